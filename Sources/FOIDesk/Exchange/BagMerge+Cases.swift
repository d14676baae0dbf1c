import Casebook
import CasebookStore
import Exchange
import FOILaw
import Foundation
import Mailroom

extension BagMerge {
  /// Takes in the cases, one by one, each with its events.
  mutating func takeCases() throws {
    let cases = try bag.records(.cases, of: CaseLine.self)
    let events = try bag.records(.events, of: EventLine.self)
    var next = try events.next()
    while let line = try cases.next() {
      let id = here(line.id)
      var recorded: [RecordedEvent] = []
      while let event = next, event.id == line.id {
        recorded.append(try checked(event.recorded, events))
        next = try events.next()
      }
      do {
        try take(recorded, of: id, at: events)
      } catch StoreError.incomplete {
        let isKnown = try writer.request(id.request) != nil
        throw cases.fault(
          isKnown
            ? .unknown(what: "authority", id: id.authority.description)
            : .unknown(what: "request", id: id.request.description))
      } catch let error as LawError {
        throw cases.fault(.law(id, error))
      }
    }
    if let event = next { throw events.fault(.outOfOrder(event.id)) }
  }

  /// The event of a line, with the names that requests have here, if it can be one.
  private func checked(
    _ recorded: RecordedEvent, _ lines: RecordLines<EventLine>
  ) throws -> RecordedEvent {
    guard Self.isEventName(recorded.event.id.description) else {
      throw lines.fault(.unreadable("id"))
    }
    guard (1...1 << 40).contains(recorded.place) else { throw lines.fault(.unreadable("place")) }
    try needOriginals(recorded.event.originals, lines)
    var event = recorded.event
    switch event.payload {
    case .sent(var sending):
      sending.origin = sending.origin.map { Event.Origin($0.kind, of: here($0.id)) }
      event.payload = .sent(sending)
    case .transferred(var transfer):
      transfer.opened = transfer.opened.map(here)
      event.payload = .transferred(transfer)
    default: break
    }
    return RecordedEvent(event, moment: recorded.moment, place: recorded.place)
  }

  /// Digits and letters: ids of foi's are hexadecimal.
  private static func isEventName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 200
      && text.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-")
      }
  }

  /// Adds to a case what the casebook does not have of it.
  private mutating func take(
    _ recorded: [RecordedEvent], of id: CaseID, at lines: RecordLines<EventLine>
  ) throws {
    let own = try writer.recordedCase(id)
    var known: [EventID: RecordedEvent] = [:]
    for event in own?.events ?? [] { known[event.event.id] = event }
    var new: [RecordedEvent] = []
    var moved: [RecordedEvent] = []
    var seen: Set<EventID> = []
    for event in recorded.sorted() {
      let name = event.event.id
      guard seen.insert(name).inserted else { throw lines.fault(.unreadable("id")) }
      if let mine = known[name], mine.saysTheSame(as: event) {
        if event.isEarlier(than: mine) { moved.append(event) }
        continue
      }
      if known[name] == nil, try writer.caseOf(name) == nil {
        new.append(event)
        continue
      }
      let note = try Self.note(of: event, in: id)
      report.conflicts.append(.event(name, id, note: note.event.id))
      if try writer.caseOf(note.event.id) == nil { new.append(note) }
    }
    var there = Set(known.keys)
    for event in new {
      if let target = event.event.supersedes, !there.contains(target) {
        throw lines.fault(.unknown(what: "event", id: target.description))
      }
      there.insert(event.event.id)
    }
    guard own == nil || !new.isEmpty || !moved.isEmpty else { return }
    try writer.bring(RecordedCase(id: id, events: new + moved))
    report.events += new.count
    report.updates += moved.count
    if new.isEmpty { return }
    guard let own else {
      report.cases += 1
      return
    }
    // What both wrote on one case, without knowing of each other, a person looks at.
    if own.events.contains(where: { !seen.contains($0.event.id) }) { report.joined.append(id) }
    let events = try writer.recordedCase(id)?.events.map(\.event) ?? []
    try noteImpossible(events, of: id)
    let sendings = events.thatCount.count { $0.kind == .sent }
    if sendings > 1, own.events.map(\.event).thatCount.count(where: { $0.kind == .sent }) < 2 {
      report.conflicts.append(.openedTwice(id))
    }
  }

  /// Lists what cannot have happened together with the rest of its case.
  private mutating func noteImpossible(_ events: [Event], of id: CaseID) throws {
    guard let file = try writer.caseFile(id) else { return }
    let calendars = Desk.calendars(with: try writer.importedHolidays())
    let possible = file.possible(calendars: calendars).events
    guard possible.count < events.count else { return }
    let kept = Set(possible.map(\.id))
    for event in events.thatCount where !kept.contains(event.id) {
      report.conflicts.append(.impossible(event.id, id, event.kind, event.day))
    }
  }

  /// An event that another of its id says something else than, kept as a remark of its own.
  private static func note(of recorded: RecordedEvent, in id: CaseID) throws -> RecordedEvent {
    let line = try JSONLine.of(EventLine(recorded, of: id))
    var event = Event(
      id: EventID(String(sha256(Array(line)).prefix(16))), .note(), on: recorded.event.day,
      note: "Another casebook has this under the id of another event: "
        + String(decoding: line.dropLast(), as: UTF8.self))
    event.recording = recorded.event.recording
    return RecordedEvent(event, moment: recorded.moment, place: recorded.place)
  }
}
