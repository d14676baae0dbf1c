import Casebook
import Testing

@testable import ReplyReader

/// Lists whose lines ran together, stand in rows or share one answer.
@Suite("Damaged lists") struct DamagedListTests {
  private static let lock = [
    HarbourLetter.ask("1", "How many boats used the lock?"),
    HarbourLetter.ask("2", "Please send the latest dredging plan"),
    HarbourLetter.ask("3", "How many boats were turned away?"),
  ]

  @Test("A label that ran into the words before it begins an answer") func glued() {
    let found = HarbourLetter.answers(
      in: """
        Information requested:
        Q1 / How many boats used the lockA1 / 412 boats
        Q2 / Please send the latest dredging planA2 / It is attached.
        Q3 / How many boats were turned away
        A3 / None
        """, to: Self.lock)
    #expect(found["1"]?.text == "412 boats")
    #expect(found["2"]?.text == "It is attached.")
    #expect(found["3"]?.text == "None")
  }

  @Test("A label behind a full stop begins an answer") func gluedToSentences() {
    let found = HarbourLetter.answers(
      in: """
        Response
        Q1 – 412 boats, as the lock was shut in May.Q2 – It is attached.Q3 – Nine boats.
        """, to: Self.lock)
    #expect(found["1"]?.text == "412 boats, as the lock was shut in May.")
    #expect(found["2"]?.text == "It is attached.")
    #expect(found["3"]?.text == "Nine boats.")
  }

  @Test("The name of a road or a model is no label") func noLabels() {
    let text = Array("He took theA1 north in aQ7 car.".utf8)
    #expect(Script(text).fragments.count == 1)
  }

  @Test("An answer that counts the questions above it answers all of them") func counted() {
    let found = HarbourLetter.answers(
      in: """
        Q1. How many boats used the lock?
        Q2. Please send the latest dredging plan
        Neither is recorded, and both of these are matters for the canal trust.

        Q3. How many boats were turned away?
        Nine.
        """, to: Self.lock)
    #expect(found["1"]?.text?.hasPrefix("Neither is recorded") == true)
    #expect(found["2"]?.text?.hasPrefix("Neither is recorded") == true)
    #expect(found["3"]?.text == "Nine.")
  }

  @Test("An answer that names no other question is not that of the question above") func alone() {
    let found = HarbourLetter.answers(
      in: """
        Q1. How many boats used the lock?

        Q2. Please send the latest dredging plan
        It is attached.

        Q3. How many boats were turned away?
        Nine.
        """, to: Self.lock)
    #expect(found["1"]?.text != "It is attached.")
    #expect(found["2"]?.text == "It is attached.")
  }

  @Test("In a row the figure behind the question's words is its answer") func rows() {
    let found = HarbourLetter.answers(
      in: """
        No Question Response
        1 Contract start date 01/04/2021
        2 Number of moorings 1,450 approx
        3 Any extension options 2 x 12 months
        """,
      to: [
        HarbourLetter.ask("1", "Contract start date"),
        HarbourLetter.ask("2", "Number of moorings"),
        HarbourLetter.ask("3", "Any extension options"),
      ])
    #expect(found["1"]?.text == "01/04/2021")
    #expect(found["2"]?.text == "1,450 approx")
    #expect(found["3"]?.text == "2 x 12 months")
  }

  @Test("A denial above a field of the page is the answer") func fields() {
    let found = HarbourLetter.answers(
      in: """
        - Decision
        -
        1. 412 boats used the lock.
        2. It is on our website.
        3. The gate keepers turn boats away and the board does not count those that were turned away.
        - Reference number
        - HB2387
        - Date request received
        - 14 February 2023
        """, to: Self.lock)
    #expect(found["3"]?.text?.hasPrefix("The gate keepers") == true)
  }

  @Test("Figures behind a row's number are all its answer") func figures() {
    let found = HarbourLetter.answers(
      in: """
        Question | 2021 | 2022 | 2023 |
        1. | 41 | 33 | 52 |
        2. | 5 | 6 | 7 |
        3. | £2,410 | £310 | £9,882 |
        """,
      to: [
        HarbourLetter.ask("1", "How many boats used the lock?"),
        HarbourLetter.ask("2", "How many boats were turned away?"),
        HarbourLetter.ask("3", "What was paid in claims?"),
      ])
    #expect(found["1"]?.text?.hasPrefix("41") == true)
    #expect(found["3"]?.text?.hasPrefix("£2,410") == true)
  }

  @Test("A point parts the number of a question from its part") func pointedParts() {
    let script = Script(Array("5.a  1,204 boats".utf8))
    let mark = MarkReader(script: script).mark(at: 0, limit: script.tokens.count)
    #expect(mark?.paths == [["5", "a"]])
  }

  @Test("One sentence under a heading for two questions answers both") func oneSentence() {
    let found = HarbourLetter.answers(
      in: """
        Dear Ms Poole

        Questions 1 and 2

        As at 1 May the board had nine launches and 31 qualified coxswains, of whom four are women.

        Question 3

        The crane is let to Lumen Cranes Ltd.

        Yours sincerely
        """,
      to: [
        HarbourLetter.ask("1", "How many launches does the board own?"),
        HarbourLetter.ask("2", "How many coxswains are qualified?"),
        HarbourLetter.ask("3", "Who holds the contract for the crane?"),
      ])
    #expect(found["1"]?.text?.hasPrefix("As at 1 May") == true)
    #expect(found["2"]?.text?.hasPrefix("As at 1 May") == true)
  }

  @Test("No answer begins inside an address") func addresses() {
    let script = Script(Array("Write to plans@board.example. The plan is there.".utf8))
    #expect(script.isInAddress(4))
    #expect(!script.isInAddress(5))
  }

  @Test("Figures put behind the requester's own bullets are the answer") func figuresBehindItems() {
    let asked = [
      HarbourLetter.ask("1", "How many tows were there in the years: • 2017/2018 • 2018/2019"),
      HarbourLetter.ask("2", "How many boats were moved, by kind: • Barges • Cutters • Skiffs"),
      HarbourLetter.ask("3", "Who moved them?"),
    ]
    let found = HarbourLetter.answers(
      in: """
        1. How many tows were there in the years:

          • 2017/2018 41
          • 2018/2019 37

        2. How many boats were moved, by kind:

          • Barges 7
          • Cutters 2
          • Skiffs 19

        3. Who moved them?

        The harbour crew.
        """, to: asked)
    #expect(found["1"]?.text?.hasPrefix("2017/2018 41") ?? false)
    #expect(found["2"]?.text?.hasPrefix("Barges 7") ?? false)
    #expect(found["3"]?.text == "The harbour crew.")
  }

  @Test("A number in a bullet of its own counts something") func numberAsBullet() {
    let asked = [
      HarbourLetter.ask("1", "Please send the report on moorings at the creek."),
      HarbourLetter.ask("2", "At least: • boats moored • notices served • the cost"),
    ]
    let found = HarbourLetter.answers(
      in: """
        Response

        1. The report is attached.

        2. As follows:

          • 23.
          • 1.
          • £4,180 plus VAT
        """, to: asked)
    #expect(found["2"]?.text?.contains("23") ?? false)
  }

  @Test("Rows between the rules of a table are read column by column") func ruledRows() {
    let asked = [
      HarbourLetter.ask("1", "How many moorings were let in 2022/23 and 2023/24 to date?"),
      HarbourLetter.ask("2", "Who is the contractor, and what is paid for each tow?"),
      HarbourLetter.ask("3", "How many tows were there?"),
    ]
    let found = HarbourLetter.answers(
      in: """
        +----+-------------------------------+----------------------------------+
        | No | Question                      | Answer                           |
        +----+-------------------------------+----------------------------------+
        | 1  | How many moorings were let in | 2022/23: 411                     |
        |    | 2022/23 and 2023/24 to date?  | 2023/24 so far: 377              |
        +----+-------------------------------+----------------------------------+
        | 2  | Who is the contractor, and    | Kestrow Marine. The price is     |
        |    | what is paid for each tow?    | exempt under Section 43          |
        |    |                               | (2), commercial interests.       |
        +----+-------------------------------+----------------------------------+
        | 3  | How many tows were there?     | 58                               |
        +----+-------------------------------+----------------------------------+
        """, to: asked)
    #expect(found["1"]?.text == "2022/23: 411 2023/24 so far: 377")
    #expect(found["2"]?.outcome == .partlyRefused)
    #expect(found["2"]?.text?.hasPrefix("Kestrow Marine. The price is exempt") ?? false)
    #expect(found["3"]?.text == "58")
  }

  @Test("A box drawn round a letter parts nothing") func boxedLetter() {
    let found = HarbourLetter.answers(
      in: """
        +------------------------------+
        |Q1 How many boats used the lock?
        |412 boats
        |------------------------------|
        |Q2 Please send the latest dredging plan
        |It is attached.
        |------------------------------|
        |Q3 How many boats were turned away?
        |None
        +------------------------------+
        """, to: Self.lock)
    #expect(found["1"]?.text == "412 boats")
    #expect(found["3"]?.text?.hasPrefix("None") ?? false)
  }
}

/// Labels and headings that come again and again in the letters of one office.
@Suite struct StandingLabelTests {
  private static let questions = (1...4).map { number in
    Question(
      id: QuestionID(labels: [String(number)]),
      text: [
        "How many kayaks did the harbour patrol lose in 2023?", "What did new kayaks cost?",
        "Who mends the kayaks?", "At what address does the crew live?",
      ][number - 1])
  }

  private static func starts(_ letter: String) -> [String] {
    ReplyReader.read(letter, questions: questions).answers.map { answer in
      (answer.text ?? "").split(separator: " ").prefix(3).joined(separator: " ")
    }
  }

  @Test("The name of the council before every answer is no part of it")
  func nameBeforeAnswers() {
    let starts = Self.starts(
      """
      Dear Ms Lund

      Please find our response to your query below:

      Question 1
      Lynmoor Council response: Eleven kayaks were lost.

      Question 2
      Lynmoor Council response: We paid £4,100 in all.

      Question 3
      Lynmoor Council response: Our own joiner does.

      Question 4
      Lynmoor Council response: This is withheld under section 40(2).

      Yours sincerely

      Information Officer
      """)
    #expect(
      starts == ["Eleven kayaks were", "We paid £4,100", "Our own joiner", "This is withheld"])
  }

  @Test("Q.1 with a few words behind it is a label as Q1 is")
  func pointAfterQ() {
    let starts = Self.starts(
      """
      Dear Ms Lund

      Our answers follow the order of your e-mail.

      Q.1 (kayaks lost)
      Eleven kayaks were lost.

      Q.2 (cost of new ones)
      We paid £4,100 in all.

      Q.3 (repairs of kayaks)
      Our own joiner does.

      Q.4 (where the crew live)
      This is withheld under section 40(2).

      Yours sincerely

      Information Officer
      """)
    #expect(
      starts == ["Eleven kayaks were", "We paid £4,100", "Our own joiner", "This is withheld"])
  }

  @Test("The lettered principles of data protection answer no lettered question")
  func principles() {
    let lettered = Self.questions.enumerated().map { index, question in
      Question(id: QuestionID(labels: [["a", "b", "c", "d"][index]]), text: question.text)
    }
    let asked = zip(["a", "b", "c", "d"], Self.questions)
      .map { "(\($0)) \($1.text)" }.joined(separator: "\n\n")
    let reading = ReplyReader.read(
      """
      Your request

      \(asked)

      Our response

      Please see the attached spreadsheet.

      The following will not be included:

      (d) At what address does the crew live?

      The information is exempt under Section 40(2), as its disclosure would contravene a principle of data \
      protection, namely that personal data shall be:

      a. processed lawfully, fairly and in a transparent manner,
      b. collected for specified, explicit and legitimate purposes,
      c. adequate, relevant and limited to what is necessary,
      d. accurate and, where necessary, kept up to date.
      """, questions: lettered)
    for answer in reading.answers.prefix(3) {
      #expect(answer.text?.hasPrefix("Please see the attached") ?? false, "\(answer.question)")
    }
    #expect(reading.answers.last?.outcome == .refused)
  }
}
