import FOILaw

/// Finds how to ask for a review, and by when.
struct ComplaintFinder {
  let script: Script
  /// The first word of the closing.
  let closing: Int

  private static let about = WordSet(
    [
      "review", "reviews", "complain", "complaint", "complaints", "dissatisfied", "unhappy",
      "representations",
      "appeal", "appeals", "reconsider", "again", "satisfied", "reviewed", "apply", "decision",
    ].map { Words.hash($0) })
  /// Words for asking the authority itself to look again, as against applying elsewhere.
  private static let asking = WordSet(
    [
      "review", "reviews", "complain", "complaint", "complaints", "dissatisfied", "unhappy",
      "representations", "appeal", "appeals", "reconsider", "again", "satisfied", "reviewed",
    ].map { Words.hash($0) })
  private static let numbers = WordTable(
    [
      ("one", 1), ("two", 2), ("three", 3), ("six", 6), ("ten", 10), ("twenty", 20),
      ("thirty", 30), ("forty", 40), ("sixty", 60), ("fourty", 40),
    ].map { (Words.hash($0.0), $0.1) })
  private static let ours = WordSet(
    ["will", "aim", "shall", "respond", "endeavour"].map { Words.hash($0) })
  private static let commissioner = WordSet(
    ["commissioner", "commissioners", "ico"].map { Words.hash($0) })

  // MARK: - How long

  var window: ReviewWindow? {
    var index = 0
    while index < script.tokens.count {
      if let (window, end) = window(at: index) {
        if isAboutReview(index..<end) { return window }
        index = end
      } else {
        index += 1
      }
    }
    return nil
  }

  private func window(at index: Int) -> (ReviewWindow, Int)? {
    guard let amount = amount(index) else { return nil }
    var next = index + 1
    // "40 (forty) working days" says its number twice.
    if let again = script.hash(next), Self.numbers[again] != nil { next += 1 }
    guard let hash = script.hash(next) else { return nil }
    switch hash {
    case Words.hash("working") where isDays(next + 1),
      Words.hash("business") where isDays(next + 1):
      return (ReviewWindow(amount: amount, unit: .workingDays), next + 2)
    case Words.hash("calendar") where isDays(next + 1):
      return (ReviewWindow(amount: amount, unit: .calendarDays), next + 2)
    case Words.hash("calendar") where isMonths(next + 1):
      return (ReviewWindow(amount: amount, unit: .months), next + 2)
    default: break
    }
    if isDays(next) { return (ReviewWindow(amount: amount, unit: .calendarDays), next + 1) }
    if isMonths(next) { return (ReviewWindow(amount: amount, unit: .months), next + 1) }
    return nil
  }

  private func amount(_ index: Int) -> Int? {
    let token = script.tokens[index]
    if let number = Self.numbers[token.hash] { return number }
    guard token.end - token.start <= 3, script.bytes[token.start].isDigit,
      let number = Int(script.word(index)), (1...366).contains(number)
    else { return nil }
    return number
  }

  private func isDays(_ index: Int) -> Bool {
    script.hash(index) == Words.hash("days") || script.hash(index) == Words.hash("day")
  }

  private func isMonths(_ index: Int) -> Bool {
    script.hash(index) == Words.hash("months") || script.hash(index) == Words.hash("month")
  }

  /// Whether the sentence, or the one before in its paragraph, is about asking for a review here.
  private func isAboutReview(_ range: Range<Int>) -> Bool {
    guard
      range.lowerBound >= min(closing, script.tokens.count * 2 / 3) || closing == 0
        || range.lowerBound * 2 > script.tokens.count
    else { return false }
    let sentence = sentence(around: range)
    if sentence.contains(where: { script.tokens[$0].hash == Words.hash("extension") }) {
      return false
    }
    let before = sentence.lowerBound..<range.lowerBound
    if before.contains(where: { Self.commissioner.contains(script.tokens[$0].hash) }) {
      return false
    }
    // What they promise to do in some days is not what the requester has.
    if before.contains(where: { Self.ours.contains(script.tokens[$0].hash) }) { return false }
    // In the closing the sentences before tell what it is about.
    let reach = range.lowerBound >= closing ? 45 : 0
    let wide = max(0, sentence.lowerBound - reach)..<sentence.upperBound
    return wide.contains { Self.asking.contains(script.tokens[$0].hash) }
  }

  private func sentence(around range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < 120, !script.endsSentence(after: start - 1) {
      start -= 1
    }
    var end = range.upperBound
    while end < script.tokens.count, end - range.upperBound < 120,
      !script.endsSentence(after: end - 1)
    {
      end += 1
    }
    return start..<end
  }

  // MARK: - To whom

  private static let informationCommissioner = Phrases<Regulator>([
    .ico: ["information commissioner", "information commissioners", "the ico", "ico"],
    .sic: ["scottish information commissioner", "scottish information commissioner s"],
  ])

  /// The regulator, as the way to complain.
  var regulator: Regulator? {
    let matches = Self.informationCommissioner.matches(in: script, 0..<script.tokens.count)
    let isScottish = matches.contains { $0.signal == .sic }
    for match in matches {
      let reach =
        max(
          0, match.range.lowerBound - 40)..<min(
          script.tokens.count, match.range.upperBound + 25)
      if reach.contains(where: { Self.about.contains(script.tokens[$0].hash) }),
        !isMarketing(match.range)
      {
        return isScottish ? .sic : .ico
      }
    }
    return nil
  }

  private func isMarketing(_ range: Range<Int>) -> Bool {
    let near = max(0, range.lowerBound - 25)..<min(script.tokens.count, range.upperBound + 25)
    return near.contains { script.tokens[$0].hash == Words.hash("marketing") }
  }

  /// The address, or else the team, that a request for review goes to.
  var contact: String? {
    let start = closing < script.tokens.count ? closing : script.tokens.count
    guard start < script.tokens.count || !script.tokens.isEmpty else { return nil }
    let commissioner =
      (start..<script.tokens.count).first {
        Self.commissioner.contains(script.tokens[$0].hash) && !isInAddress($0)
      } ?? script.tokens.count
    let hasReview = (start..<max(start, commissioner)).contains {
      Self.about.contains(script.tokens[$0].hash)
    }
    guard hasReview else { return nil }
    let from = script.tokens[start].start
    let to = script.tokens[commissioner - 1].end
    // Cells of a table are read in another order than they stand in.
    return email(in: from..<max(from, min(script.bytes.count, to + 1)))
      ?? team(in: start..<commissioner)
  }

  private func isInAddress(_ index: Int) -> Bool {
    script.gap(before: index).last == 0x2E || script.gap(before: index).last == 0x40
  }

  /// The first e-mail address in the bytes.
  private func email(in range: Range<Int>) -> String? {
    guard let at = range.first(where: { script.bytes[$0] == 0x40 }) else { return nil }
    func isPart(_ byte: UInt8) -> Bool {
      byte.isWord || [0x2E, 0x2D, 0x5F, 0x2B, 0x26].contains(byte)
    }
    var start = at
    while start > 0, isPart(script.bytes[start - 1]) { start -= 1 }
    var end = at + 1
    while end < script.bytes.count, isPart(script.bytes[end]) { end += 1 }
    while end > at, !script.bytes[end - 1].isWord { end -= 1 }
    guard start < at, end > at + 3, script.bytes[at..<end].contains(0x2E) else { return nil }
    return String(decoding: script.bytes[start..<end], as: UTF8.self)
  }

  private static let toWhom = WordSet(["contacting", "contact", "to"].map { Words.hash($0) })
  private static let teams = WordSet(
    ["team", "unit", "officer", "manager", "office"].map { Words.hash($0) })

  /// "by contacting the Information Rights Compliance team".
  private func team(in range: Range<Int>) -> String? {
    for index in range where Self.toWhom.contains(script.tokens[index].hash) {
      var start = index + 1
      if script.hash(start) == Words.hash("the") { start += 1 }
      var end = start
      while end < range.upperBound, end - start < 8,
        script.bytes[script.tokens[end].start].isUpper
          || Self.teams.contains(script.tokens[end].hash)
      {
        end += 1
        if Self.teams.contains(script.tokens[end - 1].hash), end - start >= 2 {
          return (start..<end).map(script.word).joined(separator: " ")
        }
      }
    }
    return nil
  }
}
