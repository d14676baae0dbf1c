import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import Hummingbird

/// What to do today, grouped by kind of step, and what ends in the coming weeks.
enum AgendaPage {
  /// How many rows of each kind the first page shows.
  private static let shown = 10
  private static let pageSize = 50

  static func show(_ visit: Visit) throws -> Response {
    if visit.wantsFile { return try visit.file(.agenda(visit.filters, in: visit.desk)) }
    let act = try visit.act()
    let ahead = min(max(Int(visit.query["days"]) ?? 0, 0), 3_650)
    let assignee = try visit.filters.assignee(in: visit.desk)
    let lists = try visit.desk.agendaByKind(aheadBy: ahead, assignee: assignee, limit: shown)
    let groups = lists.map { StepGroup($0, visit, ahead: ahead) }
    let waiting = try visit.desk.countWaitingMail()
    let page = AgendaModel(
      kinds: groups, hasLetters: groups.contains(where: \.hasLetters),
      isNew: try lists.isEmpty && visit.desk.counts().cases == 0,
      isDone: try lists.isEmpty && visit.desk.counts().cases > 0, ahead: ahead,
      isAhead: ahead > 0, mail: waitingMail(waiting.all, forCases: waiting.forCases),
      hasMine: visit.session.person != nil, isMine: visit.query.has("mine"),
      everybodysHref: Route.agenda.path + "?" + visit.query.with("mine", nil),
      mineHref: Route.agenda.path + "?" + visit.query.with("mine", "1"),
      weeks: weeks(try visit.desk.weeksAhead(5), today: visit.desk.environment.today),
      sheets: SheetLinks(visit))
    return try visit.page(page, title: "Agenda", section: .agenda, madeAt: act)
  }

  static func kind(_ visit: Visit) throws -> Response {
    let kind: NextStep.Kind = try visit.named("kind")
    let act = try visit.act()
    let ahead = min(max(Int(visit.query["days"]) ?? 0, 0), 3_650)
    let list = try visit.desk.agenda(
      of: kind, aheadBy: ahead, assignee: try visit.filters.assignee(in: visit.desk),
      page: Page(limit: pageSize, page: visit.page))
    let page = StepsModel(
      group: StepGroup(list, visit, ahead: ahead),
      paging: Paging(visit, count: list.count, size: pageSize))
    return try visit.page(page, title: kind.heading, section: .agenda, madeAt: act)
  }

  private static func weeks(_ days: [DayLoad], today: CalendarDay) -> [AgendaModel.Week] {
    stride(from: 0, to: days.count, by: 7).map { start in
      AgendaModel.Week(
        days: days[start..<min(start + 7, days.count)].map { load in
          AgendaModel.Day(load, isFirst: load.day == days.first?.day, today: today)
        })
    }
  }
}

extension NextStep.Kind {
  var heading: String { written.capitalised }
}
