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
