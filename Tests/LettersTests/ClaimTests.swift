import Casebook
import FOILaw
import Testing

@testable import Letters

struct ClaimTests {
  @Test(arguments: [
    ("It would cost more than the limit.", ["12(1)"]),
    ("Taken together, the requests would cost more than the limit.", ["12(1)", "12(2)"]),
  ])
  func addingRequestsTogetherIsMeantOnlyWhereTheReplySpeaksOfIt(
    text: String, sections: [String]
  ) {
    let provision = Provision(.section, "12")
    let answer = Answer(
      question: Sample.id("1"), outcome: .refused, claims: [provision], text: text)
    let claim = Claim(provision, of: answer, words: ReplyWords(text), in: .foisa)
    #expect(claim.grounds.map(\.section) == sections)
  }
}
