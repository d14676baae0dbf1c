import Casebook
import FOIDesk
import FOILaw
import Foundation
import Testing

/// Letters that come from nobody's address, or whose words alone tell where they belong.
@Suite struct NamingTests {
  private static let lamps = """
    ---
    title: Street lamps
    ---
    1. How many street lamps do you keep lit?
    2. What did lighting them cost in 2019?
    """

  /// The request `meals` at three councils, and `lamps` at Brackwater two days later.
  private func take(
    _ posts: [Post], _ check: (Scene, Desk.MailImport) throws -> Void
  ) throws {
    try Scene.withCases { scene in
      try scene.file("casebook/foi.yaml", "name: Sam Poe\nemail: sam@poe.example\n")
      _ = try scene.desk.log(
        scene.file("lamps.md", Self.lamps), sent: day("2020-09-17"), to: ["brack"],
        authoritiesFrom: nil)
      for (number, post) in posts.enumerated() {
        try scene.mail("box/\(number).eml", post.bytes)
      }
      try check(scene, try scene.desk.importMail(["box"]))
    }
  }

  private func post(
    _ from: String, _ subject: String, at: String = "2020-09-24 10:00", _ text: String
  ) -> Post {
    var post = Post()
    (post.from, post.subject, post.at, post.text) = (from, subject, at, text)
    return post
  }

  private static let caseSystem = "noreply@casework.example"

  @Test(
    arguments: [
      // As the sender, though the address is a case system's.
      (
        "Low Moor Council <noreply@casework.example>", "Acknowledgement LM 7741",
        "Good morning\n\nYour Freedom of Information request has been logged as LM 7741.\n"
      ),
      // In the signature, with the request's title in the subject.
      (
        "noreply@casework.example", "RE: FOI request: School meals",
        "Hello Sam\n\nThis has been registered; we will be in touch by 8 October.\n\n"
          + "Jo Marsh | Records | Low Moor Council\n"
      ),
      // In the subject.
      (
        "Shared Records <records@bothmoors.example>",
        "Low Moor Council: your information request 20/118",
        "Dear Sam Poe\n\nWe acknowledge your request and will reply within 20 working days.\n"
      ),
      // By our own letter, quoted below.
      (
        "Ash Lee <ash@cateringhands.example>", "Fwd: FOI request: School meals",
        """
        Hello Sam

        I run the kitchens and was asked to answer you.

        1. Forty thousand meals.

        2a. £9,000.

        2b. In May 2022.

        ________________________________
        From: Sam Poe <sam@poe.example>
        Sent: 10 September 2020 09:00
        To: info@lowmoor.example
        Subject: FOI request: School meals

        1. How many meals did you serve in 2019?
        2. For each supplier:
           a) what did you pay it in 2019?
           b) when does its contract end?
        """
      ),
    ])
  func theAuthoritysNamePlacesALetterFromElsewhere(
    from: String, subject: String, text: String
  ) throws {
    try take([post(from, subject, text)]) { _, result in
      #expect(result.placed.map(\.id.description) == ["meals/lowmoor"])
    }
  }

  @Test(
    arguments: [
      // A longer name is another body's.
      (
        "North Low Moor Council <noreply@casework.example>", "Acknowledgement",
        "Dear Sam Poe\n\nYour Freedom of Information request has been logged as LM 7741.\n"
      ),
      // It says that the request was about something else.
      (
        "info@lowmoor.example", "FOI request received",
        "Dear Sam Poe\n\nYour request about allotment rents has been received.\n"
      ),
      // It speaks of a request before this one.
      (
        "info@lowmoor.example", "FOI request",
        "Dear Sam Poe\n\nYour request of 3 June 2020 has been passed to Highways, who will reply.\n"
      ),
      // Councils write of other things than requests.
      (
        "Low Moor Rents <rents@lowmoor.example>", "Your account",
        "Dear tenant\n\nYour payment has been received and will be in your statement.\n\n"
          + "Low Moor Council\n"
      ),
      // A commissioner names the authority and the day.
      (
        "Casework <desk@commissioner.example>", "Your complaint about Low Moor Council",
        "Dear Sam Poe\n\nWe have received your complaint on your request of 10 September 2020.\n\n"
          + "Information Commissioner's Office\n"
      ),
      // Somebody of one's own house writes about a letter.
      (
        "Kim <kim@poe.example>", "Re: School meals",
        "Sam,\n\nhere is what they say; they will respond to your request by May.\n\n"
          + "Low Moor Council\n"
      ),
      // A list of authorities is signed by none of them.
      (
        "Kim <kim@friend.example>", "FOI so far",
        "Sam,\n\nthese have acknowledged your request:\n\nLow Moor Council\nGlen Tarn Council\n"
      ),
    ])
  func aLetterThatSpeaksAgainstItWaits(from: String, subject: String, text: String) throws {
    try take([post(from, subject, text)]) { _, result in
      #expect(result.placed.map(\.id.description) == [])
      #expect(result.waiting.count == 1)
    }
  }

  @Test func theDayAndTheMatterTellTwoRequestsApart() throws {
    let letters = [
      post(
        "foi@brack.example", "FOI request received",
        "Dear Sam Poe\n\nThank you for your request dated 17 September 2020. You will receive a "
          + "response in 20 working days.\n"),
      post(
        "foi@brack.example", "FOI request received", at: "2020-09-25 10:00",
        "Dear Sam Poe\n\nYour FOI request about school dinners and their meals, of 10 September "
          + "2020, has been logged.\n"),
    ]
    try take(letters) { _, result in
      #expect(result.placed.map(\.id.description) == ["lamps/brack", "meals/brack"])
      #expect(result.placed.map(\.event.kind) == [.acknowledged, .acknowledged])
    }
  }

  @Test func aReferenceInASubjectPlacesWhatComesLater() throws {
    let letters = [
      post(
        "Low Moor Council <\(Self.caseSystem)>", "School meals - RFI 20118",
        "Hi Sam\n\nSomeone will get back to you about this request.\n"),
      post(
        "Low Moor Council <\(Self.caseSystem)>", "RFI 20118", at: "2020-10-05 10:00",
        "1. Forty-two.\n\n2a. £12,000 to Plum Kitchens.\n\n2b. On 31 August 2022.\n"),
    ]
    try take(letters) { scene, result in
      #expect(result.placed.map(\.id.description) == ["meals/lowmoor", "meals/lowmoor"])
      #expect(result.placed.map(\.event.kind) == [.acknowledged, .replied])
      #expect(result.placed.first?.event.facts?.reference == "RFI 20118")
    }
  }

  @Test func anotherReferenceThanTheKnownOneIsAnotherRequest() throws {
    let letters = [
      post(
        "info@lowmoor.example", "School meals",
        "Dear Sam Poe\n\nOur reference: LM-7741\n\nYour request has been received.\n"),
      post(
        "info@lowmoor.example", "Your request", at: "2020-10-05 10:00",
        "Dear Sam Poe\n\nOur reference: LM-5009\n\nYour request has been received.\n"),
    ]
    try take(letters) { _, result in
      #expect(result.placed.count == 1)
      #expect(result.waiting.first?.suggestions.first?.why.contains("LM-5009") == true)
    }
  }

  @Test func whatWaitedIsPlacedOnceALaterLetterTellsItsReference() throws {
    let letters = [
      post(
        "foi@brack.example", "BW-4410", "Dear Sam Poe\n\nYour request has been received.\n"),
      post(
        "foi@brack.example", "BW-4410", at: "2020-10-05 10:00",
        """
        Dear Sam Poe

        Our reference: BW-4410

        1. How many street lamps do you keep lit?

        Ninety.

        2. What did lighting them cost in 2019?

        £400.
        """),
    ]
    try take(letters) { scene, result in
      #expect(result.placed.map(\.id.description) == ["lamps/brack", "lamps/brack"])
      #expect(result.waiting.isEmpty)
      let left = try scene.desk.inbox()
      #expect(left.isEmpty)
    }
  }

  @Test func placingByHandPlacesTheOthersOfThatReference() throws {
    let letters = (0..<2).map { number in
      post(
        "foi@brack.example", "BW-4410 part \(number)", at: "2020-09-2\(4 + number) 10:00",
        "Dear Sam Poe\n\nOur reference: BW-4410\n\nYour request has been received.\n")
    }
    try take(letters) { scene, result in
      #expect(result.waiting.count == 2)
      let waiting = try scene.desk.inbox()
      let first = try #require(waiting.first)
      _ = try scene.desk.placeMail(first.id.description, on: ["lamps/brack"])
      let left = try scene.desk.inbox()
      #expect(left.isEmpty)
      let kinds = try scene.desk.show("lamps/brack").file.events.map(\.kind)
      #expect(kinds == [.sent, .acknowledged, .acknowledged])
    }
  }

  @Test func oneLetterForTwoBodiesThatItsSubjectNamesGoesOnBoth() throws {
    let letter = post(
      "Shared Records <records@bothmoors.example>",
      "Your requests to Low Moor Council and Glen Tarn Council",
      "Dear Sam Poe\n\nWe acknowledge your requests and will reply within 20 working days.\n")
    try take([letter]) { _, result in
      #expect(result.placed.map(\.id.description).sorted() == ["meals/lowmoor", "meals/tarn"])
    }
  }

  @Test func aRequestForReviewAndItsOutcomeAreRecorded() throws {
    var ask = post(
      "Sam Poe <sam@poe.example>", "Request for internal review: BW-0815",
      at: "2020-10-05 10:00", "Please review your reply.\n\nSam Poe\n")
    ask.to = "foi@brack.example"
    let outcome = post(
      "foi@brack.example", "BW-0815/IR", at: "2020-10-14 10:00",
      "Dear Sam Poe\n\nOutcome of your internal review\n\nI have reviewed our reply. Question 1: "
        + "the original decision is upheld.\n\nBrackwater Council\n")
    let reply = post(
      "foi@brack.example", "School meals", at: "2020-10-01 10:00", Scene.plainReply)
    try take([reply, ask, outcome]) { _, result in
      #expect(result.placed.map(\.event.kind) == [.replied, .reviewRequested, .reviewAnswered])
      #expect(result.placed.allSatisfy { $0.event.isProposed })
      #expect(Set(result.placed.map(\.id.description)) == ["meals/brack"])
    }
  }

  @Test(
    arguments: [
      ("School meals", "2020-09-10 10:00", true), ("School meals", "2020-09-30 10:00", false),
      ("Bus passes", "2020-09-10 10:00", false),
    ])
  func aReportIsOfTheRequestByAddressSubjectAndDay(
    subject: String, at: String, isPlaced: Bool
  ) throws {
    let report = post(
      "Mail system <postmaster@lowmoor.example>", "Undeliverable: \(subject)", at: at,
      "Delivery has failed to these recipients:\n\ninfo@lowmoor.example\nNo such mailbox.\n")
    try take([report]) { scene, result in
      #expect(result.placed.map(\.event.kind) == (isPlaced ? [.notDelivered] : []))
      let standing = try scene.desk.show("meals/lowmoor").standing
      #expect(standing.isUndelivered == isPlaced)
    }
  }
}
