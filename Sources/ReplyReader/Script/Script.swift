import FOILaw

/// The letter as the reader sees it: fragments of lines in reading order, and their words.
///
/// Marks that are not words (HTML tags, Markdown emphasis, quotation marks of e-mail, table bars)
/// are blanked out in place, so that every offset still points into the original.
final class Script: Sendable {
  /// A piece of a line: a whole line, or one cell of a table.
  struct Fragment: Sendable {
    let start: Int
    let end: Int
    /// The line it is on, from 1.
    let line: Int
    /// Whether an empty line, or the start of the text, comes before it.
    let opensParagraph: Bool
    /// Whether it was quoted with `>`.
    let isQuoted: Bool
    /// Whether its words follow a bullet.
    var isBullet = false
  }

  /// A run of letters and digits.
  struct Token: Sendable {
    /// The word in lower case as a number, so that words compare fast.
    let hash: UInt64
    // Half as wide as Int: a long text has millions of words.
    private let first: UInt32
    private let past: UInt32
    /// The fragment, and in the highest bit whether the word has a digit: there are fewer bytes than that.
    private let place: UInt32
    private var gap: UInt32

    var start: Int { Int(first) }
    var end: Int { Int(past) }
    var fragment: Int { Int(place & ~Self.digit) }
    var hasDigit: Bool { place & Self.digit != 0 }
    /// Where the next word of the fragment begins, or the fragment ends.
    var next: Int {
      get { Int(gap) }
      set { gap = UInt32(truncatingIfNeeded: newValue) }
    }

    private static let digit: UInt32 = 1 << 31

    init(hash: UInt64, start: Int, end: Int, fragment: Int, next: Int, hasDigit: Bool) {
      self.hash = hash
      first = UInt32(truncatingIfNeeded: start)
      past = UInt32(truncatingIfNeeded: end)
      place = UInt32(truncatingIfNeeded: fragment) | (hasDigit ? Self.digit : 0)
      gap = UInt32(truncatingIfNeeded: next)
    }
  }

  /// Bytes beyond this are not read: no letter is as long, and offsets stay within 32 bits.
  static let limit = 1 << 30

  /// The bytes with marks blanked out; as long as the original.
  let bytes: Bytes
  let fragments: Table<Fragment>
  let tokens: Table<Token>
  /// Words with which a cell of answers begins, each with the first word of its row's question.
  let answerCells: [Int: Int]
  /// The stems of the words, as numbers; 0 for a word that says nothing.
  let stems: Table<UInt64>
  /// The provisions that the whole letter cites.
  let citations: [Citation]
  /// What stands between each word and the next of its fragment.
  let signs: Table<Signs>
  /// What each word shows of the form of an answer.
  let forms: Table<AnswerForm.Sign>
  /// Which of the sets that are looked through most have each word.
  let traits: Table<Traits>
  /// How long lines get before they break for want of room; nil if none does.
  let width: Int?
  /// What begins and ends at each word, worked out once: every pass asks.
  private let edges: Table<Edges>

  /// What the bytes between two words have.
  struct Signs: OptionSet, BitwiseCopyable {
    let rawValue: UInt8
    static let colon = Signs(rawValue: 1)
    static let slash = Signs(rawValue: 2)
    static let question = Signs(rawValue: 4)
    static let point = Signs(rawValue: 8)
    /// A hyphen, or a byte of a longer dash.
    static let dash = Signs(rawValue: 16)
    /// Nothing but white space, and at least three bytes of it.
    static let wide = Signs(rawValue: 32)
    /// A colon right after the word.
    static let colonFirst = Signs(rawValue: 64)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ gap: Bytes) {
      var signs: Signs = gap.count >= 3 ? .wide : []
      for byte in gap {
        switch byte {
        case 0x3A: signs.insert(.colon)
        case 0x2F: signs.insert(.slash)
        case 0x3F: signs.insert(.question)
        case 0x2E: signs.insert(.point)
        case 0x2D, 0xE2, 0xBB: signs.insert(.dash)
        default: break
        }
        if !byte.isSpace { signs.remove(.wide) }
      }
      if gap.first == 0x3A { signs.insert(.colonFirst) }
      self = signs
    }
  }

  /// What begins at a word and ends after it.
  private struct Edges: OptionSet {
    let rawValue: UInt8
    static let fragment = Edges(rawValue: 1)
    static let paragraph = Edges(rawValue: 2)
    static let sentenceEnd = Edges(rawValue: 4)
    static let answerCell = Edges(rawValue: 8)
  }

  /// Where the letter has an "@".
  let atSigns: [Int]
  /// Where a cell or a line of the letter has nothing but asterisks.
  let stars: [Int]
  /// The bytes of asterisks that begin a line.
  let footnotes: [Int]
  /// Where the messages before the reply begin and end, where a page prints a whole conversation.
  private let messages: Table<Int>
  /// Those messages.
  var earlier: Range<Int> { messages[0]..<messages[1] }
  /// Where pages end, as programs that turn PDF into text mark it.
  private let pageBreaks: [Int]

  init(_ original: [UInt8]) {
    pageBreaks = original.contains(0x0C) ? original.indices.filter { original[$0] == 0x0C } : []
    var cleaner = Cleaner(
      original.count > Self.limit ? Array(original.prefix(Self.limit)) : original)
    cleaner.clean()
    stars = cleaner.stars
    footnotes = cleaner.footnotes
    let lines = PageFurniture(bytes: cleaner.bytes).without(cleaner.fragments)
    let flow = GluedLabels.cut(TableFlow.order(lines, in: cleaner.bytes), in: cleaner.bytes)
    let joined = Self.joined(cleaner.bytes, at: cleaner.lineEnds)
    atSigns = joined.contains(0x40) ? joined.indices.filter { joined[$0] == 0x40 } : []
    bytes = Bytes(joined)
    fragments = Table(flow.fragments)
    tokens = Table(Self.words(of: flow.fragments, in: cleaner.bytes))
    var cells: [Int: Int] = [:]
    var firstWords: [Int: Int] = [:]
    var next = 0
    for (index, token) in tokens.enumerated() where token.fragment >= next {
      firstWords[token.fragment] = index
      if let row = flow.answerCells[token.fragment] { cells[index] = firstWords[row] ?? index }
      next = token.fragment + 1
    }
    answerCells = cells
    width = Self.width(of: flow.fragments)
    var edges = Self.edges(of: tokens, fragments, in: bytes)
    for index in cells.keys { edges[index].insert(.answerCell) }
    self.edges = Table(edges)
    citations = bytes.citations
    stems = Table(Self.stems(of: tokens, in: bytes))
    messages = Table(repeating: 0, count: 2)
    signs = Table(repeating: [], count: tokens.count)
    traits = Table(repeating: [], count: tokens.count)
    forms = Table(repeating: AnswerForm.Sign(form: [], decides: 0), count: tokens.count)
    signs.fill { Signs(self.gap(after: $0)) }
    traits.fill { Traits.of(self.tokens[$0].hash) }
    forms.fill { AnswerForm.sign(of: $0, in: self) }
    let earlier = EarlierMessages.find(in: self)
    messages.fill { $0 == 0 ? earlier.lowerBound : earlier.upperBound }
  }

  private static func stems(of tokens: Table<Token>, in bytes: Bytes) -> [UInt64] {
    tokens.map { token in
      bytes[token.start..<token.end].withContiguousStorageIfAvailable {
        Stems.stem($0, hash: token.hash)
      } ?? 0
    }
  }

  deinit {
    bytes.free()
    fragments.free()
    tokens.free()
    stems.free()
    forms.free()
    signs.free()
    traits.free()
    edges.free()
    messages.free()
  }

  /// A line that breaks between two words goes on: the name of an Act may be split there.
  private static func joined(_ bytes: [UInt8], at lineEnds: [Int]) -> [UInt8] {
    var joined = bytes
    for position in lineEnds where position > 0 && bytes[position - 1].isLetter {
      let isPair =
        bytes[position] == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A
      let next = position + (isPair ? 2 : 1)
      guard next < bytes.count, bytes[next].isLetter else { continue }
      for place in position..<next { joined[place] = 0x20 }
    }
    return joined
  }

  /// The length of nearly the longest line, where the letter is set in lines.
  private static func width(of fragments: [Fragment]) -> Int? {
    var counts = [Int](repeating: 0, count: 130)
    for fragment in fragments { counts[min(129, fragment.end - fragment.start)] += 1 }
    guard counts[129] * 40 <= fragments.count else { return nil }
    var left = fragments.count / 50
    for length in stride(from: 128, to: 40, by: -1) {
      left -= counts[length]
      if left < 0 { return length }
    }
    return nil
  }

  /// Whether the line before only broke for want of room, so that its sentence goes on.
  func isWrapped(at index: Int) -> Bool {
    guard index > 0, index < tokens.count, opensFragment(index),
      !opensParagraph(index), !isAnswerCell(index), !endsSentence(after: index - 1)
    else { return false }
    let last = fragments[tokens[index - 1].fragment]
    let next = fragments[tokens[index].fragment]
    guard next.line == last.line + 1 else { return false }
    let word = tokens[index].end - next.start
    let length = last.end - last.start
    if let width, length + 1 + word > width, length >= 40 { return true }
    // "Caroline Astbury-/Nunn": the line breaks inside a word.
    if length >= 40, bytes[last.end - 1] == 0x2D, bytes[last.end - 2].isLetter { return true }
    return length >= Self.full && goesOnInLowerCase(at: index)
  }

  /// Whether a line with room left ends with a sentence and the next one begins there, in a letter that parts
  /// its paragraphs by lines.
  func opensSentenceLine(_ index: Int) -> Bool {
    guard index > 0, index < tokens.count, opensFragment(index),
      bytes[tokens[index].start].isUpper
    else { return false }
    // The number of a page may stand between two paragraphs.
    let before = isPageNumber(index - 1) ? index - 2 : index - 1
    guard endsSentence(after: before) else { return false }
    if before < index - 1 { return true }
    let last = fragments[tokens[index - 1].fragment]
    let next = tokens[index]
    let length = last.end - last.start
    guard let width, length <= width + 8 else { return true }
    return length + 1 + next.end - next.start <= width
  }

  /// Whether a word is a number of one or two figures alone on its line, below a sentence.
  private func isPageNumber(_ index: Int) -> Bool {
    guard index > 0, opensFragment(index), opensFragment(index + 1), endsSentence(after: index - 1)
    else { return false }
    let token = tokens[index]
    return token.end - token.start <= 2 && bytes[token.start..<token.end].allSatisfy(\.isDigit)
      && gap(after: index).allSatisfy(\.isSpace)
  }

  /// As long as a line is that breaks for want of room, however wide the others are.
  private static let full = 60

  /// Whether a line goes on inside a sentence: it begins with a word in lower case, and nothing ends the
  /// line before it.
  private func goesOnInLowerCase(at index: Int) -> Bool {
    let token = tokens[index]
    let next = fragments[token.fragment]
    let isWord =
      token.end - token.start > 1
      || token.end < next.end && bytes[token.end] == 0x20
    let before = gap(after: index - 1)
    return token.start == next.start && !next.isBullet && isWord
      && bytes[token.start].isLetter && !bytes[token.start].isUpper
      && before.allSatisfy { $0 == 0x20 || $0 == 0x2C || $0 == 0x29 }
      && !isNumeral(token)
  }

  private func isNumeral(_ token: Token) -> Bool {
    guard token.end < bytes.count, [0x29, 0x2E, 0x3A].contains(bytes[token.end]) else {
      return false
    }
    return bytes[token.start..<token.end].allSatisfy { $0 == 0x69 || $0 == 0x76 || $0 == 0x78 }
  }

  private static func words(of fragments: [Fragment], in bytes: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 6)
    for (index, fragment) in fragments.enumerated() {
      var position = fragment.start
      while position < fragment.end {
        guard bytes[position].isWord else {
          position += 1
          continue
        }
        let start = position
        var hash = Words.seed
        var hasDigit = false
        while position < fragment.end, bytes[position].isWord {
          if bytes[position].isDigit { hasDigit = true }
          hash = Words.add(bytes[position].lowercased, to: hash)
          position += 1
        }
        if let last = tokens.last, last.fragment == index { tokens[tokens.count - 1].next = start }
        tokens.append(
          Token(
            hash: hash, start: start, end: position, fragment: index, next: fragment.end,
            hasDigit: hasDigit))
      }
    }
    return tokens
  }

  /// The page of a byte, from 1, or `nil` if the text has no page breaks (form feeds).
  func page(of byte: Int) -> Int? {
    guard !pageBreaks.isEmpty else { return nil }
    var low = 0
    var high = pageBreaks.count
    while low < high {
      let middle = (low + high) / 2
      if pageBreaks[middle] <= byte { low = middle + 1 } else { high = middle }
    }
    return low + 1
  }

  /// Whether the token is the first word of its fragment, or past the last.
  @inline(__always)
  func opensFragment(_ index: Int) -> Bool {
    index >= edges.count || edges[index].contains(.fragment)
  }

  /// Whether the token is the first word of a paragraph.
  func opensParagraph(_ index: Int) -> Bool {
    index >= edges.count || edges[index].contains(.paragraph)
  }

  /// Whether a cell of answers begins with the word.
  func isAnswerCell(_ index: Int) -> Bool {
    index >= 0 && index < edges.count && edges[index].contains(.answerCell)
  }

  private static func edges(
    of tokens: Table<Token>, _ fragments: Table<Fragment>, in bytes: Bytes
  ) -> [Edges] {
    var edges = [Edges](repeating: [], count: tokens.count)
    for index in tokens.indices {
      let fragment = tokens[index].fragment
      if index == 0 {
        edges[0] = [.fragment, .paragraph]
      } else if tokens[index - 1].fragment != fragment {
        edges[index].insert(.fragment)
        let between =
          (tokens[index - 1].fragment + 1)..<(max(fragment, tokens[index - 1].fragment) + 1)
        if between.contains(where: { fragments[$0].opensParagraph }) {
          edges[index].insert(.paragraph)
        }
        if edges[index].contains(.paragraph) { edges[index - 1].insert(.sentenceEnd) }
      }
      if index > 0, !edges[index - 1].contains(.sentenceEnd),
        endsSentence(
          between: tokens[index - 1], tokens[index],
          isNamed: index > 1 && lettered.contains(tokens[index - 2].hash), fragments, bytes)
      {
        edges[index - 1].insert(.sentenceEnd)
      } else if index > 1,
        isNote(tokens[index - 1], behind: tokens[index - 2], before: tokens[index], bytes)
      {
        edges[index - 1].insert(.sentenceEnd)
      }
    }
    return edges
  }

  /// Whether a mark between two words ends a sentence.
  private static func endsSentence(
    between token: Token, _ next: Token, isNamed: Bool, _ fragments: Table<Fragment>, _ bytes: Bytes
  ) -> Bool {
    let isLast = next.fragment != token.fragment
    let end = max(token.end, isLast ? fragments[token.fragment].end : next.start)
    var mark = token.end
    while mark < end, bytes[mark] != 0x2E, bytes[mark] != 0x3F, bytes[mark] != 0x21 { mark += 1 }
    guard mark < end else { return false }
    let after = mark + 1
    // "Vol.2" and "council.example/bins.html" go on; "here.The" is two sentences run together.
    if after == end { return isLast || bytes[next.start].isUpper || bytes[next.start] >= 0x80 }
    if bytes[mark] == 0x2E, !isLast, !isNamed, isInitial(token, before: next, bytes) {
      return false
    }
    return bytes[after].isSpace || bytes[after] == 0x22 || bytes[after] == 0x29
  }

  /// Whether a number stands right behind the full stop of a sentence, as that of a footnote does: "rather
  /// than the FOIA.1 In this case"; and not "No.3 High Street".
  private static func isNote(
    _ number: Token, behind word: Token, before next: Token, _ bytes: Bytes
  ) -> Bool {
    number.hasDigit && number.end - number.start <= 2 && number.start == word.end + 1
      && bytes[word.end] == 0x2E && word.end - word.start >= 4 && !word.hasDigit
      && bytes[number.start..<number.end].allSatisfy(\.isDigit) && bytes[next.start].isUpper
      && next.start > number.end && bytes[number.end..<next.start].allSatisfy(\.isSpace)
  }

  /// What has a letter for its name: "They are in Annex A. Names are withheld."
  private static let lettered = WordSet(
    "annex appendix schedule table part section option class category grade group list form type exhibit"
      .split(separator: " ").map { Words.hash($0) })
  private static let openers = WordSet(
    "a all an and as at both each for if in it no none on our please that the there these they this we you"
      .split(separator: " ").map { Words.hash($0) })

  /// Whether a capital and a point are an initial of a name, and no sentence ends there.
  private static func isInitial(_ token: Token, before next: Token, _ bytes: Bytes) -> Bool {
    token.end == token.start + 1 && bytes[token.start].isUpper && bytes[next.start].isUpper
      && next.end > next.start + 1 && !openers.contains(next.hash)
  }

  /// The bytes between two words of the same fragment, or up to the fragment's end.
  @inline(__always)
  func gap(after index: Int) -> Bytes {
    let token = tokens[index]
    return bytes[token.end..<max(token.end, token.next)]
  }

  /// The bytes before the first word of a fragment or after the word before.
  func gap(before index: Int) -> Bytes {
    let token = tokens[index]
    let start = opensFragment(index) ? fragments[token.fragment].start : tokens[index - 1].end
    return bytes[start..<token.start]
  }

  /// Whether a sentence ends after the word.
  @inline(__always)
  func endsSentence(after index: Int) -> Bool {
    index + 1 >= edges.count || edges[index].contains(.sentenceEnd)
  }

  /// Whether a question ends after the word; the "?" of an address does not end one.
  func asks(after index: Int) -> Bool {
    guard signs[index].contains(.question) else { return false }
    let gap = gap(after: index)
    return gap.last != 0x3F || index + 1 >= tokens.count || opensFragment(index + 1)
  }

  /// How many columns the line of a word has: cells, or words parted by a tab or several spaces.
  func columns(inLineOf word: Int) -> Int {
    let line = fragments[tokens[word].fragment].line
    var first = word
    while first > 0, word - first < 40, fragments[tokens[first - 1].fragment].line == line {
      first -= 1
    }
    var columns = 1
    var next = first + 1
    while next < tokens.count, next - word < 40, fragments[tokens[next].fragment].line == line {
      let gap = gap(before: next)
      let isApart = gap.contains(0x09) || gap.count >= 2 && gap.allSatisfy(\.isSpace)
      if isApart || opensFragment(next) { columns += 1 }
      next += 1
    }
    return columns
  }

  func hash(_ index: Int) -> UInt64? {
    tokens.indices.contains(index) ? tokens[index].hash : nil
  }

  /// The word as text.
  func word(_ index: Int) -> String {
    String(decoding: bytes[tokens[index].start..<tokens[index].end], as: UTF8.self)
  }
}
