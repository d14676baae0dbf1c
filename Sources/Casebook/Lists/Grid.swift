package import FOILaw

/// Which part of a grid is shown: which authorities, and which page of them.
///
/// An authority is shown with all its answers if one of them fits.
package struct GridQuery: Sendable, Hashable {
  package var outcome: Outcome?
  package var ground: Provision?
  package var question: QuestionID?
  package var stage: Standing.Stage?
  /// Only authorities that refused something.
  package var refusedOnly = false
  /// A piece of the authority's id, name or alias.
  package var authorityPiece: String?
  package var page = Page.all

  package init() {}

  /// The cases that fit, by authority.
  package func cases(of request: RequestID) -> CaseQuery {
    var query = CaseQuery()
    query.request = request
    query.outcome = outcome
    query.ground = ground
    query.question = question
    query.stage = stage
    query.refusedOnly = refusedOnly
    query.authorityPiece = authorityPiece
    query.sort = .authority
    query.page = page
    return query
  }
}

/// One answer in a grid, without its words.
package struct GridCell: Sendable, Hashable {
  package let outcome: Outcome
  package let isConfirmed: Bool
  package let claims: [Provision]

  package init(outcome: Outcome, isConfirmed: Bool, claims: [Provision]) {
    self.outcome = outcome
    self.isConfirmed = isConfirmed
    self.claims = claims
  }
}

/// One authority's answers in a grid.
package struct GridColumn: Sendable, Hashable {
  package let row: CaseRow
  /// An answer for each question of the grid, in the order asked.
  package let cells: [GridCell?]

  package init(row: CaseRow, cells: [GridCell?]) {
    self.row = row
    self.cells = cells
  }
}

/// How often an outcome was given.
package struct OutcomeCount: Sendable, Hashable {
  /// The question, where the count is of one request; nil over all requests.
  package let question: QuestionID?
  package let outcome: Outcome
  package let count: Int
  /// How many of them a person confirmed.
  package let confirmed: Int

  package init(question: QuestionID?, outcome: Outcome, count: Int, confirmed: Int) {
    self.question = question
    self.outcome = outcome
    self.count = count
    self.confirmed = confirmed
  }
}

/// How often a ground was claimed.
package struct GroundCount: Sendable, Hashable {
  package let ground: Provision
  /// In how many answers.
  package let answers: Int
  /// In how many cases.
  package let cases: Int
  /// How many of the answers a person confirmed.
  package let confirmed: Int

  package init(ground: Provision, answers: Int, cases: Int, confirmed: Int) {
    self.ground = ground
    self.answers = answers
    self.cases = cases
    self.confirmed = confirmed
  }
}

/// How many cases were sent on one day and first replied to on another.
package struct ReplySpan: Sendable, Hashable {
  package let regime: Regime
  package let sent: CalendarDay
  /// Nil for those that wait for a first reply.
  package let replied: CalendarDay?
  package let count: Int

  package init(regime: Regime, sent: CalendarDay, replied: CalendarDay?, count: Int) {
    self.regime = regime
    self.sent = sent
    self.replied = replied
    self.count = count
  }
}
