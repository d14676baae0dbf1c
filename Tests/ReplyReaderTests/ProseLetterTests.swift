import Casebook
import FOILaw
import ReplyReader
import Testing

/// Letters without labels: one statement for everything, what stands beside it, and replies below the request
/// that a page prints with them.
@Suite("Letters without labels") struct ProseLetterTests {
  private static let slips = [
    HarbourLetter.ask("1", "How many boats were launched from the slipway in each year?"),
    HarbourLetter.ask("2", "Please name the firm that sweeps the slipway."),
    HarbourLetter.ask("3", "What did the new lamps on the slipway cost?"),
  ]

  private static let asked = """
    1. How many boats were launched from the slipway in each year?
    2. Please name the firm that sweeps the slipway.
    3. What did the new lamps on the slipway cost?
    """

  private func read(_ text: String, _ questions: [Question] = Self.slips) -> [String: Answer] {
    HarbourLetter.answers(in: text, to: questions)
  }

  private func starts(_ answer: Answer?, _ words: String) -> Bool {
    answer?.text?.hasPrefix(words) ?? false
  }

  // MARK: - Conversations

  private static let request = """
    Dear Skarrow Harbour Board,

    I would like to know how many boats were launched from the slipway in each year.

    Please name the firm that sweeps the slipway. What did the new lamps on the slipway cost?

    Yours faithfully,

    Ana Lund

    """

  @Test("A reply below the request, on a page with the whole conversation, is read by itself")
  func conversation() {
    let found = read(
      """
      \(Self.request)
      Dear Ms Lund,

      Thank you for your email, which is receiving attention.

      Yours sincerely
      Records Officer

      Dear Ms Lund,

      I refer to your request of 3 March.

      Unfortunately we cannot provide the information requested, as we estimate that the cost of \
      complying with the request would exceed the appropriate limit. Section 12 of the Freedom of \
      Information Act therefore applies.

      Yours sincerely
      Records Officer
      """)
    for number in ["1", "2", "3"] {
      #expect(found[number]?.outcome == .refused, "\(number)")
      #expect(starts(found[number], "Unfortunately we cannot provide"), "\(number)")
    }
  }

  @Test("A reply above an older message is the reply")
  func replyAbove() {
    let found = read(
      """
      Dear Ms Lund,

      Thank you for your request. We refuse your request under section 12 of the Freedom of Information \
      Act, since the cost of complying with it would exceed the appropriate limit.

      Yours sincerely
      Olaf Berg

      Dear Mr Berg,

      I refer to your letter. \(Self.asked)

      Yours faithfully
      Ana Lund
      """)
    #expect(found["1"]?.outcome == .refused)
    #expect(starts(found["1"], "We refuse your request"))
  }

  // MARK: - Questions together

  @Test("A short reply under its label is no part of the request around it")
  func labelledReply() {
    let found = read(
      """
      Request
      How many boats were launched from the slipway in each year?
      Please name the firm that sweeps the slipway.
      Reply
      None at all
      Request
      What did the new lamps on the slipway cost?
      Reply
      They cost £812.
      """)
    #expect(starts(found["2"], "None at all"))
    #expect(found["3"]?.text == "They cost £812.")
  }

  @Test("Two questions named as held are decided by a sentence soon behind")
  func heldAndDecided() {
    let found = read(
      """
      Dear Ms Lund,

      You asked:

      \(Self.asked)

      I have answered in two parts. I can confirm that the Board holds the information that you have \
      asked for in relation to questions 1 and 2. This information relates to the slipway plan. The \
      information is exempt under section 21 of the Freedom of Information Act because it is reasonably \
      accessible to you.

      In response to question 3, the lamps cost £812.

      Yours sincerely
      Records Officer
      """)
    #expect(found["1"]?.outcome == .refused)
    #expect(starts(found["1"], "I can confirm that the Board holds"))
    #expect(found["2"]?.claims.map(\.description) == ["s21"])
    #expect(found["3"]?.outcome == .answered)
  }

  // MARK: - One statement

  @Test("A paragraph below the number of a page takes a question out of what is not held")
  func pageNumber() {
    let found = read(
      """
      Dear Ms Lund,

      You asked:

      How many boats were launched from the slipway in each year?
      Please name the firm that sweeps the slipway.

      The Board does not hold the information requested about the boats launched from the slipway, in
      this year or in any other year since the slipway was built for the fishing boats.
      There is no book in which they are entered, and no business need for the Board to keep one.
      1
      In respect of the second part of your request, the slipway is swept by Brine and Sons of Skarrow,
      who have done so since the spring.

      Yours sincerely
      Records Officer
      """, Array(Self.slips.prefix(2)))
    #expect(found["1"]?.outcome == .notHeld)
    #expect(found["2"]?.outcome == .answered)
    #expect(found["2"]?.text?.contains("swept by Brine") == true)
    #expect(found["2"]?.text?.contains("no business need") == false)
  }

  @Test("What is held and shown is not all not held")
  func shownBelow() {
    let found = read(
      """
      Dear Ms Lund,

      You asked:

      \(Self.asked)

      The Board can confirm the requested information is held and is detailed below:

      2021 | 41
      2022 | 57

      Unfortunately the name of the firm is not held by the Board.

      The lamps cost £812 in all, with their posts.

      Yours sincerely
      Records Officer
      """)
    #expect(found["1"]?.outcome == .answered)
    #expect(found["3"]?.outcome == .answered)
    #expect(starts(found["3"], "The lamps cost"))
  }

  @Test("Everything is attached, whatever stands above the thanks")
  func underLetterhead() {
    let found = read(
      """
      Harbour House
      2 Brewery Row
      Skarrow
      E-mail: records@skarrow.example
      DATE: 08/11/2021
      Freedom of Information Request - Ref: 207-2122
      Thank you for your recent Freedom of Information request. Please find our response attached as a \
      separate spreadsheet.
      If you are not content with the outcome of any review, you may apply to the Commissioner.
      Yours sincerely
      Records Officer

      FOI Request
      \(Self.asked)
      """)
    for number in ["1", "2", "3"] {
      #expect(found[number]?.outcome == .answered, "\(number)")
      #expect(starts(found[number], "Please find our response attached"), "\(number)")
    }
  }

  @Test("Where one question's cost refuses the whole request, none is left")
  func oneForAll() {
    let found = read(
      """
      You asked:

      \(Self.asked)

      Response

      I can confirm that the cost of answering question 3 of this request is above the limit, and \
      therefore we are withholding the whole of the requested information under section 12(1) of the \
      Freedom of Information Act.

      Although excess cost removes our obligations under the Act, as a gesture of goodwill I have \
      supplied information retrieved before it was realised that the limit would be exceeded.

      Question 1

      2021 - 41
      2022 - 57

      Yours sincerely
      Records Officer
      """)
    #expect(found["1"]?.outcome == .answered)
    #expect(starts(found["1"], "2021 - 41"))
    #expect(found["2"]?.outcome == .refused)
    #expect(starts(found["2"], "I can confirm that the cost"))
  }

  @Test("What the Act is stands under its name, and is not where the refusal begins")
  func lawAbove() {
    let found = read(
      """
      You asked:

      \(Self.asked)

      Response

      Freedom of Information Act 2000

      The Freedom of Information Act 2000 creates a statutory right of access to information held by \
      public authorities.

      The right of access to information is not without exception and is subject to exemptions which \
      let authorities withhold what is unsuitable for release.

      DECISION

      This letter serves as a Refusal Notice under Section 17 of the Freedom of Information Act 2000.

      The exemption for the information refused in relation to all of your questions is Section 24(1) \
      National Security.

      Yours sincerely
      Records Officer
      """)
    for number in ["1", "2", "3"] {
      #expect(found[number]?.outcome == .refused, "\(number)")
      #expect(starts(found[number], "This letter serves as a Refusal Notice"), "\(number)")
    }
  }

  @Test("What is said of a question that has only parts is said of them")
  func partsOfStem() {
    let questions =
      Self.slips + [
        Question(id: QuestionID(labels: ["4", "a"]), text: "The longest watch kept on the pier"),
        Question(id: QuestionID(labels: ["4", "b"]), text: "The longest watch kept on the mole"),
      ]
    let found = read(
      """
      Request
      \(Self.asked)
      4. The longest watch kept a) on the pier b) on the mole
      Response
      The information sought in questions 1 to 3 is published and can be found elsewhere. Therefore, \
      this information is exempt under Section 25 of the Freedom of Information (Scotland) Act 2002.
      http://www.skarrow.example/slipway
      Watch books are kept by the pilots and the information requested for question 4 is not held by \
      the Board. Therefore it is exempt under Section 17 of the Freedom of Information (Scotland) Act 2002.
      """, questions)
    #expect(found["1"]?.outcome == .refused)
    #expect(found["4a"]?.outcome == .notHeld)
    #expect(found["4b"]?.outcome == .notHeld)
  }

  // MARK: - Boundaries between sentences

  @Test("A figure at the end of a sentence is no number of a list")
  func figureAtTheEnd() {
    let found = read(
      """
      Dear Ms Lund,

      The number of boats launched from the slipway each year is 64. The boats are counted by the \
      harbour master.

      The slipway is swept by Brack & Daughters. The new lamps on the slipway cost £4,120.

      Yours sincerely
      Records Officer
      """)
    #expect(
      starts(found["1"], "The number of boats launched from the slipway each year is 64. The"))
    #expect(starts(found["3"], "The new lamps on the slipway cost £4,120."))
  }
}
