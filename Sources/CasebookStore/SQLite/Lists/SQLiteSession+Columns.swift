import Casebook
import FOILaw
import GRDB

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
        key: row.key, requestKey: row.request, authorityKey: row.authority, file: file),
      isNew: false)
  }

  func workOut(_ stored: StoredCase, isNew: Bool) throws -> Standing {
    let standing = try Standing(of: stored.file, calendars: try calendars())
    let key = stored.key
    let before = isNew ? nil : try columns(of: key...key)[key]
    try write(try columns(of: standing, in: stored), of: key, replacing: before ?? CaseColumns())
    return standing
  }

  private func columns(of standing: Standing, in stored: StoredCase) throws -> CaseColumns {
    CaseColumns(
      of: standing, request: stored.requestKey, authority: stored.authorityKey,
      reason: try standing.nextStep.map { try text(of: $0.reason) })
  }

  /// A reason as it is stored; many cases have the same.
  private func text(of reason: NextStep.Reason) throws -> String {
    if let known = knownReasons[reason] { return known }
    let text = try json(reason)
    if knownReasons.count > 1_000 { knownReasons = [:] }
    knownReasons[reason] = text
    return text
  }

  func staleCases(after mark: CaseMark?) throws -> CaseBlock {
    try workOut(after: mark, mending: false)
  }

  func mendCases(after mark: CaseMark?) throws -> CaseBlock {
    try workOut(after: mark, mending: true)
  }

  private func workOut(after mark: CaseMark?, mending: Bool) throws -> CaseBlock {
    let block = try cases(after: mark?.key ?? 0)
    guard let first = block.first, let last = block.last else { return CaseBlock() }
    let stored = try columns(of: first.key...last.key)
    let calendars = try calendars()
    var stale: [CaseID] = []
    for one in block {
      let right = try columns(of: Standing(of: one.file, calendars: calendars), in: one)
      let found = stored[one.key] ?? CaseColumns()
      guard right != found else { continue }
      stale.append(one.file.id)
      if mending { try write(right, of: one.key, replacing: found) }
    }
    return CaseBlock(
      stale: stale, count: block.count,
      end: block.count < Self.blockSize ? nil : CaseMark(key: last.key))
  }

  /// Works out every case with new holidays.
  /// - Parameter old: The calendars without them.
  /// - Returns: The open deadlines that moved.
  /// - Throws: A fault of the database, or `LawError`.
  func workOutAll(insteadOf old: LawCalendars) throws -> [MovedDeadline] {
    let new = try calendars()
    var moved: [MovedDeadline] = []
    var mark: Int64 = 0
    while true {
      let block = try cases(after: mark)
      guard let first = block.first, let last = block.last else { break }
      let stored = try columns(of: first.key...last.key)
      for one in block {
        let state = one.file.state
        let standing = try Standing(of: state, calendars: new)
        moved += try one.moved(from: Standing(of: state, calendars: old), to: standing)
        let right = try columns(of: standing, in: one)
        let found = stored[one.key] ?? CaseColumns()
        if right != found { try write(right, of: one.key, replacing: found) }
      }
      mark = last.key
    }
    return moved.sorted { ($0.id, $0.purpose.rawValue) < ($1.id, $1.purpose.rawValue) }
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
