import Casebook

extension Structures {
  /// A letter whose paragraphs answer, whatever they are called.
  func paragraphs(
    _ list: QuestionList, _ wording: Wording, _ evidence: Evidence, _ rests: [Int],
    whole: Structure?
  ) -> Structure? {
    guard list.asking.count > 1 else { return nil }
    let body = Body(script: script, questions: questions, closing: script.tokens.count)
    let range = evidence.answers(from: body.bodyStart, in: script)
    var all = Paragraphs(script: script, evidence: evidence, list: list).all(in: range)
    // What is said of all other questions is a statement, and no answer to one.
    let others = Set(rests)
    for index in all.indices where others.contains(all[index].words.lowerBound) {
      all[index].closes = true
    }
    // Where one statement decides everything, how to ask again answers nothing.
    let isOne = whole.map { $0.isStated && !$0.leavesOut } ?? false
    if isOne { all.removeAll { $0.role == .advice } }
    if let gift = whole?.gift {
      let notes = GiftNotes(script, judge, gift)
      let asked = list.asking.reduce(into: AnswerForm()) { $0.formUnion(evidence.asked[$1]) }
      all.removeAll { $0.words.lowerBound > gift && notes.describes($0.words, asked: asked) }
    }
    func decode(_ all: [Paragraphs.Paragraph]) -> [ParagraphDecoder.Choice?] {
      var decoder = ParagraphDecoder(
        script: script, list: list, wording: wording, evidence: evidence, paragraphs: all,
        weights: weights.paragraphs, asking: list.asking)
      decoder.hasRest = !rests.isEmpty
      return decoder.decode()
    }
    var choices = decode(all)
    // One or two paragraphs that answer everything are taken sentence by sentence.
    let speaking = all.count { $0.role == nil && !$0.closes }
    if !isOne, speaking * Self.fewParagraphs <= list.asking.count {
      let each = sentences(of: all, list, evidence)
      let found = decode(each)
      let sure = found.count { $0.map { $0.evidence >= Self.sureEvidence } ?? false }
      if sure * 2 >= list.asking.count { (all, choices) = (each, found) }
    }
    leaveOpen(&choices, list, all, evidence)
    let taken = Set(choices.compactMap { $0?.paragraph }).sorted()
    guard taken.count >= 2 else { return nil }
    var askers: [Int: [Int]] = [:]
    for (question, choice) in choices.enumerated() {
      if let choice { askers[choice.paragraph, default: []].append(question) }
    }
    let anchors = taken.map { anchor(all[$0], askers[$0] ?? [], evidence) }
    let ends = ends(of: taken, all, askers)
    let heads = heads.contents(
      of: zip(anchors, ends).map { ($0, max($0.content, $1)) })
    let contents = Dictionary(
      uniqueKeysWithValues: zip(taken, zip(heads, ends)).map { ($0, $1.0..<max($1.0, $1.1)) })
    var placed = [Placed?](repeating: nil, count: questions.count)
    for (question, choice) in choices.enumerated() {
      guard let choice, let content = contents[choice.paragraph], !content.isEmpty else { continue }
      placed[question] = Placed(
        content: content, how: [.position], certainty: 0.8, evidence: choice.evidence)
    }
    for (paragraph, questions) in askers where questions.count > 1 {
      guard let content = contents[paragraph] else { continue }
      let parts = split(content, all[paragraph], questions, list, wording, evidence)
      for (question, part) in parts { placed[question] = part }
    }
    placed = parted(placed, list, wording, evidence, gift: whole?.gift, least: 0.5)
    let last = contents.values.map(\.upperBound).max() ?? range.upperBound
    return Structure(kind: .paragraphs, blocks: [], closing: last, placed: placed)
  }

  /// So many questions for each paragraph, or more, are too many.
  private static let fewParagraphs = 3
  /// Evidence for a sentence that is more than its place.
  private static let sureEvidence = 1.5

  /// The sentences of paragraphs, each as if it were one.
  private func sentences(
    of paragraphs: [Paragraphs.Paragraph], _ list: QuestionList, _ evidence: Evidence
  ) -> [Paragraphs.Paragraph] {
    let all = paragraphs.flatMap { paragraph -> [Paragraphs.Paragraph] in
      guard paragraph.role == nil, !paragraph.closes else { return [paragraph] }
      return evidence.units(in: paragraph.words).map { unit in
        let words = evidence.units[unit].words
        return Paragraphs.Paragraph(
          title: words.lowerBound == paragraph.words.lowerBound ? paragraph.title : nil,
          words: words, section: paragraph.section, unit: unit,
          named: Set(evidence.named(unit, list, isInside: true)),
          role: Paragraphs.role(of: words, in: script), closes: evidence.closings[unit] != nil)
      }
    }
    return all.count <= Paragraphs.most ? all : paragraphs
  }

  /// Leaves open what a letter that quotes the questions it answers does not quote: it answers some of
  /// them, and the rest will follow or were forgotten.
  private func leaveOpen(
    _ choices: inout [ParagraphDecoder.Choice?], _ list: QuestionList,
    _ all: [Paragraphs.Paragraph], _ evidence: Evidence
  ) {
    func isKin(_ one: Int, _ other: Int) -> Bool {
      one == other || list.isInside(one, other) || list.isInside(other, one)
    }
    let quoted = all.map { paragraph in
      evidence.echoes[paragraph.unit].flatMap { $0.likeness >= 0.7 ? $0.question : nil }
    }
    let isQuoting = Set(quoted.compactMap(\.self)).count >= 2
    for (question, choice) in choices.enumerated() {
      guard let choice, !all[choice.paragraph].named.contains(question) else { continue }
      if let other = quoted[choice.paragraph] {
        if !isKin(other, question) { choices[question] = nil }
      } else if isQuoting, choice.evidence < 2,
        !quoted.contains(where: { $0.map { isKin($0, question) } ?? false })
      {
        choices[question] = nil
      }
    }
  }

  /// Sentences of a paragraph that answers several questions, each with those that it answers; none
  /// where it answers them together.
  private func split(
    _ content: Range<Int>, _ paragraph: Paragraphs.Paragraph, _ questions: [Int],
    _ list: QuestionList, _ wording: Wording, _ evidence: Evidence
  ) -> [Int: Placed] {
    let units = evidence.units(in: content)
    guard let first = units.first, (2...40).contains(units.count), !beginsTable(content) else {
      return [:]
    }
    let named = Set(evidence.named(first, list, isInside: true))
    if named.isSuperset(of: questions), judge.judge(content).outcome != .partlyRefused,
      judge.judge(evidence.units[first].words).outcome != .answered || isOneRefusal(content)
        || onlyHolds(evidence.units[first].words) && judge.judge(content).outcome.isRefusal
        || StatementFinder.gives(evidence.units[first].words, in: script)
    {
      return [:]
    }
    let sentences = units.map { unit in
      Paragraphs.Paragraph(
        words: evidence.units[unit].words, section: 0, unit: unit,
        named: Set(evidence.named(unit, list, isInside: true)),
        role: Paragraphs.role(of: evidence.units[unit].words, in: script))
    }
    let choices = ParagraphDecoder(
      script: script, list: list, wording: wording, evidence: evidence, paragraphs: sentences,
      weights: weights.paragraphs, asking: questions, isInside: true
    ).decode()
    let taken = Set(choices.compactMap { $0?.paragraph }).sorted()
    guard taken.count > 1 else { return [:] }
    let anchors = taken.map { place in
      anchor(
        sentences[place], questions.filter { choices[$0]?.paragraph == place }, evidence)
    }
    let ends = taken.indices.map {
      $0 + 1 < taken.count ? sentences[taken[$0 + 1]].words.lowerBound : content.upperBound
    }
    let heads = heads.contents(
      of: zip(anchors, ends).map { ($0, max($0.content, $1)) })
    var parts: [Int: Placed] = [:]
    for question in questions {
      guard let choice = choices[question], let place = taken.firstIndex(of: choice.paragraph)
      else { continue }
      // What leads to the first sentence that answers belongs to it.
      let isLed = place == 0 && taken[0] > 0 && anchors[0].mark == nil
      let start = isLed ? led(from: content, sentences[..<taken[0]]) ?? heads[place] : heads[place]
      parts[question] = Placed(
        content: start..<max(start, ends[place]), how: [.ownSentences], certainty: 0.8,
        evidence: choice.evidence)
    }
    return isOneRefusal(content) && parts.values.contains { givesNothing($0.content) } ? [:] : parts
  }

  /// The first word past thanks and what opens a letter, of the sentences that lead to an answer.
  private func led(
    from content: Range<Int>, _ sentences: ArraySlice<Paragraphs.Paragraph>
  ) -> Int? {
    sentences.first { sentence in
      sentence.role != .opening && !Body.isCourtesy(sentence.words.lowerBound, in: script)
    }?.words.lowerBound
  }

  /// Whether sentences beside a refusal give nothing and refuse nothing of their own: they are its reasons.
  private func givesNothing(_ content: Range<Int>) -> Bool {
    let forms: AnswerForm = [.money, .count, .share, .date, .document]
    return judge.judge(content).outcome == .answered
      && AnswerForm(of: content, in: script).isDisjoint(with: forms)
  }

  /// Where the paragraphs end that answer, with what goes on with them.
  private func ends(
    of taken: [Int], _ all: [Paragraphs.Paragraph], _ askers: [Int: [Int]]
  ) -> [Int] {
    taken.enumerated().map { place, index in
      let paragraph = all[index]
      let next = place + 1 < taken.count ? taken[place + 1] : all.count
      var end = paragraph.words.upperBound
      for other in all[(index + 1)..<max(index + 1, next)] {
        // A heading, a closing, advice, or what names other questions begins something else.
        let isOthers =
          !other.named.isEmpty && other.named.isDisjoint(with: askers[index] ?? [])
        if other.section != paragraph.section || other.closes || other.role == .advice || isOthers {
          break
        }
        end = other.words.upperBound
      }
      return end
    }
  }

  /// Whether a sentence goes on after the question's words, as in "A copy of the plan is attached".
  private func goesOn(after echo: Echo) -> Bool {
    let next = echo.range.upperBound
    if script.isInsideSentence(next) { return true }
    guard next < script.tokens.count, !script.opensFragment(next) else { return false }
    let first = script.bytes[script.tokens[next].start]
    return script.gap(before: next).allSatisfy(\.isSpace) && first.isLetter && !first.isUpper
  }

  /// How a paragraph begins: with a number, with the question, or with a sentence of the answer.
  private func anchor(
    _ paragraph: Paragraphs.Paragraph, _ questions: [Int], _ evidence: Evidence
  ) -> Anchor {
    let words = paragraph.words
    let number =
      evidence.ownNumberEnd(paragraph.unit) ?? script.sectionNumberEnd(at: words.lowerBound)
    let own = number.map { min($0, words.upperBound - 1) }
    var anchor = Anchor(
      questions: questions, start: own ?? words.lowerBound, content: own ?? words.lowerBound)
    anchor.mark = own == nil ? evidence.marks[paragraph.unit] : nil
    anchor.echo = evidence.echoes[paragraph.unit].flatMap { goesOn(after: $0) ? nil : $0 }
    let hasMark = anchor.mark.map { !$0.isSentence && $0.strength >= 0.6 } ?? false
    let head = evidence.heads[paragraph.unit]
    let isLine = head == evidence.units[paragraph.unit].words.upperBound
    let isMarked =
      head > words.lowerBound && head - words.lowerBound <= 6
      && script.gap(after: head - 1).contains { $0 == 0x3A || $0 == 0x3F }
    // "2020/21: 14, 2021/22: 37" is the first row of an answer.
    let isHeading =
      evidence.headings[paragraph.unit] && (isLine || isMarked)
      && !script.isPeriod(words.lowerBound..<max(head, words.lowerBound + 1))
    anchor.isSentence = !hasMark && anchor.echo == nil && !isHeading
    return anchor
  }
}

extension Script {
  /// One past the authority's own number of a paragraph in a section: "A.1", "3.2".
  func sectionNumberEnd(at word: Int) -> Int? {
    guard word + 2 < tokens.count, opensFragment(word), !opensFragment(word + 1),
      !opensFragment(word + 2), gap(after: word).elementsEqual([0x2E])
    else { return nil }
    let (first, second) = (tokens[word], tokens[word + 1])
    let isNumber = bytes[second.start..<second.end].allSatisfy(\.isDigit)
    let isShort = first.end - first.start <= 2 && second.end - second.start <= 2
    guard isNumber, isShort, gap(after: word + 1).first?.isSpace ?? false,
      bytes[tokens[word + 2].start].isUpper
    else { return nil }
    return word + 2
  }
}

extension Evidence {
  /// Where the letter answers: past the request that it repeats at its head, before one at its foot.
  func answers(from start: Int, in script: Script) -> Range<Int> {
    let count = units.last?.words.upperBound ?? 0
    var range = min(start, count)..<count
    for block in repeated {
      let before = block.lowerBound - range.lowerBound
      if before < range.upperBound - block.upperBound || block == asking.printed {
        let end = min(block.upperBound, range.upperBound)
        // More of the request may follow, up to a heading such as "Our response".
        let near = end..<min(end + 80, range.upperBound)
        let past = LeadIn.responseHeading(in: near, script)?.lowerBound ?? end
        range = max(range.lowerBound, past)..<range.upperBound
      } else if block.lowerBound > range.lowerBound {
        range = range.lowerBound..<min(range.upperBound, block.lowerBound)
      }
    }
    return range
  }

  /// Whether a word is part of the request that the letter repeats, or of what a review tells first.
  func isRepeated(_ word: Int) -> Bool {
    repeated.contains { $0.contains(word) } || background.contains { $0.contains(word) }
      || isRemark(word)
  }
}
