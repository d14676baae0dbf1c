/// The parts below a section's number, as they are read: "(2)", "(b)", ".1", ".a".
struct CitationSegment {
  let text: String
  let end: Int
  let isDotted: Bool
  /// Whether its bracket holds another part, as that of "(a" in "31(1)(a,b)" does.
  var isOpen = false

  var isNumeric: Bool { text.utf8.first.map(ByteText.isDigit) ?? false }

  /// Whether the letters can be a roman numeral as statutes number sub-paragraphs.
  var isRoman: Bool { text.utf8.allSatisfy { $0 == 0x69 || $0 == 0x76 || $0 == 0x78 } }

  /// Reads "(2)" or "( b )" at an opening bracket.
  /// - Parameters:
  ///   - index: The place of the bracket.
  ///   - text: The text.
  ///   - afterSpace: Whether white space comes before: "(CI)" is then a remark, not a part.
  /// - Returns: The part, or `nil` if the bracket holds none.
  static func bracketed(at index: Int, in text: ByteText, afterSpace: Bool) -> CitationSegment? {
    guard text[index] == 0x28 else { return nil }
    let start = skippingName(from: text.skippingSpace(from: index + 1, limit: 1), in: text)
    guard let end = tokenEnd(from: start, in: text) else { return nil }
    let close = text.skippingSpace(from: end, limit: 1)
    guard text[close] == 0x29 else {
      guard end - start == 1, letterListCloses(from: start, in: text) else { return nil }
      return CitationSegment(
        text: normal(text.string(start..<end)), end: end, isDotted: false, isOpen: true)
    }
    let isRemark = end - start > 1 && ByteText.isUppercase(text[start])
    guard !(afterSpace && isRemark) else { return nil }
    return CitationSegment(
      text: normal(text.string(start..<end)), end: close + 1, isDotted: false)
  }

  /// The next part in a bracket that holds several: the "b" of "31(1)(a,b)".
  static func inBracket(at start: Int, in text: ByteText) -> CitationSegment? {
    guard letterListCloses(from: start, in: text) else { return nil }
    let close = text.skippingSpace(from: start + 1, limit: 1)
    let isLast = text[close] == 0x29
    return CitationSegment(
      text: normal(text.string(start..<(start + 1))), end: isLast ? close + 1 : start + 1,
      isDotted: false, isOpen: !isLast)
  }

  /// Whether single letters that are joined go on to a closing bracket: "a,b)", "a, b and c)".
  private static func letterListCloses(from start: Int, in text: ByteText) -> Bool {
    var position = start
    for _ in 0..<mostLetters {
      guard ByteText.isLetter(text[position]), !ByteText.isWord(text[position + 1]) else {
        return false
      }
      if text[text.skippingSpace(from: position + 1, limit: 1)] == 0x29 { return true }
      guard let joiner = CitationJoiner(at: position + 1, in: text), !joiner.isEmpty,
        !joiner.isRange
      else { return false }
      position = joiner.end
    }
    return false
  }

  private static let mostLetters = 6

  /// Past the "subsection" of "section 43 (subsection 2)".
  private static func skippingName(from start: Int, in text: ByteText) -> Int {
    for name in names where name.indices.allSatisfy({ text[start + $0] | 0x20 == name[$0] }) {
      let end = start + name.count
      let next = text.skippingSpace(from: end, limit: 1)
      if next > end { return next }
    }
    return start
  }

  private static let names = ["subsection", "paragraph"].map { Array($0.utf8) }

  /// Reads ".1" or ".a" at a full stop, with no space after it.
  static func dotted(at index: Int, in text: ByteText) -> CitationSegment? {
    guard text[index] == 0x2E, !ByteText.isUppercase(text[index + 1]) else { return nil }
    return loose(at: index + 1, in: text)
  }

  /// Reads a part that has neither bracket nor full stop, as the "b" of "5.1.a&b".
  static func loose(at index: Int, in text: ByteText) -> CitationSegment? {
    guard let end = tokenEnd(from: index, in: text), !ByteText.isWord(text[end]),
      text[end] != 0x25
    else { return nil }
    return CitationSegment(text: normal(text.string(index..<end)), end: end, isDotted: true)
  }

  /// The one spelling: `3A` in capitals, `b` and `ii` in small letters.
  static func normal(_ token: String) -> String {
    token.utf8.first.map(ByteText.isDigit) ?? false ? token.uppercased() : token.lowercased()
  }

  /// The end of a token that can be a part: up to three digits with up to two letters, one or two
  /// letters, or a roman numeral.
  private static func tokenEnd(from start: Int, in text: ByteText) -> Int? {
    var end = start
    while end - start < 4, ByteText.isDigit(text[end]) { end += 1 }
    let digits = end - start
    while end - start < 8, ByteText.isLetter(text[end]) { end += 1 }
    let letters = end - start - digits
    if digits > 0 { return digits <= 3 && letters <= 2 ? end : nil }
    if (1...2).contains(letters) { return end }
    let isRoman = (start..<end).allSatisfy { index in
      let letter = text[index] | 0x20
      return letter == 0x69 || letter == 0x76 || letter == 0x78
    }
    return letters <= 5 && letters > 0 && isRoman ? end : nil
  }
}

/// A path as it grows: numbers first, then letters, then roman numerals below a letter.
struct CitationPath {
  private(set) var segments: [CitationSegment] = []

  var texts: [String] { segments.map(\.text) }
  var isDotted: Bool { segments.contains(where: \.isDotted) }

  /// Whether a part goes below the last one, rather than beside one of them: "(2)(a)" against "(a)(b)".
  func nests(_ segment: CitationSegment) -> Bool {
    if segment.isNumeric { return segments.isEmpty }
    switch segments.count(where: { !$0.isNumeric }) {
    case 0: return true
    case 1: return segment.isRoman
    default: return segment.text.utf8.count == 2 && !segment.isRoman
    }
  }

  mutating func append(_ segment: CitationSegment) { segments.append(segment) }

  /// Where a part of a list belongs: "(b)" after "6(1)(a)" is a sibling of "(a)".
  func indexBeside(_ segment: CitationSegment) -> Int? {
    if segment.isNumeric { return segments.lastIndex(where: \.isNumeric) }
    let letters = segments.indices.filter { !segments[$0].isNumeric }
    guard let first = letters.first else { return nil }
    return segment.isRoman ? letters.last : first
  }

  func keeping(_ count: Int) -> CitationPath {
    CitationPath(segments: Array(segments.prefix(count)))
  }

  /// Reads as many parts as go below this path, and says where they end.
  mutating func read(from start: Int, in text: ByteText) -> Int {
    var end = start
    // Statutes stop at five levels; hostile text must not build a long path.
    while segments.count < 6 {
      guard let segment = Self.segment(at: end, in: text), nests(segment) else { break }
      append(segment)
      end = segment.end
      if segment.isOpen { break }
    }
    return end
  }

  private static func segment(at index: Int, in text: ByteText) -> CitationSegment? {
    if let dotted = CitationSegment.dotted(at: index, in: text) { return dotted }
    let open = text.skippingSpace(from: index, limit: 3)
    guard
      let segment = CitationSegment.bracketed(at: open, in: text, afterSpace: open > index)
    else { return nil }
    // "section 12" at a line's end and "(2) How many" on the next is a list of questions.
    if text.hasLineEnd(in: index..<open) {
      let next = text.skippingSpace(from: segment.end, limit: 3)
      if next > segment.end, ByteText.isUppercase(text[next]) { return nil }
    }
    return segment
  }
}
