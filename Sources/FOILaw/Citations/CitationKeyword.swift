/// The word before a number that makes it a citation: "section", "S.", "§", "reg", "exception".
struct CitationKeyword {
  /// How certain it is that the word means a provision.
  enum Strength {
    /// A whole word, an abbreviation with its full stop, or a sign.
    case sure
    /// A bare "s" or "art", which begins bus routes and postcodes too.
    case weak
    /// A law's own short name ("EIR 12(5)(e)") or "exemption": only a number with a path will do.
    case needsPath
  }

  let kind: Provision.Kind
  let start: Int
  let isPlural: Bool
  let strength: Strength
  let law: Citation.Law?

  /// Finds the keyword that ends just before a number.
  /// - Parameters:
  ///   - number: Where the number starts.
  ///   - text: The text.
  init?(before number: Int, in text: ByteText) {
    var end = text.skippingSpaceBackwards(from: number)
    if text[end - 1] == 0xA7, text[end - 2] == 0xC2 {
      let isDouble = text[end - 3] == 0xA7 && text[end - 4] == 0xC2
      self.init(.section, start: end - (isDouble ? 4 : 2), isPlural: isDouble)
      return
    }
    let hasStop = text[end - 1] == 0x2E
    if hasStop { end -= 1 }
    let hasOptionalPlural = text[end - 1] == 0x29 && text.matches("(s)", at: end - 3)
    if hasOptionalPlural { end -= 3 }
    var start = end
    while end - start < 12, ByteText.isLetter(text[start - 1]) { start -= 1 }
    guard let word = Self.meaning(of: start..<end, in: text) else { return nil }
    guard Self.startsWord(at: start, isLetterS: end - start == 1, in: text) else { return nil }
    if word.kind == .section, Self.followsSub(start, in: text) { return nil }
    let isBare = word.isAbbreviation && !hasStop && !hasOptionalPlural
    self.init(
      word.kind, start: start, isPlural: word.isPlural || hasOptionalPlural,
      strength: word.needsPath ? .needsPath : isBare ? .weak : .sure, law: word.law)
  }

  private init(
    _ kind: Provision.Kind, start: Int, isPlural: Bool, strength: Strength = .sure,
    law: Citation.Law? = nil
  ) {
    self.kind = kind
    self.start = start
    self.isPlural = isPlural
    self.strength = strength
    self.law = law
  }
}

extension CitationKeyword {
  private struct Meaning {
    let kind: Provision.Kind
    var isPlural = false
    var isAbbreviation = false
    var needsPath = false
    var law: Citation.Law?
  }

  /// What a run of letters means before a number, or `nil` for any other word.
  private static func meaning(of range: Range<Int>, in text: ByteText) -> Meaning? {
    func reads(_ word: StaticString) -> Bool {
      word.utf8CodeUnitCount == range.count && text.matches(word, at: range.lowerBound)
    }
    let isPlural = range.count > 1 && text[range.upperBound - 1] | 0x20 == 0x73
    switch text[range.lowerBound] | 0x20 {
    case 0x73:  // s
      if reads("s") { return Meaning(kind: .section, isAbbreviation: true) }
      if reads("ss") { return Meaning(kind: .section, isPlural: true) }
      if reads("section") || reads("sections") || reads("sec") || reads("secs") || reads("sect") {
        return Meaning(kind: .section, isPlural: isPlural)
      }
    case 0x72:  // r
      if reads("regulation") || reads("regulations") || reads("reg") || reads("regs") {
        return Meaning(kind: .regulation, isPlural: isPlural)
      }
      // Welsh letters cite by the same numbers: "adran 43(2)", "rheoliad 12(5)(e)".
      if reads("rheoliad") || reads("rheoliadau") {
        return Meaning(kind: .regulation, isPlural: reads("rheoliadau"))
      }
    case 0x61:  // a
      if reads("adran") || reads("adrannau") {
        return Meaning(kind: .section, isPlural: reads("adrannau"))
      }
      if reads("article") || reads("articles") || reads("arts") {
        return Meaning(kind: .article, isPlural: isPlural)
      }
      if reads("art") {
        let isCapital = ByteText.isUppercase(text[range.lowerBound])
        return Meaning(kind: .article, isAbbreviation: !isCapital)
      }
    case 0x65:  // e
      if reads("exception") || reads("exceptions") {
        return Meaning(kind: .regulation, isPlural: isPlural)
      }
      if reads("exemption") || reads("exemptions") {
        return Meaning(kind: .section, isPlural: isPlural, needsPath: true)
      }
      if reads("eir") || reads("eirs") {
        return Meaning(kind: .regulation, needsPath: true, law: .eir)
      }
    case 0x66:  // f
      if reads("foia") { return Meaning(kind: .section, needsPath: true, law: .foia) }
      if reads("foisa") { return Meaning(kind: .section, needsPath: true, law: .foisa) }
    default: break
    }
    return nil
  }

  /// Whether a word can start here: "cross-section", "intersection" and "council's" do not.
  private static func startsWord(at start: Int, isLetterS: Bool, in text: ByteText) -> Bool {
    let before = text[start - 1]
    switch before {
    case 0x2D: return !ByteText.isWord(text[start - 2])
    case 0x27: return !(isLetterS && ByteText.isWord(text[start - 2]))
    case 0x23, 0x3D, 0x40, 0x5C: return false
    case 0..<0x80: return !ByteText.isWord(before)
    default:
      var lead = start - 1
      while start - lead < 4, text[lead] & 0xC0 == 0x80 { lead -= 1 }
      let isApostrophe = text[lead] == 0xE2 && text[lead + 1] == 0x80 && text[lead + 2] == 0x99
      if isApostrophe { return !(isLetterS && ByteText.isWord(text[lead - 1])) }
      // Quotation marks, dashes, bullets and no-break spaces; the other leads are letters.
      return text[lead] == 0xC2 || text[lead] == 0xE2 || text[lead] >= 0xEF
    }
  }

  private static func followsSub(_ start: Int, in text: ByteText) -> Bool {
    let end = text.skippingSpaceBackwards(from: start, limit: 2)
    return end < start && text.matches("sub", at: end - 3) && !ByteText.isWord(text[end - 4])
  }
}
