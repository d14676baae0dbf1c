import Casebook
import FOIDesk
import FOILaw
import Foundation
import Mailroom
import Testing

@Suite struct LetterFormTests {
  private static func order(_ formats: LetterFormat...) -> LetterOrder {
    var order = LetterOrder()
    order.formats = formats
    return order
  }

  private static func sign(_ scene: Scene) throws {
    try scene.file("casebook/foi.yaml", "name: Sam Poe\nemail: sam@poe.example\n")
  }

  @Test func everyFormHasItsFileUnderOneName() throws {
    try Scene.withCases { scene in
      try Self.sign(scene)
      let draft = try #require(
        try scene.desk.draft(
          .chaser, cases: ["brack"], to: .outbox, as: Self.order(.html, .text, .eml)
        ).first)
      #expect(
        draft.paths.map { URL(filePath: $0).lastPathComponent }
          == ["html", "txt", "eml"].map { "meals-brack-chaser-2020-10-20.\($0)" })
      #expect(try scene.desk.letters().map(\.letter.formats) == [["html", "txt", "eml"]])
      let mail = try String(contentsOfFile: draft.paths[2], encoding: .utf8)
      #expect(mail.contains("Date: Tue, 20 Oct 2020 12:00:00 +0000\n"))
      #expect(mail.contains("@poe.example>"))
    }
  }

  @Test func theSameDraftInAnotherFormIsTheSameLetter() throws {
    try Scene.withCases { scene in
      try Self.sign(scene)
      for _ in 0..<2 {
        _ = try scene.desk.draft(.chaser, cases: ["brack"], to: .outbox)
        _ = try scene.desk.draft(.chaser, cases: ["brack"], to: .outbox, as: Self.order(.eml))
      }
      let letters = try scene.desk.letters()
      #expect(letters.map(\.letter.formats) == [["txt", "eml"]])
      #expect(letters.map(\.letter.file) == ["Outbox/meals-brack-chaser-2020-10-20"])
    }
  }

  @Test func aDraftWithOtherWordsIsAnotherLetter() throws {
    try Scene.withCases { scene in
      try Self.sign(scene)
      _ = try scene.desk.draft(.chaser, cases: ["brack"], to: .outbox, as: Self.order(.eml))
      var order = Self.order(.eml)
      order.edit = { $0.replacing("Dear Sir or Madam", with: "Dear Ms Hill") }
      let second = try #require(
        try scene.desk.draft(.chaser, cases: ["brack"], to: .outbox, as: order).first)
      #expect(second.path?.hasSuffix("-2.eml") == true)
      let letters = try scene.desk.letters().map(\.letter)
      #expect(letters.map(\.id.description) == ["L1", "L2"])
      #expect(letters[0].messageID != letters[1].messageID)
    }
  }

  @Test func whatThePersonLeavesInTheEditorIsTheLetter() throws {
    try Scene.withCases { scene in
      var order = LetterOrder()
      order.edit = { text in
        #expect(text.contains("\n| School meals\n") && text.contains("\n> 1. How many meals"))
        return "To: Legal <law@brack.example>\nSubject: Mine\n\nMy own\nwords.\n\n> 1. Quoted.\n"
      }
      let draft = try #require(
        try scene.desk.draft(.chaser, cases: ["brack"], to: .outbox, as: order).first)
      #expect(
        draft.text
          == "To: Legal <law@brack.example>\nSubject: Mine\n\nMy own words.\n\n    1. Quoted.\n")
      #expect(try scene.desk.letters().first?.letter.email == "law@brack.example")
      order.edit = { _ in "all gone" }
      let words = message {
        _ = try scene.desk.draft(.chaser, cases: ["brack"], to: .outbox, as: order)
      }
      #expect(words.hasPrefix("meals/brack: a letter begins with the lines To: and Subject:"))
      #expect(
        words.hasSuffix("Outbox/meals-brack-chaser-2020-10-20-edited.txt)"))
      let kept = try scene.text(of: "casebook/Outbox/meals-brack-chaser-2020-10-20-edited.txt")
      #expect(kept == "all gone")
    }
  }

  @Test(.enabled(if: OutgoingDocument.weasyprint.isInstalled)) func anEMailTakesThePDFWithIt()
    throws
  {
    try Scene.withCases { scene in
      try Self.sign(scene)
      let draft = try #require(
        try scene.desk.draft(.chaser, cases: ["brack"], to: .outbox, as: Self.order(.pdf, .eml))
          .first)
      let mail = try String(contentsOfFile: draft.paths[1], encoding: .utf8)
      #expect(mail.contains("meals-brack-chaser-2020-10-20.pdf"))
      let pdf = try Data(contentsOf: URL(filePath: draft.paths[0]))
      #expect(pdf.starts(with: Array("%PDF-".utf8)))
    }
  }

  @Test func anEMailNeedsASender() throws {
    try Scene.withCases { scene in
      let words = message {
        _ = try scene.desk.draft(.chaser, cases: ["brack"], to: .outbox, as: Self.order(.eml))
      }
      #expect(words == "e-mail needs your name and your e-mail address; put them in foi.yaml")
      let letters = try scene.desk.letters()
      #expect(letters.isEmpty)
    }
  }

  @Test func theMessageNamesThePackageOfAMissingTool() {
    let missing = Tool("weasyprint", package: "weasyprint")
    #expect(
      message { throw DeskError.tool(.missing(missing), .pdf) } == """
        weasyprint is not installed, and foi needs it to make the PDF; install it with: sudo \
        apt-get install weasyprint; the other forms work without it
        """)
  }

  @Test func nextDraftsWhatTheAgendaCallsForAndNothingTwice() throws {
    try Scene.withCases { scene in
      var seen: [String] = []
      var order = LetterOrder()
      order.progress = { seen.append("\($0)/\($1)") }
      let first = try scene.desk.draftNext(request: nil, to: .outbox, as: order)
      #expect(first.map(\.id.description) == ["meals/brack", "meals/lowmoor", "meals/tarn"])
      #expect(first.allSatisfy { if case .drafted = $0.result { true } else { false } })
      #expect(seen == ["1/3", "2/3", "3/3"])
      let second = try scene.on("2020-10-21").desk.draftNext(request: "meals", to: .outbox)
      #expect(second.allSatisfy { if case .waiting = $0.result { true } else { false } })
      _ = try scene.desk.markSent("L1", on: day("2020-10-20"))
      let third = try scene.desk.draftNext(request: nil, to: .outbox)
      #expect(third.map(\.id.description) == ["meals/lowmoor", "meals/tarn"])
    }
  }

  @Test func nextDraftsMoreThanItWritesAtOnce() throws {
    try Scene.withCasebook { scene in
      let councils = (1...45).map { "c\($0),Council \($0)" }.joined(separator: "\n")
      _ = try scene.desk.log(
        scene.file("meals.md", Scene.mealsRequest), sent: day("2020-09-10"), to: [],
        authoritiesFrom: scene.file("councils.csv", "id,name\n" + councils))
      _ = try scene.desk.record(.clarificationAsked, on: day("2020-10-12"), case: "meals/c30")
      var last = 0
      var order = LetterOrder()
      order.progress = { done, _ in last = done }
      let letters = try scene.desk.draftNext(request: nil, to: .outbox, as: order)
      let refused = letters.filter { if case .refused = $0.result { true } else { false } }
      #expect(letters.count == 45 && Set(letters.map(\.id)).count == 45 && last == 45)
      #expect(refused.map(\.id.description) == ["meals/c30"])
      let drafts = letters.compactMap {
        if case .drafted(let draft) = $0.result { draft } else { nil }
      }
      #expect(
        zip(letters.filter { $0.id.description != "meals/c30" }, drafts).allSatisfy {
          $0.id == $1.id
        })
      #expect(try scene.desk.letters().count == 44)
    }
  }

  @Test func whatCannotBeWrittenIsRefusedAndNotRecorded() throws {
    try Scene.withCases { scene in
      let letters = try scene.desk.draftNext(request: nil, to: .folder("meals.md"))
      #expect(letters.count == 3)
      #expect(letters.allSatisfy { if case .refused = $0.result { true } else { false } })
      let kept = try scene.desk.letters()
      #expect(kept.isEmpty)
    }
  }

  @Test func oneThatCannotBeDraftedStopsNoOther() throws {
    try Scene.withCases { scene in
      _ = try scene.desk.record(.clarificationAsked, on: day("2020-10-01"), case: "brack")
      let letters = try scene.desk.draftNext(request: nil, to: .outbox)
      #expect(letters.count == 3)
      let refused = letters.filter { if case .refused = $0.result { true } else { false } }
      #expect(refused.map(\.id.description) == ["meals/brack"])
    }
  }

  @Test(arguments: [
    "from: nonsense\n", "from: \"a@b.example\\nBcc: c@d.example\"\n", "sendmail: \"'\"\n",
  ])
  func settingsForMailThatAreWrongAreNamed(text: String) throws {
    try Scene.withCases { scene in
      try scene.file("casebook/foi.yaml", text)
      let words = message { _ = try scene.desk.draft(.chaser, cases: ["brack"], to: .none) }
      #expect(words.contains("foi.yaml: "))
    }
  }

  @Test func theSubjectKeepsTheAuthoritysReferenceWhateverTheTemplate() throws {
    try Scene.withCases { scene in
      let path = try scene.file("reply.txt", Scene.plainReply)
      _ = try scene.desk.recordLetter(
        path, received: day("2020-10-01"), case: "brack", accepting: true)
      _ = try scene.desk.setAnswer(
        case: "brack", question: "2a", outcome: .refused, claims: ["s43(2)"], text: "Sensitive.")
      try scene.file(
        "casebook/Templates/internal-review.mustache",
        "---\nname: internal-review\nfor: a\napplies: b\nsubject: Review\n---\nHello.\n")
      let draft = try scene.desk.draft(.internalReview, cases: ["brack"], to: .none).first
      #expect(draft?.subject == "Review (your reference BW-0815)")
    }
  }

  @Test func eMailComesFromTheAddressThatTheSettingsName() throws {
    try Scene.withCases { scene in
      try scene.file(
        "casebook/foi.yaml", "name: Sam Poe\nemail: sam@poe.example\nfrom: foi@gazette.example\n")
      let draft = try #require(
        try scene.desk.draft(.chaser, cases: ["brack"], to: .outbox, as: Self.order(.eml)).first)
      let mail = try String(contentsOfFile: try #require(draft.path), encoding: .utf8)
      #expect(mail.contains("From: Sam Poe <foi@gazette.example>\n"))
      #expect(mail.contains("sam@poe.example"))
    }
  }

  @Test(
    arguments: [
      ("", []), ("vi", ["vi"]), (" emacs  -nw ", ["emacs", "-nw"]),
      ("'/my editor/e' --x=\"a b\" ''", ["/my editor/e", "--x=a b", ""]),
      ("a;rm $HOME `x`", ["a;rm", "$HOME", "`x`"]),
    ] as [(String, [String])])
  func aCommandIsPartedIntoWordsWithoutAShell(text: String, words: [String]) {
    #expect(CommandWords.of(text) == words)
  }

  @Test func aQuotationMarkThatStaysOpenIsNoCommand() {
    #expect(CommandWords.of("vi 'x") == nil)
  }
}
