/// What each kind of evidence weighs, in log-odds.
///
/// Never set for one letter.
package struct Weights: Sendable {
  /// The kinds of evidence.
  package enum Kind: Int, CaseIterable, Sendable {
    /// A number that means the question.
    case mark
    /// A sentence that names the question.
    case sentence
    /// Marks written alike that go through the list.
    case chain
    /// Words that sound like the question.
    case wording
    /// The question's own words in their order.
    case echo
    /// Another question that the words sound more like.
    case rival
    /// A new paragraph.
    case paragraph
    /// Any new passage.
    case entry
    /// The first question passed over, and each further one.
    case skip, skipMore
    /// A question passed over before the first answer.
    case skipFirst
    /// Going back, starting again, staying with the question.
    case back, restart, same
    /// A letter of a part that belongs to another question than the one before.
    case stranger
    /// A closing, a signature, a unit inside a closing, one in it that speaks of an answer, an answer after it.
    case closing, signature, closed, substance, reopened
    /// A number without the question's words, where those follow the others of its kind.
    case bare
  }

  private var values: [Double]
  /// The same for letters in flowing sentences.
  package var sentences: SentenceWeights
  /// The same for letters whose paragraphs answer.
  package var paragraphs: ParagraphWeights

  package init(
    _ values: [Double], sentences: SentenceWeights = .learned,
    paragraphs: ParagraphWeights = .learned
  ) {
    self.sentences = sentences
    self.paragraphs = paragraphs
    self.values = values + Array(repeating: 0, count: max(0, Kind.allCases.count - values.count))
  }

  package subscript(_ kind: Kind) -> Double {
    get { values[kind.rawValue] }
    set { values[kind.rawValue] = newValue }
  }

  /// The weights in use; from `ReadingScore --tune`.
  package static let learned = Weights([
    5.4, 3, 2.03, 5, 5, -3, 0.4, -2.2, -0.6, -0.3, -0.12, -2.97, -2.03, -1.38, -1.3, 1.2, 2.5,
    -0.25, -1.5, -2, -2.5,
  ])
}

/// What tells how well a sentence begins the answer to a question, in log-odds.
package struct SentenceWeights: Sendable {
  /// The kinds of evidence.
  package enum Kind: Int, CaseIterable, Sendable {
    /// Words that both share; the form of the answer.
    case likeness, form
    /// The question named by its number or place; another one named.
    case named, other
    /// A new paragraph; a phrase that takes up a topic; thanks.
    case paragraph, topic, courtesy
    /// A number, bullet or title.
    case item
    /// Any new passage.
    case entry
    /// A question passed over, and each further one; going back, and going back under titles.
    case skip, skipMore, back, backUnderTitles
    /// Staying with the question past a paragraph, or past an item; words of the question again.
    case goesOn, goesOnPastItem, takesUp
    /// A passage that begins inside a sentence.
    case clause
    /// A sentence that decides, with words that no other question asks with: "We do not hold the number of faults".
    case alone
    /// A word for what the sentence before spoke of: "They are of three makes".
    case refersBack
  }

  private var values: [Double]

  package init(_ values: [Double]) {
    self.values = values + Array(repeating: 0, count: max(0, Kind.allCases.count - values.count))
  }

  package subscript(_ kind: Kind) -> Double {
    get { values[kind.rawValue] }
    set { values[kind.rawValue] = newValue }
  }

  /// The weights in use; from `ReadingScore --tune`.
  package static let learned = SentenceWeights([
    6.21, 0.9, 3.5, -2.5, 0.59, 0.7, -3, 1.8, -2.3, -1, -0.5, -2.2, -0.31, -0.4, -0.78, 1.24, -1.5,
    2, -1.2,
  ])
}

/// What tells how well a paragraph answers a question, in log-odds.
package struct ParagraphWeights: Sendable {
  /// The kinds of evidence.
  package enum Kind: Int, CaseIterable, Sendable {
    /// Words of the question that the paragraph takes up; the form of the answer.
    case cover, form
    /// The question named by its number or place; another one named.
    case named, other
    /// A paragraph that opens the letter, argues a ground, advises or closes.
    case opening, argument, advice, closing
    /// A further question with the same paragraph; going back; a paragraph passed over.
    case shared, back, passed
    /// A question that nothing answers.
    case open
    /// A further question with the same paragraph that speaks of what the one before asked.
    case dependent
  }

  private var values: [Double]

  package init(_ values: [Double]) {
    self.values = values + Array(repeating: 0, count: max(0, Kind.allCases.count - values.count))
  }

  package subscript(_ kind: Kind) -> Double {
    get { values[kind.rawValue] }
    set { values[kind.rawValue] = newValue }
  }

  /// The weights in use; from `ReadingScore --tune`.
  package static let learned = ParagraphWeights([
    7, 0.9, 3.5, -2, -3, -2, -2.5, -3.5, -0.72, -2.6, -0.7, -1.2, 0.3,
  ])
}
