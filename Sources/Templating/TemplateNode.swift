/// A piece of a template, with its line.
package indirect enum TemplateNode: Hashable, Sendable {
  /// Words, in UTF-8.
  case text([UInt8])
  /// `{{name}}`; raw, that is never escaped, as `{{{name}}}` or `{{&name}}`.
  case variable(name: TemplateName, isRaw: Bool, line: Int)
  /// `{{#name}}…{{/name}}`, or `{{^name}}…{{/name}}` where inverted.
  case section(name: TemplateName, isInverted: Bool, line: Int, inside: [TemplateNode])
  /// `{{> name}}`; each of its lines begins with the margin, the space before a tag that has a line
  /// to itself.
  case part(name: String, margin: [UInt8], line: Int)
}

/// A name as a template writes it, parted once.
package struct TemplateName: Hashable, Sendable {
  /// The whole name, dots and all.
  let written: String
  /// The piece before the first dot; a scope that has it decides.
  let first: String
  /// What follows the first dot, if there is one.
  let rest: String?

  /// Every piece between the dots.
  package var pieces: [String] { [first] + (rest.map { TemplateName($0).pieces } ?? []) }

  init(_ written: String) {
    self.written = written
    let dot = written == "." ? nil : written.firstIndex(of: ".")
    first = dot.map { String(written[..<$0]) } ?? written
    rest = dot.map { String(written[written.index(after: $0)...]) }
  }
}

/// Where a template's parts come from.
package protocol TemplateSource: Sendable {
  /// The name of every template that can be a part.
  var names: [String] { get }

  /// The pieces of a part.
  /// - Throws: ``TemplateError`` where there is no such template or it cannot be read.
  func nodes(ofPart name: String) throws(TemplateError) -> [TemplateNode]
}
