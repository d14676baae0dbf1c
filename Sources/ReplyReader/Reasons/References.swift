import Casebook
import FOILaw

/// Follows what an answer points to: "see note 1", "see Annex B, paragraph 2", "see our answer to 3",
/// "refused, see below".
struct References {
  let script: Script
  let list: QuestionList
  let blocks: [Block]
  let statements: [Statement]
  let judge: Judge
  private let notes: [Note]
  private let named: NamedReasons
  private let sections: ReasonSections
  private let closings: [Closing.Start]
  /// A note, an annex or a numbered paragraph of one.
  private struct Note {
    let kind: UInt64
    let number: [String]
    let words: Range<Int>
  }

  /// More of a note than this is not read.
  private static let mostWords = 600

  static let kinds = WordSet(
    [
      "note", "notes", "annex", "appendix", "paragraph", "paragraphs", "schedule", "reason",
      "footnote", "entry", "entries", "footnotes", "reasons",
    ].map { Words.hash($0) })
  private static let paragraph = Words.hash("paragraph")
  private static let note = Words.hash("note")
  private static let annexes = WordSet(
    ["annex", "appendix", "schedule"].map { Words.hash($0) })

  init(
    script: Script, list: QuestionList, blocks: [Block], statements: [Statement],
    judge: Judge, closings: [Closing.Start], named: NamedReasons,
    sections: ReasonSections
  ) {
    self.script = script
    self.list = list
    self.blocks = blocks
    self.statements = statements
    self.judge = judge
    notes = Self.notes(in: script, closings)
    self.named = named
    self.sections = sections
    self.closings = closings
  }

  private static func notes(in script: Script, _ closings: [Closing.Start]) -> [Note] {
    let reader = MarkReader(script: script)
    var heads: [(kind: UInt64, number: [String], start: Int, content: Int)] = []
    var isInside = false
    for index in script.tokens.indices where script.opensFragment(index) {
      let hash = script.tokens[index].hash
      let limit = min(index + 6, script.tokens.count)
      if kinds.contains(hash), index + 1 < limit, !script.opensFragment(index + 1),
        let found = reader.path(at: index + 1, limit: limit, isNamed: true), found.path.count == 1
      {
        isInside = true
        heads.append((hash == Words.code("notes") ? note : hash, found.path, index, found.end))
      } else if kinds.contains(hash),
        (index + 1...index + 6).contains(where: script.opensFragment)
      {
        // "Notes", "Annex - exemptions".
        isInside = true
      } else if isInside,
        let found = reader.path(at: index, limit: limit, isNamed: false), found.path.count == 1,
        isHead(found, at: index, in: script)
      {
        heads.append((paragraph, found.path, index, found.end))
      }
    }
    var passed = 0
    return heads.enumerated().map { place, head in
      while passed < closings.count, closings[passed].word <= head.content { passed += 1 }
      let next = place + 1 < heads.count ? heads[place + 1].start : script.tokens.count
      let closing = passed < closings.count ? closings[passed].word : script.tokens.count
      let end = min(next, closing, head.content + mostWords)
      return Note(
        kind: head.kind, number: head.number, words: head.content..<max(head.content, end))
    }
  }

  /// Whether a number or letter at the head of a line is that of an entry: "1.", "(ii)", "A3  …".
  private static func isHead(
    _ found: (path: [String], end: Int, isClosed: Bool), at index: Int, in script: Script
  ) -> Bool {
    let after = script.gap(after: found.end - 1)
    let isMarked = found.isClosed || after.first == 0x2E || after.first == 0x29
    if found.path[0].utf8.first?.isDigit == true { return script.opensParagraph(index) || isMarked }
    return script.opensParagraph(index) && (isMarked || after.count > 1)
  }

  /// The passages elsewhere that belong to an answer, none of them its own.
  func reasons(
    for question: Int, in content: Range<Int>, placed: [Placed?]
  ) -> [Range<Int>] {
    let found = pointed(for: question, in: content, placed: placed)
    guard judge.refuses(content), judge.judge(content).claims.isEmpty,
      !found.contains(where: { !judge.judge($0).claims.isEmpty }),
      judge.signs(in: content).contains(where: { $0.signal == .cost })
        || judge.tellsEffort(content),
      let limit = limitReason(in: content.upperBound..<script.tokens.count)
        ?? limitReason(in: 0..<content.lowerBound)
    else { return found }
    return found + [limit]
  }

  private func pointed(
    for question: Int, in content: Range<Int>, placed: [Placed?]
  ) -> [Range<Int>] {
    var reasons: [Range<Int>] = []
    func add(_ range: Range<Int>) {
      let isApart = range.upperBound <= content.lowerBound || range.lowerBound >= content.upperBound
      if isApart, !range.isEmpty, !reasons.contains(range) { reasons.append(range) }
    }
    if pointsAbove(content) { return answers(pointed: content, placed, question) }
    let notes = notes(pointedFrom: content)
    if let last = notes.last, !Self.annexes.contains(last.kind) {
      for note in notes { add(note.words) }
      if !reasons.isEmpty { return reasons }
    }
    for entry in named.words(for: question) {
      // An answer that is a sentence of its reasons goes on in the next.
      let goesOn = entry.lowerBound < content.upperBound && entry.upperBound > content.upperBound
      if goesOn, sections.begins(at: content.upperBound) { continue }
      let next = placed.lazy.compactMap { $0?.content.lowerBound }
        .filter { $0 >= content.upperBound }.min()
      // What stands under the next question is of that one.
      let end = max(content.upperBound, min(entry.upperBound, next ?? entry.upperBound))
      let range = goesOn ? content.upperBound..<end : entry
      if range.isEmpty { continue }
      let judgement = judge.judge(range)
      if judgement.outcome.isRefusal, !judgement.claims.isEmpty { add(range) }
    }
    if !reasons.isEmpty { return reasons }
    for block in blocks where block.questions.contains(question) && block.questions.count <= 8 {
      let words = sections.first(of: block.content)
      let judgement = judge.judge(words)
      if judgement.outcome.isRefusal, !judgement.claims.isEmpty { add(words) }
    }
    if !reasons.isEmpty { return reasons }
    for statement in statements where covers(statement, question) {
      if !statement.judgement.claims.isEmpty { add(statement.reason) }
    }
    if !reasons.isEmpty { return reasons }
    let refuses = judge.refuses(content) && !isAnswered(question, content)
    if refuses || pointsBelow(content) {
      let others = placed.enumerated().compactMap {
        $0.offset == question ? nil : $0.element?.content
      }
      for range in sections.reasons(for: question, in: list, to: content, besides: others) {
        add(range)
      }
    }
    if !reasons.isEmpty { return reasons }
    for range in notes.map(\.words) + answers(pointed: content, placed, question) { add(range) }
    if !reasons.isEmpty { return reasons }
    for statement in statements where covers(statement, question) { add(statement.reason) }
    guard reasons.isEmpty, refuses else { return reasons }
    if let heading = headingReason(above: content) {
      add(heading)
    } else if let only = onlyReason(besides: placed) {
      add(only)
    }
    if reasons.isEmpty, let next = continuation(of: content, placed) { add(next) }
    return reasons
  }

  /// Whether what sounds like a refusal answers the question in its own words: "298 were refused".
  private func isAnswered(_ question: Int, _ content: Range<Int>) -> Bool {
    let own = judge.judge(content)
    return own.claims.isEmpty
      && judge.judge(own, of: content, to: list.questions[question].text).outcome == .answered
  }

  /// The line right above a refusal that gives no ground, where it names one: "Section 21 – accessible
  /// already".
  private func headingReason(above content: Range<Int>) -> Range<Int>? {
    guard let first = content.first, first > 0, script.opensFragment(first) else { return nil }
    var start = first - 1
    while start > 0, first - start < Self.mostAbove, !script.opensFragment(start) { start -= 1 }
    guard script.opensFragment(start), !script.gap(after: first - 1).contains(0x2E) else {
      return nil
    }
    let cited = judge.citations(in: start..<first).citations
    return cited.first.map { $0.use.isClaim && $0.word <= start + 1 } ?? false ? start..<first : nil
  }

  /// Words of a heading.
  private static let mostAbove = 14

  /// More words than this do not go on with an answer.
  private static let mostContinuing = 120

  /// What follows a refusal that gives no ground, up to the next answer: "The duty is disapplied by the
  /// following: …".
  private func continuation(of content: Range<Int>, _ placed: [Placed?]) -> Range<Int>? {
    let start = content.upperBound
    let next = placed.compactMap { $0?.content.lowerBound }.filter { $0 >= start }.min()
    let closing = closings.first { $0.word >= start }?.word
    let end = min(
      next ?? script.tokens.count, closing ?? script.tokens.count, start + Self.mostContinuing)
    guard start < end else { return nil }
    let found = judge.judge(start..<end)
    return found.outcome.isRefusal && !found.claims.isEmpty ? start..<end : nil
  }

  /// Whether a few words only say that something follows: "Fewer than ten. See below as to the grounds."
  private func pointsBelow(_ content: Range<Int>) -> Bool {
    guard content.count <= Self.mostWithPointer else { return false }
    return Self.signs.matches(in: script, content).contains { sign in
      let words = Self.sentence(around: sign.range.lowerBound, in: content, script)
      return words.count <= Self.mostPointing && Self.points(in: words, script)
        && words.contains { Self.belows.contains(script.tokens[$0].hash) }
    }
  }

  private static let belows = WordSet(
    ["below", "exceptions", "exemptions", "statement", "refusal"].map { Words.hash($0) })

  /// Words of an answer that points to what follows.
  private static let mostPointing = 20
  /// Words of an answer in which a sentence points.
  private static let mostWithPointer = 40

  /// Whether an answer says no more than "As above": what is told of it elsewhere is not meant.
  private func pointsAbove(_ content: Range<Int>) -> Bool {
    guard let last = content.last, content.count <= 3 else { return false }
    return script.tokens[last].hash == Words.code("above")
      || content.count == 1 && script.tokens[last].hash == Words.code("ditto")
  }

  /// Whether a statement names a question, or one that it is a part of.
  private func covers(_ statement: Statement, _ question: Int) -> Bool {
    statement.scope == .named
      && statement.questions.contains { $0 == question || list.isInside(question, $0) }
  }

  /// The one paragraph after the answers that gives a ground and names no question.
  ///
  /// "* Section 43(2) of the Act …". Where there are two it is not known which is meant.
  private func onlyReason(besides placed: [Placed?]) -> Range<Int>? {
    let ends = placed.compactMap { $0?.content.upperBound }
    guard let last = ends.max() else { return nil }
    var found: Range<Int>?
    var start = last
    for index in last..<max(last, script.tokens.count)
    where index + 1 == script.tokens.count || script.opensParagraph(index + 1) {
      let paragraph = start..<(index + 1)
      start = index + 1
      let judgement = judge.judge(paragraph)
      guard judgement.outcome.isRefusal, !judgement.claims.isEmpty else { continue }
      if found != nil { return nil }
      found = paragraph
    }
    return found
  }

  /// The first line that names the limit by its section, where a refusal only says what it would cost:
  /// "Appendix A … Section 12(1), cost of compliance exceeds the appropriate limit".
  private func limitReason(in words: Range<Int>) -> Range<Int>? {
    var start = words.lowerBound
    for index in words
    where index + 1 == words.upperBound || script.opensFragment(index + 1) {
      let line = start..<(index + 1)
      start = index + 1
      let claims = judge.judge(line).claims
      if !claims.isEmpty, claims.allSatisfy({ $0.isLimit && $0.number == "12" }) { return line }
    }
    return nil
  }

  private static let pointers = WordSet(
    [
      "see", "refer", "per", "as", "under", "response", "answer", "reply", "reason", "reasons",
      "same", "at", "in", "to", "withheld", "exempt", "explained",
    ].map { Words.hash($0) })

  /// The notes that a passage points to, as "see notes 1 and 2".
  private func notes(pointedFrom content: Range<Int>) -> [Note] {
    let reader = MarkReader(script: script)
    var found: [Note] = []
    for index in content.prefix(80) {
      let hash = script.tokens[index].hash
      guard Self.kinds.contains(hash) || Self.items.contains(hash),
        index + 1 < content.upperBound,
        let first = reader.path(at: index + 1, limit: content.upperBound, isNamed: true)
      else { continue }
      let all = reader.list(
        from: index + 1, first: first.path, end: first.end, limit: content.upperBound)
      let pointed = (all?.paths ?? [first.path]).compactMap { note($0, of: hash) }
      // "Annex B, paragraph 2" means the paragraph alone.
      if !pointed.isEmpty { found = pointed }
    }
    return found
  }

  /// How entries of a note or an annex are called, and nothing that they begin with.
  private static let items = WordSet(["item", "items", "para", "paras"].map { Words.hash($0) })

  private func note(_ number: [String], of kind: UInt64) -> Note? {
    let exact = notes.filter { $0.number == Array(number.prefix(1)) }
    if let note = exact.first(where: { $0.kind == kind }) { return note }
    return Self.annexes.contains(kind) ? nil : exact.first { $0.kind == Self.paragraph }
  }

  private static let likenesses = Phrases<Bool>([
    true: ["for", "in", "at", "to", "with"].flatMap { link in
      ["question", "q", "part", "point", "item"].map { "as \(link) \($0)" }
    }
  ])
  private static let signs = Phrases<Bool>([
    true: [
      "see note", "see annex", "see appendix", "see the note", "see below", "see above", "note",
      "see our", "refer to", "as above", "see answer", "see response", "see question", "see q",
      "as per", "see reasons", "the same", "same as", "same reason", "same reasons", "ditto",
      "explained", "as q", "see the annex", "see schedule", "as question", "as for question",
      "as for q", "as in question", "as at question", "as for part", "as for point",
      "see statement", "see the statement", "see exceptions", "see exemptions",
      "see the exceptions", "see the exemptions", "see the refusal", "see refusal notice",
      "see the response", "see the answer", "see the reply", "as in our", "as in the",
      "exemption at", "exemption given", "exemption cited", "exemption referred",
      "exemption mentioned", "exemption set out", "exemptions cited", "same exemption",
      "same exemptions", "same exception", "exception cited", "exemption above",
      "see section * below", "see regulation * below", "on the same basis", "on the same ground",
    ]
  ])

  /// Whether a passage points to another.
  static func points(in content: Range<Int>, _ script: Script) -> Bool {
    if isAlike(content, script) {
      return !content.contains { places.contains(script.tokens[$0].hash) }
    }
    // Another sentence may say what is on a website.
    return signs.matches(in: script, content).contains { sign in
      !sentence(around: sign.range.lowerBound, in: content, script).contains {
        places.contains(script.tokens[$0].hash)
      }
    }
  }

  /// The sentence of a passage that a word is in.
  private static func sentence(
    around word: Int, in content: Range<Int>, _ script: Script
  ) -> Range<Int> {
    var (start, end) = (word, word)
    while start > content.lowerBound, !script.endsSentence(after: start - 1) { start -= 1 }
    while end + 1 < content.upperBound, !script.endsSentence(after: end) { end += 1 }
    return start..<(end + 1)
  }

  /// "As 10.", "As A12." and nothing else, or with a remark: "As 4 – there is a column for reliefs".
  private static func isAlike(_ content: Range<Int>, _ script: Script) -> Bool {
    guard let first = content.first else { return false }
    let opening = script.tokens[first].hash
    if content.count == 1 { return opening == Words.code("likewise") }
    // "See 1." and nothing else: with more words it may be a document that is to be seen.
    guard (2...mostRemark).contains(content.count),
      opening == Words.code("as") || opening == Words.code("see")
    else { return false }
    let number = script.tokens[first + 1]
    // "See Q3 below for the answer and table."
    if opening == Words.code("see"), content.count > 2 {
      return number.hasDigit && number.end - number.start <= 3
        && script.bytes[number.start] | 0x20 == 0x71
    }
    let isNumber = number.hasDigit && number.end - number.start <= 3
    return isNumber
      && (content.count == 2 || script.gap(after: first + 1).contains { !$0.isSpace }
        || content.count <= 4 && script.bytes[number.start].isDigit)
  }

  /// Words of an answer that is like another, with a remark.
  private static let mostRemark = 12

  /// "See our register, which is online": where something is published gives no reasons.
  private static let places = WordSet(
    ["online", "website", "www", "http", "https", "register", "published", "log"].map {
      Words.hash($0)
    })

  /// Words of an answer that points to a part by its letter.
  private static let mostLettered = 6
  /// Questions that "as above" looks back over.
  private static let mostBack = 100

  private static let nouns = WordSet(
    ["question", "q", "answer", "response", "reply", "part", "point", "item"].map { Words.hash($0) }
  )
  private static let above = WordSet(
    ["above", "previous", "same", "ditto", "likewise"].map { Words.hash($0) })
  private static let also = WordSet(["also", "too"].map { Words.hash($0) })
  private static let exempting = WordSet(
    ["exemption", "exemptions", "exception", "exceptions"].map { Words.hash($0) })

  /// Words of an answer, or of a sentence of one, that points to another answer.
  private static let mostPointer = 16
  private static let likewise = Phrases<Bool>([
    true: [
      "same reason", "same reasons", "same exemption", "same exemptions", "same exception",
      "reasons given", "reasons set out", "reason given", "reasons explained",
    ]
  ])

  /// The sentence of a longer answer that refuses for the reasons of another: "The names are exempt for
  /// the same reason as above".
  private func pointer(in content: Range<Int>) -> Range<Int> {
    for match in Self.likewise.matches(in: script, content) {
      let sentence = Self.sentence(around: match.range.lowerBound, in: content, script)
      if sentence.count <= Self.mostPointer, judge.refuses(sentence) { return sentence }
    }
    return content.lowerBound..<content.lowerBound
  }

  private static let telling = WordSet(["was", "were", "is", "are"].map { Words.hash($0) })

  /// Whether a pointer tells a figure of its own: "See question 1 – this was 61 on 6 June".
  private func tellsFigure(_ content: Range<Int>) -> Bool {
    content.dropFirst(2).contains { index in
      Self.telling.contains(script.tokens[index - 1].hash) && judge.isFigure(index)
        && !judge.isNumberOfPart(index)
    }
  }

  /// Another answer that a short one points to: "See 3b", "As per our response to question 1".
  private func answers(
    pointed content: Range<Int>, _ placed: [Placed?], _ question: Int
  ) -> [Range<Int>] {
    if tellsFigure(content) { return [] }
    let content = content.count <= Self.mostPointer ? content : pointer(in: content)
    guard var first = content.first else { return [] }
    if script.tokens[first].hash == Words.code("please"), content.count > 1 { first += 1 }
    let points =
      Self.pointers.contains(script.tokens[first].hash)
      || content.contains { script.tokens[$0].hash == Words.code("refer") }
      || Self.likenesses.occur(in: script, content)
      || content.count <= 4
    let refuses = judge.refuses(content)
    // "This is also exempt under the exemption cited at question 1".
    let names = refuses || content.contains { Self.exempting.contains(script.tokens[$0].hash) }
    guard points || names else { return [] }
    let reader = MarkReader(script: script)
    for index in content.dropFirst() {
      let isNamed = Self.nouns.contains(script.tokens[index - 1].hash)
      guard points || isNamed else { continue }
      // "See answer to b)": the letter of a part of the same question.
      let isLettered =
        content.count <= Self.mostLettered && script.gap(after: index).first == 0x29
        && script.tokens[index].end - script.tokens[index].start == 1
      guard let number = reader.path(at: index, limit: content.upperBound, isNamed: isNamed),
        number.path[0].utf8.first?.isDigit == true || isLettered,
        let place = list.place(of: number.path, by: .own, after: question),
        place != question,
        let other = placed[place] ?? list.parts[place].lazy.compactMap({ placed[$0] }).first
      else { continue }
      return [other.content]
    }
    let isToo =
      refuses && content.count <= Self.mostLettered
      && content.contains { Self.also.contains(script.tokens[$0].hash) }
    guard isToo || content.contains(where: { Self.above.contains(script.tokens[$0].hash) }) else {
      return []
    }
    var before = question - 1
    while before >= 0, question - before <= Self.mostBack {
      // "As above" under "As above": the answer before both is meant.
      // "Withheld for the same reason as above" means the last that refuses.
      if let other = placed[before],
        other.content.count > 4 || !Self.points(in: other.content, script),
        !refuses || judge.refuses(other.content)
      {
        return [other.content]
      }
      before -= 1
    }
    return []
  }
}
