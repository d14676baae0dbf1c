import Casebook
import FOILaw
import ReplyReader
import Testing

/// Where an answer begins in a letter that puts words of its own before it.
@Suite("Starts of answers") struct AnswerStartTests {
  private func read(_ lines: String, _ questions: [Question]) -> [String: Answer] {
    HarbourLetter.answers(
      in: """
        Dear Ms Poole

        Thank you for your request under the Freedom of Information Act 2000.

        \(lines)

        Yours sincerely
        """, to: questions)
  }

  private static let harbour = [
    HarbourLetter.ask("1", "Weekly counts of seals in the outer basin since 2022"),
    HarbourLetter.ask("2", "The dredging plans sent to the board"),
    HarbourLetter.ask("3", "Photographs of the slipway taken by inspectors"),
  ]

  @Test("Titles that run into the answer are no part of it")
  func runInTitles() {
    let found = read(
      """
      Seal counts. The weekly counts for the basin are attached.

      Dredging plans. The harbour has had two from the board and both are enclosed.

      Slipway photographs. Those that our inspectors took are withheld under section 31(1)(a).
      """, Self.harbour)
    #expect(found["1"]?.text?.hasPrefix("The weekly counts") == true)
    #expect(found["2"]?.text?.hasPrefix("The harbour has had two") == true)
    #expect(found["3"]?.text?.hasPrefix("Those that our") == true)
    #expect(found["3"]?.outcome == .refused)
  }

  @Test("A line that breaks before a date begins nothing")
  func wrappedDate() {
    let found = read(
      """
      The counts of seals in the outer basin are attached; those made in the week that ended on
      8 February 2023 were the highest, and there were none in the basin after that.

      The dredging plans that went to the board are enclosed, and there is nothing more to them.

      We hold no photographs of the slipway by inspectors.
      """, Self.harbour)
    #expect(found["1"]?.text?.hasPrefix("The counts of seals") == true)
    #expect(found["3"]?.outcome == .notHeld)
  }

  @Test("An initial ends no sentence")
  func initials() {
    let found = read(
      """
      Question 1: The counter was Mr K. Lennie until May.

      Question 2: The plans are enclosed.

      Question 3: None was taken.
      """, Self.harbour)
    #expect(found["1"]?.text?.hasPrefix("The counter was Mr K. Lennie until May") == true)
  }

  @Test("What counts something gives it, though the rest is refused")
  func counted() {
    let found = read(
      """
      Question 1: There were 17 complaints in the year. What each was about is personal data, exempt \
      under section 40(2) of the Act.

      Question 2: As 1.

      Question 3: We hold none that would answer this.
      """, Self.harbour)
    #expect(found["1"]?.outcome == .partlyRefused)
    #expect(found["2"]?.claims.map(\.description) == ["s40(2)"])
    #expect(found["3"]?.outcome == .notHeld)
  }

  @Test("The head of a table belongs to the answer, in a line or in a line a cell")
  func tableHeads() {
    let asked = [
      HarbourLetter.ask("1", "What was paid to divers in each of the last two financial years?"),
      HarbourLetter.ask("2", "How many dives were made in each year?"),
      HarbourLetter.ask("3", "Who holds the contract?"),
    ]
    let found = read(
      """
      Q1
      Financial Year      Amount
      2022/23     £3,110
      2023/24     £4,400

      Q2
      Financial year
      Count of dives
      2022/23
      31
      2023/24
      44

      Q3
      Nobody does.
      """, asked)
    #expect(found["1"]?.text?.hasPrefix("Financial Year") == true)
    #expect(found["2"]?.text?.hasPrefix("Financial year Count") == true)
    #expect(found["3"]?.text == "Nobody does.")
  }

  @Test("Below quoted lines the requester's own closing closes nothing and answers nothing")
  func quotedClosing() {
    let above = """
      > 1. Weekly counts of seals in the outer basin since 2022

      They are attached.

      > 2. The dredging plans sent to the board

      Both are enclosed.

      > 3. Photographs of the slipway taken by inspectors
      >
      > Yours faithfully,
      > R. Poole

      """
    let answered = read(above + "\nWe do not hold any. Nobody has taken one.", Self.harbour)
    #expect(answered["3"]?.text?.hasPrefix("We do not hold any") == true)
    #expect(answered["3"]?.outcome == .notHeld)
    #expect(read(above, Self.harbour)["3"]?.outcome == .blank)
  }

  @Test("An answer may begin with complaints")
  func complaints() {
    let asked =
      Self.harbour.prefix(2) + [HarbourLetter.ask("3", "How many berth holders complained?")]
    let found = read(
      """
      1. Weekly counts of seals in the outer basin since 2022

      They are attached.

      2. The dredging plans sent to the board

      Both are enclosed.

      3. How many berth holders complained?

      Complaints from berth holders are not recorded apart from others, so this is not held.

      If you are unhappy with this you may ask for an internal review.
      """, Array(asked))
    #expect(found["3"]?.text?.hasPrefix("Complaints from berth holders") == true)
    #expect(found["3"]?.outcome == .notHeld)
  }

  @Test("An article at the head of an answer is no letter of a list")
  func article() {
    let found = read(
      """
      (i) Counts of seals

      A copy of the weekly counts for the outer basin since 2022 is enclosed.

      (ii) The dredging

      A full set of the dredging plans sent to the board is attached.

      We hold no photographs of the slipway by inspectors.
      """, Self.harbour)
    #expect(found["1"]?.text?.hasPrefix("A copy of the weekly counts") == true)
    #expect(found["2"]?.text?.hasPrefix("A full set") == true)
  }

  @Test("A short answer that sounds like its question is no heading where no answer has one")
  func bareAnswers() {
    let found = HarbourLetter.answers(
      in: """
        1. How many berths are let?
        2. What system lists the berths, such as Quaymaster or Tidebook?
        3. Who dredges the basin?
        4. When was it last dredged?

        1. 61

        2. Tidebook

        You are free to use what we send you for your own purposes.

        3. Lumen Dredging

        4. May 2023
        """,
      to: [
        HarbourLetter.ask("1", "How many berths are let?"),
        HarbourLetter.ask("2", "What system lists the berths, such as Quaymaster or Tidebook?"),
        HarbourLetter.ask("3", "Who dredges the basin?"),
        HarbourLetter.ask("4", "When was it last dredged?"),
      ])
    #expect(found["1"]?.text?.hasPrefix("61") == true)
    #expect(found["2"]?.text?.hasPrefix("Tidebook") == true)
    #expect(found["3"]?.text?.hasPrefix("Lumen Dredging") == true)
  }

  @Test("A year before a colon that others follow in the line belongs to the figures")
  func yearsInALine() {
    let found = read(
      """
      Number of moorings let 2021/22: 14, 2022/23: 37, 2023/24: 52

      Number of moorings repaired 2021/22: 3, 2022/23: 5, 2023/24: 8

      Name of the diver: Lumen Diving Ltd
      """,
      [
        HarbourLetter.ask("1", "Number of moorings let in each year from 2021/22"),
        HarbourLetter.ask("2", "Number of moorings repaired in each year from 2021/22"),
        HarbourLetter.ask("3", "The name of the diver"),
      ])
    #expect(found["1"]?.text?.hasPrefix("2021/22: 14") == true)
    #expect(found["2"]?.text?.hasPrefix("2021/22: 3") == true)
  }

  @Test("An answer begins with the sentence that leads to a link or a table")
  func linksAndTables() {
    let found = read(
      """
      Some of what you ask about buoys off the beaches can be seen on the harbour's pages:
      [1]https://www.harbour.example/buoys

      Below are details of the mooring rings that the harbour has taken out in the years 2021 to 2023.

      Year       Rings removed

      2021       31

      2022       44

      2023       12

      Below are details of the mooring rings that the harbour has put in.

      Year       Rings installed

      2021       18

      2022       9

      2023       27
      """,
      [
        HarbourLetter.ask("1", "How many mooring rings has the harbour removed each year?"),
        HarbourLetter.ask("2", "Which buoys are there off the beaches?"),
        HarbourLetter.ask("3", "How many mooring rings were installed each year?"),
      ])
    #expect(found["1"]?.text?.hasPrefix("Below are details") == true)
    #expect(found["1"]?.text?.contains("44") == true)
    #expect(found["2"]?.text?.hasPrefix("Some of what you ask") == true)
    #expect(found["3"]?.text?.hasPrefix("Below are details") == true)
  }

  @Test("A title behind a label is no part of the answer, though there is no other")
  func titleBehindALabel() {
    let found = read(
      """
      The weekly counts of seals are attached.

      Points 2 and 3, dredging plans and photographs of the slipway. The plans went to the board and \
      the photographs to our inspectors, and we have kept neither.
      """, Self.harbour)
    #expect(found["2"]?.text?.hasPrefix("The plans went") == true)
  }

  @Test("A full line that breaks before a capital or a figure begins nothing")
  func wrappedCapital() {
    let found = read(
      """
      Question 1: The counts of seals in the outer basin were made by the wardens of Saint Brannock
      Harbour Association, who have kept them since 2022, and they are all attached to this letter.

      Question 2: The plans are enclosed.

      Question 3: We hold no photographs of the slipway by inspectors, or by anybody else at all.
      """, Self.harbour)
    #expect(found["1"]?.text?.hasPrefix("The counts of seals") == true)
  }

  @Test("As many labelled lines as questions have one each") func labelledLines() {
    let found = read(
      """
      Question 1

      The counts are attached.

      Questions 2 and 3

      Cranes: 9 in use at the end of May
      Training: 95.1% of drivers by the same date
      """,
      [
        Self.harbour[0], HarbourLetter.ask("2", "How many cranes are there?"),
        HarbourLetter.ask("3", "What share of drivers have been trained?"),
      ])
    #expect(found["2"]?.text == "9 in use at the end of May")
    #expect(found["3"]?.text == "95.1% of drivers by the same date")
  }

  @Test("The quarters of a year are no questions") func quarters() {
    let found = read(
      """
      Question 1 - I give each quarter, from April to June Q1 to January to March Q4
      Q1 - 62.3%, Q2 - 61.6%, Q3 - 58.7%, Q4 - 60.9%
      Q1 - 61.8%, Q2 - 60.6%, Q3 - 60.7%, Q4 - 63.1%

      Question 2 - Four boats a month.

      Question 3 - By the harbour master only.
      """,
      [
        HarbourLetter.ask("1", "What share of berths was let in each quarter?"),
        HarbourLetter.ask("2", "How many boats were lifted?"),
        HarbourLetter.ask("3", "Who may lift boats?"),
      ])
    #expect(found["1"]?.text?.hasPrefix("I give each quarter") == true)
    #expect(found["1"]?.text?.contains("63.1%") == true)
    #expect(found["2"]?.text?.hasPrefix("Four boats") == true)
  }

  @Test("What begins like a request is an answer behind its label") func pleaseUse() {
    let found = read(
      """
      Weekly counts of seals in the outer basin since 2022
      Answer: - Please use seals@harbour.example. The names of the counters are exempt under section 40(2).
      The dredging plans sent to the board
      Answer: - Both plans are enclosed.
      Photographs of the slipway taken by inspectors
      Answer: - The harbour does not hold this.
      """, Self.harbour)
    #expect(found["1"]?.text?.hasPrefix("Please use") == true)
  }

  @Test("A sentence that says where something is published does not repeat the question")
  func publishedAsAsked() {
    let found = read(
      """
      (1) The information you have asked for is published each week with the tides at \
      https://harbour.example/seals . As it is reasonably accessible to you it is exempt from \
      disclosure under section 21 of the Act.

      (2) Both plans are enclosed.

      (3) I am sorry that this question was overlooked. There are no photographs.
      """, Self.harbour)
    #expect(found["1"]?.text?.hasPrefix("The information you have asked for") == true)
    #expect(found["3"]?.text?.hasPrefix("I am sorry that this") == true)
  }

  @Test("An answer written into its question begins with the first figure") func writtenIn() {
    let found = read(
      """
      1. Berths - The number of berths let at the harbour:
      • By the year: 211
      • By the season: 94
      • By the night: 163
      There is a waiting list as well: 12

      2. Cranes - The number of cranes:
      • In use: 4
      • Laid up: 1
      • Sold: Not recorded

      3. Please provide a copy of the tide table.
      Please see the attached file.
      """,
      [
        HarbourLetter.ask(
          "1",
          "Berths - The number of berths let at the harbour: By the year; By the season; By the night"
        ),
        HarbourLetter.ask("2", "Cranes - The number of cranes: In use; Laid up; Sold"),
        HarbourLetter.ask("3", "Please provide a copy of the tide table."),
      ])
    #expect(found["1"]?.text?.hasPrefix("211") == true)
    #expect(found["2"]?.text?.hasPrefix("4") == true)
  }

  @Test("A sentence that leads to a table, and the head of the table, begin the answer")
  func leadToTable() {
    let found = HarbourLetter.answers(
      in: """
        Dear Ms Lund

        You asked for:

        • the number of staff in the Board's press office, by grade
        • the total cost of agencies in 2023-24

        The table below shows the number of staff in the press office on 1 May 2024.

        Grade   Staff
        EO      4
        HEO     6
        SEO     9

        The total cost of agencies in 2023-24 was £184,210 including VAT.
        """,
      to: [
        HarbourLetter.ask("1", "the number of staff in the Board's press office, by grade"),
        HarbourLetter.ask("2", "the total cost of agencies in 2023-24"),
      ])
    #expect(found["1"]?.text?.hasPrefix("The table below shows") ?? false)
  }
}
