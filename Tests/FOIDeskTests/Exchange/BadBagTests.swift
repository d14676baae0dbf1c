import Casebook
import FOIDesk
import FOILaw
import Foundation
import Mailroom
import Testing

/// A bag that was damaged, or made to do harm, is refused whole.
@Suite struct BadBagTests {
  /// A casebook, a bag of it that was changed, and the message that the import of it gives.
  private static func message(
    resealing: Bool = false, after change: (Scene) throws -> Void
  ) throws -> String {
    var result = ""
    try Scene.withCases { scene in
      _ = try scene.desk.recordLetter(
        scene.file("r.txt", Scene.plainReply), received: day("2020-10-01"), case: "meals/brack",
        accepting: true)
      try scene.desk.export(to: "bag")
      try change(scene)
      if resealing { try seal(scene) }
      _ = try Desk.create(at: "other/casebook", environment: scene.environment)
      let other = scene.colleague(in: scene.folder.appending(path: "other"), actor: "kim")
      let before = try other.tree("casebook").keys.filter { !$0.hasPrefix("casebook.sqlite") }
      result = FOIDeskTests.message { _ = try other.desk.importBag(from: "../bag") }
      // Nothing is half there.
      let counts = try other.desk.checkup(rebuilding: false).counts
      #expect(
        counts.events == 0 && counts.authorities == 0 && counts.requests == 0
          && counts.originals == 0)
      let after = try other.tree("casebook").keys.filter { !$0.hasPrefix("casebook.sqlite") }
      #expect(before.sorted() == after.sorted())
      let made = FOIDeskTests.message {
        _ = try Desk.create(at: "made", from: "bag", environment: scene.environment)
      }
      #expect(made == result.replacing("../bag", with: "bag"))
      #expect(!FileManager.default.fileExists(atPath: scene.folder.appending(path: "made").path()))
    }
    return result
  }

  /// Gives every file the checksum that it has now, as who means harm does.
  private static func seal(_ scene: Scene) throws {
    let files = try scene.tree("bag").filter { $0.key.hasPrefix("data/") }
    let lines = files.sorted { $0.key < $1.key }.map { "\(sha256(Array($0.value)))  \($0.key)\n" }
    let manifest = lines.joined()
    try scene.file("bag/manifest-sha256.txt", manifest)
    try scene.file(
      "bag/tagmanifest-sha256.txt", "\(sha256(Array(manifest.utf8)))  manifest-sha256.txt\n")
  }

  private static func edit(
    _ scene: Scene, _ path: String, _ body: (String) -> String
  ) throws {
    try scene.file("bag/\(path)", body(scene.text(of: "bag/\(path)")))
  }

  @Test func aFileThatChangedIsNamed() throws {
    let text = try Self.message { scene in
      try Self.edit(scene, "data/truth/events.jsonl") {
        $0.replacing("2020-09-10", with: "2020-09-11")
      }
    }
    #expect(
      text
        == "../bag: data/truth/events.jsonl does not have its checksum: it was changed or damaged; "
        + "nothing was imported")
  }

  @Test func aFileThatIsMissingOrTooManyIsNamed() throws {
    let missing = try Self.message { scene in
      try FileManager.default.removeItem(
        at: scene.environment.url("bag/data/truth/changes.jsonl"))
    }
    #expect(
      missing == "../bag: data/truth/changes.jsonl is listed but missing; nothing was imported")
    let more = try Self.message { try $0.file("bag/data/truth/more.jsonl", "{}\n") }
    #expect(
      more
        == "../bag: data/truth/more.jsonl is not listed in the manifest; nothing was imported")
  }

  @Test func aPathThatLeavesTheFolderIsNamedWithItsLine() throws {
    let text = try Self.message { scene in
      try Self.edit(scene, "manifest-sha256.txt") {
        $0 + String(repeating: "a", count: 64) + "  data/../../secret\n"
      }
      try FileManager.default.removeItem(at: scene.environment.url("bag/tagmanifest-sha256.txt"))
    }
    #expect(text.hasSuffix(": data/../../secret leads out of the folder; nothing was imported"))
    #expect(text.hasPrefix("../bag: manifest-sha256.txt:"))
    let link = try Self.message { scene in
      try FileManager.default.createSymbolicLink(
        at: scene.environment.url("bag/data/files/Requests"),
        withDestinationURL: URL(filePath: "/etc"))
    }
    #expect(
      link == "../bag: data/files/Requests is a link or a device, not a file; nothing was imported")
  }

  /// A record that was changed, and what the message says of it.
  struct Change: Sendable, CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    let words: String
    var testDescription: String { "\(file) \(new)" }

    init(_ file: String, _ old: String, _ new: String, _ words: String) {
      (self.file, self.old, self.new, self.words) = (file, old, new, words)
    }
  }

  static let changes = [
    Change("truth/events.jsonl", #""kind":"sent""#, #""kind":"sung""#, ":1: kind cannot be read"),
    Change("truth/events.jsonl", #""day":"2020-09-10","#, "", ":1: day is missing"),
    Change(
      "truth/events.jsonl", #""day":"2020-09-10""#, #""day":"2020-09"#,
      ":1: the line is damaged: it is not JSON"),
    Change(
      "truth/events.jsonl", #""place":1"#, #""place":9223372036854775807"#,
      ":1: place cannot be read"),
    Change(
      "truth/events.jsonl", #""case":"meals/brack""#, #""case":"meals/tarn""#,
      ":2: the case meals/brack is not the next one in data/truth/cases.jsonl"),
    Change(
      "truth/events.jsonl", #""day":"2020-09-10""#, #""day":"9998-01-01""#,
      "data/truth/cases.jsonl:1: meals/brack: "),
    Change(
      "truth/cases.jsonl", "meals/brack", "meals/nobody",
      ":1: the authority nobody is not in the bag"),
    Change("truth/requests.jsonl", #""id":"meals""#, #""id":"../meals""#, ":1: id cannot be read"),
    Change("truth/requests.jsonl", #""id":"2a""#, #""id":"1""#, ":1: question 1 appears twice"),
    Change("truth/authorities.jsonl", "england", "atlantis", ":1: nation cannot be read"),
    Change("truth/originals.jsonl", "data/originals/", "/etc/", ":1: the file /etc/"),
    Change(
      "foi.json", #""format":1"#, #""format":2"#,
      "was exported by a newer foi (form 2); update foi to import it"),
    Change(
      "foi.json", "casebook", "publication",
      "was exported for publication and leaves out most of the casebook; import a whole export"),
  ]

  @Test(arguments: changes)
  func aRecordThatCannotBeIsNamedWithItsFileAndLine(change: Change) throws {
    let text = try Self.message(resealing: true) { scene in
      try Self.edit(scene, "data/\(change.file)") { text in
        guard let place = text.range(of: change.old) else { return text }
        return text.replacingCharacters(in: place, with: change.new)
      }
    }
    #expect(text.hasPrefix("../bag: "), "\(text)")
    #expect(text.contains(change.words), "\(text)")
  }

  @Test func aFileThatIsCutShortIsNamedWithItsLine() throws {
    let text = try Self.message(resealing: true) { scene in
      try Self.edit(scene, "data/truth/events.jsonl") { String($0.dropLast(20)) }
    }
    #expect(
      text
        == "../bag: data/truth/events.jsonl:4: the line is cut short; nothing was imported")
  }

  @Test func whatIsNoBagIsNamed() throws {
    try Scene.withCases { scene in
      try scene.file("folder/notes.txt", "")
      #expect(
        FOIDeskTests.message { _ = try scene.desk.importBag(from: "folder") }
          == "folder: has no bagit.txt, so it is not an export of foi; make one with: foi export DIR"
      )
      #expect(
        FOIDeskTests.message { _ = try scene.desk.importBag(from: "nothing") }
          == "nothing: there is no such file")
    }
  }

  /// Bags with random bytes changed, cut or added are refused or taken in, and nothing traps.
  @Test func randomDamageNeverTraps() throws {
    try Scene.withCasebook { scene in
      try RoundTripTests.fill(scene, acts: 40, seed: 9)
      try scene.desk.export(to: "bag")
      let whole = try scene.tree("bag")
      var random = SplitMix(state: 4)
      let names = whole.keys.filter { $0.hasSuffix(".jsonl") }.sorted()
      var refused = 0
      for round in 0..<150 {
        let name = names[Int.random(in: 0..<names.count, using: &random)]
        var bytes = [UInt8](whole[name] ?? Data())
        guard !bytes.isEmpty else { continue }
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          let place = Int.random(in: 0..<bytes.count, using: &random)
          switch Int.random(in: 0..<4, using: &random) {
          case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
          case 1: bytes.insert(UInt8.random(in: 0x20...0x7E, using: &random), at: place)
          case 2: bytes.removeSubrange(place..<min(bytes.count, place + 9))
          default: bytes[place] = UInt8.random(in: 0x30...0x39, using: &random)
          }
          if bytes.isEmpty { bytes = [0x0A] }
        }
        try Data(bytes).write(to: scene.environment.url("bag/\(name)"))
        try Self.seal(scene)
        let text = FOIDeskTests.message {
          _ = try Desk.create(at: "made\(round)", from: "bag", environment: scene.environment)
        }
        if text != "no error" {
          refused += 1
          #expect(text.hasPrefix("bag: "), "\(text)")
        }
        try (whole[name] ?? Data()).write(to: scene.environment.url("bag/\(name)"))
      }
      #expect(refused > 50)
    }
  }
}
