import Casebook
import FOIDesk
import FOILaw
import Foundation

/// A walk over a casebook of forty councils.
final class Walk {
  private(set) var done = 0
  private(set) var undone = 0
  private(set) var retracted = 0
  private let scene: Scene
  private let desk: Desk
  private var random: SplitMix
  private let names: [String]
  private let label: String
  private var mails = 0

  /// A walk over forty councils that are asked first.
  convenience init(_ scene: Scene, seed: UInt64) throws {
    try Self.ask(in: scene)
    try self.init(going: scene, seed: seed, label: "m")
  }

  /// A walk over what is there.
  init(going scene: Scene, seed: UInt64, label: String) throws {
    self.scene = scene
    self.label = label
    desk = try scene.desk
    random = SplitMix(state: seed)
    names = try desk.cases(CaseQuery()).map(\.id.description)
  }

  private static func ask(in scene: Scene) throws {
    let councils = (1...40).map { number in
      let nation = number % 4 == 0 ? "scotland" : "england"
      return "c\(number),Walk \(number) Council,\(nation),foi@c\(number).example"
    }
    _ = try scene.desk.log(
      "meals.md", sent: day("2020-09-10"), to: [],
      authoritiesFrom: scene.file(
        "walk.csv", "id,name,nation,email\n" + councils.joined(separator: "\n")))
  }

  private func next(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  private var someDay: CalendarDay { day("2020-09-08").advanced(by: next(42)) }

  func go(_ acts: Int) throws {
    for _ in 0..<acts {
      do throws(DeskError) {
        try act(on: names[next(names.count)])
        done += 1
      } catch {
        // What cannot have happened is refused and changes nothing.
        continue
      }
    }
  }

  private func act(on name: String) throws(DeskError) {
    switch next(20) {
    case 0...2:
      _ = try desk.undo()
      undone += 1
    case 3, 4:
      let events = try desk.show(name).file.events
      guard let event = events.randomElement(using: &random) else { return }
      _ = try desk.retract(event.id.description, note: nil, case: name)
      retracted += 1
    case 5:
      let outcome = Outcome.replies[next(Outcome.replies.count)]
      _ = try desk.recordByHand(
        received: someDay, answers: [.init(question: "1", outcome: outcome)],
        reference: "R\(next(50))", case: name)
    case 6:
      _ = try desk.setAnswer(
        case: name, question: ["1", "2a", "2b"][next(3)], outcome: .refused, claims: [], text: nil)
    case 7: _ = try desk.remind(on: someDay, of: "look", case: name)
    case 8: _ = try desk.dischargeReminders(case: name)
    case 9: _ = try desk.record(.sent, on: someDay, case: name)
    case 10: try transfer(name)
    case 11: try write(name)
    case 12: try receive(name)
    case 13: _ = try desk.confirm(case: name, questions: [])
    case 14: _ = try desk.confirmEvents(nil, case: name)
    case 15:
      let value = ["£\(next(9_000))", "\(next(90)) %", "yes", "", "3 May 2020"][next(5)]
      _ = try desk.setValue(
        .init(question: ["1", "2a", "2b"][next(3)], value: value, note: "counted"), case: name)
    case 16:
      var details = Desk.EventDetails()
      details.link = "https://peer.example/request/\(next(50))"
      _ = try desk.record(.note, on: someDay, details: details, case: name)
    default:
      let kinds = Event.Kind.allCases.filter {
        ![.sent, .answersSet, .answersConfirmed, .eventsConfirmed, .diary, .assigned, .retracted]
          .contains($0)
      }
      var details = Desk.EventDetails()
      details.law = .eir
      _ = try desk.record(kinds[next(kinds.count)], on: someDay, details: details, case: name)
    }
  }

  private func transfer(_ name: String) throws(DeskError) {
    var details = Desk.EventDetails()
    details.transferredTo = "Walk \(next(50) + 1) Council"
    _ = try desk.record(.transferred, on: someDay, details: details, case: name)
  }

  /// A letter is drafted and, every other time, sent.
  private func write(_ name: String) throws(DeskError) {
    let kinds: [LetterKind] = [.chaser, .internalReview, .internalReviewLate, .withdrawal]
    var order = LetterOrder()
    order.ignoresWaitingMail = true
    let drafts = try desk.draft(kinds[next(kinds.count)], cases: [name], to: .outbox, as: order)
    guard let letter = drafts.first?.letter, next(2) == 0 else { return }
    _ = try desk.markSent(letter.description, on: scene.environment.today)
  }

  /// A message comes; some are placed by a person, some ignored.
  private func receive(_ name: String) throws(DeskError) {
    mails += 1
    let council = name.split(separator: "/").last ?? ""
    let text =
      next(2) == 0
      ? Scene.plainReply.replacing("Brackwater", with: "Walk") : "We write about something."
    let post = Post(
      from: "foi@\(council).example", subject: "RE: School meals",
      at: "2020-10-\(10 + next(9)) 10:00", id: "\(label)\(mails)@walk.example", text: text)
    _ = try desk.importMail(
      [Document(name: "\(label)\(mails).eml", bytes: post.bytes)])
    guard let waiting = try desk.inbox().last else { return }
    if next(2) == 0 {
      _ = try desk.placeMail(waiting.id.description, on: [name], as: .note, anyway: true)
    } else {
      _ = try desk.ignoreMail(waiting.id.description, why: nil)
    }
  }
}

/// A small generator with a seed, so that a failure can be seen again.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
