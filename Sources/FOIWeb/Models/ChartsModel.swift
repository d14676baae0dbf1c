import FOIFaces
import Templating

/// Where a chart is as a file of its own.
struct ChartLinks: Codable {
  let drawing: String
  let picture: String

  init(_ visit: Visit, _ figure: Table.Figure, of request: String?) {
    let pairs = [("figure", figure.rawValue)] + (request.map { [("request", $0)] } ?? [])
    drawing = Route.charts.path(pairs + [("format", "svg")])
    picture = Route.charts.path(pairs + [("format", "png")])
  }
}

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
    let files: ChartLinks
  }

  let requests: [Choice]
  let charts: [Chart]
  let isEmpty: Bool
  let outcomes: [OutcomeTag]
}
