import Casebook

/// The request as a letter repeats it in one piece, before its answers or after them.
///
/// Nothing in it answers anything: its numbers and bullets are the requester's.
struct RepeatedRequest {
  let script: Script
  let list: QuestionList
  let echoes: [Echo]
  /// What the requester says beside the questions, in order.
  let remarks: [Range<Int>]

  /// All that is the requester's, found once a letter.
  struct Found {
    /// The request wherever the letter repeats it in one piece: the first word and one past the last.
    var repeated: [Range<Int>] = []
    /// The request as the letter prints it above the heading over its response.
    var printed: Range<Int>?
    /// What the requester says beside the questions.
    var remarks: [Range<Int>] = []

    /// Whether the requester says a word.
    func holds(_ word: Int) -> Bool {
      repeated.contains { $0.contains(word) } || isRemark(word)
    }

    /// Whether a word stands beside the questions.
    func isRemark(_ word: Int) -> Bool {
      let next = remarks.start { $0.upperBound > word }
      return next < remarks.count && remarks[next].lowerBound <= word
    }
  }

  init(script: Script, list: QuestionList, echoes: [Echo]) {
    (self.script, self.list, self.echoes) = (script, list, echoes)
    remarks = RequesterWords(script: script, list: list, echoes: echoes).find()
  }

  /// All of it.
  var all: Found { Found(repeated: find(), printed: aboveResponse, remarks: remarks) }

  /// A letter repeats its request once or twice.
  private static let most = 4
  /// More words than this between two questions are an answer, or a letter that goes on.
  private static let mostBetween = 8

  /// Where it is repeated: the first word and one past the last.
  private func find() -> [Range<Int>] {
    let ordered = echoes.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var found: [Range<Int>] = []
    var run: [Echo] = []
    var remarks = 0
    func close() {
      if found.count < Self.most, let words = block(run, remarks) { found.append(words) }
      run = []
      remarks = 0
    }
    for echo in ordered {
      if let last = run.last {
        let gap = between(last, echo)
        if echo.question <= last.question || gap == nil { close() }
        if gap == .remark { remarks += 1 }
      }
      // Rows of years repeat no request, though its parts ask for those years.
      if run.isEmpty, list.periods.contains(echo.question) { continue }
      run.append(echo)
    }
    close()
    guard let whole = aboveResponse else { return found }
    return found.filter { !$0.overlaps(whole) } + [whole]
  }

  /// Everything from the first question to the heading over the response, where the letter prints the
  /// request as it came, with what the requester said beside the questions and the regards at its foot.
  private var aboveResponse: Range<Int>? {
    guard let first = echoes.map(\.range.lowerBound).min(),
      let heading = ResponseHeading(script: script).only(after: first)
    else { return nil }
    let above = echoes.filter { $0.range.upperBound <= heading.lowerBound }
    let asked = Set(above.lazy.map(\.question).filter { list.isAsking($0) }).count
    guard asked > 0, asked * 5 >= list.asking.count * 3 else { return nil }
    // Answers stand between questions that are far apart.
    let own =
      above.reduce(0) { $0 + $1.range.count } + remarks.overlap(with: first..<heading.lowerBound)
    guard heading.lowerBound - first - own <= Self.mostBeside else { return nil }
    return first..<heading.upperBound
  }

  /// Words that a requester says beside the questions.
  private static let mostBeside = 90

  private enum Gap { case label, remark }

  /// What stands between two questions: a number or nothing, a few words, or more than that.
  private func between(_ one: Echo, _ other: Echo) -> Gap? {
    let start = end(of: one, before: other.range.lowerBound)
    let all = start..<max(start, other.range.lowerBound)
    let own = remarks.overlap(with: all)
    guard all.count - own <= Self.mostBetween, !ResponseHeading.stands(in: all, of: script) else {
      return nil
    }
    let words = (all.upperBound - all.count + own)..<all.upperBound
    // "Reply" over a few words is an answer, however short.
    guard !answers(words) else { return nil }
    let isLabel = words.allSatisfy(isLabel)
    // A figure in a sentence's place is an answer: "1. How many? 12 2. How much?"
    return isLabel && words.count <= 4 && !opensAnswer(words, other) ? .label : .remark
  }

  /// Whether some of the words stand below a line over what is answered: "Reply" and "None".
  private func answers(_ words: Range<Int>) -> Bool {
    for word in words where script.opensFragment(word) {
      guard let line = ResponseHeading(script: script).line(at: word) else { continue }
      return (line.upperBound..<max(line.upperBound, words.upperBound)).contains { !isLabel($0) }
    }
    return false
  }

  /// Whether a word may be part of the number of the next question.
  private func isLabel(_ word: Int) -> Bool {
    let token = script.tokens[word]
    return token.end - token.start <= 2 || MarkReader.nouns.contains(token.hash)
      || MarkReader.counted[token.hash] != nil
  }

  /// Whether what stands between two questions is on a line of its own and is not the number of the next.
  private func opensAnswer(_ words: Range<Int>, _ next: Echo) -> Bool {
    guard let first = words.first, script.opensFragment(first), script.opensFragment(first + 1)
    else { return false }
    let own = list.questions[next.question].id.labels.last.map { Words.hash($0) }
    return script.tokens[first].hash != own && script.gap(after: first).allSatisfy(\.isSpace)
  }

  /// One past a question's last word, which may be left out of the echo.
  private func end(of echo: Echo, before limit: Int) -> Int {
    RequesterWords.end(of: echo, before: limit, in: script)
  }

  private func block(_ run: [Echo], _ remarks: Int) -> Range<Int>? {
    // Each question of a run comes after the one before it, so that none is counted twice.
    let asked = run.count { list.isAsking($0.question) }
    guard let first = run.first, let last = run.last, run.count > 1, asked > 1,
      asked * 5 >= list.asking.count * 3, remarks * 4 <= run.count
    else { return nil }
    var words = first.range.lowerBound..<end(of: last, before: script.tokens.count)
    // The requester's first and last words belong to it.
    for remark in self.remarks where remark.lowerBound <= words.upperBound {
      // The number of the first question stands between.
      if (0...2).contains(words.lowerBound - remark.upperBound) {
        words = remark.lowerBound..<words.upperBound
      }
      if remark.lowerBound == words.upperBound { words = words.lowerBound..<remark.upperBound }
    }
    return words
  }
}

/// The line over all that an authority answers: "Response", "Our Response:", "In Response:", "Response
/// 21-01-2020".
struct ResponseHeading {
  let script: Script

  private static let names = WordSet(
    ["response", "reply", "answer", "responded", "answers"].map { Words.hash($0) })
  private static let others = WordSet(
    """
    our the in to your request of detail details council councils s foi full and date from formal is
    as follows below trust force information authority issued provided for
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })
  /// Words of such a line, and between two that are one.
  private static let most = 7

  /// Whether a line of some words is a label over an answer, however short the answer: "Reply", "Response:".
  static func stands(in words: Range<Int>, of script: Script) -> Bool {
    words.contains { index in
      names.contains(script.tokens[index].hash) && script.opensFragment(index)
        && (script.opensFragment(index + 1) || script.gap(after: index).contains(0x3A))
    }
  }

  /// The only one behind the first question that the letter repeats; none where each question has its own.
  ///
  /// Where no line has but such words, one that names the authority may be it: "HSA Response".
  func only(after first: Int) -> Range<Int>? {
    var (found, named): (Range<Int>?, Range<Int>?)
    var isNamedOnce = true
    for index in script.tokens.indices.dropFirst(first) where script.opensFragment(index) {
      if let line = line(at: index) {
        guard let last = found else {
          found = line
          continue
        }
        // "Our response" over "Response".
        guard line.lowerBound - last.upperBound <= Self.most else { return nil }
        found = last.lowerBound..<line.upperBound
      } else if let line = naming(at: index) {
        isNamedOnce = named == nil
        named = line
      }
    }
    return found ?? (isNamedOnce ? named : nil)
  }

  /// "HSA Response", "Child Maintenance Authority Response": capitals only, without a full stop.
  private func naming(at first: Int) -> Range<Int>? {
    var index = first
    while index < script.tokens.count, index - first < Self.most {
      let token = script.tokens[index]
      guard script.bytes[token.start].isUpper || Self.others.contains(token.hash) else {
        return nil
      }
      index += 1
      guard index >= script.tokens.count || script.opensFragment(index) else { continue }
      let isNamed = (first..<index).contains { Self.responses.contains(script.tokens[$0].hash) }
      return isNamed && !script.gap(after: index - 1).contains(0x2E) ? first..<index : nil
    }
    return nil
  }

  private static let responses = WordSet(["response", "reply"].map { Words.hash($0) })

  /// Such a line, if one begins at a word.
  func line(at first: Int) -> Range<Int>? {
    var isNamed = false
    var index = first
    while index < script.tokens.count, index - first < Self.most {
      let token = script.tokens[index]
      if Self.names.contains(token.hash) {
        isNamed = true
      } else if !Self.others.contains(token.hash), !isNamed || !isDate(index) {
        return nil
      }
      index += 1
      let gap = script.gap(after: index - 1)
      if index >= script.tokens.count || script.opensFragment(index) {
        return isNamed && !gap.contains(0x2E) ? first..<index : nil
      }
      // "Response: We hold none."
      if isNamed, gap.contains(0x3A) { return first..<index }
    }
    return nil
  }

  private func isDate(_ index: Int) -> Bool {
    script.tokens[index].hasDigit || script.traits[index].contains(.month)
  }
}
