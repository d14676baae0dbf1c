import Casebook
import FOIDesk
import FOILaw
import Testing

/// Names and words that would mean something to a database, on both stores.
@Suite struct SQLInNamesTests {
  static let words = [
    "'; DROP TABLE event; --", "\"; DELETE FROM casefile; --", "x' OR '1'='1", "$1 ? :name @p",
    "%_\\", "Robert'); DROP SCHEMA foi CASCADE;--", "/* */ -- ;", "E'\\x00' || chr(0)",
  ]

  @Test(arguments: Scene.Place.allCases, words)
  func theyAreKeptAsTheyAreAndChangeNothing(place: Scene.Place, words: String) throws {
    try Scene.withCases(on: place) { scene in
      let desk = try scene.desk
      let before = try desk.counts()
      try desk.add(
        Authority(id: AuthorityID("odd"), name: words, aliases: [words + " Council"]))
      let kept = try desk.authority("odd")
      #expect(kept.name == words && kept.aliases == [words + " Council"])
      let found = try desk.authorities(matching: words)
      #expect(found.map(\.id) == [AuthorityID("odd")])
      var details = Desk.EventDetails()
      details.note = words
      _ = try desk.record(.note, on: day("2020-10-01"), details: details, case: "brack")
      #expect(try desk.show("brack").file.events.last?.note == words)
      _ = try desk.setAnswer(
        case: "brack", question: "1", outcome: .answered, claims: [], text: words)
      #expect(try desk.show("brack").standing.answers.first?.answer.text == words)
      // There may be no word in it to look for.
      _ = try? desk.search(words)
      for name in ["nothing\(words)", "meals/nothing\(words)"] {
        #expect(throws: DeskError.self) { _ = try desk.show(name) }
        #expect(throws: DeskError.self) { _ = try desk.authority(name) }
      }
      var query = CaseQuery()
      query.assignee = words
      #expect(try desk.cases(query).isEmpty)
      // None of them is a session, an invitation or anybody's password.
      #expect(try desk.signIn(words, password: words) == nil)
      if case .person = try desk.caller(session: words) { Issue.record("somebody was let in") }
      #expect(throws: DeskError.self) { _ = try desk.invited(words) }
      let after = try desk.counts()
      #expect(after.events == before.events + 2 && after.authorities == before.authorities + 1)
      #expect(try desk.checkup(rebuilding: false).isSound)
    }
  }
}
