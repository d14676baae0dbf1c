import Casebook
import CasebookStore
import Exchange
import FOILaw
import Mailroom

extension Desk {
  /// Takes in a past round from a spreadsheet: its requests, cases, days, outcomes and answers.
  ///
  /// All of it is one act. If a row cannot become a case, nothing is recorded unless the options say to leave
  /// such rows out. A second import of the same sheet adds only what is new in it.
  /// - Parameters:
  ///   - document: The spreadsheet.
  ///   - options: What the person says of it.
  ///   - dryRun: Whether nothing is to be recorded.
  ///   - progress: Called with the number of rows done and the total; an error that it throws ends the import.
  /// - Returns: What it comes to, or would.
  /// - Throws: ``DeskError`` where the sheet cannot be read or a row stops the import.
  package func importRound(
    _ document: Document, options: RoundImport.Options = RoundImport.Options(),
    dryRun: Bool = false,
    progress: @escaping (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws(DeskError) -> RoundImport {
    let sheet = try Self.roundSheet(document, options: options.reading)
    let register = try Self.councilNames()
    return try DeskError.wrapping {
      if dryRun {
        return try store.main.read { reader in
          var run = RoundRun(
            self, sheet, document, options, reader: reader, register: register, progress: progress)
          try run.plan()
          return run.result
        }
      }
      return try store.write { writer in
        var run = RoundRun(
          self, sheet, document, options, reader: writer, register: register,
          progress: progress)
        try run.plan()
        let stops = run.result.stops
        guard stops.isEmpty || options.leavesOut else {
          throw DeskError.pastRound(path: document.name, stops)
        }
        try run.record(with: writer)
        return run.result
      }
    }
  }

  private static func roundSheet(
    _ document: Document, options: RoundSheet.Options
  ) throws(DeskError) -> RoundSheet {
    if let line = Worksheet.lineOfUnmatchedQuotes(in: document.bytes, name: document.fileName) {
      throw .sheet(path: document.name, fault: .unmatchedQuotes(line: line))
    }
    let sheets: [Worksheet]
    do {
      sheets = try Worksheet.sheets(of: document.bytes, name: document.fileName)
    } catch {
      throw .document(path: document.name, fault: error)
    }
    do {
      return try RoundSheet(sheets, options: options)
    } catch {
      throw .sheet(path: document.name, fault: error)
    }
  }
}

/// One import of a past round: first the plan, which reads only, then its recording.
private struct RoundRun {
  private(set) var result: RoundImport
  private let desk: Desk
  private let document: Document
  private let options: RoundImport.Options
  private let reader: any CasebookReader
  private let progress: (_ done: Int, _ total: Int) throws -> Void
  private var authorities: AuthorityFinder
  private var plans: [Plan] = []
  /// For requests on record, what the sheet's unnumbered questions are called there.
  private var numbers: [RequestID: [QuestionID: QuestionID?]] = [:]
  /// The authorities of this sheet that are new, by id.
  private var added: [AuthorityID: Authority] = [:]
  /// Known authorities that get an address or a code.
  private var completed: [AuthorityID: Authority] = [:]

  private struct Plan {
    let id: CaseID
    let row: Int
    let isNew: Bool
    let events: [Event]
  }

  init(
    _ desk: Desk, _ sheet: RoundSheet, _ document: Document, _ options: RoundImport.Options,
    reader: any CasebookReader, register: CouncilNames,
    progress: @escaping (_ done: Int, _ total: Int) throws -> Void
  ) {
    (self.desk, self.document, self.options) = (desk, document, options)
    self.reader = reader
    self.progress = progress
    authorities = AuthorityFinder(register: register)
    result = RoundImport(sheet: sheet)
  }

  private mutating func remark(
    _ what: RoundImport.Remark.What, _ row: Int, _ field: RoundSheet.Field? = nil
  ) {
    let column = field.flatMap { field in
      result.sheet.columns.first { $0.use == .field(field) }?.title
    }
    result.remarks.append(.init(place: .init(row: row, column: column), what: what))
  }

  mutating func plan() throws {
    try authorities.load(reader)
    var rows: [CaseID: Int] = [:]
    for (done, entry) in result.sheet.entries.enumerated() {
      try progress(done, result.sheet.entries.count)
      guard let request = try request(of: entry) else { continue }
      let given = entry.days[.sent] ?? options.sent
      guard let authority = try authority(of: entry, on: given ?? desk.environment.today) else {
        continue
      }
      // What is on record needs no day of sending: a list of answers alone may have none.
      let recorded =
        try given == nil
        ? reader.caseFile(
          CaseID(request: request.id, authority: authority.id))?.history.first { $0.kind == .sent }
        : nil
      guard let day = given ?? recorded?.day else {
        remark(.noSendingDay, entry.row, .sent)
        continue
      }
      guard day <= desk.environment.today else {
        remark(.sentInTheFuture(day), entry.row, .sent)
        continue
      }
      let id = CaseID(request: request.id, authority: authority.id)
      if let first = rows[id] {
        remark(.sameAsRow(first), entry.row, .authority)
        continue
      }
      rows[id] = entry.row
      try plan(entry, request, authority, sent: day)
    }
    try progress(result.sheet.entries.count, result.sheet.entries.count)
    result.remarks.sort {
      ($0.place.row, $0.place.column ?? "") < ($1.place.row, $1.place.column ?? "")
    }
  }

  private mutating func plan(
    _ entry: RoundSheet.Entry, _ request: Request, _ authority: Authority, sent: CalendarDay
  ) throws {
    let made = RoundCase(
      entry, request: request, authority: authority, source: document.fileName, sent: sent,
      numbers: numbers[request.id] ?? [:])
    for what in made.remarks { remark(what, entry.row) }
    let id = CaseID(request: request.id, authority: authority.id)
    let known = try reader.caseFile(id)
    var file = known ?? CaseFile(request: request, authority: authority, events: [])
    var events: [Event] = []
    for event in made.events where isNew(event, on: file, row: entry.row) {
      if let fault = file.fault(in: event, today: desk.environment.today) {
        remark(.impossible(fault), entry.row)
        continue
      }
      events.append(event)
      file = CaseFile(request: request, authority: authority, events: file.events + [event])
    }
    if let page = PageNote.event(
      entry.url, on: file, from: "sheet:\(id)", dated: desk.environment.today)
    {
      events.append(page)
    }
    if known == nil { result.opened.append(id) } else { result.known.append(id) }
    for event in events {
      result.events[event.kind, default: 0] += 1
      let confirmed = Set(event.confirmed)
      for answer in event.answers {
        result.answers[answer.outcome, default: 0] += 1
        if !confirmed.contains(answer.question) { result.unchecked += 1 }
      }
    }
    plans.append(Plan(id: id, row: entry.row, isNew: known == nil, events: events))
  }

  /// Whether an event is not on the case yet; what is there and says something else is remarked.
  private mutating func isNew(_ event: Event, on file: CaseFile, row: Int) -> Bool {
    if let same = file.events.first(where: { $0.id == event.id }) {
      if same.payload != event.payload || same.day != event.day {
        remark(.differs(event.kind, same.day), row)
      }
      return false
    }
    if event.kind == .sent, let sent = file.history.first(where: { $0.kind == .sent }) {
      if sent.day != event.day {
        remark(.sentOnAnotherDay(recorded: sent.day, sheet: event.day), row, .sent)
      }
      return false
    }
    return event.kind == .note
      || !file.history.contains { $0.kind == event.kind && $0.day == event.day }
  }

  /// The request that a row belongs to: one that is there, or a new one with the questions of the sheet.
  private mutating func request(of entry: RoundSheet.Entry) throws -> Request? {
    let title = entry.request ?? options.request ?? document.stem
    let id = RequestID(slugging: title)
    guard !id.description.isEmpty else {
      remark(.noRequestName(title), entry.row, .request)
      return nil
    }
    if let known = result.requests.first(where: { $0.request.id == id }) { return known.request }
    if let known = try reader.request(id) {
      result.requests.append((known, false))
      numbers[id] = Self.numbers(of: result.sheet.unnumbered, in: known)
      return known
    }
    let questions = result.sheet.questions
    let request = Request(
      id: id, title: title,
      questions: questions.isEmpty
        ? [Question(id: QuestionID(labels: ["1"]), text: title)] : questions)
    result.requests.append((request, true))
    return request
  }

  /// The numbers that questions without one have in a request that is on record, by their words.
  private static func numbers(
    of unnumbered: [QuestionID: String], in request: Request
  ) -> [QuestionID: QuestionID?] {
    unnumbered.mapValues { words in
      let key = AuthorityID(slugging: words)
      return request.questions.first { AuthorityID(slugging: $0.text) == key }?.id
    }
  }

  // MARK: - Authorities

  /// The authority that a name means: one of the casebook, a council of the register, or a new one.
  private mutating func authority(
    of entry: RoundSheet.Entry, on day: CalendarDay
  ) throws -> Authority? {
    let name = entry.authority
    switch try authorities.authority(named: name, on: day, in: reader) {
    case .known(let authority, let isSure):
      if !isSure { remark(.takenFor(name, authority.name), entry.row, .authority) }
      return complete(authority, from: entry)
    case .council(let council, let isSure):
      if !isSure { remark(.takenFor(name, council.name), entry.row, .authority) }
      var authority = council.authority
      authority.email = entry.email
      return add(authority)
    case .several(let names):
      remark(.ambiguousAuthority(name, names), entry.row, .authority)
      return nil
    case .none(let near):
      guard options.addsAuthorities, !AuthorityID(slugging: name).description.isEmpty else {
        remark(.unknownAuthority(name, nearest: near), entry.row, .authority)
        return nil
      }
      remark(.newAuthority(name), entry.row, .authority)
      return add(Authority(name: name, kind: .other, email: entry.email))
    }
  }

  private mutating func add(_ authority: Authority) -> Authority {
    if let known = added[authority.id] { return known }
    added[authority.id] = authority
    result.newAuthorities.append(authority)
    return authority
  }

  /// An address that the sheet has and the casebook lacks is kept.
  private mutating func complete(_ authority: Authority, from entry: RoundSheet.Entry) -> Authority
  {
    var authority = completed[authority.id] ?? authority
    guard authority.email == nil, let email = entry.email else { return authority }
    authority.email = email
    completed[authority.id] = authority
    return authority
  }

  // MARK: - Recording

  mutating func record(with writer: any CasebookWriter) throws {
    let needed = Set(plans.map(\.id.authority))
    for authority in result.newAuthorities where needed.contains(authority.id) {
      try writer.save(authority)
    }
    for authority in completed.values.sorted(by: { $0.id < $1.id }) { try writer.save(authority) }
    let asked = Set(plans.map(\.id.request))
    for (request, isNew) in result.requests where isNew && asked.contains(request.id) {
      try writer.add(request)
    }
    for plan in plans {
      var events = plan.events[...]
      if plan.isNew {
        guard let sent = events.popFirst() else { continue }
        try writer.open(plan.id, with: sent)
      }
      for event in events { try writer.append(event, to: plan.id) }
    }
    result.isDone = true
  }
}
