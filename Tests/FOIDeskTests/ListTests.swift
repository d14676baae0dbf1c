import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import Testing

@Suite struct OverdueTests {
  /// Sent on Monday 24 August 2020; the 31st was a bank holiday in England and none in Scotland.
  @Test(
    arguments: [
      (Regime.foia, "2020-09-22", "2020-09-24", 2), (.foia, "2020-09-22", "2020-09-23", 1),
      (.foisa, "2020-09-21", "2020-09-24", 3), (.foisa, "2020-09-21", "2020-09-22", 1),
      (.eir, "2020-09-22", "2020-09-24", 2), (.eisr, "2020-09-21", "2020-09-24", 3),
      (.foia, "2020-09-22", "2020-09-28", 4), (.foisa, "2020-09-21", "2020-09-27", 4),
    ])
  func anAuthorityIsLateFromTheDayAfter(
    regime: Regime, due: String, today: String, late: Int
  ) throws {
    try Scene.withCasebook(today: today) { scene in
      let nation = regime.isScottish ? "scotland" : "wales"
      let law = regime.isEnvironmental ? "\nregime: EIR" : ""
      _ = try scene.desk.log(
        scene.file("roads.md", "---\ntitle: Roads\(law)\n---\n1. How many?\n"),
        sent: day("2020-08-24"), to: [],
        authoritiesFrom: scene.file("a.csv", "name,nation\nTarn,\(nation)\n"))
      let items = try scene.desk.overdue(CaseQuery())
      #expect(items.map(\.row.regime) == [regime])
      #expect(items.map(\.due) == [day(due)])
      #expect(items.map(\.workingDaysLate) == [late])
      #expect(try scene.on(due).desk.overdue(CaseQuery()).isEmpty)
      #expect(try scene.desk.show("tarn").workingDaysLate == late)
    }
  }

  @Test func theLongestOverdueComesFirst() throws {
    try Scene.withCases { scene in
      try scene.file("roads.md", "---\ntitle: Roads\n---\n1. How many?\n")
      _ = try scene.desk.log(
        "roads.md", sent: day("2020-09-01"), to: ["lowmoor"], authoritiesFrom: nil)
      #expect(
        try scene.desk.overdue(CaseQuery()).map(\.row.id.description)
          == ["roads/lowmoor", "meals/brack", "meals/lowmoor", "meals/tarn"])
    }
  }

  @Test func whoAnsweredIsNotOverdue() throws {
    try Scene.withCases { scene in
      for question in ["1", "2a", "2b"] {
        _ = try scene.desk.setAnswer(
          case: "brack", question: question, outcome: .answered, claims: [], text: "Yes.")
      }
      _ = try scene.desk.recordLetter(
        scene.file("reply.txt", Scene.plainReply), received: day("2020-10-19"), case: "brack",
        accepting: true)
      let late = try scene.desk.overdue(CaseQuery()).map(\.row.id.authority.description)
      #expect(late == ["lowmoor", "tarn"])
      #expect(try scene.desk.show("brack").workingDaysLate == 7)
    }
  }

  @Test func aFilterAboutAnswersNarrowsTheOverdueToo() throws {
    try Scene.withCases { scene in
      // Refusals are an answer: what is late is the review of them.
      _ = try scene.desk.recordByHand(
        received: day("2020-09-14"),
        answers: ["1", "2a", "2b"].map {
          .init(question: $0, outcome: .refused, claims: "s43(2)")
        },
        case: "brack")
      _ = try scene.desk.record(.reviewRequested, on: day("2020-09-15"), case: "brack")
      let all = try scene.desk.overdue(CaseQuery()).map(\.row.id.description)
      #expect(Set(all) == ["meals/brack", "meals/lowmoor", "meals/tarn"])
      var query = CaseQuery()
      query.refusedOnly = true
      let refused = try scene.desk.overdue(query).map(\.row.id.description)
      #expect(refused == ["meals/brack"])
    }
  }

  @Test func whoAnsweredInPartIsNotOverdue() throws {
    try Scene.withCases { scene in
      _ = try scene.desk.setAnswer(
        case: "brack", question: "1", outcome: .refused, claims: ["s43(2)"], text: "No.")
      let late = try scene.desk.overdue(CaseQuery()).map(\.row.id.description)
      #expect(late == ["meals/lowmoor", "meals/tarn"])
    }
  }

  @Test func whoAnsweredInPartAndIsLateWithTheRestIsSaidBesideTheOverdue() throws {
    try Scene.withCases { scene in
      let overdue = Filters([("overdue", "1")])
      #expect(try overdue.lateInPart(in: scene.desk) == nil)
      _ = try scene.desk.setAnswer(
        case: "brack", question: "1", outcome: .refused, claims: ["s43(2)"], text: "No.")
      let part = try #require(try overdue.lateInPart(in: scene.desk))
      #expect(part.words.hasPrefix("1 more case is answered in part"))
      let listed = try Filters(part.filters.map { ($0.name, Optional($0.value)) }).cases(
        in: scene.desk)
      #expect(try scene.desk.cases(listed).map(\.id.description) == ["meals/brack"])
      let elsewhere = Filters([("overdue", "1"), ("named", "moor")])
      #expect(try elsewhere.lateInPart(in: scene.desk) == nil)
      #expect(try overdue.lateInPart(in: scene.on("2020-09-10").desk) == nil)
    }
  }
}

@Suite struct ListTests {
  private func withAnswers(_ body: (Scene) throws -> Void) throws {
    try Scene.withCases { scene in
      _ = try scene.desk.setAnswer(
        case: "brack", question: "1", outcome: .refused, claims: ["s43(2)"], text: "No.")
      _ = try scene.desk.setAnswer(
        case: "brack", question: "2a", outcome: .answered, claims: [], text: "£12,000")
      _ = try scene.desk.setAnswer(
        case: "tarn", question: "1", outcome: .notHeld, claims: [], text: "We serve none.")
      try body(scene)
    }
  }

  @Test(
    arguments: [
      ("--exempted", ["brack 1"]), ("--ground s43", ["brack 1"]), ("--ground s12", []),
      ("--outcome answered", ["brack 2a"]), ("--outcome not-held", ["tarn 1"]),
      ("--question 1", ["brack 1", "lowmoor 1", "tarn 1"]),
      ("--question 1 --authority tarn", ["tarn 1"]),
    ])
  func answersAreFoundBy(options: String, expected: [String]) throws {
    try withAnswers { scene in
      let desk = try scene.desk
      let query = query(options)
      #expect(query.isAboutAnswers)
      #expect(
        try desk.answers(query).map { "\($0.id.authority) \($0.question)" } == expected)
    }
  }

  @Test(
    arguments: [
      ("", ["brack", "lowmoor", "tarn"]), ("--authority tarn", ["tarn"]),
      ("--stage awaiting", ["lowmoor"]), ("--stage partial", ["brack", "tarn"]),
      ("--stage review", []),
      ("--due-by 2020-10-07", []), ("--due-by 2020-10-08", ["brack", "lowmoor", "tarn"]),
      ("--request meals", ["brack", "lowmoor", "tarn"]), ("--request roads", []),
    ])
  func casesAreFoundBy(options: String, expected: [String]) throws {
    try withAnswers { scene in
      let rows = try scene.desk.cases(query(options))
      #expect(rows.map(\.id.authority.description) == expected)
    }
  }

  private func query(_ options: String) -> CaseQuery {
    var query = CaseQuery()
    var words = options.split(separator: " ").map(String.init)[...]
    while let option = words.popFirst() {
      if option == "--exempted" {
        query.refusedOnly = true
        continue
      }
      guard let value = words.popFirst() else { return query }
      switch option {
      case "--ground": query.ground = Provision(parsing: value)
      case "--outcome": query.outcome = Outcome(rawValue: value)
      case "--question": query.question = QuestionID(value)
      case "--authority": query.authority = AuthorityID(value)
      case "--request": query.request = RequestID(value)
      case "--stage": query.stage = Standing.Stage(rawValue: value)
      case "--due-by": query.dueBy = day(value)
      default: Issue.record("no such option: \(option)")
      }
    }
    return query
  }

  @Test func answersStandSideBySide() throws {
    try withAnswers { scene in
      let comparison = try scene.desk.compare("meals")
      #expect(comparison.request.questions.map(\.id.description) == ["1", "2", "2a", "2b"])
      #expect(
        comparison.cases.map(\.authority)
          == ["Brackwater Council", "Glen Tarn Council", "Low Moor Council"])
      let brack = try #require(comparison.cases.first?.id)
      let two = try #require(QuestionID("2a"))
      #expect(comparison.answers[brack]?[two]?.text == "£12,000")
    }
  }
}

@Suite struct AgendaTests {
  @Test func stepsComeWhenTheirDayHasCome() throws {
    try Scene.withCases { scene in
      #expect(try scene.on("2020-10-08").desk.agenda(aheadBy: 0).isEmpty)
      #expect(try scene.on("2020-10-08").desk.agenda(aheadBy: 1).count == 3)
      let rows = try scene.on("2020-10-09").desk.agenda(aheadBy: 0)
      #expect(rows.map(\.step.kind) == [.chase, .chase, .requireReview])
      #expect(
        rows.first?.step.why(asOf: day("2020-10-09"))
          == "the last day for an answer was 8 October 2020; after one reminder you can go "
          + "straight to the Information Commissioner")
    }
  }

  @Test func aRightThatIsOverEndedAndOneThatIsNotEnds() throws {
    try Scene.withCases { scene in
      let standing = try scene.desk.show("tarn").standing
      let step = try #require(standing.nextStep)
      #expect(step.kind == .requireReview)
      let last = try #require(step.by)
      #expect(
        step.why(asOf: last).hasSuffix("; the right to a review ends on \(last.written)"))
      #expect(
        step.why(asOf: last.advanced(by: 3))
          .hasSuffix("; the right to a review ended on \(last.written)"))
    }
  }

  @Test func afterAReminderWithoutEffectTheCommissionerIsNext() throws {
    try Scene.withCases { scene in
      _ = try scene.desk.record(.chased, on: day("2020-10-09"), case: "brack")
      let step = try #require(try scene.desk.show("brack").standing.nextStep)
      #expect(step.kind == .complain)
      // Five working days after the reminder.
      #expect(step.from == day("2020-10-16"))
    }
  }

  @Test func aRefusalIsReviewedByItsLastDay() throws {
    try Scene.withCases { scene in
      let reply = try scene.desk.recordLetter(
        scene.file("reply.txt", Scene.plainReply), received: day("2020-10-01"), case: "brack",
        accepting: true)
      #expect(reply.standing.nextStep == nil)
      let set = try scene.desk.setAnswer(
        case: "brack", question: "1", outcome: .refused, claims: ["s43(2)"], text: "No.")
      #expect(set.standing.stage == .partlyRefused)
      #expect(set.standing.nextStep?.kind == .reviewRefusals)
      #expect(set.standing.nextStep?.by == set.standing.reviewBy)
    }
  }

  @Test(arguments: [-5, 0, Int.max])
  func anyNumberOfDaysIsTaken(days: Int) throws {
    try Scene.withCases { scene in
      let desk = try scene.desk
      #expect(try desk.agenda(aheadBy: days).count == 3)
    }
  }
}
