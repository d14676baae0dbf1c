import Casebook
import Foundation
import Testing

@testable import Mailroom

struct OutgoingMailTests {
  static func mail(_ change: (inout OutgoingMail) -> Void = { _ in }) throws -> OutgoingMail {
    var mail = OutgoingMail(
      from: try #require(MailAddress(name: "Jo Bell", address: "jo@bell.example")),
      to: MailAddress(name: "Anytown Council", address: "foi@anytown.example"),
      subject: "Overdue: School meals", date: Date(timeIntervalSince1970: 1_603_188_000),
      messageID: "foi-1@bell.example", text: "Dear Sir or Madam,\n\nPlease answer.\n")
    change(&mail)
    return mail
  }

  private func text(_ mail: OutgoingMail) -> String { String(decoding: mail.bytes, as: UTF8.self) }

  private func headers(_ mail: OutgoingMail) -> [String] {
    text(mail).components(separatedBy: "\n\n")[0].replacing("\n ", with: " ")
      .replacing("\n\t", with: " ").components(separatedBy: "\n")
  }

  @Test func aPlainLetterIsOnePartAsItStands() throws {
    let mail = try Self.mail()
    let headers = headers(mail)
    #expect(headers.contains("From: Jo Bell <jo@bell.example>"))
    #expect(headers.contains("To: Anytown Council <foi@anytown.example>"))
    #expect(headers.contains("Subject: Overdue: School meals"))
    #expect(headers.contains("Date: Tue, 20 Oct 2020 10:00:00 +0000"))
    #expect(headers.contains { $0.lowercased() == "message-id: <foi-1@bell.example>" })
    #expect(headers.contains("Content-Type: text/plain; charset=utf-8; format=fixed"))
    #expect(text(mail).hasSuffix("\n\nDear Sir or Madam,\n\nPlease answer.\n"))
  }

  @Test func aReplyNamesTheMessagesBeforeIt() throws {
    let mail = try Self.mail {
      $0.inReplyTo = "b@anytown.example"
      $0.references = ["a@bell.example", "b@anytown.example"]
    }
    let headers = headers(mail)
    #expect(headers.contains("In-Reply-To: <b@anytown.example>"))
    #expect(headers.contains("References: <a@bell.example> <b@anytown.example>"))
  }

  /// A reader shows what a header says after it is decoded.
  @Test func noControlHidesInACodedHeader() throws {
    let marker = "\u{1B}[31m\u{9B}2J\u{202E}\u{200B}\u{85}\u{7F}\u{FEFF}\u{E0041}é"
    let name = "Anytown\(marker) Council"
    let mail = try Self.mail {
      $0.subject = "Overdue\(marker) meals"
      $0.enclosures = [.init(name: "annex\(marker).pdf", bytes: [1, 2, 3])]
      $0.to = MailAddress(name: name, address: "foi@anytown.example")
    }
    let drafted = try #require(DraftedMail(mail.bytes))
    let read = MailMessage(mail.bytes)
    let said =
      [drafted.subject, read.subject] + drafted.recipients.map(\.name) + read.to.map(\.name)
      + read.attachments.map(\.name)
    #expect(said.count == 5)
    for words in said {
      #expect(words.contains("é") && !words.unicodeScalars.contains(where: \.isControl), "\(words)")
    }
  }

  @Test func wordsBeyondASCIIAreCodedInHeadersAndText() throws {
    let mail = try Self.mail {
      $0.subject = "Prydau ysgol – £5 y pen"
      $0.text = "Caerffili, Môn: £5\n"
    }
    #expect(mail.bytes.allSatisfy { $0 < 0x80 })
    let read = try #require(DraftedMail(mail.bytes))
    #expect(read.subject == "Prydau ysgol – £5 y pen")
    #expect(read.text == "Caerffili, Môn: £5\n")
  }

  @Test(
    arguments: [
      "Late\nBcc: all@evil.example", "Late\r\nBcc: all@evil.example", "Late\rBcc: all@evil.example",
      "Late\u{2028}Bcc: all@evil.example", "Late\u{0B}Bcc: all@evil.example",
    ])
  func aSubjectCannotBecomeAnotherHeader(subject: String) throws {
    let mail = try Self.mail { $0.subject = subject }
    #expect(!headers(mail).contains { $0.lowercased().hasPrefix("bcc") })
    let read = try #require(DraftedMail(mail.bytes))
    #expect(read.recipients.map(\.address) == ["foi@anytown.example"])
    #expect(read.subject == "Late Bcc: all@evil.example")
  }

  @Test(
    arguments: [
      "Anytown\nBcc: all@evil.example", "Anytown, all@evil.example", "A <all@evil.example>",
      "\"A\" <all@evil.example>", "A; all@evil.example", "A (all@evil.example)", "A\\\"",
    ])
  func aNameCannotBecomeAnotherAddress(name: String) throws {
    let mail = try Self.mail { $0.to = MailAddress(name: name, address: "foi@anytown.example") }
    #expect(!headers(mail).contains { $0.lowercased().hasPrefix("bcc") })
    let read = try #require(DraftedMail(mail.bytes))
    #expect(read.recipients.map(\.address) == ["foi@anytown.example"])
    #expect(read.unreadable == 0)
  }

  @Test(arguments: ["a>\nBcc: x@y.example\n<b", "a b", "a\r\nX: y"])
  func aMessageIDCannotBecomeAnotherHeader(id: String) throws {
    let mail = try Self.mail {
      $0.inReplyTo = id
      $0.references = [id]
    }
    #expect(!headers(mail).contains { $0.hasPrefix("Bcc") || $0.hasPrefix("X:") })
  }

  @Test func enclosuresComeBackByteForByte() throws {
    let bytes = (0...255).map { UInt8($0) }
    let mail = try Self.mail {
      $0.enclosures = [
        OutgoingMail.Enclosure(name: "reply.pdf", bytes: bytes),
        OutgoingMail.Enclosure(name: "../ad\nress £.txt", bytes: Array("x\r\n.\r\n".utf8)),
      ]
    }
    let written = text(mail)
    #expect(written.contains("multipart/mixed"))
    #expect(written.contains(Data(bytes).base64EncodedString().prefix(60)))
    #expect(written.contains("filename=reply.pdf"))
    #expect(!written.contains("../ad"))
    #expect(try #require(DraftedMail(mail.bytes)).text == "Dear Sir or Madam,\n\nPlease answer.\n")
  }

  @Test func aBrokenPipeStillEndsAProgramQuietly() throws {
    _ = try Self.mail().bytes
    let tool = Tool("sh", package: "dash")
    // A child starts deaf to the signals that its parent is deaf to.
    let ignored = try tool.run(["-c", "grep SigIgn /proc/self/status || echo SigIgn: 0"])
    let mask = String(decoding: ignored, as: UTF8.self).split(separator: ":").last ?? ""
    let bits = UInt64(mask.trimmingCharacters(in: .whitespacesAndNewlines), radix: 16)
    #expect((bits ?? 0) & (1 << UInt64(SIGPIPE - 1)) == 0)
  }

  private static let python = Tool("python3", package: "python3")

  @Test(.enabled(if: python.isInstalled)) func anotherMailLibraryReadsEveryPart() throws {
    let mail = try Self.mail {
      $0.subject = "Überfällig: School meals " + String(repeating: "and more ", count: 20)
      $0.to = MailAddress(name: "Anytown, \"the\" Council", address: "foi@anytown.example")
      $0.text = "From the start\nFrom: £\n.\n"
      $0.references = ["a@bell.example", "b@anytown.example"]
      $0.enclosures = [OutgoingMail.Enclosure(name: "täglich.pdf", bytes: [0, 1, 2, 255])]
    }
    let script = """
      import email, email.policy, sys
      m = email.message_from_binary_file(sys.stdin.buffer, policy=email.policy.default)
      print(m["subject"]); print(m["to"].addresses[0].display_name)
      print(m["to"].addresses[0].addr_spec); print(m["references"])
      print(repr(m.get_body().get_content()))
      for a in m.iter_attachments(): print(a.get_filename(), a.get_content_type(), a.get_content())
      print(len(m.defects))
      """
    let out = try Self.python.run(["-c", script], input: mail.bytes)
    let lines = String(decoding: out, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(
      lines == [
        mail.subject.trimmingCharacters(in: .whitespaces), "Anytown, \"the\" Council",
        "foi@anytown.example", "<a@bell.example> <b@anytown.example>",
        "'From the start\\nFrom: £\\n.\\n'",
        "täglich.pdf application/pdf b'\\x00\\x01\\x02\\xff'", "0",
      ])
  }
}

struct DraftedMailTests {
  @Test func whatGoesOutIsDatedAnewAndNamesNobodyHidden() throws {
    let draft = """
      Date: Mon, 01 Jan 2018 00:00:00 +0000
      From: jo@bell.example
      Bcc: one@evil.example,
       two@evil.example
      To: foi@anytown.example
      Subject: Hello

      Date: this stays
      Bcc: and this

      """
    let out = DraftedMail.outgoing(
      Array(draft.utf8), date: Date(timeIntervalSince1970: 1_603_188_000))
    #expect(
      String(decoding: out, as: UTF8.self) == """
        Date: Tue, 20 Oct 2020 10:00:00 +0000
        From: jo@bell.example
        To: foi@anytown.example
        Subject: Hello

        Date: this stays
        Bcc: and this

        """)
    #expect(try #require(DraftedMail(Array(draft.utf8))).recipients.count == 3)
  }

  @Test func theWordsStayInTheirCodeAndLinesEndPlainly() {
    let draft = Array("Subject: a\r\n\r\ncaf".utf8) + [0xE9, 0x0D, 0x0A]
    let out = DraftedMail.outgoing(draft, date: Date(timeIntervalSince1970: 1_603_188_000))
    #expect(
      out == Array("Date: Tue, 20 Oct 2020 10:00:00 +0000\nSubject: a\n\ncaf".utf8) + [0xE9, 0x0A])
  }

  @Test(arguments: 1...200) func survivesAnyBytes(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func roll(_ sides: UInt64) -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state % sides
    }
    let pieces = [
      "From: ", "To: ", "a@b.example", "\n", "\r\n", "\n\n",
      "Content-Type: multipart/mixed; boundary=x", "--x", "<", ">", ",", "=?utf-8?q?", "?=",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<roll(60) {
      bytes +=
        roll(3) == 0 ? [UInt8(roll(256))] : Array(pieces[Int(roll(UInt64(pieces.count)))].utf8)
    }
    let read = DraftedMail(bytes)
    let out = DraftedMail.outgoing(bytes, date: Date(timeIntervalSince1970: 0))
    #expect(out.starts(with: Array("Date: Thu, 01 Jan 1970".utf8)))
    #expect(read?.recipients.allSatisfy { MailAddress(address: $0.address) != nil } != false)
  }

  @Test func anAddressThatCannotBeReadIsCounted() throws {
    let read = try #require(
      DraftedMail(Array("From: jo@bell.example\nTo: foi@anytown.example, -oX@here\n\nHi\n".utf8)))
    #expect(read.recipients.map(\.address) == ["foi@anytown.example"])
    #expect(read.unreadable == 1)
  }
}

struct MailAddressTests {
  @Test(
    arguments: [
      "foi@anytown.example", "f.o-i+x@sub.anytown.example", "o'neill@anytown.example",
    ])
  func takesPlainAddresses(text: String) { #expect(MailAddress(address: text) != nil) }

  @Test(
    arguments: [
      "", "anytown", "@anytown.example", "foi@", "foi@anytown", "a@b@c.example",
      "foi@anytown.example\nBcc: x@y.example", "foi@any town.example", "a,b@c.example",
      "<foi@anytown.example>", "\"foi bar\"@anytown.example", "-oQ/tmp@anytown.example",
      "foi@-anytown.example", "foi@anytown..example", ".foi@anytown.example", "fôi@anytown.example",
      "foi@anytown.example, x@y.example", "foi;x@anytown.example", "foi@anytown.example\0",
    ])
  func refusesWhatCouldMeanMore(text: String) { #expect(MailAddress(address: text) == nil) }

  @Test func aNameIsOneLine() {
    #expect(MailAddress(name: "Any\ntown \t C", address: "a@b.example")?.name == "Any town C")
  }
}
