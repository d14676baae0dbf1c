import Casebook
import FOIDesk
import FOILaw
import Foundation
import Mailroom
import Testing

/// The case file: all of a case as one document to hand on.
@Suite struct DossierTests {
  private static func withReply(_ body: (Scene) throws -> Void) throws {
    try Scene.withCases { scene in
      try scene.file(
        "casebook/foi.yaml",
        "name: Sam Poe\nemail: sam@poe.example\naddress: [9 Secret Lane]\ntelephone: 01632 960123\n"
      )
      _ = try scene.desk.recordLetter(
        scene.file(
          "reply.txt",
          Scene.plainReply
            + "\nTo Sam Poe, 9 Secret Lane, telephone 01632 960123 <script>x</script>\n"),
        received: day("2020-10-01"), case: "brack", accepting: true)
      var details = Desk.EventDetails()
      details.note = "Rang; they were rude"
      _ = try scene.desk.record(.note, on: day("2020-10-02"), details: details, case: "brack")
      _ = try scene.desk.remind(on: day("2020-12-01"), of: "own plan", case: "brack")
      try body(scene)
    }
  }

  private func page(of text: String, in scene: Scene) throws -> String {
    let path = scene.folder.appending(path: "out.html").path(percentEncoded: false)
    _ = try scene.desk.writeCaseFile(of: text, to: path)
    return try scene.text(of: "out.html")
  }

  @Test func aPageForAColleagueHasEverythingButWhoAskedAndNotes() throws {
    try Self.withReply { scene in
      let page = try page(of: "brack", in: scene)
      for words in [
        "School meals", "Brackwater Council", "1 October 2020", "Forty-two", "Reply received",
        "How many meals did you serve in 2019?", "Chronology", "Schedule of papers", "reply.txt",
      ] {
        #expect(page.contains(words), "\(words)")
      }
      for words in [
        "Sam", "Poe", "Secret", "01632", "sam@poe.example", "they were rude", "own plan",
        "<script>x",
      ] {
        #expect(!page.contains(words), "\(words)")
      }
      // Nothing is fetched, and nothing runs.
      #expect(page.contains("default-src 'none'"))
      #expect(!page.contains("src=") && !page.contains("<script"))
      #expect(!page.contains("Low Moor"))
    }
  }

  @Test func aRequestsPageHasEachOfItsCases() throws {
    try Self.withReply { scene in
      let page = try page(of: "meals", in: scene)
      for name in ["Brackwater Council", "Low Moor Council", "Glen Tarn Council"] {
        #expect(page.contains(name))
      }
      #expect(page.contains("Freedom of Information (Scotland) Act 2002"))
    }
  }

  @Test(.enabled(if: OutgoingDocument.weasyprint.isInstalled))
  func aPDFHasThePapersAttachedJustAsTheyCame() throws {
    try Self.withReply { scene in
      let made = try scene.desk.caseFile(of: "meals/brack", as: .pdf)
      #expect(made.bytes.starts(with: "%PDF-".utf8))
      #expect((made.cases, made.papers, made.notAttached) == (1, 1, 0))
      #expect(made.name == "meals-brack-case-file.pdf")
      let detach = Tool("pdfdetach", package: "poppler-utils")
      guard detach.isInstalled else { return }
      let pdf = scene.folder.appending(path: "file.pdf")
      try Data(made.bytes).write(to: pdf)
      _ = try detach.run(["-saveall", "file.pdf"], in: scene.folder)
      let (kept, came) = (try scene.text(of: "01 reply.txt"), try scene.text(of: "reply.txt"))
      #expect(kept == came)
      let text = try Tool("pdftotext", package: "poppler-utils")
        .run(["-layout", "file.pdf", "-"], in: scene.folder)
      let words = String(decoding: text, as: UTF8.self)
      for wanted in ["Sam Poe", "they were rude", "SHA-256", "Note"] {
        #expect(words.contains(wanted), "\(wanted)")
      }
      #expect(!words.contains("own plan"))
    }
  }

  @Test(
    arguments: [
      (
        "brack", "out.doc",
        "out.doc: not the name of a case file; allowed: a name that ends in .pdf"
      ),
      ("nowhere", "out.html", "nowhere: is neither a case nor a request"),
    ])
  func whatCannotBeWrittenIsSaid(of: String, path: String, expected: String) throws {
    try Self.withReply { scene in
      let told = message { _ = try scene.desk.writeCaseFile(of: of, to: path) }
      #expect(told.hasPrefix(expected), "\(told)")
    }
  }
}
