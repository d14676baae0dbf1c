import Casebook
import FOIDesk
import FOILaw
import Foundation
import Testing

/// A casebook that is exported and imported is the same casebook.
@Suite struct RoundTripTests {
  /// A casebook with something of everything.
  static func fill(_ scene: Scene, acts: Int, seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let desk = try scene.desk
    try scene.file(
      "casebook/foi.yaml", "name: Sam Poe\nemail: sam@poe.example\ntelephone: 020 7946 0000\n")
    try scene.file("casebook/Requests/meals.md", Scene.mealsRequest)
    try scene.file("casebook/Requests/notes/über uns.txt", "=1+1, \"quoted\"\r\n")
    try scene.file("casebook/Maps/round.map", "sent=Date Sent\n")
    let councils = Int.random(in: 1...4, using: &random)
    let rows = (1...councils).map { number in
      let nation = Authority.Nation.allCases.randomElement(using: &random) ?? .england
      return "c\(number),\"Ŵyn, \(number) Council\",\(nation.rawValue),foi@c\(number).example,"
        + "Old \(number); \"Café\" \(number)".replacing("\"", with: "")
    }
    _ = try desk.log(
      scene.file("meals.md", Scene.mealsRequest), sent: day("2020-09-10"), to: [],
      authoritiesFrom: scene.file(
        "list.csv", "id,name,nation,email,aliases\n" + rows.joined(separator: "\n")))
    if Bool.random(using: &random) {
      _ = try desk.log(
        scene.file("hats.md", "---\ntitle: Hats\nregime: EIR\n---\n1. How many hats?\n"),
        sent: day("2020-09-14"), to: ["c1"], authoritiesFrom: nil)
    }
    if Bool.random(using: &random) {
      var details = Desk.EvidenceDetails()
      details.title = "Report, of the \"committee\""
      details.date = day("2019-05-01")
      _ = try desk.addEvidence(
        to: "meals", from: scene.file("report.txt", "Page 1\n"), details: details)
    }
    try Walk(going: scene, seed: seed, label: "w\(seed)-").go(acts)
  }

  /// Two hundred casebooks, each by acts of its own.
  @Test(arguments: 0..<8) func twoHundredRandomCasebooksAreTheSameAfterwards(round: Int) throws {
    for number in 0..<25 {
      let seed = UInt64(round * 25 + number)
      try Scene.withCasebook { scene in
        let scene = scene.colleague(in: scene.folder, actor: "sam")
        try Self.fill(scene, acts: 30, seed: seed)
        try scene.expectSameAfterRoundTrip("seed \(seed)")
      }
    }
  }

  @Test func twoExportsOfOneCasebookAreTheSameBytesAndTheSecondReplacesTheFirst() throws {
    try Scene.withCasebook { scene in
      try Self.fill(scene, acts: 60, seed: 3)
      try scene.desk.export(to: "bag")
      let first = try scene.tree("bag")
      try scene.desk.export(to: "bag")
      let second = try scene.tree("bag")
      #expect(first == second)
      #expect(first["data/foi.json"] == Data("{\"format\":1,\"kind\":\"casebook\"}\n".utf8))
      let left = try FileManager.default.contentsOfDirectory(
        atPath: scene.folder.path(percentEncoded: false))
      #expect(!left.contains { $0.hasPrefix(".") })
    }
  }

  @Test func whatIsNoExportIsNeverReplaced() throws {
    try Scene.withCases { scene in
      try scene.file("mine/notes.txt", "mine")
      #expect(
        message { try scene.desk.export(to: "mine") }
          == "mine: is there already and is no export of foi alone (it holds notes.txt); nothing was "
          + "written; choose another name")
      try scene.file("file", "mine")
      #expect(
        message { try scene.desk.export(to: "file") }
          == "file: is there already and is no export of foi; nothing was written; choose another name"
      )
      try scene.desk.export(to: "bag")
      try scene.file("bag/.git/config", "mine")
      #expect(
        message { try scene.desk.export(to: "bag") }
          == "bag: is there already and is no export of foi alone (it holds .git); nothing was written; "
          + "choose another name")
      #expect(try scene.text(of: "mine/notes.txt") == "mine")
    }
  }

  @Test func anImportIsNotUndoneByTheWayAndSoIsNothingBeforeIt() throws {
    try Scene.withCases { scene in
      try scene.desk.export(to: "bag")
      _ = try Desk.create(at: "new/casebook", from: "bag", environment: scene.environment)
      let other = scene.colleague(in: scene.folder.appending(path: "new"), actor: "kim")
      #expect(try other.desk.lastAct() == nil)
      _ = try other.desk.record(
        .note, on: day("2020-10-01"), details: .saying("Rang."), case: "meals/brack")
      #expect(try other.desk.lastAct()?.recording.actor == "kim")
      // Who recorded what before is still told.
      let events = try other.desk.show("meals/brack").file.events
      #expect(events.first?.recording?.actor == scene.environment.actor)
    }
  }
}
