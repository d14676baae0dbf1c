import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import Templating

/// The pages' templates, embedded in the binary and read once.
struct Templates: TemplateSource {
  private let read: [String: Result<[TemplateNode], TemplateError>]

  static let shipped = Templates()

  private init() {
    read = Dictionary(
      uniqueKeysWithValues: Self.files.map { name, bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        return (
          name,
          Result { () throws(TemplateError) in
            try TemplateScanner.nodes(in: text, template: name)
          }
        )
      })
  }

  var names: [String] { read.keys.sorted() }

  func nodes(ofPart name: String) throws(TemplateError) -> [TemplateNode] {
    guard let result = read[name] else { throw .unknownTemplate(name: name, nearest: nil) }
    return try result.get()
  }

  /// A whole page: a model in its template, inside the common layout.
  /// - Throws: Where a template uses a name that its model lacks; a test checks that none does.
  func page<Model: PageModel>(_ model: Model, in shell: Shell) throws -> [UInt8] {
    var shell = shell
    shell.main = Markup(
      String(
        decoding: try fill(Model.template, [Scope(shell), Scope(model)]), as: UTF8.self))
    return try fill(Shell.template, [Scope(shell)])
  }

  private func fill(_ name: String, _ scopes: [Scope]) throws -> [UInt8] {
    var rendering = Rendering(self, as: .html, scopes: scopes)
    return try rendering.bytes(of: try nodes(ofPart: name), template: name)
  }
}

/// What is round every page; its names can be used in all of them.
struct Shell: PageModel {
  static let template = "layout"

  struct Place: Codable {
    let name: String
    let href: String
    let current: Bool
  }

  /// What somebody else recorded, with who and when.
  struct News: Codable {
    let what: String
    /// The case, where the page is about several.
    let href: String?
    let name: String
  }

  let title: String
  /// The session's token, which every form sends back.
  let token: String
  let style: String
  let script: String
  let icon: String
  let sections: [Place]
  let canLogOut: Bool
  /// Who signed in.
  let person: String?
  /// Whether the visitor may change nothing, and whether they may see what is for owners.
  let isReader: Bool
  let isOwner: Bool
  /// Where an open page asks how far its case or the casebook has come, and how far it was when the page was
  /// made.
  let watch: String?
  let made: String?
  /// How many events the case had, for forms to say.
  let seen: String?
  let isOfList: Bool
  /// What others recorded on the case while a form was filled in.
  let hasNews: Bool
  let news: [News]
  let isLogIn: Bool
  let today: String
  /// What has just been done.
  let done: String?
  /// The act that an Undo beside that would take back.
  let undo: String?
  /// The page itself.
  var main = Markup("")
}

/// The parts of the site, as the navigation names them.
enum Section: String, CaseIterable {
  case agenda, requests, cases, inbox, letters, authorities, charts, settings

  var name: String { rawValue.capitalised }

  var route: Route {
    switch self {
    case .agenda: .agenda
    case .requests: .requests
    case .cases: .cases
    case .inbox: .inbox
    case .letters: .letters
    case .authorities: .authorities
    case .charts: .charts
    case .settings: .settings
    }
  }
}
