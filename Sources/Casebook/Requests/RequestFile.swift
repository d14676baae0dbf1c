/// A request written as Markdown: a short head, then prose with numbered questions.
///
///     ---
///     title: School information systems
///     purpose: Schools pay for these systems, and parents cannot compare what they cost.
///     accept: A total for each year would do.
///     ---
///     Please tell me:
///
///     1. Which system do you use?
///        a) Since when?
///        b) At what yearly cost?
///
/// Numbers may be `1.`, `1)`, `(1)`, `Q1.`; parts `a)`, `a.`, `(a)`, `i)`; a part belongs to the
/// question it is indented under, or to the one whose number it repeats (`2a)`).
public struct RequestFile: Sendable {
  /// Something to mend or to know about a request file.
  public struct Problem: Hashable, Sendable {
    /// What is wrong.
    public enum Fault: Hashable, Sendable {
      /// The head opened with `---` and never closed.
      case headNotClosed
      /// A line of the head is not `name: value`.
      case headLineUnreadable(String)
      /// The head names a regime that does not exist.
      case unknownRegime(String)
      /// The head has a name that foi does not know.
      case unknownHeading(String)
      /// No numbered question was found.
      case noQuestions
      /// A question's number appears twice.
      case numberUsedTwice(QuestionID, firstLine: Int)
      /// A question has a number and no words.
      case emptyQuestion(QuestionID)
      /// A number is skipped.
      case numberSkipped(QuestionID, after: QuestionID)
      /// The head has no title.
      case noTitle
      /// No question has a number; foi counts them from 1.
      case unnumbered(Int)
      /// Numbers begin again, so that the questions take the letters of their parts: the first is that.
      case partsLettered(QuestionID)
    }

    /// What is wrong.
    public let fault: Fault
    /// On which line, from 1.
    public let line: Int

    /// Whether the request cannot be used until it is mended.
    public var isError: Bool {
      switch fault {
      case .headNotClosed, .headLineUnreadable, .unknownRegime, .noQuestions, .numberUsedTwice,
        .emptyQuestion:
        true
      case .unknownHeading, .numberSkipped, .noTitle, .unnumbered, .partsLettered: false
      }
    }

    /// The same problem so many lines further up, for a text that had lines put before it.
    package func moved(up lines: Int) -> Problem {
      var fault = fault
      if case .numberUsedTwice(let id, let first) = fault {
        fault = .numberUsedTwice(id, firstLine: max(1, first - lines))
      }
      return Problem(fault: fault, line: max(1, line - lines))
    }
  }

  /// The request, or `nil` if there is an error to correct first.
  public let request: Request?
  /// Why the information matters, in the requester's words; it is not sent with the request, but letters
  /// that dispute a refusal say it.
  public let purpose: String?
  /// What would be enough instead of everything, in the requester's words.
  public let accepts: String?
  /// What is wrong or worth knowing, in the order of lines.
  public let problems: [Problem]

  /// Reads a request file.
  /// - Parameters:
  ///   - text: The whole file.
  ///   - id: The request's short name, usually the file's.
  public init(_ text: String, id: RequestID) {
    var parser = RequestParser(text)
    parser.parse()
    purpose = parser.head["purpose"]
    accepts = parser.head["accept"]
    problems = parser.problems.sorted { $0.line < $1.line }
    guard !problems.contains(where: \.isError) else {
      request = nil
      return
    }
    request = Request(
      id: parser.head["id"].map { RequestID(slugging: $0) } ?? id,
      title: parser.head["title"] ?? id.description,
      opening: parser.opening, questions: parser.questions, closing: parser.closing,
      regime: parser.regime)
  }
}
