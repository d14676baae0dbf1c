import Casebook
import FOIDesk
import FOILaw
import Foundation
import Hummingbird

/// One request of a browser, as a page sees it: the desk, the address, and what was filled in.
struct Visit: Sendable {
  let desk: Desk
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

  /// Which page of a list, from 1.
  var page: Int { min(max(Int(query["page"]) ?? 1, 1), 1_000_000) }
}
