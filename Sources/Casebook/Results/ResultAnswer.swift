package import FOILaw

/// A present answer with the figures that it gives.
package struct ResultAnswer: Sendable, Hashable {
  package let id: CaseID
  package let authority: String
  package let outcome: Outcome
  package let isConfirmed: Bool
  package let claims: [Provision]
  /// Its words; nil where a list of figures needs none.
  package let text: String?
  /// The values of the words, or those that a person typed, in their order.
  package let values: [AnswerValue]

  package init(
    id: CaseID, authority: String, outcome: Outcome, isConfirmed: Bool, claims: [Provision] = [],
    text: String? = nil, values: [AnswerValue] = []
  ) {
    self.id = id
    self.authority = authority
    self.outcome = outcome
    self.isConfirmed = isConfirmed
    self.claims = claims
    self.text = text
    self.values = values
  }
}

/// A value as it stands in a table of results: of one authority, for one period.
package struct ResultValue: Sendable, Hashable {
  /// The amount of a number, a share or money; the number of a day; 1 for yes and 0 for no;
  /// nought for a choice.
  package let amount: Amount?
  package let value: AnswerValue
  /// Whether it was converted to the unit of the others.
  package let isConverted: Bool
  /// Whether a person still has to say that it is the value: it is one of several, its year or its pound
  /// sign is not in the answer, it is far from the others, or more than the whole.
  ///
  /// Whoever confirms the answer's words has not said which value they give; whoever types it has.
  package var isGuess = false

  /// Whether it can be added up: a bound such as "fewer than five" cannot.
  package var counts: Bool {
    amount != nil && value.bound != .below && value.bound != .above
  }
}

/// Why a person should look at a value before it is printed.
package enum ResultDoubt: Sendable, Hashable {
  /// It is far from what the others gave: so many times their median, or a small part of it.
  case farFromOthers
  /// The answer gives several figures, and the first was taken.
  case several(Int)
  /// The answer says no exact figure.
  case notExact
  /// Its unit is another one than the others'.
  case otherUnit(String)
  /// The years were taken in the order of the question.
  case yearsByOrder
  /// It gives no year that was asked for.
  case otherYears
  /// It is an amount of money without a pound sign.
  case withoutSign
  /// A share above a hundred per cent.
  case aboveHundred

  /// The doubt in words.
  package var written: String {
    switch self {
    case .farFromOthers: "far from the others"
    case .several(let count): "the answer has \(count) figures; this is the first"
    case .notExact: "not exact"
    case .otherUnit(let unit): "in \(unit), unlike the others"
    case .yearsByOrder: "years taken in the order asked"
    case .otherYears: "for other years only"
    case .withoutSign: "no pound sign"
    case .aboveHundred: "above 100%"
    }
  }
}
