import FOILaw

/// Finds the letter's own date among all the dates in it.
struct DateFinder {
  let outline: Outline
  private let dates: Dates
  private var script: Script { outline.script }

  init(outline: Outline) {
    self.outline = outline
    dates = Dates(script: outline.script)
  }

  private static let own = WordSet(
    [
      "date", "dated", "sent", "responded", "response", "issued", "reply", "dyddiad", "ymateb",
      "anfonwyd", "completed",
      "closed", "decision", "reconsideration",
    ].map { Words.hash($0) })
  private static let others = WordSet(
    [
      "received", "requested", "request", "your", "from", "until", "by", "on", "since", "between",
      "before", "of",
      "published", "updated", "reviewed", "expires", "due", "email", "letter", "started", "began",
      "ends", "at",
      "derbyniwyd", "cyhoeddwyd", "asked", "registered",
    ].map { Words.hash($0) })
  /// Beyond the head only a heading such as "Response 27-03-2013" dates the letter.
  private static let reach = 3_000

  /// The letter's own date, or nil if it has none.
  var date: CalendarDay? {
    var best: (score: Double, day: CalendarDay)?
    var sizes = FragmentSizes(script)
    for words in places {
      var index = words.lowerBound
      while index < words.upperBound {
        guard let (day, next) = dates.day(at: index) else {
          index += 1
          continue
        }
        let score = score(of: index..<next, words: sizes.count(around: index))
        if score > 1, score > best?.score ?? 1 { best = (score, day) }
        index = next
      }
    }
    return best?.day
  }

  /// The beginning, and the lines after the signature.
  private var places: [Range<Int>] {
    let count = script.tokens.count
    let early = 0..<min(count, Self.reach)
    let start = max(early.upperBound, min(outline.signature, count))
    let end = min(count, min(outline.signature, count) + 200)
    return start < end ? [early, start..<end] : [early]
  }

  private func score(of range: Range<Int>, words: Int) -> Double {
    var first = range.lowerBound
    let fragment = script.tokens[first].fragment
    // "Wednesday, March 4, 2020"
    if !script.opensFragment(first), Self.weekdays.contains(script.tokens[first - 1].hash) {
      first -= 1
    }
    if outline.isForeign[fragment] { return -5 }
    if outline.isIn(.sent, first) { return 8 }
    if outline.isIn(.subject, first) { return 0 }
    let before = wordsBefore(first, in: fragment)
    var score = 0.0
    let nearest = before.prefix(3)
    let isDated = nearest.contains(where: Self.own.contains)
    if isDated { score += 3 }
    if outline.isQuestion[fragment], !isDated { return -5 }
    // A date under a question is its answer, but not below "Response date" alone.
    if words <= range.count, fragment > 0, outline.isQuestion[fragment - 1],
      !(isDated && isLabel(above: first))
    {
      return -5
    }
    // "Reply of 6 May 2024" as a heading; in a sentence it is an earlier one.
    if words <= range.count + 3, before.count >= 2, before[0] == Words.code("of"),
      Self.replies.contains(before[1])
    {
      score += 6
    }
    // "Date of this reply:" has its noun further off.
    let isThis = nearest.contains(Words.code("this"))
    let hasDate =
      before.prefix(isThis ? 4 : 3).contains(Words.code("date"))
      || nearest.contains(Words.code("dyddiad"))
    if nearest.contains(where: Self.others.contains), !hasDate,
      !nearest.contains(where: Self.answered.contains)
    {
      score -= 5
    }
    if hasDate, isThis { score += isDated ? 0 : 3 }
    if hasDate, !isThis, nearest.contains(where: Self.notOwn.contains) { score -= 6 }
    // "your request for information dated 3 May"
    if before.first == Words.code("dated"), before.dropFirst().contains(where: Self.sent.contains) {
      score -= 6
    }
    if before.first == Words.code("published") { score -= 6 }
    // "Date: " names it, whatever is beside it.
    if hasDate, before.first == Words.code("date") || before.first == Words.code("dyddiad") {
      score += 1
    }
    // "Sent by e-mail on Tuesday, 25 March 2025".
    if words <= range.count + 8, closesFragment(range), let opening = opening(of: first),
      Self.sending.contains(opening)
    {
      score += 6
    }
    // Some letterheads set the date after the salutation.
    let isEarly = first < outline.head + (words <= range.count ? 12 : 0)
    // A date that has its line to itself, or shares it with a reference, heads the letter.
    if words <= range.count + 1 {
      score += 3
    } else if words <= range.count + 5 || isSetOff(range) {
      score += 2
    } else if isEarly, closesFragment(range), fragment < 8 {
      score += 2
    }
    if isEarly {
      score += 1
    } else if first >= outline.signature || first + 40 > script.tokens.count {
      score -= 0.5
    } else {
      score -= fragment < 14 && first < 500 && outline.salutation == nil ? 1 : 3
    }
    return score
  }

  /// Up to four words before a date that could name it, the nearest first.
  private func wordsBefore(_ first: Int, in fragment: Int) -> [UInt64] {
    var before: [UInt64] = []
    var index = first
    let isColumn =
      isWide(script.gap(before: first)) && !script.opensFragment(first) && !isLabelled(first)
    let label = isLabel(above: first) ? script.tokens[first - 1].fragment : nil
    while !isColumn, index > 0, before.count < 4, script.tokens[index - 1].fragment >= fragment - 1
    {
      index -= 1
      let other = script.tokens[index].fragment
      // "When did it start? … the date" above a cell is not a label of the letter's own date.
      if other != fragment, other != label,
        !before.isEmpty || Self.posts.contains(script.tokens[index].hash)
          || outline.isQuestion[other] || first >= outline.signature
          || script.opensParagraph(first) && !Self.labels.contains(script.tokens[index].hash)
      {
        break
      }
      before.append(script.tokens[index].hash)
    }
    return before
  }

  /// Whether the line above a date is only a label such as "Response date".
  private func isLabel(above first: Int) -> Bool {
    guard first > 0, script.opensFragment(first),
      Self.labels.contains(script.tokens[first - 1].hash),
      script.gap(after: first - 1).first != 0x3F
    else { return false }
    return (max(0, first - 3)..<first).contains(where: script.opensFragment)
  }

  /// Whether all that stands before the blanks is a label such as "Date of reply": as forms set it.
  private func isLabelled(_ first: Int) -> Bool {
    var start = first
    while start > 0, first - start < 4, !script.opensFragment(start) {
      start -= 1
      if script.bytes[script.tokens[start].start].isDigit { return false }
    }
    return script.opensFragment(start)
      && (start..<first).contains {
        Self.own.contains(script.tokens[$0].hash) || Self.notOwn.contains(script.tokens[$0].hash)
      }
  }

  private static let weekdays = WordSet(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].map {
      Words.hash($0)
    })
  private static let answered = WordSet(["responded", "replied"].map { Words.hash($0) })
  private static let sent = WordSet(
    ["request", "email", "e", "letter", "correspondence"].map { Words.hash($0) })
  /// "By e-mail" above a date does not say what the date is of.
  private static let posts = WordSet(["email", "mail", "post"].map { Words.hash($0) })
  private static let labels = WordSet(["date", "dyddiad", "dated"].map { Words.hash($0) })
  private static let sending = WordSet(["sent", "issued", "anfonwyd"].map { Words.hash($0) })

  /// The first word of the fragment, if it is near.
  private func opening(of index: Int) -> UInt64? {
    var first = index
    while first > 0, index - first < 12, !script.opensFragment(first) { first -= 1 }
    return script.opensFragment(first) ? script.tokens[first].hash : nil
  }

  private static let replies = WordSet(["reply", "response", "answer"].map { Words.hash($0) })
  private static let notOwn = WordSet(
    [
      "received", "requested", "request", "publication", "published", "review", "due", "birth",
      "start", "end",
    ].map {
      Words.hash($0)
    })

  /// Whether blanks separate the date from the rest of its line, as letterheads set it.
  private func isSetOff(_ range: Range<Int>) -> Bool {
    let first = range.lowerBound
    let before = script.opensFragment(first) || isWide(script.gap(before: first))
    return before && (closesFragment(range) || isWide(script.gap(after: range.upperBound - 1)))
  }

  private func isWide(_ gap: Bytes) -> Bool {
    gap.count >= 3 && gap.allSatisfy { $0 == 0x20 || $0 == 0x2E }
  }

  private func closesFragment(_ range: Range<Int>) -> Bool {
    range.upperBound >= script.tokens.count || script.opensFragment(range.upperBound)
  }
}

/// Counts the words of fragments, each fragment once.
struct FragmentSizes {
  private let script: Script
  private var last: (fragment: Int, count: Int)?

  init(_ script: Script) { self.script = script }

  /// How many words the fragment of a word has.
  mutating func count(around word: Int) -> Int {
    let fragment = script.tokens[word].fragment
    if let last, last.fragment == fragment { return last.count }
    var (first, end) = (word, word + 1)
    while first > 0, script.tokens[first - 1].fragment == fragment { first -= 1 }
    while end < script.tokens.count, script.tokens[end].fragment == fragment { end += 1 }
    last = (fragment, end - first)
    return end - first
  }
}
