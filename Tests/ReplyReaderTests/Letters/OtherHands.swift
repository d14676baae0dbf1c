extension Fixture {
  /// Letters written without sight of the reader, by another hand.
  static let otherHands = [
    Fixture(
      "of another hand: police drones",
      """
      kind: reply
      authority: Westmere Constabulary
      reference: 01/FOI/23/041877
      date: 2023-11-09
      regime: FOIA
      regulator: ICO
      window: 2 months
      contact: foi.reviews@westmere.police.example
      1a answered| 2020/21: 6; 2021/22: 9
      1b answered| 2020/21: 412; 2021/22: 655
      1c not-held| No information held. Purchases are coded
      2 ncnd s23(5) s24(2) s31(3)| Westmere Constabulary can neither confirm nor deny
      3 partly-refused s31(1)(a) s31(1)(b)| Please find the document attached. Radio
      4 answered| Three.
      ===
      1. For each of the last three financial years, please state:
         a) the number of drones operated by the force
         b) the number of flights
         c) total spend on drones
      2. Please state how many flights were used for covert surveillance.
      3. Provide a copy of the drone standard operating procedure.
      4. How many complaints about drones were received from the public?
      ===
      WESTMERE CONSTABULARY
      Information Rights Unit

      Freedom of Information Request Reference: 01/FOI/23/041877

      9th November 2023

      I write in connection with your request for information dated 12th October 2023, in which you asked:

      1. For each of the last three financial years, please state:
      a) the number of drones operated by the force
      b) the number of flights
      c) total spend on drones
      2. Please state how many flights were used for covert surveillance.
      3. Provide a copy of the drone standard operating procedure.
      4. How many complaints about drones were received from the public?

      RESPONSE

      Your request has now been considered and I am able to disclose some of the information located.

      1a) 2020/21: 6; 2021/22: 9; 2022/23: 11.

      1b) 2020/21: 412; 2021/22: 655; 2022/23: 903.

      1c) No information held. Purchases are coded to general equipment and drones cannot be told apart in the finance system.

      2. Westmere Constabulary can neither confirm nor deny that it holds this information, as the duty in s1(1)(a) does not apply by virtue of section 23(5), section 24(2) and section 31(3) of the Act.

      3. Please find the document attached. Radio call signs and contact numbers have been redacted under section 31(1)(a) and (b) as they would assist those wishing to disrupt police operations.

      4. Three.

      Right to review

      If you are not satisfied with this response you may ask for it to be looked at again. Please write within two months to the Information Rights Unit, Westmere Constabulary, PO Box 40, Westmere WM1 1AA or e-mail foi.reviews@westmere.police.example quoting the reference above. You may then apply to the Information Commissioner for a decision.
      """),
    Fixture(
      "of another hand: nhs tab",
      """
      kind: reply
      authority: Ferndale and Calder NHS Foundation Trust
      reference: 2024/0217
      date: 2024-02-22
      regime: FOIA
      regulator: ICO
      window: 40 working-days
      contact: foi@ferndalecalder.nhs.example
      1 answered| Oracle Millennium
      2 answered| 31 March 2029, with an option
      3 refused s43(2)| Withheld under Section 43(2)
      4 answered| 84.6 WTE
      5 not-held| Not held – the procurement was
      6 not-applicable| N/A
      ===
      1. Which electronic patient record system does the Trust use?
      2. When does the contract expire?
      3. What is the annual cost of the contract?
      4. How many staff work in the digital team?
      5. Which supplier scored second in the last procurement?
      6. Please list any system outages longer than four hours in 2023.
      ===
      Ferndale and Calder NHS Foundation Trust
      FOI Ref 2024/0217
      Date of response: 22/02/2024

      Thank you for your request under the Freedom of Information Act 2000. Please see the Trust's answers below.

      Question\tTrust response
      1. Which electronic patient record system does the Trust use?\tOracle Millennium
      2. When does the contract expire?\t31 March 2029, with an option for two further years
      3. What is the annual cost of the contract?\tWithheld under Section 43(2) – Commercial interests. Disclosure would be likely to weaken the Trust's position when the contract is next negotiated. On balance the public interest favours withholding.
      4. How many staff work in the digital team?\t84.6 WTE
      5. Which supplier scored second in the last procurement?\tNot held – the procurement was run by the regional hub.
      6. Please list any system outages longer than four hours in 2023.\tN/A

      If you are unhappy with this response, you can request an internal review by writing to the Director of Corporate Affairs at foi@ferndalecalder.nhs.example within 40 working days. If still dissatisfied, please contact the ICO.
      """),
    Fixture(
      "of another hand: foisa",
      """
      kind: reply
      authority: Glenarrick Council
      reference: 2023-24/0885
      date: 2024-01-30
      regime: FOISA
      regulator: SIC
      window: 40 working-days
      contact: reviews@glenarrick.gov.example
      1 answered| 1,306 at 30 September 2023
      2 not-held| Section 17 – Information not held.
      3 refused s38(1)(b) s35(1)(a)| We consider the addresses exempt
      4 answered| £41,220 including on-costs
      5 refused s36(1)| That advice is subject to legal professional
      ===
      1. How many empty homes are recorded in the council area?
      2. How many have been empty for ten years or more?
      3. What addresses are they at?
      4. What did the council spend on its Empty Homes Officer?
      5. What advice did the council's solicitors give about compulsory purchase?
      ===
      Glenarrick Council
      Chief Executive's Office

      Request no. 2023-24/0885
      Date of issue: 30 January 2024

      Dear Sir/Madam

      Freedom of Information (Scotland) Act 2002

      Q: How many empty homes are recorded in the council area?
      A: 1,306 at 30 September 2023, taken from council tax records.

      Q: How many have been empty for ten years or more?
      A: Section 17 – Information not held. The system was replaced in 2016 and dates before that were not carried over.

      Q: What addresses are they at?
      A: We consider the addresses exempt under section 38(1)(b) (personal information) where the owner is an individual, and section 35(1)(a) (prevention or detection of crime) for the remainder. The public interest in preventing crime outweighs that in disclosure.

      Q: What did the council spend on its Empty Homes Officer?
      A: £41,220 including on-costs, in 2022/23.

      Q: What advice did the council's solicitors give about compulsory purchase?
      A: That advice is subject to legal professional privilege and is withheld: section 36(1).

      Should you be dissatisfied with our response you may request a review. Your request must be in writing, say why you are dissatisfied and reach us within 40 working days of this letter. Send it to reviews@glenarrick.gov.example. If you are not content with the result of the review you may appeal to the Scottish Information Commissioner, Kinburn Castle, St Andrews, within 6 months.
      """),
    Fixture(
      "of another hand: eisr",
      """
      kind: reply
      authority: Port Lennan Harbour Trust
      reference: EIR 0031/24
      date: 2024-04-15
      regime: EISR
      regulator: SIC
      window: 40 working-days
      contact: ceo@portlennan.example
      1 answered| Seven: one in 2019
      2 partly-refused reg11(2)| Copy enclosed. The surveyor's name
      3 not-held reg10(4)(a)| Under the terms of regulation 10(4)(a)
      4 refused reg10(5)(d)| We are applying the exception
      5 refused reg10(5)(e)| Excepted under regulation 10(5)(e)
      ===
      1. How many oil spills were reported in the harbour in 2019-2023?
      2. The inspection report of March 2022
      3. The names of the vessels concerned
      4. Any legal advice on liability
      5. The clean-up contractor's rates
      ===
      Port Lennan Harbour Trust

      Our reference EIR 0031/24
      15.04.2024

      Dear Dr Rae

      Environmental Information (Scotland) Regulations 2004

      I refer to your request of 18 March 2024. The information is environmental information and we have dealt with it under the Environmental Information (Scotland) Regulations 2004 ("the EIRs"). It is accordingly exempt under section 39(2) of the Freedom of Information (Scotland) Act 2002.

      Question 1 - How many oil spills were reported in the harbour in 2019-2023?
      Answer - Seven: one in 2019, none in 2020, two in 2021, three in 2022 and one in 2023.

      Question 2 - The inspection report of March 2022
      Answer - Copy enclosed. The surveyor's name and signature are redacted under regulation 11(2) as personal data.

      Question 3 - The names of the vessels concerned
      Answer - Under the terms of regulation 10(4)(a) we do not hold this information.

      Question 4 - Any legal advice on liability
      Answer - We are applying the exception in regulation 10(5)(d), confidentiality of proceedings. We find the public interest favours maintaining the exception.

      Question 5 - The clean-up contractor's rates
      Answer - Excepted under regulation 10(5)(e) as their disclosure would prejudice substantially the confidentiality of commercial information.

      If you are dissatisfied with this decision you may ask the Trust to review it. You have 40 working days to do so. Please contact the Chief Executive, Port Lennan Harbour Trust, Quay Street, Port Lennan or ceo@portlennan.example. You would then be able to appeal to the Office of the Scottish Information Commissioner.
      """),
    Fixture(
      "of another hand: bullets",
      """
      kind: reply
      authority: Wexcombe Town Council
      reference: FOI 23-041
      date: 2023-09-12
      regime: FOIA
      regulator: ICO
      1 answered| There are 46 cameras.
      2 answered| None.
      3 not-held| The control room is run by
      4 refused s31(1)(a)| This is withheld under section 31(1)(a)
      ===
      1. The number of CCTV cameras operated by the council
      2. The number of cameras with facial recognition
      3. The cost of running the control room in 2022/23
      4. The locations of all cameras
      ===
      Wexcombe Town Council
      Guildhall, Wexcombe

      12 September 2023

      FOI 23-041

      Dear Mr Iqbal,

      Freedom of Information request – CCTV

      I refer to your request of 24 August and answer as follows:

      • The number of CCTV cameras operated by the council
      There are 46 cameras.

      • The number of cameras with facial recognition
      None.

      • The cost of running the control room in 2022/23
      The control room is run by Wexcombe Police; this information is not held by the Town Council.

      • The locations of all cameras
      This is withheld under section 31(1)(a) of the Freedom of Information Act. A full list would let offenders plan routes which avoid the cameras. We weighed the interest in transparency and conclude that it does not outweigh that risk.

      Should you wish to complain, please write to me in the first instance. You may also contact the Information Commissioner.

      Yours sincerely
      A. Treloar
      Town Clerk
      """),
    Fixture(
      "of another hand: columns",
      """
      kind: reply
      authority: London Borough of Thamesgate
      reference: IRN-40021
      date: 2022-04-08
      regime: FOIA
      regulator: ICO
      window: 40 working-days
      contact: irteam@thamesgate.gov.example
      1 answered| 14,870 informal challenges and 3,112
      2 answered| 6,205 across both stages.
      3 answered| Appeals are handled in house by our
      4 not-applicable| Not applicable, see question 3.
      ===
      1. How many parking appeals were received in 2021?
      2. How many were upheld?
      3. Which company processes appeals?
      4. What is it paid for each appeal?
      ===
      London Borough of Thamesgate
      Ref: IRN-40021                                   Date: 8 April 2022

      Freedom of Information Act 2000

      Your question                          Our response

      1. How many parking appeals were       14,870 informal challenges and 3,112
      received in 2021?                      formal representations.

      2. How many were upheld?               6,205 across both stages.

      3. Which company processes             Appeals are handled in house by our
      appeals?                               own Parking Services team.

      4. What is it paid for each            Not applicable, see question 3.
      appeal?

      If you are unhappy with our response please contact the Information Requests
      Team at irteam@thamesgate.gov.example within 40 working days and we will carry
      out an internal review. You may also complain to the Information Commissioner.
      """),
    Fixture(
      "of another hand: dept s36",
      """
      kind: reply
      authority: Ministry of Trade Standards
      reference: FOI2024/00319
      date: 2024-05-28
      regime: FOIA
      regulator: ICO
      window: 40 working-days
      contact: foi.appeals@mts.gov.example
      1 answered| The paper was put to the Minister
      2 refused s35(1)(a)| This information relates to the formulation
      3 partly-refused s36(2)(b)(i) s36(2)(b)(ii)| A note is attached at Annex A.
      4 partly-refused s40(2)| Senior officials are named
      5 refused s42(1)| Exempt under section 42(1)
      6 not-held| Following a search of our paper
      ===
      1. The date on which the Minister first saw the options paper
      2. A copy of the options paper
      3. Notes of the Minister's meeting with the Retail Forum on 2 March
      4. The names of all attending that meeting
      5. Legal advice on the proposals
      6. The Cabinet Secretary's view
      ===
      Ministry of Trade Standards
      FOI Team

      FOI2024/00319
      Date 28 May 2024

      Dear Ms Vale,

      RE: FREEDOM OF INFORMATION ACT 2000

      We are writing in response to your request of 29 April 2024.

      *The date on which the Minister first saw the options paper*

      The paper was put to the Minister on 14 February 2024.

      *A copy of the options paper*

      This information relates to the formulation of government policy and is being withheld under section 35(1)(a) of the Act. We recognise the general public interest in openness, but Ministers need a safe space to consider live policy.

      *Notes of the Minister's meeting with the Retail Forum on 2 March*

      A note is attached at Annex A. Some text has been removed because in the reasonable opinion of a qualified person its disclosure would be likely to inhibit the free and frank provision of advice and exchange of views: sections 36(2)(b)(i) and 36(2)(b)(ii).

      *The names of all attending that meeting*

      Senior officials are named in Annex A. Names of officials below the Senior Civil Service are withheld under section 40(2).

      *Legal advice on the proposals*

      Exempt under section 42(1), legal professional privilege.

      *The Cabinet Secretary's view*

      Following a search of our paper and electronic records we have established that the information you requested is not held by the Ministry.

      Appeals procedure

      If you are not content with this reply, please write to the FOI Team at foi.appeals@mts.gov.example or Ministry of Trade Standards, 1 Kemp Street, London within 40 working days from the date of this letter. You have the right after that to contact the Information Commissioner's Office.
      """),
    Fixture(
      "of another hand: nhs ten",
      """
      kind: reply
      authority: Lowmoor Hospitals NHS Trust
      reference: FOI 5093
      date: 2024-06-17
      regime: FOIA
      regulator: ICO
      window: 40 working-days
      contact: foi.lowmoor@nhs.example
      1 answered| 1,204,331
      2 answered| 731,908
      3 answered| As above, the remaining 472,423
      4 answered| 78p including postage
      5 answered| Inkwell Mailing Services plc
      6 answered| 30/09/2025
      7 answered| Yes - Crown Commercial Service RM6170
      8 partly-refused s40(2)| Head of Health Records. The Trust
      9 not-held| The Trust does not hold this information.
      10 answered| Yes
      ===
      1. How many outpatient letters were sent in 2023?
      2. How many were sent by post?
      3. How many were sent by e-mail?
      4. What is the cost per posted letter?
      5. Who is the print supplier?
      6. When does the print contract end?
      7. Was the contract awarded through a framework?
      8. Who is the contract manager (name, job title and e-mail)?
      9. How many letters were returned undelivered?
      10. Does the Trust use a patient portal?
      ===
      Re: FOI 5093 – Patient letters
      Lowmoor Hospitals NHS Trust, 17 June 2024

      Q1: How many outpatient letters were sent in 2023?
      1,204,331

      Q2: How many were sent by post?
      731,908

      Q3: How many were sent by e-mail?
      As above, the remaining 472,423 were sent electronically. We cannot split e-mail from portal messages as it is not recorded.

      Q4: What is the cost per posted letter?
      78p including postage

      Q5: Who is the print supplier?
      Inkwell Mailing Services plc

      Q6: When does the print contract end?
      30/09/2025

      Q7: Was the contract awarded through a framework?
      Yes - Crown Commercial Service RM6170

      Q8: Who is the contract manager (name, job title and e-mail)?
      Head of Health Records. The Trust does not disclose the names of staff below director level; Section 40(2) applies to the name and e-mail address.

      Q9: How many letters were returned undelivered?
      The Trust does not hold this information.

      Q10: Does the Trust use a patient portal?
      Yes

      We hope this is helpful. If you wish to request an internal review under the Freedom of Information Act 2000, please contact the Head of Corporate Governance, foi.lowmoor@nhs.example, within forty working days of this response. If you are not content with the outcome, you may apply to the Information Commissioner's Office (ICO).
      """),
  ]
}
