package import Casebook
package import FOILaw
package import Foundation

/// Where a casebook is kept: what every store promises.
///
/// - A `write` is all or nothing: if its body throws, nothing of it stays.
/// - Writers wait for one another; none fails because another is at work.
/// - Events are appended, never changed. After every write the worked-out columns (standings, present
///   answers, claims) agree with the events of the cases written to.
/// - The body of a `write` may run again where the store has to begin again: it has no effect but on the
///   store.
/// - The store sets who recorded what and when; all that one `write` changes is one act.
/// - Nothing of the database shows through: values in, values out, ``StoreError`` for faults.
package protocol CasebookStore: Sendable {
  /// Reads one consistent state.
  func read<T>(_ body: (any CasebookReader) throws -> T) throws -> T
  /// Changes the casebook, wholly or not at all.
  @discardableResult
  func write<T>(_ body: (any CasebookWriter) throws -> T) throws -> T
  /// The same store, where all that is written through it is one act, however many writes that takes.
  func inOneAct() -> any CasebookStore
  /// The same store, where that person records: somebody whom the caller has made sure of.
  ///
  /// Where a server keeps the casebook, only the programs of its owners may record in others' names.
  func recording(as actor: String) -> any CasebookStore
  /// The same store, which reads where it records: what has just been changed, and never a copy of it.
  var main: any CasebookStore { get }
  /// From now on whoever records through this store reads nothing older than what is there now.
  func keepUp()
  /// Calls the body whenever any program may have recorded something, from now on.
  ///
  /// It may come late, too often or, where a notification is lost, not at all: nothing may depend on it.
  /// - Returns: What listens; nil where the store has no way to.
  func listen(_ changed: @escaping @Sendable () -> Void) -> (any CasebookListening)?
  /// The damage that the storage itself finds; empty if it is sound.
  func faults() throws -> [String]
  /// The same, and tells how far it is, in entries of whatever the storage keeps.
  func faults(progress: @escaping (_ done: Int, _ total: Int) throws -> Void) throws -> [String]
  /// Replaces the imported holidays and works out every standing again, a block of cases at a time.
  ///
  /// The holidays are recorded first. If the rest is cut short, whoever opens the casebook next goes on with it.
  /// - Parameters:
  ///   - change: Gives all that are to hold from now on, of those that were imported before.
  ///   - progress: Called with the number of cases worked out.
  /// - Returns: The deadlines that moved, of the cases worked out here.
  /// - Throws: ``StoreError``, or what `progress` throws.
  func replaceImportedHolidays(
    _ change: ([BankHoliday]) -> [BankHoliday], progress: (_ done: Int) throws -> Void
  ) throws -> Counted<MovedDeadline>
}

/// How a copy that pages are read from is doing.
package enum ReplicaCondition: Hashable, Sendable {
  case inUse
  case away(reason: String)
  /// It is further behind than pages may be.
  case behind
  /// It is a server of its own.
  case notAReplica
  /// It has another casebook, or one of another version of foi.
  case anotherCasebook
}

/// A connection on which changes of a casebook are notified.
package protocol CasebookListening: Sendable {
  /// Whether notifications arrive at present.
  var isConnected: Bool { get }
  func stop()
}

/// What can be asked of a casebook.
package protocol CasebookReader: WholeCasebookReader, SharedFileReader, PeopleReader {
  /// The holidays that were imported, or none.
  func importedHolidays() throws -> [BankHoliday]

  func authority(_ id: AuthorityID) throws -> Authority?
  /// Authorities by name; all of them where `piece` is nil, else those whose id, name or alias has it.
  func authorities(matching piece: String?) throws -> [Authority]

  /// The authorities that have a case, in no order.
  func askedAuthorities() throws -> [Authority]

  func request(_ id: RequestID) throws -> Request?
  func requestIDs() throws -> [RequestID]
  /// All requests, by the order of their ids.
  func requests() throws -> [Request]
  /// Both at once: what mail is sorted by.
  func requestsAndAskedAuthorities() throws -> (requests: [Request], asked: [Authority])
  /// The titles of all requests, by id.
  func requestTitles() throws -> [(id: RequestID, title: String)]

  /// One row per authority by name; `piece` as in ``authorities(matching:)``.
  func authorityRows(matching piece: String?, page: Page) throws -> [AuthorityRow]
  func countAuthorities(matching piece: String?) throws -> Int
  /// One row per request, latest sent first, those not sent yet before them.
  func requestRows(page: Page) throws -> [RequestRow]

  func caseFile(_ id: CaseID) throws -> CaseFile?
  /// Handles that contain the piece, at most `limit` of them, in alphabetical order.
  func cases(matching piece: String, limit: Int) throws -> [CaseID]

  /// The cases with an event of that message id, in alphabetical order.
  func cases(withMessage messageID: String) throws -> [CaseID]

  /// The cases with an event that names that reference, as `referenceKey` makes it, and was not taken back.
  func cases(withReference key: String) throws -> [CaseID]
  /// The cases of an authority, in alphabetical order.
  func cases(of authority: AuthorityID) throws -> [CaseID]
  /// The authorities with exactly that name or alias, ignoring case.
  func authorities(called name: String) throws -> [Authority]
  /// The authorities that receive requests or requests for a review at that address.
  func authorities(withAddress address: String) throws -> [Authority]
  /// The authorities with an address in that domain.
  func authorities(inDomain domain: String) throws -> [Authority]

  /// The e-mail of that state, earliest first.
  func mail(_ state: MailRecord.State, page: Page) throws -> [MailRecord]
  /// The e-mail that waits and may belong to cases, earliest first.
  func mailWithSuggestions() throws -> [MailRecord]
  /// How much e-mail of that state there is, on all pages together.
  func countMail(_ state: MailRecord.State) throws -> Int
  /// The e-mail whose ids begin so, at most `limit` of them.
  func mail(withPrefix prefix: String, limit: Int) throws -> [MailRecord]
  /// Whether a message of that digest, or of that id with the same content, was read before.
  func hasMail(_ id: OriginalID, messageID: String?, content: String) throws -> Bool
  /// The files that mail was taken from, by path, as they were then.
  func mailFiles() throws -> [String: MailFileMark]

  /// One row per case, block by block, in the query's order: soonest owed first unless it says otherwise.
  func eachCase(_ query: CaseQuery, _ take: ([CaseRow]) throws -> Void) throws
  /// How many cases match, on all pages together.
  func countCases(_ query: CaseQuery) throws -> Int
  /// One row per present answer, block by block, by case in the order opened, and by question.
  func eachAnswer(_ query: CaseQuery, _ take: ([AnswerRow]) throws -> Void) throws
  /// How many answers match, on all pages together.
  func countAnswers(_ query: CaseQuery) throws -> Int
  /// Next steps that have begun, block by block, most urgent first.
  func eachStep(_ query: AgendaQuery, _ take: ([AgendaRow]) throws -> Void) throws
  /// The requester's own days up to that of an agenda, earliest first, whatever its kind and page.
  func diary(_ query: AgendaQuery) throws -> [DiaryRow]
  /// How many next steps of each kind there are, on all pages together; kinds without one are left out.
  func agendaCounts(_ query: AgendaQuery) throws -> [NextStep.Kind: Int]
  /// How many days end on each day of a span: what authorities owe, what can be asked for, what is to be done.
  func daysEnding(from first: CalendarDay, through last: CalendarDay) throws -> [DayLoad]
  /// The matching cases with their answers to those questions, in the query's order.
  func gridColumns(_ query: CaseQuery, questions: [QuestionID]) throws -> [GridColumn]
  /// How often each outcome was given in the matching cases, on all pages together.
  func outcomeCounts(_ query: CaseQuery) throws -> [OutcomeCount]
  /// How often each ground is claimed in the matching cases, most often first.
  func groundCounts(_ query: CaseQuery) throws -> [GroundCount]
  /// The present answers to a request with their values: to one question, with words and grounds, or to
  /// all.
  func resultAnswers(
    of request: RequestID, question: QuestionID?
  ) throws -> [(question: QuestionID, answer: ResultAnswer)]
  /// When cases were sent and first replied to; who was let off without a reply is left out.
  func replySpans(of request: RequestID?) throws -> [ReplySpan]
  /// How many first replies came on each day.
  func repliesByDay(of request: RequestID?) throws -> [CalendarDay: Int]

  /// What other authorities said to a question, earliest first: confirmed answers only.
  func otherAnswers(
    to question: QuestionID, of request: RequestID, besides authority: AuthorityID?
  ) throws -> [OtherAnswer]

  /// Passages that have all the words, best first; where many have them, the last kept first.
  func search(_ query: SearchQuery) throws -> [SearchHit]
  /// Whether so many passages have the words, wherever that is, that they are not put in the order of the best.
  func hasManyMatches(_ query: SearchQuery) throws -> Bool
  /// Originals that cannot be found by their words.
  func originalsWithoutText() throws -> [OriginalID]

  func letter(_ id: LetterID) throws -> LetterRecord?
  /// The letters that match, in the order they were drafted.
  ///
  /// One whose event was taken back counts as drafted, and one that an event says came back as not
  /// delivered.
  func letters(_ query: LetterQuery) throws -> [LetterRecord]
  /// How many letters match, on all pages together.
  func countLetters(_ query: LetterQuery) throws -> Int

  func evidence(_ id: EvidenceID) throws -> EvidenceRow?
  /// The evidence of a request, or all of it, in the order it was added.
  func evidence(of request: RequestID?) throws -> [EvidenceRow]

  /// The last act that neither undoes another nor was undone.
  func lastAct() throws -> Act?

  func original(_ id: OriginalID) throws -> Original?
  /// Goes through an original block by block, so that one of any size takes little memory.
  /// - Returns: Its name and size; `nil` if there is none, and the body was not called.
  func original(
    _ id: OriginalID, _ body: (Data) throws -> Void
  ) throws -> (name: String, bytes: Int)?
  /// The words that were read from an original; `nil` if none were kept.
  func text(of original: OriginalID) throws -> String?
  /// The names that originals came under, without their bytes.
  func names(ofOriginals ids: [OriginalID]) throws -> [OriginalID: String]
  /// The originals in the order of their ids, those after one of them.
  func originalIDs(after id: OriginalID?, limit: Int) throws -> [OriginalID]
  func counts() throws -> CasebookCounts

  /// Works out the next cases and compares them with their columns: a block at a time, so that a casebook of
  /// any size needs little memory and lets others write in between.
  /// - Parameter mark: Where the block before ended; nil for the first.
  /// - Returns: The cases whose columns disagree with their events, and where the next block begins.
  /// - Throws: ``StoreError``.
  func staleCases(after mark: CaseMark?) throws -> CaseBlock
}

extension CasebookReader {
  /// One row per case, in the query's order: soonest owed first unless it says otherwise.
  package func cases(_ query: CaseQuery) throws -> [CaseRow] {
    var rows: [CaseRow] = []
    try eachCase(query) { rows += $0 }
    return rows
  }

  /// One row per present answer, by case in the order opened, and by question.
  package func answers(_ query: CaseQuery) throws -> [AnswerRow] {
    var rows: [AnswerRow] = []
    try eachAnswer(query) { rows += $0 }
    return rows
  }

  /// Next steps that have begun, most urgent first.
  package func agenda(_ query: AgendaQuery) throws -> [AgendaRow] {
    var rows: [AgendaRow] = []
    try eachStep(query) { rows += $0 }
    return rows
  }

  /// All the e-mail of that state, earliest first.
  package func mail(_ state: MailRecord.State) throws -> [MailRecord] {
    try mail(state, page: .all)
  }
}

/// What can be done to a casebook inside one write.
package protocol CasebookWriter: CasebookReader, WholeCasebookWriter, SharedFileWriter, PeopleWriter
{
  /// Replaces the imported holidays; every standing is worked out again once this write is done.
  func replaceImportedHolidays(_ holidays: [BankHoliday]) throws

  /// Adds an authority or replaces the one with its id.
  func save(_ authority: Authority) throws
  /// Adds a request. One that was sent is never changed: a different one under its id is refused.
  func add(_ request: Request) throws
  /// Opens a case; its request and authority must be there.
  func open(_ id: CaseID, with event: Event) throws
  /// Opens many at a fraction of the work.
  func open(_ cases: [(id: CaseID, event: Event)]) throws
  /// Appends to a case and works out its columns.
  /// - Returns: The case and its standing with the event, which tells who recorded it.
  @discardableResult
  func append(_ event: Event, to id: CaseID) throws -> CaseNow
  /// Keeps bytes once, whatever their name.
  func keep(_ original: Original) throws
  /// Keeps bytes once, block by block.
  /// - Parameters:
  ///   - id: Their digest, which the caller has verified.
  ///   - name: The name that they came under.
  ///   - size: How many there are.
  ///   - next: The next of them, or `nil` after the last; not called where they are kept already.
  /// - Throws: ``StoreError``; also where there are more or fewer of them.
  func keep(
    _ id: OriginalID, named name: String, bytes size: Int, from next: () throws -> Data?
  ) throws
  /// Keeps the text that was read from an original, so that it can be found by its words.
  func keep(text: String, of original: OriginalID) throws

  /// Adds a letter under the next number.
  /// - Returns: The letter with its id.
  func add(_ letter: (LetterID) -> LetterRecord) throws -> LetterRecord
  /// Replaces what can change of a letter: its formats, how far it has come, and its event.
  func update(_ letter: LetterRecord) throws

  /// Adds a piece of evidence under the next number; its original must have been kept.
  /// - Returns: The evidence with its id.
  func add(_ evidence: (EvidenceID) -> Evidence, on day: CalendarDay) throws -> Evidence
  /// Marks evidence as withdrawn; it stays, and so does its original.
  func withdraw(_ id: EvidenceID, on day: CalendarDay) throws

  /// Keeps what became of a message; a later word on it replaces the earlier.
  func keep(_ mail: MailRecord) throws
  /// Remembers a file that mail was taken from.
  func remember(_ file: MailFileMark, at path: String) throws

  /// Marks this write as the undoing of an act; its events are taken back by further events.
  func beginUndoing(_ act: Act) throws
  /// Restores what an act changed other than events.
  func revertChanges(of act: Act, on day: CalendarDay) throws

  /// The same as ``CasebookReader/staleCases(after:)``, and makes their columns again.
  func mendCases(after mark: CaseMark?) throws -> CaseBlock
}

/// A place in the order in which cases were opened.
package struct CaseMark: Sendable, Hashable {
  let key: Int64
}

/// What was found in a casebook of any size: the first thousand, and how many there are.
package struct Counted<Found: Sendable & Hashable>: Sendable, Hashable {
  /// How many are held.
  package static var most: Int { 1_000 }
  package private(set) var first: [Found] = []
  package private(set) var count = 0

  package var isEmpty: Bool { count == 0 }

  mutating func add(_ found: [Found]) {
    count += found.count
    first += found.prefix(max(0, Self.most - first.count))
  }
}

/// What a block of cases came to.
package struct CaseBlock: Sendable, Hashable {
  /// Those whose columns disagreed with their events.
  package var stale: [CaseID] = []
  /// The open deadlines that have another day with the holidays of now.
  package var moved: [MovedDeadline] = []
  /// How many cases were looked at.
  package var count = 0
  /// Where the next begins; nil where no case is left.
  package var end: CaseMark?
}

extension CasebookStore {
  package func faults(
    progress: @escaping (_ done: Int, _ total: Int) throws -> Void
  ) throws -> [String] {
    try faults()
  }

  /// The cases whose columns disagree with their events; none in a sound casebook.
  /// - Parameters:
  ///   - mending: Whether to make wrong columns again.
  ///   - progress: Called with the number of cases looked at.
  /// - Returns: The cases.
  /// - Throws: ``StoreError``.
  package func staleCases(
    mending: Bool = false, progress: (Int) throws -> Void = { _ in }
  ) throws -> Counted<CaseID> {
    var stale = Counted<CaseID>()
    var done = 0
    var mark: CaseMark?
    while true {
      let block =
        try mending
        ? write { try $0.mendCases(after: mark) } : read { try $0.staleCases(after: mark) }
      stale.add(block.stale)
      done += block.count
      if block.count > 0 { try progress(done) }
      guard let end = block.end else { return stale }
      mark = end
    }
  }
}
