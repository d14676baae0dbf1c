import Casebook

/// What is said without numbers: "your second question", paragraphs in order, one answer to all.
struct Body {
  let script: Script
  let questions: [Question]
  let closing: Int

  private static let nouns = WordSet(
    [
      "question", "questions", "element", "part", "point", "points", "request", "query", "queries",
      "parts", "elements", "ask",
    ].map { Words.hash($0) })
  private static let ordinals: WordTable<Int> = WordTable(
    uniqueKeysWithValues: [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    ].enumerated().map { (Words.hash($0.element), $0.offset) })
  private static let lasts = WordSet(["last", "final"].map { Words.hash($0) })

  /// Gives paragraphs that name a question by its place ("your second and third questions").
  func fillByOrdinal(_ placed: inout [Placed?]) {
    let asking = questions.indices.filter { questions[$0].id.labels.count == 1 }
    guard asking.count > 1, placed.count(where: { $0 == nil }) * 2 >= placed.count else { return }
    let paragraphs = paragraphs()
    var starts: [(start: Int, questions: [Int])] = []
    for paragraph in paragraphs {
      let named = ordinals(in: paragraph.prefix(16), asking: asking)
      if !named.isEmpty { starts.append((paragraph.lowerBound, named)) }
    }
    guard starts.count >= 2 else { return }
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1].start : closing
      guard start.start < end else { continue }
      for question in start.questions {
        placed[question] = Placed(
          content: start.start..<end, how: [.place], certainty: 0.88)
      }
    }
  }

  private func ordinals(in words: Range<Int>.SubSequence, asking: [Int]) -> [Int] {
    var named: [Int] = []
    var pending: [Int] = []
    for index in words {
      let hash = script.tokens[index].hash
      if let place = Self.ordinals[hash], place < asking.count {
        pending.append(asking[place])
      } else if Self.lasts.contains(hash), let last = asking.last {
        pending.append(last)
      } else if Self.nouns.contains(hash) {
        named += pending
        pending = []
      }
    }
    return named
  }

  /// The paragraphs between salutation and closing.
  func paragraphs() -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    var start = bodyStart
    guard start < closing else { return [] }
    for index in (start + 1)..<max(start + 1, closing) where script.opensParagraph(index) {
      paragraphs.append(start..<index)
      start = index
    }
    paragraphs.append(start..<closing)
    return paragraphs
  }

  static let salutations = WordSet(["dear", "hello", "hi"].map { Words.hash($0) })

  /// The first word after the salutation, or of the text.
  var bodyStart: Int { salutationEnd ?? afterLetterhead }

  /// The first word after the salutation, if the letter has one.
  var salutationEnd: Int? {
    for index in script.tokens.indices.dropFirst(script.earlier.upperBound).prefix(600)
    where script.opensFragment(index) && Self.salutations.contains(script.tokens[index].hash) {
      var next = index + 1
      while next < script.tokens.count, !script.opensFragment(next) {
        // "Dear Sir - There were two": the letter goes on in the line of the salutation.
        let gap = script.gap(before: next)
        let isPast =
          gap.contains(0x2C) || gap.count >= 3 && gap.contains { $0 == 0x2D || $0 == 0xE2 }
        let isLong = next <= index + 6 && !opensSoon(after: next)
        if isPast, next > index + 1, isLong || script.bytes[script.tokens[next].start].isUpper {
          break
        }
        next += 1
      }
      return min(next, closing)
    }
    return nil
  }

  /// The first word past a salutation near the head of some words, and past thanks below it.
  static func afterGreeting(_ words: Range<Int>, in script: Script) -> Int {
    for index in words.prefix(40)
    where script.opensFragment(index)
      && (salutations.contains(script.tokens[index].hash)
        || greetings.signal(at: index, in: script) != nil)
    {
      var next = index + 1
      while next < words.upperBound, !script.opensFragment(next) { next += 1 }
      guard next < words.upperBound else { return words.lowerBound }
      return afterCourtesies(next, before: words.upperBound, in: script)
    }
    return isBelowGreeting(words.lowerBound, in: script)
      ? afterCourtesies(words.lowerBound, before: words.upperBound, in: script) : words.lowerBound
  }

  /// Whether the line above the one that begins with a word is a greeting.
  private static func isBelowGreeting(_ word: Int, in script: Script) -> Bool {
    guard word > 0, script.opensFragment(word) else { return false }
    var line = word - 1
    while line > 0, !script.opensFragment(line), word - line < 8 { line -= 1 }
    return script.opensFragment(line) && salutations.contains(script.tokens[line].hash)
  }

  /// The answers without a greeting that stands in their passage, and what is before it.
  static func dropGreetings(_ placed: inout [Placed?], in script: Script) {
    for (question, place) in placed.enumerated() {
      guard let content = place?.content else { continue }
      let start = afterGreeting(content, in: script)
      if start < content.upperBound { placed[question]?.content = start..<content.upperBound }
    }
  }

  private static let greetings = Phrases<Bool>([
    true: ["good morning", "good afternoon", "good evening", "good day"]
  ])

  /// Whether a line ends within few words.
  private func opensSoon(after word: Int) -> Bool {
    (word + 1..<word + 12).contains { $0 >= script.tokens.count || script.opensFragment($0) }
  }

  /// The first paragraph of sentences, for a letter without a salutation.
  private var afterLetterhead: Int {
    var start = 0
    for index in script.tokens.indices.prefix(400) where script.opensParagraph(index + 1) {
      let isSentence =
        index - start >= 6 && script.gap(after: index).contains { $0 == 0x2E || $0 == 0x3A }
      if isSentence { return start }
      start = index + 1
    }
    return 0
  }

  /// The whole of what the letter says, from its first paragraph of substance.
  var whole: Placed? {
    let all = paragraphs()
    guard let first = all.first else { return nil }
    var start = first.lowerBound
    if let response = LeadIn.responseHeading(in: start..<closing, script) {
      start = response.lowerBound
    } else {
      for paragraph in all {
        guard isOpening(paragraph), paragraph.count <= 60 else { break }
        start = paragraph.upperBound
      }
    }
    start = Self.afterCourtesies(start, before: closing, in: script)
    guard start < closing else { return nil }
    return Placed(content: start..<closing, how: [.wholeLetter], certainty: 0.7)
  }

  private static let courtesies = Phrases<Bool>([
    true: [
      "thank you for your", "thank you for the", "i refer to", "further to your", "i am writing",
      "we received your", "my apologies", "i apologise", "with reference to",
      "your request has been received", "your request was received",
      "your requests have been handled", "your requests have been dealt",
      "your request has been handled", "your request was handled", "your request has been dealt",
      "your request has been considered under", "your request was considered under",
      "we have considered this under", "we have considered your request under",
      "i have considered your request under", "i have considered this under",
      "we have handled your request", "we have dealt with your request",
      "we have now had the opportunity", "we have now been able to consider",
      "i have now been able to consider", "we have now considered your request",
      "it has been looked at under", "it has been considered under", "it has been handled under",
    ]
  ])

  /// Whether thanks or a reference to the request begin there.
  static func isCourtesy(_ word: Int, in script: Script) -> Bool {
    courtesies.signal(at: word, in: script) != nil
  }

  /// The first sentence that is not a courtesy.
  static func afterCourtesies(_ start: Int, before limit: Int, in script: Script) -> Int {
    var start = start
    while start < limit, courtesies.signal(at: start, in: script) != nil {
      var end = start
      while end + 1 < limit, !script.endsSentence(after: end) { end += 1 }
      // "I am writing to tell you that the information you requested is not held" is the answer.
      guard end + 1 < limit, !absences.occur(in: script, start..<(end + 1)) else { return start }
      start = end + 1
    }
    return start
  }

  private static let openings = Phrases<Bool>([
    true: [
      "thank you for your", "we received your", "i refer to", "i am writing", "we write",
      "further to",
      "your request", "in your", "you asked", "you requested", "request for information",
      "freedom of information", "our ref", "ref", "date", "i am treating", "we have considered",
      "i can confirm that", "with reference to", "we have dealt with", "we have handled",
    ]
  ])

  private static let decisions = Phrases<Bool>([
    true: [
      "is refused", "are refused", "refuse", "is exempt", "are exempt", "withheld", "not hold",
      "is vexatious", "is excepted", "are excepted",
    ]
  ])
  private static let absences = Phrases<Bool>([true: ["not hold", "not held"]])

  private func isOpening(_ paragraph: Range<Int>) -> Bool {
    paragraph.prefix(3).contains { Self.openings.signal(at: $0, in: script) != nil }
      && !Self.decisions.occur(in: script, paragraph)
  }
}
