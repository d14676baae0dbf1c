package import FOILaw

/// The words that a person looks for, read so that nothing they type is an error.
package struct SearchWords: Sendable, Hashable {
  /// A word or a phrase.
  package struct Term: Sendable, Hashable {
    /// One word, or several in their order.
    package let text: String
    /// Whether longer words that begin so count too: `contract*`.
    package let isBeginning: Bool
  }

  /// The words that must all occur.
  package let terms: [Term]

  /// A question asked of an index should not be longer than this.
  private static let most = 40

  /// Reads words, "phrases in quotation marks" and beginnings*; an unclosed mark is ignored.
  /// - Parameter text: What the person typed.
  package init(_ text: String) {
    var terms: [Term] = []
    var rest = text[...]
    while let start = rest.firstIndex(where: { !Self.isGap($0) }) {
      rest = rest[start...]
      let body: Substring
      if Self.marks.contains(rest[start]),
        let end = rest.dropFirst().firstIndex(where: Self.marks.contains)
      {
        body = rest.dropFirst()[..<end]
        rest = rest[rest.index(after: end)...]
        let isBeginning = rest.first == "*"
        if isBeginning { rest = rest.dropFirst() }
        terms.append(
          Term(
            text: body.split(whereSeparator: Self.isGap).joined(separator: " "),
            isBeginning: isBeginning))
      } else {
        body = rest.prefix { !Self.isGap($0) }
        rest = rest[body.endIndex...]
        terms.append(
          Term(
            text: String(body.filter { !Self.marks.contains($0) && $0 != "*" }),
            isBeginning: body.last == "*"))
      }
    }
    self.terms = Array(
      terms.filter { $0.text.contains { $0.isLetter || $0.isNumber } }.prefix(Self.most))
  }

  /// White space, and what no keyboard writes: an index takes a NUL for the end of the question.
  private static func isGap(_ character: Character) -> Bool {
    character.isWhitespace
      || character.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }

  private static let marks: Set<Character> = ["\"", "\u{201C}", "\u{201D}"]
}

/// What is looked for, and where.
package struct SearchQuery: Sendable, Hashable {
  /// Where words can occur.
  package enum Place: String, CaseIterable, Sendable, Hashable {
    /// What an authority answered to a question.
    case answers
    /// The whole text of a document from an authority.
    case originals
    /// What the requester sent.
    case letters
    /// What was asked.
    case questions
    /// A published document that letters cite.
    case evidence
  }

  package var words: SearchWords
  package var request: RequestID?
  package var authority: AuthorityID?
  /// The one place to look, or `nil` for everywhere.
  package var place: Place?
  /// Where more passages than that have the words, the last kept come first: to find the best of a million takes
  /// as long as to look at them all.
  package var mostRanked = 5_000
  /// The maximum number of results.
  package var limit = 20
  /// How many better ones to skip.
  package var offset = 0

  package init(_ words: SearchWords) {
    self.words = words
  }
}

/// A passage that has the words.
package struct SearchHit: Sendable, Hashable {
  /// A run of the passage.
  package struct Piece: Sendable, Hashable {
    package let text: String
    /// Whether it is what was looked for.
    package let isMatch: Bool

    package init(_ text: String, isMatch: Bool) {
      self.text = text
      self.isMatch = isMatch
    }
  }

  package let place: SearchQuery.Place
  package let request: RequestID
  /// The case, or `nil` for a question as it was asked of all.
  package let id: CaseID?
  package let authority: String?
  package let question: QuestionID?
  /// The event that a document belongs to.
  package let event: EventID?
  /// The evidence that a document is.
  package let evidence: EvidenceID?
  /// The day of the event, or of the evidence.
  package let day: CalendarDay?
  /// The name of a document; the title of evidence.
  package let document: String?
  package let passage: [Piece]

  package init(
    place: SearchQuery.Place, request: RequestID, id: CaseID?, authority: String?,
    question: QuestionID?, event: EventID?, evidence: EvidenceID?, day: CalendarDay?,
    document: String?, passage: [Piece]
  ) {
    self.place = place
    self.request = request
    self.id = id
    self.authority = authority
    self.question = question
    self.event = event
    self.evidence = evidence
    self.day = day
    self.document = document
    self.passage = passage
  }

  /// The passage without marks.
  package var text: String { passage.map(\.text).joined() }
}
