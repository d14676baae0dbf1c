package import Casebook
import CasebookStore
package import FOILaw

extension Desk {
  /// A case in which the authority is late.
  package struct Overdue: Sendable {
    package let row: CaseRow
    package let due: CalendarDay
    package let workingDaysLate: Int
  }

  /// The cases that match, soonest owed first unless the query says otherwise.
  package func cases(_ query: CaseQuery) throws(DeskError) -> [CaseRow] {
    try DeskError.wrapping { try store.read { try $0.cases(query) } }
  }

  /// The same, block by block, so that a list of any length takes little memory.
  package func eachCase(
    _ query: CaseQuery, _ take: ([CaseRow]) throws -> Void
  ) throws(DeskError) {
    try DeskError.wrapping { try store.read { try $0.eachCase(query, take) } }
  }

  /// How many cases match, on all pages together.
  package func countCases(_ query: CaseQuery) throws(DeskError) -> Int {
    try DeskError.wrapping { try store.read { try $0.countCases(query) } }
  }

  /// The cases whose last day has passed, longest overdue first unless the query says otherwise.
  ///
  /// One whose answer may be in the inbox is left out: nobody knows yet whether it is late.
  package func overdue(_ query: CaseQuery) throws(DeskError) -> [Overdue] {
    var found: [Overdue] = []
    try eachOverdue(query) { found += $0 }
    return found
  }

  /// The same, block by block.
  package func eachOverdue(
    _ query: CaseQuery, _ take: ([Overdue]) throws -> Void
  ) throws(DeskError) {
    try DeskError.wrapping {
      try store.read { reader in
        let query = try overdueOnly(query, in: reader)
        let calendars = try Self.calendars(from: reader)
        try reader.eachCase(query) { rows in
          try take(
            rows.compactMap { row in
              guard let due = row.owed else { return nil }
              return Overdue(
                row: row, due: due,
                workingDaysLate: try calendars[row.regime].workingDays(
                  after: due, through: environment.today))
            })
        }
      }
    }
  }

  /// A query narrowed to the cases that are overdue.
  package func overdueOnly(_ query: CaseQuery) throws(DeskError) -> CaseQuery {
    try DeskError.wrapping { try store.read { try overdueOnly(query, in: $0) } }
  }

  private func overdueOnly(
    _ query: CaseQuery, in reader: any CasebookReader
  ) throws -> CaseQuery {
    var query = query
    query.owedBefore = environment.today
    query.leavingOut = Set(try Self.waitingMail(in: reader).keys)
    return query
  }

  /// How many cases a list of the overdue leaves out because their answer may be in the inbox.
  package func countLeftOut(_ query: CaseQuery) throws(DeskError) -> Int {
    try DeskError.wrapping {
      try store.read { reader in
        var some = try overdueOnly(query, in: reader)
        guard !some.leavingOut.isEmpty else { return 0 }
        var all = some
        all.leavingOut = []
        (some.page, all.page) = (.all, .all)
        return try reader.countCases(all) - reader.countCases(some)
      }
    }
  }

  /// How many cases have an answer in part, while the time for the rest has run out.
  ///
  /// They are no silence, so a list of the overdue is without them; the rest is owed all the same.
  package func countLateInPart(_ query: CaseQuery) throws(DeskError) -> Int {
    var query = query
    query.owedBefore = nil
    query.leavingOut = []
    query.partlyOwedBefore = environment.today
    query.page = .all
    return try countCases(query)
  }

  /// The present answers that match, by case and question.
  package func answers(_ query: CaseQuery) throws(DeskError) -> [AnswerRow] {
    try DeskError.wrapping { try store.read { try $0.answers(query) } }
  }

  /// The same, block by block.
  package func eachAnswer(
    _ query: CaseQuery, _ take: ([AnswerRow]) throws -> Void
  ) throws(DeskError) {
    try DeskError.wrapping { try store.read { try $0.eachAnswer(query, take) } }
  }

  /// How many answers match, on all pages together.
  package func countAnswers(_ query: CaseQuery) throws(DeskError) -> Int {
    try DeskError.wrapping { try store.read { try $0.countAnswers(query) } }
  }

  /// A page of next steps, and the number of each kind over all pages.
  package struct Agenda: Sendable {
    package let rows: [AgendaRow]
    package let counts: [NextStep.Kind: Int]
    package var count: Int { counts.values.reduce(0, +) }
  }

  /// What to do next, most urgent first, looking that many days ahead; 0 is what can be done today.
  ///
  /// A step is listed from the day it makes sense, whatever else has happened since.
  /// - Parameters:
  ///   - days: How many days to look ahead.
  ///   - kind: Only steps of this kind; the counts are of all kinds.
  ///   - request: Only this request.
  ///   - assignee: Only cases that this person looks after.
  ///   - page: Which of the steps.
  /// - Returns: The steps of the page, and the counts.
  /// - Throws: ``DeskError``.
  package func agenda(
    aheadBy days: Int, kind: NextStep.Kind? = nil, request: RequestID? = nil,
    assignee: String? = nil, page: Page
  ) throws(DeskError) -> Agenda {
    var query = AgendaQuery(through: environment.today.advanced(by: max(0, min(days, 36_500))))
    query.request = request
    query.assignee = assignee
    query.page = page
    query.kind = kind
    return try DeskError.wrapping {
      try store.read { reader in
        let entries = try reader.diary(query)
        var counts = try reader.agendaCounts(query.ofAllKinds)
        if !entries.isEmpty { counts[.diary] = entries.count }
        let rows = try Self.steps(query, after: entries, in: reader)
        return Agenda(
          rows: rows.count > Self.mostWithDrafts ? rows : try withDrafts(rows, in: reader),
          counts: counts)
      }
    }
  }

  /// Of more steps than a person reads nobody looks up which letters are drafted.
  private static var mostWithDrafts: Int { 500 }

  /// The steps of ``agenda(aheadBy:kind:request:page:)`` block by block, so that a list of any length takes
  /// little memory.
  package func eachStep(
    aheadBy days: Int, kind: NextStep.Kind? = nil, request: RequestID? = nil,
    assignee: String? = nil, page: Page,
    _ take: ([AgendaRow]) throws -> Void
  ) throws(DeskError) {
    var query = AgendaQuery(through: environment.today.advanced(by: max(0, min(days, 36_500))))
    query.request = request
    query.assignee = assignee
    query.page = page
    query.kind = kind
    try DeskError.wrapping {
      try store.read { reader in
        let entries = try reader.diary(query)
        try Self.eachStep(query, after: entries, in: reader, take)
      }
    }
  }

  /// A page of the steps, with the entries of the diary before those of the cases.
  static func steps(
    _ query: AgendaQuery, after entries: [DiaryRow], in reader: any CasebookReader
  ) throws -> [AgendaRow] {
    var rows: [AgendaRow] = []
    try eachStep(query, after: entries, in: reader) { rows += $0 }
    return rows
  }

  private static func eachStep(
    _ query: AgendaQuery, after entries: [DiaryRow], in reader: any CasebookReader,
    _ take: ([AgendaRow]) throws -> Void
  ) throws {
    let isDiary = query.kind == .diary
    let own = isDiary || query.kind == nil ? entries.map(AgendaRow.init) : []
    let shown = own.dropFirst(query.page.offset).prefix(query.page.limit ?? .max)
    if !shown.isEmpty { try take(Array(shown)) }
    guard !isDiary else { return }
    var rest = query
    rest.page = Page(
      limit: query.page.limit.map { $0 - shown.count },
      offset: query.page.offset - min(query.page.offset, own.count))
    let waiting = try waitingMail(in: reader)
    try reader.eachStep(rest) { try take(holdingBack($0, by: waiting)) }
  }

  /// All next steps, most urgent first.
  package func agenda(aheadBy days: Int) throws(DeskError) -> [AgendaRow] {
    try agenda(aheadBy: days, page: .all).rows
  }

  /// A page of the requests with how far they have come, latest sent first.
  package func requests(_ page: Page = .all) throws(DeskError) -> [RequestRow] {
    try DeskError.wrapping { try store.read { try $0.requestRows(page: page) } }
  }

  /// The titles of all requests, for choosing one.
  package func requestTitles() throws(DeskError) -> [(id: RequestID, title: String)] {
    try DeskError.wrapping { try store.read { try $0.requestTitles() } }
  }

  /// How much the casebook holds.
  package func counts() throws(DeskError) -> CasebookCounts {
    try DeskError.wrapping { try store.read { try $0.counts() } }
  }

  /// One case in full: its file and its current standing.
  package struct CaseDetail: Sendable {
    package let file: CaseFile
    package let standing: Standing
    /// How many working days after its last day the first reply came, or 0 if it was in time.
    package let workingDaysLate: Int
    /// What is found about it today.
    package let findings: [Finding]
  }

  /// Everything about one case.
  package func show(_ text: String) throws(DeskError) -> CaseDetail {
    try DeskError.wrapping {
      try store.read { reader in
        try detail(of: try Self.caseFile(text, in: reader), in: reader)
      }
    }
  }

  func detail(of file: CaseFile, in reader: any CasebookReader) throws -> CaseDetail {
    try detail(of: file, calendars: try Self.calendars(from: reader))
  }

  func detail(of file: CaseFile, calendars: LawCalendars) throws -> CaseDetail {
    let standing = try Standing(of: file, calendars: calendars)
    var late = 0
    // Who waits for the requester, or was let off, is no later today than yesterday.
    let isStill =
      standing.isUndelivered
      || standing.owed == nil && [.clarification, .fee, .withdrawn].contains(standing.stage)
    let until = standing.replied ?? (isStill ? nil : environment.today)
    if let due = standing.deadline(.extendedAnswer) ?? standing.deadline(.answer), let until,
      until > due.lastDay
    {
      late = try calendars[standing.regime].workingDays(after: due.lastDay, through: until)
    }
    return CaseDetail(
      file: file, standing: standing, workingDaysLate: late,
      findings: standing.findings(asOf: environment.today))
  }

  /// The questions of a request across its authorities.
  package struct Comparison: Sendable {
    package let request: Request
    package let cases: [CaseRow]
    package let answers: [CaseID: [QuestionID: AnswerRow]]
  }

  /// Sets the authorities' answers to one request side by side: those of all, or of some authorities.
  package func compare(
    _ text: String, _ grid: GridQuery = GridQuery()
  ) throws(DeskError) -> Comparison {
    try DeskError.wrapping {
      try store.read { reader in
        let request = try Self.request(text, in: reader)
        var query = CaseQuery()
        query.request = request.id
        var answers: [CaseID: [QuestionID: AnswerRow]] = [:]
        for row in try reader.answers(query) { answers[row.id, default: [:]][row.question] = row }
        let cases = try reader.cases(grid.cases(of: request.id))
          .sorted { $0.authority < $1.authority }
        return Comparison(request: request, cases: cases, answers: answers)
      }
    }
  }
}
