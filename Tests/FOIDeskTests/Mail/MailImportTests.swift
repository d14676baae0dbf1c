import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import Foundation
import Mailroom
import Testing

@Suite struct MailImportTests {
  @Test func sixtyCouncilsAnswerAndEveryLetterIsOnItsCase() throws {
    try Scene.withSixty { scene, box in
      let result = try scene.desk.importMail([scene.maildir(box)])
      #expect(result.seen == box.messages.count)
      for message in box.messages {
        guard case .on(let slug, let kind) = message.fate else { continue }
        let events = try scene.desk.show("/\(slug)").file.history
        let id = OriginalID(sha256(message.bytes))
        let found = events.first { $0.original == id }
        #expect(found?.kind == kind, "\(message.name)")
        #expect(found?.isProposed == true, "\(message.name)")
      }
      // Nothing is where it does not belong: as many letters on cases as should be, the rest waits.
      let expected = box.messages.count { if case .on = $0.fate { true } else { false } }
      let waiting = box.messages.filter { $0.fate == .waits }
      let inbox = try scene.desk.inbox()
      #expect(result.placed.count == expected)
      #expect(result.again == box.messages.count { $0.fate == .known })
      #expect(inbox.count == waiting.count)
      for message in waiting {
        let id = OriginalID(sha256(message.bytes))
        let record = inbox.first { $0.id == id }
        #expect(record?.writtenReason?.isEmpty == false, "\(message.name)")
      }
    }
  }

  @Test func importedAgainNothingIsRead() throws {
    try Scene.withSixty { scene, box in
      let mailbox = try scene.maildir(box)
      _ = try scene.desk.importMail([mailbox])
      let before = try scene.dump()
      // Reading a message moves it and adds a flag to its name.
      let seen = box.messages[0].name
      try FileManager.default.moveItem(
        at: scene.folder.appending(path: "Maildir/new/\(seen)"),
        to: scene.folder.appending(path: "Maildir/cur/\(seen):2,RS"))
      let again = try scene.desk.importMail([mailbox])
      #expect(again.seen == 0)
      #expect(again.unchanged == box.messages.count)
      #expect(try scene.dump() == before)
    }
  }

  @Test func aDryRunTellsTheSameAndChangesNothing() throws {
    try Scene.withSixty { scene, box in
      let mailbox = try scene.maildir(box)
      let before = try scene.dump()
      let dry = try scene.desk.importMail([mailbox], dryRun: true)
      #expect(try scene.dump() == before)
      let real = try scene.desk.importMail([mailbox])
      #expect(dry.placed.map(\.event) == real.placed.map(\.event))
      #expect(dry.waiting == real.waiting)
    }
  }

  @Test(arguments: [1, 3, 40, 97, 110])
  func anImportCutShortAndRunAgainMakesTheSameCasebook(after stop: Int) throws {
    struct Killed: Error {}
    let box = SixtyCouncils()
    var undisturbed = ""
    try Scene.withSixty(box) { scene, _ in
      _ = try scene.desk.importMail([scene.maildir(box)])
      undisturbed = try scene.dump()
    }
    try Scene.withSixty(box) { scene, _ in
      let mailbox = try scene.maildir(box)
      for round in 1...3 {
        _ = try? scene.desk.importMail([mailbox]) { done, _ in
          if done == stop * round { throw Killed() }
        }
      }
      _ = try scene.desk.importMail([mailbox])
      let text = try scene.dump()
      #expect(text == undisturbed)
    }
  }

  @Test func originalsComeBackByteForByte() throws {
    try Scene.withSixty { scene, box in
      _ = try scene.desk.importMail([scene.maildir(box)])
      let reply = try #require(box.messages.first { $0.name.hasSuffix("-pdf") })
      guard case .on(let slug, _) = reply.fate else { return }
      _ = try scene.desk.saveOriginal(case: "/\(slug)", number: nil, to: "back.eml")
      #expect(try Data(contentsOf: scene.environment.url("back.eml")) == Data(reply.bytes))
    }
  }

  @Test func anMboxThatHasGrownIsReadFromWhereItEnded() throws {
    try Scene.withSixty { scene, box in
      func mbox(_ messages: some Sequence<SixtyCouncils.Message>) -> [UInt8] {
        messages.flatMap { message in
          Array("From x@y.example Mon Mar  2 10:00:00 2026\n".utf8) + message.bytes + [0x0A]
        }
      }
      try scene.mail("in.mbox", mbox(box.messages.prefix(20)))
      #expect(try scene.desk.importMail(["in.mbox"]).seen == 20)
      #expect(try scene.desk.importMail(["in.mbox"]).unchanged == 1)
      try scene.mail("in.mbox", mbox(box.messages.prefix(25)))
      #expect(try scene.desk.importMail(["in.mbox"]).seen == 5)
      // Rewritten from the front, it is looked through whole and still known.
      try scene.mail("in.mbox", mbox(box.messages[5..<30]))
      let again = try scene.desk.importMail(["in.mbox"])
      #expect((again.seen, again.again) == (25, 20))
    }
  }

  @Test func aScannedReplyIsReadWhereWordsCanBeRecognised() throws {
    guard let scan = try Scans.pdf(of: SixtyCouncils().scannedLetter) else { return }
    try Scene.withSixty(SixtyCouncils(scan: scan)) { scene, box in
      let message = try #require(box.messages.first { $0.name.hasSuffix("-plain") })
      guard case .on(let slug, let kind) = message.fate else { return }
      try scene.mail("scan.eml", message.bytes)
      let result = try scene.desk.importMail(["scan.eml"])
      #expect(result.placed.map(\.event.kind) == [kind])
      #expect(result.placed.map(\.id.authority.description) == [slug])
      #expect(result.placed.first?.event.answers.contains { $0.outcome == .answered } == true)
    }
  }
}
