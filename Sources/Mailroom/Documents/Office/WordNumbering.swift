/// The numbers that Word gives paragraphs: they are not in the document's words.
struct WordNumbering {
  private struct Level {
    var start = 1
    var format = "decimal"
    /// The label's form: `%1.` or `Question %1:`.
    var text = ""
  }

  private var patterns: [String: [Int: Level]] = [:]
  /// The pattern that each list follows.
  private var lists: [String: String] = [:]
  /// Where a list restarts a level, and with which number.
  private var restarts: [String: [Int: Int]] = [:]
  private var styles: [String: (list: String?, level: Int?, base: String?)] = [:]

  /// How far each pattern has counted.
  struct Counters {
    fileprivate var values: [String: [Int: Int]] = [:]
    fileprivate var seen: Set<String> = []
  }

  /// Word has nine.
  private static let levels = 0..<9

  init(numbering: [UInt8]?, styles: [UInt8]?) throws(DocumentFault) {
    if let numbering { try readNumbering(XMLPull(numbering, format: .docx)) }
    if let styles { try readStyles(XMLPull(styles, format: .docx)) }
  }

  private mutating func readNumbering(_ xml: XMLPull) throws(DocumentFault) {
    var (pattern, list): (String?, String?)
    var level = 0
    while let node = try xml.next() {
      guard case .start(let name) = node else {
        if case .end("num") = node { list = nil }
        if case .end("abstractNum") = node { pattern = nil }
        continue
      }
      let value = xml.attribute("val")
      switch name {
      case "abstractNum": pattern = xml.attribute("abstractNumId")
      case "num": list = xml.attribute("numId")
      case "abstractNumId": if let list { lists[list] = value }
      case "lvl", "lvlOverride":
        level = xml.attribute("ilvl").flatMap { Int($0) } ?? 0
        if let pattern, Self.levels.contains(level) {
          patterns[pattern, default: [:]][level] = Level()
        }
      case "startOverride":
        if let list { restarts[list, default: [:]][level] = value.flatMap { Int($0) } ?? 1 }
      case "start":
        if let pattern { patterns[pattern]?[level]?.start = value.flatMap { Int($0) } ?? 1 }
      case "numFmt": if let pattern, let value { patterns[pattern]?[level]?.format = value }
      case "lvlText": if let pattern, let value { patterns[pattern]?[level]?.text = value }
      default: break
      }
    }
  }

  private mutating func readStyles(_ xml: XMLPull) throws(DocumentFault) {
    var style: String?
    while let node = try xml.next() {
      guard case .start(let name) = node else { continue }
      switch name {
      case "style":
        style = xml.attribute("styleId")
        if let style { styles[style] = (nil, nil, nil) }
      case "basedOn": if let style { styles[style]?.base = xml.attribute("val") }
      case "numId": if let style { styles[style]?.list = xml.attribute("val") }
      case "ilvl":
        if let style { styles[style]?.level = xml.attribute("val").flatMap { Int($0) } }
      default: break
      }
    }
  }

  /// The label of a paragraph, counting it; `nil` if it has none.
  func label(
    style: String?, list: String?, level: Int?, _ counters: inout Counters
  ) -> String? {
    var (list, level) = (list, level)
    var ancestor = style
    // A style inherits from another; in a broken document in a circle.
    for _ in 0..<10 {
      guard list == nil, let name = ancestor, let own = styles[name] else { break }
      list = own.list
      level = level ?? own.level
      ancestor = own.base
    }
    let depth = level ?? 0
    guard let list, list != "0", let pattern = lists[list], let levels = patterns[pattern],
      let own = levels[depth]
    else { return nil }
    var values = counters.values[pattern] ?? [:]
    if counters.seen.insert(list).inserted {
      for (level, start) in restarts[list] ?? [:] { values[level] = start &- 1 }
    }
    values[depth] = (values[depth] ?? own.start &- 1) &+ 1
    for deeper in Self.levels where deeper > depth { values[deeper] = nil }
    counters.values[pattern] = values
    if own.format == "bullet" { return own.text.contains { !$0.isWhitespace } ? "•" : nil }
    if own.format == "none" { return nil }
    var label = own.text
    for index in Self.levels where label.contains("%\(index + 1)") {
      let at = levels[index] ?? Level()
      label = label.replacing(
        "%\(index + 1)", with: Numeral.written(values[index] ?? at.start, as: at.format))
    }
    return label.isEmpty ? nil : label
  }
}
