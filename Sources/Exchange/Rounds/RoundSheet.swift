package import Casebook
package import FOILaw
package import Mailroom

/// A past round of requests as somebody kept it in a spreadsheet.
///
/// A row is a request at an authority, or in a long list one question of it. Columns are known by what
/// people call them; ``Options/map`` says it where the titles do not.
package struct RoundSheet: Sendable {
  /// What a column holds.
  package enum Field: String, CaseIterable, Sendable, Hashable {
    case authority, request, sent, acknowledged, received, reference, outcome, exemptions, notes
    case email, url
    case reviewRequested = "review-requested"
    case reviewAnswered = "review-answered"
    case question, answer
    /// Nothing that foi takes in.
    case ignore
  }

  /// What becomes of a column.
  package enum Use: Sendable, Hashable {
    case field(Field)
    /// A question; one whose title has no number got the next.
    case question(QuestionID, text: String, isNumbered: Bool)
    case unused
  }

  /// A column of the sheet.
  package struct Column: Sendable, Hashable {
    /// Its letter, as spreadsheets show it.
    package let letter: String
    package let title: String
    package let use: Use
    /// For days, which number comes first in them; `nil` where the column has none that tells.
    package internal(set) var order: SheetDates.Order?
  }

  /// Where something stands.
  package struct Place: Sendable, Hashable {
    package let row: Int
    package let column: String?

    package init(row: Int, column: String? = nil) {
      self.row = row
      self.column = column
    }
  }

  /// A value that a person should look at.
  package enum Oddity: Sendable, Hashable {
    /// It is no day.
    case noDay(String)
    /// Nobody knows that word for an outcome.
    case unknownOutcome(String)
    /// A row that adds the others up.
    case total(String)
    /// A dash, which may mean that nothing was asked, nothing came or nothing is there.
    case dash(count: Int)
    /// A row without an authority.
    case noAuthority
    /// It is not one address that mail can be sent to.
    case badAddress(String)
    /// That is no question's number.
    case noQuestion(String)
  }

  /// One request at one authority.
  package struct Entry: Sendable, Hashable {
    /// The row on which it begins.
    package let row: Int
    package let authority: String
    package internal(set) var request: String?
    package internal(set) var days: [Field: CalendarDay] = [:]
    package internal(set) var reference: String?
    /// The outcome as written, and what it says.
    package internal(set) var outcome: String?
    package internal(set) var exemptions: String?
    package internal(set) var notes: [String] = []
    package internal(set) var email: String?
    package internal(set) var url: String?
    /// What each question's cell says; in a long list with an outcome of its own.
    package internal(set) var answers: [Answer] = []

    /// What a cell says to a question.
    package struct Answer: Sendable, Hashable {
      package let question: QuestionID
      package let text: String
      package let outcome: String?
      package let exemptions: String?
    }
  }

  /// What the person says of the sheet.
  package struct Options: Sendable {
    /// Which column holds what: `sent` and the like, or a question's number, with the title or letter.
    package var map: [(name: String, column: String)] = []
    /// The sheet of a workbook that is meant.
    package var sheet: String?
    /// Which number comes first in days, where nothing in the sheet tells.
    package var order: SheetDates.Order?

    package init() {}
  }

  /// Why a sheet cannot be read at all.
  package enum Fault: Error, Hashable, Sendable {
    case noRows
    /// No column is known to hold the authority.
    case noAuthorityColumn(row: Int, found: [String])
    /// Two columns would be the same.
    case twoColumns(Field, row: Int, columns: [Column])
    case twoQuestions(QuestionID, row: Int, columns: [Column])
    /// Days of one column are written in two orders.
    case mixedDays(column: Column, SheetDates.Mixed)
    case unknownField(String)
    case unknownColumn(String, found: [String])
    case unknownSheet(String, found: [String])
    /// Several sheets have an authority column and none was named.
    case severalSheets([String])
    case unmatchedQuotes(line: Int)
  }

  /// The name of the sheet, for a workbook.
  package let name: String
  package internal(set) var columns: [Column]
  package internal(set) var entries: [Entry] = []
  package internal(set) var oddities: [(place: Place, what: Oddity)] = []

  /// The questions that columns or rows name, in their order.
  package internal(set) var questions: [Question]

  /// The questions whose numbers the sheet does not tell, with their words.
  package var unnumbered: [QuestionID: String] {
    var words: [QuestionID: String] = [:]
    for case .question(let id, let text, isNumbered: false) in columns.map(\.use) {
      words[id] = text
    }
    return words
  }

  /// Reads the round that a spreadsheet holds.
  /// - Parameters:
  ///   - sheets: The sheets of the file.
  ///   - options: What the person says of it.
  /// - Throws: ``Fault`` where it cannot be read.
  package init(_ sheets: [Worksheet], options: Options = Options()) throws(Fault) {
    var parts: [RoundPart] = []
    for sheet in try Self.chosen(from: sheets, options) {
      parts.append(try RoundPart(sheet, options: options))
    }
    guard let first = parts.first, parts.contains(where: { !$0.rows.isEmpty }) else {
      throw .noRows
    }
    let isSheetForEach = parts.allSatisfy(\.answersOneQuestion)
    guard parts.count == 1 || isSheetForEach else { throw .severalSheets(parts.map(\.name)) }
    name = parts.count == 1 ? first.name : ""
    columns = first.columns
    questions = columns.compactMap { column in
      guard case .question(let id, let text, _) = column.use else { return nil }
      return Question(id: id, text: text)
    }
    var reader = RoundRows(columns: columns)
    for (number, part) in parts.enumerated() {
      let id = isSheetForEach ? QuestionID(labels: [String(number + 1)]) : nil
      if let id {
        let title = part.columns.first { $0.use == .field(.answer) }?.title
        questions.append(
          Question(id: id, text: part.name.isEmpty ? title ?? "Question \(id)" : part.name))
      }
      reader.begin(part.columns, answering: id, in: parts.count > 1 ? part.name : nil)
      for row in part.rows { reader.read(row) }
    }
    (entries, oddities) = (reader.entries, reader.oddities)
    for id in reader.questions where !questions.contains(where: { $0.id == id }) {
      questions.append(Question(id: id, text: "Question \(id)"))
    }
  }

  /// The titles of the columns of a sheet, whether or not the rest of it can be read.
  package static func titles(
    of sheets: [Worksheet], in name: String?
  ) -> [(letter: String, title: String)] {
    var options = Options()
    options.sheet = name
    guard let sheet = try? chosen(from: sheets, options).first,
      let head = RoundColumns.header(of: sheet)
    else { return [] }
    return head.cells.enumerated().map { place, title in
      let words = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return (WorksheetXML.column(place), words)
    }
  }

  /// The sheet that is named, or those that have authorities.
  private static func chosen(
    from sheets: [Worksheet], _ options: Options
  ) throws(Fault) -> [Worksheet] {
    let filled = sheets.filter { !$0.rows.isEmpty }
    if let wanted = options.sheet {
      guard let sheet = filled.first(where: { $0.name.lowercased() == wanted.lowercased() }) else {
        throw .unknownSheet(wanted, found: filled.map(\.name))
      }
      return [sheet]
    }
    let known = filled.filter { sheet in
      RoundColumns.header(of: sheet).map { RoundColumns.hasAuthority($0.cells) } ?? false
    }
    return known.isEmpty ? Array(filled.prefix(1)) : known
  }
}

/// One sheet of a round: its columns and the rows below their titles.
private struct RoundPart {
  let name: String
  private(set) var columns: [RoundSheet.Column]
  let rows: [Worksheet.Row]

  init(_ sheet: Worksheet, options: RoundSheet.Options) throws(RoundSheet.Fault) {
    guard let head = RoundColumns.header(of: sheet) else { throw .noRows }
    name = sheet.name
    columns = try RoundColumns(titles: head.cells, row: head.number, options: options).columns
    rows = sheet.rows.filter { row in
      row.number > head.number && row.cells.contains { !$0.trimmed.isEmpty }
    }
    try decideOrders(given: options.order)
  }

  /// Whether the sheet has the answers to a single question: a column of answers, and none that says to which.
  var answersOneQuestion: Bool {
    columns.contains { $0.use == .field(.answer) }
      && !columns.contains { column in
        if case .question = column.use { true } else { column.use == .field(.question) }
      }
  }

  /// Decides for every column of days which number comes first; one that does not tell goes by the others.
  private mutating func decideOrders(given: SheetDates.Order?) throws(RoundSheet.Fault) {
    let places = columns.indices.filter { columns[$0].use.isDay }
    for place in places {
      let cells = rows.compactMap { row -> (row: Int, text: String)? in
        row.cells.indices.contains(place) ? (row.number, row.cells[place]) : nil
      }
      do throws(SheetDates.Mixed) {
        columns[place].order = try SheetDates.order(of: cells)
      } catch {
        throw .mixedDays(column: columns[place], error)
      }
    }
    let told = Set(places.compactMap { columns[$0].order })
    let common = given ?? (told.count == 1 ? told.first : nil) ?? .dayFirst
    for place in places { columns[place].order = columns[place].order ?? common }
  }
}

extension RoundSheet.Use {
  /// Whether the column holds days.
  var isDay: Bool {
    switch self {
    case .field(.sent), .field(.acknowledged), .field(.received), .field(.reviewRequested),
      .field(.reviewAnswered):
      true
    case .field, .question, .unused: false
    }
  }
}
