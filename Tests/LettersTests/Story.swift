import FOILaw

@testable import Casebook
@testable import Letters

/// An invented case told by its events, so that its standing and findings are the ones foi works out.
struct Story {
  var regime = Regime.foia
  var events: [Event] = []
  var today = Sample.day(2020, 11, 12)
  var request = Sample.request
  var precedents: [QuestionID: Precedents] = [:]
  var evidence: [Evidence] = []
  var choice = ArgumentChoice()
  var ownArguments: [OwnArgument] = []
  var words: String?
  var kept: [QuestionID] = []
  var authorityName: String?

  /// A request sent on 1 October 2020.
  static func of(_ regime: Regime, today: CalendarDay, _ events: [Event]) -> Story {
    var story = Story(regime: regime, today: today)
    story.events = [event(.sent, 2020, 10, 1)] + events
    return story
  }

  static func event(
    _ kind: Event.Kind, _ year: Int, _ month: Int, _ day: Int,
    _ change: (inout Event) -> Void = { _ in }
  ) -> Event {
    event(saying: Event.Payload(kind) ?? .note(), year, month, day, change)
  }

  static func event(
    saying payload: Event.Payload, _ year: Int, _ month: Int, _ day: Int,
    _ change: (inout Event) -> Void = { _ in }
  ) -> Event {
    var event = Event(
      id: EventID("\(payload.kind.rawValue)-\(year)-\(month)-\(day)"), payload,
      on: Sample.day(year, month, day))
    change(&event)
    return event
  }

  /// A letter of the authority's with answers, all confirmed, and its original.
  static func reply(
    _ year: Int, _ month: Int, _ day: Int, _ answers: [Answer], as kind: Event.Kind = .replied,
    reference: String? = "FOI 0815"
  ) -> Event {
    var facts = LetterFacts(kind: kind == .replied ? .reply : .reviewOutcome)
    facts.reference = reference
    let payload = Event.Payload(
      kind, facts: facts, answers: answers, confirmed: answers.map(\.question))
    return event(saying: payload ?? .note(), year, month, day) { event in
      event.original = OriginalID("\(kind.rawValue)-\(month)-\(day)")
    }
  }

  static func document(
    _ name: String, _ title: String, questions: [String], place: String?, note: String?
  ) -> Evidence {
    var evidence = Evidence(
      id: EvidenceID(name), request: Sample.request.id, title: title,
      questions: questions.map(Sample.id), original: OriginalID(name))
    evidence.date = Sample.day(2020, 3, 18)
    evidence.place = place
    evidence.note = note
    return evidence
  }

  var authority: Authority {
    Authority(
      name: authorityName ?? (regime.isScottish ? "Exampleshire Council" : "Anytown Council"),
      nation: regime.isScottish ? .scotland : .england, email: "foi@anytown.example")
  }

  func input() throws -> LetterInput {
    let asked = Request(
      id: request.id, title: request.title, opening: request.opening,
      questions: request.questions, closing: request.closing, regime: regime)
    let file = CaseFile(request: asked, authority: authority, events: events)
    let standing = events.isEmpty ? nil : try Standing(of: file, calendars: .shipped)
    var input = LetterInput(
      file: file, standing: standing, today: today,
      sender: Sender(
        name: "Jo Bell", organisation: "The Hill Gazette",
        address: ["1 High Street", "Hillford HX1 1AA"], email: "jo@example.org"))
    if let standing, let lastDay = standing.lastDay, standing.replied ?? today > lastDay {
      let late = standing.replied ?? today
      input.workingDaysLate = try LawCalendars.shipped[regime].workingDays(
        after: lastDay, through: late)
    }
    input.precedents = precedents
    input.evidence = evidence
    input.documents = Dictionary(
      uniqueKeysWithValues: events.compactMap(\.original).map { ($0, "\($0).pdf") })
    input.choice = choice
    input.ownArguments = ownArguments
    input.words = words
    input.kept = kept
    return input
  }
}
