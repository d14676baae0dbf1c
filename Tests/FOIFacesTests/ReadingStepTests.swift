import Casebook
import FOIFaces
import FOILaw
import Testing

@testable import ReplyReader

/// How an answer was read, as the casebook keeps it and as people read it.
struct ReadingStepTests {
  private func answer(_ steps: [ReadingStep]) -> Answer {
    Answer(question: QuestionID(labels: ["1"]), outcome: .answered, steps: steps)
  }

  @Test func everyStepHasWordsOfItsOwn() {
    let words = ReadingStep.Kind.allCases.map { answer([ReadingStep($0, "x")]).rule }
    #expect(words.allSatisfy { !$0.isEmpty && !$0.hasSuffix(".") })
    #expect(Set(words).count == words.count)
  }

  /// The reader's ways to take a letter apart are stored by name; each has its words.
  @Test func everyWayToTakeALetterApartHasWords() {
    for kind in Structure.Kind.allCases {
      let rule = answer([ReadingStep(.structure, kind.rawValue)]).rule
      #expect(rule.hasPrefix("read by ") && rule != "read by \(kind.rawValue)")
    }
  }

  @Test func stepsAreReadInTheirOrder() {
    let steps = [
      ReadingStep(.inherited), ReadingStep(.number), ReadingStep(.ground),
      ReadingStep(.structure, "own"), ReadingStep(.aheadOf, "flat -2.5"),
    ]
    #expect(
      answer(steps).rule
        == "said of the question above; number of the question; relies on a ground; "
        + "read by the request's numbers; ahead of numbers that count the parts through by -2.5")
    #expect(answer([ReadingStep(.byHand)]).rule == "entered by hand")
    // Of a later version, whose words this one does not have.
    #expect(answer([ReadingStep(.structure, "rhyme")]).rule == "read by rhyme")
  }
}
