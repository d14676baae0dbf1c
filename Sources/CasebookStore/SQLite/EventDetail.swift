import Casebook
import FOILaw
import Foundation

/// What an event carries beyond its columns, kept as JSON so that a new detail needs no migration.
struct EventDetail: Codable {
  var until: CalendarDay?
  var grounds: [Provision]?
  var transferredTo: String?
  var byPost: Bool?
  var facts: LetterFacts?
  var answers: [Answer]?
  var confirmed: [QuestionID]?
  var messageID: String?
  var isProposed: Bool?
  var confirmedEvents: [EventID]?
  var enclosures: [OriginalID]?

  init?(of event: Event) {
    until = event.until
    grounds = event.grounds.isEmpty ? nil : event.grounds
    transferredTo = event.transferredTo
    byPost = event.byPost ? true : nil
    facts = event.facts
    answers = event.answers.isEmpty ? nil : event.answers
    confirmed = event.confirmed.isEmpty ? nil : event.confirmed
    messageID = event.messageID
    isProposed = event.isProposed ? true : nil
    confirmedEvents = event.confirmedEvents.isEmpty ? nil : event.confirmedEvents
    enclosures = event.enclosures.isEmpty ? nil : event.enclosures
    let isPlain = until == nil && grounds == nil && transferredTo == nil && byPost == nil
    let isByHand =
      messageID == nil && isProposed == nil && confirmedEvents == nil && enclosures == nil
    if isPlain, isByHand, facts == nil, answers == nil, confirmed == nil { return nil }
  }

  init(json: String) throws {
    do {
      self = try JSONDecoder().decode(EventDetail.self, from: Data(json.utf8))
    } catch is DecodingError {
      throw StoreError.unreadableRow(table: "event", value: String(json.prefix(60)))
    }
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  func fill(_ event: inout Event) {
    event.until = until
    event.grounds = grounds ?? []
    event.transferredTo = transferredTo
    event.byPost = byPost ?? false
    event.facts = facts
    event.answers = answers ?? []
    event.confirmed = confirmed ?? []
    event.messageID = messageID
    event.isProposed = isProposed ?? false
    event.confirmedEvents = confirmedEvents ?? []
    event.enclosures = enclosures ?? []
  }
}

extension SQLiteCasebook {
  static func fileExists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }
}
