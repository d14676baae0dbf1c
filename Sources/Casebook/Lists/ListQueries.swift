package import FOILaw

/// Which cases, or which answers, a list shows, in which order and which page of them.
///
/// Every field that is set narrows it.
package struct CaseQuery: Sendable, Hashable {
  package var request: RequestID?
  package var authority: AuthorityID?
  /// A piece of the authority's id, name or alias.
  package var authorityPiece: String?
  package var stage: Standing.Stage?
  /// The person who looks after the case.
  package var assignee: String?
  package var outcome: Outcome?
  package var ground: Provision?
  package var question: QuestionID?
  /// Refused, partly refused, or neither confirmed nor denied.
  package var refusedOnly = false
  /// Owed before this day, with nothing that could be an answer.
  package var owedBefore: CalendarDay?
  /// Answered in part, with the rest owed before this day.
  package var partlyOwedBefore: CalendarDay?
  /// Cases that the list leaves out.
  package var leavingOut: Set<CaseID> = []
  /// Owed, or reviewable, on or before this day.
  package var dueBy: CalendarDay?

  /// The order of cases; answers always come by case and question.
  package var sort = CaseSort.owed
  /// The other way round; a case without the day that is sorted by stays at the end.
  package var isReversed = false
  package var page = Page.all

  package init() {}

  /// Whether the list is about answers and not about cases.
  package var isAboutAnswers: Bool {
    outcome != nil || ground != nil || question != nil || refusedOnly
  }
}

/// What cases are sorted by; those that are equal come in the order they were opened.
package enum CaseSort: String, CaseIterable, Sendable {
  /// The last day of what the authority owes.
  case owed
  /// The case's handle.
  case `case`
  /// The authority's name.
  case authority
  case sent
  /// The day of the first reply.
  case replied
  /// How far the case has come.
  case stage
  /// How many answers are refused.
  case refusals
  /// The last day to ask for a review.
  case reviewBy = "review-by"
}

/// Which part of a list is shown.
package struct Page: Sendable, Hashable {
  /// How many rows at most; nil for all.
  package let limit: Int?
  /// How many rows come before it.
  package let offset: Int

  /// Numbers below none become none.
  package init(limit: Int?, offset: Int = 0) {
    self.limit = limit.map { max(0, $0) }
    self.offset = max(0, offset)
  }

  /// The page of that number, from 1, where each has `limit` rows.
  package init(limit: Int, page: Int) {
    let (offset, overflow) = max(0, limit).multipliedReportingOverflow(by: max(1, page) - 1)
    self.init(limit: limit, offset: overflow ? .max : offset)
  }

  package static let all = Page(limit: nil)
}

/// Which next steps an agenda shows, and which page of them.
package struct AgendaQuery: Sendable, Hashable {
  /// Steps that begin on or before this day.
  package var through: CalendarDay
  package var kind: NextStep.Kind?
  package var request: RequestID?
  /// The person who looks after the case.
  package var assignee: String?
  package var page = Page.all

  package init(through day: CalendarDay) {
    through = day
  }

  /// The same for the steps of every kind.
  package var ofAllKinds: AgendaQuery {
    var query = self
    query.kind = nil
    return query
  }
}
