import Casebook
import FOIDesk
import FOILaw
import Testing

/// A letter on the wrong case goes to the right one in one act.
@Suite struct MovingTests {
  private static let reply = Post(
    from: "foi@brack.example", subject: "RE: School meals", at: "2020-09-28 10:00", id: "r1",
    text: Scene.plainReply)

  private func events(_ scene: Scene, _ name: String) throws -> [Event.Kind] {
    try scene.desk.show(name).file.history.map(\.kind)
  }

  @Test func aReplyFromAFileIsReadAnewOnTheOtherCase() throws {
    try Scene.withCases { scene in
      let path = try scene.file("reply.txt", Scene.plainReply)
      _ = try scene.desk.recordLetter(
        path, received: day("2020-09-28"), case: "lowmoor", accepting: true, anyway: true)
      let moved = try scene.desk.move("last", from: "lowmoor", to: "brack")
      #expect(moved.id.description == "meals/brack")
      #expect(moved.event.day == day("2020-09-28"))
      #expect(try events(scene, "lowmoor") == [.sent])
      #expect(try events(scene, "brack") == [.sent, .replied])
      // What it says has to be looked at where it belongs.
      #expect(moved.standing.stage == .unchecked)
      #expect(try scene.desk.checkup(rebuilding: false).isSound)
      _ = try scene.desk.undo()
      #expect(try events(scene, "lowmoor") == [.sent, .replied])
      #expect(try events(scene, "brack") == [.sent])
    }
  }

  @Test func aMessageGoesThereAndNotIntoTheInbox() throws {
    try Scene.withCases { scene in
      try scene.mail("r.eml", Self.reply.bytes)
      _ = try scene.desk.importMail(["r.eml"])
      _ = try scene.desk.move("2020-09-28", from: "brack", to: "lowmoor", anyway: true)
      #expect(try events(scene, "brack") == [.sent])
      #expect(try events(scene, "lowmoor") == [.sent, .replied])
      #expect(try scene.desk.inbox().isEmpty)
      // The same message in another import stays where it is.
      try scene.mail("again.eml", Self.reply.bytes)
      _ = try scene.desk.importMail(["again.eml"])
      #expect(try events(scene, "brack") == [.sent])
    }
  }

  @Test func whatWasToldByTelephoneIsMovedAsItWasWrittenDown() throws {
    try Scene.withCases { scene in
      _ = try scene.desk.recordByHand(
        received: day("2020-09-28"), answers: [.init(question: "1", outcome: .notHeld)],
        note: "Ms Bell rang", case: "brack")
      let moved = try scene.desk.move("last", from: "brack", to: "tarn")
      #expect(moved.event.note == "Ms Bell rang")
      #expect(moved.standing.stage == .partial)
      #expect(try events(scene, "brack") == [.sent])
    }
  }

  @Test func anotherAuthoritysLetterheadStillAsks() throws {
    try Scene.withCases { scene in
      let path = try scene.file("reply.txt", Scene.plainReply)
      _ = try scene.desk.recordLetter(
        path, received: day("2020-09-28"), case: "brack", accepting: false)
      let said = message { _ = try scene.desk.move("last", from: "brack", to: "lowmoor") }
      #expect(said.contains("--anyway"), "\(said)")
      #expect(try events(scene, "brack") == [.sent, .replied])
    }
  }

  @Test(arguments: ["meals/brack", "meals/tarn"])
  func theRequestersOwnLettersStay(to other: String) throws {
    try Scene.withCases { scene in
      let said = message { _ = try scene.desk.move("last", from: "brack", to: other) }
      #expect(said.contains("that cannot be moved"), "\(said)")
    }
  }
}
