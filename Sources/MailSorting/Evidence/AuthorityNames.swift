package import Casebook

/// The names of the authorities that were asked, found in a text in one pass.
package struct AuthorityNames: Sendable {
  private struct Name {
    let words: [String]
    let authority: AuthorityID
  }

  /// The names by their first word, longest first.
  private let byFirstWord: [String: [Name]]

  /// - Parameter authorities: Those to look for; a name of one word is found in no sentence.
  package init(_ authorities: [Authority]) {
    var names: [String: [Name]] = [:]
    for authority in authorities {
      for name in [authority.name] + authority.aliases {
        let words = Self.words(name)
        guard words.count > 1, let first = words.first else { continue }
        names[first, default: []].append(Name(words: words, authority: authority.id))
      }
    }
    byFirstWord = names.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// A place where a text names an authority.
  struct Mention {
    let authority: AuthorityID
    /// Where the line begins, by bytes, if it holds only the name and perhaps a reference.
    let heading: Int?
    /// Whether the sentence says that someone writes for the authority, or in its place.
    let isForIt: Bool
  }

  /// Where the text names authorities, in its order; a name within a longer one is not meant.
  func mentions(in text: String) -> [Mention] {
    let tokens = Self.tokens(of: text)
    var found: [(range: Range<Int>, authority: AuthorityID)] = []
    var place = 0
    while place < tokens.count {
      guard let name = name(at: place, in: tokens) else {
        place += 1
        continue
      }
      let end = place + name.words.count
      found.append((place..<end, name.authority))
      place = end
    }
    return found.map { range, authority in
      Mention(
        authority: authority, heading: Self.heading(range, in: tokens),
        isForIt: Self.isForIt(range, in: tokens))
    }
  }

  private func name(at place: Int, in tokens: [Token]) -> Name? {
    let token = tokens[place]
    guard token.isCapital, let names = byFirstWord[token.word] else { return nil }
    // "North Anytown Council" does not name Anytown Council.
    if place > 0, !token.startsLine, !token.isJoined, tokens[place - 1].leadsName { return nil }
    return names.first { name in
      place + name.words.count <= tokens.count
        && zip(name.words, tokens[place...]).allSatisfy { $0 == $1.word }
    }
  }

  /// The start of the line, where nothing but the name and perhaps a reference is in it.
  private static func heading(_ range: Range<Int>, in tokens: [Token]) -> Int? {
    let first = tokens[range.lowerBound]
    guard first.startsLine else { return nil }
    let rest = tokens[range.upperBound...].prefix { !$0.startsLine }
    return rest.count <= 3 && rest.allSatisfy { $0.isCapital || $0.hasDigit } ? first.start : nil
  }

  private static let markers: Set<String> = [
    "behalf", "shared", "joint", "jointly", "successor", "succeeded", "replaced", "replaces",
    "formerly", "merged", "merger", "abolished", "predecessor", "predecessors", "both",
  ]

  private static func isForIt(_ range: Range<Int>, in tokens: [Token]) -> Bool {
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < 40, !tokens[start - 1].endsSentence { start -= 1 }
    return tokens[start..<range.lowerBound].contains { markers.contains($0.word) }
  }

  // MARK: - Words

  private struct Token {
    /// As it is compared.
    let word: String
    /// Its first byte.
    let start: Int
    let isCapital: Bool
    let hasDigit: Bool
    let startsLine: Bool
    /// Whether "and" comes before it.
    let isJoined: Bool
    var endsSentence: Bool
    /// Whether a name that follows would go on from it.
    let leadsName: Bool
  }

  private static func words(_ name: String) -> [String] {
    name.split(whereSeparator: \.isWhitespace).map(word).filter { !$0.isEmpty && $0 != "and" }
  }

  private static func word(_ written: Substring) -> String {
    ComparableText(written).words.joined()
  }

  private static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    var isNewLine = true
    var start = text.utf8.startIndex
    var offset = 0
    let utf8 = text.utf8
    var place = utf8.startIndex
    var breaks = 0
    var isJoined = false
    while place <= utf8.endIndex {
      let byte = place < utf8.endIndex ? utf8[place] : 0x0A
      if byte <= 0x20 {
        if start < place {
          let word = text[start..<place]
          let first = offset - utf8.distance(from: start, to: place)
          if breaks > 1, !tokens.isEmpty { tokens[tokens.count - 1].endsSentence = true }
          breaks = 0
          if let token = token(word, at: first, startsLine: isNewLine, isJoined: isJoined) {
            tokens.append(token)
            isNewLine = false
            isJoined = false
          } else {
            isJoined = true
          }
        }
        if byte == 0x0A || byte == 0x0D || byte == 0x0C {
          isNewLine = true
          if byte != 0x0D { breaks += 1 }
        }
        guard place < utf8.endIndex else { break }
        start = utf8.index(after: place)
      }
      place = utf8.index(after: place)
      offset += 1
    }
    return tokens
  }

  /// A word as it is compared, or `nil` for what joins two names.
  private static func token(
    _ written: Substring, at start: Int, startsLine: Bool, isJoined: Bool
  ) -> Token? {
    let plain = written.utf8.withContiguousStorageIfAvailable { Look($0) } ?? nil
    let look = plain ?? Look(written)
    guard !look.word.isEmpty, look.word != "and" else { return nil }
    return Token(
      word: look.word, start: start, isCapital: look.isCapital, hasDigit: look.hasDigit,
      startsLine: startsLine, isJoined: isJoined, endsSentence: look.endsSentence,
      leadsName: look.isCapital && !look.endsPhrase && look.isOrdinary && look.word.count > 3
        && !NamePiece.isNoName(look.word))
  }

  /// How a word is written.
  private struct Look {
    let word: String
    let isCapital: Bool
    let hasDigit: Bool
    let endsPhrase: Bool
    let endsSentence: Bool
    /// Whether it has no capitals but the first.
    let isOrdinary: Bool

    init(_ written: Substring) {
      word = AuthorityNames.word(written)
      let last = written.last
      let bare = written.drop { !$0.isLetter && !$0.isNumber }
      isCapital = bare.first?.isUppercase == true
      endsPhrase = last.map { ",;:.!?)]".contains($0) } ?? false
      isOrdinary = bare.dropFirst().allSatisfy { $0.isLowercase || !$0.isLetter }
      hasDigit = written.contains(where: \.isNumber)
      endsSentence = last.map { ".!?".contains($0) } ?? false
    }

    /// The same for a word of ASCII alone, as nearly all are; nil for another.
    init?(_ written: UnsafeBufferPointer<UInt8>) {
      var letters: [UInt8] = []
      letters.reserveCapacity(written.count)
      var (isCapital, hasDigit, isOrdinary) = (false, false, true)
      for byte in written {
        guard byte < 0x80 else { return nil }
        switch byte {
        case 0x41...0x5A:
          if letters.isEmpty { isCapital = true } else { isOrdinary = false }
          letters.append(byte | 0x20)
        case 0x30...0x39:
          hasDigit = true
          letters.append(byte)
        case 0x61...0x7A: letters.append(byte)
        default: break
        }
      }
      word = String(decoding: letters, as: UTF8.self)
      self.isCapital = isCapital
      self.hasDigit = hasDigit
      self.isOrdinary = isOrdinary
      switch written.last {
      case 0x2E, 0x21, 0x3F: (endsPhrase, endsSentence) = (true, true)
      case 0x2C, 0x3B, 0x3A, 0x29, 0x5D: (endsPhrase, endsSentence) = (true, false)
      default: (endsPhrase, endsSentence) = (false, false)
      }
    }
  }
}
