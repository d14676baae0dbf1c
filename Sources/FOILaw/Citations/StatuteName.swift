/// Finds the law that a text names next to a citation.
///
/// "section 43(2) of the Freedom of Information Act 2000", "s43 FOIA", "GDPR Article 6",
/// "section 3 of the Data Protection Act 2018". "Of the Act" names none.
enum StatuteName {
  /// The law named right after a citation.
  static func after(_ end: Int, in text: ByteText) -> Citation.Law? {
    var position = skippingRemark(from: text.skippingSpace(from: end), in: text)
    let hasComma = text[position] == 0x2C
    if hasComma { position = text.skippingSpace(from: position + 1) }
    var hasLink = false
    for link: StaticString in ["of", "in", "under", "from"] {
      guard let next = text.end(ofWord: link, at: position) else { continue }
      position = text.skippingSpace(from: next)
      hasLink = true
      break
    }
    if let next = text.end(ofWord: "the", at: position) {
      position = text.skippingSpace(from: next)
    } else if text[position] == 0x28 {
      // "section 43(2) (FOIA)".
      position += 1
    }
    guard position > end else { return nil }
    if let own = accessLaw(at: position, hasLink: hasLink, in: text) { return own }
    guard hasLink || !hasComma else { return nil }
    return otherLaw(at: position, hasLink: hasLink, in: text)
  }

  /// The law named right before a citation.
  static func before(_ start: Int, in text: ByteText) -> Citation.Law? {
    var end = text.skippingSpaceBackwards(from: start)
    var isLoose = false
    while isPunctuation(text[end - 1]) {
      guard start - end < 8 else { return nil }
      // A bracket binds the name to the citation; a comma may only follow it.
      isLoose = isLoose || (text[end - 1] | 1) != 0x29
      end = text.skippingSpaceBackwards(from: end - 1)
    }
    let hasYear = ByteText.isDigit(text[end - 1]) && year(at: end - 4, in: text) != nil
    if hasYear { end = text.skippingSpaceBackwards(from: end - 4) }
    var wordStart = end
    while end - wordStart < 12, ByteText.isLetter(text[wordStart - 1]) { wordStart -= 1 }
    guard wordStart < end else { return nil }
    if let law = shortName(at: wordStart, end: end, in: text) {
      return isLoose && law == .other ? nil : law
    }
    return fullName(endingAt: end, in: text)
      ?? (hasYear && !isLoose ? otherAct(wordStart, text) : nil)
  }

  /// A comma, colon, hyphen or bracket between a law's name and a citation.
  private static func isPunctuation(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x3A || byte == 0x2D || byte == 0x28 || byte == 0x29
  }

  private static func otherAct(_ wordStart: Int, _ text: ByteText) -> Citation.Law? {
    text.end(ofWord: "act", at: wordStart) ?? text.end(ofWord: "regulations", at: wordStart) != nil
      ? .other : nil
  }

  /// Looks back from "Act" or "Regulations" for the name of an access law.
  private static func fullName(endingAt end: Int, in text: ByteText) -> Citation.Law? {
    var position = end
    // The longest of the four names has 52 letters before its year.
    while end - position < 60, position > 0 {
      position -= 1
      switch text[position] | 0x20 {
      case 0x66 where text.matches("freedom of information", at: position),
        0x65 where text.matches("environmental information", at: position):
        let law = accessLaw(at: position, hasLink: true, in: text)
        return law
      default: if text[position] == 0x2E { return nil }
      }
    }
    return nil
  }

  /// Steps over a title in brackets that has no digit: "(Personal Data)".
  private static func skippingRemark(from start: Int, in text: ByteText) -> Int {
    guard text[start] == 0x28, text.end(ofWord: "foia", at: start + 1) == nil else { return start }
    var position = start + 1
    while position - start < 80 {
      let byte = text[position]
      if byte == 0x29 {
        let next = text.skippingSpace(from: position + 1)
        let isLink = text.end(ofWord: "of", at: next) ?? text.end(ofWord: "under", at: next) != nil
        return isLink ? next : start
      }
      if byte == 0 || byte == 0x28 || ByteText.isDigit(byte) { return start }
      position += 1
    }
    return start
  }

  static func year(at index: Int, in text: ByteText) -> Int? {
    var value = 0
    for offset in 0..<4 {
      guard ByteText.isDigit(text[index + offset]) else { return nil }
      value = value * 10 + Int(text[index + offset] - 0x30)
    }
    let isYear = (1800...2100).contains(value) && !ByteText.isWord(text[index + 4])
    return isYear && !ByteText.isWord(text[index - 1]) ? value : nil
  }
}

extension StatuteName {
  /// One of the four access laws, by its short or full name.
  static func accessLaw(at start: Int, hasLink: Bool, in text: ByteText) -> Citation.Law? {
    if let law = shortName(at: start, end: text.endOfLetters(from: start), in: text), law != .other
    {
      return law
    }
    if text.matches("freedom of information", at: start) {
      return named(from: start + 22, noun: "act", hasLink, in: text) { $0 ? .foisa : .foia }
    }
    if text.end(ofWord: "foi", at: start) != nil {
      return named(from: start + 3, noun: "act", false, in: text) { $0 ? .foisa : .foia }
    }
    if text.matches("environmental information", at: start) {
      return named(from: start + 25, noun: "regulations", hasLink, in: text) { $0 ? .eisr : .eir }
    }
    if let next = text.end(ofWord: "scottish", at: start),
      let end = text.end(ofWord: "eirs", at: text.skippingSpace(from: next))
    {
      return end > next ? .eisr : nil
    }
    // "of the 2000 Act", as letters say once they have named it.
    if let year = year(at: start, in: text), hasLink,
      text.end(ofWord: "act", at: text.skippingSpace(from: start + 4)) != nil
    {
      return year == 2000 ? .foia : year == 2002 ? .foisa : .other
    }
    return nil
  }

  /// Reads the rest of a full name: "(Scotland)" may come before or after the noun.
  private static func named(
    from start: Int, noun: StaticString, _ isEnough: Bool, in text: ByteText,
    law: (_ isScottish: Bool) -> Citation.Law
  ) -> Citation.Law? {
    func isScotland(_ index: Int) -> Bool { text.matches("(scotland)", at: index) }
    var position = text.skippingSpace(from: start)
    if isScotland(position) { return law(true) }
    guard let end = text.end(ofWord: noun, at: position) else { return isEnough ? law(false) : nil }
    position = text.skippingSpace(from: end)
    if year(at: position, in: text) == 2002 { return law(true) }
    return law(isScotland(position))
  }

  /// An abbreviation of a law, or `nil` for any other word.
  static func shortName(at start: Int, end: Int, in text: ByteText) -> Citation.Law? {
    func reads(_ word: StaticString) -> Bool {
      word.utf8CodeUnitCount == end - start && text.matches(word, at: start)
    }
    if reads("foia") { return .foia }
    if reads("foisa") || text.matches("foi(s)a", at: start) { return .foisa }
    if reads("eisr") || reads("eisrs") || text.matches("ei(s)r", at: start) { return .eisr }
    if reads("eir") || reads("eirs") {
      let next = text.skippingSpace(from: end)
      let isScottish = text.matches("(s)", at: end) || text.matches("(scotland)", at: next)
      return isScottish ? .eisr : .eir
    }
    if reads("gdpr") || reads("dpa") || reads("ukgdpr") || reads("pace") && allCapitals() {
      return .other
    }
    func allCapitals() -> Bool { (start..<end).allSatisfy { ByteText.isUppercase(text[$0]) } }
    return nil
  }

  /// Any other law or document: "the Local Government Act 1972", "UK GDPR", "our contract".
  static func otherLaw(at start: Int, hasLink: Bool, in text: ByteText) -> Citation.Law? {
    var position = start
    if let next = text.end(ofWord: "uk", at: position) { position = text.skippingSpace(from: next) }
    if shortName(at: position, end: text.endOfLetters(from: position), in: text) == .other {
      return .other
    }
    if hasLink, isDocument(at: position, in: text) || isInitials(at: position, in: text) {
      return .other
    }
    return isActName(at: position, in: text) ? .other : nil
  }

  /// Whether a run of capitalised words ends in "Act", "Regulations" or the like.
  private static func isActName(at start: Int, in text: ByteText) -> Bool {
    let nouns: [StaticString] = [
      "act", "regulations", "order", "rules", "directive", "convention", "regulation",
    ]
    var position = start
    for count in 0..<14 {
      let end = text.endOfLetters(from: position)
      guard end > position else { return false }
      if nouns.contains(where: { text.end(ofWord: $0, at: position) == end }) { return count > 0 }
      let isSmall = ["of", "and", "the", "for", "in", "to", "on"].contains(
        text.string(position..<end))
      guard ByteText.isUppercase(text[position]) || (count > 0 && isSmall) else { return false }
      position = skippingBetweenWords(from: end, in: text)
    }
    return false
  }

  private static func skippingBetweenWords(from end: Int, in text: ByteText) -> Int {
    var position = end
    while position - end < 6 {
      let byte = text[position]
      // An Act's name may hold commas, brackets, a hyphen, an apostrophe or an ampersand.
      guard
        byte == 0x28 || byte == 0x29 || byte == 0x2C || byte == 0x2D || byte == 0x26
          || byte == 0x27 || text.spaceLength(at: position) > 0
      else { break }
      position += max(1, text.spaceLength(at: position))
    }
    return position
  }

  /// "of the contract", "of our policy".
  private static func isDocument(at start: Int, in text: ByteText) -> Bool {
    var position = start
    for word: StaticString in ["this", "that", "our", "your", "its"] {
      if let next = text.end(ofWord: word, at: position) {
        position = text.skippingSpace(from: next)
        break
      }
    }
    let nouns: [StaticString] = [
      "contract", "agreement", "policy", "report", "form", "guidance", "procedure", "document",
      "tender", "constitution", "handbook", "manual", "strategy", "plan", "lease", "letter",
    ]
    return nouns.contains { text.end(ofWord: $0, at: position) != nil }
  }

  /// "of PACE", "of RIPA": three to six capitals that are not an access law.
  private static func isInitials(at start: Int, in text: ByteText) -> Bool {
    let end = text.endOfLetters(from: start)
    let isCapitals = (start..<end).allSatisfy { ByteText.isUppercase(text[$0]) }
    return (3...6).contains(end - start) && isCapitals && text.end(ofWord: "foi", at: start) == nil
      && text.end(ofWord: "act", at: start) == nil
  }
}
