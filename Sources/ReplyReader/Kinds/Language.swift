/// The language of a letter, recognised by its commonest small words.
enum Language: Sendable {
  case english, welsh, bilingual
  /// One that the reader does not read.
  case other

  private static let englishWords = WordSet(
    [
      "the", "of", "and", "to", "in", "your", "we", "is", "for", "you", "this", "that", "was",
      "are",
      "have", "not", "under", "with", "by", "be", "our", "it", "from", "please",
    ].map { Words.hash($0) })
  private static let welshWords = WordSet(
    [
      "yn", "yr", "y", "ac", "eich", "ein", "gan", "mae", "nid", "wedi", "cais", "gwybodaeth",
      "wybodaeth", "cyngor", "gyfer", "oedd", "dan", "adran", "hon", "hwn", "am", "ar", "ydych",
      "faint", "pwy", "beth", "sydd", "bod", "diolch",
    ].map { Words.hash($0) })
  /// Of French, German, Spanish, Italian, Polish, Irish and Gaelic.
  private static let otherWords = WordSet(
    [
      "le", "la", "les", "des", "et", "que", "pour", "vous", "dans", "une", "est", "nous", "der",
      "die", "das", "und", "nicht", "mit", "von", "zu", "ist", "wir", "el", "los", "las", "por",
      "para", "con", "del", "il", "che", "di", "per", "non", "jest", "nie", "na", "w", "z", "sie",
      "agus", "tha", "air", "bha", "leis", "ann", "gu", "anns", "seo",
    ].map { Words.hash($0) })
  /// The sets that the words of a letter are looked up in.
  static var traits: [([UInt64], Traits)] {
    [(englishWords.words, .english), (welshWords.words, .welsh), (otherWords.words, .foreign)]
  }
  /// Words enough to tell.
  private static let reach = 4_000

  init(_ script: Script) {
    var (english, welsh, others, words) = (0, 0, 0, 0)
    for index in 0..<min(Self.reach, script.tokens.count)
    where script.bytes[script.tokens[index].start].isLetter {
      words += 1
      let traits = script.traits[index]
      if traits.contains(.english) { english += 1 }
      if traits.contains(.welsh) { welsh += 1 }
      if traits.contains(.foreign) { others += 1 }
    }
    if words >= 30, others * 10 > words, (english + welsh) * 2 < others {
      self = .other
    } else if welsh * 12 > words, welsh >= 5 {
      self = english * 10 > words ? .bilingual : .welsh
    } else {
      self = .english
    }
  }
}
