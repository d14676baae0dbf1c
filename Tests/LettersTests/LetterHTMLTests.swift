import Casebook
import FOILaw
import Testing

@testable import Letters

struct LetterHTMLTests {
  private static func letter(
    _ source: String, to: String = "Anytown Council", subject: String = "Overdue: School meals",
    sender: Sender = Sender(
      name: "Jo Bell", organisation: "The Gazette", address: ["1 High Street"],
      email: "jo@bell.example")
  ) -> Letter {
    Letter(
      kind: .chaser, case: CaseID(request: RequestID("meals"), authority: AuthorityID("anytown")),
      to: Letter.Recipient(name: to, email: "foi@anytown.example"), subject: subject,
      source: source, sender: sender,
      date: CalendarDay(iso: "2020-10-20") ?? CalendarDay(number: 0),
      fileName: "meals-anytown-chaser-2020-10-20.txt", enclosures: [])
  }

  private static let source = """
    Dear Sir or Madam,

    | School meals

    I sent you this request.

    > 1. How many?
    > 2b. At what cost?

    | What I ask for

    - An answer.
    - A reason.

    Yours faithfully,

    | Jo Bell
    | 1 High Street
    | jo@bell.example
    """

  @Test func everyPartHasItsElement() {
    let html = Self.letter(Self.source).html
    for part in [
      "<html lang=\"en-GB\">", "<title>Overdue: School meals</title>",
      "<h1>Overdue: School meals</h1>", "<h2>What I ask for</h2>",
      "<p>I sent you this request.</p>",
      "<blockquote>\n<p class=\"item tab\">1.\tHow many?</p>",
      "<ul>\n<li>An answer.</li>\n<li>A reason.</li>\n</ul>",
      "<p class=\"date\">20\u{A0}October 2020</p>",
      "<p>Jo Bell<br>\nThe Gazette<br>\n1 High Street<br>\njo@bell.example</p>",
      "<p>Anytown Council<br>\nfoi@anytown.example</p>", "counter(pages)", "size: A4",
    ] { #expect(html.contains(part), "\(part)") }
  }

  @Test func twoLinesUnderTheSalutationAreTheSubject() {
    let html = Self.letter("Dear Sir or Madam,\n\n| Complaint\n| School meals\n\nI complain.").html
    #expect(html.contains("<h1>Complaint<br>\nSchool meals</h1>"))
  }

  @Test func aNumberedListUnderAHeadingIsNoQuotation() {
    let html = Self.letter("Dear Sir,\n\nHello.\n\n| Chronology\n\n> 1. Sent.\n> 2. Late.").html
    #expect(html.contains("<h2>Chronology</h2>\n<ol>\n<li>Sent.</li>\n<li>Late.</li>\n</ol>"))
  }

  @Test func aQuestionUnderAHeadingIsAQuotation() {
    let html = Self.letter("Dear Sir,\n\nHello.\n\n| No answer: question 5\n\n> 5. How many?").html
    #expect(html.contains("<h2>No answer: question 5</h2>\n<blockquote>"))
  }

  @Test func noLineEndsInsideADateACitationOrAReference() {
    let html = Self.letter(
      "Dear Sir,\n\nHello.\n\nOn 3 May 2026 section 12(1) and EA/2007/0124 (2024/25) at https://a.example/2."
    ).html
    #expect(html.contains("3\u{A0}May 2026") && html.contains("section\u{A0}12(1)"))
    #expect(html.contains("<span class=\"whole\">EA/2007/0124</span>"))
    #expect(html.contains("<span class=\"whole\">(2024/25)</span>"))
    #expect(html.contains("<span class=\"whole\">https://a.example/2.</span>"))
  }

  @Test func aLineThatLeadsUpToAQuotationStaysWithIt() {
    #expect(Self.letter("I asked:\n\n> How?").html.contains("<p class=\"leads\">I asked:</p>"))
  }

  @Test func theClosingPhraseStaysWithTheName() {
    let html = Self.letter(Self.source).html
    #expect(
      html.contains(
        "<div class=\"closing\" data-custom-style=\"Closing\">\n<p>Yours faithfully,</p>\n</div>"))
    #expect(html.contains(".leads, .closing { break-after: avoid; }"))
  }

  @Test func aQuestionStaysWithTheFirstLinesOfItsAnswer() {
    let html = Self.letter("I asked:\n\n> 3. How?\n> The reply: \"No.\"").html
    #expect(html.contains("How?</p>\n<p>The reply"))
    #expect(html.contains(".item + p:not(.item) { break-before: avoid; }"))
  }

  @Test func aTableGivesItsColumnsRoomByWhatTheyHold() {
    func widths(_ row: String) -> [Int] {
      Self.letter("Others:\n\n= \(row)").html.split(separator: "<col style=\"width: ").dropFirst()
        .compactMap { Int($0.prefix { $0.isNumber }) }
    }
    let long = widths("Hillshire | 1 May 2026 | a total for each of the years that were asked for")
    #expect(long.count == 3 && long[2] > long[0] && long.reduce(0, +) <= 100)
    // No word and no figure is broken where the line has sixty-four characters.
    let row = [
      "Question 2a", "Aldermoor Borough Council", "24 September 2026", "AM 5512", "812,400",
    ]
    for (text, width) in zip(row, widths(row.joined(separator: " | "))) {
      let word = text.split(separator: " ").map(\.count).max() ?? 0
      #expect(width * 64 >= (word + 2) * 100, "\(text): \(width)")
    }
  }

  @Test func theSignatureDoesNotRepeatTheLetterhead() {
    let html = Self.letter(Self.source).html
    #expect(html.contains("data-custom-style=\"Signature\">\n<p>Jo Bell</p>"))
  }

  @Test func numbersThatCountFromOneAreAList() {
    let html = Self.letter("1. One thing.\n2. Another.\n\n5. Out of order.").html
    #expect(html.contains("<ol>\n<li>One thing.</li>\n<li>Another.</li>\n</ol>"))
    #expect(html.contains("<p class=\"item tab\">5.\tOut of order."))
  }

  @Test(
    arguments: [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</title><b>", "</style><b>",
      "a & b", "' onload='x", "<!--", "\u{202E}txt.exe<b>",
    ])
  func nothingOfTheCasebookBecomesMarkup(text: String) {
    let sender = Sender(name: text, organisation: text, address: [text], email: text)
    let source = "\(text)\n\n| \(text)\n\n> \(text)\n\n> 1. \(text)\n\n- \(text)\n\n| \(text)\n| b"
    let hostile = Self.letter(source, to: text, subject: text, sender: sender).html
    let plain = Self.letter(
      source.replacing(text, with: "a"), to: "a", subject: "a",
      sender: Sender(name: "a", organisation: "a", address: ["a"], email: "a")
    ).html
    func tags(_ html: String) -> [Substring] {
      html.split(separator: "<").dropFirst().map { $0.prefix { $0 != ">" } }
    }
    #expect(tags(hostile) == tags(plain))
    #expect(!hostile.contains("\u{202E}"))
  }

  @Test func thePageFetchesNothing() {
    let html = Self.letter("See https://www.anytown.example/a.css and url(x.png).").html
    #expect(html.contains("default-src 'none'"))
    #expect(!html.contains("src=") && !html.contains("href=") && !html.contains("@import"))
  }

  @Test func textAndPageHaveTheSameWords() {
    let letter = Self.letter(Self.source)
    #expect(
      letter.body.hasPrefix(
        """
        Dear Sir or Madam,

        School meals

        I sent you this request.

            1.  How many?
            2b. At what cost?
        """))
    #expect(letter.text.hasPrefix("To: Anytown Council <foi@anytown.example>\nSubject: Overdue"))
  }
}

struct EditedLetterTests {
  private func letter() throws -> Letter {
    Letter(
      kind: .chaser, case: CaseID(request: RequestID("meals"), authority: AuthorityID("anytown")),
      to: Letter.Recipient(name: "Anytown\nCouncil", email: "foi@anytown.example"), subject: "Late",
      source: "\nDear Sir,\n\n> 1. How many?\n",
      sender: Sender(name: "Jo", email: "jo@bell.example"),
      date: CalendarDay(number: 0), fileName: "a.txt",
      enclosures: [OriginalID("one")])
  }

  @Test func whatIsNotChangedStaysTheSame() throws {
    let letter = try letter()
    #expect(
      letter.editable
        == "To: Anytown Council <foi@anytown.example>\nSubject: Late\n\nDear Sir,\n\n> 1. How many?\n"
    )
    let edited = try #require(letter.edited(as: letter.editable))
    #expect(edited.body == letter.body)
    #expect(edited.to.email == letter.to.email)
    #expect(edited.enclosures == letter.enclosures)
  }

  @Test func addressSubjectAndWordsCanBeChanged() throws {
    let edited = try #require(
      try letter().edited(
        as: "Subject:  Very  late \r\nTo: Legal, Anytown <law@anytown.example>\r\n\r\nHi.\r\n"))
    #expect(edited.subject == "Very late")
    #expect(edited.to == Letter.Recipient(name: "Legal, Anytown", email: "law@anytown.example"))
    #expect(edited.body == "Hi.\n")
  }

  @Test(
    arguments: [
      "", "Hello", "To: a\n\nHello", "Subject: a\n\nHello", "To: a\nSubject:\n\nHello",
      "To: a\nSubject: b\n\n \n", "To: a\nno head\nSubject: b\n\nHello",
    ])
  func aHeadThatIsGoneIsNoticed(text: String) throws {
    let edited = try letter().edited(as: text)
    #expect(edited == nil)
  }

  @Test func aRecipientMayBeANameOrAnAddressAlone() {
    #expect(Letter.Recipient(written: "Anytown Council").email == nil)
    #expect(Letter.Recipient(written: "foi@anytown.example").email == "foi@anytown.example")
    #expect(Letter.Recipient(written: "Anytown <>").email == nil)
    #expect(Letter.Recipient(written: "Anytown <>").name == "Anytown")
  }
}
