import Casebook
import FOILaw
import ReplyReader
import Testing

/// What one passage says to each of the questions that it answers, and what notes of the letter decide.
@Suite("Passages and notes for several answers") struct SharedPassageTests {
  private static let gulls = [
    HarbourLetter.ask("1", "The gull survey of the north quay since 2021"),
    HarbourLetter.ask("2", "All complaints about gulls with the complainers' names"),
    HarbourLetter.ask("3", "Legal advice on nets over the fish market"),
  ]
  private static let berths = [
    HarbourLetter.ask("1", "How many berths were let in each year, by pier?"),
    HarbourLetter.ask("2", "How many letters about berths mention noise?"),
    HarbourLetter.ask("3", "What was spent on dredging?"),
  ]

  private func claims(_ answer: Answer?) -> Set<String> {
    Set(answer?.claims.map(\.description) ?? [])
  }

  @Test("What is taken out of one thing is not taken out of another that is asked for")
  func eachItsOwnGround() {
    let found = HarbourLetter.answers(
      in: """
        Freedom of Information Act 2000

        (1) and (2) The survey and copies of 12 complaints are attached. In the case of the complaints, \
        names of the complainers have been redacted under section 40(2) of the Act.

        (3) The advice is exempt under section 42(1) of the Act.
        """, to: Self.gulls)
    #expect(found["1"]?.outcome == .answered)
    #expect(found["1"]?.claims.isEmpty == true)
    #expect(found["2"]?.outcome == .partlyRefused)
    #expect(claims(found["2"]) == ["s40(2)"])
    #expect(claims(found["3"]) == ["s42(1)"])
  }

  @Test("A limit that refuses the request is of all its questions")
  func limitOfAll() {
    let found = HarbourLetter.answers(
      in: """
        Freedom of Information Act 2000

        The gull survey, the complaints and the advice on nets are in 400 boxes. To search them would cost \
        more than the appropriate limit, and we refuse your request under section 12(1) of the Act.
        """, to: Self.gulls)
    for question in ["1", "2", "3"] {
      #expect(found[question]?.outcome == .refused)
      #expect(claims(found[question]) == ["s12(1)"])
    }
  }

  @Test("A note on small numbers is of the tables with an asterisk in them")
  func hiddenFigures() {
    let found = HarbourLetter.answers(
      in: """
        Freedom of Information Act 2000

        1. How many berths were let in each year, by pier?

        North pier   14
        South pier   *

        2. How many letters about berths mention noise?

        Nine.

        3. What was spent on dredging?

        £41,200.

        * Numbers below five are withheld under section 40(2) of the Act, as those concerned could be known.
        """, to: Self.berths)
    #expect(found["1"]?.outcome == .partlyRefused)
    #expect(claims(found["1"]) == ["s40(2)"])
    #expect(found["2"]?.outcome == .answered)
    #expect(found["3"]?.outcome == .answered)
  }

  @Test("A note on what was taken out of the documents is of the answers that hand them over")
  func takenOut() {
    let found = HarbourLetter.answers(
      in: """
        Environmental Information Regulations 2004

        1. This is attached.

        2. Nine.

        3. The advice is excepted under regulation 12(5)(b), as the case has not been heard.

        Please note that personal information has been redacted from the attached documents, as \
        it is excepted under regulation 13(1).
        """, to: Self.berths)
    #expect(found["1"]?.outcome == .partlyRefused)
    #expect(claims(found["1"]) == ["reg13(1)"])
    #expect(found["2"]?.outcome == .answered)
    #expect(found["3"]?.outcome == .refused)
    #expect(claims(found["3"]) == ["reg12(5)(b)"])
  }

  @Test("A number told as at most so much is hidden as one with a star is")
  func atMost() {
    let found = HarbourLetter.answers(
      in: """
        Freedom of Information Act 2000

        1. ≤5 lettings

        2. Nine.

        3. £41,200.

        Please note: where figures are between 1 and 5 the number is shown as ≤5, as those \
        concerned could be known. This is in line with section 40(2) of the Act.
        """, to: Self.berths)
    #expect(found["1"]?.outcome == .partlyRefused)
    #expect(claims(found["1"]) == ["s40(2)"])
    #expect(found["3"]?.outcome == .answered)
  }

  @Test("A section that applies as to another question has the limbs named there")
  func sameLimbs() {
    let found = HarbourLetter.answers(
      in: """
        Freedom of Information Act 2000

        1. The berths are exempt by virtue of section 31(1)(a) and (b), law enforcement.

        2. Section 31 applies, as question 1.

        3. £41,200.
        """, to: Self.berths)
    #expect(claims(found["1"]) == ["s31(1)(a)", "s31(1)(b)"])
    #expect(claims(found["2"]) == ["s31(1)(a)", "s31(1)(b)"])
  }

  @Test("What would have to be read is refused where the letter names the limit")
  func effort() {
    let found = HarbourLetter.answers(
      in: """
        Freedom of Information Act 2000

        Under section 12 of the Act the board is not obliged to comply with all of the request.

        1. There were 31 lettings.

        2. Letters are filed by berth, and each of the 1,900 would have to be opened and read.

        3. £41,200.
        """, to: Self.berths)
    #expect(found["2"]?.outcome == .refused)
    #expect(claims(found["2"]) == ["s12"])
    #expect(found["3"]?.outcome == .answered)
  }

  @Test("Words in brackets do not end a list of questions")
  func bracketsInList() {
    let found = HarbourLetter.answers(
      in: """
        Freedom of Information Act 2000

        1. Exempt, see the refusal notice.

        2. Exempt, see the refusal notice.

        3. £41,200.

        Refusal notice

        What you ask for at parts 1 (numbers by pier) and 2 is exempt under section 31(1)(a) of the Act.
        """, to: Self.berths)
    #expect(claims(found["1"]) == ["s31(1)(a)"])
    #expect(claims(found["2"]) == ["s31(1)(a)"])
    #expect(found["3"]?.outcome == .answered)
  }

  @Test("A section that points on means the limbs that are named there")
  func limbsFurtherOn() {
    let found = HarbourLetter.answers(
      in: """
        Freedom of Information Act 2000

        1. Exempt under section 31 of the Act. Please see the explanation below.

        2. Nine.

        3. £41,200.

        Explanation

        Section 31(1)(a)(b) Law enforcement

        This is a qualified exemption. To tell which piers are let would help thieves.
        """, to: Self.berths)
    #expect(claims(found["1"]) == ["s31(1)(a)", "s31(1)(b)"])
    #expect(found["2"]?.outcome == .answered)
  }

  @Test("An answer that points to another gives and withholds what that does")
  func sameAsAnother() {
    let found = HarbourLetter.answers(
      in: """
        Freedom of Information Act 2000

        1. See Q3 below for answer and table.
        2. None.
        3. The table is attached. Small numbers have been removed under section 40(2) of the Act.
        """, to: Self.berths)
    #expect(found["1"]?.outcome == .partlyRefused)
    #expect(claims(found["1"]) == ["s40(2)"])
  }
}
