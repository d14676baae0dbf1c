import Casebook
import FOILaw
import Mailroom

/// What the headers and a message's own words point to, before any attachment is read.
extension CaseMatcher {
  /// An authority that a message points to, with the sign that does.
  package struct Correspondent: Sendable {
    let authority: AuthorityID
    let sign: MailSign
  }

  /// The authorities that a message points to by its sender and the names in it.
  ///
  /// They follow from the list of authorities alone, so they are looked up once a message, however
  /// many messages of the same import are recorded in between.
  package func correspondents(of letter: MailLetter) throws -> [Correspondent] {
    var found: [Correspondent] = []
    if let from = letter.message.from {
      let (authorities, isExact) = try senders(from)
      // A shared domain does not distinguish its bodies.
      if isExact || authorities.count == 1 {
        let sign = isExact ? MailSign(.address) : MailSign(.domain, from.domain)
        found += authorities.map { Correspondent(authority: $0.id, sign: sign) }
      }
    }
    return try found + named(in: letter)
  }

  /// The authorities that a letter names as its sender, in its subject, at its head or end, or in a letter
  /// of our own that it quotes.
  private func named(in letter: MailLetter) throws -> [Correspondent] {
    guard letter.message.nature != .bulk else { return [] }
    var found: [Correspondent] = []
    let names = NamedAuthorities(lookup: lookup)
    if let name = letter.message.from?.name {
      for id in try names.named(in: name) {
        found.append(.init(authority: id, sign: .init(.signed)))
      }
    }
    if let quoted = letter.message.quotedLetter, quoted.from == ownAddress {
      for address in quoted.to.prefix(5) {
        for authority in try lookup.authorities(withAddress: address) {
          found.append(.init(authority: authority.id, sign: .init(.quoted)))
        }
      }
    }
    guard letter.mentionsRequests else { return found }
    for id in try names.named(in: letter.message.subject) {
      found.append(.init(authority: id, sign: .init(.subject)))
    }
    return try found + signed(letter.message.ownWords)
  }

  /// The authority named at the head or end of a text; none, where several are listed there.
  func signed(_ text: String) throws -> [Correspondent] {
    let signed = try NamedAuthorities(lookup: lookup).signed(text)
    guard signed.count == 1, let id = signed.first else { return [] }
    return [Correspondent(authority: id, sign: MailSign(.signed))]
  }

  /// The cases that the headers and the message's own words point to.
  package func candidates(
    for letter: MailLetter, from correspondents: [Correspondent]
  ) throws -> [CaseMatch] {
    var matches = Matches()
    try addThread(of: letter, to: &matches)
    try addReferences(letter.references, to: &matches)
    for correspondent in correspondents { try add(correspondent, to: &matches) }
    if !matches.ids.isEmpty { addTitles(letter.subject, to: &matches) }
    return matches.all
  }

  /// The cases that a letter of the requester's own may be of.
  func candidates(forOwn letter: MailLetter, on day: CalendarDay) throws -> [Found] {
    var matches = Matches()
    try addThread(of: letter, to: &matches)
    try addReferences(letter.references, to: &matches)
    for address in letter.message.to.prefix(20) {
      for authority in try lookup.authorities(withAddress: address.address) {
        try add(Correspondent(authority: authority.id, sign: MailSign(.recipient)), to: &matches)
      }
    }
    addTitles(letter.subject, to: &matches)
    let found = try matches.all.sorted(by: Self.isLikelier).prefix(20).compactMap {
      match -> Found? in
      guard let file = try lookup.caseFile(match.id) else { return nil }
      var match = match
      if try isOnly(match.id, on: day) { match.add(.onlyCase) }
      return Found(match: match, file: file)
    }
    return found.sorted { Self.isLikelier($0.match, $1.match) }
  }

  /// Whether a message answers a letter of a case, or has the reference or handle of one.
  package func answersOrRefers(_ letter: MailLetter) throws -> Bool {
    var matches = Matches()
    try addThread(of: letter, to: &matches)
    try addReferences(letter.references, to: &matches)
    return !matches.ids.isEmpty
  }

  /// Whether a reference in the words is one that a case has.
  package func isKnownReference(in words: String) throws -> Bool {
    try MentionedReferences(words).references.contains {
      try !lookup.cases(withReference: $0.key).isEmpty
    }
  }

  private func addThread(of letter: MailLetter, to matches: inout Matches) throws {
    for id in letter.message.answers.prefix(100) {
      for found in try lookup.cases(withMessage: id) { matches.add(MailSign(.thread), to: found) }
    }
  }

  /// References and handles in the words, looked up by index.
  func addReferences(_ mentioned: MentionedReferences, to matches: inout Matches) throws {
    for handle in mentioned.handles {
      if try lookup.cases(of: handle.authority).contains(handle) {
        matches.add(MailSign(.handle), to: handle)
      }
    }
    for candidate in mentioned.references {
      var found = try lookup.cases(withReference: candidate.key)
      // A review is often numbered as the request is, with two letters more.
      if found.isEmpty, candidate.key.hasSuffix("ir"), candidate.key.utf8.count > 6 {
        found = try lookup.cases(withReference: String(candidate.key.dropLast(2)))
      }
      for id in found { matches.add(MailSign(.reference, candidate.written), to: id) }
    }
  }

  /// The authorities that write from an address, and whether it is the very address on record.
  func senders(
    _ from: MailMessage.Address
  ) throws -> (authorities: [Authority], isExact: Bool) {
    let exact = try lookup.authorities(withAddress: from.address)
    if !exact.isEmpty { return (exact, true) }
    for domain in MailDomains.parents(of: from.domain) {
      let authorities = try lookup.authorities(inDomain: domain)
      if !authorities.isEmpty { return (authorities, false) }
    }
    return ([], false)
  }

  /// Adds a sign to the cases of an authority.
  func add(_ correspondent: Correspondent, to matches: inout Matches) throws {
    let sign = correspondent.sign
    let cases = try lookup.cases(of: correspondent.authority)
    // Of hundreds of cases the sender says nothing; those that something else points to are there.
    for id in cases where cases.count <= 200 || matches.has(id) {
      // Who writes from the authority's address, or says twice who it is, tells it once.
      let isName = sign.kind == .signed || sign.kind == .subject
      if isName, matches.has(id, .address) || sign.kind == .signed && matches.has(id, .subject) {
        continue
      }
      matches.add(sign, to: id)
    }
  }

  private func addTitles(_ subject: ComparableText, to matches: inout Matches) {
    for request in requests where request.isTitle(in: subject) {
      for id in matches.ids where id.request == request.request.id {
        matches.add(MailSign(.title), to: id)
      }
    }
  }

  /// Whether no other case of the authority had been sent by that day.
  func isOnly(_ id: CaseID, on day: CalendarDay?) throws -> Bool {
    let cases = try lookup.cases(of: id.authority)
    guard cases.count > 1 else { return true }
    guard let day, cases.count <= 12 else { return false }
    return try cases.allSatisfy { other in
      guard other != id, let file = try lookup.caseFile(other) else { return other == id }
      return file.history.first { $0.kind == .sent }.map { day < $0.day } ?? true
    }
  }

  static func isLikelier(_ one: CaseMatch, _ other: CaseMatch) -> Bool {
    (-one.score, one.id) < (-other.score, other.id)
  }
}

/// The cases found so far, each with its signs.
struct Matches {
  private var byID: [CaseID: CaseMatch] = [:]

  mutating func add(_ sign: MailSign, to id: CaseID) {
    byID[id, default: CaseMatch(id)].add(sign)
  }

  func has(_ id: CaseID) -> Bool { byID[id] != nil }

  func has(_ id: CaseID, _ kind: MailSign.Kind) -> Bool { byID[id]?.has(kind) == true }

  var ids: [CaseID] { byID.keys.sorted() }

  var all: [CaseMatch] { byID.values.sorted { $0.id < $1.id } }
}
