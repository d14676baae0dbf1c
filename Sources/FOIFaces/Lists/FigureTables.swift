package import Casebook
package import FOIDesk
import FOILaw

/// Figures over one request or over all.
extension Table {
  /// How long authorities took to reply for the first time.
  package static func replyTimes(_ times: Desk.ReplyTimes) -> Table {
    let replied = Dictionary(uniqueKeysWithValues: times.taken.map { ($0.workingDays, $0.count) })
    let waiting = Dictionary(
      uniqueKeysWithValues: times.waiting.map { ($0.workingDays, $0.count) })
    return Table(
      "times", of: Set(replied.keys).union(waiting.keys).sorted(),
      whenEmpty: "Nothing has been sent yet.",
      columns: [
        Column("workingDays", "Working days") { .number($0) },
        Column("replied", "Replied") { .number(replied[$0] ?? 0) },
        Column("waiting", "Waiting") { .number(waiting[$0] ?? 0) },
      ])
  }

  /// How often each outcome was given, one row for each question and outcome.
  package static func outcomes(_ figures: Desk.OutcomeFigures) -> Table {
    Table(
      "outcomes", of: figures.counts, whenEmpty: noAnswers,
      columns: [
        Column("question") { .text($0.question?.compact) },
        Column("outcome", "Outcome") {
          .shown($0.outcome.written, scripts: .text($0.outcome.rawValue))
        },
        Column("count", "Answers") { .number($0.count) },
        Column("confirmed", "Confirmed") { .number($0.confirmed) },
      ])
  }

  /// The same for people, where the figures are of one request: a row for each question.
  package static func outcomesByQuestion(_ figures: Desk.OutcomeFigures) -> Table {
    guard !figures.questions.isEmpty else { return outcomes(figures) }
    let outcomes = Outcome.allCases.filter { outcome in
      figures.counts.contains { $0.outcome == outcome }
    }
    let rows = figures.counts.isEmpty ? [] : figures.questions.map(\.id)
    return Table(
      "outcomes", of: rows, whenEmpty: noAnswers,
      columns: [Column("question", "Q") { .of($0) }]
        + outcomes.map { outcome in
          Column(outcome.rawValue, outcome.written.capitalised) { question in
            .number(
              figures.counts.first { $0.question == question && $0.outcome == outcome }?.count
                ?? 0)
          }
        }
        + (figures.unchecked() == 0
          ? []
          : [
            Column("unchecked", "Not checked") { .number(figures.unchecked($0)) }
          ]))
  }

  private static var noAnswers: String { "There are no answers yet." }

  /// How often each ground is claimed.
  package static func groundsClaimed(_ rows: [GroundCount]) -> Table {
    Table(
      "grounds", of: rows, whenEmpty: "No ground has been claimed.",
      columns: [
        Column("ground", "Ground") { .of($0.ground) },
        Column("answers", "Answers") { .number($0.answers) },
        Column("cases", "Cases") { .number($0.cases) },
        Column("confirmed", "Confirmed") { .number($0.confirmed) },
      ])
  }

  /// First replies week by week.
  package static func repliesByWeek(_ rows: [Desk.WeekOfReplies]) -> Table {
    Table(
      "replies", of: rows, whenEmpty: "Nobody has replied yet.",
      columns: [
        Column("week", "Week of") { .of($0.monday) },
        Column("replies", "First replies") { .number($0.count) },
        Column("soFar", "So far") { .number($0.soFar) },
      ])
  }
}
