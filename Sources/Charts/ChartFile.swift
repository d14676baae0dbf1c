import Casebook

extension Chart {
  /// What a person who cannot see the chart is told: its title and its main figures.
  package var alternative: String {
    caption.title + (caption.title.hasSuffix("?") ? " " : ". ") + caption.description
  }

  /// The chart as a file of its own: with its title, where the figures are from, and its colours.
  /// - Parameter source: The line beneath it.
  /// - Returns: The text of the file.
  package func file(source: String) -> String {
    let title = Self.lines(caption.title, within: Drawing.width, size: 17)
    let foot = Self.lines(source, within: Drawing.width, size: 11.5)
    let margin = 16.0
    let top = margin + Double(title.count) * 22 + 8
    let width = Drawing.width + 2 * margin
    let whole = top + height + 14 + Double(foot.count) * 16 + margin
    var words = ""
    for (number, line) in title.enumerated() {
      words += "<text x=\"\(figure(margin))\" y=\"\(figure(margin + 14 + Double(number) * 22))\" "
      words += "class=\"file-title\">\(line.escapedForDocument)</text>\n"
    }
    for (number, line) in foot.enumerated() {
      let y = top + height + 26 + Double(number) * 16
      words += "<text x=\"\(figure(margin))\" y=\"\(figure(y))\" class=\"file-source\">"
      words += "\(line.escapedForDocument)</text>\n"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" \
      width="\(figure(width))" height="\(figure(whole))" \
      viewBox="0 0 \(figure(width)) \(figure(whole))" \
      aria-labelledby="\(caption.id)-title \(caption.id)-desc">
      <title id="\(caption.id)-title">\(caption.title.escapedForDocument)</title>
      <desc id="\(caption.id)-desc">\(caption.description.escapedForDocument)</desc>
      <style>\(Self.fileStyle)</style>
      <rect width="100%" height="100%" fill="#ffffff"/>
      \(words)<g transform="translate(\(figure(margin)) \(figure(top)))">
      \(body)</g>
      </svg>

      """
  }

  /// The style sheet with its colours for light paper written out, as many programs know no variables.
  private static let fileStyle: String = {
    let text = String(decoding: style, as: UTF8.self)
    let rules = text.split(separator: "\n").filter { $0.hasPrefix(".") }.joined(separator: "\n")
    var colours: [String: String] = [:]
    let light = text.prefix { $0 != "@" }
    for piece in light.split(whereSeparator: { ";{}".contains($0) }) {
      let sides = piece.split(separator: ":", maxSplits: 1).map(\.trimmed)
      guard sides.count == 2, sides[0].hasPrefix("--") else { continue }
      colours[sides[0]] = sides[1]
    }
    let filled = colours.reduce(rules) { $0.replacing("var(\($1.key))", with: $1.value) }
    return filled
      + """

      text { font-family: "Liberation Sans", Arial, Helvetica, sans-serif; }
      .chart .file-title { font-size: 17px; font-weight: 700; }
      .chart .file-source { font-size: 11.5px; fill: \(colours["--chart-faint"] ?? "#444444"); }
      """
  }()

  /// The words in lines that fit, whatever font there is to draw them.
  private static func lines(_ words: String, within most: Double, size: Double) -> [String] {
    var lines: [String] = []
    for word in words.split(whereSeparator: \.isWhitespace) {
      var word = String(word)
      if let last = lines.last, width(of: last + " " + word) * size <= most {
        lines[lines.count - 1] = last + " " + word
        continue
      }
      // A word that is longer than a line goes on in the next.
      while width(of: word) * size > most, word.count > 1 {
        var head = word
        while width(of: head) * size > most, head.count > 1 { head.removeLast() }
        lines.append(head)
        word = String(word.dropFirst(head.count))
      }
      lines.append(word)
    }
    return lines
  }

  /// How wide words are at most, in ems: those of a wide bold font (DejaVu Sans), which stands in for others.
  private static func width(of words: String) -> Double {
    words.reduce(0) { width, character in
      switch character {
      case "i", "j", "l", ".", ",", ":", ";", "'", "|", "!", "I", " ": width + 0.4
      case "f", "r", "t", "(", ")", "[", "]", "/", "-": width + 0.5
      case "m", "w", "M", "W", "%", "@": width + 1.1
      case let letter where letter.isUppercase: width + 0.85
      case let letter where letter.isASCII: width + 0.72
      default: width + 1.1
      }
    }
  }
}
