import FOICommands
import Testing

@Suite struct TableTests {
  @Test func aTableHasHeadingsARuleAndItsRows() throws {
    try Session.withCases { session in
      #expect(
        session.run("list", "--overdue").out == """
          Case         Authority           Owed    Due         Late  Law
          ───────────  ──────────────────  ──────  ──────────  ────  ─────
          meals/brack  Brackwater Council  answer  2020-10-08  8     FOIA
          meals/tarn   Glen Tarn Council   answer  2020-10-08  8     FOISA

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
  func onANarrowTerminalDaysStayWholeAndHandlesKeepTheirEnd(width: Int) throws {
    try Session.withCases { session in
      let text = Session.mealsRequest
      let path = try session.file("a-request-with-quite-a-long-name.md", text)
      #expect(session.run("log", path, "--sent", "2020-09-01", "--to", "brack", "tarn").code == 0)
      let reply = try session.file("reply.txt", Session.plainReply)
      _ = session.run(
        "reply", "a-request-with-quite-a-long-name/brack", reply, "--received", "2020-10-01")
      for command in ["list", "agenda", "list --question 1"] {
        let words = command.split(separator: " ").map(String.init) + ["--request", "a-request"]
        let result = session.run(command == "agenda" ? ["agenda"] : words, width: width)
        #expect(result.out.contains("/brack ") && result.out.contains("/tarn "), "\(result.out)")
        #expect(!result.out.contains("2020-09-…") && !result.out.contains("2020-…"))
        if width == 80 { #expect(result.lines.allSatisfy { $0.count <= width }, "\(result.out)") }
      }
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
        let row = session.run("compare", "meals").lines.first { $0.hasPrefix("1 ") }
        #expect(row?.contains(" \(sign) ") == true, "\(outcome)")
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
}
