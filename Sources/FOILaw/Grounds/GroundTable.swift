/// The shipped grounds as text, one line each, and how a line reads.
///
/// The columns come from a reading of the statutes and the regulators' guidance; the text of each ground
/// stays whole so that a letter or a page can carry it as it stands.
enum GroundTable {
  /// The columns of a line, in order.
  enum Column: Int, CaseIterable {
    case section, provisions, group, title, covers, kind, basis
    case strength, strengthNote, prejudice, prejudiceNote, prejudiceStandard
    case publicInterest, publicInterestNote, whoCanUse, qualifiedPerson, confirmOrDeny
    case mustSayWhere, mustSayWhereNote, noticeDuties, lapsesAfter
    case arguments, authorities, guidance
  }

  static func text(of regime: Regime) -> String {
    switch regime {
    case .foia: foia
    case .foisa: foisa
    case .eir: eir
    case .eisr: eisr
    }
  }

  static func grounds(of regime: Regime) -> [Ground] {
    text(of: regime).utf8.split(separator: 0x0A).compactMap { ground(from: $0, in: regime) }
  }

  private static func ground(from line: Substring.UTF8View, in regime: Regime) -> Ground? {
    let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard cells.count == Column.allCases.count else { return nil }
    func cell(_ column: Column) -> String { cells[column.rawValue] }
    func holds(_ column: Column) -> Bool { cell(column) == "y" }
    let provisions = cell(.provisions).split(separator: " ").compactMap { Provision(parsing: $0) }
    guard let provision = provisions.first, let kind = Ground.Kind(rawValue: cell(.kind)),
      let strength = Ground.Strength(rawValue: cell(.strength))
    else { return nil }
    return Ground(
      regime: regime, section: cell(.section), provision: provision,
      readWith: Array(provisions.dropFirst()), group: cell(.group), title: cell(.title),
      covers: cell(.covers), kind: kind, basis: cell(.basis), strength: strength,
      strengthNote: cell(.strengthNote),
      prejudice: Ground.Test(isNeeded: holds(.prejudice), note: cell(.prejudiceNote)),
      prejudiceStandard: cell(.prejudiceStandard),
      publicInterest: Ground.Test(
        isNeeded: holds(.publicInterest), note: cell(.publicInterestNote)),
      whoCanUse: cell(.whoCanUse), needsQualifiedPerson: holds(.qualifiedPerson),
      confirmOrDeny: cell(.confirmOrDeny), mustSayWhere: holds(.mustSayWhere),
      mustSayWhereNote: cell(.mustSayWhereNote), noticeDuties: cell(.noticeDuties),
      lapsesAfter: cell(.lapsesAfter), arguments: entries(cell(.arguments)),
      authorities: entries(cell(.authorities)).compactMap(authority(from:)),
      guidance: cell(.guidance).isEmpty ? nil : cell(.guidance))
  }

  private static func entries(_ cell: String) -> [String] {
    cell.utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) }
  }

  /// Reads `+name^source`; a minus marks one whose citation nobody has checked.
  private static func authority(from entry: String) -> Ground.Authority? {
    guard let mark = entry.utf8.first else { return nil }
    let parts = entry.utf8.dropFirst().split(
      separator: UInt8(ascii: "^"), omittingEmptySubsequences: false)
    guard let text = parts.first else { return nil }
    let source = parts.count > 1 ? String(Substring(parts[1])) : ""
    return Ground.Authority(
      text: String(Substring(text)), isVerified: mark == UInt8(ascii: "+"), source: source)
  }
}
