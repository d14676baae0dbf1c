/// A step by which a reading came to an answer: how its words were found, or what was made of them.
///
/// It is kept as a code and a value, and put into words where it is shown.
public struct ReadingStep: Hashable, Sendable, Codable {
  /// What kind of step it is; its name is the code that is stored.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    // How the words were found.
    /// The number and the words of the question come before them.
    case numberAndWording = "number-and-wording"
    /// The words of the question come before them.
    case wording
    /// The number of the question comes before them.
    case number
    /// They answer several questions.
    case several
    /// They name the question by its place: "your second question".
    case place
    /// Their paragraph has the place of the question.
    case position
    /// They are the whole letter.
    case wholeLetter = "whole-letter"
    /// They follow all questions together.
    case allQuestions = "all-questions"
    /// The letter of the part is in the answer to its question.
    case partLetter = "part-letter"
    /// They take up the question.
    case takenUp = "taken-up"
    /// They answer the request as a whole.
    case wholeRequest = "whole-request"
    /// They are what an answer to all other questions leaves out.
    case leftOut = "left-out"
    /// They are the question's sentences in a passage for several.
    case ownSentences = "own-sentences"
    /// A statement names several questions.
    case statement
    /// They answer the question above, and so its part.
    case inherited
    /// The summary at the head of the letter says it.
    case summary
    /// A sentence of a review names the question.
    case reviewSentence = "review-sentence"
    /// A paragraph of a review names the question.
    case reviewParagraph = "review-paragraph"
    /// A review upholds what it does not name.
    case reviewUpholds = "review-upholds"
    /// No words were found.
    case unplaced

    // What was made of them.
    /// The fields of a form decide.
    case form
    /// It is said elsewhere in the letter.
    case elsewhere
    /// The reasons are elsewhere in the letter.
    case reasonsElsewhere = "reasons-elsewhere"
    /// Nothing is there.
    case nothing
    /// They say that the question does not apply.
    case notApplicable = "not-applicable"
    /// They neither confirm nor deny.
    case neither
    /// They say that it is given in part.
    case inPart = "in-part"
    /// They are a notice under FOISA section 17.
    case section17 = "section-17"
    /// They give figures of another kind.
    case otherFigures = "other-figures"
    /// They say that nothing is held.
    case holdsNone = "holds-none"
    /// They answer before they say what is not held.
    case answersFirst = "answers-first"
    /// They give information.
    case information
    /// They give some and say that no more is held.
    case holdsNoMore = "holds-no-more"
    /// They give some and withhold some.
    case withholdsSome = "withholds-some"
    /// They are words of refusal.
    case refusal
    /// They rely on a ground.
    case ground
    /// They say that there is no such document.
    case noDocument = "no-document"
    /// The summary names the ground.
    case summaryGround = "summary-ground"
    /// The outcome of the review decides.
    case reviewDecides = "review-decides"

    // How the letter was taken apart.
    /// By what the letter was taken apart: `flat`.
    case structure
    /// The next likeliest way, and by how much this one is ahead: `own 2.5`.
    case aheadOf = "ahead-of"
    /// Every other way finds the same words.
    case undisputed

    /// A person entered the answer.
    case byHand = "by-hand"
    /// Words that an earlier version of foi stored instead of codes.
    case words
  }

  /// What kind of step it is.
  public let kind: Kind
  /// What the kind's comment names, if it names anything.
  public let value: String?

  /// Makes a step.
  /// - Parameters:
  ///   - kind: What kind of step it is.
  ///   - value: What it names.
  public init(_ kind: Kind, _ value: String? = nil) {
    self.kind = kind
    self.value = value
  }

  private enum CodingKeys: String, CodingKey {
    case kind = "step"
    case value
  }
}
