import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import SampleMeals
import Testing

@Suite struct ResultTests {
  /// Brackwater's reply, which gives forty-two meals, £12,000 and a day.
  private func withReply(_ body: (Scene) throws -> Void) throws {
    try Scene.withCases { scene in
      let reply = SampleMeals.plainReply.replacing("Forty-two.", with: "42 meals.")
      _ = try scene.desk.recordLetter(
        [Document(name: "reply.txt", bytes: Array(reply.utf8))], received: day("2020-10-01"),
        case: "brack", accepting: false)
      try body(scene)
    }
  }

  @Test func everyQuestionHasItsFigures() throws {
    try withReply { scene in
      let results = try scene.desk.results(of: "meals")
      #expect(results.questions.map(\.question.id.compact) == ["1", "2a", "2b"])
      #expect(results.questions.map(\.kind) == [.count, .money, .date])
      #expect(results.questions[0].figures.first?.sum == Amount(42))
      #expect(results.questions[0].figures.first?.checked == 0)
      #expect(results.questions[0].outcomes[.noReply] == 2)
      let checked = try scene.desk.results(of: "meals", checkedOnly: true)
      #expect(checked.questions[0].figures.first?.sum == nil)
    }
  }

  @Test func oneQuestionHasARowForEachAuthorityWithItsWords() throws {
    try withReply { scene in
      let results = try scene.desk.results(of: "meals", question: "2a")
      let question = try #require(results.questions.first)
      #expect(results.questions.count == 1 && question.rows.count == 3)
      let row = try #require(question.rows.first { $0.answer.outcome == .answered })
      #expect(row.answer.text == "We paid Plum Kitchens £12,000.")
      #expect(row.values.first??.amount == Amount(12_000))
    }
  }

  @Test func aTypedFigureSettlesWhichCountsInItsYearAlone() throws {
    try Scene.withCases { scene in
      _ = try scene.desk.setAnswer(
        case: "brack", question: "2a", outcome: .answered, claims: [],
        text: "2018/19: £4,000 and £5,000. 2019/20: £6,000 and £7,000.")
      func checked() throws -> [Int] {
        try scene.desk.results(of: "meals").questions[1].figures.map(\.checked)
      }
      #expect(try checked() == [0, 0])
      _ = try scene.desk.setValue(
        .init(question: "2a", value: "£9,000", period: "2018/19"), case: "brack")
      #expect(try checked() == [1, 0])
    }
  }

  @Test func aFigureThatAPersonFindsRightIsSettledInItsYearAlone() throws {
    try Scene.withCases { scene in
      _ = try scene.desk.setAnswer(
        case: "brack", question: "2a", outcome: .answered, claims: [],
        text: "2018/19: £4,000 and £5,000. 2019/20: £6,000 and £7,000.")
      func question() throws -> QuestionResults {
        try scene.desk.results(of: "meals").questions[1]
      }
      func settle(_ period: String?) throws {
        _ = try scene.desk.setValue(
          .init(question: "2a", value: "", period: period, isRight: true), case: "brack")
      }
      try settle("2018/19")
      #expect(try question().figures.map(\.checked) == [1, 0])
      #expect(try question().figures.map(\.sum) == [Amount(4_000), Amount(6_000)])
      try settle(nil)
      #expect(try question().figures.map(\.checked) == [1, 1])
      #expect(try question().toLookAt == 0)
      let error = #expect(throws: DeskError.self) { try settle("2024") }
      guard case .noValueToSettle("2a", _, period: "2024") = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  @Test func noMoreAnswersAreCheckedThanWereGiven() throws {
    try Scene.withCases { scene in
      for name in ["brack", "tarn", "lowmoor"] {
        _ = try scene.desk.setAnswer(
          case: name, question: "1", outcome: name == "tarn" ? .answered : .refused,
          claims: name == "tarn" ? [] : ["s12"], text: "As you know.")
      }
      let question = try #require(try scene.desk.results(of: "meals").questions.first)
      #expect(question.kind == nil && question.given == 1 && question.checkedAnswers == 1)
    }
  }

  @Test func aTypedFigureTakesThePlaceOfWhatWasReadAndUndoGivesItBack() throws {
    try withReply { scene in
      let recorded = try scene.desk.setValue(
        .init(question: "2a", value: "£1.2m", period: "2019", note: "for all suppliers"),
        case: "brack")
      #expect(recorded.event.note == "for all suppliers")
      let row = try #require(
        try scene.desk.results(of: "meals", question: "2a").questions.first?.rows
          .first { $0.answer.outcome == .answered })
      #expect(row.answer.isConfirmed)
      #expect(row.answer.text == "We paid Plum Kitchens £12,000.")
      #expect(row.values.first??.amount == Amount(1_200_000))
      #expect(row.values.first??.value.note == "for all suppliers")
      _ = try scene.desk.undo()
      let figures = try scene.desk.results(of: "meals").questions[1].figures
      #expect(figures.first?.sum == Amount(12_000) && figures.first?.checked == 0)
    }
  }

  @Test func anAnswerCanBeSaidToGiveNoFigureOrWordsInstead() throws {
    try withReply { scene in
      _ = try scene.desk.setValue(.init(question: "1", value: ""), case: "brack")
      #expect(try scene.desk.results(of: "meals").questions[0].figures.isEmpty)
      _ = try scene.desk.setValue(.init(question: "1", value: "Plum Kitchens"), case: "brack")
      let words = try scene.desk.results(of: "meals").questions[0]
      #expect(words.kind == .choice && words.tallies.map(\.words) == ["Plum Kitchens"])
    }
  }

  @Test func aYearThatIsNoneIsRefused() throws {
    try withReply { scene in
      #expect(throws: DeskError.self) {
        _ = try scene.desk.setValue(
          .init(question: "1", value: "3", period: "last year"), case: "brack")
      }
    }
  }

  @Test func wordsSetByHandGiveTheirFigures() throws {
    try withReply { scene in
      _ = try scene.desk.setAnswer(
        case: "tarn", question: "1", outcome: .answered, claims: [], text: "1,204 meals")
      #expect(try scene.desk.results(of: "meals").questions[0].figures.first?.sum == Amount(1_246))
    }
  }

  @Test func aListIsJoinedByNameWithoutTheWordsThatMostNamesHave() throws {
    try withReply { scene in
      let names = try scene.desk.authorities().map(\.name)
      let name = try #require(names.first { $0.contains("Brack") })
      let list = "Area,Population\n\"\(name)\",\"40,000\"\nNowhere,3\n"
      let join = try scene.desk.join(
        Document(name: "list.csv", bytes: Array(list.replacing("Area", with: "name").utf8)),
        key: nil, column: nil, per: 1_000)
      #expect(join.unknown == ["Nowhere"] && join.column == "Population")
      let question = try #require(
        try scene.desk.results(of: "meals", question: "2a").questions.first)
      #expect(join.rate(of: question, 0, checkedOnly: false)?.overall == Amount(300))
    }
  }

  @Test func whatIsDoneInOneActIsUndoneTogether() throws {
    try Scene.withCases { scene in
      let desk = try scene.desk.inOneAct()
      for name in ["brack", "tarn"] {
        _ = try desk.record(.acknowledged, on: day("2020-09-20"), case: name)
      }
      let act = try #require(try scene.desk.lastAct())
      #expect(act.events.count == 2)
      _ = try scene.desk.undo()
      let kinds = try ["brack", "tarn"].map { try scene.desk.show($0).file.history.map(\.kind) }
      #expect(kinds == [[.sent], [.sent]])
    }
  }
}
