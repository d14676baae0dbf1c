import Templating

/// A letter's text with blanks, and what it is for.
package struct Template: Hashable, Sendable {
  /// Its name, which is the file's name without `.mustache`.
  package let name: String
  /// What it is for.
  package let purpose: String
  /// When it applies.
  package let applies: String
  /// The subject line, itself Mustache; empty for a part of other templates.
  package let subject: String
  /// The text after the head.
  package let body: String
  /// The whole file.
  package let text: String
  /// Whether it comes from the casebook and not from foi.
  package let isOverride: Bool

  // With line marks.
  let subjectNodes: [TemplateNode]
  let bodyNodes: [TemplateNode]

  /// Reads the head and the tags.
  /// - Parameters:
  ///   - text: The whole file.
  ///   - name: The name it is kept under.
  ///   - isOverride: Whether it comes from the casebook.
  /// - Throws: ``TemplateError`` for a bad head and for tags that do not fit together.
  init(text: String, name: String, isOverride: Bool) throws(TemplateError) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let head = try TemplateHead(
      in: lines, template: name, keys: Self.keys, required: Self.keys.dropLast())
    if let line = head.line(of: "name"), head["name"] != name {
      throw .otherName(template: name, line: line, name: head["name"])
    }
    self.name = name
    self.text = text
    self.isOverride = isOverride
    purpose = head["for"]
    applies = head["applies"]
    subject = head["subject"]
    body = lines[head.count...].joined(separator: "\n")
    subjectNodes = try TemplateScanner.nodes(
      in: LineMarks.added(to: subject), template: name, firstLine: head.line(of: "subject") ?? 1)
    bodyNodes = try TemplateScanner.nodes(
      in: LineMarks.added(to: body), template: name, firstLine: head.count + 1)
  }

  // The subject comes last: a part of other templates has none.
  private static let keys = ["name", "for", "applies", "subject"]
}
