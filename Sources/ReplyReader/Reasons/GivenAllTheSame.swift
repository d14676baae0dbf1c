import Casebook

/// What an authority gives although it need not: "as a gesture of goodwill".
extension WholeAnswer {
  private static let kindnesses = Phrases<Bool>([
    true: [
      "goodwill", "good will", "outside of the act", "outside the act", "not obliged to",
      "no obligation to", "retrieved before", "retrieved during", "already retrieved",
      "already been retrieved", "already extracted", "already collated",
      "can provide the information", "able to provide the information",
    ]
  ])
  private static let hypotheses = Phrases<Bool>([
    true: [
      "not obliged to comply", "would be", "could", "may be", "might", "if you", "were you",
      "if we",
    ]
  ])

  private static let supplied = Phrases<Bool>([
    true: [
      "have supplied", "have provided", "have included", "has been provided", "has been supplied",
      "have been provided", "have been supplied", "is provided", "are provided", "am providing",
      "are providing", "am supplying", "are supplying", "retrieved before",
    ]
  ])

  /// Whether a sentence gives out of kindness: "as a gesture of goodwill I have supplied what was retrieved
  /// before it was realised that the limit would be exceeded".
  private func givesKindly(_ sentence: Range<Int>) -> Bool {
    guard Self.kindnesses.occur(in: script, sentence) else { return false }
    if Self.supplied.occur(in: script, sentence) { return true }
    return judge.judge(sentence).outcome == .answered
      && !Self.hypotheses.occur(in: script, sentence)
  }

  /// What an authority gives all the same of what it refuses for its cost: by the question named there, or in
  /// parts headed by a question below.
  ///
  /// "As a gesture of goodwill I have supplied the figures for question 2".
  func givenAllTheSame(
    behind found: Found, before limit: Int
  ) -> [(question: Int, words: Range<Int>)] {
    guard found.isLimited || isLimit(judge.judge(found.content)) else { return [] }
    let finder = StatementFinder(script: script, list: list, judge: judge)
    let begins = found.sentence.upperBound
    let last = closings.first { $0.word > begins && $0.word * 5 > script.tokens.count }?.word
    let range = begins..<max(begins, min(limit, last ?? limit))
    var given: [(question: Int, words: Range<Int>)] = []
    var (start, isKind) = (begins, false)
    for index in range where endsLine(index) || index + 1 == range.upperBound {
      let sentence = start..<(index + 1)
      start = index + 1
      let isKindness = givesKindly(sentence)
      guard isKindness || judge.judge(sentence).outcome == .answered else { continue }
      var questions = finder.questions(named: sentence).filter { list.isAsking($0) }
      var words = sentence
      if isKindness {
        isKind = true
      } else if isKind, questions.count == 1, opensPart(sentence.lowerBound),
        !finder.questions(named: sentence.prefix(2)).isEmpty
      {
        words = min(start, range.upperBound - 1)..<range.upperBound
      } else if isKind, questions.isEmpty,
        opensPart(sentence.lowerBound) || tellsFigure(sentence),
        let own = question(alike: sentence, least: 0.12, except: Set(given.map(\.question)))
      {
        questions = [own]
      } else {
        continue
      }
      words = words.lowerBound..<endOfFigures(from: start, before: range.upperBound)
      for question in questions
      where !words.isEmpty && !given.contains(where: { $0.question == question }) {
        given.append((question, words))
      }
    }
    return given.count < list.asking.count ? given : []
  }

  /// Whether a sentence that goes on behind such a gift tells a figure: "There were 212 searches".
  private func tellsFigure(_ sentence: Range<Int>) -> Bool {
    !AnswerForm(of: sentence, in: script).isDisjoint(with: AnswerForm.figures)
  }

  /// Fewer words than these between two paragraphs' starts are a row or a heading.
  private static let leastProse = 9

  /// Where the paragraph of a word ends, with the rows and figures below it.
  private func endOfFigures(from word: Int, before limit: Int) -> Int {
    var end = word
    while end < limit, !opensPart(end) { end += 1 }
    while end < limit {
      var next = end + 1
      while next < limit, !opensPart(next) { next += 1 }
      guard
        next - end < Self.leastProse
          || (end..<next).contains(where: { script.tokens[$0].hasDigit })
            && script.gap(after: next - 1).first != 0x2E
      else { break }
      end = next
    }
    return end
  }
}
