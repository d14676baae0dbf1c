import Casebook
import FOILaw

/// A sentence that decides several questions at once: "2(c) is not held", "we refuse the request",
/// "everything else is provided".
struct Statement {
  /// What it speaks of.
  enum Scope: Hashable {
    case named, rest, whole
  }

  let scope: Scope
  /// Places in the list, for a statement that names them.
  let questions: [Int]
  /// The sentence.
  let words: Range<Int>
  /// The words of it that speak of these questions.
  let reason: Range<Int>
  /// What follows from it.
  let judgement: Judgement
  /// Places in the list that a statement about everything leaves out.
  var exceptions: [Int] = []
}

/// Finds statements about sets of questions.
struct StatementFinder {
  let script: Script
  let list: QuestionList
  let judge: Judge

  private static let scopes = Phrases<Statement.Scope>([
    .rest: [
      "everything else", "all other", "all the other", "the other questions", "the other parts",
      "the remaining questions", "the remaining parts", "the remainder of", "the rest of your",
      "the rest of the", "the rest is", "remaining information", "all other information",
      "the other information", "the other points", "the other items", "other elements",
      "in the remainder",
    ],
    .whole: [
      "your request", "the request", "this request", "any of the information", "any information",
      "the information you", "information you have", "all of the information", "this information",
      "the information that you", "the information requested", "information requested",
      "none of the", "all of your questions", "any of your questions", "all the information",
      "all parts", "whole of", "any part of", "the requested information", "information of this",
      "what you have asked", "what you asked", "this letter", "nothing of the sort",
      "nothing of the kind", "your entire request", "the entire request", "all of your request",
      "request in its entirety", "all of these questions", "none of this",
      "the information sought", "with your request", "all of the questions", "all the questions",
      "all your questions", "each of your questions", "every part of", "the recorded information",
      "the documents you", "the data you", "what you ask for", "none of what", "of what you ask",
    ],
  ])

  private static let given = Phrases<Bool>([
    true: [
      "is provided", "are provided", "is attached", "are attached", "is enclosed", "are enclosed",
      "is disclosed", "are disclosed", "is released", "are released", "attached", "enclosed",
      "is set out", "are set out", "can be found", "are answered", "is answered", "i attach",
      "we attach", "we enclose", "i enclose", "find enclosed", "are contained", "is contained",
      "see table", "see the table", "table below", "tables below", "shown below", "set out below",
    ]
  ])

  /// The statements in a stretch of the letter.
  func statements(in range: Range<Int>) -> [Statement] {
    let reader = MarkReader(script: script)
    var statements: [Statement] = []
    var start = range.lowerBound
    var spoken: Range<Int>?
    for index in range
    where index + 1 == range.upperBound || script.endsSentence(after: index) || endsItem(index) {
      let sentence = start..<(index + 1)
      start = index + 1
      guard sentence.count >= 3 else { continue }
      let own = found(sentence, reader)
      if let said = spoken, let statement = goingOn(from: said, with: own, sentence, reader) {
        statements.append(statement)
      } else {
        statements += own
      }
      // "This relates to our policy on leave" stands between what is held and what becomes of it.
      if let said = spoken, own.isEmpty, goesOn(sentence),
        sentence.upperBound - said.lowerBound <= 50,
        !script.opensParagraph(sentence.lowerBound)
      {
        spoken = said.lowerBound..<sentence.upperBound
      } else {
        spoken = own.isEmpty ? sentence : nil
      }
    }
    return statements
  }

  /// Where paragraphs begin that no answer runs into: those about all other questions, and notes.
  func restStarts(in range: Range<Int>) -> [Int] {
    range.filter { index in
      guard script.opensParagraph(index) else { return false }
      if Self.notes.contains(script.tokens[index].hash), index + 1 < range.upperBound,
        !script.opensFragment(index + 1), isNoteNumber(index + 1)
      {
        return true
      }
      return Self.scopes.matches(in: script, index..<min(index + 9, range.upperBound))
        .contains { $0.signal == .rest && $0.range.lowerBound < index + 5 }
    }
  }

  /// Whether a word numbers a note: "Note 1", "Note A".
  private func isNoteNumber(_ index: Int) -> Bool {
    let token = script.tokens[index]
    let first = script.bytes[token.start]
    return first.isDigit || first.isUpper && token.end - token.start == 1
  }

  private static let notes = WordSet(["note", "notes", "footnote"].map { Words.hash($0) })

  /// The questions that a sentence names and decides, for a passage that begins with it.
  func named(by sentence: Range<Int>, _ reader: MarkReader) -> [Int] {
    let named = named(in: sentence, reader).flatMap(\.questions)
    guard !named.isEmpty else { return [] }
    let judgement = judge.judge(sentence)
    return judgement.outcome.isRefusal || judgement.outcome == .notHeld
      || Self.given.occur(in: script, sentence) ? named : []
  }

  /// The questions that words name by number, each once.
  func questions(named words: Range<Int>) -> [Int] {
    guard !words.isEmpty else { return [] }
    var found: [Int] = []
    for question in named(in: words, MarkReader(script: script)).flatMap(\.questions)
    where !found.contains(question) {
      found.append(question)
    }
    return found
  }

  private static let pronouns = WordSet(
    ["it", "this", "these", "they", "that"].map { Words.hash($0) })
  private static let (the, information) = (Words.hash("the"), Words.hash("information"))

  /// Whether a sentence speaks on of what was named before it: "it is exempt", "the information is exempt".
  private func goesOn(_ sentence: Range<Int>) -> Bool {
    let first = script.tokens[sentence.lowerBound].hash
    return Self.pronouns.contains(first)
      || first == Self.the && script.hash(sentence.lowerBound + 1) == Self.information
  }

  /// A sentence that decides what the one before it names.
  ///
  /// "I can confirm that we hold what you ask for in questions 1 and 2. It is exempt under section 21."
  private func goingOn(
    from spoken: Range<Int>, with own: [Statement], _ sentence: Range<Int>, _ reader: MarkReader
  ) -> Statement? {
    guard own.allSatisfy({ $0.scope != .named }), !script.opensParagraph(sentence.lowerBound),
      goesOn(sentence), spoken.count <= 50,
      case let judgement = judge.judge(sentence), judgement.outcome.isRefusal
    else { return nil }
    let named = named(in: spoken, reader).flatMap(\.questions)
    guard !named.isEmpty else { return nil }
    return Statement(
      scope: .named, questions: named, words: spoken.lowerBound..<sentence.upperBound,
      reason: sentence, judgement: judgement)
  }

  /// Whether a line of a list ends after the word.
  private func endsItem(_ index: Int) -> Bool {
    index + 1 < script.tokens.count && script.opensFragment(index + 1)
      && script.fragments[script.tokens[index + 1].fragment].isBullet
  }

  private func found(_ sentence: Range<Int>, _ reader: MarkReader) -> [Statement] {
    if let known = judge.statements[sentence] { return known }
    let statements = worked(out: sentence, reader)
    judge.statements[sentence] = statements
    return statements
  }

  private func worked(out sentence: Range<Int>, _ reader: MarkReader) -> [Statement] {
    let judgement = judge.judge(sentence)
    let decides =
      judgement.outcome.isRefusal || [.notHeld, .notApplicable].contains(judgement.outcome)
    let isNotice = Self.isNotice(sentence, in: script)
    let gives = !decides && Self.given.occur(in: script, sentence)
    guard decides || gives || isNotice, !supposes(sentence, judgement),
      !Self.isResidual(sentence.lowerBound, in: script), !Self.stock.occur(in: script, sentence)
    else { return [] }
    let named = named(in: sentence, reader)
    if let except = Self.excepting.matches(in: script, sentence).first?.range.upperBound,
      named.allSatisfy({ $0.word >= except - 1 })
    {
      let last = (except - 1)..<sentence.upperBound
      let left = named.flatMap(\.questions) + placed(in: last)
      // "We hold all of the information requested, save for questions 3 and 5, which are not held."
      if judgement.outcome == .notHeld, !left.isEmpty,
        Holding.confirms(sentence.lowerBound..<(except - 1), in: script)
      {
        return [
          Statement(
            scope: .named, questions: left, words: sentence, reason: last, judgement: judgement)
        ]
      }
      return [
        Statement(
          scope: .whole, questions: [], words: sentence, reason: sentence, judgement: judgement,
          exceptions: left)
      ]
    }
    if !named.isEmpty, !refusesAll(sentence, judgement) {
      return parted(named, sentence, judgement)
    }
    let scopes = Set(Self.scopes.matches(in: script, sentence).map(\.signal))
    guard scopes.contains(.rest) || scopes.contains(.whole) || limits(judgement, sentence) else {
      return []
    }
    return [
      Statement(
        scope: scopes.contains(.rest) ? .rest : .whole, questions: [], words: sentence,
        reason: sentence, judgement: judgement)
    ]
  }

  private static let totals = Phrases<Bool>([
    true: [
      "the whole of the requested", "the whole of the request", "the whole of your request",
      "the whole request", "your whole request", "your entire request", "the entire request",
      "request in its entirety", "request as a whole", "all of your request",
      "all parts of your request", "all of the requested information",
    ]
  ])

  /// Whether one question is only why all is refused: "the cost of answering question 3 is above the limit, so
  /// that we are refusing the whole of your request".
  private func refusesAll(_ sentence: Range<Int>, _ judgement: Judgement) -> Bool {
    judgement.outcome == .refused && limits(judgement, sentence)
      && Self.totals.occur(in: script, sentence)
  }

  /// What letters say beside a refusal, which decides nothing.
  private static let stock = Phrases<Bool>([
    true: [
      "not be taken as", "should be taken as", "be taken as an indication", "no inference",
      "does or does not exist", "exists or does not exist", "is or is not held",
    ]
  ])
  private static let notices = Phrases<Bool>([
    true: ["refusal notice for", "acts as a refusal", "is a refusal notice", "as a refusal notice"]
  ])
  private static let conditions = WordSet(
    ["where", "if", "when", "should", "once"].map { Words.hash($0) })

  /// "Where one part of a request exceeds the limit, …": a rule, and no decision.
  private func supposes(_ sentence: Range<Int>, _ judgement: Judgement) -> Bool {
    judgement.claims.isEmpty
      && Self.conditions.contains(script.tokens[sentence.lowerBound].hash)
  }

  private static let excepting = Phrases<Bool>([
    true: [
      "apart from", "except", "save for", "other than", "with the exception of", "excluding",
      "all but", "aside from",
    ]
  ])
  static let parts = Phrases<Bool>([
    true: [
      "that part", "this part", "that question", "this question", "part of your request",
      "that point", "this element", "that element", "this item", "these questions",
    ]
  ])

  /// Whether it relies on a limit that applies to the request as a whole, not to a part.
  private func limits(_ judgement: Judgement, _ sentence: Range<Int>) -> Bool {
    guard judgement.outcome.isRefusal, !judgement.claims.isEmpty else { return false }
    let isLimit = judgement.claims.allSatisfy {
      $0.kind == .section && ($0.number == "12" || $0.number == "14")
    }
    return isLimit && !Self.parts.occur(in: script, sentence)
  }

  /// "The last of your questions", "your second question": questions named by their place.
  private func placed(in words: Range<Int>) -> [Int] {
    let tops = list.questions.indices.filter { list.parents[$0] == nil }
    for index in words {
      let hash = script.tokens[index].hash
      let isNear = (index + 1..<min(index + 5, words.upperBound)).contains {
        MarkReader.nouns.contains(script.tokens[$0].hash)
      }
      guard isNear else { continue }
      if hash == Self.last, let place = tops.last { return [place] }
      if let number = MarkReader.ordinals[hash].flatMap({ Int($0) }), number <= tops.count {
        return [tops[number - 1]]
      }
    }
    return []
  }

  static let last = Words.hash("last")

  /// Whether the words leave something out of what they say.
  static func leavesOut(_ words: Range<Int>, in script: Script) -> Bool {
    excepting.occur(in: script, words)
  }

  private static let residues = Phrases<Bool>([
    true: [
      "any other information", "any further information", "any additional information",
      "other information relevant", "any other relevant information", "any other data",
    ]
  ])
  private static let denials = Phrases<Bool>([
    true: ["confirm nor deny", "confirm or deny", "confirms nor denies", "confirming or denying"]
  ])

  /// Whether the sentence that begins at a word neither confirms nor denies that anything beside what is
  /// given is held: it decides no question.
  static func isResidual(_ word: Int, in script: Script) -> Bool {
    var end = word + 1
    while end < script.tokens.count, end - word < 80, !script.endsSentence(after: end - 1) {
      end += 1
    }
    return residues.occur(in: script, word..<end) && denials.occur(in: script, word..<end)
  }

  /// Whether the words call the letter a notice of refusal.
  static func isNotice(_ words: Range<Int>, in script: Script) -> Bool {
    notices.occur(in: script, words)
  }

  /// Whether the words say that something is given.
  static func gives(_ words: Range<Int>, in script: Script) -> Bool {
    given.occur(in: script, words)
  }

  /// "4(c), under section 43(2), and 4(d), under section 41": each with its own ground.
  private func parted(
    _ named: [(questions: [Int], word: Int)], _ sentence: Range<Int>, _ judgement: Judgement
  ) -> [Statement] {
    let pairs = GroundPairs.pairs(
      of: named.map { ($0.questions, $0.word) },
      with: judge.claims(of: judge.citations(in: sentence).citations))
    if !pairs.isEmpty, !judgement.claims.isEmpty {
      return pairs.map { pair in
        Statement(
          scope: .named, questions: pair.named, words: sentence, reason: pair.words,
          judgement: Judgement(
            outcome: judgement.outcome, claims: pair.claims, clarity: judgement.clarity,
            why: judgement.why))
      }
    }
    var stretches: [(questions: [Int], words: Range<Int>)] = []
    for (index, group) in named.enumerated() {
      let end = index + 1 < named.count ? named[index + 1].word : sentence.upperBound
      stretches.append((group.questions, group.word..<end))
    }
    let claims = stretches.map { judge.judge($0.words).claims }
    guard named.count > 1, judgement.claims.count > 1, claims.allSatisfy({ !$0.isEmpty }) else {
      return [
        Statement(
          scope: .named, questions: named.flatMap(\.questions), words: sentence, reason: sentence,
          judgement: judgement)
      ]
    }
    return stretches.map { stretch in
      Statement(
        scope: .named, questions: stretch.questions, words: sentence, reason: stretch.words,
        judgement: judge.judge(stretch.words))
    }
  }

  private static let nouns = WordSet(
    [
      "question", "questions", "part", "parts", "point", "points", "q", "item", "items", "request",
      "requests", "number", "numbers", "query", "queries", "element", "elements", "qs",
    ]
    .map { Words.hash($0) })
  private static let laws = WordSet(
    [
      "section", "sections", "s", "ss", "regulation", "regulations", "reg", "regs", "paragraph",
      "article", "schedule", "annex", "appendix", "note", "page", "part", "under",
    ].map { Words.hash($0) })

  /// The sets that the words of a letter are looked up in.
  static var traits: [([UInt64], Traits)] {
    [(nouns.words, .statementNoun), (laws.words, .statementLaw)]
  }

  /// The questions that a sentence names by number.
  private func named(
    in sentence: Range<Int>, _ reader: MarkReader
  ) -> [(questions: [Int], word: Int)] {
    var found: [(questions: [Int], word: Int)] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      defer { index += 1 }
      let isNoun = script.traits[index].contains(.statementNoun) || script.asksAt(index)
      let at = isNoun ? index + 1 : index
      guard at < sentence.upperBound else { break }
      if !isNoun, !reader.mayBegin(at: at) { continue }
      if !isNoun, index > sentence.lowerBound, script.traits[index - 1].contains(.statementLaw) {
        continue
      }
      // "12(4)(b)" is a provision: a number straight behind a bracket goes on with what is before.
      if !isNoun, script.gap(before: at).elementsEqual([0x28]) { continue }
      if !isNoun, at > sentence.lowerBound, script.gap(before: at).last == 0x28,
        script.bytes[script.tokens[at - 1].start].isDigit
      {
        continue
      }
      guard let first = reader.path(at: at, limit: sentence.upperBound, isNamed: isNoun) else {
        continue
      }
      let isNamed = isNoun || reader.glued(at) != nil
      // Without a word before it only a number with its part is a question: "2(c)", "4d", "Q3".
      guard isNamed || first.path.count > 1 else { continue }
      guard
        var all = reader.list(
          from: at, first: first.path, end: first.end, limit: sentence.upperBound)
      else { continue }
      if isNoun, let more = pastBracket(all.end, sentence, reader) {
        all = (all.paths + more.paths, more.end)
      }
      var current = found.last?.questions.last
      var places: [Int] = []
      for path in all.paths {
        if let place = list.place(of: path, by: .own, after: current) {
          if !places.contains(place) { places.append(place) }
          current = place
        } else if path.count == 1 {
          // "Question 4", of which the list has but the parts.
          places += list.questions.indices.filter { list.questions[$0].id.labels.first == path[0] }
        }
      }
      if !places.isEmpty { found.append((places, index)) }
      index = max(index, all.end - 1)
    }
    return found.isEmpty ? ordinals(in: sentence) : found
  }

  /// The numbers behind words in brackets: "parts 1 (number of devices), 2 and 7".
  private func pastBracket(
    _ word: Int, _ sentence: Range<Int>, _ reader: MarkReader
  ) -> (paths: [[String]], end: Int)? {
    guard word > sentence.lowerBound, word < sentence.upperBound,
      script.gap(before: word).last == 0x28,
      let close = (word..<min(word + Self.mostBracketed, sentence.upperBound)).first(where: {
        script.gap(after: $0).contains(0x29)
      }), close + 1 < sentence.upperBound
    else { return nil }
    let isJoined = script.gap(after: close).contains(0x2C)
    let isSaid = script.tokens[close + 1].hash == Words.code("and")
    let next = isSaid ? close + 2 : close + 1
    guard isJoined || isSaid, next < sentence.upperBound,
      let first = reader.path(at: next, limit: sentence.upperBound, isNamed: true)
    else { return nil }
    return reader.list(from: next, first: first.path, end: first.end, limit: sentence.upperBound)
  }

  /// Words that stand in brackets behind the number of a question.
  private static let mostBracketed = 14
}
