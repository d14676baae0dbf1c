import Casebook
import FOILaw
import Testing

/// Random cases that the rules allow, whatever order they are recorded in.
@Suite struct CasePropertyTests {
  private static let nations: [(Authority.Nation, Regime?)] = [
    (.england, nil), (.scotland, nil), (.england, .eir), (.scotland, .eisr),
  ]

  /// A casebook's course as people record it: any kind, any day, kept where no rule objects.
  private func randomEvents(
    _ seed: UInt64, nation: Authority.Nation, regime: Regime?, count: Int = 14
  ) -> [Event] {
    var random = SplitMix(state: seed)
    let today = day("2022-06-01")
    let start = day("2020-09-10").advanced(by: Int.random(in: 0..<200, using: &random))
    let byPost = Int.random(in: 0..<4, using: &random) == 0
    let sent = Event(id: EventID("0"), .sent(.init(byPost: byPost)), on: start)
    var events = [sent]
    for number in 1...(count * 2) {
      let event = randomEvent(number, after: events, start: start, using: &random)
      let file = file(events, nation: nation, regime: regime)
      if file.fault(in: event, today: today) == nil { events.append(event) }
    }
    return events
  }

  private func randomEvent(
    _ number: Int, after events: [Event], start: CalendarDay, using random: inout SplitMix
  ) -> Event {
    let kind = Event.Kind.allCases.randomElement(using: &random) ?? .note
    let last = events.map(\.day).max() ?? start
    let isLate = Int.random(in: 0..<3, using: &random) == 0
    let day =
      isLate
      ? start.advanced(by: Int.random(in: 0..<90, using: &random))
      : last.advanced(by: Int.random(in: 0..<25, using: &random))
    return Event(
      id: EventID("\(number)"), randomPayload(kind, on: day, after: events, using: &random),
      on: day)
  }

  private func randomPayload(
    _ kind: Event.Kind, on day: CalendarDay, after events: [Event], using random: inout SplitMix
  ) -> Event.Payload {
    var facts = LetterFacts(kind: .reply)
    if kind == .extended, Bool.random(using: &random) {
      facts.until = day.advanced(by: Int.random(in: 1..<90, using: &random))
      facts.grounds = ["s43(2)", "s21", "reg12(4)(b)"].shuffled(using: &random).prefix(1)
        .compactMap { Provision(parsing: $0) }
    }
    var answers: [Answer] = []
    if [.replied, .reviewAnswered, .answersSet].contains(kind) {
      answers = ["1", "2a", "2b"].compactMap { QuestionID($0) }.map {
        Answer(question: $0, outcome: Outcome.replies.randomElement(using: &random) ?? .blank)
      }
    }
    let confirmed = Bool.random(using: &random) ? answers.map(\.question) : []
    let target = events.randomElement(using: &random)?.id ?? EventID("nothing")
    if kind == .diary { return .diary(day) }
    return Event.Payload(kind, facts: facts, answers: answers, confirmed: confirmed)
      ?? .retracted(target)
  }

  @Test(arguments: 0..<4) func eventByEventIsAllAtOnce(which: Int) throws {
    let (nation, regime) = Self.nations[which]
    for seed in 0..<60 {
      let events = randomEvents(
        UInt64(seed * 7 + which), nation: nation, regime: regime)
      var state = CaseState(
        request: file([], nation: nation, regime: regime).request,
        authority: file([], nation: nation, regime: regime).authority)
      for (place, event) in events.enumerated() {
        state.apply(event)
        let prefix = file(Array(events[...place]), nation: nation, regime: regime)
        let whole = try Standing(of: prefix, calendars: .shipped)
        // By day, each event is followed once and nothing is gone through again.
        var ordered = CaseState(request: prefix.request, authority: prefix.authority)
        for event in prefix.history { ordered.apply(event.replacing(nil)) }
        let step = try Standing(of: state, calendars: .shipped)
        let inOrder = try Standing(of: ordered, calendars: .shipped)
        #expect(step == whole, "seed \(seed), event \(place)")
        // A confirmation confirms only what had been recorded before it.
        guard !prefix.history.contains(where: { $0.kind == .answersConfirmed }) else { continue }
        #expect(inOrder == whole, "seed \(seed), event \(place)")
      }
    }
  }

  @Test(arguments: 0..<4) func anAcknowledgementOrANoteNeverChangesWhatIsOwed(which: Int) throws {
    let (nation, regime) = Self.nations[which]
    for seed in 0..<60 {
      // An acknowledgement shows that a letter which seemed to come back has arrived after all.
      let events = randomEvents(UInt64(2_000 + seed), nation: nation, regime: regime)
        .filter { $0.kind != .notDelivered }
      guard let last = events.map(\.day).max() else { continue }
      let before = try Standing(
        of: file(events, nation: nation, regime: regime), calendars: .shipped)
      for kind in [Event.Kind.acknowledged, .note] {
        let more = events + [Event(id: EventID("more"), .bare(kind), on: last)]
        let after = try Standing(
          of: file(more, nation: nation, regime: regime), calendars: .shipped)
        guard before.stage != .void else {
          // Nothing was sent after all; the day it is said to have gone means nothing.
          #expect(after.stage == .void && after.deadlines.isEmpty && after.nextStep == nil)
          continue
        }
        #expect(after == before)
      }
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
