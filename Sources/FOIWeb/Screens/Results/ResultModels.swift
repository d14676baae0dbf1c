import Casebook
import Charts
import FOIDesk
import FOIFaces
import FOILaw
import Templating

/// What the answers to a request come to: a line for each question.
struct ResultsModel: PageModel {
  static let template = "results"

  /// A question, or one of its periods.
  struct Line: Codable {
    /// Where the question is shown; left out in the lines of its further periods.
    let href: String?
    let number: String
    let asked: String
    let period: String?
    let values: Int
    let checked: Int
    let sum: String
    let median: String
    let refused: Int
    let notHeld: Int
    let silent: Int
    let noReply: Int
    let toLookAt: Int
  }

  let request: String
  let href: String
  let lines: [Line]
  let isCheckedOnly: Bool
  let other: String
  let hasUnchecked: Bool
  /// That only checked values were asked for, and nothing was checked.
  let nothingChecked: String?
  let sheets: SheetLinks
}

extension ResultsModel.Line {
  init(_ results: QuestionResults, column: Int?, request: RequestID, checkedOnly: Bool) {
    let isFirst = (column ?? 0) == 0
    let query = checkedOnly ? [("checked", "1")] : []
    href =
      isFirst
      ? Route.result(request, question: results.question.id.compact).path(query) : nil
    number = isFirst ? results.question.id.description : ""
    asked = isFirst ? results.question.text : ""
    period = column.flatMap { results.periods[$0] }
    let figures = column.map { results.figures[$0] }
    values = figures?.count ?? results.answers(checkedOnly: checkedOnly)
    checked = figures?.checked ?? results.checkedAnswers
    sum = figures?.sum.map { results.written($0) } ?? ""
    median = figures?.median.map { results.written($0) } ?? ""
    refused = results.refused
    notHeld = results.count(.notHeld)
    silent = results.count(.blank)
    noReply = results.count(.noReply)
    toLookAt = results.toLookAt
  }
}

/// One question: a row for each authority, what they come to, and a chart.
struct ResultModel: PageModel {
  static let template = "result"

  struct Row: Codable {
    let href: String
    let authority: String
    /// A value for each column, and each one's rate where a list is set against them.
    let values: [String]
    let outcome: OutcomeTag
    let claims: String
    let isChecked: Bool
    /// The answer as a tick box sends it, where it can be confirmed.
    let choice: String?
    let look: String
    let note: String?
    let words: String
    let correct: String
  }

  /// The form in which a value is set right.
  struct Typing: Codable {
    let authority: String
    let caseHandle: String
    /// How many events the case had when the form was opened.
    let seenHere: String
    let words: String
    let value: String
    let note: String
    let years: [Choice]
    let hasYears: Bool
    /// Why to look at the value that is there, where there is a reason.
    let look: String
    /// Whether a value is there, which a person may find right.
    let hasValue: Bool
  }

  /// The values as a map of the councils.
  struct Map: Codable {
    let svg: Markup
    let alternative: String
    let drawing: String
    let picture: String

    init(_ chart: Chart, _ visit: Visit) {
      svg = Markup(chart.svg)
      alternative = chart.alternative
      drawing = "?" + visit.query.with("format", "map-svg")
      picture = "?" + visit.query.with("format", "map-png")
    }
  }

  let errors: Problems?
  let request: String
  let requestHref: String
  let resultsHref: String
  let href: String
  /// The same list, to come back to.
  let back: String
  let number: String
  let asked: String
  let summary: [String]
  let remarks: [String]
  let columns: [String]
  let rows: [Row]
  let isEmpty: Bool
  let svg: Markup?
  let alternative: String
  let drawing: String
  let picture: String
  /// The same values as a map, where enough of them are of councils with a place in it.
  let map: Map?
  let isCheckedOnly: Bool
  let isByValue: Bool
  let isToLookAt: Bool
  let hasUnchecked: Bool
  let isOfNumbers: Bool
  let per: String
  let typing: Typing?
  let previous: String?
  let next: String?
  let paging: Paging
  let sheets: SheetLinks
}

extension ResultModel.Row {
  init(
    _ row: QuestionResults.Row, of question: QuestionResults, join: ResultJoin?,
    correct: String
  ) {
    let answer = row.answer
    href = answer.id.href + "#q\(question.question.id.compact)"
    authority = answer.authority
    values = question.periods.indices.flatMap { place -> [String] in
      let value = row.values[place].map { question.written($0) } ?? ""
      guard let join, question.isOfNumbers else { return [value] }
      return [value, join.rate(of: row, place).map { question.written($0) } ?? ""]
    }
    outcome = answer.outcome.tag
    claims = answer.claims.map(\.description).joined(separator: ", ")
    isChecked = row.isChecked
    choice =
      answer.isConfirmed || answer.outcome == .noReply
      ? nil : "\(answer.id) \(question.question.id.compact)"
    look = row.doubts.map(\.written).joined(separator: "; ")
    note = row.values.compactMap { $0?.value.note }.first
    words = answer.text?.firstWords(120) ?? ""
    self.correct = correct
  }
}

extension QuestionResults {
  /// Whether the values can be set against other figures.
  var isOfNumbers: Bool { kind == .money || kind == .count }

  /// The headings of the columns of values.
  func headings(_ join: ResultJoin?) -> [String] {
    periods.flatMap { period -> [String] in
      let heading = (period ?? "Value") + (unit.map { $0 == "GBP" ? "" : " (\($0))" } ?? "")
      return join == nil || !isOfNumbers ? [heading] : [heading, join?.heading ?? ""]
    }
  }
}
