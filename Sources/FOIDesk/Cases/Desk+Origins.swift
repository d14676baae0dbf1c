import Casebook
import CasebookStore
import FOILaw

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

  /// The transfer of a request: the case at the other authority is opened with a clock of its own, and the old
  /// one owes nothing more.
  func transfer(
    _ file: CaseFile, to name: String, on day: CalendarDay, note: String?,
    facts: LetterFacts? = nil, with writer: any CasebookWriter
  ) throws -> Event {
    let called = try writer.authorities(called: name)
    let known = try writer.authority(AuthorityID(slugging: name)) ?? called.first
    guard called.count < 2 else {
      throw DeskError.ambiguousAuthority(name, matches: called.map(\.id.description))
    }
    let authority = known ?? Authority(name: name, nation: file.authority.nation)
    guard !authority.id.description.isEmpty, authority.id != file.authority.id else {
      throw DeskError.transferToItself(file.id)
    }
    if known == nil { try writer.save(authority) }
    let id = CaseID(request: file.request.id, authority: authority.id)
    if try writer.caseFile(id) == nil {
      _ = try open(
        id, from: .init(.transfer, of: file.id), with: newEvent(.sent(), on: day), in: writer)
    }
    return newEvent(
      .transferred(.init(to: authority.name, opened: id, facts: facts)), on: day, note: note)
  }
}
