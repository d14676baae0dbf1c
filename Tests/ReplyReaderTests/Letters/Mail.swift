extension Fixture {
  /// Mail with quoted lines.
  static let mail = [
    Fixture(
      "replies between the quoted lines",
      """
      kind: reply
      authority: Quarry Bank Council
      reference: QB-2210
      date: 2021-11-15
      regime: FOIA
      1 answered| We have 12
      2 answered| None
      3 not-held| We don't hold that
      ===
      1. How many lamps are lit by gas?
      2. How many lamps failed in October 2021?
      3. How many moths visit each lamp?
      ===
      From: Lighting <lighting@quarrybank.example.gov.uk>
      Sent: 15 November 2021
      Subject: RE: Freedom of Information Act request QB-2210

      Dear Mr Mott,

      Answers below.

      > 1. How many lamps are lit by gas?

      We have 12.

      > 2. How many lamps failed in October 2021?

      None

      > 3. How many moths visit each lamp?

      We don't hold that.

      Regards
      Quarry Bank Council
      """),
    Fixture(
      "answers in order under bullets with a request in the quoted tail",
      """
      kind: reply
      authority: Ashgrove Parish Council
      reference: AG-55
      date: 2022-02-21
      regime: FOIA
      1 answered| Twelve
      2 answered| Every second
      ===
      1. How many hives stand on the green?
      2. How often does the keeper visit?
      ===
      Ashgrove Parish Council
      Ref: AG-55
      21 February 2022

      Dear Miss Comb

      Freedom of Information Act 2000

      1. Twelve
      2. Every second week

      Kind regards
      The Clerk

      > Dear Clerk
      > 1. How many hives stand on the green?
      > 2. How often does the keeper visit?
      > Yours, A. Comb
      """),
  ]
}
