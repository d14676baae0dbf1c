/// The reference that the subject of a letter has, where the letter itself gives none.
struct SubjectReference {
  /// As it is written: `REQ10442`, `RFI 2034`.
  let written: String?

  /// - Parameters:
  ///   - subject: The subject of a letter that belongs to a case.
  ///   - title: The request's title, which may have figures of its own.
  ///   - year: The year the letter came: up to the next, four digits are a year and no reference.
  init(_ subject: String, besides title: String, in year: Int) {
    let words = subject.split { $0.isWhitespace || "[]()<>,;\"'".contains($0) }.map(Self.bare)
    let known = ComparableText(title)
    for (place, word) in words.enumerated() where Self.isReference(word, in: year) {
      guard !known.contains(String(word)) else { continue }
      let before = place > 0 ? words[place - 1] : ""
      // "RFI 2034" is one reference; a lone "2034" might be anything.
      let leads =
        (2...6).contains(before.count) && before.allSatisfy { $0.isUppercase && $0.isASCII }
        && !Self.answers.contains(before)
      if leads, !word.contains(where: \.isLetter) {
        written = "\(before) \(word)"
        return
      }
      let digits = word.count(where: \.isNumber)
      if digits >= 5 || word.contains(where: { $0.isLetter || $0 == "/" || $0 == "-" }) {
        written = String(word)
        return
      }
    }
    written = nil
  }

  private static let answers: Set<Substring> = ["RE", "FW", "FWD", "REF", "NO", "ACT"]

  private static func bare(_ word: Substring) -> Substring {
    let start = word.drop { !$0.isLetter && !$0.isNumber }
    guard let last = start.lastIndex(where: { $0.isLetter || $0.isNumber }) else { return "" }
    return start[...last]
  }

  private static func isReference(_ word: Substring, in year: Int) -> Bool {
    let digits = word.count(where: \.isNumber)
    guard digits >= 3, word.count <= 30,
      word.allSatisfy({ $0.isASCII && ($0.isNumber || $0.isUppercase || "/-_.:".contains($0)) })
    else { return false }
    let parts = word.split { "/-_.:".contains($0) }
    let figures = parts.compactMap { Int($0) }
    guard figures.count == parts.count else { return true }
    let isYear =
      (1990...max(1990, year + 1)).contains(figures[0]) && (parts.count == 1 || word.count <= 7)
    let isDate =
      figures.count == 3
      && (figures[0] <= 31 && figures[1] <= 12 || figures[0] > 1900 && figures[1] <= 12)
    return !isYear && !isDate
  }
}
