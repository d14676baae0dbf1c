extension Fixture {
  /// Letters that are no answer yet, or none at all.
  static let facts = [
    Fixture(
      "an acknowledgement that warns of the cost",
      """
      kind: acknowledgement
      authority: Birchover District Council
      reference: BDC 20941
      date: 2023-01-09
      regime: FOIA
      ===
      1. How many dogs were found in 2022?
      2. How many were returned?
      ===
      Birchover District Council
      Our ref: BDC 20941
      9 January 2023

      Dear Mr Collie

      We acknowledge receipt of your request under the Freedom of Information Act 2000. We will reply
      within 20 working days, that is by 6 February 2023. If answering would cost more than the
      appropriate limit, the request may be refused under section 12; some information may be exempt.

      Yours sincerely
      """),
    Fixture(
      "more time for the public interest",
      """
      kind: extension
      authority: Department for Harbours
      reference: DH2024/1107
      date: 2024-05-20
      regime: FOIA
      until: 2024-06-18
      grounds: s43(2)
      ===
      1. What will the new pier cost?
      ===
      Department for Harbours
      Our ref: DH2024/1107
      20 May 2024

      Dear Ms Pollack

      Your request under the Freedom of Information Act 2000 is still under consideration. The Act
      allows us to extend the time limit where we must weigh the public interest. We consider that
      section 43(2), commercial interests, applies, and have not yet reached a decision on where the
      balance lies. We need a further 20 working days and hope to respond by 18 June 2024.

      Yours sincerely
      """),
    Fixture(
      "a clarification with its own questions",
      """
      kind: clarification
      authority: Leam Valley Council
      reference: LV-330
      date: 2021-04-12
      regime: FOIA
      ===
      1. How much was spent on events?
      2. Who ran the events?
      ===
      Leam Valley Council
      Our ref: LV-330
      12 April 2021

      Dear Mr Fest

      Thank you for your request under the Freedom of Information Act 2000. Before we can go on we
      need clarification of what you want:

      1. Do you mean events of the council alone?
      2. Which years are you interested in?

      Until we hear from you we cannot go on with the request. Please clarify your request within two
      months, or we shall close it.

      Yours sincerely
      """),
    Fixture(
      "a fees notice",
      """
      kind: fees
      authority: Corran Islands Council
      reference: CI/FEE/7
      date: 2020-03-02
      regime: FOISA
      ===
      1. Please send all minutes since 1975.
      ===
      Corran Islands Council
      Our ref: CI/FEE/7
      2 March 2020

      Dear Dr Skerry

      This is a fees notice under section 9 of the Freedom of Information (Scotland) Act 2002. The
      projected cost is £184 and a fee of £8.40 is payable. Please pay the fee within three months; we
      will answer on receipt of payment.

      Yours sincerely
      """),
    Fixture(
      "a transfer",
      """
      kind: transfer
      authority: Mardale Town Council
      reference: MTC-18
      date: 2022-06-13
      regime: EIR
      ===
      1. How clean is the lake?
      ===
      Mardale Town Council
      Our ref: MTC-18
      13 June 2022

      Dear Ms Tarn

      We do not own the lake. We have transferred your request to the Lakes Water Authority under
      regulation 10 of the Environmental Information Regulations 2004, and it will write to you.

      Yours sincerely
      """),
    Fixture(
      "the outcome of a review that restates the refusal",
      """
      kind: review-outcome
      authority: Fenwick County Council
      reference: IR/2023/14
      date: 2023-11-20
      regime: FOIA
      regulator: ICO
      1 refused s43(2)|
      ===
      1. What were the tender prices?
      ===
      Fenwick County Council
      Our ref: IR/2023/14
      20 November 2023

      Dear Mr Ledger

      You asked for an internal review of our reply of 2 October 2023 under the Freedom of Information
      Act 2000. The reply withheld the tender prices under section 43(2). I have reviewed the request
      afresh. I uphold the original decision: the prices remain exempt.

      If you are still unhappy you may complain to the Information Commissioner.

      Yours sincerely
      """),
    Fixture(
      "out of office",
      """
      kind: not-foi
      ===
      1. How many bins are there?
      ===
      Subject: Automatic reply: Freedom of Information request - bins

      I am out of the office until Monday 4 March. For urgent matters please ring the switchboard.
      """),
    Fixture(
      "a committee paper",
      """
      kind: not-foi
      ===
      1. How many bins are there?
      2. What do they cost?
      ===
      ENVIRONMENT COMMITTEE
      Report of the Director of Places

      Executive summary
      1. This paper sets out options for the collection of bins.
      2. Members are asked to agree the recommendations.

      Background papers
      None.

      Recommendations
      1. That the committee note the report.
      2. That option B be adopted in the action plan.
      """),
    Fixture(
      "a mail that only brings an attachment",
      """
      kind: reply
      authority: Tollbridge Council
      reference: TB-9001
      date: 2024-07-15
      regime: FOIA
      ===
      1. How many tolls were paid?
      2. Who pays none?
      ===
      From: FOI <foi@tollbridge.example.gov.uk>
      Date: 15 July 2024
      Subject: Freedom of Information Act request TB-9001

      Dear Sir or Madam

      Please find attached our response to your request.

      Kind regards
      Tollbridge Council
      """),
  ]
}
