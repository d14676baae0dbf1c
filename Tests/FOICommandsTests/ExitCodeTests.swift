import FOICommands
import Testing

/// 0 is done, 1 is done with findings, 2 is failed with nothing changed.
@Suite struct ExitCodeTests {
  @Test(
    arguments: [
      "list", "list --overdue", "list --exempted", "agenda", "agenda --days 400", "show brack",
      "compare meals", "check", "check --rebuild", "authority list", "authority show tarn",
      "event brack acknowledged --on 2020-09-11", "letter chaser brack --out -",
      "deadline answer --regime FOIA --received 2020-09-10 --explain",
      "answer set brack 1 --outcome not-held",
    ])
  func whatIsDoneEndsWithZero(command: String) throws {
    try Session.withCases { session in
      let result = session.run(command.split(separator: " ").map(String.init))
      #expect(result.code == 0, "\(result.err)")
    }
  }

  @Test func warningsEndWithOne() throws {
    try Session.inFolder { session in
      let path = try session.file("roads.md", "1. How many?\n\n3. How long?\n")
      let result = session.run("request", "check", path)
      #expect(result.code == 1)
      #expect(result.lines.count == 4)
      #expect(result.err.contains("roads.md:3: question 3 follows 1: is one missing?"))
    }
  }

  @Test func aRequestInOrderEndsWithZero() throws {
    try Session.withCases { session in
      let result = session.run("request", "check", session.path("meals.md"))
      #expect(result.code == 0)
      #expect(result.err.isEmpty)
    }
  }

  @Test(
    arguments: [
      "frobnicate", "show", "list --json --csv", "list --frobnicate", "show nobody",
      "event brack", "event brack dreamt --on 2020-09-11", "letter chaser", "agenda --days x",
      "original brack --out /dev/null", "answer confirm brack",
    ])
  func whatFailsEndsWithTwoAndPrintsNoResult(command: String) throws {
    try Session.withCases { session in
      let result = session.run(command.split(separator: " ").map(String.init))
      #expect(result.code == 2)
      #expect(result.out.isEmpty)
      #expect(!result.err.isEmpty)
    }
  }

  @Test func resultsAndRemarksAreKeptApart() throws {
    try Session.withCases { session in
      let logged = session.run(
        "log", session.path("meals.md"), "--sent", "2020-09-10", "--to", "brack", "tarn")
      #expect(logged.out.isEmpty)
      #expect(logged.err == "0 cases opened for School meals; 2 were already open\n")
      #expect(session.run("list", "--exempted").out.isEmpty)
      #expect(session.run("list", "--exempted").err == "Nothing is refused.\n")
    }
  }
}
