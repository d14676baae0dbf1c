import Casebook
import CasebookStore
import FOILaw
import Mailroom

/// Cases that come from another one: by transfer to another authority, or by asking less.
extension Desk {
  /// The request that a narrowed letter makes, kept next to the first; nil if the letter does not say
  /// which questions it keeps.
  func narrow(
    _ letter: LetterRecord, _ file: CaseFile, with writer: any CasebookWriter
  ) throws -> CaseID? {
    // A part keeps the stem that introduces it.
    let kept = file.request.questions.filter { question in
      letter.kept.contains { $0 == question.id || question.isStem && question.id.contains($0) }
    }
    guard !kept.isEmpty else { return nil }
    var number = 1
    while true {
      let suffix = number == 1 ? "narrowed" : "narrowed-\(number)"
      let request = Request(
        id: RequestID("\(file.request.id)-\(suffix)"), title: file.request.title,
        opening: file.request.opening, questions: kept, closing: file.request.closing,
        regime: file.request.regime)
      let known = try writer.request(request.id)
      let id = CaseID(request: request.id, authority: file.authority.id)
      // Another authority may be asked the same; this one is asked each only once.
      if known == nil || known == request, try writer.caseFile(id) == nil {
        try writer.add(request)
        return id
      }
      number += 1
    }
  }

  /// Opens a case that comes from another with the event of its sending.
  func open(
    _ id: CaseID, from origin: Event.Origin, with event: Event, in writer: any CasebookWriter
  ) throws -> Recorded {
    var event = event
    event.payload = .sent(.init(origin: origin))
    try writer.open(id, with: event)
    guard let file = try writer.caseFile(id) else { throw StoreError.noSuchCase(id) }
    let standing = try Standing(of: file, calendars: Self.calendars(from: writer))
    return Recorded(id: id, event: file.events.last ?? event, standing: standing)
  }

  /// The transfer of a request: the other authority has a case with a clock of its own.
  ///
  /// The old one owes nothing more. An authority that the casebook does not know is added.
  func transfer(
    _ file: CaseFile, to name: String, on day: CalendarDay, note: String?,
    facts: LetterFacts? = nil, with writer: any CasebookWriter
  ) throws -> Event {
    let known = try Self.authority(named: name, in: writer)
    let authority = known ?? Authority(name: name, nation: file.authority.nation)
    guard !authority.id.description.isEmpty, authority.id != file.authority.id else {
      throw DeskError.transferToItself(file.id)
    }
    if known == nil { try writer.save(authority) }
    var event = newEvent(.transferred(), on: day, note: note)
    event.payload = .transferred(
      .init(
        to: authority.name,
        opened: try Self.openTransfer(of: file, at: authority.id, by: event, with: writer),
        facts: facts))
    return event
  }

  private static func authority(
    named name: String, in reader: any CasebookReader
  ) throws -> Authority? {
    let called = try reader.authorities(called: name)
    guard called.count < 2 else {
      throw DeskError.ambiguousAuthority(name, matches: called.map(\.id.description))
    }
    return try reader.authority(AuthorityID(slugging: name)) ?? called.first
  }

  /// A transfer that was read off a letter, with the case at the other authority where the casebook knows it.
  ///
  /// A name that nobody knows is a reading: its case is opened once a person has confirmed it.
  static func opening(
    _ event: Event, of file: CaseFile, with writer: any CasebookWriter
  ) throws -> Event {
    guard case .transferred(var transfer) = event.payload, transfer.opened == nil,
      let name = transfer.authority
    else { return event }
    let called = try writer.authorities(called: name)
    guard called.count == 1, called[0].id != file.authority.id else { return event }
    transfer.authority = called[0].name
    transfer.opened = try openTransfer(of: file, at: called[0].id, by: event, with: writer)
    var event = event
    event.payload = .transferred(transfer)
    return event
  }

  /// Opens the case at the authority that a request was passed on to, unless it was asked already.
  private static func openTransfer(
    of file: CaseFile, at authority: AuthorityID, by event: Event, with writer: any CasebookWriter
  ) throws -> CaseID {
    let id = CaseID(request: file.request.id, authority: authority)
    // Made of the event's own id, so that an import that is run again makes the same casebook.
    let sending = Event(
      id: EventID(String(sha256(Array("\(event.id) \(id)".utf8)).prefix(16))),
      .sent(.init(origin: .init(.transfer, of: file.id))), on: event.day)
    if let known = try writer.caseFile(id) {
      // It was taken back before, and has the request now after all.
      if known.history.allSatisfy({ $0.kind != .sent }) { try writer.append(sending, to: id) }
    } else {
      try writer.open(id, with: sending)
    }
    return id
  }

  /// Opens the case that a confirmed transfer names and that is not open yet.
  func confirmed(
    _ event: Event, of file: CaseFile, with writer: any CasebookWriter
  ) throws -> Event? {
    guard case .transferred(let transfer) = event.payload, transfer.opened == nil,
      let name = transfer.authority,
      try writer.authorities(called: name).allSatisfy({ $0.id != file.authority.id }),
      try writer.authorities(called: name).count < 2
    else { return nil }
    var sure = try self.transfer(
      file, to: name, on: event.day, note: event.note, facts: transfer.facts, with: writer
    ).replacing(event.id)
    sure.original = event.original
    sure.enclosures = event.enclosures
    sure.messageID = event.messageID
    sure.link = event.link
    return sure
  }

  /// Takes back the case that a transfer opened, where nothing else has happened on it.
  func closeTransfer(_ event: Event, of file: CaseFile, with writer: any CasebookWriter) throws {
    guard case .transferred(let transfer) = event.payload, let id = transfer.opened,
      let other = try writer.caseFile(id),
      let sent = other.history.first(where: { $0.kind == .sent }),
      case .sent(let sending) = sent.payload, sending.origin == .init(.transfer, of: file.id)
    else { return }
    let back = newEvent(.retracted(sent.id), on: environment.today)
    guard other.fault(in: back, today: environment.today) == nil else { return }
    _ = try append(back, to: other, with: writer)
  }
}
