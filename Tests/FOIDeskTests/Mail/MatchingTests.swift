import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import Foundation
import Testing

/// Which case a letter goes to, sign by sign: the request `meals` at three councils, and `benches` at one of them.
@Suite struct MatchingTests {
  private static let benches = """
    ---
    title: Park benches
    ---
    1. How many benches stand in your parks?
    2. What did you spend on benches in 2019?
    """

  private func withCases(_ body: (Scene) throws -> Void) throws {
    try Scene.withCases { scene in
      try scene.file("casebook/foi.yaml", "name: Sam Poe\nemail: sam@poe.example\n")
      _ = try scene.desk.log(
        scene.file("benches.md", Self.benches), sent: day("2020-09-12"), to: ["brack"],
        authoritiesFrom: nil)
      try body(scene)
    }
  }

  private func take(_ posts: [Post], in scene: Scene) throws -> Desk.MailImport {
    for (number, post) in posts.enumerated() { try scene.mail("box/\(number).eml", post.bytes) }
    return try scene.desk.importMail(["box"])
  }

  private func post(_ from: String, _ subject: String, _ text: String) -> Post {
    var post = Post()
    (post.from, post.subject, post.text) = (from, subject, text)
    post.at = "2020-10-01 10:00"
    return post
  }

  @Test func ofSeveralCasesTheQuestionsDecide() throws {
    try withCases { scene in
      let reply = post(
        "foi@brack.example", "Response",
        """
        Dear Sam Poe

        1. How many benches stand in your parks?

        Ninety.

        2. What did you spend on benches in 2019?

        £400.
        """)
      let result = try take([reply], in: scene)
      #expect(result.placed.map(\.id.description) == ["benches/brack"])
    }
  }

  @Test func ofSeveralCasesTheReferenceOfAnEarlierLetterDecides() throws {
    try withCases { scene in
      _ = try scene.desk.recordLetter(
        scene.file("a.txt", Scene.plainReply), received: day("2020-09-20"), case: "meals/brack",
        accepting: true)
      let more = post(
        "foi@brack.example", "BW 0815: more",
        """
        Dear Sam Poe

        Your request, reference BW/0815. We can now add to our response.

        1. How many meals did you serve in 2019?

        Forty-three.
        """)
      let result = try take([more], in: scene)
      #expect(result.placed.map(\.id.description) == ["meals/brack"])
    }
  }

  @Test func whereNothingDecidesALetterWaitsWithBothSuggested() throws {
    try withCases { scene in
      let vague = post(
        "foi@brack.example", "Freedom of Information request",
        "Dear Sam Poe\n\nThank you for your request. You will receive a response in 20 days.\n")
      let result = try take([vague], in: scene)
      #expect(result.placed.isEmpty)
      let suggested = result.waiting.first?.suggestions.map(\.id.description) ?? []
      #expect(suggested.sorted() == ["benches/brack", "meals/brack"])
    }
  }

  @Test func oneLetterThatAnswersTwoRequestsGoesOnBoth() throws {
    try withCases { scene in
      let both = post(
        "foi@brack.example", "Your requests: School meals; Park benches",
        """
        Dear Sam Poe

        School meals

        1. How many meals did you serve in 2019?

        Forty-two.

        2a) what did you pay it in 2019?

        £12,000.

        2b) when does its contract end?

        31 August 2022.

        Park benches

        1. How many benches stand in your parks?

        Ninety.

        2. What did you spend on benches in 2019?

        £400.
        """)
      let result = try take([both], in: scene)
      #expect(result.placed.map(\.id.description).sorted() == ["benches/brack", "meals/brack"])
      let originals = Set(result.placed.map(\.event.original))
      #expect(originals.count == 1)
      #expect(Set(result.placed.map(\.event.id)).count == 2)
    }
  }

  @Test func aDomainThatManyShareSaysNothing() throws {
    try withCases { scene in
      let letter = post(
        "Somebody <foi@whatdotheyknow.com>", "School meals",
        "Dear Sam Poe\n\nYour request has been received and will be answered.\n")
      let result = try take([letter], in: scene)
      #expect(result.placed.isEmpty)
    }
  }

  @Test func aLetterInTheNameOfAnotherCouncilWaits() throws {
    try withCases { scene in
      let text = Scene.plainReply.replacing("Brackwater Council", with: "Low Moor Council")
      let result = try take([post("foi@brack.example", "School meals", text)], in: scene)
      #expect(result.placed.isEmpty)
      #expect(result.waiting.first?.suggestions.first?.why.contains("but comes from") == true)
    }
  }

  @Test func whatCameBeforeTheRequestAnswersSomethingElse() throws {
    try withCases { scene in
      var letter = post("foi@brack.example", "School meals", Scene.plainReply)
      letter.at = "2020-08-01 10:00"
      let result = try take([letter], in: scene)
      #expect(result.placed.isEmpty)
    }
  }

  @Test(
    arguments: [
      ("2020-10-01 10:00", "2020-10-01 10:02", "2020-10-01"),
      ("2020-10-01 23:30", nil, "2020-10-02"),
      ("2031-01-01 10:00", "2020-10-02 10:00", "2020-10-02"),
      ("1970-01-01 00:00", "2020-10-02 10:00", "2020-10-02"),
      ("2020-09-15 10:00", "2020-10-02 10:00", "2020-10-02"), ("gibberish", nil, nil),
    ] as [(String, String?, String?)])
  func theDayIsTheDateInLondonUnlessTheServersKnowBetter(
    written: String, received: String?, expected: String?
  ) throws {
    try withCases { scene in
      var letter = post("foi@lowmoor.example", "School meals", Scene.plainReply)
      letter.at = written
      letter.text = Scene.plainReply.replacing("Brackwater Council", with: "Low Moor Council")
      if let received {
        letter.headers = ["Received: from a.example by b.example; \(Post.date(received))"]
      }
      let result = try take([letter], in: scene)
      let days = result.placed.map(\.event.day) + result.waiting.compactMap(\.day)
      #expect(days == [expected].compactMap { $0.map(day) })
    }
  }

  @Test func mailThatCannotBeReadKeepsNoOtherOut() throws {
    try withCases { scene in
      let words = Scene.plainReply.replacing("Brackwater Council", with: "Low Moor Council")
      try scene.mail("box/good.eml", post("info@lowmoor.example", "School meals", words).bytes)
      try scene.mail("box/empty.eml", [])
      try scene.mail("box/noise.eml", (0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* 37) })
      try scene.mail(
        "box/deep.eml",
        Array(
          ("From: info@lowmoor.example\nDate: 1 Oct 2020 10:00:00 +0000\n"
            + (0..<1_000).map {
              "Content-Type: multipart/mixed; boundary=\"b\($0)\"\n\n--b\($0)\n"
            }.joined()).utf8))
      var bomb = post(
        "info@lowmoor.example", "School meals", "Dear Sam Poe\n\nPlease see attached.\n")
      bomb.attachments = [("a.pdf", "application/pdf", Array("%PDF-1.4 broken".utf8))]
      try scene.mail("box/broken.eml", bomb.bytes)
      let big = scene.folder.appending(path: "box/big.eml")
      try Data("From: info@lowmoor.example\nDate: 1 Oct 2020 10:00:00 +0000\n\n".utf8).write(
        to: big)
      let handle = try FileHandle(forWritingTo: big)
      try handle.truncate(atOffset: 2 << 30)
      try handle.close()
      let result = try scene.desk.importMail(["box"])
      #expect(result.placed.map(\.id.description) == ["meals/lowmoor"])
      #expect(result.waiting.count == 5)
      #expect(result.waiting.allSatisfy { $0.writtenReason?.isEmpty == false })
      let reasons = result.waiting.compactMap(\.writtenReason).joined(separator: "\n")
      #expect(reasons.contains("at 2048 MB it is over the limit"))
      #expect(reasons.contains("more than 24 deep"))
      #expect(reasons.contains("a.pdf: a PDF that is cut short or broken"))
    }
  }
}
