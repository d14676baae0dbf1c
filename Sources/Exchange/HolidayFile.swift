package import FOILaw
import Foundation

/// Bank holidays as gov.uk publishes them (`bank-holidays.json`).
package enum HolidayFile {
  /// Why a file cannot be taken in.
  package enum Fault: Error, Hashable, Sendable {
    /// It is not JSON, or not in gov.uk's shape.
    case notGovUK(reason: String)
    /// A division is missing.
    case noDivision(String)
    /// A date is none.
    case badDay(String, division: String)
    /// There is not one holiday in it.
    case empty
    /// Its years do not join those that are known.
    case leavesGap(after: Int, from: Int)
  }

  private struct EventList: Decodable {
    let events: [Event]
  }

  private struct Event: Decodable {
    let title: String
    let date: String
  }

  /// Reads the file.
  /// - Parameter text: The whole file.
  /// - Returns: One entry per holiday and division.
  /// - Throws: ``Fault``.
  package static func read(_ text: String) throws(Fault) -> [BankHoliday] {
    let file: [String: EventList]
    do {
      file = try JSONDecoder().decode([String: EventList].self, from: Data(text.utf8))
    } catch {
      throw .notGovUK(reason: "it is not the JSON that gov.uk publishes")
    }
    var holidays: [BankHoliday] = []
    for division in Division.allCases {
      guard let events = file[division.rawValue]?.events else {
        throw .noDivision(division.rawValue)
      }
      for event in events {
        guard let day = CalendarDay(iso: event.date) else {
          throw .badDay(event.date, division: division.rawValue)
        }
        holidays.append(BankHoliday(day: day, title: event.title, divisions: [division]))
      }
    }
    guard !holidays.isEmpty else { throw .empty }
    return holidays
  }
}
