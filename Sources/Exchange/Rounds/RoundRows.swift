import Casebook
import FOILaw
import Mailroom

/// Reads the rows of a sheet into requests at authorities.
struct RoundRows {
  private var columns: [RoundSheet.Column]
  /// The one question that the present sheet answers.
  private var question: QuestionID?
  /// The present sheet, where there are several.
  private var sheet: String?
  private(set) var entries: [RoundSheet.Entry] = []
  private(set) var oddities: [(place: RoundSheet.Place, what: RoundSheet.Oddity)] = []
  /// The questions that rows of a long list name, in the order they first come.
  private(set) var questions: [QuestionID] = []
  /// Places of entries by authority and request, for a long list.
  private var places: [String: Int] = [:]

  init(columns: [RoundSheet.Column]) {
    self.columns = columns
  }

  private var isLong: Bool { question != nil || columns.contains { $0.use == .field(.question) } }

  /// Goes on with a sheet.
  mutating func begin(
    _ columns: [RoundSheet.Column], answering question: QuestionID?, in sheet: String?
  ) {
    (self.columns, self.question, self.sheet) = (columns, question, sheet)
  }

  mutating func read(_ row: Worksheet.Row) {
    guard let authority = cell(.authority, row) else {
      oddities.append((.init(row: row.number, column: title(of: .authority)), .noAuthority))
      return
    }
    if ["total", "totals", "average", "mean", "median", "count", "sum"].contains(
      authority.lowercased().trimmed)
    {
      oddities.append((.init(row: row.number, column: title(of: .authority)), .total(authority)))
      return
    }
    let request = cell(.request, row)
    let key = "\(AuthorityID(slugging: authority))/\(request.map { slug($0) } ?? "")"
    let place: Int
    if isLong, let known = places[key] {
      place = known
    } else {
      entries.append(RoundSheet.Entry(row: row.number, authority: authority))
      place = entries.count - 1
      places[key] = place
      entries[place].request = request
    }
    fill(place, from: row)
    if isLong { readQuestion(place, row) } else { readQuestions(place, row) }
  }

  /// What belongs to the whole request; of a long list the first row that has it counts.
  private mutating func fill(_ place: Int, from row: Worksheet.Row) {
    for field in [.sent, .acknowledged, .received, .reviewRequested, .reviewAnswered]
      as [RoundSheet.Field]
    {
      guard entries[place].days[field] == nil, let text = cell(field, row), !isDash(text) else {
        continue
      }
      let order = columns.first { $0.use == .field(field) }?.order ?? .dayFirst
      if let day = SheetDates.day(text, order: order) {
        entries[place].days[field] = day
      } else if field != .received || PastStatus(text) != .awaiting {
        oddities.append((.init(row: row.number, column: title(of: field)), .noDay(text)))
      }
    }
    entries[place].reference = entries[place].reference ?? cell(.reference, row, without: isDash)
    entries[place].url = entries[place].url ?? cell(.url, row, without: isDash)
    if let address = cell(.email, row, without: isDash) {
      if EmailAddress.isValid(address) {
        entries[place].email = entries[place].email ?? address
      } else {
        oddities.append((.init(row: row.number, column: title(of: .email)), .badAddress(address)))
      }
    }
    for (column, text) in zip(columns, row.cells) where column.use == .field(.notes) {
      let text = plain(text)
      if !text.isEmpty, !entries[place].notes.contains(text) { entries[place].notes.append(text) }
    }
    guard !isLong else { return }
    entries[place].exemptions = cell(.exemptions, row, without: isDash)
    guard let outcome = cell(.outcome, row, without: isDash) else { return }
    entries[place].outcome = outcome
    if PastStatus(outcome) == nil {
      oddities.append(
        (.init(row: row.number, column: title(of: .outcome)), .unknownOutcome(outcome)))
    }
  }

  /// The one question of a row of a long list.
  private mutating func readQuestion(_ place: Int, _ row: Worksheet.Row) {
    let outcome = cell(.outcome, row, without: isDash)
    let exemptions = cell(.exemptions, row, without: isDash)
    guard let number = question?.compact ?? cell(.question, row) else {
      // A row about the whole reply.
      entries[place].outcome = entries[place].outcome ?? outcome
      entries[place].exemptions = entries[place].exemptions ?? exemptions
      return
    }
    guard let id = QuestionID(number) else {
      oddities.append((.init(row: row.number, column: title(of: .question)), .noQuestion(number)))
      return
    }
    if !questions.contains(id) { questions.append(id) }
    if let outcome, PastStatus(outcome) == nil {
      oddities.append(
        (.init(row: row.number, column: title(of: .outcome)), .unknownOutcome(outcome)))
    }
    let text = cell(.answer, row, without: isDash) ?? ""
    guard !text.isEmpty || outcome != nil else { return }
    entries[place].answers.append(
      .init(question: id, text: text, outcome: outcome, exemptions: exemptions))
  }

  /// The cells of a wide list, one for each question.
  private mutating func readQuestions(_ place: Int, _ row: Worksheet.Row) {
    var dashes = 0
    for (column, text) in zip(columns, row.cells) {
      guard case .question(let id, _, _) = column.use else { continue }
      let text = plain(text)
      if text.isEmpty { continue }
      if isDash(text) {
        dashes += 1
        continue
      }
      entries[place].answers.append(
        .init(question: id, text: text, outcome: nil, exemptions: nil))
    }
    if dashes > 0 { oddities.append((.init(row: row.number), .dash(count: dashes))) }
  }

  private func cell(
    _ field: RoundSheet.Field, _ row: Worksheet.Row,
    without isLeftOut: (String) -> Bool = { _ in false }
  ) -> String? {
    guard let place = columns.firstIndex(where: { $0.use == .field(field) }),
      row.cells.indices.contains(place)
    else { return nil }
    let text = plain(row.cells[place])
    return text.isEmpty || isLeftOut(text) ? nil : text
  }

  /// The text of a cell; an apostrophe that kept a spreadsheet from running it is no part of it.
  private func plain(_ text: String) -> String {
    let text = text.trimmed
    guard text.first == "'", let second = text.dropFirst().first, "=+@".contains(second) else {
      return text
    }
    return String(text.dropFirst())
  }

  /// A dash may mean anything; "N/A" and 0 say something.
  private func isDash(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { "-–—".contains($0) }
  }

  private func title(of field: RoundSheet.Field) -> String? {
    let title = columns.first { $0.use == .field(field) }?.title
    return sheet.map { "\($0), \(title ?? "")" } ?? title
  }
}
