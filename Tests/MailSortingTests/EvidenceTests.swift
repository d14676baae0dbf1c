import Casebook
import FOILaw
import Testing

@testable import MailSorting

/// The parts that evidence is made of.
@Suite struct EvidenceTests {
  @Test(
    arguments: [
      ("your request of 2 March 2026", true), ("received on 4 March 2026", false),
      ("your letter received 5 March", true), ("your request dated 12 March 2026", false),
      ("the meeting of 2 March 2026", false),
    ])
  func aRequestIsOfTheDayItWasSentOrTheNextFour(text: String, expected: Bool) {
    #expect(MentionedDates(text).isReceived(day("2026-03-02")) == expected)
  }

  @Test(
    arguments: [
      ("your request dated 5 January 2025", "5 January 2025"),
      ("your request of 1 March 2026", nil),
      ("our meeting on 5 January 2025", nil), ("your request of June 2024", "June 2024"),
    ] as [(String, String?)])
  func aRequestOfAnEarlierDayIsAnother(text: String, expected: String?) {
    #expect(MentionedDates(text).request(before: day("2026-03-02")) == expected)
  }

  @Test(
    arguments: [
      ("Thank you for your request about parking permits.", ["parking", "permit"]),
      ("Your request has been received.", nil), ("A note about parking permits.", nil),
    ] as [(String, [String]?)])
  func whatARequestIsSaidToBeAbout(text: String, expected: [String]?) {
    #expect(StatedSubject(text).words == expected.map(Set.init))
  }

  @Test(
    arguments: [
      ("RE: FOI 2034 Street lamps", "FOI 2034"), ("Response REQ10442", "REQ10442"),
      ("Street lamps 2026", nil), ("Response 02/03/2026", nil), ("Ref 2027", nil),
      ("Case 2026/00317", "2026/00317"),
    ] as [(String, String?)])
  func theReferenceInASubject(subject: String, expected: String?) {
    #expect(SubjectReference(subject, besides: "Street lamps", in: 2026).written == expected)
  }

  @Test(
    arguments: [
      ("Dear Sam Poe,\n", nil), ("Dear Ms Poe\n", nil), ("Dear Sir or Madam\n", nil),
      ("Dear Alex Reed\n", "Alex Reed"), ("Thank you.\n", nil),
    ] as [(String, String?)])
  func whoElseIsGreeted(text: String, expected: String?) {
    #expect(Salutation(text).stranger(to: "Sam Poe") == expected)
  }

  @Test func whileTheRequesterHasNoNameNobodyIsAStranger() {
    #expect(Salutation("Dear Alex Reed\n").stranger(to: nil) == nil)
  }

  @Test(
    arguments: [
      ("foi.lamps.example", ["foi.lamps.example", "lamps.example"]), ("gmail.com", []),
      ("mail.gov.uk", ["mail.gov.uk"]), ("localhost", []),
    ])
  func domainsUpToTheOneThatManyShare(domain: String, expected: [String]) {
    #expect(MailDomains.parents(of: domain) == expected)
  }

  @Test func referencesAreFoundWithTheWordsBeforeThem() {
    let found = MentionedReferences("Our ref: FOI 2024 117, see lamps/port-ellis.")
    #expect(found.references.map(\.key).contains("foi2024117"))
    #expect(found.handles.map(\.description) == ["lamps/port-ellis"])
  }

  @Test(arguments: MailSign.Kind.allCases)
  func aSignAgainstACaseNeverHelpsToPlaceIt(kind: MailSign.Kind) {
    let sign = MailSign(kind)
    if sign.points < 0 { #expect(sign.meaning.isEmpty) }
    if sign.meaning.contains(.thisCase) { #expect(sign.points >= 25) }
  }

  private static func match(_ handle: String, _ kinds: [MailSign.Kind]) -> CaseMatch {
    var match = CaseMatch(
      CaseID(handle: handle) ?? CaseID(request: .init(""), authority: .init("")))
    for kind in kinds { match.add(kind) }
    return match
  }

  @Test(
    arguments: [
      // One that stands out.
      ([("a/x", [.address, .title, .request]), ("a/y", [.title])], ["a/x"]),
      // Two that fit as well.
      ([("a/x", [.address, .title, .request]), ("b/x", [.address, .title, .request])], []),
      // Titles tell the request and not the authority.
      ([("a/x", [.title, .questions, .request])], []),
      // Two requests to one authority, each with its questions.
      (
        [("a/x", [.address, .questions, .title]), ("b/x", [.address, .questions, .title])],
        ["a/x", "b/x"]
      ),
      // Two authorities that the subject names.
      (
        [("a/x", [.subject, .title, .request]), ("a/y", [.subject, .title, .request])],
        ["a/x", "a/y"]
      ),
    ] as [([(String, [MailSign.Kind])], [String])])
  func aLetterIsPlacedOnlyWhereACaseStandsOut(
    cases: [(String, [MailSign.Kind])], expected: [String]
  ) {
    let matches = cases.map { Self.match($0.0, $0.1) }
    #expect(matches.placed.map(\.id.description) == expected)
  }
}
