import Casebook
import Charts
import FOIDesk
import FOIFaces
import FOILaw
import Hummingbird
import Templating

/// Questions down and authorities across, or turned; a cell is its outcome by colour and sign.
enum GridPage {
  private static let pageSize = 100

  static func show(_ visit: Visit) throws -> Response {
    if visit.wantsFile {
      return try visit.file(
        .comparison(Table.comparison(of: visit["request"], visit.filters, in: visit.desk)))
    }
    let act = try visit.act()
    let fields = visit.query
    var query = GridQuery()
    var faults: [Problem] = []
    do throws(DeskError) {
      query = try visit.filters.grid()
    } catch {
      guard error.status != .internalServerError else { throw error }
      faults = errors(error, field: error.filter)
    }
    query.page = Page(limit: faults.isEmpty ? pageSize : 0, page: visit.page)
    let grid = try visit.desk.grid(visit["request"], query)
    let isTurned = fields.has("turned")
    let page = GridModel(
      errors: Problems(faults), request: grid.request.title, href: grid.request.id.href,
      gridHref: Route.grid(grid.request.id).path,
      table: Markup(GridTable(grid, isTurned: isTurned, base: "?" + fields.with("cell", nil)).html),
      said: try said(visit, grid),
      isEmpty: grid.columns.isEmpty, isTurned: isTurned,
      turn: "?" + fields.with("turned", isTurned ? nil : "1"),
      stages: stageChoices(chosen: fields["stage"]),
      outcomes: choices(Outcome.self, chosen: fields["outcome"]) { $0.written },
      ground: fields["ground"], named: fields["named"],
      isFiltered: ["stage", "outcome", "ground", "named"].contains { fields.has($0) },
      key: Outcome.allCases.map(\.tag), grounds: GroundFigure.all(of: grid),
      hasGrounds: !grid.grounds.isEmpty,
      paging: Paging(visit, count: grid.count, size: pageSize), sheets: SheetLinks(visit))
    return try visit.page(
      page, title: "\(grid.request.title): grid", section: .requests, madeAt: act,
      status: faults.isEmpty ? .ok : .badRequest)
  }
}

extension GridPage {
  /// The words of the cell that the address names.
  private static func said(_ visit: Visit, _ grid: Desk.Grid) throws -> GridModel.Said? {
    // "brack.2b": ids of authorities have no full stop in them.
    let sides = visit.query["cell"].split(separator: ".").map(String.init)
    guard sides.count == 2, let id = QuestionID(sides[1]), let question = grid.request.question(id)
    else { return nil }
    let detail = try visit.desk.show("\(grid.request.id)/\(sides[0])")
    let answer = detail.standing.answers.first { $0.answer.question == question.id }
    guard let answer, answer.day != nil else { return nil }
    return GridModel.Said(
      authority: detail.file.authority.name, number: question.id.description,
      asked: Desk.asked(id, in: grid.request),
      outcome: answer.answer.outcome.tag,
      claims: answer.answer.claims.map(\.description).joined(separator: ", "),
      isConfirmed: answer.isConfirmed, words: answer.answer.text,
      href: detail.file.id.href + "#q\(question.id.compact)",
      checkHref: Route.check(detail.file.id).path,
      closeHref: "?" + visit.query.with("cell", nil))
  }
}

/// The grid's table, written straight: a template would take too long for sixteen thousand cells.
struct GridTable {
  let grid: Desk.Grid
  let isTurned: Bool
  /// Where each column leads: made once, and not for every cell.
  private let hrefs: [String]
  /// Where the cells of each column lead, up to the question: to their words on this page.
  private let cells: [String]

  /// Makes the table; `base` is the address of this view from its question mark on.
  init(_ grid: Desk.Grid, isTurned: Bool, base: String) {
    self.grid = grid
    self.isTurned = isTurned
    hrefs = grid.columns.map(\.row.id.href)
    let lead = (base == "?" ? base : base + "&").escapedForMarkup
    cells = grid.columns.map {
      lead + "cell=" + percentEncoded($0.row.id.authority.description) + "."
    }
  }

  var html: String { isTurned ? byAuthority : byQuestion }

  private var byQuestion: String {
    var html =
      "<thead><tr><th scope=\"col\">Question</th><th scope=\"col\" class=\"total\">Given</th>"
    for column in grid.columns.indices {
      html += "<th scope=\"col\" class=\"turned\">\(link(column))</th>"
    }
    html += "</tr></thead>\n<tbody>\n"
    for (place, question) in grid.questions.enumerated() {
      let words = question.text.escapedForMarkup
      html +=
        "<tr><th scope=\"row\" title=\"\(words)\"><b>\(question.id.description.escapedForMarkup)</b> "
      html += "<span class=\"words\">\(words)</span></th>\(given(place))"
      for column in grid.columns.indices { html += cell(column, place) }
      html += "</tr>\n"
    }
    return html + "</tbody>"
  }

  private var byAuthority: String {
    var html = "<thead><tr><th scope=\"col\">Authority</th>"
    for question in grid.questions {
      html += "<th scope=\"col\" title=\"\(question.text.escapedForMarkup)\">"
      html += "\(question.id.description.escapedForMarkup)</th>"
    }
    html += "</tr></thead>\n<tbody>\n<tr class=\"totals\"><th scope=\"row\">Given</th>"
    for place in grid.questions.indices { html += given(place) }
    html += "</tr>\n"
    for column in grid.columns.indices {
      html += "<tr><th scope=\"row\">\(link(column))</th>"
      for place in grid.questions.indices { html += cell(column, place) }
      html += "</tr>\n"
    }
    return html + "</tbody>"
  }

  private func link(_ column: Int) -> String {
    "<a href=\"\(hrefs[column])\">\(grid.columns[column].row.authority.escapedForMarkup)</a>"
  }

  /// How many gave the information, of those that said anything.
  private func given(_ place: Int) -> String {
    let counts = grid.outcomes.filter { $0.question == grid.questions[place].id }
    let said = counts.filter { !$0.outcome.isOpen }.reduce(0) { $0 + $1.count }
    let gave = counts.first { $0.outcome == .answered }?.count ?? 0
    return "<td class=\"total\">\(gave)/\(said)</td>"
  }

  private func cell(_ number: Int, _ place: Int) -> String {
    let column = grid.columns[number]
    let cell = column.cells.indices.contains(place) ? column.cells[place] : nil
    guard let cell, cell.outcome != .noReply else {
      // Few answer a heading, which asks nothing itself.
      let words = cell == nil ? "no answer of its own" : "no reply"
      return "<td class=\"none\"><span class=\"away\">\(words)</span></td>"
    }
    let isUnsure = !cell.isConfirmed
    let claims = cell.claims.map(\.description).joined(separator: " ")
    let words =
      cell.outcome.written + (claims.isEmpty ? "" : " " + claims.escapedForMarkup)
      + (isUnsure ? ", not checked" : "")
    let question = grid.questions[place].id
    return "<td class=\"o-\(cell.outcome.rawValue)\(isUnsure ? " unsure" : "")\">"
      + "<a href=\"\(cells[number])\(question.compact)#said\" "
      + "title=\"\(column.row.authority.escapedForMarkup), \(question.description.escapedForMarkup): \(words)\">"
      + "<span aria-hidden=\"true\">\(cell.outcome.sign)</span>"
      + "<span class=\"away\">\(words)</span></a></td>"
  }
}
