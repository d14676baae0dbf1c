package import Casebook

/// Answers as a spreadsheet has them: a line for each question.
///
/// The columns are `question` and `outcome`, and if they are there `exemptions` (or `grounds`) and
/// `text`: the names under which `foi list --question … --csv` prints them.
package enum AnswerCSV {
  /// Why a list cannot be read.
  package enum Fault: Error, Hashable, Sendable {
    /// The header lacks `question` or `outcome`.
    case noColumns(found: [String])
    /// A quotation mark opens and never closes, or closes before the end of its cell.
    case unmatchedQuotes(line: Int)
    /// No reply says that.
    case badOutcome(line: Int, text: String)
    /// There is not one answer in it.
    case empty
  }

  /// One line.
  package struct Row: Hashable, Sendable {
    package let question: String
    package let outcome: Outcome
    package let claims: String
    package let text: String?
  }

  /// Reads a list.
  /// - Parameter text: The whole file.
  /// - Returns: The answers in the order of the file.
  /// - Throws: ``Fault`` with the line it is on.
  package static func read(_ text: String) throws(Fault) -> [Row] {
    let table = CSVRows(text, guessLines: 1)
    if let line = table.lineOfUnmatchedQuotes { throw .unmatchedQuotes(line: line) }
    let titles = table.rows.first?.cells ?? []
    let header = titles.map { $0.lowercased().filter(\.isLetter) }
    func column(_ names: String...) -> Int? { header.firstIndex { names.contains($0) } }
    guard let question = column("question", "q"), let outcome = column("outcome") else {
      throw .noColumns(found: titles)
    }
    let claims = column("exemptions", "exemption", "grounds", "ground")
    let words = column("text", "answer")
    var rows: [Row] = []
    for (line, cells) in table.rows.dropFirst().map({ ($0.line, $0.cells) }) {
      func cell(_ place: Int?) -> String {
        guard let place, place < cells.count else { return "" }
        return cells[place].trimmingPrefix(while: \.isWhitespace).description
      }
      if cells.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { continue }
      let said = cell(outcome).lowercased().filter { !$0.isWhitespace || $0 == " " }
      let name = said.split(separator: " ").joined(separator: "-")
      guard let value = Outcome(rawValue: name), value != .noReply else {
        throw .badOutcome(line: line, text: cell(outcome))
      }
      let text = cell(words)
      rows.append(
        Row(
          question: cell(question), outcome: value, claims: cell(claims),
          text: text.isEmpty ? nil : text))
    }
    guard !rows.isEmpty else { throw .empty }
    return rows
  }
}
