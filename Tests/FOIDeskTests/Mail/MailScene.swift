import Casebook
import FOIDesk
import FOILaw
import Foundation

extension Scene {
  /// Runs a test with a requester, Sam Poe, and the request logged to sixty councils on 2 March 2026.
  static func withSixty(
    _ box: SixtyCouncils = SixtyCouncils(), knowingLetters: Bool = true,
    _ body: (Scene, SixtyCouncils) throws -> Void
  ) throws {
    try withCasebook(today: "2026-06-01") { scene in
      try scene.file("casebook/foi.yaml", "name: Sam Poe\nemail: sam@poe.example\n")
      _ = try scene.desk.log(
        scene.file("crossings.md", SixtyCouncils.request), sent: day("2026-03-02"), to: [],
        authoritiesFrom: scene.file("councils.csv", box.authorities))
      if knowingLetters { try scene.tellSent(box) }
      try body(scene, box)
    }
  }

  /// Takes in the sent mail and says which case each letter is of, as a person does.
  private func tellSent(_ box: SixtyCouncils) throws {
    for (council, bytes) in box.sent { try mail("sent/\(council.slug).eml", bytes) }
    _ = try desk.importMail(["sent"])
    for record in try desk.inbox() {
      guard let best = record.suggestions.first else { continue }
      _ = try desk.placeMail(record.id.description, on: [best.id.description])
    }
  }

  /// Puts a message into the folder.
  @discardableResult
  func mail(_ name: String, _ bytes: [UInt8]) throws -> String {
    let url = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return name
  }

  /// Puts the whole mailbox into a Maildir.
  func maildir(_ box: SixtyCouncils) throws -> String {
    for folder in ["cur", "new", "tmp"] {
      try FileManager.default.createDirectory(
        at: self.folder.appending(path: "Maildir/\(folder)"), withIntermediateDirectories: true)
    }
    for (place, message) in box.messages.enumerated() {
      let folder = place % 3 == 0 ? "new/\(message.name)" : "cur/\(message.name):2,S"
      try mail("Maildir/\(folder)", message.bytes)
    }
    return "Maildir"
  }

  /// Everything a casebook holds that mail can change, as text to compare.
  func dump() throws -> String {
    let desk = try desk
    var lines: [String] = []
    for row in try desk.cases(CaseQuery()) {
      let detail = try desk.show(row.id.description)
      lines.append("\(row.id) \(detail.standing.stage)")
      for event in detail.file.events { lines.append("  \(event)") }
      lines.append("  \(detail.standing.answers.map(\.answer.outcome))")
    }
    for record in try desk.inbox() { lines.append("\(record)") }
    lines.append("\(try desk.checkup(rebuilding: false))")
    return lines.joined(separator: "\n")
  }
}
