import Casebook
import FOIDesk
import FOIFaces
import Foundation
import HTTPTypes
import Hummingbird

/// How far a case or the casebook has come: what a page that is open asks again and again.
struct Latest: Encodable {
  let number: Int
  /// Who recorded last, where that was somebody else.
  let by: String?
  let at: String?
  /// For a list: on how many cases others have recorded something since the page was made.
  let cases: Int?
  /// Whether the answer waits for something new, so that the page may ask again at once.
  var isLive = false

  /// Of a case, or of the casebook where none is given.
  init(of id: CaseID?, _ visit: Visit) throws {
    let (moment, isOthers) = try visit.desk.latest(of: id)
    let recording = isOthers ? moment.recording : nil
    number = moment.number
    by = recording?.actor.visibleLine
    at = recording?.time
    cases =
      try id == nil ? Int(visit.query["since"]).map { try visit.desk.casesChanged(since: $0) } : nil
  }
}

extension Site {
  /// How long a page's question waits for something new: less than servers in between have patience for.
  static let patienceForNews = Duration.seconds(20)

  /// Answers at once if there is something new, else as soon as somebody has recorded something.
  ///
  /// Where changes are not signalled, it always answers at once, and the page asks again after a while.
  func latest(
    _ route: Route, on router: Router<PageContext>,
    of id: @escaping @Sendable (Visit) -> CaseID?
  ) {
    router.get(RouterPath(route.pattern)) { request, context in
      guard let session = try await session(of: request) else { return toLogIn(request) }
      try session.check(route, isWriting: false)
      let visit = visit(request, context, form: .empty, session: session)
      let count = changes.count
      var latest = try await work { try Latest(of: id(visit), visit) }
      if changes.isConnected, let known = Int(visit.query["after"]), known >= latest.number {
        await changes.wait(after: count, atMost: Self.patienceForNews)
        // Whoever was signed out or sent away meanwhile is told nothing.
        guard let session = try await self.session(of: request) else { return toLogIn(request) }
        try session.check(route, isWriting: false)
        latest = try await work { try Latest(of: id(visit), visit) }
      }
      latest.isLive = changes.isConnected
      return .bytes(Array(try JSONEncoder().encode(latest)), type: "application/json")
    }
  }
}
