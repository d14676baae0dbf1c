package import Casebook

extension Answer {
  /// How the answer was read, in words.
  package var rule: String { steps.map(\.written).joined(separator: "; ") }
}

extension ReadingStep {
  fileprivate var written: String {
    let value = value ?? ""
    return switch kind {
    case .numberAndWording: "number and wording of the question"
    case .wording: "wording of the question"
    case .number: "number of the question"
    case .several: "a passage for several questions"
    case .place: "the question is named by its place"
    case .position: "position of the paragraph"
    case .wholeLetter: "the letter as a whole"
    case .allQuestions: "one answer to all questions"
    case .partLetter: "letter of the part in the answer"
    case .takenUp: "sentences that take up the question"
    case .wholeRequest: "one answer to the whole request"
    case .leftOut: "what one answer to all leaves out"
    case .ownSentences: "its sentences in a passage for several questions"
    case .statement: "a statement about several questions"
    case .inherited: "said of the question above"
    case .summary: "the summary at the head of the letter"
    case .reviewSentence: "a sentence of the review names the question"
    case .reviewParagraph: "a paragraph of the review names the question"
    case .reviewUpholds: "the review upholds what it does not name"
    case .unplaced: "no passage was found for it"
    case .form: "the form says so"
    case .elsewhere: "said elsewhere"
    case .reasonsElsewhere: "the reasons are elsewhere"
    case .nothing: "nothing is there"
    case .notApplicable: "says that it does not apply"
    case .neither: "neither confirms nor denies"
    case .inPart: "says that it is given in part"
    case .section17: "notice under section 17"
    case .otherFigures: "gives figures of another kind"
    case .holdsNone: "says it holds none"
    case .answersFirst: "answers before it says what is not held"
    case .information: "gives information"
    case .holdsNoMore: "gives some and holds no more"
    case .withholdsSome: "gives some and withholds some"
    case .refusal: "words of refusal"
    case .ground: "relies on a ground"
    case .noDocument: "there is no such document"
    case .summaryGround: "the summary names the ground"
    case .reviewDecides: "the review decides"
    case .structure: "read by \(Self.way(value))"
    case .aheadOf: Self.rival(value)
    case .undisputed: "the same in every other way"
    case .byHand: "entered by hand"
    case .words: value
    }
  }

  /// `own 2.5`: the way that came second, and the distance to it.
  private static func rival(_ value: String) -> String {
    let parts = value.split(separator: " ", maxSplits: 1).map(String.init)
    return "ahead of \(way(parts.first ?? ""))" + (parts.count > 1 ? " by \(parts[1])" : "")
  }

  /// A way to take a letter apart, by its code; a way of a later version is shown as its code.
  private static func way(_ code: String) -> String {
    ways[code] ?? code
  }

  private static let ways = [
    "strict": "numbers and wording exactly", "own": "the request's numbers",
    "flat": "numbers that count the parts through",
    "flatAll": "numbers that count questions and parts through",
    "sections": "numbers that begin again in each section", "none": "wording without numbers",
    "tails": "numbers behind the answers", "bullets": "bullets in order",
    "paragraphs": "paragraphs in order", "whole": "one answer to everything",
    "sentences": "sentences in turn", "letters": "letters that count the parts through",
  ]
}
