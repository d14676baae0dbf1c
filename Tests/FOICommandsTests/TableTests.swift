import FOICommands
import Testing

@Suite struct TableTests {
  @Test func aTableHasHeadingsARuleAndItsRows() throws {
    try Session.withCases { session in
      #expect(
        session.run("list", "--overdue").out == """
          Authority           Case         Owed    Due         Late  Law
          ──────────────────  ───────────  ──────  ──────────  ────  ─────
          Brackwater Council  meals/brack  answer  2020-10-08  8     FOIA
          Glen Tarn Council   meals/tarn   answer  2020-10-08  8     FOISA

          """)
    }
  }

  @Test(arguments: [120, 80, 60])
  func aTableFitsTheTerminal(width: Int) throws {
    try Session.withCases { session in
      _ = session.run(
        "answer", "set", "brack", "1", "--outcome", "refused", "--claim", "s43(2)", "--text",
        String(repeating: "These words are too long for any terminal. ", count: 9))
      for command in ["list --overdue", "list --question 1", "agenda", "compare meals"] {
        let result = session.run(
          command.split(separator: " ").map(String.init), width: width)
        #expect(result.code == 0)
        #expect(result.lines.allSatisfy { $0.count <= width }, "\(command)\n\(result.out)")
      }
    }
  }

  @Test(arguments: [80, 60])
  func aNarrowTableLeadsWithTheAuthorityAndKeepsDaysWhole(width: Int) throws {
    try Session.withCases { session in
      for name in ["North Exampleshire County Council", "South Exampleshire County Council"] {
        #expect(session.run("authority", "add", name).code == 0)
      }
      let text = Session.mealsRequest
      let path = try session.file("a-request-with-quite-a-long-name.md", text)
      let logged = session.run(
        "log", path, "--sent", "2020-09-01", "--to", "brack", "north-exampleshire-county-council",
        "south-exampleshire-county-council")
      #expect(logged.code == 0, "\(logged.err)")
      let reply = try session.file("reply.txt", Session.plainReply)
      _ = session.run(
        "reply", "a-request-with-quite-a-long-name/brack", reply, "--received", "2020-10-01")
      for command in ["list", "agenda", "list --question 1", "list --overdue"] {
        let words = command.split(separator: " ").map(String.init)
        let result = session.run(words, width: width)
        #expect(result.lines.first?.hasPrefix("Authority") == true, "\(result.out)")
        #expect(result.out.contains("\nNorth Ex") && result.out.contains("\nSouth Ex"))
        #expect(!result.out.contains("2020-09-…") && !result.out.contains("2020-…"))
        #expect(result.lines.allSatisfy { $0.count <= width }, "\(result.out)")
      }
    }
  }

  @Test func aComparisonOfManyQuestionsIsSetInSeveralTables() throws {
    try Session.withCases { session in
      let questions = (1...60).map { "\($0). How many of kind \($0)?" }.joined(separator: "\n")
      let path = try session.file("long.md", "---\ntitle: Long\n---\n" + questions + "\n")
      #expect(session.run("log", path, "--sent", "2020-09-10", "--to", "brack", "tarn").code == 0)
      _ = session.run("answer", "set", "long/brack", "60", "--outcome", "refused")
      let result = session.run("compare", "long", width: 80)
      #expect(result.lines.allSatisfy { $0.count <= 80 }, "\(result.out)")
      #expect(result.lines.filter { $0.hasPrefix("Authority") }.count > 1)
      #expect(result.out.contains("✕"))
      #expect(result.out.contains("60  How many of kind 60?"))
    }
  }

  @Test func noReplyYetIsNotTheSameAsAReplyWithoutAnAnswer() throws {
    try Session.withCases { session in
      let reply = Session.plainReply.replacing("Forty-two.", with: "")
      let path = try session.file("reply.txt", reply)
      #expect(session.run("reply", "brack", path, "--received", "2020-10-01").code == 0)
      let lines = session.run("compare", "meals").lines
      // A star marks what nobody has checked, the want of an answer too.
      #expect(
        lines.first { $0.hasPrefix("Brackwater") } == "Brackwater Council  .*  ●*  ●*", "\(lines)")
      #expect(lines.contains("Glen Tarn Council"), "\(lines)")
      let csv = session.run("compare", "meals", "--csv").out
      #expect(csv.contains("1,blank (not checked),no-reply,How many meals"), "\(csv)")
      #expect(session.run("list").out.contains("replied, not checked"))
      #expect(session.run("answer", "confirm", "brack").code == 0)
      let checked = session.run("compare", "meals").lines
      #expect(checked.first { $0.hasPrefix("Brackwater") } == "Brackwater Council  .  ●   ●")
      #expect(session.run("list").out.contains("partly answered, 1 open"))
      #expect(session.run("list", "--csv").out.contains(",partial,"))
    }
  }

  @Test func aTableThatIsNotOnATerminalIsNotCut() throws {
    try Session.withCases { session in
      let name = String(repeating: "Very ", count: 30) + "Long Council"
      #expect(session.run("authority", "add", name).code == 0)
      #expect(session.run("authority", "list").out.contains(name))
      #expect(session.run("authority", "list", width: 80).out.contains("…"))
    }
  }

  @Test func lineBreaksInACellStayOnOneLine() throws {
    try Session.withCases { session in
      _ = session.run(
        "answer", "set", "brack", "1", "--outcome", "answered", "--text", "one\ntwo\tthree")
      #expect(session.run("list", "--question", "1").out.contains("one two three"))
    }
  }

  @Test func everyOutcomeHasItsSignInTheComparison() throws {
    try Session.withCases { session in
      for (outcome, sign) in [
        ("answered", "●"), ("partly-refused", "◐"), ("refused", "✕"), ("not-held", "○"),
        ("not-applicable", "–"), ("ncnd", "?"),
      ] {
        _ = session.run("answer", "set", "brack", "1", "--outcome", outcome)
        let row = session.run("compare", "meals").lines.first { $0.hasPrefix("Brackwater") }
        #expect(row?.contains(" \(sign)") == true, "\(outcome)")
      }
    }
  }

  @Test func theCountIsExplainedStepByStep() {
    let result = Session.bare([
      "deadline", "answer", "--regime", "FOISA", "--received", "2020-11-18", "--explain",
      "--today", "2020-12-31",
    ])
    #expect(result.code == 0)
    #expect(result.lines.first == "Last day for an answer: Thursday 17 December 2020")
    #expect(result.out.contains("St Andrew’s Day"))
    #expect(result.lines.dropFirst().allSatisfy { $0.hasPrefix("  ") })
  }

  @Test func aCaseIsShownWithItsReasons() throws {
    try Session.withCases { session in
      let out = session.run("show", "brack").out
      #expect(out.hasPrefix("meals/brack\nSchool meals, to Brackwater Council\n"))
      #expect(out.contains("Overdue by 8 working days."))
      #expect(out.contains("What happened\n  2020-09-10  request sent"))
      #expect(out.contains("Last day for an answer: Thursday 8 October 2020"))
    }
  }

  @Test func aTerminalWithColoursShowsThemAndNoOther() throws {
    try Session.withCases { session in
      let words = ["list", "--casebook", session.path("casebook"), "--today", session.today]
      func run(hasColours: Bool) -> String {
        var out = ""
        let output = Output(
          width: 80, hasColours: hasColours, write: { out += $0 }, writeError: { _ in })
        _ = CommandRunner.run(words, output: output)
        output.flush()
        return out
      }
      let plain = run(hasColours: false)
      let coloured = run(hasColours: true)
      #expect(!plain.contains("\u{1B}") && coloured.contains("\u{1B}[1mAuthority\u{1B}[0m"))
      let stripped = coloured.replacing(#/\u{1B}\[[0-9]+m/#, with: "")
      #expect(stripped == plain)
    }
  }

  @Test func longRemarksAreBrokenAtTheWidthOfTheTerminal() throws {
    try Session.withCases { session in
      let result = session.run("show", "nobody at all of that name", width: 40)
      #expect(result.err.split(separator: "\n").allSatisfy { $0.count <= 40 })
      #expect(result.err.contains("\n  "))
      let whole = session.run("show", "nobody at all of that name")
      #expect(!whole.err.dropLast().contains("\n"))
    }
  }
}
