extension Fixture {
  /// Figures straight behind a label.
  static let figures = [
    Fixture(
      "a figure behind a dash",
      """
      kind: reply
      authority: Severnside Police
      reference: 2217/23
      date: 2023-09-06
      regime: FOIA
      regulator: ICO
      window: 2 months
      contact: foi.reviews@severnside.police.uk
      1 answered| 11
      2 answered| DJI Matrice 300 (4)
      3 answered| 38 officers hold
      4 ncnd s31(3)| Severnside Police neither confirms nor denies
      5 answered| £46,912.50 excluding VAT
      ===
      1. How many unmanned aerial vehicles does the force own?
      2. What makes and models are they?
      3. How many officers are trained to fly them?
      4. How many times were drones used for covert surveillance in 2022?
      5. What was spent on drones in 2022/23?
      ===
      SEVERNSIDE POLICE
      Freedom of Information Unit, Police Headquarters

      FOI Reference: 2217/23
      06/09/2023

      Dear Sir/Madam,

      I write in connection with your request for information dated 10/08/2023 concerning drones.

      REQUEST

      Q1 How many unmanned aerial vehicles does the force own?
      Q2 What makes and models are they?
      Q3 How many officers are trained to fly them?
      Q4 How many times were drones used for covert surveillance in 2022?
      Q5 What was spent on drones in 2022/23?

      RESPONSE

      Q1 - 11
      Q2 - DJI Matrice 300 (4), DJI Mavic 2 Enterprise (7)
      Q3 - 38 officers hold a current qualification.
      Q4 - Severnside Police neither confirms nor denies that it holds any information relevant to this question by virtue of section 31(3) of the Freedom of Information Act 2000. To confirm or deny covert use would disclose tactical capability.
      Q5 - £46,912.50 excluding VAT

      Every effort has been made to ensure that the figures are accurate. They should not be compared with those of other forces.

      COMPLAINT RIGHTS
      If you are dissatisfied with this decision you can request a review within two months of the date of this response. Please write to foi.reviews@severnside.police.uk. You may then apply to the Information Commissioner.
      """),
    Fixture(
      "figures behind a lead-in",
      """
      kind: reply
      authority: Strathorrin Council
      reference: 101004417
      date: 2024-02-08
      regime: FOISA
      regulator: SIC
      window: 40 working-days
      contact: foi@strathorrin.gov.uk
      1 answered| 2,311 pupils as at the September 2023
      2 answered| £1,876,450
      3 not-held| In terms of section 17 of the Act I must advise
      4 refused s38(1)(b)| The names are personal data
      5 refused s25(1)| The School Transport Policy is on the Council's website
      ===
      1. How many pupils receive free school transport?
      2. How much was spent on taxis for pupils in 2022/23?
      3. How many complaints about taxi drivers were received?
      4. Please provide the names of the drivers.
      5. Where can the policy be read?
      ===
      Strathorrin Council
      Comhairle Srath Orrin

      Request reference: 101004417
      Date of response: 8 February 2024

      Dear Mr Innes,

      FREEDOM OF INFORMATION (SCOTLAND) ACT 2002

      I refer to your request for information dated 12 January 2024 about school transport.

      Question 1: How many pupils receive free school transport?
      Response: 2,311 pupils as at the September 2023 census.

      Question 2: How much was spent on taxis for pupils in 2022/23?
      Response: £1,876,450

      Question 3: How many complaints about taxi drivers were received?
      Response: In terms of section 17 of the Act I must advise that this information is not held. Complaints are recorded by service and not by type of vehicle.

      Question 4: Please provide the names of the drivers.
      Response: The names are personal data and are exempt from disclosure under section 38(1)(b) of the Act. This is an absolute exemption.

      Question 5: Where can the policy be read?
      Response: The School Transport Policy is on the Council's website: https://www.strathorrin.gov.uk/schooltransport. Section 25(1) applies as you can reasonably obtain it without asking us.

      If you are dissatisfied you can require the Council to review its decision. Your request for review should be sent within 40 working days of receipt of this letter to foi@strathorrin.gov.uk or to the Information Officer, Council Headquarters, Orrin Brae. If you are still dissatisfied after the review you may appeal to the Scottish Information Commissioner, Kinburn Castle, St Andrews, within six months.

      Yours sincerely
      """),
  ]
}
