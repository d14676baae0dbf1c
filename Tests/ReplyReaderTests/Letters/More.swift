extension Fixture {
  /// A second set, written after the rules, to see whether they hold on letters not written for them.
  static let more = [
    Fixture(
      "answers below bold questions without numbers",
      """
      kind: reply
      authority: Ilderton Council
      reference: ILD-2023-0045
      date: 2023-02-13
      regime: FOIA
      regulator: ICO
      window: 2 months
      contact: information.governance@ilderton.example.gov.uk
      1 answered| There are 318
      2 not-held| Ilderton Council does not hold
      3 refused s38(1)| The Council considers
      ===
      1. How many empty homes are there in the area?
      2. How many of them are haunted?
      3. What are the addresses of the empty homes?
      ===
      Ilderton Council
      Reference: ILD-2023-0045
      Date: 13/02/2023

      Dear Applicant,

      Re: Freedom of Information Act 2000 request

      I refer to your request for information received on 16 January 2023.

      **How many empty homes are there in the area?**

      There are 318 homes that have stood empty for six months or more.

      **How many of them are haunted?**

      Ilderton Council does not hold this information.

      **What are the addresses of the empty homes?**

      The Council considers that this information is exempt from disclosure under section 38(1) of the
      Act because its release would endanger the safety of neighbours. This is a qualified exemption,
      and the council has carried out a public interest test. Factors in favour of disclosure include
      openness. Factors against include crime. On balance the exemption is maintained.

      If you are unhappy with the way your request has been handled, you may request an internal
      review within two calendar months of the date of this letter by e-mailing
      information.governance@ilderton.example.gov.uk. If you remain dissatisfied you can complain to
      the Information Commissioner's Office at casework@ico.example.org.uk.

      Yours faithfully,

      Information Governance
      """),
    Fixture(
      "response in capitals and questions with a full stop",
      """
      kind: reply
      authority: Royal Tarn University
      reference: F24/0193
      date: 2024-03-19
      regime: FOIA
      1 answered| 412
      2 partly-refused s40(2)| A copy is attached
      3 refused s21(1)| The policy is published
      ===
      1. Please state the number of PhD students.
      2. Please provide the register of gifts.
      3. Please provide the policy on gifts.
      ===
      Royal Tarn University
      OUR REF: F24/0193
      19th March 2024

      FREEDOM OF INFORMATION ACT 2000

      QUESTION 1: Please state the number of PhD students.
      RESPONSE: 412

      QUESTION 2: Please provide the register of gifts.
      RESPONSE: A copy is attached. The names of junior staff have been redacted under s40(2).

      QUESTION 3: Please provide the policy on gifts.
      RESPONSE: The policy is published at https://www.royaltarn.example.ac.uk/gifts and so is exempt
      under section 21(1) of the Act.

      Yours sincerely
      """),
    Fixture(
      "the limit for everything, with the list of the regulations",
      """
      kind: reply
      authority: Selby Moor Council
      reference: 2021-1203
      date: 2021-06-14
      regime: FOIA
      regulator: ICO
      window: 40 working-days
      1 refused s12(1)|
      2 refused s12(1)|
      3 refused s12(1)|
      4 refused s12(1)|
      ===
      1. How many lorries broke down since 2005?
      2. What was the cause of each?
      3. Who was driving?
      4. What did the repair cost?
      ===
      Selby Moor Council
      Our reference: 2021-1203
      14 June 2021

      Dear Mr Axle

      Freedom of Information Act 2000

      Thank you for your request dated 17 May 2021 in which you asked:

      1. How many lorries broke down since 2005?
      2. What was the cause of each?
      3. Who was driving?
      4. What did the repair cost?

      We can confirm that the council holds the information. However, the cost of compliance would
      exceed the appropriate limit set by the Fees Regulations, which is £450 or 18 hours of work:

      a) determining whether the information is held
      b) locating it
      c) retrieving it
      d) extracting it

      Each of some 4,000 job cards would have to be read by hand at five minutes each, that is 333
      hours. Your request is therefore refused under section 12(1).

      Under section 16 we can advise that figures for the last year alone may fall within the limit.

      You have the right to ask for an internal review. Please write within 40 working days. You may
      then complain to the Information Commissioner.

      Yours sincerely
      """),
    Fixture(
      "environmental information refused as unfinished",
      """
      kind: reply
      authority: Lakeshore District Council
      reference: EIR 3007
      date: 2022-09-05
      regime: EIR
      regulator: ICO
      window: 40 working-days
      contact: dataprotection@lakeshore.example.gov.uk
      1 refused reg12(4)(d)| The draft plan
      2 answered| Four
      3 refused reg13(1)| The landowners
      ===
      1. Please send the draft drainage plan.
      2. How many ponds does it name?
      3. Who owns each pond?
      ===
      Lakeshore District Council
      Ref: EIR 3007
      5 September 2022

      Dear Ms Reedmace

      Your request was considered under the Environmental Information Regulations 2004 (EIR).

      1. Please send the draft drainage plan.

      The draft plan is still in the course of completion and is excepted from disclosure under
      regulation 12(4)(d). The public interest in allowing officers to finish it outweighs that in
      its disclosure.

      2. How many ponds does it name?

      Four

      3. Who owns each pond?

      The landowners are private persons. Their names are personal data and are withheld under
      regulation 13(1) of the EIR, as disclosure would break the principles of the UK GDPR (Article 5)
      and the Data Protection Act 2018.

      You may make representations to us within 40 working days if you think that we have not
      complied with the Regulations: dataprotection@lakeshore.example.gov.uk. The Information
      Commissioner can then be asked to decide.

      Yours sincerely
      """),
    Fixture(
      "parts lettered under two heads, answered by number and letter",
      """
      kind: reply
      authority: Hollin Academy Trust
      reference: HAT-662
      date: 2020-11-02
      regime: FOIA
      1a answered| 14
      1b answered| 3
      2a not-held| Not recorded
      2b refused s40(2)| Personal
      ===
      1. In the year 2019/20:
         a) how many teachers left, and
         b) how many of these retired?
      2. For each who left:
         a) what was the reason given, and
         b) what is their name?
      ===
      Hollin Academy Trust
      Our ref: HAT-662
      2 November 2020

      Freedom of Information Act 2000

      1a) 14
      1b) 3
      2a) Not recorded.
      2b) Personal information, exempt under section 40(2).

      Kind regards
      """),
    Fixture(
      "a short mail from an officer",
      """
      kind: reply
      authority: Wrayton Town Council
      date: 2023-08-07
      1 answered| The clock was last
      ===
      1. When was the town clock last repaired?
      ===
      From: Clerk
      Sent: 7 August 2023
      To: J. Dial
      Subject: Your FOI request

      Dear J. Dial

      Thank you for your e-mail.

      The clock was last repaired in May 2016 by a firm from the next town.

      Kind regards

      A. Hand
      Clerk to Wrayton Town Council
      """),
    Fixture(
      "police letter with a long preamble and a shared refusal",
      """
      kind: reply
      authority: Holmfirth Vale Police
      reference: FOI 2024/00311
      date: 2024-02-12
      regime: FOIA
      1 answered| 2021: 14
      2 refused s31(1)(a) s38(1)(b)| The information
      3 refused s31(1)(a) s38(1)(b)| The information
      ===
      1. How many drones were seized each year since 2021?
      2. What equipment is used to find drones?
      3. Where is the equipment kept?
      ===
      Holmfirth Vale Police
      Our Ref: FOI 2024/00311
      12 February 2024

      Dear Sir/Madam

      Section 1 of the Freedom of Information Act 2000 (FOIA) places two duties on public authorities.
      Unless exemptions apply, the first duty at section 1(1)(a) is to confirm or deny whether the
      information is held. The second at section 1(1)(b) is to disclose it.

      Q1. How many drones were seized each year since 2021?
      2021: 14
      2022: 22
      2023: 31

      Q2. What equipment is used to find drones?
      Q3. Where is the equipment kept?
      The information for questions 2 and 3 is exempt under section 31(1)(a) Law Enforcement and section
      38(1)(b) Health and Safety. Section 17 requires us to tell you so.

      Yours faithfully
      Disclosure Officer
      """),
    Fixture(
      "a Scottish refusal for cost with a fee band",
      """
      kind: reply
      authority: Kinbrae Council
      reference: KC23-0912
      date: 2023-06-26
      regime: FOISA
      regulator: SIC
      window: 40 working-days
      contact: foi@kinbrae.example.gov.uk
      1 answered| 39
      2 refused s12(1)| To answer this
      3 refused s38(1)(b)| The names
      ===
      1. How many bridges are there?
      2. What was written about each since 1996?
      3. Who inspected them?
      ===
      Kinbrae Council
      Reference: KC23-0912
      26 June 2023

      Dear Ms Strath

      Freedom of Information (Scotland) Act 2002 (FOISA)

      1. How many bridges are there?
      39

      2. What was written about each since 1996?
      To answer this would cost more than £600, the limit set by the Fees for Required Disclosure
      (Scotland) Regulations 2004. The council is therefore not obliged to comply, section 12(1) of
      FOISA.

      3. Who inspected them?
      The names are third party personal data and exempt under section 38(1)(b) of FOISA.

      If you wish us to review our decision please contact foi@kinbrae.example.gov.uk within 40 working
      days. If you remain dissatisfied you have the right to apply to the Scottish Information
      Commissioner within six months.

      Yours sincerely
      """),
    Fixture(
      "holding reply that says when",
      """
      kind: acknowledgement
      authority: Oxmere Borough Council
      reference: OBC-5519
      date: 2024-10-07
      regime: FOIA
      ===
      1. How many pigeons live in the town hall?
      2. What do they eat?
      ===
      Oxmere Borough Council
      Our ref: OBC-5519
      7 October 2024

      Dear Mr Coo

      Thank you for your request for information, received today:

      1. How many pigeons live in the town hall?
      2. What do they eat?

      It is being dealt with under the Freedom of Information Act 2000 and you can expect a reply by 4
      November 2024.

      Yours sincerely
      """),
    Fixture(
      "two grounds for one answer, one of them for part of it",
      """
      kind: reply
      authority: Cragside Health Board
      reference: CHB/0071
      date: 2019-10-14
      regime: FOIA
      1 refused s41 s43(2)| The report
      2 answered| £1.2 million
      ===
      1. Please send the consultant's report on the new ward.
      2. What did the ward cost?
      ===
      Cragside Health Board
      Our ref: CHB/0071
      14 October 2019

      Freedom of Information Act 2000

      1. Please send the consultant's report on the new ward.

      The report was given to us in confidence and is exempt under section 41 of the Act. Section 43(2)
      is engaged as well, since its methods are a trade advantage of its author.

      2. What did the ward cost?

      £1.2 million

      Yours sincerely
      """),
  ]
}
