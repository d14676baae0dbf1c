import Foundation
import Mailroom
import Testing

@Suite struct MailboxTests {
  private func inFolder(_ body: (URL) throws -> Void) throws {
    try Scratch.folder(body)
  }

  private func put(_ text: String, _ name: String, in folder: URL) throws {
    let url = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  private func texts(_ url: URL) -> [String] {
    Mailbox(url).files.flatMap { $0.items() ?? [] }.compactMap { $0.bytes() }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private static let letter = "From: a@b.example\nSubject: x\n\nwords\n"

  @Test(arguments: ["\n", "\r\n"])
  func anMboxIsCutAtItsSeparators(end: String) throws {
    try inFolder { folder in
      let separator = "From a@b.example Mon Mar  2 10:00:00 2026\n"
      let second = "From: c@d.example\n\nFrom Monday on it is shut.\n\n>From here too.\n"
      let text = separator + Self.letter + "\n" + separator + second + "\n"
      try put(text.replacing("\n", with: end), "all.mbox", in: folder)
      let found = texts(folder.appending(path: "all.mbox"))
      #expect(found == [Self.letter, second].map { $0.replacing("\n", with: end) })
    }
  }

  @Test func wordsThatBeginAsASeparatorDoesAreNone() throws {
    try inFolder { folder in
      let body =
        "From: a@b.example\n\nHello\n\nFrom Monday the hall is shut.\n\nFrom 9 to 5 it is open.\n"
      try put("From a@b.example Mon Mar  2 10:00:00 2026\n" + body, "m.mbox", in: folder)
      #expect(texts(folder.appending(path: "m.mbox")) == [body])
    }
  }

  @Test func aMaildirAndItsFoldersAreRead() throws {
    try inFolder { folder in
      for name in ["cur", "new", "tmp", ".Sent/cur", ".Sent/new", ".Sent/tmp"] {
        try FileManager.default.createDirectory(
          at: folder.appending(path: "M/\(name)"), withIntermediateDirectories: true)
      }
      try put(Self.letter, "M/cur/1.host:2,S", in: folder)
      try put(Self.letter, "M/new/2.host", in: folder)
      try put(Self.letter, "M/tmp/3.host", in: folder)
      try put(Self.letter, "M/.Sent/cur/4.host:2,", in: folder)
      let files = Mailbox(folder.appending(path: "M")).files
      let root = folder.standardizedFileURL.path(percentEncoded: false)
      let keys = files.map { $0.key.replacing(root, with: "").drop { $0 == "/" } }
      #expect(keys.sorted() == ["M/.Sent/4.host", "M/1.host", "M/2.host"])
    }
  }

  @Test func aFolderGivesItsMessagesAndCountsTheRest() throws {
    try inFolder { folder in
      try put(Self.letter, "a.eml", in: folder)
      try put(Self.letter, "deep/er/B.EML", in: folder)
      try put("not mail", "notes.txt", in: folder)
      let mailbox = Mailbox(folder)
      #expect(mailbox.files.count == 2)
      #expect(mailbox.others.map { $0.hasSuffix("notes.txt") } == [true])
      #expect(Mailbox(folder.appending(path: "notes.txt")).files.map(\.form) == [.message])
    }
  }

  @Test func aFolderThatHoldsItselfIsLookedThroughOnce() throws {
    try inFolder { folder in
      try put(Self.letter, "a.eml", in: folder)
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: "loop"), withDestinationURL: folder)
      #expect(Mailbox(folder).files.count == 1)
    }
  }

  @Test func ofAMessageTooLargeOnlyTheBeginningIsRead() throws {
    try inFolder { folder in
      let url = folder.appending(path: "big.eml")
      try Data(Self.letter.utf8).write(to: url)
      let handle = try FileHandle(forWritingTo: url)
      // Two gigabytes that no disk has to hold.
      try handle.truncate(atOffset: 2 << 30)
      try handle.close()
      let item = try #require(Mailbox(url).files.first?.items()?.first)
      #expect(item.isTooLarge)
      #expect(item.bytes()?.count == MailItem.keptOfLarge)
    }
  }
}
