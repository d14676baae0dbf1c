import Casebook
import FOILaw
import Foundation
import Testing

@testable import CasebookStore

/// A server elsewhere shows who it is, or nothing is said to it.
///
/// The server of the tests is elsewhere by the name that its certificate has, and on this machine by its address.
@Suite(.enabled(if: StoreKind.issuer != nil, "needs a server: make test-postgres"))
struct PostgreSQLTLSTests {
  /// The address of the server under a name, with further words.
  private func place(_ name: String, _ words: String...) -> String {
    let address = (StoreKind.server ?? "").replacing("127.0.0.1", with: name)
    return "\(address)?" + (["hostaddr=127.0.0.1"] + words).joined(separator: "&")
  }

  private var rootCertificate: String { "sslrootcert=\(StoreKind.issuer ?? "")" }

  private func isEncrypted(_ words: String) throws -> Bool {
    try PostgreSQLPool(PostgreSQLPlace(words)).using { connection in
      let answer = try connection.ask([
        .init(text: "SELECT ssl FROM pg_catalog.pg_stat_ssl WHERE pid = pg_backend_pid()")
      ])[0]
      return PostgreSQLDatabase.Row(result: answer, number: 0)[0]
    }
  }

  @Test func oneWithTheCertificateOfItsNameIsSpokenTo() throws {
    let isEncrypted = try isEncrypted(place("db.foi.example", rootCertificate))
    #expect(isEncrypted)
  }

  @Test(arguments: [("other.foi.example", true), ("db.foi.example", false)])
  func oneThatCannotShowItIsNot(name: String, hasIssuer: Bool) throws {
    let words = hasIssuer ? place(name, rootCertificate) : place(name, "sslrootcert=/none/root.pem")
    #expect {
      _ = try PostgreSQLCasebook(at: words) { _ in .shipped }
    } throws: { error in
      guard case .unverified(let place, let reason) = error as? StoreError else { return false }
      return place == words && reason.contains("certificate")
    }
  }

  @Test func whoSaysSoSpeaksToOneThatIsOnlyEncrypted() throws {
    let isEncrypted = try isEncrypted(place("db.foi.example", "sslmode=require"))
    #expect(isEncrypted)
  }

  @Test func aRefusedPasswordIsNotRepeated() throws {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "foi-pass-\(UInt64.random(in: 0 ... .max))").path(percentEncoded: false)
    let isMade = FileManager.default.createFile(
      atPath: file, contents: Data("*:*:*:*:Secret-Word-9\n".utf8),
      attributes: [.posixPermissions: 0o600])
    try #require(isMade)
    defer { try? FileManager.default.removeItem(atPath: file) }
    let words = place("db.foi.example", rootCertificate, "passfile=\(file)")
    #expect {
      _ = try PostgreSQLCasebook(at: words) { _ in .shipped }
    } throws: { error in
      guard case .refused(_, let reason) = error as? StoreError else { return false }
      return !reason.contains("Secret") && !"\(error)".contains("Secret")
    }
  }
}
