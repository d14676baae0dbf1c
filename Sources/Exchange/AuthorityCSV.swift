package import Casebook

/// A list of authorities as a spreadsheet writes it.
///
/// The columns are known by their names: `name`, and any of `id`, `email`, `review_email`, `nation`,
/// `kind`, `aliases` (separated by semicolons). WhatDoTheyKnow's `all-authorities.csv` is recognised
/// by its `URL name` column; it has no addresses, and its tags tell nation and kind.
package struct AuthorityCSV: Sendable {
  /// Why a list cannot be taken in.
  package enum Fault: Error, Hashable, Sendable {
    /// There is no header, or it lacks a `name` column.
    case noNameColumn(found: [String])
    /// A quotation mark opens and never closes, or closes before the end of its cell.
    case unmatchedQuotes(line: Int)
    /// A line has no name.
    case noName(line: Int)
    /// A line's name has no letter or digit to make an id from.
    case noID(line: Int, name: String)
    /// A value is none that the column can hold.
    case badValue(line: Int, column: String, value: String, allowed: [String])
    /// Two lines give the same id.
    case sameID(line: Int, firstLine: Int, id: AuthorityID)
  }

  /// The authorities in the order of the file.
  package let authorities: [Authority]
  /// Lines that were left out because the authority no longer exists.
  package let defunct: Int

  /// Reads a list.
  /// - Parameter text: The whole file.
  /// - Throws: ``Fault`` with the line it is on.
  package init(_ text: String) throws(Fault) {
    let table = CSVRows(text, guessLines: 1)
    if let line = table.lineOfUnmatchedQuotes { throw .unmatchedQuotes(line: line) }
    let titles = table.rows.first?.cells ?? []
    let header = titles.map(Self.normalise)
    guard header.contains("name") else { throw .noNameColumn(found: titles) }
    let isWhatDoTheyKnow = header.contains("urlname") && header.contains("tags")
    var authorities: [Authority] = []
    var firstLine: [AuthorityID: Int] = [:]
    var defunct = 0
    for (line, cells) in table.rows.dropFirst().map({ ($0.line, $0.cells) }) {
      if cells.allSatisfy({ $0.trimmed.isEmpty }) { continue }
      let row = Row(header: header, cells: cells, line: line)
      if row.isDefunct {
        defunct += 1
        continue
      }
      let authority = try isWhatDoTheyKnow ? row.fromWhatDoTheyKnow() : row.authority()
      guard !authority.id.description.isEmpty else {
        throw .noID(line: line, name: authority.name)
      }
      if let first = firstLine[authority.id] {
        throw .sameID(line: line, firstLine: first, id: authority.id)
      }
      firstLine[authority.id] = line
      authorities.append(authority)
    }
    self.authorities = authorities
    self.defunct = defunct
  }

  /// `Review e-mail`, `review_email` and `reviewEmail` are one name.
  private static func normalise(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}

/// One line of the list.
private struct Row {
  let header: [String]
  let cells: [String]
  let line: Int

  subscript(_ column: String) -> String? {
    guard let index = header.firstIndex(of: column), index < cells.count else { return nil }
    let value = cells[index].trimmed
    return value.isEmpty ? nil : value
  }

  private var tags: Set<Substring> {
    Set((self["tags"] ?? "").split { $0 == " " || $0 == "|" || $0 == "," })
  }

  var isDefunct: Bool {
    tags.contains("defunct") || self["defunct"].map { $0.lowercased() == "true" } ?? false
  }

  func authority() throws(AuthorityCSV.Fault) -> Authority {
    guard let name = self["name"] else { throw .noName(line: line) }
    return Authority(
      id: self["id"].map { AuthorityID(slugging: $0) }, name: name,
      aliases: (self["aliases"] ?? "").split(separator: ";").map(\.trimmed)
        .filter { !$0.isEmpty },
      nation: try value("nation", else: .england), kind: try value("kind", else: .council),
      email: self["email"], reviewEmail: self["reviewemail"])
  }

  private func value<T: RawRepresentable & CaseIterable>(
    _ column: String, else fallback: T
  ) throws(AuthorityCSV.Fault) -> T where T.RawValue == String {
    guard let text = self[column] else { return fallback }
    let key = text.lowercased().replacing(" ", with: "-").replacing("_", with: "-")
    guard let value = T(rawValue: key) else {
      throw .badValue(
        line: line, column: column, value: text, allowed: T.allCases.map(\.rawValue))
    }
    return value
  }

  func fromWhatDoTheyKnow() throws(AuthorityCSV.Fault) -> Authority {
    guard let name = self["name"] else { throw .noName(line: line) }
    return Authority(
      id: self["urlname"].map { AuthorityID(slugging: $0) }, name: name,
      aliases: self["shortname"].map { [$0] } ?? [], nation: nation(of: name), kind: kind)
  }

  private func nation(of name: String) -> Authority.Nation {
    func isTagged(_ part: String) -> Bool { tags.contains { $0.contains(part) } }
    if isTagged("scotland") || isTagged("scottish") { return .scotland }
    if isTagged("wales") || isTagged("welsh") { return .wales }
    if isTagged("northern_ireland") || tags.contains("ni") { return .northernIreland }
    return kind == .department ? .unitedKingdom : .england
  }

  private var kind: Authority.Kind {
    if tags.contains("school") || tags.contains("academy") { return .school }
    if tags.contains("local_council") || tags.contains("parish_council") { return .council }
    if tags.contains("police") { return .police }
    if tags.contains("department") { return .department }
    if tags.contains("university") { return .university }
    return tags.contains { $0.contains("nhs") } ? .health : .other
  }
}
