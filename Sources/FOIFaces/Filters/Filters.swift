package import Casebook
package import FOIDesk
import FOILaw

/// What narrows a list: names and values, the same as options of a command and in a page's address.
///
/// | name | of | meaning |
/// |---|---|---|
/// | `request` | most lists | a request's id, its title or a unique piece of them |
/// | `authority` | cases, answers, search | one authority: its id, name, alias or a unique piece of them |
/// | `named` | cases, answers, authorities, grid | every authority whose id, name or alias has this piece |
/// | `stage`, `due-by`, `overdue` | cases | a stage; a day; present or absent |
/// | `exempted`, `ground`, `outcome`, `question` | answers | refusals only; a ground, outcome, question |
/// | `sort`, `reverse` | cases | a ``CaseSort``; present or absent |
/// | `mine`, `assigned` | cases, answers, agenda | present or absent; the person who looks after the case |
/// | `days`, `kind` | agenda | how far to look ahead; a kind of step |
/// | `status` | letters | a ``LetterRecord/Status`` |
/// | `of`, `withdrawn` | evidence | a case or request; present or absent |
/// | `q`, `in`, `limit` | search | words; a place; how many passages |
/// | `limit`, `offset`, `page` | lists on the command line | which rows |
package struct Filters: Sendable {
  private let values: [String: String]

  /// Takes names and values; an empty value narrows nothing, and of two with one name the first counts.
  package init(_ pairs: [(name: String, value: String?)]) {
    values = Dictionary(
      pairs.compactMap { name, value in
        guard let text = value?.trimmed, !text.isEmpty else { return nil }
        return (name, text)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The value with that name, or `nil`.
  package subscript(_ name: String) -> String? { values[name] }

  /// All that is given, by name.
  package var pairs: [(name: String, value: String)] {
    values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Whether something with that name is given.
  package func has(_ name: String) -> Bool { values[name] != nil }

  /// A day as people write it.
  func day(_ name: String, in desk: Desk) throws(DeskError) -> CalendarDay? {
    guard let text = values[name] else { return nil }
    return try parseDay(text, today: desk.environment.today)
  }

  /// A number within a range.
  func number(_ name: String, from least: Int) throws(DeskError) -> Int? {
    guard let text = values[name] else { return nil }
    guard let number = Int(text), number >= least else {
      throw .unknownValue(
        text, what: "a number from \(least)", allowed: ["\(least) or more"], nearest: [])
    }
    return number
  }

  /// A value of a closed set, where not every value may be chosen.
  func value<T: RawRepresentable>(
    _ name: String, _ what: String, among allowed: [T]
  ) throws(DeskError) -> T? where T.RawValue == String {
    guard let text = values[name] else { return nil }
    return try choice(text, what, among: allowed)
  }

  /// A value of a closed set.
  func value<T: RawRepresentable & CaseIterable>(
    _ name: String, _ what: String, of type: T.Type = T.self
  ) throws(DeskError) -> T? where T.RawValue == String {
    guard let text = values[name] else { return nil }
    return try choice(text, what, of: T.self)
  }

  /// Which rows: all, or `limit` of them from `offset` or on `page`.
  func page() throws(DeskError) -> Page {
    let limit = try number("limit", from: 0)
    guard let limit, let page = try number("page", from: 1) else {
      return Page(limit: limit, offset: try number("offset", from: 0) ?? 0)
    }
    return Page(limit: limit, page: page)
  }
}

extension Filters {
  /// Which cases or answers.
  package func cases(in desk: Desk) throws(DeskError) -> CaseQuery {
    var query = CaseQuery()
    if let text = self["request"] { query.request = try desk.request(text).id }
    if let text = self["authority"] { query.authority = try desk.authority(text).id }
    query.authorityPiece = self["named"]
    query.stage = try value("stage", "a stage", among: Standing.Stage.listed)
    query.assignee = try assignee(in: desk)
    query.dueBy = try day("due-by", in: desk)
    query.refusedOnly = has("exempted")
    query.outcome = try value("outcome", "an outcome")
    if let text = self["ground"] { query.ground = try Desk.ground(text, in: nil) }
    if let text = self["question"] { query.question = try desk.question(text, of: query.request) }
    query.sort = try value("sort", "an order") ?? query.sort
    query.isReversed = has("reverse")
    query.page = try page()
    return has("overdue") ? try desk.overdueOnly(query) : query
  }

  /// What a list of overdue cases leaves out, in words; `nil` where it leaves out nothing.
  package func leftOut(in desk: Desk) throws(DeskError) -> String? {
    guard has("overdue") else { return nil }
    let count = try desk.countLeftOut(try cases(in: desk))
    guard count > 0 else { return nil }
    return "\(counted(count, "case")) \(count == 1 ? "is" : "are") not listed, because mail in the "
      + "inbox may be the answer"
  }

  /// The cases with an answer in part whose rest is late, which a list of overdue cases is without, in
  /// words and as the filters that list them; `nil` where there are none.
  package func lateInPart(
    in desk: Desk
  ) throws(DeskError) -> (words: String, filters: [(name: String, value: String)])? {
    guard has("overdue") else { return nil }
    let count = try desk.countLateInPart(try cases(in: desk))
    guard count > 0 else { return nil }
    let narrowing = ["request", "authority", "named", "assigned", "mine"]
    let kept = pairs.filter { narrowing.contains($0.name) }
    let late = desk.environment.today.advanced(by: -1)
    return (
      "\(counted(count, "more case")) \(count == 1 ? "is" : "are") answered in part, and the day for "
        + "the rest is past",
      [("stage", Standing.Stage.partial.rawValue), ("due-by", late.description)] + kept
    )
  }

  /// The person who looks after the cases.
  package func assignee(in desk: Desk) throws(DeskError) -> String? {
    if has("mine") { return try desk.ownName() }
    guard let name = self["assigned"] else { return nil }
    return try desk.assignee(name)
  }

  /// Which authorities of a request's grid.
  package func grid() throws(DeskError) -> GridQuery {
    var query = GridQuery()
    query.outcome = try value("outcome", "an outcome")
    query.stage = try value("stage", "a stage", among: Standing.Stage.listed)
    if let text = self["ground"] { query.ground = try Desk.ground(text, in: nil) }
    query.authorityPiece = self["named"]
    return query
  }
}

extension Table {
  /// The list of cases or of answers that the filters ask for.
  package static func cases(_ filters: Filters, in desk: Desk) throws(DeskError) -> Table {
    let query = try filters.cases(in: desk)
    if filters.has("overdue") { return .overdue(try desk.overdue(query)) }
    return query.isAboutAnswers
      ? .answers(try desk.answers(query), areRefusals: query.refusedOnly)
      : .cases(try desk.cases(query))
  }

  /// Answers, also where nothing narrows the list.
  package static func answers(_ filters: Filters, in desk: Desk) throws(DeskError) -> Table {
    let query = try filters.cases(in: desk)
    return .answers(try desk.answers(query), areRefusals: query.refusedOnly)
  }

  /// What to do next.
  package static func agenda(_ filters: Filters, in desk: Desk) throws(DeskError) -> Table {
    let days = try filters.number("days", from: 0) ?? 0
    let agenda = try desk.agenda(
      aheadBy: days, kind: try filters.value("kind", "a kind of step"),
      request: try filters.request(in: desk), assignee: try filters.assignee(in: desk),
      page: try filters.page())
    return .agenda(
      agenda.rows, on: desk.environment.today, whenEmpty: whenNothingIsToDo(days))
  }

  /// How many steps there are of each kind.
  package static func agendaCounts(_ filters: Filters, in desk: Desk) throws(DeskError) -> Table {
    let days = try filters.number("days", from: 0) ?? 0
    let agenda = try desk.agenda(
      aheadBy: days, request: try filters.request(in: desk),
      assignee: try filters.assignee(in: desk), page: Page(limit: 0))
    return .agendaCounts(agenda.counts, whenEmpty: whenNothingIsToDo(days))
  }

  private static func whenNothingIsToDo(_ days: Int) -> String {
    "Nothing to do\(days > 0 ? " in the next \(counted(days, "day"))" : " today")."
  }

  /// The letters that were drafted.
  package static func letters(_ filters: Filters, in desk: Desk) throws(DeskError) -> Table {
    .letters(
      try desk.letters(
        request: filters["request"], status: try filters.value("status", "a status of letters")))
  }

  /// The documents that letters cite.
  package static func evidence(_ filters: Filters, in desk: Desk) throws(DeskError) -> Table {
    .evidence(try desk.evidence(of: filters["of"], withWithdrawn: filters.has("withdrawn")))
  }

  /// The authorities.
  package static func authorities(_ filters: Filters, in desk: Desk) throws(DeskError) -> Table {
    .authorities(try desk.authorityRows(matching: filters["named"], page: try filters.page()))
  }

  /// The answers to one request side by side.
  package static func comparison(
    of request: String, _ filters: Filters, in desk: Desk
  ) throws(DeskError) -> Desk.Comparison {
    try desk.compare(request, try filters.grid())
  }
}

extension Filters {
  fileprivate func request(in desk: Desk) throws(DeskError) -> RequestID? {
    guard let text = self["request"] else { return nil }
    return try desk.request(text).id
  }

  /// Passages that have the words.
  package func hits(in desk: Desk) throws(DeskError) -> [SearchHit] {
    var options = Desk.SearchOptions()
    options.request = self["request"]
    options.authority = self["authority"]
    options.place = try value("in", "a place to look in")
    options.limit = try number("limit", from: 1) ?? options.limit
    options.offset = ((try number("page", from: 1) ?? 1) - 1) * options.limit
    return try desk.search(self["q"] ?? "", options)
  }
}

extension Desk {
  /// That the best passages do not come first, and what to do; nil where they do.
  package func noteOnOrder(ofSearch text: String) throws(DeskError) -> String? {
    try matchesTooManyToRank(text).map {
      "More than \(Amount($0).written()) passages have this; the latest come first. Add a word "
        + "to find the best."
    }
  }
}

extension Table {
  /// Passages that have the words.
  package static func search(_ filters: Filters, in desk: Desk) throws(DeskError) -> Table {
    let isOneWord = (filters["q"] ?? "").split(whereSeparator: \.isWhitespace).count == 1
    return .hits(
      try filters.hits(in: desk),
      whenEmpty: "Nothing has \(isOneWord ? "that word" : "all of those words").")
  }

  /// Figures by their name: `times`, `outcomes`, `grounds` or `replies`.
  package static func figures(
    _ figure: Figure, _ filters: Filters, in desk: Desk
  ) throws(DeskError) -> Table {
    let request = filters["request"]
    return switch figure {
    case .times: .replyTimes(try desk.replyTimes(of: request))
    case .outcomes: .outcomes(try desk.outcomeFigures(of: request))
    case .grounds: .groundsClaimed(try desk.groundFigures(of: request))
    case .replies: .repliesByWeek(try desk.repliesByWeek(of: request))
    }
  }

  /// What figures there are.
  package enum Figure: String, CaseIterable, Sendable {
    case times, outcomes, grounds, replies
  }
}

extension TableStream {
  /// What to do next, for scripts.
  package static func agenda(_ filters: Filters, in desk: Desk) throws(DeskError) -> TableStream {
    let days = try filters.number("days", from: 0) ?? 0
    let kind: NextStep.Kind? = try filters.value("kind", "a kind of step")
    let (request, page) = (try filters.request(in: desk), try filters.page())
    let assignee = try filters.assignee(in: desk)
    return TableStream(Table.agendaColumns(on: desk.environment.today)) { take throws(DeskError) in
      try desk.eachStep(
        aheadBy: days, kind: kind, request: request, assignee: assignee, page: page, take)
    }
  }

  /// The list of cases or of answers that the filters ask for, for scripts, which is never held whole.
  package static func cases(_ filters: Filters, in desk: Desk) throws(DeskError) -> TableStream {
    let query = try filters.cases(in: desk)
    if filters.has("overdue") {
      return TableStream(Table.overdueColumns) { take throws(DeskError) in
        try desk.eachOverdue(query, take)
      }
    }
    return query.isAboutAnswers
      ? TableStream(Table.answerColumns(areRefusals: query.refusedOnly)) { take throws(DeskError) in
        try desk.eachAnswer(query, take)
      }
      : TableStream(Table.caseColumns) { take throws(DeskError) in try desk.eachCase(query, take) }
  }
}
