package import Casebook
package import FOILaw

extension ReplyReader {
  /// What somebody's own words about one answer say: the cell of a spreadsheet, not a letter.
  package struct Cell: Sendable {
    /// The outcome; nothing where the words give and refuse nothing.
    package let outcome: Outcome
    package let claims: [Provision]
    /// The figures, days and yes or no that it gives.
    package let values: [AnswerValue]
  }

  /// Reads a cell of a spreadsheet that holds the answer to one question.
  /// - Parameters:
  ///   - text: The cell.
  ///   - question: The words of the question.
  /// - Returns: What it says.
  package static func cell(_ text: String, question: String) -> Cell {
    let script = Script(Array(text.utf8))
    guard let first = script.tokens.indices.first, let last = script.tokens.indices.last else {
      return Cell(outcome: .blank, claims: [], values: [])
    }
    let content = first..<(last + 1)
    let judge = Judge(script: script, regime: .foia)
    let found = judge.judge(judge.judge(content), of: content, to: question)
    return Cell(
      outcome: found.outcome, claims: found.claims, values: ValueReader.values(in: content, script))
  }
}
