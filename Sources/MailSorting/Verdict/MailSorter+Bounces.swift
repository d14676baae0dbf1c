import Casebook
import FOILaw
import Mailroom

/// Reports on letters that could not be delivered, or not yet.
extension MailSorter {
  func verdict(
    on bounce: Bounce, in letter: MailLetter, _ day: CalendarDay
  ) throws -> MailVerdict {
    let ids = bounce.letter.map { [$0] } ?? letter.message.answers
    var recordings: [MailVerdict.Recording] = []
    for id in ids {
      for handle in try matcher.lookup.cases(withMessage: id) {
        guard let file = try matcher.lookup.caseFile(handle),
          let ours = file.history.first(where: { $0.messageID == id }),
          !recordings.contains(where: { $0.file.id == handle })
        else { continue }
        var match = CaseMatch(handle)
        match.add(.thread)
        // A letter may come back with several to read it; it failed where the authority's failed.
        let failed = bounce.fate == .failed && isForAuthority(bounce, file)
        var event = letter.event(failed ? .notDelivered : .note(), on: day, file)
        event.messageID = failed ? ours.messageID : letter.messageID
        if let reason = impediment(to: event, on: file) { return .waiting(reason, [match]) }
        recordings.append(.init(file: file, event: event, match: match, remark: .bounce(bounce)))
      }
    }
    guard recordings.isEmpty else { return MailVerdict(recordings: recordings, state: .placed) }
    let suggested = try lettersLost(bounce, in: letter, day)
    // Nothing but the request itself is known to have gone there in those days.
    if bounce.fate == .failed, suggested.count == 1, suggested[0].isClear,
      let file = try matcher.lookup.caseFile(suggested[0].id)
    {
      var event = letter.event(.notDelivered, on: day, file)
      event.messageID = bounce.letter
      if let reason = impediment(to: event, on: file) { return .waiting(reason, suggested) }
      return MailVerdict(
        recordings: [
          .init(file: file, event: event, match: suggested[0], remark: .bounce(bounce))
        ], state: .placed)
    }
    return .waiting(.unknownBounce(bounce), suggested)
  }

  /// The cases whose letter a report may be on, by the address it failed at, the subject and the day.
  private func lettersLost(
    _ bounce: Bounce, in letter: MailLetter, _ day: CalendarDay
  ) throws -> [CaseMatch] {
    let text = ComparableText(
      "\(bounce.subject ?? "")\n\(letter.message.subject)\n\(letter.message.text)")
    let written = letter.message.text.prefix(4_000).lowercased()
      .split { $0.isWhitespace || "<>,;:()[]\"'".contains($0) }
      .filter { $0.contains("@") && $0 != matcher.ownAddress ?? "" }.map(String.init)
    var suggested: [CaseMatch] = []
    var seen: Set<String> = []
    for recipient in (bounce.recipients.isEmpty ? written : bounce.recipients).prefix(10)
    where seen.insert(recipient).inserted {
      for authority in try matcher.lookup.authorities(withAddress: recipient) {
        for id in try matcher.lookup.cases(of: authority.id).prefix(20) {
          var match = CaseMatch(id)
          match.add(.recipient)
          if let file = try matcher.lookup.caseFile(id) {
            let sent = file.history.first { $0.kind == .sent }?.day
            // Mail systems try for up to five days.
            if let sent, sent <= day, day <= sent.advanced(by: 5) {
              match.add(.day, sent.description)
            }
            let phrases = matcher.requests.first { $0.request.id == file.request.id }
            if phrases?.isTitle(in: text) == true { match.add(.title) }
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
}
