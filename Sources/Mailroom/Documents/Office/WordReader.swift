/// Reads Word documents.
///
/// Paragraphs get the numbers that Word counts, tables become rows, text boxes and notes are kept, and
/// pages end where Word last ended them. What was deleted under review is left out.
struct WordReader {
  private var text = ParagraphText(.docx)
  private let numbering: WordNumbering
  private var counters = WordNumbering.Counters()
  private let xml: XMLPull
  /// Paragraphs that are open: a text box opens one within another.
  private var open: [Paragraph] = []
  private var tables: [Table] = []

  private struct Paragraph {
    var words = ""
    var label: String?
    /// Whether an explicit page break was the last thing in it.
    var justBroke = false
  }

  private struct Table {
    var row: [[String]] = []
    var cell: [String] = []
  }

  /// Whether a part is the document's body; some writers number it.
  static func isBody(_ name: String) -> Bool {
    name.hasPrefix("word/document") && name.hasSuffix(".xml")
  }

  static func read(_ bytes: [UInt8]) throws(DocumentFault) -> DocumentText {
    let archive = try OfficeArchive(bytes, format: .docx) { name in
      isBody(name)
        || ["word/numbering.xml", "word/styles.xml", "word/footnotes.xml"].contains(name)
        || isEdge(name)
    }
    guard let body = archive.parts.keys.filter(isBody).min() else { throw .damaged(.docx) }
    let numbering = try WordNumbering(
      numbering: archive.parts["word/numbering.xml"], styles: archive.parts["word/styles.xml"])
    func words(of part: String) throws(DocumentFault) -> String {
      guard let bytes = archive.parts[part] else { return "" }
      var reader = try WordReader(XMLPull(bytes, format: .docx), numbering)
      return try reader.read()
    }
    let edges = archive.parts.keys.filter(isEdge).sorted()
    var seen: Set<String> = []
    func edge(_ name: String) throws(DocumentFault) -> String {
      var text = ""
      for part in edges where part.hasPrefix("word/" + name) {
        let words = try words(of: part)
        // First, odd and even pages often have the same; a page number alone says nothing.
        guard words.contains(where: \.isLetter), seen.insert(words).inserted else { continue }
        text += words + "\n"
      }
      return text
    }
    let parts = [
      try edge("header"), try words(of: body), try words(of: "word/footnotes.xml"),
      try edge("footer"),
    ]
    return DocumentText(text: parts.joined(), format: .docx)
  }

  private static func isEdge(_ name: String) -> Bool {
    (name.hasPrefix("word/header") || name.hasPrefix("word/footer")) && name.hasSuffix(".xml")
  }

  private init(_ xml: XMLPull, _ numbering: WordNumbering) {
    self.xml = xml
    self.numbering = numbering
  }

  private mutating func read() throws(DocumentFault) -> String {
    while let node = try xml.next() {
      switch node {
      case .start(let name): try start(name)
      case .end(let name): try end(name)
      case .text: break
      }
    }
    return text.text
  }

  private mutating func start(_ name: String) throws(DocumentFault) {
    switch name {
    case "p": open.append(Paragraph())
    case "pPr": try readProperties()
    case "t", "delText":
      let words = try content()
      write(words)
    case "tab", "ptab": write("\t")
    case "cr": write("\n")
    case "noBreakHyphen": write("-")
    case "br":
      let isPage = xml.attribute("type") == "page"
      if isPage, tables.isEmpty { breakPage(isExplicit: true) } else { write("\n") }
    case "lastRenderedPageBreak": if tables.isEmpty { breakPage(isExplicit: false) }
    // What was struck out under review, field codes, and the copy of a drawing for older programs.
    case "del", "moveFrom", "instrText", "delInstrText", "Fallback", "rPr", "sectPr", "tblPr",
      "trPr", "tcPr", "tblGrid", "sdtPr":
      try xml.skip()
    case "tbl": tables.append(Table())
    default: break
    }
  }

  private mutating func end(_ name: String) throws(DocumentFault) {
    switch name {
    case "p": try endParagraph()
    case "tc":
      guard let last = tables.indices.last else { return }
      tables[last].row.append(tables[last].cell)
      tables[last].cell = []
    case "tr":
      guard let last = tables.indices.last else { return }
      let row = tables[last].row
      tables[last].row = []
      if tables.count == 1 {
        try text.append(row: row)
      } else {
        // A table within a cell: its rows are lines of that cell.
        let line = row.map { ParagraphText.flat($0) }.filter { !$0.isEmpty }
        tables[last - 1].cell.append(line.joined(separator: ": "))
      }
    case "tbl":
      if !tables.isEmpty { tables.removeLast() }
    default: break
    }
  }

  private mutating func write(_ words: String) {
    guard let last = open.indices.last else { return }
    open[last].words += words
    open[last].justBroke = false
  }

  /// Word notes where it broke the page last, also after a break that the writer made.
  private mutating func breakPage(isExplicit: Bool) {
    guard let last = open.indices.last else { return }
    if !isExplicit, open[last].justBroke { return }
    open[last].words += "\u{0C}"
    open[last].justBroke = isExplicit
  }

  private mutating func endParagraph() throws(DocumentFault) {
    guard let paragraph = open.popLast() else { return }
    var words = paragraph.words
    if let label = paragraph.label {
      // The break before a numbered paragraph comes before its number.
      let breaks = words.prefix { $0 == "\u{0C}" }
      words = breaks + label + " " + words.dropFirst(breaks.count)
    }
    if let last = tables.indices.last {
      tables[last].cell.append(words)
    } else {
      try text.append(words, isItem: paragraph.label != nil)
    }
  }

  /// The words of the element just opened.
  private func content() throws(DocumentFault) -> String {
    var words = ""
    while let node = try xml.next() {
      switch node {
      case .text(let text): words += text
      case .start: try xml.skip()
      case .end: return words
      }
    }
    return words
  }

  /// Style and numbering of the paragraph, and whether it begins a page.
  private mutating func readProperties() throws(DocumentFault) {
    var (style, list): (String?, String?)
    var level: Int?
    var breaksBefore = false
    var depth = 1
    while depth > 0, let node = try xml.next() {
      switch node {
      case .start(let name):
        depth += 1
        switch name {
        case "pStyle": style = xml.attribute("val")
        case "numId": list = xml.attribute("val")
        case "ilvl": level = xml.attribute("val").flatMap { Int($0) }
        case "pageBreakBefore": breaksBefore = xml.attribute("val").map { $0 != "0" } ?? true
        case "rPr", "sectPr", "pPrChange":
          try xml.skip()
          depth -= 1
        default: break
        }
      case .end: depth -= 1
      case .text: break
      }
    }
    guard let last = open.indices.last else { return }
    if breaksBefore, tables.isEmpty {
      open[last].words = "\u{0C}"
      open[last].justBroke = true
    }
    open[last].label = numbering.label(style: style, list: list, level: level, &counters)
  }
}
