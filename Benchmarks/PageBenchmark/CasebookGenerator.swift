import Casebook
import CasebookStore
import FOILaw

/// Fills a store with invented requests, authorities and replies, in one transaction.
struct CasebookGenerator {
  let authorities: Int
  let requests: Int
  let questions: Int
  /// Splitmix64: the same casebook every time.
  private var state: UInt64 = 7
  private var events = 0

  init(authorities: Int, requests: Int, questions: Int) {
    self.authorities = authorities
    self.requests = requests
    self.questions = questions
  }

  private static let first = CalendarDay(iso: "2023-01-02") ?? .first
  private static let grounds = ["s43(2)", "s12", "s40(2)", "s31(1)(a)", "s21", "s36(2)(b)"]

  mutating func fill(_ store: any CasebookStore) throws {
    var generator = self
    try store.write { writer in try generator.fill(writer) }
    self = generator
  }

  private mutating func fill(_ writer: any CasebookWriter) throws {
    let asked = (0..<authorities).map { number in
      Authority(
        id: AuthorityID("council-\(number)"), name: "Council \(number)",
        nation: number % 10 == 0 ? .scotland : .england, email: "foi@council-\(number).example")
    }
    for authority in asked { try writer.save(authority) }
    for number in 0..<requests {
      let request = Request(
        id: RequestID("request-\(number)"), title: "Request \(number)",
        questions: (1...questions).map {
          Question(id: QuestionID(labels: ["\($0)"]), text: "How many benches of kind \($0)?")
        })
      try writer.add(request)
      let sent = Self.first.advanced(by: number * 3)
      for authority in asked { try log(request, at: authority, sent: sent, with: writer) }
    }
  }

  private mutating func log(
    _ request: Request, at authority: Authority, sent: CalendarDay, with writer: any CasebookWriter
  ) throws {
    let id = CaseID(request: request.id, authority: authority.id)
    try writer.open(id, with: event(.sent(), on: sent))
    // Three in four have replied, most within the twenty days.
    guard next(4) > 0 else { return }
    let day = sent.advanced(by: 3 + next(next(5) == 0 ? 120 : 28))
    let reply = Event.Payload.replied(
      answers: request.questions.map { answer(to: $0.id) }, facts: LetterFacts(kind: .reply),
      confirmed: next(2) == 0 ? request.questions.map(\.id) : [])
    try writer.append(event(reply, on: day), to: id)
  }

  private mutating func event(_ payload: Event.Payload, on day: CalendarDay) -> Event {
    events += 1
    return Event(id: EventID("e\(events)"), payload, on: day)
  }

  private mutating func answer(to question: QuestionID) -> Answer {
    switch next(10) {
    case 0, 1:
      let ground = Provision(parsing: Self.grounds[next(Self.grounds.count)])
      return Answer(
        question: question, outcome: next(3) == 0 ? .partlyRefused : .refused,
        claims: ground.map { [$0] } ?? [], text: "We withhold this for the reasons given.")
    case 2: return Answer(question: question, outcome: .notHeld, text: "We hold no record of it.")
    default:
      return Answer(
        question: question, outcome: .answered,
        text: "There were \(next(900)) of them, in \(next(40)) places across the district.")
    }
  }

  private mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, bound)))
  }
}
