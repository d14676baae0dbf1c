extension Fixture {
  /// Letters without numbers of their own, and numbers other than the request's.
  static let prose = [
    Fixture(
      "paragraphs in the order of the questions",
      """
      kind: reply
      authority: Strand Bay Museum Trust
      reference: SB/12/20
      date: 2020-06-01
      regime: FOIA
      1 answered| The collection holds
      2 answered| It is stored
      3 answered| Loans are
      ===
      1. How many paintings are in the collection?
      2. Where is the collection stored?
      3. Who decides on loans?
      ===
      Strand Bay Museum Trust
      Our ref: SB/12/20
      1 June 2020

      Dear Mr Vane

      Thank you for your freedom of information request.

      The collection holds 1,204 oils and watercolours.

      It is stored in two rooms of the east wing.

      Loans are decided by the trustees every quarter.

      Yours sincerely
      """),
    Fixture(
      "questions named by their place",
      """
      kind: reply
      authority: Ridgeway Fire Authority
      reference: RFA 2017/21
      date: 2017-11-13
      regime: FOIA
      1 answered| There are 17 engines
      2 refused s31(1)(a)| Your second and third questions
      3 refused s31(1)(a)| Your second and third questions
      ===
      1. How many engines are there?
      2. Where are they at night?
      3. Which of them have no alarm?
      ===
      Ridgeway Fire Authority
      Our reference: RFA 2017/21
      13 November 2017

      Dear Ms Holt

      I write about your request under the Freedom of Information Act 2000.

      In answer to your first question, there are 17 engines.

      Your second and third questions ask for matters that would help a thief. They are exempt
      under section 31(1)(a) of the Act.

      Yours sincerely
      """),
    Fixture(
      "shortened and renumbered questions",
      """
      kind: reply
      authority: Skelbeck Vale Council
      reference: TV/FOI/61
      date: 2021-02-08
      regime: FOIA
      2 answered| 430
      3 answered| Six weeks
      4 not-held| Not recorded
      ===
      2. How many applications for a dropped kerb were received in the year 2020?
      3. How long did it take on average to decide such an application in 2020?
      4. How many applicants were left-handed as far as the council knows?
      ===
      Skelbeck Vale Council
      Our ref: TV/FOI/61
      8 February 2021

      Freedom of Information Act 2000

      1) How many applications for a dropped kerb were received?
      430
      2) How long did it take on average to decide such an application?
      Six weeks
      3) How many applicants were left-handed?
      Not recorded

      Yours sincerely
      """),
    Fixture(
      "one answer to one unnumbered question",
      """
      kind: reply
      authority: Wold Heath Academy Trust
      reference: WH9931
      date: 2022-10-03
      regime: FOIA
      1 refused s14(1)| I have decided
      ===
      1. Send me every e-mail that mentions cheese since 2001.
      ===
      Wold Heath Academy Trust
      Our ref: WH9931
      3 October 2022

      Dear Mr Brie

      Thank you for your request of 12 September under the Freedom of Information Act 2000.

      I have decided that your request is vexatious and I am refusing it under section 14(1) of the
      Act. It is the ninth of its kind this term.

      Yours sincerely
      """),
    Fixture(
      "see the answer above",
      """
      kind: reply
      authority: Cobble Hill Council
      reference: CH-640
      date: 2023-05-22
      regime: FOIA
      1 answered| 15 wardens
      2 answered| See answer to question 1
      3 answered| As above
      ===
      1. How many wardens patrol the market?
      2. How many of the wardens wear a uniform?
      3. How many of them are paid?
      ===
      Cobble Hill Council
      Our ref: CH-640
      22 May 2023

      Freedom of Information Act 2000

      1. How many wardens patrol the market?
      15 wardens, all paid and in uniform.
      2. How many of the wardens wear a uniform?
      See answer to question 1.
      3. How many of them are paid?
      As above.

      Yours sincerely
      """),
    Fixture(
      "answers under the request repeated as a list",
      """
      kind: reply
      authority: Dunmere Council
      reference: DM/4411
      date: 2024-04-29
      regime: FOIA
      1 answered| Four
      2 answered| 2031
      3 refused s21| The lease register
      ===
      1. How many piers does the council own?
      2. When does the lease of the main pier end?
      3. Please send the register of leases.
      ===
      Dunmere Council
      Our ref: DM/4411
      29 April 2024

      Dear Mx Sandle

      You asked for the following information under the Freedom of Information Act 2000:

      1. How many piers does the council own?
      2. When does the lease of the main pier end?
      3. Please send the register of leases.

      Our response is as follows:

      1. Four.
      2. 2031.
      3. The lease register is on our website at https://www.dunmere.example.gov.uk/leases and so is
      reasonably accessible to you by other means. Section 21 of the Act applies.

      Yours sincerely
      """),
    Fixture(
      "lists inside an answer are no parts",
      """
      kind: reply
      authority: Upper Sallow District Council
      reference: US-5512
      date: 2022-01-17
      regime: FOIA
      1 refused s12(1)| We estimate that
      2 answered| Nine
      ===
      1. How many letters were sent each day since 1980?
      2. How many post rooms are there?
      ===
      Upper Sallow District Council
      Our ref: US-5512
      17 January 2022

      Freedom of Information Act 2000

      Question 1
      We estimate that answering would exceed the appropriate limit of £450. In estimating the cost we
      may count:
      (a) determining whether we hold the information,
      (b) locating it,
      (c) retrieving it, and
      (d) extracting it.
      We refuse it under section 12(1).

      Question 2
      Nine

      Yours sincerely
      """),
    Fixture(
      "response heading after all questions",
      """
      kind: reply
      authority: Little Marsh Council
      reference: LM/2020/8
      date: 2020-12-21
      regime: FOIA
      1 refused s12(1)| The council has
      2 refused s12(1)| The council has
      ===
      1. How many letters about drains came in each year since 1950?
      2. Which of those letters were answered in verse?
      ===
      Little Marsh Council
      Our ref: LM/2020/8
      21 December 2020

      Freedom of Information Act 2000

      1. How many letters about drains came in each year since 1950?
      2. Which of those letters were answered in verse?

      Response

      The council has considered the request and refuses it under section 12(1), since it would cost
      more than the appropriate limit to search the archive.

      Yours sincerely
      """),
  ]
}
