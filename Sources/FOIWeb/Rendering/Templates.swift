import Casebook
import FOIDesk
import FOILaw
import HTTPTypes
import Hummingbird
import Mustache
import NIOCore

/// What a template shows: names and their values.
typealias Values = [String: Any]

/// The pages' templates, embedded in the binary.
struct Templates: Sendable {
  private let library: MustacheLibrary

  static let shipped = Templates()

  private init() {
    MustacheContentTypes.register(EscapedBytes(), named: "ESCAPED")
    var library = MustacheLibrary()
    for (name, bytes) in Self.files {
      // Every template escapes by our own rule; a page that does not parse is a fault of the build.
      let text = "{{% CONTENT_TYPE:ESCAPED}}" + String(decoding: bytes, as: UTF8.self)
      do {
        library.register(try MustacheTemplate(string: text), named: name)
      } catch {
        preconditionFailure("\(name).mustache: \(error)")
      }
    }
    self.library = library
  }

  static var names: [String] { files.map(\.0) }

  func render(_ name: String, _ values: Values) -> String {
    library.render(values, withTemplate: name) ?? ""
  }
}

/// Escapes byte by byte.
///
/// The library goes by characters, so that a quote with a combining accent would slip through and
/// end an attribute.
struct EscapedBytes: MustacheContentType {
  func escapeText(_ text: String) -> String { escaped(text) }
}

/// A text as it may stand anywhere in HTML, also in quoted attributes.
func escaped(_ text: String) -> String { text.escapedForMarkup }

extension Visit {
  /// A whole page: the template inside the common layout.
  func page(
    _ template: String, title: String, section: Section? = nil, _ values: Values = [:],
    status: HTTPResponse.Status = .ok
  ) -> Response {
    var values = values
    values["title"] = title
    values["token"] = session.token
    values["style"] = Assets.style.path
    values["script"] = Assets.script.path
    values["icon"] = Assets.icon.path
    values["sections"] = Section.allCases.map { each -> Values in
      ["name": each.name, "href": each.href, "current": each == section]
    }
    values["canLogOut"] = isPasswordKept
    values["here"] = path
    values["today"] = desk.environment.today.written
    if let done = Done(rawValue: query["done"]) { values["done"] = done.written }
    return .html(Templates.shipped.render(template, values), status: status)
  }
}

/// The parts of the site, as the navigation names them.
enum Section: String, CaseIterable {
  case agenda, requests, cases, inbox, letters, authorities, charts, settings

  var name: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
  var href: String { self == .agenda ? "/" : "/\(rawValue)" }
}

/// What a page can say was done, after it was.
enum Done: String {
  case recorded, retracted, confirmed, corrected, logged, uploaded, saved, added, imported
  case drafted, sent, withdrawn, takenIn, ignored, allChecked

  var written: String {
    switch self {
    case .recorded: "Recorded."
    case .retracted: "Taken back. The event stays on record and no longer counts."
    case .confirmed: "Confirmed."
    case .corrected: "Corrected. The answer now stands as you set it."
    case .logged: "The request is logged: one case for each authority."
    case .uploaded: "The letters are recorded. Check what was read from them."
    case .drafted: "Drafted. Read it, send it, and then say here that it went."
    case .sent: "Recorded as sent."
    case .withdrawn: "Withdrawn. The record stays, and no letter cites it any more."
    case .takenIn: "Taken in. What surely belongs to a case is there; the rest waits here."
    case .ignored: "Out of the inbox. Its bytes stay in the casebook."
    case .allChecked: "Nothing is left to check: every answer was looked at."
    case .saved: "Saved."
    case .added: "Added."
    case .imported: "The authorities are in the casebook."
    }
  }
}

extension Response {
  static func html(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  static func bytes(
    _ bytes: [UInt8], type: String, fileName: String? = nil
  ) -> Response {
    var headers: HTTPFields = [.contentType: type]
    if let fileName {
      headers[.contentDisposition] = "attachment; filename*=UTF-8''\(percentEncoded(fileName))"
    }
    return Response(
      status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// Sends the browser to another page of ours after something was done.
  static func see(_ path: String, _ done: Done? = nil) -> Response {
    var address = path
    if let done { address += (path.contains("?") ? "&" : "?") + "done=\(done.rawValue)" }
    return Response(status: .seeOther, headers: [.location: address])
  }
}
