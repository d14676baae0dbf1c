import Casebook
import FOILaw
package import Templating

/// An invented case with a little of everything, from which the reference takes its examples.
///
/// The examples are what the code makes of this case, so that they cannot fall behind it.
enum SampleLetter {
  /// Everything that its letters may print.
  static let scope = LetterContext(input).scope

  static var input: LetterInput {
    var input = LetterInput(
      file: file, standing: try? Standing(of: file, calendars: .shipped), today: day(6, 1, 2021),
      sender: Sender(
        name: "Jo Bell", organisation: "The Hill Gazette",
        address: ["1 High Street", "Hillford HX1 1AA"], email: "jo@example.org",
        telephone: "01632 960001"),
      precedents: precedents, workingDaysLate: 2,
      words: "I mean the contracts in force on 1 October 2020.")
    input.evidence = [
      evidence("e1", "Contracts register", questions: ["2"]), evidence("e2", "Annual report"),
    ]
    input.documents = [original("r1"): "reply.pdf", original("e1"): "register.pdf"]
    input.ownArguments = [
      OwnArgument(
        name: "committee", questions: ids(["2"]),
        text: "The council's own committee published the price in March 2020.")
    ]
    input.kept = ids(["1"])
    input.isEnclosing = true
    return input
  }

  private static var file: CaseFile {
    CaseFile(
      request: Request(
        id: RequestID("school-software-2020"), title: "Software for schools, 2020",
        opening: "Please tell me:",
        questions: [
          Question(id: id("1"), text: "Which software do you run for schools?"),
          Question(id: id("2"), text: "What did it cost in 2019/20?"),
          Question(id: id("3"), text: "When does the contract end?"),
          Question(id: id("4"), text: "Where is the contract published?"),
        ], closing: "An answer by e-mail will do."),
      authority: Authority(name: "Anytown Council", email: "foi@anytown.example"),
      events: events)
  }

  private static var events: [Event] {
    func event(_ payload: Event.Payload, _ day: CalendarDay) -> Event {
      Event(id: EventID("\(payload.kind.rawValue)"), payload, on: day)
    }
    let extended = event(
      .extended(until: day(9, 11, 2020), grounds: [Provision(.section, "21")]), day(30, 10, 2020))
    var facts = LetterFacts(kind: .reply)
    facts.reference = "FOI 1234"
    facts.date = day(10, 11, 2020)
    let answers = [
      Answer(question: id("1"), outcome: .answered, text: "We run Ledger."),
      Answer(
        question: id("2"), outcome: .refused, claims: [Provision(.section, "43", ["2"])],
        text: "The price is exempt under section 43(2). Its release would be likely to prejudice "
          + "our supplier."),
      Answer(
        question: id("4"), outcome: .refused, claims: [Provision(.section, "43", ["2"])],
        text: "Section 43(2) applies to this too."),
    ]
    var replied = event(
      .replied(answers: answers, facts: facts, confirmed: ids(["1", "2", "4"])), day(11, 11, 2020))
    replied.original = original("r1")
    return [
      event(.sent(), day(1, 10, 2020)), event(.received, day(2, 10, 2020)),
      event(.clarificationAsked(), day(8, 10, 2020)), event(.clarificationGiven, day(8, 10, 2020)),
      extended, event(.chased, day(10, 11, 2020)), replied,
      event(.reviewRequested, day(12, 11, 2020)), event(.reviewAnswered(), day(17, 12, 2020)),
    ]
  }

  private static var precedents: [QuestionID: Precedents] {
    let example = Precedent(
      authority: "Hillshire Council", reference: "4521", day: day(1, 10, 2020),
      text: "2019/20: £283,600")
    return [id("2"): Precedents(replied: 3, gave: 1, examples: [example])]
  }

  private static func evidence(
    _ name: String, _ title: String, questions: [String] = []
  ) -> Evidence {
    var evidence = Evidence(
      id: EvidenceID(name), request: RequestID("school-software-2020"), title: title,
      questions: ids(questions), original: original(name))
    evidence.date = day(1, 9, 2020)
    evidence.place = "page 4"
    evidence.address = "https://www.anytown.example/register"
    evidence.note = "It lists the contract's price."
    return evidence
  }

  private static func original(_ name: String) -> OriginalID { OriginalID(name) }

  private static func id(_ text: String) -> QuestionID {
    QuestionID(labels: QuestionID(text)?.labels ?? [])
  }

  private static func ids(_ texts: [String]) -> [QuestionID] { texts.map(id) }

  private static func day(_ day: Int, _ month: Int, _ year: Int) -> CalendarDay {
    CalendarDay(year: year, month: month, day: day) ?? CalendarDay(number: 0)
  }
}

extension Vocabulary {
  /// Every name of a letter, with examples that the code makes from an invented case.
  package static var reference: [Term] { letter.map { $0.shown(in: [SampleLetter.scope]) } }
}

extension Term {
  /// The term with what it stands for in one of those places; the table's own example where none
  /// of them has any.
  fileprivate func shown(in scopes: [Scope]) -> Term {
    var example = example
    var inner: [Scope] = []
    for case let value? in scopes.map({ $0.value(name) }) {
      switch value {
      case .text(let text), .markup(let text): if !text.isEmpty { example = text.onOneLine }
      case .flag(let flag): if example.isEmpty || flag { example = flag ? "yes" : "no" }
      case .group(let scope): inner += scope.map { [$0] } ?? []
      case .list(let scopes): inner += scopes
      }
      if kind == .text, !example.isEmpty, example != self.example { break }
    }
    return Term(
      name: name, kind: kind, meaning: meaning, example: example,
      members: members.map { $0.shown(in: inner) })
  }
}
