/// Checks a template's names against those it can use, in the scope where each is used.
package struct TemplateCheck {
  private let source: any TemplateSource
  private let style: Rendering.Style
  private let nearest: (String, [String]) -> String?
  private var openParts: [String] = []

  /// Prepares to check templates.
  /// - Parameters:
  ///   - source: Where parts come from.
  ///   - style: What is made of the templates.
  ///   - nearest: The name among others that was most likely meant.
  package init(
    _ source: any TemplateSource, style: Rendering.Style,
    nearest: @escaping (String, [String]) -> String? = { _, _ in nil }
  ) {
    self.source = source
    self.style = style
    self.nearest = nearest
  }

  /// Every name that the values lack or that is used against its kind, here and in all parts.
  /// - Parameters:
  ///   - nodes: The template's pieces.
  ///   - template: Its name.
  ///   - scopes: The names it can use, the innermost scope last.
  /// - Returns: The faults, in the order of the text.
  package mutating func faults(
    in nodes: [TemplateNode], of template: String, scopes: [[Term]]
  ) -> [TemplateError] {
    openParts = [template]
    return check(nodes, of: template, scopes: scopes)
  }

  private mutating func check(
    _ nodes: [TemplateNode], of template: String, scopes: [[Term]]
  ) -> [TemplateError] {
    var faults: [TemplateError] = []
    for node in nodes {
      switch node {
      case .text: break
      case .variable(let name, let isRaw, let line):
        guard let term = Self.term(name, in: scopes) else {
          faults.append(unknown(name.written, line: line, of: template, scopes: scopes))
          continue
        }
        if let fault = fault(
          printing: term, as: name.written, isRaw: isRaw, line: line, of: template)
        {
          faults.append(fault)
        }
      case .section(let name, let isInverted, let line, let inside):
        guard let term = Self.term(name, in: scopes) else {
          faults.append(unknown(name.written, line: line, of: template, scopes: scopes))
          continue
        }
        let opens = !isInverted && !term.members.isEmpty
        faults += check(
          inside, of: template, scopes: opens ? scopes + [term.members] : scopes)
      case .part(let name, _, let line):
        faults += check(part: name, line: line, of: template, scopes: scopes)
      }
    }
    return faults
  }

  private func fault(
    printing term: Term, as name: String, isRaw: Bool, line: Int, of template: String
  ) -> TemplateError? {
    switch term.kind {
    case .text:
      style == .html && isRaw
        ? .unescaped(template: template, line: line, name: name) : nil
    case .markup where isRaw || style == .plainText: nil
    case .markup, .flag, .group, .list:
      .notPrintable(template: template, line: line, name: name, kind: term.kind)
    }
  }

  private mutating func check(
    part name: String, line: Int, of template: String, scopes: [[Term]]
  ) -> [TemplateError] {
    if openParts.contains(name) {
      return [.endlessPart(template: template, line: line, name: name)]
    }
    guard source.names.contains(name) else {
      return [
        .unknownPart(
          template: template, line: line, name: name, nearest: nearest(name, source.names))
      ]
    }
    openParts.append(name)
    defer { openParts.removeLast() }
    do {
      return check(try source.nodes(ofPart: name), of: name, scopes: scopes)
    } catch {
      return [error]
    }
  }

  private func unknown(
    _ name: String, line: Int, of template: String, scopes: [[Term]]
  ) -> TemplateError {
    .unknownName(
      template: template, line: line, name: name,
      nearest: nearest(name, scopes.flatMap(\.writtenNames)))
  }

  /// The innermost meaning of a name, as Mustache looks it up.
  private static func term(_ name: TemplateName, in scopes: [[Term]]) -> Term? {
    let scope = scopes.last { terms in terms.contains { $0.name == name.first } }
    return scope?.term(name.written)
  }
}
