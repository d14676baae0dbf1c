package import FOIDesk
package import FOILaw

/// Lists of the law itself.
extension Table {
  /// Grounds with their kinds.
  package static func grounds(_ grounds: [Ground]) -> Table {
    Table(
      "grounds", of: grounds, whenEmpty: "No grounds match.",
      columns: [
        Column("regime", "Law") { .text($0.regime.rawValue) },
        Column("ground", "Ground") { .of($0.provision) },
        Column("title", "What it is", cut: .end) { .text($0.title) },
        Column("kind", "Kind", cut: .end, rank: 2) { .text($0.kind.rawValue) },
        Column("strength", "Strength", rank: 1) { .text($0.strength.rawValue) },
        Column("publicInterest", "Public interest", rank: 3) {
          .flag($0.needsPublicInterestTest)
        },
        Column("prejudice") { .flag($0.harm != nil) },
        Column("covers") { .text($0.covers) },
      ])
  }

  /// A regime with the days that its clocks give for one example, and who hears complaints.
  package struct RegimeRow: Sendable {
    let regime: Regime
    let answer: CalendarDay?
    let extendedAnswer: CalendarDay?
    let askForReview: CalendarDay?
    let answerReview: CalendarDay?
    let office: RegulatorOffice?

    package init(
      _ regime: Regime, answer: CalendarDay?, extendedAnswer: CalendarDay?,
      askForReview: CalendarDay?, answerReview: CalendarDay?, office: RegulatorOffice?
    ) {
      self.regime = regime
      self.answer = answer
      self.extendedAnswer = extendedAnswer
      self.askForReview = askForReview
      self.answerReview = answerReview
      self.office = office
    }
  }

  /// The four laws side by side.
  package static func regimes(_ rows: [RegimeRow]) -> Table {
    Table(
      "regimes", of: rows, whenEmpty: "There are no regimes.",
      columns: [
        Column("regime", "Law") { .text($0.regime.rawValue) },
        Column("title", "Title", cut: .end, rank: 2) { .text($0.regime.title) },
        Column("answer", "Answer") { .of($0.answer) },
        Column("extendedAnswer", "Extended") { .of($0.extendedAnswer) },
        Column("askForReview", "Ask review") { .of($0.askForReview) },
        Column("answerReview", "Review") { .of($0.answerReview) },
        Column("regulator", "Regulator", cut: .end, rank: 1) {
          .text($0.office?.name ?? $0.regime.regulator.title)
        },
        Column("address") { .text($0.office?.address.joined(separator: ", ")) },
        Column("email") { .text($0.office?.email) },
        Column("telephone") { .text($0.office?.telephone) },
        Column("web") { .text($0.office?.web) },
        Column("grounds", "Grounds", rank: 3) { .number(Grounds.of($0.regime).count) },
      ])
  }

  /// What each deadline rests on, one row for each source.
  package static func sources(_ rules: [DeadlineRule], document: JSON) -> Table {
    Table(
      "sources", of: rules.flatMap { rule in rule.sources.map { (rule, $0) } },
      whenEmpty: "There are no rules.", document: document,
      columns: [
        Column("purpose") { .text($0.0.purpose.rawValue) },
        Column("summary") { .text($0.0.summary) }, Column("source") { .text($0.1) },
      ])
  }

  /// One deadline.
  package static func deadline(_ deadline: Deadline, document: JSON) -> Table {
    Table(
      "deadline", of: [deadline], whenEmpty: "There is no deadline.", document: document,
      columns: [
        Column("purpose") { .text($0.purpose.rawValue) },
        Column("lastDay") { .of($0.lastDay) }, Column("firstLateDay") { .of($0.firstLateDay) },
      ])
  }
}
