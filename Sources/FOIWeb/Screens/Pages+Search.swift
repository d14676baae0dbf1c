import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import Hummingbird

/// Words in questions, answers, letters and originals.
enum SearchPage {
  private static let pageSize = 20

  static func show(_ visit: Visit) throws -> Response {
    let text = visit.query["q"]
    var page = SearchModel(
      q: text, places: choices(SearchQuery.Place.self, chosen: visit.query["in"]))
    guard !text.isEmpty else { return try visit.page(page, title: "Search") }
    if visit.page == 1, !visit.wantsFile {
      page.jumps = try jumps(to: text, visit)
      page.hasJumps = !page.jumps.isEmpty
    }
    var options = Desk.SearchOptions()
    if visit.query.has("in") { options.place = try choice(visit.query["in"], "a place to look in") }
    options.limit = pageSize + 1
    options.offset = (visit.page - 1) * pageSize
    do throws(DeskError) {
      let hits = try visit.desk.search(text, options)
      if visit.wantsFile {
        return try visit.file(.hits(Array(hits.prefix(pageSize)), whenEmpty: ""))
      }
      page.sheets = SheetLinks(visit)
      page.hits = hits.prefix(pageSize).map(SearchModel.Hit.init)
      page.isEmpty = hits.isEmpty
      page.order = hits.isEmpty ? nil : try visit.desk.noteOnOrder(ofSearch: text)
      if hits.count > pageSize { page.next = "?" + visit.query.with("page", "\(visit.page + 1)") }
      if visit.page > 1 { page.previous = "?" + visit.query.with("page", "\(visit.page - 1)") }
    } catch {
      guard error.status == .badRequest else { throw error }
      page.errors = Problems(errors(error, field: "q"))
      return try visit.page(page, title: "Search", status: .badRequest)
    }
    return try visit.page(page, title: "\(text) – Search")
  }

  /// How many cases and requests are offered by name.
  private static let mostJumps = 8

  private static func jumps(to text: String, _ visit: Visit) throws -> [SearchModel.Jump] {
    var query = CaseQuery()
    query.authorityPiece = text
    query.sort = .authority
    query.page = Page(limit: mostJumps)
    let cases = try visit.desk.cases(query).map { row in
      SearchModel.Jump(
        href: row.id.href, name: row.authority, request: row.id.request.description,
        stage: row.stage.written)
    }
    let requests = try visit.desk.requestTitles().filter {
      $0.title.lowercased().contains(text.lowercased())
    }
    return requests.prefix(mostJumps).map {
      SearchModel.Jump(href: $0.id.href, name: $0.title, request: nil, stage: nil)
    } + cases
  }
}
