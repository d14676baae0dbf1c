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
      if hits.count > pageSize { page.next = "?" + visit.query.with("page", "\(visit.page + 1)") }
      if visit.page > 1 { page.previous = "?" + visit.query.with("page", "\(visit.page - 1)") }
    } catch {
      guard error.status == .badRequest else { throw error }
      page.errors = Problems(errors(error, field: "q"))
      return try visit.page(page, title: "Search", status: .badRequest)
    }
    return try visit.page(page, title: "\(text) – Search")
  }
}
