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

  private static let repeating: [Early] = [
    Early(
      text: """
        Dear Jo

        Thank you for your request, which we received on 4 June 2025 and which is set out here:

        "1. How many benches stand in your parks?
        2. What did you spend on benches in 2019?
        3. Who mends the benches?"

        Your request is being dealt with under the Freedom of Information Act 2000 and we aim to reply to you within \
        20 working days. If a fee has to be paid we will inform you of it before we go on.

        Kind regards

        Information Team
        """, kind: .acknowledgement),
    Early(
      text: """
        Dear Jo

        Thank you for your e-mail in which you asked:

        1. How many benches stand in your parks?

        2. What did you spend on benches in 2019?

        3. Who mends the benches?

        We have not been able to identify from this what information you are looking for. Under section 1(3) of the \
        Freedom of Information Act 2000 we need the following particulars from you:

        Question 1 - please confirm which parks you mean. Please also say whether picnic tables count.

        Question 2 - do you mean new benches only, or repairs too? We have some 2,000 invoices, and to read them all \
        would exceed the appropriate limit. If you could tell us which works you mean we could help.

        Question 3 - please tell us whether you want names of firms.

        Once we have your reply the 20 working days will begin. If we do not hear from you within three months we \
        will close your request.

        Yours sincerely

        Information Team
        """, kind: .clarification),
    Early(
      text: """
        Dear Jo

        FEES NOTICE

        Thank you for your request for:

        "1. How many benches stand in your parks?
        2. What did you spend on benches in 2019?
        3. Who mends the benches?"

        The Council may charge a fee for this under section 9 of the Freedom of Information (Scotland) Act 2002. The \
        first £100 of the cost is free of charge and we may charge 10% of the rest.

        Reading 900 invoices    £340.00
        Less first £100         £100.00
        Fee payable              £24.00

        If you wish us to proceed please send a cheque for £24.00. The fee must be paid within three months of this \
        notice. We could give you the answer to question 3 free of charge.

        Yours sincerely

        Information Team
        """, kind: .fees),
  ]

  @Test("A letter that repeats the request and decides nothing is no reply", arguments: repeating)
  func repeatsOnly(letter: Early) {
    let reading = ReplyReader.read(letter.text, questions: Self.questions)
    #expect(reading.facts.kind == letter.kind)
    #expect(reading.answers.isEmpty)
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
