import Casebook
import FOIDesk
import FOILaw
import Foundation
import Testing

@Suite struct SendingTests {
  /// A casebook that signs and sends through a script, which notes what it was given.
  private static func withSender(
    exit code: Int = 0, _ body: (Scene) throws -> Void
  ) throws {
    try Scene.withCases { scene in
      let script = scene.folder.appending(path: "sendmail")
      let text = """
        #!/bin/sh
        for word; do echo "$word" >>"\(scene.folder.path())/arguments"; done
        cat >>"\(scene.folder.path())/mail"
        [ \(code) = 0 ] || echo "mailbox unavailable" >&2
        exit \(code)
        """
      try Data(text.utf8).write(to: script)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script.path())
      try scene.file(
        "casebook/foi.yaml",
        "name: Sam Poe\nemail: sam@poe.example\nsendmail: \(script.path()) --account 'my foi'\n")
      try body(scene)
    }
  }

  private static func draft(
    _ scene: Scene, _ formats: [LetterFormat] = [.text], case name: String = "brack"
  ) throws -> Desk.Draft {
    var order = LetterOrder()
    order.formats = formats
    return try #require(
      try scene.desk.draft(.chaser, cases: [name], to: .outbox, as: order).first)
  }

  private static func send(_ scene: Scene, _ name: String, again: Bool = false) throws
    -> Desk.Recorded
  {
    let desk = try scene.desk
    let outgoing = try #require(try desk.outgoingLetters([name], again: again).first)
    return try desk.send(outgoing, again: again)
  }

  @Test func aLetterGoesOnceAndIsRecorded() throws {
    try Self.withSender { scene in
      #expect(try Self.draft(scene).letter?.description == "L1")
      let recorded = try Self.send(scene, "L1")
      #expect(
        try scene.text(of: "arguments")
          == "--account\nmy foi\n-i\n-f\nsam@poe.example\n--\nfoi@brack.example\n")
      let mail = try scene.text(of: "mail")
      #expect(mail.contains("To: Brackwater Council <foi@brack.example>\n"))
      #expect(mail.contains("Subject: Overdue: School meals\n"))
      #expect(recorded.event.kind == .chased)
      #expect(mail.contains("<\(recorded.event.messageID ?? "none")>"))
      #expect(recorded.standing.nextStep?.kind == .complain)
      let letter = try #require(try scene.desk.letters().first?.letter)
      #expect(letter.status == .sent && letter.event == recorded.event.id)
      let again = message { _ = try Self.send(scene, "L1") }
      #expect(again == "L1: has already been sent; foi show meals/brack says when")
      let forced = message { _ = try Self.send(scene, "L1", again: true) }
      #expect(forced == again)
      #expect(try scene.text(of: "mail") == mail)
    }
  }

  @Test func whatWentIsKeptAsItWent() throws {
    try Self.withSender { scene in
      let path = try #require(try Self.draft(scene).path)
      let words = try String(contentsOfFile: path, encoding: .utf8)
      try Data(words.replacing("Dear Sir or Madam", with: "Dear Ms Ä").utf8)
        .write(to: URL(filePath: path))
      _ = try Self.send(scene, path)
      let (_, text) = try scene.desk.showLetter("L1", savingTo: "sent.eml")
      #expect(try scene.text(of: "sent.eml") == scene.text(of: "mail"))
      #expect(text?.hasPrefix("Dear Ms Ä,\n") == true)
    }
  }

  @Test func oneThatTheProgramRefusesIsStillADraft() throws {
    try Self.withSender(exit: 75) { scene in
      _ = try Self.draft(scene)
      let words = message { _ = try Self.send(scene, "L1") }
      #expect(words.hasPrefix("L1: was not sent: "))
      #expect(words.hasSuffix("/sendmail ended with 75: mailbox unavailable"))
      #expect(try scene.desk.letters().first?.letter.status == .drafted)
      #expect(try scene.desk.show("brack").file.events.count == 1)
    }
  }

  /// Half of a letter may be all that was wanted, and a program that hangs may have handed it on.
  @Test(arguments: ["head -c 100 >/dev/null; kill -9 $$", "head -c 100 >/dev/null; exec sleep 60"])
  func oneThatMayHaveGoneIsNeitherADraftNorSent(script: String) throws {
    try Self.withSender { scene in
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: scene.folder.appending(path: "sendmail"))
      _ = try Self.draft(scene)
      var environment = scene.environment
      environment.secondsForSending = 1
      let desk = try Desk.open(at: "casebook", environment: environment)
      let outgoing = try #require(try desk.outgoingLetters(["L1"], again: false).first)
      let words = message { _ = try desk.send(outgoing, again: false) }
      #expect(words.contains("it may have been sent; check the log of your mail"), "\(words)")
      #expect(try scene.desk.letters().first?.letter.status == .sending)
      // It is not sent again unless a person says that it did not go; an undo does not make it a draft.
      let again = message { _ = try Self.send(scene, "L1") }
      #expect(again.contains("it may have been sent"))
      #expect(message { _ = try scene.desk.undo() }.contains("it may have been sent"))
      #expect(try scene.desk.letters().first?.letter.status == .sending)
      _ = try scene.desk.markSent("L1", on: environment.today)
      _ = try scene.desk.undo()
      #expect(message { _ = try Self.send(scene, "L1") }.contains("it may have been sent"))
    }
  }

  @Test func aSecondDraftOfWhatMayHaveGoneGoesOnlyIfAPersonSaysSo() throws {
    try Self.withSender { scene in
      let sender = scene.folder.appending(path: "sendmail")
      let script = try String(contentsOf: sender, encoding: .utf8)
      try Data("#!/bin/sh\ncat >/dev/null; kill -9 $$\n".utf8).write(to: sender)
      _ = try Self.draft(scene)
      #expect(message { _ = try Self.send(scene, "L1") }.contains("it may have been sent"))
      let desk = try scene.on("2020-10-21").desk
      let next = try desk.draftNext(request: nil, to: .outbox)
      let isHeld = next.contains {
        if case .refused(.letterMayHaveGone(let id)) = $0.result {
          id.description == "L1"
        } else {
          false
        }
      }
      #expect(isHeld, "\(next)")
      // The others that are due were drafted, and so is a second one of this case.
      let second = try #require(try Self.draft(scene).letter?.description)
      try Data(script.utf8).write(to: sender)
      #expect(message { _ = try Self.send(scene, second) }.hasPrefix("L1: foi was interrupted"))
      _ = try Self.send(scene, second, again: true)
      let sent = try desk.letters().map(\.letter).first { $0.id.description == second }
      #expect(sent?.status == .sent)
    }
  }

  @Test func whereNoProgramSendsMailTheRemedyIsNamed() throws {
    try Self.withSender { scene in
      try scene.file(
        "casebook/foi.yaml", "name: Sam Poe\nemail: sam@poe.example\nsendmail: /no/such/program\n")
      _ = try Self.draft(scene)
      #expect(
        message { _ = try Self.send(scene, "L1") } == """
          L1: was not sent: there is no /no/such/program; install a program that sends mail (for \
          example msmtp-mta), or name one in foi.yaml, as in sendmail: msmtp
          """)
      #expect(try scene.desk.letters().first?.letter.status == .drafted)
    }
  }

  @Test func whatCannotBeRecordedDoesNotGo() throws {
    try Self.withSender { scene in
      _ = try Self.draft(scene)
      _ = try scene.desk.record(.withdrawn, on: day("2020-10-19"), case: "brack")
      let words = message { _ = try Self.send(scene, "L1") }
      #expect(words.contains("the request was withdrawn on 2020-10-19"))
      let mail = scene.folder.appending(path: "mail").path()
      #expect(!FileManager.default.fileExists(atPath: mail))
    }
  }

  @Test func anUnsignedLetterIsNotSent() throws {
    try Scene.withCases { scene in
      _ = try Self.draft(scene)
      #expect(
        message { _ = try scene.desk.outgoingLetters(["L1"], again: false) }
          == "e-mail needs your name and your e-mail address; put them in foi.yaml")
    }
  }

  @Test func withoutAnAddressTheRemedyIsNamed() throws {
    try Self.withSender { scene in
      _ = try scene.desk.add(Authority(name: "Silent Council"))
      _ = try scene.desk.log(
        "meals.md", sent: day("2020-09-10"), to: ["silent-council"], authoritiesFrom: nil)
      _ = try Self.draft(scene, case: "silent")
      #expect(
        message { _ = try scene.desk.outgoingLetters(["L1"], again: false) }
          .hasPrefix(
            "L1: there is no address to send it to; give silent-council one with: foi authority import"
          ))
    }
  }

  @Test(
    arguments: ["foi@brack.example\nBcc: x@y.example", "-oQ/tmp@brack.example", "nonsense"])
  func anAddressThatIsNoneIsRefused(address: String) throws {
    try Self.withSender { scene in
      let csv = "id,name,nation,email\nbrack,Brackwater Council,england,\"\(address)\"\n"
      let words = message {
        _ = try scene.desk.importAuthorities(from: scene.file("new.csv", csv))
      }
      #expect(words.hasPrefix("new.csv:2: "))
      #expect(words.contains("is not a valid e-mail address (email)"))
      var authority = try scene.desk.authority("brack")
      #expect(authority.email == "foi@brack.example")
      authority.email = address
      let told = message { try scene.desk.change(authority) }
      #expect(told.hasPrefix("brack: "))
    }
  }

  @Test func anEMailGoesAsItLiesThere() throws {
    try Self.withSender { scene in
      let path = try #require(try Self.draft(scene, [.eml]).path)
      let mail = try String(contentsOfFile: path, encoding: .utf8)
      try Data(
        mail.replacing("Subject: Overdue", with: "Cc: two@brack.example\nSubject: Late").utf8
      )
      .write(to: URL(filePath: path))
      _ = try Self.send(scene, "L1")
      #expect(
        try scene.text(of: "arguments").hasSuffix("--\nfoi@brack.example\ntwo@brack.example\n"))
      #expect(try scene.text(of: "mail").contains("\nSubject: Late: School meals\n"))
    }
  }

  @Test func textAndEMailThatDisagreeAreNotSent() throws {
    try Self.withSender { scene in
      let paths = try Self.draft(scene, [.text, .eml]).paths
      #expect(try scene.desk.outgoingLetters(["L1"], again: false).count == 1)
      let words = try String(contentsOfFile: paths[0], encoding: .utf8)
      try Data((words + "PS\n").utf8).write(to: URL(filePath: paths[0]))
      #expect(
        message { _ = try scene.desk.outgoingLetters(["L1"], again: false) }.contains(
          "no longer say the same"))
      #expect(
        message { _ = try scene.desk.markSent("L1", on: day("2020-10-20")) }
          .contains("no longer say the same"))
      #expect(try scene.desk.markSent(paths[0], on: day("2020-10-20")).event.kind == .chased)
      let (_, text) = try scene.desk.showLetter("L1")
      #expect(text?.hasSuffix("PS\n") == true)
    }
  }

  @Test func aLetterThatWentByPostKeepsTheFileAndHasNoMessageID() throws {
    try Self.withSender { scene in
      _ = try Self.draft(scene)
      let recorded = try scene.desk.markSent("l1", on: day("2020-10-20"))
      #expect(recorded.event.messageID == nil)
      #expect(recorded.event.original != nil)
    }
  }

  @Test func lettersAreNamedByNumberFileOrPath() throws {
    try Self.withSender { scene in
      let path = try #require(try Self.draft(scene).path)
      let name = URL(filePath: path).lastPathComponent
      for text in ["L1", "l1", path, name, String(name.dropLast(4)), "casebook/Outbox/\(name)"] {
        let outgoingLetters = try scene.desk.outgoingLetters([text, "L1"], again: false)
        #expect(outgoingLetters.map(\.letter.id.description) == ["L1"], "\(text)")
      }
      for text in ["L2", "nowhere.txt", ""] {
        #expect(
          message { _ = try scene.desk.outgoingLetters([text], again: false) }.contains(
            "no such letter"))
      }
      try FileManager.default.removeItem(atPath: path)
      #expect(
        message { _ = try scene.desk.outgoingLetters(["L1"], again: false) }.contains(
          "draft the letter again"))
    }
  }

  @Test func aReplyIsAnsweredInItsThread() throws {
    try Self.withSender { scene in
      _ = try Self.draft(scene)
      let first = try #require(try Self.send(scene, "L1").event.messageID)
      let next = scene.on("2020-11-02")
      let draft = try #require(
        try next.desk.draft(.internalReviewLate, cases: ["brack"], to: .outbox).first)
      _ = try Self.send(next, try #require(draft.letter).description)
      let mail = try scene.text(of: "mail")
      #expect(mail.contains("In-Reply-To: <\(first)>"))
      #expect(mail.contains("References: <\(first)>"))
    }
  }

  @Test func theFailedDeliveryOfALetterShows() throws {
    try Self.withSender { scene in
      _ = try Self.draft(scene)
      let event = try Self.send(scene, "L1").event
      #expect(try scene.desk.letters(status: .sent).map(\.letter.event) == [event.id])
      _ = try scene.desk.retract(event.id.description, note: nil, case: "brack")
      #expect(try scene.desk.letters(status: .drafted).count == 1)
    }
  }
}
