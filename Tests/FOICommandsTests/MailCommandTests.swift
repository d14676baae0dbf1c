import Foundation
import Testing

@Suite struct MailCommandTests {
  private static let reply = """
    From: FOI Team <foi@brack.example>
    To: sam@poe.example
    Subject: Re: Freedom of information request: School meals
    Date: Thu, 1 Oct 2020 10:00:00 +0100
    Message-ID: <one@brack.example>

    \(Session.plainReply)
    """
  private static let stray = """
    From: Jo \u{1B}[31m<jo@mail.example>
    Subject: Lunch?
    Date: Fri, 2 Oct 2020 10:00:00 +0100
    Message-ID: <two@mail.example>

    Are you free?
    """

  private func withMail(_ body: (Session) throws -> Void) throws {
    try Session.withCases { session in
      let box = session.folder.appending(path: "box")
      try FileManager.default.createDirectory(at: box, withIntermediateDirectories: true)
      try session.file("box/reply.eml", Self.reply)
      try session.file("box/stray.eml", Self.stray)
      try body(session)
    }
  }

  @Test func anImportTellsWhatBecameOfTheMail() throws {
    try withMail { session in
      let result = session.run("mail", "import", session.path("box"))
      #expect(result.code == 0)
      #expect(
        result.out == """
          2 messages read.
            1  reply received
            1  in the inbox; read them with: foi inbox

          """)
      let again = session.run("mail", "import", session.path("box"))
      #expect(
        again.out == """
          0 messages read.
          Skipped 2 files unchanged since the last import.

          """)
    }
  }

  /// It takes two transactions, of 250 messages at most.
  @Test func anImportIsUndoneAsOne() throws {
    try withMail { session in
      for number in 0..<260 {
        let stray = Self.stray.replacing("two@", with: "two\(number)@")
        try session.file("box/later\(number).eml", stray)
      }
      #expect(session.run("mail", "import", session.path("box")).code == 0)
      let undone = session.run("undo")
      #expect(undone.code == 0)
      #expect((undone.out + undone.err).contains("262 messages"))
    }
  }

  @Test func theSameForScripts() throws {
    try withMail { session in
      let result = session.run("mail", "import", session.path("box"), "--json", "--dry-run").object
      #expect(result["read"] as? Int == 2)
      #expect(result["dryRun"] as? Bool == true)
      let placed = result["placed"] as? [[String: Any]] ?? []
      #expect(placed.map { $0["case"] as? String } == ["meals/brack"])
      #expect(placed.first?["kind"] as? String == "replied")
      #expect(session.run("inbox", "--json").rows.isEmpty)
    }
  }

  @Test func aProposedEventIsMarkedUntilItIsConfirmed() throws {
    try withMail { session in
      _ = session.run("mail", "import", session.path("box"))
      let before = session.run("show", "brack")
      #expect(before.out.contains("reply received  (proposed, not yet checked)"))
      let events = session.run("show", "brack", "--json").object["events"] as? [[String: Any]]
      #expect(events?.last?["proposed"] as? Bool == true)
      let confirmed = session.run("event", "confirm", "brack")
      #expect(confirmed.code == 0)
      #expect(confirmed.err.hasPrefix("meals/brack: 1 event confirmed.\n"))
      #expect(!session.run("show", "brack").out.contains("proposed"))
    }
  }

  @Test func theInboxIsListedShownPlacedAndIgnored() throws {
    try withMail { session in
      #expect(session.run("inbox").err == "The inbox is empty.\n")
      _ = session.run("mail", "import", session.path("box"))
      let row = session.run("inbox", "--json").rows.first ?? [:]
      #expect(row["subject"] as? String == "Lunch?")
      #expect(row["reason"] as? String == "nothing in it points to a case")
      let id = String((row["message"] as? String ?? "").prefix(8))
      let list = session.run("inbox")
      #expect(list.lines.last?.hasPrefix(id) == true)
      let shown = session.run("inbox", "show", id)
      #expect(shown.out.contains("Are you free?"))
      // What a stranger wrote must not move the terminal about.
      #expect(!shown.out.contains("\u{1B}") && !list.out.contains("\u{1B}"))
      let unread = session.run("inbox", "place", id, "brack")
      #expect(unread.code == 2)
      #expect(unread.err.contains("say what it is, for example: foi inbox place \(id)"))
      let placed = session.run("inbox", "place", id, "brack", "--as", "note")
      #expect(placed.code == 0)
      #expect(
        session.run("inbox", "ignore", id).err.contains(
          "the message is already filed under meals/brack; look at it with: foi show meals/brack"))
      #expect(session.run("inbox").err == "The inbox is empty.\n")
    }
  }

  @Test func anUnknownKindNamesTheOnesThereAre() throws {
    try withMail { session in
      _ = session.run("mail", "import", session.path("box"))
      let id = session.run("inbox", "--json").rows.first?["message"] as? String ?? ""
      let result = session.run("inbox", "place", id, "brack", "--as", "replyed")
      #expect(result.code == 2)
      #expect(result.err.contains("(did you mean replied?)"))
    }
  }

  @Test func aMailboxThatIsNotThereIsSaid() throws {
    try Session.withCases { session in
      let result = session.run("mail", "import", session.path("nothing"))
      #expect(result.code == 2)
      #expect(result.err == "foi: nothing: there is no such file\n")
    }
  }
}
