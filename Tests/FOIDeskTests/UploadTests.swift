import Casebook
import FOIDesk
import FOILaw
import Foundation
import Testing

/// What reaches the desk as bytes: it leaves nothing of where it lay meanwhile.
@Suite struct UploadTests {
  @Test(arguments: [
    ("reply.txt", "reply.txt"), ("../../etc/passwd", "passwd"), ("C:\\mail\\r.eml", "r.eml"),
    ("...", "letter.txt"), ("", "letter.txt"), ("a\u{0}b\u{202E}\n.txt", "ab.txt"),
    ("Antwort über.pdf", "Antwort über.pdf"),
  ])
  func aNameIsNeverMoreThanAName(name: String, safe: String) {
    #expect(Document(name: name, bytes: []).safeName == safe)
  }

  @Test func anUploadedLetterIsReadAsOneFromAFile() throws {
    try Scene.withCases { scene in
      let upload = Document(name: "../reply.txt", bytes: Array(Scene.plainReply.utf8))
      let recorded = try scene.desk.recordLetter(
        [upload], received: day("2020-10-01"), case: "brack", accepting: true)
      #expect(recorded.standing.stage == .answered)
      let original = try scene.desk.original(recorded.event.id.description, case: "brack")
      #expect(original.name == "reply.txt")
      let told = message {
        _ = try scene.desk.recordLetter(
          [upload], received: day("2020-10-02"), case: "brack", accepting: true)
      }
      #expect(told.contains("reply.txt"))
      #expect(!told.contains("foi-upload"))
      #expect(try marks(in: scene).isEmpty)
    }
  }

  @Test func uploadedMailIsKnownAgainAndItsPlaceIsNot() throws {
    try Scene.withCases { scene in
      var post = Post()
      post.from = "Brackwater FOI <foi@brack.example>"
      post.subject = "School meals"
      post.at = "2020-10-01 10:00"
      post.id = "one@brack.example"
      post.text = Scene.plainReply
      let whole = Document(name: "one.eml", bytes: post.bytes)
      let mailbox = Document(
        name: "all.mbox",
        bytes: Array("From foi@brack.example Thu Oct  1 10:00:00 2020\n".utf8) + post.bytes)
      let first = try scene.desk.importMail([whole])
      #expect(first.seen == 1)
      #expect(first.again == 0)
      for upload in [whole, mailbox] {
        let again = try scene.desk.importMail([upload])
        #expect(again.seen == 1, "\(upload.name)")
        #expect(again.again == 1, "\(upload.name)")
      }
      #expect(try marks(in: scene).isEmpty)
    }
  }

  @Test func mailSentTogetherIsTakenInByTheTimeItWasWritten() throws {
    try Scene.withCases { scene in
      let uploads = ["03", "01", "02"].map { hour in
        var post = Post()
        post.from = "Somebody <x@elsewhere.example>"
        post.subject = "At \(hour)"
        post.at = "2020-10-01 \(hour):00"
        post.id = "\(hour)@elsewhere.example"
        post.text = "Something."
        return Document(name: "m.eml", bytes: post.bytes)
      }
      let result = try scene.desk.importMail(uploads)
      #expect(result.waiting.map(\.subject) == ["At 01", "At 02", "At 03"])
      #expect(try marks(in: scene).isEmpty)
    }
  }

  /// The files of the casebook that name the folder where an upload lay.
  private func marks(in scene: Scene) throws -> [String] {
    let folder = scene.environment.url("casebook")
    let names = try FileManager.default.subpathsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    return try names.filter { name in
      let url = folder.appending(path: name)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        return false
      }
      return try Data(contentsOf: url).range(of: Data("foi-upload".utf8)) != nil
    }
  }

  @Test func aRequestIsWrittenOnceAndNeverOver() throws {
    try Scene.withCasebook { scene in
      let desk = try scene.desk
      let name = try desk.writeRequest(title: " Roads &  paths ", text: "1. How many?\r\n")
      #expect(name == "roads-and-paths.md")
      #expect(desk.requestFiles() == [name])
      let same = try desk.writeRequest(title: "Roads & paths", text: "1. How many?\r\n")
      #expect(same == name)
      let other = message { _ = try desk.writeRequest(title: "Roads & paths", text: "1. What?") }
      #expect(other != "no error")
      let none = message { _ = try desk.writeRequest(title: "Paths", text: "No question") }
      #expect(none.contains("paths.md"))
      #expect(desk.requestFiles() == [name])
    }
  }

  @Test func settingsThatAreNotYAMLChangeNothing() throws {
    try Scene.withCasebook { scene in
      try scene.desk.saveSettings("name: Sam Poe\r\nemail: sam@poe.example\r\n")
      let signature = try scene.desk.signature()
      #expect(signature.name == "Sam Poe")
      #expect(signature.isComplete)
      let told = message { try scene.desk.saveSettings("name: [") }
      #expect(told.contains("foi.yaml"))
      let text = try scene.desk.settingsText()
      #expect(text == "name: Sam Poe\nemail: sam@poe.example\n")
    }
  }

  @Test func anAuthorityWithoutANameIsRefused() throws {
    try Scene.withCases { scene in
      var authority = try scene.desk.authority("brack")
      authority.email = "new@brack.example"
      try scene.desk.change(authority)
      authority.name = " "
      let told = message { try scene.desk.change(authority) }
      #expect(told != "no error")
      let kept = try scene.desk.authority("brack")
      #expect(kept.name == "Brackwater Council")
      #expect(kept.email == "new@brack.example")
    }
  }
}
