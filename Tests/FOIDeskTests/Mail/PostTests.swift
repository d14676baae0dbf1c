import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import Foundation
import Testing

/// What the desk does with the post: bulk, mail taken back, chasers held back, one message twice.
@Suite struct PostTests {
  private static func withPost(_ posts: [Post], _ body: (Scene) throws -> Void) throws {
    try Scene.withCases { scene in
      try scene.file("casebook/foi.yaml", "name: Sam Poe\nemail: sam@poe.example\n")
      for (number, post) in posts.enumerated() {
        try scene.mail("box/\(number).eml", post.bytes)
      }
      if !posts.isEmpty { _ = try scene.desk.importMail(["box"]) }
      try body(scene)
    }
  }

  private static func post(
    _ from: String, _ subject: String, _ text: String, at hour: Int = 10, headers: [String] = []
  ) -> Post {
    var post = Post()
    (post.from, post.subject, post.text, post.headers) = (from, subject, text, headers)
    post.at = "2020-10-01 \(hour):00"
    post.id = "\(subject.utf8.count)-\(hour)@mx.example"
    return post
  }

  private static let reply = post("foi@brack.example", "School meals", Scene.plainReply)

  private static func absence(_ hour: Int) -> Post {
    post(
      "someone@elsewhere.example", "Automatic reply: hello \(hour)", "I am away.", at: hour,
      headers: ["Auto-Submitted: auto-replied"])
  }

  /// A letter that may be Brackwater's and says too little to be placed.
  private static let vague = post(
    "foi@brack.example", "For your attention", "Dear Sam Poe\n\nPlease telephone us.\n", at: 9)

  @Test func mailTakenOffItsCaseIsInTheInboxAgainAndStaysThere() throws {
    try Self.withPost([Self.reply]) { scene in
      let event = try #require(try scene.desk.show("brack").file.history.last)
      #expect(event.kind == .replied)
      _ = try scene.desk.retract(event.id.description, note: nil, case: "brack")
      let waiting = try scene.desk.inbox()
      #expect(waiting.map(\.subject) == ["School meals"])
      #expect(waiting.first?.writtenReason == "you took it off meals/brack")
      // Neither another import nor another letter puts it back.
      try scene.mail("box/again.eml", Self.reply.bytes)
      try scene.mail("box/other.eml", Self.absence(11).bytes)
      _ = try scene.desk.importMail(["box"])
      let subjects = try scene.desk.inbox().map(\.subject)
      #expect(subjects.contains("School meals"))
      let placed = try scene.desk.placeMail(waiting[0].id.description, on: ["brack"])
      #expect(placed.map(\.event.kind) == [.replied])
    }
  }

  @Test func mailOnTwoCasesGoesBackOnlyWhenItIsOnNone() throws {
    try Self.withPost([Self.post("x@stranger.example", "Hello", "Dear Sam\n\nHello.\n")]) { scene in
      let id = try #require(try scene.desk.inbox().first).id.description
      let placed = try scene.desk.placeMail(id, on: ["brack", "lowmoor"], as: .note)
      _ = try scene.desk.retract(placed[0].event.id.description, note: nil, case: "brack")
      #expect(try scene.desk.inbox().isEmpty)
      _ = try scene.desk.retract(placed[1].event.id.description, note: nil, case: "lowmoor")
      #expect(try scene.desk.inbox().count == 1)
    }
  }

  @Test func aMessageRecordedByHandIsTheSameAsTheOneAnImportBrings() throws {
    try Self.withPost([]) { scene in
      try scene.mail("reply.eml", Self.reply.bytes)
      _ = try scene.desk.recordLetter(
        "reply.eml", received: day("2020-10-01"), case: "brack", accepting: false)
      let result = try scene.desk.importMail(["reply.eml"])
      #expect((result.again, result.placed.count) == (1, 0))
      let kinds = try scene.desk.show("brack").file.history.map(\.kind)
      #expect(kinds == [.sent, .replied])
    }
  }

  @Test func aMessageThatAnImportBroughtIsNotRecordedByHandAgain() throws {
    try Self.withPost([Self.reply]) { scene in
      // The same message as another server delivered it.
      var copy = Self.reply
      copy.headers = ["Received: from a.example by b.example; 1 Oct 2020 10:00:05 +0000"]
      try scene.mail("copy.eml", copy.bytes)
      let told = message {
        _ = try scene.desk.recordLetter(
          "copy.eml", received: day("2020-10-02"), case: "brack", accepting: true)
      }
      #expect(told.contains("is already on meals/brack"))
    }
  }

  @Test func aMessageThatWaitsAndIsRecordedByHandLeavesTheInbox() throws {
    let letter = Self.post(
      "x@stranger.example", "Answers", Scene.plainReply.replacing("Brackwater Council", with: ""))
    try Self.withPost([letter]) { scene in
      #expect(try scene.desk.inbox().count == 1)
      _ = try scene.desk.recordLetter(
        "box/0.eml", received: day("2020-10-01"), case: "brack", accepting: false)
      #expect(try scene.desk.inbox().isEmpty)
    }
  }

  @Test func whileMailWaitsThatMayBeTheAnswerTheChaserIsHeldBack() throws {
    try Self.withPost([Self.vague]) { scene in
      let waiting = try #require(try scene.desk.inbox().first)
      #expect(waiting.suggestions.map(\.id.description) == ["meals/brack"])
      let rows = try scene.desk.agenda(aheadBy: 0)
      let held = rows.filter { !$0.waitingMail.isEmpty }
      #expect(held.map(\.id.description) == ["meals/brack"])
      #expect(held.first?.waitingMail == [waiting.id])
      #expect(held.first?.letter == nil)
      let letters = try scene.desk.draftNext(request: nil, to: .outbox)
      var outcomes: [String: Bool] = [:]
      for letter in letters {
        if case .heldBack = letter.result { outcomes["\(letter.id)"] = true }
        if case .drafted = letter.result { outcomes["\(letter.id)"] = false }
      }
      #expect(outcomes == ["meals/brack": true, "meals/lowmoor": false, "meals/tarn": false])
      // Named by itself it is held back too, unless a person says otherwise.
      let short = waiting.id.description.prefix(8)
      let said = message { _ = try scene.desk.draft(.chaser, cases: ["brack"], to: .none) }
      #expect(
        said == "meals/brack: message \(short) in the inbox may be the answer, so the letter is "
          + "held back; read it with: foi inbox show \(short); to draft the letter all the same, "
          + "add --anyway")
      var anyway = LetterOrder()
      anyway.ignoresWaitingMail = true
      #expect(try scene.desk.draft(.chaser, cases: ["brack"], to: .none, as: anyway).count == 1)
      // Nobody knows yet whether it is late.
      let late = try scene.desk.overdue(CaseQuery()).map(\.row.id.description)
      #expect(late == ["meals/lowmoor", "meals/tarn"])
      #expect(try scene.desk.countLeftOut(CaseQuery()) == 1)
      // Once it is placed or ignored, the chaser goes on.
      _ = try scene.desk.ignoreMail("1", why: nil)
      let after = try scene.desk.agenda(aheadBy: 0).flatMap(\.waitingMail)
      #expect(after.isEmpty)
    }
  }

  @Test func mailThatMayBeNobodysHoldsNothingBack() throws {
    let stranger = Self.post("x@stranger.example", "Hello", "Dear Sam Poe\n\nHello.\n")
    try Self.withPost([stranger, Self.absence(11)]) { scene in
      #expect(try scene.desk.inbox().count == 2)
      let rows = try scene.desk.agenda(aheadBy: 0)
      let waiting = rows.flatMap(\.waitingMail)
      #expect((rows.count, waiting.count) == (3, 0))
    }
  }

  @Test func manyMessagesAreIgnoredAtOnce() throws {
    let letters = (10..<20).map(Self.absence)
    try Self.withPost(letters + [Self.vague]) { scene in
      #expect(try scene.desk.inbox().count == 11)
      let some = try scene.desk.ignoreMail(["2-4", "6"], why: "absences")
      #expect(some.count == 4)
      let rest = try scene.desk.ignoreMail([], automatic: true, why: nil)
      #expect(rest.count == 6)
      #expect(try scene.desk.inbox().map(\.subject) == ["For your attention"])
      let undone = try scene.desk.undo()
      #expect(undone.written == "6 messages ignored")
      #expect(undone.writtenUndone == "6 messages back in the inbox")
      #expect(try scene.desk.inbox().count == 7)
    }
  }

  @Test func aMessageIsShownByItsNumberInTheListToo() throws {
    try Self.withPost((9...12).map { Self.absence($0) }) { scene in
      let waiting = try scene.desk.inbox()
      for (number, record) in waiting.enumerated() {
        #expect(try scene.desk.inboxLetter("\(number + 1)").record == record)
      }
      for text in ["1-2", "zz"] {
        let told = message { _ = try scene.desk.inboxLetter(text) }
        #expect(told.contains("no such message"))
      }
    }
  }

  @Test func betweenTwoCasesThatFitEquallyWellNoneIsChosen() throws {
    try Self.withPost([]) { scene in
      try scene.desk.change(
        Authority(
          id: AuthorityID("lowmoor"), name: "Low Moor Council", email: "foi@brack.example"))
      let letter = Self.post(
        "foi@brack.example", "School meals", "Dear Sam Poe\n\nYour request was received.\n")
      try scene.mail("one.eml", letter.bytes)
      _ = try scene.desk.importMail(["one.eml"])
      let waiting = try #require(try scene.desk.inbox().first)
      #expect(waiting.suggestions.count == 2)
      #expect(waiting.likelyCases.isEmpty)
      let told = message { _ = try scene.desk.placeAsSuggested(["1"]) }
      #expect(told.contains("no case is suggested"), "\(told)")
    }
  }

  @Test(arguments: ["0-1", "9-12", "1-5", "3-2", "-", "1-", "2-x"])
  func aPlaceThatTheInboxHasNotIsNoMessage(text: String) throws {
    try Self.withPost([Self.absence(10), Self.absence(11)]) { scene in
      let told = message { _ = try scene.desk.ignoreMail([text], why: nil) }
      #expect(told.contains("no such message"))
      let waiting = try scene.desk.inbox()
      #expect(waiting.count == 2)
    }
  }

  @Test func manyMessagesArePlacedWhereTheyMostLikelyBelong() throws {
    var second = Self.vague
    second.from = "info@lowmoor.example"
    second.subject = "Regarding your enquiry"
    second.text = "Dear Sam Poe\n\nWe received your request for information.\n"
    try Self.withPost([Self.vague, second]) { scene in
      let count = try scene.desk.inbox().count
      for record in try scene.desk.inbox() {
        _ = try scene.desk.placeMail(
          each: ["1"], on: [try #require(record.suggestions.first).id.description], as: .note)
      }
      #expect(count > 0)
      #expect(try scene.desk.inbox().isEmpty)
    }
  }

  @Test func aLetterOfAnotherCouncilIsRefusedUnlessAPersonSaysSo() throws {
    try Self.withPost([]) { scene in
      let path = try scene.file("a.txt", Scene.plainReply)
      let told = message {
        _ = try scene.desk.recordLetter(
          path, received: day("2020-10-01"), case: "lowmoor", accepting: true)
      }
      #expect(
        told == "a.txt: this letter is from Brackwater Council, and meals/lowmoor is with "
          + "Low Moor Council; if it does belong there, add --anyway")
      #expect(try scene.desk.show("lowmoor").file.history.count == 1)
      let document = try Document(readingFrom: path, in: scene.environment)
      let recorded = try scene.desk.recordLetter(
        [document], received: day("2020-10-01"), case: "lowmoor", accepting: true, anyway: true)
      #expect(recorded.event.kind == .replied)
    }
  }

  @Test func mailOfAnotherCouncilIsRefusedOnACaseUnlessAPersonSaysSo() throws {
    let letter = Self.post("x@stranger.example", "Answers", Scene.plainReply)
    try Self.withPost([letter]) { scene in
      guard let record = try scene.desk.inbox().first else { return }
      let told = message {
        _ = try scene.desk.placeMail(record.id.description, on: ["lowmoor"])
      }
      #expect(told.contains("this letter is from Brackwater Council"))
      let placed = try scene.desk.placeMail(record.id.description, on: ["lowmoor"], anyway: true)
      #expect(placed.count == 1)
    }
  }

  @Test func aMailboxsLineDatesAMessageThatHasNoDate() throws {
    try Self.withPost([]) { scene in
      let letter = String(decoding: Self.reply.bytes, as: UTF8.self)
        .split(separator: "\r\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix("Date:") }.joined(separator: "\n")
      try scene.mail(
        "in.mbox", Array("From foi@brack.example Thu Oct  1 10:12:00 2020\n\(letter)\n".utf8))
      let result = try scene.desk.importMail(["in.mbox"])
      #expect(result.placed.map(\.event.day) == [day("2020-10-01")])
    }
  }
}
