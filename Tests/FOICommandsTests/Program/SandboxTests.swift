import FOIDesk
import Foundation
import Mailroom
import OfficeFiles
import Testing

/// Workers of the built program, and what they are kept from.
///
/// A document whose first line is one of `Misconduct` makes the worker of a debug build behave as if a parser
/// had been taken over.
@Suite(.enabled(if: Program.path != nil, "build the product foi first: swift build"))
struct SandboxTests {
  private func pool(
    seconds: Int = 20, patience: Int = 60, memory: Int = 2 << 30
  ) throws -> WorkerPool {
    var limits = Sandbox.Limits()
    (limits.seconds, limits.patience, limits.memory) = (seconds, patience, memory)
    let path: String = try #require(Program.path)
    return WorkerPool(program: path, limits: limits)
  }

  /// Whether the kernel shuts workers in, and not only their limits do.
  private static let isShutIn: Bool = {
    let pool = Program.path.map { WorkerPool(program: $0) }
    return (try? pool?.protections().isSuperset(of: [.files, .calls])) ?? false
  }()

  private func misconduct(_ words: String) -> [UInt8] {
    Array("%foi-misconduct \(words)\n".utf8)
  }

  private func fault(_ words: String, in pool: WorkerPool) -> DocumentFault? {
    do throws(DocumentFault) {
      _ = try pool.text(of: misconduct(words), name: "reply.csv")
      return nil
    } catch {
      return error
    }
  }

  // MARK: - What is read

  @Test func aWorkerReadsWhatThisProcessReads() throws {
    let pool = try pool()
    let documents: [(String, [UInt8])] = [
      ("a.docx", OfficeFile.word(text: "1. How many?\n\nForty-two, and £12.")),
      ("a.odt", OfficeFile.open(text: "1. How many?\n\nForty-two.")),
      ("a.html", OfficeFile.webPage(text: "1. How many?\n\nForty-two.")),
      ("a.csv", Array("Question,Answer\n1,\"Forty, two\"\n".utf8)),
      ("a.docx", Array("PK\u{3}\u{4} and no archive".utf8)),
      ("a.docx", Array("no Word document".utf8)), ("a.txt", [0, 1, 2, 3, 4, 5]),
      ("empty.html", Array("<html></html>".utf8)),
    ]
    for (name, bytes) in documents {
      let here = Result { try DocumentReader.text(of: bytes, name: name) }
      let there = Result { try pool.text(of: bytes, name: name) }
      switch (here, there) {
      case (.success(let one), .success(let other)): #expect(one == other, "\(name)")
      case (.failure(let one), .failure(let other)):
        #expect(one as? DocumentFault == other as? DocumentFault, "\(name)")
      case (.success, .failure), (.failure, .success): Issue.record("\(name) differs")
      }
    }
  }

  @Test func aDraftIsReadByAWorkerAsInThisProcess() throws {
    let draft = Array(
      """
      From: Sam Poe <sam@poe.example>
      To: =?utf-8?q?J=C3=B6?= <foi@brack.example>
      Bcc: kim@poe.example, -oX@here
      Subject: My request
      Message-ID: <one@poe.example>

      Dear Sir or Madam
      """.utf8)
    let there = try pool().draft(draft)
    #expect(there == DraftedMail(draft))
    #expect(there?.recipients.map(\.address) == ["foi@brack.example", "kim@poe.example"])
    #expect(there?.unreadable == 1)
    #expect(try pool().draft(misconduct("crash")) == nil)
  }

  @Test func aMessageCrossesWholeWithItsAttachments() throws {
    let mail = """
      From: =?utf-8?q?J=C3=B6?= <jo@brack.example>
      To: sam@poe.example, Kim <kim@poe.example>
      Subject: Your request
      Date: Thu, 1 Oct 2020 10:00:00 +0100
      Received: by mx.example; Thu, 1 Oct 2020 10:00:07 +0100
      Message-ID: <one@brack.example>
      In-Reply-To: <zero@poe.example>
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/html

      <p>See attached</p>
      --b
      Content-Type: application/pdf; name="../reply.pdf"
      Content-Transfer-Encoding: base64

      JVBERi0xLjcK
      --b--
      """
    let there = try pool().message(Array(mail.utf8))
    let here = MailMessage(Array(mail.utf8))
    #expect(there.from == here.from && there.from?.name == "Jö")
    #expect(there.to == here.to && there.to.count == 2)
    #expect(there.date == here.date && there.date != nil)
    #expect(there.received == here.received && there.received.count == 1)
    #expect(there.messageID == here.messageID && there.answers == here.answers)
    #expect(there.html == here.html && there.text == here.text)
    #expect(there.attachments == here.attachments && there.attachments.first?.name == "reply.pdf")
    #expect(there.subject == here.subject && there.nature == here.nature)
  }

  @Test func aNameThatIsCutShortCrossesAsItIs() throws {
    // Found by fuzzing: the ending came after the cut, and the name was cut once more on its way.
    let name = String(repeating: "a", count: 130)
    let mail = """
      From: jo@brack.example
      MIME-Version: 1.0
      Content-Type: text/plain; name="\(name)"

      words
      """
    let names = try pool().message(Array(mail.utf8)).attachments.map(\.name)
    #expect(names == MailMessage(Array(mail.utf8)).attachments.map(\.name))
    #expect(names.first?.hasSuffix("a.txt") == true)
  }

  @Test(.enabled(if: Tool("pdftotext", package: "").isInstalled, "there is no pdftotext here"))
  func programsAreRunByTheParent() throws {
    // The worker can start none, and still reads what they write.
    let fault = Result { try pool().text(of: Array("%PDF-1.7\n".utf8), name: "a.pdf") }
    #expect(throws: DocumentFault.damaged(.pdf)) { try fault.get() }
  }

  // MARK: - What is ended

  @Test func aReaderThatBreaksDownIsAnErrorAndTheNextDocumentIsRead() throws {
    let pool = try pool()
    #expect(fault("crash", in: pool) == .ended(.brokeDown))
    #expect(fault("trap", in: pool) == .ended(.brokeDown))
    #expect(fault("babble", in: pool) == .ended(.brokeDown))
    #expect(fault("nothing", in: pool) == nil)
    // Broken down over a document, in a worker that had read others before.
    #expect(fault("crash", in: pool) == .ended(.brokeDown))
  }

  @Test func aReaderThatDoesNotEndIsEnded() throws {
    #expect(fault("loop", in: try pool(seconds: 1)) == .ended(.tookTooLong(seconds: 1)))
    #expect(
      fault("sleep", in: try pool(seconds: 9, patience: 1)) == .ended(.tookTooLong(seconds: 1)))
  }

  @Test func aReaderThatTakesAllMemoryIsEnded() throws {
    let found = fault("memory", in: try pool(memory: 1 << 30))
    // Where the checks of an address sanitizer reserve all memory, there is no such limit.
    #expect(found == .ended(.tookTooMuchMemory(megabytes: 1_024)))
  }

  @Test(.enabled(if: isShutIn, "this kernel allows no Landlock or no seccomp"))
  func aReaderThatIsTakenOverCanDoNothing() throws {
    let pool = try pool()
    let file = FileManager.default.temporaryDirectory.appending(
      path: "foi-written-\(UInt64.random(in: 0 ... .max))"
    ).path(percentEncoded: false)
    for words in ["write \(file)", "socket", "start"] {
      #expect(fault(words, in: pool) == .ended(.forbidden), "\(words)")
    }
    #expect(!FileManager.default.fileExists(atPath: file))
    // A file of the person's cannot be opened; the system's own character sets can.
    let own = try #require(Program.path)
    #expect(fault("read \(own)", in: pool) == .ended(.brokeDown))
    #expect(fault("read /usr/lib", in: pool) == nil)
  }

  // MARK: - The import

  private static func letter(_ number: Int, from council: String, attached: String) -> String {
    """
    From x@y Thu Oct  1 1\(number):00:00 2020
    From: FOI Team <foi@\(council).example>
    Subject: Re: Freedom of information request: School meals
    Date: Thu, 1 Oct 2020 1\(number):00:00 +0100
    Message-ID: <m\(number)@\(council).example>
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary=b

    --b
    Content-Type: text/plain

    Dear Sam, our reply is attached.
    --b
    Content-Type: text/csv
    Content-Disposition: attachment; filename="reply.csv"

    \(attached)
    --b--


    """
  }

  @Test(.enabled(if: isShutIn, "this kernel allows no Landlock or no seccomp"))
  func anImportGoesOnPastLettersThatBreakTheirReader() throws {
    try Program.inCasebook { program in
      let file = program.folder.appending(path: "written").path(percentEncoded: false)
      var mailbox = ""
      let acts = ["crash x", "write \(file)", "socket x", "start x", "trap x"]
      for (number, act) in acts.enumerated() {
        mailbox += Self.letter(number, from: "tarn", attached: "%foi-misconduct \(act)")
      }
      mailbox += """
        From x@y Thu Oct  1 16:00:00 2020
        X-%foi-misconduct crash now: yes
        Subject: Nobody will know

        Words

        From x@y Thu Oct  1 17:00:00 2020
        From: foi@brack.example
        Subject: Re: Freedom of information request: School meals
        Date: Thu, 1 Oct 2020 17:00:00 +0100
        Message-ID: <last@brack.example>

        \(Session.plainReply)

        """
      try program.file("box.mbox", mailbox)
      let result = try program.run(
        ["mail", "import", "box.mbox"], environment: ["FOI_READING_SECONDS": "20"])
      #expect(result.code == 0, "\(result.err)")
      #expect(
        result.out == """
          7 messages read.
            1  reply received
            6  in the inbox; read them with: foi inbox

          """)
      #expect(!FileManager.default.fileExists(atPath: file))
      #expect(try program.run("show", "brack").out.contains("Forty-two."))
      let inbox = try program.run("inbox").out
      #expect(inbox.contains("it could not be read: the reader broke down over it"))
      #expect(try program.run("check").code == 0)
      // What was set aside is there byte for byte, and is not read again.
      let again = try program.run("mail", "import", "box.mbox")
      #expect(again.out.contains("0 messages read."))
    }
  }

  @Test func aDocumentThatTakesTooLongIsOneLineAndNothingIsRecorded() throws {
    try Program.inCasebook { program in
      try program.file("reply.csv", "%foi-misconduct loop\n")
      let result = try program.run(
        ["reply", "brack", "reply.csv", "--received", "2020-10-01"],
        environment: ["FOI_READING_SECONDS": "1"])
      #expect(result.code == 2)
      #expect(
        result.err.hasPrefix("foi: reply.csv: could not be read: reading it took longer than "),
        "\(result.err)")
      #expect(!(try program.run("show", "brack").out.contains("reply received")))
    }
  }
}
