import Casebook

/// Fills in a template that the check has passed.
///
/// Values are words and never read as templates. A name that no scope has is an error in every
/// style.
package struct Rendering {
  /// What is made of a template.
  package enum Style: Sendable {
    /// Text for people: values as they are, and one that would print nothing is an error.
    case plainText
    /// HTML: values are escaped unless the tag is raw, and empty ones print nothing.
    case html
  }

  private let source: any TemplateSource
  private let style: Style
  private var stack: [Scope]
  private var output: [UInt8] = []
  /// The space before every line of the part that is being filled in.
  private var margin: [UInt8] = []
  private var isMarginDue = false

  /// Prepares to fill in templates.
  /// - Parameters:
  ///   - source: Where parts come from.
  ///   - style: What is made.
  ///   - scopes: The values, the innermost scope last.
  package init(_ source: any TemplateSource, as style: Style, scopes: [Scope]) {
    self.source = source
    self.style = style
    stack = scopes
  }

  /// Fills in one template.
  /// - Parameters:
  ///   - nodes: Its pieces.
  ///   - template: Its name, for errors.
  /// - Returns: UTF-8.
  /// - Throws: ``TemplateError`` for a name without a value, or an empty value in plain text.
  package mutating func bytes(
    of nodes: [TemplateNode], template: String
  ) throws(TemplateError) -> [UInt8] {
    output.removeAll(keepingCapacity: true)
    output.reserveCapacity(16_384)
    try fill(nodes, of: template)
    return output
  }

  private mutating func fill(
    _ nodes: [TemplateNode], of template: String
  ) throws(TemplateError) {
    for node in nodes {
      switch node {
      case .text(let bytes): put(words: bytes)
      case .variable(let name, let isRaw, let line):
        try put(name, isRaw: isRaw, line: line, of: template)
      case .section(let name, let isInverted, let line, let inside):
        guard let value = value(name) else {
          throw .unknownName(template: template, line: line, name: name.written, nearest: nil)
        }
        try fill(section: value, isInverted: isInverted, inside, of: template)
      case .part(let name, let margin, _):
        try fill(part: name, margin: margin)
      }
    }
  }

  private mutating func put(
    _ name: TemplateName, isRaw: Bool, line: Int, of template: String
  ) throws(TemplateError) {
    guard let value = value(name) else {
      throw .unknownName(template: template, line: line, name: name.written, nearest: nil)
    }
    let text: String
    switch value {
    case .text(let words), .markup(let words): text = words
    // A missing group has no value, and neither do the names inside it.
    case .group(nil): text = ""
    case .flag, .group, .list:
      throw .notPrintable(template: template, line: line, name: name.written, kind: value.kind)
    }
    if text.isEmpty {
      if style == .plainText {
        throw .emptyValue(template: template, line: line, name: name.written)
      }
      return
    }
    putMargin()
    if style == .html, !isRaw {
      output += text.escapedForMarkup.utf8
    } else {
      output += text.utf8
    }
  }

  private mutating func fill(
    section value: Value, isInverted: Bool, _ inside: [TemplateNode], of template: String
  ) throws(TemplateError) {
    guard isInverted == value.isNothing else { return }
    if isInverted { return try fill(inside, of: template) }
    switch value {
    case .group(let scope?): try fill(inside, of: template, within: scope)
    case .list(let scopes): for scope in scopes { try fill(inside, of: template, within: scope) }
    case .text, .markup, .flag, .group(nil): try fill(inside, of: template)
    }
  }

  private mutating func fill(
    _ inside: [TemplateNode], of template: String, within scope: Scope
  ) throws(TemplateError) {
    stack.append(scope)
    defer { stack.removeLast() }
    try fill(inside, of: template)
  }

  private mutating func fill(part name: String, margin: [UInt8]) throws(TemplateError) {
    let nodes = try source.nodes(ofPart: name)
    if margin.isEmpty { return try fill(nodes, of: name) }
    let before = self.margin
    self.margin += margin
    isMarginDue = true
    defer {
      self.margin = before
      isMarginDue = !before.isEmpty && output.last == UInt8(ascii: "\n")
    }
    try fill(nodes, of: name)
  }

  private mutating func put(words: [UInt8]) {
    if margin.isEmpty {
      output += words
      return
    }
    for byte in words {
      putMargin()
      output.append(byte)
      isMarginDue = byte == UInt8(ascii: "\n")
    }
  }

  private mutating func putMargin() {
    guard isMarginDue else { return }
    output += margin
    isMarginDue = false
  }

  /// The value of a name in the innermost scope that has it, or `nil` if none has.
  private func value(_ name: TemplateName) -> Value? {
    var place = stack.count
    while place > 0 {
      place -= 1
      guard let value = stack[place].values[name.first] else { continue }
      guard let rest = name.rest else { return value }
      guard case .group(let inner) = value else { return nil }
      return inner.map { $0.value(rest) } ?? .text("")
    }
    return nil
  }
}

extension Value {
  fileprivate var kind: Term.Kind {
    switch self {
    case .text: .text
    case .markup: .markup
    case .flag: .flag
    case .group: .group
    case .list: .list
    }
  }
}
