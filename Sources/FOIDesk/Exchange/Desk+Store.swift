package import Casebook
import CasebookStore
import Foundation

/// Where a casebook is kept.
extension Desk {
  /// How a copy compares with what it was copied from.
  package struct StoreCopy: Sendable {
    package let counts: CasebookCounts
    /// What differs, in the words of the lists; empty if nothing does.
    package let differences: [CaseID]
    /// Whether there is as much of everything, and every list of figures is the same.
    package let sameFigures: Bool

    package var isSame: Bool { sameFigures && differences.isEmpty }
  }

  /// Makes a further casebook of this one, in a file or on a server, by the whole export and import, and
  /// compares the two.
  /// - Parameters:
  ///   - path: The folder of the new one.
  ///   - server: The address of the server; without it the casebook is a file in the folder.
  ///   - progress: Called with how much of how much is done; an error that it throws ends the copy.
  /// - Returns: How they compare.
  /// - Throws: ``DeskError``.
  package func copyStore(
    to path: String, on server: String?,
    progress: @escaping (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws(DeskError) -> StoreCopy {
    let bag = FileManager.default.temporaryDirectory
      .appending(path: "foi-copy-\(Environment.randomID())")
    defer { try? FileManager.default.removeItem(at: bag) }
    let bagPath = bag.path(percentEncoded: false)
    try export(to: bagPath, progress: progress)
    _ = try Desk.create(
      at: path, from: bagPath, on: server, environment: environment, progress: progress)
    let copy = try Desk.open(at: path, environment: environment)
    return try DeskError.wrapping {
      try store.read { one in try copy.store.read { try Self.compare(one, $0) } }
    }
  }

  private static func compare(
    _ one: any CasebookReader, _ other: any CasebookReader
  ) throws -> StoreCopy {
    var query = CaseQuery()
    query.sort = .case
    let rows = (try one.cases(query), try other.cases(query))
    var differences = zip(rows.0, rows.1).filter { $0 != $1 }.map(\.0.id)
    let longer = rows.0.count > rows.1.count ? rows.0 : rows.1
    differences += longer.dropFirst(min(rows.0.count, rows.1.count)).map(\.id)
    let counts = (try one.counts(), try other.counts())
    let outcomes = (try one.outcomeCounts(query), try other.outcomeCounts(query))
    let grounds = (try one.groundCounts(query), try other.groundCounts(query))
    return StoreCopy(
      counts: counts.1, differences: differences,
      sameFigures: counts.0 == counts.1 && outcomes.0 == outcomes.1 && grounds.0 == grounds.1)
  }

  /// Lets a person of the server use the casebook, in that role and no other.
  package func allow(_ person: String, as role: StoreRole) throws(DeskError) {
    try DeskError.wrapping {
      guard let store = store as? PostgreSQLCasebook else { throw StoreError.noRoles }
      try store.allow(person, as: role)
    }
  }
}
