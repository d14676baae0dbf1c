import Casebook

/// The templates inside the binary: the files of the package's `Templates` folder, embedded.
enum ShippedTemplates {
  /// The texts by name.
  static let texts: [String: String] = {
    let letters = LetterKind.allCases.map { ($0.rawValue, bytes(of: $0)) }
    return Dictionary(uniqueKeysWithValues: letters + parts)
      .mapValues { String(decoding: $0, as: UTF8.self) }
  }()

  // A new kind of letter does not compile before it has a template.
  private static func bytes(of kind: LetterKind) -> [UInt8] {
    switch kind {
    case .initialRequest: PackageResources.initial_request_mustache
    case .chaser: PackageResources.chaser_mustache
    case .internalReviewLate: PackageResources.internal_review_late_mustache
    case .internalReview: PackageResources.internal_review_mustache
    }
  }

  /// Pieces that the letters share.
  private static let parts: [(String, [UInt8])] = [
    ("ground", PackageResources.ground_mustache),
    ("last-day", PackageResources.last_day_mustache),
    ("precedent", PackageResources.precedent_mustache),
    ("request-as-sent", PackageResources.request_as_sent_mustache),
    ("signature", PackageResources.signature_mustache),
  ]
}
