import Casebook

/// The lines of `key: value` between two `---` lines at the top of a template.
package struct TemplateHead: Sendable {
  /// The values, each with its line.
  private let lines: [String: (value: String, line: Int)]
  /// How many lines of the text the head takes, both `---` lines among them.
  package let count: Int

  /// Reads the head.
  /// - Parameters:
  ///   - lines: The text's lines.
  ///   - template: The template's name, for errors.
  ///   - keys: The keys it may have.
  ///   - required: The keys that need a value.
  /// - Throws: ``TemplateError`` where there is no such head.
  package init(
    in lines: [Substring], template: String, keys: [String], required: [String]
  ) throws(TemplateError) {
    guard lines.first?.trimmed == "---",
      let end = lines.dropFirst().firstIndex(where: { $0.trimmed == "---" })
    else { throw .noHead(template: template, keys: keys) }
    var read: [String: (value: String, line: Int)] = [:]
    for index in 1..<end where !lines[index].trimmed.isEmpty {
      let line = lines[index]
      guard let colon = line.firstIndex(of: ":"), keys.contains(line[..<colon].trimmed) else {
        throw .headLine(
          template: template, line: index + 1, text: line.trimmed, keys: keys)
      }
      read[line[..<colon].trimmed] = (
        line[line.index(after: colon)...].trimmed, index + 1
      )
    }
    for key in required where read[key]?.value.isEmpty != false {
      throw .headLacks(template: template, key: key)
    }
    self.lines = read
    count = end + 1
  }

  /// The value of a key, or nothing.
  package subscript(_ key: String) -> String { lines[key]?.value ?? "" }

  /// The line of a key, from 1.
  package func line(of key: String) -> Int? { lines[key]?.line }
}
