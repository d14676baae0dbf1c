extension Chart {
  /// How many of something took each number of days.
  package struct Days: Sendable, Hashable {
    package let days: Int
    package let count: Int

    package init(days: Int, count: Int) {
      self.days = days
      self.count = count
    }
  }

  /// How often how many working days were taken, with a line after the days that are allowed.
  ///
  /// Days are put together by fives; those far beyond the line make the last column.
  package static func histogram(_ caption: Caption, _ days: [Days], allowed: Int = 20) -> Chart {
    guard days.contains(where: { $0.count > 0 }) else { return nothing(caption) }
    let binWidth = 5
    let longest = days.map(\.days).max() ?? 0
    // A dozen columns can be read on a telephone.
    let bins = min(12, max(max(1, allowed / binWidth) + 1, (longest - 1) / binWidth + 1))
    var counts = Array(repeating: 0, count: bins)
    for day in days {
      let bin = day.days <= 0 ? 0 : min(bins - 1, (day.days - 1) / binWidth)
      counts[bin] = sum([counts[bin], day.count])
    }
    let isOpen = longest > bins * binWidth
    let columns = counts.enumerated().map { bin, count in
      let first = bin == 0 ? 0 : bin * binWidth + 1
      let label =
        bin == bins - 1 && isOpen ? "\(first)+" : "\(first)–\((bin + 1) * binWidth)"
      return Column(
        label: label, count: count, title: "\(label) working days: \(count)",
        isLate: bin * binWidth >= allowed)
    }
    return draw(
      caption, columns, beneath: "working days", mark: (allowed / binWidth, "\(allowed) days"))
  }

  /// A column per span of time, oldest first.
  package static func columns(_ caption: Caption, _ bars: [Bar], beneath: String) -> Chart {
    guard bars.contains(where: { $0.count > 0 }) else { return nothing(caption) }
    return draw(
      caption,
      bars.map {
        Column(
          label: $0.label, count: $0.count, title: "\($0.label): \($0.count)", isLate: false)
      }, beneath: beneath, mark: nil)
  }

  private struct Column {
    let label: String
    let count: Int
    let title: String
    let isLate: Bool
  }

  private static func draw(
    _ caption: Caption, _ columns: [Column], beneath: String,
    mark: (after: Int, words: String)?
  ) -> Chart {
    var drawing = Drawing()
    let (top, height) = (34.0, 180.0)
    let most = columns.map(\.count).max() ?? 0
    let step = Drawing.width / Double(max(1, columns.count))
    let widest = columns.map(\.label.count).max() ?? 1
    // As many labels and numbers as there is room for; the others show when they are pointed at.
    let every = max(1, Int((Double(widest) * 7.5 + 4) / step + 1))
    let showsNumbers = step >= Double(String(most).count) * 7.4 + 1
    for (index, column) in columns.enumerated() {
      let x = Double(index) * step
      let length = height * share(column.count, of: most)
      drawing.rectangle(
        x + step * 0.1, top + height - length, step * 0.8, length,
        column.isLate ? "chart-bar chart-late" : "chart-bar", saying: column.title)
      if showsNumbers, column.count > 0 {
        drawing.text(
          "\(column.count)", x + step / 2, top + height - length - 5, "chart-number",
          anchor: "middle")
      }
      if index % every == 0 {
        let isWide = every > 1
        drawing.text(
          column.label, isWide ? x + step * 0.1 : x + step / 2, top + height + 17, "chart-tick",
          anchor: isWide ? "start" : "middle")
      }
    }
    drawing.line(0, top + height, Drawing.width, top + height, "chart-axis")
    if let mark {
      let x = Double(mark.after) * step
      drawing.line(x, 16, x, top + height, "chart-mark")
      drawing.text(mark.words, x, 12, "chart-mark-label", anchor: "middle")
    }
    drawing.text(
      beneath, Drawing.width / 2, top + height + 38, "chart-tick", anchor: "middle")
    return drawing.chart(caption, height: top + height + 46)
  }
}
