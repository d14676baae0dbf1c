import Casebook
import FOIDesk
import FOILaw
import Foundation
import Hummingbird

/// One request of a browser, as a page sees it: the desk, the address, and what was filled in.
struct Visit: Sendable {
  private(set) var desk: Desk
  /// The variable parts of the path: `request`, `authority`, `event`.
  let parameters: [String: String]
  /// What follows the question mark.
  let query: Fields
  /// The fields filled in; empty unless the page was posted.
  let form: Form
  let session: Session
  /// Path and query, for links back to the same view.
  let path: String
  /// How the browser reached the server: `http://localhost:8420`.
  let origin: String
  let isPasswordKept: Bool
  let transfers: Transfers

  /// The case that the path names, if there is one.
  var caseID: CaseID {
    CaseID(request: RequestID(self["request"]), authority: AuthorityID(self["authority"]))
  }

  /// The case that the path names.
  var caseHandle: String { "\(self["request"])/\(self["authority"])" }

  subscript(_ name: String) -> String { parameters[name] ?? "" }

  /// The same for a form on a case that says how much of the case was seen when it was filled in.
  var knowingWhatWasSeen: Visit {
    // A form on the page of a request names the case itself.
    let id = self["authority"].isEmpty ? CaseID(handle: form["case"]) : caseID
    guard let seen = Int(form["seen"]), let id else { return self }
    var visit = self
    visit.desk = desk.having(seen: seen, of: id)
    return visit
  }

  /// A way on to the case, which says then what others recorded while the form was filled in.
  func withNews(_ response: Response) -> Response {
    guard response.status == .seeOther, let seen = Int(form["seen"]),
      let path = response.headers[.location],
      path.hasPrefix(caseID.href + "?")
        || path.hasPrefix(caseID.href + "/letters/")
    else { return response }
    var response = response
    response.headers[.location] = path + (path.contains("?") ? "&" : "?") + "since=\(seen)"
    return response
  }

  /// How much of a case was seen when a form on it was filled in that is shown again: who was told what others
  /// recorded has seen that too.
  func seenBefore(_ errors: [Problem]) -> Int? {
    errors.isEmpty || errors.contains(where: \.isMeanwhile) ? nil : Int(form["seen"])
  }

  /// Which page of a list, from 1.
  var page: Int { min(max(Int(query["page"]) ?? 1, 1), 1_000_000) }
}
