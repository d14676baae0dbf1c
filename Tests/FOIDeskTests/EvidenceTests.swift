import Casebook
import FOIDesk
import FOILaw
import Foundation
import Testing

@Suite struct EvidenceTests {
  private static func refuse(_ scene: Scene) throws {
    let path = try scene.file("reply.txt", Scene.plainReply)
    _ = try scene.desk.recordLetter(
      path, received: day("2020-10-01"), case: "brack", accepting: true)
    _ = try scene.desk.setAnswer(
      case: "brack", question: "2a", outcome: .refused, claims: ["s43(2)"], text: "Sensitive.")
    try scene.file("casebook/foi.yaml", "name: Sam Poe\nemail: sam@poe.example\n")
  }

  private static var details: Desk.EvidenceDetails {
    var details = Desk.EvidenceDetails()
    details.questions = ["2a"]
    details.title = "Report to the Cabinet"
    details.date = day("2020-01-14")
    details.place = "page 4"
    details.note = "It gives the payment."
    return details
  }

  @Test func aDocumentIsKeptByteForByte() throws {
    try Scene.withCases { scene in
      let bytes: [UInt8] = [0x25, 0x50, 0x44, 0x46, 0, 255, 13, 10]
      try Data(bytes).write(to: scene.folder.appending(path: "report.pdf"))
      let evidence = try scene.desk.addEvidence(
        to: "brack", from: "report.pdf", details: Self.details)
      #expect(evidence.id.description == "E1")
      #expect(evidence.authority?.description == "brack")
      let (row, file) = try scene.desk.showEvidence("e1", savingTo: "back.pdf")
      #expect(file == "report.pdf" && row.evidence == evidence && row.added == day("2020-10-20"))
      #expect(try Data(contentsOf: scene.folder.appending(path: "back.pdf")) == Data(bytes))
    }
  }

  @Test func itsWordsAreFound() throws {
    try Scene.withCases { scene in
      try scene.file("register.txt", "Plum Kitchens was paid 12,000 pounds.")
      _ = try scene.desk.addEvidence(to: "brack", from: "register.txt", details: Self.details)
      let hit = try #require(try scene.desk.search("plum kitchens").first)
      #expect(hit.place == .evidence && hit.evidence?.description == "E1")
      #expect(hit.document == "Report to the Cabinet" && hit.id?.description == "meals/brack")
      _ = try scene.desk.withdrawEvidence("E1")
      #expect(try scene.desk.search("plum kitchens").isEmpty)
    }
  }

  @Test func aRequestsNameMeansAllItsCases() throws {
    try Scene.withCases { scene in
      let path = try scene.file("register.txt", "An entry.")
      let evidence = try scene.desk.addEvidence(
        to: "meals", from: path, details: Desk.EvidenceDetails())
      #expect(evidence.authority == nil && evidence.title == "register")
      _ = try scene.desk.addEvidence(to: "tarn", from: path, details: Desk.EvidenceDetails())
      func ids(_ text: String?) throws -> [String] {
        try scene.desk.evidence(of: text).map(\.evidence.id.description)
      }
      #expect(try ids(nil) == ["E1", "E2"])
      #expect(try ids("brack") == ["E1"])
      #expect(try ids("tarn") == ["E1", "E2"])
    }
  }

  @Test(
    arguments: [
      ("brack", "nowhere.pdf", "1", "nowhere.pdf: there is no such file"),
      ("brack", "empty.txt", "1", "empty.txt: the file is empty"),
      (
        "brack", "a.txt", "7",
        "7: no request has a question with that number; the numbers are 1, 2, 2a, 2b"
      ),
      ("nobody", "a.txt", "1", "nobody: is neither a case nor a request; foi list shows the cases"),
    ])
  func whatCannotBeKeptIsNamed(subject: String, file: String, question: String, words: String)
    throws
  {
    try Scene.withCases { scene in
      try scene.file("a.txt", "a")
      try scene.file("empty.txt", "")
      var details = Desk.EvidenceDetails()
      details.questions = [question]
      #expect(
        message { _ = try scene.desk.addEvidence(to: subject, from: file, details: details) }
          == words)
      #expect(try scene.desk.evidence().isEmpty)
    }
  }

  @Test func theReviewCitesItAndTheEMailTakesItWithIt() throws {
    try Scene.withCases { scene in
      try Self.refuse(scene)
      let path = try scene.file("report.txt", "We paid Plum Kitchens.")
      _ = try scene.desk.addEvidence(to: "brack", from: path, details: Self.details)
      var order = LetterOrder()
      order.formats = [.text, .eml]
      let draft = try #require(
        try scene.desk.draft(.internalReview, cases: ["brack"], to: .outbox, as: order).first)
      let words = draft.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains("\"Report to the Cabinet\" (14 January 2020, page 4)"))
      #expect(draft.enclosures == ["report.txt"])
      let mail = try String(contentsOfFile: draft.paths[1], encoding: .utf8)
      #expect(mail.contains("filename=report.txt"))
      #expect(mail.contains(Data("We paid Plum Kitchens.".utf8).base64EncodedString()))
    }
  }

  @Test func whatIsWithdrawnIsCitedNoMoreAndStaysOnRecord() throws {
    try Scene.withCases { scene in
      try Self.refuse(scene)
      let path = try scene.file("report.txt", "We paid Plum Kitchens.")
      _ = try scene.desk.addEvidence(to: "brack", from: path, details: Self.details)
      _ = try scene.desk.withdrawEvidence("E1")
      let draft = try #require(
        try scene.desk.draft(.internalReview, cases: ["brack"], to: .none).first)
      #expect(!draft.text.contains("Report to the Cabinet") && draft.enclosures.isEmpty)
      #expect(try scene.desk.evidence().isEmpty)
      #expect(try scene.desk.evidence(withWithdrawn: true).map(\.withdrawn) == [day("2020-10-20")])
      #expect(
        message { _ = try scene.desk.withdrawEvidence("E1") }
          == "E1: was already withdrawn on 2020-10-20")
      #expect(
        message { _ = try scene.desk.showEvidence("E2") }
          == "E2: no such evidence; foi evidence list shows it with its numbers")
    }
  }

  @Test func aComplaintEnclosesTheScheduleOfDocuments() throws {
    try Scene.withCases { scene in
      try Self.refuse(scene)
      _ = try scene.desk.addEvidence(
        to: "brack", from: scene.file("report.txt", "We paid."), details: Self.details)
      _ = try scene.desk.record(.reviewRequested, on: day("2020-10-20"), case: "brack")
      let later = scene.on("2021-01-04")
      let draft = try #require(
        try later.desk.draft(.complaint, cases: ["brack"], to: .outbox).first)
      #expect(draft.enclosures == ["reply.txt", "report.txt"])
      #expect(try later.desk.letters().first?.letter.enclosures.map(\.name) == draft.enclosures)
      let sent = try later.desk.markSent("L1", on: day("2021-01-04"))
      #expect(sent.event.kind == .complained && sent.event.enclosures.count == 2)
    }
  }
}

@Suite struct TemplateDeskTests {
  @Test func aTemplateBeginsAsACopyAndIsNeverWrittenOver() throws {
    try Scene.withCasebook { scene in
      let path = try scene.desk.newTemplate("chaser.mustache")
      #expect(path.hasSuffix("casebook/Templates/chaser.mustache"))
      #expect(try String(contentsOfFile: path, encoding: .utf8) == scene.desk.template("chaser"))
      #expect(try scene.desk.templates().first { $0.name == "chaser" }?.isOwn == true)
      #expect(message { _ = try scene.desk.newTemplate("chaser") }.contains("already exists"))
      _ = try scene.desk.newTemplate("my-part")
      #expect(try scene.desk.templateFaults(nil).isEmpty)
    }
  }

  @Test(arguments: ["", "../x", "a/b", "-x", "a b", ".mustache"])
  func aNameThatIsNoneIsRefused(name: String) throws {
    try Scene.withCasebook { scene in
      #expect(message { _ = try scene.desk.newTemplate(name) }.contains("letters, digits"))
    }
  }

  @Test func faultsAreFoundByNameAndInAFile() throws {
    try Scene.withCasebook { scene in
      let text = "---\nname: chaser\nfor: a\napplies: b\nsubject: c\n---\n{{#unknown}}\n"
      try scene.file("casebook/Templates/chaser.mustache", text)
      let other = text.replacing("{{#unknown}}", with: "{{titel}}")
      let file = Document(name: "other/chaser.mustache", bytes: Array(other.utf8))
      #expect(
        try scene.desk.templateFaults("chaser").map(\.description)
          == ["chaser.mustache:7: {{#unknown}} is never closed; add {{/unknown}}"])
      #expect(
        try scene.desk.templateFaults(in: file).map(\.description)
          == ["chaser.mustache:7: there is no name \"titel\" here; did you mean \"title\"?"])
      #expect(
        try scene.desk.templateFaults("chasr").map(\.summary).first?.contains("chaser") == true)
      #expect(message { _ = try scene.desk.template("chasr") }.contains("did you mean \"chaser\""))
    }
  }

  @Test func everyNameHasAMeaningAndWordsHaveAnExample() {
    let names = Desk.templateNames
    let texts = names.filter { $0.name == "text" }.map(\.inside)
    let titles = names.filter { $0.name == "title" }.map(\.inside)
    #expect(texts.contains("refusals > passages > questions"))
    #expect(titles.contains(nil))
    for name in names {
      #expect(!name.meaning.isEmpty, "\(name.name)")
      if name.kind == "words" { #expect(!name.example.isEmpty, "\(name.name)") }
    }
  }

  @Test func argumentsAreOfferedChosenAndAddedTo() throws {
    try Scene.withCases { scene in
      let path = try scene.file("reply.txt", Scene.plainReply)
      _ = try scene.desk.recordLetter(
        path, received: day("2020-10-01"), case: "brack", accepting: true)
      _ = try scene.desk.setAnswer(
        case: "brack", question: "2a", outcome: .refused, claims: ["s43(2)"], text: "Sensitive.")
      try scene.file(
        "casebook/Templates/Arguments/committee.md",
        "---\nquestions: 2a\n---\nThe committee published it.\n")
      let offered = try scene.desk.arguments(.internalReview, case: "brack")
      let own = try #require(offered.first { $0.isOwn })
      let other = try #require(offered.first { !$0.isOwn && $0.isUsed })
      var order = LetterOrder()
      order.without = [other.id]
      let draft = try #require(
        try scene.desk.draft(.internalReview, cases: ["brack"], to: .none, as: order).first)
      let words = draft.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains("The committee published it."))
      #expect(!words.contains(other.text))
      order = LetterOrder()
      order.arguments = [other.id]
      let only = try #require(
        try scene.desk.draft(.internalReview, cases: ["brack"], to: .none, as: order).first)
      #expect(!only.text.contains("committee published") && own.questions.count == 1)
      order.arguments = ["nonsense"]
      #expect(
        message {
          _ = try scene.desk.draft(.internalReview, cases: ["brack"], to: .none, as: order)
        }.contains("nonsense"))
      try scene.file("casebook/Templates/Arguments/bad.md", "No head.\n")
      #expect(
        message { _ = try scene.desk.arguments(.internalReview, case: "brack") }
          .hasPrefix("bad.md: an argument begins with a head"))
    }
  }
}
