import Casebook
import FOILaw
import Foundation

/// What an event carries beyond its columns, kept as JSON so that a new detail needs no migration.
struct EventDetail {
  let event: Event

  /// The details of an event, or nil if it has none.
  static func json(of event: Event) throws -> String? {
    let json = try StoredJSON.text(of: EventDetail(event: event))
    return json == "{}" ? nil : json
  }

  /// The event of a row, with the details it was stored with.
  static func event(_ row: Row, json: String?) throws -> Event {
    do {
      guard let json else { return try row.event(from: nil) }
      return try JSONDecoder().decode(
        EventDetail.self, from: Data(json.utf8), configuration: row
      ).event
    } catch is DecodingError {
      throw StoreError.unreadableRow(table: "event", value: String((json ?? "").prefix(60)))
    }
  }

  /// The columns, which the details are read with.
  struct Row: Sendable {
    let id: EventID
    let kind: Event.Kind
    let day: CalendarDay
    let target: EventID?

    fileprivate func event(from decoder: (any Decoder)?) throws -> Event {
      try Event(id: id, kind, on: day, superseding: target, detailsFrom: decoder)
    }
  }
}

extension EventDetail: Encodable, DecodableWithConfiguration {
  init(from decoder: any Decoder, configuration row: Row) throws {
    event = try row.event(from: decoder)
  }

  func encode(to encoder: any Encoder) throws {
    try event.encodeDetails(to: encoder)
  }
}
