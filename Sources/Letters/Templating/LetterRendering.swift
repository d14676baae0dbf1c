import Casebook
import Templating

/// A letter's subject and text from one set of values.
struct LetterRendering {
  private var rendering: Rendering

  init(templates: TemplateSet, scope: Scope) {
    rendering = Rendering(templates, as: .plainText, scopes: [scope])
  }

  /// Fills in the subject, on one line.
  mutating func subject(of template: Template) throws(TemplateError) -> String {
    let subject = LineMarks.removed(
      from: try rendering.bytes(of: template.subjectNodes, template: template.name))
    guard subject.utf8.allSatisfy({ $0 < 0x80 }) else { return subject.onOneLine }
    let words = subject.utf8.split { $0 == UInt8(ascii: " ") || (0x09...0x0D).contains($0) }
    return String(decoding: Array(words.joined(separator: " ".utf8)), as: UTF8.self)
  }

  /// Fills in the text after the head, not yet wrapped.
  mutating func body(of template: Template) throws(TemplateError) -> String {
    LineMarks.removed(
      from: try rendering.bytes(of: template.bodyNodes, template: template.name))
  }
}
