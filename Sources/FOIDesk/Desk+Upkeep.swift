package import Casebook
import CasebookStore
import Exchange
package import FOILaw

extension Desk {
  /// What a look at the whole casebook found.
  package struct Checkup: Sendable {
    package let counts: CasebookCounts
    /// Cases whose worked-out columns disagreed with their events.
    package let stale: [CaseID]
    /// Originals whose bytes no longer have their digest.
    package let damagedOriginals: [OriginalID]
    /// What the database says against itself.
    package let faults: [String]
    /// Whether the columns were made again.
    package let wasRebuilt: Bool

    package var isSound: Bool {
      faults.isEmpty && damagedOriginals.isEmpty && (stale.isEmpty || wasRebuilt)
    }
  }

  /// Verifies the casebook; with `rebuilding`, makes the worked-out columns again.
  package func checkup(rebuilding: Bool) throws(DeskError) -> Checkup {
    try DeskError.wrapping {
      let faults = try store.faults()
      let stale = try store.write { try rebuilding ? $0.rebuild() : $0.staleCases() }
      if rebuilding { try indexOriginals() }
      return try store.read { reader in
        var damaged: [OriginalID] = []
        for id in try reader.originalIDs() {
          guard let original = try reader.original(id), sha256(original.bytes) == id.description
          else {
            damaged.append(id)
            continue
          }
        }
        return Checkup(
          counts: try reader.counts(), stale: stale, damagedOriginals: damaged, faults: faults,
          wasRebuilt: rebuilding)
      }
    }
  }

  /// What an import of bank holidays came to.
  package struct HolidayImport: Sendable {
    package let events: Int
    package let first: CalendarDay
    package let last: CalendarDay
    package let moved: [MovedDeadline]
  }

  /// Takes in a newer file of bank holidays from gov.uk and moves every open deadline.
  package func importHolidays(from path: String) throws(DeskError) -> HolidayImport {
    let text = try environment.text(of: path)
    let holidays: [BankHoliday]
    do {
      holidays = try HolidayFile.read(text)
    } catch {
      throw .holidays(path: path, fault: error)
    }
    guard let first = holidays.map(\.day).min(), let last = holidays.map(\.day).max() else {
      throw .holidays(path: path, fault: .empty)
    }
    if let known = Holidays.shipped.lastYear, first.components.year > known + 1 {
      throw .holidays(path: path, fault: .leavesGap(after: known, from: first.components.year))
    }
    return try DeskError.wrapping {
      let moved = try store.write { try $0.replaceImportedHolidays(holidays) }
      return HolidayImport(events: holidays.count, first: first, last: last, moved: moved)
    }
  }

  /// Writes a letter of the authority's to a file, exactly as it came.
  ///
  /// Letters are numbered from 1; without a number it is the last. The result is the name that the
  /// letter came under.
  package func saveOriginal(
    case text: String, number: Int?, to path: String
  ) throws(DeskError) -> String {
    let original = try DeskError.wrapping {
      try store.read { reader in
        let file = try Self.caseFile(text, in: reader)
        let letters = file.history.filter { !$0.kind.isRequesters }.compactMap(\.original)
        let place = number ?? letters.count
        guard (1...max(1, letters.count)).contains(place), !letters.isEmpty,
          let original = try reader.original(letters[place - 1])
        else { throw DeskError.noSuchLetter(file.id, number, count: letters.count) }
        return original
      }
    }
    try environment.write(original.bytes, to: environment.url(path))
    return original.name
  }
}
