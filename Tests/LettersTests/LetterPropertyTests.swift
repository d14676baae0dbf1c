import FOILaw
import Testing

@testable import Casebook
@testable import Letters

/// What holds of every letter, whatever the case: over cases made by chance from a fixed seed.
struct LetterPropertyTests {
  /// Numbers that look like chance and are the same in every run.
  private struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var mixed = state
      mixed ^= mixed >> 33
      mixed = mixed &* 0xFF51_AFD7_ED55_8CCD
      return mixed ^ (mixed >> 29)
    }
  }

  /// A case made by chance, the letters that fit it, and the days that are on its record.
  private struct Made {
    var story: Story
    let letters: [Letter]
    var input: LetterInput
  }

  private static let words = [
    "It is exempt.", "We refuse this.", "Release would be likely to prejudice our interests.",
    "This would, or would be likely to, harm a supplier. The public interest favours withholding.",
    "It is on our website.", "To answer would take 31 hours.", "See the register of contracts.",
    "We searched the finance system and hold nothing.", "This was supplied in confidence.",
  ]

  private static let others = [
    "£4,000 a year", "Attached.", "We will not send it.", "None.", "Section 43(2) applies.",
    "Not calculated", "17", "From 3 May 2021", "We hold no such record.",
  ]

  private static func made(_ seed: UInt64) throws -> Made {
    var chance = Chance(state: seed &* 77)
    let regime = Regime.allCases[Int(seed % 4)]
    let ids = ["1", "2a", "2b", "3", "4", "5"]
    var story = Story.of(regime, today: Sample.day(2021, 1, 20), [])
    if Int.random(in: 0..<20, using: &chance) == 0 {
      // A request that has just been sent.
      story.today = Sample.day(2020, 10, 9)
      let input = try story.input()
      return Made(
        story: story, letters: LetterKind.allCases.compactMap { try? Letters.draft($0, input) },
        input: input)
    }
    let answers = ids.map { answer($0, regime, &chance) }
    let reply = Sample.day(2020, 10, 20).advanced(by: Int.random(in: 0...20, using: &chance))
    if Int.random(in: 0..<6, using: &chance) > 0 {
      let parts = reply.description.split(separator: "-").compactMap { Int($0) }
      story.events.append(Story.reply(parts[0], parts[1], parts[2], answers))
      if Bool.random(using: &chance) {
        story.replyText = answers.compactMap(\.text).joined(separator: "\n\n")
      }
    }
    addCourse(to: &story, after: reply, &chance)
    for id in ids {
      story.precedents[Sample.id(id)] = (0..<4).map { place in
        OtherAnswer(
          authority: "Borough \(place) of \(id)", reference: "R\(place)",
          day: Sample.day(2020, 9, 1 + place),
          outcome: Outcome.allCases.randomElement(using: &chance) ?? .answered,
          isConfirmed: Bool.random(using: &chance), isBlanket: Bool.random(using: &chance),
          text: others.randomElement(using: &chance) ?? "")
      }
    }
    story.disputed = Set(ids.map(Sample.id))
    if Bool.random(using: &chance) { story.purpose = "Parents pay for this and cannot compare it." }
    story.words = "These are my own words."
    let input = try story.input()
    let letters = LetterKind.allCases.compactMap { try? Letters.draft($0, input) }
    return Made(story: story, letters: letters, input: input)
  }

  private static func answer(_ number: String, _ regime: Regime, _ chance: inout Chance) -> Answer {
    let outcome = Outcome.allCases.randomElement(using: &chance) ?? .refused
    var claims: [String] = []
    if outcome.isRefusal, Int.random(in: 0..<6, using: &chance) > 0 {
      // Now and then an authority cites the other law of its country.
      let isForeign = Int.random(in: 0..<12, using: &chance) == 0
      let law: Regime =
        isForeign
        ? (regime.isScottish
          ? (regime == .foisa ? .eisr : .foisa) : (regime == .foia ? .eir : .foia)) : regime
      let grounds = Grounds.of(law).filter(\.isRefusal)
      for _ in 0...Int.random(in: 0...1, using: &chance) {
        guard let ground = grounds.randomElement(using: &chance) else { continue }
        let isBare = Int.random(in: 0..<5, using: &chance) == 0
        claims.append(
          isBare
            ? Provision(ground.provision.kind, ground.provision.number).description
            : ground.provision.description)
      }
    }
    let said = words.randomElement(using: &chance) ?? ""
    return Sample.answer(number, outcome, claims, outcome == .blank ? nil : said)
  }

  /// What else may happen to a case, each now and then.
  private static func addCourse(
    to story: inout Story, after reply: CalendarDay, _ chance: inout Chance
  ) {
    func add(_ payload: Event.Payload, _ day: CalendarDay) {
      story.events.append(Event(id: EventID("\(payload.kind.rawValue)"), payload, on: day))
    }
    func happens(_ times: Int) -> Bool { Int.random(in: 0..<times, using: &chance) == 0 }
    if happens(5) {
      let grounds = Grounds.of(story.regime).filter(\.isRefusal)
      let named = happens(2) ? nil : grounds.randomElement(using: &chance)?.provision
      add(
        .extended(
          until: happens(3) ? nil : Sample.day(2020, 11, 26), grounds: named.map { [$0] } ?? []),
        Sample.day(2020, 10, 16))
    }
    if happens(5) {
      add(.clarificationAsked(), Sample.day(2020, 10, 14))
      if happens(4) { add(.clarificationGiven, Sample.day(2020, 10, 15)) }
    }
    if happens(4) { add(.chased, Sample.day(2020, 11, 13)) }
    story.events.sort { $0.day < $1.day }
    guard happens(2) else { return }
    let asked = max(reply.advanced(by: 10), story.events.last?.day ?? reply)
    add(.reviewRequested, asked)
    switch Int.random(in: 0..<4, using: &chance) {
    case 0: add(.reviewAnswered(), asked.advanced(by: 20))
    case 1: add(.reviewRefused(), asked.advanced(by: 5))
    default: break
    }
    if happens(4) {
      add(.complained, asked.advanced(by: 40))
      if happens(2) { add(.decisionNotice, asked.advanced(by: 45)) }
    }
  }

  /// Every case and its letters, made once for all promises.
  private static let all: [Made] = (1...UInt64(1_000)).compactMap { try? made($0) }

  /// The sentences of a letter that argue: what the table, the templates and the code say.
  private static func sentences(of letter: Letter) -> [String] {
    letter.blocks.flatMap { block in
      block.kind == .paragraph ? Sentences.of(block.entries[0].text) : []
    }
  }

  /// What every letter keeps.
  enum Promise: String, CaseIterable, Sendable {
    case precedents =
      "cites another authority only for what it gave, and only where a person confirmed it"
    case absolute = "pleads no public interest against an absolute ground"
    case law = "uses no word of another country's law"
    case days = "names no day that the record lacks"
    case once = "says nothing twice"
    case reader = "asks of a Commissioner nothing that the authority owes"
    case address = "goes to the body that it is for"
    case whole = "leaves no gap, mark or empty name"
    case review = "says that a review came or did not come only as it was"
  }

  @Test(arguments: Promise.allCases)
  func everyLetterKeeps(_ promise: Promise) {
    var broken: [String] = []
    for made in Self.all {
      for letter in made.letters {
        if let fault = Self.fault(promise, letter, made) {
          broken.append("\(made.story.regime) \(letter.kind.rawValue): \(fault)")
        }
      }
    }
    #expect(broken.prefix(3).isEmpty, "\(promise.rawValue): \(broken.count)")
  }

  @Test func everyLawAndEveryKindHasLetters() {
    #expect(Self.all.count == 1_000)
    for regime in Regime.allCases {
      let kinds = Set(Self.all.filter { $0.story.regime == regime }.flatMap(\.letters).map(\.kind))
      // Thanks need a case without any refusal, which chance does not make.
      var expected = Set(LetterKind.allCases).subtracting([.thanks])
      expected.remove(regime.isScottish ? .complaint : .application)
      if regime.isScottish { expected.remove(.tribunalNotice) }
      let missing = expected.subtracting(kinds).map(\.rawValue).sorted()
      #expect(missing == [], "\(regime)")
    }
  }

  private static func fault(_ promise: Promise, _ letter: Letter, _ made: Made) -> String? {
    let body = letter.body.onOneLine
    switch promise {
    case .precedents: return precedentFault(body, made)
    case .absolute: return absoluteFault(letter, made)
    case .law: return foreignWord(body, made.story.regime)
    case .days:
      let known = daysOnRecord(made)
      return days(in: body).first { !known.contains($0) }?.written
    case .once: return repeated(in: letter)
    case .reader:
      guard letter.kind.addressee == .regulator else { return nil }
      return sentences(of: letter).first { sentence in
        sentence.lowercased().words.contains("please") && !sentence.hasPrefix("Please decide")
          // The request's own words are quoted at the end.
          && !made.story.request.opening.has(sentence) && !made.story.request.closing.has(sentence)
      }
    case .address:
      let isOfficial = letter.kind.addressee == .regulator || letter.kind.addressee == .tribunal
      let isRight =
        isOfficial != (letter.to.name == made.story.authority.name)
        && (letter.kind.addressee != .regulator
          || letter.to.name == made.story.regime.regulator.title)
      return isRight ? nil : letter.to.name
    case .whole:
      let plain = body.replacing("[...]", with: "")
      return ["{{", "}}", "nil", " ,", " .", "..", "()", " ;", "is meant:", "\" \""]
        .first(where: plain.contains)
    case .review:
      let kinds = made.story.events.map(\.kind)
      let isAnswered = kinds.contains(.reviewAnswered) || kinds.contains(.reviewRefused)
      if isAnswered, body.contains("I have had none") { return "a review that came is denied" }
      if !kinds.contains(.reviewRequested), body.contains("asked for a review on") {
        return "a review that nobody asked for"
      }
      return nil
    }
  }

  /// A sentence, a question or a citation in brackets that a whole letter has twice, but for the request
  /// itself, which some repeat at their end, and tables of what others gave.
  private static func repeated(in letter: Letter) -> String? {
    let own = letter.blocks.prefix { !$0.entries[0].text.hasPrefix("The request as sent on") }
    let sentences = own.filter { $0.kind != .table }.flatMap(\.entries)
      .flatMap { Sentences.of($0.text) }
    let cited = own.filter { $0.kind == .paragraph }.flatMap { citations(in: $0.entries[0].text) }
    return Dictionary(grouping: sentences.filter { $0.width > 30 } + cited, by: \.self)
      .first { $0.value.count > 1 }?.key
  }

  /// The provisions and decisions that stand in brackets.
  private static func citations(in text: String) -> [String] {
    var found: [String] = []
    var depth = 0
    var current = ""
    for character in text {
      if character == "(" { depth += 1 }
      if depth > 0 { current.append(character) }
      guard character == ")", depth > 0 else { continue }
      depth -= 1
      guard depth == 0 else { continue }
      let names = ["(section", "(regulation", "(SI ", "(SSI "]
      if names.contains(where: current.hasPrefix) || Decision.isCited(in: current) {
        found.append(current)
      }
      current = ""
    }
    return found
  }

  private static func precedentFault(_ body: String, _ made: Made) -> String? {
    for others in made.story.precedents.values {
      for other in others where body.contains(other.authority) {
        let isGiven = ["£4,000 a year", "17", "From 3 May 2021"].contains(other.text)
        let isSound = other.outcome == .answered && other.isConfirmed && !other.isBlanket
        if !isSound || !isGiven { return "\(other.authority): \(other.text)" }
      }
    }
    return nil
  }

  private static func absoluteFault(_ letter: Letter, _ made: Made) -> String? {
    let regime = made.story.regime
    let claimed = made.input.disputedAnswers.flatMap(\.claims)
      .map { Grounds.matching($0, in: regime) }
    // Where every ground is absolute, nothing at all is said of a balance.
    if !claimed.isEmpty,
      claimed.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.strength == .absolute } })
    {
      let pleas = ["does not speak of the public interest", "weigh it afresh", "be struck afresh"]
      let text = letter.body.onOneLine
      if let plea = pleas.first(where: text.contains) { return plea }
    }
    for sentence in sentences(of: letter) where sentence.contains("subject to the public interest")
    {
      let list = sentence.prefix { $0 != ":" }.split { " ,".contains($0) }
      for ground in Grounds.of(regime)
      where ground.strength == .absolute && list.contains(where: { $0 == ground.provision.bare }) {
        let meant = Grounds.matching(ground.provision, in: regime)
        if meant.allSatisfy({ $0.strength == .absolute }) { return "\(ground)" }
      }
    }
    return nil
  }

  private static func foreignWord(_ body: String, _ regime: Regime) -> String? {
    // The name of a case that binds both is no word of the other law.
    let body = body.replacing(
      "South Lanarkshire Council v Scottish Information Commissioner", with: ""
    )
    .replacing("Scottish Ministers v Scottish Information Commissioner", with: "")
    let foreign =
      regime.isScottish
      ? ["Freedom of Information Act 2000", "section 50", "regulation 11(4)", "EWCA", "(AAC)"]
      : [
        "(Scotland)", "Scottish Information Commissioner", "section 47", "CSIH", "section 20(6)",
        "prejudice substantially", "inhibit substantially", "briefings",
      ]
    return foreign.first(where: body.contains)
  }

  private static func daysOnRecord(_ made: Made) -> Set<CalendarDay> {
    var days = Set(made.input.file.history.map(\.day))
    days.formUnion(made.input.standing?.deadlines.map(\.lastDay) ?? [])
    let found = made.input.standing?.findings(asOf: made.input.today) ?? []
    days.formUnion(found.flatMap { Self.days(in: $0.text) })
    days.formUnion(made.story.events.compactMap(\.until))
    days.formUnion(made.story.precedents.values.flatMap { $0.map(\.day) })
    days.insert(made.input.today)
    // It stands in an answer of another authority.
    days.insert(Sample.day(2021, 5, 3))
    return days
  }

  /// The days that a text writes out.
  private static func days(in text: String) -> [CalendarDay] {
    let words = text.split(separator: " ")
    guard words.count > 2 else { return [] }
    return (0...(words.count - 3)).compactMap { index in
      guard let day = Int(words[index].drop { $0 == "(" }),
        let month = CalendarDay.monthNames.firstIndex(of: String(words[index + 1])),
        let year = Int(words[index + 2].prefix { $0.isNumber })
      else { return nil }
      return CalendarDay(year: year, month: month + 1, day: day)
    }
  }
}
