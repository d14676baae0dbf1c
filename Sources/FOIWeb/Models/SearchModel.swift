import Casebook
import FOIDesk
import FOILaw

/// A search and what was found.
struct SearchModel: PageModel {
  static let template = "search"

  struct Jump: Codable {
    let href: String
    let name: String
    /// The request, for a case.
    let request: String?
    let stage: String?
  }

  struct Piece: Codable {
    let text: String
    let isMatch: Bool
  }

  struct Hit: Codable {
    let href: String
    let place: String
    let request: String
    let authority: String?
    let question: String?
    let document: String?
    let day: DayText?
    let pieces: [Piece]

    init(_ hit: SearchHit) {
      place = hit.place.rawValue
      request = hit.request.description
      authority = hit.id.map { hit.authority ?? $0.authority.description }
      question = hit.question?.description
      document = hit.document
      day = hit.day.map(DayText.init)
      pieces = hit.passage.map { Piece(text: $0.text, isMatch: $0.isMatch) }
      href =
        switch (hit.id, hit.event, hit.question) {
        case (nil, _, _): hit.request.href
        case (let id?, let event?, _) where hit.place == .originals:
          Route.reading(id, event: event.description).path
        case (let id?, _, let question?): "\(id.href)#q\(question.compact)"
        case (let id?, _, nil): id.href
        }
    }
  }

  let q: String
  let places: [Choice]
  var errors: Problems?
  var sheets: SheetLinks?
  /// Cases and requests whose name has the words: the quick way to one of them.
  var jumps: [Jump] = []
  var hasJumps = false
  var hits: [Hit] = []
  var isEmpty = false
  /// That the best passages do not come first.
  var order: String?
  var previous: String?
  var next: String?

  init(q: String, places: [Choice]) {
    self.q = q
    self.places = places
  }
}
