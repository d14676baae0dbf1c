import Casebook
import FOIDesk
import FOIFaces
import FOILaw

/// The agenda: the first steps of every kind, and the coming weeks.
struct AgendaModel: PageModel {
  static let template = "agenda"

  struct Week: Codable {
    let days: [Day]
  }

  /// A day of the calendar with what ends on it; counts of zero are left out.
  struct Day: Codable {
    let iso: String
    let number: Int
    let month: String?
    let isToday: Bool
    let isPast: Bool
    let isWeekend: Bool
    let owed: Int?
    let reviews: Int?
    let steps: Int?
    let owedHref: String
    let reviewsHref: String
  }

  let kinds: [StepGroup]
  /// Whether a letter is due on any case that is shown.
  let hasLetters: Bool
  /// Whether the casebook has no cases yet.
  let isNew: Bool
  /// Whether there are cases, and nothing to do for any of them.
  let isDone: Bool
  /// How many days the agenda looks ahead.
  let ahead: Int
  let isAhead: Bool
  /// What waits in the inbox.
  let mail: String?
  /// Whether somebody signed in, whose own cases alone can be shown, and whether they are.
  let hasMine: Bool
  let isMine: Bool
  let everybodysHref: String
  let mineHref: String
  let weeks: [Week]
  let sheets: SheetLinks
}

/// All steps of one kind, page by page.
struct StepsModel: PageModel {
  static let template = "agenda-kind"

  let group: StepGroup
  let paging: Paging
}

/// Steps of one kind.
struct StepGroup: Codable {
  let name: String
  let heading: String
  let count: Int
  let rows: [StepLine]
  let hasLetters: Bool
  let canCheck: Bool
  /// How many letters one press drafts, where the steps are letters.
  let letters: Int?
  /// Where the others are, where not all are here.
  let more: String?

  init(_ list: Desk.StepList, _ visit: Visit, ahead: Int) {
    let today = visit.desk.environment.today
    name = list.kind.rawValue
    heading = list.kind.heading
    count = list.count
    rows = list.rows.map { StepLine($0, today: today) }
    hasLetters = rows.contains { $0.choice != nil }
    canCheck = list.kind == .confirm && list.count > 0
    letters = hasLetters && list.count > 1 ? list.count : nil
    let days = ahead > 0 ? [("days", "\(ahead)")] : []
    more =
      list.count > list.rows.count ? Route.steps(kind: list.kind.rawValue).path(days) : nil
  }
}

/// What to do next about one case.
struct StepLine: Codable {
  let href: String
  /// The case as a tick box sends it, where a letter is due.
  let choice: String?
  let authority: String
  let request: String
  let why: String
  let urgent: Bool
  let by: DayText?
  let when: String?
  let missed: Bool
  let since: DayText?
  let action: Link?
  /// Where an entry of the diary is ticked off.
  let done: String?

  init(_ row: AgendaRow, today: CalendarDay) {
    href = row.id.href
    choice =
      row.letter == nil || row.draft != nil || row.step.kind == .confirm ? nil : row.id.description
    authority = row.authority
    request = row.id.request.description
    why = row.why(asOf: today)
    urgent = row.step.isUrgent(on: today)
    by = row.step.by.map(DayText.init)
    when = row.step.by.map { relative($0, to: today) }
    missed = row.step.by.map { $0 < today } ?? false
    since = row.step.by == nil ? DayText(row.step.from) : nil
    action =
      if row.step.kind == .confirm {
        Link(href: Route.check(row.id).path, name: "Check")
      } else if row.step.kind == .enterAnswers {
        Link(href: Route.byHand(row.id).path, name: "Enter the answers")
      } else if let draft = row.draft {
        Link(href: Route.letter(draft.id.description).path, name: "Open draft \(draft.id)")
      } else {
        row.letter.map { Link(href: Route.compose(row.id, kind: $0.rawValue).path, name: "Letter") }
      }
    done = row.step.kind == .diary ? Route.diary(row.id).path : nil
  }
}

extension AgendaModel.Day {
  init(_ load: DayLoad, isFirst: Bool, today: CalendarDay) {
    let parts = load.day.components
    iso = load.day.description
    number = parts.day
    month =
      parts.day == 1 || isFirst
      ? String(load.day.written.split(separator: " ")[1].prefix(3)) : nil
    isToday = load.day == today
    isPast = load.day < today
    isWeekend = load.day.isWeekend
    owed = load.owed > 0 ? load.owed : nil
    reviews = load.reviews > 0 ? load.reviews : nil
    steps = load.steps > 0 ? load.steps : nil
    owedHref = Route.cases.path([("due-by", load.day.description)])
    reviewsHref = Route.cases.path([("due-by", load.day.description), ("sort", "review-by")])
  }
}
