import Casebook
import Mustache

/// The templates that letters are made from: foi's own, and those a casebook puts in their place.
///
/// They are read once, when the set is made; keep one set for many letters.
package struct TemplateSet: Sendable {
  private let read: [String: Result<Template, TemplateError>]
  private let library: MustacheLibrary
  private let overrides: [String: String]

  /// Makes a set.
  /// - Parameter overrides: Texts of the casebook's `Templates/` folder, by name without
  ///   `.mustache`. One with a shipped template's name takes its place; others can be parts.
  package init(overrides: [String: String] = [:]) {
    var (read, library) = Self.base
    for (name, text) in overrides {
      (read[name], library) = Self.adding(name, text, isOverride: true, to: library)
    }
    self.overrides = overrides
    self.read = read
    self.library = library
  }

  /// The shipped templates, read once.
  private static let base: ([String: Result<Template, TemplateError>], MustacheLibrary) =
    ShippedTemplates.texts.reduce(into: ([:], MustacheLibrary())) { base, shipped in
      (base.0[shipped.key], base.1) = adding(
        shipped.key, shipped.value, isOverride: false, to: base.1)
    }

  private static func adding(
    _ name: String, _ text: String, isOverride: Bool, to library: MustacheLibrary
  ) -> (Result<Template, TemplateError>, MustacheLibrary) {
    var library = library
    do throws(TemplateError) {
      let template = try Template(text: text, name: name, isOverride: isOverride)
      guard (try? library.register(LineMarks.added(to: template.body), named: name)) != nil else {
        return (.failure(.unreadable(template: name)), library)
      }
      return (.success(template), library)
    } catch {
      return (.failure(error), library)
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
      var check = TemplateCheck(templates: self)
      return check.faults(in: template)
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
    TemplateSet(overrides: overrides.merging([name: text]) { $1 }).faults(in: name)
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

  /// The body of a template, filled in.
  func render(_ template: Template, with scope: Scope) throws(TemplateError) -> String {
    guard let text = library.render(scope.mustache, withTemplate: template.name) else {
      throw .unreadable(template: template.name)
    }
    return LineMarks.removed(from: text)
  }

  /// The subject of a template, filled in.
  func renderSubject(of template: Template, with scope: Scope) throws(TemplateError) -> String {
    guard let subject = try? MustacheTemplate(string: LineMarks.added(to: template.subject)) else {
      throw .unreadable(template: template.name)
    }
    return LineMarks.removed(from: subject.render(scope.mustache, library: library)).onOneLine
  }
}

/// Marks that tell an empty line of a letter from a line whose tags came to nothing.
///
/// An empty line ends a paragraph. So every line with anything on it is marked before rendering,
/// and one that has only marks afterwards is dropped.
private enum LineMarks {
  private static let mark: Character = "\u{1F}"

  // Letters are plain text: without this line "&" would become "&amp;".
  private static let plain = "{{% CONTENT_TYPE:TEXT}}\n"

  static func added(to text: String) -> String {
    plain
      + text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { $0.allSatisfy(\.isWhitespace) ? "" : $0 + String(mark) }
      .joined(separator: "\n")
  }

  static func removed(from text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .filter { !$0.contains(mark) || !$0.allSatisfy { $0 == mark || $0.isWhitespace } }
      .joined(separator: "\n")
      .filter { $0 != mark }
  }
}
