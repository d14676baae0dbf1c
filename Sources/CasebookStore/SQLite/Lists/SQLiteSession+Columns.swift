import Casebook
import FOILaw
import GRDB
import Synchronization

/// The columns worked out from a standing.
extension SQLiteSession {
  /// Works out the columns of one case and brings what was there to them.
  @discardableResult
  func workOut(_ id: CaseID) throws -> Standing {
    guard let row = try caseRow(id), let file = try caseFile(id) else {
      throw StoreError.noSuchCase(id)
    }
    return try workOut(
      StoredCase(
        key: row.key, requestKey: row.request, authorityKey: row.authority, file: file))
  }

  func workOut(_ stored: StoredCase) throws -> Standing {
    let standing = try Standing(of: stored.file, calendars: try calendars())
    let key = stored.key
    try write(
      try columns(of: standing, in: stored), of: key,
      replacing: try columns(of: key...key)[key] ?? CaseColumns())
    return standing
  }

  func columns(of standing: Standing, in stored: StoredCase) throws -> CaseColumns {
    try CaseColumns(of: standing, in: stored, reasons)
  }

  func staleCases(after mark: CaseMark?) throws -> CaseBlock {
    try workOut(after: mark, mending: false)
  }

  func mendCases(after mark: CaseMark?) throws -> CaseBlock {
    try workOut(after: mark, mending: true)
  }

  /// Works out the next cases and compares them with their columns.
  /// - Parameters:
  ///   - mark: Where the block before ended.
  ///   - mending: Whether to make wrong columns again.
  ///   - old: The calendars before holidays were imported, to tell which open deadlines moved.
  /// - Returns: What the block came to.
  /// - Throws: A fault of the database, or `LawError`.
  func workOut(
    after mark: CaseMark?, mending: Bool, insteadOf old: LawCalendars? = nil
  ) throws -> CaseBlock {
    let (calendars, reasons) = (try calendars(), reasons)
    let block = try cases(after: mark?.key ?? 0) { one in
      let standing = try Standing(of: one.file, calendars: calendars)
      let before = try old.map { try Standing(of: one.file, calendars: $0) }
      return (
        key: one.key, id: one.file.id, right: try CaseColumns(of: standing, in: one, reasons),
        moved: before.map { one.moved(from: $0, to: standing) } ?? []
      )
    }
    guard let first = block.first, let last = block.last else { return CaseBlock() }
    let stored = try columns(of: first.key...last.key)
    var stale: [CaseID] = []
    for one in block {
      let found = stored[one.key] ?? CaseColumns()
      guard one.right != found else { continue }
      stale.append(one.id)
      if mending { try write(one.right, of: one.key, replacing: found) }
    }
    return CaseBlock(
      stale: stale, moved: block.flatMap(\.moved), count: block.count,
      end: block.count < Self.blockSize ? nil : CaseMark(key: last.key))
  }
}

/// The reasons of next steps as they are stored; many cases have the same.
final class ReasonTexts: Sendable {
  private let known = Mutex<[NextStep.Reason: String]>([:])

  func text(of reason: NextStep.Reason) throws -> String {
    if let known = known.withLock({ $0[reason] }) { return known }
    let text = try SQLiteSession.json(reason)
    known.withLock { known in
      if known.count > 1_000 { known = [:] }
      known[reason] = text
    }
    return text
  }
}

extension CaseColumns {
  fileprivate init(of standing: Standing, in stored: StoredCase, _ reasons: ReasonTexts) throws {
    self.init(
      of: standing, request: stored.requestKey, authority: stored.authorityKey,
      reason: try standing.nextStep.map { try reasons.text(of: $0.reason) })
  }
}

extension StoredCase {
  /// The open deadlines of one standing that have another day in the other.
  fileprivate func moved(from old: Standing, to new: Standing) -> [MovedDeadline] {
    let before = Dictionary(old.open.map { ($0.purpose, $0.lastDay) }, uniquingKeysWith: { $1 })
    let after = Dictionary(new.open.map { ($0.purpose, $0.lastDay) }, uniquingKeysWith: { $1 })
    return after.compactMap { purpose, day in
      guard let was = before[purpose], was != day else { return nil }
      return MovedDeadline(id: file.id, purpose: purpose, from: was, to: day)
    }
  }
}
