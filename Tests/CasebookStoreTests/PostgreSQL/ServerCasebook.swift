import Casebook
import FOILaw
import Foundation
import Testing

@testable import CasebookStore

/// A casebook on a server, with a way behind the store's back.
struct ServerCasebook {
  let words: String
  let place: PostgreSQLPlace
  let store: PostgreSQLCasebook

  /// One that has the sample, thrown away after the body.
  static func with(
    recorder: Recorder? = nil, _ body: (ServerCasebook) throws -> Void
  ) throws {
    try StoreKind.postgreSQL.withPlace { words in
      let place = try PostgreSQLPlace(words)
      let store = try PostgreSQLCasebook(place, creating: true, recorder: recorder) { _ in
        .shipped
      }
      try Sample.fill(store)
      try body(ServerCasebook(words: words, place: place, store: store))
    }
  }

  func run(_ sql: String) throws {
    try store.pool.using { try $0.script(sql) }
  }

  func texts(_ sql: String, settings: [String] = []) throws -> [String] {
    let connection = try store.pool.open()
    for setting in settings { try connection.script("SET \(setting)") }
    let answer = try connection.ask([.init(text: sql)])[0]
    return (0..<answer.count).map { PostgreSQLDatabase.Row(result: answer, number: $0)[0] }
  }

  /// The same casebook for somebody else of the server, who is taken away after the body.
  func as_(_ role: StoreRole, _ body: (PostgreSQLCasebook, _ name: String) throws -> Void) throws {
    let name = "foi_test_\(UInt64.random(in: 0 ... .max))"
    try run("CREATE ROLE \(name) LOGIN PASSWORD '\(name)'")
    defer { try? run("DROP OWNED BY \(name); DROP ROLE \(name)") }
    if role != .nobody { try store.allow(name, as: role) }
    let file = FileManager.default.temporaryDirectory.appending(path: name)
      .path(percentEncoded: false)
    let made = FileManager.default.createFile(
      atPath: file, contents: Data("*:*:*:\(name):\(name)\n".utf8),
      attributes: [.posixPermissions: 0o600])
    try #require(made)
    defer { try? FileManager.default.removeItem(atPath: file) }
    let other = try PostgreSQLCasebook(
      PostgreSQLPlace(words.replacing("//foi@", with: "//\(name)@") + "&passfile=\(file)"),
      recorder: Recorder(actor: "somebody else") { 1_000 }
    ) { _ in .shipped }
    try body(other, name)
  }
}
