import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import Foundation
import Testing

@Suite struct InboxTests {
  private func withLetter(
    _ change: (inout Post) -> Void = { _ in }, _ body: (Scene, MailRecord) throws -> Void
  ) throws {
    try Scene.withCases { scene in
      try scene.file("casebook/foi.yaml", "name: Sam Poe\nemail: sam@poe.example\n")
      var post = Post()
      post.from = "A Stranger <x@stranger.example>"
      post.subject = "Answers"
      post.at = "2020-10-01 10:00"
      post.id = "one@stranger.example"
      post.text = Scene.plainReply.replacing("Brackwater Council", with: "")
      change(&post)
      try scene.mail("one.eml", post.bytes)
      _ = try scene.desk.importMail(["one.eml"])
      body: do {
        guard let record = try scene.desk.inbox().first else { break body }
        try body(scene, record)
        return
      }
      Issue.record("nothing was set aside")
    }
  }

  @Test func aLetterPlacedByHandIsReadAndKept() throws {
    try withLetter { scene, record in
      let placed = try scene.desk.placeMail(
        String(record.id.description.prefix(6)), on: ["meals/brack"])
      #expect(placed.map(\.event.kind) == [.replied])
      #expect(placed.first?.event.isProposed == true)
      #expect(placed.first?.event.messageID == "one@stranger.example")
      #expect(placed.first?.standing.stage == .unchecked)
      #expect(try scene.desk.inbox().isEmpty)
      _ = try scene.desk.saveOriginal(case: "brack", number: nil, to: "back.eml")
      let (back, came) = (try scene.text(of: "back.eml"), try scene.text(of: "one.eml"))
      #expect(back == came)
    }
  }

  @Test func whatAPersonSaysItIsNeedsNoSecondLook() throws {
    try withLetter { scene, record in
      let placed = try scene.desk.placeMail(
        record.id.description, on: ["brack", "lowmoor"], as: .acknowledged)
      #expect(placed.map(\.event.kind) == [.acknowledged, .acknowledged])
      #expect(placed.allSatisfy { !$0.event.isProposed && $0.event.answers.isEmpty })
    }
  }

  @Test func placedTwiceOnOneCaseItIsRefused() throws {
    try withLetter { scene, record in
      let id = record.id.description
      _ = try scene.desk.placeMail(id, on: ["brack"])
      #expect(
        message { _ = try scene.desk.placeMail(id, on: ["brack"]) }
          == "\(id.prefix(8)): this letter is already on meals/brack, received 2020-10-01; nothing "
          + "was changed")
    }
  }

  @Test func takenBackItCanBePlacedAgain() throws {
    try withLetter { scene, record in
      let id = record.id.description
      let first = try scene.desk.placeMail(id, on: ["brack"])
      _ = try scene.desk.retract(
        first[0].event.id.description, note: nil, case: "meals/brack")
      let second = try scene.desk.placeMail(id, on: ["brack"])
      #expect(second.map(\.standing.stage) == [.unchecked])
      #expect(second.first?.event.id != first.first?.event.id)
    }
  }

  @Test func ignoredItIsGoneFromTheInboxAndDoesNotComeBack() throws {
    try withLetter { scene, record in
      _ = try scene.desk.ignoreMail(record.id.description, why: "spam")
      #expect(try scene.desk.inbox().isEmpty)
      try FileManager.default.copyItem(
        at: scene.folder.appending(path: "one.eml"), to: scene.folder.appending(path: "two.eml"))
      let again = try scene.desk.importMail(["two.eml"])
      #expect(again.again == 1)
      #expect(try scene.desk.inbox().isEmpty)
      #expect(try scene.desk.inboxLetter(record.id.description).record.writtenReason == "spam")
    }
  }

  @Test func aReportPlacedByHandTellsOfTheRequest() throws {
    try withLetter({ $0.text = "Your message could not be delivered.\n" }) { scene, record in
      let placed = try scene.desk.placeMail(
        record.id.description, on: ["brack"], as: .notDelivered)
      #expect(placed.first?.event.messageID == nil)
      #expect(placed.first?.standing.isUndelivered == true)
    }
  }

  @Test(arguments: [nil, Event.Kind.decisionNotice])
  func aDecisionNoticePlacedByHandStartsTheTimeForAnAppeal(kind: Event.Kind?) throws {
    let notice = """
      Dear Sam Poe

      Freedom of Information Act 2000 (section 50)
      Decision notice
      Date: 1 October 2020
      Reference: IC-40123-B7C8

      The Commissioner's decision is that the council was entitled to rely on section 43(2).

      Either party may appeal to the First-tier Tribunal within 28 calendar days.
      """
    let change = { (post: inout Post) in
      (post.from, post.subject) = ("casework@ico.org.uk", "Decision notice IC-40123-B7C8")
      post.text = notice
    }
    try withLetter(change) { scene, record in
      let id = record.id.description
      // Nothing was complained about, so there is nothing to decide.
      let early = message { _ = try scene.desk.placeMail(id, on: ["brack"], as: kind) }
      #expect(early.contains("decision-notice needs an earlier complained"))
      _ = try scene.desk.recordLetter(
        scene.file("reply.txt", Scene.plainReply), received: day("2020-09-20"), case: "brack",
        accepting: true)
      _ = try scene.desk.setAnswer(
        case: "brack", question: "1", outcome: .refused, claims: ["s43(2)"], text: "No.")
      _ = try scene.desk.record(.complained, on: day("2020-09-25"), case: "brack")
      let placed = try #require(try scene.desk.placeMail(id, on: ["brack"], as: kind).first)
      #expect(placed.event.kind == .decisionNotice)
      #expect(placed.event.day == day("2020-10-01"))
      #expect(placed.standing.nextStep?.kind == .appeal)
      #expect(placed.standing.nextStep?.by == day("2020-10-29"))
      #expect(try scene.desk.inbox().isEmpty)
    }
  }

  @Test func whatIsProposedIsConfirmedByOneEvent() throws {
    try withLetter { scene, record in
      _ = try scene.desk.placeMail(record.id.description, on: ["brack"])
      let confirmed = try scene.desk.confirmEvents(nil, case: "brack")
      #expect(confirmed.event.kind == .eventsConfirmed)
      #expect(try scene.desk.show("brack").file.proposed.isEmpty)
      #expect(
        message { _ = try scene.desk.confirmEvents(nil, case: "brack") }
          == "meals/brack: nothing is waiting to be checked")
    }
  }

  @Test func aLetterWithoutADayNeedsOne() throws {
    try withLetter({ $0.at = "someday" }) { scene, record in
      let id = record.id.description
      #expect(
        message { _ = try scene.desk.placeMail(id, on: ["brack"]) }
          == "\(id.prefix(8)): the message does not say when it came; give the day with --on")
      let placed = try scene.desk.placeMail(id, on: ["brack"], day: day("2020-10-02"))
      #expect(placed.map(\.event.day) == [day("2020-10-02")])
    }
  }

  @Test(
    arguments: [
      ("zz", "zz: no such message; list them with: foi inbox"),
      ("", ": no such message; list them with: foi inbox"),
      ("00000000", "00000000: no such message; list them with: foi inbox"),
    ])
  func aMessageThatIsNotThereIsSaid(text: String, expected: String) throws {
    try withLetter { scene, _ in
      #expect(message { _ = try scene.desk.inboxLetter(text) } == expected)
    }
  }

  @Test func onesOwnLetterIsNeverAReply() throws {
    try withLetter({ post in
      post.from = "Sam Poe <SAM@poe.example>"
      post.to = "foi@brack.example"
      post.text = "1. How many meals did you serve in 2019?\nA reminder.\n"
    }) { scene, record in
      #expect(record.writtenReason == "your own letter, which is not in the casebook")
      #expect(record.suggestions.map(\.id.description) == ["meals/brack"])
      let placed = try scene.desk.placeMail(record.id.description, on: ["brack"])
      #expect(placed.map(\.event.kind) == [.wrote])
      #expect(placed.first?.standing.replied == nil)
      // Known by its id from now on, wherever else a copy of it lies.
      try scene.mail(
        "copy.eml", Array("X: y\r\n".utf8) + Data(contentsOf: scene.environment.url("one.eml")))
      let again = try scene.desk.importMail(["copy.eml"])
      #expect(again.placed.isEmpty && again.waiting.isEmpty)
    }
  }
}
