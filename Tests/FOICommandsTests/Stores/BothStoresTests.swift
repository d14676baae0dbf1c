import Casebook
import FOIDesk
import FOILaw
import Foundation
import SampleMeals
import Testing

/// The main job gives the same words whether the casebook is a file or on a server.
@Suite(.enabled(if: TestServer.address != nil, "needs a server: make test-postgres"))
struct BothStoresTests {
  /// What a person types from the request to the review and back, on one casebook.
  private static let job: [[String]] = [
    ["log", "meals.md", "--sent", "2020-09-10", "--authorities", "councils.csv"],
    ["list"], ["list", "--json"], ["list", "--csv"],
    ["reply", "brack", "plain.txt", "--received", "2020-10-01"],
    ["list", "--json"], ["show", "brack"],
    ["answer", "confirm", "brack"],
    ["reply", "tarn", "refusal.txt", "--received", "2020-10-08", "--yes"],
    ["show", "brack", "--json"], ["show", "tarn"], ["show", "tarn", "--json"],
    ["list", "--overdue"], ["list", "--exempted", "--json"],
    ["list", "--sort", "sent", "--reverse"],
    ["list", "--question", "2a", "--json"], ["list", "--ground", "s43", "--json"],
    ["compare", "meals"], ["results", "meals", "1", "--json"], ["stats", "outcomes"],
    ["stats", "times", "--json"],
    ["agenda"], ["agenda", "--json"],
    ["search", "Plum Kitchens"], ["search", "commercial interests", "--json"],
    ["letter", "internal-review", "tarn"], ["letter", "list"], ["letter", "list", "--json"],
    ["sent", "L1", "--on", "2020-10-20"],
    ["show", "tarn"], ["letter", "list"],
    ["event", "note", "brack", "--on", "2020-10-12", "--note", "Rang them."],
    ["undo"], ["show", "brack"],
    ["undo"], ["letter", "list"], ["show", "tarn", "--json"],
    ["event", "chased", "tarn", "brack", "--on", "2020-10-20"],
    ["list", "--json"], ["authority", "list", "--json"], ["authority", "show", "brack"],
    ["log", "meals.md", "--sent", "2020-09-10", "--to", "brack"],
    ["show", "nobody"], ["reply", "brack", "missing.txt", "--received", "2020-10-01"],
    ["check"],
  ]

  private static let refusal = """
    Glen Tarn Council

    8 October 2020

    Freedom of Information (Scotland) Act 2002

    1. How many meals did you serve in 2019?

    We do not hold this information.

    2. For each supplier:

    a) what did you pay it in 2019?

    We refuse to disclose this under section 33(1)(b) of the Act, because disclosure would prejudice
    substantially the commercial interests of the supplier.

    b) when does its contract end?

    On 31 March 2023.
    """

  @Test func theMainJobSaysTheSameOnBoth() throws {
    var transcripts: [[String]] = []
    for server in [nil, TestServer.newPlace] {
      try Session.inFolder { session in
        let made = session.run(["init"] + (server.map { ["--store", $0] } ?? []))
        #expect(made.code == 0, "\(made.err)")
        try session.file("casebook/foi.yaml", "name: Jo Bell\nemail: jo@bell.example\n")
        try session.file("meals.md", Session.mealsRequest)
        try session.file("councils.csv", Session.councils)
        try session.file("plain.txt", Session.plainReply)
        try session.file("refusal.txt", Self.refusal)
        transcripts.append(
          Self.job.map { words in
            let files = words.map { $0.contains(".") && !$0.contains(" ") ? session.path($0) : $0 }
            let result = session.run(files)
            return "\(result.code)\n\(result.out)\n\(result.err)"
          })
      }
    }
    let plain = transcripts.map { $0.map { Self.normal($0) } }
    #expect(plain[0].count == Self.job.count)
    // Otherwise the comparison would be of two equal failures.
    let refused = zip(Self.job, plain[0]).filter { !$1.hasPrefix("0") }.map(\.0)
    #expect(refused.map { $0.prefix(2) } == [["show", "nobody"], ["reply", "brack"]])
    for (words, (file, server)) in zip(Self.job, zip(plain[0], plain[1])) {
      // Both find the same; what each thinks of as best comes first.
      let isSearch = words[0] == "search"
      let (one, other) = isSearch ? (Self.sorted(file), Self.sorted(server)) : (file, server)
      #expect(one == other, "foi \(words.joined(separator: " "))")
    }
  }

  /// A transcript without what differs from casebook to casebook: ids made at random, who records and when,
  /// and where the casebook is.
  private static func normal(_ text: String) -> String {
    var known: [Substring: Int] = [:]
    var normal = text
    for run in text.split(whereSeparator: { !$0.isHexDigit }) where run.count == 16 {
      let number = known[run] ?? known.count + 1
      if known.updateValue(number, forKey: run) == nil {
        normal = normal.replacing(run, with: "id-\(number)")
      }
    }
    return normal.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      for name in ["\"actor\": ", "\"recorded\": "] where line.contains(name) {
        return "\(name)…"
      }
      return shortened(String(line)).replacing(NSUserName(), with: "someone")
        .replacing(TestServer.user, with: "someone")
    }.joined(separator: "\n")
  }

  /// A line without the first figures of an event's id at its end.
  private static func shortened(_ line: String) -> String {
    guard line.hasSuffix("]"), let start = line.lastIndex(of: "["),
      line[line.index(after: start)...].dropLast().allSatisfy(\.isHexDigit)
    else { return line }
    return line[..<start] + "[id]"
  }

  private static func sorted(_ text: String) -> String {
    let lines = text.split(separator: "\n").map { String($0.hasSuffix(",") ? $0.dropLast() : $0) }
    return lines.sorted().joined(separator: "\n")
  }

  /// Two casebooks in which the same was recorded by the same person at the same moments are exported as
  /// the same bytes.
  @Test func theExportOfTheSameRecordIsTheSameToTheByte() throws {
    let moment = Date(timeIntervalSince1970: 1_603_200_000)
    let (sent, today) = try (
      #require(CalendarDay(iso: "2020-09-10")), #require(CalendarDay(iso: "2020-10-20"))
    )
    var manifests: [String] = []
    for server in [nil, TestServer.newPlace] {
      try Session.inFolder { session in
        let ids = CountedIDs()
        var environment = Environment(
          today: today, folder: session.folder, actor: TestServer.user
        ) { ids.next() }
        environment.clock = { moment }
        let desk = try Desk.create(at: "casebook", on: server, environment: environment)
        _ = try desk.log(
          Document(name: "meals.md", bytes: Array(Session.mealsRequest.utf8)), sent: sent, to: [],
          authoritiesFrom: Document(name: "councils.csv", bytes: Array(Session.councils.utf8)))
        _ = try desk.export(to: "bag")
        let manifest = session.folder.appending(path: "bag/manifest-sha256.txt")
        manifests.append(String(decoding: try Data(contentsOf: manifest), as: UTF8.self))
      }
    }
    #expect(manifests[0].split(separator: "\n").count > 5)
    #expect(manifests[0] == manifests[1])
  }
}
