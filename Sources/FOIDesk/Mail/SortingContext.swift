import Casebook
import CasebookStore
import FOILaw
import Letters
import MailSorting
import Mailroom

/// What the desk gives the sorting of mail: the requests on record, who sends them, and the day.
struct SortingContext: Sendable {
  let requests: [RequestPhrases]
  let requester: Requester
  let names: AuthorityNames
  let today: CalendarDay

  init(_ reader: any CasebookReader, settings: Settings, today: CalendarDay) throws {
    // Of all authorities that a list may hold, only those who were asked.
    let (all, asked) = try reader.requestsAndAskedAuthorities()
    requests = all.map(RequestPhrases.init)
    requester = settings.requester
    names = AuthorityNames(asked.sorted { $0.id < $1.id })
    self.today = today
  }

  /// The sorter over the cases that a reader or writer sees.
  func sorter(_ reader: any CasebookReader) throws -> MailSorter {
    MailSorter(
      matcher: CaseMatcher(
        lookup: StoredCases(reader: reader), requests: requests, requester: requester,
        names: names),
      today: today, calendars: try Desk.calendars(from: reader))
  }
}

/// The cases of a store, as the sorting of mail asks for them.
///
/// No mail changes authorities, so within a transaction each is looked for once: a hundred letters are signed by
/// the same team.
private final class StoredCases: CaseLookup {
  private let reader: any CasebookReader
  private var called = Remembered<String, [Authority]>()
  private var withAddress = Remembered<String, [Authority]>()
  private var inDomain = Remembered<String, [Authority]>()

  init(reader: any CasebookReader) {
    self.reader = reader
  }

  func caseFile(_ id: CaseID) throws -> CaseFile? { try reader.caseFile(id) }
  func cases(of authority: AuthorityID) throws -> [CaseID] { try reader.cases(of: authority) }
  func cases(withMessage id: String) throws -> [CaseID] { try reader.cases(withMessage: id) }
  func cases(withReference key: String) throws -> [CaseID] { try reader.cases(withReference: key) }
  func authorities(called name: String) throws -> [Authority] {
    try called.value(name) { try reader.authorities(called: name) }
  }
  func authorities(withAddress address: String) throws -> [Authority] {
    try withAddress.value(address) { try reader.authorities(withAddress: address) }
  }
  func authorities(inDomain domain: String) throws -> [Authority] {
    try inDomain.value(domain) { try reader.authorities(inDomain: domain) }
  }
}

/// Answers that were given before, as many as take little memory.
private struct Remembered<Question: Hashable, Answer> {
  private var answers: [Question: Answer] = [:]

  mutating func value(_ question: Question, _ ask: () throws -> Answer) rethrows -> Answer {
    if let known = answers[question] { return known }
    let answer = try ask()
    if answers.count >= 1_000 { answers = [:] }
    answers[question] = answer
    return answer
  }
}

extension Settings {
  /// Who sends the requests; a placeholder is nobody's name.
  fileprivate var requester: Requester {
    Requester(
      name: sender.name == Self.placeholder ? nil : sender.name,
      address: sender.email == Self.emailPlaceholder ? nil : sender.email)
  }
}

extension CasebookReader {
  /// Whether the message is in the casebook, by its digest or as a second delivery.
  func hasMail(_ letter: MailLetter) throws -> Bool {
    try hasMail(
      letter.original.id, messageID: letter.message.messageID, content: letter.content)
  }
}

extension MailVerdict.Recording {
  /// The event as it is recorded, with its remark in words.
  var notedEvent: Event {
    var event = event
    if let remark { event.note = remark.written }
    return event
  }
}

extension MailLetter {
  /// What is kept of the message besides its bytes.
  func record(
    _ state: MailRecord.State, _ reason: MailRecord.Reason? = nil,
    _ suggestions: [MailRecord.Suggestion] = []
  ) -> MailRecord {
    MailRecord(
      id: original.id, messageID: message.messageID, content: content, state: state, day: day,
      sender: sender, subject: message.subject, reason: reason, suggestions: suggestions)
  }
}
