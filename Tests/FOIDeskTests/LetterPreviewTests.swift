import Casebook
import FOIDesk
import FOILaw
import Foundation
import Testing

/// Letters before they are drafted, and their files afterwards.
@Suite struct LetterPreviewTests {
  @Test func aPreviewWritesNothingAndSaysWhatTheDraftWill() throws {
    try Scene.withCases { scene in
      let preview = try scene.desk.previewLetter(.chaser, case: "brack")
      #expect(preview.id.description == "meals/brack")
      #expect(preview.kind == .chaser)
      #expect(preview.to == "foi@brack.example")
      #expect(preview.isUnsigned)
      #expect(preview.enclosures.isEmpty)
      let none = try scene.desk.letters()
      #expect(none.isEmpty)
      let draft = try #require(try scene.desk.draft(.chaser, cases: ["brack"], to: .outbox).first)
      #expect(draft.subject == preview.subject)
      #expect(preview.text.contains(preview.subject))
      #expect(try scene.desk.letters(of: preview.id).map(\.id.description) == ["L1"])
      #expect(try scene.desk.letters(of: scene.desk.show("tarn").file.id).isEmpty)
    }
  }

  @Test func aLetterGivesTheFilesThatAreThere() throws {
    try Scene.withCases { scene in
      let draft = try #require(try scene.desk.draft(.chaser, cases: ["brack"], to: .outbox).first)
      let (letter, text, endings) = try scene.desk.letterInFolder("L1")
      #expect(letter.id == draft.letter)
      #expect(text == draft.text)
      #expect(endings == ["txt"])
      let file = try scene.desk.letterFile("L1", ending: "txt")
      #expect(String(decoding: file.bytes, as: UTF8.self) == draft.text)
      for ending in ["pdf", "", "../../foi.yaml"] {
        let told = message { _ = try scene.desk.letterFile("L1", ending: ending) }
        #expect(told != "no error", "\(ending)")
      }
      try FileManager.default.removeItem(atPath: try #require(draft.path))
      let gone = message { _ = try scene.desk.letterFile("L1", ending: "txt") }
      #expect(gone != "no error")
    }
  }

  @Test func lettersComeByPagesTheLatestFirst() throws {
    try Scene.withCases { scene in
      _ = try scene.desk.draft(.chaser, cases: ["brack", "lowmoor", "tarn"], to: .outbox)
      let first = try scene.desk.letters(status: nil, page: Page(limit: 2, page: 1))
      #expect(first.letters.map(\.id.description) == ["L3", "L2"])
      #expect(first.count == 3)
      let second = try scene.desk.letters(status: .drafted, page: Page(limit: 2, page: 2))
      #expect(second.letters.map(\.id.description) == ["L1"])
      let sent = try scene.desk.letters(status: .sent, page: .all)
      #expect(sent.letters.isEmpty)
      #expect(sent.count == 0)
    }
  }
}
