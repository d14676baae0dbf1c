import Casebook
import FOILaw
import ReplyReader
import Testing

/// Forms that replies have on authorities' own pages and in forwarded mail: lists without their questions,
/// ranges, headings over answers, one statement for all but some.
@Suite("Published forms") struct PublishedFormTests {
  private static let boats = [
    HarbourLetter.ask("1", "How many boats does the harbour board own?"),
    HarbourLetter.ask("2", "Which makes are they, and how many are unmarked?"),
    HarbourLetter.ask("3", "Which yard services them, and when does that contract end?"),
    HarbourLetter.ask("4", "Your policy on when a boat is sold"),
  ]

  private func read(_ lines: String, _ questions: [Question] = Self.boats) -> [String: Answer] {
    HarbourLetter.answers(in: lines, to: questions)
  }

  private static let asked = """
    You asked:

    1) How many boats does the harbour board own?

    2) Which makes are they, and how many are unmarked?

    3) Which yard services them, and when does that contract end?

    4) Your policy on when a boat is sold
    """

  @Test("A few words that decide are the last answer of a list, and no table of decisions")
  func decisionAtTheEnd() {
    let found = read(
      """
      Skarrow Harbour Board - boats

      \(Self.asked)

      We have been able to consider your request and our answers are below.

      1.  Nine boats in all.

      2.  Six Corrans and three Tides; none is unmarked.

      3.  Mill Yard Ltd, to 31.3.27.

      4. No information held.
      """)
    #expect(found["4"]?.outcome == .notHeld)
    #expect(found["4"]?.text == "No information held.")
  }

  @Test("Labels with their full stops may be a range")
  func rangeOfLabels() {
    let found = read(
      """
      Request 20400

      \(Self.asked)

      Response 09-05-2025

      1.  We have no boats.

      2. - 4. N/A
      """)
    for part in ["2", "3", "4"] {
      #expect(found[part]?.outcome == .notApplicable, "\(part)")
      #expect(found[part]?.text == "N/A", "\(part)")
    }
  }

  @Test("The number of the next question is no answer where a table has lost its lines")
  func numbersApart() {
    let found = read(
      """
      Boats

      1.            How many boats does the harbour board own?

      2.            Which makes are they, and how many are unmarked?

      3.            Which yard services them, and when does that contract end?

      4.            Your policy on when a boat is sold

      RESPONSE

      1.            9

      2.            Six Corrans and three Tides.

      3.            None

      4.            There is none.
      """)
    #expect(found["1"]?.text == "9")
    #expect(found["3"]?.text == "None")
  }

  @Test("A question's own end in brackets is no answer to it")
  func questionTail() {
    let questions = [
      HarbourLetter.ask("1", "How many boats were lost? (Broken down by year, 2022 and 2023)"),
      HarbourLetter.ask("2", "How many boats were found? (Broken down by year, 2022 and 2023)"),
    ]
    let found = read(
      """
      Question 1 - How many boats were lost? (Broken down by year, 2022 and 2023)
      2. How many boats were found? (Broken down by year, 2022 and 2023)

      Both figures are in the tables of our annual report, which is on our website.
      """, questions)
    for part in ["1", "2"] {
      #expect(found[part]?.text?.contains("Broken down") != true, "\(part)")
    }
  }

  @Test("A refusal of everything leaves out what stands under labels of its own")
  func labelsBesideRefusal() {
    let found = read(
      """
      I write in connection with your request as follows:

      Q1. How many boats does the harbour board own?
      Q2. Which makes are they, and how many are unmarked?
      Q3. Which yard services them, and when does that contract end?
      Q4. Your policy on when a boat is sold

      Response: our files are not in a form that can be searched. For Q2 and Q3 each of 4,100 files would have \
      to be opened, which would exceed the appropriate limit. This letter is a refusal notice: section 12(1) of \
      the Freedom of Information Act applies to the whole request.

      The following had been found before that and is given outside the Act:

      Q1.

      Nine.

      Q4. There is no policy.
      """)
    #expect(found["1"]?.outcome == .answered)
    #expect(found["1"]?.text?.hasPrefix("Nine.") == true)
    #expect(found["4"]?.outcome == .answered)
    #expect(found["2"]?.outcome == .refused)
    #expect(found["2"]?.claims == [Provision(.section, "12", ["1"])])
  }

  @Test("What is said of a group of questions is not said of the one named behind it")
  func groupAndOne() {
    let found = read(
      """
      \(Self.asked)

      Response 14-11-2024

      The information requested in questions 1 to 3 is in the fleet list on our website. It is therefore exempt \
      under section 21 of the Freedom of Information Act 2000.

      The information requested in question 4 is not held by the Board.
      """)
    #expect(found["3"]?.claims == [Provision(.section, "21", [])])
    #expect(found["4"]?.outcome == .notHeld)
  }

  @Test(
    "A heading, a reference and thanks over one answer to everything are no part of it",
    arguments: [
      "SHB Response\n", "Our ref: SHB 44\n\n", "Thank you for your e-mail of 4 May.\n\n",
      "Your request has been handled under the Freedom of Information Act 2000. ",
    ])
  func wordsOverTheAnswer(_ head: String) {
    let found = read(
      """
      Dear Ms Poole

      \(head)The Board does not hold the information that you have requested. It has owned no boats since 2019.

      Yours sincerely
      """)
    for part in ["1", "4"] {
      #expect(found[part]?.text?.hasPrefix("The Board does not hold") == true, "\(part)")
    }
  }

  @Test("A refusal of everything begins where it first refuses, not at the law explained below")
  func firstRefusal() {
    let found = read(
      """
      Dear Ms Poole

      Thank you for your request.

      I am sorry to say that giving you all of this would exceed the appropriate limit of £450.

      Section 12 of the Freedom of Information Act 2000 allows us to refuse a request where the cost of finding \
      the information would exceed that limit. Records from before 2009 are in an archive that cannot be searched.

      Yours sincerely
      """)
    #expect(found["2"]?.text?.hasPrefix("I am sorry to say") == true)
    #expect(found["2"]?.claims.map(\.number) == ["12"])
  }

  @Test("A refusal that only says what it would cost takes its section from further down")
  func limitFurtherDown() {
    let found = read(
      """
      \(Self.asked)

      Our Response:
      Unfortunately the Board is unable to provide you with the information requested.
      It is estimated that the cost of locating it would exceed the appropriate limit.
      Please see Appendix A for the full explanation.

      Appendix A
      The Act gives a right of access to information held by public authorities.
      Section 12(1) Cost of compliance exceeds the appropriate limit
      The files would have to be read one by one.
      """)
    #expect(found["3"]?.claims == [Provision(.section, "12", ["1"])])
  }

  @Test("Points for and against disclosure are no answers, however many there are")
  func weighedPoints() {
    let found = read(
      """
      Dear Ms Poole

      The Board holds the information you have requested. However, it is exempt from disclosure under section \
      43(2) of the Freedom of Information Act 2000.

      The following factors have been taken into consideration:

      - There is a general public interest in how money is spent.

      - Yards need to be confident that they can tell the Board of a difficulty.

      - If the prices were known, yards might agree on them.

      - The contract is to be let again in spring.

      Yours sincerely
      """)
    #expect(found["1"]?.outcome == .refused)
    #expect(found["4"]?.outcome == .refused)
  }

  @Test("A numbered notice of rights answers nothing")
  func numberedRights() {
    let found = read(
      """
      Dear Ms Poole

      \(Self.asked)

      Please see the attached document.

      COMPLAINT RIGHTS

      1. Are you unhappy with how your request has been handled?

      You may ask the Board to review it within 40 working days.
      """)
    #expect(found["1"]?.text?.hasPrefix("Please see the attached") == true)
  }

  @Test("Numbers of links in mail turned into text are no labels")
  func linkNumbers() {
    let found = read(
      """
      Dear Ms Poole

      How many boats does the harbour board own?

      Our fleet list has the number: see [1]https://skarrow.example/fleet/l...

      Your policy on when a boat is sold

      There is none.

      Yours sincerely

      References

      Visible links
      1. https://skarrow.example/fleet/list.html
      2. https://skarrow.example/rights
      """)
    #expect(found["1"]?.text?.hasPrefix("Our fleet list") == true)
    #expect(found["2"]?.text?.contains("skarrow.example/rights") != true)
  }

  @Test("A list of refused questions that names some parts says nothing of the others")
  func partsLeftOut() {
    let questions = [
      HarbourLetter.ask("1", "The number of cameras"),
      HarbourLetter.ask("2", "For each contract with a supplier of cameras"),
      Question(id: QuestionID(labels: ["2", "a"]), text: "the name of the supplier"),
      Question(id: QuestionID(labels: ["2", "b"]), text: "how long it runs"),
      Question(id: QuestionID(labels: ["2", "c"]), text: "what it cost"),
    ]
    let found = read(
      """
      I am exempting a response to Q1, Q2, Q2a and Q2b under section 31(1) of the Freedom of Information Act 2000.

      Q2c. This is within the replacement budget of £20,000.
      """, questions)
    #expect(found["2a"]?.outcome == .refused)
    #expect(found["2c"]?.outcome == .answered)
  }

  @Test("A sentence may say of questions that they do not apply")
  func namedAsNotApplicable() {
    let found = read(
      """
      \(Self.asked)

      Our response:

      The Board lets its one boat to a club. Questions 3 and 4 are therefore not applicable.

      1. One

      2. A Corran.
      """)
    #expect(found["3"]?.outcome == .notApplicable)
    #expect(found["4"]?.outcome == .notApplicable)
  }

  @Test("Letters of parts may be a range behind the question's number")
  func rangeOfLetters() {
    let questions = [
      HarbourLetter.ask("1", "How many boats does the board own?"),
      HarbourLetter.ask("2", "Do you do any of the following"),
      Question(id: QuestionID(labels: ["2", "a"]), text: "fine owners"),
      Question(id: QuestionID(labels: ["2", "b"]), text: "warn owners"),
      Question(id: QuestionID(labels: ["2", "c"]), text: "tow boats away"),
    ]
    let found = read(
      """
      Dear Ms Poole

      Q1 - Nine

      Q2 a-c - No, we leave that to the police

      Yours sincerely
      """, questions)
    for part in ["2a", "2b", "2c"] {
      #expect(found[part]?.text == "No, we leave that to the police", "\(part)")
    }
  }

  @Test("What a sentence names as held is decided by the next")
  func heldAndDecided() {
    let found = read(
      """
      Dear Ms Poole

      \(Self.asked)

      I have dealt with your request in two parts. I can confirm that the Board holds what you asked for in \
      questions 1 to 3. It is however exempt under section 21 of the Freedom of Information Act 2000, because it \
      is in our annual report.

      In response to question 4, there is no such policy.

      Yours sincerely
      """)
    for part in ["1", "2", "3"] {
      #expect(found[part]?.claims == [Provision(.section, "21", [])], "\(part)")
    }
  }

  @Test("What the requester says below the questions is no part of one answer to all")
  func requestersWords() {
    let found = read(
      """
      Request:

      - How many boats does the harbour board own?
      - Which makes are they, and how many are unmarked?
      - Which yard services them, and when does that contract end?
      - Your policy on when a boat is sold

      I would like this for each of the last four years.

      Response:

      The Board has applied section 12 of the Freedom of Information Act, as it would take more than 18 hours to \
      find this.
      """)
    #expect(found["1"]?.text?.hasPrefix("The Board has applied") == true)
  }

  @Test("A notice below the signature that speaks of clarification asks for none")
  func noticeBelowSignature() {
    let reading = ReplyReader.read(
      """
      Dear Ms Poole

      Specifically you asked: how many boats does the harbour board own?

      Our response:

      The Board owned boats in 2024 and 2025, none of them unmarked. They were Corrans and Tides.

      Yours sincerely

      R Tallis

      Please note:
      1. Replies may be published on our website, with links that may give further clarification.
      2. Whilst we may speak with you to seek clarification, all else should be in writing.
      """, questions: Array(Self.boats.prefix(1)))
    #expect(reading.facts.kind == .reply)
  }

  @Test("Sections of another Act, named by its letters and year, are no grounds")
  func sectionsOfAnotherAct() {
    let found = read(
      """
      Dear Ms Poole

      Your request is refused under section 12(1) of the Freedom of Information Act 2000. Offences under ss23/24 \
      OAPA 1861 are not marked, and each of 1,866 files would have to be read.

      Yours sincerely
      """)
    #expect(found["1"]?.claims == [Provision(.section, "12", ["1"])])
  }

  @Test("A whole refusal does not begin with the law that is told before it")
  func lawBeforeRefusal() {
    let found = read(
      """
      Dear Ms Poole

      Section 1 of the Freedom of Information Act places two duties on us. Where exemptions are relied upon \
      section 17 requires a notice.

      I regret to inform you that the Board is not able to comply with your request, as it is estimated that the \
      cost would exceed the appropriate limit. Section 12(1) of the Act applies.

      Yours sincerely
      """)
    #expect(found["2"]?.text?.hasPrefix("I regret to inform you") == true)
  }
}
