/// One citation of a list, before it becomes a provision.
struct CitationItem {
  let number: CitationNumber
  var path: CitationPath
  var range: Range<Int>
}

/// Reads what follows the first citation of a list: "and 43(2)", "&(ii)", "to 40".
struct CitationListReader {
  let text: ByteText
  let kind: Provision.Kind
  let isPlural: Bool
  private(set) var provisions: [(Provision, Range<Int>)] = []
  private(set) var end = 0

  init(text: ByteText, kind: Provision.Kind, isPlural: Bool) {
    self.text = text
    self.kind = kind
    self.isPlural = isPlural
  }

  mutating func read(from first: CitationItem) {
    var last = first
    append(first.number.text, first.path.texts, first.range)
    while let joiner = CitationJoiner(at: end, in: text) {
      guard let next = part(after: last, joiner) ?? number(after: last, joiner) else { break }
      if joiner.isRange { fillRange(from: last, to: next) }
      append(next.number.text, next.path.texts, next.range)
      last = next
    }
  }

  /// Whether the text between two lists only joins them.
  func isJoin(from start: Int, to end: Int) -> Bool {
    guard start >= 0, start < end, end - start <= 12,
      let joiner = CitationJoiner(at: start, in: text)
    else { return false }
    return !joiner.isEmpty && joiner.end == end
  }

  private mutating func append(_ number: String, _ path: [String], _ range: Range<Int>) {
    provisions.append((Provision(kind, number, path), range))
    end = range.upperBound
  }

  /// "(b)" or the "b" of "5.1.a&b": another part of the section before.
  private func part(after last: CitationItem, _ joiner: CitationJoiner) -> CitationItem? {
    let start = joiner.end
    let isOpen = last.path.segments.last?.isOpen ?? false
    let bracketed =
      isOpen
      ? CitationSegment.inBracket(at: start, in: text)
      : CitationSegment.bracketed(at: start, in: text, afterSpace: joiner.isEmpty && start > end)
    let segment = bracketed ?? (last.path.isDotted && !joiner.isEmpty ? letter(at: start) : nil)
    guard let segment, let index = last.path.indexBeside(segment) else { return nil }
    var next = last
    next.path = last.path.keeping(index)
    next.path.append(segment)
    next.range =
      start..<(segment.isOpen ? segment.end : next.path.read(from: segment.end, in: text))
    return next
  }

  /// The "b" of "5.1.a&b", but not the "s" of "5.1.a & s 40".
  private func letter(at start: Int) -> CitationSegment? {
    guard ByteText.isLetter(text[start]), !ByteText.isLetter(text[start + 1]),
      let letter = CitationSegment.loose(at: start, in: text)
    else { return nil }
    let stop = text[letter.end] == 0x2E ? letter.end + 1 : letter.end
    return ByteText.isDigit(text[text.skippingSpace(from: stop)]) ? nil : letter
  }

  /// "43(2)": another section.
  private func number(after last: CitationItem, _ joiner: CitationJoiner) -> CitationItem? {
    let start = joiner.end
    guard !joiner.isEmpty, let number = CitationNumber(at: start, in: text), number.value < 1000
    else { return nil }
    var path = CitationPath()
    let pathEnd = path.read(from: number.end, in: text)
    let isWeak = path.segments.isEmpty || path.isDotted
    if isWeak {
      if joiner.isDash, !isPlural { return nil }
      // A number alone on a new line with a full stop or bracket is the next question's.
      let isMarker = text[pathEnd] == 0x2E || text[pathEnd] == 0x29
      if joiner.hasLineEnd, isMarker { return nil }
      guard CitationFollow.isLegal(after: pathEnd, isPlural: isPlural, in: text) else { return nil }
    }
    return CitationItem(number: number, path: path, range: start..<pathEnd)
  }

  /// Writes out what is between the ends of "38 to 40", "(a) to (c)" or "(i)-(iii)".
  private mutating func fillRange(from first: CitationItem, to last: CitationItem) {
    let place = first.range.upperBound..<last.range.lowerBound
    if first.path.segments.isEmpty, last.path.segments.isEmpty {
      guard !first.number.hasSuffix, !last.number.hasSuffix,
        last.number.value > first.number.value, last.number.value - first.number.value <= 30
      else { return }
      for value in (first.number.value + 1)..<last.number.value {
        provisions.append((Provision(kind, String(value)), place))
      }
      return
    }
    let (low, high) = (first.path.texts, last.path.texts)
    guard first.number.text == last.number.text, low.count == high.count,
      low.dropLast() == high.dropLast(), let from = low.last, let to = high.last
    else { return }
    for text in Self.between(from, to) {
      provisions.append((Provision(kind, first.number.text, low.dropLast() + [text]), place))
    }
  }

  private static let romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]

  private static func between(_ low: String, _ high: String) -> [String] {
    if let first = Int(low), let last = Int(high), last > first, last - first <= 20 {
      return ((first + 1)..<last).map(String.init)
    }
    if let first = romans.firstIndex(of: low), let last = romans.firstIndex(of: high),
      last > first
    {
      return Array(romans[(first + 1)..<last])
    }
    guard low.utf8.count == 1, high.utf8.count == 1, let first = low.utf8.first,
      let last = high.utf8.first, last > first, first >= 0x61, last <= 0x7A
    else { return [] }
    return ((first + 1)..<last).map { String(decoding: [$0], as: UTF8.self) }
  }
}

/// What joins two citations of a list: a comma, "and", "or", "&", "to", a dash, or nothing.
struct CitationJoiner {
  let end: Int
  let isEmpty: Bool
  let isRange: Bool
  let isDash: Bool
  let hasLineEnd: Bool

  init?(at start: Int, in text: ByteText) {
    var position = text.skippingSpace(from: start, limit: 4)
    var isEmpty = true
    var isRange = false
    var isDash = false
    func take(_ length: Int) {
      position = text.skippingSpace(from: position + length, limit: 4)
      isEmpty = false
    }
    if text[position] == 0x2C || text[position] == 0x3B { take(1) }  // , ;
    if text[position] == 0x26 || text[position] == 0x2B || text[position] == 0x2F {  // & + /
      take(1)
    } else if text.matches("and/or", at: position), !ByteText.isLetter(text[position + 6]) {
      take(6)
    } else if text.end(ofWord: "and", at: position) != nil {
      take(3)
    } else if text.end(ofWord: "or", at: position) != nil {
      take(2)
    } else if text.end(ofWord: "to", at: position) != nil {
      isRange = true
      take(2)
    } else if text[position] == 0x2D {
      (isRange, isDash) = (true, true)
      take(1)
    } else if text[position] == 0xE2, text[position + 1] == 0x80,
      text[position + 2] == 0x93 || text[position + 2] == 0x94
    {
      (isRange, isDash) = (true, true)
      take(3)
    }
    end = position
    self.isEmpty = isEmpty
    self.isRange = isRange
    self.isDash = isDash
    hasLineEnd = text.hasLineEnd(in: start..<position)
  }
}

/// Whether what follows a bare number lets it be a section's: "and 11." against "and 11 documents".
enum CitationFollow {
  static func isLegal(after end: Int, isPlural: Bool, in text: ByteText) -> Bool {
    let next = text.skippingSpace(from: end, limit: 8)
    if text.hasLineEnd(in: end..<next) { return true }
    let byte = text[next]
    if ByteText.isLetter(byte) {
      let written = text.string(next..<text.endOfLetters(from: next))
      if CalendarDay.monthNames.contains(written) { return false }
      let word = written.lowercased()
      return isPlural ? !countedThings.contains(word) : legalWords.contains(word)
    }
    if ByteText.isDigit(byte) || byte == 0x25 { return false }
    // A pound sign.
    if byte == 0xC2, text[next + 1] == 0xA3 { return false }
    return true
  }

  /// Words that follow a section's number in a sentence.
  private static let legalWords: Set<String> = [
    "above", "also", "and", "applied", "applies", "apply", "are", "as", "because", "below", "both",
    "can", "cannot", "could", "do", "does", "due", "eir", "eirs", "exempt", "exempts", "exemption",
    "exemptions", "foi", "foia", "foisa", "for", "freedom", "has", "have", "if", "in", "is", "may",
    "means", "not", "of", "on", "or", "provide", "provides", "refer", "refers", "relate", "relates",
    "require", "requires", "respectively", "says", "since", "state", "states", "that", "the", "to",
    "under", "was", "were", "where", "which", "will", "with", "would", "dpa", "data",
    "environmental",
    "gdpr",
  ]

  /// Words that make a number a count of something else.
  private static let countedThings: Set<String> = [
    "am", "april", "august", "authorities", "bus", "calendar", "cases", "children", "contracts",
    "copies", "councils", "day", "days", "december", "different", "document", "documents", "email",
    "emails", "employees", "february", "files", "further", "hour", "hours", "items", "january",
    "july", "june", "letters", "march", "members", "million", "minute", "minutes", "month",
    "months", "more", "november", "october", "officers", "other", "others", "page", "pages",
    "parts", "people", "per", "percent", "persons", "pm", "pounds", "pupils", "question",
    "questions", "records", "requests", "schools", "separate", "september", "spreadsheets", "staff",
    "times", "week", "weeks", "working", "year", "years",
  ]
}
