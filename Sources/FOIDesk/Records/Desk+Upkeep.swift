package import Casebook
import CasebookStore
import Exchange
package import FOILaw
import Mailroom

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
  package func importHolidays(from document: Document) throws(DeskError) -> HolidayImport {
    let path = document.name
    let text = try document.text()
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

  /// A document that came from the authority, kept byte for byte.
  package struct KeptDocument: Sendable {
    /// Its place among the documents of the case, from 1.
    package let number: Int
    package let id: OriginalID
    /// The name that it came under.
    package let name: String
    package let size: Int
    /// What it came with.
    package let event: Event
  }

  /// The documents of a case in the order in which they came, each letter before its enclosures.
  package func originals(case text: String) throws(DeskError) -> [KeptDocument] {
    try DeskError.wrapping {
      try store.read { reader in
        let file = try Self.caseFile(text, in: reader)
        let came = file.history.filter { !$0.kind.isRequesters }
        let kept = came.flatMap { event in event.originals.map { (event, $0) } }
        return try kept.enumerated().compactMap { index, kept in
          try reader.original(kept.1).map {
            KeptDocument(
              number: index + 1, id: $0.id, name: $0.name, size: $0.bytes.count, event: kept.0)
          }
        }
      }
    }
  }

  /// Writes a document of a case to a file, exactly as it came.
  ///
  /// Documents are numbered from 1, letters and what came with them; without a number it is the last
  /// letter. The result is the name that the document came under.
  package func saveOriginal(
    case text: String, number: Int?, to path: String
  ) throws(DeskError) -> String {
    let original = try DeskError.wrapping {
      try store.read { reader in
        let file = try Self.caseFile(text, in: reader)
        let came = file.history.filter { !$0.kind.isRequesters }
        let documents = came.flatMap(\.originals)
        let last = came.last { $0.original != nil }
        let place = number ?? documents.count - (last?.enclosures.count ?? 0)
        guard (1...max(1, documents.count)).contains(place), !documents.isEmpty,
          let original = try reader.original(documents[place - 1])
        else { throw DeskError.noSuchLetter(file.id, number, count: documents.count) }
        return original
      }
    }
    try environment.write(original.bytes, to: environment.url(path))
    return original.name
  }
}
