/// Figures of the user's own that results are set against: so much per head.
package struct ResultJoin: Sendable {
  /// What the figures are: `population`.
  package let column: String
  /// Per how many of them: 1, 1,000, 100,000.
  package let per: Int
  package let amounts: [AuthorityID: Amount]
  /// What the list calls authorities that are not in the casebook.
  package let unknown: [String]

  package init(column: String, per: Int, amounts: [AuthorityID: Amount], unknown: [String]) {
    self.column = column
    self.per = max(1, per)
    self.amounts = amounts
    self.unknown = unknown
  }

  /// A row's value in relation to its authority's figure; nil where either is missing.
  package func rate(of row: QuestionResults.Row, _ column: Int) -> Amount? {
    guard row.values.indices.contains(column), let value = row.values[column], value.counts,
      let amount = value.amount, let whole = amounts[row.answer.id.authority]
    else { return nil }
    return amount.times(per)?.divided(by: whole)
  }

  /// What a column comes to in relation to the figures: all together, and the middle one.
  package func rate(
    of results: QuestionResults, _ column: Int, checkedOnly: Bool
  ) -> (overall: Amount, median: Amount, count: Int)? {
    let rows = results.rows.filter { $0.isChecked(column) || !checkedOnly }
    var rates: [Amount] = []
    var (sum, whole) = (Amount.zero, Amount.zero)
    for row in rows {
      guard let rate = rate(of: row, column), let amount = row.values[column]?.amount,
        let size = amounts[row.answer.id.authority]
      else { continue }
      rates.append(rate)
      sum = sum + amount
      whole = whole + size
    }
    rates.sort()
    guard !rates.isEmpty, let overall = sum.times(per)?.divided(by: whole) else { return nil }
    return (overall, .middle(of: rates[(rates.count - 1) / 2], rates[rates.count / 2]), rates.count)
  }
}
