import Foundation
import Mailroom
import Testing

@Suite struct MailMessageTests {
  private func read(_ text: String) -> MailMessage {
    MailMessage(Array(text.replacing("\n", with: "\r\n").utf8))
  }

  private func multipart(_ parts: [String], kind: String = "mixed") -> String {
    "From: A <a@b.example>\nMIME-Version: 1.0\nContent-Type: multipart/\(kind); boundary=\"==\"\n\n"
      + parts.map { "--==\n\($0)\n" }.joined() + "--==--\n"
  }

  private func attachment(_ name: String, _ type: String = "application/pdf") -> String {
    """
    Content-Type: \(type)
    Content-Disposition: attachment; filename="\(name)"
    Content-Transfer-Encoding: base64

    JVBERi0=
    """
  }

  @Test func headersAreDecoded() {
    let message = read(
      """
      From: =?utf-8?q?Si=C3=A2n?= Rees <FOI@Anytown.Example>
      To: Sam Poe <sam@poe.example>, officers:one@b.example,two@b.example;
      Subject: =?iso-8859-1?q?Your_request_=A3?= =?utf-8?b?NQ==?=
      Date: Mon, 2 Mar 2026 10:00:00 +0000
      Message-ID: <one@anytown.example>
      In-Reply-To: <first@poe.example>
      References: <zero@poe.example> <first@poe.example>

      Words.
      """)
    #expect(message.from == .init(name: "Siân Rees", address: "foi@anytown.example"))
    #expect(message.to.map(\.address) == ["sam@poe.example", "one@b.example", "two@b.example"])
    #expect(message.subject == "Your request £5")
    #expect(message.messageID == "one@anytown.example")
    #expect(message.answers == ["first@poe.example", "zero@poe.example"])
    #expect(message.date?.timeIntervalSince1970 == 1_772_445_600)
    #expect(message.text == "Words.")
  }

  @Test(
    arguments: [
      ("iso-8859-1", [0xA3] as [UInt8], "£"), ("utf-8", [0xA3], "£"),
      ("us-ascii", [0x92], "\u{2019}"),
      ("iso-8859-1", [0xC2, 0xA3], "£"), ("koi8-r", [0xC1], "а"), ("no-such-code", [0xA3], "£"),
      ("utf-16le", [0x41, 0x00], "A"),
    ])
  func wordsAreDecodedWhateverTheyClaimToBe(charset: String, bytes: [UInt8], words: String) {
    let head = "From: a@b.example\r\nContent-Type: text/plain; charset=\(charset)\r\n"
    let encoding = "Content-Transfer-Encoding: base64\r\n\r\n"
    let message = MailMessage(
      Array((head + encoding + Data(bytes).base64EncodedString() + "\r\n").utf8))
    #expect(message.text == words)
  }

  @Test func eightBitHeadersAreReadThough() {
    let head = Array("From: a@b.example\r\nSubject: caf".utf8)
    let latin = MailMessage(head + [0xE9] + Array("\r\n\r\nx".utf8))
    let utf8 = MailMessage(head + [0xC3, 0xA9] + Array("\r\n\r\nx".utf8))
    #expect([latin.subject, utf8.subject] == ["café", "café"])
  }

  @Test func plainWordsGoBeforeHTML() {
    let both = read(
      multipart(
        ["Content-Type: text/plain\n\nplain", "Content-Type: text/html\n\n<p>rich</p>"],
        kind: "alternative"))
    #expect(both.text == "plain")
    #expect(both.html == nil)
    let rich = read(
      multipart(
        ["Content-Type: text/plain\n\n ", "Content-Type: text/html\n\n<p>rich</p>"],
        kind: "alternative"))
    #expect(rich.html == Array("<p>rich</p>".utf8))
  }

  @Test(
    arguments: [
      ("../../etc/passwd", "passwd.pdf"), ("C:\\\\letters\\\\a.pdf", "a.pdf"),
      ("/abs/olute.pdf", "olute.pdf"),
      ("..", "attachment.pdf"), (".hidden.pdf", "hidden.pdf"), ("a\u{202E}fdp.exe", "afdp.exe"),
    ])
  func aNameNeverLeadsOutOfItsFolder(given: String, kept: String) {
    let message = read(multipart([attachment(given)]))
    #expect(message.attachments.map(\.name) == [kept])
  }

  @Test func attachmentsOfOneNameAreToldApart() {
    let message = read(
      multipart([attachment("a.pdf"), attachment("A.pdf"), attachment("a.pdf")]))
    #expect(message.attachments.map(\.name) == ["a.pdf", "A (2).pdf", "a (3).pdf"])
    #expect(message.attachments.map(\.bytes) == [[UInt8]](repeating: Array("%PDF-".utf8), count: 3))
  }

  @Test func aNameMayBeWrittenByTheLaterStandard() {
    let message = read(
      multipart([
        """
        Content-Type: application/pdf
        Content-Disposition: attachment; filename*0*=utf-8''R%C3%A9ponse%20; filename*1=one.pdf
        Content-Transfer-Encoding: base64

        JVBERi0=
        """
      ]))
    #expect(message.attachments.map(\.name) == ["Réponse one.pdf"])
  }

  @Test func aForwardedMessageIsADocumentOfItsOwn() {
    let message = read(
      multipart([
        "Content-Type: text/plain\n\nsee below",
        "Content-Type: message/rfc822\n\nFrom: c@d.example\nSubject: The reply\n\nInner words.",
      ]))
    #expect(message.text == "see below")
    #expect(message.attachments.map(\.name) == ["The reply.txt"])
    #expect(message.attachments.first?.bytes == Array("Inner words.".utf8))
  }

  @Test(
    arguments: [
      ("application/ms-tnef", "winmail.dat"), ("application/octet-stream", "WINMAIL.DAT"),
      ("application/pkcs7-mime", "smime.p7m"),
    ])
  func whatCannotBeReadIsSaid(type: String, name: String) {
    let message = read(multipart([attachment(name, type)]))
    switch message.problems.first {
    case .winmail: #expect(name.lowercased() == "winmail.dat")
    case .encrypted: #expect(name == "smime.p7m")
    default: Issue.record("nothing is said of \(name)")
    }
    #expect(message.problems.count == 1)
    #expect(message.attachments.isEmpty)
  }

  @Test func encryptedMailIsSaid() {
    let message = read(
      multipart(
        ["Content-Type: application/pgp-encrypted\n\nVersion: 1", attachment("x.asc")],
        kind: "encrypted"))
    #expect(message.problems == [.encrypted])
  }

  @Test(arguments: [30, 1_000, 50_000])
  func messagesInMessagesAreFollowedSoFarAndNoFurther(depth: Int) {
    var text = "From: a@b.example\nSubject: deep\n"
    for level in 0..<depth {
      text += "Content-Type: multipart/mixed; boundary=\"b\(level)\"\n\n--b\(level)\n"
    }
    let message = read(text + "Content-Type: text/plain\n\nwords\n")
    #expect(message.problems == [.tooDeep(limit: MailMessage.deepest)])
    #expect(message.subject == "deep")
  }

  @Test func forwardsOfForwardsAreFollowedSoFarAndNoFurther() {
    let text = String(repeating: "Content-Type: message/rfc822\n\n", count: 100_000)
    let message = read("From: a@b.example\nSubject: deep\n" + text)
    #expect(message.problems == [.tooDeep(limit: MailMessage.deepest)])
  }

  @Test func aThousandPartsAreCut() {
    let message = read(multipart((0..<1_000).map { attachment("\($0).pdf") }))
    #expect(message.problems == [.tooManyParts(limit: MailMessage.mostParts)])
    #expect(message.attachments.count < MailMessage.mostParts)
  }

  @Test(
    arguments: [
      "From: a@b.example\nContent-Type: multipart/mixed; boundary=\"x\"\n\n--x\n\nwords",
      "From: a@b.example\nContent-Type: multipart/mixed; boundary=\"x\"\n\n--x\n\nwords\n--y--\n",
      "From: a@b.example\n\nwords", "Subject: words\n\nwords\n",
      "From: a@b.example\nContent-Type: nonsense\n\nwords\n",
      "From: a@b.example\nContent-Transfer-Encoding: quoted-printable\n\nwor=64s=\n",
    ])
  func brokenMessagesGiveTheirWords(text: String) {
    #expect(read(text).text.contains("words"))
  }

  @Test func whatIsNoMessageIsSaid() {
    #expect(MailMessage([]).problems == [.noHeaders])
    #expect(MailMessage([0, 1, 2, 3, 255, 254]).problems == [.noHeaders])
    #expect(read("no header here\nat all\n").problems == [.noHeaders])
    #expect(
      read("From: a@b.example\nContent-Type: multipart/mixed; boundary=\"x\"\n\n").problems
        == [.noText])
  }

  @Test func anyBytesAreRead() {
    var random = Chance(seed: 6)
    let sample = Array(
      multipart([attachment("a.pdf"), "Content-Type: text/html\n\n<p>x"]).utf8)
    for _ in 0..<2_000 {
      var bytes = sample
      for _ in 0..<Int(random.next() % 12) {
        bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
      }
      bytes.removeLast(Int(random.next() % UInt64(bytes.count)))
      _ = MailMessage(bytes).ownWords
    }
  }

  // MARK: - Machines

  @Test(
    arguments: [
      ("Auto-Submitted: auto-replied\nSubject: x", "words", MailNature.autoReply),
      ("Subject: Automatic reply: your request", "words", .autoReply),
      ("Subject: Re: x", "I am out of the office until Monday.", .autoReply),
      ("X-Autoreply: yes\nSubject: x", "words", .autoReply),
      ("Auto-Submitted: auto-generated\nSubject: x", "Our response.", .generated),
      ("Auto-Submitted: no\nSubject: x", "Our response.", .personal),
      ("List-Id: <a.b>\nSubject: x", "News.", .bulk),
      ("Precedence: bulk\nSubject: x", "News.", .bulk),
      ("Subject: The library is out of office space", "Dear Sam, the library", .personal),
    ])
  func whatMachinesSendIsToldFromLetters(head: String, text: String, nature: MailNature) {
    #expect(read("From: a@b.example\n\(head)\n\n\(text)\n").nature == nature)
  }

  @Test func aReportSaysWhichLetterCameBackAndWhy() {
    let report = """
      Final-Recipient: rfc822; FOI@Anytown.example
      Action: failed
      Diagnostic-Code: smtp; 550 no such user
      """
    let message = read(
      multipart(
        [
          "Content-Type: text/plain\n\nSorry.",
          "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.b.example\n\n\(report)",
          "Content-Type: message/rfc822\n\nMessage-ID: <ours@poe.example>\nSubject: x\n\nasked",
        ], kind: "report; report-type=delivery-status"))
    #expect(
      message.nature
        == .bounce(
          Bounce(
            fate: .failed, letter: "ours@poe.example", subject: "x",
            recipients: ["foi@anytown.example"], reason: "smtp; 550 no such user")))
  }

  @Test func aDelayIsNoFailure() {
    let message = read(
      multipart(
        [
          "Content-Type: message/delivery-status\n\nAction: delayed\nStatus: 4.4.1",
          "Content-Type: text/rfc822-headers\n\nMessage-ID: <ours@poe.example>",
        ], kind: "report"))
    guard case .bounce(let bounce) = message.nature else {
      Issue.record("no report")
      return
    }
    #expect((bounce.fate, bounce.letter) == (.delayed, "ours@poe.example"))
  }
}

/// Random numbers that are the same every time.
private struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
