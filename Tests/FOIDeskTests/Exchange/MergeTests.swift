import Casebook
import FOIDesk
import FOILaw
import Foundation
import Testing

/// Two copies of one casebook become one.
@Suite struct MergeTests {
  /// Both take in what the other exported; the result is each one's events.
  private static func join(_ first: Scene, _ second: Scene) throws -> (BagImport, BagImport) {
    try first.desk.export(to: "own")
    try second.desk.export(to: "own")
    let there = try first.desk.importBag(from: second.folder.appending(path: "own").path())
    let back = try second.desk.importBag(from: first.folder.appending(path: "own").path())
    try first.desk.export(to: "joined")
    try second.desk.export(to: "joined")
    return (there, back)
  }

  private static func records(_ name: String, _ scene: Scene, _ bag: String) throws -> [String] {
    try scene.lines("\(bag)/data/truth/\(name).jsonl")
  }

  @Test func copiesThatWentOnForAThousandActsEachGiveTheUnionWhicheverTakesInTheOther() throws {
    try Scene.withCases { scene in
      try Walk(scene, seed: 5).go(100)
      let sam = try scene.copy("sam", actor: "sam")
      let kim = try scene.copy("kim", actor: "kim")
      for (one, seed) in [(sam, UInt64(21)), (kim, 22)] {
        try Walk(going: one, seed: seed, label: "\(seed)-").go(1_000)
      }
      let (there, back) = try Self.join(sam, kim)
      #expect(there.events > 300 && back.events > 300)
      #expect(Set(there.joined) == Set(back.joined) && there.joined.count > 10)
      // The union of the events, in the same order, and nothing besides.
      let events = try Self.records("events", sam, "joined")
      #expect(try Self.records("events", kim, "joined") == events)
      let union = try Set(
        Self.records("events", sam, "own") + Self.records("events", kim, "own"))
      #expect(Set(events) == union)
      for name in ["authorities", "requests", "originals", "cases", "mail"] {
        #expect(
          try Self.records(name, sam, "joined") == Self.records(name, kim, "joined"), "\(name)")
      }
      #expect(try sam.standings() == kim.standings())
      for one in [sam, kim] {
        let isSound = try one.desk.checkup(rebuilding: false).isSound
        #expect(isSound)
      }
      // A second time there is nothing new.
      let again = try sam.desk.importBag(from: kim.folder.appending(path: "joined").path())
      #expect(again.events == 0 && again.cases == 0 && again.mail == 0 && again.letters == 0)
      try sam.desk.export(to: "after")
      #expect(try Self.records("events", sam, "after") == events)
    }
  }

  @Test func aMessageThatBothFiledIsOneEventAndTheEarlierFilingCounts() throws {
    try Scene.withCases { scene in
      let sam = try scene.copy("sam", actor: "sam")
      let kim = try scene.copy("kim", actor: "kim")
      _ = try kim.desk.record(
        .note, on: day("2020-09-20"), details: .saying("Rang."), case: "meals/brack")
      let post = Post(
        from: "foi@brack.example", subject: "RE: School meals", at: "2020-10-01 10:00",
        id: "one@brack.example", text: Scene.plainReply)
      for one in [sam, kim] {
        _ = try one.desk.importMail([Document(name: "m.eml", bytes: post.bytes)])
      }
      let (there, back) = try Self.join(sam, kim)
      #expect(there.conflicts.isEmpty && back.conflicts.isEmpty)
      let events = try Self.records("events", sam, "joined")
      #expect(try Self.records("events", kim, "joined") == events)
      let filed = events.filter { $0.contains("one@brack.example") }
      #expect(filed.count == 1 && filed.first?.contains("\"actor\":\"sam\"") == true)
    }
  }

  @Test func authoritiesThatDifferTakeWhatWasChangedLastAndListTheRest() throws {
    try Scene.withCases { scene in
      let sam = try scene.copy("sam", actor: "sam")
      let kim = try scene.copy("kim", actor: "kim")
      _ = try sam.desk.importAuthorities(
        from: sam.file("a.csv", "id,name,email\nbrack,Brackwater Council,old@brack.example\n"))
      // Kim's clock goes on: hers is the later change.
      _ = try kim.desk.record(
        .note, on: day("2020-09-20"), details: .saying("Rang."), case: "meals/brack")
      _ = try kim.desk.importAuthorities(
        from: kim.file(
          "a.csv", "id,name,email\nbrack,Brackwater City Council,new@brack.example\n"))
      let (there, back) = try Self.join(sam, kim)
      let conflicts: [BagImport.Conflict] = [
        .authority(
          AuthorityID("brack"), field: "name", kept: "Brackwater City Council",
          other: "Brackwater Council"),
        .authority(
          AuthorityID("brack"), field: "e-mail", kept: "new@brack.example",
          other: "old@brack.example"),
      ]
      #expect(there.conflicts == conflicts && back.conflicts == conflicts)
      let joined = try Self.records("authorities", sam, "joined")
      #expect(try Self.records("authorities", kim, "joined") == joined)
      let brack = joined.first { $0.contains("new@brack.example") }
      #expect(brack?.contains("Brackwater Council") == true)
      // The address that was given up is in the history of both.
      for one in [sam, kim] {
        let changes = try Self.records("changes", one, "joined")
        #expect(changes.contains { $0.contains("old@brack.example") })
      }
    }
  }

  @Test func aRequestWithOtherWordsAndACaseOpenedTwiceAreListedAndNothingIsDropped() throws {
    try Scene.withCasebook { scene in
      let sam = try scene.copy("sam", actor: "sam")
      let kim = try scene.copy("kim", actor: "kim")
      for one in [sam, kim] {
        _ = try one.desk.log(
          one.file("meals.md", Scene.mealsRequest), sent: day("2020-09-10"), to: [],
          authoritiesFrom: one.file("councils.csv", Scene.councils))
        _ = try one.desk.log(
          one.file(
            "hats.md", "---\ntitle: Hats\n---\n1. How many hats has \(one.environment.actor)?\n"),
          sent: day("2020-09-11"), to: ["brack"], authoritiesFrom: nil)
      }
      let (there, back) = try Self.join(sam, kim)
      let twice = ["brack", "lowmoor", "tarn"].map {
        BagImport.Conflict.openedTwice(
          CaseID(request: RequestID("meals"), authority: AuthorityID($0)))
      }
      #expect(there.conflicts.dropFirst() == twice[...] && back.conflicts.dropFirst() == twice[...])
      guard case .request(let id, let renamed) = there.conflicts.first else {
        Issue.record("no request is listed: \(there.conflicts)")
        return
      }
      #expect(id == RequestID("hats") && renamed.description.hasPrefix("hats-"))
      #expect(there.cases == 1 && there.events == 4)
      #expect(try sam.desk.show("\(renamed)/brack").file.events.count == 1)
      let again = try sam.desk.importBag(from: kim.folder.appending(path: "own").path())
      #expect(again.events == 0 && again.requests == 0 && again.cases == 0)
    }
  }

  @Test func lettersGetNumbersOfTheirOwnAndFilesAreNeverWrittenOver() throws {
    try Scene.withCases { scene in
      try scene.file("casebook/foi.yaml", "name: Sam Poe\nemail: sam@poe.example\n")
      let sam = try scene.copy("sam", actor: "sam")
      let kim = try scene.copy("kim", actor: "kim")
      var order = LetterOrder()
      order.ignoresWaitingMail = true
      _ = try sam.desk.draft(.chaser, cases: ["meals/brack"], to: .outbox, as: order)
      _ = try kim.desk.draft(.chaser, cases: ["meals/lowmoor"], to: .outbox, as: order)
      _ = try kim.desk.draft(.chaser, cases: ["meals/brack"], to: .outbox, as: order)
      try sam.file("casebook/Requests/hats.md", "1. Sam's?\n")
      try kim.file("casebook/Requests/hats.md", "1. Kim's?\n")
      let before = try sam.tree("casebook/Outbox")
      let (there, _) = try Self.join(sam, kim)
      let after = try sam.tree("casebook/Outbox")
      #expect(before.allSatisfy { after[$0.key] == $0.value })
      // The reminder to Brackwater says the same in both, and so is one letter.
      #expect(there.letters == 1)
      #expect(there.renumbered.map(\.from) == ["L1", "L2"])
      #expect(there.renumbered.map(\.to) == ["L2", "L1"])
      #expect(try sam.desk.letters(status: .drafted).count == 2)
      #expect(try sam.text(of: "casebook/Requests/hats.md") == "1. Sam's?\n")
      guard case .file("Requests/hats.md", let other) = there.conflicts.last else {
        Issue.record("no file is listed: \(there.conflicts)")
        return
      }
      #expect(try sam.text(of: "casebook/\(other)") == "1. Kim's?\n")
    }
  }

  @Test func aDryRunTellsTheSameAndChangesNothing() throws {
    try Scene.withCases { scene in
      let kim = try scene.copy("kim", actor: "kim")
      _ = try kim.desk.record(.acknowledged, on: day("2020-09-20"), case: "meals/brack")
      try kim.file("casebook/Requests/hats.md", "1. Hats?\n")
      try kim.desk.export(to: "bag")
      let path = kim.folder.appending(path: "bag").path()
      let told = try scene.desk.importBag(from: path, dryRun: true)
      #expect(told.events == 1 && told.files == 1)
      #expect(try scene.desk.show("meals/brack").file.events.count == 1)
      let done = try scene.desk.importBag(from: path)
      #expect(done.events == 1 && done.files == 1)
      #expect(try scene.desk.show("meals/brack").file.events.count == 2)
    }
  }
}
