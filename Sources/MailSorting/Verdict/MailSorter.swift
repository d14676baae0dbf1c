package import Casebook
package import FOILaw
package import Mailroom
package import ReplyReader

/// Decides what becomes of messages: which cases they go on and as what, or why they wait.
package struct MailSorter {
  package let matcher: CaseMatcher
  let today: CalendarDay
  let calendars: LawCalendars

  package init(matcher: CaseMatcher, today: CalendarDay, calendars: LawCalendars) {
    self.matcher = matcher
    self.today = today
    self.calendars = calendars
  }

  /// What to do with a message.
  ///
  /// What was read and looked up already is passed.
  package func verdict(
    on letter: MailLetter, words: MailWords? = nil, read given: ReadLetter? = nil,
    from correspondents: [CaseMatcher.Correspondent]? = nil, mayBeNamed: Bool? = nil
  ) throws -> MailVerdict {
    let problems = letter.message.problems
    func candidates() throws -> [CaseMatch] {
      try matcher.candidates(
        for: letter, from: try correspondents ?? matcher.correspondents(of: letter))
    }
    guard let day = letter.day else {
      return .waiting(.noDay, try candidates(), problems: problems)
    }
    if case .bounce(let bounce) = letter.message.nature {
      return try verdict(on: bounce, in: letter, day)
    }
    if isOwn(letter) { return try verdictOnOwn(letter, on: day) }
    if let verdict = try verdictOnRegulators(letter, words: words) { return verdict }
    let found = try candidates()
    guard
      !found.isEmpty || mayBeNamed ?? Self.mayBeNamed(letter, among: matcher.requests)
    else { return .waiting(.noCase(letter.message.nature), problems: problems) }
    var read =
      given
      ?? ReadLetter(
        letter, words ?? MailWords(letter.message, isForward: letter.message.isForward),
        requests: matcher.requests, requester: matcher.requester, names: matcher.names)
    // Most letters are clearly on one case, and need not be read against every other of their sender.
    let quick = try verdict(on: letter, &read, day, among: found, readingAll: false)
    return try quick.recordings.isEmpty
      ? verdict(on: letter, &read, day, among: found, readingAll: true) : quick
  }

  /// Whether what a letter says decides where it goes, unless a regulator wrote it: it has a day, and is neither
  /// the requester's own nor a report that a letter did not arrive.
  package func goesByItsWords(_ letter: MailLetter) -> Bool {
    if case .bounce = letter.message.nature { return false }
    return letter.day != nil && !isOwn(letter)
  }

  /// Whether attachments are worth reading, as far as the message itself shows.
  ///
  /// A letter from a stranger's address counts as well where its subject mentions information requests.
  package static func mayBeNamed(
    _ letter: MailLetter, among requests: [RequestPhrases]
  ) -> Bool {
    guard letter.message.nature != .bulk else { return false }
    return letter.mentionsRequests
      || requests.contains {
        $0.isTitle(in: letter.opening) || $0.quoted(in: letter.opening) > 0
      }
  }

  private func verdict(
    on letter: MailLetter, _ read: inout ReadLetter, _ day: CalendarDay,
    among candidates: [CaseMatch], readingAll: Bool
  ) throws -> MailVerdict {
    let words = read.words
    let found = try matcher.matches(
      for: letter, &read, among: candidates, readingAll: readingAll)
    let matches = found.map(\.match)
    guard !matches.isEmpty else { return .waiting(.noCase(letter.message.nature)) }
    // What a person took off a case does not go there by itself.
    let takenBack = Set(found.filter { letter.wasTakenBack(from: $0.file) }.map(\.match.id))
    let placed = matches.filter { !takenBack.contains($0.id) }.placed
    let shared = matches.filter { $0.has(.answersFor) }
    if shared.count > 1, shared.contains(where: { one in !placed.contains { $0.id == one.id } }) {
      return .waiting(.severalAuthorities(shared.count), shared)
    }
    guard !placed.isEmpty else {
      if let id = takenBack.min() { return .waiting(.takenBack(id), matches) }
      return .waiting(Self.unclear(matches), matches, problems: letter.message.problems)
    }
    // The day a letter was handed on is not the day it came.
    if letter.message.isForward, !placed[0].isSent, !placed[0].has(.thread) {
      return .waiting(.forwarded, matches)
    }
    var recordings: [MailVerdict.Recording] = []
    for match in placed {
      guard let case_ = found.first(where: { $0.match.id == match.id }),
        let reading = case_.reading
      else { continue }
      switch try event(for: letter, words, reading, on: day, case_.file) {
      case .failure(let refusal): return .waiting(refusal.reason, matches)
      case .success(let (event, remark)):
        if let reason = impediment(to: event, on: case_.file) {
          return .waiting(reason, matches)
        }
        recordings.append(.init(file: case_.file, event: event, match: match, remark: remark))
      }
    }
    return MailVerdict(recordings: recordings, state: .placed)
  }

  /// Whether a subject alone says that a letter is a receipt.
  static func acknowledges(_ subject: ComparableText) -> Bool {
    receipts.contains { subject.contains($0) }
  }

  private static let receipts = [
    "acknowledgement", "acknowledgment", "acknowledging", "confirmation of receipt",
    "request received", "request has been received", "received your request",
    "receipt of your request", "receipt of request", "receipt for your request",
  ].map { ComparableText($0) }

  private static func unclear(_ matches: [CaseMatch]) -> MailReason {
    let best = matches.first?.score ?? 0
    let rivals = matches.filter { $0.score > best - CaseMatch.margin }.count
    return rivals > 1 && best >= CaseMatch.enough ? .severalFit(rivals) : .tooLittle
  }

  /// Why the event cannot be recorded, so that one letter never keeps the others out.
  func impediment(to event: Event, on file: CaseFile) -> MailReason? {
    if let fault = file.fault(in: event, today: today) { return .impossible(fault) }
    let after = CaseFile(
      request: file.request, authority: file.authority, events: file.events + [event])
    do {
      _ = try Standing(of: after, calendars: calendars)
      return nil
    } catch {
      return .law(error)
    }
  }

  /// The event of that kind that a letter is on a case as a person places it, or `nil` if there is
  /// none of that kind.
  ///
  /// Of a letter with a part for each of several authorities only the case's own counts.
  package func event(
    _ given: Event.Kind?, of letter: MailLetter, _ words: MailWords, on day: CalendarDay,
    _ file: CaseFile
  ) throws -> Event? {
    let reading = reading(of: words.documents, for: file).reading
    guard let kind = given ?? reading.facts.kind.event else { return nil }
    return try event(kind, of: letter, reading, on: day, file)
  }

  /// What documents say to a case, and whether they say that they answer for its authority.
  package func reading(
    of documents: ReplyDocuments, for file: CaseFile
  ) -> (reading: Reading, isForAuthority: Bool) {
    let shared = SharedLetter(documents, names: matcher.names, request: file.request)
    var reading = shared.documents(for: file.authority.id).reading(of: file.request)
    if let name = reading.facts.authority, !Letterhead(name).isName {
      reading.facts.authority = nil
    }
    return (reading, shared.authorities.contains(file.authority.id))
  }

  /// Whether a message comes from an address of the case's authority, and of no other on record.
  package func isFromAuthority(_ letter: MailLetter, of file: CaseFile) throws -> Bool {
    guard let from = letter.message.from, !letter.message.isForward else { return false }
    var senders = try matcher.lookup.authorities(withAddress: from.address)
    if senders.isEmpty {
      for domain in MailDomains.parents(of: from.domain) where senders.isEmpty {
        senders = try matcher.lookup.authorities(inDomain: domain)
      }
    }
    return !senders.isEmpty && senders.allSatisfy { $0.id == file.authority.id }
  }

  /// The name in a letterhead that cannot be that of the case's authority.
  ///
  /// The authority's own address tells more than a name that was read from the words.
  package func foreignLetterhead(
    of documents: ReplyDocuments, from mail: [MailLetter] = [], on file: CaseFile
  ) throws -> String? {
    if try mail.contains(where: { try isFromAuthority($0, of: file) }) { return nil }
    let found = reading(of: documents, for: file)
    let facts = found.reading.facts
    guard !found.isForAuthority, facts.kind != .transfer, facts.kind != .decisionNotice,
      let name = facts.authority,
      try Letterhead(name).isForeign(to: file.authority, among: matcher.lookup)
    else { return nil }
    return name
  }

  /// A reference, unless it is one that another authority gave and not this one.
  package func ownReference(_ reference: String?, of file: CaseFile) throws -> String? {
    guard let reference else { return nil }
    let cases = try matcher.lookup.cases(withReference: referenceKey(reference))
    return cases.isEmpty || cases.contains { $0.authority == file.authority.id } ? reference : nil
  }

  /// The event without a reference that another authority gave.
  private func event(
    _ kind: Event.Kind, of letter: MailLetter, _ reading: Reading, on day: CalendarDay,
    _ file: CaseFile
  ) throws -> Event? {
    try letter.event(kind, reading, on: day, file) { try ownReference($0, of: file) != nil }
  }

  /// Why a letter is not an event.
  private struct Refusal: Error {
    let reason: MailReason
  }

  /// The event that the letter is on a case, or why it is none.
  private func event(
    for letter: MailLetter, _ words: MailWords, _ reading: Reading, on day: CalendarDay,
    _ file: CaseFile
  ) throws -> Result<(Event, MailRemark?), Refusal> {
    var kind = reading.facts.kind.event
    if letter.message.nature == .autoReply, kind != .acknowledged {
      // A machine that answers at once has read nothing: it stops no clock and answers no question.
      return .success(
        (letter.event(.note(), on: day, file), .automatic(subject: letter.message.subject)))
    }
    if letter.message.nature == .generated, kind == .clarificationAsked || kind == .feesNotice {
      return .failure(Refusal(reason: .automaticStop))
    }
    let says = reading.answers.contains { $0.outcome != .blank }
    if kind == .replied, !says {
      if !words.unread.isEmpty { return .failure(Refusal(reason: .unread(words.unread))) }
      kind = nil
    }
    var reading = reading
    if kind == nil, !says, Self.acknowledges(letter.subject) {
      kind = .acknowledged
      reading.facts.kind = .acknowledgement
    }
    guard let kind, let event = try event(kind, of: letter, reading, on: day, file) else {
      return .failure(
        Refusal(reason: reading.facts.kind == .notFOI ? .notALetter : .answersNothing))
    }
    return .success((event, words.unread.isEmpty ? nil : .notRead(words.unread)))
  }
}
