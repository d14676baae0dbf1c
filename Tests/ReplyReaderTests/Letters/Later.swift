extension Fixture {
  /// A third set, again written after the rules.
  static let later = [
    Fixture(
      "request quoted in a box, answers as numbered points of a letter",
      """
      kind: reply
      authority: Mossvale Metropolitan Borough Council
      reference: 117745
      date: 2022-12-12
      regime: FOIA
      regulator: ICO
      window: 40 working-days
      contact: foi.review@mossvale.example.gov.uk
      1 answered| The Council employs 11
      2 answered| Permanent: 9
      3 refused s31(1)(g)| The Council is withholding
      ===
      1. How many trading standards officers are employed?
      2. How many are permanent and how many temporary?
      3. Which shops will be inspected next month?
      ===
      Mossvale Metropolitan Borough Council

      Your Ref:
      Our Ref: 117745
      Date: 12 December 2022

      Dear Sir or Madam,

      FREEDOM OF INFORMATION ACT 2000 – INFORMATION REQUEST

      Your request for information has now been considered. Please see our response below:

      Request:

      1. How many trading standards officers are employed?
      2. How many are permanent and how many temporary?
      3. Which shops will be inspected next month?

      Response:

      1. The Council employs 11 officers.

      2. Permanent: 9
         Temporary: 2

      3. The Council is withholding this information under Section 31(1)(g) of the Freedom of
      Information Act because it would be likely to prejudice the exercise of its functions.
      Section 31 is a qualified exemption. We find that the public interest in maintaining it
      outweighs that in disclosure.

      If you are dissatisfied with our response you can ask for an internal review. Requests should be
      sent within 40 working days to foi.review@mossvale.example.gov.uk.

      If you are still dissatisfied you may appeal to the Information Commissioner, Wycliffe House.

      Yours faithfully

      Information Governance
      """),
    Fixture(
      "no information held for the whole, said once",
      """
      kind: reply
      authority: Stonebeck Parish Council
      reference: SPC/23/09
      date: 2023-09-04
      regime: FOIA
      1 not-held| Stonebeck Parish Council
      2 not-held| Stonebeck Parish Council
      ===
      1. How many wind turbines has the council bought?
      2. What power do they give?
      ===
      Stonebeck Parish Council
      Our ref: SPC/23/09
      4 September 2023

      Dear Mr Gale

      Thank you for your request under the Freedom of Information Act 2000.

      Stonebeck Parish Council does not hold any information about wind turbines. You may wish to ask
      the county council.

      Yours sincerely
      """),
    Fixture(
      "yes and no answers with dashes",
      """
      kind: reply
      authority: Tyne Hollow Council
      reference: TH-2019-31
      date: 2019-04-01
      regime: FOIA
      1 answered| Yes
      2 answered| No
      3 not-applicable| Not applicable
      4 answered| 01/09/2018
      ===
      1. Do you have a tree warden?
      2. Is the tree warden paid?
      3. If so, how much?
      4. When was the warden appointed?
      ===
      Tyne Hollow Council
      Our ref: TH-2019-31
      01.04.2019

      Freedom of Information Act 2000

      1. Do you have a tree warden? - Yes
      2. Is the tree warden paid? - No
      3. If so, how much? - Not applicable
      4. When was the warden appointed? - 01/09/2018

      Regards
      """),
    Fixture(
      "a figure below five is suppressed",
      """
      kind: reply
      authority: North Crag Health Trust
      reference: FOI-8812
      date: 2024-08-05
      regime: FOIA
      1 answered| 612
      2 partly-refused s40(2)| Ward A: 27
      ===
      1. How many falls were recorded in 2023?
      2. How many falls were there on each ward?
      ===
      North Crag Health Trust
      Our Ref: FOI-8812
      5 August 2024

      Freedom of Information Act 2000

      Q1: How many falls were recorded in 2023?

      A1: 612

      Q2: How many falls were there on each ward?

      A2: Ward A: 27
      Ward B: 31
      Ward C: <5
      Figures below five are withheld under Section 40(2) as patients could be identified.

      Yours sincerely
      """),
    Fixture(
      "vexatious in Scotland",
      """
      kind: reply
      authority: Ardmuir Council
      reference: AM/101/22
      date: 2022-11-07
      regime: FOISA
      regulator: SIC
      window: 40 working-days
      1 refused s14(1)| The council considers
      2 refused s14(1)| The council considers
      ===
      1. Why is the mayor a fool?
      2. How many fools work there?
      ===
      Ardmuir Council
      Our ref: AM/101/22
      7 November 2022

      Dear Sir

      Freedom of Information (Scotland) Act 2002

      The council considers that your request is vexatious. Under section 14(1) of the Act it is not
      obliged to comply with it. This letter is a refusal notice under section 16.

      You may require the council to review its actions. You must do so in writing within 40 working
      days. If you are dissatisfied with the outcome you may apply to the Scottish Information
      Commissioner within six months.

      Yours faithfully
      """),
    Fixture(
      "several questions under one number each with a heading",
      """
      kind: reply
      authority: Department for Lighthouses
      reference: FOI2023/00417
      date: 2023-06-05
      regime: FOIA
      regulator: ICO
      window: 40 working-days
      contact: foi@lighthouses.example.gov.uk
      1 answered| There are 61
      2 refused s35(1)(a)| We hold this
      3 refused s22(1)| The department intends
      ===
      1. How many lighthouses are in use?
      2. What advice was given to ministers on closing any?
      3. What will each cost in the coming year?
      ===
      Department for Lighthouses
      FOI2023/00417
      5 June 2023

      Dear Ms Fresnel,

      Thank you for your request of 9 May 2023, which has been considered under the Freedom of
      Information Act 2000.

      Your questions and our replies are set out below.

      1) How many lighthouses are in use?

      There are 61 lighthouses in use.

      2) What advice was given to ministers on closing any?

      We hold this information. It is exempt under section 35(1)(a), formulation of government policy.
      There is a public interest in knowing how policy is made. There is a stronger one in leaving
      ministers room to think.

      3) What will each cost in the coming year?

      The department intends to publish this in July, and section 22(1) applies to it.

      If you are unhappy with the result of your request you may ask for an internal review within 40
      working days by writing to foi@lighthouses.example.gov.uk.

      If you are not content with the outcome of the review you may apply directly to the Information
      Commissioner.

      Yours sincerely
      """),
    Fixture(
      "extension under the environmental regulations",
      """
      kind: extension
      authority: Fell District Council
      reference: EIR-771
      date: 2024-03-11
      regime: EIR
      until: 2024-04-23
      ===
      1. Please send every survey of the moor.
      ===
      Fell District Council
      Our ref: EIR-771
      11 March 2024

      Dear Mr Ling

      Your request is being handled under the Environmental Information Regulations 2004. Because of
      the volume and complexity of what you ask for we need to extend the deadline to 40 working days,
      as regulation 7 allows. This extension of time means that we will reply by 23 April 2024.

      Yours sincerely
      """),
    Fixture(
      "answers to some by attachment, rest refused for cost",
      """
      kind: reply
      authority: Underwood City Council
      reference: UCC 4471
      date: 2021-01-18
      regime: FOIA
      1 answered| Please see the attached
      2 refused s12(1)| The council
      3 answered| £14,250
      ===
      1. Please send the list of contracts above £5,000.
      2. Please send every invoice since 2001.
      3. What was paid to the auditors in 2019/20?
      ===
      Underwood City Council
      Ref: UCC 4471
      18 January 2021

      Freedom of Information Act 2000

      1. Please send the list of contracts above £5,000.
      Please see the attached spreadsheet.

      2. Please send every invoice since 2001.
      The council estimates that it would take more than 18 hours to find and copy every invoice.
      Section 12(1) of the Act does not oblige us to do so.

      3. What was paid to the auditors in 2019/20?
      £14,250 plus VAT.

      Yours sincerely
      """),
  ]
}
