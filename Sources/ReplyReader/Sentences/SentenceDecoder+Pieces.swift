import Casebook

// MARK: - Pieces

extension SentenceDecoder {
  /// What tells of a piece which question it may begin with.
  struct Piece {
    let words: Range<Int>
    let unit: Int
    /// Whether it begins inside a sentence.
    let isClause: Bool
    var isItem = false
    /// Whether it is a row or the head of a table that the sentences before it lead to.
    var isRow = false
    var likest: [Wording.Likeness] = []
    var named: [Int] = []
    var form: AnswerForm = []
    /// Whether it begins with thanks, or with words that turn to another matter.
    var isCourteous = false
    var turns = false
    /// Whether it goes on, in its paragraph, with what the sentence before it spoke of.
    var refersBack = false

    func share(_ question: Int) -> Double {
      likest.first { $0.question == question }?.share ?? 0
    }

    /// Whether it has words of this question and hardly any of another.
    func isAlone(_ question: Int) -> Bool {
      guard let first = likest.first, first.question == question, first.share >= 0.05 else {
        return false
      }
      return likest.count == 1 || first.share >= 2.5 * likest[1].share
    }
  }

  private static let topics = Phrases<Bool>([
    true: [
      "as to", "as for", "turning to", "with regard to", "with regards to", "with respect to",
      "in relation to", "in respect of", "as regards", "regarding", "concerning", "finally",
      "lastly", "last", "in answer to", "in response to", "you ask", "you asked", "you also asked",
      "you also ask", "you requested", "you then ask", "you wanted", "your request for", "on the",
      "moving on", "i come to", "we come to", "next", "you would like to know", "to answer",
    ]
  ])

  func pieces() -> [Piece] {
    var pieces: [Piece] = []
    let units = evidence.units(in: range)
    let rows = YearRows(script: script, units: evidence.units)
    var unit = units.lowerBound
    while unit < units.upperBound {
      let head = evidence.units[unit].words
      let isTold =
        evidence.background.contains { $0.contains(head.lowerBound) }
        || evidence.isRemark(head.lowerBound)
      if isTold || evidence.ownNumberEnd(unit) == head.upperBound {
        unit += 1
        continue
      }
      // A title says nothing without the sentence below it.
      let isTitled =
        isTitle(unit) && unit + 1 < units.upperBound && !isTitle(unit + 1)
        && evidence.closings[unit + 1] == nil
      let words = isTitled ? evidence.units[unit + 1].words : head
      let starts = [head.lowerBound] + clauses(of: words)
      for (index, start) in starts.enumerated() {
        let end = index + 1 < starts.count ? starts[index + 1] : words.upperBound
        let first = index == 0 ? evidence.ownNumberEnd(unit) ?? start : start
        var piece = Piece(
          words: min(first, end - 1)..<end, unit: unit, isClause: index > 0)
        if index == 0 {
          piece.isItem = isItem(unit)
          piece.isRow = unit > units.lowerBound && (rows.goesOn(unit) || rows.isLedTo(unit))
          piece.likest = likest(unit, isTitled ? head : piece.words)
          piece.named = named(unit)
          if isTitled, piece.named.isEmpty { piece.named = named(unit + 1) }
          piece.isCourteous = Body.isCourtesy(piece.words.lowerBound, in: script)
          piece.turns = Self.topics.signal(at: piece.words.lowerBound, in: script) != nil
          piece.refersBack = !isTitled && refersBack(unit, first)
        } else {
          piece.likest = wording.likest(to: piece.words, in: script, isProse: true, most: 8)
        }
        piece.form = AnswerForm(of: piece.words, in: script)
        pieces.append(piece)
      }
      unit += isTitled ? 2 : 1
    }
    return pieces
  }

  private static let backward = WordSet(
    [
      "it", "they", "that", "those", "therefore", "he", "she", "its", "their", "accordingly",
      "these", "this",
    ]
    .map { Words.hash($0) })

  /// Whether a sentence inside a paragraph begins with a word for what the one before it spoke of: "They are of
  /// three makes".
  private func refersBack(_ unit: Int, _ first: Int) -> Bool {
    !evidence.units[unit].opensLine && Self.backward.contains(script.tokens[first].hash)
  }

  private static let joins = WordSet(
    ["and", "but", "while", "whereas", "namely", "of", "none"].map { Words.hash($0) })
  private static let relatives = WordSet(
    ["which", "whom", "these", "those"].map { Words.hash($0) })

  /// Words of a sentence in which clauses are looked for.
  private static let mostWords = 400

  /// Where clauses begin in a sentence that may answer more than one question: "there are 74
  /// buildings, of which 19 have a counter and 28 are leased".
  private func clauses(of words: Range<Int>) -> [Int] {
    guard words.count >= 8 else { return [] }
    var starts: [Int] = []
    var last = words.lowerBound
    for index in words.prefix(Self.mostWords).dropFirst(3) where index + 2 < words.upperBound {
      guard index - last >= 3, opensClause(index), tells(max(last, index - 30)..<index) else {
        continue
      }
      let rest = index..<min(words.upperBound, index + 12)
      guard tells(rest) else { continue }
      starts.append(index)
      last = index
      if starts.count >= 12 { break }
    }
    return starts
  }

  private func opensClause(_ index: Int) -> Bool {
    let gap = script.gap(before: index)
    let isParted =
      gap.contains { $0 == 0x2C || $0 == 0x3B } && gap.contains(0x20)
      && !script.isFigureRow(at: index)
    let hash = script.tokens[index].hash
    guard Self.joins.contains(hash) else { return isParted }
    if hash == Self.of { return Self.relatives.contains(script.tokens[index + 1].hash) }
    return true
  }

  private static let of = Words.hash("of")

  /// Whether the words have a figure or decide something.
  private func tells(_ words: Range<Int>) -> Bool {
    let form = AnswerForm(of: words, in: script)
    return !form.isDisjoint(with: [.count, .money, .share, .decision])
  }

  /// The questions that a unit sounds like; a title together with the sentence below it.
  private func likest(_ unit: Int, _ said: Range<Int>) -> [Wording.Likeness] {
    let words = evidence.units[unit].words
    let prose = wording.likest(to: said, in: script, isProse: true, most: 8)
    guard isTitle(unit), unit + 1 < evidence.units.count else { return prose }
    let below = evidence.units[unit + 1].words
    let both = wording.likest(
      to: words.lowerBound..<below.upperBound, in: script, isProse: true, most: 8)
    var best: [Int: Double] = [:]
    for like in both { best[like.question] = like.share }
    for like in wording.likest(to: words, in: script) {
      best[like.question] = max(best[like.question] ?? 0, like.share)
    }
    return best.map { Wording.Likeness(question: $0.key, share: $0.value) }
      .sorted { ($0.share, $1.question) > ($1.share, $0.question) }
  }

  /// Whether a unit is a short line alone above a paragraph.
  func isTitle(_ unit: Int) -> Bool {
    evidence.isTitle(unit, in: script, before: range.upperBound)
  }

  /// Whether a unit begins with a number, a bullet or a title of the authority's own.
  private func isItem(_ unit: Int) -> Bool {
    if isTitle(unit) { return true }
    let first = evidence.units[unit].words.lowerBound
    if evidence.units[unit].opensLine,
      script.fragments[script.tokens[first].fragment].isBullet
    {
      return script.indent(at: first) <= outerIndent
    }
    guard let mark = evidence.marks[unit] else { return false }
    return !mark.isSentence && mark.strength >= 0.6 && mark.style != .inline
  }

  /// Whether a mark names its question with a word, as "Q5" and "Question 5" do.
  func names(_ mark: Mark, at unit: Int) -> Bool {
    if mark.isSentence || mark.style == .leading || mark.style == .named { return true }
    let token = script.tokens[evidence.units[unit].words.lowerBound]
    return token.end - token.start >= 2 && script.bytes[token.start].lowercased == 0x71
      && script.bytes[token.start + 1].isDigit
  }

  /// The questions that the sentence names by number or place.
  func named(_ unit: Int) -> [Int] {
    guard let mark = evidence.marks[unit], names(mark, at: unit) else {
      return evidence.statements[unit] + evidence.asides[unit]
    }
    var places: [Int] = []
    var current: Int?
    for path in mark.paths {
      guard let place = list.place(of: path, by: .own, after: current) else { continue }
      places.append(place)
      current = place
    }
    // What names a question with parts may mean the first of them.
    return places + places.flatMap { list.parts[$0] }
  }
}
