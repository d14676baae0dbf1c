import Casebook
import FOIDesk
import Foundation
import Testing

/// Drafts that are opened again, thrown away, or named in numbers.
@Suite struct DraftTests {
  private static func withDrafts(
    _ formats: [LetterFormat] = [.text, .html, .eml], _ body: (Scene) throws -> Void
  ) throws {
    try Scene.withCases { scene in
      try scene.file("casebook/foi.yaml", "name: Sam Poe\nemail: sam@poe.example\n")
      var order = LetterOrder()
      order.formats = formats
      _ = try scene.desk.draft(.chaser, cases: ["brack", "lowmoor"], to: .outbox, as: order)
      try body(scene)
    }
  }

  @Test func aChangedDraftIsTheSameLetterInEveryForm() throws {
    try Self.withDrafts { scene in
      let desk = try scene.desk
      let before = try #require(try desk.letters().first?.letter)
      let (_, words) = try desk.editableDraft("L1")
      #expect(words.hasPrefix("To: Brackwater Council <foi@brack.example>\nSubject: Overdue"))
      let typed = words.replacing("Please send it now.", with: "Please send it today.")
      #expect(typed != words)
      #expect(try desk.revise("L1", as: typed).id == before.id)
      for ending in ["txt", "html", "eml"] {
        let bytes = try desk.letterFile("L1", ending: ending).bytes
        #expect(String(decoding: bytes, as: UTF8.self).contains("Please send it today."))
      }
      let mail = String(decoding: try desk.letterFile("L1", ending: "eml").bytes, as: UTF8.self)
      #expect(mail.contains("<\(before.messageID)>"))
      #expect(try desk.letters().first?.letter == before)
      #expect(try desk.editableDraft("L1").words == typed)
    }
  }

  @Test func aDraftOpenedAndSavedUnchangedReadsAsBefore() throws {
    try Self.withDrafts([.text]) { scene in
      let desk = try scene.desk
      let before = try desk.letterFile("L1", ending: "txt").bytes
      _ = try desk.revise("L1", as: try desk.editableDraft("L1").words)
      #expect(try desk.letterFile("L1", ending: "txt").bytes == before)
    }
  }

  @Test func aDraftWithoutItsHeadIsRefused() throws {
    try Self.withDrafts { scene in
      let words = message { _ = try scene.desk.revise("L1", as: "Dear all,\n\nplease.") }
      #expect(words.contains("Subject:"))
    }
  }

  @Test func whatIsThrownAwayIsNotListedNorSentAndComesBack() throws {
    try Self.withDrafts { scene in
      let desk = try scene.desk
      _ = try desk.discard(["L1"])
      #expect(try desk.letters().map(\.letter.id.description) == ["L2"])
      #expect(message { _ = try desk.outgoingLetters(["L1"], again: true) }.contains("L1"))
      _ = try desk.undo()
      #expect(try desk.letters().map(\.letter.id.description) == ["L1", "L2"])
    }
  }

  @Test func aRangeTakesTheDraftsThatWaitInIt() throws {
    try Self.withDrafts { scene in
      let desk = try scene.desk
      _ = try desk.markSent("L1", on: scene.desk.environment.today)
      #expect(try desk.draftNames(["L1-L40"]) == ["L2"])
      #expect(try desk.draftNames(["l1-40"]) == ["L2"])
      #expect(try desk.draftNames([], all: true) == ["L2"])
      #expect(try desk.draftNames(["L1", "Outbox/a-b.txt"]) == ["L1", "Outbox/a-b.txt"])
      #expect(
        message { _ = try desk.draftNames(["L7-L9"]) } == """
          L7-L9: no drafted letter has a number in this range; foi letter list --status drafted \
          shows those that wait
          """)
    }
  }

  @Test func aDraftInPlainTextIsAlsoAnEMail() throws {
    try Self.withDrafts([.text]) { scene in
      let file = try scene.desk.letterFile("L1", ending: "eml")
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(file.name.hasSuffix("-chaser-2020-10-20.eml"))
      #expect(text.hasPrefix("X-Unsent: 1\n"))
      #expect(text.contains("To: Brackwater Council <foi@brack.example>"))
    }
  }
}
