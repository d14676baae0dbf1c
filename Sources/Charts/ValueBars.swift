extension Chart {
  /// A bar for one value, with how it is written.
  package struct Value: Sendable, Hashable {
    package let label: String
    package let amount: Double
    package let written: String
    /// Whether somebody checked it: an unchecked one is hatched.
    package let isChecked: Bool

    package init(label: String, amount: Double, written: String, isChecked: Bool) {
      self.label = label
      self.amount = amount
      self.written = written
      self.isChecked = isChecked
    }
  }

  /// Horizontal bars in the order given, each beside its label.
  package static func values(_ caption: Caption, _ values: [Value]) -> Chart {
    guard !values.isEmpty else { return nothing(caption) }
    var drawing = Drawing()
    let most = values.map(\.amount).max() ?? 0
    let widest = values.map(\.written.count).max() ?? 0
    let left = 200.0
    let room = max(60, Drawing.width - left - Double(widest) * 7.4 - 8)
    let hasUnchecked = values.contains { !$0.isChecked }
    var y = 0.0
    if hasUnchecked {
      drawing.markup(
        """
        <defs><pattern id="\(caption.id)-unchecked" width="6" height="6" \
        patternUnits="userSpaceOnUse"><path d="M0 6L6 0" class="chart-lines"/></pattern></defs>

        """)
      drawing.rectangle(0, 3, 18, 12, "chart-bar")
      drawing.rectangle(
        0, 3, 18, 12, "chart-pattern", fill: "url(#\(caption.id)-unchecked)")
      drawing.text("not checked by anybody yet", 24, 14)
      y = 26
    }
    for value in values {
      let length = most > 0 && value.amount.isFinite ? room * max(0, value.amount / most) : 0
      drawing.text(
        value.label.shortened(to: 27), left - 8, y + 14, "chart-name", anchor: "end",
        whole: value.label)
      let words = "\(value.label): \(value.written)\(value.isChecked ? "" : ", not checked")"
      drawing.rectangle(
        left, y + 3, max(length, value.amount > 0 ? 1 : 0), 14, "chart-bar", saying: words)
      if !value.isChecked {
        drawing.rectangle(
          left, y + 3, length, 14, "chart-pattern", fill: "url(#\(caption.id)-unchecked)")
      }
      drawing.text(value.written, left + length + 6, y + 14, "chart-number")
      y += 21
    }
    return drawing.chart(caption, height: y + 4)
  }
}

extension String {
  /// The text with a mark in its middle where it is longer than that: names often begin alike.
  fileprivate func shortened(to most: Int) -> String {
    guard count > most else { return self }
    let tail = (most - 1) / 3
    return prefix(most - 1 - tail) + "…" + suffix(tail)
  }
}
