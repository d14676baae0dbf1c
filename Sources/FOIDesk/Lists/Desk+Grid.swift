package import Casebook
import CasebookStore

extension Desk {
  /// The answers to one request side by side, without their words.
  package struct Grid: Sendable {
    package let request: Request
    /// The questions that ask something; the cells of a column are in the same order.
    package let questions: [Question]
    /// The authorities of the page, by name.
    package let columns: [GridColumn]
    /// How many authorities match, on all pages together.
    package let count: Int
    /// How often each outcome was given to each question, over all that match.
    package let outcomes: [OutcomeCount]
    /// How often each ground is claimed, over all that match, most often first.
    package let grounds: [GroundCount]
  }

  /// Sets the authorities' answers to one request side by side, with totals.
  package func grid(_ text: String, _ grid: GridQuery) throws(DeskError) -> Grid {
    try DeskError.wrapping {
      try store.read { reader in
        let request = try Self.request(text, in: reader)
        let questions = request.questions.filter { !$0.isStem }
        let query = grid.cases(of: request.id)
        return Grid(
          request: request, questions: questions,
          columns: try reader.gridColumns(query, questions: questions.count),
          count: try reader.countCases(query), outcomes: try reader.outcomeCounts(query),
          grounds: try reader.groundCounts(query))
      }
    }
  }
}
