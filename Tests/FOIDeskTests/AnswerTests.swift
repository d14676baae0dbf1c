import Casebook
import FOIDesk
import FOILaw
import Testing

@Suite struct AnswerTests {
  @Test func anAnswerIsSetByHandAndCountsAsConfirmed() throws {
    try Scene.withCases { scene in
      _ = try scene.desk.setAnswer(
        case: "brack", question: "2(a)", outcome: .refused, claims: ["section 43(2)", "s40(2)"],
        text: "Prices are secret.")
      let present = try #require(
        try scene.desk.show("brack").standing.answers
          .first { $0.answer.question.description == "2a" })
      #expect(present.answer.outcome == .refused)
      #expect(present.answer.claims.map(\.description) == ["s43(2)", "s40(2)"])
      #expect(present.answer.text == "Prices are secret.")
      #expect(present.isConfirmed)
    }
  }

  @Test func aLaterSettingReplacesAnEarlierAndKeepsTheWords() throws {
    try Scene.withCases { scene in
      for (outcome, text) in [(Outcome.answered, "Forty-two."), (.partlyRefused, nil)] {
        _ = try scene.desk.setAnswer(
          case: "brack", question: "1", outcome: outcome, claims: [], text: text)
      }
      let answer = try scene.desk.show("brack").standing.answers.first?.answer
      #expect(answer?.outcome == .partlyRefused)
      #expect(answer?.text == "Forty-two.")
    }
  }

  @Test func aGroundIsReadForTheLawOfTheCase() throws {
    try Scene.withCases { scene in
      _ = try scene.desk.setAnswer(
        case: "tarn", question: "1", outcome: .refused, claims: ["s33(1)(b)"], text: nil)
      #expect(
        message {
          _ = try scene.desk.setAnswer(
            case: "tarn", question: "1", outcome: .refused, claims: ["s43(2)"], text: nil)
        }.hasPrefix("s43(2): no such ground under FOISA"))
    }
  }

  @Test(arguments: ["9", "2z", "", "two"])
  func aQuestionThatWasNotAskedIsRefused(question: String) throws {
    try Scene.withCases { scene in
      let desk = try scene.desk
      #expect(
        message {
          _ = try desk.setAnswer(
            case: "brack", question: question, outcome: .answered, claims: [], text: nil)
        } == "\(question): meals/brack has no such question; it has 1, 2, 2a, 2b")
      #expect(try desk.show("brack").file.events.count == 1)
    }
  }

  @Test func aGroundThatIsNoneIsToldWithTheNearest() throws {
    try Scene.withCases { scene in
      let desk = try scene.desk
      let words = message {
        _ = try desk.setAnswer(
          case: "brack", question: "1", outcome: .refused, claims: ["s43(9)"], text: nil)
      }
      #expect(words.hasPrefix("s43(9): no such ground under FOIA (did you mean "))
      #expect(words.contains("s43(2)"))
      #expect(words.hasSuffix("; write it as s43(2) or reg12(5)(e)"))
      #expect(try desk.show("brack").file.events.count == 1)
    }
  }

  @Test func readAnswersAreConfirmedOneByOneOrAll() throws {
    try Scene.withCases { scene in
      _ = try scene.desk.recordLetter(
        scene.file("reply.txt", Scene.plainReply), received: day("2020-10-01"), case: "brack",
        accepting: false)
      func confirmed() throws -> [String] {
        try scene.desk.show("brack").standing.answers.filter(\.isConfirmed)
          .map(\.answer.question.description)
      }
      #expect(try confirmed().isEmpty)
      #expect(try scene.desk.confirm(case: "brack", questions: ["2b"]).standing.stage == .unchecked)
      #expect(try confirmed() == ["2b"])
      let all = try scene.desk.confirm(case: "brack", questions: []).standing
      #expect(all.nextStep == nil)
      #expect(all.stage == .answered)
      #expect(try confirmed() == ["1", "2a", "2b"])
    }
  }

  @Test func thereIsNothingToConfirmBeforeAReply() throws {
    try Scene.withCases { scene in
      #expect(
        message { _ = try scene.desk.confirm(case: "brack", questions: []) }
          == """
          meals/brack: no answers have been read for it; record a reply with: \
          foi reply meals/brack FILE
          """)
    }
  }

  @Test func onlyAQuestionThatHasAnAnswerIsConfirmed() throws {
    try Scene.withCases { scene in
      let desk = try scene.desk
      _ = try desk.setAnswer(
        case: "brack", question: "1", outcome: .answered, claims: [], text: "Forty-two.")
      #expect(throws: DeskError.self) { try desk.confirm(case: "brack", questions: ["2b"]) }
      #expect(throws: DeskError.self) { try desk.confirm(case: "brack", questions: ["1", "2b"]) }
      #expect(try desk.show("brack").file.events.count == 2)
    }
  }

  @Test func whatWasConfirmedBeforeALetterWasReadDoesNotConfirmTheLetter() throws {
    try Scene.withCases { scene in
      _ = try scene.desk.setAnswer(
        case: "brack", question: "2b", outcome: .answered, claims: [], text: "In 2022.")
      _ = try? scene.desk.confirm(case: "brack", questions: [])
      _ = try? scene.desk.confirm(case: "brack", questions: ["1"])
      let read = try scene.desk.recordLetter(
        scene.file("reply.txt", Scene.plainReply), received: day("2020-10-01"), case: "brack",
        accepting: false)
      // The letter is older than the confirmation, and nobody has looked at what was read in it.
      let first = try #require(read.standing.answers.first)
      #expect(!first.isConfirmed)
    }
  }
}
