import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import Hummingbird

/// What to do today, grouped by kind of step, and what ends in the coming weeks.
enum AgendaPage {
  /// How many rows of each kind stand on the first page.
  private static let shown = 10
  private static let pageSize = 50

  static func show(_ visit: Visit) throws -> Response {
    if visit.wantsFile { return try visit.file(.agenda(visit.filters, in: visit.desk)) }
    let ahead = min(max(Int(visit.query["days"]) ?? 0, 0), 3_650)
    let lists = try visit.desk.agendaByKind(aheadBy: ahead, limit: shown)
    return visit.page(
      "agenda", title: "Agenda", section: .agenda,
      [
        "kinds": lists.map { list in kind(list, visit, ahead: ahead) },
        "isEmpty": lists.isEmpty, "isNew": try lists.isEmpty && visit.desk.counts().cases == 0,
        "ahead": ahead,
        "weeks": weeks(try visit.desk.weeksAhead(5), today: visit.desk.environment.today),
        "csv": "/?" + visit.query.with("format", "csv"),
        "json": "/?" + visit.query.with("format", "json"),
      ])
  }

  static func kind(_ visit: Visit) throws -> Response {
    let kind: NextStep.Kind = try choice(visit["kind"], "a kind of step")
    let ahead = min(max(Int(visit.query["days"]) ?? 0, 0), 3_650)
    let list = try visit.desk.agenda(
      of: kind, aheadBy: ahead, page: Page(limit: pageSize, page: visit.page))
    var values = Self.kind(list, visit, ahead: ahead)
    values["paging"] = paging(visit, count: list.count, size: pageSize)
    return visit.page("agenda-kind", title: kind.heading, section: .agenda, values)
  }

  private static func kind(_ list: Desk.StepList, _ visit: Visit, ahead: Int) -> Values {
    let today = visit.desk.environment.today
    var values: Values = [
      "name": list.kind.rawValue, "heading": list.kind.heading, "count": list.count,
      "rows": list.rows.map { row(of: $0, today: today) },
      "canCheck": list.kind == .confirm && list.count > 0,
    ]
    if list.count > list.rows.count {
      values["more"] = "/agenda/\(list.kind.rawValue)" + (ahead > 0 ? "?days=\(ahead)" : "")
    }
    return values
  }

  private static func row(of row: AgendaRow, today: CalendarDay) -> Values {
    var values: Values = [
      "href": row.id.href, "authority": row.authority,
      "request": row.id.request.description, "why": row.step.why,
      "urgent": row.step.isUrgent(on: today),
    ]
    if let by = row.step.by {
      values["by"] = by.values
      values["when"] = relative(by, to: today)
      values["missed"] = by < today
    } else {
      values["since"] = row.step.from.values
    }
    if row.step.kind == .confirm {
      values["action"] = ["href": row.id.href + "/check", "name": "Check"] as Values
    } else if let letter = row.letter {
      values["action"] =
        ["href": "\(row.id.href)/letter/\(letter.rawValue)", "name": "Letter"] as Values
    }
    return values
  }

  private static func weeks(_ days: [DayLoad], today: CalendarDay) -> [Values] {
    stride(from: 0, to: days.count, by: 7).map { start in
      [
        "days": days[start..<min(start + 7, days.count)].map { load -> Values in
          let parts = load.day.components
          var values: Values = [
            "iso": load.day.description, "number": parts.day,
            "month": parts.day == 1 || load.day == days.first?.day
              ? String(load.day.written.split(separator: " ")[1].prefix(3)) : "",
            "isToday": load.day == today, "isPast": load.day < today,
            "isWeekend": load.day.isWeekend,
          ]
          if load.owed > 0 { values["owed"] = load.owed }
          if load.reviews > 0 { values["reviews"] = load.reviews }
          if load.steps > 0 { values["steps"] = load.steps }
          return values
        }
      ]
    }
  }
}

extension NextStep.Kind {
  var heading: String { written.asHeading }
}
