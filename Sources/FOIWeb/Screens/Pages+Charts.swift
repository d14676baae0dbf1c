import Casebook
import Charts
import FOIDesk
import FOIFaces
import FOILaw
import Hummingbird
import Templating

/// Charts drawn on the server, each next to a table of its figures.
enum ChartPage {
  static func show(_ visit: Visit) throws -> Response {
    if visit.wantsFile { return try file(visit) }
    let chosen = visit.query["request"]
    let requests = try visit.desk.requestTitles()
    // Question 1 of one request is not question 1 of another.
    let request = chosen.isEmpty ? (requests.count == 1 ? requests[0].id.description : nil) : chosen
    var charts = [
      try pace(visit, request), try grounds(visit, request), try replies(visit, request),
    ]
    if let request { charts.append(try outcomes(visit, request)) }
    let drawn = charts.compactMap { $0?.figures }
    let page = ChartsModel(
      requests: requests.map { row in
        let id = row.id.description
        return Choice(value: id, written: row.title, chosen: id == chosen)
      },
      charts: drawn, isEmpty: drawn.isEmpty, outcomes: Outcome.allCases.map(\.tag))
    return try visit.page(page, title: "Charts", section: .charts)
  }

  /// The figures of one chart, or the chart itself.
  private static func file(_ visit: Visit) throws -> Response {
    let figure: Table.Figure = try choice(visit.query["figure"], "a figure")
    guard let form = ChartFile(rawValue: visit.query["format"]) else {
      return try visit.file(.figures(figure, visit.filters, in: visit.desk))
    }
    let request = visit.query.has("request") ? visit.query["request"] : nil
    let drawn =
      switch figure {
      case .times: try pace(visit, request)
      case .grounds: try grounds(visit, request)
      case .replies: try replies(visit, request)
      case .outcomes: try request.flatMap { try outcomes(visit, $0) }
      }
    guard let drawn else { throw NothingThere() }
    let title = try request.map { try visit.desk.request($0).title } ?? "all requests"
    let svg = drawn.drawing.file(
      source: "Source: Freedom of Information requests (\(title)); "
        + "\(visit.desk.environment.today.written).")
    return try .chart(svg, as: form, name: figure.rawValue)
  }

  private typealias Drawn = (drawing: Chart, figures: ChartsModel.Chart)

  private static func pace(_ visit: Visit, _ request: String?) throws -> Drawn? {
    let times = try visit.desk.replyTimes(of: request)
    guard times.replied > 0 else { return nil }
    let summary =
      "\(times.repliedInTime) of \(times.replied) first replies came within "
      + "\(Desk.ReplyTimes.allowed) working days; \(counted(times.stillWaiting, "case")) still waiting, "
      + "\(times.waitingTooLong) of them for longer than that."
    let heading = "How long authorities took"
    let drawing = Chart.histogram(
      .init(id: "pace", title: heading, description: summary),
      times.taken.map { .init(days: $0.workingDays, count: $0.count) },
      allowed: Desk.ReplyTimes.allowed)
    return chart(
      .times, visit, heading, "Working days", summary, drawing, request,
      times.taken.map { ("\($0.workingDays)", $0.count) })
  }

  private static func grounds(_ visit: Visit, _ request: String?) throws -> Drawn? {
    let grounds = try visit.desk.groundFigures(of: request)
    guard let first = grounds.first else { return nil }
    let heading = "Grounds claimed"
    let summary =
      "Most often \(first.ground), for \(counted(first.answers, "answer"))"
      + "\(first.confirmed < first.answers ? ", \(first.confirmed) of them checked" : "")."
    let bars = grounds.prefix(15).map {
      Chart.Bar(label: $0.ground.description, count: $0.answers)
    }
    let drawing = Chart.bars(.init(id: "grounds", title: heading, description: summary), bars)
    return chart(
      .grounds, visit, heading, "Ground", summary, drawing, request,
      grounds.map { ($0.ground.description, $0.answers) })
  }

  private static func replies(_ visit: Visit, _ request: String?) throws -> Drawn? {
    let weeks = try visit.desk.repliesByWeek(of: request)
    guard let first = weeks.first, let last = weeks.last else { return nil }
    // About thirty columns are readable: over years, several weeks make one.
    let step = max(1, (weeks.count + 29) / 30)
    let bars = stride(from: 0, to: weeks.count, by: step).map { start in
      Chart.Bar(
        label: weeks[start].monday.description,
        count: weeks[start..<min(start + step, weeks.count)].reduce(0) { $0 + $1.count })
    }
    let heading = "Replies over time"
    let summary =
      "First replies: \(last.soFar), from the week of \(first.monday.written) "
      + "to the week of \(last.monday.written)."
    let beneath = step == 1 ? "week from" : "\(step) weeks from"
    let drawing = Chart.columns(
      .init(id: "replies", title: heading, description: summary), bars, beneath: beneath)
    return chart(
      .replies, visit, heading, "Week from", summary, drawing, request,
      bars.map { ($0.label, $0.count) })
  }

  private static func outcomes(_ visit: Visit, _ request: String) throws -> Drawn? {
    let figures = try visit.desk.outcomeFigures(of: request)
    guard !figures.counts.isEmpty else { return nil }
    let byQuestion = Dictionary(grouping: figures.counts, by: \.question)
    let bars = figures.questions.map { question in
      Chart.OutcomeBar(
        label: "\(question.id) \(question.text)",
        counts: Dictionary(
          (byQuestion[question.id] ?? []).map { ($0.outcome, $0.count) }, uniquingKeysWith: +))
    }
    let heading = "Outcomes per question"
    let unchecked = figures.unchecked()
    let summary =
      "The present answers of all authorities to \(counted(bars.count, "question"))."
      + (unchecked > 0 ? " \(uncheckedAnswers(unchecked))." : "")
    let drawing = Chart.outcomes(
      .init(id: "outcomes", title: heading, description: summary), bars)
    return (
      drawing,
      ChartsModel.Chart(
        heading: heading, unit: "Question", summary: summary, svg: Markup(drawing.svg),
        isStacked: true, rows: [],
        stacked: zip(figures.questions, bars).map { question, bar in
          ChartsModel.Stack(
            label: bar.label, counts: Outcome.allCases.map { bar.counts[$0] ?? 0 },
            unchecked: figures.unchecked(question.id))
        }, sheets: SheetLinks(visit, figure: .outcomes, of: request),
        files: ChartLinks(visit, .outcomes, of: request))
    )
  }

  private static func chart(
    _ figure: Table.Figure, _ visit: Visit, _ heading: String, _ unit: String, _ summary: String,
    _ drawing: Chart, _ request: String?, _ rows: [(String, Int)]
  ) -> Drawn {
    (
      drawing,
      ChartsModel.Chart(
        heading: heading, unit: unit, summary: summary, svg: Markup(drawing.svg), isStacked: false,
        rows: rows.map { ChartsModel.Row(label: $0.0, value: $0.1) }, stacked: [],
        sheets: SheetLinks(visit, figure: figure, of: nil),
        files: ChartLinks(visit, figure, of: request))
    )
  }
}
