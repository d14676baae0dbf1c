import Templating

/// The charts, each with its figures.
struct ChartsModel: PageModel {
  static let template = "charts"

  struct Row: Codable {
    let label: String
    let value: Int
  }

  struct Stack: Codable {
    let label: String
    let counts: [Int]
    /// How many of them nobody has checked.
    let unchecked: Int
  }

  struct Chart: Codable {
    let heading: String
    let unit: String
    let summary: String
    let svg: Markup
    let isStacked: Bool
    let rows: [Row]
    let stacked: [Stack]
    let sheets: SheetLinks
  }

  let requests: [Choice]
  let charts: [Chart]
  let isEmpty: Bool
  let outcomes: [OutcomeTag]
}
