import Casebook

/// Separates the heading of a passage from the answer below or after it.
///
/// Every place where the heading may end is weighed: what is skipped should sound like the question,
/// what follows should not, and something should follow. How the other headings of the letter end
/// counts as well.
struct HeadCutter {
  let script: Script
  let list: QuestionList
  let wording: Wording
  /// What was found for the same words before.
  let known: Remembered<[Known]>

  /// The ends found for a heading, and what they rest on beside its words.
  struct Known {
    fileprivate let questions: [Int]
    fileprivate let echo: Echo?
    fileprivate let isMarked: Bool
    fileprivate let choices: [Choice]

    fileprivate func isOf(_ anchor: Anchor) -> Bool {
      questions == anchor.questions && isMarked == (anchor.mark != nil)
        && echo?.range == anchor.echo?.range && echo?.likeness == anchor.echo?.likeness
    }
  }

  /// Where a heading may end.
  enum Place: Int, CaseIterable {
    case none, echo, question, colon, dash, gap, line, leadIn, cell, speaker
  }

  fileprivate struct Choice {
    let place: Place
    let content: Int
    let score: Double
  }

  /// The first word of each passage's answer.
  func contents(of passages: [(anchor: Anchor, end: Int)]) -> [Int] {
    let choices = passages.map { self.choices(of: $0.anchor, end: $0.end) }
    var all = Votes()
    var unechoed = Votes()
    for (passage, options) in zip(passages, choices) {
      guard let best = options.max(by: { $0.score < $1.score }) else { continue }
      if options.count > 1 { all.add(best.place) }
      if passage.anchor.echo == nil { unechoed.add(best.place) }
    }
    return zip(passages, choices).map { passage, options in
      guard passage.anchor.isSentence else {
        // Answers under bare numbers are like one another, and not like the request listed above them.
        let votes = passage.anchor.echo == nil && unechoed.isBare ? unechoed : all
        let best = options.max { votes.weighed($0) < votes.weighed($1) }
        return best?.content ?? passage.anchor.content
      }
      return afterLead(of: passage.anchor, end: passage.end)
    }
  }

  /// "With regard to question 2, attached.": what names one question is not part of its answer.
  private func afterLead(of anchor: Anchor, end: Int) -> Int {
    guard !anchor.isCell, anchor.content < end else { return anchor.content }
    if let mark = anchor.mark, anchor.questions.count == 1, mark.end < end,
      script.gap(before: mark.end).first == 0x2C,
      !MarkReader.nouns.contains(script.tokens[mark.end - 1].hash)
    {
      return mark.end
    }
    return SentenceLead(script: script).start(of: anchor.content..<end, mark: anchor.mark)
  }

  /// Where the headings of a letter end.
  private struct Votes {
    private var places = [Double](repeating: 0, count: Place.allCases.count)
    private(set) var count = 0.0

    /// Whether hardly any passage has a heading, and no two have one alike.
    var isBare: Bool {
      let none = places[Place.none.rawValue]
      return count >= 3 && none * 4 >= count * 3
        && places.indices.allSatisfy { $0 == Place.none.rawValue || places[$0] <= 1 }
    }

    mutating func add(_ place: Place) {
      places[place.rawValue] += 1
      count += 1
    }

    /// How likely a heading ends there, beside the others.
    func weighed(_ choice: Choice) -> Double {
      guard count >= 3 else { return choice.score }
      return choice.score + 5 * places[choice.place.rawValue] / count
    }
  }

  private func choices(of anchor: Anchor, end: Int) -> [Choice] {
    let start = min(anchor.mark?.end ?? anchor.start, end)
    guard !anchor.isSentence, start < end else { return [] }
    let before = known[start..<end] ?? []
    if let found = before.first(where: { $0.isOf(anchor) }) { return found.choices }
    let choices = worked(out: anchor, start, end)
    known[start..<end] =
      before + [
        Known(
          questions: anchor.questions, echo: anchor.echo, isMarked: anchor.mark != nil,
          choices: choices)
      ]
    return choices
  }

  private func worked(out anchor: Anchor, _ start: Int, _ end: Int) -> [Choice] {
    var choices: [Choice] = []
    func add(_ place: Place, _ content: Int) {
      guard content <= end, content >= start else { return }
      choices.append(
        Choice(
          place: place, content: content,
          score: score(place, start..<content, rest: content..<end, anchor)))
    }
    if let field = field(in: start..<end) {
      return [Choice(place: .leadIn, content: field, score: 9)]
    }
    if let echo = anchor.echo, echo.range.upperBound > start,
      let value = value(in: start..<min(end, echo.range.upperBound), anchor)
    {
      return [Choice(place: .echo, content: value, score: 9)]
    }
    add(.none, start)
    if let echo = anchor.echo, echo.range.upperBound > start,
      !script.isInsideSentence(echo.range.upperBound)
    {
      add(.echo, echo.range.upperBound)
    }
    var lines = 0
    // A line with a colon in it is a row, and the next lines may be rows as well.
    var hasRow = false
    let table = tableStart(below: anchor) ?? end
    for index in start..<min(end, start + 90, max(start, table)) {
      let opens = index > start && script.opensFragment(index)
      if opens {
        lines += 1
        if script.isAnswerCell(index) { add(.cell, index) }
        // "It is published here:" leads to the address below it.
        let isLed =
          anchor.echo == nil && anchor.mark == nil && script.beginsAddress(index)
          && script.signs[index - 1].contains(.colon)
        if lines <= 3, !isLed, !script.isWrapped(at: index) { add(.line, index) }
      }
      if let led = leadIn(
        at: index, end: end, isFirst: index == start, isNumbered: anchor.mark != nil)
      {
        add(.leadIn, led)
        // Behind "Response:" the answer begins, whatever it sounds like.
        break
      }
      if let spoken = speaker(at: index, end: end) { add(.speaker, spoken) }
      let signs = script.signs[index]
      if lines > 3 { continue }
      if script.asks(after: index) { add(.question, index + 1) }
      let hasColon = signs.contains(.colon)
      guard lines == 0 || hasColon && lines <= 2 && !hasRow else { continue }
      if lines == 0, hasColon, index + 1 < end, !script.opensFragment(index + 1) {
        hasRow = true
      }
      // "It is published here: https://…" leads to an address.
      if hasColon, !signs.contains(.slash), !script.beginsAddress(index + 1) {
        add(.colon, firstTime(from: start, to: index, end) ?? index + 1)
      }
      if signs.contains(.dash) {
        let gap = script.gap(after: index)
        if gap.count >= 3, gap.first == 0x20 { add(.dash, index + 1) }
      }
      if signs.contains(.wide) { add(.gap, index + 1) }
    }
    return choices
  }

  /// The first word of a table that begins in the line below a question that is repeated whole: its rows
  /// are the answer, however much they sound like the question.
  private func tableStart(below anchor: Anchor) -> Int? {
    guard let echo = anchor.echo, echo.likeness >= Self.mostlyRepeated,
      case let next = echo.range.upperBound, next < script.tokens.count,
      script.fragments[script.tokens[next - 1].fragment].line
        < script.fragments[script.tokens[next].fragment].line
    else { return nil }
    if script.columns(inLineOf: next) > 1 { return next }
    // The head of a table may have lost its columns.
    var row = next + 1
    while row < script.tokens.count, !script.opensFragment(row) { row += 1 }
    let isHead =
      row < script.tokens.count && row - next <= Self.mostHead && !script.opensParagraph(row)
      && script.columns(inLineOf: row) > 1
    return isHead ? next : nil
  }

  private static let mostlyRepeated = 0.7

  /// The first figure that is written behind a colon among a question's own words, where more of them
  /// follow: "Licences in force: / On sales: 211 / Off sales: 94".
  private func value(in echo: Range<Int>, _ anchor: Anchor) -> Int? {
    guard let question = anchor.questions.first else { return nil }
    let first = echo.dropFirst(2).first { index in
      isNovelFigure(index) && script.signs[index - 1].contains(.colon)
        && !script.tokens[index - 1].hasDigit && !script.opensFragment(index)
    }
    guard let first, first + 1 < echo.upperBound, script.opensFragment(first + 1),
      echo[(first + 1)...].contains(where: { list.has(script.tokens[$0].hash, in: question) })
    else { return nil }
    return first
  }

  private static let fields = WordSet(
    ["held", "decision", "exemption", "exemptions", "exception", "outcome", "reason", "status"]
      .map { Words.hash($0) })
  private static let answerFields = WordSet(
    ["answer", "response", "reply", "information", "details", "comments"].map { Words.hash($0) })

  /// Where the answer begins in a form of fields ("Held: Yes / Decision: Release / Answer: 14").
  func field(in content: Range<Int>) -> Int? {
    var fields = 0
    var answer: Int?
    for index in content.prefix(60) where script.opensFragment(index) {
      guard script.gap(after: index).contains(0x3A) else { continue }
      let hash = script.tokens[index].hash
      if Self.fields.contains(hash) { fields += 1 }
      if Self.answerFields.contains(hash), answer == nil { answer = index + 1 }
    }
    guard fields >= 2, let answer, answer <= content.upperBound else { return nil }
    return answer
  }

  /// The word after a lead-in such as "Response:" that starts at the word.
  private func leadIn(at index: Int, end: Int, isFirst: Bool, isNumbered: Bool) -> Int? {
    guard isFirst || script.opensFragment(index) || script.isAnswerCell(index) else {
      guard !script.signs[index - 1].isDisjoint(with: [.question, .point]) else { return nil }
      let led = LeadIn.skip(index..<end, in: script, isNumbered: isNumbered)
      let isMarked = led.lowerBound > index && script.gap(after: led.lowerBound - 1).contains(0x3A)
      return isMarked ? led.lowerBound : nil
    }
    let led = LeadIn.skip(index..<end, in: script, isNumbered: isNumbered)
    return led.lowerBound > index ? led.lowerBound : nil
  }

  /// The end of a remark in square brackets that begins at the word.
  func bracketEnd(from content: Int, limit: Int) -> Int? {
    guard content > 0, content <= limit else { return nil }
    let opening = script.gap(before: content - 1)
    guard opening.contains(0x5B), script.gap(after: content - 1).first == 0x3A else { return nil }
    var depth = 1
    for index in (content - 1)..<limit {
      for byte in script.gap(after: index) {
        if byte == 0x5B { depth += 1 }
        if byte == 0x5D { depth -= 1 }
        if depth == 0 { return index + 1 }
      }
    }
    return nil
  }

  /// One past the initials in "[ABC: Yes]".
  private func speaker(at index: Int, end: Int) -> Int? {
    guard script.signs[index].contains(.colonFirst) else { return nil }
    let token = script.tokens[index]
    guard index + 1 <= end, token.end - token.start <= 12, script.gap(after: index).count > 1,
      script.gap(before: index).contains(0x5B)
    else { return nil }
    return index + 1
  }

  private func score(
    _ place: Place, _ skipped: Range<Int>, rest: Range<Int>, _ anchor: Anchor
  ) -> Double {
    guard let question = anchor.questions.first else { return 0 }
    var score = 0.0
    switch place {
    case .none: score = 0
    case .echo: score = 1.5 * (anchor.echo?.likeness ?? 0)
    case .question: score = 1.2
    case .colon: score = 0.5
    case .dash: score = 0.2
    case .gap: score = 0.3
    case .line: score = isShortHead(skipped) ? 0.8 : 0.3
    case .leadIn: score = 2.6
    case .cell: score = 2
    case .speaker: score = 4
    }
    if !skipped.isEmpty, place != .speaker {
      let sounds =
        anchor.questions.map {
          wording.share(of: skipped, question: $0, in: script)
        }.max() ?? 0
      score += 3.2 * min(0.7, sounds)
      score -= place == .leadIn ? 0.01 * Double(skipped.count) : 0.4 + 0.02 * Double(skipped.count)
      let isInLine = place == .colon || place == .gap || place == .dash || place == .line
      score -= (isInLine ? 2.2 : 0.9) * Double(min(3, novelFigures(in: skipped, question)))
      if place != .leadIn, hasField(skipped) { score -= 3 }
      // A cell of a table, "2020/21 |", is no heading.
      if place == .line, let last = skipped.last,
        isNovelFigure(last) || script.gap(after: last).contains(0x7C)
      {
        score -= 3
      }
      if place == .colon || place == .gap || place == .dash, isRow(skipped, rest) { score -= 2 }
      if place == .colon || place == .dash || place == .gap, isTimed(skipped) { score -= 4 }
      // "The survey has not been done. / We therefore hold none": no question that the letter repeats.
      if place == .line, saysNot(skipped) { score -= 4 }
      // "It is published at:" above an address.
      if place == .line, let last = skipped.last, script.signs[last].contains(.colon),
        script.beginsAddress(rest.lowerBound)
      {
        score -= 4
      }
      if place == .line || place == .gap || place == .dash, hasColumns(skipped) {
        score -= 3
      }
      if sounds < 0.12, place != .leadIn, place != .cell { score -= 1.2 }
      if place != .leadIn,
        !skipped.contains(where: { script.bytes[script.tokens[$0].start].isLetter })
      {
        score -= 3
      }
    }
    if rest.isEmpty {
      score -= place == .speaker ? 0 : 2.5
    } else {
      let head = rest.lowerBound..<sentenceEnd(rest)
      let sounds = wording.share(of: head, question: question, in: script)
      score -= 2.5 * min(0.7, sounds)
      if script.asks(after: head.upperBound - 1) { score -= 1 }
      if novelFigures(in: head, question) > 0 { score += 0.3 }
    }
    return score
  }

  /// Whether what the last line says before its mark is only a time.
  private func isTimed(_ skipped: Range<Int>) -> Bool {
    guard let last = skipped.last else { return false }
    var first = last
    while first > skipped.lowerBound, !script.opensFragment(first),
      !script.signs[first - 1].contains(.colon)
    {
      first -= 1
    }
    return script.isPeriod(first..<skipped.upperBound)
  }

  /// Where a time begins that is the first of several in its line: "Suspensions 2021/22: 14, 2022/23: 37".
  private func firstTime(from start: Int, to last: Int, _ end: Int) -> Int? {
    func isTime(_ word: Int) -> Bool { script.isPeriod(word..<(word + 1)) }
    guard isTime(last), last > start, !script.opensFragment(last),
      let next = (last + 1..<min(last + 9, end)).first(where: { script.signs[$0].contains(.colon) }
      ),
      next > last + 1, isTime(next),
      !(last + 1...next).contains(where: { script.opensFragment($0) })
    else { return nil }
    var first = last
    while first > start, !script.opensFragment(first), isTime(first - 1) { first -= 1 }
    return first > start ? first : nil
  }

  /// Whether the line is the first of rows of the same form, "Permanent: 9", "Temporary: 2".
  private func isRow(_ skipped: Range<Int>, _ rest: Range<Int>) -> Bool {
    guard let last = skipped.last, skipped.count <= 5 else { return false }
    let mark = script.gap(after: last).first { $0 != 0x20 }
    guard
      let next = rest.prefix(16).first(where: { $0 > rest.lowerBound && script.opensFragment($0) }),
      !script.opensParagraph(next)
    else { return false }
    for index in next..<min(next + 6, rest.upperBound) {
      let gap = script.gap(after: index)
      if index > next, script.opensFragment(index) { return false }
      if let mark, gap.contains(mark) { return true }
      if mark == nil, gap.count >= 3, gap.allSatisfy(\.isSpace) { return true }
    }
    return false
  }

  private static let columns = WordSet(
    """
    year years financial month quarter period date category type site school ward ethnicity age grade
    rank area district department service team station hospital name location supplier band
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  /// Whether the last line of the words has three columns or more, as the head of a table has; or, where
  /// a table has lost its lines, names what its rows begin with.
  private func hasColumns(_ skipped: Range<Int>) -> Bool {
    guard let last = skipped.last else { return false }
    if script.columns(inLineOf: last) >= 3 { return true }
    var first = last
    while first > skipped.lowerBound, !script.opensFragment(first) { first -= 1 }
    // Words before a gap are only the first column of the line.
    var end = last + 1
    while end < script.tokens.count, end - first <= Self.mostHead, !script.opensFragment(end) {
      end += 1
    }
    // Below a line of the question there may be a head without any such word.
    let isBelow =
      first > skipped.lowerBound && end - first >= 2 && end - first <= Self.mostHead
      && (script.bytes[script.tokens[first].start].isUpper || endsInFigure(first))
      && script.gap(after: end - 1).allSatisfy(\.isSpace) && !script.isWrapped(at: first)
    let isHead =
      Self.columns.contains(script.tokens[first].hash) || isBelow
      || end - first >= 3 && endsInFigure(end - 1) && endsInFigure(end - 2)
    guard isHead, end < script.tokens.count, script.opensFragment(end),
      !isBelow || !script.opensParagraph(end)
    else { return false }
    // Below it stand rows that end in figures.
    var rows = 0
    var next = end
    while next < script.tokens.count, next - end < 24, rows < 2 {
      if script.opensFragment(next + 1) {
        guard endsInFigure(next) else { return false }
        rows += 1
      }
      next += 1
    }
    return rows == 2
  }

  /// Words of the head of a table.
  private static let mostHead = 12

  private func endsInFigure(_ index: Int) -> Bool {
    script.bytes[script.tokens[index].start].isDigit
  }

  /// Whether a line begins with the field of a form, which is part of the answer.
  private func hasField(_ words: Range<Int>) -> Bool {
    words.contains { index in
      Self.fields.contains(script.tokens[index].hash) && script.opensFragment(index)
        && script.gap(after: index).contains(0x3A)
    }
  }

  private static let not = Words.hash("not")

  /// Whether the words have a sentence that denies something, with a "not" that no question has, even where
  /// a field of the page ("Reference number") stands below it.
  private func saysNot(_ words: Range<Int>) -> Bool {
    // "Lifts not working in May" is a heading.
    guard
      let word = words.first(where: { script.tokens[$0].hash == Self.not && !wording.isAsked($0) })
    else { return false }
    return (word..<words.upperBound).contains {
      script.endsSentence(after: $0) && script.gap(after: $0).first == 0x2E
    } || words.last.map { script.gap(after: $0).first == 0x2E } ?? false
  }

  /// Whether a line is short and ends no sentence, as headings are.
  private func isShortHead(_ words: Range<Int>) -> Bool {
    guard words.count <= 12, let last = words.last else { return false }
    return script.gap(after: last).first != 0x2E
  }

  private func sentenceEnd(_ range: Range<Int>) -> Int {
    for index in range.prefix(30)
    where script.endsSentence(after: index)
      || index + 1 < range.upperBound && script.opensFragment(index + 1)
    {
      return index + 1
    }
    return min(range.upperBound, range.lowerBound + 30)
  }

  /// Figures that the question does not have: an answer gives such.
  private func novelFigures(in range: Range<Int>, _ question: Int) -> Int {
    range.prefix(40).count { isNovelFigure($0) }
  }

  private func isNovelFigure(_ index: Int) -> Bool {
    (script.bytes[script.tokens[index].start].isDigit
      || script.traits[index].contains(.numeral))
      && !wording.isAsked(index)
  }
}

extension Script {
  private static let verbs = WordSet(
    """
    is are was were has have had can cannot will would do does did may which that who and or but as
    to of in from for on at by with per up over under between since until during within
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  /// Whether a word goes on with a sentence: words that sound like a question before it are the subject of
  /// what is said, and no heading.
  ///
  /// "The fees paid to each home, the uplift and the returns are exempt."
  func isInsideSentence(_ word: Int) -> Bool {
    guard word > 0, word < tokens.count, !opensFragment(word) || isWrapped(at: word) else {
      return false
    }
    let gap = gap(after: word - 1)
    let first = bytes[tokens[word].start]
    guard first.isLetter, !first.isUpper else { return false }
    if gap.allSatisfy({ $0 == 0x20 }), gap.count <= 1 {
      return Self.verbs.contains(tokens[word].hash)
    }
    return gap.elementsEqual([0x2C, 0x20])
  }
}
