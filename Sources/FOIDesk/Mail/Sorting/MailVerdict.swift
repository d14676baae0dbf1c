import Casebook
import CasebookStore
import FOILaw
import Mailroom
import ReplyReader

/// What is to be done with a message: events on cases, or a place in the inbox with a reason.
struct MailVerdict {
  /// An event with the case it goes on.
  struct Recording {
    let file: CaseFile
    let event: Event
    let match: MailMatch
  }

  var recordings: [Recording] = []
  var state: MailRecord.State
  var reason: String?
  var suggestions: [MailRecord.Suggestion] = []

  /// Sets a message aside.
  static func waiting(_ reason: String, _ matches: [MailMatch] = []) -> MailVerdict {
    MailVerdict(
      state: .waiting, reason: reason,
      suggestions: matches.filter { $0.score > 0 }.prefix(5).map(\.suggestion))
  }
}

/// Decides what becomes of messages.
struct MailClerk {
  let matcher: MailMatcher
  let today: CalendarDay
  let calendars: LawCalendars

  func verdict(on letter: MailLetter, words given: MailWords?) throws -> MailVerdict {
    guard let day = letter.day else {
      return .waiting(
        MailReason.and(letter.message.problems, MailReason.noDay),
        try matcher.candidates(for: letter))
    }
    if case .bounce(let bounce) = letter.message.nature {
      return try verdict(on: bounce, in: letter, day)
    }
    if try isOwn(letter) { return try verdictOnOwn(letter, on: day) }
    let candidates = try matcher.candidates(for: letter)
    guard !candidates.isEmpty || mayBeNamed(letter) else {
      return .waiting(
        MailReason.and(letter.message.problems, MailReason.nobody(letter.message)))
    }
    let words = given ?? MailWords(letter.message, isForward: letter.message.isForward)
    return try verdict(on: letter, words, day, among: candidates)
  }

  /// Whether attachments are worth reading, as far as the message itself shows.
  ///
  /// A letter from a stranger's address counts as well where its subject speaks of information requests.
  func mayBeNamed(_ letter: MailLetter) -> Bool {
    guard letter.message.nature != .bulk else { return false }
    return letter.speaksOfRequests
      || matcher.requests.contains {
        $0.isTitle(in: letter.opening) || $0.quoted(in: letter.opening) > 0
      }
  }

  private func verdict(
    on letter: MailLetter, _ words: MailWords, _ day: CalendarDay, among candidates: [MailMatch]
  ) throws -> MailVerdict {
    let found = try matcher.matches(for: letter, words: words, among: candidates)
    let matches = found.map(\.match)
    guard !matches.isEmpty else { return .waiting(MailReason.nobody(letter.message)) }
    let placed = matches.placed
    guard !placed.isEmpty else {
      return .waiting(
        MailReason.and(letter.message.problems, MailReason.unclear(matches)), matches)
    }
    let isFromAuthority = placed[0].signs.contains { sign in
      if case .domain = sign { true } else { sign == .address || sign == .thread }
    }
    // The day a letter was handed on is not the day it came.
    if letter.message.isForward, !isFromAuthority {
      return .waiting(MailReason.forwarded, matches)
    }
    var recordings: [MailVerdict.Recording] = []
    for match in placed {
      guard let case_ = found.first(where: { $0.match.id == match.id }),
        let reading = case_.reading
      else { continue }
      switch event(for: letter, words, reading, on: day, case_.file) {
      case .failure(let reason): return .waiting(reason.text, matches)
      case .success(let event):
        if let reason = impediment(to: event, on: case_.file) {
          return .waiting(reason, matches)
        }
        recordings.append(.init(file: case_.file, event: event, match: match))
      }
    }
    return MailVerdict(recordings: recordings, state: .placed)
  }

  /// Why the event cannot be recorded, so that one letter never keeps the others out.
  private func impediment(to event: Event, on file: CaseFile) -> String? {
    if let fault = file.fault(in: event, today: today) { return fault.written }
    let after = CaseFile(
      request: file.request, authority: file.authority, events: file.events + [event])
    do {
      _ = try Standing(of: after, calendars: calendars)
      return nil
    } catch {
      return error.written
    }
  }

  // MARK: - Events

  struct Refusal: Error {
    let text: String
  }

  /// The event that the letter is on a case, or why it is none.
  private func event(
    for letter: MailLetter, _ words: MailWords, _ reading: Reading, on day: CalendarDay,
    _ file: CaseFile
  ) -> Result<Event, Refusal> {
    var kind = reading.facts.kind.event
    if letter.message.nature == .autoReply, kind != .acknowledged {
      // A machine that answers at once has read nothing: it stops no clock and answers no question.
      var note = Self.event(.note(), letter, on: day, file)
      note.note = MailReason.automatic(letter.message.subject)
      return .success(note)
    }
    if letter.message.nature == .generated, kind == .clarificationAsked || kind == .feesNotice {
      return .failure(Refusal(text: MailReason.automaticStop))
    }
    let says = reading.answers.contains { $0.outcome != .blank }
    if kind == .replied, !says {
      if !words.unread.isEmpty {
        return .failure(Refusal(text: MailReason.unread(words.unread)))
      }
      kind = nil
    }
    guard let kind, let event = Self.event(kind, letter, reading, words, on: day, file) else {
      return .failure(Refusal(text: MailReason.noLetter(reading.facts.kind)))
    }
    return .success(event)
  }

  /// An event whose id comes from the message, the case and how often it was recorded there, so that an
  /// import that was cut short and run again makes the same casebook.
  static func event(
    _ payload: Event.Payload, _ letter: MailLetter, on day: CalendarDay, _ file: CaseFile
  ) -> Event {
    let earlier = file.events.count { $0.original == letter.original.id }
    let seed = "\(letter.original.id) \(file.id) \(earlier)"
    var event = Event(
      id: EventID(String(sha256(Array(seed.utf8)).prefix(16))), payload, on: day)
    event.original = letter.original.id
    event.messageID = letter.messageID
    event.isProposed = true
    return event
  }

  /// The event of that kind that the letter is as it was read, or nil where there is none of that kind.
  static func event(
    _ kind: Event.Kind, _ letter: MailLetter, _ reading: Reading, _ words: MailWords,
    on day: CalendarDay, _ file: CaseFile
  ) -> Event? {
    var reading = reading
    reading.facts.reference =
      reading.facts.reference
      ?? SubjectReference(letter.message.subject, besides: file.request.title).written
    guard var payload = Event.Payload(kind, reading) else { return nil }
    if case .extended(var more) = payload, let until = more.until, until < day {
      more.until = nil
      payload = .extended(more)
    }
    var event = event(payload, letter, on: day, file)
    if !words.unread.isEmpty { event.note = MailReason.notRead(words.unread) }
    return event
  }

  // MARK: - Bounces and one's own letters

  private func verdict(
    on bounce: Bounce, in letter: MailLetter, _ day: CalendarDay
  ) throws -> MailVerdict {
    let ids = bounce.letter.map { [$0] } ?? letter.message.answers
    var recordings: [MailVerdict.Recording] = []
    for id in ids {
      for handle in try matcher.reader.cases(withMessage: id) {
        guard let file = try matcher.reader.caseFile(handle),
          let ours = file.history.first(where: { $0.messageID == id }),
          !recordings.contains(where: { $0.file.id == handle })
        else { continue }
        var match = MailMatch(handle)
        match.add(.thread)
        // A letter may come back with several to read it; it failed where the authority's failed.
        let failed = bounce.fate == .failed && isForAuthority(bounce, file)
        var event = Self.event(failed ? .notDelivered : .note(), letter, on: day, file)
        event.messageID = failed ? ours.messageID : letter.messageID
        event.note = MailReason.bounced(bounce)
        if let reason = impediment(to: event, on: file) { return .waiting(reason, [match]) }
        recordings.append(.init(file: file, event: event, match: match))
      }
    }
    guard recordings.isEmpty else { return MailVerdict(recordings: recordings, state: .placed) }
    let suggested = try lettersLost(bounce, in: letter, day)
    // Nothing but the request itself is known to have gone there in those days.
    if bounce.fate == .failed, suggested.count == 1, suggested[0].isClear,
      let file = try matcher.reader.caseFile(suggested[0].id)
    {
      var event = Self.event(.notDelivered, letter, on: day, file)
      event.messageID = bounce.letter
      event.note = MailReason.bounced(bounce)
      if let reason = impediment(to: event, on: file) { return .waiting(reason, suggested) }
      return MailVerdict(
        recordings: [.init(file: file, event: event, match: suggested[0])], state: .placed)
    }
    return .waiting(MailReason.unknownBounce(bounce), suggested)
  }

  /// The cases whose letter a report may speak of, by the address it failed at, the subject and the day.
  private func lettersLost(
    _ bounce: Bounce, in letter: MailLetter, _ day: CalendarDay
  ) throws -> [MailMatch] {
    let wording = Wording(
      "\(bounce.subject ?? "")\n\(letter.message.subject)\n\(letter.message.text)")
    let written = letter.message.text.prefix(4_000).lowercased()
      .split { $0.isWhitespace || "<>,;:()[]\"'".contains($0) }
      .filter { $0.contains("@") && $0 != matcher.ownAddress ?? "" }.map(String.init)
    var suggested: [MailMatch] = []
    var seen: Set<String> = []
    for recipient in (bounce.recipients.isEmpty ? written : bounce.recipients).prefix(10)
    where seen.insert(recipient).inserted {
      for authority in try matcher.reader.authorities(withAddress: recipient) {
        for id in try matcher.reader.cases(of: authority.id).prefix(20) {
          var match = MailMatch(id)
          match.add(.recipient)
          if let file = try matcher.reader.caseFile(id) {
            let sent = file.history.first { $0.kind == .sent }?.day
            // Mail systems try for up to five days.
            if let sent, sent <= day, day <= sent.advanced(by: 5) { match.add(.names(sent)) }
            let signs = matcher.requests.first { $0.request.id == file.request.id }
            if signs?.isTitle(in: wording) == true { match.add(.title) }
          }
          suggested.append(match)
        }
      }
    }
    let clear = suggested.filter(\.isClear)
    return clear.count == 1 ? clear : suggested
  }

  private func isForAuthority(_ bounce: Bounce, _ file: CaseFile) -> Bool {
    let addresses = [file.authority.email, file.authority.reviewEmail].compactMap {
      $0?.lowercased()
    }
    guard !bounce.recipients.isEmpty, !addresses.isEmpty else { return true }
    // A letter that went elsewhere than the casebook knows is judged by the report alone.
    let isElsewhere = bounce.recipients.allSatisfy { recipient in
      let domain = recipient.split(separator: "@").last ?? ""
      return !addresses.contains { $0.hasSuffix(domain) }
    }
    return !isElsewhere || bounce.recipients.count == 1
  }

  private func isOwn(_ letter: MailLetter) throws -> Bool {
    guard let from = letter.message.from?.address, !from.isEmpty else { return false }
    return from == matcher.ownAddress
  }

  private func verdictOnOwn(_ letter: MailLetter, on day: CalendarDay) throws -> MailVerdict {
    let known = try matcher.reader.cases(withMessage: letter.messageID)
    if !known.isEmpty { return MailVerdict(state: .placed) }
    let found = try matcher.candidates(forOwn: letter, on: day)
    let matches = found.map(\.match)
    if matches.placed.count == 1, let case_ = found.first, case_.match.id == matches.placed[0].id,
      let payload = Self.payload(ofOwn: letter, in: case_)
    {
      let event = Self.event(payload, letter, on: day, case_.file)
      if impediment(to: event, on: case_.file) == nil {
        return MailVerdict(
          recordings: [.init(file: case_.file, event: event, match: case_.match)], state: .placed)
      }
    }
    return .waiting(MailReason.own, matches)
  }

  /// What a letter of the requester's own says plainly that it is.
  private static func payload(
    ofOwn letter: MailLetter, in found: MailMatcher.Found
  ) -> Event.Payload? {
    let asked = found.file.history.last { $0.kind == .clarificationAsked }
    if let asked, let id = asked.messageID, letter.message.answers.first == id {
      return .clarificationGiven
    }
    let isFurther = found.file.history.contains { $0.kind == .replied }
    let isReview = reviews.contains { letter.subject.contains($0) }
    return isFurther && isReview ? .reviewRequested : nil
  }

  private static let reviews = [
    "internal review", "request for review", "request for a review", "requirement for review",
  ].map { Wording($0) }
}
