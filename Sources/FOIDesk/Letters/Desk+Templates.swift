import Foundation
import Letters
import Templating

extension Desk {
  /// A template in a list.
  package struct TemplateRow: Sendable {
    package let name: String
    /// Whether it is the casebook's own, replacing foi's or added to them.
    package let isOwn: Bool
    /// What it is for; `nil` if the file cannot be read as a template.
    package let purpose: String?
    package let applies: String?
  }

  /// A fault in a template.
  package struct TemplateFault: Sendable, CustomStringConvertible {
    package let template: String
    package let line: Int?
    /// What is wrong, without the place.
    package let summary: String
    /// Where, what, and what to do about it.
    package let description: String

    init(_ error: TemplateError) {
      template = error.template
      line = error.line
      summary = error.summary
      description = error.description
    }
  }

  /// The templates of this casebook, by name.
  package func templates() throws(DeskError) -> [TemplateRow] {
    let set = try templateSet()
    return set.names.map { name in
      let template = try? set.template(name)
      return TemplateRow(
        name: name, isOwn: template?.isOverride ?? true, purpose: template?.purpose,
        applies: template?.applies)
    }
  }

  /// One template's whole text.
  package func template(_ name: String) throws(DeskError) -> String {
    let set = try templateSet()
    do {
      return try set.template(Self.bareName(name)).text
    } catch {
      throw .template(error)
    }
  }

  /// The faults of the template with that name, or of every template.
  package func templateFaults(_ name: String? = nil) throws(DeskError) -> [TemplateFault] {
    let set = try templateSet()
    let names = name.map { [Self.bareName($0)] } ?? set.names
    return names.flatMap { set.faults(in: $0) }.map(TemplateFault.init)
  }

  /// The faults of a template that is not in the casebook.
  package func templateFaults(in file: Document) throws(DeskError) -> [TemplateFault] {
    try templateSet().faults(inText: try file.text(), named: file.stem).map(TemplateFault.init)
  }

  /// Whether there is a template with that name.
  package func hasTemplate(_ name: String) throws(DeskError) -> Bool {
    try templateSet().names.contains(Self.bareName(name))
  }

  /// Begins a template in the casebook: the shipped one to change, or an empty part.
  /// - Returns: Its path.
  package func newTemplate(_ text: String) throws(DeskError) -> String {
    let name = Self.bareName(text)
    let isPlain = name.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || byte == 0x2D
    }
    guard isPlain, !name.isEmpty, !name.hasPrefix("-"), !name.hasSuffix("-") else {
      throw .badTemplateName(text)
    }
    let url = folder.templates.appending(path: "\(name).mustache")
    let path = url.path(percentEncoded: false)
    guard !FileManager.default.fileExists(atPath: path) else { throw .templateExists(path: path) }
    try environment.write(Array(TemplateSet.skeleton(named: name).utf8), to: url)
    try exchangeFiles()
    return path
  }

  /// A name without `.mustache`.
  private static func bareName(_ text: String) -> String {
    text.hasSuffix(".mustache") ? String(text.dropLast(".mustache".count)) : text
  }

  /// A name that templates may use, for the reference.
  package struct TemplateName: Sendable {
    /// As it is written inside the lists that are open.
    package let name: String
    /// The list that has to be open around it, where one has.
    package let inside: String?
    package let kind: String
    package let meaning: String
    package let example: String
  }

  /// Every name that templates may use, with those of lists under the list.
  package static var templateNames: [TemplateName] { names(of: Vocabulary.reference, inside: []) }

  private static func names(of terms: [Term], inside path: [String]) -> [TemplateName] {
    terms.flatMap { term in
      let name = TemplateName(
        name: term.name, inside: path.isEmpty ? nil : path.joined(separator: " > "),
        kind: term.kind.written, meaning: term.meaning, example: term.example)
      return [name] + names(of: term.members, inside: path + [term.name])
    }
  }
}
