import Foundation
import Testing

/// The built program, run as a person runs it.
@Suite(.enabled(if: Program.path != nil, "build the product foi first: swift build"))
struct BinaryTests {
  @Test func exitCodesReachTheShell() throws {
    try Program.inCasebook { program in
      #expect(try program.run("list").code == 0)
      #expect(try program.run("list", "--overdue").out.contains("meals/brack"))
      try program.file("roads.md", "1. How?\n\n3. Why?\n")
      #expect(try program.run("request", "check", "roads.md").code == 1)
      #expect(try program.run("show", "nobody").code == 2)
      #expect(try program.run("--help").code == 0)
    }
  }

  @Test func aMissingFileIsOneLineOnTheErrorSide() throws {
    try Program.inCasebook { program in
      let result = try program.run("read", "nowhere.txt")
      #expect(result.code == 2)
      #expect(result.out.isEmpty)
      #expect(result.err == "foi: nowhere.txt: there is no such file\n")
    }
  }

  @Test func theNearestCasebookUpwardsIsUsed() throws {
    try Program.inCasebook { program in
      let inside = Program(folder: program.folder.appending(path: "Requests"))
      let listed = try inside.run("list", "--json")
      #expect(listed.out.contains("meals/brack"))
    }
  }

  @Test func commandsThatWriteAtOnceAllSucceed() throws {
    try Program.inCasebook { program in
      let running = try (0..<8).map { number in
        try program.start("event", "brack", "note", "--on", "2020-09-11", "--note", "\(number)")
      }
      for process in running {
        let result = process.finish()
        #expect(result.code == 0, "\(result.err)")
        #expect(!result.err.contains("locked"))
      }
      let shown = try program.run("show", "brack", "--json").out
      for number in 0..<8 { #expect(shown.contains("\"note\": \"\(number)\"")) }
      #expect(try program.run("check").code == 0)
    }
  }

  @Test func twoThatLogTheSameRequestAtOnceMakeNoDuplicates() throws {
    try Program.inCasebook { program in
      try program.file("roads.md", "---\ntitle: Roads\n---\n1. How many?\n")
      let running = try (0..<4).map { _ in
        try program.start("log", "roads.md", "--sent", "2020-09-11", "--to", "brack", "tarn")
      }
      for process in running { #expect(process.finish().code == 0) }
      let rows = try program.run("list", "--request", "roads", "--csv").out
      #expect(rows.split(whereSeparator: \.isNewline).count == 3)
    }
  }

  @Test func aNumberBeyondAllLettersIsRefusedNotTrappedOn() throws {
    try Program.inCasebook { program in
      let result = try program.run("original", "brack", "--out", "x.txt", "--", "\(Int.min)")
      #expect(result.code == 2)
    }
  }

  @Test func aReaderThatStopsEarlyIsNoFailure() throws {
    try Program.inCasebook { program in
      var more = "name\n"
      for number in 0..<4_000 { more += "Puddle Parish Council number \(number)\n" }
      try program.file("more.csv", more)
      #expect(try program.run("authority", "import", "more.csv").code == 0)
      let list = try program.start("authority", "list")
      _ = list.out.availableData
      try list.out.close()
      list.process.waitUntilExit()
      #expect(list.process.terminationReason == .exit || list.process.terminationStatus == 13)
    }
  }
}
