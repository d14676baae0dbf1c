import Casebook
import Charts
import FOIDesk
import FOIFaces
import FOILaw
import HTTPTypes
import Hummingbird
import Templating

/// Figures for an article: all questions of a request, and one question authority by authority.
enum ResultPages {
  private static let pageSize = 100

  static func list(_ visit: Visit) throws -> Response {
    let checkedOnly = visit.query.has("checked")
    let results = try visit.desk.results(of: visit["request"], checkedOnly: checkedOnly)
    if visit.wantsFile { return try visit.file(.results(results)) }
    let lines = results.questions.flatMap { question in
      question.columns.map { column in
        ResultsModel.Line(
          question, column: column, request: results.request.id, checkedOnly: checkedOnly)
      }
    }
    let page = ResultsModel(
      request: results.request.title, href: results.request.id.href, lines: lines,
      isCheckedOnly: checkedOnly,
      other: Route.results(results.request.id).path(checkedOnly ? [] : [("checked", "1")]),
      hasUnchecked: lines.contains { $0.checked < $0.values },
      nothingChecked: results.isUnchecked ? QuestionResults.nothingChecked(for: .browser) : nil,
      sheets: SheetLinks(visit))
    return try visit.page(
      page, title: "\(results.request.title): results", section: .requests)
  }

  static func show(_ visit: Visit) throws -> Response {
    if visit.wantsFile {
      let results = try results(visit)
      return try visit.drawing(results) ?? visit.file(table(results, visit))
    }
    return try show(visit, errors: [], status: .ok)
  }

  /// Sets a value right, or sets the values against a list of the user's.
  static func post(_ visit: Visit) throws -> Response {
    let form = visit.form
    let isJoin = form["do"].hasPrefix("join")
    let joined: Desk.Results
    do throws(DeskError) {
      guard isJoin else { return try set(visit) }
      joined = try join(visit)
      if form["do"] == "join-csv" {
        let table = table(joined, visit)
        return .bytes(
          Array(table.text(as: .csv).utf8), type: "text/csv; charset=utf-8",
          fileName: "\(table.name).csv")
      }
    } catch {
      guard error.status == .badRequest else { throw error }
      return try show(
        visit, errors: errors(error, field: isJoin ? "list" : "value"), status: .badRequest)
    }
    return try show(visit, joined: joined, errors: [], status: .ok)
  }

  private static func set(_ visit: Visit) throws(DeskError) -> Response {
    let form = visit.form
    let recorded = try visit.desk.setValue(
      .init(
        question: visit["question"], value: form["do"] == "none" ? "" : form["value"],
        period: form.fields.has("year") ? form["year"] : nil,
        note: form.fields.has("note") ? form["note"] : nil, isRight: form["do"] == "right"),
      case: form["case"])
    let path = Site.ownPath(form["back"])
    return .see(path == "/" ? recorded.id.href : path, .valueSet)
  }

  private static func join(_ visit: Visit) throws(DeskError) -> Desk.Results {
    let form = visit.form
    var results = try results(visit)
    guard let list = form.uploads("list").first else { throw .incomplete(.document) }
    results.join = try visit.desk.join(
      list, key: nil, column: form.fields.has("column") ? form["column"] : nil,
      per: max(1, Int(form["per"].filter(\.isNumber)) ?? 1))
    return results
  }

  private static func results(_ visit: Visit) throws(DeskError) -> Desk.Results {
    try visit.desk.results(
      of: visit["request"], question: visit["question"],
      checkedOnly: visit.query.has("checked"))
  }

  private static func table(_ results: Desk.Results, _ visit: Visit) -> Table {
    .result(results, byValue: visit.query["sort"] == "value")
  }

  private static func show(
    _ visit: Visit, joined: Desk.Results? = nil, errors: [Problem], status: HTTPResponse.Status
  ) throws -> Response {
    // Before the figures are read, so that nothing falls in between.
    let seen = joined == nil ? typingSeen(visit, errors) : nil
    let results = try joined ?? results(visit)
    guard let question = results.questions.first else { throw NothingThere() }
    let isByValue = visit.query["sort"] == "value"
    let isToLookAt = visit.query.has("look")
    let all = (isByValue ? question.rowsByValue : question.rows)
      .filter { !isToLookAt || !$0.doubts.isEmpty }
    let rows = all.dropFirst((visit.page - 1) * pageSize).prefix(pageSize)
    let chart = results.chart
    let request = results.request
    let href = Route.result(request.id, question: question.question.id.compact)
    let back = "?" + visit.query.with("edit", nil)
    let page = ResultModel(
      errors: Problems(errors), request: request.title, requestHref: request.id.href,
      resultsHref: Route.results(request.id).path, href: href.path,
      back: href.path + (back == "?" ? "" : back), number: question.question.id.description,
      asked: Desk.asked(question.question.id, in: request),
      summary: question.summary(
        checkedOnly: results.checkedOnly, join: results.join, for: .browser),
      remarks: results.join.map { remarks($0, question) } ?? [],
      columns: question.headings(results.join),
      rows: rows.map { row in
        ResultModel.Row(
          row, of: question, join: results.join,
          correct: "?" + visit.query.with("edit", row.answer.id.authority.description) + "#typing")
      },
      isEmpty: rows.isEmpty, svg: chart.map { Markup($0.svg) },
      alternative: chart?.alternative ?? "",
      drawing: "?" + visit.query.with("format", "svg"),
      picture: "?" + visit.query.with("format", "png"),
      map: results.map.map { ResultModel.Map($0, visit) }, isCheckedOnly: results.checkedOnly,
      isByValue: isByValue, isToLookAt: isToLookAt,
      hasUnchecked: rows.contains { !$0.answer.isConfirmed && $0.answer.outcome != .noReply },
      isOfNumbers: question.isOfNumbers,
      per: visit.form.fields.has("per") ? visit.form["per"] : "1",
      typing: seen.flatMap { typing(visit, question, seen: $0) },
      previous: neighbour(of: question, in: request, -1),
      next: neighbour(of: question, in: request, 1),
      paging: Paging(visit, count: all.count, size: pageSize), sheets: SheetLinks(visit))
    return try visit.page(
      page, title: "Question \(question.question.id): results", section: .requests,
      status: status)
  }

  private static func remarks(_ join: ResultJoin, _ question: QuestionResults) -> [String] {
    var remarks: [String] = []
    if !join.unknown.isEmpty {
      remarks.append(
        "\(counted(join.unknown.count, "line")) of your list "
          + "\(join.unknown.count == 1 ? "is" : "are") about no authority of this casebook, for "
          + "example \(join.unknown[0]).")
    }
    let missing = question.rows.filter { join.amounts[$0.answer.id.authority] == nil }
    if let first = missing.first {
      remarks.append(
        "\(counted(missing.count, "authority", "authorities")) without a figure in your list, for "
          + "example \(first.answer.authority).")
    }
    return remarks
  }

  /// How many events the case has whose value is typed in the form.
  private static func typingSeen(_ visit: Visit, _ errors: [Problem]) -> String? {
    if visit.form.fields.has("case"), let seen = visit.seenBefore(errors) { return "\(seen)" }
    let id =
      visit.form.fields.has("case")
      ? CaseID(handle: visit.form["case"])
      : CaseID(
        request: RequestID(visit["request"]), authority: AuthorityID(visit.query["edit"]))
    return id.flatMap { try? visit.desk.latest(of: $0) }.map { "\($0.moment.number)" }
  }

  /// The form for the value of the authority that the address names.
  private static func typing(
    _ visit: Visit, _ question: QuestionResults, seen: String
  ) -> ResultModel.Typing? {
    let isPosted = visit.form.fields.has("case")
    guard
      let row = question.rows.first(where: {
        isPosted
          ? $0.answer.id.description == visit.form["case"]
          : $0.answer.id.authority.description == visit.query["edit"]
      })
    else { return nil }
    let years = question.periods.compactMap(\.self)
    let value = row.values.compactMap(\.self).last
    return ResultModel.Typing(
      authority: row.answer.authority, caseHandle: row.answer.id.description,
      seenHere: seen,
      words: row.answer.text ?? "",
      value: isPosted ? visit.form["value"] : value.map { question.written($0) } ?? "",
      note: isPosted ? visit.form["note"] : value?.value.note ?? "",
      years: years.map { Choice(value: $0, written: $0, chosen: $0 == years.last) },
      hasYears: years.count > 1, look: row.doubts.map(\.written).joined(separator: "; "),
      hasValue: value != nil)
  }

  private static func neighbour(
    of question: QuestionResults, in request: Casebook.Request, _ step: Int
  ) -> String? {
    let asked = request.questions.filter { !$0.isStem }
    guard let place = asked.firstIndex(where: { $0.id == question.question.id }),
      asked.indices.contains(place + step)
    else { return nil }
    return Route.result(request.id, question: asked[place + step].id.compact).path
  }
}

extension Visit {
  /// The chart of results, where the address asks for it as a file.
  fileprivate func drawing(_ results: Desk.Results) throws(DeskError) -> Response? {
    let form = query["format"]
    let isMap = form.hasPrefix("map-")
    guard let form = ChartFile(rawValue: isMap ? String(form.dropFirst("map-".count)) : form),
      let chart = isMap ? results.map : results.chart
    else { return nil }
    let svg = chart.file(source: results.source(today: desk.environment.today))
    let question = results.questions.first?.question.id.compact ?? ""
    return try .chart(svg, as: form, name: "question-\(question)" + (isMap ? "-map" : ""))
  }
}

/// What a chart is given as, for print.
enum ChartFile: String {
  case svg, png
}

extension Response {
  /// A chart as a file of its own.
  static func chart(_ svg: String, as form: ChartFile, name: String) throws(DeskError) -> Response {
    switch form {
    case .svg: .bytes(Array(svg.utf8), type: "image/svg+xml", fileName: "\(name).svg")
    case .png:
      .bytes(
        try Desk.picture(ofDrawing: svg), type: "image/png", fileName: "\(name).png")
    }
  }
}
