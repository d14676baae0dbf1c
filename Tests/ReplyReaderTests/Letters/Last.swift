extension Fixture {
  /// A fourth set, written after the rules: other numbers, other headings, other orders.
  static let last = [
    Fixture(
      "decimal numbers",
      """
      kind: reply
      authority: Hurst Valley Council
      reference: HV/2024/0042
      date: 2024-02-26
      regime: FOIA
      1.1 answered| 17 libraries
      1.2 answered| Four
      2.1 not-held| We do not record
      ===
      1. Libraries
         1) How many are there?
         2) How many closed since 2010?
      2. Readers
         1) How many readers wear glasses?
      ===
      Hurst Valley Council
      Our ref: HV/2024/0042
      26 February 2024

      Freedom of Information Act 2000

      1.1 17 libraries
      1.2 Four
      2.1 We do not record this.

      Yours sincerely
      """),
    Fixture(
      "Response to Question headings with a colon",
      """
      kind: reply
      authority: Elm County Council
      reference: IGR-20815
      date: 2023-04-24
      regime: FOIA
      1 answered| £2,310,000
      2 refused s43(2) s41(1)| The rates are
      3 answered| Ten years
      ===
      1. What is the yearly value of the waste contract?
      2. What are the rates per tonne?
      3. How long does it run?
      ===
      Elm County Council
      Reference: IGR-20815
      24 April 2023

      Dear Requester

      Request under the Freedom of Information Act 2000

      Response to Question 1:
      £2,310,000

      Response to Question 2:
      The rates are exempt under sections 41(1) and 43(2) of the Act. They were given in confidence, and
      their release would prejudice the contractor's commercial interests.

      Response to Question 3:
      Ten years

      Yours sincerely
      """),
    Fixture(
      "answers out of order",
      """
      kind: reply
      authority: Borrowdale Police Authority
      reference: 4402/22
      date: 2022-01-31
      regime: FOIA
      1 answered| 88 horses
      2 refused s38(1)(a)| We cannot
      3 answered| Oats
      ===
      1. How many horses are kept?
      2. Where are the stables?
      3. What do the horses eat?
      ===
      Borrowdale Police Authority
      Our ref: 4402/22
      31 January 2022

      Freedom of Information Act 2000

      In response to question 1: 88 horses.

      In response to question 3: Oats and hay.

      In response to question 2: We cannot release this under section 38(1)(a), as it would endanger the
      grooms.

      Yours sincerely
      """),
    Fixture(
      "table of three columns with the ground in the last",
      """
      kind: reply
      authority: Weir Bank Council
      reference: WB-3051
      date: 2021-07-19
      regime: FOIA
      1 answered| 212
      2 refused s40(2)| Refused
      3 refused s21| Published
      ===
      1. How many moorings are let?
      2. Who holds each mooring?
      3. What are the fees?
      ===
      Weir Bank Council
      Ref: WB-3051
      19 July 2021

      Freedom of Information Act 2000

      | Your question | Our answer | Exemption |
      | 1. How many moorings are let? | 212 | none |
      | 2. Who holds each mooring? | Refused | Section 40(2) |
      | 3. What are the fees? | Published on our website | Section 21 |

      Yours sincerely
      """),
    Fixture(
      "refusal by a regulation on manifestly unreasonable requests",
      """
      kind: reply
      authority: Heron Bay Harbour Authority
      reference: HB/EIR/19
      date: 2019-09-23
      regime: EIR
      regulator: ICO
      window: 40 working-days
      1 refused reg12(4)(b)| Your request
      2 refused reg12(4)(b)| Your request
      ===
      1. Please send all e-mails about dredging.
      2. Please send all notes about dredging.
      ===
      Heron Bay Harbour Authority
      Our ref: HB/EIR/19
      23 September 2019

      Dear Mr Silt

      We have dealt with your letter under the Environmental Information Regulations 2004.

      Your request is refused under regulation 12(4)(b) as manifestly unreasonable: some 90,000 messages
      would have to be read. We considered the public interest and find that it lies in not diverting
      our staff from their work. This is our refusal notice under regulation 14.

      If you are dissatisfied you may ask us to reconsider within 40 working days. You may then
      complain to the Information Commissioner.

      Yours sincerely
      """),
    Fixture(
      "not held by this body, and another named",
      """
      kind: reply
      authority: Coldwell District Council
      reference: CDC-6611
      date: 2024-06-03
      regime: FOIA
      1 not-held| Highways are
      2 answered| 25
      ===
      1. How many potholes were filled in 2023?
      2. How many car parks does the council run?
      ===
      Coldwell District Council
      Our ref: CDC-6611
      3 June 2024

      Freedom of Information Act 2000

      1. How many potholes were filled in 2023?
      Highways are the responsibility of the county council, so we do not hold this information. Please
      write to the county council at foi@county.example.gov.uk.

      2. How many car parks does the council run?
      25

      Yours sincerely
      """),
  ]
}
