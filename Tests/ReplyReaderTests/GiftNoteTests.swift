import Casebook
import FOILaw
import ReplyReader
import Testing

/// One answer for the whole request on a page that prints the request before it, and what is said beside it.
@Suite("One answer for everything on a published page") struct GiftNoteTests {
  private static let lifts = [
    HarbourLetter.ask("1", "Number of quay lifts that failed"),
    HarbourLetter.ask("2", "Breakdown by quay, including how many failed more than twice"),
    HarbourLetter.ask("3", "Breakdown of all sums paid for repairs in each financial year"),
  ]

  private func page(_ response: String) -> String {
    """
    Freedom of Information log

    Request HB 118 – Quay lifts

    Information requested

    I am looking for information about lifts. Please provide:

    1. Number of quay lifts that failed
    2. Breakdown by quay, including how many failed more than twice
    3. Breakdown of all sums paid for repairs in each financial year

    Response

    \(response)

    Last updated: 4 May 2023
    """
  }

  private func read(_ response: String, _ questions: [Question] = Self.lifts) -> [String: Answer] {
    HarbourLetter.answers(in: page(response), to: questions)
  }

  private func starts(_ answer: Answer?, _ words: String) -> Bool {
    answer?.text?.hasPrefix(words) ?? false
  }

  @Test(
    "Notes on a document that answers everything answer no question",
    arguments: [
      "Skarrow Harbour Board has considered your request and set it out in the attached workbook.",
      "Please see the attached spreadsheet.",
      "Please find the information enclosed.",
    ])
  func notes(gift: String) {
    let found = read(
      """
      \(gift)

      Failures are shown by quay from north to south, with a column for each lift that failed.

      As to the third part of your request, repairs are one sum for parts and labour together.
      """)
    for number in ["1", "2", "3"] {
      #expect(found[number]?.outcome == .answered)
      #expect(starts(found[number], gift), "\(number)")
    }
  }

  @Test("As many reservations as questions about a document are no answers")
  func caveats() {
    let found = read(
      """
      Please see our response below to your request.

      hb118_lifts.xlsx

      The following caveats apply to the data provided:

      - Each lift that failed was found by a search for words in the job sheets
      - A failure is given for the quay on which the lift then stood
      - Sums paid are those at the date of the invoice
      """)
    for number in ["1", "2", "3"] { #expect(starts(found[number], "Please see our response")) }
  }

  @Test("Behind a line that points to the response below, a refusal begins with what is held")
  func refusedBelow() {
    let found = read(
      """
      Please see our response below to your Freedom of Information request.

      I can confirm that the Board does hold this. However, an exemption applies and we are unable to \
      release the information.

      NOTICE

      The Board withholds this information under Section 31(1)(a) of the Act, as it would help thieves.
      """)
    for number in ["1", "2", "3"] {
      #expect(found[number]?.claims.map(\.description) == ["s31(1)(a)"], "\(number)")
      #expect(!starts(found[number], "Please see our response"), "\(number)")
    }
  }

  @Test("Why one question costs too much is a part of the reasons for refusing all")
  func reasonsByQuestion() {
    let found = read(
      """
      I can confirm that the information you have requested is held by the Board, however cannot be \
      disclosed for the following reasons.

      To answer your request, particularly question 1, a clerk would read 2,100 job sheets. At three \
      minutes a sheet this would take over 100 hours, therefore Section 12(1) of the Act would apply.

      Similarly for question 2, the quay is written by hand and each sheet would be read one by one.
      """)
    for number in ["1", "2", "3"] {
      #expect(found[number]?.claims.map(\.description) == ["s12(1)"], "\(number)")
      #expect(found[number]?.text?.contains("one by one") ?? false, "\(number)")
    }
  }

  @Test("Behind a refusal for cost, that no central record has something is why it costs too much")
  func centralRecord() {
    let found = read(
      """
      I can confirm that the Board holds the information that you have requested. The cost of your request \
      exceeds the limit set out in section 12 of the Freedom of Information Act 2000.

      The breakdown you ask for in question 2 does not exist in a central record and would have to be put \
      together from every job sheet, which would take 77 hours.
      """)
    for number in ["1", "2", "3"] {
      #expect(found[number]?.outcome == .refused, "\(number)")
      #expect(starts(found[number], "I can confirm"), "\(number)")
    }
  }

  @Test("A label for some of the questions keeps its refusal from the others")
  func partOnly() {
    let found = read(
      """
      1. - 2. Failures are entered as works and we would have to look at each of 1,100 sheets. In \
      accordance with section 12 of the Act we are therefore unable to comply with this part of your request.

      3. £31,400 in 2020/21 and £28,150 in 2021/22
      """)
    for number in ["1", "2"] {
      #expect(found[number]?.claims.map(\.description) == ["s12"], "\(number)")
    }
    #expect(found["3"]?.outcome == .answered)
    #expect(starts(found["3"], "£31,400"))
  }
}

/// Pages that print a request as it came, with what damage pages do.
@Suite("Printed requests and damaged pages") struct PrintedPageTests {
  private static let quays = [
    HarbourLetter.ask("1", "How many berths are let at each quay?"),
    HarbourLetter.ask("2", "How much rent is owed for berths at 30 April 2023?"),
    HarbourLetter.ask("3", "How many boats were turned away for want of a berth?"),
  ]

  private func starts(_ answer: Answer?, _ words: String) -> Bool {
    answer?.text?.hasPrefix(words) ?? false
  }

  @Test("What leads to further questions is the requester's, and one answer below is of all")
  func leadInsideRequest() {
    let found = HarbourLetter.answers(
      in: """
        FOI 118 Berths

          1. How many berths are let at each quay?


        For questions 2 to 3, please supply the following information for each year since 2019.


          1. How much rent is owed for berths at 30 April 2023?


          1. How many boats were turned away for want of a berth?


        We do not hold this information as the Board does not let berths. You may wish to ask the marina.
        """, to: Self.quays)
    for number in ["1", "2", "3"] {
      #expect(found[number]?.outcome == .notHeld, "\(number)")
      #expect(starts(found[number], "We do not hold"), "\(number)")
    }
  }

  @Test("A wish behind a question, after its condition, is the requester's")
  func wish() {
    let found = HarbourLetter.answers(
      in: """
        Dear Ms Lund

        Please see below the answer to your request.

        Question 1 – How many berths are let at each quay?
        If possible, I would like the data returned to me in a spreadsheet format.
        The berths are counted by length, so that a long boat takes two. North quay 41, south quay 17.

        Question 2 – How much rent is owed for berths at 30 April 2023?
        £31,774.20

        Question 3 – How many boats were turned away for want of a berth?
        None.

        Yours sincerely

        Records Officer
        """, to: Self.quays)
    #expect(starts(found["1"], "The berths are counted"))
    #expect(starts(found["2"], "£31,774.20"))
  }

  @Test("A log's own number over the whole request is no question's")
  func onlyLabel() {
    let found = HarbourLetter.answers(
      in: """
        Internal Reference Number: FOI_118
        Request Summary: berths
        | Question Number 1: Please provide: - How many berths are let at each quay? - How much rent is \
        owed for berths at 30 April 2023? - How many boats were turned away for want of a berth? | |
        | Answer To Question 1: Please see attached To accompany this answer to question 1 please also \
        see the documents listed below: | |
        | To return to the list of all the FOI requests please click here | |
        The pilots of Skarrow have a good name on the coast for the care that they take in all weathers.
        """, to: Self.quays)
    for number in ["1", "2", "3"] {
      #expect(found[number]?.outcome == .answered, "\(number)")
      #expect(starts(found[number], "Please see attached"), "\(number)")
    }
  }

  @Test("Question marks at the heads of lines are lost bullets")
  func lostBullets() {
    let found = HarbourLetter.answers(
      in: """
        FOI Request Berths

        Can I ask for the following:

        • How many berths are let at each quay?
        • How much rent is owed for berths at 30 April 2023?
        • How many boats were turned away for want of a berth?

        Response 05-06-2023

        ?  212

        ? Rents are kept quay by quay, and each of 53 ledgers would have to be opened. This would exceed \
        the appropriate limit and is exempt under Section 12 of the Act.

        ? None
        """, to: Self.quays)
    #expect(starts(found["1"], "212"))
    #expect(found["2"]?.claims.map(\.description) == ["s12"])
    #expect(starts(found["3"], "None"))
  }

  @Test("The subsections of a quoted section are no numbers of questions")
  func quotedSection() {
    let found = HarbourLetter.answers(
      in: """
        Dear Ms Lund

        1)How many berths are let at each quay?
        2)How much rent is owed for berths at 30 April 2023?

        With regard to responding to Q1 the Board applies Section 12 of the Act, which states;

        12 (1) Section 1(1) does not oblige a public authority to comply with a request for information if \
        the authority estimates that the cost of complying would exceed the appropriate limit.
        (2) Subsection (1) does not exempt the public authority from its obligation to comply with \
        paragraph (a) of section 1(1) unless the estimated cost would exceed the appropriate limit.

        In response to Q2 the rent owed was £31,774.20.

        Yours sincerely

        Records Officer
        """, to: Array(Self.quays.prefix(2)))
    #expect(found["1"]?.claims.map(\.description) == ["s12"])
    #expect(found["2"]?.outcome == .answered)
    #expect(found["2"]?.text?.contains("£31,774.20") ?? false)
  }

  @Test(
    "What was taken out of documents is of all, in a letter whose paragraphs are lines",
    arguments: ["", "The survey of berths was published: https://board.example/berths/\n"])
  func redactionInLine(beside: String) {
    let found = HarbourLetter.answers(
      in: """
        Thank you for your email asking for information about berths. You asked:
        1) Letters about the letting of berths
        2) Latest plan of the quays
        Please find attached the information you requested.
        \(beside)Please note that, as required by section 40(2) of the Act, personal information such as telephone \
        numbers has been removed from some of the documents. Its disclosure would not be fair.
        Yours sincerely,
        Records Officer
        """,
      to: [
        HarbourLetter.ask("1", "Letters about the letting of berths"),
        HarbourLetter.ask("2", "Latest plan of the quays"),
      ])
    for number in ["1", "2"] {
      #expect(starts(found[number], "Please find attached"), "\(number)")
      if beside.isEmpty {
        #expect(found[number]?.claims.map(\.description) == ["s40(2)"], "\(number)")
      }
    }
  }

  @Test("A page that points to its appendix is a reply, though its rights promise a review")
  func appendix() {
    let reading = ReplyReader.read(
      """
      Freedom of information response

      Berths

      Publication date:
      Wednesday 19 July 2023
      Request:

      I would like the letting policy.

      Response:

      Please see appendix A and appendix B attached

      You are free to use any information supplied to you for your own use.

      If you are dissatisfied you can pursue an Internal Review by writing to the Board. Your request will \
      be considered by a senior officer who will update you with the outcome of the review.
      """,
      questions: [HarbourLetter.ask("1", "I would like the letting policy.")])
    #expect(reading.facts.kind == .reply)
  }
}
