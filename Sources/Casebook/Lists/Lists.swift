package import FOILaw

/// A case in a list.
package struct CaseRow: Sendable, Hashable {
  package let id: CaseID
  package let authority: String
  package let request: String
  package let regime: Regime
  package let stage: Standing.Stage
  package let sent: CalendarDay
  package let replied: CalendarDay?
  package let owed: CalendarDay?
  package let owedFor: Deadline.Purpose?
  package let reviewBy: CalendarDay?
  package let step: NextStep.Kind?
  package let refusals: Int
  package let unanswered: Int

  package init(
    id: CaseID, authority: String, request: String, regime: Regime, stage: Standing.Stage,
    sent: CalendarDay, replied: CalendarDay?, owed: CalendarDay?, owedFor: Deadline.Purpose?,
    reviewBy: CalendarDay?, step: NextStep.Kind?, refusals: Int, unanswered: Int
  ) {
    self.id = id
    self.authority = authority
    self.request = request
    self.regime = regime
    self.stage = stage
    self.sent = sent
    self.replied = replied
    self.owed = owed
    self.owedFor = owedFor
    self.reviewBy = reviewBy
    self.step = step
    self.refusals = refusals
    self.unanswered = unanswered
  }
}

extension CaseRow {
  /// Whether the last day has passed and nothing that could be an answer has come.
  package func isOverdue(on today: CalendarDay) -> Bool {
    stage != .partial && owed.map { $0 < today } == true
  }
}

/// A present answer in a list.
package struct AnswerRow: Sendable, Hashable {
  package let id: CaseID
  package let authority: String
  package let question: QuestionID
  package let outcome: Outcome
  package let isConfirmed: Bool
  package let claims: [Provision]
  package let text: String?
  package let reviewBy: CalendarDay?

  package init(
    id: CaseID, authority: String, question: QuestionID, outcome: Outcome, isConfirmed: Bool,
    claims: [Provision], text: String?, reviewBy: CalendarDay?
  ) {
    self.id = id
    self.authority = authority
    self.question = question
    self.outcome = outcome
    self.isConfirmed = isConfirmed
    self.claims = claims
    self.text = text
    self.reviewBy = reviewBy
  }
}

extension AnswerRow {
  /// Whether it is what foi read in a reply, and nobody has checked it.
  package var isProposal: Bool { !isConfirmed && outcome != .noReply }
}

/// A next step in the agenda.
package struct AgendaRow: Sendable, Hashable {
  package let id: CaseID
  package let authority: String
  package let regime: Regime
  package let step: NextStep
  /// The mail in the inbox that may be what the step waits for: the step is held back until it is placed.
  package var waitingMail: [OriginalID] = []
  /// The letter that does it, where one is drafted and has not gone, as far as that was looked up.
  package var draft: LetterRecord?

  package init(
    id: CaseID, authority: String, regime: Regime, step: NextStep
  ) {
    self.id = id
    self.authority = authority
    self.regime = regime
    self.step = step
  }

  /// An entry of the diary, which is to be seen to from its day on.
  package init(_ row: DiaryRow) {
    self.init(
      id: row.id, authority: row.authority, regime: row.regime,
      step: NextStep(kind: .diary, from: row.entry.day, by: nil, because: .entered(row.entry.note)))
  }

  /// The letter that does it, where foi drafts one.
  package var letter: LetterKind? { waitingMail.isEmpty ? step.letter(under: regime) : nil }
}

/// A day that the requester wants to be reminded of, in a list.
package struct DiaryRow: Sendable, Hashable {
  package let id: CaseID
  package let authority: String
  package let regime: Regime
  package let entry: Standing.DiaryEntry

  package init(id: CaseID, authority: String, regime: Regime, entry: Standing.DiaryEntry) {
    self.id = id
    self.authority = authority
    self.regime = regime
    self.entry = entry
  }
}

/// Which letters a list shows; every field that is set narrows it.
package struct LetterQuery: Sendable, Hashable {
  package var request: RequestID?
  package var `case`: CaseID?
  /// Only letters of these cases.
  package var cases: [CaseID]?
  package var status: LetterRecord.Status?
  /// The file it was written to, without its extension.
  package var file: String?
  /// The last drafted first.
  package var isReversed = false
  package var page = Page.all

  package init() {}
}

/// A piece of evidence with its days in the casebook.
package struct EvidenceRow: Sendable, Hashable {
  package let evidence: Evidence
  /// The day it was added.
  package let added: CalendarDay
  /// The day it was withdrawn, from which no letter cites it.
  package let withdrawn: CalendarDay?

  package init(evidence: Evidence, added: CalendarDay, withdrawn: CalendarDay? = nil) {
    self.evidence = evidence
    self.added = added
    self.withdrawn = withdrawn
  }
}

/// An authority in a list, with how much goes on there.
package struct AuthorityRow: Sendable, Hashable {
  package let authority: Authority
  package let cases: Int
  /// Cases in which the authority owes something.
  package let owing: Int
  /// Cases with a refused answer.
  package let refusing: Int

  package init(authority: Authority, cases: Int, owing: Int, refusing: Int) {
    self.authority = authority
    self.cases = cases
    self.owing = owing
    self.refusing = refusing
  }
}

/// A request in a list, with how far its cases have come.
package struct RequestRow: Sendable, Hashable {
  package let id: RequestID
  package let title: String
  /// How many questions ask something.
  package let questions: Int
  package let cases: Int
  /// Cases in which the authority owes something.
  package let owing: Int
  /// Cases with a first reply.
  package let replied: Int
  /// Cases with a refused answer.
  package let refusing: Int
  /// The day it was first sent, where it was.
  package let sent: CalendarDay?

  package init(
    id: RequestID, title: String, questions: Int, cases: Int, owing: Int, replied: Int,
    refusing: Int, sent: CalendarDay?
  ) {
    self.id = id
    self.title = title
    self.questions = questions
    self.cases = cases
    self.owing = owing
    self.replied = replied
    self.refusing = refusing
    self.sent = sent
  }
}

/// A deadline that moved when the holidays changed.
package struct MovedDeadline: Sendable, Hashable {
  package let id: CaseID
  package let purpose: Deadline.Purpose
  package let from: CalendarDay
  package let to: CalendarDay

  package init(
    id: CaseID, purpose: Deadline.Purpose, from: CalendarDay, to: CalendarDay
  ) {
    self.id = id
    self.purpose = purpose
    self.from = from
    self.to = to
  }
}

/// A document as it came.
package struct Original: Sendable, Hashable {
  package let id: OriginalID
  package let name: String
  package let bytes: [UInt8]

  package init(id: OriginalID, name: String, bytes: [UInt8]) {
    self.id = id
    self.name = name
    self.bytes = bytes
  }
}

/// How much a casebook holds.
package struct CasebookCounts: Sendable, Hashable {
  package let authorities: Int
  package let requests: Int
  package let cases: Int
  package let events: Int
  package let originals: Int

  package init(
    authorities: Int, requests: Int, cases: Int, events: Int, originals: Int
  ) {
    self.authorities = authorities
    self.requests = requests
    self.cases = cases
    self.events = events
    self.originals = originals
  }
}
