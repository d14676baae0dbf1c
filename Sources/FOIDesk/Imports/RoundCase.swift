import Casebook
import Exchange
import FOILaw
import Mailroom
import ReplyReader

/// One row of a past round as the events of a case.
///
/// What the sheet says in plain words (a day, "refused", "s43(2)", a figure) is the person's own record and
/// counts as set by hand. Where foi has to make something of a sentence, the answer waits to be checked.
struct RoundCase {
  let entry: RoundSheet.Entry
  let request: Request
  let authority: Authority
  /// The file's name, which every event notes.
  let source: String
  let sent: CalendarDay
  /// The numbers in the request of questions that the sheet gives no number; `nil` where it has no such one.
  let numbers: [QuestionID: QuestionID?]
  private(set) var events: [Event] = []
  private(set) var remarks: [RoundImport.Remark.What] = []

  init(
    _ entry: RoundSheet.Entry, request: Request, authority: Authority, source: String,
    sent: CalendarDay, numbers: [QuestionID: QuestionID?] = [:]
  ) {
    self.entry = entry
    self.request = request
    self.authority = authority
    self.source = source
    self.sent = sent
    self.numbers = numbers
    make()
  }

  private var regime: Regime { request.regime(at: authority) }
  private var status: PastStatus? { entry.outcome.flatMap { PastStatus($0) } }

  /// An event whose id follows from case and kind, so that a second import knows it again.
  private func event(_ payload: Event.Payload, on day: CalendarDay, note: String? = nil) -> Event {
    let name = "sheet:\(request.id)/\(authority.id):\(payload.kind.rawValue)"
    let origin = "\(source), row \(entry.row)"
    return Event(
      id: EventID(String(sha256(Array(name.utf8)).prefix(16))), payload, on: day,
      note: note.map { "\($0) (\(origin))" } ?? origin)
  }

  private mutating func make() {
    let page = entry.url.flatMap(WebAddress.of)
    var sending = event(.sent(), on: sent, note: page == nil ? entry.url : nil)
    sending.link = page
    events.append(sending)
    if let day = entry.days[.acknowledged] { events.append(event(.acknowledged(), on: day)) }
    makeReply()
    if let day = entry.days[.reviewRequested] { events.append(event(.reviewRequested, on: day)) }
    if let day = entry.days[.reviewAnswered] { events.append(event(.reviewAnswered(), on: day)) }
    makeNote()
  }

  private mutating func makeReply() {
    let received = entry.days[.received]
    if let received, received < sent {
      remarks.append(.replyBeforeSending(received, sent: sent))
      return
    }
    switch status {
    case .awaiting where received == nil: break
    case .acknowledged:
      if let received, entry.days[.acknowledged] == nil {
        events.append(event(.acknowledged(facts(.acknowledgement)), on: received))
      }
    case .clarification:
      if let received {
        events.append(event(.clarificationAsked(facts(.clarification)), on: received))
      } else {
        remarks.append(.noReplyDay(entry.outcome ?? ""))
      }
    case .withdrawn: events.append(event(.withdrawn, on: received ?? sent, note: entry.outcome))
    case .notDelivered: events.append(event(.notDelivered, on: received ?? sent))
    case .review, .aside, .awaiting, .outcome, .partly, nil:
      let answers = answers()
      guard let received else {
        let said = entry.outcome ?? (answers.isEmpty ? nil : "answers")
        if let said, !isSilent { remarks.append(.noReplyDay(said)) }
        return
      }
      events.append(
        event(
          .replied(
            answers: answers.map(\.answer), facts: facts(.reply),
            confirmed: answers.filter(\.isSure).map(\.answer.question)),
          on: received, note: entry.outcome.map { "the sheet says: \($0)" }))
    }
  }

  /// Whether the outcome says nothing of a reply, so that its day is not missed.
  private var isSilent: Bool {
    switch status {
    case .awaiting, .aside, .review: entry.answers.isEmpty
    case .acknowledged, .clarification, .outcome, .partly, .withdrawn, .notDelivered, nil: false
    }
  }

  private func facts(_ kind: LetterFacts.Kind) -> LetterFacts {
    var facts = LetterFacts(kind: kind)
    facts.reference = entry.reference
    return facts
  }

  /// Notes, what could not be placed, and a reference that no reply carries.
  private mutating func makeNote() {
    var words = entry.notes
    let hasReply = events.contains { $0.facts?.reference != nil }
    if let reference = entry.reference, !hasReply {
      words.insert("their reference: \(reference)", at: 0)
    }
    let told: [Event.Kind] = [.replied, .withdrawn, .notDelivered, .clarificationAsked]
    if !events.contains(where: { told.contains($0.kind) }), let outcome = entry.outcome,
      status != .awaiting
    {
      words.insert("the sheet says: \(outcome)", at: 0)
    }
    if let grounds = entry.exemptions,
      !events.contains(where: { $0.answers.contains { !$0.claims.isEmpty } })
    {
      words.append("exemptions: \(grounds)")
    }
    guard !words.isEmpty else { return }
    let facts = hasReply || entry.reference == nil ? nil : facts(.acknowledgement)
    let day = events.last?.day ?? sent
    events.append(event(.note(facts), on: day, note: words.joined(separator: "; ")))
  }

  private struct Made {
    let answer: Answer
    /// Whether the sheet says it in plain words.
    let isSure: Bool
  }

  private mutating func answers() -> [Made] {
    var made: [Made] = []
    let common = entry.exemptions.map { grounds($0) } ?? []
    for cell in entry.answers {
      let number = numbers[cell.question] ?? cell.question
      guard let question = number.flatMap({ request.question($0) }) else {
        remarks.append(.noSuchQuestion(cell.question, request.id))
        continue
      }
      made.append(answer(cell, to: question, common: common))
    }
    // What the whole reply says belongs to every question that no cell answers.
    let asked = request.questions.filter { !$0.isStem }
    var whole: Outcome?
    if case .outcome(let outcome) = status { whole = outcome }
    if status == .partly, asked.count == 1 { whole = .partlyRefused }
    guard let whole, made.isEmpty || whole != .answered else { return made }
    for question in asked where !made.contains(where: { $0.answer.question == question.id }) {
      let claims = whole.isRefusal ? common : []
      made.append(
        Made(answer: Answer(question: question.id, outcome: whole, claims: claims), isSure: true))
    }
    return made
  }

  private mutating func answer(
    _ cell: RoundSheet.Entry.Answer, to question: Question, common: [Provision]
  ) -> Made {
    let own = cell.exemptions.map { grounds($0) } ?? []
    let text = cell.text.isEmpty ? nil : cell.text
    func made(
      _ outcome: Outcome, _ claims: [Provision], isSure: Bool, values: [AnswerValue] = []
    ) -> Made {
      let claims = claims.isEmpty && outcome.isRefusal ? (own.isEmpty ? common : own) : claims
      return Made(
        answer: Answer(
          question: question.id, outcome: outcome, claims: claims, text: text,
          confidence: isSure ? 1 : 0.5, values: values),
        isSure: isSure)
    }
    // A long list says the outcome in a column of its own, a wide one in the cell.
    for words in [cell.outcome, cell.text] {
      switch words.flatMap({ PastStatus($0) }) {
      // "Yes" and "None" in an answer's own cell are answers.
      case .outcome(let outcome) where outcome != .answered || words == cell.outcome:
        return made(outcome, [], isSure: true, values: values(of: cell, question, outcome))
      case .partly: return made(.partlyRefused, [], isSure: true)
      default: continue
      }
    }
    // "s43(2)" or "Refused – s40" alone is a refusal on that ground.
    let cited = Provision.citations(in: cell.text).filter(isGround)
    if !cited.isEmpty, isBareCitation(cell.text) { return made(.refused, cited, isSure: true) }
    let read = ReplyReader.cell(cell.text, question: question.text)
    switch read.outcome {
    case .answered, .blank: return made(.answered, [], isSure: true, values: read.values)
    case .refused, .partlyRefused, .notHeld, .notApplicable, .neitherConfirmedNorDenied, .noReply:
      return made(read.outcome, read.claims.filter(isGround), isSure: false, values: read.values)
    }
  }

  private func values(
    of cell: RoundSheet.Entry.Answer, _ question: Question, _ outcome: Outcome
  ) -> [AnswerValue] {
    guard outcome == .answered || outcome == .partlyRefused, !cell.text.isEmpty else { return [] }
    return ReplyReader.cell(cell.text, question: question.text).values
  }

  /// Whether a cell has a citation and hardly a word more.
  private func isBareCitation(_ text: String) -> Bool {
    let words = text.lowercased().split { (sign: Character) in !sign.isLetter }.map(String.init)
    let plain: Set<String> = [
      "section", "sections", "refused", "withheld", "exempt", "exemption", "under", "and", "the",
      "foia", "foi", "foisa", "eir", "reg", "regulation", "act", "sec",
    ]
    return words.allSatisfy { word in word.count < 3 || plain.contains(word) }
  }

  private func isGround(_ provision: Provision) -> Bool {
    Regime.allCases.contains {
      $0.isScottish == regime.isScottish && !Grounds.matching(provision, in: $0).isEmpty
    }
  }

  /// The grounds that a cell names, as citations or as bare numbers.
  private mutating func grounds(_ text: String) -> [Provision] {
    let cited = Provision.citations(in: text)
    let bare = text.split { (sign: Character) in ",;/&+ \n".contains(sign) }
    let read = cited.isEmpty ? bare.compactMap { Provision(parsing: String($0)) } : cited
    let known = read.filter(isGround)
    if known.isEmpty, !remarks.contains(.unreadGrounds(text)) {
      remarks.append(.unreadGrounds(text))
    }
    return known
  }
}
