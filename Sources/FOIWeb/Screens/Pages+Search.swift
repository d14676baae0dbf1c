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
    var values: Values = [
      "q": text, "places": choices(SearchQuery.Place.self, chosen: visit.query["in"]),
      "errors": [Values](),
    ]
    guard !text.isEmpty else { return visit.page("search", title: "Search", values) }
    var options = Desk.SearchOptions()
    if visit.query.has("in") { options.place = try choice(visit.query["in"], "a place to look in") }
    options.limit = pageSize + 1
    options.offset = (visit.page - 1) * pageSize
    do throws(DeskError) {
      let hits = try visit.desk.search(text, options)
      if visit.wantsFile {
        return try visit.file(.hits(Array(hits.prefix(pageSize)), whenEmpty: ""))
      }
      values["sheets"] = sheets(visit)
      values["hits"] = hits.prefix(pageSize).map(row)
      values["isEmpty"] = hits.isEmpty
      if hits.count > pageSize {
        values["more"] = "?" + visit.query.with("page", "\(visit.page + 1)")
      }
      if visit.page > 1 { values["back"] = "?" + visit.query.with("page", "\(visit.page - 1)") }
    } catch {
      guard error.status == .badRequest else { throw error }
      values["errors"] = errors(error, field: "q")
      return visit.page("search", title: "Search", values, status: .badRequest)
    }
    return visit.page("search", title: "\(text) – Search", values)
  }

  private static func row(_ hit: SearchHit) -> Values {
    var values: Values = [
      "place": hit.place.rawValue, "request": hit.request.description,
      "pieces": hit.passage.map { ["text": $0.text, "isMatch": $0.isMatch] as Values },
    ]
    if let id = hit.id {
      values["authority"] = hit.authority ?? id.authority.description
      values["href"] =
        switch (hit.event, hit.question) {
        case (let event?, _) where hit.place == .originals: "\(id.href)/letters/\(event)"
        case (_, let question?): "\(id.href)#q\(question.compact)"
        default: id.href
        }
    } else {
      values["href"] = hit.request.href
    }
    if let question = hit.question { values["question"] = question.description }
    if let document = hit.document { values["document"] = document }
    if let day = hit.day { values["day"] = day.values }
    return values
  }
}
