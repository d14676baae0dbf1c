import Casebook
import Testing

@testable import Letters

struct PrecedentTests {
  private func body(_ precedents: Precedents?) throws -> String {
    var sample = Sample()
    sample.answers = [Sample.answer("3", .refused, ["s43(2)"], "Refused under section 43(2).")]
    if let precedents { sample.precedents = [Sample.id("3"): precedents] }
    return try Letters.draft(.internalReview, sample.input).body.onOneLine
  }

  @Test func saysNothingWhereNobodyGaveIt() throws {
    for precedents in [nil, Precedents.none, Precedents(replied: 9, gave: 0, examples: [])] {
      let body = try body(precedents)
      #expect(!body.contains("gave the information"))
      #expect(!body.contains("evidence of what harm"))
    }
  }

  @Test(arguments: [
    (
      1, 3,
      "One of the three authorities that have replied to this question gave the information: "
        + "Hillshire Council (reference 4521, 1 October 2020)."
    ),
    (
      2, 3,
      "Two of the three authorities that have replied to this question gave the information: "
        + "Hillshire Council (reference 4521, 1 October 2020) and Dale Council (5 October 2020)."
    ),
    (
      50, 73,
      "50 of the 73 authorities that have replied to this question gave the information, among "
        + "them Hillshire Council (reference 4521, 1 October 2020), Dale Council "
        + "(5 October 2020) and Fen Council (reference F/7, 6 October 2020)."
    ),
    (1, 1, "The information was given by Hillshire Council (reference 4521, 1 October 2020)."),
  ])
  func countsAndNames(gave: Int, replied: Int, sentence: String) throws {
    #expect(try body(Sample.precedents(gave: gave, of: replied)).contains(" " + sentence))
  }

  @Test func countsWithoutNames() throws {
    let body = try body(Precedents(replied: 5, gave: 4, examples: []))
    #expect(
      body.contains(
        "Four of the five authorities that have replied to this question gave the information."))
  }

  @Test func givesEachQuestionOfAPassageItsOwn() throws {
    var sample = Sample()
    sample.precedents = [
      Sample.id("3"): Sample.precedents(gave: 2, of: 3),
      Sample.id("5"): Sample.precedents(gave: 1, of: 4),
    ]
    let body = try Letters.draft(.internalReview, sample.input).body.onOneLine
    #expect(body.contains("Question 3: Two of the three authorities"))
    #expect(body.contains("Question 5: One of the four authorities"))
    #expect(!body.contains("Question 4: "))
  }

  @Test func weighsThemOnceInALetter() throws {
    var sample = Sample()
    sample.answers = ["1", "3", "4"].map {
      Sample.answer($0, .refused, ["s43(2)"], "Question \($0) is refused.")
    }
    for number in ["1", "3", "4"] {
      sample.precedents[Sample.id(number)] = Sample.precedents(gave: 1, of: 2)
    }
    let body = try Letters.draft(.internalReview, sample.input).body.onOneLine
    #expect(body.ranges(of: "evidence of what harm").count == 1)
    #expect(body.ranges(of: "One of the two authorities").count == 3)
  }
}
