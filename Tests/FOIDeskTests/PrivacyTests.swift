import FOIDesk
import Foundation
import Testing

/// What other users of the machine can read of a casebook: nothing.
struct PrivacyTests {
  private func mode(_ url: URL) throws -> Int {
    let path = url.path(percentEncoded: false)
    let value = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    return try #require(value) & 0o777
  }

  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "foi-private-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test func aNewCasebookIsItsOwnersAlone() throws {
    try inFolder { folder in
      let today = Environment.day(of: Date(timeIntervalSince1970: 1_600_000_000))
      let environment = Environment(today: today, folder: folder)
      let desk = try Desk.create(at: "book", environment: environment)
      #expect(try mode(desk.folder.url) == 0o700)
      #expect(try mode(desk.folder.database) == 0o600)
      #expect(try mode(desk.folder.settings) == 0o600)
      for part in [desk.folder.requests, desk.folder.templates, desk.folder.outbox] {
        #expect(try mode(part) == 0o700)
      }
      try desk.saveSettings("name: Jo")
      #expect(try mode(desk.folder.settings) == 0o600)
      let file = try desk.writeRequest(title: "Meals", text: "1. How many?")
      #expect(try mode(desk.folder.requests.appending(path: file)) == 0o600)
      #expect(desk.folder.openToOthers.isEmpty)
    }
  }

  @Test func aCasebookThatIsOpenToOthersIsFound() throws {
    try inFolder { folder in
      let today = Environment.day(of: Date(timeIntervalSince1970: 1_600_000_000))
      let desk = try Desk.create(
        at: "book", environment: Environment(today: today, folder: folder))
      func allow(_ mode: Int, _ url: URL) throws {
        try FileManager.default.setAttributes(
          [.posixPermissions: mode], ofItemAtPath: url.path(percentEncoded: false))
      }
      // A closed folder hides what is in it.
      try allow(0o644, desk.folder.database)
      #expect(desk.folder.openToOthers.isEmpty)
      try allow(0o755, desk.folder.url)
      #expect(desk.folder.openToOthers == ["casebook.sqlite"])
      try allow(0o755, desk.folder.outbox)
      #expect(desk.folder.openToOthers == ["casebook.sqlite", "Outbox"])
    }
  }
}
