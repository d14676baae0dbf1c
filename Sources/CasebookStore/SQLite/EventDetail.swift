import Casebook
import FOILaw
import Foundation

/// What an event carries beyond its columns, kept as JSON so that a new detail needs no migration.
struct EventDetail {
  let event: Event

  /// The details of an event, or nil if it has none.
  static func json(of event: Event) throws -> String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = String(decoding: try encoder.encode(EventDetail(event: event)), as: UTF8.self)
    return json == "{}" ? nil : json
  }

  /// The event of a row, with the details it was stored with.
  static func event(_ row: Row, json: String?) throws -> Event {
    do {
      guard let json else {
        return row.event(try Event.Payload(row.kind, of: row.target, from: nil))
      }
      return try JSONDecoder().decode(
        EventDetail.self, from: Data(json.utf8), configuration: row
      ).event
    } catch is DecodingError {
      throw StoreError.unreadableRow(table: "event", value: String((json ?? "").prefix(60)))
    }
  }

  /// The columns, which the details are read with.
  struct Row {
    let id: EventID
    let kind: Event.Kind
    let day: CalendarDay
    let target: EventID?

    fileprivate func event(_ payload: Event.Payload) -> Event {
      Event(id: id, payload, on: day, replacing: kind == .retracted ? nil : target)
    }
  }
}

extension EventDetail: Encodable, DecodableWithConfiguration {
  private enum Key: String, CodingKey {
    case messageID, isProposed, enclosures
  }

  init(from decoder: any Decoder, configuration row: Row) throws {
    let names = try decoder.container(keyedBy: Key.self)
    var event = row.event(try Event.Payload(row.kind, of: row.target, from: decoder))
    event.messageID = try names.decodeIfPresent(String.self, forKey: .messageID)
    event.isProposed = try names.decodeIfPresent(Bool.self, forKey: .isProposed) ?? false
    event.enclosures = try names.decodeIfPresent([OriginalID].self, forKey: .enclosures) ?? []
    self.event = event
  }

  func encode(to encoder: any Encoder) throws {
    try event.payload.encode(to: encoder)
    var names = encoder.container(keyedBy: Key.self)
    try names.encodeIfPresent(event.messageID, forKey: .messageID)
    if event.isProposed { try names.encode(true, forKey: .isProposed) }
    if !event.enclosures.isEmpty { try names.encode(event.enclosures, forKey: .enclosures) }
  }
}

extension SQLiteCasebook {
  static func fileExists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }
}
