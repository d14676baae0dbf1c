import Casebook
import FOILaw
import Letters

/// One request at many invented councils, each of which refuses a little differently.
struct InventedCasebook {
  /// How many cases it has.
  static let cases = 500

  private let request: Request

  init() throws {
    let asked = [
      "Do you run support services for schools?",
      "Which supplier holds your support contract?",
      "When did the contract begin, and when does it end, with extensions?",
      "What was your income from schools in 2018/19 and in 2019/20?",
      "How much of that income came from support for management information systems?",
      "What do you charge a school of 400 pupils for that support?",
    ]
    request = Request(
      id: RequestID("school-software"), title: "Software for schools",
      opening: "Please answer these questions.",
      questions: asked.enumerated().map {
        Question(id: QuestionID(labels: ["\($0.offset + 1)"]), text: $0.element)
      })
  }

  /// What the review letter of one case is made of.
  func input(_ number: Int) throws -> LetterInput {
    let file = CaseFile(
      request: request,
      authority: Authority(name: "Council \(number) of Exampleshire", email: "foi@example.org"),
      events: [event(.sent(), 0), reply(number)])
    var precedents: [QuestionID: Precedents] = [:]
    for question in request.questions {
      precedents[question.id] = Precedents(
        replied: 400, gave: 300 + number % 90,
        examples: (1...3).map { place in
          Precedent(
            authority: "Council \(number + place)", reference: "FOI \(number)\(place)",
            day: day(place), text: "2018/19: £\(number),\(100 + place)")
        })
    }
    return LetterInput(
      file: file, standing: try Standing(of: file, calendars: .shipped), today: day(40),
      sender: Sender(name: "Jo Bell", address: ["1 High Street"], email: "jo@example.org"),
      precedents: precedents)
  }

  private func day(_ number: Int) -> CalendarDay {
    CalendarDay(number: 0).advanced(by: 18_536 + number)
  }

  private func event(_ payload: Event.Payload, _ number: Int) -> Event {
    Event(id: EventID("\(payload.kind.rawValue)"), payload, on: day(number))
  }

  private func reply(_ number: Int) -> Event {
    var facts = LetterFacts(kind: .reply)
    facts.reference = "FOI \(1_000 + number)"
    let commercial = """
      We hold this for council \(number). It is exempt under section 43(2), as disclosure would, or \
      would be likely to, prejudice the commercial interests of our supplier. We have weighed the \
      public interest and find that it favours withholding the prices agreed in contract \(number).
      """
    let register = """
      The dates are exempt under section 21. They are in our contracts register at \
      https://www.example.org/council-\(number)/register, reference AB-\(number).
      """
    let answers = request.questions.map { question in
      switch question.id.labels.first {
      case "1", "2":
        Answer(question: question.id, outcome: .answered, text: "Yes, number \(number).")
      case "3":
        Answer(
          question: question.id, outcome: .refused, claims: [Provision(.section, "21")],
          text: register)
      default:
        Answer(
          question: question.id, outcome: .refused, claims: [Provision(.section, "43", ["2"])],
          text: commercial)
      }
    }
    return event(
      .replied(answers: answers, facts: facts, confirmed: request.questions.map(\.id)),
      20 + number % 15)
  }
}
