import FOI

/// The code of the article `ReadAReply`, as one program; ``ArticleTests`` compares the two.
struct ReadAReplyExample {
  private(set) var printed: [String] = []

  private mutating func print(_ items: Any...) {
    printed.append(items.map { "\($0)" }.joined(separator: " "))
  }

  mutating func run() throws {
    // The article begins.
    let file = RequestFile(
      """
      ---
      title: School meals
      ---
      Please tell me:

      1. How many meals did you serve in 2019?
      2. When does your contract with the supplier end?
      """, id: RequestID("meals"))
    guard let request = file.request, let sent = CalendarDay(iso: "2020-09-10"),
      let received = CalendarDay(iso: "2020-10-01")
    else { return }
    let council = Authority(name: "Brackwater Council")
    var events = [Event(id: EventID("1"), .sent(), on: sent)]

    let letter = """
      Brackwater Council

      Freedom of Information Act 2000
      Our reference: BW-0815

      1 October 2020

      Dear Sam Poe

      Thank you for your request for information. Here are our answers.

      1. How many meals did you serve in 2019?

      Forty-two.

      2. When does your contract with the supplier end?

      This information is exempt under section 43(2) of the Act.

      Yours sincerely

      Information Team
      """
    let reading = ReplyReader.read(letter, questions: request.questions)
    for answer in reading.answers {
      print(answer.question, answer.outcome.rawValue, answer.claims)
    }
    // 1 answered []
    // 2 refused [s43(2)]

    guard
      let reply = Event.Payload(
        letter: reading.facts, answers: reading.answers, to: request)
    else { return }
    events.append(Event(id: EventID("2"), reply, on: received))

    var standing = try Standing(
      of: CaseFile(request: request, authority: council, events: events), calendars: .shipped)
    print(standing.stage, standing.nextStep?.kind.rawValue ?? "nothing to do")
    // unchecked confirm

    let questions = reading.answers.map(\.question)
    events.append(Event(id: EventID("3"), .answersConfirmed(questions), on: received))
    standing = try Standing(
      of: CaseFile(request: request, authority: council, events: events), calendars: .shipped)
    if let deadline = standing.deadlines.first(where: { $0.lastDay == standing.reviewBy }) {
      print("Ask for a review by", deadline.lastDay)
      for step in deadline.steps { print(step.text, step.source) }
    }
    // The article ends.
  }
}
