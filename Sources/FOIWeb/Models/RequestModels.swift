import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import Templating

/// The list of requests.
struct RequestsModel: PageModel {
  static let template = "requests"

  struct Row: Codable {
    let href: String
    let grid: String
    let requestTitle: String
    let questions: Int
    let cases: Int
    let replied: Int
    let refusals: Int
    let owing: Int
    let sent: DayText?

    init(_ row: RequestRow) {
      href = row.id.href
      grid = Route.grid(row.id).path
      requestTitle = row.title
      questions = row.questions
      cases = row.cases
      replied = row.replied
      refusals = row.refusing
      owing = row.owing
      sent = row.sent.map(DayText.init)
    }
  }

  let rows: [Row]
  let isEmpty: Bool
  let sheets: SheetLinks
}

/// One request: its questions, with how many answers of each outcome they have.
struct RequestModel: PageModel {
  static let template = "request"

  struct Total: Codable {
    /// Left out if there is none.
    let count: Int?
    let href: String
  }

  struct Question: Codable {
    let number: String
    let text: String
    let isStem: Bool
    let depth: Int
    let totals: [Total]
    /// How many of the answers nobody has checked.
    let unchecked: Int?
  }

  let heading: String
  let href: String
  let count: Int
  let id: String
  let opening: String
  let closing: String
  let outcomes: [OutcomeTag]
  let questions: [Question]
  let grounds: [GroundFigure]
  let hasGrounds: Bool
}

extension RequestModel.Question {
  init(_ question: Casebook.Question, of request: RequestID, counts: [OutcomeCount]) {
    number = question.id.description
    text = question.text
    // A heading that was answered all the same has its figures.
    isStem = question.isStem && counts.isEmpty
    depth = question.id.labels.count
    totals = Outcome.allCases.map { outcome in
      RequestModel.Total(
        count: counts.first { $0.outcome == outcome }?.count,
        href: Route.answers.path([
          ("request", request.description), ("question", question.id.compact),
          ("outcome", outcome.rawValue),
        ]))
    }
    let unchecked = counts.filter { $0.outcome != .noReply }
      .reduce(0) { $0 + $1.count - $1.confirmed }
    self.unchecked = unchecked == 0 ? nil : unchecked
  }
}

/// The form that logs a request.
struct NewRequestModel: PageModel {
  static let template = "request-new"

  let errors: Problems?
  let files: [Choice]
  let authorities: [Choice]
  let noAuthorities: Bool
  let requestTitle: String
  let text: String
  let sent: String
  let byPost: Bool
  let preview: Preview?

  /// The questions as they would be fixed.
  struct Preview: Codable {
    struct Question: Codable {
      let number: String
      let asks: String
      let depth: Int
    }

    let count: String
    let questions: [Question]
    let remarks: [String]

    init(_ reading: Desk.RequestReading) {
      let asked = reading.request.questions
      count = counted(asked.count { !$0.isStem }, "question")
      questions = asked.map {
        Question(number: $0.id.description, asks: $0.text, depth: $0.id.labels.count)
      }
      remarks = reading.warnings.map { "Line \($0.line): \($0.written)." }
    }
  }
}

/// How often one ground is claimed in answers to a request.
struct GroundFigure: Codable {
  let ground: String
  let answers: Int
  let cases: Int
  /// How many of the answers a person confirmed.
  let confirmed: Int
  let href: String

  static func all(of grid: Desk.Grid) -> [GroundFigure] {
    grid.grounds.map { count in
      GroundFigure(
        ground: count.ground.description, answers: count.answers, cases: count.cases,
        confirmed: count.confirmed,
        href: Route.answers.path([
          ("request", grid.request.id.description), ("ground", count.ground.description),
        ]))
    }
  }
}

/// The grid of answers.
struct GridModel: PageModel {
  static let template = "grid"

  /// What an answer says, shown beside the grid.
  struct Said: Codable {
    let authority: String
    let number: String
    let asked: String
    let outcome: OutcomeTag
    let claims: String
    let isConfirmed: Bool
    let words: String?
    let href: String
    let checkHref: String
    let closeHref: String
  }

  let errors: Problems?
  let request: String
  let href: String
  let gridHref: String
  let table: Markup
  let said: Said?
  let isEmpty: Bool
  let isTurned: Bool
  let turn: String
  let stages: [Choice]
  let outcomes: [Choice]
  let ground: String
  let named: String
  let isFiltered: Bool
  let key: [OutcomeTag]
  let grounds: [GroundFigure]
  let hasGrounds: Bool
  let paging: Paging
  let sheets: SheetLinks
}
