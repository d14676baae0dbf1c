import FOICommands
import Foundation
import Testing

/// The keys that scripts may rely on.
@Suite struct JSONTests {
  private func withAnswers(_ body: (Session) throws -> Void) throws {
    try Session.withCases { session in
      #expect(
        session.run(
          "answer", "set", "brack", "2b", "--outcome", "refused", "--claim", "section 43(2)",
          "--claim", "s40(2)", "--text", "Not \"now\".\nNot ever."
        ).code == 0)
      try body(session)
    }
  }

  @Test func overdueCases() throws {
    try Session.withCases { session in
      let rows = session.run("list", "--overdue", "--json").rows
      #expect(rows.count == 2)
      let row = try #require(rows.first)
      #expect(row["case"] as? String == "meals/brack")
      #expect(row["authority"] as? String == "Brackwater Council")
      #expect(row["request"] as? String == "meals")
      #expect(row["due"] as? String == "2020-10-08")
      #expect(row["workingDaysLate"] as? Int == 8)
    }
  }

  @Test func refusedAnswers() throws {
    try withAnswers { session in
      let late = session.run(
        "reply", "brack", try session.file("reply.txt", Session.plainReply), "--received",
        "2020-10-01", "--yes")
      #expect(late.code == 0, "\(late.err)")
      let rows = session.run("list", "--exempted", "--json").rows
      #expect(rows.count == 1)
      let row = try #require(rows.first)
      #expect(row["case"] as? String == "meals/brack")
      #expect(row["authority"] as? String == "Brackwater Council")
      #expect(row["question"] as? String == "2b")
      #expect(row["outcome"] as? String == "refused")
      #expect(row["exemptions"] as? [String] == ["s43(2)", "s40(2)"])
      #expect(row["reviewBy"] as? String == "2020-11-26")
    }
  }

  @Test func aDayThatIsNotKnownIsNullAndTheKeyStays() throws {
    try withAnswers { session in
      // What was set by hand is an answer of that day, so a review can be asked for.
      let refused = try #require(session.run("list", "--exempted", "--json").rows.first)
      #expect(refused["reviewBy"] as? String == "2020-12-16")
    }
    // Under FOIA nobody need ask for a review of silence.
    try Session.withCases { session in
      let row = try #require(session.run("list", "--json").rows.first)
      #expect(row["case"] as? String == "meals/brack")
      #expect(row["reviewBy"] is NSNull)
    }
  }

  @Test func anEmptyListIsAList() throws {
    try Session.withCases { session in
      let result = session.run("list", "--exempted", "--json")
      #expect(result.code == 0)
      #expect(result.rows.isEmpty && result.json is [Any])
      #expect(result.err.isEmpty)
    }
  }

  @Test(arguments: ["answer", "review"])
  func aDeadline(purpose: String) throws {
    let result = Session.bare([
      "deadline", purpose, "--regime", "FOIA", "--received", "2020-12-20", "--json", "--today",
      "2020-12-31",
    ])
    #expect(result.code == 0)
    #expect(
      result.object["lastDay"] as? String == (purpose == "answer" ? "2021-01-21" : "2021-02-18"))
    let late = try #require(result.object["firstLateDay"] as? String)
    #expect(late > (result.object["lastDay"] as? String ?? late))
    let steps = try #require(result.object["steps"] as? [[String: Any]])
    #expect(!steps.isEmpty)
    #expect(steps.allSatisfy { $0["text"] is String && $0["source"] is String })
    #expect(steps.contains { $0["day"] as? String == "2020-12-20" })
    let others = try #require(result.object["alternatives"] as? [[String: Any]])
    #expect(others.allSatisfy { $0["lastDay"] is String && $0["text"] is String })
    if purpose == "answer" { #expect(others.first?["lastDay"] as? String == "2021-01-22") }
  }

  @Test func aCase() throws {
    try withAnswers { session in
      let shown = session.run("show", "tarn", "--json").object
      #expect(shown["case"] as? String == "meals/tarn")
      #expect(shown["stage"] as? String == "awaiting")
      let events = try #require(shown["events"] as? [[String: Any]])
      #expect(events.map { $0["kind"] as? String } == ["sent"])
      let answers = try #require(shown["answers"] as? [[String: Any]])
      #expect(answers.map { $0["question"] as? String } == ["1", "2a", "2b"])
      let deadlines = try #require(shown["deadlines"] as? [[String: Any]])
      #expect(
        deadlines.map { $0["purpose"] as? String } == ["answer", "ask-for-review"])
      #expect(deadlines.first?["lastDay"] as? String == "2020-10-08")
      #expect(deadlines.first?["firstLateDay"] as? String == "2020-10-09")
    }
  }

  @Test func aReading() throws {
    try Session.withCases { session in
      let letter = try session.file("reply.txt", Session.plainReply)
      let result = session.run("read", letter, "--request", session.path("meals.md"), "--json")
      #expect(result.code == 0)
      for key in [
        "kind", "authority", "reference", "date", "regime", "regulator", "reviewWindow",
        "reviewContact", "answers",
      ] { #expect(result.object[key] != nil, "\(key)") }
      #expect(result.object["kind"] as? String == "reply")
      let answers = try #require(result.object["answers"] as? [[String: Any]])
      #expect(answers.map { $0["question"] as? String } == ["1", "2a", "2b"])
      for answer in answers {
        #expect(answer["outcome"] as? String == "answered")
        #expect(answer["exemptions"] as? [String] == [])
        #expect(answer["text"] is String)
      }
    }
  }

  @Test func textIsEscaped() throws {
    try withAnswers { session in
      let row = try #require(session.run("list", "--question", "2b", "--json").rows.first)
      #expect(row["text"] as? String == "Not \"now\".\nNot ever.")
    }
  }

  @Test(
    arguments: [
      "list", "list --overdue", "list --exempted", "list --question 1", "agenda",
      "compare meals", "show brack", "authority list", "authority show brack",
      "letter chaser brack tarn", "check", "request check FILE",
    ])
  func everyListIsValidJSON(command: String) throws {
    try withAnswers { session in
      let words = command.split(separator: " ")
        .map { $0 == "FILE" ? session.path("meals.md") : String($0) }
      let result = session.run(words + ["--json"])
      #expect(result.code == 0, "\(result.err)")
      #expect(result.json != nil, "\(result.out)")
    }
  }
}

@Suite struct CSVTests {
  @Test(
    arguments: [
      (
        "list",
        "case,authority,request,stage,sent,due,replied,refused,unanswered,reviewBy,next,regime"
      ),
      ("list --overdue", "case,authority,request,owed,due,workingDaysLate,stage,regime"),
      ("list --exempted", "case,authority,question,outcome,exemptions,reviewBy,confirmed,text"),
      ("agenda", "by,from,when,case,authority,step,what,why,letter,missed,urgent"),
      ("authority list", "id,name,nation,kind,email,review_email,gss,aliases,cases,owing,refusing"),
      ("compare meals", "question,brack,tarn,text"),
      ("deadline answer --regime EIR --received 2020-09-10", "purpose,lastDay,firstLateDay"),
    ])
  func theFirstLineNamesTheColumns(command: String, header: String) throws {
    try Session.withCases { session in
      let result = session.run(command.split(separator: " ").map(String.init) + ["--csv"])
      #expect(result.code == 0)
      #expect(result.out.hasPrefix(header + "\r\n"))
      #expect(result.err.isEmpty)
    }
  }

  @Test func theAgendaNamesTheLetterOfTheCasesOwnLaw() throws {
    try Session.withCases { session in
      for council in ["brack", "tarn"] {
        for (kind, day) in [("review-requested", "2020-10-12"), ("review-answered", "2020-10-19")] {
          #expect(session.run("event", council, kind, "--on", day).code == 0)
        }
      }
      let rows = session.run("agenda", "--days", "400", "--json").rows
      func letter(_ id: String) -> String? {
        rows.first { $0["case"] as? String == id }?["letter"] as? String
      }
      #expect(letter("meals/brack") == "complaint")
      #expect(letter("meals/tarn") == "application")
    }
  }

  @Test func everyRowIsALineAndNothingFollows() throws {
    try Session.withCases { session in
      let out = session.run("list", "--overdue", "--csv").out
      #expect(
        out == """
          case,authority,request,owed,due,workingDaysLate,stage,regime\r
          meals/brack,Brackwater Council,meals,answer,2020-10-08,8,awaiting,FOIA\r
          meals/tarn,Glen Tarn Council,meals,answer,2020-10-08,8,awaiting,FOISA\r\n
          """)
    }
  }

  @Test func aListOfAuthoritiesComesBackAsItWent() throws {
    try Session.withCases { session in
      let list = try session.file("again.csv", session.run("authority", "list", "--csv").out)
      #expect(
        session.run("authority", "import", list).err
          == "Authorities: 0 added, 0 changed, 2 unchanged.\n")
    }
  }

  @Test func aCellThatLooksLikeAFormulaIsExact() throws {
    try Session.withCases { session in
      _ = session.run(
        "answer", "set", "brack", "1", "--outcome", "answered", "--text", "=HYPERLINK(1)")
      #expect(session.run("list", "--question", "1", "--csv").out.contains(",=HYPERLINK(1)"))
    }
  }
}
