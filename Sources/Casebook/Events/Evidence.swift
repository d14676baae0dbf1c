public import FOILaw

/// The identity of a piece of evidence in a casebook.
public struct EvidenceID: TextIdentity {
  /// The id as text.
  public let description: String

  /// Takes an id as it is.
  /// - Parameter text: Unique in the casebook.
  public init(_ text: String) {
    description = text
  }
}

/// A published document that bears on questions: a committee report, a page of a contracts register.
public struct Evidence: Hashable, Sendable, Codable {
  /// Its identity.
  public let id: EvidenceID
  /// The request whose questions it bears on.
  public let request: RequestID
  /// The authority in whose case it counts, or `nil` if it counts in every case of the request.
  public let authority: AuthorityID?
  /// What it is called, as a letter cites it.
  public var title: String
  /// The day it is dated, if it has a date.
  public var date: CalendarDay?
  /// The page, section or entry that matters, as a letter cites it: `page 4`, `entry DN571234`.
  public var place: String?
  /// Where it is published.
  public var address: String?
  /// What it shows, in the requester's words.
  public var note: String?
  /// The questions it bears on; empty if it bears on the request as a whole.
  public var questions: [QuestionID]
  /// The document, byte for byte.
  public let original: OriginalID

  /// Makes a piece of evidence; what is not given is unknown.
  /// - Parameters:
  ///   - id: Its identity.
  ///   - request: The request whose questions it bears on.
  ///   - authority: The authority in whose case it counts, or `nil` for every case of the request.
  ///   - title: What it is called.
  ///   - questions: The questions it bears on; none for the request as a whole.
  ///   - original: The document.
  public init(
    id: EvidenceID, request: RequestID, authority: AuthorityID? = nil, title: String,
    questions: [QuestionID] = [], original: OriginalID
  ) {
    self.id = id
    self.request = request
    self.authority = authority
    self.title = title
    self.questions = questions
    self.original = original
  }

  /// Whether it may be cited in that case.
  /// - Parameter id: The case.
  /// - Returns: Whether request and, where one is named, authority are the case's.
  public func counts(in id: CaseID) -> Bool {
    request == id.request && (authority == nil || authority == id.authority)
  }
}
