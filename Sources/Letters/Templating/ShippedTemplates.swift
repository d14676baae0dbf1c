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
    case .confirmReceipt: PackageResources.confirm_receipt_mustache
    case .clarificationReply: PackageResources.clarification_reply_mustache
    case .extensionChallenge: PackageResources.extension_challenge_mustache
    case .chaser: PackageResources.chaser_mustache
    case .secondChaser: PackageResources.second_chaser_mustache
    case .partialReply: PackageResources.partial_reply_mustache
    case .narrowedRequest: PackageResources.narrowed_request_mustache
    case .internalReviewLate: PackageResources.internal_review_late_mustache
    case .internalReview: PackageResources.internal_review_mustache
    case .complaint: PackageResources.complaint_mustache
    case .application: PackageResources.application_mustache
    case .tribunalNotice: PackageResources.tribunal_notice_mustache
    case .thanks: PackageResources.thanks_mustache
    case .withdrawal: PackageResources.withdrawal_mustache
    }
  }

  /// Pieces that the letters share.
  private static let parts: [(String, [UInt8])] = [
    ("course", PackageResources.course_mustache),
    ("decision-sought", PackageResources.decision_sought_mustache),
    ("enclosures", PackageResources.enclosures_mustache),
    ("evidence", PackageResources.evidence_mustache),
    ("how-sent", PackageResources.how_sent_mustache),
    ("last-day", PackageResources.last_day_mustache),
    ("no-answer", PackageResources.no_answer_mustache),
    ("refusals", PackageResources.refusals_mustache),
    ("request-as-sent", PackageResources.request_as_sent_mustache),
    ("signature", PackageResources.signature_mustache),
    ("time-limit", PackageResources.time_limit_mustache),
  ]
}
