import Casebook
import FOILaw
import Synchronization

/// The columns worked out from a standing.
extension SQLSession {
  /// Works out the columns of one case and brings what was there to them.
  @discardableResult
  func workOut(_ id: CaseID) throws -> Standing {
    guard let stored = try storedCase(id) else { throw StoreError.noSuchCase(id) }
    return try workOut(stored, isNew: false)
  }

  func workOut(_ stored: StoredCase, isNew: Bool) throws -> Standing {
    let standing = try Standing(of: stored.file, calendars: try calendars())
    let key = stored.key
    let before = isNew ? nil : try columns(of: key...key)[key]
    try write(try columns(of: standing, in: stored), of: key, replacing: before ?? CaseColumns())
    return standing
  }

  private func columns(of standing: Standing, in stored: StoredCase) throws -> CaseColumns {
    try CaseColumns(of: standing, in: stored, reasons)
  }

  func staleCases(after mark: CaseMark?) throws -> CaseBlock {
    try workOut(after: mark, mending: false)
  }

  func mendCases(after mark: CaseMark?) throws -> CaseBlock {
    try workOut(after: mark, mending: true)
  }

  private func workOut(after mark: CaseMark?, mending: Bool) throws -> CaseBlock {
    let (calendars, reasons) = (try calendars(), reasons)
    let block = try cases(after: mark?.key ?? 0) { one in
      let standing = try Standing(of: one.file, calendars: calendars)
      return (key: one.key, id: one.file.id, right: try CaseColumns(of: standing, in: one, reasons))
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
      stale: stale, count: block.count,
      end: block.count < Self.blockSize ? nil : CaseMark(key: last.key))
  }

  /// Works out every case with new holidays.
  /// - Parameters:
  ///   - old: The calendars without them.
  ///   - progress: Called with the number of cases worked out.
  /// - Returns: The open deadlines that moved.
  /// - Throws: A fault of the database, or `LawError`.
  func workOutAll(
    insteadOf old: LawCalendars, _ progress: (_ done: Int) throws -> Void
  ) throws -> [MovedDeadline] {
    let (new, reasons) = (try calendars(), reasons)
    var moved: [MovedDeadline] = []
    var mark: Int64 = 0
    var done = 0
    while true {
      let block = try cases(after: mark) { one in
        let state = one.file.state
        let standing = try Standing(of: state, calendars: new)
        return (
          key: one.key, right: try CaseColumns(of: standing, in: one, reasons),
          moved: try one.moved(from: Standing(of: state, calendars: old), to: standing)
        )
      }
      guard let first = block.first, let last = block.last else { break }
      let stored = try columns(of: first.key...last.key)
      for one in block {
        moved += one.moved
        let found = stored[one.key] ?? CaseColumns()
        if one.right != found { try write(one.right, of: one.key, replacing: found) }
      }
      mark = last.key
      done += block.count
      try progress(done)
    }
    return moved.sorted { ($0.id, $0.purpose.rawValue) < ($1.id, $1.purpose.rawValue) }
  }
}

/// The reasons of next steps as they are stored; many cases have the same.
final class ReasonTexts: Sendable {
  private let known = Mutex<[NextStep.Reason: String]>([:])

  func text(of reason: NextStep.Reason) throws -> String {
    if let known = known.withLock({ $0[reason] }) { return known }
    let text = try StoredJSON.text(of: reason)
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
