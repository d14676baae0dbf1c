/// A letter that foi can draft; the raw value is the template's name.
public enum LetterKind: String, CaseIterable, Codable, Hashable, Sendable {
  /// The request itself.
  case initialRequest = "initial-request"
  /// A reminder after the last day.
  case chaser
  /// A request for an internal review because no answer came in time.
  case internalReviewLate = "internal-review-late"
  /// A request for an internal review against refusals.
  case internalReview = "internal-review"
}
