import Casebook
import FOILaw

/// One passage that answers several questions, judged for each.
///
/// "The record and the complaints are attached. Complainers' names have been redacted under regulation
/// 11(2)", said to a question for the record and to one for the complaints, withholds from the second
/// alone: what a sentence decides is of the questions whose own words it has, and where it has none,
/// of those that the sentence before it speaks of.
final class SharedPassage {
  let script: Script
  let list: QuestionList
  /// The questions that the passage answers.
  let sharing: [Int]
  /// What each asks that not all of them ask.
  private let own: [Int: Set<UInt64>]
  private let known = Remembered<Set<Int>>()
  /// What it says and to whom, worked out for the first of the questions: there may be thousands.
  fileprivate var sayings: Sayings?

  /// The sentences of a passage.
  fileprivate struct Sayings {
    let matches: [Phrases<Judge.Signal>.Match]
    let saysNotHeld: Bool
    /// Each with the questions that it is of; no sentences where none decides anything.
    let sentences: [Said]
  }

  /// A sentence and the questions that it is of: none where it is of all.
  struct Said {
    let sentence: Judge.Sentence
    let topic: Set<Int>
    /// Whether even what it gives is of these alone.
    var isOnlyOfTopic = false
  }

  /// Words that many questions have, whatever they ask.
  private static let plain = Set(
    Stems.of(
      """
      number numbers total list copy copies date dates detail details year years month months name
      amount figure figures record records held hold information data reason reasons period financial
      section sections exempt exemption act public interest disclose released provided following other
      full part time also including relating service department agency board university force college
      police office officer
      """))

  init(script: Script, list: QuestionList, sharing: [Int]) {
    self.script = script
    self.list = list
    self.sharing = sharing
    var counts: [UInt64: Int] = [:]
    for question in sharing {
      for stem in Set(list.stems[question]) { counts[stem, default: 0] += 1 }
    }
    own = sharing.reduce(into: [:]) { own, question in
      own[question] = Set(
        list.stems[question].filter {
          $0 != 0 && counts[$0, default: 0] < sharing.count && !Self.plain.contains($0)
        })
    }
  }

  private static let mostSubject = 12
  /// Short words that a letter has in the plural and the request in the singular.
  private static let singulars: [UInt64: UInt64] = {
    let pairs = zip(
      Stems.of("names addresses dates amounts costs salaries titles reasons ages"),
      Stems.of("name address date amount cost salary title reason age"))
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()
  private static let verbs = WordSet(["is", "are", "has", "have"].map { Words.hash($0) })

  /// The parts of one question that ask for what a sentence speaks of, told by plain words as well.
  ///
  /// "Names of individuals are also exempt" is said of "a) name of the tenant", and not of "b) address".
  func fields(of sentence: Range<Int>) -> Set<Int> {
    guard let last = sharing.last, let parent = list.parents[last],
      sharing.allSatisfy({ $0 == parent || list.parents[$0] == parent }),
      let verb = sentence.prefix(Self.mostSubject).first(where: {
        Self.verbs.contains(script.tokens[$0].hash)
      })
    else { return [] }
    let said = (sentence.lowerBound..<verb).reduce(into: Set<UInt64>()) { said, word in
      said.insert(script.stems[word])
      if let one = Self.singulars[script.stems[word]] { said.insert(one) }
    }
    let named = Set(
      sharing.filter { question in
        question != parent && list.stems[question].contains { $0 != 0 && said.contains($0) }
      })
    // What is said of a part is said of the question above it.
    let all = named.isEmpty ? named : named.union([parent])
    return all.count < sharing.count ? all : []
  }

  /// The questions of those sharing the passage whose own words some words have.
  func named(by words: Range<Int>) -> Set<Int> {
    if let named = known[words] { return named }
    let said = Set(words.lazy.map { [script] in script.stems[$0] }.filter { $0 != 0 })
    let named = Set(sharing.filter { !(own[$0]?.isDisjoint(with: said) ?? true) })
    known[words] = named
    return named
  }
}

extension Judge {
  /// What a passage says to one of the questions that it answers; nothing where all it decides is of them
  /// all.
  func judge(_ content: Range<Int>, for question: Int, of passage: SharedPassage) -> Judgement? {
    guard !content.isEmpty else { return nil }
    let said = passage.sayings ?? sayings(in: content, of: passage)
    passage.sayings = said
    guard !said.sentences.isEmpty else { return nil }
    let kept = said.sentences.compactMap {
      $0.isOnlyOfTopic && !$0.topic.contains(question)
        ? nil : leaving(question, $0.topic, in: $0.sentence, of: passage)
    }
    let isSame =
      kept.count == said.sentences.count
      && zip(kept, said.sentences).allSatisfy { $0.cited.count == $1.sentence.cited.count }
    guard !isSame, kept.contains(where: { decides($0) || $0.informs && $0.range.count > 1 }) else {
      return nil
    }
    let common = judge(content)
    guard common.outcome != .neitherConfirmedNorDenied else { return nil }
    let found = judgement(
      of: kept,
      matches: said.matches.filter { match in
        kept.contains { $0.range.contains(match.range.lowerBound) }
      }, notHeldByLaw: said.saysNotHeld && kept.contains { $0.signals.contains(.notHeld) })
    // A refusal whose ground went with what is of others is doubtful.
    return found.outcome.isRefusal && found.claims.isEmpty && !common.claims.isEmpty ? nil : found
  }

  private func sayings(
    in content: Range<Int>, of passage: SharedPassage
  ) -> SharedPassage.Sayings {
    let matches = signs(in: content)
    let named = citations(in: content)
    let all = sentences(of: content, matches: matches, citations: named.citations)
    guard all.contains(where: decides) else {
      return SharedPassage.Sayings(matches: matches, saysNotHeld: named.saysNotHeld, sentences: [])
    }
    return SharedPassage.Sayings(
      matches: matches, saysNotHeld: named.saysNotHeld,
      sentences: excepting(all, matches, named.citations, in: passage)
        ?? topics(of: all, in: passage))
  }

  /// The questions that each sentence is of; none where it is of all.
  private func topics(
    of all: [Sentence], in passage: SharedPassage
  ) -> [SharedPassage.Said] {
    let named = all.map { passage.named(by: $0.range) }
    // Where each of the questions has words of its own here, it is known which sentence is of which.
    let isParted =
      named.reduce(into: Set<Int>()) { $0.formUnion($1) }.count == passage.sharing.count
    var (before, last): (Set<Int>, Set<Int>) = ([], [])
    let note = smallNumbers(all)
    let hidden = note.map { hiding(before: $0, all, in: passage) } ?? []
    var isHiding = false
    return zip(all, named).map { sentence, own in
      if script.opensParagraph(sentence.range.lowerBound) {
        (before, last, isHiding) = ([], [], false)
      }
      isHiding = isHiding || sentence.range.lowerBound == note
      if isHiding, !hidden.isEmpty {
        return SharedPassage.Said(sentence: sentence, topic: hidden)
      }
      before.formUnion(own)
      let fields =
        sentence.claims.isEmpty || isLimit(sentence) ? [] : passage.fields(of: sentence.range)
      if !fields.isEmpty {
        last = fields
        return SharedPassage.Said(sentence: sentence, topic: fields)
      }
      let isOfAll =
        isLimit(sentence) || !isParted && !isWithheldFrom(sentence) || isOfAll(sentence)
      // "You can find these on the site. Section 21 applies" goes on with what was just said.
      let topic = isOfAll ? [] : !own.isEmpty ? own : !last.isEmpty ? last : before
      last = own
      return SharedPassage.Said(sentence: sentence, topic: topic)
    }
  }

  private static let totals = WordSet(["both", "all", "neither"].map { Words.hash($0) })
  private static let each = Words.hash("each")

  /// Where a note on small numbers begins whose paragraph decides something, behind what is told.
  private func smallNumbers(_ all: [Sentence]) -> Int? {
    var note: Int?
    for sentence in all.dropFirst() {
      if script.opensParagraph(sentence.range.lowerBound) { note = nil }
      if note == nil,
        sentence.signals.contains(.small) || LetterNotes.small.occur(in: script, sentence.range)
      {
        note = sentence.range.lowerBound
      }
      if note != nil, decides(sentence) { return note }
    }
    return nil
  }

  /// The questions that a note on small numbers is of, by the columns of the table above it.
  private func hiding(
    before note: Int, _ all: [Sentence], in passage: SharedPassage
  ) -> Set<Int> {
    guard let first = all.first?.range.lowerBound, first < note else { return [] }
    return passage.hiding(in: first..<note)
  }

  private static let deciding = WordSet(["is", "was", "has", "of"].map { Words.hash($0) })

  /// "Each is exempt", and not "the fees paid to each home" or "the rise offered to each".
  private func isOfAll(_ sentence: Sentence) -> Bool {
    sentence.range.contains { index in
      let hash = script.tokens[index].hash
      guard hash == Self.each else { return Self.totals.contains(hash) }
      return index + 1 < sentence.range.upperBound
        && Self.deciding.contains(script.tokens[index + 1].hash)
    }
  }

  static let ofPart = Phrases<Bool>([
    true: [
      "this part", "that part", "this element", "that element", "this question",
      "half of the question", "half of your question", "part of the question",
    ]
  ])

  /// Whether a sentence refuses the request by a limit, and not a part of it.
  private func isLimit(_ sentence: Sentence) -> Bool {
    (sentence.signals.contains(.cost) || sentence.claims.contains(where: \.isLimit))
      && !Self.ofPart.occur(in: script, sentence.range)
  }

  private func decides(_ sentence: Sentence) -> Bool {
    sentence.refuses
      || !sentence.signals.isDisjoint(with: [.notHeld, .partly, .inPart, .confirmsNeither])
  }

  /// A sentence as far as it is of a question; nothing where it decides others alone.
  private func leaving(
    _ question: Int, _ topic: Set<Int>, in sentence: Sentence, of passage: SharedPassage
  ) -> Sentence? {
    guard decides(sentence) else { return sentence }
    guard !topic.isEmpty else { return sentence }
    guard sentence.cited.count > 1 else {
      return topic.contains(question) ? sentence : nil
    }
    // "The names are exempt under section 38(1)(b), and the rates under section 43(2)."
    var left = sentence
    left.cited = []
    var start = sentence.range.lowerBound
    var current = topic
    var isFirst = true
    for ground in sentence.cited {
      let named = passage.named(by: min(start, ground.word)..<ground.word)
      if !named.isEmpty { current = named } else if isFirst { current = topic }
      isFirst = false
      start = max(start, ground.words.upperBound)
      if current.contains(question) { left.cited.append(ground) }
    }
    return left.cited.isEmpty ? nil : left
  }
}
