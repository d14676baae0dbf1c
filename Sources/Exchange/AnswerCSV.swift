package import Casebook

/// Answers as a spreadsheet has them: a line for each question, or for each authority's whole reply.
///
/// The columns are `question` and `outcome`, and if they are there `exemptions` (or `grounds`) and
/// `text`: the names under which `foi list --question … --csv` prints them. A list of the replies of many
/// authorities has a column `authority` (or `case`) and one with the day of the reply, `received`; a line
/// without a question is about the whole reply.
package enum AnswerCSV {
  /// Why a list cannot be read.
  package enum Fault: Error, Hashable, Sendable {
    /// The header lacks `question` or `outcome`.
    case noColumns(found: [String])
    /// A quotation mark opens and never closes, or closes before the end of its cell.
    case unmatchedQuotes(line: Int)
    /// No reply says that.
    case badOutcome(line: Int, text: String)
    /// A list of many authorities' replies lacks the day of one.
    case noDay(line: Int)
    /// That is no day.
    case badDay(line: Int, text: String)
    /// There is not one answer in it.
    case empty
  }

  /// One line.
  package struct Row: Hashable, Sendable {
    package let line: Int
    /// Whose reply it is, in a list of many.
    package let authority: String?
    /// The day it was received, as written.
    package let received: String?
    /// The day the request was sent, as written.
    package let sent: String?
    package let reference: String?
    /// Empty where the line is about the whole reply.
    package let question: String
    /// What it says; nil where a reply came and the line does not say what each question got.
    package let outcome: Outcome?
    package let claims: String
    package let text: String?
    /// The outcome as written.
    package let said: String
  }

  /// The columns of a list, by what people call them.
  private struct Columns {
    private let header: [String]

    init(_ titles: [String]) {
      header = titles.map { $0.lowercased().filter(\.isLetter) }
    }

    private func place(_ names: String...) -> Int? {
      header.firstIndex { names.contains($0) }
    }

    var question: Int? { place("question", "q") }
    var outcome: Int? { place("outcome", "result") }
    var claims: Int? { place("exemptions", "exemption", "grounds", "ground", "sections") }
    var words: Int? { place("text", "answer") }
    var reference: Int? { place("reference", "ref", "theirreference") }
    var authority: Int? {
      place("case", "authority", "council", "publicauthority", "body", "name")
    }
    var sent: Int? { place("sent", "datesent", "senton", "sentdate") }
    var received: Int? {
      place("received", "replied", "dateofreply", "replydate", "datereceived", "datereplied")
    }
  }

  /// Reads a list.
  /// - Parameter text: The whole file.
  /// - Returns: The answers in the order of the file; lines of authorities that sent no reply are left out.
  /// - Throws: ``Fault`` with the line it is on.
  package static func read(_ text: String) throws(Fault) -> [Row] {
    let table = CSVRows(text, guessLines: 1)
    if let line = table.lineOfUnmatchedQuotes { throw .unmatchedQuotes(line: line) }
    let titles = table.rows.first?.cells ?? []
    let columns = Columns(titles)
    let isOfMany = columns.authority != nil && columns.received != nil
    guard columns.outcome != nil, columns.question != nil || isOfMany else {
      throw .noColumns(found: titles)
    }
    var rows: [Row] = []
    for (line, cells) in table.rows.dropFirst().map({ ($0.line, $0.cells) }) {
      func cell(_ place: Int?) -> String? {
        guard let place, place < cells.count else { return nil }
        let text = cells[place].trimmed
        return text.isEmpty ? nil : text
      }
      if cells.allSatisfy({ $0.trimmed.isEmpty }) { continue }
      let said = cell(columns.outcome) ?? ""
      let question = cell(columns.question) ?? ""
      let isWhole = isOfMany && question.isEmpty
      guard !isOfMany || !isSilence(said) || cell(columns.received) != nil else { continue }
      let meaning = meaning(of: said, ofWhole: isWhole)
      if case .nothing = meaning { throw .badOutcome(line: line, text: said) }
      if isOfMany, cell(columns.received) == nil { throw .noDay(line: line) }
      rows.append(
        Row(
          line: line, authority: isOfMany ? cell(columns.authority) : nil,
          received: cell(columns.received), sent: cell(columns.sent),
          reference: cell(columns.reference), question: question,
          outcome: meaning.outcome, claims: cell(columns.claims) ?? "", text: cell(columns.words),
          said: said))
    }
    guard !rows.isEmpty else { throw .empty }
    return rows
  }

  private static func isSilence(_ said: String) -> Bool {
    ["", "no reply", "no-reply", "none", "awaiting", "overdue", "pending"].contains(
      said.lowercased())
  }

  /// What a cell says of the questions, if it says that at all.
  private enum Said {
    case outcome(Outcome)
    /// Of a whole reply "partial" does not tell which question got what.
    case unspecified
    case nothing

    var outcome: Outcome? { if case .outcome(let value) = self { value } else { nil } }
  }

  private static func meaning(of said: String, ofWhole isWhole: Bool) -> Said {
    let name = said.lowercased().split { $0.isWhitespace || $0 == "_" }.joined(separator: "-")
    switch name {
    case "full", "disclosed", "full-disclosure", "complete", "successful", "granted", "yes":
      return .outcome(.answered)
    case "withheld", "rejected", "refusal": return .outcome(.refused)
    case "partial", "partly", "part", "partially-successful", "partly-refused":
      return isWhole ? .unspecified : .outcome(.partlyRefused)
    case "" where isWhole: return .unspecified
    default:
      guard let value = Outcome(rawValue: name), value != .noReply else { return .nothing }
      return .outcome(value)
    }
  }
}
