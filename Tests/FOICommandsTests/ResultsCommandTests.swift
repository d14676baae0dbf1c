import Foundation
import Testing

@Suite struct ResultsCommandTests {
  private func withAnswers(_ body: (Session) throws -> Void) throws {
    try Session.withCases { session in
      let reply = try session.file(
        "reply.txt", Session.plainReply.replacing("Forty-two.", with: "42 meals."))
      let recorded = session.run("reply", "brack", reply, "--received", "2020-10-01")
      #expect(recorded.code == 0, "\(recorded.err)")
      try body(session)
    }
  }

  @Test func allQuestionsAreATableWithWhatIsMissing() throws {
    try withAnswers { session in
      let results = session.run("results", "meals", width: 80)
      #expect(results.code == 0, "\(results.err)")
      #expect(results.lines.allSatisfy { $0.count <= 80 })
      #expect(results.out.contains("£12,000"))
      #expect(results.out.contains("1  How many meals did you serve in 2019?"))
    }
  }

  @Test func oneQuestionSaysWhatItComesToAndHowMuchIsChecked() throws {
    try withAnswers { session in
      let result = session.run("results", "meals", "2a")
      #expect(result.out.contains("2019: sum £12,000;"))
      #expect(result.out.contains("1 value, 0 of them checked."))
      #expect(result.out.contains("Not in the figures: 1 not replied yet."))
      let checked = session.run("results", "meals", "2a", "--checked")
      #expect(checked.out.contains("1 not checked and left out"))
    }
  }

  @Test func resultsOfCheckedAnswersSayWhereNothingIsChecked() throws {
    try withAnswers { session in
      let unchecked = """
        Nothing has been checked yet. Compare the answers with the letters and confirm them with foi \
        answer confirm, or leave out --checked to count what was read.
        """
      let one = session.run("results", "meals", "2a", "--checked")
      #expect(one.lines.contains(unchecked) && !one.out.contains("0 values"))
      #expect(session.run("results", "meals", "--checked").lines.contains(unchecked))
      #expect(session.run("answer", "confirm", "brack").code == 0)
      let checked = session.run("results", "meals", "2a", "--checked").out
      #expect(checked.contains("1 value, all checked.") && !checked.contains("Nothing"))
    }
  }

  @Test func aFigureToLookAtIsSaidToBeRight() throws {
    try Session.withCases { session in
      let text = "£4,000 and £5,000"
      let set = session.run(
        "answer", "set", "brack", "2a", "--outcome", "answered", "--text", text)
      #expect(set.code == 0, "\(set.err)")
      let open = session.run("results", "meals", "2a", "--checked").out
      #expect(open.contains("no value is checked yet"))
      #expect(
        open.contains(
          "1 confirmed answer has a figure that you still have to settle: say that it is right with foi "
            + "answer value CASE QUESTION --right, or type the right one."))
      let right = session.run("answer", "value", "brack", "2a", "--right")
      #expect(right.code == 0, "\(right.err)")
      let settled = session.run("results", "meals", "2a", "--checked").out
      #expect(settled.contains("sum £4,000; 1 value, all checked."))
      let none = session.run("answer", "value", "brack", "2b", "--right")
      #expect(none.code == 2)
      #expect(none.err.contains("question 2b has no figure in the results; type the figure itself"))
      let both = session.run("answer", "value", "brack", "2a", "£3", "--right")
      #expect(both.code == 2)
    }
  }

  @Test func scriptsGetNumbersAndNotWords() throws {
    try withAnswers { session in
      let rows = session.run("results", "meals", "--json").rows
      #expect(rows.map { $0["question"] as? String } == ["1", "2a", "2b"])
      #expect(rows[1]["sum"] as? Int == 12_000)
      let one = session.run("results", "meals", "2a", "--json").object
      let figures = (one["figures"] as? [[String: Any]])?.first
      #expect(figures?["sum"] as? Int == 12_000 && figures?["checked"] as? Int == 0)
      let csv = session.run("results", "meals", "2a", "--csv").out
      #expect(csv.contains(",12000,GBP,answered,,no,"))
    }
  }

  @Test func aFigureIsTypedWithANoteAndUndone() throws {
    try withAnswers { session in
      let set = session.run(
        "answer", "value", "brack", "2a", "£12,500.50", "--note", "with VAT")
      #expect(set.code == 0, "\(set.err)")
      let csv = session.run("results", "meals", "2a", "--checked", "--csv").out
      #expect(csv.contains(",12500.5,GBP,answered,,yes,,with VAT,"))
      #expect(session.run("undo").code == 0)
      #expect(session.run("results", "meals", "2a", "--csv").out.contains(",12000,"))
    }
  }

  @Test func aChartIsAFileWithTitleSourceAndAlternativeText() throws {
    try withAnswers { session in
      let wrote = session.run("results", "meals", "2a", "--out", session.path("chart.svg"))
      #expect(wrote.code == 0, "\(wrote.err)")
      #expect(wrote.err.contains("Alternative text: what did you pay it in 2019?"))
      let svg = try String(contentsOfFile: session.path("chart.svg"), encoding: .utf8)
      #expect(svg.contains("<title") && svg.contains("Source: answers to a Freedom of Information"))
      #expect(!svg.contains("var("))
    }
  }

  @Test func aChartsTitleNamesTheYearThatItDraws() throws {
    try Session.withCases { session in
      func title(_ text: String) throws -> String? {
        let set = session.run(
          "answer", "set", "brack", "2a", "--outcome", "answered", "--text", text)
        #expect(set.code == 0, "\(set.err)")
        let wrote = session.run("results", "meals", "2a", "--out", session.path("chart.svg"))
        #expect(wrote.code == 0, "\(wrote.err)")
        let svg = try String(contentsOfFile: session.path("chart.svg"), encoding: .utf8)
        return svg.firstMatch(of: /<title[^>]*>([^<]*)</).map { String($0.1) }
      }
      let asked = "what did you pay it in 2019?"
      let one = try title("£4,000")
      let first = try title("2018: £4,000. 2019: £6,000.")
      let words = try title("We paid Plum Kitchens.")
      #expect(one == "\(asked) (2019)" && first == "\(asked) (2018 only)" && words == asked)
    }
  }

  @Test func aListOfPopulationsGivesARateAndNamesWhatItLacks() throws {
    try withAnswers { session in
      let list = try session.file("people.csv", "name,people\nBrackwater Council,4000\nElse,1\n")
      let joined = session.run(
        "results", "meals", "2a", "--join", list, "--per", "1000")
      #expect(joined.code == 0, "\(joined.err)")
      #expect(joined.out.contains("per 1,000 people"))
      #expect(joined.out.contains("£3,000"))
      #expect(joined.err.contains("1 line of"))
      let wrong = session.run("results", "meals", "2a", "--join", list, "--column", "homes")
      #expect(wrong.code == 2)
      #expect(wrong.err.contains("there is no column homes (columns: name, people)"))
    }
  }

  @Test(arguments: [
    (["results", "meals", "9"], "9: no request has a question with that number"),
    (["results", "nothing"], "nothing"),
    (["results", "meals", "1", "--out", "x.doc"], "csv"),
    (["answer", "value", "brack", "2a"], "--none"),
  ])
  func whatCannotBeShownSaysWhy(words: [String], part: String) throws {
    try withAnswers { session in
      let result = session.run(words)
      #expect(result.code == 2)
      #expect(result.err.contains(part), "\(result.err)")
    }
  }
}
