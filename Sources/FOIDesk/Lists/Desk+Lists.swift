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

  /// How many cases match, on all pages together.
  package func countCases(_ query: CaseQuery) throws(DeskError) -> Int {
    try DeskError.wrapping { try store.read { try $0.countCases(query) } }
  }

  /// The cases whose last day has passed, longest overdue first unless the query says otherwise.
  package func overdue(_ query: CaseQuery) throws(DeskError) -> [Overdue] {
    var query = query
    query.owedBefore = environment.today
    return try DeskError.wrapping {
      try store.read { reader in
        let calendars = try Self.calendars(from: reader)
        return try reader.cases(query).compactMap { row in
          guard let due = row.owed else { return nil }
          return Overdue(
            row: row, due: due,
            workingDaysLate: try calendars[row.regime].workingDays(
              after: due, through: environment.today))
        }
      }
    }
  }

  /// The present answers that match, by case and question.
  package func answers(_ query: CaseQuery) throws(DeskError) -> [AnswerRow] {
    try DeskError.wrapping { try store.read { try $0.answers(query) } }
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
  ///   - page: Which of the steps.
  /// - Returns: The steps of the page, and the counts.
  /// - Throws: ``DeskError``.
  package func agenda(
    aheadBy days: Int, kind: NextStep.Kind? = nil, request: RequestID? = nil, page: Page
  ) throws(DeskError) -> Agenda {
    var query = AgendaQuery(through: environment.today.advanced(by: max(0, min(days, 36_500))))
    query.request = request
    query.page = page
    return try DeskError.wrapping {
      try store.read { reader in
        let counts = try reader.agendaCounts(query)
        var ofKind = query
        ofKind.kind = kind
        return Agenda(
          rows: try Self.holdingBack(try reader.agenda(ofKind), in: reader), counts: counts)
      }
    }
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
