import Casebook
import FOILaw
import Testing

@testable import ReplyReader

/// Forms that pages of disclosure logs and conversations have: each line of the truth is the question, its
/// outcome and grounds, and behind a bar its first words.
@Suite("Forms of pages") struct PageFormTests {
  /// What was read otherwise than the truth says of the answers.
  private func faults(_ source: String) -> [String] {
    let fixture = Fixture("", source)
    let reading = ReplyReader.read(Array(fixture.letter.utf8), questions: fixture.questions)
    return fixture.differences(from: reading).filter { $0.first?.isNumber ?? false }
  }

  @Test(
    "A range behind a plural noun may have spaces round its dash",
    arguments: ["1 – 3", "1 - 3", "1-3"])
  func spacedRange(_ range: String) {
    let found = faults(
      """
      1 refused s40(2)|We hold information in response
      2 refused s40(2)|We hold information in response
      3 refused s40(2)|We hold information in response
      ===
      1. How many lamplighters live on a barge?
      2. How many of them pay rent to the harbour?
      3. How many of them have children at the barge school?
      ===
      Lamplighters on barges

      (1) How many lamplighters live on a barge?

      We hold information in response to questions \(range) but the numbers are so small that people could be \
      identified. We are therefore withholding it under Section 40(2) of the Freedom of Information Act.

      (2) How many of them pay rent to the harbour?

      (3) How many of them have children at the barge school?
      """)
    #expect(found == [])
  }

  @Test("Numbers of the letter's own headings mean no question")
  func ownHeadings() {
    let found = faults(
      """
      1 refused s31(1)(a)|The Board holds the information
      2 refused s31(1)(a)|The Board holds the information
      3 refused s31(1)(a)|The Board holds the information
      ===
      1. A list of the sheds where lamp oil is kept
      2. The amount of oil in each
      3. The names of those who have keys
      ===
      1.  Request
      The request is for:
      1. A list of the sheds where lamp oil is kept
      2. The amount of oil in each
      3. The names of those who have keys
      The Board holds the information requested but it is exempt under section 31(1)(a) of the Freedom of \
      Information Act, and the public interest in maintaining the exemption is the stronger.
      2.  Reasons for refusal
      Oil has been stolen from two sheds this winter, and a list would help those who steal it.
      3.  Public interest test
      There is a public interest in how the Board keeps its stores. The cost of theft falls on those who \
      pay dues.
      4.  Right of appeal
      If you are not satisfied you may ask for an internal review within 40 working days.
      """)
    #expect(found == [])
  }

  @Test(
    "“1A)” before an answer is a label where the question has no parts", arguments: ["1A", "1 A"])
  func answerLetter(_ label: String) {
    let found = faults(
      """
      1 answered|£7,415 in the year
      2 answered|The reeds were cut
      ===
      1. What did the Board spend on cutting reeds?
      2. Why were the reeds cut in June?
      ===
      Question

      1) What did the Board spend on cutting reeds? 2) Why were the reeds cut in June?

      Answer

      1) What did the Board spend on cutting reeds? \(label)) £7,415 in the year to April. 2) Why were the \
      reeds cut in June? 2A) The reeds were cut because a pilot could not see the lower light.
      """)
    #expect(found == [])
  }

  @Test("A row of a year belongs to the question above it, not to another one's part for that year")
  func yearsOfParts() {
    let found = faults(
      """
      1 answered|The Board does not let moorings
      2a answered|£31,450
      2b answered|£40,117
      2c answered|£71,860
      ===
      1. How many moorings were let in each year since April 2021 and by which agents?
      2. What did the Board spend on moorings and repairs in
      a. 2021/22
      b. 2022/23
      c. 2023/24
      ===
      Dear Mr Hale,

      Thank you for your request.

      Question 1
      The Board does not let moorings itself, and counts the invoices of its agents. By invoice the number is:

      2021/22 – 37
      2022/23 – 41
      2023/24 – 65

      The agents were Hale Boats and Low Quay Ltd.

      Question 2
      (a) £31,450
      (b) £40,117
      (c) £71,860

      Yours sincerely
      Mooring Office
      """)
    #expect(found == [])
  }

  @Test("What is told of the first and second questions is not told of the whole request")
  func questionsByPlace() {
    let found = faults(
      """
      1 not-held|
      2 not-held|
      3 answered|There are twelve
      4 answered|The last survey
      ===
      1. How many boats passed the lower lock by night?
      2. What was the longest queue at the lock?
      3. How many keepers work at the lock?
      4. When was the lock last surveyed?
      ===
      Dear Ms Orme,

      I refer to your request for information about the lower lock.

      With regard to your first and second questions, the keepers write down a day and not an hour. The Trust \
      is therefore unable to provide this information as it is not recorded.

      There are twelve keepers at the lock, two of them by night.

      The last survey of the lock was made in May 2021.

      Yours sincerely
      Lock Office
      """)
    #expect(found == [])
  }

  @Test("A sentence that leads to an address below it is no heading")
  func aboveAddress() {
    let found = faults(
      """
      1 refused s25(1)|Information on the number of trips
      2 not-held|The Agency does not hold
      ===
      1. Total number of trips made by the ferry in each of 2015 and 2016
      2. Number of trips on which no fare was paid
      ===
      Response

      1. Information on the number of trips made by the ferry has been published and is available from:

      http://www.ferries.example/trips?results=10

      Under section 25(1) of FOISA, we do not have to give you information which you can get for yourself.

      2. The Agency does not hold the number of trips on which no fare was paid.
      """)
    #expect(found == [])
  }

  @Test("The last message of a conversation is the reply, though it has no greeting")
  func lastMessage() {
    let fixture = Fixture(
      "",
      """
      1 answered|Please see attached
      2 answered|Please see attached
      3 answered|Please see attached
      ===
      1. Please provide all applications to move a buoy in the last three years.
      2. Please state in each case who took the decision.
      3. Please explain the weight given to the pilots' view.
      ===
      Buoys

      A Farrow

      Dear Dunmere Harbour Board,

      Please provide all applications to move a buoy in the last three years.

      Please state in each case who took the decision.

      Please explain the weight given to the pilots' view.

      Yours faithfully,

      A Farrow

      Thank you for your enquiry. We will pass it to the service and you will receive a response within \
      20 working days.

      Enquiries Team
      Dunmere Harbour Board

      show quoted sections

      Moss, Ann, Dunmere Harbour Board

      1 Attachment

      Please see attached the response to your enquiry under the Freedom of Information Act.

      Ann Moss
      Dunmere Harbour Board
      """)
    let reading = ReplyReader.read(Array(fixture.letter.utf8), questions: fixture.questions)
    #expect(reading.facts.kind == .reply)
    #expect(fixture.differences(from: reading).filter { $0.first?.isNumber ?? false } == [])
  }

  @Test("A letter that begins by saying that nothing is held says so of all")
  func absenceFirst() {
    let found = faults(
      """
      1 not-held|I am writing to advise you
      2 not-held|I am writing to advise you
      ===
      1. What does it cost when a hearing of the pilots' court is put off?
      2. How many hearings were put off because a pilot had not come?
      ===
      Dear Mrs Dell

      Thank you for your email of 13 September.

      I am writing to advise you that following a search of our records, I have established that the \
      information you have requested is not held by the Court.

      Our register shows hearings that were put off, and has one code for all reasons.

      If you are dissatisfied you have the right to ask for an internal review within two months.

      Yours sincerely
      Clerk
      """)
    #expect(found == [])
  }
}
