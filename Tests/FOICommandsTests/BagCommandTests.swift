import Foundation
import Testing

/// Exports of a casebook and their import from the command line.
@Suite struct BagCommandTests {
  @Test func aCasebookIsExportedAndMadeAgain() throws {
    try Session.withCases { session in
      let bag = session.path("bag")
      let exported = session.run("export", bag)
      #expect(exported.code == 0)
      #expect(
        exported.out
          == "bag: 2 cases, 1 request, 2 authorities, 2 events, 0 originals.\n")
      let made = session.run("import", bag, "--new", session.path("other"))
      #expect(made.code == 0)
      #expect(made.out.hasPrefix("bag: 2 authorities, 1 request, 2 cases, 2 events"))
      let again = session.run("import", bag)
      #expect(again.out == "bag: there is nothing in it that the casebook does not have.\n")
      #expect(again.code == 0)
      let taken = session.run("import", bag, "--new", session.path("other"))
      #expect(taken.code == 2)
      #expect(taken.err == "foi: other: there is already a casebook here; nothing was changed\n")
      #expect(
        session.run("export", session.path("casebook")).err
          == "foi: casebook: is there already and is no export of foi alone (it holds Outbox); "
          + "nothing was written; choose another name\n")
    }
  }

  @Test func whatTwoCasebooksSayDifferentlyIsListedAndTheExitCodeIsOne() throws {
    try Session.withCases { session in
      let other = session.path("other")
      _ = session.run("export", session.path("bag"))
      _ = session.run("import", session.path("bag"), "--new", other)
      let today = ["--today", session.today]
      let note = ["event", "note", "brack", "--on", "2020-09-20", "--note", "x", "--casebook"]
      #expect(Session.bare(note + [other] + today).code == 0)
      #expect(Session.bare(note + [session.path("casebook")] + today).code == 0)
      let list = try session.file(
        "a.csv", "id,name,email\nbrack,Brackwater Council,new@brack.example\n")
      let change = ["authority", "import", list, "--casebook", other] + today
      #expect(Session.bare(change).code == 0)
      #expect(Session.bare(["export", session.path("theirs"), "--casebook", other]).code == 0)
      let dry = session.run("import", session.path("theirs"), "--dry-run")
      #expect(dry.err.hasSuffix("Dry run: nothing was changed.\n"))
      let result = session.run("import", session.path("theirs"))
      #expect(result.code == 1)
      #expect(
        result.out == """
          theirs: 1 event.
          Both casebooks recorded something on 1 case; look at:
            meals/brack
          1 difference; nothing was dropped:
            brack: e-mail is new@brack.example, which was changed last; the other is foi@brack.example

          """)
      let json = session.run("import", session.path("theirs"), "--json").object
      #expect(json["events"] as? Int == 0)
    }
  }
}
