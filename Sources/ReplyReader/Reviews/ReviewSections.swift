import Casebook

/// The parts of a review that each deal with one decision: a heading that names a question or sounds
/// like one, and what stands under it.
///
/// "Question 4: assaults on inspectors", "The tariff model (question 1)", "2  Ethnicity", "Day rates.
/// The Agency relied on …".
struct ReviewSections {
  /// What is found about some questions.
  struct Section {
    let questions: [Int]
    let words: Range<Int>
    /// Whether the heading names them by number.
    let isNamed: Bool
  }

  let script: Script
  let questions: [Question]
  /// The questions that words name by number.
  let named: (Range<Int>) -> [Int]
  /// Where the review tells what came before it.
  let background: [Range<Int>]

  private static let mostHeading = 12
  private static let mostRunIn = 10
  /// Words of a heading right above its text.
  private static let mostTitle = 5
  private static let mostWords = 20_000
  /// How much a heading must share with a question that it does not name.
  private static let leastShare = 0.12
  private static let leastOfTwo = 0.2

  private static let verbs = WordSet(
    """
    is are was were has have had be been i we you do does did can will would agree consider uphold
    find thank asked write apply upheld refused withheld released disclosed relied stated said cited
    applied told claimed provided argue believe replied answered gave explained applies found
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  /// The sections, in the order of the letter.
  func all(before closing: Int) -> [Section] {
    let wording = Wording(QuestionList(questions), in: script)
    var heads: [(questions: [Int], start: Int, body: Int, isNamed: Bool)] = []
    let end = min(closing, script.tokens.count, Self.mostWords)
    let start = Body(script: script, questions: questions, closing: end).bodyStart
    for index in min(start, end)..<end
    where (script.opensParagraph(index) || script.opensFragment(index))
      && background.overlap(with: index..<(index + 1)) == 0
    {
      guard let head = heading(at: index, end) else { continue }
      var found = named(head)
      let isNamed = !found.isEmpty
      let isApart = head.upperBound >= end || script.opensParagraph(head.upperBound)
      let isShort =
        script.opensParagraph(index) && head.count <= Self.mostTitle && goesOn(after: head, end)
      if !isNamed, !isApart, !isShort, script.opensFragment(head.upperBound) { continue }
      if found.isEmpty, script.opensParagraph(index) || script.sectionNumberEnd(at: index) != nil {
        let likest = wording.likest(to: head, in: script)
        if case let two = both(head, wording), !two.isEmpty {
          found = two
        } else if let first = likest.first, first.share >= Self.leastShare,
          first.share > (likest.dropFirst().first?.share ?? 0) + 0.01
        {
          found = [first.question]
        } else if likest.count > 1, likest[1].share >= Self.leastOfTwo,
          likest.count == 2 || likest[2].share + 0.01 < likest[1].share
        {
          // "Handover delays" sounds like two questions alike.
          found = likest.prefix(2).map(\.question).sorted()
        }
      }
      heads.append((found, index, head.upperBound, isNamed))
    }
    // Where headings name questions, one that only sounds like a question names none.
    if heads.count(where: \.isNamed) > 1 {
      for index in heads.indices where !heads[index].isNamed { heads[index].questions = [] }
    }
    return heads.enumerated().compactMap { place, head in
      let next = place + 1 < heads.count ? heads[place + 1].start : end
      guard !head.questions.isEmpty, head.body < next else { return nil }
      let body = pastNumber(head.body, before: next)
      return Section(questions: head.questions, words: body..<next, isNamed: head.isNamed)
    }
  }

  /// Whether sentences follow right below a heading without figures, and not the rows of a table.
  private func goesOn(after head: Range<Int>, _ end: Int) -> Bool {
    let below = head.upperBound..<min(end, head.upperBound + 12)
    return !head.contains { script.bytes[script.tokens[$0].start].isDigit }
      && script.columns(inLineOf: head.lowerBound) < 2
      && (script.isWrapped(at: below.upperBound) || below.count >= 6)
      && !below.prefix(6).dropFirst().contains { script.opensFragment($0) }
  }

  /// "The valuation and the offers": two questions, each with words of its own in the heading.
  private func both(_ head: Range<Int>, _ wording: Wording) -> [Int] {
    guard let joint = head.first(where: { script.tokens[$0].hash == Self.and }),
      joint > head.lowerBound, joint + 1 < head.upperBound,
      let one = wording.likest(to: head.lowerBound..<joint, in: script).first,
      let other = wording.likest(to: (joint + 1)..<head.upperBound, in: script).first,
      one.question != other.question, min(one.share, other.share) >= Self.leastShare
    else { return [] }
    return [one.question, other.question].sorted()
  }

  private static let and = Words.hash("and")

  /// Past the letter's own number of the paragraph, as in "7  The Agency relied on …".
  private func pastNumber(_ word: Int, before end: Int) -> Int {
    let token = script.tokens[word]
    guard word + 1 < end, script.opensFragment(word), !script.opensFragment(word + 1),
      token.end - token.start <= 3, script.bytes[token.start..<token.end].allSatisfy(\.isDigit),
      script.gap(after: word).first == 0x2E || script.gap(after: word).count > 1
    else { return word }
    return word + 1
  }

  /// A heading at the head of a line: the whole line, or its first few words up to a full stop.
  private func heading(at index: Int, _ end: Int) -> Range<Int>? {
    var start = index
    let first = script.tokens[index]
    // The letter's own number of the paragraph.
    if first.end - first.start <= 2, script.bytes[first.start].isDigit, index + 1 < end,
      !script.opensFragment(index + 1)
    {
      start += 1
    }
    let section = script.sectionNumberEnd(at: index)
    start = section ?? start
    guard start < end, script.bytes[script.tokens[start].start].isUpper else { return nil }
    var last = start
    while last < end, last - start <= Self.mostHeading {
      let isLineEnd = last + 1 >= end || script.opensFragment(last + 1)
      let stops = script.gap(after: last).contains(0x2E) && script.endsSentence(after: last)
      if isLineEnd, !stops {
        if script.gap(after: last).first == 0x2C { return nil }
        let isFull = last + 1 < end && script.isWrapped(at: last + 1)
        return isFull || last - start >= Self.mostHeading ? nil : start..<(last + 1)
      }
      if stops {
        let words = start..<(last + 1)
        let isRunIn =
          !isLineEnd && words.count <= Self.mostRunIn
          && (script.opensParagraph(index) || section != nil)
          && !words.contains { Self.verbs.contains(script.tokens[$0].hash) }
        return isRunIn ? words : nil
      }
      last += 1
    }
    return nil
  }
}
