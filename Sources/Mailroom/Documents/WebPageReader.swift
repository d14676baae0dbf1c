import CXML2

/// Reads web pages: their words, lists with numbers, tables as rows.
///
/// Nothing is fetched and nothing runs: scripts, styles, pictures and what is hidden are left out.
struct WebPageReader {
  private var text: ParagraphText
  private var words = ""
  private var isItem = false
  private var lists: [(kind: String, count: Int)] = []
  /// The cells of a table that is open; `nil` outside.
  private var cell: [String]?

  private static let limit = 32 << 20
  /// Pages nest some dozens deep.
  private static let deepest = 400

  static func read(
    _ bytes: [UInt8], as format: DocumentFormat = .html
  ) throws(DocumentFault) -> DocumentText {
    guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
    let (page, encoding, conversions) = try decoded(bytes)
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue
    let document = page.withUnsafeBytes { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        htmlReadMemory($0.baseAddress, Int32($0.count), nil, encoding, Int32(options))
      }
    }
    guard let document else { throw .damaged(format) }
    defer { xmlFreeDoc(document) }
    var reader = WebPageReader(text: ParagraphText(format))
    if let root = xmlDocGetRootElement(document) { try reader.walk(root, depth: 0) }
    try reader.endParagraph()
    return DocumentText(text: reader.text.text, conversions: conversions, format: format)
  }

  private init(text: ParagraphText) { self.text = text }

  /// The bytes and what they are written in; a page that is UTF-8 says so itself, whatever its head
  /// claims.
  private static func decoded(
    _ bytes: [UInt8]
  ) throws(DocumentFault) -> ([UInt8], String?, [DocumentText.Conversion]) {
    let head = String(decoding: bytes.prefix(4_096), as: UTF8.self).lowercased()
    let names = ["charset=\"", "charset='", "charset="]
    let claimed = names.lazy.compactMap { name in
      head.firstRange(of: name).map { found in
        String(head[found.upperBound...].prefix { $0.isLetter || $0.isNumber || "-_".contains($0) })
      }
    }.first
    let older = ["iso-8859-1", "windows-1252", "us-ascii", "utf-8", "utf8", "utf-16", ""]
    if String(validating: bytes, as: UTF8.self) == nil, let claimed, !older.contains(claimed) {
      return (bytes, nil, [])
    }
    let (text, conversions) = try DocumentText.decode(bytes)
    return (Array(text.utf8), "UTF-8", conversions)
  }

  private mutating func walk(_ node: xmlNodePtr, depth: Int) throws(DocumentFault) {
    guard depth < Self.deepest else { return }
    switch node.pointee.type {
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      if let content = node.pointee.content { add(String(cString: content)) }
    case XML_ELEMENT_NODE: try element(node, Self.name(of: node), depth: depth)
    default: break
    }
  }

  private mutating func children(of node: xmlNodePtr, depth: Int) throws(DocumentFault) {
    var child = node.pointee.children
    while let next = child {
      try walk(next, depth: depth + 1)
      child = next.pointee.next
    }
  }

  private mutating func element(
    _ node: xmlNodePtr, _ name: String, depth: Int
  ) throws(DocumentFault) {
    guard !Self.isUnseen(node, name) else { return }
    switch name {
    case "br": words += "\n"
    case "table": try table(node, depth: depth)
    case "ol", "ul":
      try endParagraph()
      let start = Self.attribute("start", of: node).flatMap { Int($0) } ?? 1
      let kind = name == "ul" ? "" : Self.attribute("type", of: node) ?? "1"
      lists.append((kind, start &- 1))
      try children(of: node, depth: depth)
      try endParagraph()
      lists.removeLast()
    case "li":
      try endParagraph()
      if let last = lists.indices.last {
        lists[last].count =
          Self.attribute("value", of: node).flatMap { Int($0) } ?? lists[last].count &+ 1
        let (kind, count) = lists[last]
        words = kind.isEmpty ? "• " : Numeral.written(count, as: kind) + ". "
        isItem = true
      }
      try children(of: node, depth: depth)
      try endParagraph()
    case _ where Self.blocks.contains(name):
      // The first paragraph of an item follows the item's number.
      if !isItem || words.count > 6 { try endParagraph() }
      try children(of: node, depth: depth)
      try endParagraph()
    default: try children(of: node, depth: depth)
    }
  }

  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "legend", "main", "nav", "p", "pre", "section", "tbody", "td", "tfoot", "th",
    "thead", "tr",
  ]
  private static let unseen: Set<String> = [
    "script", "style", "head", "noscript", "template", "svg", "object", "iframe", "select",
    "textarea", "button", "audio", "video", "map", "del",
  ]

  private static func isUnseen(_ node: xmlNodePtr, _ name: String) -> Bool {
    if unseen.contains(name) || attribute("hidden", of: node) != nil { return true }
    guard let style = attribute("style", of: node) else { return false }
    return style.lowercased().filter { $0 != " " }.contains("display:none")
  }

  // MARK: - Tables

  private mutating func table(_ node: xmlNodePtr, depth: Int) throws(DocumentFault) {
    // A table within a cell, or with tables in its cells, is page layout and not a table.
    guard cell == nil, !Self.contains("table", in: node, depth: 0) else {
      try endParagraph()
      try children(of: node, depth: depth)
      try endParagraph()
      return
    }
    try endParagraph()
    for row in Self.descendants("tr", of: node, depth: 0) {
      var cells: [[String]] = []
      var child = row.pointee.children
      while let next = child {
        child = next.pointee.next
        guard next.pointee.type == XML_ELEMENT_NODE, ["td", "th"].contains(Self.name(of: next))
        else { continue }
        cell = []
        try children(of: next, depth: depth + 1)
        try endParagraph()
        cells.append(cell ?? [])
      }
      cell = nil
      try text.append(row: cells)
    }
  }

  private static func contains(_ name: String, in node: xmlNodePtr, depth: Int) -> Bool {
    !descendants(name, of: node, depth: depth, onlyFirst: true).isEmpty
  }

  private static func descendants(
    _ name: String, of node: xmlNodePtr, depth: Int, onlyFirst: Bool = false
  ) -> [xmlNodePtr] {
    guard depth < deepest else { return [] }
    var found: [xmlNodePtr] = []
    var child = node.pointee.children
    while let next = child {
      child = next.pointee.next
      guard next.pointee.type == XML_ELEMENT_NODE else { continue }
      if Self.name(of: next) == name { found.append(next) }
      found += descendants(name, of: next, depth: depth + 1, onlyFirst: onlyFirst)
      if onlyFirst, !found.isEmpty { return found }
    }
    return found
  }

  // MARK: - Words

  /// Adds words; white space of the file is one space.
  private mutating func add(_ run: String) {
    if run.first?.isWhitespace == true, words.last?.isWhitespace == false { words += " " }
    words += run.split { $0.isWhitespace && $0 != "\u{A0}" }.joined(separator: " ")
    if run.count > 1, run.last?.isWhitespace == true, words.last?.isWhitespace == false {
      words += " "
    }
  }

  private mutating func endParagraph() throws(DocumentFault) {
    defer {
      words = ""
      isItem = false
    }
    while words.last?.isWhitespace == true { words.removeLast() }
    guard !words.isEmpty, words != "•" else { return }
    if words.last == OlderReader.pageEnd { return text.endPage() }
    if cell != nil {
      cell?.append(words)
    } else {
      try text.append(words, isItem: isItem)
    }
  }

  private static func name(of node: xmlNodePtr) -> String {
    node.pointee.name.map { String(cString: $0).lowercased() } ?? ""
  }

  private static func attribute(_ name: String, of node: xmlNodePtr) -> String? {
    guard let value = xmlGetProp(node, name) else { return nil }
    defer { foi_xml_free(value) }
    return String(cString: value)
  }
}
