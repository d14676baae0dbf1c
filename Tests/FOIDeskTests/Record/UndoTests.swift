import Casebook
import FOIDesk
import FOILaw
import Testing

@Suite struct UndoTests {
  @Test func theLastActIsNamedAndUndoneByFurtherEvents() throws {
    try Scene.withCases { scene in
      _ = try scene.desk.record(.acknowledged, on: day("2020-09-14"), case: "brack")
      let before = try scene.desk.show("brack").file.events.count
      #expect(try scene.desk.lastAct()?.written == "acknowledged at meals/brack")
      let undone = try scene.desk.undo()
      #expect(undone.written == "acknowledged at meals/brack")
      let file = try scene.desk.show("brack").file
      #expect(file.events.count == before + 1)
      #expect(file.history.map(\.kind) == [.sent])
      #expect(undone.recording.actor == scene.environment.actor)
    }
  }

  @Test func undoingAgainGoesFurtherBackAndEndsWithAMessage() throws {
    try Scene.withCases { scene in
      _ = try scene.desk.record(.acknowledged, on: day("2020-09-14"), case: "brack")
      _ = try scene.desk.record(.chased, on: day("2020-10-12"), case: "tarn")
      _ = try scene.desk.undo()
      _ = try scene.desk.undo()
      let logged = try scene.desk.undo()
      #expect(
        logged.written
          == "request sent at 3 cases; 3 authorities added; request meals added")
      #expect(
        logged.writtenUndone
          == "request sent at 3 cases no longer counts; 3 authorities still in the list")
      #expect(try scene.desk.cases(CaseQuery()).isEmpty)
      #expect(message { _ = try scene.desk.undo() } == "there is nothing to undo")
      #expect(try scene.desk.checkup(rebuilding: false).isSound)
      // What was never sent can be sent after all.
      let again = try scene.desk.log(
        "meals.md", sent: day("2020-09-11"), to: ["brack"], authoritiesFrom: nil)
      #expect(again.opened.map(\.description) == ["meals/brack"])
      #expect(try scene.desk.cases(CaseQuery()).map(\.sent) == [day("2020-09-11")])
    }
  }

  @Test func anAuthorityThatNothingRestsOnGoesAgain() throws {
    try Scene.withCases { scene in
      let list = try scene.file("new.csv", "name,aliases\nFar Fell Council,Fell;Y Fell\n")
      func added() throws -> Act? {
        _ = try scene.desk.importAuthorities(from: list)
        return try scene.desk.lastAct()
      }
      #expect(try added()?.writtenUndone == "authority far-fell-council out of the list again")
      _ = try scene.desk.undo()
      #expect(try scene.desk.authorities().count == 3)
      #expect(try scene.desk.checkup(rebuilding: false).isSound)
      _ = try added()
      _ = try scene.desk.log(
        "meals.md", sent: day("2020-09-11"), to: ["far-fell-council"], authoritiesFrom: nil)
      _ = try scene.desk.undo()
      // The case was taken back and is still on record, so its authority is too.
      #expect(
        try scene.desk.lastAct()?.writtenUndone == "authority far-fell-council still in the list")
      _ = try scene.desk.undo()
      #expect(try scene.desk.authorities().count == 4)
    }
  }

  @Test func anAuthorityIsAsItWasBefore() throws {
    try Scene.withCases { scene in
      _ = try scene.desk.importAuthorities(
        from: scene.file(
          "new.csv", "id,name,nation,email\nbrack,Brackwater,england,new@brack.example\n"))
      #expect(try scene.desk.authority("brack").email == "new@brack.example")
      _ = try scene.desk.undo()
      #expect(try scene.desk.authority("brack").email == "foi@brack.example")
    }
  }

  @Test func aDraftIsDiscarded() throws {
    try Scene.withCases { scene in
      _ = try scene.desk.draft(.chaser, cases: ["brack"], to: .outbox)
      #expect(try scene.desk.letters().count == 1)
      #expect(try scene.desk.lastAct()?.written == "letter L1 added")
      _ = try scene.desk.undo()
      #expect(try scene.desk.letters().isEmpty)
      let said = message { _ = try scene.desk.markSent("L1", on: day("2020-10-20")) }
      #expect(said.hasPrefix("L1: the draft was undone"))
    }
  }

  @Test func aRetractionIsUndoneToo() throws {
    try Scene.withCases { scene in
      let chased = try scene.desk.record(.chased, on: day("2020-10-12"), case: "brack")
      _ = try scene.desk.retract("\(chased.event.id)", note: nil, case: "brack")
      #expect(try scene.desk.show("brack").file.history.count == 1)
      _ = try scene.desk.undo()
      #expect(try scene.desk.show("brack").file.history.map(\.kind) == [.sent, .chased])
    }
  }

  @Test func whatAnUndoDoesToLettersIsSaid() throws {
    try Scene.withCases { scene in
      _ = try scene.desk.draft(.chaser, cases: ["brack"], to: .outbox)
      #expect(try scene.desk.lastAct()?.writtenUndone == "letter L1 thrown away")
      _ = try scene.desk.discard(["L1"])
      let discarded = try scene.desk.undo()
      #expect(discarded.written == "letter L1 thrown away")
      #expect(discarded.writtenUndone == "letter L1 a draft again")
      _ = try scene.desk.markSent("L1", on: day("2020-10-20"))
      let sent = try scene.desk.undo()
      #expect(sent.written == "reminder sent at meals/brack; letter L1 sent")
      #expect(
        sent.writtenUndone
          == "reminder sent at meals/brack no longer counts; letter L1 a draft again")
    }
  }
}
