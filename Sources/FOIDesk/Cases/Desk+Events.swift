package import Casebook
import CasebookStore
package import FOILaw

extension Desk {
  static func caseFile(_ text: String, in reader: any CasebookReader) throws -> CaseFile {
    let id = try caseID(text, in: reader)
    guard let file = try reader.caseFile(id) else {
      throw DeskError.unknownCase(text, nearest: [])
    }
    return file
  }

  /// Details of an event, given by a person.
  package struct EventDetails: Sendable {
    package var note: String?
    package var until: CalendarDay?
    package var grounds: [Provision] = []
    /// For a transfer, the body that the request was passed to.
    package var transferredTo: String?
    /// The law that the requester holds on to.
    package var law: Regime?
    /// Where it is on the web.
    package var link: String?

    package init() {}

    /// The event of that kind with its details, or nil for a retraction.
    func payload(of kind: Event.Kind) -> Event.Payload? {
      switch kind {
      case .extended: .extended(until: until, grounds: grounds)
      case .clarificationAsked where until != nil:
        .clarificationAsked(LetterFacts(closing: until.map { .until($0) }))
      case .transferred: .transferred(.init(to: transferredTo))
      case .lawHeld: law.map(Event.Payload.lawHeld)
      default: Event.Payload(kind)
      }
    }
  }

  /// A recorded event, and the standing of its case afterwards.
  package struct Recorded: Sendable {
    package let id: CaseID
    package let event: Event
    package let standing: Standing
  }

  /// Records that something happened to a case.
  package func record(
    _ kind: Event.Kind, on day: CalendarDay, details: EventDetails = EventDetails(),
    case text: String
  ) throws(DeskError) -> Recorded {
    if let link = details.link, WebAddress.of(link) == nil {
      throw .unknownValue(
        link, what: "the address of a web page", allowed: ["https://…", "http://…"], nearest: [])
    }
    if kind == .note, details.link == nil, details.note?.trimmed.isEmpty ?? true {
      throw .incomplete(.note)
    }
    if kind == .sent { return try correctSending(to: day, details, case: text) }
    if kind == .transferred, let name = details.transferredTo {
      return try change(text) { file, writer in
        var event = try transfer(file, to: name, on: day, note: details.note, with: writer)
        event.link = details.link.flatMap(WebAddress.of)
        return event
      }
    }
    return try change(text) { file in
      guard let payload = details.payload(of: kind) else {
        throw DeskError.noSuchEvent("", file.id)
      }
      var event = newEvent(payload, on: day, note: details.note)
      event.link = details.link.flatMap(WebAddress.of)
      return event
    }
  }

  /// Corrects the day that the request was sent, whatever happened since that can have happened after it.
  private func correctSending(
    to day: CalendarDay, _ details: EventDetails, case text: String
  ) throws(DeskError) -> Recorded {
    try change(text) { file in
      let link = details.link.flatMap(WebAddress.of)
      guard let sent = file.history.first(where: { $0.kind == .sent }) else {
        var event = newEvent(.sent(), on: day, note: details.note)
        event.link = link
        return event
      }
      let event = newEvent(sent.payload, on: day, note: details.note ?? sent.note)
      var again = Self.resent(event, sent)
      again.link = link ?? again.link
      return again
    }
  }

  /// An event of sending in the place of the one on record, with what belongs to that.
  static func resent(_ event: Event, _ sent: Event) -> Event {
    var event = event.replacing(sent.id)
    event.original = sent.original
    event.enclosures = sent.enclosures
    event.messageID = sent.messageID
    event.link = sent.link
    return event
  }

  /// Takes an event back: it stays in the casebook and no longer counts.
  package func retract(
    _ eventID: String, note: String?, case text: String
  ) throws(DeskError) -> Recorded {
    try change(text) { file in
      guard
        let target = try Self.event(eventID, among: file.events, standing: file.history, of: file)
      else { throw DeskError.noSuchEvent(eventID, file.id) }
      return newEvent(.retracted(target.id), on: environment.today, note: note)
    }
  }

  /// The event that a person means: the first digits of its id, its day as a timeline prints it, or `last`
  /// for the one recorded last; `nil` where there is none.
  static func event(
    _ text: String, among events: [Event], standing: [Event], of file: CaseFile
  ) throws -> Event? {
    let text = text.lowercased()
    if text == "last" {
      let ids = Set(standing.map(\.id))
      return events.last { ids.contains($0.id) }
    }
    let found =
      CalendarDay(iso: text).map { day in standing.filter { $0.day == day } }
      ?? (text.isEmpty ? [] : events.filter { $0.id.description.hasPrefix(text) })
    guard found.count < 2 else {
      throw DeskError.ambiguousEvent(
        text, file.id, matches: found.map { "\($0.id.description.prefix(6)) \($0.kind.written)" })
    }
    return found.first
  }

  /// Confirms proposed events after a person has checked them: one event, or all those of the case.
  package func confirmEvents(_ eventID: String?, case text: String) throws(DeskError) -> Recorded {
    try change(text) { file, writer in
      var targets = file.proposed
      guard !targets.isEmpty else { throw DeskError.nothingProposed(file.id) }
      if let eventID {
        guard
          let target = try Self.event(eventID, among: targets, standing: targets, of: file)
        else { throw DeskError.noProposedEvent(eventID, file.id) }
        targets = [target]
      }
      let ids = try targets.map { target in
        guard let sure = try confirmed(target, of: file, with: writer) else { return target.id }
        _ = try append(sure, to: file, with: writer)
        return sure.id
      }
      return newEvent(.eventsConfirmed(ids), on: environment.today)
    }
  }

  /// Appends one event to a case after checking that it can have happened.
  func change(
    _ text: String, with make: (CaseFile) throws -> Event
  ) throws(DeskError) -> Recorded {
    try change(text) { file, _ in try make(file) }
  }

  /// Appends one event to a case, with everything else that the event brings about.
  func change(
    _ text: String, with make: (CaseFile, any CasebookWriter) throws -> Event
  ) throws(DeskError) -> Recorded {
    try DeskError.wrapping {
      try store.write { writer in
        let file = try Self.caseFile(text, in: writer)
        let event = try make(file, writer)
        return try append(event, to: file, with: writer)
      }
    }
  }

  /// Records an event and what follows from it.
  ///
  /// Undoing goes back to what was on record before, which needs no check: two events of one day can
  /// have been recorded in an order in which they could not be recorded now.
  func append(
    _ event: Event, to file: CaseFile, isUndoing: Bool = false, with writer: any CasebookWriter
  ) throws -> Recorded {
    if !isUndoing, let fault = file.fault(in: event, today: environment.today) {
      throw DeskError.event(fault, file.id)
    }
    if !isUndoing, let change = try changedMeanwhile(event, in: file, with: writer) {
      throw DeskError.meanwhile(change)
    }
    let now = try writer.append(Self.opening(event, of: file, with: writer), to: file.id)
    if case .retracted(let id) = event.payload,
      let target = file.events.first(where: { $0.id == id })
    {
      try closeTransfer(target, of: file, with: writer)
      if let original = target.original { try putBack(original, from: file.id, with: writer) }
    }
    return Recorded(id: file.id, event: now.file.events.last ?? event, standing: now.standing)
  }

  static func calendars(from reader: any CasebookReader) throws -> LawCalendars {
    calendars(with: try reader.importedHolidays())
  }
}
