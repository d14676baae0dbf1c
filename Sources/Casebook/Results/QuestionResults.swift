/// The answers to one question as figures: a row for each authority, a column for each period, and what
/// they come to.
///
/// It is worked out from the answers alone. A figure that nobody has checked counts, and the number of
/// those checked is always beside a sum; with `checkedOnly` only they count.
package struct QuestionResults: Sendable {
  /// One authority's row.
  package struct Row: Sendable {
    package let answer: ResultAnswer
    /// A value for each column.
    package fileprivate(set) var values: [ResultValue?]
    package fileprivate(set) var doubts: [ResultDoubt]

    /// Whether a person checked the value of a column: the answer, and which figure it gives.
    package func isChecked(_ column: Int) -> Bool {
      answer.isConfirmed && values[column]?.isGuess != true
    }

    /// Whether a person checked the answer and every value of it.
    package var isChecked: Bool {
      answer.isConfirmed && !values.contains { $0?.isGuess == true }
    }
  }

  /// What a column comes to.
  package struct Figures: Sendable, Hashable {
    /// How many values count.
    package var count = 0
    /// How many of them a person checked.
    package var checked = 0
    /// Nil for days, shares, and yes or no.
    package var sum: Amount?
    package var median: Amount?
    package var least: Amount?
    package var most: Amount?
    /// How many gave only a bound, which is in no sum: "fewer than five".
    package var bounds = 0
    /// How many values of the column are not checked and were left out for that.
    package var leftOut = 0
  }

  package let question: Question
  /// What kind of value the question is answered with; nil where it is words.
  package let kind: AnswerValue.Kind?
  /// What is counted, where most say the same: `GBP`, `days`, `FTE`.
  package let unit: String?
  /// The columns: the periods in order; nil is the one without a period.
  package let periods: [String?]
  package let rows: [Row]
  /// What each column comes to.
  package let figures: [Figures]
  /// How often each outcome was given.
  package let outcomes: [Outcome: Int]
  /// How often each answer was given, most often first, for yes or no and for choices.
  package let tallies: [Tally]

  /// One of a few answers, and how often it was given.
  package struct Tally: Sendable, Hashable {
    package let words: String
    package var count: Int
    package var checked: Int

    package init(words: String, count: Int, checked: Int) {
      self.words = words
      self.count = count
      self.checked = checked
    }
  }

  /// The answers with a refusal: refused, partly refused, neither confirmed nor denied.
  package var refused: Int {
    outcomes.reduce(0) { $0 + ($1.key.isRefusal ? $1.value : 0) }
  }

  /// How many answers were given, with a figure or without.
  package var given: Int {
    (outcomes[.answered] ?? 0) + (outcomes[.partlyRefused] ?? 0)
  }

  /// The answers of which a value counts or gives a bound.
  package var withValue: Int { rows.count { $0.values.contains { $0 != nil } } }

  /// Answers that gave something, but no figure.
  package var withoutFigure: Int {
    kind == nil
      ? 0
      : rows.count { row in
        [.answered, .partlyRefused].contains(row.answer.outcome)
          && row.values.allSatisfy { $0 == nil }
      }
  }

  /// Whether nobody has checked any of the answers that give something.
  package var isUnchecked: Bool {
    given > 0
      && !rows.contains {
        $0.answer.isConfirmed && [.answered, .partlyRefused].contains($0.answer.outcome)
      }
  }

  /// The values that somebody should look at.
  package var toLookAt: Int { rows.count { !$0.doubts.isEmpty } }

  /// Works the results out.
  /// - Parameters:
  ///   - question: The question.
  ///   - answers: The present answers to it, one for each case.
  ///   - checkedOnly: Whether only values count that a person checked.
  package init(_ question: Question, _ answers: [ResultAnswer], checkedOnly: Bool) {
    self.question = question
    let shape = ResultShape(question, answers)
    kind = shape.kind
    unit = shape.unit
    let read = answers.map { shape.values(of: $0) }
    let periods = shape.columns(read.map(\.values))
    self.periods = periods
    var rows = zip(answers, read).map { answer, read in
      let values = periods.map { read.values[$0] }
      // What it gives for other years is in no column.
      let isElsewhere = !read.values.isEmpty && values.allSatisfy { $0 == nil }
      return Row(
        answer: answer, values: values,
        doubts: read.doubts + (isElsewhere ? [.otherYears] : []))
    }
    for column in periods.indices { Self.markOutliers(&rows, column, kind) }
    self.rows = rows
    figures = periods.indices.map { column in
      Self.figures(of: rows, column, shape.kind, checkedOnly: checkedOnly)
    }
    outcomes = answers.reduce(into: [:]) { $0[$1.outcome, default: 0] += 1 }
    tallies = Self.tallies(of: rows, shape.kind, checkedOnly: checkedOnly)
  }
}

extension QuestionResults {
  private static func figures(
    of rows: [Row], _ column: Int, _ kind: AnswerValue.Kind?, checkedOnly: Bool
  ) -> Figures {
    var figures = Figures()
    var amounts: [Amount] = []
    for row in rows {
      guard let value = row.values[column] else { continue }
      guard row.isChecked(column) || !checkedOnly else {
        figures.leftOut += 1
        continue
      }
      guard value.counts, let amount = value.amount else {
        if value.value.bound != nil { figures.bounds += 1 }
        continue
      }
      amounts.append(amount)
      if row.isChecked(column) { figures.checked += 1 }
    }
    figures.count = amounts.count
    guard !amounts.isEmpty, kind != .yesNo, kind != .choice else { return figures }
    amounts.sort()
    figures.least = amounts.first
    figures.most = amounts.last
    figures.median = Amount.middle(
      of: amounts[(amounts.count - 1) / 2], amounts[amounts.count / 2])
    if kind == .money || kind == .count { figures.sum = amounts.reduce(.zero, +) }
    return figures
  }

  /// How many times the width of the middle half a value may be away from it.
  private static let far = 3.0
  /// With fewer values nothing can be told to be far from the others.
  private static let fewest = 8

  /// Marks what is far from the others: a slip of a thousand, or pounds for millions.
  private static func markOutliers(
    _ rows: inout [Row], _ column: Int, _ kind: AnswerValue.Kind?
  ) {
    guard kind == .money || kind == .count || kind == .percentage else { return }
    let amounts = rows.compactMap { $0.values[column] }.filter(\.counts)
      .compactMap { $0.amount?.double }.sorted()
    guard amounts.count >= fewest else { return }
    let lower = amounts[amounts.count / 4]
    let upper = amounts[amounts.count * 3 / 4]
    let median = amounts[amounts.count / 2]
    for index in rows.indices {
      guard let value = rows[index].values[column], !value.value.isSettled,
        let amount = value.amount?.double
      else { continue }
      let isHigh = amount > upper + far * (upper - lower) && amount > median * far
      // Small counts are common; a small amount among large ones is a slip.
      let isLow = kind == .money && amount > 0 && amount < lower / 20
      guard isHigh || isLow else { continue }
      rows[index].values[column]?.isGuess = true
      if !rows[index].doubts.contains(.farFromOthers) { rows[index].doubts.append(.farFromOthers) }
    }
  }

  /// The words without the full stop at their end.
  private static func plain(_ words: String) -> String {
    let words = words.trimmed
    return words.hasSuffix(".") ? String(words.dropLast()) : words
  }

  private static func tallies(
    of rows: [Row], _ kind: AnswerValue.Kind?, checkedOnly: Bool
  ) -> [Tally] {
    guard kind == .yesNo || kind == .choice || kind == nil else { return [] }
    var tallies: [String: Tally] = [:]
    for row in rows where row.isChecked || !checkedOnly {
      let words: String?
      if kind == nil {
        guard row.answer.outcome == .answered else { continue }
        words = row.answer.text
      } else {
        words = row.values.compactMap(\.self).first?.value.value
      }
      guard let words, words.utf8.count <= 120 else { continue }
      let key = words.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "%" }
      guard !key.isEmpty else { continue }
      tallies[key, default: Tally(words: Self.plain(words), count: 0, checked: 0)].count += 1
      if row.isChecked { tallies[key]?.checked += 1 }
    }
    return tallies.values.sorted { ($1.count, $0.words) < ($0.count, $1.words) }
  }
}
