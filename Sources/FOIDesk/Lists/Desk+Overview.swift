package import Casebook
import CasebookStore
import FOILaw

extension Desk {
  /// The next steps of one kind that can be taken today.
  package struct StepList: Sendable {
    package let kind: NextStep.Kind
    package let count: Int
    /// Some of them, most urgent first.
    package let rows: [AgendaRow]
  }

  /// A page of the next steps of one kind, looking that many days ahead.
  package func agenda(
    of kind: NextStep.Kind, aheadBy days: Int, assignee: String? = nil, page: Page
  ) throws(DeskError) -> StepList {
    let agenda = try agenda(
      aheadBy: days, kind: kind, assignee: assignee, page: page)
    return StepList(kind: kind, count: agenda.counts[kind] ?? 0, rows: agenda.rows)
  }

  /// The steps, each with the letter that does it where one is drafted and has not gone.
  func withDrafts(
    _ rows: [AgendaRow], in reader: any CasebookReader
  ) throws -> [AgendaRow] {
    var query = LetterQuery()
    query.cases = rows.filter { $0.letter != nil }.map(\.id)
    let letters = Dictionary(grouping: try reader.letters(query), by: \.case)
    return rows.map { row in
      var row = row
      row.draft = letters[row.id]?.last { letter in
        letter.kind == row.letter
          && (letter.status == .sending || letter.status == .drafted && !files(of: letter).isEmpty)
      }
      return row
    }
  }

  /// The next steps grouped by kind, looking that many days ahead, with the first rows of each kind: what
  /// was missed first, then who is late.
  package func agendaByKind(
    aheadBy days: Int, assignee: String? = nil, limit: Int
  ) throws(DeskError) -> [StepList] {
    var query = AgendaQuery(through: environment.today.advanced(by: max(0, min(days, 36_500))))
    query.assignee = assignee
    query.page = Page(limit: limit)
    return try DeskError.wrapping {
      try store.read { reader in
        let entries = try reader.diary(query)
        var counts = try reader.agendaCounts(query)
        if !entries.isEmpty { counts[.diary] = entries.count }
        let lists: [StepList] = try NextStep.Kind.allCases.compactMap { kind in
          guard let count = counts[kind], count > 0 else { return nil }
          var ofKind = query
          ofKind.kind = kind
          return StepList(
            kind: kind, count: count,
            rows: try withDrafts(Self.steps(ofKind, after: entries, in: reader), in: reader))
        }
        let late: Set<NextStep.Kind> = [.chase, .reviewLateness, .requireReview, .complain]
        func rank(_ list: StepList) -> Int {
          let isMissed = list.rows.contains {
            ($0.step.by ?? environment.today) < environment.today
          }
          return isMissed ? 0 : late.contains(list.kind) ? 1 : 2
        }
        return lists.enumerated().sorted {
          (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
        }.map(\.element)
      }
    }
  }

  /// How many days end on each day of the coming weeks; weeks begin on Mondays.
  package func weeksAhead(_ weeks: Int) throws(DeskError) -> [DayLoad] {
    let monday = environment.today.advanced(by: 1 - environment.today.weekday)
    let count = max(0, min(weeks, 520)) * 7
    return try DeskError.wrapping {
      try store.read { reader in
        var loads: [CalendarDay: DayLoad] = [:]
        for load in try reader.daysEnding(from: monday, through: monday.advanced(by: count - 1)) {
          loads[load.day] = load
        }
        return (0..<count).map { number in
          let day = monday.advanced(by: number)
          return loads[day] ?? DayLoad(day: day, owed: 0, reviews: 0, steps: 0)
        }
      }
    }
  }
}
