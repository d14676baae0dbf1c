import Casebook
import Mailroom

/// What the columns of a sheet hold, by their titles.
struct RoundColumns {
  let columns: [RoundSheet.Column]

  /// The row of titles: the first that names an authority, else the first with more than one cell.
  static func header(of sheet: Worksheet) -> Worksheet.Row? {
    let filled = sheet.rows.filter { row in row.cells.contains { !$0.trimmed.isEmpty } }
    let head = filled.prefix(15)
    return head.first { hasAuthority($0.cells) }
      ?? head.first { row in row.cells.count { !$0.trimmed.isEmpty } > 1 } ?? head.first
  }

  static func hasAuthority(_ titles: [String]) -> Bool {
    titles.contains { field(of: $0) == .authority } && titles.count { !$0.trimmed.isEmpty } > 1
  }

  init(
    titles: [String], row: Int, options: RoundSheet.Options
  ) throws(RoundSheet.Fault) {
    var uses: [RoundSheet.Use?] = titles.map { _ in nil }
    for (name, column) in options.map {
      let place = try Self.place(of: column, in: titles)
      uses[place] = try Self.use(named: name, title: titles[place])
    }
    for (place, title) in titles.enumerated() where uses[place] == nil {
      if let field = Self.field(of: title), field != .ignore {
        // What was mapped by hand needs no other column.
        let isTaken = options.map.contains { $0.name.lowercased() == field.rawValue }
        uses[place] = isTaken ? .unused : .field(field)
      } else if let question = Self.question(of: title) {
        uses[place] = .question(question.id, text: question.text, isNumbered: true)
      }
    }
    // A column that is headed by a question without a number gets the next one.
    var next = (uses.compactMap { $0?.number }.max() ?? 0) + 1
    let keys = Self.projectKeys(in: titles)
    for (place, title) in titles.enumerated() where uses[place] == nil {
      let words = title.trimmed
      guard words.hasSuffix("?") || keys.contains(place), Self.field(of: title) == nil else {
        uses[place] = .unused
        continue
      }
      uses[place] = .question(
        QuestionID(labels: [String(next)]), text: Self.oneLine(words), isNumbered: false)
      next += 1
    }
    columns = zip(titles, uses).enumerated().map { place, column in
      RoundSheet.Column(
        letter: WorksheetXML.column(place), title: Self.oneLine(column.0),
        use: column.1 ?? .unused)
    }
    try refuseDoubles(row: row)
  }

  /// The keys of a project of Alaveteli, whatever they are called: the columns behind those it always has.
  private static func projectKeys(in titles: [String]) -> Set<Int> {
    let own: Set<String> = [
      "request", "request_url", "requested_by", "requested_by_url", "public_body",
      "public_body_url", "classified_by", "classified_by_url", "status", "extracted_by",
      "extracted_by_url",
    ]
    guard titles.contains("classified_by"), titles.contains("public_body") else { return [] }
    return Set(titles.indices.filter { !own.contains(titles[$0]) && !titles[$0].trimmed.isEmpty })
  }

  private func refuseDoubles(row: Int) throws(RoundSheet.Fault) {
    for field in RoundSheet.Field.allCases where field != .notes && field != .ignore {
      let same = columns.filter { $0.use == .field(field) }
      if same.count > 1 { throw .twoColumns(field, row: row, columns: same) }
    }
    var seen: [QuestionID: RoundSheet.Column] = [:]
    for column in columns {
      guard case .question(let id, _, _) = column.use else { continue }
      if let first = seen[id] { throw .twoQuestions(id, row: row, columns: [first, column]) }
      seen[id] = column
    }
    guard columns.contains(where: { $0.use == .field(.authority) }) else {
      throw .noAuthorityColumn(row: row, found: columns.map(\.title).filter { !$0.isEmpty })
    }
  }

  /// The column of that title, or of that letter where no title is it.
  private static func place(
    of column: String, in titles: [String]
  ) throws(RoundSheet.Fault) -> Int {
    let key = normalised(column)
    if let place = titles.firstIndex(where: { normalised($0) == key && !key.isEmpty }) {
      return place
    }
    let letter = column.trimmed.uppercased()
    if let place = titles.indices.first(where: { WorksheetXML.column($0) == letter }) {
      return place
    }
    throw .unknownColumn(column, found: titles.map(oneLine).filter { !$0.isEmpty })
  }

  private static func use(
    named name: String, title: String
  ) throws(RoundSheet.Fault) -> RoundSheet.Use {
    let key = name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    if let field = RoundSheet.Field(rawValue: key) {
      return field == .ignore ? .unused : .field(field)
    }
    guard let id = QuestionID(name), id.labels[0].first?.isNumber == true else {
      throw .unknownField(name)
    }
    return .question(id, text: question(of: title)?.text ?? oneLine(title), isNumbered: true)
  }

  /// The question that a title is: `Q1`, `2b`, `1 How many …`, `Question 3: Do you …`.
  private static func question(of title: String) -> (id: QuestionID, text: String)? {
    var words = Substring(oneLine(title))
    let isNamed = ["question", "q"].contains { name in
      guard words.lowercased().hasPrefix(name) else { return false }
      let rest = words.dropFirst(name.count).drop { $0 == " " || $0 == "." }
      guard rest.first?.isASCIIDigit == true else { return false }
      words = rest
      return true
    }
    let label = words.prefix { !$0.isWhitespace && !":–—".contains($0) }
    guard label.first?.isASCIIDigit == true, label.prefix(while: \.isASCIIDigit).count <= 2,
      label.count <= 8, !label.contains("/"), !label.contains("%"), let id = QuestionID(label)
    else { return nil }
    var rest = words.dropFirst(label.count)
    while let first = rest.first, first.isWhitespace || ":–—-.)".contains(first) {
      rest = rest.dropFirst()
    }
    // "3 years" is no question, and "3" alone is one.
    guard isNamed || rest.isEmpty || rest.count > 8 else { return nil }
    return (id, rest.isEmpty ? "Question \(id)" : String(rest))
  }

  static func field(of title: String) -> RoundSheet.Field? {
    let key = normalised(title)
    return synonyms.first { $0.names.contains(key) }?.field
  }

  private static func normalised(_ title: String) -> String {
    title.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static let synonyms: [(field: RoundSheet.Field, names: Set<String>)] = [
    (
      .authority,
      [
        "authority", "authorityname", "publicauthority", "localauthority", "council", "councilname",
        "body", "publicbody", "publicbodyname", "service", "agency", "organisation",
        "organization", "trust", "authorityasked", "name", "nameofauthority", "nameofcouncil",
      ]
    ),
    (.request, ["request", "requesttitle", "requestname", "title", "subject", "round"]),
    (
      .sent,
      [
        "sent", "datesent", "senton", "sentdate", "dateofrequest", "requested", "daterequested",
        "requestdate", "requestsent", "requestsentdate", "daterequestsent", "submitted",
        "datesubmitted", "requestedon", "foisent", "datefoisent",
      ]
    ),
    (
      .acknowledged,
      ["acknowledged", "dateacknowledged", "acknowledgementdate", "acknowledgedon"]
    ),
    (
      .received,
      [
        "received", "datereceived", "receivedon", "replied", "datereplied", "replydate",
        "repliedon",
        "dateofreply", "replyreceived", "responsedate", "dateofresponse", "responsereceived",
        "dateresponsereceived", "dateresponse", "responded", "dateresponded", "dateanswered",
        "datereplyreceived", "dateofresponsereceived",
      ]
    ),
    (
      .reference,
      [
        "reference", "ref", "refno", "referencenumber", "referenceno", "foiref", "foireference",
        "foinumber", "foir", "theirref", "theirreference", "authorityreference", "authorityref",
        "trackingnumber", "tracking", "caseref", "casereference",
      ]
    ),
    (
      .outcome,
      [
        "outcome", "status", "result", "decision", "requeststatus", "overalloutcome",
        "finaloutcome",
      ]
    ),
    (
      .exemptions,
      [
        "exemption", "exemptions", "exemptionsused", "exemptionscited", "exemptionscited",
        "exemptionapplied", "exemptionsapplied", "section", "sections", "ground", "grounds",
        "reason", "refusalreason", "reasonforrefusal",
      ]
    ),
    (.notes, ["notes", "note", "comments", "comment", "remarks", "remark"]),
    (.email, ["email", "emailaddress", "foiemail", "contactemail", "emailto"]),
    (
      .url,
      [
        "url", "link", "requesturl", "requestlink", "wdtkurl", "wdtklink", "whatdotheyknow",
        "foiurl",
      ]
    ),
    (
      .reviewRequested,
      [
        "reviewrequested", "internalreviewrequested", "datereviewrequested", "reviewasked",
        "irrequested", "dateirrequested", "internalreviewsent", "reviewsent",
      ]
    ),
    (
      .reviewAnswered,
      [
        "reviewanswered", "reviewreply", "reviewresponse", "internalreviewresponse",
        "internalreviewreply", "reviewdecided", "irresponse", "irreply", "reviewreceived",
      ]
    ),
    (.question, ["question", "q", "questionnumber", "questionno"]),
    (.answer, ["answer", "response", "text", "answertext"]),
    // Known, and of no use: foi works deadlines out, and a form's own time says nothing of the request.
    (
      .ignore,
      ["due", "duedate", "deadline", "datedue", "responsedue", "timestamp", "days", "workingdays"]
    ),
  ]
}

extension RoundSheet.Use {
  /// The number of a question that has one number.
  fileprivate var number: Int? {
    guard case .question(let id, _, _) = self else { return nil }
    return Int(id.labels[0])
  }
}
