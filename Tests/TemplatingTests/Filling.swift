@testable import Templating

/// Templates by name, as a set of their own.
struct Folder: TemplateSource {
  var texts: [String: String] = [:]

  var names: [String] { texts.keys.sorted() }

  func nodes(ofPart name: String) throws(TemplateError) -> [TemplateNode] {
    guard let text = texts[name] else { throw .unknownTemplate(name: name, nearest: nil) }
    return try TemplateScanner.nodes(in: text, template: name)
  }
}

/// Fills in one template.
func filled(
  _ text: String, _ scope: Scope = [:], as style: Rendering.Style = .html,
  parts: [String: String] = [:]
) throws(TemplateError) -> String {
  let nodes = try TemplateScanner.nodes(in: text, template: "page")
  var rendering = Rendering(Folder(texts: parts), as: style, scopes: [scope])
  return String(decoding: try rendering.bytes(of: nodes, template: "page"), as: UTF8.self)
}
