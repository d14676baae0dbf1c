import Casebook
import Charts
import FOIDesk
import FOIFaces
import FOILaw
import Mailroom
import Templating

/// A letter next to its reading.
struct CheckModel: PageModel {
  static let template = "check"

  struct Document: Codable {
    let href: String
    let name: String
    let current: Bool
  }

  /// An answer in the list of all.
  struct Entry: Codable {
    let number: String
    let outcome: OutcomeTag
    let href: String
    let isFocus: Bool
    let isConfirmed: Bool
    let certainty: Int
    /// Whether it is one of those that should be read twice.
    let isDoubtful: Bool
  }

  /// The answer shown.
  struct Focus: Codable {
    let question: String
    let number: String
    let asked: String
    let outcome: OutcomeTag
    let outcomes: [Choice]
    let claims: String
    let isConfirmed: Bool
    let rule: String
    let certainty: Int
    let line: Int?
    let text: String?
    /// The figures that were read from the words.
    let figures: String?
    let words: String
    let from: String
    let to: String
    /// Whether a correction was typed that did not work.
    let isTyped: Bool
  }

  /// A page of the letter as it looks.
  struct LetterPage: Codable {
    /// Words of an answer on it, in points.
    struct Box: Codable {
      let left: String
      let top: String
      let width: String
      let height: String
      let isFocus: Bool
      let number: String
    }

    let picture: String
    let number: Int
    let count: Int
    let width: String
    let height: String
    let boxes: [Box]
    /// What the picture shows, for those who cannot see it.
    let label: String
    let before: String?
    let after: String?
  }

  let errors: Problems?
  let href: String
  let caseHref: String
  let authority: String
  let request: String
  /// The document that is shown.
  let name: String
  let shown: Int
  let original: String
  let day: DayText
  let documents: [Document]
  let hasDocuments: Bool
  let lines: Markup?
  /// The page that has the answer in hand, where the document is a PDF and pages can be shown.
  let page: LetterPage?
  let isDone: Bool
  /// How many of the request's replies are checked: "7 of 40 replies".
  let progress: String
  let hasUnchecked: Bool
  let hasAnswers: Bool
  let answers: [Entry]
  let focus: Focus?
  let previous: String?
  let next: String?
}

extension CheckModel {
  /// - Parameters:
  ///   - letter: The letter with its answers.
  ///   - progress: How many replies to the request are checked, of how many.
  ///   - question: The question that is asked for, if any.
  ///   - document: The document that is asked for, if any.
  ///   - desk: What shows pages.
  ///   - page: The page that is asked for, if any.
  ///   - typed: What was filled in, where that did not work.
  ///   - errors: What was wrong with it.
  init(
    _ letter: Desk.LetterInHand, progress: (checked: Int, replies: Int), question: String,
    document: Int?, desk: Desk, page: Int?, typed: Form?, errors: Problems?
  ) {
    let file = letter.detail.file
    let doubtful = letter.doubtful
    // In the order of the questions, as most letters go, so that the eye does not jump.
    let order = letter.answers
    let focus =
      order.first { $0.answer.question.compact == question } ?? order.first { !$0.isConfirmed }
      ?? order.first
    let event = letter.event.id.description
    let place = document ?? letter.document(of: focus?.answer)
    let shown = letter.documents.indices.contains(place) ? place : 0
    func link(to answer: Answer) -> String {
      Route.reading(file.id, event: event)
        .path([("question", answer.question.compact)], place: "answer")
    }
    self.errors = errors
    self.shown = shown
    href = Route.reading(file.id, event: event).path
    caseHref = file.id.href
    authority = file.authority.name
    request = file.request.title
    name = letter.documents[shown].name
    original = Route.original(file.id, event: event)
      .path([("document", "\(letter.documents[shown].original)")])
    day = DayText(letter.event.day)
    documents = letter.documents.enumerated().map { number, document in
      Document(
        href: Route.reading(file.id, event: event).path([("document", "\(number)")]),
        name: document.name, current: number == shown)
    }
    hasDocuments = letter.documents.count > 1
    lines = letter.documents[shown].text.map { text in
      let answers = letter.answers.map(\.answer).filter { letter.document(of: $0) == shown }
      return Markup(LetterLines(text, answers: answers, focus: focus?.answer.question).html)
    }
    self.page = desk.page(page, ofDocument: shown, in: letter, focus: focus?.answer).map { page in
      LetterPage(
        page, focus: focus?.answer.question, name: letter.documents[shown].name,
        picture: Route.pagePicture(file.id, event: event)
      ) { number in
        Route.reading(file.id, event: event).path(
          [
            ("question", focus?.answer.question.compact ?? ""), ("document", "\(shown)"),
            ("page", "\(number)"),
          ], place: "letter")
      }
    }
    self.progress =
      "\(progress.checked) of \(counted(progress.replies, "reply", "replies")) checked"
    isDone = doubtful.isEmpty && !letter.answers.isEmpty
    hasUnchecked = !doubtful.isEmpty
    hasAnswers = !letter.answers.isEmpty
    answers = order.map { present in
      Entry(
        number: present.answer.question.description, outcome: present.answer.outcome.tag,
        href: link(to: present.answer),
        isFocus: present.answer.question == focus?.answer.question,
        isConfirmed: present.isConfirmed, certainty: present.answer.certainty,
        isDoubtful: present.answer.isDoubtful)
    }
    self.focus = focus.map { Focus($0, of: file.request, typed: typed) }
    let here = order.firstIndex { $0.answer.question == focus?.answer.question }
    previous = here.flatMap { $0 > 0 ? link(to: order[$0 - 1].answer) : nil }
    next = here.flatMap { $0 + 1 < order.count ? link(to: order[$0 + 1].answer) : nil }
  }
}

extension CheckModel.LetterPage {
  fileprivate init(
    _ page: Desk.LetterPage, focus: QuestionID?, name: String, picture route: Route,
    link: (Int) -> String
  ) {
    picture = route.path([("of", page.digest), ("page", "\(page.number)")])
    number = page.number
    count = page.count
    width = Self.points(page.width)
    height = Self.points(page.height)
    boxes = page.marks.flatMap { mark in
      mark.boxes.map { box in
        Box(
          left: Self.points(box.left), top: Self.points(box.top), width: Self.points(box.width),
          height: Self.points(box.height), isFocus: mark.question == focus,
          number: mark.question.description)
      }
    }
    let isHere = page.marks.contains { $0.question == focus }
    label =
      "Page \(page.number) of \(page.count) of \(name)"
      + (isHere
        ? ", with the words of the answer to question \(focus?.description ?? "") boxed" : "")
    before = page.number > 1 ? link(page.number - 1) : nil
    after = page.number < page.count ? link(page.number + 1) : nil
  }

  /// Points with one decimal, as a drawing has them.
  private static func points(_ value: Double) -> String {
    String((value * 10).rounded() / 10)
  }
}

extension CheckModel.Focus {
  init(_ present: Standing.PresentAnswer, of request: Request, typed: Form?) {
    let answer = present.answer
    question = answer.question.compact
    number = answer.question.description
    asked = Desk.asked(answer.question, in: request)
    outcome = answer.outcome.tag
    outcomes = choices(Outcome.self, chosen: typed?["outcome"] ?? answer.outcome.rawValue) {
      "\($0.sign) \($0.written)"
    }.filter { $0.value != Outcome.noReply.rawValue }
    claims = typed?["claims"] ?? answer.claims.map(\.description).joined(separator: ", ")
    isConfirmed = present.isConfirmed
    rule = answer.rule
    certainty = answer.certainty
    line = answer.evidence?.line
    text = answer.text
    figures =
      answer.values.isEmpty ? nil : answer.values.map(\.written).joined(separator: ", ")
    words = typed?["words"] ?? answer.text ?? ""
    from = typed?["from"] ?? ""
    to = typed?["to"] ?? ""
    isTyped = typed != nil
  }
}
