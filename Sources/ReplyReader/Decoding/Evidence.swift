import Casebook

/// Everything that may tell which stretch of a letter speaks of which question, unit by unit.
struct Evidence {
  let units: [Unit]
  private(set) var marks: [Mark?]
  private(set) var echoes: [Echo?]
  /// Questions that the unit names somewhere and decides.
  private(set) var statements: [[Int]]
  /// Questions that brackets in the unit name.
  private(set) var asides: [[Int]] = []
  private(set) var likeness: [[Wording.Likeness]]
  /// Whether the unit looks like a heading or a question rather than an answer.
  private(set) var headings: [Bool]
  /// One past the words that may be a heading.
  private(set) var heads: [Int]
  private(set) var closings: [Closing.Mark?]
  /// Whether the unit speaks of what is given, held or refused, as closings do not.
  private(set) var speaks: [Bool]
  /// Whether the unit is part of a sentence of thanks, which may repeat what was asked.
  private(set) var courtesies: [Bool] = []
  /// Whether the unit's number belongs to a list inside an answer.
  private(set) var nested: [Bool] = []
  /// How far the letter's own numbers count through from 1.
  private(set) var length = 0
  /// What is the requester's own in the letter.
  let asking: RepeatedRequest.Found
  /// Where the letter repeats the request in one piece.
  var repeated: [Range<Int>] { asking.repeated }
  /// Where a review tells what went before it.
  let background: [Range<Int>]
  private var furniture: [Bool] = []
  private var ownNumbers: [Int: Int] = [:]
  /// The form of answer that each question asks for.
  let asked: [AnswerForm]
  private var echoedQuestions: Set<Int> = []
  private var lastEcho = -1
  private var echoed = ByStyle(0.0)
  /// How much of the list the marks of a style go through, by numbering.
  private var coverage: [ByStyle<Double>] = []
  private var chains: [ByStyle<Double>] = []

  private static let substance = Phrases<Bool>([
    true: [
      "is exempt", "are exempt", "withheld", "section", "regulation", "attached", "we hold",
      "not hold", "enclosed", "is held", "not held",
    ]
  ])

  init(
    script: Script, list: QuestionList, closings starts: [Closing.Start], wording: Wording,
    judge: Judge, echoes found: Echoes, asking: RepeatedRequest.Found,
    background: [Range<Int>] = []
  ) {
    let finder = StatementFinder(script: script, list: list, judge: judge)
    let reader = MarkReader(script: script)
    let tails = HeadingTails(script: script, reader: reader)
    let brackets = Asides(script: script, list: list)
    self.background = background
    self.asking = asking
    let units = UnitCutter(script: script, echoes: found).units()
    self.units = units
    let rows = YearRows(script: script, units: units)
    let closingAt = Dictionary(
      starts.map { ($0.word, $0.isSignature ? Closing.Mark.signature : .closing) },
      uniquingKeysWith: { first, _ in first })
    marks = []
    statements = []
    echoes = []
    likeness = []
    headings = []
    heads = []
    closings = []
    speaks = []
    asked = AnswerForm.forms(of: list)
    for unit in units {
      var mark = reader.mark(at: unit.words.lowerBound, limit: unit.words.upperBound)
      if !unit.opensLine, !unit.isAnswerCell { mark = mark?.inline }
      if unit.opensLine,
        let tail = tails.mark(of: unit.words, named: mark?.strength ?? 0 >= 0.5)
          ?? (mark == nil ? tails.mark(ofLabelIn: unit.words) : nil)
      {
        mark = tail
      }
      marks.append(mark)
      let isSilent = mark == nil || mark?.strength ?? 0 < 0.5
      statements.append(isSilent ? finder.named(by: unit.words, reader) : [])
      asides.append(brackets.questions(in: unit.words, reader))
      let rest =
        mark.map { $0.isSentence ? unit.words.lowerBound : $0.end } ?? unit.words.lowerBound
      var echo: Echo?
      for word in rest..<max(rest, min(rest + 4, unit.words.upperBound)) where echo == nil {
        echo = found[word]
      }
      if echo == nil, let here = found[unit.words.lowerBound] { echo = here }
      echoes.append(echo)
      let head = Self.head(of: rest..<unit.words.upperBound, in: script)
      heads.append(head.end)
      let words = rest..<max(rest, head.end)
      // "2022/23: £61k" is a row, whichever question asks for the year.
      let isHeading = head.isHeading && unit.opensLine && !script.isPeriod(words)
      let isRow = isHeading && rows.isNamed(headings.count)
      headings.append(isHeading && !isRow && !rows.isLedTo(headings.count))
      likeness.append(words.isEmpty ? [] : wording.likest(to: words, in: script))
      let isCourtesy =
        Body.isCourtesy(unit.words.lowerBound, in: script)
        || !unit.opensLine && courtesies.last ?? false
          && !script.endsSentence(after: unit.words.lowerBound - 1)
      courtesies.append(isCourtesy)
      closings.append(closingAt[unit.words.lowerBound])
      speaks.append(Self.substance.occur(in: script, unit.words))
    }
    for index in units.indices.dropLast() where statements[index].isEmpty && marks[index] == nil {
      statements[index] = heldOnly(index, finder, judge)
    }
    let tops = list.parents.count { $0 == nil }
    nested = NestedLists(script: script, expected: tops, repeated: asking.repeated)
      .inside(units, marks)
    for index in units.indices where nested[index] { marks[index] = nil }
    for index in RowMarks(script: script).rows(units, marks) { marks[index] = nil }
    marks = ListMarks(script: script, list: list, reader: reader).mended(marks, units)
    dropAnswerLetters(script)
    dropHeadingNumbers(script)
    dropParagraphNumbers(reader, questions: list.questions.count)
    for index in units.indices {
      let word = units[index].words.lowerBound
      if isBackground(word) || isRemark(word) { silence(index) }
    }
    keepPeriodsBelowTheirQuestion(list)
    length = countedThrough()
    countEchoes()
    findFurniture(script)
    for numbering in Numbering.allCases {
      let (chain, covered) = chains(by: numbering, list)
      chains.append(chain)
      coverage.append(covered)
    }
  }

  /// The questions that a sentence names as held, where one soon behind it decides them.
  ///
  /// "I can confirm that we hold what you asked for in questions 1 and 2. It is, however, exempt …".
  private func heldOnly(_ unit: Int, _ finder: StatementFinder, _ judge: Judge) -> [Int] {
    let words = units[unit].words
    guard !units[unit + 1].opensParagraph,
      judge.signs(in: words).contains(where: { $0.signal == .held })
    else { return [] }
    // "This information relates to the policy on leave" may stand between the two.
    for next in units[(unit + 1)...].prefix(2) {
      guard !next.opensParagraph, finder.questions(named: next.words).isEmpty else { return [] }
      if judge.judge(next.words).outcome.isRefusal { return finder.questions(named: words) }
    }
    return []
  }

  private func isBackground(_ word: Int) -> Bool { background.contains { $0.contains(word) } }

  /// Whether the requester says it, beside the questions.
  func isRemark(_ word: Int) -> Bool { asking.isRemark(word) }

  /// What a unit that answers nothing might have been taken for.
  private mutating func silence(_ unit: Int) {
    (marks[unit], echoes[unit], statements[unit], likeness[unit]) = (nil, nil, [], [])
    (headings[unit], speaks[unit]) = (false, false)
  }

  /// Forgets that a row "2021/22 – 37" sounds like a part of question 7, where it stands below question 6.
  private mutating func keepPeriodsBelowTheirQuestion(_ list: QuestionList) {
    guard !list.periods.isEmpty else { return }
    var above: String?
    func isElsewhere(_ question: Int) -> Bool {
      list.periods.contains(question) && list.questions[question].id.labels.first != above
    }
    for index in units.indices where !isInRequest(units[index].words.lowerBound) {
      if let label = marks[index]?.paths.last?.first, label.utf8.first?.isDigit == true {
        above = label
      } else if let echo = echoes[index], !list.periods.contains(echo.question) {
        above = list.questions[echo.question].id.labels.first
      }
      guard above != nil else { continue }
      if let echo = echoes[index], isElsewhere(echo.question) { echoes[index] = nil }
      likeness[index].removeAll { isElsewhere($0.question) }
    }
  }

  /// Counts how often the question's words follow a mark of each style.
  private mutating func countEchoes() {
    for (index, echo) in echoes.enumerated() {
      guard let echo, !isInRequest(echo.range.lowerBound) else { continue }
      echoedQuestions.insert(echo.question)
      lastEcho = index
    }
    var all = ByStyle(0.0)
    for (index, mark) in marks.enumerated() {
      guard let mark, !mark.isSentence else { continue }
      all[mark.style] += 1
      // A mark alone on its line has the question on the next.
      let isAlone = mark.end == units[index].words.upperBound && index + 1 < units.count
      let place = isAlone && marks[index + 1] == nil ? index + 1 : index
      if echoes[place] != nil || (likeness[place].first?.share ?? 0) > 0.35 {
        echoed[mark.style] += 1
      }
    }
    let total = all.values.reduce(0, +)
    if total >= 5 { echoRate = echoed.values.reduce(0, +) / total }
    for style in Mark.Style.allCases where all[style] > 0 {
      echoed[style] = all[style] >= 4 ? echoed[style] / all[style] : 0
    }
  }

  private static let answerLetter = Words.hash("a")

  /// Drops the "A." that answers begin with under "Q1." and "Q2.": no first part where no "B." is.
  private mutating func dropAnswerLetters(_ script: Script) {
    func isCapital(_ index: Int, _ letter: String) -> Bool {
      guard let mark = marks[index], mark.paths == [[letter]], units[index].opensLine else {
        return false
      }
      let first = units[index].words.lowerBound
      return script.bytes[script.tokens[first].start].isUpper
        && script.gap(before: first).last != 0x28
    }
    let answers = marks.indices.filter { isCapital($0, "a") }
    guard answers.count >= 2, !marks.indices.contains(where: { isCapital($0, "b") }) else {
      return
    }
    for index in answers { marks[index] = nil }
  }

  /// Drops the numbers of the letter's own headings, such as "Reasons for the decision".
  private mutating func dropHeadingNumbers(_ script: Script) {
    let found = OwnHeadings(script: script).units(units, marks, echoes)
    guard found.count >= OwnHeadings.least else { return }
    for index in found { (marks[index], headings[index]) = (nil, false) }
  }

  /// Drops the numbers of a letter that counts its own paragraphs.
  ///
  /// "1. Thank you for your request": they mean no question. What a paragraph names behind its number
  /// still counts.
  private mutating func dropParagraphNumbers(_ reader: MarkReader, questions: Int) {
    guard
      let first = marks.firstIndex(where: { mark in
        guard let mark, !mark.isSentence, mark.paths == [["1"]] else { return false }
        // Where a tab follows the number, the paragraph is the next cell.
        return Body.isCourtesy(mark.end, in: reader.script) || tellsFirst(mark, in: reader.script)
      }) ?? OwnParagraphs(script: reader.script, questions: questions).first(units, marks, echoes),
      let style = marks[first]?.style
    else { return }
    var next = 1
    for index in first..<marks.count {
      guard let mark = marks[index], mark.style == style,
        let number = OwnParagraphs.number(of: mark, after: next)
      else { continue }
      next = number + 1
      nested[index] = true
      ownNumbers[index] = mark.end
      let isApart = mark.end == units[index].words.upperBound && index + 1 < units.count
      let limit = units[isApart ? index + 1 : index].words.upperBound
      let named = reader.mark(at: mark.end, limit: limit)
      marks[index] = isApart ? nil : named.flatMap { $0.isSentence ? $0 : nil }
    }
  }

  /// Whether a number stands before a sentence of a review that tells what came before.
  private func tellsFirst(_ mark: Mark, in script: Script) -> Bool {
    guard background.contains(where: { $0.contains(mark.end) }) else { return false }
    let unit = units.start { $0.words.upperBound > mark.end }
    return unit < units.count && echoes[unit] == nil && unit + 1 < units.count
      && script.bytes[script.tokens[mark.end].start].isUpper && units[unit].words.count > 6
  }

  /// Whether a unit is what a page repeats at its head or foot.
  func isFurniture(_ unit: Int) -> Bool { furniture[unit] }

  /// One past the number that a letter which counts its own paragraphs gives a unit.
  func ownNumberEnd(_ unit: Int) -> Int? { ownNumbers[unit] }

  /// Where the paragraphs begin that the letter counts itself; empty if it does not count them.
  var countedParagraphs: Set<Int> { ownNumbers.count > 2 ? Set(ownNumbers.values) : [] }

  private static let page = WordSet(["page", "tudalen"].map { Words.hash($0) })

  private mutating func findFurniture(_ script: Script) {
    furniture = [Bool](repeating: false, count: units.count)
    var seen: [UInt64: [Int]] = [:]
    for (index, unit) in units.enumerated() where unit.opensLine && unit.words.count <= 14 {
      let words = script.tokens[unit.words]
      if let first = words.first, Self.page.contains(first.hash), (2...6).contains(words.count),
        script.bytes[words[words.startIndex + 1].start].isDigit
      {
        furniture[index] = true
      }
      let line = words.reduce(Words.seed) { ($0 ^ $1.hash) &* 0x0000_0100_0000_01b3 }
      seen[line, default: []].append(index)
    }
    for places in seen.values where places.count >= 2 {
      for index in places where isLikeFurniture(index, script) { furniture[index] = true }
    }
  }

  /// Whether a line that comes again is no answer: a name in capitals that ends no sentence.
  private func isLikeFurniture(_ index: Int, _ script: Script) -> Bool {
    let words = units[index].words
    let first = script.bytes[script.tokens[words.lowerBound].start]
    guard words.count >= 3, first.isUpper, marks[index] == nil, echoes[index] == nil,
      script.opensFragment(words.upperBound)
    else { return false }
    return script.gap(after: words.upperBound - 1).allSatisfy { $0.isSpace }
      && AnswerForm(of: words, in: script).isDisjoint(with: [.decision, .yesOrNo, .money])
  }

  /// The units that begin within some words.
  func units(in words: Range<Int>) -> Range<Int> {
    let start = units.start { $0.words.lowerBound >= words.lowerBound }
    return start..<max(start, units.start { $0.words.lowerBound >= words.upperBound })
  }

  /// Whether letters go through much of the list, which has more items than questions have parts.
  func hasLetters(for list: QuestionList) -> Bool {
    guard list.asking.count >= 3, list.asking.count <= 26 else { return false }
    let letters = Set(
      marks.lazy.compactMap { mark -> String? in
        guard let mark, !mark.isSentence, mark.paths[0].count == 1, mark.strength >= 0.25,
          mark.paths[0][0].utf8.first?.isLetter == true
        else { return nil }
        return mark.paths[0][0]
      })
    return letters.count * 2 >= list.asking.count
      && (letters.contains("a") || letters.isSuperset(of: ["i", "ii", "iii"]))
  }

  /// The last number of the longest list that counts from 1 without a gap.
  private func countedThrough() -> Int {
    // The number that comes next in each style.
    var next = ByStyle(1)
    var longest = 0
    for mark in marks {
      guard let mark, !mark.isSentence, mark.strength >= 0.3 else { continue }
      for path in mark.paths {
        guard let number = Int(path[0]) else { continue }
        let wanted = next[mark.style]
        if number == wanted {
          next[mark.style] = wanted + 1
        } else if number == 1 {
          next[mark.style] = 2
        }
        longest = max(longest, next[mark.style] - 1)
      }
    }
    return longest
  }

  /// How well the marks of a style go through the list, from -0.5 to 0.5.
  func chain(of style: Mark.Style, _ numbering: Numbering) -> Double {
    chains[numbering.rawValue][style]
  }

  /// How often a question's words follow a mark of the style, from 0 to 1.
  func echoes(_ style: Mark.Style) -> Double { max(echoed[style], echoRate) }

  /// How often a question's words follow a mark of any style.
  private var echoRate = 0.0

  /// Whether a number without the question's words only counts items of an answer: the words stand
  /// elsewhere in the letter, and those of other questions are still to come.
  func isOwnList(_ question: Int, at unit: Int) -> Bool {
    unit < lastEcho && echoedQuestions.contains(question)
  }

  /// Whether a word stands in the request as the letter repeats it.
  private func isInRequest(_ word: Int) -> Bool {
    repeated.contains { $0.lowerBound - 6 <= word && word <= $0.upperBound }
  }

  /// Whether marks of another style go through the whole list, so that these count something else.
  func isSecondary(_ style: Mark.Style, _ numbering: Numbering) -> Bool {
    let covered = coverage[numbering.rawValue]
    guard covered[style] < 0.5 else { return false }
    return Mark.Style.allCases.contains { $0 != style && covered[$0] >= 0.9 }
  }

  private func chains(
    by numbering: Numbering, _ list: QuestionList
  ) -> (chains: ByStyle<Double>, coverage: ByStyle<Double>) {
    var places = ByStyle<[Int]>([])
    var good = ByStyle(0)
    var all = ByStyle(0)
    var last = ByStyle(-1)
    var current: Int?
    for mark in marks {
      guard let mark, !mark.isSentence || mark.style == .named else { continue }
      all[mark.style] += 1
      guard
        let place = list.place(of: mark.paths[0], by: numbering, after: current)
      else { continue }
      for path in mark.paths {
        if let found = list.place(of: path, by: numbering, after: current) {
          if list.isAsking(found) { places[mark.style].append(found) }
        }
      }
      let before = last[mark.style]
      if place > before, before < 0 ? list.rank[place] <= 1 : list.gap(from: before, to: place) <= 1
      {
        good[mark.style] += 1
      } else if list.rank[place] == 0 {
        good[mark.style] += 1
      }
      last[mark.style] = place
      current = place
    }
    var chains = ByStyle(0.0)
    var coverage = ByStyle(0.0)
    for style in Mark.Style.allCases {
      coverage[style] = Double(Set(places[style]).count) / Double(max(1, list.asking.count))
      let count = all[style]
      if count >= 3 { chains[style] = Double(good[style]) / Double(count) - 0.5 }
    }
    return (chains, coverage)
  }

  /// A value for each style of marks.
  private struct ByStyle<Value> {
    private(set) var values: [Value]

    init(_ value: Value) {
      values = [Value](repeating: value, count: Mark.Style.allCases.count)
    }

    subscript(style: Mark.Style) -> Value {
      get { values[style.rawValue] }
      set { values[style.rawValue] = newValue }
    }
  }

  /// The words that may be a heading, and whether they look like one.
  private static func head(
    of words: Range<Int>, in script: Script
  ) -> (end: Int, isHeading: Bool) {
    guard let first = words.first else { return (words.lowerBound, false) }
    for index in words.prefix(40) {
      let signs = script.signs[index]
      let isLast = index + 1 == words.upperBound
      if script.asks(after: index)
        || signs.contains(.colon) && !signs.contains(.slash) && !script.beginsAddress(index + 1)
      {
        return (index + 1, true)
      }
      if isLast { break }
      if signs.contains(.dash), index > first {
        let gap = script.gap(after: index)
        if gap.count >= 3, gap.first == 0x20 { return (index + 1, true) }
      }
      if signs.contains(.wide), index > first { return (index + 1, true) }
      if script.isAnswerCell(index + 1) { return (index + 1, true) }
    }
    let ends = script.gap(after: words.upperBound - 1).first == 0x2E
    return (words.upperBound, words.count <= 40 && !ends)
  }
}
