import Casebook
import FOILaw
import Testing

@testable import ReplyReader

/// Forms that letters of every day have: each line of the truth is the question, its outcome and grounds, and
/// behind a bar its first words.
@Suite("Everyday forms") struct EverydayFormTests {
  /// What was read otherwise than the truth says of the answers.
  private func faults(_ source: String) -> [String] {
    let fixture = Fixture("", source)
    let reading = ReplyReader.read(Array(fixture.letter.utf8), questions: fixture.questions)
    return fixture.differences(from: reading).filter { $0.first?.isNumber ?? false }
  }

  @Test("A gift that names its questions further on in the sentence is not parted")
  func giftNamesQuestions() {
    let found = faults(
      """
      1 answered|What you asked for in questions 1 and 2
      2 answered|What you asked for in questions 1 and 2
      3 not-held|the Board does not hold
      4 refused s12|Finally, the emails
      ===
      1. How many pilot boats has the Board?
      2. How many of them are laid up for repair?
      3. What is the average age of the pilots?
      4. All emails about the pilot boats since 2015
      ===
      Dear Ms Lund,

      Thank you for your request about pilot boats.

      What you asked for in questions 1 and 2 can be found at Annex A. Figures there are for the end of \
      each year. Boats under repair are counted on the last day.

      With regard to your question about the age of the pilots, the Board does not hold this information, as \
      pilots work for themselves.

      Finally, the emails that you ask for cannot be provided within the cost limit. Section 12 of the Act \
      lets us refuse a request where the cost would exceed the limit. You may wish to name a shorter time.

      Yours sincerely
      Records Officer

      Annex A

      Year   Boats   Laid up
      2021   14   3
      2022   15   2
      """)
    #expect(found == [])
  }

  @Test("A bare number before a month is counted where the numbers around it count on")
  func dayOrNumber() {
    let found = faults(
      """
      1 answered|Forty berths
      2 answered|£31 a week
      3 answered|April 2021, by £2
      4 answered|Nobody
      ===
      1. How many berths has the harbour?
      2. What does a berth cost?
      3. When did the charge last rise, and by how much?
      4. Who has asked to buy the harbour?
      ===
      Hi Jo

      1  Forty berths in two basins
      2  £31 a week, half of that in winter
      3  April 2021, by £2
      4  Nobody so far!

      If you're not happy with this you can write to the Chairman, or go to the ICO.

      Regards
      Sue
      """)
    #expect(found == [])
  }

  @Test("A refusal below a label that stands alone is not of the whole request")
  func labelAlone() {
    let found = faults(
      """
      1 answered|The table below shows the information
      2 answered|The table below shows the information
      3 refused s21|Our tariff is published
      4 refused s31(1)(d)|This information is exempt
      ===
      1. How many yachts were checked for unpaid dues?
      2. How many owners were charged?
      3. What is the tariff?
      4. Which marinas will be checked next year?
      ===
      Dear Ms Lund

      The table below shows the information for questions 1 and 2:

      Year	Checked	Charged
      2022	5,800	940
      2023	7,100	1,130

      Question 3

      Our tariff is published. Section 21 of the Act exempts what is reasonably accessible to you.

      Question 4

      This information is exempt under section 31(1)(d) of the Act, as it would be likely to prejudice the \
      collection of dues. The public interest is in dues being paid.

      Yours sincerely,

      Skarrow Harbour Board
      """)
    #expect(found == [])
  }

  @Test("The last two questions may stand above one answer")
  func stackedLast() {
    let found = faults(
      """
      1 answered|41 tugs
      2 answered|Matson Marine
      3a answered|22 masters
      3b answered|Crews are 7 on average
      3c answered|Crews are 7 on average
      ===
      1. The number of tugs that the harbour has
      2. The name of the firm that repairs the tugs
      3. Crews:
         a) The number of masters of tugs
         b) The average crew of a tug by day
         c) The average crew of a tug by night
      ===
      Our response to your questions is set out below.

      The number of tugs that the harbour has

      41 tugs and a barge

      The name of the firm that repairs the tugs

      Matson Marine does all of them.

      a) The number of masters of tugs

      22 masters at the end of March

      b) The average crew of a tug by day
      c) The average crew of a tug by night

      Crews are 7 on average. We do not count them by day and night.

      Please accept this letter as the end of your request.

      Yours faithfully
      Records Officer
      """)
    #expect(found == [])
  }

  @Test("Notices of refusal behind a gift take out what they name in words")
  func noticesBehindGift() {
    let found = faults(
      """
      1 answered|Please see attached our response
      2 answered|Please see attached our response
      3 refused s12|The information requested in respect of the dues
      4 answered|Please see attached our response
      5 refused s31(1)(a)|Please note that I consider
      ===
      1. Name of the berth
      2. Length of the berth
      3. Dues paid in 2023/24
      4. Date of the lease
      5. Vacant or let
      ===
      Response
      Please see attached our response to your Freedom of Information request.
      There are two sheets, one for each basin.
      NOTICE OF REFUSAL
      The information requested in respect of the dues paid would require us to open each account in turn. \
      There are 3,904 of them. S12 of the Freedom of Information Act 2000 exempts us from complying where the \
      cost would exceed the appropriate limit.
      For this reason we are unable to comply with this part of your request.
      NOTICE OF REFUSAL
      Please note that I consider the information you have requested regarding vacant premises to be exempt under \
      S31(1)(a) of the Act, in that disclosure would be likely to prejudice the prevention of crime.
      We have weighed the public interest, and it favours withholding a list of them.
      If you have any queries please contact me.
      """)
    #expect(found == [])
  }

  @Test("Lines below one another answer the questions in their order")
  func linesInTurn() {
    let found = faults(
      """
      1 answered|There were 214 boats
      2 answered|77 of these
      3 answered|The longest was 61
      4 refused s40(2)|We are unable to provide
      5 answered|Guidance is published
      ===
      1. How many boats are on part-time moorings?
      2. How many of these boats have an engine?
      3. What is the longest that any boat has been on one?
      4. The names of owners with more than ten
      5. Any guidance given to owners
      ===
      Information requested:
      - How many boats are on part-time moorings?
      - How many of these boats have an engine?
      - What is the longest that any boat has been on one?
      - The names of owners with more than ten
      - Any guidance given to owners

      Response:
      There were 214 boats on a part-time mooring on 2 October 2023.
      77 of these have an engine.
      The longest was 61 weeks.
      We are unable to provide the names of owners, please see the exemption below.
      Guidance is published at www.skarrow.example/parttime

      Exemption
      Section 40(2) - Personal information. Naming the owners would identify them.
      """)
    #expect(found == [])
  }

  @Test("Rows of figures behind the numbers of questions are no columns of questions and answers")
  func rowsOfFigures() {
    let found = faults(
      """
      1 answered|4,118 5,204
      2 answered|212 388
      3 answered|£11,204 £19,870
      4 not-held|Not recorded separately
      ===
      1. How many boats were moored in 2022/23 and 2023/24?
      2. How many owners were in arrears?
      3. How much was written off?
      4. How much was spent on moorings?
      ===
      Response

                          2022/23      2023/24
      1.                  4,118        5,204
      2.                  212          388
      3.                  £11,204      £19,870
      4.                  Not recorded separately from other works
      """)
    #expect(found == [])
  }

  @Test("A table between a sentence that gives it and the next label is part of the answer")
  func tableGiven() {
    let found = faults(
      """
      1 answered|Please see table below
      2 answered|Please see table below
      3 refused s31(1)(a)|The Board considers this
      4 answered|1,211 days
      ===
      1. How many boats have been seized?
      2. How many were broken up?
      3. Where are they kept?
      4. What is the longest that a boat has been kept?
      ===
      RESPONSE

      Please see table below in response to questions 1 and 2

      Year Seized Broken up
      2021 71 22
      2022 88 31

      Q3. The Board considers this to be exempt under S31(1)(a) Law Enforcement, as boats might be stolen back.       The public interest favours keeping them safe.

      Q4. 1,211 days
      """)
    #expect(found == [])
  }

  @Test("One bar in the same column of several lines parts questions from answers")
  func oneBar() {
    let found = faults(
      """
      1 answered|14 in 2021
      2 answered|£94.15
      3 not-held|Not recorded
      4 answered|Yes. Matson Marine.
      ===
      1. The number of pilot boats that were laid up in 2021 and 2022
      2. The highest hourly rate paid to a pilot in 2022
      3. The number of tides on which no pilot was to be had
      4. Do you lease any boat? If so who from?
      ===
      You asked                                 | Our response
      ------------------------------------------|------------------------------
      1. The number of pilot boats that were    | 14 in 2021
      laid up in 2021 and 2022                  | 17 in 2022
      ------------------------------------------|------------------------------
      2. The highest hourly rate paid to a      | £94.15
      pilot in 2022                             |
      ------------------------------------------|------------------------------
      3. The number of tides on which no pilot  | Not recorded. Pilots tell the
      was to be had                             | office by radio.
      ------------------------------------------|------------------------------
      4. Do you lease any boat? If              | Yes. Matson Marine.
      so who from?                              |
      """)
    #expect(found == [])
  }

  @Test("The head of a table below its question begins the answer")
  func tableHead() {
    let found = faults(
      """
      1 answered|Year Groundings 2021/22 41
      2 answered|Yes
      ===
      1. The number of groundings in each of the years 2021/22 and 2022/23
      2. Do you count groundings of yachts?
      ===
      1. The number of groundings in each of the years 2021/22 and 2022/23

      Year	Groundings
      2021/22	41
      2022/23	58

      2. Do you count groundings of yachts?

      Yes, of any vessel.
      """)
    #expect(found == [])
  }

  @Test("What a question asks about is not what the letter promises")
  func askedPromise() {
    let reading = ReplyReader.read(
      Array(
        """
        HB 14266
        Request
        - How many breaches of berthing rules were there?
        - How many of these breaches are still being looked into?
        Response
        - All breaches are in the register at https://www.skarrow.example/register.pdf.
        - This will be shown on the register.
        """.utf8),
      questions: [
        HarbourLetter.ask("1", "How many breaches of berthing rules were there?"),
        HarbourLetter.ask("2", "How many of these breaches are still being looked into?"),
      ])
    #expect(reading.facts.kind == .reply)
    #expect(reading.answers.count == 2)
  }

  @Test("A sentence in capitals is not the name of a body")
  func shoutedSentence() {
    let reading = ReplyReader.read(
      Array(
        """
        From: Licensing <licensing@skarrow.example>
        Good afternoon,

        1. Who failed the pilots' test? - WE DO NOT KEEP THIS, THE TEST IS RUN BY THE COLLEGE

        Kind regards,
        Licensing
        """.utf8), questions: [HarbourLetter.ask("1", "Who failed the pilots' test?")])
    #expect(reading.facts.authority == nil)
  }
}
