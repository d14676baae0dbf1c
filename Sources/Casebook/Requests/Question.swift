/// One numbered ask of a request.
public struct Question: Hashable, Sendable, Codable {
  /// Its number.
  public let id: QuestionID
  /// Its words, as sent, on one line.
  public let text: String
  /// Whether it only introduces its parts and asks nothing itself.
  public let isStem: Bool
  /// The heading above it, which belongs to no question.
  public let heading: String?

  /// Makes a question.
  /// - Parameters:
  ///   - id: Its number.
  ///   - text: Its words.
  ///   - isStem: Whether it only introduces its parts.
  ///   - heading: The heading above it.
  public init(id: QuestionID, text: String, isStem: Bool = false, heading: String? = nil) {
    self.id = id
    self.text = text
    self.isStem = isStem
    self.heading = heading
  }
}
