import Casebook

/// The paragraphs in which a review may say what it finds.
///
/// What repeats the request, tells the first decision or the complaint, opens the letter or ends it says
/// nothing of the sort.
struct ReviewParagraphs {
  /// A paragraph, without the letter's own number before it.
  struct Paragraph {
    /// The heading that it stands under.
    let title: Range<Int>?
    var words: Range<Int>
    /// Whether the heading stands right above it.
    let isFirst: Bool
    /// Whether it follows the paragraph before it without anything between them that was left out.
    let follows: Bool
    /// Whether the letter's own number, one of a row, stands before it.
    var isCounted = false
    /// The question that is repeated right above it, and no other.
    var under: Int?
  }

  let script: Script
  let background: [Range<Int>]
  /// The questions as they were asked, in the order of the letter.
  let echoes: [Echo]
  let closings: [Closing.Start]
  /// Whether words name a question.
  let names: (Range<Int>) -> Bool

  /// A letter with more is a document, and not taken apart so.
  private static let most = 120
  private static let mostTitle = 10
  /// The same where the heading is a paragraph of its own.
  private static let mostAlone = 16
  private static let mostWords = 20_000

  /// All of them, in the order of the letter; none where there are too many.
  func all(from start: Int) -> [Paragraph] {
    let signature = closings.first { $0.isSignature && $0.word > start }?.word
    let end = min(signature ?? script.tokens.count, script.tokens.count, Self.mostWords)
    let ends = Set(closings.map(\.word))
    var found: [Paragraph] = []
    var title: Range<Int>?
    var isFirst = false
    var follows = false
    var first = min(start, end)
    var next = 1
    // Where the findings begin, as a heading says.
    var zone: Int?
    var hasTold = false
    var above: Int?
    for index in first..<end
    where index + 1 == end || script.opensParagraph(index + 1) || opensNumbered(index + 1)
      || opensNamed(index + 1)
    {
      var words = first..<(index + 1)
      first = index + 1
      if let head = self.title(of: words) {
        (title, isFirst) = (head, true)
        if finds(head) || hasTold && isReview(head) {
          zone = zone ?? found.count
        } else if isTold(head) {
          (zone, hasTold) = (nil, true)
        }
        words = head.upperBound..<words.upperBound
        if words.isEmpty {
          follows = false
          continue
        }
      }
      let body = pastNumber(words)
      // "The figures are:" leads to a table.
      if !isFirst, follows, let last = found.last, last.words.upperBound == words.lowerBound,
        isTable(words)
      {
        found[found.count - 1].words = last.words.lowerBound..<words.upperBound
        continue
      }
      let isCounted = words.count > body.count && number(at: words.lowerBound) == next
      if isCounted { next += 1 }
      guard !body.isEmpty, !isTold(body), !isRepeated(body), !closes(body, ends) else {
        (isFirst, follows) = (false, false)
        if isRepeated(body) { above = repeated(body) }
        continue
      }
      found.append(
        Paragraph(
          title: title, words: body, isFirst: isFirst, follows: follows && !isFirst,
          isCounted: isCounted && next > 2, under: above))
      above = nil
      if found.count > Self.most { return [] }
      (isFirst, follows) = (false, true)
    }
    if let zone, found.count > zone { found.removeFirst(zone) }
    return found
  }

  private static let finding = Phrases<Bool>([
    true: [
      "outcome", "finding", "findings", "conclusion", "conclusions", "consideration",
      "considerations", "decision", "decisions", "decided", "resolved", "analysis", "assessment",
    ]
  ])
  private static let otherwise = Phrases<Bool>([
    true: [
      "summary", "request", "requirement", "rights", "right", "next", "further", "handling",
      "internal review", "freedom", "regulations", "original", "first",
    ]
  ])

  /// Whether the findings begin under a heading.
  private func finds(_ title: Range<Int>) -> Bool {
    if names(title) { return true }
    if title.count <= 2, title.contains(where: { script.tokens[$0].hash == Self.review }) {
      return !Self.otherwise.occur(in: script, title)
    }
    return Self.finding.occur(in: script, title) && !Self.otherwise.occur(in: script, title)
  }

  private static let review = Words.hash("review")

  /// "Internal Review", which heads the findings where it stands below "Request history".
  private func isReview(_ title: Range<Int>) -> Bool {
    title.count <= 3 && script.tokens[title.upperBound - 1].hash == Self.review
  }

  /// Whether a paragraph is mostly figures.
  private func isTable(_ words: Range<Int>) -> Bool {
    words.count { script.tokens[$0].hasDigit } * 2 >= words.count
  }

  private static let laws = Phrases<Bool>([
    true: ["section", "sections", "regulation", "regulations", "act", "exemption", "exception"]
  ])

  private func number(at word: Int) -> Int? { Int(script.word(word)) }

  /// Whether a line begins with a number of a section, as "5.3" is.
  private func opensNumbered(_ word: Int) -> Bool {
    script.opensFragment(word) && script.sectionNumberEnd(at: word) != nil
  }

  private static let leading = Phrases<Bool>([
    true: [
      "as regards", "as to", "in respect of", "with regard to", "with respect to", "regarding",
      "in relation to", "turning to", "as for", "in regard to",
    ]
  ])
  private static let mostNamed = 8

  /// Whether a line begins a sentence that says whose it is, as "As regards the second part" does where
  /// the letter has lost its empty lines.
  private func opensNamed(_ word: Int) -> Bool {
    guard script.opensFragment(word), script.endsSentence(after: word - 1),
      let lead = Self.leading.signal(at: word, in: script), lead
    else { return false }
    return names(word..<min(script.tokens.count, word + Self.mostNamed))
  }

  /// The heading that a paragraph begins with, or is: a short line that no full stop ends.
  private func title(of paragraph: Range<Int>) -> Range<Int>? {
    guard let first = paragraph.first else { return nil }
    var end = first + 1
    while end < paragraph.upperBound, !script.opensFragment(end) { end += 1 }
    let gap = script.gap(after: end - 1)
    let head = pastNumber(first..<end).lowerBound
    let most = end == paragraph.upperBound ? Self.mostAlone : Self.mostTitle
    guard end - head <= most, head < end, end < script.tokens.count,
      script.bytes[script.tokens[head].start].isUpper || script.tokens[head].hasDigit,
      !gap.contains(0x2E), gap.first != 0x2C, gap.first != 0x3A, gap.first != 0x3B,
      end == paragraph.upperBound || !script.isWrapped(at: end)
    else { return nil }
    // "Apr 23 May Jun" heads the columns of a table.
    let isTable =
      end < script.tokens.count && script.tokens[end].hasDigit
      && (head..<end).contains { script.tokens[$0].hasDigit }
    guard !isTable || names(head..<end) || Self.laws.occur(in: script, head..<end) else {
      return nil
    }
    return first..<end
  }

  /// Past the letter's own number of the paragraph: "7.", "5.1" or "(a)".
  private func pastNumber(_ words: Range<Int>) -> Range<Int> {
    guard let first = words.first else { return words }
    if let past = script.sectionNumberEnd(at: first) { return past..<words.upperBound }
    let token = script.tokens[first]
    guard words.count > 1, !script.opensFragment(first + 1) else { return words }
    let length = token.end - token.start
    let gap = script.gap(after: first)
    let isNumber = length <= 2 && script.bytes[token.start..<token.end].allSatisfy(\.isDigit)
    let isMarked =
      gap.first == 0x2E || gap.first == 0x29 || gap.contains(0x09)
      || gap.count >= 2 && gap.allSatisfy(\.isSpace)
    let isLettered =
      length == 1 && gap.first == 0x29 && script.bytes[token.start].isLetter
    return isNumber && isMarked || isLettered ? (first + 1)..<words.upperBound : words
  }

  /// Whether most of a paragraph tells what came before the review.
  private func isTold(_ words: Range<Int>) -> Bool {
    background.overlap(with: words) * 10 >= words.count * 9
  }

  private func echoes(in words: Range<Int>) -> ArraySlice<Echo> {
    let from = echoes.start { $0.range.lowerBound >= words.lowerBound }
    let until = echoes.start { $0.range.lowerBound >= words.upperBound }
    return echoes[from..<max(from, until)]
  }

  /// The question that a paragraph repeats, and no other.
  private func repeated(_ words: Range<Int>) -> Int? {
    let found = Set(echoes(in: words).lazy.filter { $0.likeness >= 0.7 }.map(\.question))
    return found.count == 1 ? found.first : nil
  }

  /// Whether most of a paragraph is questions as they were asked.
  private func isRepeated(_ words: Range<Int>) -> Bool {
    let said = echoes(in: words).reduce(0) { $0 + $1.range.clamped(to: words).count }
    return said * 5 >= words.count * 3
  }

  /// Whether a paragraph opens the letter or ends it.
  private func closes(_ words: Range<Int>, _ ends: Set<Int>) -> Bool {
    let verdicts = ReviewFindings.verdicts.matches(in: script, words)
    if ends.contains(words.lowerBound), verdicts.isEmpty { return true }
    return Self.general.occur(in: script, words.prefix(Self.head))
      && verdicts.count(where: { $0.range.lowerBound >= words.lowerBound + Self.head }) == 0
  }

  private static let head = 16
  private static let general = Phrases<Bool>([
    true: [
      "complaint is upheld", "complaint is therefore upheld", "complaint is partly upheld",
      "complaint is accordingly upheld", "complaint is not upheld", "information commissioner",
      "if you remain", "if you are", "concludes the", "completes the", "completes our",
      "concludes our", "working days", "working day", "as follows", "this is the end",
      "i have carried out", "had no part", "no involvement", "not involved", "i am writing",
      "outcome of * review is", "in turn", "to sum up", "in summary", "i write",
      "review is complete",
    ]
  ])
}

extension [Range<Int>] {
  /// How many of some words are in any of these ranges, which come in order and apart.
  func overlap(with words: Range<Int>) -> Int {
    var count = 0
    for range in self[start { $0.upperBound > words.lowerBound }...] {
      guard range.lowerBound < words.upperBound else { break }
      count += range.clamped(to: words).count
    }
    return count
  }
}
