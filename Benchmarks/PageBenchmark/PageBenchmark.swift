import Casebook
import CasebookStore
import FOIDesk
import FOILaw
import Foundation

/// Makes a large casebook and times what the pages ask of the desk.
///
///     PageBenchmark FOLDER AUTHORITIES REQUESTS QUESTIONS
///
/// A casebook that is there already is only timed.
@main struct PageBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let numbers = arguments.dropFirst().compactMap { Int($0) }
    guard let folder = arguments.first, numbers.count == 3, numbers.allSatisfy({ $0 > 0 }) else {
      print("usage: PageBenchmark FOLDER AUTHORITIES REQUESTS QUESTIONS")
      exit(2)
    }
    let environment = Environment(
      today: CalendarDay(iso: "2025-02-03") ?? .first, folder: URL(filePath: "."))
    if !FileManager.default.fileExists(atPath: folder) {
      _ = try Desk.create(at: folder, environment: environment)
      let store = try SQLiteCasebook(path: "\(folder)/casebook.sqlite") { _ in .shipped }
      var generator = CasebookGenerator(
        authorities: numbers[0], requests: numbers[1], questions: numbers[2])
      let took = try ContinuousClock().measure { try generator.fill(store) }
      print("made in \(took)")
    }
    let desk = try Desk.open(at: folder, environment: environment)
    print("\(try desk.counts().cases) cases")
    try time(desk, request: "request-0")
  }

  /// Prints the median and the worst of twenty, in milliseconds.
  private static func report(_ name: String, _ body: () throws -> Int) rethrows {
    var times: [Double] = []
    var rows = 0
    for _ in 0..<20 {
      let start = ContinuousClock().now
      rows = try body()
      times.append((ContinuousClock().now - start) / .milliseconds(1))
    }
    times.sort()
    func figure(_ time: Double) -> String { String(format: "%8.2f", time) }
    print(
      name.padding(toLength: 52, withPad: " ", startingAt: 0), figure(times[10]), figure(times[19]),
      " \(rows) rows")
  }

  private static func time(_ desk: Desk, request: String) throws {
    print("".padding(toLength: 54, withPad: " ", startingAt: 0), "median    worst  (ms)")
    let page = Page(limit: 50)
    for sort in CaseSort.allCases {
      for isReversed in [false, true] {
        var query = CaseQuery()
        query.sort = sort
        query.isReversed = isReversed
        query.page = page
        let name = "cases by \(sort.rawValue)\(isReversed ? ", reversed" : "")"
        try report(name) { try desk.cases(query).count }
        query.request = RequestID(request)
        try report("  of one request") { try desk.cases(query).count }
      }
    }
    try timeNarrowed(desk, page)
    try timeOthers(desk, page, request)
  }

  private static func timeNarrowed(_ desk: Desk, _ page: Page) throws {
    let all = try desk.counts().cases
    let changes: [(String, (inout CaseQuery) -> Void)] = [
      ("last page", { $0.page = Page(limit: 50, offset: max(0, all - 50)) }),
      ("stage refused", { $0.stage = .refused }),
      ("authority", { $0.authority = AuthorityID("council-1") }),
      ("piece that every authority has", { $0.authorityPiece = "council" }),
      ("piece that one authority has", { $0.authorityPiece = "council-1 " }),
      ("overdue", { $0.owedBefore = CalendarDay(iso: "2025-02-03") }),
      ("due soon", { $0.dueBy = CalendarDay(iso: "2025-02-17") }),
    ]
    for (name, change) in changes {
      var query = CaseQuery()
      query.page = page
      change(&query)
      try report("cases, \(name)") { try desk.cases(query).count }
      try report("  counted") { try desk.countCases(query) }
    }
    let about: [(String, (inout CaseQuery) -> Void)] = [
      ("refused", { $0.refusedOnly = true }), ("not held", { $0.outcome = .notHeld }),
      ("s43", { $0.ground = Provision(parsing: "s43") }),
      ("question 3", { $0.question = QuestionID("3") }),
      (
        "refused, of one request",
        {
          $0.refusedOnly = true
          $0.request = RequestID("request-0")
        }
      ),
    ]
    for (name, change) in about {
      var query = CaseQuery()
      query.page = page
      change(&query)
      try report("answers, \(name)") { try desk.answers(query).count }
      try report("  counted") { try desk.countAnswers(query) }
    }
  }

  private static func timeOthers(_ desk: Desk, _ page: Page, _ request: String) throws {
    try report("agenda with counts") { try desk.agenda(aheadBy: 0, page: page).rows.count }
    try report("authorities") { try desk.authorityRows(page: page).count }
    try report("requests") { try desk.requests(page).count }
    var whole = GridQuery()
    try report("grid, whole") { try desk.grid(request, whole).columns.count }
    whole.page = page
    try report("grid, a page of 50") { try desk.grid(request, whole).columns.count }
    whole.ground = Provision(parsing: "s43")
    try report("grid, s43, a page of 50") { try desk.grid(request, whole).columns.count }
    for of in [request, nil] {
      let name = of == nil ? "over all" : "of one request"
      try report("reply times \(name)") { try desk.replyTimes(of: of).taken.count }
      try report("outcomes \(name)") { try desk.outcomeFigures(of: of).counts.count }
      try report("grounds \(name)") { try desk.groundFigures(of: of).count }
      try report("replies by week \(name)") { try desk.repliesByWeek(of: of).count }
    }
  }
}
