package import Casebook
import FOIDesk

extension StoreRole {
  /// The role with its article: `an owner`.
  package var withArticle: String {
    switch self {
    case .nobody: "nobody"
    case .reader: "a reader"
    case .recorder: "a recorder"
    case .owner: "an owner"
    }
  }

  /// What somebody in that role may do.
  package var explained: String {
    switch self {
    case .nobody: "No account any more"
    case .reader: "Reader: looks at everything and changes nothing"
    case .recorder: "Recorder: does everything but settings and people"
    case .owner: "Owner: does everything"
    }
  }
}

extension Person {
  /// How far the account has come.
  package var account: String {
    if role == .nobody { return "none" }
    if let joined { return "since \(Recording(actor: "", second: joined).day)" }
    guard let invitedUntil else { return "not invited" }
    return "invited; the link works until \(Recording(actor: "", second: invitedUntil).day)"
  }
}
