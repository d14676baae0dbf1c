package import Casebook
package import FOIDesk
package import FOILaw

/// Lists of cases and of answers.
extension Table {
  /// Cases with how far they have come.
  package static func cases(_ rows: [CaseRow]) -> Table {
    Table("cases", of: rows, whenEmpty: "No cases match.", columns: caseColumns)
  }

  static var caseColumns: [Column<CaseRow>] {
    [
      Column("case") { .of($0.id) },
      Column("authority", "Authority", cut: .middle) { .text($0.authority) },
      Column("handle", "Case", cut: .never, rank: 6, scripts: .none) { .of($0.id) },
      Column("request", "Request", cut: .middle, rank: 1, standsInFor: "handle") {
        .of($0.id.request)
      },
      Column("stage", "Stage", cut: .end, tone: { $0.stage.tone }) {
        .shown($0.stageInWords, scripts: .text($0.stage.rawValue))
      },
      Column("sent", "Sent", rank: 5) { .of($0.sent) },
      Column("due", "Due") { .of($0.owed) },
      Column("replied", "Replied", rank: 2) { .of($0.replied) },
      Column("refused", "Refused", rank: 4) { .number($0.refusals) },
      Column("unanswered") { .number($0.replied == nil ? nil : $0.unanswered) },
      Column("reviewBy", "Review by", rank: 3) { .of($0.reviewBy) },
      Column("next") { .text($0.step?.rawValue) },
      Column("regime") { .text($0.regime.rawValue) },
    ]
  }

  /// Cases in which the authority is late.
  package static func overdue(_ items: [Desk.Overdue]) -> Table {
    Table("overdue", of: items, whenEmpty: "Nothing is overdue.", columns: overdueColumns)
  }

  static var overdueColumns: [Column<Desk.Overdue>] {
    [
      Column("case") { .of($0.row.id) },
      Column("authority", "Authority", cut: .middle) { .text($0.row.authority) },
      Column("handle", "Case", rank: 3, scripts: .none) { .of($0.row.id) },
      Column("request", "Request", cut: .middle, rank: 1, standsInFor: "handle") {
        .of($0.row.id.request)
      },
      Column("owed", "Owed") {
        .text($0.row.owedFor == .answerReview ? "review" : "answer")
      },
      Column("due", "Due") { .of($0.due) },
      Column("workingDaysLate", "Late", tone: { _ in .bad }) { .number($0.workingDaysLate) },
      Column("stage") { .text($0.row.stage.rawValue) },
      Column("regime", "Law", rank: 2) { .text($0.row.regime.rawValue) },
    ]
  }

  /// Answers with their grounds and words.
  /// - Parameters:
  ///   - rows: The answers.
  ///   - areRefusals: Whether the list is of refusals, of which the words are not the point.
  /// - Returns: The list.
  package static func answers(_ rows: [AnswerRow], areRefusals: Bool) -> Table {
    Table(
      "answers", of: rows,
      whenEmpty: areRefusals ? "Nothing is refused." : "No answers match.",
      columns: answerColumns(areRefusals: areRefusals))
  }

  static func answerColumns(areRefusals: Bool) -> [Column<AnswerRow>] {
    [
      Column("case") { .of($0.id) },
      Column("authority", "Authority", cut: .middle) { .text($0.authority) },
      Column("handle", "Case", rank: 4, scripts: .none) { .of($0.id) },
      Column("request", "Request", cut: .middle, rank: 1, scripts: .none, standsInFor: "handle") {
        .of($0.id.request)
      },
      Column("question", "Q") {
        .shown($0.question.description, scripts: .text($0.question.compact))
      },
      Column("outcome", "Outcome", tone: { $0.outcome.tone }) {
        .shown($0.outcome.written, scripts: .text($0.outcome.rawValue))
      },
      Column("exemptions", "Ground") { .list($0.claims.map(\.description)) },
      Column("reviewBy", "Review by", rank: 2) { .of($0.reviewBy) },
      Column("confirmed", "Confirmed", rank: 3) { .flag($0.isConfirmed) },
      Column("text", areRefusals ? nil : "First words", cut: .end) {
        .shown($0.text?.firstWords(), scripts: .text($0.text))
      },
    ]
  }

  /// The answers of one case.
  package static func answers(of standing: Standing) -> Table {
    Table(
      "answers", of: standing.answers, whenEmpty: "No question has an answer yet.",
      columns: [
        Column("question", "Q") { .of($0.answer.question) },
        Column("outcome", "Outcome", tone: { $0.answer.outcome.tone }) {
          .text($0.answer.outcome.written)
        },
        Column("exemptions", "Ground") { .list($0.answer.claims.map(\.description)) },
        Column("confirmed", "Confirmed", rank: 1) { .flag($0.isConfirmed) },
        Column("text", "First words", cut: .end) {
          .shown($0.answer.text?.firstWords(), scripts: .text($0.answer.text))
        },
      ])
  }

  /// What to do next, most urgent first.
  package static func agenda(
    _ rows: [AgendaRow], on today: CalendarDay, whenEmpty: String
  ) -> Table {
    Table("agenda", of: rows, whenEmpty: whenEmpty, columns: agendaColumns(on: today))
  }

  static func agendaColumns(on today: CalendarDay) -> [Column<AgendaRow>] {
    [
      Column("by") { .of($0.step.by) },
      Column("from") { .of($0.step.from) },
      Column("heading", "Authority", cut: .middle, scripts: .none) { .text($0.authority) },
      Column("when", "When", tone: { $0.step.isUrgent(on: today) ? .bad : .plain }) { row in
        let when = row.step.when(on: today)
        return .shown(when + (row.step.isUrgent(on: today) ? " !" : ""), scripts: .text(when))
      },
      Column("day", "By", rank: 2, scripts: .none) { .of($0.step.by) },
      Column("case") { .of($0.id) },
      Column("handle", "Case", rank: 4, scripts: .none) { .of($0.id) },
      Column("request", "Request", cut: .middle, rank: 1, scripts: .none, standsInFor: "handle") {
        .of($0.id.request)
      },
      Column("authority") { .text($0.authority) },
      Column("step") { .text($0.step.kind.rawValue) },
      Column("what", "What to do", cut: .end) { row in
        let what = row.step.kind.written
        let draft = row.draft.map { letter in
          letter.status == .sending ? ": \(letter.id) may have gone" : ": \(letter.id) is drafted"
        }
        return .shown(what + (draft ?? ""), scripts: .text(what))
      },
      Column("why", "Why", cut: .end, rank: 3) { .text($0.why(asOf: today)) },
      Column("letter") { .text($0.letter?.rawValue) },
      Column("missed") { row in .flag(row.step.by.map { $0 < today } ?? false) },
      Column("urgent") { .flag($0.step.isUrgent(on: today)) },
    ]
  }

  /// The filters of lists that were saved.
  package static func savedFilters(_ filters: [Desk.SavedFilter]) -> Table {
    Table(
      "filters", of: filters, whenEmpty: "No filter is saved.",
      columns: [
        Column("name", "Name") { .text($0.name) },
        Column("list", "List") { .text($0.list.rawValue) },
        Column("filter", "Filter", cut: .end) { filter in
          .text(filter.pairs.map { "\($0.name): \($0.value)" }.joined(separator: ", "))
        },
      ])
  }

  /// How many steps there are of each kind.
  package static func agendaCounts(_ counts: [NextStep.Kind: Int], whenEmpty: String) -> Table {
    Table(
      "agenda", of: NextStep.Kind.allCases.filter { counts[$0] != nil }, whenEmpty: whenEmpty,
      columns: [
        Column("step") { .text($0.rawValue) },
        Column("what", "What to do") { .text($0.written) },
        Column("count", "Cases") { .number(counts[$0]) },
      ])
  }

  /// Deadlines that moved.
  package static func moved(_ rows: [MovedDeadline]) -> Table {
    Table(
      "moved", of: rows, whenEmpty: "No open deadline moved.",
      columns: [
        Column("case", "Case", cut: .middle) { .of($0.id) },
        Column("purpose", "Deadline") { .text($0.purpose.rawValue) },
        Column("from", "Was") { .of($0.from) }, Column("to", "Is") { .of($0.to) },
      ])
  }
}

extension AgendaRow {
  /// Why the step is to be done, or why it is held back.
  package func why(asOf today: CalendarDay) -> String {
    waitingMail.first.map {
      "held back: message \($0.description.prefix(8)) in the inbox may be the answer"
    } ?? step.why(asOf: today)
  }
}

extension NextStep {
  /// When the step is due; one without a last day says how long it has been waiting.
  package func when(on today: CalendarDay) -> String {
    if let by { return relative(by, to: today) }
    if from > today { return "from \(relative(from, to: today))" }
    return "since \(from == today ? "today" : from.description)"
  }
}

extension Outcome {
  /// What the outcome means at a glance.
  var tone: Tone {
    switch self {
    case .answered: .good
    case .partlyRefused: .doubtful
    case .refused, .neitherConfirmedNorDenied: .bad
    case .notHeld, .notApplicable, .blank, .noReply: .quiet
    }
  }
}

extension Standing.Stage {
  /// What the stage means at a glance.
  var tone: Tone {
    switch self {
    case .answered: .good
    case .unchecked, .partial, .partlyRefused, .clarification, .fee: .doubtful
    case .refused: .bad
    case .withdrawn, .transferred, .void: .quiet
    case .awaiting, .review, .reviewed, .complained, .decided: .plain
    }
  }
}
