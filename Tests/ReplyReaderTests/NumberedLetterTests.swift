import Casebook
import FOILaw
import Testing

@testable import ReplyReader

/// Letters whose numbers are written in other ways than the request's, or with gaps.
@Suite("Numbers of questions, as letters write them") struct NumberedLetterTests {
  private static let quays = asked(
    """
    1. How many berths are let by the year?
    2. What did the dredging of the basin cost:
       a) in winter
       b) in summer
    3. Who holds the contract for the crane?
    4. Please send, of the survey of the east quay:
       a) the summary
       b) the drawings
    """)

  private func read(_ lines: String, _ questions: [Question] = Self.quays) -> [String: Answer] {
    HarbourLetter.answers(in: lines, to: questions)
  }

  private static func asked(_ lines: String) -> [Question] {
    RequestFile("---\ntitle: Harbour\n---\n\n" + lines + "\n", id: RequestID("harbour"))
      .request?.questions ?? []
  }

  @Test("The first part may stand in the line of its question") func firstPartInLine() {
    let found = read(
      """
      Dear Ms Poole

      1) 88

      2) a) £7,411

      b) 3,020

      3) Lumen Cranes Ltd

      4) a) Enclosed

      b) None were made

      Yours sincerely
      """)
    #expect(found["2a"]?.text == "£7,411")
    #expect(found["2b"]?.text == "3,020")
    #expect(found["4a"]?.text == "Enclosed")
    #expect(found["4b"]?.text == "None were made")
  }

  @Test("Parts of a question that the request has no line for") func partsWithoutParent() {
    let questions = Self.asked(
      """
      1. How many berths are let by the year?
      2i) How many boats are laid up ashore?
      2ii) What is the average stay ashore?
      3. Who holds the contract for the crane?
      """)
    #expect(questions.map(\.id.compact) == ["1", "2i", "2ii", "3"])
    let found = read(
      """
      Dear Ms Poole

      1. 88 berths

      2. i) 212 boats
         ii) 17 weeks

      3. Lumen Cranes Ltd

      Yours sincerely
      """, questions)
    #expect(found["2i"]?.text == "212 boats")
    #expect(found["2ii"]?.text == "17 weeks")
  }

  @Test("A numeral behind a number is one part of it", arguments: ["2ii", "Q2ii"])
  func numeralBehindNumber(label: String) {
    let script = Script(Array("\(label) None were.".utf8))
    let mark = MarkReader(script: script).mark(at: 0, limit: script.tokens.count)
    #expect(mark?.paths == [["2", "ii"]])
  }

  @Test("A bare number between labels of parts is a label") func bareNumber() {
    let found = read(
      """
      Dear Ms Poole

      1 Eighty-eight berths are let by the year.

      2(a) The winter dredging cost £410,000.
      2(b) No dredging is done in summer.

      3 Lumen Cranes Ltd, until 2027.

      4(a) The summary is enclosed.
      4(b) The drawings are exempt under section 43(2).

      Yours sincerely
      """)
    #expect(found["3"]?.text == "Lumen Cranes Ltd, until 2027.")
    #expect(found["2b"]?.text == "No dredging is done in summer.")
  }

  @Test("A1 is the first question of section A where the request has sections") func sections() {
    let questions = Self.asked(
      """
      A1. How many berths are let by the year?
      A2. How many of these are empty?
      B1. Who holds the contract for the crane?
      B2. When does it end?
      """)
    let found = read(
      """
      Dear Ms Poole

      A1. East quay

      2022 - 61

      2023 - 88

      A2. None

      B1. Lumen Cranes Ltd

      B2. In 2027

      Yours sincerely
      """, questions)
    #expect(found["a1"]?.text?.contains("2023 - 88") == true)
    #expect(found["a2"]?.text == "None")
    #expect(found["b2"]?.text == "In 2027")
  }

  private static let list = [
    HarbourLetter.ask("1", "Name of the owner of each mooring"),
    HarbourLetter.ask("2", "Address of the owner"),
    HarbourLetter.ask("3", "Has the list been passed to anyone?"),
    HarbourLetter.ask("4", "Does the harbour office use a valuer?"),
  ]

  @Test("A fresh list below a sentence that names its questions counts these") func freshList() {
    let found = read(
      """
      You asked for:

      1. Name of the owner of each mooring
      2. Address of the owner
      3. Has the list been passed to anyone?
      4. Does the harbour office use a valuer?

      Our response

      Your request was logged as 0813 and is refused in part. Questions 3 and 4 can be answered, as follows.

      1. Only to our insurers.
      2. No.

      We confirm that the board holds what you ask for.

      What you seek in questions 1 and 2 is exempt under section 31(1)(a) of the Act.

      Yours sincerely
      """, Self.list)
    #expect(found["3"]?.text == "Only to our insurers.")
    #expect(found["4"]?.text?.hasPrefix("No.") == true)
    #expect(found["1"]?.claims.map(\.description) == ["s31(1)(a)"])
  }

  @Test("A list that counts through the request is its own") func wholeList() {
    let found = read(
      """
      Dear Ms Poole

      For questions 3 and 4 the office holds records.

      Q1 - The owners are listed in our register.

      Q2 - So are their addresses.

      Q3 - Only to our insurers.

      Q4 - No.

      Yours sincerely
      """, Self.list)
    #expect(found["1"]?.text == "The owners are listed in our register.")
    #expect(found["3"]?.text == "Only to our insurers.")
  }

  @Test("The number of the next question answers nothing") func numberOfTheNext() {
    let found = read(
      """
      Dear Ms Poole

      You wrote:
      1 Name of the owner of each mooring
      2 Address of the owner
      3 Has the list been passed to anyone?
      4 Does the harbour office use a valuer?

      We estimate that to answer your request would take longer than 18 hours. Under section 12(1) of the Freedom of Information \
      Act we are therefore not obliged to comply with your request.

      Yours sincerely
      """, Self.list)
    for answer in found.values {
      #expect(answer.text?.count ?? 0 > 1, "\(answer.question.compact): \(answer.text ?? "")")
      #expect(answer.outcome == .refused, "\(answer.question.compact)")
    }
  }

  @Test("A question that only the letter cuts into parts has one answer") func cutByTheLetter() {
    let questions = [
      HarbourLetter.ask("1", "How many berths were there in 2012 and how many are there in 2020?"),
      HarbourLetter.ask("2", "Are visitors charged on Sundays?"),
      HarbourLetter.ask("3", "Are they charged overnight?"),
    ]
    let found = read(
      """
      Dear Ms Poole

      1a 2020: 214 (east quay only)

      1b 2012: Unavailable

      2. No

      3. Not since May

      Yours sincerely
      """, questions)
    #expect(found["1"]?.text?.contains("214 (east quay only)") == true)
    #expect(found["1"]?.text?.contains("Unavailable") == true)
    #expect(found["2"]?.text == "No")
  }

  @Test("A question before its parts asks, and what only leads to them does not")
  func askingParents() {
    let questions = Self.asked(
      """
      1. How many berths are let by the year?
      2. Is there a waiting list? If so:
         a) where is it shown?
         b) how long is it?
      3. In respect of the crane:
         a) who holds the contract?
         b) when does it end?
      """)
    let found = read(
      """
      Dear Ms Poole

      1. 88
      2. No
      a) N/A
      b) N/A
      3. The crane
      a) Lumen Cranes Ltd
      b) In 2027

      Yours sincerely
      """, questions)
    #expect(found["2"]?.text == "No")
    #expect(found["2a"]?.outcome == .notApplicable)
    #expect(found["3"] == nil)
    #expect(found["3b"]?.text == "In 2027")
  }

  @Test("One sentence that names its questions answers each of them") func sharedSentence() {
    let questions = [
      HarbourLetter.ask("1", "Name of your harbour:"),
      HarbourLetter.ask("2", "Name of the harbour master:"),
      HarbourLetter.ask("3", "Harbour master's email address:"),
      HarbourLetter.ask("4", "Crane email address:"),
      HarbourLetter.ask("5", "How many berths are let by the year?"),
    ]
    let found = read(
      """
      1. Name of your harbour: Port Linnet

      2. Name of the harbour master:
      3. Harbour master's email address:
      4. Crane email address:

      For questions 2-4, look at the Officers pages of our website.

      Complaints email address: This can be found on the page for complaints

      5. How many berths are let by the year?

      88
      """, questions)
    for question in ["2", "3", "4"] {
      #expect(found[question]?.text?.contains("look at the Officers pages") == true)
    }
    #expect(found["5"]?.text == "88")
  }

  @Test("The cells of a table below several numbers are one answer") func tableOfCells() {
    let questions = [
      HarbourLetter.ask("1", "How many boats were laid up in 2021/2022?"),
      HarbourLetter.ask("2", "The same for 2020/2021?"),
      HarbourLetter.ask("3", "Please split these by \"sail\" and \"motor\""),
      HarbourLetter.ask("4", "How many went past the yard"),
      HarbourLetter.ask("5", "How many reached the slip"),
    ]
    let found = read(
      """
      In Response:
      The located information is as follows.
      1-3.
      |
      2021-2022 |
      2020/2021 |
      Sail |
      81 |
      |
      Motor |
      59 |
      12 |
      4-5. It should be noted that every boat is brought to the slip, so each boat above reached it.
      """, questions)
    for question in ["1", "2", "3"] {
      #expect(found[question]?.text?.hasPrefix("2021-2022") == true, "\(question)")
    }
    #expect(found["5"]?.text?.hasPrefix("It should be noted") == true)
  }

  @Test("A figure below a limit is no number of a question") func belowALimit() {
    let script = Script(Array("<5. Where the number is small it is withheld.".utf8))
    #expect(MarkReader(script: script).mark(at: 0, limit: script.tokens.count) == nil)
  }

  @Test("A figure behind the three words of a part") func figureBehindAPart() {
    let questions = Self.asked(
      """
      1. How many boats were laid up on 1 December
         a) for lack of berths
         b) for engine repairs
         c) for other reasons
      2. Who holds the contract for the crane?
      """)
    let found = read(
      """
      Dear Ms Poole

      1. How many boats were laid up on 1 December
      a) for lack of berths 7
      b) for engine repairs 12
      c) for other reasons 5

      2. Who holds the contract for the crane? Lumen Cranes Ltd.

      Yours sincerely
      """, questions)
    #expect(found["1a"]?.text == "7")
    #expect(found["1b"]?.text == "12")
    #expect(found["1c"]?.text == "5")
  }

  @Test("A label that names scattered questions does not end the list") func scattered() {
    let questions = Self.asked(
      """
      1. number of moorings
      2. their positions
      3a. average number of boats per day, whole harbour
      3b. average number of boats per day at each mooring
      4. number of staff warned since 2010
      5. number of moorings out of order and where they are
      """)
    let found = read(
      """
      Dear Ms Poole

      You asked for:

      1. number of moorings
      2. their positions
      3a. average number of boats per day, whole harbour
      3b. average number of boats per day at each mooring
      4. number of staff warned since 2010
      5. number of moorings out of order and where they are

      OUR RESPONSE

      Question 1: 61.

      Questions 2, 3b and 5: this information is exempt by virtue of section 31(1)(a).

      Question 3a: an average of 842 boats per day.

      Question 4: two persons.

      Yours sincerely
      """, questions)
    #expect(found["3a"]?.text == "an average of 842 boats per day.")
    for question in ["2", "3b", "5"] {
      #expect(found[question]?.claims.map(\.description) == ["s31(1)(a)"], "\(question)")
    }
  }

  @Test("A sentence that denies is no question that the letter repeats") func denied() {
    let questions = [
      HarbourLetter.ask("1", "The survey of the east quay."),
      HarbourLetter.ask("2", "The traffic modelling results for berths B and C."),
      HarbourLetter.ask("3", "The names of those who objected."),
    ]
    let found = read(
      """
      Dear Ms Poole

      1. The survey is enclosed.

      2. Traffic modelling has not been completed for either of these berths.
      The board does not therefore hold the information.

      3. The names are exempt under section 40(2).

      Yours sincerely
      """, questions)
    #expect(found["2"]?.text?.hasPrefix("Traffic modelling has not been completed") == true)
  }
}
