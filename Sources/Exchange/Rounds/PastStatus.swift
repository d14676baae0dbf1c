package import Casebook

/// How far a past request came, in the words of those who kept a list of it.
package enum PastStatus: Hashable, Sendable {
  /// Sent, and no reply yet, late or not.
  case awaiting
  /// The authority acknowledged it and no more.
  case acknowledged
  /// The authority asked what is meant.
  case clarification
  /// A reply said that to everything.
  case outcome(Outcome)
  /// Some was given and some was not; which is not said.
  case partly
  /// A review was asked for.
  case review
  /// The requester withdrew it.
  case withdrawn
  /// It did not reach anybody.
  case notDelivered
  /// Words that say something of the list's own course and nothing of the reply.
  case aside

  /// What the words say, or `nil` where they are not known.
  ///
  /// The words are those of people's sheets and those of Alaveteli, whose batch lists and project lists have two
  /// vocabularies, of Froide and of MuckRock.
  package init?(_ words: String) {
    if let outcome = Outcome(rawValue: words.trimmed.lowercased()), outcome != .noReply {
      self = .outcome(outcome)
      return
    }
    let name = words.lowercased().split { !$0.isLetter && $0 != "/" }.joined(separator: " ")
    for (status, names) in Self.vocabulary where names.contains(name) {
      self = status
      return
    }
    guard let outcome = Outcome(rawValue: name.replacing(" ", with: "-")) else { return nil }
    self = outcome == .noReply ? .awaiting : .outcome(outcome)
  }

  private static let vocabulary: [(PastStatus, Set<String>)] = [
    (
      .awaiting,
      [
        "awaiting response", "awaiting reply", "waiting response", "awaiting", "waiting", "pending",
        "overdue", "late", "delayed", "long overdue", "very overdue", "no reply", "no response",
        "not answered", "no answer", "unanswered", "outstanding", "sent", "submitted", "open",
        "none",
        "in progress", "processing", "awaiting acknowledgement", "awaiting publicbody confirmation",
        "asleep", "ack", "processed",
      ]
    ),
    (.acknowledged, ["acknowledged", "acknowledgement received", "acknowledged only"]),
    (
      .clarification,
      [
        "awaiting clarification", "waiting clarification", "clarification",
        "clarification requested",
        "clarification sought", "clarification asked", "fix required", "fix",
      ]
    ),
    (
      .outcome(.answered),
      [
        "successful", "success", "full", "full disclosure", "fully disclosed", "complete",
        "completed",
        "disclosed", "granted", "answered", "information provided", "provided", "information sent",
        "released", "all information sent", "yes", "done",
      ]
    ),
    (
      .outcome(.refused),
      ["refused", "rejected", "refusal", "withheld", "exempt", "declined", "denied"]
    ),
    (
      .outcome(.notHeld),
      [
        "not held", "information not held", "info not held", "data not held", "no information held",
        "no responsive documents", "no docs", "nothing held",
      ]
    ),
    (
      .outcome(.neitherConfirmedNorDenied),
      ["ncnd", "neither confirmed nor denied", "neither confirm nor deny"]
    ),
    (.outcome(.notApplicable), ["n/a", "na", "not applicable"]),
    (
      .partly,
      [
        "partially successful", "partly successful", "partial", "partly", "part",
        "partial disclosure", "partially disclosed", "partially completed", "partly refused",
        "part refused", "partially refused", "partly answered", "some information sent",
      ]
    ),
    (
      .review,
      [
        "internal review", "awaiting internal review", "under internal review",
        "in internal review",
        "review requested", "awaiting appeal", "appealing",
      ]
    ),
    (
      .withdrawn,
      [
        "withdrawn", "withdrawn by the requester", "user withdrawn", "cancelled", "abandoned",
        "user withdrew", "user withdrew costs",
      ]
    ),
    (
      .notDelivered, ["delivery error", "error message", "bounced", "undelivered", "not delivered"]
    ),
    (
      .aside,
      [
        "needs status update", "awaiting classification", "handled by postal mail", "gone postal",
        "requires admin attention", "requires admin", "unusual response", "reported",
        "attention requested", "reported for administrator attention", "vexatious",
        "considered by administrators as vexatious", "not an foi request", "not foi",
        "considered by administrators as not an foi request", "payment required", "payment",
        "in litigation", "lawsuit", "consolidated", "awaiting user confirmation",
        "publicbody needed", "resolved",
      ]
    ),
  ]
}
