import Casebook
import FOIDesk
import FOILaw
import Testing

@Suite struct EventTests {
  @Test func anEventIsKeptWithItsDetails() throws {
    try Scene.withCases { scene in
      var details = Desk.EventDetails()
      details.note = "by letter"
      details.until = day("2020-11-05")
      details.grounds = [try Desk.ground("s36(2)(b)(i)", in: .foia)]
      let recorded = try scene.desk.record(
        .extended, on: day("2020-10-08"), details: details, case: "brack")
      #expect(recorded.id.description == "meals/brack")
      let event = try #require(try scene.desk.show("brack").file.history.last)
      #expect(event == recorded.event)
      #expect(event.note == "by letter")
      #expect(event.until == day("2020-11-05"))
      #expect(event.grounds.map(\.description) == ["s36(2)(b)(i)"])
    }
  }

  @Test func whatFollowsIsToldAtOnce() throws {
    try Scene.withCases { scene in
      let asked = try scene.desk.record(
        .clarificationAsked, on: day("2020-09-20"), case: "brack")
      #expect(asked.standing.stage == .clarification)
      let given = try scene.desk.record(
        .clarificationGiven, on: day("2020-10-01"), case: "brack")
      #expect(given.standing.stage == .awaiting)
      #expect(given.standing.owed?.lastDay == day("2020-10-29"))
    }
  }

  @Test(
    arguments: [
      (
        Event.Kind.acknowledged, "2020-09-09",
        "2020-09-09 (acknowledged) comes before the request was sent, on 2020-09-10; check the date"
      ),
      (
        .acknowledged, "2020-10-21",
        "2020-10-21 (acknowledged) is after today, 2020-10-20; record it when it has happened"
      ),
      (
        .feePaid, "2020-09-30",
        "fee-paid needs an earlier fees-notice; record that first"
      ),
      (
        .clarificationGiven, "2020-09-30",
        "clarification-given needs an earlier clarification-asked; record that first"
      ),
      (
        .reviewAnswered, "2020-09-30",
        "review-answered needs an earlier review-requested; record that first"
      ),
      (
        .decisionNotice, "2020-09-30",
        "decision-notice needs an earlier complained; record that first"
      ),
    ])
  func whatCannotHaveHappenedIsRefused(kind: Event.Kind, iso: String, why: String) throws {
    try Scene.withCases { scene in
      let desk = try scene.desk
      #expect(
        message { _ = try desk.record(kind, on: day(iso), case: "brack") }
          == "meals/brack: \(why)")
      #expect(try desk.show("brack").file.events.count == 1)
    }
  }

  @Test func anEventIsNamedByWhatTheTimelineShows() throws {
    try Scene.withCases { scene in
      let desk = try scene.desk
      let first = try desk.record(.acknowledged, on: day("2020-09-14"), case: "brack")
      _ = try desk.record(.note, on: day("2020-09-16"), details: .saying("Rang."), case: "brack")
      _ = try desk.record(.chased, on: day("2020-09-16"), case: "brack")
      let last = try desk.retract("last", note: nil, case: "brack")
      #expect(last.event.supersedes != first.event.id)
      #expect(try desk.show("brack").file.history.map(\.kind) == [.sent, .acknowledged, .note])
      _ = try desk.record(.wrote, on: day("2020-09-16"), case: "brack")
      let said = message { _ = try desk.retract("2020-09-16", note: nil, case: "brack") }
      #expect(
        said.hasPrefix("2020-09-16: meals/brack has more than one event that this can mean: "))
      let none = message { _ = try desk.retract("2020-09-17", note: nil, case: "brack") }
      #expect(none.contains("has no such event"))
      _ = try desk.retract("2020-09-14", note: nil, case: "brack")
      #expect(try desk.show("brack").file.history.map(\.kind) == [.sent, .note, .wrote])
    }
  }

  @Test func aWrongDayOfSendingIsCorrectedWhateverCameSince() throws {
    try Scene.withCases { scene in
      let desk = try scene.desk
      _ = try desk.record(.acknowledged, on: day("2020-09-14"), case: "brack")
      let now = try desk.record(.sent, on: day("2020-09-12"), case: "brack")
      #expect(now.standing.sent == day("2020-09-12"))
      #expect(now.standing.owed?.lastDay == day("2020-10-09"))
      let said = message { _ = try desk.record(.sent, on: day("2020-09-15"), case: "brack") }
      #expect(
        said
          == "meals/brack: acknowledged on 2020-09-14 depends on that sent; undo acknowledged first"
      )
      #expect(try desk.show("brack").standing.sent == day("2020-09-12"))
      // A correction is corrected, and undone again.
      _ = try desk.record(.sent, on: day("2020-09-11"), case: "brack")
      let days = try desk.show("brack").file.history.map(\.day)
      #expect(days == [day("2020-09-11"), day("2020-09-14")])
      _ = try desk.undo()
      #expect(try desk.show("brack").standing.sent == day("2020-09-12"))
      _ = try desk.undo()
      #expect(try desk.show("brack").standing.sent == day("2020-09-10"))
    }
  }

  @Test func anExtensionEndsAfterItIsTold() throws {
    try Scene.withCases { scene in
      let desk = try scene.desk
      var details = Desk.EventDetails()
      details.until = day("2020-10-01")
      #expect(throws: DeskError.self) {
        try desk.record(.extended, on: day("2020-10-08"), details: details, case: "brack")
      }
      #expect(try desk.show("brack").file.events.count == 1)
    }
  }

  @Test func afterAWithdrawalOnlyNotesFollow() throws {
    try Scene.withCases { scene in
      _ = try scene.desk.record(.withdrawn, on: day("2020-10-01"), case: "brack")
      #expect(
        message { _ = try scene.desk.record(.chased, on: day("2020-10-09"), case: "brack") }
          == """
          meals/brack: the request was withdrawn on 2020-10-01, so chased cannot follow; \
          undo that first
          """)
      let noted = try scene.desk.record(
        .note, on: day("2020-10-09"), details: .saying("Rang."), case: "brack")
      #expect(noted.standing.stage == .withdrawn)
    }
  }

  @Test func anEventTakenBackStaysAndNoLongerCounts() throws {
    try Scene.withCases { scene in
      let wrong = try scene.desk.record(.withdrawn, on: day("2020-10-01"), case: "brack")
      let now = try scene.desk.retract(
        wrong.event.id.description, note: "the other council", case: "brack")
      #expect(now.standing.stage == .awaiting)
      let file = try scene.desk.show("brack").file
      #expect(file.events.map(\.kind) == [.sent, .withdrawn, .retracted])
      #expect(file.history.map(\.kind) == [.sent])
      #expect(file.events.last?.note == "the other council")
    }
  }

  @Test(arguments: ["zzz", "", "e9"])
  func onlyAnEventThatIsMeantIsTakenBack(id: String) throws {
    try Scene.withCases { scene in
      _ = try scene.desk.record(.acknowledged, on: day("2020-10-01"), case: "brack")
      #expect(
        message { _ = try scene.desk.retract(id, note: nil, case: "brack") }
          == """
          \(id): meals/brack has no such event that can be undone; \
          foi show meals/brack lists them
          """)
    }
  }

  @Test func aSendingThatOthersRestOnIsNotTakenBack() throws {
    try Scene.withCases { scene in
      _ = try scene.desk.record(.chased, on: day("2020-10-12"), case: "brack")
      let sent = try #require(try scene.desk.show("brack").file.events.first)
      #expect(throws: DeskError.self) {
        try scene.desk.retract(sent.id.description, note: nil, case: "brack")
      }
    }
  }

  @Test(arguments: ["meals/brack", "brack", "BRACK", "meals/br", "rack"])
  func aCaseIsFoundByAnyUniquePieceOfItsHandle(text: String) throws {
    try Scene.withCases { scene in
      let desk = try scene.desk
      #expect(try desk.show(text).file.id.description == "meals/brack")
    }
  }

  @Test func aCaseThatCouldBeSeveralIsTold() throws {
    try Scene.withCases { scene in
      #expect(
        message { _ = try scene.desk.show("meals") }
          == """
          meals: more than one case matches: meals/brack, meals/lowmoor, meals/tarn; \
          give more of the handle
          """)
    }
  }

  @Test func aWholeNameBeatsAPieceOfALongerOne() throws {
    try Scene.withCases { scene in
      try scene.desk.add(Authority(name: "South Tarn"))
      _ = try scene.desk.log(
        "meals.md", sent: day("2020-10-01"), to: ["south-tarn"], authoritiesFrom: nil)
      #expect(try scene.desk.show("tarn").file.id.description == "meals/tarn")
    }
  }

  @Test func anUnknownCaseIsToldWithTheNearest() throws {
    try Scene.withCases { scene in
      #expect(
        message { _ = try scene.desk.show("brick") }
          == "brick: no such case (did you mean meals/brack?); list them with: foi list")
      #expect(
        message { _ = try scene.desk.show("zzzzzzzzz") }
          == "zzzzzzzzz: no such case; list them with: foi list")
    }
  }
}
