import Casebook
import FOILaw
import Testing

/// The order in which things were recorded does not matter, whatever was taken back, and taken back again.
@Suite struct OrderTests {
  private static let nations: [(Authority.Nation, Regime?)] = [
    (.england, nil), (.scotland, nil), (.england, .eir), (.scotland, .eisr),
  ]
  private static let start = day("2020-09-10")

  /// Random acts: events on days of their own, retractions of any of them, and undoing, which takes back
  /// the last act whatever it was, a retraction too.
  private func randomActs(_ seed: UInt64, nation: Authority.Nation, regime: Regime?) -> [Event] {
    var random = SplitMix(state: seed)
    var days = (1..<400).shuffled(using: &random)
    var events = [Event(id: EventID("0"), .sent(), on: Self.start)]
    for number in 1...60 {
      guard let offset = days.popLast() else { break }
      let on = Self.start.advanced(by: offset)
      let payload: Event.Payload
      switch Int.random(in: 0..<8, using: &random) {
      case 0: payload = .retracted(events.randomElement(using: &random)?.id ?? EventID("0"))
      case 1: payload = .retracted(undone(events))
      default: payload = happening(on: on, using: &random)
      }
      let event = Event(id: EventID("\(number)"), payload, on: on)
      let file = file(events, nation: nation, regime: regime)
      if file.fault(in: event, today: Self.start.advanced(by: 500)) == nil { events.append(event) }
    }
    return events
  }

  /// The last event that counts, retractions among them.
  private func undone(_ events: [Event]) -> EventID {
    let gone = Set(events.compactMap(\.supersedes))
    return events.last { !gone.contains($0.id) }?.id ?? EventID("0")
  }

  private func happening(on day: CalendarDay, using random: inout SplitMix) -> Event.Payload {
    let kinds = Event.Kind.allCases.filter { $0 != .retracted && $0 != .sent }
    let kind = kinds.randomElement(using: &random) ?? .note
    var facts = LetterFacts(kind: .reply)
    facts.reference = "R\(Int.random(in: 1..<9, using: &random))"
    if kind == .extended { facts.until = day.advanced(by: 20) }
    let answers = ["1", "2a", "2b"].compactMap { QuestionID($0) }.map {
      Answer(question: $0, outcome: Outcome.replies.randomElement(using: &random) ?? .blank)
    }
    if kind == .diary { return .diary(day.advanced(by: 30)) }
    let confirmed = Bool.random(using: &random) ? answers.map(\.question) : []
    return Event.Payload(kind, facts: facts, answers: answers, confirmed: confirmed) ?? .note()
  }

  /// Another order of recording, in which a confirmation still has the same answers before it.
  private func reordered(_ events: [Event], using random: inout SplitMix) -> [Event] {
    let answering: Set<Event.Kind> = [.replied, .reviewAnswered, .answersSet, .answersConfirmed]
    var inOrder = events.filter { answering.contains($0.kind) }.makeIterator()
    return events.shuffled(using: &random).map { event in
      answering.contains(event.kind) ? inOrder.next() ?? event : event
    }
  }

  @Test(arguments: 0..<4) func aStandingDoesNotDependOnTheOrderOfRecording(which: Int) throws {
    let (nation, regime) = Self.nations[which]
    var retractions = 0
    var undoings = 0
    var stages: Set<Standing.Stage> = []
    for seed in 0..<150 {
      let events = randomActs(UInt64(seed * 4 + which), nation: nation, regime: regime)
      let standing = try Standing(
        of: file(events, nation: nation, regime: regime), calendars: .shipped)
      stages.insert(standing.stage)
      let kinds = Dictionary(uniqueKeysWithValues: events.map { ($0.id, $0.kind) })
      let taken = events.compactMap(\.supersedes).compactMap { kinds[$0] }
      retractions += taken.count { $0 != .retracted }
      undoings += taken.count { $0 == .retracted }
      var random = SplitMix(state: UInt64(seed))
      for _ in 0..<3 {
        let other = reordered(events, using: &random)
        let whole = try Standing(
          of: file(other, nation: nation, regime: regime), calendars: .shipped)
        #expect(whole == standing, "seed \(seed)")
        let empty = file([], nation: nation, regime: regime)
        var state = CaseState(request: empty.request, authority: empty.authority)
        for event in other { state.apply(event) }
        let stepped = try Standing(of: state, calendars: .shipped)
        #expect(stepped == standing, "seed \(seed), event by event")
      }
    }
    // The walk was one worth taking.
    #expect(retractions > 300)
    #expect(undoings > 100)
    #expect(stages.count > 6)
  }
}
