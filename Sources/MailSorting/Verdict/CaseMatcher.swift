import Casebook
import FOILaw
import Mailroom
import ReplyReader

/// Finds the cases that a letter may belong to, by general signs and in a fixed order.
package struct CaseMatcher {
  package let lookup: any CaseLookup
  /// The requests on record, by the words that letters about them repeat.
  package let requests: [RequestPhrases]
  package let requester: Requester
  /// The names of those who were asked.
  let names: AuthorityNames

  package init(
    lookup: any CaseLookup, requests: [RequestPhrases], requester: Requester,
    names: AuthorityNames
  ) {
    self.lookup = lookup
    self.requests = requests
    self.requester = requester
    self.names = names
  }

  var ownAddress: String? { requester.address }

  /// A case with its file and the letter as read against its questions.
  struct Found {
    var match: CaseMatch
    let file: CaseFile
    var reading: Reading?
  }

  /// The most cases that are looked at closely: more are a coincidence, not evidence.
  private static let maxRead = 12
  private static let maxCompared = 40

  /// The cases with everything that speaks for and against them, likeliest first.
  ///
  /// Unless `readingAll` says so, a letter is not read against cases that no reading can bring near the likeliest.
  func matches(
    for letter: MailLetter, _ read: inout ReadLetter, among candidates: [CaseMatch],
    readingAll: Bool
  ) throws -> [Found] {
    var matches = Matches()
    for match in candidates {
      for sign in match.signs { matches.add(sign, to: match.id) }
    }
    let documents = read.words.documents
    // What the message itself says was looked up already.
    if documents.parts.count > 1 || letter.message.html != nil {
      try addReferences(MentionedReferences(documents.text), to: &matches)
    }
    try addNamed(in: &read, to: &matches)
    if letter.message.text.isEmpty || documents.parts.count > 1 {
      for part in documents.parts.prefix(4) {
        for correspondent in try signed(part.document.text) { try add(correspondent, to: &matches) }
      }
    }
    try addShared(read, to: &matches)
    let content = read.content
    let day = letter.day
    let senders = try letter.message.from.map { try self.senders($0).authorities } ?? []
    let found = try matches.all.sorted(by: Self.isLikelier).prefix(Self.maxCompared).compactMap {
      match -> Found? in
      guard let file = try lookup.caseFile(match.id) else { return nil }
      let sent = file.history.first { $0.kind == .sent }?.day
      // What came before the request was sent does not answer it.
      if let day, let sent, day < sent { return nil }
      var match = match
      if try isOnly(match.id, on: day) { match.add(.onlyCase) }
      if let other = senders.first, !match.has(.answersFor),
        !senders.contains(where: { $0.id == match.id.authority })
      {
        match.add(.otherSender, other.name)
      }
      return compare(match, file, content)
    }
    let closest = Self.separated(found).sorted { Self.isLikelier($0.match, $1.match) }
      .prefix(Self.maxRead)
    var best: Int?
    return closest.map { found in
      let reach = found.match.score + CaseMatch.mostByReading
      if !readingAll, let best, reach <= best - CaseMatch.margin { return found }
      let close = self.read(found, &read)
      if close.match.isClear { best = max(best ?? 0, close.match.score) }
      return close
    }.sorted { Self.isLikelier($0.match, $1.match) }
  }

  /// Of several requests to one authority, a letter is about one only.
  private static func separated(_ found: [Found]) -> [Found] {
    let clear = Set(found.filter { $0.match.has(.matter) }.map(\.match.id.authority))
    return found.map { one in
      guard clear.contains(one.match.id.authority), !one.match.has(.matter) else { return one }
      var one = one
      one.match.add(.otherRequest)
      return one
    }
  }

  /// Cases of an authority that the letter names, where it has the title or questions of the request.
  private func addNamed(in read: inout ReadLetter, to matches: inout Matches) throws {
    guard let first = read.likely.first,
      let name = read.reading(of: first.request).facts.authority
    else { return }
    let named = try lookup.authorities(called: name)
    // A name that two authorities share does not distinguish them.
    guard named.count == 1, let authority = named.first else { return }
    let cases = try lookup.cases(of: authority.id)
    for request in read.likely {
      let id = CaseID(request: request.request.id, authority: authority.id)
      if !matches.has(id), cases.contains(id) { matches.add(MailSign(.named), to: id) }
    }
  }

  /// The cases of the authorities that a letter says it answers for, on the requests that it has the title
  /// or questions of.
  private func addShared(_ read: ReadLetter, to matches: inout Matches) throws {
    for authority in read.shared.authorities {
      for id in try lookup.cases(of: authority)
      where matches.has(id) || read.likely.contains(where: { $0.request.id == id.request }) {
        matches.add(MailSign(.answersFor), to: id)
      }
    }
  }

  // MARK: - Case by case

  private func compare(_ match: CaseMatch, _ file: CaseFile, _ content: LetterContent) -> Found {
    var match = match
    if let request = requests.first(where: { $0.request.id == file.request.id }) {
      let quoted = request.quoted(in: content.whole)
      if quoted > 0 {
        match.add(
          quoted * 2 >= request.asking ? .questions : .someQuestions, "\(quoted)/\(request.asking)")
      }
      if request.isTitle(in: content.whole) { match.add(.title) }
      if request.isAbout(content.opening) {
        match.add(.matter)
      } else if let subject = content.subject, !request.hasAny(of: subject) {
        match.add(.otherMatter)
      }
    }
    if let ownAddress, content.recipients.contains(ownAddress) { match.add(.addressed) }
    if let sent = file.history.first(where: { $0.kind == .sent })?.day {
      if content.whole.contains(sent.written) || content.dates.isReceived(sent) {
        match.add(.day, sent.description)
      }
      if let other = content.dates.request(before: sent) { match.add(.otherDay, other) }
    }
    if content.mentionsRequests { match.add(.request) }
    if content.isRegulator, !match.isSent { match.add(.regulator) }
    if content.isColleague { match.add(.colleague) }
    if content.isBulk { match.add(.bulk) }
    if let name = content.stranger { match.add(.otherPerson, name) }
    return Found(match: match, file: file)
  }

  /// Reads the letter against the questions of the case.
  private func read(_ found: Found, _ letter: inout ReadLetter) -> Found {
    var found = found
    let reading =
      letter.shared.isDivided
      ? letter.shared.documents(for: found.file.authority.id).reading(of: found.file.request)
      : letter.reading(of: found.file.request)
    found.reading = reading
    if reading.facts.kind != .notFOI { found.match.add(.reads) }
    let isForeign = reading.facts.kind != .transfer && !found.match.has(.answersFor)
    if let name = reading.facts.authority, isForeign {
      if found.file.authority.isCalled(name) {
        // Who writes from the authority's address names it anyway.
        if !found.match.isSent, !found.match.isNamed { found.match.add(.named) }
      } else {
        let isKnown = (try? lookup.authorities(called: name).isEmpty) == false
        // A shared office has a name of its own, and writes for those that it names.
        let isForSeveral = found.match.has(.subject)
        if !found.match.isNamed || isKnown && !isForSeveral {
          found.match.add(isKnown ? .otherAuthority : .unknownAuthority, name)
        }
      }
    }
    addOtherReference(reading.facts.reference, to: &found)
    let isSilent = reading.answers.allSatisfy { $0.outcome == .blank }
    if reading.facts.kind == .reply, !reading.answers.isEmpty, isSilent {
      found.match.add(.answersNone)
    }
    return found
  }

  /// The authority's earlier letters had a reference, and this one has another.
  private func addOtherReference(_ reference: String?, to found: inout Found) {
    guard let reference else { return }
    let isKnown =
      found.match.has(.reference) || found.match.has(.thread) || found.match.has(.handle)
    let key = referenceKey(reference)
    let earlier = found.file.history.compactMap { $0.facts?.reference }.map(referenceKey)
    guard !isKnown, !earlier.isEmpty, key.utf8.count >= 4,
      !earlier.contains(where: { $0.contains(key) || key.contains($0) })
    else { return }
    found.match.add(.otherReference, reference)
  }
}
