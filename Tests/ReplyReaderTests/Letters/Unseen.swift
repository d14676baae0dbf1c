extension Fixture {
  /// Letters written without sight of the reader.
  static let unseen = [
    Fixture(
      "roman numerals count a numbered request",
      """
      kind: reply
      authority: Brackenmoor Borough Council
      reference: BBC/FOI/2291
      date: 2023-07-03
      regime: FOIA
      regulator: ICO
      window: 40 working-days
      contact: reviews@brackenmoor.example
      1 answered| Eleven
      2 answered| Two - Nether Vale
      3 answered| £84,310
      4 refused s41(1) s43(2)| The only report held
      ===
      1. How many library branches did you run on 1 April 2023?
      2. How many have you closed since 2018?
      3. What was the annual cost of the mobile library?
      4. Please provide any consultant reports on closures.
      ===
      Brackenmoor Borough Council
      Civic Offices, Mill Lane

      Our Reference: BBC/FOI/2291          Date: 3rd July 2023

      Dear Ms Hollis

      I write further to your request, which has been handled under the Freedom of Information Act 2000. Our replies follow.

      (i) Eleven.

      (ii) Two - Nether Vale and Skelby.

      (iii) £84,310 in 2022/23.

      (iv) The only report held is commercially confidential to its author and is being withheld under section 41(1) of the Act and section 43(2). For section 43(2) the balance of the public interest lies against release.

      Should you wish to challenge this decision, please apply for an internal review within forty working days to reviews@brackenmoor.example.

      Thereafter you may complain to the Information Commissioner.

      Yours sincerely
      Records Team
      """),
    Fixture(
      "cells of an HTML table",
      """
      kind: reply
      1 answered| 7
      2 answered| None
      3 not-applicable| Not applicable
      4 not-held| No such reports are held
      ===
      1. How many library branches did you run on 1 April 2023?
      2. How many have you closed since 2018?
      3. What was the annual cost of the mobile library?
      4. Please provide any consultant reports on closures.
      ===
      <table><tr><th>Your question</th><th>Our reply</th></tr>
      <tr><td>1. How many library branches did you run on 1 April 2023?</td><td>7</td></tr>
      <tr><td>2. How many have you closed since 2018?</td><td>None</td></tr>
      <tr><td>3. What was the annual cost of the mobile library?</td><td>Not applicable - we have no mobile library.</td></tr>
      <tr><td>4. Please provide any consultant reports on closures.</td><td>No such reports are held.</td></tr></table>
      """),
    Fixture(
      "pairs with shared answers",
      """
      kind: reply
      authority: Oldwick and Farrow District Council
      reference: OF-771
      date: 2024-02-12
      regime: FOIA
      1 answered| We ran 9 branches
      2 answered| We ran 9 branches
      3 not-held| The Council does not hold
      4 not-held| The Council does not hold
      ===
      1. How many library branches did you run on 1 April 2023?
      2. How many have you closed since 2018?
      3. What was the annual cost of the mobile library?
      4. Please provide any consultant reports on closures.
      ===
      Oldwick and Farrow District Council
      12/02/2024
      Ref: OF-771

      Dear Requester,

      Your request was dealt with under the Freedom of Information Act.

      Q1) How many library branches did you run on 1 April 2023?
      Q2) How many have you closed since 2018?
      Response to Q1 and Q2:
      We ran 9 branches and closed 1 (Farrow Green, 2020).

      Q3) What was the annual cost of the mobile library?
      Q4) Please provide any consultant reports on closures.
      Response to Q3 and Q4:
      The Council does not hold this information as the mobile service is run by the county.

      Regards
      Customer Rights
      """),
    Fixture(
      "one part over the limit refuses the whole request",
      """
      kind: reply
      authority: Sandholme County Council
      reference: 88213
      regime: FOIA
      window: 2 months
      contact: foi@sandholme.example
      1 refused s12(1)| We estimate that answering question 4
      2 refused s12(1)| We estimate that answering question 4
      3 refused s12(1)| We estimate that answering question 4
      4 refused s12(1)| We estimate that answering question 4
      ===
      1. How many library branches did you run on 1 April 2023?
      2. How many have you closed since 2018?
      3. What was the annual cost of the mobile library?
      4. Please provide any consultant reports on closures.
      ===
      Dear Applicant

      Freedom of Information request 88213

      Thank you for your request, received on 4 May 2022.

      1. How many library branches did you run on 1 April 2023?
      2. How many have you closed since 2018?
      3. What was the annual cost of the mobile library?
      4. Please provide any consultant reports on closures.

      We estimate that answering question 4 alone would take 61 hours, since every project folder would have to be searched by hand. As this exceeds the appropriate limit of 18 hours the Council is refusing the whole of your request under section 12(1) of the Freedom of Information Act 2000. 

      You may wish to narrow question 4 to the last two years.

      If you are not happy with this reply you may ask for a review within two months by writing to foi@sandholme.example.

      Sandholme County Council
      """),
    Fixture(
      "the same sub-questions under two questions",
      """
      kind: reply
      1a answered| Halcyon Pay
      1b answered| 31 March 2026
      2a answered| We do not use one
      2b not-applicable| n/a
      ===
      1. Payroll system
         a) Which system do you use?
         b) When does the contract end?
      2. Rota system
         a) Which system do you use?
         b) When does the contract end?
      ===
      1. Payroll system
      a) Which system do you use? 
         Halcyon Pay
      b) When does the contract end?
         31 March 2026
      2. Rota system
      a) Which system do you use? 
         We do not use one
      b) When does the contract end?
         n/a
      """),
    Fixture(
      "a police force neither confirms nor denies",
      """
      kind: reply
      regime: FOIA
      authority: Westmere Constabulary
      reference: 000412/23
      date: 2023-03-09
      window: 20 working-days
      contact: foi.review@westmere.police.example
      1 answered| 142 as at 31
      2 ncnd s24(2) s31(3)| Westmere Constabulary can neither
      ===
      1. How many officers hold a firearms ticket?
      2. Which surveillance software do you use?
      ===
      WESTMERE CONSTABULARY
      Information Compliance Unit
      Thursday, 9 March 2023
      FOI reference number 000412/23

      Dear Mr Lowe

      Request
      1) How many officers hold a firearms ticket?
      2) Which surveillance software do you use?

      Decision
      Westmere Constabulary's response is set out below.

      Question 1
      142 as at 31 January 2023.

      Question 2
      Westmere Constabulary can neither confirm nor deny that it holds information relevant to this question, by virtue of section 24(2) and section 31(3) of the Act.

      Complaints
      If you are dissatisfied you can ask for a review within 20 working days: foi.review@westmere.police.example
      """),
    Fixture(
      "four bare paragraphs in a short message",
      """
      kind: reply
      authority: Penhallow Town Council
      1 answered| We had 14 branches.
      2 answered| Three have closed.
      3 not-held| That figure isn
      4 answered| Copies of both
      ===
      1. How many library branches did you run on 1 April 2023?
      2. How many have you closed since 2018?
      3. What was the annual cost of the mobile library?
      4. Please provide any consultant reports on closures.
      ===
      Dear Sam

      Thanks for getting in touch. 

      We had 14 branches.

      Three have closed.

      That figure isn't recorded separately, so we don't have it.

      Copies of both reports are attached.

      Best wishes
      Jo
      Penhallow Town Council
      """),
    Fixture(
      "a fees notice of another body",
      """
      kind: fees
      authority: Aldermoor Council
      reference: FS-221
      date: 2019-06-05
      regime: FOISA
      ===
      Aldermoor Council
      5 June 2019
      Our ref: FS-221

      Dear Mr Ode

      Fees notice - Freedom of Information (Scotland) Act 2002

      The cost of providing what you ask has been calculated at £212.50. Under section 13 a fee of £11.25 is payable. Please send payment within three months, after which we will proceed. If we do not receive the fee your request will be closed.

      Yours sincerely
      """),
    Fixture(
      "a transfer with a doubled reference",
      """
      kind: transfer
      authority: Highfell District Council
      reference: FOI/30418
      ===
      Dear Ms Roe

      FOI/30418

      We have looked at your request of 2 May about ambulance response times. This Council does not run ambulances. The information is held by Northmarch Ambulance Service NHS Trust, and we have today transferred your request to them. They will reply to you direct.

      Kind regards
      Highfell District Council
      """),
    Fixture(
      "a review that upholds the decision",
      """
      kind: review-outcome
      authority: Department for Coastal Affairs
      reference: IR2022/118
      date: 2022-11-18
      regime: FOIA
      regulator: ICO
      ===
      Department for Coastal Affairs
      18 November 2022
      Ref: IR2022/118

      Dear Mr Finch

      Internal review

      You asked us on 20 October to review our decision to withhold the harbour surveys under section 43(2). I was not involved in the original reply. Having looked again I find that the exemption was rightly applied and the original decision is upheld.

      If you remain dissatisfied you may apply to the Information Commissioner.

      Yours sincerely
      """),
    Fixture(
      "an acknowledgement of another body",
      """
      kind: acknowledgement
      authority: Marlpit Borough Council
      reference: FOI-5520
      ===
      Thank you for your e-mail. Your request for information has been logged as FOI-5520 and passed to the relevant service. We aim to reply within 20 working days, that is by 14 June 2024. Some information may be exempt, in which case we shall explain why.

      Marlpit Borough Council
      """),
    Fixture(
      "columns with names removed from one document",
      """
      kind: reply
      1 answered| Six
      2 answered| One, in 2021
      3 refused s43(2)| Withheld: section 43(2)
      4 partly-refused s40(2)| Attached, with names
      ===
      1. How many library branches did you run on 1 April 2023?
      2. How many have you closed since 2018?
      3. What was the annual cost of the mobile library?
      4. Please provide any consultant reports on closures.
      ===
      Question                              Reply

      Q1 How many library branches did      Six
      you run on 1 April 2023?

      Q2 How many have you closed since     One, in 2021, at Coldharbour
      2018?                                 Road

      Q3 What was the annual cost of the    Withheld: section 43(2). See
      mobile library?                       our reasons below.

      Q4 Please provide any consultant      Attached, with names removed
      reports on closures.                  under section 40(2).
      """),
    Fixture(
      "a numbered list inside an answer",
      """
      kind: reply
      reference: 2020-118
      1 answered| We list them here
      2 answered| Nil
      3 refused s22| This is exempt
      4 refused s21| See section 21
      ===
      1. How many library branches did you run on 1 April 2023?
      2. How many have you closed since 2018?
      3. What was the annual cost of the mobile library?
      4. Please provide any consultant reports on closures.
      ===
      Dear requester
      Ref 2020-118

      1. How many library branches did you run on 1 April 2023?
      We list them here:
      1. Central
      2. Eastgate
      3. Moor Road
      2. How many have you closed since 2018?
      Nil
      3. What was the annual cost of the mobile library?
      This is exempt under section 22 as it will be published in May.
      4. Please provide any consultant reports on closures.
      See section 21; they are at www.larkhall.example/reports
      """),
    Fixture(
      "two quoted questions and one reply below",
      """
      kind: reply
      authority: Tarnside Parish Council
      1 answered| Twelve
      2 answered| See table
      3 not-held| Neither of these
      4 not-held| Neither of these
      ===
      1. How many library branches did you run on 1 April 2023?
      2. How many have you closed since 2018?
      3. What was the annual cost of the mobile library?
      4. Please provide any consultant reports on closures.
      ===
      On 3 May 2021 at 10:11, R. Quill wrote:

      > 1. How many library branches did you run on 1 April 2023?

      Twelve

      > 2. How many have you closed since 2018?

      See table: 2019 - 1; 2020 - 0; 2021 - 2

      > 3. What was the annual cost of the mobile library?
      > 4. Please provide any consultant reports on closures.

      Neither of these is held by us I'm afraid.

      Thanks
      Tarnside Parish Council
      """),
    Fixture(
      "a Scottish environmental reply",
      """
      kind: reply
      authority: Kirkdrummond Council
      reference: 44120
      date: 2020-08-21
      regime: EISR
      regulator: SIC
      window: 40 working-days
      contact: eir@kirkdrummond.example
      1 answered| 318
      2 refused reg10(5)(e)| We are withholding this
      3 not-held reg10(4)(a)| Regulation 10(4)(a)
      ===
      1. How many trees were felled in 2019?
      2. What did the contractor charge per tree?
      3. What are the species?
      ===
      Kirkdrummond Council
      EIR Ref: 44120
      Date: 21 August 2020

      Dear Requester
      Environmental Information (Scotland) Regulations 2004

      a) How many trees were felled in 2019?
      Response: 318

      b) What did the contractor charge per tree?
      Response: We are withholding this under regulation 10(5)(e), as release would prejudice substantially the contractor's commercial interests.

      c) What are the species?
      Response: Regulation 10(4)(a) applies as we hold no record of species.

      You have 40 working days to seek a review, by e-mail to eir@kirkdrummond.example. You may then appeal to the Scottish Information Commissioner.
      """),
    Fixture(
      "sentences of one paragraph on different points",
      """
      kind: reply
      authority: Ministry of Harbours
      reference: FOI2024/00871
      date: 2024-10-14
      window: 2 months
      contact: Information Rights Team
      1 answered| I am pleased to enclose
      2 answered| I am pleased to enclose
      3 not-held| We hold nothing for point 3
      4 refused s36(2)(b)(i) s36(2)(b)(ii)| Point 4 is refused
      ===
      1. How many library branches did you run on 1 April 2023?
      2. How many have you closed since 2018?
      3. What was the annual cost of the mobile library?
      4. Please provide any consultant reports on closures.
      ===
      Ministry of Harbours
      Reference FOI2024/00871
      14 Oct 2024

      Dear Mr Vane

      I am pleased to enclose what we hold for points 1 and 2. We hold nothing for point 3. Point 4 is refused under section 36(2)(b)(i) and (ii), the qualified person's opinion having been obtained.

      Should you be unhappy, contact the Information Rights Team within 2 months.
      """),
    Fixture(
      "an agenda that is no reply",
      """
      kind: not-foi
      ===
      FARROW VALLEY DISTRICT COUNCIL
      PLANNING COMMITTEE
      Agenda item 6: 12 January 2022
      Report of the Head of Planning
      1. Purpose of report
      1.1 To seek approval of the budget.
      2. Recommendation
      2.1 That Members note the report.
      """),
  ]
}
