package import Casebook
package import FOILaw

/// The councils of the United Kingdom, with their codes and what became of them.
///
/// The shipped table is taken from mySociety's register of UK local authorities, version 1.7.3 of July
/// 2025 (https://github.com/mysociety/uk_local_authority_names_and_codes), licensed CC BY 4.0. A newer copy
/// of its `uk_local_authorities_future.csv` reads as it is.
package struct CouncilRegister: Sendable {
  /// What kind of council it is; the register's codes for them are kept in ``Kind/init(code:)``.
  package enum Kind: String, CaseIterable, Sendable, Hashable {
    case district
    case unitary
    case metropolitan
    case londonBorough = "london-borough"
    case cityCorporation = "city-corporation"
    case county
    case scottish
    case welsh
    case northernIrish = "northern-irish"
    case combined
    case strategic
  }

  /// One council, present or past.
  package struct Council: Sendable, Hashable {
    /// The register's own code: `DER`.
    package let code: String
    /// The official name.
    package let name: String
    /// The name without the words for its kind.
    package let shortName: String
    package let aliases: [String]
    /// The code by which official statistics and maps know it.
    package let gss: String?
    /// Codes it had before.
    package let formerGSS: [String]
    package let kind: Kind
    package let nation: Authority.Nation
    /// The day it took over, where it replaced others.
    package let start: CalendarDay?
    /// The day it ended.
    package let end: CalendarDay?
    /// The codes of the councils that took its place.
    package let successors: [String]

    /// The council as an authority of a casebook; the register has no e-mail addresses.
    ///
    /// Bare place names are left out: a letter that mentions Reading or Down is not from there.
    package var authority: Authority {
      let titles = ["council", "borough", "city", "county", "authority"]
      let titled = aliases.filter { alias in
        let words = alias.lowercased().split(separator: " ").map(String.init)
        return words.count > 1 && words.contains(where: titles.contains)
      }
      return Authority(name: name, aliases: titled, nation: nation, kind: .council, gss: gss)
    }
  }

  /// Why a copy of the register cannot be read.
  package enum Fault: Error, Hashable, Sendable {
    /// The header lacks a column.
    case noColumn(String, found: [String])
    case unmatchedQuotes(line: Int)
    /// A value that the column cannot hold.
    case badValue(line: Int, column: String, value: String)
    /// There is no council in it.
    case empty
  }

  /// All councils, in the order of the file.
  package let councils: [Council]
  /// Their places by code.
  private let places: [String: Int]
  /// Their places by GSS code; a present code is no other council's former one.
  private let placesByGSS: [String: Int]

  /// The councils that come with foi.
  package static let shipped: Result<CouncilRegister, Fault> = Result { () throws(Fault) in
    try CouncilRegister(String(decoding: PackageResources.uk_councils_csv, as: UTF8.self))
  }

  /// Reads the register's file.
  /// - Parameter text: `uk_local_authorities_future.csv`, or ``shipped``'s table.
  /// - Throws: ``Fault`` with the line it is on.
  package init(_ text: String) throws(Fault) {
    let table = CSVRows(text, guessLines: 1)
    if let line = table.lineOfUnmatchedQuotes { throw .unmatchedQuotes(line: line) }
    let header = table.rows.first?.cells.map(\.trimmed) ?? []
    for column in ["official-name", "nation", "local-authority-type"]
    where !header.contains(column) {
      throw .noColumn(column, found: header)
    }
    var councils: [Council] = []
    for row in table.rows.dropFirst() where row.cells.contains(where: { !$0.trimmed.isEmpty }) {
      councils.append(try RegisterRow(header: header, cells: row.cells, line: row.line).council())
    }
    guard !councils.isEmpty else { throw .empty }
    self.councils = councils
    places = Dictionary(
      councils.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    let present = councils.enumerated().compactMap { place, council in
      council.gss.map { ($0, place) }
    }
    let former = councils.enumerated().flatMap { place, council in
      council.formerGSS.map { ($0, place) }
    }
    placesByGSS = Dictionary(present + former, uniquingKeysWith: { first, _ in first })
  }

  /// The council of that code.
  package subscript(code code: String) -> Council? { places[code].map { councils[$0] } }

  /// The councils whose place that one took.
  package func predecessors(of council: Council) -> [Council] {
    councils.filter { $0.successors.contains(council.code) }
  }

  /// The council of a GSS code, present or former.
  package func council(gss: String) -> Council? {
    placesByGSS[gss.uppercased()].map { councils[$0] }
  }

  /// The councils that fit, by name.
  /// - Parameters:
  ///   - piece: A piece of a name or a whole GSS code.
  ///   - nation: Where they are.
  ///   - kind: What they are.
  ///   - day: The day on which they exist; without one, past councils too.
  /// - Returns: The councils.
  package func councils(
    matching piece: String? = nil, nation: Authority.Nation? = nil, kind: Kind? = nil,
    on day: CalendarDay? = nil
  ) -> [Council] {
    let words = piece.map { AuthorityID(slugging: $0).description }
    return councils.filter { council in
      (nation == nil || council.nation == nation) && (kind == nil || council.kind == kind)
        && (day.map { council.exists(on: $0) } ?? true)
        && (words.map { words in
          ([council.name, council.shortName] + council.aliases).contains {
            AuthorityID(slugging: $0).description.contains(words)
          } || council.gss == piece?.uppercased()
        } ?? true)
    }.sorted { ($0.name, $0.code) < ($1.name, $1.code) }
  }
}

extension CouncilRegister.Council {
  /// Whether it was there on that day.
  ///
  /// The register gives the day a council ended now as its last and now as the first of its successor; on that
  /// one day both are there.
  package func exists(on day: CalendarDay) -> Bool {
    (start.map { $0 <= day } ?? true) && (end.map { day <= $0 } ?? true)
  }
}

extension CouncilRegister.Kind {
  /// The kind by the register's code for it, or by its name.
  init?(code: String) {
    switch code {
    case "NMD": self = .district
    case "UA": self = .unitary
    case "MD": self = .metropolitan
    case "LBO": self = .londonBorough
    case "CC": self = .cityCorporation
    case "CTY": self = .county
    case "SCO": self = .scottish
    case "WPA": self = .welsh
    case "NID": self = .northernIrish
    case "COMB": self = .combined
    case "SRA": self = .strategic
    default: return nil
    }
  }
}

/// One line of the register.
private struct RegisterRow {
  let header: [String]
  let cells: [String]
  let line: Int

  private func cell(_ column: String) -> String? {
    guard let place = header.firstIndex(of: column), place < cells.count else { return nil }
    let text = cells[place].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.isEmpty ? nil : text
  }

  private func list(_ column: String) -> [String] {
    cell(column)?.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty } ?? []
  }

  private func day(_ column: String) throws(CouncilRegister.Fault) -> CalendarDay? {
    guard let text = cell(column) else { return nil }
    guard let day = CalendarDay(iso: text) else {
      throw .badValue(line: line, column: column, value: text)
    }
    return day
  }

  func council() throws(CouncilRegister.Fault) -> CouncilRegister.Council {
    guard let name = cell("official-name") else {
      throw .badValue(line: line, column: "official-name", value: "")
    }
    let type = cell("local-authority-type") ?? ""
    guard let kind = CouncilRegister.Kind(code: type) else {
      throw .badValue(line: line, column: "local-authority-type", value: type)
    }
    let place = (cell("nation") ?? "").lowercased().replacing(" ", with: "-")
    guard let nation = Authority.Nation(rawValue: place) else {
      throw .badValue(line: line, column: "nation", value: cell("nation") ?? "")
    }
    let short = cell("nice-name") ?? name
    return CouncilRegister.Council(
      code: cell("local-authority-code") ?? name, name: name, shortName: short,
      aliases: aliases(of: name, short), gss: cell("gss-code"),
      formerGSS: list("former-gss-codes"), kind: kind, nation: nation,
      start: try day("start-date"), end: try day("end-date"), successors: list("replaced-by"))
  }

  /// Other names, without those that differ in nothing but capitals.
  ///
  /// The register parts them with commas, also where a name has one of its own; such a name's are kept whole.
  private func aliases(of name: String, _ short: String) -> [String] {
    let given = short.contains(",") ? [cell("alt-names")].compactMap(\.self) : list("alt-names")
    var known = Set([name, short].map { AuthorityID(slugging: $0).description })
    return given.filter { known.insert(AuthorityID(slugging: $0).description).inserted }
  }
}
