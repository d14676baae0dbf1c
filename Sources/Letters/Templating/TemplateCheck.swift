import Casebook

/// Checks a template's names against the vocabulary, in the scope where each stands.
struct TemplateCheck {
  private let templates: TemplateSet
  private var openParts: [String] = []

  init(templates: TemplateSet) {
    self.templates = templates
  }

  /// The faults of a template whose tags are sound.
  mutating func faults(in template: Template) -> [TemplateError] {
    openParts = [template.name]
    // A part stands in whatever scope it is used in; on its own it is read as in a whole letter
    // with every list open.
    let isLetter = !template.subject.isEmpty
    return faults(
      in: template.subjectNodes + template.bodyNodes, of: template.name,
      scopes: isLetter ? [Vocabulary.letter] : Vocabulary.everyScope)
  }

  private mutating func faults(
    in nodes: [TemplateNode], of template: String, scopes: [[Term]]
  ) -> [TemplateError] {
    var faults: [TemplateError] = []
    for node in nodes {
      switch node {
      case .text: break
      case .variable(let name, let line):
        guard let term = Self.term(name, in: scopes) else {
          faults.append(unknown(name, line: line, of: template, scopes: scopes))
          continue
        }
        if term.kind != .text {
          faults.append(
            .notPrintable(template: template, line: line, name: name, kind: term.kind))
        }
      case .section(let name, let isInverted, let line, let inside):
        guard let term = Self.term(name, in: scopes) else {
          faults.append(unknown(name, line: line, of: template, scopes: scopes))
          continue
        }
        let opens = !isInverted && !term.members.isEmpty
        faults += self.faults(
          in: inside, of: template, scopes: opens ? scopes + [term.members] : scopes)
      case .part(let name, let line):
        faults += self.faults(inPart: name, line: line, of: template, scopes: scopes)
      }
    }
    return faults
  }

  private mutating func faults(
    inPart name: String, line: Int, of template: String, scopes: [[Term]]
  ) -> [TemplateError] {
    if openParts.contains(name) {
      return [.endlessPart(template: template, line: line, name: name)]
    }
    guard templates.names.contains(name) else {
      let known = nearest(to: name, among: templates.names).first
      return [.unknownPart(template: template, line: line, name: name, nearest: known)]
    }
    openParts.append(name)
    defer { openParts.removeLast() }
    do {
      return faults(in: try templates.template(name).bodyNodes, of: name, scopes: scopes)
    } catch {
      return [error]
    }
  }

  private func unknown(
    _ name: String, line: Int, of template: String, scopes: [[Term]]
  ) -> TemplateError {
    .unknownName(
      template: template, line: line, name: name,
      nearest: nearest(to: name, among: scopes.flatMap(\.writtenNames)).first)
  }

  /// The innermost meaning of a name, as Mustache looks it up.
  private static func term(_ name: String, in scopes: [[Term]]) -> Term? {
    let first = name.prefix { $0 != "." }
    let scope = scopes.last { terms in terms.contains { $0.name == first } }
    return scope?.term(name)
  }
}
