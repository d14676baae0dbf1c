import Casebook
import FOILaw

extension ReviewFindings {
  // MARK: - Sentences that name questions

  private static let names = WordSet(
    [
      "question", "questions", "q", "part", "parts", "point", "points", "item", "items", "limb",
      "limbs", "element", "elements", "heading", "headings", "query", "queries", "request",
      "requests", "your",
    ].map { Words.hash($0) })
  static let mostWords = 20_000

  /// "Section 40(2) was applied in error to question 6. I uphold section 43(2) for question 5."
  var inSentences: [Answer] {
    var answers: [Answer] = []
    var named: Set<QuestionID> = []
    for sentence in sentences(of: 0..<min(script.tokens.count, Self.mostWords)) {
      guard sentence.count < 200, let verdict = verdict(of: sentence) else { continue }
      let pairs = verdict == .upheld ? respective(in: sentence) : []
      for (id, ground) in pairs where named.insert(id).inserted {
        answers.append(upheld(id, [ground], sentence))
      }
      for clause in clauses(of: sentence) {
        for (id, _) in ids(in: clause) where !named.contains(id) {
          let cited = claims(in: clause)
          guard verdict == .overturned || !cited.isEmpty else { continue }
          named.insert(id)
          let passage = Passage(sentence, in: script)
          answers.append(
            Answer(
              question: id, outcome: verdict == .overturned ? .answered : .refused,
              claims: verdict == .overturned ? [] : cited, text: passage.text,
              evidence: passage.evidence, confidence: 0.7,
              steps: [ReadingStep(.reviewSentence)]))
        }
      }
    }
    return answers
  }

  /// Each question that a sentence names with the ground that stands in the same place.
  ///
  /// "Parts 1 and 2 were rightly refused under sections 35(1)(a) and 43(2) respectively."
  private func respective(in sentence: Range<Int>) -> [(QuestionID, Provision)] {
    guard sentence.contains(where: { script.tokens[$0].hash == Self.respectively }) else {
      return []
    }
    let named = ids(in: sentence, spans: true).map(\.0)
    let cited = claims(in: sentence)
    guard named.count > 1, named.count == cited.count else { return [] }
    return Array(zip(named, cited))
  }

  private static let respectively = Words.hash("respectively")

  private func upheld(_ id: QuestionID, _ grounds: [Provision], _ words: Range<Int>) -> Answer {
    let passage = Passage(words, in: script)
    return Answer(
      question: id, outcome: .refused, claims: grounds, text: passage.text,
      evidence: passage.evidence, confidence: 0.7, steps: [ReadingStep(.reviewSentence)])
  }

  /// One sentence that upholds all of the first decision, where nothing is said of single questions.
  ///
  /// "The panel confirmed the original decision. It agreed that section 12(1) was applied correctly."
  var inWhole: [Answer] {
    var start = 0
    for index in 0..<min(script.tokens.count, Self.mostWords)
    where index + 1 == script.tokens.count || script.opensParagraph(index + 1) {
      let paragraph = start..<(index + 1)
      start = index + 1
      let said = sentences(of: paragraph).filter { verdict(of: $0) != nil }
      guard let first = said.first, said.allSatisfy({ verdict(of: $0) == .upheld }),
        ids(in: paragraph).isEmpty
      else { continue }
      let cited = claims(in: first.lowerBound..<paragraph.upperBound)
      guard !cited.isEmpty else { continue }
      return setting.list.asking.map {
        upheld(questions[$0].id, cited, first.lowerBound..<paragraph.upperBound)
      }
    }
    return []
  }

  /// Paragraphs that name a question at their head and decide further on.
  ///
  /// "Reports, question 3(c). The Panel confirms that …".
  var inParagraphs: [Answer] {
    var answers: [Answer] = []
    var start = 0
    for index in 0..<min(script.tokens.count, Self.mostWords)
    where index + 1 == script.tokens.count || script.opensParagraph(index + 1) {
      let paragraph = start..<(index + 1)
      start = index + 1
      let all = sentences(of: paragraph)
      guard all.count > 1, paragraph.count < 400,
        setting.background.overlap(with: paragraph.prefix(1)) == 0,
        let (outcome, cited) = decision(in: paragraph),
        let decided = all.firstIndex(where: { verdict(of: $0) != nil })
      else { continue }
      let deciding = all.filter { verdict(of: $0) != nil && !ids(in: $0).isEmpty }
      guard deciding.count < 2 else { continue }
      let own = judge.judge(paragraph)
      let named = ids(in: paragraph.prefix(Self.mostHead))
      guard let last = named.last else { continue }
      // "On your question 2(c), I uphold the decision": the passage begins behind the number.
      let isBehind =
        all[decided].contains(last.1 - 1) && last.1 < all[decided].upperBound
        && script.gap(after: last.1 - 1).contains(0x2C)
      let label = script.pastLabel(
        last.1, from: all[decided].lowerBound..<paragraph.upperBound)
      let passage = Passage((isBehind ? last.1 : label)..<paragraph.upperBound, in: script)
      for (id, _) in named {
        answers.append(
          Answer(
            question: id,
            outcome: own.outcome == .neitherConfirmedNorDenied && outcome == .refused
              ? own.outcome : outcome,
            claims: cited, text: passage.text,
            evidence: passage.evidence, confidence: 0.7,
            steps: [ReadingStep(.reviewParagraph)]))
      }
    }
    return answers
  }

  /// Words in which a paragraph names its question.
  private static let mostHead = 24

  /// What the review upholds without naming it again.
  ///
  /// "Items 2 and 3 were refused under section 43(2) … In all other respects I uphold the reply."
  var inRest: [Answer] {
    let all = sentences(of: 0..<min(script.tokens.count, Self.mostWords))
    let upholdsRest = all.contains {
      verdict(of: $0) == .upheld && Self.rest.occur(in: script, $0)
    }
    guard upholdsRest else { return [] }
    var answers: [Answer] = []
    for sentence in all where sentence.count < 200 && verdict(of: sentence) == nil {
      for clause in listed(in: sentence) {
        let cited = claims(in: clause)
        guard !cited.isEmpty else { continue }
        let passage = Passage(clause, in: script)
        for (id, _) in ids(in: clause) {
          answers.append(
            Answer(
              question: id, outcome: .refused, claims: cited, text: passage.text,
              evidence: passage.evidence, confidence: 0.6,
              steps: [ReadingStep(.reviewUpholds)]))
        }
      }
    }
    return answers
  }

  /// The parts of a list, separated by semicolons.
  private func listed(in sentence: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = sentence.lowerBound
    for index in sentence
    where index + 1 == sentence.upperBound || script.gap(after: index).contains(0x3B) {
      parts.append(start..<(index + 1))
      start = index + 1
    }
    return parts
  }

  /// "section 43(2) to question 5 and of section 40(2) to question 6": each ends with its question.
  private func clauses(of sentence: Range<Int>) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = sentence.lowerBound
    for (_, end) in ids(in: sentence) where end > start {
      clauses.append(start..<end)
      start = end
    }
    if clauses.isEmpty { return [] }
    // What names no question of its own belongs to the last.
    if start < sentence.upperBound, !claims(in: start..<sentence.upperBound).isEmpty,
      let last = clauses.popLast()
    {
      clauses.append(last.lowerBound..<sentence.upperBound)
    }
    return clauses
  }

  /// The questions named, each with one past its last word.
  func ids(in words: Range<Int>, spans: Bool = false) -> [(QuestionID, Int)] {
    var found: [(QuestionID, Int)] = []
    var index = words.lowerBound
    while index < words.upperBound {
      if let place = ordinal(at: index, in: words) {
        found.append((questions[place].id, index + 1))
        index += 1
        continue
      }
      if let id = initialled(index) ?? cases[script.tokens[index].hash].map({ questions[$0].id }) {
        found.append((id, index + 1))
        index += 1
        continue
      }
      guard Self.names.contains(script.tokens[index].hash) || leads(index, in: words) else {
        index += 1
        continue
      }
      index += 1
      while index < words.upperBound, let (id, next) = id(at: index, in: words) {
        found.append((id, next))
        index = next
        if spans, script.hash(index) == Words.hash("to"), index + 1 < words.upperBound,
          let (last, end) = self.id(at: index + 1, in: words)
        {
          let from = questions.firstIndex { $0.id == id } ?? 0
          let to = questions.firstIndex { $0.id == last } ?? 0
          found += (from..<max(from, to + 1)).dropFirst().map { (questions[$0].id, end) }
          index = end
        }
        // "2, 3 and 5", "2 and 3", "1 and 4, to 2(a)".
        while spans, Self.particles.contains(script.hash(index) ?? 0) { index += 1 }
        if script.hash(index) == Words.hash("and") { index += 1 }
      }
    }
    return found
  }

  private static let ordinals: WordTable<Int> = WordTable(
    uniqueKeysWithValues: [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    ].enumerated().map { (Words.hash($0.element), $0.offset) })

  /// "Your first question", "the second and third parts": the question of the list that is meant.
  private func ordinal(at index: Int, in words: Range<Int>) -> Int? {
    guard let rank = Self.ordinals[script.tokens[index].hash],
      (index + 1..<min(index + 5, words.upperBound)).contains(where: { place in
        Self.names.contains(script.tokens[place].hash)
      })
    else { return nil }
    let tops = questions.indices.filter { questions[$0].id.labels.count == 1 }
    return rank < tops.count ? tops[rank] : nil
  }

  private static let leading = WordSet(
    [
      "of", "to", "for", "regarding", "concerning", "on", "provided", "supplied", "refused",
      "withheld", "answered", "released", "gave", "disclosed",
    ].map { Words.hash($0) })

  /// "In respect of (2)", "in respect of c)": a number with brackets behind a word that leads to it.
  private func leads(_ index: Int, in words: Range<Int>) -> Bool {
    guard Self.leading.contains(script.tokens[index].hash), index + 1 < words.upperBound,
      script.gap(after: index + 1).first == 0x29
    else { return false }
    let gap = script.gap(after: index)
    return gap.elementsEqual([0x20, 0x28]) || gap.elementsEqual([0x20])
  }

  /// "Q2": the question that a word names by itself.
  private func initialled(_ index: Int) -> QuestionID? {
    let token = script.tokens[index]
    guard token.hasDigit, token.end - token.start <= 4,
      script.bytes[token.start] == 0x51 || script.bytes[token.start] == 0x71,
      let id = QuestionID(String(script.word(index).dropFirst())),
      questions.contains(where: { $0.id == id })
    else { return nil }
    return id
  }

  private static let numerals: WordTable<String> = WordTable(
    uniqueKeysWithValues: [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ].enumerated().map { (Words.hash($0.element), String($0.offset + 1)) })

  /// "(c)", "c)" or "part c": a letter that is the whole of a question's number; "a" and "I" are also words.
  private func isLetter(_ index: Int, before next: Int) -> Bool {
    let token = script.tokens[index]
    guard script.bytes[token.start].isLetter else { return false }
    let isClosed = script.gap(after: next - 1).first == 0x29
    let length = token.end - token.start
    let isWord = length == 1 && [0x61, 0x49].contains(script.bytes[token.start])
    return isClosed || length == 1 && !isWord
  }

  private static let particles = WordSet(["and", "to"].map { Words.hash($0) })

  private func id(at index: Int, in words: Range<Int>) -> (QuestionID, Int)? {
    // The longest spelling that is a question: "5", "2(c)", "2 b (ii)".
    for length in [3, 2, 1] where index + length <= words.upperBound {
      // "1, 3" is two questions, and not the thirteenth.
      let isOne = !(index..<(index + length - 1)).contains { script.gap(after: $0).contains(0x2C) }
      guard isOne else { continue }
      let first = Self.numerals[script.tokens[index].hash] ?? script.word(index)
      let text = first + (index + 1..<(index + length)).map(script.word).joined()
      guard text.utf8.first?.isDigit == true || isLetter(index, before: index + length),
        let id = QuestionID(text),
        questions.contains(where: { $0.id == id })
      else { continue }
      return (id, index + length)
    }
    return nil
  }
}
