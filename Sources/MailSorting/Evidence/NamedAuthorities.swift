import Casebook

/// Where letters name authorities: the name shown as the sender's, the subject, letterhead and signature.
struct NamedAuthorities {
  let lookup: any CaseLookup

  /// The most names looked up for one letter.
  private static let maxLookups = 120
  /// How many lines a letterhead has, and how many a signature with the lines under it.
  private static let head = 8
  private static let foot = 14

  /// The authorities named in a subject or as a sender, where each name is whole.
  ///
  /// "North Anytown Council" does not name Anytown Council.
  func named(in text: String) throws -> [AuthorityID] {
    let words = text.split(whereSeparator: \.isWhitespace).prefix(30).map(NamePiece.init)
    var found: [AuthorityID] = []
    var looked = 0
    var start = 0
    while start < words.count {
      var next = start + 1
      if words[start].isCapital, start == 0 || !words[start - 1].leadsName {
        for end in stride(from: min(words.count, start + 8), through: start + 1, by: -1) {
          guard looked < Self.maxLookups, isWhole(words[start..<end], in: words) else { continue }
          looked += 1
          let name = words[start..<end].map(\.bare).joined(separator: " ")
          guard let id = try one(called: name) else { continue }
          if !found.contains(id) { found.append(id) }
          next = end
          break
        }
      }
      start = next
    }
    return found
  }

  private func isWhole(_ name: ArraySlice<NamePiece>, in words: [NamePiece]) -> Bool {
    guard let last = name.last, !name.dropLast().contains(where: \.endsPhrase) else { return false }
    let goesOn = name.endIndex < words.count && words[name.endIndex].isOrdinaryName
    // A single word is a name only on its own.
    if name.count == 1 { return words.count == 1 }
    return last.endsPhrase || !goesOn
  }

  /// The authorities whose name is a line of the letterhead or signature, or a part of one.
  func signed(_ text: String) throws -> [AuthorityID] {
    let lines = text.lines.filter { line in line.contains { !$0.isWhitespace } }
    let edge =
      lines.count <= Self.head + Self.foot
      ? lines : lines.prefix(Self.head) + lines.suffix(Self.foot)
    var found: [AuthorityID] = []
    let parts = edge.flatMap { $0.unicodeScalars.split(whereSeparator: Self.parts(names:)) }
    for part in parts.prefix(Self.maxLookups) {
      let name = part.split(whereSeparator: Self.isSpace).map(String.init).joined(separator: " ")
      guard name.utf8.count <= 100, name.utf8.contains(0x20), name.first?.isLetter == true else {
        continue
      }
      if let id = try one(called: name), !found.contains(id) { found.append(id) }
    }
    return found
  }

  private static func parts(names mark: Unicode.Scalar) -> Bool {
    switch mark {
    case "|", ",", "•", "·": true
    default: false
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }

  /// A name that two authorities share does not distinguish them.
  private func one(called name: String) throws -> AuthorityID? {
    guard name.utf8.count >= 4 else { return nil }
    let found = try lookup.authorities(called: name)
    return found.count == 1 ? found.first?.id : nil
  }
}

/// A word of a subject with its neighbours.
struct NamePiece {
  /// Without the marks around it.
  let bare: String
  /// Whether a mark after it ends the phrase.
  let endsPhrase: Bool

  init(_ word: Substring) {
    let marks = ":;,.()[]\"'|–—-"
    let start = word.drop { marks.contains($0) }
    let end = start.lastIndex { !marks.contains($0) }
    bare = end.map { String(start[...$0]) } ?? ""
    endsPhrase =
      end.map { start[start.index(after: $0)...].contains { ":;,.)]|–—-".contains($0) } }
      ?? true
  }

  var isCapital: Bool { bare.first?.isUppercase == true }

  /// A capital and small letters: a word that would belong to a longer name.
  var isOrdinaryName: Bool {
    isCapital && bare.count > 3 && bare.dropFirst().allSatisfy { $0.isLowercase }
      && !Self.isNoName(bare.lowercased())
  }

  /// Whether it would be the first word of a longer name.
  var leadsName: Bool { isOrdinaryName && !endsPhrase }

  /// Whether a word, in lower case, begins no name however it is written.
  static func isNoName(_ word: String) -> Bool { never.contains(word) }

  private static let never: Set<String> = [
    "your", "from", "response", "reply", "request", "requests", "the", "and", "freedom",
    "information", "casework", "team", "acknowledgement", "receipt", "disclosure", "case",
    "reference", "office", "customer", "service", "services", "contact", "centre", "enquiries",
    "records", "access", "legal", "corporate", "governance", "complaints", "dear", "regarding",
    "about", "official", "decision", "outcome", "review", "internal", "update", "with",
  ]
}
