/// Fills in a template that the check has passed.
///
/// Values are words and never read as templates. What would print nothing is an error.
struct Rendering {
  let templates: TemplateSet
  private var stack: [Scope]
  private var output: [UInt8] = []

  init(templates: TemplateSet, scope: Scope) {
    self.templates = templates
    stack = [scope]
  }

  /// Renders the subject on one line.
  mutating func subject(of template: Template) throws(TemplateError) -> String {
    let subject = try render(template.subjectNodes, of: template.name)
    guard subject.utf8.allSatisfy({ $0 < 0x80 }) else { return subject.onOneLine }
    let words = subject.utf8.split { $0 == UInt8(ascii: " ") || (0x09...0x0D).contains($0) }
    return String(decoding: Array(words.joined(separator: " ".utf8)), as: UTF8.self)
  }

  /// Renders the text after the head, not yet wrapped.
  mutating func body(of template: Template) throws(TemplateError) -> String {
    try render(template.bodyNodes, of: template.name)
  }

  private mutating func render(
    _ nodes: [TemplateNode], of template: String
  ) throws(TemplateError) -> String {
    output.removeAll(keepingCapacity: true)
    output.reserveCapacity(16_384)
    try fill(nodes, of: template)
    return LineMarks.removed(from: output)
  }

  private mutating func fill(
    _ nodes: [TemplateNode], of template: String
  ) throws(TemplateError) {
    for node in nodes {
      switch node {
      case .text(let bytes): output += bytes
      case .variable(let name, let line):
        guard case .text(let text) = value(name), !text.isEmpty else {
          throw .emptyValue(template: template, line: line, name: name)
        }
        output += text.utf8
      case .section(let name, let isInverted, _, let inside):
        try fill(section: value(name), isInverted: isInverted, inside, of: template)
      case .part(let name, _):
        try fill(try templates.template(name).bodyNodes, of: name)
      }
    }
  }

  private mutating func fill(
    section value: Value?, isInverted: Bool, _ inside: [TemplateNode], of template: String
  ) throws(TemplateError) {
    guard isInverted == (value?.isNothing ?? true) else { return }
    if isInverted { return try fill(inside, of: template) }
    switch value {
    case .group(let scope?): try fill(inside, of: template, within: scope)
    case .list(let scopes): for scope in scopes { try fill(inside, of: template, within: scope) }
    case .text, .flag, .group(nil), nil: try fill(inside, of: template)
    }
  }

  private mutating func fill(
    _ inside: [TemplateNode], of template: String, within scope: Scope
  ) throws(TemplateError) {
    stack.append(scope)
    defer { stack.removeLast() }
    try fill(inside, of: template)
  }

  /// What a name stands for in the innermost scope that has it.
  private func value(_ name: String) -> Value? {
    if name.utf8.contains(UInt8(ascii: ".")), let dot = name.firstIndex(of: ".") {
      let first = String(name[..<dot])
      return stack.last { $0.values[first] != nil }?.value(name)
    }
    for scope in stack.reversed() {
      if let value = scope.values[name] { return value }
    }
    return nil
  }
}

extension Value {
  /// Whether a section over it is left out.
  fileprivate var isNothing: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .flag(let flag): !flag
    case .group(let scope): scope == nil
    case .list(let scopes): scopes.isEmpty
    }
  }
}
