extension Provision {
  /// Reads one citation that is the whole text, in any common spelling, or `nil`.
  ///
  /// A bare number is a section. Letters that belong to a number come out as capitals (`22A`), parts that
  /// are letters as small ones. Printing gives the one short spelling, which reads back as the same value.
  ///
  ///     Provision(parsing: "Section 43 (2)")?.description   // "s43(2)"
  ///     Provision(parsing: "Reg. 12.5.e")?.description      // "reg12(5)(e)"
  /// - Parameter text: The citation, with or without blanks round it.
  public init?(parsing text: some StringProtocol) {
    let bytes = Array(text.utf8)
    let provision = bytes.withUnsafeBufferPointer { Self.parse(ByteText(bytes: $0)) }
    guard let provision else { return nil }
    self = provision
  }

  /// Every citation in running text, in order: plurals, lists and ranges are written out.
  ///
  ///     Provision.citations(in: "sections 40(2) and 43(2)")   // [s40(2), s43(2)]
  ///     Provision.citations(in: "Section 5.1.a&b")            // [s5(1)(a), s5(1)(b)]
  /// - Parameter text: The text.
  /// - Returns: What it cites.
  public static func citations(in text: String) -> [Provision] {
    scan(Array(text.utf8)[...]).map(\.provision)
  }

  /// Every citation in UTF-8 bytes, with its place and the law named next to it; linear in the bytes.
  /// - Parameter bytes: The text; ranges are in the slice's own indices.
  /// - Returns: The citations, in order.
  public static func scan(_ bytes: ArraySlice<UInt8>) -> [Citation] {
    bytes.withUnsafeBufferPointer { scan($0, offset: bytes.startIndex) }
  }

  /// Finds every citation in bytes whose first has the place `offset`.
  package static func scan(_ bytes: UnsafeBufferPointer<UInt8>, offset: Int) -> [Citation] {
    var scanner = CitationScanner(text: ByteText(bytes: bytes), offset: offset)
    scanner.run()
    return scanner.found
  }

  private static func parse(_ text: ByteText) -> Provision? {
    var position = text.skippingSpace(from: 0, limit: text.count)
    var kind = Kind.section
    if !ByteText.isDigit(text[position]) {
      while position < text.count, !ByteText.isDigit(text[position]) { position += 1 }
      guard let keyword = CitationKeyword(before: position, in: text), keyword.law == nil,
        keyword.start == text.skippingSpace(from: 0, limit: text.count)
      else { return nil }
      kind = keyword.kind
    }
    guard let number = CitationNumber(at: position, in: text) else { return nil }
    position = number.end
    var path: [String] = []
    while true {
      let open = text.skippingSpace(from: position, limit: 3)
      guard
        let segment = CitationSegment.dotted(at: position, in: text)
          ?? CitationSegment.bracketed(at: open, in: text, afterSpace: false)
      else { break }
      path.append(segment.text)
      position = segment.end
    }
    guard text.skippingSpace(from: position, limit: text.count) == text.count else { return nil }
    return Provision(kind, number.text, path)
  }
}

/// The number of a section as it is read: up to four digits, with a letter or two.
struct CitationNumber {
  let text: String
  let value: Int
  let end: Int
  /// Whether a letter belongs to it.
  let hasSuffix: Bool

  /// Reads "43", "22A", "61ZA"; "20th", "12%", "12:30", "5,000" and "12/2019" are not section numbers.
  init?(at start: Int, in text: ByteText) {
    var end = start
    var value = 0
    while end - start < 5, ByteText.isDigit(text[end]) {
      value = value * 10 + Int(text[end] - 0x30)
      end += 1
    }
    guard (1...4).contains(end - start), text[start] != 0x30, value < 1900 || value > 2100 else {
      return nil
    }
    let digitsEnd = end
    while end - digitsEnd < 3, ByteText.isLetter(text[end]) { end += 1 }
    let suffix = end - digitsEnd
    let isCapital = ByteText.isUppercase(text[digitsEnd]) && ByteText.isUppercase(text[end - 1])
    guard suffix == 0 || suffix == 1 || (suffix == 2 && isCapital) else { return nil }
    guard !ByteText.isWord(text[end]), !Self.isAmount(endingAt: end, in: text) else { return nil }
    self.text = text.string(start..<end).uppercased()
    self.value = value
    self.end = end
    hasSuffix = suffix > 0
  }

  private static func isAmount(endingAt end: Int, in text: ByteText) -> Bool {
    func digits(from start: Int) -> Int {
      var position = start
      while position - start < 5, ByteText.isDigit(text[position]) { position += 1 }
      return position - start
    }
    switch text[end] {
    case 0x25, 0x40: return true
    case 0x3A: return digits(from: end + 1) > 0
    case 0x2C: return digits(from: end + 1) == 3
    case 0x2F: return digits(from: end + 1) == 4
    default: return false
    }
  }
}
