import Casebook
import FOIDesk
import FOILaw
import Hummingbird

/// What to do today, grouped by kind of step, and what ends in the coming weeks.
enum AgendaPage {
  /// How many rows of each kind stand on the first page.
  private static let shown = 10
  private static let pageSize = 50

  static func show(_ visit: Visit) throws -> Response {
    if visit.query.has("format") { return try sheet(visit) }
    let ahead = min(max(Int(visit.query["days"]) ?? 0, 0), 3_650)
    let lists = try visit.desk.agendaByKind(aheadBy: ahead, limit: shown)
    let page = AgendaModel(
      kinds: lists.map { StepGroup($0, visit, ahead: ahead) },
      isNew: try lists.isEmpty && visit.desk.counts().cases == 0,
      isDone: try lists.isEmpty && visit.desk.counts().cases > 0, ahead: ahead,
      isAhead: ahead > 0,
      weeks: weeks(try visit.desk.weeksAhead(5), today: visit.desk.environment.today),
      sheets: SheetLinks(visit))
    return try visit.page(page, title: "Agenda", section: .agenda)
  }

  static func kind(_ visit: Visit) throws -> Response {
    let kind: NextStep.Kind = try choice(visit["kind"], "a kind of step")
    let ahead = min(max(Int(visit.query["days"]) ?? 0, 0), 3_650)
    let list = try visit.desk.agenda(
      of: kind, aheadBy: ahead, page: Page(limit: pageSize, page: visit.page))
    let page = StepsModel(
      group: StepGroup(list, visit, ahead: ahead),
      paging: Paging(visit, count: list.count, size: pageSize))
    return try visit.page(page, title: kind.heading, section: .agenda)
  }

  private static func weeks(_ days: [DayLoad], today: CalendarDay) -> [AgendaModel.Week] {
    stride(from: 0, to: days.count, by: 7).map { start in
      AgendaModel.Week(
        days: days[start..<min(start + 7, days.count)].map { load in
          AgendaModel.Day(load, isFirst: load.day == days.first?.day, today: today)
        })
    }
  }

  private static func sheet(_ visit: Visit) throws -> Response {
    let today = visit.desk.environment.today
    var sheet = Sheet([
      "by", "from", "when", "case", "authority", "step", "what", "why", "letter", "missed",
      "urgent",
    ])
    for row in try visit.desk.agenda(aheadBy: Int(visit.query["days"]) ?? 0) {
      let step = row.step
      let when =
        step.by.map { relative($0, to: today) }
        ?? (step.from > today
          ? "from \(relative(step.from, to: today))"
          : "since \(step.from == today ? "today" : step.from.description)")
      sheet.append([
        .of(step.by), .of(step.from), .text(when), .of(row.id), .text(row.authority),
        .text(step.kind.rawValue), .text(step.kind.written), .text(step.why),
        .text(row.letter?.rawValue), .flag(step.by.map { $0 < today } ?? false),
        .flag(step.isUrgent(on: today)),
      ])
    }
    return sheet.response(visit.query["format"], name: "agenda")
  }
}

extension NextStep.Kind {
  var heading: String { written.prefix(1).uppercased() + written.dropFirst() }
}
