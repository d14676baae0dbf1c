import Casebook
import FOIDesk
import HTTPTypes
import Testing

@testable import FOIWeb

/// A person's browser at a site with accounts.
struct Browser {
  let house: House
  let name: String
  let secret: String

  /// Lets somebody in, who chooses a password.
  init(_ name: String, as role: StoreRole? = nil, in house: House) throws {
    self.house = house
    self.name = name
    let invitation = try house.desk.invite(name, as: role)
    secret = try house.desk.accept(invitation.key, password: Self.password)
  }

  static let password = "correct horse battery"

  var cookie: HTTPFields { [.cookie: "foi-session-8420=\(secret)"] }

  func ask(_ path: String) async throws -> House.Answer {
    try await house.ask(path, headers: cookie)
  }

  /// The token that forms of this session have.
  func token() async throws -> String {
    let page = try await ask("/account").text
    let rest = try #require(page.split(separator: "name=\"token\" value=\"").dropFirst().first)
    return String(rest.prefix { $0 != "\"" })
  }

  func post(_ path: String, _ fields: [(String, String)]) async throws -> House.Answer {
    try await house.post(path, fields, token: try await token(), headers: cookie)
  }
}
