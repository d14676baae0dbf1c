import Casebook
package import FOILaw
import Mailroom
import ReplyReader

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

  /// What is to be done with a message.
  ///
  /// `words` and `correspondents` are passed where they were read and looked up already.
  package func verdict(
    on letter: MailLetter, words given: MailWords? = nil,
    from correspondents: [CaseMatcher.Correspondent]? = nil
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
    let found = try candidates()
    guard !found.isEmpty || mayBeNamed(letter) else {
      return .waiting(.noCase(letter.message.nature), problems: problems)
    }
    let words = given ?? MailWords(letter.message, isForward: letter.message.isForward)
    return try verdict(on: letter, words, day, among: found)
  }

  /// Whether attachments are worth reading, as far as the message itself shows.
  ///
  /// A letter from a stranger's address counts as well where its subject mentions information requests.
  package func mayBeNamed(_ letter: MailLetter) -> Bool {
    guard letter.message.nature != .bulk else { return false }
    return letter.mentionsRequests
      || matcher.requests.contains {
        $0.isTitle(in: letter.opening) || $0.quoted(in: letter.opening) > 0
      }
  }

  private func verdict(
    on letter: MailLetter, _ words: MailWords, _ day: CalendarDay, among candidates: [CaseMatch]
  ) throws -> MailVerdict {
    let found = try matcher.matches(for: letter, words: words, among: candidates)
    let matches = found.map(\.match)
    guard !matches.isEmpty else { return .waiting(.noCase(letter.message.nature)) }
    let placed = matches.placed
    guard !placed.isEmpty else {
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
      switch event(for: letter, words, reading, on: day, case_.file) {
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

  /// Why a letter is no event.
  private struct Refusal: Error {
    let reason: MailReason
  }

  /// The event that the letter is on a case, or why it is none.
  private func event(
    for letter: MailLetter, _ words: MailWords, _ reading: Reading, on day: CalendarDay,
    _ file: CaseFile
  ) -> Result<(Event, MailRemark?), Refusal> {
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
    guard let kind, let event = letter.event(kind, reading, on: day, file) else {
      return .failure(
        Refusal(reason: reading.facts.kind == .notFOI ? .notALetter : .answersNothing))
    }
    return .success((event, words.unread.isEmpty ? nil : .notRead(words.unread)))
  }
}
