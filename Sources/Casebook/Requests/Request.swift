public import FOILaw

/// The short name of a request in a casebook: `school-mis-2020`.
public struct RequestID: TextIdentity {
  /// Lower-case letters, digits and hyphens.
  public let description: String

  /// Takes an id as it is.
  /// - Parameter text: An id that was made by ``init(slugging:)`` before.
  public init(_ text: String) {
    description = text
  }

  /// Makes an id from a title or a file's name.
  /// - Parameter title: For example `School MIS 2020`.
  public init(slugging title: String) {
    description = slug(title)
  }
}

/// Numbered questions as they are sent, with the words before and after them.
public struct Request: Hashable, Sendable, Codable {
  /// The short name.
  public let id: RequestID
  /// The title of the letter.
  public let title: String
  /// The words before the first question; may be empty.
  public let opening: String
  /// The questions in the order asked, parents before their parts.
  public let questions: [Question]
  /// The words after the last question; may be empty.
  public let closing: String
  /// The law it is made under, where the request says so; otherwise the authority's nation decides.
  public let regime: Regime?

  /// Makes a request.
  /// - Parameters:
  ///   - id: The short name.
  ///   - title: The title of the letter.
  ///   - opening: The words before the questions.
  ///   - questions: In the order asked.
  ///   - closing: The words after the questions.
  ///   - regime: The law it is made under, if it says so.
  public init(
    id: RequestID, title: String, opening: String = "", questions: [Question],
    closing: String = "", regime: Regime? = nil
  ) {
    self.id = id
    self.title = title
    self.opening = opening
    self.questions = questions
    self.closing = closing
    self.regime = regime
  }

  /// The question with that number, or `nil`.
  /// - Parameter id: Its number.
  /// - Returns: The question.
  public func question(_ id: QuestionID) -> Question? {
    questions.first { $0.id == id }
  }

  /// The law a request to that authority runs under.
  ///
  /// Environmental requests follow the nation too: the Scottish Regulations bind Scottish bodies.
  /// - Parameter authority: Who is asked.
  /// - Returns: The regime.
  public func regime(at authority: Authority) -> Regime {
    regime?.inScotland(authority.regime.isScottish) ?? authority.regime
  }
}
