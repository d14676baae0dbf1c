import Casebook
import FOIDesk
import FOILaw
import Foundation
import Mailroom
import Testing

/// A letter beside what was read from it.
@Suite struct CheckingTests {
  private func withReply(_ body: (Scene, Event) throws -> Void) throws {
    try Scene.withCases { scene in
      let recorded = try scene.desk.recordLetter(
        scene.file("reply.txt", Scene.plainReply), received: day("2020-10-01"), case: "brack",
        accepting: false)
      try body(scene, recorded.event)
    }
  }

  @Test func aLetterComesWithItsWordsAndAnswers() throws {
    try withReply { scene, event in
      let toCheck = try scene.desk.letterToCheck(case: "brack")
      #expect(toCheck == event)
      let letter = try scene.desk.letterInHand(event.id.description, case: "brack")
      #expect(letter.documents.map(\.name) == ["reply.txt"])
      #expect(letter.documents.first?.text?.contains("Forty-two.") == true)
      #expect(letter.answers.map(\.answer.question.compact) == ["1", "2a", "2b"])
      let sureness = letter.doubtful.map(\.answer.confidence)
      #expect(sureness.count == 3)
      #expect(sureness == sureness.sorted())
      let original = try scene.desk.original(event.id.description, case: "brack")
      #expect(original.bytes == Array(Scene.plainReply.utf8))
    }
  }

  /// A short letter as e-mail, with the answers in an attachment written in base64.
  private func mail() -> String {
    let bytes = Array(Scene.plainReply.utf8)
    return """
      From: Brackwater Council <foi@brack.example>
      To: Sam Poe <sam@example.org>
      Subject: =?utf-8?q?Your_request_=E2=80=93_BW-0815?=
      Date: Thu, 1 Oct 2020 10:00:00 +0100
      Message-ID: <one@brack.example>
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary="parts"

      --parts
      Content-Type: text/plain; charset=utf-8

      Dear Sam Poe, our reply is attached.
      --parts
      Content-Type: text/plain; charset=utf-8; name="answers.txt"
      Content-Disposition: attachment; filename="answers.txt"
      Content-Transfer-Encoding: base64

      \(Data(bytes).base64EncodedString(options: .lineLength64Characters))
      --parts--

      """
  }

  @Test func anEmailSaysItselfWhenItCame() throws {
    try Scene.withCases { scene in
      let email = Document(name: "reply.eml", bytes: Array(mail().utf8))
      let recorded = try scene.desk.recordLetter(
        [email], received: nil, case: "brack", accepting: false)
      #expect(recorded.event.day == day("2020-10-01"))
      let letter = Document(name: "reply.txt", bytes: Array(Scene.plainReply.utf8))
      let told = message {
        _ = try scene.desk.recordLetter([letter], received: nil, case: "mere", accepting: false)
      }
      #expect(
        told == "reply.txt: nothing in it says when you received it; give the day with --received")
    }
  }

  @Test func anEmailIsShownByItsWordsAndNotAsItTravelled() throws {
    try Scene.withCases { scene in
      let path = try scene.file("reply.eml", mail())
      let recorded = try scene.desk.recordLetter(
        path, received: day("2020-10-01"), case: "brack", accepting: false)
      let letter = try scene.desk.letterInHand(recorded.event.id.description, case: "brack")
      #expect(letter.documents.map(\.name) == ["message", "answers.txt"])
      #expect(letter.documents.map(\.original) == [0, 0])
      let answer = try #require(letter.answers.first?.answer)
      let evidence = try #require(answer.evidence)
      let text = try #require(letter.documents[letter.document(of: answer)].text)
      let words = String(decoding: Array(text.utf8)[evidence.start..<evidence.end], as: UTF8.self)
      #expect(words == "Forty-two")
      let original = try scene.desk.original(recorded.event.id.description, case: "brack")
      #expect(original.bytes == Array(mail().utf8))
      let hits = try scene.desk.search("kitchens")
      #expect(hits.contains { $0.place == .originals })
    }
  }

  @Test(.enabled(if: PrintedPage.isPossible()), arguments: [false, true])
  func aPageOfAPDFIsShownWithTheAnswersWordsBoxed(isMail: Bool) throws {
    try Scene.withCases { scene in
      let pdf = Papers.pdf(Scene.plainReply)
      var mail = Post()
      mail.attachments = [("letter.pdf", "application/pdf", pdf)]
      mail.text = "Dear Sam Poe, our reply is attached."
      let document = Document(
        name: isMail ? "reply.eml" : "letter.pdf", bytes: isMail ? mail.bytes : pdf)
      let recorded = try scene.desk.recordLetter(
        [document], received: day("2020-10-01"), case: "brack", accepting: false)
      let letter = try scene.desk.letterInHand(recorded.event.id.description, case: "brack")
      let answer = try #require(letter.answers.first?.answer)
      let place = letter.document(of: answer)
      let page = try #require(
        scene.desk.page(nil, ofDocument: place, in: letter, focus: answer))
      #expect((page.number, page.count) == (1, 1))
      #expect(page.width > 100 && page.height > page.width)
      let mark = try #require(page.marks.first { $0.question == answer.question })
      #expect(mark.boxes.count == 1)
      #expect(mark.boxes.allSatisfy { $0.left >= 0 && $0.left + $0.width <= page.width })
      let event = recorded.event.id.description
      let picture = try scene.desk.pagePicture(
        1, digest: page.digest, ofLetter: event, case: "brack")
      #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]))
      // A document that did not come with this letter is not shown.
      let other = message {
        _ = try scene.desk.pagePicture(1, digest: "0000", ofLetter: event, case: "brack")
      }
      #expect(!other.isEmpty)
    }
  }

  @Test func aLetterThatIsNoPDFHasNoPages() throws {
    try withReply { scene, event in
      let letter = try scene.desk.letterInHand(event.id.description, case: "brack")
      let desk = try scene.desk
      #expect(desk.page(nil, ofDocument: 0, in: letter, focus: nil) == nil)
      #expect(desk.page(1, ofDocument: 7, in: letter, focus: nil) == nil)
    }
  }

  @Test func anImportedEmailIsShownByItsWordsToo() throws {
    try Scene.withCases { scene in
      _ = try scene.desk.importMail([scene.file("1601542800.host:2,S", mail())])
      let event = try #require(try scene.desk.letterToCheck(case: "brack"))
      let letter = try scene.desk.letterInHand(event.id.description, case: "brack")
      #expect(letter.documents.map(\.name) == ["message", "answers.txt"])
    }
  }

  @Test func onceConfirmedNothingIsLeftToCheck() throws {
    try withReply { scene, event in
      _ = try scene.desk.confirm(case: "brack", questions: ["1", "2a"])
      let left = try scene.desk.letterInHand(event.id.description, case: "brack").doubtful
      #expect(left.map(\.answer.question.compact) == ["2b"])
      let toCheck = try scene.desk.letterToCheck(case: "brack")
      #expect(toCheck == event)
      _ = try scene.desk.confirm(case: "brack", questions: ["2b"])
      let none = try scene.desk.letterToCheck(case: "brack")
      #expect(none == nil)
    }
  }

  @Test func aCorrectionTakesItsWordsFromTheLines() throws {
    try withReply { scene, event in
      let lines = Scene.plainReply.split(separator: "\n", omittingEmptySubsequences: false)
      let line = try #require(lines.firstIndex { $0.hasPrefix("We paid") }) + 1
      _ = try scene.desk.correct(
        .init(question: "2a", outcome: .refused, claims: "s43(2), s40(2)", lines: line...line),
        letter: event.id.description, case: "brack")
      let present = try #require(
        try scene.desk.show("brack").standing.answers.first {
          $0.answer.question.compact == "2a"
        })
      #expect(present.isConfirmed)
      #expect(present.answer.outcome == .refused)
      #expect(present.answer.claims.map(\.description) == ["s43(2)", "s40(2)"])
      #expect(present.answer.text == "We paid Plum Kitchens £12,000.")
      #expect(present.answer.evidence?.line == line)
    }
  }

  @Test(
    arguments: [
      ("2a", "s999", nil, "s999"), ("9", "", nil, "9"), ("2a", "", 900...901, "900"),
    ] as [(String, String, ClosedRange<Int>?, String)])
  func aCorrectionThatMakesNoSenseChangesNothing(
    question: String, claims: String, lines: ClosedRange<Int>?, said: String
  ) throws {
    try withReply { scene, event in
      let before = try scene.desk.show("brack").file
      let told = message {
        _ = try scene.desk.correct(
          .init(question: question, outcome: .refused, claims: claims, lines: lines),
          letter: event.id.description, case: "brack")
      }
      #expect(told.contains(said))
      let after = try scene.desk.show("brack").file
      #expect(after.events == before.events)
    }
  }

  @Test func anEventThatBroughtNoLetterIsNoneInHand() throws {
    try withReply { scene, _ in
      let sent = try #require(try scene.desk.show("brack").file.history.first)
      for id in [sent.id.description, "", "zzz"] {
        let told = message { _ = try scene.desk.letterInHand(id, case: "brack") }
        #expect(told != "no error")
      }
      let none = try scene.desk.letterToCheck(case: "tarn")
      #expect(none == nil)
    }
  }
}
