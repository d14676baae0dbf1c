package import Casebook

extension Chart {
  /// A question with how often each outcome was given to it.
  package struct OutcomeBar: Sendable, Hashable {
    package let label: String
    package let counts: [Outcome: Int]

    package init(label: String, counts: [Outcome: Int]) {
      self.label = label
      self.counts = counts
    }
  }

  /// One bar per question, divided by outcome; each outcome has its colour, its lines and its sign.
  package static func outcomes(_ caption: Caption, _ bars: [OutcomeBar]) -> Chart {
    let present = Outcome.allCases.filter { outcome in
      bars.contains { ($0.counts[outcome] ?? 0) > 0 }
    }
    guard !present.isEmpty else { return nothing(caption) }
    var drawing = Drawing()
    drawing.definePatterns(of: present, id: caption.id)
    var y = drawing.legend(of: present, id: caption.id)
    let most = bars.map { sum($0.counts.values) }.max() ?? 0
    let room = Drawing.width - 50
    for bar in bars {
      let total = sum(bar.counts.values)
      drawing.text(bar.label, 0, y + 14, room: Drawing.width)
      y += 18
      var x = 0.0
      for outcome in present {
        guard let count = bar.counts[outcome], count > 0 else { continue }
        let width = room * share(count, of: most)
        drawing.segment(
          outcome, x, y + 2, width, 22, id: caption.id,
          saying: "\(bar.label): \(count) \(outcome.written)")
        let words = "\(outcome.sign) \(count)"
        if width >= Double(words.count) * 9 + 6 {
          drawing.rectangle(x + 3, y + 5, Double(words.count) * 9, 16, "chart-plate")
          drawing.text(words, x + 5, y + 18, "chart-number")
        }
        x += width
      }
      drawing.text("\(total)", x + 6, y + 18, "chart-number")
      y += 32
    }
    return drawing.chart(caption, height: y)
  }
}

extension Drawing {
  fileprivate mutating func definePatterns(of outcomes: [Outcome], id: String) {
    markup("<defs>\n")
    for outcome in outcomes {
      guard let path = outcome.pattern else { continue }
      markup(
        """
        <pattern id="\(id)-\(outcome.rawValue)" width="8" height="8" \
        patternUnits="userSpaceOnUse"><path d="\(path)" class="chart-lines"/></pattern>

        """)
    }
    markup("</defs>\n")
  }

  /// A piece of a bar: the colour, and the lines over it.
  fileprivate mutating func segment(
    _ outcome: Outcome, _ x: Double, _ y: Double, _ width: Double, _ height: Double, id: String,
    saying title: String? = nil
  ) {
    rectangle(x, y, width, height, "chart-segment \(outcome.className)", saying: title)
    guard outcome.pattern != nil else { return }
    rectangle(x, y, width, height, "chart-pattern", fill: "url(#\(id)-\(outcome.rawValue))")
  }

  /// The key to colours and signs; the result is where the bars begin.
  fileprivate mutating func legend(of outcomes: [Outcome], id: String) -> Double {
    var (x, y) = (0.0, 0.0)
    for outcome in outcomes {
      let words = "\(outcome.sign) \(outcome.written)"
      let width = 26 + Double(words.count) * 8 + 12
      if x > 0, x + width > Self.width { (x, y) = (0, y + 24) }
      segment(outcome, x, y + 3, 18, 14, id: id)
      text(words, x + 24, y + 15)
      x += width
    }
    return y + 34
  }
}
