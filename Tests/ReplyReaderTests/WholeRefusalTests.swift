import Casebook
import ReplyReader
import Testing

/// One refusal for all of a request, whatever the letter lists around it.
@Suite struct WholeRefusalTests {
  private static let questions = [
    Question(id: QuestionID(labels: ["1"]), text: "How many ferries were late in each month?"),
    Question(id: QuestionID(labels: ["2"]), text: "How long was each ferry late?"),
    Question(id: QuestionID(labels: ["3"]), text: "Which pilots were on duty?"),
  ]

  private static func letter(_ body: String) -> String {
    """
    Seaham Harbour Board

    Dear Ms Lund

    You asked:

    1. How many ferries were late in each month?
    2. How long was each ferry late?
    3. Which pilots were on duty?

    \(body)

    Yours sincerely

    Records Officer
    """
  }

  static let refusals: [(body: String, wanted: String)] = [
    (
      """
      The Board estimates that the cost of complying would exceed the appropriate limit and is \
      refusing your request under section 12(1). This refusal is in respect of all of the questions \
      you have asked.

      Advice and assistance

      You may like to make a new request that is restricted to:
      1. the period after 16 December 2024;
      2. one ferry;
      3. the number of pilots only.
      """, "refused s12(1)"
    ),
    (
      """
      I am not obliged to provide the information requested as the cost would exceed the appropriate \
      limit. Section 12(1) applies. As one or more parts would exceed the limit, the whole of the \
      request is refused.

      If you were to limit questions 1 and 2 to 2024 we could answer. I cannot suggest a way in which \
      question 3 could be narrowed.
      """, "refused s12(1)"
    ),
    (
      """
      This letter is a refusal notice for the whole of your request. The Board can neither confirm \
      nor deny that any information is held, the duty in s1(1)(a) being removed by:

      S24(2) National security
      S31(3) Law enforcement

      Sections 24 and 31 are qualified exemptions.
      """, "ncnd s24(2) s31(3)"
    ),
  ]

  @Test(arguments: refusals) func `each question is refused`(item: (body: String, wanted: String)) {
    let reading = ReplyReader.read(Self.letter(item.body), questions: Self.questions)
    let found = reading.answers.map { answer in
      ([answer.outcome.rawValue] + answer.claims.map(\.description).sorted()).joined(separator: " ")
    }
    #expect(found == [item.wanted, item.wanted, item.wanted])
  }

  @Test func `what is given outside the Act is no part of the refusal`() {
    let body = """
      Section 12(1) could be applied to the whole of your request. We have nevertheless answered what \
      we can.

      1. Twelve in May and nine in June.
      2. Between 4 and 50 minutes.
      3. Mr Tarn and Ms Fell.
      """
    let reading = ReplyReader.read(Self.letter(body), questions: Self.questions)
    #expect(reading.answers.map(\.outcome) == [.answered, .answered, .answered])
  }
}
