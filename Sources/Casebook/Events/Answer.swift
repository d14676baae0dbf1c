public import FOILaw

/// What a reply says to one question: the outcome, the words, the claims, and where it was read.
public struct Answer: Hashable, Sendable, Codable {
  /// A part of a document's text, as byte offsets into its UTF-8.
  public struct Evidence: Hashable, Sendable, Codable {
    /// First byte.
    public let start: Int
    /// One past the last byte.
    public let end: Int
    /// The line of the first byte, from 1.
    public let line: Int
    /// The page of the first byte, from 1, where the text has page breaks.
    public let page: Int?
    /// The document that holds the words, if a reply came in several.
    public let document: String?

    /// Makes a span.
    /// - Parameters:
    ///   - start: First byte.
    ///   - end: One past the last byte.
    ///   - line: The line of the first byte, from 1.
    ///   - page: The page of the first byte, if known.
    ///   - document: The document's name, where there are several.
    public init(start: Int, end: Int, line: Int, page: Int? = nil, document: String? = nil) {
      self.start = start
      self.end = end
      self.line = line
      self.page = page
      self.document = document
    }
  }

  /// The question answered.
  public let question: QuestionID
  /// What the reply says to it.
  public let outcome: Outcome
  /// The grounds the answer relies on, in the order claimed.
  public let claims: [Provision]
  /// The words, or `nil` if there are none.
  public let text: String?
  /// Where the words are in the original, or `nil` if a person entered the answer.
  public let evidence: Evidence?
  /// How sure the reading is, from 0 to 1; a person's own entry is 1.
  public let confidence: Double
  /// The steps that found and judged the answer, for `--explain`.
  public let steps: [ReadingStep]

  /// The figures, dates and yes or no that the words give, in their order.
  public let values: [AnswerValue]

  /// Makes an answer.
  /// - Parameters:
  ///   - question: The question answered.
  ///   - outcome: What the reply says.
  ///   - claims: The grounds relied on.
  ///   - text: The words.
  ///   - evidence: Where they are.
  ///   - confidence: From 0 to 1.
  ///   - steps: The steps that found and judged it.
  ///   - values: What the words give in figures.
  public init(
    question: QuestionID, outcome: Outcome, claims: [Provision] = [], text: String? = nil,
    evidence: Evidence? = nil, confidence: Double = 1,
    steps: [ReadingStep] = [ReadingStep(.byHand)], values: [AnswerValue] = []
  ) {
    self.question = question
    self.outcome = outcome
    self.claims = claims
    self.text = text
    self.evidence = evidence
    self.confidence = confidence
    self.steps = steps
    self.values = values
  }

  /// Reads an answer; one written before there were values has none, and one from before steps had codes
  /// has words.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let old = try decoder.container(keyedBy: OldKeys.self)
    let words = try old.decodeIfPresent(String.self, forKey: .rule)
    self.init(
      question: try container.decode(QuestionID.self, forKey: .question),
      outcome: try container.decode(Outcome.self, forKey: .outcome),
      claims: try container.decode([Provision].self, forKey: .claims),
      text: try container.decodeIfPresent(String.self, forKey: .text),
      evidence: try container.decodeIfPresent(Evidence.self, forKey: .evidence),
      confidence: try container.decode(Double.self, forKey: .confidence),
      steps: try container.decodeIfPresent([ReadingStep].self, forKey: .steps)
        ?? words.map { [ReadingStep(.words, $0)] } ?? [],
      values: try container.decodeIfPresent([AnswerValue].self, forKey: .values) ?? [])
  }

  private enum OldKeys: String, CodingKey {
    case rule
  }
}
