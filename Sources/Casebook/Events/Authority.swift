public import FOILaw

/// The short name of an authority in a casebook: `derby-city-council`.
public struct AuthorityID: TextIdentity {
  /// Lower-case letters, digits and hyphens.
  public let description: String

  /// Takes an id as it is.
  /// - Parameter text: An id that was made by ``init(slugging:)`` before.
  public init(_ text: String) {
    description = text
  }

  /// Makes an id from a name: `Derby City Council` gives `derby-city-council`.
  /// - Parameter name: The authority's name.
  public init(slugging name: String) {
    description = slug(name)
  }
}

/// A public authority: who it is and where to write.
public struct Authority: Hashable, Sendable, Codable {
  /// Where the authority belongs, which decides the law.
  public enum Nation: String, CaseIterable, Codable, Hashable, Sendable {
    /// England.
    case england
    /// Wales.
    case wales
    /// A devolved Scottish authority.
    case scotland
    /// Northern Ireland.
    case northernIreland = "northern-ireland"
    /// A body of the whole United Kingdom, wherever it sits.
    case unitedKingdom = "uk"
  }

  /// What kind of body it is, where that changes a deadline.
  public enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
    /// A local council.
    case council
    /// A government department.
    case department
    /// A maintained school or an academy.
    case school
    /// An archive that holds transferred public records.
    case archive
    /// A police force.
    case police
    /// A health body.
    case health
    /// A university or college.
    case university
    /// A body that only the Environmental Information Regulations bind, as a water company.
    case eirOnly = "eir-only"
    /// Anything else.
    case other
  }

  /// The short name.
  public var id: AuthorityID
  /// The full name.
  public var name: String
  /// Other names it writes under.
  public var aliases: [String]
  /// Where it belongs.
  public var nation: Nation
  /// What kind of body it is.
  public var kind: Kind
  /// Where to send requests.
  public var email: String?
  /// Where to send requests for a review.
  public var reviewEmail: String?
  /// A school's holidays, if they are known.
  public var terms: SchoolTerms?
  /// The GSS code by which official statistics and maps know a council: `E06000015`.
  public var gss: String?

  /// Makes an authority.
  /// - Parameters:
  ///   - id: The short name; made from the name where none is given.
  ///   - name: The full name.
  ///   - aliases: Other names.
  ///   - nation: Where it belongs.
  ///   - kind: What kind of body it is.
  ///   - email: Where to send requests.
  ///   - reviewEmail: Where to send requests for a review.
  ///   - terms: A school's holidays.
  ///   - gss: A council's GSS code.
  public init(
    id: AuthorityID? = nil, name: String, aliases: [String] = [], nation: Nation = .england,
    kind: Kind = .council, email: String? = nil, reviewEmail: String? = nil,
    terms: SchoolTerms? = nil, gss: String? = nil
  ) {
    self.id = id ?? AuthorityID(slugging: name)
    self.name = name
    self.aliases = aliases
    self.nation = nation
    self.kind = kind
    self.email = email
    self.reviewEmail = reviewEmail
    self.terms = terms
    self.gss = gss
  }

  /// The law an ordinary request to it runs under.
  public var regime: Regime {
    switch (kind == .eirOnly, nation == .scotland) {
    case (true, true): .eisr
    case (true, false): .eir
    case (false, true): .foisa
    case (false, false): .foia
    }
  }

  /// Whether a letter that names itself so may come from this authority.
  package func isCalled(_ name: String) -> Bool {
    let other = AuthorityID(slugging: name).description
    return ([self.name] + aliases).contains { own in
      let own = AuthorityID(slugging: own).description
      return own.contains(other) || other.contains(own)
    }
  }
}

/// Letters and digits in lower case, everything between them one hyphen.
package func slug(_ text: String) -> String {
  // Nearly all texts are ASCII, of which each byte is a character.
  if let slug = text.utf8.withContiguousStorageIfAvailable(slug(ofASCII:)) ?? nil { return slug }
  return slug(ofASCII: text.lowercased().map(asciiByte)) ?? ""
}

/// The slug of the characters of ASCII; nil if there are others among them.
private func slug(ofASCII text: some Collection<UInt8>) -> String? {
  var slug: [UInt8] = []
  slug.reserveCapacity(text.count + 8)
  func part() {
    if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
  }
  for byte in text {
    switch byte {
    case 0x80...: return nil
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      slug.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.append(byte | 0x20)
    case UInt8(ascii: "'"): continue
    case UInt8(ascii: "&"):
      part()
      slug += "and-".utf8
    default: part()
    }
  }
  while slug.last == UInt8(ascii: "-") { slug.removeLast() }
  return String(decoding: slug, as: UTF8.self)
}

/// What stands for a character in a slug: its letter without an accent, and a blank where it has none.
private func asciiByte(_ character: Character) -> UInt8 {
  if character == "\u{2019}" { return UInt8(ascii: "'") }
  return character.asciiValue ?? plainLetter(character)?.asciiValue ?? UInt8(ascii: " ")
}

/// The Welsh and Gaelic letters of council names without their accents.
private func plainLetter(_ character: Character) -> Character? {
  switch character {
  case "â", "à", "á", "ä": "a"
  case "ê", "è", "é", "ë": "e"
  case "î", "ì", "í", "ï": "i"
  case "ô", "ò", "ó", "ö": "o"
  case "û", "ù", "ú", "ü": "u"
  case "ŵ": "w"
  case "ŷ": "y"
  default: nil
  }
}
