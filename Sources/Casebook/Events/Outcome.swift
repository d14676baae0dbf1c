/// What a reply says to one question.
public enum Outcome: String, CaseIterable, Codable, Hashable, Sendable {
  /// The information was given.
  case answered
  /// Some was given and some refused.
  case partlyRefused = "partly-refused"
  /// It was refused.
  case refused
  /// The authority says that it does not hold it.
  case notHeld = "not-held"
  /// The question does not apply to the authority.
  case notApplicable = "not-applicable"
  /// The authority will not say whether it holds it.
  case neitherConfirmedNorDenied = "ncnd"
  /// The reply says nothing to the question.
  case blank
  /// No reply has come yet; no reply is ever read as this.
  case noReply = "no-reply"

  /// What a reply can say.
  public static let replies = allCases.filter { $0 != .noReply }

  /// Whether the question has no answer, for want of a reply or of words in it.
  public var isOpen: Bool { self == .blank || self == .noReply }

  /// Whether the answer refuses something, so that a review can be asked for on its ground.
  public var isRefusal: Bool {
    switch self {
    case .refused, .partlyRefused, .neitherConfirmedNorDenied: true
    case .answered, .notHeld, .notApplicable, .blank, .noReply: false
    }
  }

  /// The outcome in words.
  public var written: String {
    switch self {
    case .answered: "answered"
    case .partlyRefused: "partly refused"
    case .refused: "refused"
    case .notHeld: "not held"
    case .notApplicable: "not applicable"
    case .neitherConfirmedNorDenied: "neither confirmed nor denied"
    case .blank: "does not answer this"
    case .noReply: "no reply yet"
    }
  }

  /// One character for the outcome.
  package var sign: String {
    switch self {
    case .answered: "●"
    case .partlyRefused: "◐"
    case .refused: "✕"
    case .notHeld: "○"
    case .notApplicable: "–"
    case .neitherConfirmedNorDenied: "?"
    case .blank: "."
    case .noReply: "…"
    }
  }
}
