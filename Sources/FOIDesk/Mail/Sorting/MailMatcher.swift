import Casebook
import CasebookStore
import FOILaw
import Letters
import Mailroom
import ReplyReader

/// Finds the cases that a letter may belong to, by general signs and in a fixed order.
struct MailMatcher {
  let reader: any CasebookReader
  let requests: [RequestSigns]
  let settings: Settings

  /// The requester's own address, or nothing while the settings have none.
  var ownAddress: String? {
    let address = settings.sender.email.lowercased()
    return address == Settings.emailPlaceholder ? nil : address
  }

  /// A case with its file and the letter as read against its questions.
  struct Found {
    var match: MailMatch
    let file: CaseFile
    var reading: Reading?
  }

  /// The most cases that are looked at closely: more are a coincidence and no evidence.
  private static let most = 12

  /// The cases that the headers and the message's own words point to, before any attachment is read.
  func candidates(for letter: MailLetter) throws -> [MailMatch] {
    var matches = Matches()
    for id in letter.message.answers.prefix(100) {
      for found in try reader.cases(withMessage: id) { matches.add(.thread, to: found) }
    }
    try addReferences(letter.tokens, to: &matches)
    try addSender(letter.message.from, to: &matches)
    try addNames(letter, to: &matches)
    if !matches.ids.isEmpty { addTitles(letter.subject, to: &matches) }
    return matches.all
  }

  /// The cases with everything that speaks for and against them, likeliest first.
  func matches(
    for letter: MailLetter, words: MailWords, among candidates: [MailMatch]
  ) throws -> [Found] {
    var matches = Matches()
    for match in candidates {
      for sign in match.signs { matches.add(sign, to: match.id) }
    }
    let text = words.documents.text
    // What the message itself says was looked up already.
    if words.documents.parts.count > 1 || letter.message.html != nil {
      try addReferences(Tokens(text), to: &matches)
    }
    var readings: [RequestID: Reading] = [:]
    try addNamed(in: words, of: letter, &readings, to: &matches)
    if letter.message.text.isEmpty || words.documents.parts.count > 1 {
      for part in words.documents.parts.prefix(4) {
        try addSigned(part.document.text, to: &matches)
      }
    }
    let told = ToldLetter(letter, text: text, settings: settings)
    let day = letter.day
    let senders = try letter.message.from.map { try self.senders($0).authorities } ?? []
    let found = try matches.all.sorted(by: Self.isLikelier).prefix(40).compactMap {
      match -> Found? in
      guard let file = try reader.caseFile(match.id) else { return nil }
      let sent = file.history.first { $0.kind == .sent }?.day
      // What came before the request was sent does not answer it.
      if let day, let sent, day < sent { return nil }
      var match = match
      if try isOnly(match.id, on: day) { match.add(.onlyCase) }
      if let other = senders.first, !senders.contains(where: { $0.id == match.id.authority }) {
        match.add(.otherSender(other.name))
      }
      return close(match, file, told)
    }
    return Self.tellingApart(found).sorted { Self.isLikelier($0.match, $1.match) }
      .prefix(Self.most).map { read($0, &readings, words) }.sorted {
        Self.isLikelier($0.match, $1.match)
      }
  }

  /// Of several requests to one authority, a letter about one is not about the others.
  private static func tellingApart(_ found: [Found]) -> [Found] {
    let told = Set(found.filter { $0.match.signs.contains(.about) }.map(\.match.id.authority))
    return found.map { one in
      guard told.contains(one.match.id.authority), !one.match.signs.contains(.about) else {
        return one
      }
      var one = one
      one.match.add(.aboutOther)
      return one
    }
  }

  private static func isLikelier(_ one: MailMatch, _ other: MailMatch) -> Bool {
    (-one.score, one.id) < (-other.score, other.id)
  }

  // MARK: - From the whole casebook

  /// The cases that a letter of the requester's own may be of.
  func candidates(forOwn letter: MailLetter, on day: CalendarDay) throws -> [Found] {
    var matches = Matches()
    for id in letter.message.answers.prefix(100) {
      for found in try reader.cases(withMessage: id) { matches.add(.thread, to: found) }
    }
    try addReferences(letter.tokens, to: &matches)
    for address in letter.message.to.prefix(20) {
      for authority in try reader.authorities(withAddress: address.address) {
        try addCases(of: authority.id, .recipient, to: &matches)
      }
    }
    addTitles(letter.subject, to: &matches)
    let found = try matches.all.sorted(by: Self.isLikelier).prefix(20).compactMap {
      match -> Found? in
      guard let file = try reader.caseFile(match.id) else { return nil }
      var match = match
      if try isOnly(match.id, on: day) { match.add(.onlyCase) }
      return Found(match: match, file: file)
    }
    return found.sorted { Self.isLikelier($0.match, $1.match) }
  }

  /// References and handles in the words, looked up by index.
  private func addReferences(_ tokens: Tokens, to matches: inout Matches) throws {
    for handle in tokens.handles {
      if try reader.cases(of: handle.authority).contains(handle) {
        matches.add(.handle, to: handle)
      }
    }
    for candidate in tokens.references {
      var found = try reader.cases(withReference: candidate.key)
      // A review is often numbered as the request is, with two letters more.
      if found.isEmpty, candidate.key.hasSuffix("ir"), candidate.key.utf8.count > 6 {
        found = try reader.cases(withReference: String(candidate.key.dropLast(2)))
      }
      for id in found { matches.add(.reference(candidate.written), to: id) }
    }
  }

  private func addSender(_ from: MailMessage.Address?, to matches: inout Matches) throws {
    guard let from else { return }
    let (authorities, isExact) = try senders(from)
    // Bodies that share a domain are not told apart by it.
    guard isExact || authorities.count == 1 else { return }
    for authority in authorities {
      try addCases(of: authority.id, isExact ? .address : .domain(from.domain), to: &matches)
    }
  }

  /// The authorities that a letter names as its sender, in its subject, at its head or end, or in a letter
  /// of ours that it quotes.
  private func addNames(_ letter: MailLetter, to matches: inout Matches) throws {
    guard letter.message.nature != .bulk else { return }
    let names = MailNames(reader: reader)
    if let name = letter.message.from?.name {
      for id in try names.named(in: name) { try addCases(of: id, .signed, to: &matches) }
    }
    if let quoted = letter.message.quotedLetter, quoted.from == ownAddress {
      for address in quoted.to.prefix(5) {
        for authority in try reader.authorities(withAddress: address) {
          try addCases(of: authority.id, .quoted, to: &matches)
        }
      }
    }
    guard letter.speaksOfRequests else { return }
    for id in try names.named(in: letter.message.subject) {
      try addCases(of: id, .subject, to: &matches)
    }
    try addSigned(letter.message.ownWords, to: &matches)
  }

  private func addSigned(_ text: String, to matches: inout Matches) throws {
    let signed = try MailNames(reader: reader).signed(text)
    // A list of authorities is signed by none of them.
    guard signed.count == 1, let id = signed.first else { return }
    try addCases(of: id, .signed, to: &matches)
  }

  /// Whether no other case of the authority had been sent by that day.
  private func isOnly(_ id: CaseID, on day: CalendarDay?) throws -> Bool {
    let cases = try reader.cases(of: id.authority)
    guard cases.count > 1 else { return true }
    guard let day, cases.count <= 12 else { return false }
    return try cases.allSatisfy { other in
      guard other != id, let file = try reader.caseFile(other) else { return other == id }
      return file.history.first { $0.kind == .sent }.map { day < $0.day } ?? true
    }
  }

  /// The authorities that write from an address, and whether it is the very address on record.
  private func senders(
    _ from: MailMessage.Address
  ) throws -> (authorities: [Authority], isExact: Bool) {
    let exact = try reader.authorities(withAddress: from.address)
    if !exact.isEmpty { return (exact, true) }
    for domain in MailDomains.parents(of: from.domain) {
      let authorities = try reader.authorities(inDomain: domain)
      if !authorities.isEmpty { return (authorities, false) }
    }
    return ([], false)
  }

  private func addCases(
    of authority: AuthorityID, _ sign: MailMatch.Sign, to matches: inout Matches
  ) throws {
    let cases = try reader.cases(of: authority)
    // Of hundreds of cases the sender says nothing; those that something else points to are there.
    for id in cases where cases.count <= 200 || matches.has(id) {
      // Who writes from the authority's address, or says twice who it is, tells it once.
      let isTold = sign == .signed || sign == .subject
      if isTold, matches.has(id, .address) || sign == .signed && matches.has(id, .subject) {
        continue
      }
      matches.add(sign, to: id)
    }
  }

  private func addTitles(_ subject: Wording, to matches: inout Matches) {
    for request in requests where request.isTitle(in: subject) {
      for id in matches.ids where id.request == request.request.id { matches.add(.title, to: id) }
    }
  }

  /// Cases of an authority that the letter names, where it has the title or questions of the request.
  private func addNamed(
    in words: MailWords, of letter: MailLetter, _ readings: inout [RequestID: Reading],
    to matches: inout Matches
  ) throws {
    let wording = Wording(letter.message.subject + "\n" + words.documents.text)
    let likely = requests.filter { request in
      request.isTitle(in: wording) || request.quoted(in: wording) * 2 >= request.asking
    }
    guard !likely.isEmpty, let first = likely.first else { return }
    guard let name = reading(of: words, for: first.request, &readings).facts.authority else {
      return
    }
    let named = try reader.authorities(called: name)
    // Two authorities of one name are not told apart by it.
    guard named.count == 1, let authority = named.first else { return }
    let cases = try reader.cases(of: authority.id)
    for request in likely {
      let id = CaseID(request: request.request.id, authority: authority.id)
      if !matches.has(id), cases.contains(id) { matches.add(.named, to: id) }
    }
  }

  // MARK: - Case by case

  private func close(_ match: MailMatch, _ file: CaseFile, _ told: ToldLetter) -> Found {
    var match = match
    if let request = requests.first(where: { $0.request.id == file.request.id }) {
      let quoted = request.quoted(in: told.wording)
      if quoted > 0 { match.add(.questions(quoted, of: request.asking)) }
      if request.isTitle(in: told.wording) { match.add(.title) }
      if request.isAbout(told.opening) {
        match.add(.about)
      } else if let matter = told.matter, !request.speaksOf(matter) {
        match.add(.otherMatter)
      }
    }
    if let ownAddress, told.recipients.contains(ownAddress) { match.add(.addressed) }
    if let sent = file.history.first(where: { $0.kind == .sent })?.day {
      if told.wording.contains(sent.written) || told.days.isReceived(sent) {
        match.add(.names(sent))
      }
      if let other = told.days.request(before: sent) { match.add(.otherDay(other)) }
    }
    if told.speaksOfRequests { match.add(.speaks) }
    if told.isRegulator, !match.isSent { match.add(.regulator) }
    if told.isColleague { match.add(.colleague) }
    if told.isBulk { match.add(.bulk) }
    if let name = told.stranger { match.add(.otherPerson(name)) }
    return Found(match: match, file: file)
  }

  /// The letter as read against a request, which is the same at every authority.
  private func reading(
    of words: MailWords, for request: Request, _ readings: inout [RequestID: Reading]
  ) -> Reading {
    if let known = readings[request.id] { return known }
    var reading = words.documents.reading(of: request.questions)
    reading.answers.removeAll { request.question($0.question) == nil }
    readings[request.id] = reading
    return reading
  }

  /// Reads the letter against the questions of the case.
  private func read(
    _ found: Found, _ readings: inout [RequestID: Reading], _ words: MailWords
  ) -> Found {
    var found = found
    let reading = reading(of: words, for: found.file.request, &readings)
    found.reading = reading
    if reading.facts.kind != .notFOI { found.match.add(.reads) }
    if let name = reading.facts.authority, reading.facts.kind != .transfer {
      if found.file.authority.isCalled(name) {
        // Who writes from the authority's address names it anyway.
        if !found.match.isSent, !found.match.isNamed { found.match.add(.named) }
      } else {
        let isKnown = isKnown(name)
        // A shared office has a name of its own, and writes for those that it names.
        let isForSeveral = found.match.signs.contains(.subject)
        if !found.match.isNamed || isKnown && !isForSeveral {
          found.match.add(.otherAuthority(name, isKnown: isKnown))
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
    let isKnown = found.match.signs.contains { sign in
      switch sign {
      case .reference, .thread, .handle: true
      default: false
      }
    }
    let key = referenceKey(reference)
    let earlier = found.file.history.compactMap { $0.facts?.reference }.map(referenceKey)
    guard !isKnown, !earlier.isEmpty, key.utf8.count >= 4,
      !earlier.contains(where: { $0.contains(key) || key.contains($0) })
    else { return }
    found.match.add(.otherReference(reference))
  }

  private func isKnown(_ name: String) -> Bool {
    (try? reader.authorities(called: name).isEmpty) == false
  }
}

/// The cases found so far, each with its signs.
private struct Matches {
  private var byID: [CaseID: MailMatch] = [:]

  mutating func add(_ sign: MailMatch.Sign, to id: CaseID) {
    byID[id, default: MailMatch(id)].add(sign)
  }

  func has(_ id: CaseID) -> Bool { byID[id] != nil }

  func has(_ id: CaseID, _ sign: MailMatch.Sign) -> Bool {
    byID[id]?.signs.contains(sign) == true
  }

  var ids: [CaseID] { byID.keys.sorted() }

  var all: [MailMatch] { byID.values.sorted { $0.id < $1.id } }
}
