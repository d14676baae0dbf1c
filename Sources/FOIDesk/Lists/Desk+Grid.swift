package import Casebook
import CasebookStore
import Letters

extension Desk {
  /// The answers to one request side by side, without their words.
  package struct Grid: Sendable {
    package let request: Request
    /// The questions that ask something or have been answered, each as it can be read alone; the cells
    /// of a column are in the same order.
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

  /// A question as it can be read alone: a part after the words that lead up to it.
  package static func asked(_ id: QuestionID, in request: Request) -> String {
    request.wording(of: id)
  }

  /// The questions that ask something, and the headings that an authority answered all the same.
  static func answerable(_ request: Request, _ outcomes: [OutcomeCount]) -> [Question] {
    let answered = Set(outcomes.compactMap(\.question))
    return request.questions.filter { !$0.isStem || answered.contains($0.id) }
  }

  /// Sets the authorities' answers to one request side by side, with totals.
  package func grid(_ text: String, _ grid: GridQuery) throws(DeskError) -> Grid {
    try DeskError.wrapping {
      try store.read { reader in
        let request = try Self.request(text, in: reader)
        let query = grid.cases(of: request.id)
        let outcomes = try reader.outcomeCounts(query)
        let questions = Self.answerable(request, outcomes).map {
          Question(id: $0.id, text: request.wording(of: $0.id), isStem: false)
        }
        return Grid(
          request: request, questions: questions,
          columns: try reader.gridColumns(query, questions: questions.map(\.id)),
          count: try reader.countCases(query), outcomes: outcomes,
          grounds: try reader.groundCounts(query))
      }
    }
  }
}
