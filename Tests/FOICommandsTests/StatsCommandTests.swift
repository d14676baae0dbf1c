import Testing

@Suite struct StatsCommandTests {
  private func withAnswers(_ body: (Session) throws -> Void) throws {
    try Session.withCases { session in
      let reply = try session.file("reply.txt", Session.plainReply)
      let recorded = session.run("reply", "brack", reply, "--received", "2020-10-01", "--yes")
      #expect(recorded.code == 0, "\(recorded.err)")
      let set = session.run(
        "answer", "set", "brack", "1", "--outcome", "refused", "--claim", "s43(2)")
      #expect(set.code == 0, "\(set.err)")
      try body(session)
    }
  }

  @Test func timesAreATableWithASentenceBelow() throws {
    try withAnswers { session in
      let times = session.run("stats", "times")
      #expect(
        times.out == """
          Working days  Replied  Waiting
          ────────────  ───────  ───────
          15            1        0
          28            0        1

          """)
      #expect(
        times.err == """
          First replies: 1, half of them within 15 working days, 1 within 20; the longest took 15.
          Still waiting for a reply: 1 case, 1 of them for more than 20 working days.

          """)
    }
  }

  @Test func outcomesAreATableByQuestionAndRowsForScripts() throws {
    try withAnswers { session in
      let table = session.run("stats", "outcomes", "--request", "meals")
      #expect(
        table.out == """
          Q   Answered  Refused  No reply yet
          ──  ────────  ───────  ────────────
          1   0         1        1
          2a  1         0        1
          2b  1         0        1

          """)
      let rows = session.run("stats", "outcomes", "--request", "meals", "--json").rows
      #expect(rows.count == 6)
      let csv = session.run("stats", "outcomes", "--csv").out
      #expect(csv.contains(",refused,1,1"))
    }
  }

  @Test func groundsAndRepliesAreListed() throws {
    try withAnswers { session in
      #expect(session.run("stats", "grounds", "--csv").out.contains("s43(2),1,1"))
      #expect(session.run("stats", "replies", "--csv").out.contains("2020-09-28,1,1"))
      let none = session.run("stats", "grounds", "--request", "nothing")
      #expect(none.code == 2)
    }
  }
}

@Suite struct PageOptionTests {
  @Test func listsAreSortedAndPaged() throws {
    try Session.withCases { session in
      func cases(_ words: String...) -> [String] {
        session.run(["list", "--json"] + words).rows.compactMap { $0["case"] as? String }
      }
      #expect(cases("--sort", "authority") == ["meals/brack", "meals/tarn"])
      #expect(cases("--sort", "case", "--reverse") == ["meals/tarn", "meals/brack"])
      #expect(cases("--sort", "case", "--limit", "1", "--page", "2") == ["meals/tarn"])
      #expect(cases("--sort", "case", "--offset", "1") == ["meals/tarn"])
      #expect(cases("--named", "tarn") == ["meals/tarn"])
      let answers = session.run("list", "--question", "1", "--limit", "1", "--json").rows
      #expect(answers.count == 1)
      let authorities = session.run("authority", "list", "--limit", "1", "--page", "2", "--json")
      #expect(authorities.rows.first?["id"] as? String == "tarn")
      #expect(authorities.rows.first?["cases"] as? Int == 1)
    }
  }

  @Test func theAgendaIsCountedNarrowedAndPaged() throws {
    try Session.withCases { session in
      #expect(
        session.run("agenda", "--counts").out == """
          What to do        Cases
          ────────────────  ─────
          send a reminder   1
          require a review  1

          """)
      #expect(session.run("agenda", "--kind", "chase", "--limit", "1", "--json").rows.count == 1)
      #expect(session.run("agenda", "--kind", "complain", "--json").rows.isEmpty)
    }
  }

  static let faults: [(String, String)] = [
    ("list --limit 0", "--limit: give a number from 1"),
    ("list --limit 2 --page 0", "--page: give a number from 1"),
    ("list --page 2", "--page needs --limit, the number of rows on a page"),
    ("list --offset=-1", "--offset: give a number from 0"),
    ("list --limit 2 --page 2 --offset 1", "--page and --offset cannot be used together"),
    ("list --exempted --sort sent", "--sort and --reverse work on cases only"),
    (
      "list --sort day",
      "foi: day: not an order; allowed: owed, case, authority, sent, replied, stage, refusals, review-by"
    ),
  ]

  @Test(arguments: faults)
  func whatIsWrongIsSaid(words: String, message: String) throws {
    try Session.withCases { session in
      let result = session.run(words.split(separator: " ").map(String.init))
      #expect(result.code == 2)
      #expect(result.err.contains(message), "\(result.err)")
    }
  }
}
