import Foundation
import Mailroom
import OfficeFiles
import Testing

/// Mail as other programs keep it: Apple Mail, Outlook, and mailboxes whose messages have no date.
@Suite struct MailStoreTests {
  private static let letter =
    "From: foi@anytown.example\nTo: sam@poe.example\nSubject: Your request\n\nForty-two.\n"

  private func items(of name: String, _ bytes: [UInt8]) -> [MailItem] {
    Mailbox(name: name, bytes: bytes).files.flatMap { $0.items() ?? [] }
  }

  private func emlx(_ letter: String, claiming length: Int? = nil) -> [UInt8] {
    let count = length ?? letter.utf8.count
    return Array("\(count)      \n\(letter)<?xml version=\"1.0\"?><plist></plist>".utf8)
  }

  @Test func aMessageOfAppleMailIsReadWithoutTheProgramsNotes() throws {
    let item = try #require(items(of: "12.emlx", emlx(Self.letter)).first)
    #expect(item.bytes() == Array(Self.letter.utf8))
  }

  @Test(arguments: [0, 5_000, -3])
  func aFileOfAppleMailThatLiesAboutItsLengthIsTakenAsFarAsItGoes(length: Int) {
    for item in items(of: "12.emlx", emlx(Self.letter, claiming: length)) {
      #expect(item.bytes() != nil)
    }
  }

  @Test func aFolderOfAppleMailAndOutlookIsFoundAndTheRestIsNamed() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "foi-stores-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files: [(String, [UInt8])] = [
      ("1.emlx", emlx(Self.letter)),
      ("2.msg", OutlookFile.message(subject: "a", headers: "", body: "b")),
      ("3.pst", Array("!BDN".utf8) + [UInt8](repeating: 0, count: 60)),
      ("4.msf", Array("// <!-- <mdb:mork".utf8)),
    ]
    for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
    let mailbox = Mailbox(folder)
    #expect(mailbox.files.map(\.form) == [.appleMail, .message])
    #expect(mailbox.outlookStores.map { $0.hasSuffix("3.pst") } == [true])
    #expect(mailbox.others.map { $0.hasSuffix("4.msf") } == [true])
  }

  @Test(
    arguments: [
      ("From foi@anytown.example Tue Apr 28 10:12:00 2026", 1_777_367_520.0),
      ("From MAILER-DAEMON Thu Jan  1 00:30 2026", 1_767_227_400.0),
      ("From - Wed Jul 15 12:00:00 2026 +0100", 1_784_113_200.0),
      ("From foi@anytown.example at 10:12 sharp", 0.0),
    ])
  func theLineBeforeAMessageDatesOneWithoutADate(line: String, expected: Double) {
    let found = items(of: "in.mbox", Array("\(line)\n\(Self.letter)\n".utf8))
    #expect(found.map(\.time) == [expected])
    #expect(found.map { $0.delivered?.timeIntervalSince1970 ?? 0 } == [expected])
  }

  @Test func aMessagesOwnDateCountsBeforeItsMailboxs() {
    let dated = "Date: 1 Apr 2026 09:00:00 +0000\n" + Self.letter
    let mbox = "From foi@anytown.example Tue Apr 28 10:12:00 2026\n\(dated)\n"
    #expect(items(of: "in.mbox", Array(mbox.utf8)).map(\.time) == [1_775_034_000])
  }

  @Test(.enabled(if: DocumentTools().outlookMessage.isInstalled))
  func aMessageThatOutlookSavedIsReadLikeAnyOther() {
    let headers = """
      From: FOI Team <foi@anytown.example>\r
      To: sam@poe.example\r
      Date: Tue, 28 Apr 2026 10:12:00 +0100\r
      Message-ID: <a2@anytown.example>\r

      """
    let message = MailMessage(
      OutlookFile.message(
        subject: "RE: School meals", headers: headers, body: "Dear Sam\r\n\r\nForty-two.\r\n"))
    #expect(message.from?.address == "foi@anytown.example")
    #expect(message.subject == "RE: School meals")
    #expect(message.messageID == "a2@anytown.example")
    #expect(message.date?.timeIntervalSince1970 == 1_777_367_520)
    #expect(message.text.contains("Forty-two."))
    #expect(message.problems.isEmpty)
  }

  @Test func anOutlookMessageThatIsBrokenSaysSo() {
    let bytes = Array(OutlookFile.message(subject: "a", headers: "", body: "b").prefix(600))
    let message = MailMessage(bytes)
    guard case .outlook = message.problems.first else {
      Issue.record("nothing is said of it")
      return
    }
  }

  @Test func aFileThatOnlyBeginsLikeOneOfOutlooksIsCalledBrokenWithoutItsReader() {
    let head = Array(OutlookFile.message(subject: "a", headers: "", body: "b").prefix(8))
    for length in [0, 20, 600, 4_000] {
      let message = MailMessage(head + [UInt8](repeating: 0, count: length))
      #expect(message.problems == [.outlook(.damaged(.outlook))], "\(length)")
    }
  }

  @Test(.enabled(if: DocumentTools().outlookWrapper.isInstalled))
  func whatOutlookWrappedIsTakenOut() {
    let wrapper = OutlookFile.wrapper([
      ("annex.csv", Array("Year,Meals\n2025,42\n".utf8)), ("reply.txt", Array("Forty-two".utf8)),
    ])
    let mail =
      "From: foi@anytown.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
      + "--b\nContent-Type: text/plain\n\nPlease see attached.\n--b\n"
      + "Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n"
      + Data(wrapper).base64EncodedString(options: .lineLength76Characters) + "\n--b--\n"
    let message = MailMessage(Array(mail.utf8))
    #expect(message.attachments.map(\.name).sorted() == ["annex.csv", "reply.txt"])
    #expect(message.problems.isEmpty)
  }
}
