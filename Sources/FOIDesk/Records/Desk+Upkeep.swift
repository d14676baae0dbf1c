package import Casebook
import CasebookStore
import Exchange
package import FOILaw
import Mailroom

extension Desk {
  /// The result of checking the whole casebook.
  package struct Checkup: Sendable {
    package let counts: CasebookCounts
    /// Cases whose worked-out columns disagreed with their events; the first thousand.
    package let stale: [CaseID]
    /// How many there were.
    package let staleCount: Int
    /// Originals whose bytes no longer have their digest.
    package let damagedOriginals: [OriginalID]
    /// Faults that the database reports in itself.
    package let faults: [String]
    /// Whether the columns were made again.
    package let wasRebuilt: Bool

    package var isSound: Bool {
      faults.isEmpty && damagedOriginals.isEmpty && (stale.isEmpty || wasRebuilt)
    }
  }

  /// What a check goes through, one after the other.
  package enum CheckupPart: Sendable, Hashable {
    /// What the database keeps, entry by entry.
    case storage
    case cases
  }

  /// Verifies the casebook; with `rebuilding`, makes the worked-out columns again.
  /// - Parameters:
  ///   - rebuilding: Whether to make them again.
  ///   - progress: Called with what is looked at, and how much of it and of all.
  /// - Returns: The result.
  /// - Throws: ``DeskError``.
  package func checkup(
    rebuilding: Bool,
    progress: @escaping (_ what: CheckupPart, _ done: Int, _ total: Int) throws -> Void = {
      _, _, _ in
    }
  ) throws(DeskError) -> Checkup {
    try DeskError.wrapping {
      let faults = try store.faults { try progress(.storage, $0, $1) }
      let counts = try store.read { try $0.counts() }
      let stale = try store.staleCases(mending: rebuilding) {
        try progress(.cases, $0, counts.cases)
      }
      if rebuilding { try indexOriginals() }
      return Checkup(
        counts: counts, stale: stale.first, staleCount: stale.count,
        damagedOriginals: try damagedOriginals(), faults: faults, wasRebuilt: rebuilding)
    }
  }

  /// The originals whose bytes no longer have their digest; one is held at a time.
  private func damagedOriginals() throws -> [OriginalID] {
    try store.read { reader in
      var damaged: [OriginalID] = []
      var last: OriginalID?
      while case let ids = try reader.originalIDs(after: last, limit: 1_000), !ids.isEmpty {
        for id in ids {
          let original: Original?
          do {
            original = try reader.original(id)
          } catch StoreError.failed {
            // Not in the folder for documents, which is among the faults of the storage.
            continue
          }
          if original.map({ sha256($0.bytes) != id.description }) ?? true { damaged.append(id) }
        }
        last = ids.last
      }
      return damaged
    }
  }

  /// The result of an import of bank holidays.
  package struct HolidayImport: Sendable {
    package let events: Int
    package let first: CalendarDay
    package let last: CalendarDay
    /// The years of which the file holds every holiday; none where it holds only some days.
    package let years: ClosedRange<Int>?
    /// The deadlines that have another day now; of the first thousand, by case.
    package let moved: [MovedDeadline]
    /// How many there are.
    package let movedCount: Int
  }

  /// Imports bank holidays from gov.uk's file, or from one of the same form with some days of a year,
  /// and moves every open deadline.
  ///
  /// Years that the file has whole take the place of what was known of them; single days are added.
  /// Nothing of an earlier import is forgotten. The holidays are recorded first and the cases worked out in
  /// blocks; where that is cut short, the casebook goes on with it when it is next opened.
  /// - Parameters:
  ///   - document: The file.
  ///   - progress: Called with the number of cases worked out and of all.
  /// - Returns: The result.
  /// - Throws: ``DeskError``.
  package func importHolidays(
    from document: Document, progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws(DeskError) -> HolidayImport {
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
      let years = Holidays(holidays).years
      let total = try store.read { try $0.counts() }.cases
      let moved = try store.replaceImportedHolidays { known in
        known.filter { years?.contains($0.day.components.year) != true } + holidays
      } progress: { done in
        try progress(done, total)
      }
      return HolidayImport(
        events: holidays.count, first: first, last: last, years: years,
        moved: moved.first.sorted {
          ($0.id, $0.purpose.rawValue) < ($1.id, $1.purpose.rawValue)
        }, movedCount: moved.count)
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
    /// The event it belongs to.
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
  /// Documents are numbered from 1, letters and enclosures alike; without a number it is the last
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
