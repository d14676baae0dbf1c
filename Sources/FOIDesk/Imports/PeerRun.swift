import Casebook
import CasebookStore
import Exchange
import FOILaw
import Mailroom

/// One import of another service's export: first the plan, which reads only, then its recording.
struct PeerRun {
  private(set) var result: PeerImport
  private let desk: Desk
  private let export: PeerExport
  private let options: PeerImport.Options
  private let reader: any CasebookReader
  private var authorities: AuthorityFinder
  private var plans: [Plan] = []

  private struct Plan {
    let id: CaseID
    let isNew: Bool
    var letters: [PeerEvent]
  }

  init(
    _ desk: Desk, _ export: PeerExport, _ options: PeerImport.Options,
    reader: any CasebookReader, register: CouncilNames
  ) {
    (self.desk, self.export, self.options, self.reader) = (desk, export, options, reader)
    authorities = AuthorityFinder(register: register)
    result = PeerImport(export)
  }

  mutating func plan(_ progress: (_ done: Int, _ total: Int) throws -> Void) throws {
    try authorities.load(reader)
    for (done, peer) in export.requests.enumerated() {
      try progress(done, export.requests.count)
      guard let sent = peer.letters.first(where: { $0.role == .sent }) else {
        result.remarks.append(.notSent(title: peer.title))
        continue
      }
      guard let authority = try authority(of: peer, on: sent.day) else { continue }
      let request = try request(of: peer, sent: sent)
      try plan(peer, request, authority)
    }
    try progress(export.requests.count, export.requests.count)
  }

  /// The case of a request: what it has already, then letter by letter what is new.
  private mutating func plan(
    _ peer: PeerRequest, _ request: Request, _ authority: Authority
  ) throws {
    let id = CaseID(request: request.id, authority: authority.id)
    let known = try reader.caseFile(id)
    if let place = plans.firstIndex(where: { $0.id == id }) {
      // Two requests of one title to one authority: the second has a name of its own.
      return try plan(
        peer, try another(request, besides: plans[place].id.request), authority)
    }
    var file = known ?? CaseFile(request: request, authority: authority, events: [])
    var plan = Plan(id: id, isNew: known == nil, letters: [])
    // A case begins with its sending, whatever else happened that day.
    let sent = peer.letters.filter { $0.role == .sent }.prefix(1)
    let others = peer.letters.filter { $0.role != .sent }
    for letter in Array(sent) + others {
      var made = PeerEvent(letter, peer: peer, on: file)
      if file.events.contains(where: { $0.id == made.event.id }) {
        result.again += 1
        continue
      }
      if try isThere(made, on: file) {
        result.remarks.append(.alreadyThere(id, letter.day))
        continue
      }
      if let fault = file.fault(in: made.event, today: desk.environment.today) {
        // The outcome of a review that nobody asked for, as far as the export tells, is a reply.
        made.becomeReply()
        if file.fault(in: made.event, today: desk.environment.today) != nil {
          made.becomeNote(notBefore: file.history.first { $0.kind == .sent }?.day)
          result.remarks.append(.keptAsNote(id, fault))
        }
        guard file.fault(in: made.event, today: desk.environment.today) == nil else { continue }
      }
      add(made, to: &plan, &file)
    }
    if let page = PageNote.event(
      peer.url, on: file, from: peer.key, dated: desk.environment.today)
    {
      add(PeerEvent(page), to: &plan, &file)
    }
    if let state = PeerState(peer, on: file).event,
      !file.events.contains(where: { $0.id == state.id }),
      file.fault(in: state, today: desk.environment.today) == nil
    {
      add(PeerEvent(state), to: &plan, &file)
    }
    if known == nil { result.opened.append(id) } else { result.known.append(id) }
    plans.append(plan)
  }

  private mutating func add(_ made: PeerEvent, to plan: inout Plan, _ file: inout CaseFile) {
    plan.letters.append(made)
    result.events[made.event.kind, default: 0] += 1
    result.attachments += made.event.enclosures.count
    result.remarks += made.unread.map { .unread(plan.id, $0) }
    file = CaseFile(
      request: file.request, authority: file.authority, events: file.events + [made.event])
  }

  /// Whether the letter is on the case from the person's own mail, whose bytes are others: in the same
  /// direction, a day apart at most, and beginning with the same words.
  private func isThere(_ made: PeerEvent, on file: CaseFile) throws -> Bool {
    if made.event.kind == .sent {
      return file.history.contains { $0.kind == .sent }
    }
    guard let words = made.opening, !words.isEmpty else { return false }
    for event in file.history
    where abs(event.day.number - made.event.day.number) <= 1
      && event.kind.isRequesters == made.event.kind.isRequesters
    {
      guard let original = event.original, let text = try reader.text(of: original) else {
        continue
      }
      if PeerEvent.opening(of: text) == words { return true }
    }
    return false
  }

  // MARK: - Requests and authorities

  /// The request that was sent: numbered questions where its words have them, else one question.
  ///
  /// Letters of a batch differ in whom they greet; without the greeting they are one request.
  private mutating func request(of peer: PeerRequest, sent: PeerLetter) throws -> Request {
    let text = Self.withoutGreeting(sent.text ?? peer.title)
    let id = RequestID(slugging: peer.title)
    let base = id.description.isEmpty ? RequestID(slugging: peer.key) : id
    let read = RequestFile("---\ntitle: \(Self.oneLine(peer.title))\n---\n\(text)", id: base)
    let questions = read.request?.questions ?? []
    let whole = [Question(id: QuestionID(labels: ["1"]), text: Self.oneLine(text))]
    let made = Request(
      id: base, title: Self.oneLine(peer.title), opening: read.request?.opening ?? "",
      questions: questions.isEmpty ? whole : questions, closing: read.request?.closing ?? "")
    return try named(made)
  }

  /// The request under its own name, or with a number behind it where another request has that name.
  private mutating func named(_ request: Request) throws -> Request {
    for number in 1...1_000 {
      let id = number == 1 ? request.id : RequestID("\(request.id)-\(number)")
      let candidate = request.renamed(id)
      let known =
        try result.requests.first { $0.request.id == id }?.request ?? reader.request(id)
      if let known, known != candidate { continue }
      if !result.requests.contains(where: { $0.request.id == id }) {
        result.requests.append((candidate, known == nil))
      }
      return candidate
    }
    return request
  }

  private mutating func another(_ request: Request, besides id: RequestID) throws -> Request {
    for number in 2...1_000 {
      let other = RequestID("\(id)-\(number)")
      if plans.contains(where: { $0.id.request == other }) { continue }
      let candidate = request.renamed(other)
      if let known = try reader.request(other), known != candidate { continue }
      if !result.requests.contains(where: { $0.request.id == other }) {
        result.requests.append((candidate, try reader.request(other) == nil))
      }
      return candidate
    }
    return request
  }

  private static func withoutGreeting(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let first = lines.firstIndex(where: { !$0.trimmed.isEmpty }) else { return text }
    let greeting = lines[first].trimmed
    guard greeting.hasPrefix("Dear "), greeting.count <= 120 else { return text }
    return lines[(first + 1)...].joined(separator: "\n").trimmed
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private mutating func authority(
    of peer: PeerRequest, on day: CalendarDay
  ) throws -> Authority? {
    let name = peer.authority.isEmpty ? options.authority ?? "" : peer.authority
    guard !AuthorityID(slugging: name).description.isEmpty else {
      result.remarks.append(.noAuthority(title: peer.title))
      return nil
    }
    switch try authorities.authority(named: name, on: day, in: reader) {
    case .known(let authority, let isSure):
      if !isSure { result.remarks.append(.takenFor(name, authority.name)) }
      return authority
    case .council(let council, let isSure):
      if !isSure { result.remarks.append(.takenFor(name, council.name)) }
      return add(council.authority)
    case .several(let names):
      result.remarks.append(.ambiguous(name, names))
      return nil
    case .none:
      let nation: Authority.Nation = peer.otherLaw == nil ? .england : .unitedKingdom
      result.remarks.append(.newAuthority(name))
      return add(Authority(name: name, nation: nation, kind: .other))
    }
  }

  private mutating func add(_ authority: Authority) -> Authority {
    if let known = result.newAuthorities.first(where: { $0.id == authority.id }) { return known }
    result.newAuthorities.append(authority)
    return authority
  }

  // MARK: - Recording

  mutating func record(with writer: any CasebookWriter) throws {
    let needed = Set(plans.map(\.id.authority))
    for authority in result.newAuthorities where needed.contains(authority.id) {
      try writer.save(authority)
    }
    let asked = Set(plans.map(\.id.request))
    for (request, isNew) in result.requests where isNew && asked.contains(request.id) {
      try writer.add(request)
    }
    for plan in plans {
      var isOpen = !plan.isNew
      for letter in plan.letters {
        for original in letter.originals { try writer.keep(original) }
        for (id, text) in letter.texts { try writer.keep(text: text, of: id) }
        if isOpen {
          try writer.append(letter.event, to: plan.id)
        } else {
          try writer.open(plan.id, with: letter.event)
          isOpen = true
        }
      }
    }
    result.isDone = true
  }
}

extension Request {
  /// The same request under another name.
  fileprivate func renamed(_ id: RequestID) -> Request {
    Request(
      id: id, title: title, opening: opening, questions: questions, closing: closing,
      regime: regime)
  }
}
