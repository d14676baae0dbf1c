import Casebook
import Testing

@testable import Letters

/// Whole letters, so that a change of wording shows as a reader sees it.
struct WholeLetterTests {
  @Test(arguments: [
    (LetterKind.internalReview, Sample.reviewed, review),
    (.internalReview, .scottish, scottishReview),
    (.internalReview, .environmental, environmentalReview),
    (.chaser, .waiting, reminder),
    (.internalReviewLate, .waitingInScotland, lateness),
  ])
  func readsLikeThis(kind: LetterKind, sample: Sample, text: String) throws {
    #expect(try Letters.draft(kind, sample.input).body == text)
  }
}
