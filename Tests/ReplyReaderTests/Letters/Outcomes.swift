extension Fixture {
  /// What an answer says: the hard outcomes and claims.
  static let outcomes = [
    Fixture(
      "outcomes only in the summary",
      """
      kind: reply
      authority: Otterbrook Council
      reference: OB 7712
      date: 2023-03-13
      regime: FOIA
      1 answered| 22 playgrounds
      2 refused s21 s22|
      3 answered| Weekly
      4 refused s21 s22|
      5 not-held|
      ===
      1. How many playgrounds are there?
      2. What did each cost?
      3. How often are they cleaned?
      4. What will be spent next year?
      5. How many swings squeak?
      ===
      Otterbrook Council
      Our ref: OB 7712
      13 March 2023

      Dear Ms Wren

      Under the Freedom of Information Act 2000 we can give you part of what you asked for. For
      numbers 2 and 4 the information is exempt under Sections 21 & 22, as it is or will be
      published. We do not hold information for number 5.

      1. 22 playgrounds
      3. Weekly

      Yours sincerely
      """),
    Fixture(
      "one part over the limit sinks all",
      """
      kind: reply
      authority: Vale of Corve Council
      reference: VC/20/119
      date: 2020-10-26
      regime: FOIA
      1 refused s12(1)| I estimate
      2 refused s12(1)| I estimate
      3 refused s12(1)| I estimate
      ===
      1. How many planning cases were there?
      2. How many were refused?
      3. What did each objector write?
      ===
      Vale of Corve Council
      Our ref: VC/20/119
      26 October 2020

      Dear Mr Teme

      Thank you for your request under the Freedom of Information Act 2000.

      I estimate that answering question 3 alone would take 60 hours, which exceeds the appropriate
      limit. Where one part of a request exceeds the limit we need not answer the rest of it, and
      so I refuse the whole of it under section 12(1) of the Act.

      Yours sincerely
      """),
    Fixture(
      "not held, however",
      """
      kind: reply
      authority: Penny Cross Borough Council
      reference: PX1190
      date: 2022-05-09
      regime: FOIA
      1 not-held| We do not hold figures
      2 not-held| This is not held
      ===
      1. How many foxes live in the borough?
      2. How many badgers live in the borough?
      ===
      Penny Cross Borough Council
      Our ref: PX1190
      9 May 2022

      Freedom of Information Act 2000

      1. How many foxes live in the borough?
      We do not hold figures on foxes. However, the county's wildlife trust may be able to help you.

      2. How many badgers live in the borough?
      This is not held by the council. However you may like to know that setts are mapped by
      volunteers.

      Yours sincerely
      """),
    Fixture(
      "refused in part",
      """
      kind: reply
      authority: Saltmarsh NHS Foundation Trust
      reference: FOI 22-303
      date: 2022-08-01
      regime: FOIA
      1 partly-refused s40(2) s43(2)| We enclose
      2 answered| 19
      ===
      1. Please send the contract with the cleaning firm.
      2. How many cleaners work there?
      ===
      Saltmarsh NHS Foundation Trust
      Our ref: FOI 22-303
      1 August 2022

      Freedom of Information Act 2000

      1. Please send the contract with the cleaning firm.
      We enclose the contract. Names and signatures have been redacted under section 40(2) and the
      price list under section 43(2).

      2. How many cleaners work there?
      19

      Yours sincerely
      """),
    Fixture(
      "neither confirmed nor denied",
      """
      kind: reply
      authority: Marchland Police
      reference: MP-2024-88
      date: 2024-06-24
      regime: FOIA
      1 answered| 1,940
      2 ncnd s23(5) s24(2)| Marchland Police neither confirms
      ===
      1. How many officers are there?
      2. Which of them serve with the security service?
      ===
      Marchland Police
      Our ref: MP-2024-88
      24 June 2024

      Freedom of Information Act 2000

      1. How many officers are there?
      1,940

      2. Which of them serve with the security service?
      Marchland Police neither confirms nor denies that it holds information, by virtue of section
      23(5) and section 24(2) of the Act. This should not be taken as a sign that any is held.

      Yours sincerely
      """),
    Fixture(
      "limbs of section 36 and other Acts",
      """
      kind: reply
      authority: Northern Ports Authority
      reference: NPA/77
      date: 2019-05-13
      regime: FOIA
      1 refused s36(2)(b)(i) s36(2)(b)(ii) s36(2)(c)| In the reasonable opinion
      2 refused s44(1)(a)| This is prohibited
      3 answered| 14 ships
      ===
      1. What did the board say about the merger?
      2. What did each shipping line report?
      3. How many ships called in May?
      ===
      Northern Ports Authority
      Our ref: NPA/77
      13 May 2019

      Freedom of Information Act 2000. This letter is a refusal notice under section 17(1) for parts of
      your request.

      1. What did the board say about the merger?
      In the reasonable opinion of our qualified person this is exempt under section 36(2)(b)(i), (ii)
      and section 36(2)(c).

      2. What did each shipping line report?
      This is prohibited by section 9 of the Statistics of Trade Act 1947 and therefore exempt under
      section 44(1)(a).

      3. How many ships called in May?
      14 ships. We are advised under section 16 to tell you that a list is kept in the library.

      Yours sincerely
      """),
    Fixture(
      "a Scottish section 17",
      """
      kind: reply
      authority: Strathlennox Council
      reference: SL-2021-0420
      date: 2021-08-30
      regime: FOISA
      regulator: SIC
      window: 40 working-days
      contact: foireview@strathlennox.example.gov.uk
      1 answered| 56 primary schools
      2 not-held| In terms of section 17
      3 refused s25(1)| The menus are
      4 refused s33(1)(b)| The prices
      ===
      1. How many primary schools are there?
      2. How many pupils prefer porridge?
      3. What were the menus in May?
      4. What is paid per meal?
      ===
      Strathlennox Council
      Our Ref: SL-2021-0420
      30 August 2021

      Dear Mr Garve

      Freedom of Information (Scotland) Act 2002

      1. How many primary schools are there?
      56 primary schools

      2. How many pupils prefer porridge?
      In terms of section 17 of the Act, I must tell you that the council does not hold this
      information.

      3. What were the menus in May?
      The menus are on our website and are therefore exempt under section 25(1).

      4. What is paid per meal?
      The prices are withheld under section 33(1)(b), substantial prejudice to commercial interests.

      If you are dissatisfied you may ask for a review within 40 working days by writing to
      foireview@strathlennox.example.gov.uk. You can then appeal to the Scottish Information
      Commissioner, whose time limit is six months.

      Yours sincerely
      """),
    Fixture(
      "a Scottish answer under the environmental regulations",
      """
      kind: reply
      authority: Glen Tarrow Council
      reference: EIR-4420
      date: 2023-10-16
      regime: EISR
      regulator: SIC
      window: 40 working-days
      1 not-held reg10(4)(a)| The council does not hold
      2 refused reg10(5)(e)| The tender
      ===
      1. What is the noise level at the quarry?
      2. What did the tender for the bypass say?
      ===
      Glen Tarrow Council
      Our ref: EIR-4420
      16 October 2023

      Your request was handled under the Environmental Information (Scotland) Regulations 2004. Section
      39(2) of the Freedom of Information (Scotland) Act 2002 lets us do so.

      1. What is the noise level at the quarry?
      The council does not hold this, regulation 10(4)(a).

      2. What did the tender for the bypass say?
      The tender is excepted under regulation 10(5)(e), confidentiality of commercial information.

      You may ask us to review this decision within 40 working days. You may then appeal to the
      Scottish Information Commissioner.

      Yours sincerely
      """),
    Fixture(
      "an environmental letter that also speaks of FOI",
      """
      kind: reply
      authority: Borough of Quayle
      reference: FOI 10233
      date: 2022-03-28
      regime: EIR
      regulator: ICO
      window: 40 working-days
      contact: foi@quayle.example.gov.uk
      1 answered| The survey is attached
      2 refused reg12(5)(e)| The valuation
      ===
      1. Please send the tree survey.
      2. Please send the valuation of the land.
      ===
      Borough of Quayle
      Our ref: FOI 10233
      28 March 2022

      We have handled your FOI request under the Environmental Information Regulations 2004.

      1. Please send the tree survey.
      The survey is attached.

      2. Please send the valuation of the land.
      The valuation is withheld under regulation 12(5)(e), as it would harm a legitimate economic
      interest. In all the circumstances the public interest favours withholding it.

      If you are unhappy, ask for an internal review within 40 working days at
      foi@quayle.example.gov.uk. Details of the Freedom of Information Act and of the Information
      Commissioner's Office are at www.ico.org.uk.

      Yours sincerely
      """),
    Fixture(
      "a ground shared over a range, and one not relied on",
      """
      kind: reply
      authority: Hexworth Council
      reference: HX 5107
      date: 2024-02-05
      regime: FOIA
      1 answered| 3,400
      2 refused s40(2) s41(1)| Answers to questions 2-4
      3 refused s40(2) s41(1)| Answers to questions 2-4
      4 refused s40(2) s41(1)| Answers to questions 2-4
      5 answered| Yes
      ===
      1. How many people receive home care?
      2. What is the name of each carer?
      3. Where does each carer live?
      4. What did families tell the council about each carer?
      5. Are carers trained?
      ===
      Hexworth Council
      Our ref: HX 5107
      5 February 2024

      Freedom of Information Act 2000

      1. How many people receive home care?
      3,400

      Answers to questions 2-4 are exempt under section 40(2), personal information, and section
      41(1), information given in confidence.

      5. Are carers trained?
      Yes. We had thought of section 43 but do not rely on it.

      Yours sincerely
      """),
  ]
}
