import Casebook
import FOIDesk
import FOILaw
import Foundation
import Testing

@Suite struct ReplyTests {
  @Test func aReplyIsRecordedWhole() throws {
    try Scene.withCases { scene in
      let recorded = try scene.desk.recordLetter(
        scene.file("reply.txt", Scene.plainReply), received: day("2020-10-01"), case: "brack",
        accepting: true)
      #expect(recorded.event.kind == .replied)
      #expect(recorded.standing.stage == .answered)
      let detail = try scene.desk.show("brack")
      #expect(detail.file.history.last == recorded.event)
      #expect(detail.standing.answers.map(\.answer.outcome) == [.answered, .answered, .answered])
      #expect(detail.standing.answers.filter { !$0.isConfirmed }.isEmpty)
      #expect(detail.standing.replied == day("2020-10-01"))
      #expect(try scene.desk.checkup(rebuilding: false).counts.originals == 1)
    }
  }

  @Test(arguments: ["hello\n", "|s 8 q 4-8|l", String(repeating: "a\u{FFFD}b ", count: 900)])
  func noiseIsNoLetterUnlessItIsSaid(text: String) throws {
    try Scene.withCases { scene in
      let path = try scene.file("noise.txt", text)
      let error = #expect(throws: DeskError.self) {
        try scene.desk.recordLetter(
          path, received: day("2020-10-01"), case: "brack", accepting: false)
      }
      guard case .notALetter = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(throws: Never.self) {
        try scene.desk.recordLetter(
          path, received: day("2020-10-01"), case: "brack", accepting: false, anyway: true)
      }
    }
  }

  @Test func theAuthoritysOwnAddressTellsMoreThanANameInTheWords() throws {
    try Scene.withCases { scene in
      let path = try scene.file(
        "reply.eml",
        """
        From: FOI <foi@brack.example>
        To: jo@bell.example
        Subject: RE: School meals - FOI ref BRK-88123
        Date: Thu, 1 Oct 2020 10:00:00 +0000
        Message-ID: <a1@brack.example>
        Content-Type: text/plain; charset=utf-8

        Dear Jo Bell,

        Thank you for your request.

        However the Council considers that this request is vexatious within the meaning of \
        section 14(1) of the Freedom of Information Act 2000. We will not be complying with it.

        Kind regards
        """)
      let recorded = try scene.desk.recordLetter(
        path, received: day("2020-10-01"), case: "brack", accepting: true)
      #expect(recorded.stranger == nil)
      #expect(recorded.event.facts?.authority == nil)
      #expect(recorded.event.facts?.reference == "BRK-88123")
      #expect(recorded.standing.stage == .refused)
      // A later letter that nobody has checked takes the day for the review from no agenda.
      let by = try #require(recorded.standing.nextStep?.by)
      let later = try scene.file("later.txt", Scene.plainReply)
      let second = try scene.desk.recordLetter(
        later, received: day("2020-10-12"), case: "brack", accepting: false)
      #expect(second.standing.nextStep?.kind == .confirm)
      #expect(second.standing.nextStep?.by == by)
    }
  }

  @Test func withoutAcceptanceTheAnswersWaitForAPerson() throws {
    try Scene.withCases { scene in
      let recorded = try scene.desk.recordLetter(
        scene.file("reply.txt", Scene.plainReply), received: day("2020-10-01"), case: "brack",
        accepting: false)
      #expect(recorded.standing.nextStep?.kind == .confirm)
      #expect(recorded.standing.answers.filter(\.isConfirmed).isEmpty)
    }
  }

  @Test func theOriginalComesBackByteForByte() throws {
    try Scene.withCases { scene in
      let bytes = Data(Scene.plainReply.replacing("\n", with: "\r\n").utf8) + [0xC2, 0xA3, 0x0C]
      try bytes.write(to: scene.environment.url("reply.txt"))
      _ = try scene.desk.recordLetter(
        "reply.txt", received: day("2020-10-01"), case: "brack", accepting: true)
      #expect(
        try scene.desk.saveOriginal(case: "brack", number: nil, to: "out/back.txt") == "reply.txt")
      #expect(try Data(contentsOf: scene.environment.url("out/back.txt")) == bytes)
    }
  }

  @Test func everyAnswerPointsIntoTheLetter() throws {
    try Scene.withCases { scene in
      let path = try scene.file("reply.txt", Scene.plainReply)
      let bytes = Array(Scene.plainReply.utf8)
      let recorded = try scene.desk.recordLetter(
        path, received: day("2020-10-01"), case: "brack", accepting: true)
      for answer in recorded.letter.answers {
        guard let evidence = answer.evidence, let text = answer.text else { continue }
        #expect((0..<evidence.end).contains(evidence.start) && evidence.end <= bytes.count)
        let words = String(decoding: bytes[evidence.start..<evidence.end], as: UTF8.self)
        #expect(words.contains(text.prefix(8)))
        #expect(evidence.line == 1 + bytes[..<evidence.start].count { $0 == 10 })
      }
    }
  }

  @Test func theSameLetterIsRecordedOnceOnACase() throws {
    try Scene.withCases { scene in
      let path = try scene.file("reply.txt", Scene.plainReply)
      _ = try scene.desk.recordLetter(
        path, received: day("2020-10-01"), case: "brack", accepting: true)
      #expect(
        message {
          _ = try scene.desk.recordLetter(
            path, received: day("2020-10-02"), case: "brack", accepting: true)
        }
          == """
          reply.txt: this letter is already on meals/brack, received 2020-10-01; \
          nothing was changed
          """)
    }
  }

  @Test func oneLetterMayAnswerTwoCasesAndIsKeptOnce() throws {
    try Scene.withCases { scene in
      let path = try scene.file("reply.txt", Scene.plainReply)
      let document = try Document(readingFrom: path, in: scene.environment)
      // The letterhead is Brackwater's; a person says that it answers for Low Moor too.
      for (council, anyway) in [("brack", false), ("lowmoor", true)] {
        let recorded = try scene.desk.recordLetter(
          [document], received: day("2020-10-01"), case: council, accepting: true, anyway: anyway)
        #expect(recorded.id.description == "meals/\(council)")
        #expect(recorded.event.kind == .replied)
      }
      let counts = try scene.desk.checkup(rebuilding: false).counts
      #expect((counts.events, counts.originals) == (5, 1))
    }
  }

  @Test func aReplyTakenBackByMistakeCanBeRecordedAgain() throws {
    try Scene.withCases { scene in
      let path = try scene.file("reply.txt", Scene.plainReply)
      let first = try scene.desk.recordLetter(
        path, received: day("2020-10-01"), case: "brack", accepting: true)
      _ = try scene.desk.retract(first.event.id.description, note: nil, case: "brack")
      #expect(try scene.desk.show("brack").standing.stage == .awaiting)
      let second = try scene.desk.recordLetter(
        path, received: day("2020-10-02"), case: "brack", accepting: true)
      #expect(second.standing.replied == day("2020-10-02"))
    }
  }

  @Test func aPaperThatAnswersNobodyIsRefusedAndChangesNothing() throws {
    try Scene.withCases { scene in
      try scene.file(
        "minutes.txt",
        """
        LOW MOOR COUNCIL
        Parks Committee

        Minutes of the meeting held on 5 October 2020

        Present: Councillors Ash, Birch and Elm.

        1. Apologies
        Apologies were received from Councillor Oak.

        2. Minutes of the last meeting
        The minutes were approved as a correct record and signed by the Chair.

        3. Playground surfaces
        The officer presented the report. RESOLVED: that the report be noted.

        The meeting closed at 8.15 pm.
        """)
      let before = try scene.desk.checkup(rebuilding: false).counts
      #expect(
        message {
          _ = try scene.desk.recordLetter(
            "minutes.txt", received: day("2020-10-06"), case: "lowmoor", accepting: true)
        }
          == """
          minutes.txt: this does not look like a reply to a request, so nothing was recorded; \
          if it does answer the request, enter it with: foi answer set CASE QUESTION --outcome …
          """)
      #expect(try scene.desk.checkup(rebuilding: false).counts == before)
    }
  }

  @Test(
    arguments: [
      ("reply.txt", nil, "reply.txt: there is no such file"),
      ("reply.txt", Data(), "reply.txt: the file is empty"),
      ("reply.txt", Data(" \n\t\n".utf8), "reply.txt: the file is empty"),
      (
        "reply.pdf", Data("%PDF-1.4\n".utf8),
        "reply.pdf: a PDF that is cut short or broken; ask for it again or save it as plain text"
      ),
      (
        "reply.docx", Data([0x50, 0x4B, 0x03, 0x04, 0x14]),
        "reply.docx: a Word document that is cut short or broken; ask for it again or save it as "
          + "plain text"
      ),
      (
        "reply.jpg", Data((0..<64).map { UInt8($0 % 7) }),
        "reply.jpg: this is not text; save the letter as plain text first"
      ),
    ])
  func whatIsNoTextIsRefusedAndChangesNothing(
    name: String, data: Data?, expected: String
  ) throws {
    try Scene.withCases { scene in
      try data?.write(to: scene.environment.url(name))
      #expect(
        message {
          _ = try scene.desk.recordLetter(
            name, received: day("2020-10-01"), case: "brack", accepting: true)
        } == expected)
      #expect(try scene.desk.checkup(rebuilding: false).counts.events == 3)
      #expect(
        message {
          _ = try Desk.read([name], request: nil, environment: scene.environment)
        } == expected)
    }
  }

  private static let covering = """
    Brackwater Council

    Freedom of Information Act 2000
    Our reference: BW-0815

    1 October 2020

    Dear Sam Poe

    Thank you for your request for information. Our answers are in the attached sheet.

    Yours sincerely

    Information Team
    """
  private static let sheet = """
    Question,Response
    1,Forty-two
    2a,"We paid Plum Kitchens £12,000"
    2b,We do not hold this information
    """

  @Test func aLetterAndItsAnnexAreOneReplyAndBothComeBackByteForByte() throws {
    try Scene.withCases { scene in
      let paths = try [
        scene.file("letter.txt", Self.covering), scene.file("annex.csv", Self.sheet),
        scene.file("again.txt", Self.covering),
      ]
      let recorded = try scene.desk.recordLetter(
        Array(paths.prefix(2)), received: day("2020-10-01"), case: "brack", accepting: true)
      #expect(recorded.event.enclosures.count == 1)
      let answers = try scene.desk.show("brack").standing.answers.map(\.answer)
      #expect(answers.map(\.outcome) == [.answered, .answered, .notHeld])
      #expect(answers.map(\.evidence?.document) == Array(repeating: "annex.csv", count: 3))
      #expect(answers.map(\.evidence?.line) == [2, 3, 4])
      let kept = try scene.desk.originals(case: "brack")
      #expect(kept.map(\.name) == ["letter.txt", "annex.csv"])
      #expect(kept.map(\.number) == [1, 2])
      for (number, content) in [(nil, Self.covering), (1, Self.covering), (2, Self.sheet)] {
        _ = try scene.desk.saveOriginal(case: "brack", number: number, to: "back")
        #expect(try scene.text(of: "back") == content)
      }
      let again = message {
        _ = try scene.desk.recordLetter(
          paths[2], received: day("2020-10-02"), case: "brack", accepting: true)
      }
      #expect(
        again
          == "again.txt: this letter is already on \(recorded.id), received 2020-10-01; "
          + "nothing was changed")
      let checkup = try scene.desk.checkup(rebuilding: false)
      #expect(checkup.isSound)
      #expect(checkup.counts.originals == 2)
    }
  }

  @Test func oneDocumentThatCannotBeReadLeavesTheWholeReplyOut() throws {
    try Scene.withCases { scene in
      try scene.file("letter.txt", Self.covering)
      try Data([0x50, 0x4B, 0x03, 0x04, 0x14]).write(to: scene.environment.url("annex.xlsx"))
      let words = message {
        _ = try scene.desk.recordLetter(
          ["letter.txt", "annex.xlsx"], received: day("2020-10-01"), case: "brack",
          accepting: true)
      }
      #expect(words.hasPrefix("annex.xlsx: "))
      let counts = try scene.desk.checkup(rebuilding: false).counts
      #expect((counts.events, counts.originals) == (3, 0))
    }
  }

  @Test func aFolderIsNoLetter() throws {
    try Scene.withCases { scene in
      #expect(
        message {
          _ = try scene.desk.recordLetter(
            "casebook", received: day("2020-10-01"), case: "brack", accepting: true)
        } == "casebook: cannot be read: it is a folder")
    }
  }

  @Test(arguments: ["2020-09-09", "2020-10-21"])
  func aReplyHasADayBetweenSendingAndToday(received: String) throws {
    try Scene.withCases { scene in
      let path = try scene.file("reply.txt", Scene.plainReply)
      #expect(throws: DeskError.self) {
        try scene.desk.recordLetter(path, received: day(received), case: "brack", accepting: true)
      }
      let counts = try scene.desk.checkup(rebuilding: false).counts
      #expect((counts.events, counts.originals) == (3, 0))
    }
  }

  @Test func aLetterInOlderCodeIsReadAndSaidSo() throws {
    try Scene.withCases { scene in
      try Data(Scene.plainReply.replacing("£", with: "GBP ").utf8 + [0x0A, 0xA3, 0x0A])
        .write(to: scene.environment.url("old.txt"))
      let letter = try Desk.read(["old.txt"], request: "meals.md", environment: scene.environment)
      #expect(letter.conversions == ["not UTF-8: read as Windows-1252"])
      #expect(letter.questions.map(\.id.description) == ["1", "2", "2a", "2b"])
    }
  }
}
