import Casebook
package import Charts
package import FOIDesk
package import FOILaw

extension Desk.Results {
  /// The chart of one question: a bar for each value, or for each answer where the answers are words.
  package var chart: Chart? {
    questions.first?.chart(checkedOnly: checkedOnly)
  }

  /// What a person who cannot see the chart is told.
  package var alternative: String? { chart?.alternative }

  /// Where the figures of the charts are from, in a line.
  package func source(today: CalendarDay) -> String {
    guard let question = questions.first else { return "" }
    // Of several periods a chart draws one, and speaks of no other.
    let drawn = question.figures.isEmpty ? nil : question.figures[question.lastNamedColumn]
    let values = drawn?.count ?? question.given
    let checked = drawn?.checked ?? question.checkedAnswers
    let authorities = counted(values, "authority", "authorities")
    return """
      Source: answers to a Freedom of Information request (\(request.title), question \
      \(question.question.id)) by \(authorities) of \(question.rows.count); \(checked) of the answers \
      checked; \(today.written).
      """
  }
}

extension QuestionResults {
  /// How many bars can be read.
  private static let mostBars = 40

  /// A bar for each value, the greatest first, or for each answer.
  package func chart(checkedOnly: Bool) -> Chart {
    let id = "results-\(question.id.compact)"
    guard isMeasured else {
      let bars = chartedTallies.map { Chart.Bar(label: $0.words, count: $0.count) }
      return .bars(
        .init(id: id, title: question.text, description: described(checkedOnly: checkedOnly)), bars)
    }
    let (values, column) = charted(checkedOnly: checkedOnly)
    let shown = values.prefix(Self.mostBars)
    let bars = shown.map { row, value in
      Chart.Value(
        label: row.answer.authority, amount: value.amount?.double ?? 0, written: written(value),
        isChecked: row.isChecked(column))
    }
    var description = described(checkedOnly: checkedOnly)
    if values.count > shown.count {
      description = "The \(shown.count) greatest of \(values.count) values. " + description
    }
    // A chart draws one period, whatever the question asks for.
    let years = periods[column].map { periods.count > 1 ? " (\($0) only)" : " (\($0))" } ?? ""
    return .values(.init(id: id, title: question.text + years, description: description), bars)
  }

  /// Whether the answers are numbers that can be drawn to a scale.
  var isMeasured: Bool { [.money, .count, .percentage].contains(kind) && !periods.isEmpty }

  /// The values that a chart shows, the greatest first: of the last period, where there are several.
  func charted(
    checkedOnly: Bool
  ) -> (values: [(row: Row, value: ResultValue)], column: Int) {
    let column = lastNamedColumn
    let values = rows.compactMap { row -> (row: Row, value: ResultValue)? in
      guard let value = row.values[column], value.counts,
        row.isChecked(column) || !checkedOnly
      else { return nil }
      return (row, value)
    }.sorted { ($1.value.amount ?? .zero) < ($0.value.amount ?? .zero) }
    return (values, column)
  }

  /// The last period that has a name, or the column without one.
  fileprivate var lastNamedColumn: Int {
    periods.lastIndex { $0 != nil } ?? 0
  }

  /// The answers in words that are charted, most often given first; without any, the outcomes.
  private var chartedTallies: [Tally] {
    if tallies.contains(where: { $0.count > 1 }) { return Array(tallies.prefix(15)) }
    return Outcome.allCases.filter { count($0) > 0 }
      .map { Tally(words: $0.written, count: count($0), checked: 0) }
  }

  private func described(checkedOnly: Bool) -> String {
    summary(checkedOnly: checkedOnly).joined(separator: " ")
  }
}

/// A file of results by the ending of its name.
package enum ResultFile: String, CaseIterable, Sendable {
  case csv, json, xlsx, svg, png

  /// The form that a name's ending asks for.
  package init(_ path: String) throws(DeskError) {
    let ending = path.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last
    self = try choice(ending.map(String.init) ?? "", "an ending of a file of results")
  }

  package var isChart: Bool { self == .svg || self == .png }

  /// The file.
  package func bytes(
    of table: Table, _ results: Desk.Results, asMap: Bool = false, today: CalendarDay
  ) throws(DeskError) -> [UInt8] {
    switch self {
    case .csv: return Array(table.text(as: .csv).utf8)
    case .json: return Array(table.text(as: .json).utf8)
    case .xlsx: return try table.workbook(for: "\(table.name).xlsx")
    case .svg, .png:
      let chart = asMap ? results.map : results.chart
      let svg = chart?.file(source: results.source(today: today)) ?? ""
      return self == .svg ? Array(svg.utf8) : try Desk.picture(ofDrawing: svg)
    }
  }
}
