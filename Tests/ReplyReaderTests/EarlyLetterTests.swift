import Casebook
import FOILaw
import Testing

@testable import ReplyReader

@Suite("Letters before the decision")
struct EarlyLetterTests {
  private static let questions = [
    Question(id: QuestionID(labels: ["1"]), text: "How many benches stand in your parks?"),
    Question(id: QuestionID(labels: ["2"]), text: "What did you spend on benches in 2019?"),
    Question(id: QuestionID(labels: ["3"]), text: "Who mends the benches?"),
  ]

  struct Early: Sendable {
    let text: String
    let kind: LetterFacts.Kind
  }

  private static let letters: [Early] = [
    Early(
      text: """
        Hi Jo,

        Your request is logged as AB 1204 and an answer will be sent to you soon.
        """, kind: .acknowledgement),
    Early(
      text: """
        Dear Jo

        Your request for information has reached us; its number is AB 1204. You should hear from us
        within 20 working days, though parts may be exempt.
        """, kind: .acknowledgement),
    Early(
      text: """
        Dear Jo

        Your answer AB 1204 is late, for which we are sorry. Parks are still gathering the figures
        and we hope to let you have a reply next week.
        """, kind: .acknowledgement),
    Early(
      text: """
        Dear Jo

        We need longer for your request. We think section 43(2) applies to question 2 and have not
        yet decided where the public interest lies. We shall write by 9 May.
        """, kind: .extension_),
    Early(
      text: """
        Dear Jo

        AB 1204. We are still weighing the public interest under s43 and the Act gives us a further
        reasonable period. I shall write no later than Friday 9 May.
        """, kind: .extension_),
    Early(
      text: """
        Dear Jo

        Before we can start on your request:

        - In question 1, do you want cemeteries counted?
        - Is it enough to give question 2 by year?

        The clock does not run until we hear from you.
        """, kind: .clarification),
  ]

  @Test("a letter that puts off the answer is no reply", arguments: letters)
  func early(_ letter: Early) {
    let reading = ReplyReader.read(letter.text, questions: Self.questions)
    #expect(reading.facts.kind == letter.kind)
    #expect(reading.answers.isEmpty)
  }

  @Test("the ground may stand in the sentence after the numbers")
  func groundInNextSentence() {
    let text = """
      Dear Jo

      Here is our reply to your request for information. We are not giving you what you ask for at
      numbers 2 and 3. This is commercially sensitive, section 43(2).

      1. How many benches stand in your parks?

      Ninety.

      2. What did you spend on benches in 2019?

      Withheld, see above.

      3. Who mends the benches?

      Withheld, see above.
      """
    let answers = ReplyReader.read(text, questions: Self.questions).answers
    #expect(answers.map(\.outcome) == [.answered, .refused, .refused])
    let claims = answers.map { $0.claims.map(\.description).joined(separator: " ") }
    #expect(claims == ["", "s43(2)", "s43(2)"])
  }

  @Test("what is no information that the authority holds is not held")
  func notInformationHeld() {
    let text = """
      Dear Jo

      Our reply to your request:

      1. Ninety.

      2. This is not information which is held by us; the contractor keeps it.

      3. Our own staff.
      """
    let answers = ReplyReader.read(text, questions: Self.questions).answers
    #expect(answers.map(\.outcome) == [.answered, .notHeld, .answered])
  }
}
