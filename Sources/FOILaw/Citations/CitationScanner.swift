/// Finds citations in one pass over the bytes.
///
/// A citation has a number, and numbers are rare in prose, so the loop looks for digits and only then
/// back for the word before them. Every look back or ahead is bounded, which keeps the time linear.
struct CitationScanner {
  let text: ByteText
  let offset: Int
  private(set) var found: [Citation] = []

  /// Where the chain of citations that share one law begins in `found`, and where its text ends.
  private var chainStart = 0
  private var chainEnd = -1
  private var chainLaw: Citation.Law?

  init(text: ByteText, offset: Int) {
    self.text = text
    self.offset = offset
  }

  mutating func run() {
    let count = text.count
    var position = 0
    while position < count {
      guard ByteText.isDigit(text.bytes[position]) else {
        position += 1
        continue
      }
      if let keyword = CitationKeyword(before: position, in: text),
        let end = readList(after: keyword, from: position)
      {
        position = max(end, position + 1)
      } else {
        while position < count, ByteText.isDigit(text.bytes[position]) { position += 1 }
      }
    }
  }

  /// Reads the citation at a number and the list that it starts; says where the list ends.
  private mutating func readList(after keyword: CitationKeyword, from start: Int) -> Int? {
    guard let number = CitationNumber(at: start, in: text) else { return nil }
    var path = CitationPath()
    let pathEnd = path.read(from: number.end, in: text)
    let first = CitationItem(
      number: number, path: path, range: keyword.start..<pathEnd)
    guard isCitation(first, after: keyword) else { return nil }
    var reader = CitationListReader(text: text, kind: keyword.kind, isPlural: keyword.isPlural)
    reader.read(from: first)
    record(reader, keyword: keyword)
    return reader.end
  }

  private func isCitation(_ item: CitationItem, after keyword: CitationKeyword) -> Bool {
    let hasPath = !item.path.segments.isEmpty
    switch keyword.strength {
    case .needsPath:
      if hasPath { return !item.path.isDotted }
      // "Exemption 12 of the FOI Act", and not "exemption 2 below".
      return keyword.law == nil && item.number.value >= 10
        && StatuteName.after(item.range.upperBound, in: text).map { $0 != .other } ?? false
    case .sure: return true
    case .weak:
      if hasPath { return true }
      let end = item.range.upperBound
      if text[end] == 0x2E, ByteText.isWord(text[end + 1]) { return false }
      if item.number.value < 10 {
        return CitationFollow.isLegal(after: end, isPlural: false, in: text)
          || StatuteName.after(end, in: text) != nil
      }
      return item.number.value < 1000 && !isPostcode(endingAt: end)
    }
  }

  /// Whether "S10" is the first half of "S10 2TN", a Sheffield postcode.
  private func isPostcode(endingAt end: Int) -> Bool {
    let next = text.skippingSpace(from: end, limit: 2)
    return ByteText.isDigit(text[next]) && ByteText.isLetter(text[next + 1])
      && ByteText.isLetter(text[next + 2]) && !ByteText.isWord(text[next + 3])
  }

  private mutating func record(_ list: CitationListReader, keyword: CitationKeyword) {
    let before = keyword.law ?? StatuteName.before(keyword.start, in: text)
    var law = StatuteName.after(list.end, in: text) ?? before
    let isChained = list.isJoin(from: chainEnd, to: keyword.start)
    if !isChained {
      chainStart = found.count
    } else if let law {
      // "S.36(2), S.38 of FOIA": the name at the end is meant for all of them.
      for index in chainStart..<found.count where found[index].law == nil {
        let earlier = found[index]
        found[index] = Citation(provision: earlier.provision, range: earlier.range, law: law)
      }
      chainStart = found.count
    } else {
      law = chainLaw
    }
    for (provision, range) in list.provisions {
      let place = range.lowerBound + offset..<range.upperBound + offset
      found.append(Citation(provision: provision, range: place, law: law))
    }
    chainEnd = list.end
    chainLaw = before == law ? law : nil
  }
}
