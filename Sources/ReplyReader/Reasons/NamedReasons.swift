import Casebook

/// Paragraphs that give reasons and say for which questions.
///
/// "2c. Regulation 12(4)(b), …", "Question 3 (part). The place …", "Correspondence with developers
/// (5a and 5b)".
struct NamedReasons {
  private struct Entry {
    let questions: [Int]
    /// The first word of its head.
    let start: Int
    let words: Range<Int>
  }

  private let entries: [Entry]
  private let list: QuestionList

  /// More of an entry than this is not read.
  private static let mostWords = 600
  /// The longest line that can be a heading, and the words in which a mark is looked for.
  private static let mostHeading = 16

  init(script: Script, list: QuestionList, closings: [Closing.Start]) {
    self.list = list
    let reader = MarkReader(script: script)
    var heads: [(questions: [Int], start: Int, content: Int)] = []
    var current: Int?
    for index in script.tokens.indices where script.opensParagraph(index) {
      // "Note 2" is the second note; "Note on question 2" names one.
      if References.kinds.contains(script.tokens[index].hash),
        reader.path(at: index + 1, limit: script.tokens.count, isNamed: true) != nil
      {
        continue
      }
      var end = index + 1
      while end < script.tokens.count, end - index <= Self.mostHeading, !script.opensFragment(end) {
        end += 1
      }
      guard let found = Self.numbers(at: index, lineEnd: end, script, reader) else { continue }
      var places: [Int] = []
      for path in found.paths {
        guard let place = list.place(of: path, by: .own, after: current) else {
          continue
        }
        places.append(place)
        current = place
      }
      heads.append((places, index, found.end))
    }
    var passed = 0
    entries = heads.enumerated().compactMap { place, head in
      while passed < closings.count, closings[passed].word <= head.content { passed += 1 }
      let next = place + 1 < heads.count ? heads[place + 1].start : script.tokens.count
      let closing = passed < closings.count ? closings[passed].word : script.tokens.count
      let end = min(next, closing, head.content + Self.mostWords)
      guard !head.questions.isEmpty, end > head.content else { return nil }
      return Entry(questions: head.questions, start: head.start, words: head.content..<end)
    }
  }

  /// The numbers at the head of a line, or in brackets at the end of a heading.
  private static func numbers(
    at index: Int, lineEnd end: Int, _ script: Script, _ reader: MarkReader
  ) -> (paths: [[String]], end: Int)? {
    let limit = min(script.tokens.count, index + mostHeading)
    if let mark = reader.mark(at: index, limit: limit), mark.strength >= 0.6 {
      // "3. With respect to questions 21 and 22": the paragraph has a number of its own.
      if mark.style == .closed, mark.end < limit,
        let inner = reader.mark(at: mark.end, limit: limit),
        inner.style == .named || inner.style == .leading
      {
        return (inner.paths, inner.end)
      }
      return (mark.paths, mark.end)
    }
    guard end - index < mostHeading else { return nil }
    for word in (index + 1)..<max(index + 1, end) where script.gap(before: word).last == 0x28 {
      let first = MarkReader.nouns.contains(script.tokens[word].hash) ? word + 1 : word
      guard first < end, let path = reader.path(at: first, limit: end, isNamed: first > word),
        let all = reader.list(from: first, first: path.path, end: path.end, limit: end),
        all.end == end, script.gap(after: end - 1).first == 0x29
      else { continue }
      return (all.paths, end)
    }
    return nil
  }

  /// Where a passage begins to give the reasons for other questions, if it does.
  func othersStart(in content: Range<Int>, for questions: Set<Int>, by judge: Judge) -> Int? {
    entries.first { entry in
      guard entry.start > content.lowerBound, entry.start < content.upperBound,
        questions.isDisjoint(with: entry.questions)
      else { return false }
      let judgement = judge.judge(entry.words)
      return judgement.outcome.isRefusal && !judgement.claims.isEmpty
    }?.start
  }

  /// The entries that name a question, or else one that it is a part of.
  func words(for question: Int) -> [Range<Int>] {
    let own = entries.filter { $0.questions.contains(question) }
    let all =
      own.isEmpty
      ? entries.filter { $0.questions.contains { list.isInside(question, $0) } } : own
    return all.map(\.words)
  }
}
