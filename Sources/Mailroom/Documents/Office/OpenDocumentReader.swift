/// Reads OpenDocument texts and spreadsheets, which both keep their words in one part.
struct OpenDocumentReader {
  private let format: DocumentFormat
  private let xml: XMLPull
  private var text: ParagraphText
  private var styles = OpenDocumentStyles()
  /// Paragraphs that are open: a text box opens one within another.
  private var open: [String] = []
  private var tables: [Table] = []
  /// Lists that are open, outermost first, and the label that waits for its paragraph.
  private var lists: [(style: String?, count: Int)] = []
  private var label: String?
  private var sheets = SheetText(.ods)

  private struct Table {
    var row: [[String]] = []
    var cell: [String] = []
    var columns = 1
    var rows = 1
  }

  static func read(_ bytes: [UInt8], as format: DocumentFormat) throws(DocumentFault)
    -> DocumentText
  {
    let archive = try OfficeArchive(bytes, format: format) {
      $0 == "content.xml" || $0 == "META-INF/manifest.xml"
    }
    // The parts of a document with a password are not marked as encrypted in the archive.
    if let manifest = archive.parts["META-INF/manifest.xml"],
      String(decoding: manifest, as: UTF8.self).contains("encryption-data")
    {
      throw .encrypted
    }
    guard let content = archive.parts["content.xml"] else { throw .damaged(format) }
    var reader = try OpenDocumentReader(content, format)
    return DocumentText(text: try reader.read(), format: format)
  }

  private init(_ content: [UInt8], _ format: DocumentFormat) throws(DocumentFault) {
    self.format = format
    xml = try XMLPull(content, format: format)
    text = ParagraphText(format)
  }

  private mutating func read() throws(DocumentFault) -> String {
    while let node = try xml.next() {
      switch node {
      case .start(let name): try start(name)
      case .end(let name): try end(name)
      case .text(let words): write(Self.folded(words))
      }
    }
    return format.isSheet ? sheets.text : text.text
  }

  private mutating func start(_ name: String) throws(DocumentFault) {
    switch name {
    case "automatic-styles", "styles": try styles.read(xml)
    case "p", "h":
      let breaks = xml.attribute("style-name").map(styles.breaksBefore) == true
      open.append(breaks && tables.isEmpty ? "\u{0C}" : "")
    case "s":
      let count = xml.attribute("c").flatMap { Int($0) } ?? 1
      write(String(repeating: " ", count: min(max(count, 1), 200)))
    case "tab": write("\t")
    case "line-break": write("\n")
    case "soft-page-break": if tables.isEmpty { breakPage() }
    // Deleted words, remarks of the writer, notes, what is drawn and what a script does.
    case "tracked-changes", "annotation", "annotation-end", "note", "object", "scripts", "forms",
      "image", "settings", "shapes":
      try xml.skip()
    case "list":
      lists.append((xml.attribute("style-name") ?? lists.last?.style, 0))
    case "list-item":
      guard let last = lists.indices.last else { return }
      lists[last].count &+= 1
      let start = xml.attribute("start-value").flatMap { Int($0) }
      label = styles.label(lists: lists, start: start)
      if let start { lists[last].count = start }
    case "table":
      if tables.isEmpty, format.isSheet { sheets.begin(xml.attribute("name")) }
      tables.append(Table())
    case "table-row":
      guard let last = tables.indices.last else { return }
      tables[last].rows = Self.times(xml.attribute("number-rows-repeated"))
    case "table-cell", "covered-table-cell":
      guard let last = tables.indices.last else { return }
      tables[last].columns = Self.times(xml.attribute("number-columns-repeated"))
    default: break
    }
  }

  private mutating func end(_ name: String) throws(DocumentFault) {
    switch name {
    case "p", "h": try endParagraph()
    case "list": if !lists.isEmpty { lists.removeLast() }
    case "list-item": label = nil
    case "table-cell", "covered-table-cell":
      guard let last = tables.indices.last else { return }
      let cell = tables[last].cell
      // Sheets repeat their empty cells to the last column there can be.
      let times = min(tables[last].columns, cell.isEmpty ? 100 : 1_000)
      for _ in 0..<times where tables[last].row.count < 1_000 { tables[last].row.append(cell) }
      tables[last].cell = []
    case "table-row": try endRow()
    case "table":
      if !tables.isEmpty { tables.removeLast() }
    default: break
    }
  }

  private mutating func endRow() throws(DocumentFault) {
    guard let last = tables.indices.last else { return }
    var row = tables[last].row
    while row.last?.isEmpty == true, format.isSheet { row.removeLast() }
    tables[last].row = []
    let times = row.isEmpty ? 1 : min(tables[last].rows, 1_000)
    if tables.count > 1 {
      let line = row.map { ParagraphText.flat($0) }.filter { !$0.isEmpty }
      tables[last - 1].cell.append(line.joined(separator: ": "))
    } else if format.isSheet {
      for _ in 0..<times { try sheets.append(row.map { ParagraphText.flat($0) }) }
    } else {
      try text.append(row: row)
    }
  }

  private mutating func write(_ words: String) {
    guard let last = open.indices.last else { return }
    open[last] += words
  }

  private mutating func breakPage() {
    if open.isEmpty { text.endPage() } else { write("\u{0C}") }
  }

  private mutating func endParagraph() throws(DocumentFault) {
    guard var words = open.popLast() else { return }
    let isItem = label != nil
    if let label {
      let breaks = words.prefix { $0 == "\u{0C}" }
      words = breaks + label + " " + words.dropFirst(breaks.count)
    }
    label = nil
    if let last = tables.indices.last {
      tables[last].cell.append(words)
    } else {
      try text.append(words, isItem: isItem)
    }
  }

  private static func times(_ text: String?) -> Int { max(1, text.flatMap { Int($0) } ?? 1) }

  /// Line breaks of the file are spaces; those of the letter are elements.
  private static func folded(_ words: String) -> String {
    words.contains(where: \.isNewline)
      ? words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .joined(separator: " ") : words
  }
}

/// The styles of an OpenDocument text that bear on its words: lists that number, pages that end.
struct OpenDocumentStyles {
  private struct Level {
    var format = ""
    var prefix = ""
    var suffix = ""
    var start = 1
    /// How many levels its label shows, as in `2.1`.
    var shown = 1
    var isBullet = false
  }

  private var lists: [String: [Int: Level]] = [:]
  private var breaking: Set<String> = []

  func breaksBefore(_ style: String) -> Bool { breaking.contains(style) }

  /// Reads the styles, up to the end of the element just opened.
  mutating func read(_ xml: XMLPull) throws(DocumentFault) {
    var (list, style): (String?, String?)
    var depth = 1
    while depth > 0, let node = try xml.next() {
      switch node {
      case .end: depth -= 1
      case .text: break
      case .start(let name):
        depth += 1
        switch name {
        case "list-style": list = xml.attribute("name")
        case "style": style = xml.attribute("name")
        case "paragraph-properties":
          if xml.attribute("break-before") == "page", let style { breaking.insert(style) }
        case "list-level-style-number", "list-level-style-bullet":
          guard let list, let level = xml.attribute("level").flatMap({ Int($0) }) else { continue }
          lists[list, default: [:]][level] = Level(
            format: xml.attribute("num-format") ?? "", prefix: xml.attribute("num-prefix") ?? "",
            suffix: xml.attribute("num-suffix") ?? "",
            start: xml.attribute("start-value").flatMap { Int($0) } ?? 1,
            shown: xml.attribute("display-levels").flatMap { Int($0) } ?? 1,
            isBullet: name == "list-level-style-bullet")
        default: break
        }
      }
    }
  }

  /// The label of the item that was just counted in the innermost of the lists.
  func label(lists open: [(style: String?, count: Int)], start: Int?) -> String? {
    guard let style = open.last?.style, let levels = lists[style], let own = levels[open.count]
    else { return nil }
    if own.isBullet { return "•" }
    guard !own.format.isEmpty else { return nil }
    let first = max(1, open.count - max(1, own.shown) + 1)
    guard first <= open.count else { return nil }
    let numbers = (first...open.count).map { place in
      let level = levels[place] ?? Level(format: "1")
      let isOwn = place == open.count
      let count =
        isOwn
        ? start ?? open[place - 1].count &+ level.start &- 1
        : open[place - 1].count &+ level.start &- 1
      return Numeral.written(count, as: level.format)
    }
    return own.prefix + numbers.joined(separator: ".") + own.suffix
  }
}
