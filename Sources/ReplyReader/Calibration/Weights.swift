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
    /// A sentence of an answer that takes up the question's words.
    case prose
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
    /// A letter that counts through, counts in sections or does not count.
    case flat, sections, unnumbered
    /// A number without the question's words, where those follow the others of its kind.
    case bare
  }

  private var values: [Double]
  /// The same for letters in flowing sentences.
  package var sentences: SentenceWeights

  package init(_ values: [Double], sentences: SentenceWeights = .learned) {
    self.sentences = sentences
    self.values = values + Array(repeating: 0, count: max(0, Kind.allCases.count - values.count))
  }

  package subscript(_ kind: Kind) -> Double {
    get { values[kind.rawValue] }
    set { values[kind.rawValue] = newValue }
  }

  /// The weights in use.
  package static let learned = Weights([
    4, 3, 1.5, 5, 4.5, 5, -3, 0.4, -2.2, -0.6, -0.3, -0.12, -2.2, -1.5, -1.2, -2, 1.2, 2.5, -0.25,
    -1.5,
    -2, -1, -1.5, -1, -2.5,
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
    4, 0.9, 3.5, -2.5, 0.6, 0.7, -3, 1.8, -2, -1, -0.5, -2.2, -0.4, -0.35, -1.2, 0.8,
  ])
}
