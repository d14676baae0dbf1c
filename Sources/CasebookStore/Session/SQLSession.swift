import Casebook
import FOILaw
import Synchronization

/// One transaction on a casebook in a database that speaks SQL.
final class SQLSession<Database: SQLDatabase> {
  let db: Database
  var dialect: SQLDialect { Database.dialect }
  let recorder: Recorder?
  /// Where further originals are kept; nil for the database.
  let shelf: (any OriginalShelf)?
  private let makeCalendars: @Sendable ([BankHoliday]) -> LawCalendars
  private var knownCalendars: LawCalendars?
  /// The holidays that were imported, which the desk asks for as well.
  var knownHolidays: [BankHoliday]?
  /// The cases read last: one act asks for the same case several times, and mail for all of an authority's.
  private var known: [CaseID: StoredCase] = [:]
  /// How many cases are remembered.
  private static var most: Int { 500 }
  /// Requests and authorities read in this transaction, by their keys.
  var knownRequests: [Int64: Request] = [:]
  var knownAuthorities: [Int64: Authority] = [:]
  /// The cases of authorities, until another case is opened.
  var knownCases: [AuthorityID: [CaseID]] = [:]
  /// The keys of cases that were looked for, which never change.
  var knownKeys: [CaseID: CaseKeys] = [:]
  /// Mail asks it of every code in it, and to put it together takes as long as the answer.
  lazy var casesWithReference = """
    SELECT DISTINCT handle FROM event JOIN casefile ON casefile.id = event.case_id
    WHERE \(dialect.referenceKey(of: dialect.reference())) = ?
      AND \(dialect.reference()) IS NOT NULL
      AND NOT \(SQLDialect.isSuperseded("event.id"))
    ORDER BY handle
    """
  /// The act recorded last with who recorded it, and the reasons of next steps as they are stored.
  var knownRecording: (id: Int64, recording: Recording)?
  let reasons = ReasonTexts()
  /// The act of this transaction, once something was recorded in it.
  private var act: Int64?
  /// The act that this transaction undoes.
  var undoing: Int64?
  /// Whether the columns of every case follow from what is recorded, once this transaction is.
  var isUpToDate = true
  /// Whether this transaction takes in what another casebook has.
  var isImport = false

  init(
    db: Database, recorder: Recorder?, shelf: (any OriginalShelf)? = nil,
    calendars: @escaping @Sendable ([BankHoliday]) -> LawCalendars
  ) {
    self.db = db
    self.recorder = recorder
    self.shelf = shelf
    makeCalendars = calendars
  }

  /// The calendars, read once in a transaction and only if a deadline is worked out in it.
  func calendars() throws -> LawCalendars {
    if let knownCalendars { return knownCalendars }
    let calendars = makeCalendars(try importedHolidays())
    knownCalendars = calendars
    return calendars
  }

  func forgetCalendars() {
    (knownCalendars, knownHolidays) = (nil, nil)
    db.forgetExpected()
  }

  func remember(_ stored: StoredCase) {
    if known.count >= Self.most { known = [:] }
    known[stored.file.id] = stored
  }

  func remembered(_ id: CaseID) -> StoredCase? {
    known[id]
  }

  func forgetCase() {
    known = [:]
    knownCases = [:]
  }

  /// What this transaction records is part of an act that others began.
  func join(_ group: ActGroup?) {
    act = group?.act.withLock(\.self)
  }

  /// The act that this transaction is part of, once something was recorded in it.
  var recordedAct: Int64? { act }

  /// Who records, and the present moment; nil if no one is named as recording.
  var moment: Recording? {
    recorder.map { Recording(actor: $0.actor, second: $0.now()) }
  }

  /// The act that this transaction is, or nil if no one is named as recording.
  func actID() throws -> Int64? {
    if let act { return act }
    guard let recorder else { return nil }
    let added = try db.addAct(
      of: recorder, undoing: undoing, isImport: isImport)
    act = added.id
    knownRecording = added
    return act
  }

  /// Keeps what something was before it is changed, or that it was not there.
  ///
  /// An import brings the changes of the other casebook with it, and makes none of its own.
  func note(change subject: Act.Change.Subject, of item: String, before: String? = nil) throws {
    guard let act = try actID(), !isImport else { return }
    try db.run(
      "INSERT INTO change (act, subject, item, before) VALUES (?, ?, ?, ?)",
      [act, subject.rawValue, item, before])
  }

  func caseKey(_ id: CaseID) throws -> Int64? {
    try db.value(Int64.self, "SELECT id FROM casefile WHERE handle = ?", [id.description])
  }

  func requestKey(_ id: RequestID) throws -> Int64? {
    try db.value(Int64.self, "SELECT id FROM request WHERE slug = ?", [id.description])
  }

  func authorityKey(_ id: AuthorityID) throws -> Int64? {
    try db.value(Int64.self, "SELECT id FROM authority WHERE slug = ?", [id.description])
  }

  /// A value of a closed set, or the fault that the row holds something else.
  func closed<T: RawRepresentable>(
    _ type: T.Type, _ text: String, in table: String
  ) throws -> T where T.RawValue == String {
    guard let value = T(rawValue: text) else {
      throw StoreError.unreadableRow(table: table, value: text)
    }
    return value
  }

  func question(_ text: String) throws -> QuestionID {
    guard let id = QuestionID(text) else {
      throw StoreError.unreadableRow(table: "question", value: text)
    }
    return id
  }

  func handle(_ text: String) throws -> CaseID {
    guard let id = CaseID(handle: text) else {
      throw StoreError.unreadableRow(table: "casefile", value: text)
    }
    return id
  }
}

/// The act that several transactions are, once the first of them has recorded something.
final class ActGroup: Sendable {
  let act = Mutex<Int64?>(nil)
}
