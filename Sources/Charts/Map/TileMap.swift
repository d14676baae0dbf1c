extension Chart {
  /// A council of a map with its value.
  package struct Tile: Sendable, Hashable {
    /// Its GSS code.
    package let code: String
    package let value: Value

    package init(code: String, value: Value) {
      self.code = code
      self.value = value
    }
  }

  /// A map of the councils of the United Kingdom, each a tile of the same size: the darker, the more.
  ///
  /// Values fall into at most five classes with as many councils in each as can be. A tile without a value is
  /// pale; two councils with one place (of two dates) share it.
  package static func map(
    _ caption: Caption, _ tiles: [Tile], on layout: CouncilTiles = .shipped
  ) -> Chart {
    let known = tiles.filter { layout.places[$0.code] != nil }
    guard !known.isEmpty else { return nothing(caption) }
    let classes = TileClasses(known.map(\.value))
    let byPlace = Dictionary(
      known.compactMap { tile in layout.places[tile.code].map { ($0, tile) } },
      uniquingKeysWith: { first, _ in first })
    var drawing = Drawing()
    let frame = TileFrame(layout)
    if known.contains(where: { !$0.value.isChecked }) { drawing.markup(hatch(caption.id)) }
    for place in Set(layout.places.values).sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) })
    {
      let points = frame.hexagon(at: place)
      guard let tile = byPlace[place] else {
        drawing.polygon(points, "tile tile-none")
        continue
      }
      let value = tile.value
      let words = "\(value.label): \(value.written)\(value.isChecked ? "" : ", not checked")"
      drawing.polygon(points, "tile tile-\(classes.number(of: value.amount))", saying: words)
      if !value.isChecked {
        drawing.polygon(points, "chart-pattern", fill: "url(#\(caption.id)-unchecked)")
      }
    }
    key(classes, known, caption, &drawing)
    return drawing.chart(caption, height: frame.height)
  }

  private static func hatch(_ id: String) -> String {
    """
    <defs><pattern id="\(id)-unchecked" width="6" height="6" patternUnits="userSpaceOnUse">\
    <path d="M0 6L6 0" class="chart-lines"/></pattern></defs>

    """
  }

  /// What the shades mean, in the sea east of Scotland.
  private static func key(
    _ classes: TileClasses, _ tiles: [Tile], _ caption: Caption, _ drawing: inout Drawing
  ) {
    let left = 255.0
    var y = 20.0
    func row(_ name: String, _ words: String) {
      drawing.rectangle(left, y, 18, 14, name)
      drawing.text(words, left + 26, y + 12, "chart-name")
      y += 22
    }
    for (number, range) in classes.ranges.enumerated().reversed() {
      row(
        "tile tile-\(classes.shade(number))",
        range.lowest == range.highest ? range.lowest : "\(range.lowest) to \(range.highest)")
    }
    row("tile tile-none", "no figure")
    guard tiles.contains(where: { !$0.value.isChecked }) else { return }
    drawing.rectangle(left, y, 18, 14, "tile tile-3")
    drawing.rectangle(left, y, 18, 14, "chart-pattern", fill: "url(#\(caption.id)-unchecked)")
    drawing.text("not checked by anybody yet", left + 26, y + 12, "chart-name")
  }
}

/// Values in at most five classes, with as many in each as can be.
private struct TileClasses {
  /// The least and the greatest value of each class, as they are written.
  let ranges: [(lowest: String, highest: String)]
  private let tops: [Double]

  init(_ values: [Chart.Value]) {
    let sorted = values.filter(\.amount.isFinite).sorted { $0.amount < $1.amount }
    var groups: [[Chart.Value]] = []
    for (place, value) in sorted.enumerated() {
      let number = place * 5 / sorted.count
      // Equal values are of one class.
      if let last = groups.last?.last, last.amount == value.amount || groups.count > number {
        groups[groups.count - 1].append(value)
      } else {
        groups.append([value])
      }
    }
    ranges = groups.map { ($0.first?.written ?? "", $0.last?.written ?? "") }
    tops = groups.map { $0.last?.amount ?? 0 }
  }

  /// The shade of an amount, from 1 to 5.
  func number(of amount: Double) -> Int {
    shade(tops.firstIndex { amount <= $0 } ?? max(0, tops.count - 1))
  }

  /// The shade of a class: the greatest is always the darkest.
  func shade(_ place: Int) -> Int { max(1, min(5, 5 - (tops.count - 1 - place))) }
}

/// The room of the tiles in the drawing.
private struct TileFrame {
  private let west: Int
  private let north: Int
  private let size: Double
  let height: Double

  init(_ layout: CouncilTiles) {
    let places = layout.places.values
    west = places.map(\.column).min() ?? 0
    north = places.map(\.row).max() ?? 0
    let columns = (places.map(\.column).max() ?? 0) - west + 1
    let rows = north - (places.map(\.row).min() ?? 0) + 1
    size = Drawing.width / (Double(columns) + 0.5)
    height = (Double(rows) * 0.75 + 0.25) * size * 2 / 3.0.squareRoot()
  }

  func hexagon(at place: CouncilTiles.Place) -> [(Double, Double)] {
    let radius = size / 3.0.squareRoot()
    let isShifted = place.row % 2 != 0
    let x = (Double(place.column - west) + (isShifted ? 1 : 0.5)) * size
    let y = radius + Double(north - place.row) * radius * 1.5
    let half = size / 2
    return [
      (x, y - radius), (x + half, y - radius / 2), (x + half, y + radius / 2), (x, y + radius),
      (x - half, y + radius / 2), (x - half, y - radius / 2),
    ]
  }
}
