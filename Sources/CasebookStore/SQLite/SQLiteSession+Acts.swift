import Casebook
import Foundation
import GRDB

/// What a change that is no event is about.
enum ChangeSubject: String {
  case authority, request, letter, evidence, mail, holidays
}

/// Who recorded what, and what stood there before.
extension SQLiteSession {
  /// Who recorded an act and when.
  func recording(of act: Int64?) throws -> Recording? {
    try act.flatMap { act in
      try Row.fetchOne(
        db.cachedStatement(sql: "SELECT actor, second FROM act WHERE id = ?"), arguments: [act]
      ).map { Recording(actor: $0["actor"], second: $0["second"]) }
    }
  }

  /// A value as JSON with its names in order, so that equal values are equal texts.
  func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// A value read from JSON, or the fault that the row holds something else.
  func value<T: Decodable>(_ type: T.Type, _ json: String, in table: String) throws -> T {
    do {
      return try JSONDecoder().decode(type, from: Data(json.utf8))
    } catch is DecodingError {
      throw StoreError.unreadableRow(table: table, value: String(json.prefix(60)))
    }
  }
}
