import Casebook

/// What a letter was found to say, for all the ways of reading it: they ask for the same passages.
final class JudgedAnswers {
  /// All that an answer depends on, beside how its passage was found.
  struct Key: Hashable {
    let question: Int
    let content: Range<Int>
    let reasons: [Range<Int>]
    let fields: Range<Int>?
    /// Whether it answers the whole request.
    let isWhole: Bool
    /// Which questions share the passage.
    let shared: ObjectIdentifier?
    /// Which questions share the reasons.
    let sharedReasons: [ObjectIdentifier]
  }

  /// What a passage says to a question.
  struct Said {
    let judgement: Judgement
    let passage: Passage
    let values: [AnswerValue]
  }

  private var known: [Key: Said] = [:]
  /// Several questions may share one long passage: it is read once.
  private let passages = Remembered<Passage>()
  private let sharing = Remembered<[SharedPassage]>()
  private var reasons: (named: NamedReasons, sections: ReasonSections)?
  private var exact: ExactGrounds?

  func said(_ key: Key, else work: () -> Said) -> Said {
    if let said = known[key] { return said }
    let said = work()
    known[key] = said
    return said
  }

  func passage(_ content: Range<Int>, in script: Script) -> Passage {
    if let passage = passages[content] { return passage }
    let passage = Passage(content, in: script)
    passages[content] = passage
    return passage
  }

  /// The passage as these questions share it.
  func shared(
    _ content: Range<Int>, by questions: [Int], else work: () -> SharedPassage
  ) -> SharedPassage {
    let all = sharing[content] ?? []
    if let passage = all.first(where: { $0.sharing == questions }) { return passage }
    let passage = work()
    sharing[content] = all + [passage]
    return passage
  }

  /// The parts of the letter that give reasons.
  func reasons(
    else work: () -> (NamedReasons, ReasonSections)
  ) -> (named: NamedReasons, sections: ReasonSections) {
    if let reasons { return reasons }
    let found = work()
    reasons = found
    return found
  }

  func exact(by judge: Judge, in script: Script) -> ExactGrounds {
    if let exact { return exact }
    let exact = ExactGrounds(script: script, judge: judge)
    self.exact = exact
    return exact
  }
}
