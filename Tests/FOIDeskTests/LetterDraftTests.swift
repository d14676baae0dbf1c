import Casebook
import FOIDesk
import FOILaw
import Foundation
import Testing

@Suite struct LetterDraftTests {
  @Test func aDraftIsWrittenToTheOutbox() throws {
    try Scene.withCases { scene in
      let draft = try #require(
        try scene.desk.draft(.chaser, cases: ["brack"], to: .outbox).first)
      let path = try #require(draft.path)
      #expect(path.hasSuffix("casebook/Outbox/meals-brack-chaser-2020-10-20.txt"))
      #expect(try String(contentsOfFile: path, encoding: .utf8) == draft.text)
      #expect(draft.to == "foi@brack.example")
      #expect(draft.text.hasPrefix("To: Brackwater Council <foi@brack.example>\nSubject: "))
      #expect(draft.text.contains("8 October 2020"))
    }
  }

  @Test func aFindingThatWasCheckedIsStated() throws {
    try Scene.withCases { scene in
      _ = try scene.desk.record(.extended, on: day("2020-10-01"), case: "brack")
      func text(_ findings: [String]) throws -> String {
        var order = LetterOrder()
        order.findings = findings
        return try #require(
          try scene.desk.draft(.internalReviewLate, cases: ["brack"], to: .none, as: order).first
        ).text
      }
      let sentence = "No exemption is recorded for the extension"
      #expect(try !text([]).contains(sentence))
      #expect(try text(["extension.no-ground"]).contains(sentence))
      #expect(
        message { _ = try text(["extension.no-grounds"]) }
          .hasPrefix(
            "extension.no-grounds: not a finding of this case (did you mean extension.no-ground?)"))
    }
  }

  @Test func anEditedDraftIsNeverWrittenOver() throws {
    try Scene.withCases { scene in
      func path() throws -> String {
        let draft = try scene.desk.draft(.chaser, cases: ["brack"], to: .folder("out")).first
        return try #require(draft?.path)
      }
      let first = try path()
      #expect(try path() == first)
      try Data("My own words.\n".utf8).write(to: URL(filePath: first))
      let second = try path()
      #expect(second.hasSuffix("-chaser-2020-10-20-2.txt"))
      #expect(try String(contentsOfFile: first, encoding: .utf8) == "My own words.\n")
      #expect(try path() == second)
    }
  }

  @Test func aDraftCanBeShownWithoutBeingWritten() throws {
    try Scene.withCases { scene in
      let drafts = try scene.desk.draft(.chaser, cases: ["brack", "tarn"], to: .none)
      #expect(drafts.map(\.path) == [nil, nil])
      let outbox = scene.folder.appending(path: "casebook/Outbox").path()
      #expect(try FileManager.default.contentsOfDirectory(atPath: outbox).isEmpty)
    }
  }

  @Test func oneThatDoesNotFitStopsTheWhole() throws {
    try Scene.withCases { scene in
      _ = try scene.desk.record(.withdrawn, on: day("2020-10-01"), case: "tarn")
      let words = message {
        _ = try scene.desk.draft(.chaser, cases: ["brack", "tarn"], to: .outbox)
      }
      #expect(words.hasPrefix("meals/tarn: "))
      let outbox = scene.folder.appending(path: "casebook/Outbox").path()
      #expect(try FileManager.default.contentsOfDirectory(atPath: outbox).isEmpty)
    }
  }

  @Test func beforeTheLastDayAReminderDoesNotFit() throws {
    try Scene.withCases(today: "2020-10-08") { scene in
      #expect(
        message { _ = try scene.desk.draft(.chaser, cases: ["brack"], to: .none) }
          .contains("the authority has until Thursday 8 October 2020"))
    }
  }

  @Test func withoutANameTheLetterIsADraftWithPlaceholders() throws {
    try Scene.withCases { scene in
      let draft = try #require(try scene.desk.draft(.chaser, cases: ["brack"], to: .none).first)
      #expect(draft.isUnsigned)
      #expect(draft.text.contains("[your name]\n[your e-mail address]"))
    }
  }

  @Test func settingsSignTheLetter() throws {
    try Scene.withCases { scene in
      try scene.file(
        "casebook/foi.yaml",
        "name: Sam Poe\nemail: sam@poe.example\naddress:\n  - 3 Mill Lane\n  - Brackwater\n")
      let draft = try #require(try scene.desk.draft(.chaser, cases: ["brack"], to: .none).first)
      #expect(!draft.isUnsigned)
      #expect(draft.text.contains("Sam Poe"))
      #expect(draft.text.contains("3 Mill Lane"))
      #expect(draft.text.contains("sam@poe.example"))
      #expect(!draft.text.contains("[your"))
    }
  }

  @Test(
    arguments: [
      ("name: [Sam\n", ":2: ", "foi.yaml holds lines such as: name: Jo Bloggs"),
      ("name:\n  - Sam\n", ": name has the wrong kind of value", "value"),
      ("nmae: Sam\n", ":1: ", "\"nmae\" is not a setting (did you mean name?)"),
      ("name: Sam\n\nmobile: 07\n", ":3: \"mobile\" is not a setting; known: ", "regulators"),
      ("regulators:\n  ICO:\n    emial: a@b.example\n", ":3: ", "(did you mean email?)"),
      ("- Sam\n", ": ", "names and values, such as: name: Jo Bloggs"),
      ("name: Sam\nname: Poe\n", ": ", "foi.yaml holds lines such as: name: Jo Bloggs"),
    ])
  func settingsThatAreWrongAreNamed(text: String, part: String, remedy: String) throws {
    try Scene.withCases { scene in
      try scene.file("casebook/foi.yaml", text)
      let words = message { _ = try scene.desk.draft(.chaser, cases: ["brack"], to: .none) }
      #expect(words.contains("foi.yaml" + part), "\(words)")
      #expect(words.hasSuffix(remedy))
    }
  }

  @Test func theReviewLetterTakesRefusalsInTurnAndCitesOthers() throws {
    try Scene.withCases { scene in
      for (council, name) in [("brack", "Brackwater Council"), ("lowmoor", "Low Moor Council")] {
        let text = Scene.plainReply.replacing("Brackwater Council", with: name)
        _ = try scene.desk.recordLetter(
          scene.file("\(council).txt", text), received: day("2020-10-01"), case: council,
          accepting: true)
      }
      _ = try scene.desk.setAnswer(
        case: "lowmoor", question: "2a", outcome: .refused, claims: ["s43(2)"],
        text: "Prices are commercially sensitive.")
      _ = try scene.desk.setAnswer(
        case: "brack", question: "2a", outcome: .answered, claims: [], text: "£12,000 in all")
      let letter = try #require(
        try scene.desk.draft(.internalReview, cases: ["lowmoor"], to: .none).first)
      let words = letter.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains("question 2a"))
      #expect(words.contains("Prices are commercially sensitive."))
      #expect(words.contains("Section 43(2)"))
      // The day it answered, not the day its answer was corrected here.
      #expect(words.contains("Brackwater Council, 1 October 2020"))
      #expect(words.contains(": \"£12,000 in all\""))
      #expect(!words.contains("20 October 2020"))
      #expect(!words.contains("question 2b"))
    }
  }

  @Test func theReviewLetterDoesNotSayThatNoEntryWasNamedWhereOneWas() throws {
    try Scene.withCases { scene in
      let path = try scene.file("reply.txt", Scene.plainReply)
      _ = try scene.desk.recordLetter(
        path, received: day("2020-10-01"), case: "brack", accepting: true)
      _ = try scene.desk.setAnswer(
        case: "brack", question: "2b", outcome: .refused, claims: ["s21"],
        text: """
          Exempt under section 21: you can get it yourself. Our contracts register is at \
          https://www.brack.example/contracts, and the entry to look for is BW-133-2018.
          """)
      let letter = try #require(
        try scene.desk.draft(.internalReview, cases: ["brack"], to: .none).first)
      let words = letter.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains("Section 21"))
      #expect(!words.contains("not the entry that answers"))
    }
  }

  @Test func silenceGetsTheLetterForLateness() throws {
    try Scene.withCases { scene in
      let letter = try #require(
        try scene.desk.draft(.internalReview, cases: ["tarn"], to: .outbox).first)
      #expect(letter.path?.contains("internal-review-late") == true)
    }
  }

  @Test func aTemplateOfTheCasebookTakesThePlaceOfTheShipped() throws {
    try Scene.withCases { scene in
      try scene.file(
        "casebook/Templates/chaser.mustache",
        "---\nname: chaser\nfor: a test\napplies: always\nsubject: Late: {{title}}\n---\nHello {{title}}.\n"
      )
      let letter = try #require(try scene.desk.draft(.chaser, cases: ["brack"], to: .none).first)
      #expect(letter.subject == "Late: School meals")
      #expect(letter.text.contains("Hello School meals."))
    }
  }

  @Test func aNameThatTheTemplateMayNotUseIsNamedWithItsLine() throws {
    try Scene.withCases { scene in
      try scene.file(
        "casebook/Templates/chaser.mustache",
        "---\nname: chaser\nfor: a test\napplies: always\nsubject: Late\n---\nHello\n{{titel}}.\n")
      let words = message { _ = try scene.desk.draft(.chaser, cases: ["brack"], to: .none) }
      #expect(words.contains("titel"))
      #expect(words.contains(":8"))
    }
  }
}

/// What nobody has checked goes into no letter without a warning, and no letter goes with one.
struct UncheckedLetterTests {
  @Test func isDraftedOnlyWithAWarningAndIsNotSentWithIt() throws {
    try Scene.withCases { scene in
      let path = try scene.file("reply.txt", Scene.plainReply)
      _ = try scene.desk.recordLetter(
        path, received: day("2020-10-01"), case: "brack", accepting: false)
      let words = message { _ = try scene.desk.draft(.thanks, cases: ["brack"], to: .outbox) }
      #expect(words.contains("foi answer confirm") || words.contains("do not fit"))
      let next = try scene.desk.draftNext(request: nil, to: .none)
      let skipped = next.first { $0.id.description == "meals/brack" }
      if case .unchecked? = skipped?.result {} else { Issue.record("not skipped: \(next)") }
      var order = LetterOrder()
      order.allowsUnchecked = true
      let kinds: [LetterKind] = [.thanks, .partialReply, .internalReview]
      let draft = kinds.lazy.compactMap {
        try? scene.desk.draft($0, cases: ["brack"], to: .outbox, as: order).first
      }.first
      let letter = try #require(draft)
      #expect(letter.text.contains("NOT CHECKED:"))
      #expect(!letter.remarks.isEmpty)
      let refusal = message { _ = try scene.desk.markSent("L1", on: day("2020-10-20")) }
      #expect(refusal.contains("nobody had checked"))
      let file = try #require(letter.path)
      let text = try String(contentsOfFile: file, encoding: .utf8)
      let rest = text.split(separator: "\n\n", omittingEmptySubsequences: false)
        .filter { !$0.contains("NOT CHECKED:") }.joined(separator: "\n\n")
      try Data(rest.utf8).write(to: URL(filePath: file))
      _ = try scene.desk.markSent("L1", on: day("2020-10-20"))
    }
  }
}
