import Casebook
import FOIDesk
import FOIFaces
import FOILaw

/// What the lists of cases and answers can be narrowed to, as filled in.
struct ListFilters: Codable {
  let requests: [Choice]
  let stages: [Choice]
  let outcomes: [Choice]
  let ground: String
  let question: String
  let named: String
  let isOverdue: Bool
  /// Whether somebody signed in, who may have cases to look after, and only those are shown.
  let hasMine: Bool
  let isMine: Bool
  let isFiltered: Bool

  init(_ visit: Visit) throws(DeskError) {
    let fields = visit.query
    requests = try requestChoices(visit, chosen: fields["request"])
    stages = stageChoices(chosen: fields["stage"])
    outcomes = choices(Outcome.self, chosen: fields["outcome"]) { $0.written }
    ground = fields["ground"]
    question = fields["question"]
    named = fields["named"]
    isOverdue = fields.has("overdue")
    hasMine = visit.session.person != nil
    isMine = fields.has("mine")
    isFiltered = fields.pairs.contains { $0.name != "page" && !$0.value.isEmpty }
  }
}

/// The list of cases.
struct CasesModel: PageModel {
  static let template = "cases"

  /// A heading, and the way it sorts when followed.
  struct Column: Codable {
    let heading: String
    let href: String?
    let sorted: String?
    let arrow: String?
  }

  let errors: Problems?
  let filters: ListFilters
  let columns: [Column]
  let rows: [CaseLine]
  let isEmpty: Bool
  let saved: SavedFilters
  /// What a list of overdue cases leaves out.
  let leftOut: String?
  /// The cases with an answer in part whose rest is late, and where they are listed.
  let lateInPart: String?
  let lateInPartHref: String?
  let paging: Paging
  let sheets: SheetLinks
}

/// The filters that were saved, and how the present one is.
struct SavedFilters: Codable {
  struct Entry: Codable {
    let name: String
    let href: String
  }

  let entries: [Entry]
  let hasEntries: Bool
  /// Whether something narrows the list that could be saved.
  let canSave: Bool
  let list: String
  let query: String
  /// The name that was typed and that another filter has, and which version of that one the page shows.
  let typed: String
  let version: String
  let isTaken: Bool
  /// What is said of it at the top of the page.
  private(set) var problems: [Problem] = []

  /// What the template uses.
  private enum CodingKeys: String, CodingKey {
    case entries, hasEntries, canSave, list, query, typed, version, isTaken
  }

  /// In an address, the name of the filter that another was to be saved as.
  static let taken = "taken"

  init(_ visit: Visit, _ list: Desk.SavedFilter.List) {
    entries = visit.desk.savedFilters().map { filter in
      let route: Route = filter.list == .cases ? .cases : .answers
      return Entry(name: filter.name, href: route.path(filter.pairs.map { ($0.name, $0.value) }))
    }
    hasEntries = !entries.isEmpty
    let pairs = Self.pairs(of: visit.query)
    canSave = !pairs.isEmpty
    self.list = list.rawValue
    query = Fields.encoded(pairs.map { (name: $0.0, value: $0.1) })
    let inTheWay =
      visit.query.has(Self.taken) ? visit.desk.filter(inTheWayOf: visit.query[Self.taken]) : nil
    typed = inTheWay == nil ? "" : visit.query[Self.taken]
    version = inTheWay?.filter.version ?? ""
    problems = inTheWay.map { errors($0.fault, field: "filter-name") } ?? []
    isTaken = inTheWay != nil
  }

  /// What of an address narrows or sorts a list.
  static func pairs(of fields: Fields) -> [(String, String)] {
    fields.pairs.filter { Self.names.contains($0.name) && !$0.value.isEmpty }
      .map { ($0.name, $0.value) }
  }

  private static let names: Set<String> = [
    "request", "authority", "named", "stage", "due-by", "overdue", "exempted", "ground", "outcome",
    "question", "sort", "reverse",
  ]
}

/// A case as a line of a list.
struct CaseLine: Codable {
  let href: String
  let handle: String
  let authority: String
  let request: String
  let requestTitle: String
  let stage: String
  let sent: DayText
  let owed: DayText?
  let isLate: Bool
  let replied: DayText?
  let refusals: Int
  let reviewBy: DayText?
  let step: String?

  init(_ row: CaseRow, today: CalendarDay) {
    href = row.id.href
    handle = row.id.description
    authority = row.authority
    request = row.id.request.description
    requestTitle = row.request
    stage = row.stageInWords
    sent = DayText(row.sent)
    owed = row.owed.map(DayText.init)
    isLate = row.isOverdue(on: today)
    replied = row.replied.map(DayText.init)
    refusals = row.refusals
    reviewBy = row.reviewBy.map(DayText.init)
    step = row.step?.written
  }
}

/// The list of answers.
struct AnswersModel: PageModel {
  static let template = "answers"

  struct Row: Codable {
    let href: String
    let authority: String
    let request: String
    let question: String
    let outcome: OutcomeTag
    let claims: String
    let isConfirmed: Bool
    /// The answer as a tick box sends it.
    let choice: String
    let reviewBy: DayText?
    let text: String?

    init(_ row: AnswerRow) {
      href = row.id.href + "#q\(row.question.compact)"
      authority = row.authority
      request = row.id.request.description
      question = row.question.description
      outcome = row.outcome.tag
      claims = row.claims.map(\.description).joined(separator: ", ")
      isConfirmed = row.isConfirmed
      choice = "\(row.id) \(row.question.compact)"
      reviewBy = row.reviewBy.map(DayText.init)
      text = row.text.map { String($0.prefix(200)) }
    }
  }

  let errors: Problems?
  /// The same list, to come back to.
  let back: String
  let filters: ListFilters
  let rows: [Row]
  let isEmpty: Bool
  let saved: SavedFilters
  let paging: Paging
  let sheets: SheetLinks
}
