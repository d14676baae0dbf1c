/// Fills in a template that the check has passed.
struct Rendering {
  let templates: TemplateSet
  let scope: Scope

  /// Renders the subject on one line.
  func subject(of template: Template) throws(TemplateError) -> String {
    try refuseEmptyValues(in: template.subjectNodes, of: template.name, stack: [scope])
    return try templates.renderSubject(of: template, with: scope)
  }

  /// Renders the text after the head, not yet wrapped.
  func body(of template: Template) throws(TemplateError) -> String {
    try refuseEmptyValues(in: template.bodyNodes, of: template.name, stack: [scope])
    return try templates.render(template, with: scope)
  }

  /// Walks the template as it will be rendered and stops where it would print nothing.
  private func refuseEmptyValues(
    in nodes: [TemplateNode], of template: String, stack: [Scope]
  ) throws(TemplateError) {
    for node in nodes {
      switch node {
      case .variable(let name, let line):
        guard case .text(let text) = value(name, in: stack), !text.isEmpty else {
          throw .emptyValue(template: template, line: line, name: name)
        }
      case .section(let name, let isInverted, _, let inside):
        for scopes in scopesInside(name, isInverted: isInverted, stack: stack) {
          try refuseEmptyValues(in: inside, of: template, stack: scopes)
        }
      case .part(let name, _):
        try refuseEmptyValues(
          in: try templates.template(name).bodyNodes, of: name, stack: stack)
      }
    }
  }

  /// The stacks a section's inside is rendered with: none where it is left out.
  private func scopesInside(_ name: String, isInverted: Bool, stack: [Scope]) -> [[Scope]] {
    let inner: [[Scope]] =
      switch value(name, in: stack) {
      case .text(let text): text.isEmpty ? [] : [stack]
      case .flag(let flag): flag ? [stack] : []
      case .group(let scope): scope.map { [stack + [$0]] } ?? []
      case .list(let scopes): scopes.map { stack + [$0] }
      case nil: []
      }
    return isInverted ? (inner.isEmpty ? [stack] : []) : inner
  }

  private func value(_ name: String, in stack: [Scope]) -> Value? {
    let first = String(name.prefix { $0 != "." })
    return stack.last { $0.values[first] != nil }?.value(name)
  }
}
