/// Reads a template's words and tags, so that it can be checked once and filled in many times.
///
/// The tags are those of Mustache's public specification: variables, sections, inverted sections,
/// parts and comments, with its rule for tags that have a line to themselves. Lambdas, blocks and
/// other delimiters are refused. Reading is linear in the text.
package struct TemplateScanner {
  private struct OpenSection {
    let name: String
    let isInverted: Bool
    let line: Int
    var nodes: [TemplateNode] = []
  }

  /// What is between `{{` and `}}`.
  private struct Tag {
    /// The first sign, or a space where there is none.
    let sign: UInt8
    let name: String
    let written: String
    /// The tag with its braces.
    let range: Range<Int>
    let line: Int
  }

  private let template: String
  private let bytes: [UInt8]
  private var place = 0
  private var line: Int
  private var open: [OpenSection] = []
  private var nodes: [TemplateNode] = []

  /// Reads the tags of one text.
  /// - Parameters:
  ///   - text: Mustache.
  ///   - template: The template's name, for errors.
  ///   - firstLine: The line of the file on which the text begins.
  /// - Returns: The pieces, those of a section inside it.
  /// - Throws: ``TemplateError`` for tags that do not fit together.
  package static func nodes(
    in text: String, template: String, firstLine: Int = 1
  ) throws(TemplateError) -> [TemplateNode] {
    var scanner = TemplateScanner(template: template, bytes: Array(text.utf8), line: firstLine)
    while let tag = try scanner.nextTag() { try scanner.take(tag) }
    scanner.appendText(upTo: scanner.bytes.count)
    if let unclosed = scanner.open.last {
      throw .unclosedSection(template: template, line: unclosed.line, name: unclosed.name)
    }
    return scanner.nodes
  }

  private init(template: String, bytes: [UInt8], line: Int) {
    self.template = template
    self.bytes = bytes
    self.line = line
  }

  /// The next tag; the words before it are not taken yet.
  private mutating func nextTag() throws(TemplateError) -> Tag? {
    guard let start = firstPair(UInt8(ascii: "{"), from: place) else { return nil }
    line += bytes[place..<start].count { $0 == Self.lineBreak }
    guard let end = firstPair(UInt8(ascii: "}"), from: start + 2) else {
      throw .unclosedTag(template: template, line: line)
    }
    let inside = bytes[(start + 2)..<end]
    let first = inside.first ?? 0
    let isComment = first == UInt8(ascii: "!")
    let isCutShort =
      inside.contains { $0 == Self.lineBreak || $0 == 0x0D }
      || (firstPair(UInt8(ascii: "{"), from: start + (first == UInt8(ascii: "{") ? 3 : 2)) ?? end)
        < end
    if !isComment, isCutShort { throw .unclosedTag(template: template, line: line) }
    var after = end + 2
    if first == UInt8(ascii: "{") {
      guard after < bytes.count, bytes[after] == UInt8(ascii: "}") else {
        throw .unclosedTag(template: template, line: line)
      }
      after += 1
    }
    let hasSign = "#^/>&!{".utf8.contains(first)
    return Tag(
      sign: hasSign ? first : UInt8(ascii: " "),
      name: Self.trimmed(hasSign ? inside.dropFirst() : inside),
      written: String(decoding: bytes[start..<after], as: UTF8.self), range: start..<after,
      line: line)
  }

  private mutating func take(_ tag: Tag) throws(TemplateError) {
    let sign = Unicode.Scalar(tag.sign)
    if sign != "!", !Self.isName(tag.name, isPart: sign == ">") {
      throw .unsupported(template: template, line: tag.line, tag: tag.written)
    }
    let margin = passWords(before: tag, canStandAlone: "#^/>!".unicodeScalars.contains(sign))
    switch sign {
    case "!": break
    case "#", "^":
      open.append(OpenSection(name: tag.name, isInverted: sign == "^", line: tag.line))
    case "/": try close(tag)
    case ">": append(.part(name: tag.name, margin: margin, line: tag.line))
    default: append(.variable(name: TemplateName(tag.name), isRaw: sign != " ", line: tag.line))
    }
  }

  /// Adds the words before a tag and continues after it.
  ///
  /// A tag that has a line to itself takes the whole line with it, and its end.
  /// - Returns: The space before such a tag.
  private mutating func passWords(before tag: Tag, canStandAlone: Bool) -> [UInt8] {
    var start = tag.range.lowerBound
    while start > place, Self.isBlank(bytes[start - 1]) { start -= 1 }
    let beginsLine = start == 0 || bytes[start - 1] == Self.lineBreak
    var end = tag.range.upperBound
    while end < bytes.count, Self.isBlank(bytes[end]) { end += 1 }
    if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == Self.lineBreak { end += 1 }
    let endsLine = end >= bytes.count || bytes[end] == Self.lineBreak
    guard canStandAlone, beginsLine, endsLine else {
      appendText(upTo: tag.range.lowerBound)
      go(to: tag.range.upperBound, from: tag.range.lowerBound)
      return []
    }
    appendText(upTo: start)
    go(to: min(end + 1, bytes.count), from: tag.range.lowerBound)
    return Array(bytes[start..<tag.range.lowerBound])
  }

  private mutating func go(to next: Int, from start: Int) {
    line += bytes[start..<next].count { $0 == Self.lineBreak }
    place = next
  }

  private mutating func close(_ tag: Tag) throws(TemplateError) {
    guard let section = open.popLast() else {
      throw .endWithoutStart(template: template, line: tag.line, name: tag.name)
    }
    guard section.name == tag.name else {
      throw .mismatchedEnd(
        template: template, line: tag.line, found: tag.name, open: section.name,
        openLine: section.line)
    }
    append(
      .section(
        name: TemplateName(tag.name), isInverted: section.isInverted, line: section.line,
        inside: section.nodes))
  }

  private mutating func appendText(upTo end: Int) {
    if place < end { append(.text(Array(bytes[place..<end]))) }
  }

  private mutating func append(_ node: TemplateNode) {
    if open.isEmpty {
      nodes.append(node)
    } else {
      open[open.count - 1].nodes.append(node)
    }
  }

  /// The first place of that byte twice over.
  private func firstPair(_ byte: UInt8, from start: Int) -> Int? {
    var place = start
    while place + 1 < bytes.count {
      if bytes[place] == byte, bytes[place + 1] == byte { return place }
      place += 1
    }
    return nil
  }

  private static let lineBreak = UInt8(ascii: "\n")

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    let start = bytes.drop(while: isBlank)
    let end = start.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start.startIndex
    return String(decoding: start[..<end], as: UTF8.self)
  }

  /// Letters and digits with dots between, or one dot alone; a part's name may have hyphens.
  private static func isName(_ text: String, isPart: Bool) -> Bool {
    if text == "." { return !isPart }
    let pieces = text.split(separator: isPart ? "-" : ".", omittingEmptySubsequences: false)
    return pieces.allSatisfy { piece in
      !piece.isEmpty && piece.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
  }
}
