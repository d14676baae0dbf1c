/// A column of a list: its key for scripts, its heading for people, and how a row fills it.
package struct Column<Row>: Sendable {
  let heading: Heading
  let cell: @Sendable (Row) -> Cell
  let tone: (@Sendable (Row) -> Tone)?

  /// Defines a column.
  /// - Parameters:
  ///   - key: The name in JSON and CSV.
  ///   - title: The heading of the table, or `nil` where people do not need the column.
  ///   - cut: Where long values are cut when the terminal is narrow.
  ///   - rank: What gives way first: of several columns the one with the highest rank is left out.
  ///     Rank 0 always stays.
  ///   - scripts: Which files have it.
  ///   - standsInFor: The column that it replaces where the terminal is too narrow for that one.
  ///   - tone: What a terminal with colours makes of the value.
  ///   - cell: The value in a row.
  package init(
    _ key: String, _ title: String? = nil, cut: Heading.Cut = .never, rank: Int = 0,
    scripts: Heading.Scripts = .all, standsInFor: String? = nil,
    tone: (@Sendable (Row) -> Tone)? = nil,
    cell: @escaping @Sendable (Row) -> Cell
  ) {
    heading = Heading(
      key: key, title: title, cut: cut, rank: rank, scripts: scripts, standsInFor: standsInFor)
    self.cell = cell
    self.tone = tone
  }
}

/// What a value means at a glance, where a terminal has colours; its words say the same.
package enum Tone: Sendable, Hashable {
  case plain, heading, good, doubtful, bad, quiet
}

/// What a column is called and how it gives way on a narrow terminal.
package struct Heading: Sendable, Hashable {
  /// Where a value that is too long is cut.
  package enum Cut: Sendable, Hashable {
    /// Days and numbers stay whole.
    case never
    /// The beginning stays: sentences.
    case end
    /// Beginning and end stay: names.
    case middle
  }

  /// Which files have the column.
  package enum Scripts: Sendable, Hashable {
    case all, csv, json, none
  }

  let key: String
  let title: String?
  let cut: Cut
  let rank: Int
  let scripts: Scripts
  let standsInFor: String?

  /// The width below which another column gives way first.
  var comfortable: Int {
    switch cut {
    case .never: .max
    case .end: 16
    case .middle: 20
    }
  }

  /// The width below which the column says nothing.
  var least: Int { cut == .never ? .max : 6 }
}
