import Foundation
import Testing

/// Two people, each with a folder of their own, on one casebook of a server.
@Suite(.enabled(if: TestServer.address != nil, "needs a server: make test-postgres"))
struct TeamTests {
  /// Two folders of one casebook with two cases.
  private func withTwo(_ body: (_ jo: Session, _ sam: Session) throws -> Void) throws {
    let place = try #require(TestServer.newPlace)
    try Session.inFolder { jo in
      try Session.inFolder { sam in
        for session in [jo, sam] {
          #expect(session.run("init", "--store", place).code == 0)
          try session.file("casebook/foi.yaml", "name: Jo Bell\nemail: jo@bell.example\n")
        }
        let request = try jo.file("meals.md", Session.mealsRequest)
        let councils = try jo.file("councils.csv", Session.councils)
        let logged = jo.run("log", request, "--sent", "2020-09-10", "--authorities", councils)
        #expect(logged.code == 0, "\(logged.err)")
        try body(jo, sam)
      }
    }
  }

  private func text(_ session: Session, _ name: String) -> String? {
    FileManager.default.contents(atPath: session.path("casebook/\(name)"))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private func draft(_ session: Session) throws -> String {
    let made = session.run("letter", "chaser", "brack")
    #expect(made.code == 0, "\(made.err)")
    let folder = session.path("casebook/Outbox")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    return "Outbox/" + (try #require(files.first { $0.hasSuffix(".txt") }))
  }

  @Test func whatOneRecordsTheOtherSees() throws {
    try withTwo { jo, sam in
      let reply = try sam.file("reply.txt", Session.plainReply)
      #expect(sam.run("reply", "brack", reply, "--received", "2020-10-01", "--yes").code == 0)
      let shown = jo.run("show", "brack", "--json")
      #expect(shown.out.contains("replied"))
      #expect(jo.run("list", "--json").out == sam.run("list", "--json").out)
    }
  }

  @Test func aColleagueOpensADraftAndTheirChangeComesBack() throws {
    try withTwo { jo, sam in
      let name = try draft(jo)
      let shown = sam.run("letter", "show", "L1")
      #expect(shown.code == 0, "\(shown.err)")
      let words = try #require(text(sam, name))
      #expect(text(jo, name) == words)
      try sam.file("casebook/\(name)", words + "\nPlease ring me.\n")
      #expect(sam.run("list").code == 0)
      #expect(jo.run("letter", "show", "L1").out.contains("Please ring me."))
      #expect(jo.run("sent", "L1", "--on", "2020-10-20").code == 0)
      let (again, other) = (jo.run("letter", "list").out, sam.run("letter", "list").out)
      #expect(again == other)
    }
  }

  @Test func whatBothChangedIsKeptTwiceAndNamed() throws {
    try withTwo { jo, sam in
      let name = try draft(jo)
      _ = sam.run("list")
      let words = try #require(text(jo, name))
      try jo.file("casebook/\(name)", words + "\nFrom Jo.\n")
      try sam.file("casebook/\(name)", words + "\nFrom Sam.\n")
      _ = sam.run("list")
      let told = jo.run("list")
      #expect(told.err.contains("\(name) was changed by a colleague too"), "\(told.err)")
      #expect(text(jo, name)?.hasSuffix("From Jo.\n") == true)
      #expect(text(jo, "\(name).theirs")?.hasSuffix("From Sam.\n") == true)
      let refused = jo.run("send", "L1", "--dry-run")
      #expect(refused.code == 2)
      #expect(refused.err.contains("a colleague changed this draft too"), "\(refused.err)")
      // Sam's stays theirs until Jo has put the two together.
      _ = sam.run("list")
      #expect(text(sam, name)?.hasSuffix("From Sam.\n") == true)
      try jo.file("casebook/\(name)", words + "\nFrom Jo and Sam.\n")
      try FileManager.default.removeItem(atPath: jo.path("casebook/\(name).theirs"))
      #expect(jo.run("list").err.isEmpty)
      _ = sam.run("list")
      #expect(text(sam, name)?.hasSuffix("From Jo and Sam.\n") == true)
    }
  }

  @Test func templatesAndRequestsAreSharedAndSettingsAreNot() throws {
    try withTwo { jo, sam in
      let settings = text(sam, "foi.yaml")
      try jo.file("casebook/foi.yaml", "name: Jo Someone Else\nemail: jo@else.example\n")
      #expect(jo.run("template", "new", "chaser").code == 0)
      try jo.file("casebook/Requests/next.md", Session.mealsRequest)
      _ = jo.run("list")
      _ = sam.run("list")
      #expect(text(sam, "Templates/chaser.mustache") == text(jo, "Templates/chaser.mustache"))
      #expect(text(sam, "Templates/chaser.mustache") != nil)
      #expect(text(sam, "Requests/next.md") == Session.mealsRequest)
      #expect(text(sam, "foi.yaml") == settings)
      // A template that one takes away is gone for the other.
      try FileManager.default.removeItem(atPath: jo.path("casebook/Templates/chaser.mustache"))
      _ = jo.run("list")
      _ = sam.run("list")
      #expect(text(sam, "Templates/chaser.mustache") == nil)
    }
  }
}
