package import Casebook
package import Exchange
package import FOILaw

/// What the import of another service's export comes to, or would.
package struct PeerImport: Sendable {
  /// What the person says of an export.
  package struct Options: Sendable {
    /// The authority of a request whose export names none.
    package var authority: String?
    /// Whether requests under another country's law are taken in as an archive.
    package var takesOtherLaw = false

    package init() {}
  }

  /// Something that a person should look at.
  package enum Remark: Sendable, Hashable {
    /// What the export itself showed.
    case export(PeerExport.Remark)
    case newAuthority(String)
    /// A name was taken for an authority or council that is written otherwise.
    case takenFor(String, String)
    /// A name fits several authorities.
    case ambiguous(String, [String])
    /// The export names no authority.
    case noAuthority(title: String)
    /// There is no letter by which the request was sent.
    case notSent(title: String)
    /// The letter is on the case already, from mail or from another export.
    case alreadyThere(CaseID, CalendarDay)
    /// The letter cannot have come when the service says so, and is kept as a note.
    case keptAsNote(CaseID, CaseFault)
    /// A document has no words that can be read; it is kept all the same.
    case unread(CaseID, String)
  }

  package let service: PeerExport.Service
  package internal(set) var requests: [(request: Request, isNew: Bool)] = []
  package internal(set) var opened: [CaseID] = []
  package internal(set) var known: [CaseID] = []
  package internal(set) var newAuthorities: [Authority] = []
  /// How many events of each kind are new; all of them are proposed.
  package internal(set) var events: [Event.Kind: Int] = [:]
  package internal(set) var attachments = 0
  /// Letters that an earlier import brought.
  package internal(set) var again = 0
  package internal(set) var remarks: [Remark]
  package internal(set) var isDone = false

  init(_ export: PeerExport) {
    service = export.service
    remarks = export.remarks.map { .export($0) }
  }
}

extension DeskError {
  /// Whether requests are under another country's law, and a person may want them all the same.
  package var isOtherLaw: Bool {
    if case .peer(_, .otherLaw) = self { true } else { false }
  }
}
