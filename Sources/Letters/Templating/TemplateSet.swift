import Casebook
package import Templating

/// The templates that letters are made from: foi's own, and those a casebook puts in their place.
///
/// They are read once, when the set is made; keep one set for many letters.
package struct TemplateSet: Sendable {
  private let read: [String: Result<Template, TemplateError>]
  private var faultsOfLetters: [LetterKind: [TemplateError]]
  private let overrides: [String: String]

  /// Makes a set.
  /// - Parameter overrides: Texts of the casebook's `Templates/` folder, by name without
  ///   `.mustache`. One with a shipped template's name takes its place; others can be parts.
  package init(overrides: [String: String] = [:]) {
    self.init(unchecked: overrides)
    faultsOfLetters = overrides.isEmpty ? Self.faultsOfShipped : checked()
  }

  private init(unchecked overrides: [String: String]) {
    var read = Self.base
    for (name, text) in overrides {
      read[name] = Self.reading(text, name: name, isOverride: true)
    }
    self.overrides = overrides
    self.read = read
    faultsOfLetters = [:]
  }

  // A set without a casebook's own templates has been checked before.
  private static let faultsOfShipped = TemplateSet(unchecked: [:]).checked()

  private func checked() -> [LetterKind: [TemplateError]] {
    Dictionary(uniqueKeysWithValues: LetterKind.allCases.map { ($0, faults(in: $0.rawValue)) })
  }

  /// Everything that is wrong with the template of a letter; found once, when the set is made.
  func faults(in kind: LetterKind) -> [TemplateError] { faultsOfLetters[kind] ?? [] }

  /// The shipped templates, read once.
  private static let base = Dictionary(
    uniqueKeysWithValues: ShippedTemplates.texts.map { name, text in
      (name, reading(text, name: name, isOverride: false))
    })

  private static func reading(
    _ text: String, name: String, isOverride: Bool
  ) -> Result<Template, TemplateError> {
    Result { () throws(TemplateError) in
      try Template(text: text, name: name, isOverride: isOverride)
    }
  }

  /// Every template's name, in alphabetical order.
  package var names: [String] { read.keys.sorted() }

  /// The texts that foi ships, by name, for `foi template copy`.
  package static var shipped: [String: String] { ShippedTemplates.texts }

  /// The template of that name, its head and tags read.
  /// - Parameter name: For example `chaser`.
  /// - Returns: The template.
  /// - Throws: ``TemplateError`` where there is none or it cannot be read.
  package func template(_ name: String) throws(TemplateError) -> Template {
    guard let result = read[name] else {
      throw .unknownTemplate(name: name, nearest: nearest(to: name, among: names).first)
    }
    return try result.get()
  }

  /// Everything that is wrong with a template before any letter is made from it.
  /// - Parameter name: For example `chaser`.
  /// - Returns: Nothing for a good template; faults in its tags stop the search for more.
  package func faults(in name: String) -> [TemplateError] {
    do {
      let template = try template(name)
      if LetterKind(rawValue: name) != nil, template.subject.isEmpty {
        return [.headLacks(template: name, key: "subject")]
      }
      var check = TemplateCheck(self, style: .plainText) { name, known in
        nearest(to: name, among: known).first
      }
      // A part stands in whatever scope it is used in; on its own it is read as in a whole letter
      // with every list open.
      let isLetter = !template.subject.isEmpty
      return check.faults(
        in: template.subjectNodes + template.bodyNodes, of: name,
        scopes: isLetter ? [Vocabulary.letter] : Vocabulary.everyScope)
    } catch {
      return [error]
    }
  }

  /// Everything that is wrong with a text, were it kept under that name among these templates.
  /// - Parameters:
  ///   - text: The whole file.
  ///   - name: The name without `.mustache`.
  /// - Returns: The faults, each with line and, where a name is unknown, the nearest known one.
  package func faults(inText text: String, named name: String) -> [TemplateError] {
    TemplateSet(unchecked: overrides.merging([name: text]) { $1 }).faults(in: name)
  }

  /// A text to begin a template of that name with: the shipped one to change, or for a new part a
  /// small commented start.
  package static func skeleton(named name: String) -> String {
    shipped[name] ?? """
      ---
      name: \(name)
      for: what this part says
      applies: in letters that contain {{> \(name)}}
      ---
      {{! A line that begins with "> " is quoted, one with "| " stays a line, an empty one parts }}
      {{! paragraphs. `foi template names` lists every name that can stand in double braces. }}
      {{#reference}}
      Your reference is {{reference}}.
      {{/reference}}

      """
  }
}

extension TemplateSet: TemplateSource {
  /// What a part says, without its head.
  package func nodes(ofPart name: String) throws(TemplateError) -> [TemplateNode] {
    try template(name).bodyNodes
  }
}
