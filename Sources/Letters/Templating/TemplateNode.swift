import Casebook

/// A piece of a template, with the line it stands on.
indirect enum TemplateNode: Hashable, Sendable {
  /// Words as they stand, in UTF-8.
  case text([UInt8])
  /// `{{name}}`.
  case variable(name: String, line: Int)
  /// `{{#name}}…{{/name}}`, or `{{^name}}…{{/name}}` where inverted.
  case section(name: String, isInverted: Bool, line: Int, inside: [TemplateNode])
  /// `{{> name}}`.
  case part(name: String, line: Int)
}

/// Reads a template's words and tags, so that it can be checked once and filled in many times.
///
/// The tags are Mustache's. A library would show a name it does not know as nothing, and know no
/// lines to report; letters need both, and ten thousand of them need speed.
struct TemplateScanner {
  private struct OpenSection {
    let name: String
    let isInverted: Bool
    let line: Int
    var nodes: [TemplateNode] = []
  }

  private let template: String
  private var rest: Substring
  private var line: Int
  private var open: [OpenSection] = []
  private var nodes: [TemplateNode] = []

  /// Reads the tags of one text.
  /// - Parameters:
  ///   - text: Mustache.
  ///   - template: The template's name, for errors.
  ///   - firstLine: The line of the file on which the text begins.
  /// - Returns: The tags, those of a section inside it.
  /// - Throws: ``TemplateError`` for tags that do not fit together.
  static func nodes(
    in text: String, template: String, firstLine: Int
  ) throws(TemplateError) -> [TemplateNode] {
    var scanner = TemplateScanner(template: template, rest: text[...], line: firstLine)
    while let tag = try scanner.nextTag() { try scanner.take(tag) }
    scanner.appendText(scanner.rest)
    if let unclosed = scanner.open.last {
      throw .unclosedSection(template: template, line: unclosed.line, name: unclosed.name)
    }
    return scanner.nodes
  }

  private init(template: String, rest: Substring, line: Int) {
    self.template = template
    self.rest = rest
    self.line = line
  }

  /// What stands between the next `{{` and its `}}`, with a third brace left off.
  private mutating func nextTag() throws(TemplateError) -> Substring? {
    guard let start = rest.firstRange(of: "{{") else { return nil }
    appendText(rest[..<start.lowerBound])
    line += rest[..<start.lowerBound].count(where: \.isNewline)
    rest = rest[start.upperBound...]
    guard let end = rest.firstRange(of: "}}") else {
      throw .unclosedTag(template: template, line: line)
    }
    var tag = rest[..<end.lowerBound]
    let isComment = tag.first == "!"
    if !isComment, tag.contains(where: \.isNewline) || tag.contains("{{") {
      throw .unclosedTag(template: template, line: line)
    }
    rest = rest[end.upperBound...]
    if tag.first == "{" {
      guard rest.first == "}" else { throw .unclosedTag(template: template, line: line) }
      rest = rest.dropFirst()
      tag = "&" + tag.dropFirst()
    }
    return tag
  }

  private mutating func take(_ tag: Substring) throws(TemplateError) {
    let sign = tag.first.flatMap { "#^/>&!".contains($0) ? $0 : nil }
    let name = (sign == nil ? tag : tag.dropFirst()).trimmed
    if sign == "!" {
      line += tag.count(where: \.isNewline)
      return
    }
    guard Self.isName(name, isPart: sign == ">") else {
      throw .unsupported(template: template, line: line, tag: "{{\(tag)}}")
    }
    switch sign {
    case "#", "^":
      open.append(OpenSection(name: name, isInverted: sign == "^", line: line))
    case "/": try close(name)
    case ">": append(.part(name: name, line: line))
    default: append(.variable(name: name, line: line))
    }
  }

  private mutating func close(_ name: String) throws(TemplateError) {
    guard let section = open.popLast() else {
      throw .endWithoutStart(template: template, line: line, name: name)
    }
    guard section.name == name else {
      throw .mismatchedEnd(
        template: template, line: line, found: name, open: section.name, openLine: section.line)
    }
    append(
      .section(
        name: name, isInverted: section.isInverted, line: section.line, inside: section.nodes))
  }

  private mutating func appendText(_ text: Substring) {
    if !text.isEmpty { append(.text(Array(text.utf8))) }
  }

  private mutating func append(_ node: TemplateNode) {
    if open.isEmpty {
      nodes.append(node)
    } else {
      open[open.count - 1].nodes.append(node)
    }
  }

  /// Letters and digits with dots between; a part's name may have hyphens.
  private static func isName(_ text: String, isPart: Bool) -> Bool {
    let pieces = text.split(separator: isPart ? "-" : ".", omittingEmptySubsequences: false)
    return pieces.allSatisfy { piece in
      !piece.isEmpty && piece.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
  }
}
