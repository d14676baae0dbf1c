import Casebook

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

  // Marked as `Rendering` wants them.
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
    guard lines.first?.trimmed == "---",
      let end = lines.dropFirst().firstIndex(where: { $0.trimmed == "---" })
    else { throw .noHead(template: name) }
    let head = try Self.head(in: lines[1..<end], template: name)
    if let own = head["name"], own.value != name {
      throw .otherName(template: name, line: own.line, name: own.value)
    }
    self.name = name
    self.text = text
    self.isOverride = isOverride
    purpose = head["for"]?.value ?? ""
    applies = head["applies"]?.value ?? ""
    subject = head["subject"]?.value ?? ""
    body = lines[(end + 1)...].joined(separator: "\n")
    subjectNodes = try TemplateScanner.nodes(
      in: LineMarks.added(to: subject), template: name, firstLine: head["subject"]?.line ?? 1)
    bodyNodes = try TemplateScanner.nodes(
      in: LineMarks.added(to: body), template: name, firstLine: end + 2)
  }

  private static func head(
    in lines: ArraySlice<Substring>, template: String
  ) throws(TemplateError) -> [String: (value: String, line: Int)] {
    var head: [String: (value: String, line: Int)] = [:]
    for (index, line) in zip(lines.indices, lines) where !line.trimmed.isEmpty {
      guard let colon = line.firstIndex(of: ":"), keys.contains(line[..<colon].trimmed) else {
        throw .headLine(template: template, line: index + 1, text: line.trimmed)
      }
      head[line[..<colon].trimmed] = (line[line.index(after: colon)...].trimmed, index + 1)
    }
    for key in keys.dropLast() where head[key]?.value.isEmpty != false {
      throw .headLacks(template: template, key: key)
    }
    return head
  }

  // The subject comes last: a part of other templates has none.
  private static let keys = ["name", "for", "applies", "subject"]
}
