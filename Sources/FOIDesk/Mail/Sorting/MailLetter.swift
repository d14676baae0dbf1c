import Casebook
import FOILaw
import Foundation
import Mailroom

/// An e-mail as the desk looks at it: its bytes, what was read of it, and the day it came.
struct MailLetter: Sendable {
  /// The bytes, named by their digest.
  let original: Original
  /// The digest of what follows the headers.
  let content: String
  let message: MailMessage
  /// The message id; made from the bytes where it came without one.
  let messageID: String
  /// The references and handles in its subject and own words.
  let tokens: Tokens
  /// Its subject, and how it begins.
  let subject: Wording
  let opening: Wording
  /// The day it came, or `nil` where no header says so sensibly.
  let day: CalendarDay?

  init(_ bytes: [UInt8], name: String, today: CalendarDay) {
    message = MailMessage(bytes)
    let digest = sha256(bytes)
    original = Original(id: OriginalID(digest), name: name, bytes: bytes)
    content = sha256(Array(bytes[Self.bodyStart(of: bytes)...]))
    messageID = message.messageID ?? "\(digest.prefix(32))@no-message-id.invalid"
    day = Self.day(of: message, today: today)
    let begin = String(decoding: message.text.utf8.prefix(4_000), as: UTF8.self)
    tokens = Tokens(message.subject + "\n" + begin)
    subject = Wording(message.subject)
    opening = Wording(message.subject + "\n" + begin)
  }

  /// Whether its subject or beginning speaks of requests for information.
  var speaksOfRequests: Bool { Self.speaksOfRequests(opening) }

  static func speaksOfRequests(_ words: Wording) -> Bool {
    topics.contains { words.contains($0) }
  }

  private static let topics = [
    "freedom of information", "information request", "foi", "eir", "foisa", "rfi",
    "environmental information", "request for information", "your request",
    "your requests", "internal review",
  ].map { Wording($0) }

  /// Who wrote it, as shown.
  var sender: String {
    guard let from = message.from else { return "" }
    return from.name.isEmpty ? from.address : "\(from.name) <\(from.address)>"
  }

  /// What the message can be found by: its subject, its words and those of what came with it.
  func text(_ words: MailWords?) -> String {
    message.subject + "\n\n" + (words?.documents.text ?? message.ownWords)
  }

  private static func bodyStart(of bytes: [UInt8]) -> Int {
    var place = 0
    while let end = bytes[place...].firstIndex(of: 0x0A) {
      let next = end + 1
      guard next < bytes.count else { return bytes.count }
      if bytes[next] == 0x0A { return next + 1 }
      if bytes[next] == 0x0D, next + 1 < bytes.count, bytes[next + 1] == 0x0A { return next + 2 }
      place = next
    }
    return bytes.count
  }

  /// The day it was written, unless the servers it came by show that its clock was wrong.
  private static func day(of message: MailMessage, today: CalendarDay) -> CalendarDay? {
    // The London calendar begins with e-mail and ends today.
    let first = CalendarDay(iso: "1990-01-01") ?? CalendarDay(number: 0)
    func sensible(_ date: Date) -> CalendarDay? {
      let day = Environment.day(of: date)
      return day >= first && day <= today ? day : nil
    }
    let arrived = message.received.lazy.compactMap(sensible).first
    guard let written = message.date.flatMap(sensible) else { return arrived }
    guard let arrived else { return written }
    // A day between writing and arriving is ordinary; more is a wrong clock or a stuck queue.
    let isOrdinary = written <= arrived.advanced(by: 1) && arrived <= written.advanced(by: 2)
    return isOrdinary ? written : arrived
  }
}

/// The words of a message and of what came with it, read together as one reply.
struct MailWords: Sendable {
  /// The message's own words first, then its attachments.
  let documents: ReplyDocuments
  /// The attachments that could not be read, each with the reason.
  let unread: [String]
  /// Whether the message says anything beside its attachments.
  let hasOwnWords: Bool

  init(_ message: MailMessage, isForward: Bool) {
    var documents: [(name: String, document: DocumentText)] = []
    var unread: [String] = []
    let own = isForward ? message.text : message.ownWords
    if own.contains(where: { !$0.isWhitespace }) {
      documents.append(("message", DocumentText(text: own, format: .plain)))
    } else if let html = message.html,
      let page = try? DocumentReader.text(of: html, name: "message.html")
    {
      var bare = message
      bare.text = page.text
      documents.append(
        ("message", DocumentText(text: isForward ? page.text : bare.ownWords, format: .html)))
    }
    hasOwnWords = !documents.isEmpty
    let papers = message.attachments.filter { !$0.type.hasPrefix("image/") }
    // A picture beside words or papers is a crest; alone it is the scan of a letter.
    let isScan = papers.isEmpty && message.text.utf8.count < 1_500
    for attachment in isScan ? message.attachments : papers {
      do {
        documents.append(
          (
            attachment.name,
            try DocumentReader.text(of: attachment.bytes, name: attachment.name)
          ))
      } catch {
        unread.append("\(attachment.name): \(error.written)")
      }
    }
    self.documents = ReplyDocuments(documents)
    self.unread = unread + message.problems.map(\.written)
  }
}

extension MailMessage {
  /// Whether it hands on what somebody else wrote.
  var isForward: Bool {
    let subject = subject.lowercased()
    guard ["fw:", "fwd:"].contains(where: { subject.hasPrefix($0) }) else { return false }
    // Our own letter sent back to us with an answer above it hands nothing on.
    return quotedLetter.map { quoted in !to.contains { $0.address == quoted.from } } ?? true
  }
}
