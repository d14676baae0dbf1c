import Casebook

/// A chart as SVG text: what a page puts where the chart belongs.
///
/// It carries no style and no script, only the classes of `charts.css`, so that a strict content
/// security policy lets it through and light and dark come from the page. Every text is escaped.
package struct Chart: Sendable, Hashable {
  package let caption: Caption
  let height: Double
  /// The shapes, one after the other.
  let body: String

  /// The chart as a page has it.
  package var svg: String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" \
    viewBox="0 0 \(figure(Drawing.width)) \(figure(height))" \
    aria-labelledby="\(caption.id)-title \(caption.id)-desc">
    <title id="\(caption.id)-title">\(caption.title.escapedForDocument)</title>
    <desc id="\(caption.id)-desc">\(caption.description.escapedForDocument)</desc>
    \(body)</svg>
    """
  }

  /// The rules of a page's style sheet for the classes of the charts.
  package static let style: [UInt8] = PackageResources.charts_css

  /// The caption of a chart, for people who see it and for people who hear it.
  package struct Caption: Sendable, Hashable {
    /// Marks the chart's parts; letters, digits and hyphens, and no other chart of the page has it.
    package let id: String
    package let title: String
    /// What the chart shows, in a sentence or two: its main figures.
    package let description: String

    package init(id: String, title: String, description: String) {
      self.id = slugged(id)
      self.title = title
      self.description = description
    }
  }
}

/// Letters, digits and hyphens; everything else becomes a hyphen.
private func slugged(_ id: String) -> String {
  let safe = id.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
  return "chart-" + String(safe)
}

/// Shapes as they are drawn, one after the other.
struct Drawing {
  /// The width of every chart in its own units; on a telephone one unit is near one pixel.
  static let width = 480.0
  private var body = ""

  /// The whole chart.
  func chart(_ caption: Chart.Caption, height: Double) -> Chart {
    Chart(caption: caption, height: height, body: body)
  }

  /// A rectangle, with words that show when it is pointed at.
  mutating func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ classes: String,
    fill: String? = nil, saying title: String? = nil
  ) {
    body += "<rect x=\"\(figure(x))\" y=\"\(figure(y))\" width=\"\(figure(max(0, width)))\""
    body += " height=\"\(figure(max(0, height)))\" class=\"\(classes)\""
    if let fill { body += " fill=\"\(fill)\"" }
    body += title.map { "><title>\($0.escapedForDocument)</title></rect>\n" } ?? "/>\n"
  }

  /// A shape with straight sides.
  mutating func polygon(
    _ points: [(Double, Double)], _ classes: String, fill: String? = nil,
    saying title: String? = nil
  ) {
    let corners = points.map { "\(figure($0.0)),\(figure($0.1))" }.joined(separator: " ")
    body += "<polygon points=\"\(corners)\" class=\"\(classes)\""
    if let fill { body += " fill=\"\(fill)\"" }
    body += title.map { "><title>\($0.escapedForDocument)</title></polygon>\n" } ?? "/>\n"
  }

  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ classes: String
  ) {
    body += "<line x1=\"\(figure(x1))\" y1=\"\(figure(y1))\" x2=\"\(figure(x2))\""
    body += " y2=\"\(figure(y2))\" class=\"\(classes)\"/>\n"
  }

  /// Words, cut to the room they have or to what is given of them; the whole of them shows when they are
  /// pointed at.
  mutating func text(
    _ words: String, _ x: Double, _ y: Double, _ classes: String = "chart-label",
    anchor: String = "start", room: Double = .infinity, whole: String? = nil
  ) {
    let fits = room.isFinite ? max(1, Int(room / 7.6)) : Int.max
    let shown = words.count > fits ? words.prefix(max(1, fits - 1)) + "…" : words
    let whole = whole ?? words
    let isCut = shown != whole
    body += "<text x=\"\(figure(x))\" y=\"\(figure(y))\" class=\"\(classes)\""
    body += anchor == "start" ? ">" : " text-anchor=\"\(anchor)\">"
    body +=
      (isCut ? "<title>\(whole.escapedForDocument)</title>" : "")
      + "\(shown.escapedForDocument)</text>\n"
  }

  /// Adds markup that is known to be well formed.
  mutating func markup(_ text: String) {
    body += text
  }
}

/// A number with at most one decimal place.
func figure(_ number: Double) -> String {
  guard number.isFinite, abs(number) < 1e9 else { return "0" }
  let tenths = Int((number * 10).rounded())
  let sign = tenths < 0 ? "-" : ""
  let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
  return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
}

/// The share of one count in another, from 0 to 1.
func share(_ count: Int, of whole: Int) -> Double {
  whole <= 0 || count <= 0 ? 0 : min(1, Double(count) / Double(whole))
}

/// A sum that stays at the greatest number.
func sum(_ counts: some Sequence<Int>) -> Int {
  counts.reduce(0) { sum, count in
    let (result, overflow) = sum.addingReportingOverflow(max(0, count))
    return overflow ? .max : result
  }
}
