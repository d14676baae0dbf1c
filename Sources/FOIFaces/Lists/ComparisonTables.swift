import Casebook
package import FOIDesk
import FOILaw

/// The authorities' answers to one request side by side.
extension Table {
  /// The comparison for scripts: questions down, authorities across.
  package static func comparison(_ comparison: Desk.Comparison) -> Table {
    Table(
      "comparison", of: comparison.request.questions,
      whenEmpty: "The request has not been logged for any authority yet.",
      document: document(of: comparison),
      columns: [Column("question") { .of($0.id) }]
        + comparison.cases.map { row in
          Column(row.id.authority.description) { question in
            .text(comparison.answers[row.id]?[question.id].map(words))
          }
        } + [Column("text") { .text($0.text) }])
  }

  /// The comparison for people: authorities down, questions across, in as many tables as the width asks for.
  ///
  /// A narrow table has signs only; a wider one the grounds as well.
  package static func comparison(_ comparison: Desk.Comparison, fitting width: Int?) -> [Table] {
    // A heading asks nothing; one that was answered all the same is shown.
    let answered = Set(comparison.answers.values.flatMap(\.keys))
    let questions = comparison.request.questions.filter { !$0.isStem || answered.contains($0.id) }
    let whole = table(comparison, questions, withGrounds: true)
    guard let width, !fits(whole, width) else { return [whole] }
    // Beside the name each question takes its number or a sign and two blanks.
    var tables: [Table] = []
    var rest = questions[...]
    while !rest.isEmpty {
      var taken = 0
      var used = 20
      for question in rest {
        used += max(2, question.id.description.count) + 2
        if taken > 0, used > width { break }
        taken += 1
      }
      tables.append(table(comparison, Array(rest.prefix(taken)), withGrounds: false))
      rest = rest.dropFirst(taken)
    }
    return tables
  }

  private static func fits(_ table: Table, _ width: Int) -> Bool {
    let lines = table.text(as: .table).split(separator: "\n")
    // The names may be cut to twenty characters.
    let names = (0..<table.count).map { table.row($0)[0].table.width }.max() ?? 0
    return lines.allSatisfy { $0.count - max(0, names - 20) <= width }
  }

  private static func table(
    _ comparison: Desk.Comparison, _ questions: [Question], withGrounds: Bool
  ) -> Table {
    Table(
      "comparison", of: comparison.cases,
      whenEmpty: "The request has not been logged for any authority yet.",
      columns: [Column("authority", "Authority", cut: .middle) { .text($0.authority) }]
        + questions.map { question in
          Column(question.id.compact, question.id.description) { row in
            guard row.replied != nil || comparison.isGiven(question.id, by: row.id),
              let answer = comparison.answers[row.id]?[question.id]
            else { return .text("") }
            let grounds = withGrounds ? answer.claims.map(\.description) : []
            return .text(([sign(answer)] + grounds).joined(separator: " "))
          }
        })
  }

  /// The sign of an outcome, with a star while it is only what foi read.
  private static func sign(_ answer: AnswerRow) -> String {
    answer.outcome.sign + (answer.isProposal ? "*" : "")
  }

  private static func words(_ answer: AnswerRow) -> String {
    let outcome = answer.outcome.rawValue + (answer.isProposal ? " (not checked)" : "")
    let head = ([outcome] + answer.claims.map(\.description))
      .joined(separator: " ")
    return answer.text.map { "\(head): \($0)" } ?? head
  }

  private static func document(of comparison: Desk.Comparison) -> JSON {
    let questions = comparison.request.questions.map { question -> JSON in
      let answers = comparison.cases.compactMap { row -> JSON? in
        guard let answer = comparison.answers[row.id]?[question.id] else { return nil }
        return .object([
          ("case", .text(row.id)), ("authority", .string(row.authority)),
          ("outcome", .string(answer.outcome.rawValue)),
          ("exemptions", .array(answer.claims.map { .text($0) })), ("text", .text(answer.text)),
          ("confirmed", .bool(answer.isConfirmed)), ("stage", .string(row.stage.rawValue)),
        ])
      }
      return .object([
        ("question", .string(question.id.compact)), ("text", .string(question.text)),
        ("stem", .bool(question.isStem)), ("answers", .array(answers)),
      ])
    }
    return .object([
      ("request", .text(comparison.request.id)), ("title", .string(comparison.request.title)),
      ("questions", .array(questions)),
    ])
  }
}

extension Desk.Comparison {
  /// Whether a question has an answer, even where no reply is on record.
  fileprivate func isGiven(_ question: QuestionID, by id: CaseID) -> Bool {
    answers[id]?[question].map { !$0.outcome.isOpen } ?? false
  }
}
