extension Fixture {
  /// Letters written without sight of the reader, by another hand.
  static let otherHandsToo = [
    Fixture(
      "of another hand: scot uni",
      """
      kind: reply
      authority: University of Kinlochrae
      reference: FOISA/2023/212
      date: 2023-11-24
      regime: FOISA
      regulator: SIC
      window: 40 working-days
      contact: review@kinlochrae.ac.example
      1a answered| The University runs all five itself.
      1b answered| £2,318,000
      1c not-held| In accordance with section 17 of the Act
      2a answered| 38
      2b partly-refused s33(1)(b)| Our price list is enclosed.
      ===
      1. Catering:
         a) Who runs the campus cafes?
         b) What was their turnover in 2022/23?
         c) How much food waste was recorded?
      2. Conferences:
         a) How many external conferences were hosted?
         b) What was charged to each client?
      ===
      THE UNIVERSITY OF KINLOCHRAE
      Information Compliance

      Reference: FOISA/2023/212          24 November 2023

      Dear Ms Farquhar,

      Thank you for your request under the Freedom of Information (Scotland) Act 2002. Your questions appear in bold with our replies beneath.

      **1. Catering:**
      **a) Who runs the campus cafes?**
      The University runs all five itself.
      **b) What was their turnover in 2022/23?**
      £2,318,000
      **c) How much food waste was recorded?**
      In accordance with section 17 of the Act, I must inform you that the University does not hold this information.

      **2. Conferences:**
      **a) How many external conferences were hosted?**
      38
      **b) What was charged to each client?**
      Our price list is enclosed. The individual charges are exempt under section 33(1)(b) of the Act since disclosure would be likely to prejudice substantially the commercial interests of the University; the public interest lies in maintaining the exemption.

      If you are unhappy with this decision you may, within forty working days, ask the University to conduct a review by contacting the University Secretary at review@kinlochrae.ac.example. If you are unhappy with the review, you may apply to the Scottish Information Commissioner for a decision.
      """),
    Fixture(
      "of another hand: ack",
      """
      kind: acknowledgement
      authority: Thornley Vale District Council
      reference: FOI/2024/618
      date: 2024-08-02
      regime: FOIA
      ===
      Thornley Vale District Council
      Tel 01999 555000

      Ref: FOI/2024/618
      Date: 2 August 2024

      Dear Mr Sharpe

      Thank you for your request for information about planning enforcement, which we received on 1 August 2024. It is being dealt with under the Freedom of Information Act 2000 and has been given the reference above.

      You asked:
      1. How many enforcement notices were served in 2023?
      2. How many were appealed?
      3. What did the appeals cost?

      We will reply within 20 working days, that is by 30 August 2024. If the cost of finding the information is over £450 we may refuse under section 12 and if any of it is exempt we will tell you why.

      Yours sincerely
      Customer Feedback Team
      """),
    Fixture(
      "of another hand: transfer",
      """
      kind: transfer
      authority: Upper Dalewick Parish Council
      reference: UD/FOI/3
      date: 2024-01-09
      regime: FOIA
      ===
      Upper Dalewick Parish Council
      9 January 2024

      Dear Mrs Hume

      Your request about potholes on Mill Lane (our ref UD/FOI/3)

      Thank you for your e-mail. We are not the highway authority and have no records about Mill Lane. Haverley County Council maintains the road. With your agreement we have today transferred your request under the Freedom of Information Act to the County Council, and they will reply to you directly. The twenty working days will start when they receive it.

      You can reach them at foi@haverley.gov.example.

      Yours sincerely
      Clerk to the Council
      """),
    Fixture(
      "of another hand: review",
      """
      kind: review-outcome
      authority: Millbeck City Council
      reference: FOI-23-2210
      date: 2023-12-11
      regime: FOIA
      regulator: ICO
      ===
      Ref: IR/2023/19
      Your original request: FOI-23-2210
      Millbeck City Council
      11 December 2023

      Dear Mr Osei

      Internal review – Freedom of Information Act 2000

      You asked on 13 November for an internal review of our response to your request about the Corn Exchange refurbishment. I was not involved in the original decision.

      In its response the Council gave you the cost (question 1), said it did not hold a feasibility study (question 2) and withheld the tender scores under section 43(2) (question 3).

      I have read the file and spoken to the officers concerned. On question 2 I agree that no feasibility study was ever made. On question 3 I find that the contract was signed in 2021 and the scores no longer have commercial value. I therefore do not uphold the use of section 43(2) and the scores are attached.

      Your complaint is partly upheld.

      If you are still dissatisfied you may now complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

      Yours sincerely
      Deputy Monitoring Officer
      """),
    Fixture(
      "of another hand: fees",
      """
      kind: fees
      authority: Gorsefield Museums Service
      reference: GMS-FOI-58
      date: 2022-06-06
      regime: FOIA
      regulator: ICO
      contact: enquiries@gorsefieldmuseums.example
      ===
      Gorsefield Museums Service
      Freedom of Information
      Our ref GMS-FOI-58 | 6 June 2022

      Dear Dr Lindqvist

      FEES NOTICE

      You asked for copies of the accession registers for 1902 to 1911. We hold these, and they can be copied to you under the Freedom of Information Act 2000. As there are 640 pages, we are charging for the cost of copying and postage as section 9 of the Act permits:

      640 sheets at 10p: £64.00
      Recorded delivery: £9.35
      Total: £73.35

      Please pay within three months of the date of this notice. The time for answering your request stops until payment is received; if we have heard nothing by then we will take it that you no longer want the copies.

      Should you wish to challenge this charge, write to the Museums Manager at enquiries@gorsefieldmuseums.example. You can complain to the Information Commissioner.
      """),
    Fixture(
      "of another hand: question response",
      """
      kind: reply
      authority: South Pellow District Council
      reference: FOIR-9981
      date: 2024-02-21
      regime: FOIA
      regulator: ICO
      window: 3 months
      contact: legal@southpellow.gov.example
      1 answered| 1,118
      2a answered| 44
      2b answered| 13, with 6 awaiting a decision
      3 refused s41(1)| The information was provided to the Council in confidence
      4 partly-refused s41 s43(2)| Attached, with the day rates
      ===
      1. Please state how many planning applications were determined in 2023.
      2. For applications refused:
         a) how many were appealed
         b) how many appeals were allowed
      3. Please supply the pre-application advice given for Orchard Fields.
      4. Please supply the highways consultant's fee proposal.
      ===
      South Pellow District Council
      Council Offices, Pellow

      Your ref: none
      Our ref: FOIR-9981
      21st February 2024

      Dear Mrs Quick

      Thank you for your information request. The Council has considered it under the Freedom of Information Act 2000 (FOIA). Please find our response below:

      Question 1:
      Please state how many planning applications were determined in 2023.
      Response:
      1,118

      Question 2:
      For applications refused:
      a) how many were appealed
      b) how many appeals were allowed
      Response:
      a) 44
      b) 13, with 6 awaiting a decision

      Question 3:
      Please supply the pre-application advice given for Orchard Fields.
      Response:
      The information was provided to the Council in confidence and its release would be an actionable breach. It is exempt under section 41(1) FOIA, which is an absolute exemption.

      Question 4:
      Please supply the highways consultant's fee proposal.
      Response:
      Attached, with the day rates blacked out. The rates are withheld under sections 41 and 43(2) FOIA.

      If you do not agree with our decision please ask for a review by contacting the Legal Services Manager at legal@southpellow.gov.example. You should do this within three months. If that does not resolve matters you can go to the Information Commissioner's Office.
      """),
    Fixture(
      "of another hand: agency",
      """
      kind: reply
      authority: National Custody Agency
      reference: 230611009
      date: 2023-06-29
      regime: FOIA
      regulator: ICO
      window: 60 calendar-days
      contact: data.access@custody.example
      1 answered| 71
      2 answered| 2
      3 refused s21(1)| see Table 4 of the annual digest
      4 refused s40(2) s31(1)(b)| refused: section 40(2)
      5 answered| enclosed (14 pages).
      6 not-held| any such costs fall to police forces
      ===
      1. Number of prisoners released in error in 2022
      2. Number still at large
      3. The prisons concerned
      4. The names of those still at large
      5. The internal guidance on release checks
      6. Cost of recapture
      ===
      National Custody Agency
      Information Access Team
      Case number 230611009

      Date: 29/06/2023

      Dear Mr Bowen

      Your request of 11 June under the Freedom of Information Act has been considered. We can give you most of what you asked for.

      1) Number of prisoners released in error in 2022 – 71

      2) Number still at large – 2

      3) The prisons concerned – see Table 4 of the annual digest, which is published at https://www.nca-custody.example/digest2022. As it is reasonably accessible to you by other means, section 21(1) applies.

      4) The names of those still at large – refused: section 40(2) (personal information) and section 31(1)(b) (apprehension of offenders). Publication at this time would be likely to hinder their arrest, and the balance of the public interest is for now against release.

      5) The internal guidance on release checks – enclosed (14 pages).

      6) Cost of recapture – any such costs fall to police forces and are not held by the Agency.

      You can ask us to review this reply. Send your request within 60 calendar days of the date above to data.access@custody.example. The Information Commissioner will usually expect you to have used our review procedure first.
      """),
  ]
}
