package import Casebook
import SwiftCSV

/// Answers as a spreadsheet has them: a line for each question.
///
/// The columns are `question` and `outcome`, and if they are there `exemptions` (or `grounds`) and
/// `text`: the names under which `foi list --question … --csv` prints them.
package enum AnswerCSV {
  /// Why a list cannot be read.
  package enum Fault: Error, Hashable, Sendable {
    /// The header lacks `question` or `outcome`.
    case noColumns(found: [String])
    /// A quotation mark opens and never closes, or the like.
    case malformed(reason: String)
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
    let table: CSV<Enumerated>
    let plain = text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
    do {
      table = try CSV<Enumerated>(string: plain, loadColumns: false)
    } catch {
      throw .malformed(reason: "\(error)")
    }
    let header = table.header.map { $0.lowercased().filter(\.isLetter) }
    func column(_ names: String...) -> Int? { header.firstIndex { names.contains($0) } }
    guard let question = column("question", "q"), let outcome = column("outcome") else {
      throw .noColumns(found: table.header)
    }
    let claims = column("exemptions", "exemption", "grounds", "ground")
    let words = column("text", "answer")
    var rows: [Row] = []
    var line = 1
    for cells in table.rows {
      line += 1
      defer { line += cells.reduce(0) { $0 + $1.count(where: \.isNewline) } }
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
