import Casebook
import FOILaw
import ReplyReader
import Testing

/// Letters built in ways that real post showed and no other suite has.
@Suite("Letters built in unfamiliar ways") struct UnfamiliarLetterTests {
  private static let questions = [
    HarbourLetter.ask("1", "How many pilots did the harbour employ on 31 March?"),
    HarbourLetter.ask("2", "How many berths were empty?"),
    HarbourLetter.ask("3", "What did dredging cost in 2024/25?"),
    HarbourLetter.ask("4", "The safety assessment for the slipway."),
  ]

  private func read(
    _ text: String, _ questions: [Question] = questions
  ) -> [String: Answer] {
    HarbourLetter.answers(in: text, to: questions)
  }

  @Test("Lists that each begin at 1 are counted through where the request counts through")
  func restartedLists() {
    let found = read(
      """
      Dear Mr Lund

      Section A
      1. 17
      2. Four berths

      Section B
      1. £96,000
      2. We do not hold this.

      Yours sincerely
      """)
    #expect(found["1"]?.text == "17")
    #expect(found["2"]?.text == "Four berths")
    #expect(found["3"]?.text == "£96,000")
    #expect(found["4"]?.outcome == .notHeld)
  }

  @Test("A name and an office at the foot sign a letter that says no farewell")
  func bareSignature() {
    let text = """
      Dear Nora,

      Further to your note of 2 May, the harbour employed 17 pilots. Dredging cost £96,000. We do not \
      hold the number of empty berths. The safety assessment is withheld under s38(1).

      Jo Marsh
      Berth Office
      """
    for answer in ReplyReader.read(text, questions: Self.questions).answers {
      #expect(answer.text?.contains("Berth Office") != true)
      #expect(answer.text?.hasPrefix("Jo Marsh") != true)
    }
  }

  @Test("A short paragraph answers with sentences whose words one question alone has")
  func shortParagraph() {
    let found = read(
      """
      Dear Nora,

      Further to your note of 2 May, the harbour employed 17 pilots. The contractor is Deepwater \
      Dredging. We do not hold the number of broken moorings. The assessment is withheld under s38(1).

      Jo Marsh
      Berth Office
      """,
      [
        HarbourLetter.ask("1", "How many pilots did the harbour employ on 31 March?"),
        HarbourLetter.ask("2", "For the present dredging contract:"),
        Question(id: QuestionID(labels: ["2", "a"]), text: "Who is the contractor?"),
        Question(id: QuestionID(labels: ["2", "b"]), text: "What is its total value?"),
        HarbourLetter.ask("3", "How much was spent on fuel in 2024/25 and in 2025/26?"),
        HarbourLetter.ask(
          "4", "How many moorings were reported broken, and how many were mended within 14 days?"),
        HarbourLetter.ask(
          "5", "Please send me the safety assessment for the slipway, including its drawings."),
      ])
    #expect(found["1"]?.text?.contains("17 pilots") == true)
    #expect(found["2a"]?.text == "The contractor is Deepwater Dredging.")
    #expect(found["4"]?.outcome == .notHeld)
    #expect(found["5"]?.claims.map(\.description) == ["s38(1)"])
    #expect(found["2b"]?.outcome == .blank)
    #expect(found["3"]?.outcome == .blank)
  }

  @Test("Where nothing is found for any question, that is not called sure")
  func nothingFound() {
    let text = """
      Dear Nora,

      Further to your enquiry of 2 May, the seals are well. The gulls are as loud as ever.

      Yours sincerely
      Jo Marsh
      """
    let answers = ReplyReader.read(text, questions: Self.questions).answers
    #expect(answers.map(\.outcome) == [.blank, .blank, .blank, .blank])
    for answer in answers { #expect(answer.confidence <= 0.4) }
  }

  @Test("Fields of one answer that refuse one thing and give another refuse in part")
  func labelledFields() {
    let found = read(
      """
      Dear Mr Lund

      1. Surnames: exempt, s.40(2). Grades: Senior Pilot; Pilot
      2. Nil
      """)
    #expect(found["1"]?.outcome == .partlyRefused)
    #expect(found["1"]?.claims.map(\.description) == ["s40(2)"])
  }

  @Test("A line that goes on in lower case begins nothing")
  func wrappedLine() {
    let found = read(
      """
      Dear Mr Lund

      With regard to the number of pilots and the cost of dredging, I can tell you that there were 17 pilots and that £96,000 was spent
      in the year 2024/25.

      The number of berths that were empty, the hours of each and the safety assessment for the slipway are exempt, as
      of this month, under section 43(2).

      Yours sincerely
      """)
    #expect(found["3"]?.text?.hasPrefix("in the year") != true)
    #expect(found["4"]?.outcome == .refused)
    #expect(found["4"]?.text?.hasPrefix("The number of berths") == true)
  }

  @Test("A list below the names of all questions is their answers")
  func listBelowNames() {
    let found = read(
      """
      Dear Mr Lund

      QUESTION 1
      How many pilots did the harbour employ on 31 March?

      QUESTION 2
      How many berths were empty?

      QUESTION 3
      What did dredging cost in 2024/25?

      QUESTION 4
      The safety assessment for the slipway.

      ANSWERS

      1 - Seventeen

      2 and 4 - We do not hold this.

      3 - £96,000

      Yours sincerely
      """)
    #expect(found["1"]?.text == "Seventeen")
    #expect(found["2"]?.outcome == .notHeld)
    #expect(found["3"]?.text == "£96,000")
    #expect(found["4"]?.outcome == .notHeld)
  }

  @Test("A question repeated with its parts does not answer its last part")
  func repeatedParts() {
    let questions = [
      Question(id: QuestionID(labels: ["1"]), text: "How many pilots worked in", isStem: true),
      Question(id: QuestionID(labels: ["1", "i"]), text: "the inner harbour"),
      Question(id: QuestionID(labels: ["1", "ii"]), text: "the outer harbour"),
      HarbourLetter.ask("2", "How many berths were empty?"),
    ]
    let found = read(
      """
      Dear Mr Lund

      1.   How many pilots worked in
           (i)   the inner harbour
           (ii)  the outer harbour
           on 31 March?

      1(i)   12
      1(ii)  5

      2.   How many berths were empty?

           Four

      Yours sincerely
      """, questions)
    #expect(found["1i"]?.text == "12")
    #expect(found["1ii"]?.text == "5")
    #expect(found["2"]?.text == "Four")
  }

  @Test(
    "What is not there is not held, however it is said",
    arguments: [
      "Pilots' employers are not asked for. This information is not therefore held.",
      "We've never had this as far as I can tell. You could try the lifeboat station.",
      "There isn't a written one. The foreman and the clerk walked round and talked about it.",
      "I have looked in the office and in the boathouse and we dont have one.",
      "A walk round was planned for May but was overtaken by the storm and never done.",
      "I have asked the foreman and can find no such paper.",
    ])
  func absences(said: String) {
    #expect(read("Dear Mr Lund\n\n4. \(said)\n")["4"]?.outcome == .notHeld)
  }

  @Test("Numbers in words, with a colon behind them, say which question is answered")
  func numbersInWords() {
    let found = read(
      """
      Dear Mr Lund

      One: seventeen.
      Two: four.
      Three: £96,000.
      Four: declined under section 38(1).

      Yours sincerely
      """)
    #expect(found["1"]?.text == "seventeen.")
    #expect(found["3"]?.text == "£96,000.")
    #expect(found["4"]?.claims.map(\.description) == ["s38(1)"])
  }

  @Test("A fragment before a refusal is given; what is published needs no notes")
  func fragmentAndRegister() {
    let found = read(
      """
      Dear Mr Lund

      1. Seventeen
      3. Buckets and chains for the dredger, with their fitting. The price of each bucket is withheld \
      under section 43(2).
      4. See our register, which is online

      Yours sincerely

      Notes

      1. Section 43(2) applies to prices.
      """)
    #expect(found["3"]?.outcome == .partlyRefused)
    #expect(found["4"]?.outcome == .answered)
  }

  @Test("That redaction would not help is no redaction")
  func supposedRedaction() {
    let found = read(
      """
      Dear Mr Lund

      4. Exempt, section 40(2). Even with names taken out those who slipped would be known.
      """)
    #expect(found["4"]?.outcome == .refused)
  }

  @Test("A section of another Act that was named before is no ground")
  func sectionOfThatAct() {
    let found = read(
      """
      Dear Mr Lund

      4. It was obtained under the Harbours (Pilotage) Act 2011. Section 37 of that Act prohibits \
      disclosure, so that it is exempt under section 44(1)(a).
      """)
    #expect(found["4"]?.claims.map(\.description) == ["s44(1)(a)"])
  }
}

/// What letters do that repeat the questions and answer none.
@Suite("Letters that repeat the questions and answer none") struct UnansweredLetterTests {
  private static let questions = [
    HarbourLetter.ask("1", "How long do ships wait for a pilot?"),
    HarbourLetter.ask("2", "How much is spent on tugs?"),
  ]

  private func kind(of text: String) -> LetterFacts.Kind {
    ReplyReader.read(text, questions: Self.questions).facts.kind
  }

  @Test("Asking what each question means is no reply")
  func clarification() {
    let text = """
      Dear Mr Lund

      Thank you for your request. Before we can go on we need you to clarify the following, under \
      section 1(3) of the Act:

      Q1 "How long do ships wait for a pilot?" - do you mean from the bar or from the roads?
      Q2 "How much is spent on tugs?" - by the harbour alone, or by the owners too?

      The 20 working days will start when we hear from you.

      Yours sincerely
      """
    #expect(kind(of: text) == .clarification)
  }

  @Test("Sending the request to another body is no reply, though nothing is held")
  func transfer() {
    let text = """
      Dear Mr Lund

      Thank you for your letter asking (1) how long ships wait for a pilot and (2) how much is spent on \
      tugs.

      The Harbour Board does not hold the information. With your agreement your request has today been \
      transferred to the Pilotage Authority, who will reply to you.

      Yours sincerely
      """
    #expect(kind(of: text) == .transfer)
  }

  @Test("More time for the public interest is no reply, though the request is repeated")
  func extensionOfTime() {
    let text = """
      Dear Mr Lund

      Thank you for your request of 6 May in which you asked for:

      1. How long do ships wait for a pilot?
      2. How much is spent on tugs?

      I can confirm that the Board holds information of this description. Section 10(3) enables a public \
      authority to extend the 20 working day limit where it requires more time. The information is being \
      considered under section 43(2), and we have not yet reached a decision. We now aim to let you have \
      a full reply by 1 July.

      Yours sincerely
      """
    #expect(kind(of: text) == .extension_)
  }

  @Test("That more time was needed before does not make a reply an extension")
  func extensionBefore() {
    let text = """
      Dear Mr Lund

      Thank you for your letter about pilots and tugs. I am sorry that it was necessary to extend the time \
      for reply.

      Ships wait for a pilot for 40 minutes on average.

      The contracts for tugs are being withheld under section 43(2).

      Yours sincerely
      """
    #expect(kind(of: text) == .reply)
  }
}
