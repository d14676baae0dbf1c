extension Fixture {
  /// Letters as councils write them on an ordinary day, all to one request.
  static let everyday = [
    Fixture(
      "a letter with public-interest bullets inside an answer, parts under a question",
      """
      kind: reply
      authority: Westmoor Borough Council
      reference: FOI-23-1187
      date: 2023-06-14
      regime: FOIA
      regulator: ICO
      window: 2 months
      contact: reviews@westmoor.gov.example
      1 answered| 2021/22: 412
      2 answered| £6,412,887
      3a answered| Matrix SCM
      3b refused s43(2) s41| The Council considers
      4 refused s21| This information is already
      5 not-held| The Council does not hold
      ===
      1. How many agency workers did you engage in 2021/22 and 2022/23?
      2. What did you spend on agency workers in each of those years?
      3. Which agencies supplied them, and at what hourly rates?
         a) Names of agencies
         b) Hourly rates charged
      4. Please provide copies of any reports on agency spending presented to the audit committee.
      5. How many of the agency workers had previously been employed by the council?
      ===
                                                              Chief Executive's Department
                                                              Westmoor Borough Council
                                                              Town Hall
                                                              Westmoor WM1 2AB

                                                              Tel: 01632 960000
                                                              Email: foi@westmoor.gov.example

      Ms J Smith                                              Our Ref: FOI-23-1187
      By email                                                Your ref:
                                                              Date: 14th June 2023

      Dear Ms Smith

      FREEDOM OF INFORMATION ACT 2000 - INFORMATION REQUEST

      I refer to your request for information dated 16 May 2023, received by the Council on 17 May 2023. The Council's response to each element of your request is set out below:

      Q1. How many agency workers did you engage in 2021/22 and 2022/23?

      2021/22: 412
      2022/23: 387

      Q2. What did you spend on agency workers in each of those years?

      £6,412,887 and £5,990,104 respectively.

      Q3. Which agencies supplied them, and at what hourly rates?

      a) Matrix SCM is the Council's managed service provider. A list of second tier agencies is attached at Appendix A.

      b) The Council considers that the hourly rates are exempt from disclosure under Section 43 (2) of the Act (commercial interests) and Section 41 (information provided in confidence). Disclosure would be likely to prejudice the commercial interests of the agencies. Section 43 is a qualified exemption and the Council has therefore considered the public interest test:

      Factors in favour of disclosure
      • transparency in spending public money
      Factors in favour of withholding
      • agencies would be able to undercut one another

      On balance the Council considers that the public interest in maintaining the exemption outweighs the public interest in disclosure.

      Q4. Please provide copies of any reports on agency spending presented to the audit committee.

      This information is already publicly available and is therefore exempt under Section 21. Reports can be found at www.westmoor.gov.example/audit

      Q5. How many of the agency workers had previously been employed by the council?

      The Council does not hold this information, as previous employment is not recorded on the agency system.

      If you are not satisfied with the way your request has been handled you may ask for an internal review. Requests should be made within two months of the date of this letter and addressed to the Monitoring Officer at the above address or by email to reviews@westmoor.gov.example.

      If you remain dissatisfied following the outcome of the internal review you may apply to the Information Commissioner at Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF.

      Yours sincerely

      A Jones
      Information Governance Officer
      """),
    Fixture(
      "an e-mail with its reference alone on a line",
      """
      kind: reply
      authority: Eastleaze District Council
      reference: FOI 2023/0456
      regime: FOIA
      regulator: ICO
      window: 40 working-days
      contact: foi@eastleaze.gov.example
      1 answered| 102 in 2021/22
      2 answered| £1.2m
      3a answered| Reed, Hays, Adecco
      3b answered| Please see attached
      4 answered| None
      5 refused s12(1)| To provide this
      ===
      1. How many agency workers did you engage in 2021/22 and 2022/23?
      2. What did you spend on agency workers in each of those years?
      3. Which agencies supplied them, and at what hourly rates?
         a) Names of agencies
         b) Hourly rates charged
      4. Please provide copies of any reports on agency spending presented to the audit committee.
      5. How many of the agency workers had previously been employed by the council?
      ===
      Good afternoon,

      FOI 2023/0456

      Further to your Freedom of Information request of 16th May, please see our response below in red.

      1.    How many agency workers did you engage in 2021/22 and 2022/23?
      102 in 2021/22; 96 in 2022/23
      2.    What did you spend on agency workers in each of those years?
      £1.2m and £1.35m
      3.    Which agencies supplied them, and at what hourly rates?
      a)    Names of agencies
      Reed, Hays, Adecco
      b)    Hourly rates charged
      Please see attached spreadsheet
      4.    Please provide copies of any reports on agency spending presented to the audit committee.
      None
      5.    How many of the agency workers had previously been employed by the council?
      To provide this would require us to check each individual record manually. We estimate this would take in excess of 18 hours and it is therefore refused under Section 12(1) of the Freedom of Information Act.

      Kind regards,

      Information Team
      Eastleaze District Council

      You are free to use any information supplied for your own use. If you are unhappy with our response please contact foi@eastleaze.gov.example within 40 working days. You can also complain to the ICO www.ico.org.uk.
      """),
    Fixture(
      "parts in brackets behind their question's number",
      """
      kind: reply
      authority: Glenduffshire Council
      reference: RFI 77812
      date: 2023-06-26
      regime: FOISA
      regulator: SIC
      window: 40 working-days
      contact: FOIReview@glenduffshire.gov.example
      1 answered| 55 and 61
      2 answered| £740k
      3a answered| Blue Arrow
      3b refused s33(1)(b) s36(2)| The rates are considered
      4 refused s25(1)| In terms of section 25(1)
      5 not-held| Section 17 of the Act
      ===
      1. How many agency workers did you engage in 2021/22 and 2022/23?
      2. What did you spend on agency workers in each of those years?
      3. Which agencies supplied them, and at what hourly rates?
         a) Names of agencies
         b) Hourly rates charged
      4. Please provide copies of any reports on agency spending presented to the audit committee.
      5. How many of the agency workers had previously been employed by the council?
      ===
      Ref: RFI 77812

      26/06/2023

      Dear Requester

      Your request was handled under the Freedom of Information (Scotland) Act 2002.

      Question 1: 55 and 61
      Question 2: £740k; £801k.
      Question 3(a): Blue Arrow; Office Angels.
      Question 3(b): The rates are considered exempt in terms of section 33(1)(b) of the Act - substantial prejudice to commercial interests - and section 36(2) - actionable breach of confidence.
      Question 4: In terms of section 25(1) of the Act this information is otherwise accessible on our website.
      Question 5: Section 17 of the Act - information not held. 

      You have the right to require us to review our decision within 40 working days. Email FOIReview@glenduffshire.gov.example. Thereafter you can apply to the Scottish Information Commissioner within six months.

      Glenduffshire Council
      """),
    Fixture(
      "two questions over the limit take everything down, in so many words",
      """
      kind: reply
      reference: 8891
      regime: FOIA
      window: 40 working-days
      contact: dataprotection@bigauthority.gov.example
      1 refused s12| Having considered your request
      2 refused s12| Having considered your request
      3 refused s12| Having considered your request
      3a refused s12| Having considered your request
      3b refused s12| Having considered your request
      4 refused s12| Having considered your request
      5 refused s12| Having considered your request
      ===
      1. How many agency workers did you engage in 2021/22 and 2022/23?
      2. What did you spend on agency workers in each of those years?
      3. Which agencies supplied them, and at what hourly rates?
         a) Names of agencies
         b) Hourly rates charged
      4. Please provide copies of any reports on agency spending presented to the audit committee.
      5. How many of the agency workers had previously been employed by the council?
      ===
      Dear Ms Smith,

      Freedom of Information Request: 8891

      I am writing in respect of your recent enquiry for information held by the Authority under the provisions of the Freedom of Information Act.

      Having considered your request, complying with questions 3 and 5 would exceed the appropriate limit of £450 (18 hours). Under Section 12 of the Act the Authority is therefore not obliged to comply with any part of your request, and this letter acts as a refusal notice under section 17(5).

      If you were to limit your request to questions 1 and 2 we could consider it afresh.

      You may request an internal review by writing to the Information Manager within 40 working days at dataprotection@bigauthority.gov.example.

      Yours sincerely
      """),
  ]
}
