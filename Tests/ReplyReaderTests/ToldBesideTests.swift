import Casebook
import FOILaw
import Testing

@testable import ReplyReader

@Suite("What is told beside what is refused or not held")
struct ToldBesideTests {
  struct Case: CustomTestStringConvertible {
    let outcome: Outcome
    let claims: Set<String>
    let asked: String
    let words: String
    var testDescription: String { words }
  }

  private func check(_ example: Case) {
    let bytes = Array(example.words.utf8)
    let question = HarbourLetter.ask("1", example.asked)
    let found = ReplyReader.judge(bytes, 0..<bytes.count, question: question)
    #expect(found.outcome == example.outcome)
    #expect(Set(found.claims.map(\.description)) == example.claims)
  }

  @Test(arguments: [
    Case(
      outcome: .answered, claims: [], asked: "What was the grant for the slip, and what was paid?",
      words: """
        The grant for the slip was £84,500. For what was paid, the Harbour Trust does not hold this \
        information, as the claim has not been made.
        """),
    Case(
      outcome: .answered, claims: [], asked: "How many boats called at each quay?",
      words: """
        The counts for the north quay are in the attached file. The counter on the south quay was out of use \
        and no figures are held for it.
        """),
    Case(
      outcome: .answered, claims: [], asked: "The cost of fuel for the launch in each year",
      words: "2020/21 not held (paid by the yard) 2021/22 £1,093 2022/23 £1,870"),
    Case(
      outcome: .answered, claims: [], asked: "In how many of the boats was dry rot found?",
      words: "None was found in 2024."),
    Case(
      outcome: .notHeld, claims: [], asked: "How many ropes were lost?",
      words: "Ropes are bought when they are needed and nobody keeps a running total."),
    Case(
      outcome: .notHeld, claims: [], asked: "How many of the hurt were passengers?",
      words: """
        The board cannot say. The log has no field for it, so there is no information held that would tell.
        """),
  ])
  func absences(example: Case) { check(example) }

  @Test(arguments: [
    Case(
      outcome: .partlyRefused, claims: ["s40(2)"],
      asked: "What was the longest mooring, and why was it so long?",
      words: """
        The longest mooring was 41 weeks. We are not able to provide the reason. This is exempt under section \
        40(2) of the Act as it is the owner's personal data.
        """),
    Case(
      outcome: .partlyRefused, claims: ["s43(2)"], asked: "Who bid, and how were the bids scored?",
      words: """
        The scoring of the bids is withheld under section 43(2). A list of the 18 bidders is at Annex C.
        """),
    Case(
      outcome: .refused, claims: ["s43(2)"], asked: "How were the bids scored?",
      words: """
        The scoring of the bids is withheld under section 43(2). Our reasons are at Annex C.
        """),
    Case(
      outcome: .refused, claims: ["s12(1)"], asked: "How many logs mention fog?",
      words: """
        The cost of this would be over £600, the limit set by the Fees Regulations, and so the board under \
        section 12(1) of the Act is not obliged to comply.
        """),
    Case(
      outcome: .partlyRefused, claims: ["s31(1)(a)"], asked: "The plan of the sea lock",
      words: """
        Please find attached the plan of the sea lock. Section 6 has been removed under section 31(1)(a). The \
        Trust neither confirms nor denies that it holds any other information, under sections 24(2) and 31(3).
        """),
  ])
  func refusals(example: Case) { check(example) }

  @Test(arguments: [
    Case(
      outcome: .answered, claims: [], asked: "What was spent on dredging in each year?",
      words: "£314,500 – we do not hold 2009/10, as the books of that year were lost"),
    Case(
      outcome: .answered, claims: [], asked: "Which system do you use for each of these?",
      words: """
        Berths Quaymaster
        Slipways - Information not held - they are let by the yacht club
        Pilots Tideline, run by the pilots' association
        """),
    Case(
      outcome: .partlyRefused, claims: ["reg12(4)(a)"],
      asked: "How many leaflets on tides were given out, and how many were asked for?",
      words: """
        We gave out 2,140. Nobody counted those asked for, so we do not hold this: Regulation 12(4)(a).
        """),
    Case(
      outcome: .notHeld, claims: [], asked: "How many masters were late?",
      words: """
        The pilots have now written to us. We can't give a figure as lateness is not recorded by them. So it \
        isn't held.
        """),
    Case(
      outcome: .notHeld, claims: [], asked: "Letters between the pilot and the port doctor",
      words: """
        No letters of that kind have been found, having looked in both of their mailboxes.
        """),
  ])
  func absencesNamedAtLength(example: Case) { check(example) }

  @Test(arguments: [
    Case(
      outcome: .partlyRefused, claims: ["s12"],
      asked: "What was spent on ropes, and which were bought?",
      words: """
        Please see the totals below.

        To list what was bought we would have to open every invoice of the 40 quays, which would cost more than \
        £600. Under section 12 of the Act we are unable to comply with this part of the request.

        2019-20: £8,412

        2020-21: £9,135

        2021-22: £7,998
        """),
    Case(
      outcome: .partlyRefused, claims: ["s21"], asked: "How many berths were empty in each year?",
      words: """
        The figures from 2022 on are on the Authority's website. They are exempt under section 21 of the Act, being \
        reasonably accessible to you. For the years before, the numbers from our own list are 40, 51 and 53.
        """),
    Case(
      outcome: .refused, claims: [], asked: "The returns of the ferry companies",
      words: "We hold the returns but are prohibited from disclosing them."),
    Case(
      outcome: .refused, claims: ["s22(1)"], asked: "The report on the sea lock",
      words: """
        The draft is withheld under section 22(1) as it is to be published in May. Sections 22 and 43 are qualified \
        exemptions. We find that the public interest lies in publishing when the work is done.
        """),
    Case(
      outcome: .refused, claims: [], asked: "How many ropes parted, and why?",
      words: "What you ask for is not recorded in an easily retrievable format."),
  ])
  func refusalsAndWhatTheyLeave(example: Case) { check(example) }

  @Test(arguments: [
    Case(
      outcome: .partlyRefused, claims: ["s31(1)(a)"],
      asked: "The name of the crane's maker and the date the lease ends",
      words: """
        The name of the maker is exempt under section 31(1)(a) of the Act. Knowing it would help a thief. \
        The lease ends on 30 September 2027.
        """),
    Case(
      outcome: .refused, claims: ["s31(1)(a)"],
      asked: "The name of the crane's maker and the date the lease ends",
      words: """
        The maker and the end of the lease are exempt under section 31(1)(a) of the Act. In 2023 three \
        cranes were damaged.
        """),
    Case(
      outcome: .partlyRefused, claims: ["s38(1)(b)"],
      asked: "Could you supply all letters from the pilots, and the minutes of March 4?",
      words: """
        I enclose a copy of most of the information you requested.

        An exemption under section 38(1)(b) of FOISA (personal information) applies to a small amount of \
        the information, ie names of individuals.
        """),
    Case(
      outcome: .partlyRefused, claims: ["s21"],
      asked: "A list of all berths with the rent, pier and tenant (companies only)",
      words: """
        Rents and piers are on the Trust's website and this part is exempt under section 21 as it is \
        reasonably accessible to you. The names of companies are in Attachment A.
        """),
  ])
  func anotherThingAsked(example: Case) { check(example) }

  @Test(arguments: [
    Case(
      outcome: .answered, claims: [], asked: "How many berths were let, and how many were not?",
      words: """
        We do not record berths as 'not let'. They are recorded as taken or void.
        Taken
        2021-2022 - 71
        2022-2023 - 40
        Void
        2021-2022 - 26
        2022-2023 - 47
        """),
    Case(
      outcome: .answered, claims: [],
      asked: "How many ropes were lost in 2014/15, and at what cost?",
      words: """
        2014/15 1,460 ropes
        2015/16 (to Month 10) 902 ropes
        Cost is not recorded against losses.
        """),
    Case(
      outcome: .notHeld, claims: [], asked: "How many ropes were lost?",
      words: """
        The harbour does not hold this figure.
        Reference number HT2387
        Date received 14 February 2023
        Date of decision 9 March 2023
        """),
    Case(
      outcome: .notApplicable, claims: [], asked: "The minutes of the meeting on the pier",
      words: "Not applicable as no meeting was held."),
    Case(
      outcome: .neitherConfirmedNorDenied, claims: ["s31(3)"],
      asked: "What was spent on guards?",
      words: """
        Any figure for guards that the harbour may or may not hold would be exempt under section \
        31(3) of the Freedom of Information Act 2000.
        """),
    Case(
      outcome: .notHeld, claims: [], asked: "Does the harbour think that the pier is safe?",
      words: "I can't answer this one as it is an opinion rather than something we hold."),
  ])
  func whatStandsBesideAbsences(example: Case) { check(example) }

  @Test(arguments: [
    ("The minutes of the pier group", "Minutes are not taken. Actions go on the file."),
    ("How many falls were on wet days?", "Falls are not broken down by the weather."),
    ("How many calls concerned seals?", "The log is free text and cannot be searched by animal."),
    ("A copy of the plan for the slip", "A plan for the slip has yet to be prepared."),
    ("How many leaflets were asked for?", "Requests for leaflets are not counted."),
    ("What did each buoy cost?", "The invoices are not itemised, so I can't tell you how much."),
    ("Film of the slip on 3 May", "The film was overwritten after 30 days."),
    ("any trial of how well the lamps work", "There isn't one."),
    ("any assessment of how well the lamps work", "We don't have one."),
    ("A copy of the case for the new quay", "The board did not produce a case for the quay."),
    ("How many boats have a dog on board?", "This is not something the harbour asks owners about."),
    (
      "What is planned?",
      "The Act gives a right to recorded information. We do not hold recorded information on this."
    ),
    (
      "Boats without a crew, by year",
      """
      2021 – 2022 We do not count boats without a crew, so this information is not held.
      2020 – 2021 As above
      2019 – 2020 As above
      """
    ),
    (
      "How many drums were lost in 2022?",
      """
      The drums became the yard's in 2022 and the board therefore does not hold this figure.
      Date request received 14 February 2023
      Date of decision 9 March 2023
      """
    ),
  ])
  func whatNobodyKeepsIsNotHeld(asked: String, words: String) {
    check(Case(outcome: .notHeld, claims: [], asked: asked, words: words))
  }

  @Test(arguments: [
    ("Does the board keep a register of gifts?", "No, the board does not keep a register."),
    ("Has any pilot been dismissed?", "No. There is no record of any dismissal."),
    (
      "How many of these were at locks?",
      "The spreadsheet gives the place. The log does not record who owns a lock."
    ),
    ("How many boats were lost?", "16 boats were lost; oars as such are not counted."),
    ("How many locks failed in 2023 and 2024?", "2023: not recorded. 2024: 17."),
    ("How many lamps are sealed?", "All of the lamps are sealed. We do not count spares."),
    (
      "How many divers does the board employ?",
      "The board does not employ any divers. We do not hold the figure for 2014."
    ),
    (
      "A list of each mooring hired by the board",
      "A list is on our website. We would not hold older lists."
    ),
  ])
  func whatIsToldBeforeAnAbsenceIsAnAnswer(asked: String, words: String) {
    check(Case(outcome: .answered, claims: [], asked: asked, words: words))
  }

  @Test(arguments: [
    """
    Please see the second tab of the attached sheet. The board was set up in 2019 and holds nothing for \
    2018 (section 17 of the Freedom of Information (Scotland) Act 2002).
    """,
    """
    The total number of moorings let in that time is 46. Under section 17(1) I give notice that the number \
    let to visitors is not held.
    """,
  ])
  func aNoticeForTheRestLeavesWhatIsGiven(words: String) {
    let bytes = Array(words.utf8)
    let script = Script(bytes)
    let found = Judge(script: script, regime: .foisa).judge(0..<script.tokens.count)
    #expect(found.outcome == .answered)
  }

  @Test(arguments: [
    Case(
      outcome: .partlyRefused, claims: ["s41(1)"], asked: "Emails between the chair and the yard",
      words: """
        Eight emails have been found, of which six are attached and the remaining two are withheld under \
        section 41(1).
        """),
    Case(
      outcome: .partlyRefused, claims: ["s43(2)"], asked: "A copy of the lease of the crane",
      words: """
        The lease is to be disclosed, save for Schedule 4, to which section 43(2) was correctly applied.
        """),
  ])
  func partsOfAPaper(example: Case) { check(example) }

  @Test(arguments: [
    Case(
      outcome: .partlyRefused, claims: ["s21"], asked: "Copies of all byelaws and notices",
      words: """
        The byelaws are on our website and are exempt under section 21 as you can get them \
        there. The notice of 1 May is not. A copy is enclosed.
        """),
    Case(
      outcome: .refused, claims: ["s22"], asked: "A copy of the new byelaws",
      words: """
        The byelaws will be published in May and are exempt under section 22. We have attached our \
        leaflet on moorings, which may be of interest.
        """),
    Case(
      outcome: .partlyRefused, claims: ["s22"],
      asked: "What has been spent on the pier, and what is the forecast?",
      words: """
        Spent to the end of May: £1.7m. The forecast is being worked on. It will be published \
        in July and is exempt under section 22.
        """),
    Case(
      outcome: .partlyRefused, claims: ["s40"], asked: "A copy of the pilot's licence",
      words: "This is attached, with the home address of the pilot removed (Section 40)."),
    Case(
      outcome: .partlyRefused, claims: ["s12(1)"], asked: "Details of all claims for lost ropes",
      words: """
        We had 210 claims in the year. We have read 90 of those, of which 11 were paid. Reading \
        the others would take some 30 hours. The rest is therefore exempt under section 12(1) \
        of the Act.
        """),
    Case(
      outcome: .refused, claims: ["s12(1)"], asked: "Details of all claims for lost ropes",
      words: """
        There are 210 claims and each would have to be read. This is refused under section \
        12(1) of the Act.
        """),
    Case(
      outcome: .partlyRefused, claims: ["s40(2)"], asked: "The causes of falls on the quay",
      words: """
        Please see below.
        Ice 22
        Ropes 19
        Poor light 6
        Other
        Where the number is less than five it has been withheld. It is exempt under section \
        40(2) of the Act.
        """),
  ])
  func besideWhatIsPublished(example: Case) { check(example) }

  @Test(arguments: [
    Case(
      outcome: .partlyRefused, claims: ["s12"], asked: "How many tows were cancelled, and why?",
      words: """
        Each log would have to be read, which exceeds the appropriate limit under section 12 of the Act. \
        However, we are able to give the number for the north quay, as its foreman keeps a list: 61 tows.
        """),
    Case(
      outcome: .partlyRefused, claims: ["s12"], asked: "What did the pilots' unit cost?",
      words: """
        To work out the overtime would need a review of 1,288 sheets and exceeds the appropriate limit under \
        section 12. We can tell you that the budget for equipment was £96,000.
        """),
    Case(
      outcome: .refused, claims: ["s12"], asked: "How many tows were cancelled?",
      words: """
        This exceeds the appropriate limit under section 12. We can confirm that the estimate was 58 hours.
        """),
    Case(
      outcome: .notHeld, claims: [], asked: "How many boats waited outside the lock?",
      words: """
        The Board is unable to provide this. It is not something that is captured on our system, and nobody asks \
        for it.
        """),
    Case(
      outcome: .notHeld, claims: [], asked: "How many of the rescued sailors recovered?",
      words: """
        We are unable to provide this information. Once they are ashore we do not know the outcome, which is held \
        by the hospital.
        """),
    Case(
      outcome: .notHeld, claims: [], asked: "The number of visits made by bailiffs to boat owners",
      words: "This information is held by the bailiffs and not by the Board."),
    Case(
      outcome: .answered, claims: [], asked: "How many fires on boats had to do with batteries?",
      words: """
        The log has no code for the kind of battery, so this is not recorded. We have, however, searched the \
        remarks, which brought up 64 fires.
        """),
    Case(
      outcome: .notHeld, claims: [],
      asked: "How much was charged for towing barges, and how much was paid?",
      words: """
        Please refer to our website for our towing tariff: https://www.ouseby.example/towing. Unfortunately we do \
        not hold the sums charged or paid for barges.
        """),
    Case(
      outcome: .refused, claims: ["s35(1)(a)", "s40(2)"],
      asked: "Notes between officials on the pier",
      words: """
        The information is withheld under section 35(1)(a). Some of the information is in addition withheld under \
        section 40(2), being the names of junior officials.
        """),
    Case(
      outcome: .partlyRefused, claims: ["s40(2)"],
      asked: "Please list the berths with the name of each owner",
      words: """
        The register at www.ouseby.example/berths has the berths. Names of owners are withheld under section 40(2).
        """),
    Case(
      outcome: .partlyRefused, claims: ["s21"],
      asked: "Has there been a review of dredging since 2022? If so please provide it",
      words: """
        Yes - Edge Holloway, report to the board of 17 May 2023, item 9. As the report is on our website it is \
        exempt under section 21.
        """),
  ])
  func besideWhatCannotBeGiven(example: Case) { check(example) }
}
