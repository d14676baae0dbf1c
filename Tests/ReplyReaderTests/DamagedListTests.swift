import Casebook
import Testing

@testable import ReplyReader

/// Lists whose lines ran together, stand in rows or share one answer.
@Suite("Damaged lists") struct DamagedListTests {
  private static let lock = [
    HarbourLetter.ask("1", "How many boats used the lock?"),
    HarbourLetter.ask("2", "Please send the latest dredging plan"),
    HarbourLetter.ask("3", "How many boats were turned away?"),
  ]

  @Test("A label that ran into the words before it begins an answer") func glued() {
    let found = HarbourLetter.answers(
      in: """
        Information requested:
        Q1 / How many boats used the lockA1 / 412 boats
        Q2 / Please send the latest dredging planA2 / It is attached.
        Q3 / How many boats were turned away
        A3 / None
        """, to: Self.lock)
    #expect(found["1"]?.text == "412 boats")
    #expect(found["2"]?.text == "It is attached.")
    #expect(found["3"]?.text == "None")
  }

  @Test("A label behind a full stop begins an answer") func gluedToSentences() {
    let found = HarbourLetter.answers(
      in: """
        Response
        Q1 – 412 boats, as the lock was shut in May.Q2 – It is attached.Q3 – Nine boats.
        """, to: Self.lock)
    #expect(found["1"]?.text == "412 boats, as the lock was shut in May.")
    #expect(found["2"]?.text == "It is attached.")
    #expect(found["3"]?.text == "Nine boats.")
  }

  @Test("The name of a road or a model is no label") func noLabels() {
    let text = Array("He took theA1 north in aQ7 car.".utf8)
    #expect(Script(text).fragments.count == 1)
  }

  @Test("An answer that counts the questions above it answers all of them") func counted() {
    let found = HarbourLetter.answers(
      in: """
        Q1. How many boats used the lock?
        Q2. Please send the latest dredging plan
        Neither is recorded, and both of these are matters for the canal trust.

        Q3. How many boats were turned away?
        Nine.
        """, to: Self.lock)
    #expect(found["1"]?.text?.hasPrefix("Neither is recorded") == true)
    #expect(found["2"]?.text?.hasPrefix("Neither is recorded") == true)
    #expect(found["3"]?.text == "Nine.")
  }

  @Test("An answer that names no other question is not that of the question above") func alone() {
    let found = HarbourLetter.answers(
      in: """
        Q1. How many boats used the lock?

        Q2. Please send the latest dredging plan
        It is attached.

        Q3. How many boats were turned away?
        Nine.
        """, to: Self.lock)
    #expect(found["1"]?.text != "It is attached.")
    #expect(found["2"]?.text == "It is attached.")
  }

  @Test("In a row the figure behind the question's words is its answer") func rows() {
    let found = HarbourLetter.answers(
      in: """
        No Question Response
        1 Contract start date 01/04/2021
        2 Number of moorings 1,450 approx
        3 Any extension options 2 x 12 months
        """,
      to: [
        HarbourLetter.ask("1", "Contract start date"),
        HarbourLetter.ask("2", "Number of moorings"),
        HarbourLetter.ask("3", "Any extension options"),
      ])
    #expect(found["1"]?.text == "01/04/2021")
    #expect(found["2"]?.text == "1,450 approx")
    #expect(found["3"]?.text == "2 x 12 months")
  }

  @Test("A denial above a field of the page is the answer") func fields() {
    let found = HarbourLetter.answers(
      in: """
        - Decision
        -
        1. 412 boats used the lock.
        2. It is on our website.
        3. The gate keepers turn boats away and the board does not count those that were turned away.
        - Reference number
        - HB2387
        - Date request received
        - 14 February 2023
        """, to: Self.lock)
    #expect(found["3"]?.text?.hasPrefix("The gate keepers") == true)
  }

  @Test("Figures behind a row's number are all its answer") func figures() {
    let found = HarbourLetter.answers(
      in: """
        Question | 2021 | 2022 | 2023 |
        1. | 41 | 33 | 52 |
        2. | 5 | 6 | 7 |
        3. | £2,410 | £310 | £9,882 |
        """,
      to: [
        HarbourLetter.ask("1", "How many boats used the lock?"),
        HarbourLetter.ask("2", "How many boats were turned away?"),
        HarbourLetter.ask("3", "What was paid in claims?"),
      ])
    #expect(found["1"]?.text?.hasPrefix("41") == true)
    #expect(found["3"]?.text?.hasPrefix("£2,410") == true)
  }

  @Test("A point parts the number of a question from its part") func pointedParts() {
    let script = Script(Array("5.a  1,204 boats".utf8))
    let mark = MarkReader(script: script).mark(at: 0, limit: script.tokens.count)
    #expect(mark?.paths == [["5", "a"]])
  }

  @Test("One sentence under a heading for two questions answers both") func oneSentence() {
    let found = HarbourLetter.answers(
      in: """
        Dear Ms Poole

        Questions 1 and 2

        As at 1 May the board had nine launches and 31 qualified coxswains, of whom four are women.

        Question 3

        The crane is let to Lumen Cranes Ltd.

        Yours sincerely
        """,
      to: [
        HarbourLetter.ask("1", "How many launches does the board own?"),
        HarbourLetter.ask("2", "How many coxswains are qualified?"),
        HarbourLetter.ask("3", "Who holds the contract for the crane?"),
      ])
    #expect(found["1"]?.text?.hasPrefix("As at 1 May") == true)
    #expect(found["2"]?.text?.hasPrefix("As at 1 May") == true)
  }

  @Test("No answer begins inside an address") func addresses() {
    let script = Script(Array("Write to plans@board.example. The plan is there.".utf8))
    #expect(script.isInAddress(4))
    #expect(!script.isInAddress(5))
  }
}
