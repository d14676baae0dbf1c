import Casebook
import FOILaw
import MailSorting
import Mailroom
import Testing

/// Letters for several cases, from case systems, from regulators, and under other letterheads.
@Suite struct DifficultLetterTests {
  private static func answers(lamps: String, spent: String) -> String {
    """
    1. How many street lamps do you look after in the borough?

    \(lamps)

    2. What did you spend on lamp repairs in the last full year?

    \(spent)

    """
  }

  /// Each council's answers under its name.
  private static let divided = """
    Dear Sam Poe

    We are the shared information team of Harrow Vale Council and Port Ellis Council.

    HARROW VALE COUNCIL (HV/26/17)

    \(answers(lamps: "4,120.", spent: "£31,000."))
    PORT ELLIS COUNCIL (PE-2026-441)

    \(answers(lamps: "977.", spent: "£8,500."))
    Yours sincerely
    Port Ellis Council
    """

  private static func with(_ reference: String, at place: Int) -> KnownCases {
    var cases = Lamps.cases
    let file = cases.files[place]
    var facts = LetterFacts(kind: .acknowledgement)
    facts.reference = reference
    cases.files[place] = CaseFile(
      request: file.request, authority: file.authority,
      events: file.events + [Event(id: EventID("ack"), .acknowledged(facts), on: day("2026-03-04"))]
    )
    return cases
  }

  @Test func aLetterOfASharedServiceIsOfferedToEachCaseItAnswers() throws {
    let letter = Lamps.letter(
      from: "team@shared.example", subject: "Street lamps - Harrow Vale and Port Ellis",
      Self.divided)
    let verdict = try Lamps.sorter().verdict(on: letter)
    #expect(verdict.recordings.isEmpty)
    #expect(verdict.reason == .severalAuthorities(2))
    #expect(
      verdict.suggestions.map(\.id.description).sorted()
        == ["lamps/harrow-vale-council", "lamps/port-ellis-council"])
  }

  @Test func ofADividedLetterEachCaseGetsItsOwnAnswersAndReference() throws {
    let letter = Lamps.letter(from: "team@shared.example", subject: "Street lamps", Self.divided)
    let words = MailWords(letter.message, isForward: false)
    var found: [String: ([String?], String?)] = [:]
    for file in Lamps.cases.files {
      let event = try Lamps.sorter().event(
        nil, of: letter, words, on: day("2026-03-27"), file)
      found[file.authority.name] = (event?.answers.map(\.text) ?? [], event?.facts?.reference)
    }
    let harrow = try #require(found["Harrow Vale Council"])
    let ellis = try #require(found["Port Ellis Council"])
    #expect(harrow.0.first??.contains("4,120") == true)
    #expect(ellis.0.first??.contains("977") == true)
    #expect(ellis.1 != harrow.1 || ellis.1 == nil)
    #expect(ellis.1?.contains("HV") != true)
    #expect(harrow.1?.contains("PE") != true)
  }

  @Test(
    arguments: [
      "North Bay Council (successor to Harrow Vale Council and Port Ellis Council)",
      "On behalf of Harrow Vale Council and Port Ellis Council",
      "Joint Information Office of Port Ellis Council & Harrow Vale Council",
    ])
  func aSuccessorsOrJointOfficesLetterIsOfferedToEach(signature: String) throws {
    let letter = Lamps.letter(
      from: "foi@northbay.example", subject: "Street lamps",
      "Dear Sam Poe\n\n\(Self.answers(lamps: "4,120.", spent: "£31,000."))\nYours\n\(signature)")
    let verdict = try Lamps.sorter().verdict(on: letter)
    #expect(verdict.recordings.isEmpty)
    #expect(verdict.suggestions.count == 2)
  }

  @Test func aCouncilThatIsOnlyMentionedIsOfferedNothing() throws {
    let letter = Lamps.letter(
      from: "foi@portellis.example", subject: "Street lamps",
      "Dear Sam Poe\n\nYou may also ask Harrow Vale Council.\n\n"
        + Self.answers(lamps: "977.", spent: "£8,500.") + "\nPort Ellis Council")
    let verdict = try Lamps.sorter().verdict(on: letter)
    #expect(verdict.recordings.map(\.file.authority.name) == ["Port Ellis Council"])
  }

  @Test func aCaseSystemsReplyWithTheReferenceAndTheQuestionsIsPlacedAsProposed() throws {
    let cases = Self.with("FOI-2026-0113", at: 0)
    let letter = Lamps.letter(
      from: "No Reply <noreply@casetracker.example>", subject: "Case FOI-2026-0113",
      "Dear Sam Poe\n\nCase FOI-2026-0113\n\n" + Self.answers(lamps: "4,120.", spent: "£31,000."))
    let verdict = try Lamps.sorter(cases).verdict(on: letter)
    #expect(verdict.recordings.map(\.file.authority.name) == ["Harrow Vale Council"])
    #expect(verdict.recordings.map(\.event.isProposed) == [true])
  }

  @Test(
    arguments: [
      // The reference alone, the questions alone, or both with somebody else's name.
      ("FOI-2026-0113", "Dear Sam Poe\n\nYour case FOI-2026-0113 is open.\n"),
      ("Your request", "Dear Sam Poe\n\n" + answers(lamps: "4,120.", spent: "£31,000.")),
      (
        "Case FOI-2026-0113",
        "Dear Alex Reed\n\nCase FOI-2026-0113\n\n" + answers(lamps: "4,120.", spent: "£31,000.")
      ),
    ])
  func lessThanReferenceAndQuestionsIsNotEnough(subject: String, text: String) throws {
    let letter = Lamps.letter(from: "noreply@casetracker.example", subject: subject, text)
    let verdict = try Lamps.sorter(Self.with("FOI-2026-0113", at: 0)).verdict(on: letter)
    #expect(verdict.recordings.isEmpty)
  }

  @Test func aReferenceThatTwoAuthoritiesGavePlacesNothing() throws {
    var cases = Self.with("FOI-2026-0113", at: 0)
    cases.files[1] = Self.with("FOI-2026-0113", at: 1).files[1]
    let letter = Lamps.letter(
      from: "noreply@casetracker.example", subject: "Case FOI-2026-0113",
      "Dear Sam Poe\n\n" + Self.answers(lamps: "4,120.", spent: "£31,000."))
    let verdict = try Lamps.sorter(cases).verdict(on: letter)
    #expect(verdict.recordings.isEmpty)
    #expect(verdict.suggestions.count == 2)
  }

  @Test func anotherCouncilsReferenceDoesNotEnterACase() throws {
    let cases = Self.with("HV/26/1701", at: 0)
    let letter = Lamps.letter(
      from: "foi@portellis.example", subject: "HV/26/1701 Street lamps",
      "Dear Sam Poe\n\nOur reference: HV/26/1701\n\n"
        + Self.answers(lamps: "977.", spent: "£8,500."))
    let words = MailWords(letter.message, isForward: false)
    let event = try Lamps.sorter(cases).event(
      .replied, of: letter, words, on: day("2026-03-27"), cases.files[1])
    #expect(event != nil)
    #expect(event?.facts?.reference == nil)
  }

  @Test(
    arguments: [
      ("Acknowledgement of your request", "Thank you. A colleague will be in touch."),
      ("Your request has been received - Street lamps", "This mailbox is watched daily."),
    ])
  func anAcknowledgementIsKnownByItsSubject(subject: String, text: String) throws {
    let letter = Lamps.letter(
      from: "foi@portellis.example", subject: subject, "Dear Sam Poe\n\n\(text)\n")
    let verdict = try Lamps.sorter().verdict(on: letter)
    #expect(verdict.recordings.map(\.event.kind) == [.acknowledged])
  }

  private static func complained(_ name: String) -> KnownCases {
    var cases = Lamps.cases
    cases.files = cases.files.map { file in
      guard file.authority.name == name else { return file }
      return CaseFile(
        request: file.request, authority: file.authority,
        events: file.events + [Event(id: EventID("c"), .complained, on: day("2026-05-01"))])
    }
    return cases
  }

  @Test(
    arguments: [
      ("ICO Casework <icocasework@ico.org.uk>", "Decision notice IC-345678-A1B2", true),
      ("enquiries@foi.scot", "Decision Notice 041/2026", true),
      ("icocasework@ico.org.uk", "Your complaint IC-345678-A1B2", false),
    ])
  func aRegulatorsLetterIsOfferedToTheCaseComplainedAbout(
    from: String, subject: String, isDecision: Bool
  ) throws {
    let letter = Lamps.letter(
      from: from, subject: subject,
      "Dear Sam Poe\n\nPublic authority: Port Ellis Council\n\nThank you.\n")
    let verdict = try Lamps.sorter(Self.complained("Port Ellis Council")).verdict(on: letter)
    #expect(verdict.recordings.isEmpty)
    #expect(verdict.reason == .regulator(isDecision: isDecision))
    #expect(verdict.suggestions.map(\.id.description) == ["lamps/port-ellis-council"])
  }

  @Test func aRegulatorsLetterOnACaseThatWasNeverComplainedAboutSuggestsNothing() throws {
    let letter = Lamps.letter(
      from: "icocasework@ico.org.uk", subject: "Decision notice",
      "Public authority: Harrow Vale Council\n")
    let verdict = try Lamps.sorter(Self.complained("Port Ellis Council")).verdict(on: letter)
    #expect(verdict.suggestions.allSatisfy { $0.score < 50 })
    #expect(verdict.recordings.isEmpty)
  }

  @Test(
    arguments: [
      ("Harrow Vale Council", true), ("Low Moor Borough Council", true),
      ("Port Ellis City Council", false), ("Port Ellis Council", false),
      ("Borough of Port Ellis", false), ("Information Governance Team", false),
    ])
  func aLetterheadOfAnotherAuthorityIsForeign(name: String, expected: Bool) throws {
    let authority = Authority(name: "Port Ellis Council")
    #expect(try Letterhead(name).isForeign(to: authority, among: Lamps.cases) == expected)
  }

  @Test func aWelshAuthorityMayUseItsOtherName() throws {
    let authority = Authority(name: "Denbrook County Council", nation: .wales)
    let isForeign = try Letterhead("Cyngor Sir Dinbren").isForeign(
      to: authority, among: Lamps.cases)
    #expect(!isForeign)
  }

  @Test func whatAPersonTookOffACaseDoesNotGoThereByItself() throws {
    let letter = Lamps.letter(
      from: "foi@portellis.example", subject: "Street lamps", Lamps.answer)
    let first = try #require(try Lamps.sorter().verdict(on: letter).recordings.first)
    var cases = Lamps.cases
    cases.files[1] = CaseFile(
      request: Lamps.request, authority: cases.files[1].authority,
      events: cases.files[1].events + [
        first.event,
        Event(id: EventID("r"), .retracted(first.event.id), on: day("2026-05-01")),
      ])
    let again = try Lamps.sorter(cases).verdict(on: letter)
    #expect(again.recordings.isEmpty)
  }
}
