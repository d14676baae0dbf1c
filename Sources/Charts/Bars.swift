extension Chart {
  /// A bar with its meaning.
  package struct Bar: Sendable, Hashable {
    package let label: String
    package let count: Int

    package init(label: String, count: Int) {
      self.label = label
      self.count = count
    }
  }

  /// Horizontal bars, with the label above each and its number after it.
  package static func bars(_ caption: Caption, _ bars: [Bar]) -> Chart {
    var drawing = Drawing()
    guard !bars.isEmpty else { return nothing(caption) }
    let most = bars.map(\.count).max() ?? 0
    // What is left beside the longest bar is for its number.
    let room = Drawing.width - 70
    for (index, bar) in bars.enumerated() {
      let top = Double(index) * 40
      let length = room * share(bar.count, of: most)
      drawing.text(bar.label, 0, top + 14, room: Drawing.width)
      drawing.rectangle(
        0, top + 20, max(length, bar.count > 0 ? 1 : 0), 12, "chart-bar",
        saying: "\(bar.label): \(bar.count)")
      drawing.text("\(bar.count)", length + 6, top + 31, "chart-number")
    }
    return drawing.chart(caption, height: Double(bars.count) * 40)
  }

  /// The drawing used when there is nothing to draw.
  static func nothing(_ caption: Caption) -> Chart {
    var drawing = Drawing()
    drawing.text("Nothing to show yet.", Drawing.width / 2, 34, "chart-empty", anchor: "middle")
    return drawing.chart(caption, height: 60)
  }
}
