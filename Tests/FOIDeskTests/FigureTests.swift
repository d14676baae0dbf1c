import Casebook
import FOIDesk
import FOILaw
import Testing

@Suite struct FigureTests {
  /// Brackwater refused question 1 and gave 2a; Glen Tarn holds nothing for 1; Low Moor is silent.
  private func withAnswers(_ body: (Scene) throws -> Void) throws {
    try Scene.withCases { scene in
      _ = try scene.desk.setAnswer(
        case: "brack", question: "1", outcome: .refused, claims: ["s43(2)", "s41"], text: "No.")
      _ = try scene.desk.setAnswer(
        case: "brack", question: "2a", outcome: .answered, claims: [], text: "£12,000")
      _ = try scene.desk.setAnswer(
        case: "tarn", question: "1", outcome: .notHeld, claims: [], text: "None.")
      try body(scene)
    }
  }

  /// Records the plain reply on cases, each under its own authority's letterhead.
  private func record(_ replies: [(name: String, received: String)], _ scene: Scene) throws {
    for (name, received) in replies {
      let authority = name == "tarn" ? "Glen Tarn Council" : "Brackwater Council"
      let text = Scene.plainReply.replacing("Brackwater Council", with: authority)
      _ = try scene.desk.recordLetter(
        scene.file("\(name).txt", text), received: day(received), case: name, accepting: true)
    }
  }

  private func grid(_ scene: Scene, _ change: (inout GridQuery) -> Void) throws -> Desk.Grid {
    var query = GridQuery()
    change(&query)
    return try scene.desk.grid("meals", query)
  }

  @Test func theGridHasAColumnPerAuthorityAndACellPerQuestion() throws {
    try withAnswers { scene in
      let grid = try grid(scene) { _ in }
      #expect(grid.questions.map(\.id.description) == ["1", "2a", "2b"])
      #expect(
        grid.columns.map(\.row.authority)
          == ["Brackwater Council", "Glen Tarn Council", "Low Moor Council"])
      #expect(
        grid.columns.map { $0.cells.map { $0?.outcome } } == [
          [.refused, .answered, .blank], [.notHeld, .blank, .blank],
          [.noReply, .noReply, .noReply],
        ])
      let refusal = try #require(grid.columns.first?.cells.first ?? nil)
      #expect(refusal.claims.map(\.description) == ["s43(2)", "s41"])
      #expect(refusal.isConfirmed)
      #expect(grid.count == 3)
      #expect(
        grid.outcomes.filter { $0.question == QuestionID("1") }.map { "\($0.outcome) \($0.count)" }
          == ["noReply 1", "notHeld 1", "refused 1"])
      #expect(grid.grounds.map { "\($0.ground) \($0.answers)" } == ["s41 1", "s43(2) 1"])
    }
  }

  @Test func anAnswerToAHeadingShiftsNoOther() throws {
    try withAnswers { scene in
      _ = try scene.desk.setAnswer(
        case: "brack", question: "2", outcome: .answered, claims: [], text: "See below.")
      _ = try scene.desk.setAnswer(
        case: "brack", question: "2b", outcome: .refused, claims: ["s12"], text: "Too dear.")
      let grid = try grid(scene) { _ in }
      #expect(grid.questions.map(\.id.compact) == ["1", "2", "2a", "2b"])
      #expect(
        grid.columns.first?.cells.map { $0?.outcome } == [.refused, .answered, .answered, .refused])
      #expect(grid.columns.first?.cells.last??.claims.map(\.description) == ["s12"])
      #expect(grid.columns.last?.cells.map { $0?.outcome } == [.noReply, nil, .noReply, .noReply])
      let figures = try scene.desk.outcomeFigures(of: "meals")
      #expect(figures.questions.map(\.id.compact) == ["1", "2", "2a", "2b"])
      let refused = figures.counts.filter { $0.outcome == .refused }
      #expect(refused.compactMap(\.question?.compact) == ["1", "2b"])
      for count in figures.counts {
        var query = CaseQuery()
        (query.question, query.outcome) = (count.question, count.outcome)
        #expect(try scene.desk.countAnswers(query) == count.count)
      }
    }
  }

  @Test func anAnswerToAHeadingCanBeTakenAwayByHand() throws {
    try withAnswers { scene in
      _ = try scene.desk.setAnswer(
        case: "brack", question: "2", outcome: .refused, claims: ["s12"], text: "Too dear.")
      #expect(try scene.desk.show("brack").standing.refusals.count == 2)
      let blank = try scene.desk.setAnswer(
        case: "brack", question: "2", outcome: .blank, claims: [], text: nil)
      #expect(blank.standing.answers.map(\.answer.question.compact) == ["1", "2a", "2b"])
      #expect(blank.standing.refusals.count == 1)
    }
  }

  static let narrowings: [(String, @Sendable (inout GridQuery) -> Void, [String])] = [
    ("refused", { $0.refusedOnly = true }, ["brack"]),
    ("not held", { $0.outcome = .notHeld }, ["tarn"]),
    ("s43", { $0.ground = Provision(parsing: "s43") }, ["brack"]),
    ("name", { $0.authorityPiece = "moor" }, ["lowmoor"]),
    ("stage awaiting", { $0.stage = .awaiting }, ["lowmoor"]),
    ("stage partial", { $0.stage = .partial }, ["brack", "tarn"]),
    ("question", { ($0.question, $0.outcome) = (QuestionID("2a"), .answered) }, ["brack"]),
  ]

  @Test(arguments: narrowings)
  func theGridAndItsTotalsAreNarrowed(
    name: String, change: @Sendable (inout GridQuery) -> Void, expected: [String]
  ) throws {
    try withAnswers { scene in
      let grid = try grid(scene, change)
      #expect(grid.columns.map(\.row.id.authority.description) == expected, "\(name)")
      #expect(grid.count == expected.count)
      #expect(grid.outcomes.reduce(0) { $0 + $1.count } == 3 * expected.count)
    }
  }

  @Test func theGridPagesOverAuthorities() throws {
    try withAnswers { scene in
      let page = try grid(scene) { $0.page = Page(limit: 1, page: 2) }
      #expect(page.columns.map(\.row.id.authority.description) == ["tarn"])
      #expect(page.columns.first?.cells.first??.outcome == .notHeld)
      #expect(page.count == 3)
      #expect(page.outcomes.reduce(0) { $0 + $1.count } == 9)
    }
  }

  @Test func timesAreWorkingDaysByTheLawOfEachCase() throws {
    try Scene.withCases(today: "2020-12-10") { scene in
      // 30 November 2020 was a holiday in Scotland, and so no working day anywhere under FOIA.
      try record([("brack", "2020-10-08"), ("tarn", "2020-10-09")], scene)
      let times = try scene.desk.replyTimes(of: "meals")
      #expect(times.taken.map { [$0.workingDays, $0.count] } == [[20, 1], [21, 1]])
      #expect(times.median == 20.5)
      #expect(times.shareInTime == 0.5)
      #expect(times.longest == 21)
      #expect(times.waiting.map { [$0.workingDays, $0.count] } == [[64, 1]])
      #expect(times.waitingTooLong == 1)
      let weeks = try scene.desk.repliesByWeek()
      #expect(weeks.map { "\($0.monday) \($0.count) \($0.soFar)" } == ["2020-10-05 2 2"])
    }
  }

  @Test func withoutRepliesThereIsNothingToFigure() throws {
    try Scene.withCases { scene in
      let times = try scene.desk.replyTimes()
      #expect(times.median == nil)
      #expect(times.shareInTime == nil)
      #expect(times.stillWaiting == 3)
      #expect(try scene.desk.repliesByWeek().isEmpty)
      #expect(try scene.desk.groundFigures().isEmpty)
      _ = try scene.desk.record(.withdrawn, on: day("2020-10-01"), case: "brack")
      #expect(try scene.desk.replyTimes().stillWaiting == 2)
    }
  }

  @Test func weeksWithoutARepliesAreShownToo() throws {
    try Scene.withCases(today: "2020-12-10") { scene in
      try record([("brack", "2020-10-04"), ("tarn", "2020-10-19")], scene)
      let weeks = try scene.desk.repliesByWeek(of: "meals")
      #expect(
        weeks.map { "\($0.monday) \($0.count) \($0.soFar)" } == [
          "2020-09-28 1 1", "2020-10-05 0 1", "2020-10-12 0 1", "2020-10-19 1 2",
        ])
    }
  }

  @Test func outcomesAreCountedByQuestionOrOverAll() throws {
    try withAnswers { scene in
      let of = try scene.desk.outcomeFigures(of: "meals")
      #expect(of.questions.map(\.id.compact) == ["1", "2a", "2b"])
      let counts = of.counts.map { "\($0.outcome) \($0.count) \($0.confirmed)" }
      #expect(
        counts == [
          "noReply 1 0", "notHeld 1 1", "refused 1 1",
          "answered 1 1", "blank 1 1", "noReply 1 0",
          "blank 2 2", "noReply 1 0",
        ])
      let all = try scene.desk.outcomeFigures()
      #expect(
        all.counts.map { "\($0.outcome) \($0.count) \($0.confirmed)" } == [
          "answered 1 1", "blank 3 3", "noReply 3 0", "notHeld 1 1", "refused 1 1",
        ])
      #expect(all.counts.allSatisfy { $0.question == nil })
    }
  }
}
