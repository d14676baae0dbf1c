import Casebook
import FOILaw
import Testing

@testable import ReplyReader

@Suite("What a passage does with the grounds that it names")
struct GroundUseTests {
  struct Case: CustomTestStringConvertible {
    let outcome: Outcome
    let claims: Set<String>
    let words: String
    var testDescription: String { words }
  }

  private func judge(_ words: String) -> PassageJudgement {
    let bytes = Array(words.utf8)
    return ReplyReader.judge(bytes, 0..<bytes.count, question: nil)
  }

  private func check(_ example: Case) {
    let found = judge(example.words)
    #expect(found.outcome == example.outcome)
    #expect(Set(found.claims.map(\.description)) == example.claims)
  }

  @Test(arguments: [
    Case(
      outcome: .refused, claims: ["s12"],
      words: """
        I am not obliged to supply this. If any part of the request exceeds the limit then section 12 of the \
        Act applies to the request as a whole, and we have not gone on to consider section 40.
        """),
    Case(
      outcome: .refused, claims: ["s40(2)", "s41(1)"],
      words: """
        Section 40(2) was rightly applied. I have also considered section 41(1), which was not cited before, \
        and conclude that it is engaged.
        """),
    Case(
      outcome: .refused, claims: ["s31(1)(c)"],
      words: """
        In place of section 41, on which the Harbour Trust relied at \
        first, the panel applies section 31(1)(c).
        """),
    Case(
      outcome: .refused, claims: ["s43(2)"],
      words: "The sum paid is exempt under section 43(2). I do not maintain section 43(3)."),
    Case(
      outcome: .refused, claims: ["s43(2)"],
      words: """
        The sum paid is exempt under section 43(2). Had that not been so, we would have relied on \
        section 41.
        """),
    Case(
      outcome: .refused, claims: ["s31(1)(a)"],
      words: """
        The plan is exempt under section 31(1)(a). Section 38 was also looked at but is not being applied.
        """),
    Case(
      outcome: .refused, claims: ["s40(2)"],
      words: """
        The reply cited section 41(1), which I consider not to have been the right exemption. I find that the report \
        is exempt under section 40(2).
        """),
    Case(
      outcome: .refused, claims: ["s43(2)"],
      words: """
        Section 41 was cited in error. The price is exempt under section 43(2).
        """),
    Case(
      outcome: .refused, claims: ["s44(1)(a)"],
      words: """
        The returns are exempt under section 44(1)(a). Section 18(1) of the Harbour Dues Act 2005 forbids us to \
        disclose them and section 23(1) makes what is about a person exempt.
        """),
  ])
  func whatIsGivenUpIsNoGround(example: Case) { check(example) }

  @Test(arguments: [
    Case(
      outcome: .refused, claims: ["s31(1)(a)", "s31(1)(g)"],
      words: """
        This is exempt under section 31(1)(g) by virtue of section 31(2)(a), and section 31(1)(a) of the Freedom of \
        Information Act 2000.
        """),
    Case(
      outcome: .refused, claims: ["s30(b)(ii)", "s30(c)"],
      words: """
        Under the Freedom of Information (Scotland) Act 2002 the paper is refused in terms of section 30(b)(ii) (free \
        and frank exchange of views) and 30(c) (conduct of public affairs).
        """),
    Case(
      outcome: .refused, claims: ["s43(2)"],
      words: "The rates are exempt under section 43 subsection 2 of the Act."),
    Case(
      outcome: .refused, claims: ["s31(1)(a)"],
      words: "The places are not disclosed. Exempt S31 1a."),
    Case(
      outcome: .refused, claims: ["s43(2)"],
      words: "The rates are exempt under section 43, sub-section 2 of the Act."),
  ])
  func everyLimbOfAListIsAGround(example: Case) { check(example) }

  @Test(arguments: [
    """
    The Trust is unable to confirm or deny that there was such an incident. To do so would tell those \
    who know the ward something about their care. It has six beds. Section 40(5B).
    """,
    """
    To say whether a given group is watched would itself tell something. If it were so, the group would be \
    alerted. Sections 23(5) and 31(3) apply.
    """,
  ])
  func aRefusalToSayWhetherItIsHeldIsToldFromOthers(words: String) {
    #expect(judge(words).outcome == .neitherConfirmedNorDenied)
  }

  @Test func neitherConfirmingNorDenyingCanBeGivenUp() {
    let found = judge(
      """
      The decision to neither confirm nor deny is overturned. The Harbour Trust has said so in public. Two pilots \
      face a hearing. Their names are exempt under section 40(2).
      """)
    #expect(found.outcome.isRefusal)
    #expect(found.outcome != .neitherConfirmedNorDenied)
  }

  @Test func whatIsTakenOutOfWhatIsEnclosedIsWithheld() {
    #expect(
      judge("The report is attached. Tables 4 and 5 have been removed.").outcome == .partlyRefused)
    #expect(judge("The report is attached. Nothing has been taken out of it.").outcome == .answered)
  }

  @Test(arguments: [
    "This is withheld on the same basis, the numbers being so small.",
    "Likewise.", "See 1.", "See Q1.", "Please see the response above.", "This too is exempt.",
    "This is also exempt under the exemption cited at question 1.",
    "The exemption at question 1 also applies here.",
    "The exemption referred to above also applies to this part of your request.",
    "Withheld for the same reason as above.",
  ])
  func anAnswerThatPointsToTheOneBeforeHasItsGround(second: String) {
    let questions = ["How many pilots were dismissed?", "How many cooks were dismissed?"]
      .enumerated().map { place, text in
        Question(id: QuestionID(labels: ["\(place + 1)"]), text: text)
      }
    let letter = """
      Dear Ms Hay

      1. The number of pilots is withheld under section 40(2) of the Freedom of Information Act 2000.

      2. \(second)

      Yours sincerely
      """
    let answers = ReplyReader.read(Array(letter.utf8), questions: questions).answers
    #expect(answers.map { $0.claims.map(\.description) } == [["s40(2)"], ["s40(2)"]])
    #expect(answers.map(\.outcome) == [.refused, .refused])
  }

  @Test func aRemarkOnAWebsiteDoesNotHideThatAnAnswerPoints() {
    let words = """
      The chief pilot is on the Harbour Trust's website. Names of trainees: see "Exemptions".
      """
    let script = Script(Array(words.utf8))
    #expect(References.points(in: 0..<script.tokens.count, script))
    let online = Script(Array("See our list, which is published online.".utf8))
    #expect(!References.points(in: 0..<online.tokens.count, online))
  }

  @Test(arguments: [
    "We estimate that this would take longer than 18 hours.",
    "The price is not something we are prepared to release.",
    "For security reasons we cannot answer this question.",
  ])
  func aRefusalNeedsNoSection(words: String) {
    #expect(judge(words).outcome == .refused)
  }

  @Test func theDateOfARequestIsNoReason() {
    let found = judge(
      """
      The pilots at the date of your request were Ann Berth and Ian Quay. The names of two trainees are exempt under \
      section 40(2) of the Act.
      """)
    #expect(found.outcome == .partlyRefused)
  }

  @Test(arguments: [
    "The Harbour Trust does not log complaints by subject.",
    "No copy exists.",
    "We have been unable to locate any records of this.",
    "Searches of our systems have not identified any emails.",
    "This data is not captured on our system.",
    "We no longer hold this information.",
    "The records were destroyed in line with our retention schedule.",
    "The system does not allow us to tell this.",
    "We would need to create new information to answer this and are not obliged to do so.",
  ])
  func whatIsNotLoggedOrLeftIsNotHeld(words: String) {
    #expect(judge(words).outcome == .notHeld)
  }
}
