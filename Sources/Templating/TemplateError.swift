/// What is wrong with a template, or with a template and its values together.
package enum TemplateError: Error, Hashable, Sendable {
  /// There is no template with that name.
  case unknownTemplate(name: String, nearest: String?)
  /// The text does not begin with a head of these keys between two `---` lines.
  case noHead(template: String, keys: [String])
  /// A line of the head is not `key: value`, or its key is not one of these.
  case headLine(template: String, line: Int, text: String, keys: [String])
  /// The head lacks something.
  case headLacks(template: String, key: String)
  /// The head gives another name than the one it is kept under.
  case otherName(template: String, line: Int, name: String)
  /// `{{` without `}}`.
  case unclosedTag(template: String, line: Int)
  /// A section without its end.
  case unclosedSection(template: String, line: Int, name: String)
  /// The end of a section other than the open one.
  case mismatchedEnd(template: String, line: Int, found: String, open: String, openLine: Int)
  /// The end of a section that was never opened.
  case endWithoutStart(template: String, line: Int, name: String)
  /// Something of Mustache that is left out here.
  case unsupported(template: String, line: Int, tag: String)
  /// A name that has no value here.
  case unknownName(template: String, line: Int, name: String, nearest: String?)
  /// A name that cannot be printed, because it is a list, a group or a yes or no.
  case notPrintable(template: String, line: Int, name: String, kind: Term.Kind)
  /// Words that would be printed without escaping.
  case unescaped(template: String, line: Int, name: String)
  /// A part (`{{> name}}`) that is not a template.
  case unknownPart(template: String, line: Int, name: String, nearest: String?)
  /// A part that contains itself.
  case endlessPart(template: String, line: Int, name: String)
  /// A value that the template prints is empty.
  case emptyValue(template: String, line: Int, name: String)

  /// The template it is about.
  package var template: String {
    switch self {
    case .unknownTemplate(let name, _): name
    case .noHead(let template, _), .headLine(let template, _, _, _), .headLacks(let template, _),
      .otherName(let template, _, _), .unclosedTag(let template, _),
      .unclosedSection(let template, _, _), .mismatchedEnd(let template, _, _, _, _),
      .endWithoutStart(let template, _, _), .unsupported(let template, _, _),
      .unknownName(let template, _, _, _), .notPrintable(let template, _, _, _),
      .unescaped(let template, _, _),
      .unknownPart(let template, _, _, _), .endlessPart(let template, _, _),
      .emptyValue(let template, _, _):
      template
    }
  }

  /// The line, from 1, if there is one.
  package var line: Int? {
    switch self {
    case .unknownTemplate, .noHead, .headLacks: nil
    case .headLine(_, let line, _, _), .otherName(_, let line, _), .unclosedTag(_, let line),
      .unclosedSection(_, let line, _), .mismatchedEnd(_, let line, _, _, _),
      .endWithoutStart(_, let line, _), .unsupported(_, let line, _),
      .unknownName(_, let line, _, _), .notPrintable(_, let line, _, _), .unescaped(_, let line, _),
      .unknownPart(_, let line, _, _), .endlessPart(_, let line, _),
      .emptyValue(_, let line, _):
      line
    }
  }
}

extension TemplateError: CustomStringConvertible {
  /// Where, what and what to do about it: `chaser.mustache:12: there is no name "refrence"; …`.
  package var description: String {
    let place = line.map { "\(template).mustache:\($0): " } ?? "\(template).mustache: "
    return place + summary
  }

  /// What is wrong, without the place.
  package var summary: String {
    switch self {
    case .unknownTemplate(_, let nearest):
      "there is no such template" + suggestion(nearest)
    case .noHead(_, let keys):
      "a template begins with a head between two --- lines: " + keys.joined(separator: ", ")
    case .headLine(_, _, let text, let keys):
      "\"\(text)\" cannot be in the head; its lines begin with "
        + keys.map { "\($0):" }.joined(separator: ", ")
    case .headLacks(_, let key): "the head has no \"\(key):\""
    case .otherName(_, _, let name):
      "the head says \"name: \(name)\"; it must be the file's own name"
    case .unclosedTag: "{{ is never closed; write }} after the name, on the same line"
    case .unclosedSection(_, _, let name): "{{#\(name)}} is never closed; add {{/\(name)}}"
    case .mismatchedEnd(_, _, let found, let open, let openLine):
      "{{/\(found)}} closes nothing; open is \(open), from line \(openLine)"
    case .endWithoutStart(_, _, let name): "{{/\(name)}} closes nothing; no section is open"
    case .unsupported(_, _, let tag):
      "\(tag) is not supported; use {{name}}, {{#name}}, {{^name}} or {{> part}}"
    case .unknownName(_, _, let name, let nearest):
      "there is no name \"\(name)\" here" + suggestion(nearest)
    case .notPrintable(_, _, let name, let kind):
      kind == .markup
        ? "\"\(name)\" is HTML; print it with {{{\(name)}}}"
        : "\"\(name)\" is \(kind.written) and cannot be printed; open it with {{#\(name)}}"
    case .unescaped(_, _, let name):
      "\"\(name)\" is not HTML and must be escaped; print it with {{\(name)}}"
    case .unknownPart(_, _, let name, let nearest):
      "there is no template \"\(name)\" to put here" + suggestion(nearest)
    case .endlessPart(_, _, let name): "{{> \(name)}} contains itself"
    case .emptyValue(_, _, let name):
      "\"\(name)\" is empty here; fill it in, or print it only inside {{#\(name)}}"
    }
  }

  private func suggestion(_ nearest: String?) -> String {
    nearest.map { "; did you mean \"\($0)\"?" } ?? ""
  }
}
