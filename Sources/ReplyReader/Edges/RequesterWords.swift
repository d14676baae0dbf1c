/// What a requester says beside the questions, where a letter prints the request as it came: "I am trying to
/// find out who chose the adverts", "Any help would be appreciated", "And".
///
/// Whose words they are is decided once for every way to read the letter: by what they say, and by where
/// they stand, next to a question's own words or between the same quotation marks.
struct RequesterWords {
  let script: Script
  let list: QuestionList
  /// The questions' own words in the order of the letter.
  let echoes: [Echo]

  /// Words of a sentence, sentences beside one question, and words between quotation marks.
  private static let (mostWords, mostSentences, mostQuoted) = (80, 12, 300)
  /// More words than a question may have that is repeated only in part.
  private static let mostLeft = 30

  init(script: Script, list: QuestionList, echoes: [Echo]) {
    self.script = script
    self.list = list
    self.echoes = echoes.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Where the requester speaks, but for the questions: in order, none touching another.
  func find() -> [Range<Int>] {
    var found: [Range<Int>] = []
    func add(_ all: Range<Int>) {
      let words = withoutLabels(all)
      guard words.count > 2 else { return }
      if let last = found.last, last.upperBound >= words.lowerBound {
        found[found.count - 1] =
          min(last.lowerBound, words.lowerBound)..<max(last.upperBound, words.upperBound)
      } else {
        found.append(words)
      }
    }
    for (place, echo) in echoes.enumerated() {
      let next = place + 1 < echoes.count ? echoes[place + 1].range.lowerBound : script.tokens.count
      let floor = max(
        found.last?.upperBound ?? 0, place > 0 ? echoes[place - 1].range.upperBound : 0)
      if floor <= echo.range.lowerBound { add(before(echo.range.lowerBound, from: floor)) }
      let end = Self.end(of: echo, before: next, in: script)
      add(end..<after(end, before: next, quoted: quoteEnd(around: echo)))
    }
    return found
  }

  /// Words without the number or letter of a question at either end, which means that question.
  private func withoutLabels(_ words: Range<Int>) -> Range<Int> {
    func isLabel(_ index: Int) -> Bool {
      let token = script.tokens[index]
      guard token.end - token.start <= 3 else { return MarkReader.nouns.contains(token.hash) }
      return token.hasDigit || script.gap(after: index).contains { $0 == 0x29 || $0 == 0x2E }
    }
    var (first, end) = (words.lowerBound, words.upperBound)
    while first < end, isLabel(first), first - words.lowerBound < 2 { first += 1 }
    while end > first, words.upperBound - end < 3, isLabel(end - 1) { end -= 1 }
    return first..<(end == first || begins(end) ? end : words.upperBound)
  }

  /// One past a question's last word, which may be left out where it is repeated.
  static func end(of echo: Echo, before limit: Int, in script: Script) -> Int {
    var end = echo.range.upperBound
    let most = min(limit, end + mostLeft, script.tokens.count)
    while end < most, !script.endsSentence(after: end - 1),
      !script.opensFragment(end) || script.isWrapped(at: end)
    {
      end += 1
    }
    return end
  }

  // MARK: - Beside a question

  /// The sentences before a question, and what leads to it in its own, from the first that the requester says.
  private func before(_ word: Int, from floor: Int) -> Range<Int> {
    var first = word
    for _ in 0..<Self.mostSentences where first > floor {
      var start = first - 1
      while start > floor, first - start < Self.mostWords, !begins(start) { start -= 1 }
      // The number of the question stands between.
      let isNumber = first == word && word - start <= 2 && withoutLabels(start..<word).isEmpty
      guard isNumber || says(start..<first) || first == word && leads(start..<first) else { break }
      first = start
    }
    return first..<word
  }

  private static let leading = Phrases<Bool>([
    true: ["i require", "i need", "i request", "i would like", "please provide", "please supply"]
  ])

  /// Whether words before a question in its own sentence ask for it: "For a piece of work I require the number".
  private func leads(_ words: Range<Int>) -> Bool {
    !script.endsSentence(after: words.upperBound - 1) && words.count <= Self.mostLeading
      && Self.leading.occur(in: script, words.suffix(3))
      && !Self.theirs.occur(in: script, words)
  }

  private static let mostLeading = 24

  /// One past the sentences behind a question that the requester says.
  private func after(_ word: Int, before limit: Int, quoted: Int?) -> Int {
    var end = word
    var isLed = false
    let isMail = isQuoted(word - 1)
    for _ in 0..<Self.mostSentences where end < limit {
      var next = end + 1
      while next < limit, next - end < Self.mostWords, !begins(next) { next += 1 }
      let sentence = end..<next
      let isItem = isLed && self.isItem(sentence)
      guard isQuoted(end) == isMail,
        next <= quoted ?? 0 || says(sentence) || isItem || asks(sentence, from: word)
          || isBetween(sentence, from: word, before: limit)
      else { break }
      isLed = isItem || script.gap(after: next - 1).first == 0x3A
      end = next
    }
    return min(max(end, quoted ?? 0), limit)
  }

  /// Sentences between two of the requester's.
  private static let mostBetween = 2
  private static let authority = WordSet(
    """
    we our us held hold holds attached enclosed section exempt none no not yes council trust force
    response
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  /// Whether a sentence stands before one that the requester says, and says nothing that an authority would: "If
  /// four years is too much work just send one. If possible, I would like this by email."
  private func isBetween(_ sentence: Range<Int>, from word: Int, before limit: Int) -> Bool {
    var (start, end) = (sentence.lowerBound, sentence.upperBound)
    guard script.columns(inLineOf: start) == 1 else { return false }
    for _ in 0..<Self.mostBetween {
      let words = start..<end
      guard words.count < Self.mostWords, end < limit,
        !words.contains(where: { Self.authority.contains(script.tokens[$0].hash) }),
        AnswerForm(of: words, in: script).isDisjoint(with: [.money, .count, .share, .decision])
      else { return false }
      var next = end + 1
      while next < limit, next - end < Self.mostWords, !begins(next) { next += 1 }
      if next < limit, says(end..<next) { return true }
      (start, end) = (end, next)
    }
    return false
  }

  /// Whether mail quotes a word.
  private func isQuoted(_ word: Int) -> Bool {
    script.fragments[script.tokens[word].fragment].isQuoted
  }

  private func begins(_ word: Int) -> Bool {
    word == 0 || script.endsSentence(after: word - 1)
      || script.opensFragment(word) && !script.isWrapped(at: word)
  }

  /// "I need this for: / 01/01/21 to now": a short line below one that leads to it.
  private func isItem(_ line: Range<Int>) -> Bool {
    line.count <= 6 && script.opensFragment(line.lowerBound)
      && script.gap(after: line.upperBound - 1).first != 0x2E
      && AnswerForm(of: line, in: script).isDisjoint(with: [.decision, .yesOrNo])
  }

  /// Whether a sentence right behind a question asks something as well.
  private func asks(_ sentence: Range<Int>, from word: Int) -> Bool {
    sentence.lowerBound == word && sentence.count >= 3
      && script.gap(after: sentence.upperBound - 1).first == 0x3F
      && !Self.theirs.occur(in: script, sentence)
  }

  // MARK: - What is said

  private static let links = WordSet(
    """
    and also but so then finally lastly additionally furthermore specifically firstly secondly
    thirdly fourthly next ideally alternatively
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  private static let asking = Phrases<Bool>([
    true: [
      "please provide", "please supply", "please send", "please give", "please can", "please could",
      "please would", "please will", "please may", "please also", "please include", "please list",
      "please state", "please tell", "please let me", "please specify", "please break",
      "please split", "please treat", "please disclose", "please describe", "please explain",
      "please itemise", "please indicate", "please confirm", "please advise",
      "please answer", "please say", "please do", "please try", "please use", "please exclude",
      "please separate", "please note that i", "please note i", "please respond", "please reply",
      "and please", "if possible please", "i would like", "i d like", "i would also like",
      "i would be grateful", "i d be grateful", "i would appreciate", "i would prefer", "i prefer",
      "i want", "i also want", "i wish to", "i also wish", "i am requesting",
      "i am also requesting",
      "i am seeking", "i am also seeking", "i am asking", "i am also asking", "i m asking",
      "i am after", "i request", "i hereby request", "i also request", "i am * trying to",
      "i am trying to", "i m trying to", "i am interested", "i am only interested",
      "i am looking", "i m looking", "i am writing to request", "i am writing to ask",
      "i am writing to make", "i write to ask", "i write to request", "i write under",
      "i am writing under", "i presume", "i assume", "i don t know", "i don t need",
      "i don t want", "i do not know", "i do not need", "i do not require", "i do not want",
      "i look forward",
      "i need", "i require", "i have read", "i am a", "i am an", "i m a", "i ask", "i did ask",
      "i only need", "i only want", "i am happy to", "i m happy to", "i am aware that",
      "i know that", "i believe that you", "i believe you", "i realise", "my request",
      "my question",
      "my questions", "my name is", "my preferred", "my address",
      "could you", "can you", "would you", "will you", "may i", "can i", "could i",
      "could we", "is it possible", "would it be possible", "any help would",
      "any information would", "it would be helpful to have", "it would be useful to have",
      "any assistance", "any help", "it would be helpful if you", "it would be good",
      "it would be useful", "a breakdown * would", "thank you for your help",
      "thank you for your time", "thank you for your assistance", "thank you in advance",
      "thanks in advance", "thanks for your help", "many thanks in advance",
      "under the freedom of information act i", "under the freedom of information act please",
      "under the freedom of information act 2000 i", "under the foi act i", "under foi i",
      "under foi please", "if you need any clarification", "if you require any clarification",
      "if you need clarification", "if any of this is", "if this request", "if my request",
      "if you are to", "if you are unable", "if you are not able",
      "if you decide", "if you choose to", "if you intend to", "if you cannot",
      "if you do not hold",
      "if you don t hold", "if any of the information", "if some of the information", "if the cost",
      "if the request", "should you need", "should this request", "where possible please",
      "if you need to", "if it is not possible", "if this is not possible", "if it is too",
      "send me", "let me know", "tell me", "give me",
    ]
  ])

  /// What only an authority says, whatever the sentence begins with.
  private static let theirs = Phrases<Bool>([
    true: [
      "you asked", "you have asked", "you requested", "you have requested", "your request",
      "your email", "your letter", "your enquiry", "i can confirm", "we can confirm", "i confirm",
      "i attach", "i enclose", "we attach", "we enclose", "we hold", "to inform you",
      "to advise you", "we apologise", "i apologise", "of this letter", "clarify your",
    ]
  ])

  /// Whether a sentence, or what leads to a question, is the requester's by its own words.
  static func says(_ sentence: Range<Int>, in script: Script) -> Bool {
    var first = sentence.lowerBound
    while first < sentence.upperBound, links.contains(script.tokens[first].hash) { first += 1 }
    // "And", alone between two requests.
    if first == sentence.upperBound { return sentence.count <= 2 }
    let isAsked =
      asking.signal(at: first, in: script) != nil
      || pastLead(of: sentence, in: script).flatMap { asking.signal(at: $0, in: script) } != nil
    return isAsked && !theirs.occur(in: script, sentence)
  }

  /// Words of a sentence before what it asks.
  private static let mostLead = 14
  private static let others = WordSet(
    ["you", "your", "we", "our", "us"].map { Words.hash($0) })

  private static let leads = WordSet(["if", "for"].map { Words.hash($0) })

  /// The first word past what leads to what is asked: "If possible, I would like the data in a spreadsheet".
  private static func pastLead(of sentence: Range<Int>, in script: Script) -> Int? {
    let lead = sentence.prefix(mostLead)
    guard leads.contains(script.tokens[sentence.lowerBound].hash),
      let comma = lead.first(where: { script.gap(after: $0).first == 0x2C }),
      comma + 1 < sentence.upperBound,
      !(sentence.lowerBound...comma).contains(where: { others.contains(script.tokens[$0].hash) })
    else { return nil }
    var first = comma + 1
    while first < sentence.upperBound, links.contains(script.tokens[first].hash) { first += 1 }
    return first < sentence.upperBound ? first : nil
  }

  private func says(_ sentence: Range<Int>) -> Bool { Self.says(sentence, in: script) }

  private static let labels = WordSet(
    ["answer", "answers", "response", "reply", "ateb"].map { Words.hash($0) })

  /// The first word of a passage past sentences of the requester's; its end where it has no others.
  static func past(_ content: Range<Int>, in script: Script) -> Int {
    var start = content.lowerBound
    // "Answer: Please use …": behind a label the authority speaks.
    if start > 0, start < content.upperBound, script.gap(before: start).contains(0x3A),
      labels.contains(script.tokens[start - 1].hash)
    {
      return start
    }
    for _ in 0..<mostSentences where start < content.upperBound {
      var end = start + 1
      while end < content.upperBound, !script.endsSentence(after: end - 1) { end += 1 }
      guard says(start..<end, in: script) else { break }
      start = end
    }
    return start
  }

  // MARK: - Quotation marks

  private enum Quote { case opens, closes }

  /// One past the words between quotation marks that a question stands in; nil where it stands in none.
  private func quoteEnd(around echo: Echo) -> Int? {
    guard opensQuote(before: echo.range.lowerBound) else { return nil }
    var depth = 0
    let first = echo.range.lowerBound
    for index in first..<min(first + Self.mostQuoted, script.tokens.count) {
      if index > first { depth += marks(before: index).count(where: { $0 == .opens }) }
      for mark in marks(after: index) where mark == .closes {
        if depth == 0 { return index + 1 }
        depth -= 1
      }
    }
    return nil
  }

  private func opensQuote(before word: Int) -> Bool {
    var depth = 0
    for index in stride(from: word, through: max(0, word - Self.mostQuoted), by: -1) {
      for mark in marks(before: index).reversed() where mark == .opens {
        if depth == 0 { return true }
        depth -= 1
      }
      if index > 0 { depth += marks(after: index - 1).count(where: { $0 == .closes }) }
    }
    return false
  }

  /// Quotation marks right before a word.
  private func marks(before index: Int) -> [Quote] {
    let gap = script.gap(before: index)
    guard let last = gap.last, last == 0x22 || last == 0x9C || last == 0x5B else { return [] }
    return isMark(gap) ? [.opens] : []
  }

  /// Quotation marks behind a word, before white space or the end of the line.
  private func marks(after index: Int) -> [Quote] {
    let gap = script.gap(after: index).prefix { !$0.isSpace }
    return isMark(gap) ? [.closes] : []
  }

  private func isMark(_ gap: Bytes.SubSequence) -> Bool {
    gap.contains(0x22)
      || zip(gap.dropLast(), gap.dropFirst()).contains {
        $0 == 0x80 && ($1 == 0x9C || $1 == 0x9D)
      }
  }
}
