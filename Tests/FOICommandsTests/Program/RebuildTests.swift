import Casebook
import Foundation
import GRDB
import Testing

/// Casebooks worked out by older rules, opened by the built program.
@Suite(.enabled(if: Program.path != nil, "build the product foi first: swift build"))
struct RebuildTests {
  private static let cases = 1_200

  /// A casebook of many cases whose columns are wrong and have the number of older rules.
  private func withAged(_ body: (Program, Aged) throws -> Void) throws {
    try Program.inCasebook { program in
      var more = "id,name,email\n"
      for number in 2..<Self.cases {
        more += "p\(number),Parish \(number),foi@p\(number).example\n"
      }
      try program.file("more.csv", more)
      let logged = try program.run(
        "log", "meals.md", "--sent", "2020-09-10", "--authorities", "more.csv")
      #expect(logged.code == 0, "\(logged.err)")
      let before = try program.run("list", "--json").out
      let path = program.folder.appending(path: "casebook.sqlite").path(percentEncoded: false)
      let aged = Aged(database: try DatabaseQueue(path: path), list: before)
      try aged.age()
      try body(program, aged)
    }
  }

  @Test func twoThatOpenItAtOnceBothWorkAndItIsWorkedOutOnce() throws {
    try withAged { program, aged in
      // Nobody can begin before both are there.
      let running = try aged.database.inTransactionThatWrites {
        let running = try (0..<2).map { _ in try program.start("list", "--json") }
        for each in running { each.waitUntilOpen(aged.database.path) }
        return running
      }
      for each in running {
        let result = each.finish()
        #expect(result.code == 0, "\(result.err)")
        #expect(result.out == aged.list)
      }
      try aged.expectSound(program)
      // A third has nothing to do: what it would work out anew stays as it is made here.
      try aged.database.write { try $0.execute(sql: "UPDATE standing SET refusals = 9") }
      #expect(try program.run("list", "--json").out != aged.list)
    }
  }

  @Test func oneThatIsKilledMeanwhileLeavesTheRestToTheNext() throws {
    try withAged { program, aged in
      // The blow falls between the first transaction and the last; should it be late, again.
      for _ in 0..<20 {
        let running = try program.start("list")
        while running.process.isRunning, try aged.through() == nil {}
        kill(running.process.processIdentifier, SIGKILL)
        _ = running.finish()
        if try aged.through() != nil { break }
        try aged.age()
      }
      #expect(try aged.through() != nil)
      let next = try program.run("list", "--json")
      #expect(next.code == 0, "\(next.err)")
      #expect(next.out == aged.list)
      try aged.expectSound(program)
    }
  }
}

/// A casebook made older than it is, and its list as it should be.
private struct Aged {
  let database: DatabaseQueue
  let list: String

  func age() throws {
    try database.write {
      try $0.execute(
        sql:
          "UPDATE standing SET owed = 1, refusals = 7; UPDATE derivation SET number = 0, through = NULL"
      )
    }
  }

  /// The last case worked out anew, while that is under way.
  func through() throws -> Int? {
    try database.read { try Int.fetchOne($0, sql: "SELECT through FROM derivation") }
  }

  func expectSound(_ program: Program) throws {
    let check = try program.run("check")
    #expect(check.code == 0, "\(check.err)")
    let number = try database.read { try Int.fetchOne($0, sql: "SELECT number FROM derivation") }
    #expect(number == Standing.derivation)
    #expect(try through() == nil)
  }
}

extension DatabaseQueue {
  /// Runs the body while no other program can write.
  fileprivate func inTransactionThatWrites<T>(_ body: () throws -> T) throws -> T {
    var value: T?
    try inDatabase { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      defer { try? db.execute(sql: "ROLLBACK") }
      value = try body()
    }
    return try #require(value)
  }
}

extension Program.Running {
  /// Waits until the program has that file open, where the system shows it.
  fileprivate func waitUntilOpen(_ path: String) {
    let folder = "/proc/\(process.processIdentifier)/fd"
    guard FileManager.default.fileExists(atPath: folder) else { return }
    while process.isRunning {
      let open = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      let names = open.compactMap {
        try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\($0)")
      }
      if names.contains(where: { $0.hasSuffix("casebook.sqlite") }) { return }
    }
  }
}
