import Casebook

/// What names questions at the head of the sentences of a review: "In respect of part 2", "Q3.",
/// "Point 4 is not upheld".
struct ReviewHeads {
  /// Words that name questions.
  struct Head {
    let questions: Set<Int>
    /// The first word of the sentence.
    let start: Int
    /// The first word of what is said of them: past a label that is no part of a sentence.
    let content: Int
    /// Whether the sentence tells the first decision.
    let isTold: Bool
  }

  let script: Script
  let list: QuestionList
  /// The questions that some words name.
  let named: (Range<Int>) -> [(question: Int, end: Int)]

  /// Words at the head of a sentence in which it names its question.
  private static let most = 12

  /// All heads in a paragraph.
  func heads(in paragraph: Range<Int>) -> [Head] {
    let reader = MarkReader(script: script)
    return script.sentences(in: paragraph).compactMap { sentence in
      let found = named(
        sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + Self.most))
      var places = found.map(\.question)
      var content =
        found.last.map {
          script.pastLabel($0.end, from: sentence.lowerBound..<paragraph.upperBound)
        } ?? sentence.lowerBound
      if let mark = reader.mark(at: sentence.lowerBound, limit: paragraph.upperBound),
        mark.style == .named || mark.style == .leading, !isReply(sentence.lowerBound..<mark.end)
      {
        var current: Int?
        for path in mark.paths {
          guard let place = list.place(of: path, by: .own, after: current) else { continue }
          places.append(place)
          current = place
        }
        if current != nil, !mark.isSentence, mark.end < paragraph.upperBound { content = mark.end }
      }
      guard !places.isEmpty else { return nil }
      return Head(
        questions: leaves(of: places), start: sentence.lowerBound, content: content,
        isTold: ReviewBackground.recalls(sentence, in: script)
          && ReviewFindings.verdicts.matches(in: script, sentence).isEmpty)
    }
  }

  private static let replies = WordSet(
    ["reply", "response", "answer", "decision", "letter"].map { Words.hash($0) })

  /// "The first reply" names no question.
  private func isReply(_ words: Range<Int>) -> Bool {
    words.contains { Self.replies.contains(script.tokens[$0].hash) }
  }

  /// The questions with their parts.
  func leaves(of places: [Int]) -> Set<Int> {
    Set(places + list.asking.filter { part in places.contains { list.isInside(part, $0) } })
  }
}

extension Script {
  /// Past the label that a sentence begins with, as in "Question 4 - Section 12 was wrongly applied".
  func pastLabel(_ end: Int, from sentence: Range<Int>) -> Int {
    guard end < sentence.upperBound, end - sentence.lowerBound <= 4 else {
      return sentence.lowerBound
    }
    let gap = gap(after: end - 1)
    let isApart =
      gap.first == 0x2E || gap.first == 0x3A || gap.contains(0x2D) || gap.contains(0xE2)
    return isApart ? end : sentence.lowerBound
  }
}
