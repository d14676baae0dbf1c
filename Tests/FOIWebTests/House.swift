import FOIDesk
import FOILaw
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import SampleMeals
import Testing

@testable import FOIWeb

/// A site on a casebook of its own, asked in process.
struct House {
  var site: Site
  let desk: Desk

  /// What the site answered.
  struct Answer {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let text: String
  }

  /// Runs a test with the request `meals` logged to three councils on 10 September 2020.
  static func withCases(
    password: String? = nil, _ body: (House) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "foi-web-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let today = try #require(CalendarDay(iso: "2020-10-20"))
    let environment = Environment(today: today, folder: folder)
    _ = try Desk.create(at: "casebook", environment: environment)
    let desk = try Desk.open(at: "casebook", environment: environment, readers: 2)
    try Data(meals.utf8).write(to: desk.folder.requests.appending(path: "meals.md"))
    _ = try desk.log(
      Document(name: "meals.md", bytes: Array(meals.utf8)),
      sent: try #require(CalendarDay(iso: "2020-09-10")), to: [],
      authoritiesFrom: Document(name: "councils.csv", bytes: Array(councils.utf8)))
    var site = Site(desk: desk) { today }
    site.password = try password.map { try #require(Password($0)) }
    try await body(House(site: site, desk: desk))
  }

  /// Asks for a page; a form is posted with the right token unless one is given.
  func ask(
    _ path: String, _ method: HTTPRequest.Method = .get, host: String = "localhost:8420",
    headers: HTTPFields = [:], body: [UInt8] = []
  ) async throws -> Answer {
    let head = HTTPRequest(
      method: method, scheme: "http", authority: host, path: path, headerFields: headers)
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body)))
    let context = PageContext(
      source: ApplicationRequestContextSource(
        channel: EmbeddedChannel(), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    )
    let response = try await site.router().buildResponder().respond(to: request, context: context)
    let writer = Written()
    try await response.body.write(writer)
    return Answer(status: response.status, headers: response.headers, text: await writer.text)
  }

  /// Posts a form with the token of this server's own session.
  func post(
    _ path: String, _ fields: [(String, String)], token: String? = nil, headers: HTTPFields = [:]
  ) async throws -> Answer {
    var headers = headers
    headers[.contentType] = "application/x-www-form-urlencoded"
    let pairs = fields + [("token", token ?? site.sessions.own.token)]
    return try await ask(
      path, .post, headers: headers, body: Array(Fields.encoded(pairs.map { ($0.0, $0.1) }).utf8))
  }

  /// Posts files as a browser does.
  func upload(
    _ path: String, field: String, _ files: [(name: String, text: String)],
    _ fields: [(String, String)] = []
  ) async throws -> Answer {
    var body = ""
    for (name, value) in fields + [("token", site.sessions.own.token)] {
      body += "--edge\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
    }
    for file in files {
      body +=
        "--edge\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"\(file.name)\"\r\n"
        + "Content-Type: text/html\r\n\r\n\(file.text)\r\n"
    }
    body += "--edge--\r\n"
    return try await ask(
      path, .post, headers: [.contentType: "multipart/form-data; boundary=edge"],
      body: Array(body.utf8))
  }

  static let meals = SampleMeals.request

  static let councils = """
    id,name,nation,email
    brack,Brackwater Council,england,foi@brack.example
    lowmoor,"Low ""Moor"" <b>Council</b>",england,info@lowmoor.example
    tarn,Glen Tarn Council,scotland,foi@tarn.example
    """

  static let reply = SampleMeals.plainReply
}

/// Gathers a response's body.
private final actor Written: ResponseBodyWriter {
  private(set) var text = ""

  nonisolated func write(_ buffer: ByteBuffer) async throws {
    await append(String(buffer: buffer))
  }

  private func append(_ more: String) { text += more }

  nonisolated func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
