package import Casebook

/// The name that a letter gives its writer, compared with the authority of a case.
package struct Letterhead {
  package let name: String

  package init(_ name: String) {
    self.name = name
  }

  /// Whether it can be a name: a sentence that begins with "However the Council" has none.
  package var isName: Bool {
    let first = name.split(whereSeparator: \.isWhitespace).first.map { $0.lowercased() } ?? ""
    return !Self.connectives.contains(first.filter(\.isLetter))
  }

  /// Words that begin a sentence about an authority, and no authority's name.
  private static let connectives: Set<String> = [
    "however", "therefore", "although", "though", "but", "because", "since", "as", "while",
    "whilst", "whereas", "if", "when", "where", "that", "this", "these", "unfortunately",
    "accordingly", "consequently", "furthermore", "moreover", "additionally", "also", "please",
    "your", "we", "i", "thus", "hence", "nevertheless", "nonetheless",
  ]

  /// Whether it cannot be the authority's own, nor that of an office that writes for it.
  ///
  /// It is another's where the casebook knows another authority with that name, or where it has no word of
  /// the authority's names but those that all such names have.
  package func isForeign(to authority: Authority, among lookup: any CaseLookup) throws -> Bool {
    if authority.isCalled(name) { return false }
    // A regulator writes of cases that are not its own.
    if ComparableText(name).text.contains("information commissioner") { return false }
    if try lookup.authorities(called: name).contains(where: { $0.id != authority.id }) {
      return true
    }
    // A Welsh authority has two names, and the second may not be on record.
    guard authority.nation != .wales else { return false }
    let own = ([authority.name] + authority.aliases).reduce(into: Set<String>()) {
      $0.formUnion(Self.words(of: $1))
    }
    let other = Self.words(of: name)
    return !own.isEmpty && !other.isEmpty && own.isDisjoint(with: other)
  }

  private static func words(of name: String) -> Set<String> {
    Set(ComparableText(name).text.split(separator: " ").map(String.init)).subtracting(common)
  }

  private static let common: Set<String> = [
    "council", "borough", "city", "county", "district", "metropolitan", "unitary", "authority",
    "london", "royal", "town", "parish", "community", "combined", "the", "of", "and", "for", "in",
    "on", "upon", "police", "constabulary", "service", "services", "nhs", "trust", "foundation",
    "hospital", "hospitals", "university", "college", "school", "academy", "primary", "high",
    "department", "office", "ministry", "agency", "board", "commission", "government", "fire",
    "rescue", "national", "north", "south", "east", "west", "new", "st", "great", "information",
    "governance", "team", "ltd", "limited",
  ]
}
