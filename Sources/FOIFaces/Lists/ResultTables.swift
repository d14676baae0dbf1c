package import Casebook
package import FOIDesk
import FOILaw

/// Results: what the answers to a request come to, and one question authority by authority.
extension Table {
  /// One line of the list of all questions: a question, or one of its periods.
  private struct Line: Sendable {
    let results: QuestionResults
    /// Which of the periods; nil where the question is answered in words.
    let column: Int?
    let join: ResultJoin?
    let checkedOnly: Bool

    var figures: QuestionResults.Figures? { column.map { results.figures[$0] } }
    var period: String? { column.flatMap { results.periods[$0] } }
    var isFirst: Bool { (column ?? 0) == 0 }
    var valueCount: Int { figures?.count ?? results.answers(checkedOnly: checkedOnly) }

    func cell(_ amount: Amount?) -> Cell {
      .amount(amount, amount.map { results.written($0) } ?? "")
    }
  }

  /// What the answers to every question come to.
  package static func results(_ results: Desk.Results) -> Table {
    let lines = results.questions.flatMap { question in
      question.columns.map { column in
        Line(
          results: question, column: column, join: results.join, checkedOnly: results.checkedOnly)
      }
    }
    return Table(
      "results", of: lines, whenEmpty: "The request asks nothing.",
      columns: what(hasPeriods: lines.contains { $0.period != nil }) + figures + missing)
  }

  /// Which question, and what kind of value it is answered with.
  private static func what(hasPeriods: Bool) -> [Column<Line>] {
    [
      Column("question", "Q") { line in
        let id = line.results.question.id
        return .shown(line.isFirst ? id.description : "", scripts: .text(id.compact))
      },
      Column("kind", "Kind", rank: 7) { .text($0.results.kind?.rawValue ?? "words") },
      Column("unit") { .text($0.results.unit) },
      Column("period", hasPeriods ? "Year" : nil) { .text($0.period) },
    ]
  }

  private static var figures: [Column<Line>] {
    [
      Column("values", "Values") { .number($0.valueCount) },
      Column("checked", "Checked") { .number($0.figures?.checked ?? $0.results.checkedAnswers) },
      Column("sum", "Sum") { $0.cell($0.figures?.sum) },
      Column("median", "Median") { $0.cell($0.figures?.median) },
      Column("least", "Least", rank: 6) { $0.cell($0.figures?.least) },
      Column("most", "Most", rank: 6) { $0.cell($0.figures?.most) },
      Column("bounds") { .number($0.figures?.bounds) },
    ]
  }

  /// What is not in the figures.
  private static var missing: [Column<Line>] {
    [
      Column("given") { .number($0.results.given) },
      Column("withoutFigure") { .number($0.results.withoutFigure) },
      Column("refused", "Refused") { .number($0.results.refused) },
      Column("notHeld", "Not held", rank: 2) { .number($0.results.count(.notHeld)) },
      Column("notApplicable") { .number($0.results.count(.notApplicable)) },
      Column("silent", "Silent", rank: 4) { .number($0.results.count(.blank)) },
      Column("noReply", "No reply", rank: 3) { .number($0.results.count(.noReply)) },
      Column("toLookAt", "Look at", rank: 5) { .number($0.results.toLookAt) },
      Column("text") { .text($0.results.question.text) },
    ]
  }

  /// One question, a row for each authority.
  /// - Parameters:
  ///   - results: The results of one question.
  ///   - byValue: Whether the greatest value comes first, and not the first name.
  /// - Returns: The list.
  package static func result(_ results: Desk.Results, byValue: Bool = false) -> Table {
    guard let question = results.questions.first else {
      return Table("results", of: [QuestionResults.Row](), whenEmpty: "Nothing.", columns: [])
    }
    let rows = byValue ? question.rowsByValue : question.rows
    let join = results.join
    var columns: [Column<QuestionResults.Row>] = [
      Column("case") { .of($0.answer.id) },
      Column("authority", "Authority", cut: .middle) { .text($0.answer.authority) },
    ]
    for (place, period) in question.periods.enumerated() {
      let cut: Heading.Cut = question.kind == .choice ? .end : .never
      columns.append(
        Column(period ?? "value", period ?? "Value", cut: cut) { row in
          question.cell(row.values[place])
        })
      guard let join, question.kind == .money || question.kind == .count else { continue }
      let key = (period.map { "\($0) " } ?? "") + "per \(join.per) \(join.column)"
      columns.append(
        Column(key, join.heading) { row in
          let rate = join.rate(of: row, place)
          return .amount(rate?.rounded(to: 4), rate.map { question.written($0) } ?? "")
        })
    }
    let rest: [Column<QuestionResults.Row>] = [
      Column("unit") { _ in .text(question.unit) },
      Column("outcome", "Outcome", rank: 3, tone: { $0.answer.outcome.tone }) {
        .shown($0.answer.outcome.written, scripts: .text($0.answer.outcome.rawValue))
      },
      Column("exemptions", "Ground", rank: 2) { .list($0.answer.claims.map(\.description)) },
      Column("checked", "Checked", rank: 1) { .flag($0.isChecked) },
      Column("lookAt", "Look at", cut: .end, rank: 5) {
        .list($0.doubts.map(\.written), separator: "; ")
      },
      Column("note", "Note", cut: .end, rank: 6) {
        .text($0.values.compactMap { $0?.value.note }.first)
      },
      Column("text", "Words", cut: .end) {
        .shown($0.answer.text?.firstWords(), scripts: .text($0.answer.text))
      },
    ]
    return Table(
      "results-\(question.question.id.compact)", of: rows,
      whenEmpty: "The request has not been logged for any authority yet.",
      document: document(of: results, question, rows), columns: columns + rest)
  }

  private static func document(
    of results: Desk.Results, _ question: QuestionResults, _ rows: [QuestionResults.Row]
  ) -> JSON {
    let figures = question.periods.indices.map { place -> JSON in
      let figures = question.figures[place]
      let rate = results.join?.rate(of: question, place, checkedOnly: results.checkedOnly)
      return .object([
        ("period", .text(question.periods[place])), ("values", .int(figures.count)),
        ("checked", .int(figures.checked)), ("sum", .amount(figures.sum)),
        ("median", .amount(figures.median)), ("least", .amount(figures.least)),
        ("most", .amount(figures.most)), ("bounds", .int(figures.bounds)),
        ("leftOut", .int(figures.leftOut)), ("rate", .amount(rate?.overall)),
        ("medianRate", .amount(rate?.median)),
      ])
    }
    let outcomes = Outcome.allCases.map { ($0.rawValue, JSON.int(question.count($0))) }
    return .object([
      ("request", .text(results.request.id)),
      ("question", .string(question.question.id.compact)),
      ("text", .string(question.question.text)), ("kind", .text(question.kind?.rawValue)),
      ("unit", .text(question.unit)), ("checkedOnly", .bool(results.checkedOnly)),
      ("figures", .array(figures)), ("outcomes", .object(outcomes)),
      ("refused", .int(question.refused)), ("withoutFigure", .int(question.withoutFigure)),
      (
        "tallies",
        .array(
          question.tallies.map {
            .object([
              ("answer", .string($0.words)), ("count", .int($0.count)),
              ("checked", .int($0.checked)),
            ])
          })
      ), ("per", results.join.map { .string("\($0.per) \($0.column)") } ?? .null),
      ("rows", .array(rows.map { json(of: $0, question, results.join) })),
    ])
  }

  private static func json(
    of row: QuestionResults.Row, _ question: QuestionResults, _ join: ResultJoin?
  ) -> JSON {
    let values = question.periods.indices.compactMap { place -> JSON? in
      guard let value = row.values[place] else { return nil }
      return .object([
        ("period", .text(question.periods[place])), ("value", question.cell(value).json),
        ("bound", .text(value.value.bound?.rawValue)), ("note", .text(value.value.note)),
        ("rate", .amount(join?.rate(of: row, place))),
      ])
    }
    return .object([
      ("case", .text(row.answer.id)), ("authority", .string(row.answer.authority)),
      ("outcome", .string(row.answer.outcome.rawValue)),
      ("exemptions", .array(row.answer.claims.map { .text($0) })),
      ("checked", .bool(row.isChecked)), ("values", .array(values)),
      ("lookAt", .array(row.doubts.map { .string($0.written) })), ("text", .text(row.answer.text)),
    ])
  }
}

extension ResultJoin {
  /// What a column of rates is called: `per 1,000 population`, `per population`.
  package var heading: String {
    per == 1 ? "per \(column)" : "per \(Amount(per).written()) \(column)"
  }
}

extension JSON {
  static func amount(_ value: Amount?) -> JSON { value.map { .decimal($0) } ?? .null }
}
