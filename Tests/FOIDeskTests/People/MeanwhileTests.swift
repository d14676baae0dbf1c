import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import Foundation
import SampleMeals
import Testing

/// Two people on one case.
@Suite struct MeanwhileTests {
  /// Both look at the case at Brackwater, which has a reply, at the same time.
  private static func together(
    _ body: (_ jo: Desk, _ sam: Desk, _ seen: Int) throws -> Void
  ) throws {
    try Scene.withCases { scene in
      let desk = try scene.desk
      _ = try desk.setAnswer(
        case: "brack", question: "1", outcome: .answered, claims: [], text: "Forty.")
      let (jo, sam) = try (#require(PersonName("Jo")), #require(PersonName("Sam")))
      let file = try desk.show("brack").file
      let seen = file.events.count
      func looking(_ name: PersonName) -> Desk {
        desk.acting(as: name).having(seen: seen, of: file.id)
      }
      try body(looking(jo), looking(sam), seen)
    }
  }

  private static func fault(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return (error as? DeskError)?.worded(for: .browser)
    }
  }

  @Test func changesToDifferentQuestionsGoTogether() throws {
    try Self.together { jo, sam, seen in
      _ = try sam.setAnswer(
        case: "brack", question: "1", outcome: .refused, claims: ["s43"], text: nil)
      _ = try jo.setAnswer(
        case: "brack", question: "2a", outcome: .answered, claims: [], text: "Five.")
      let now = try jo.show("brack")
      let outcomes = now.standing.answers.map(\.answer.outcome)
      #expect(outcomes.prefix(2) == [.refused, .answered])
      let news = try jo.news(of: now.file, since: seen)
      #expect(news.map(\.recording?.actor) == ["Sam"])
      let own = try sam.news(of: now.file, since: seen)
      #expect(own.map(\.recording?.actor) == ["Jo"])
    }
  }

  @Test func anAnswerThatSomebodyElseChangedMeanwhileIsAskedAboutAndBothStay() throws {
    try Self.together { jo, sam, _ in
      _ = try sam.setAnswer(
        case: "brack", question: "1", outcome: .refused, claims: ["s43"], text: nil)
      let words = Self.fault {
        _ = try jo.setAnswer(
          case: "brack", question: "1", outcome: .notHeld, claims: [], text: nil)
      }
      #expect(
        words == """
          Sam (12:26 UTC) changed the answer to question 1 to "refused, s43" while you had this page open. \
          You chose "not held", which was not recorded; send it again to record yours as well: both stay in \
          the history
          """)
      #expect(try jo.show("brack").standing.answers[0].answer.outcome == .refused)
      // Who has seen it says so, and is believed.
      let file = try jo.show("brack").file
      _ = try jo.having(seen: file.events.count, of: file.id).setAnswer(
        case: "brack", question: "1", outcome: .notHeld, claims: [], text: nil)
      let now = try jo.show("brack")
      #expect(now.standing.answers[0].answer.outcome == .notHeld)
      #expect(now.file.history.compactMap(\.recording?.actor).suffix(2) == ["Sam", "Jo"])
    }
  }

  @Test func theSameAnswerFromBothIsNoConflict() throws {
    try Self.together { jo, sam, _ in
      for desk in [sam, jo] {
        _ = try desk.setAnswer(
          case: "brack", question: "1", outcome: .refused, claims: ["s43"], text: "No.")
      }
    }
  }

  @Test func whatIsConfirmedIsWhatWasSeen() throws {
    try Self.together { jo, sam, _ in
      _ = try sam.setAnswer(
        case: "brack", question: "1", outcome: .refused, claims: [], text: nil)
      let words = Self.fault { _ = try jo.confirm(case: "brack", questions: ["1"]) }
      #expect(words?.contains("You confirmed what was there before") == true)
    }
  }

  @Test func theSameThingRecordedByBothIsAskedAbout() throws {
    try Self.together { jo, sam, _ in
      _ = try sam.record(.acknowledged, on: day("2020-09-14"), case: "brack")
      let words = Self.fault {
        _ = try jo.record(.acknowledged, on: day("2020-09-14"), case: "brack")
      }
      #expect(
        words?.hasPrefix("Sam (12:26 UTC) recorded \"acknowledged\" on 14 September 2020") == true)
      // Something else goes together with it, and so does a note, of which there can be many.
      _ = try jo.record(.note, on: day("2020-09-14"), details: .saying("Rang."), case: "brack")
      _ = try sam.record(.note, on: day("2020-09-14"), details: .saying("Rang."), case: "brack")
      _ = try sam.assign(case: "brack", to: "Sam")
      let given = Self.fault { _ = try jo.assign(case: "brack", to: "Jo") }
      #expect(given?.hasPrefix("Sam (12:26 UTC) gave this case to Sam") == true)
    }
  }

  @Test func whatOneselfRecordedMeanwhileIsNoConflict() throws {
    try Self.together { jo, _, _ in
      for outcome in [Outcome.refused, .notHeld] {
        _ = try jo.setAnswer(
          case: "brack", question: "1", outcome: outcome, claims: [], text: nil)
      }
    }
  }
}
