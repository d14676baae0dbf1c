import Casebook

/// Follows what an answer points to: "see note 1", "see Annex B, paragraph 2", "see our answer to 3",
/// "refused, see below".
struct References {
  let script: Script
  let list: QuestionList
  let blocks: [Block]
  let statements: [Statement]
  let judge: Judge
  private let notes: [Note]

  /// A note, an annex or a numbered paragraph of one.
  private struct Note {
    let kind: UInt64
    let number: [String]
    let words: Range<Int>
  }

  /// More of a note than this is not read.
  private static let mostWords = 600

  private static let kinds = WordSet(
    ["note", "notes", "annex", "appendix", "paragraph", "schedule", "reason", "footnote"]
      .map { Words.hash($0) })
  private static let paragraph = Words.hash("paragraph")
  private static let note = Words.hash("note")

  init(
    script: Script, list: QuestionList, blocks: [Block], statements: [Statement],
    judge: Judge, closings: [Closing.Start]
  ) {
    self.script = script
    self.list = list
    self.blocks = blocks
    self.statements = statements
    self.judge = judge
    notes = Self.notes(in: script, closings)
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
        heads.append((hash == Words.hash("notes") ? note : hash, found.path, index, found.end))
      } else if kinds.contains(hash),
        index + 1 >= script.tokens.count || script.opensFragment(index + 1)
      {
        isInside = true
      } else if isInside,
        let found = reader.path(at: index, limit: limit, isNamed: false), found.path.count == 1,
        found.path[0].first?.isNumber == true,
        script.opensParagraph(index) || found.isClosed
          || script.gap(after: index).first == 0x2E
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

  /// The passages elsewhere that belong to an answer, none of them its own.
  func reasons(
    for question: Int, in content: Range<Int>, placed: [Placed?]
  ) -> [Range<Int>] {
    var reasons: [Range<Int>] = []
    func add(_ range: Range<Int>) {
      let isApart = range.upperBound <= content.lowerBound || range.lowerBound >= content.upperBound
      if isApart, !range.isEmpty, !reasons.contains(range) { reasons.append(range) }
    }
    for block in blocks where block.questions.contains(question) && block.questions.count <= 8 {
      let judgement = judge.judge(block.content)
      if judgement.outcome.isRefusal, !judgement.claims.isEmpty { add(block.content) }
    }
    if !reasons.isEmpty { return reasons }
    for range in pointed(from: content, placed, question) { add(range) }
    if !reasons.isEmpty { return reasons }
    for statement in statements where statement.scope == .named {
      let covers = statement.questions.contains {
        $0 == question || list.isInside(question, $0)
      }
      if covers { add(statement.reason) }
    }
    return reasons
  }

  private static let pointers = WordSet(
    [
      "see", "refer", "per", "as", "under", "response", "answer", "reply", "reason", "reasons",
      "same", "at", "in", "to", "withheld", "exempt", "explained",
    ].map { Words.hash($0) })

  private func pointed(
    from content: Range<Int>, _ placed: [Placed?], _ question: Int
  ) -> [Range<Int>] {
    let reader = MarkReader(script: script)
    var found: [Range<Int>] = []
    for index in content.prefix(80) {
      let hash = script.tokens[index].hash
      guard Self.kinds.contains(hash), index + 1 < content.upperBound,
        let number = reader.path(at: index + 1, limit: content.upperBound, isNamed: true)
      else { continue }
      let exact = notes.filter { $0.number == Array(number.path.prefix(1)) }
      if let note = exact.first(where: { $0.kind == hash }) {
        found.append(note.words)
      } else if hash == Self.note || hash == Self.paragraph,
        let note = exact.first(where: { $0.kind == Self.paragraph })
      {
        found.append(note.words)
      }
    }
    // "Annex B, paragraph 2" means the paragraph alone.
    if found.count > 1 { found.removeFirst(found.count - 1) }
    return found + answers(pointed: content, placed, question)
  }

  private static let signs = Phrases<Bool>([
    true: [
      "see note", "see annex", "see appendix", "see the note", "see below", "see above", "note",
      "see our", "refer to", "as above", "see answer", "see response", "see question", "see q",
      "as per", "see reasons", "explained", "as q", "see the annex", "see schedule", "as question",
    ]
  ])

  /// Whether a passage points to another.
  static func points(in content: Range<Int>, _ script: Script) -> Bool {
    !signs.matches(in: script, content).isEmpty
  }

  private static let nouns = WordSet(
    ["question", "q", "answer", "response", "reply", "part", "point", "item"].map { Words.hash($0) }
  )
  private static let above = WordSet(["above", "previous"].map { Words.hash($0) })

  /// Another answer that a short one points to: "See 3b", "As per our response to question 1".
  private func answers(
    pointed content: Range<Int>, _ placed: [Placed?], _ question: Int
  ) -> [Range<Int>] {
    guard content.count <= 16, let first = content.first else { return [] }
    let points =
      Self.pointers.contains(script.tokens[first].hash)
      || content.contains { script.tokens[$0].hash == Words.hash("refer") }
    guard points else { return [] }
    let reader = MarkReader(script: script)
    for index in content.dropFirst() {
      let isNamed = Self.nouns.contains(script.tokens[index - 1].hash)
      guard let number = reader.path(at: index, limit: content.upperBound, isNamed: isNamed),
        number.path[0].first?.isNumber == true,
        let place = list.place(of: number.path, by: .own, after: question, offset: 0),
        place != question, let other = placed[place]
      else { continue }
      return [other.content]
    }
    guard content.contains(where: { Self.above.contains(script.tokens[$0].hash) }) else {
      return []
    }
    var before = question - 1
    while before >= 0 {
      if let other = placed[before] { return [other.content] }
      before -= 1
    }
    return []
  }
}
