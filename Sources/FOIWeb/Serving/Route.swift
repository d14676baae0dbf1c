import Casebook
import FOILaw

/// Every address of the site: what the router listens to and what links lead to, in one table.
enum Route {
  case agenda
  case steps(kind: String)
  case requests
  case newRequest
  case request(RequestID)
  case grid(RequestID)
  case results(RequestID)
  case result(RequestID, question: String)
  case cases
  case answers
  case savedFilters
  case `case`(CaseID)
  case events(CaseID)
  case confirmEvents(CaseID)
  case retract(CaseID)
  case replies(CaseID)
  case byHand(CaseID)
  case diary(CaseID)
  case check(CaseID)
  case reading(CaseID, event: String)
  case original(CaseID, event: String)
  case pagePicture(CaseID, event: String)
  /// The case file of a case or a request, as a download.
  case caseFile(CaseID, ending: String)
  case requestFile(RequestID, ending: String)
  case nextCheck
  case letters
  case letter(String)
  case letterFile(String, ending: String)
  case letterSent(String)
  case letterEdit(String)
  case letterSend(String)
  case letterDiscard(String)
  /// What to do with the ticked rows of a list.
  case draftChosen
  case sentChosen
  case mailChosen
  case confirmChosen
  case compose(CaseID, kind: String)
  case inbox
  case mail(String)
  case search
  case evidence
  case withdrawEvidence
  case authorities
  case newAuthority
  case importAuthorities
  /// The councils of the register, to choose from.
  case register
  case authority(AuthorityID)
  case charts
  case undo
  case settings
  /// Makes or takes away the address of the calendar.
  case calendarAddress
  /// The calendar, for programs that have its secret.
  case calendar
  case exchange
  case makeExport
  /// An export that is made or files that are taken in, and the export's zip.
  case transfer(String)
  case exportFile(String)
  case logIn
  case logOut
  /// The people who have accounts, and one's own.
  case people
  case account
  /// Where somebody who was invited chooses a password.
  case join(String)
  /// Who looks after a case.
  case assign(CaseID)
  /// How far a case or the casebook has come, for a page that is open.
  case latest
  case latestOf(CaseID)

  /// The pieces between the slashes.
  private var pieces: [String] {
    switch self {
    case .agenda: []
    case .steps(let kind): ["agenda", kind]
    case .requests: ["requests"]
    case .newRequest: ["requests", "new"]
    case .request(let id): ["requests", id.description]
    case .grid(let id): ["requests", id.description, "grid"]
    case .results(let id): ["requests", id.description, "results"]
    case .result(let id, let question): ["requests", id.description, "results", question]
    case .cases: ["cases"]
    case .answers: ["answers"]
    case .savedFilters: ["filters"]
    case .case(let id): Self.pieces(of: id)
    case .events(let id): Self.pieces(of: id) + ["events"]
    case .confirmEvents(let id): Self.pieces(of: id) + ["events", "confirm"]
    case .retract(let id): Self.pieces(of: id) + ["retract"]
    case .replies(let id): Self.pieces(of: id) + ["replies"]
    case .byHand(let id): Self.pieces(of: id) + ["by-hand"]
    case .diary(let id): Self.pieces(of: id) + ["diary"]
    case .check(let id): Self.pieces(of: id) + ["check"]
    case .reading(let id, let event): Self.pieces(of: id) + ["letters", event]
    case .original(let id, let event): Self.pieces(of: id) + ["letters", event, "original"]
    case .pagePicture(let id, let event): Self.pieces(of: id) + ["letters", event, "page"]
    case .caseFile(let id, let ending): Self.pieces(of: id) + ["file", ending]
    case .requestFile(let id, let ending): ["requests", id.description, "file", ending]
    case .nextCheck: ["check"]
    case .letters: ["letters"]
    case .letter(let number): ["letters", number]
    case .letterFile(let number, let ending): ["letters", number, "files", ending]
    case .letterSent(let number): ["letters", number, "sent"]
    case .letterEdit(let number): ["letters", number, "edit"]
    case .letterSend(let number): ["letters", number, "send"]
    case .letterDiscard(let number): ["letters", number, "discard"]
    case .draftChosen: ["letters", "draft"]
    case .sentChosen: ["letters", "sent"]
    case .mailChosen: ["inbox", "chosen"]
    case .confirmChosen: ["answers", "confirm"]
    case .compose(let id, let kind): Self.pieces(of: id) + ["letter", kind]
    case .inbox: ["inbox"]
    case .mail(let id): ["inbox", id]
    case .search: ["search"]
    case .evidence: ["evidence"]
    case .withdrawEvidence: ["evidence", "withdraw"]
    case .authorities: ["authorities"]
    case .newAuthority: ["authorities", "new"]
    case .importAuthorities: ["authorities", "import"]
    case .register: ["authorities", "register"]
    case .authority(let id): ["authorities", id.description]
    case .charts: ["charts"]
    case .undo: ["undo"]
    case .settings: ["settings"]
    case .calendarAddress: ["settings", "calendar"]
    case .calendar: ["calendar.ics"]
    case .exchange: ["export"]
    case .makeExport: ["export", "make"]
    case .transfer(let id): ["export", id]
    case .exportFile(let id): ["export", id, "file"]
    case .logIn: ["login"]
    case .logOut: ["logout"]
    case .people: ["people"]
    case .account: ["account"]
    case .join(let key): ["join", key]
    case .assign(let id): Self.pieces(of: id) + ["assign"]
    case .latest: ["latest"]
    case .latestOf(let id): Self.pieces(of: id) + ["latest"]
    }
  }

  private static func pieces(of id: CaseID) -> [String] {
    ["cases", id.request.description, id.authority.description]
  }

  /// The address as a link.
  var path: String { "/" + pieces.map(percentEncoded).joined(separator: "/") }

  /// The address as the router takes it, from a route made of the names of its pieces (`:request`).
  var pattern: String { "/" + pieces.joined(separator: "/") }

  /// The address with its query.
  func path(_ query: [(String, String)], place: String? = nil) -> String {
    let fields = Fields.encoded(query.map { (name: $0.0, value: $0.1) })
    return path + (fields.isEmpty ? "" : "?" + fields) + (place.map { "#" + $0 } ?? "")
  }
}

extension CaseID {
  /// The pieces of a case's address by name, for the router.
  static let named = CaseID(request: .named, authority: .named)

  var href: String { Route.case(self).path }
}

extension RequestID {
  static let named = RequestID(":request")

  var href: String { Route.request(self).path }
}

extension AuthorityID {
  static let named = AuthorityID(":authority")

  var href: String { Route.authority(self).path }
}
