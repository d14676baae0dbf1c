package import Casebook

/// A list of authorities as a spreadsheet writes it.
///
/// The columns are known by their names: `name`, and any of `id`, `email`, `review_email`, `nation`,
/// `kind`, `gss`, `aliases` and `replaces` (separated by semicolons); in a list of those who were asked, also `sent`
/// (`date sent`) and `reference` (`ref`), and the name may be called `authority`. WhatDoTheyKnow's `all-authorities.csv` is
/// recognised by its `URL name` column; it has no addresses, and its tags tell nation and kind.
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
    /// A value that the column cannot hold.
    case badValue(line: Int, column: String, value: String, allowed: [String])
    /// A value is not one address that mail can be sent to.
    case badAddress(line: Int, column: String, value: String)
    /// Two lines give the same id.
    case sameID(line: Int, firstLine: Int, id: AuthorityID)
  }

  /// One line: what it says of an authority, and nothing that it leaves out.
  package struct Entry: Sendable, Hashable {
    package let line: Int
    /// The id that the line gives, or that of its name.
    package let id: AuthorityID
    /// Whether the id was made of the name.
    package var isIDMade = false
    package let name: String
    package var aliases: [String]?
    package var nation: Authority.Nation?
    package var kind: Authority.Kind?
    package var email: String?
    package var reviewEmail: String?
    /// A council's GSS code.
    package var gss: String?
    /// The authorities in whose place it is, by id or name.
    package var replaces: [String] = []
    /// The day the request was sent there, as written.
    package var sent: String?
    /// The authority's reference.
    package var reference: String?

    /// The authority as the line has it; what the line leaves out is as it was known, or usual.
    package func authority(known: Authority? = nil) -> Authority {
      Authority(
        id: known?.id ?? id, name: name, aliases: aliases ?? known?.aliases ?? [],
        nation: nation ?? known?.nation ?? .england, kind: kind ?? known?.kind ?? .council,
        email: email ?? known?.email, reviewEmail: reviewEmail ?? known?.reviewEmail,
        terms: known?.terms, gss: gss ?? known?.gss)
    }
  }

  /// The lines in the order of the file.
  package let entries: [Entry]
  /// The authorities in the order of the file, as a new casebook would take them.
  package var authorities: [Authority] { entries.map { $0.authority() } }
  /// Lines that were left out because the authority no longer exists.
  package let defunct: Int
  /// Lines that were left out because the Acts do not bind the body.
  package let notSubject: Int

  /// Reads a list.
  /// - Parameter text: The whole file.
  /// - Throws: ``Fault`` with the line it is on.
  package init(_ text: String) throws(Fault) {
    let table = CSVRows(text, guessLines: 1)
    if let line = table.lineOfUnmatchedQuotes { throw .unmatchedQuotes(line: line) }
    let titles = table.rows.first?.cells ?? []
    var header = titles.map(Self.normalise)
    if !header.contains("name"), let place = header.firstIndex(where: Self.names.contains) {
      header[place] = "name"
    }
    guard header.contains("name") else { throw .noNameColumn(found: titles) }
    let isWhatDoTheyKnow = header.contains("urlname") && header.contains("tags")
    var entries: [Entry] = []
    var firstLine: [AuthorityID: Int] = [:]
    var defunct = 0
    var notSubject = 0
    for (line, cells) in table.rows.dropFirst().map({ ($0.line, $0.cells) }) {
      if cells.allSatisfy({ $0.trimmed.isEmpty }) { continue }
      let row = Row(header: header, cells: cells, line: line)
      if row.isDefunct {
        defunct += 1
        continue
      }
      if isWhatDoTheyKnow, row.isNotSubject {
        notSubject += 1
        continue
      }
      let entry = try isWhatDoTheyKnow ? row.fromWhatDoTheyKnow() : row.entry()
      guard !entry.id.description.isEmpty else {
        throw .noID(line: line, name: entry.name)
      }
      if let first = firstLine[entry.id] {
        throw .sameID(line: line, firstLine: first, id: entry.id)
      }
      firstLine[entry.id] = line
      entries.append(entry)
    }
    self.entries = entries
    self.defunct = defunct
    self.notSubject = notSubject
  }

  /// What people call the column of names.
  private static let names: Set<String> = [
    "authority", "authorityname", "publicauthority", "council", "body", "publicbody",
  ]

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

  func entry() throws(AuthorityCSV.Fault) -> AuthorityCSV.Entry {
    guard let name = self["name"] else { throw .noName(line: line) }
    return AuthorityCSV.Entry(
      line: line, id: AuthorityID(slugging: self["id"] ?? name), isIDMade: self["id"] == nil,
      name: name,
      aliases: list("aliases"), nation: try value("nation"), kind: try value("kind"),
      email: try address("email"), reviewEmail: try address("reviewemail"),
      gss: self["gss"] ?? self["gsscode"],
      replaces: list("replaces") ?? [],
      sent: self["sent"] ?? self["datesent"] ?? self["senton"] ?? self["sentdate"],
      reference: self["reference"] ?? self["ref"] ?? self["theirreference"] ?? self["foireference"])
  }

  private func list(_ column: String) -> [String]? {
    self[column]?.split(separator: ";").map(\.trimmed).filter { !$0.isEmpty }
  }

  private func address(_ column: String) throws(AuthorityCSV.Fault) -> String? {
    guard let address = self[column] else { return nil }
    guard EmailAddress.isValid(address) else {
      throw .badAddress(line: line, column: column, value: address)
    }
    return address
  }

  private func value<T: RawRepresentable & CaseIterable>(
    _ column: String
  ) throws(AuthorityCSV.Fault) -> T? where T.RawValue == String {
    guard let text = self[column] else { return nil }
    let key = text.lowercased().replacing(" ", with: "-").replacing("_", with: "-")
    guard let value = T(rawValue: key) else {
      throw .badValue(
        line: line, column: column, value: text, allowed: T.allCases.map(\.rawValue))
    }
    return value
  }

  /// Whether WhatDoTheyKnow says that the Acts do not bind the body; `not_apply` alone means that it takes
  /// no requests there.
  var isNotSubject: Bool { tags.contains("foi_no") && !isEIROnly }

  private var isEIROnly: Bool { tags.contains("eir_only") }

  func fromWhatDoTheyKnow() throws(AuthorityCSV.Fault) -> AuthorityCSV.Entry {
    guard let name = self["name"] else { throw .noName(line: line) }
    return AuthorityCSV.Entry(
      line: line, id: AuthorityID(slugging: self["urlname"] ?? name), name: name,
      aliases: self["shortname"].map { [$0] }, nation: nation(of: name), kind: kind)
  }

  private func nation(of name: String) -> Authority.Nation? {
    func isTagged(_ part: String) -> Bool { tags.contains { $0.contains(part) } }
    let site = (self["homepage"] ?? "").lowercased()
    let words = Set(name.lowercased().split { !$0.isLetter })
    if isTagged("scotland") || isTagged("scottish") || site.contains(".gov.scot")
      || site.contains(".scot.nhs.uk") || words.contains("scottish") && kind != .department
    {
      return .scotland
    }
    if isTagged("wales") || isTagged("welsh") || site.contains(".gov.wales") { return .wales }
    // What no tag tells is left open: the register of councils may know it.
    if isTagged("northern_ireland") || tags.contains("ni") { return .northernIreland }
    return kind == .department ? .unitedKingdom : nil
  }

  private var kind: Authority.Kind {
    if isEIROnly { return .eirOnly }
    // An academy trust answers for its schools, and has their days.
    let schools = [
      "school", "academy", "academy_trust", "academies", "free_school", "multi_academy",
    ]
    if schools.contains(where: { tags.contains(Substring($0)) }) { return .school }
    if tags.contains("local_council") || tags.contains("parish_council") { return .council }
    if tags.contains("police") { return .police }
    if tags.contains("department") { return .department }
    if tags.contains("university") { return .university }
    return tags.contains { $0.contains("nhs") } ? .health : .other
  }
}
