package import Casebook
package import FOILaw
import Foundation
package import Mailroom

/// An e-mail as it is sorted: its bytes, what was read of it, and the day it came.
package struct MailLetter: Sendable {
  /// The bytes, named by their digest.
  package let original: Original
  /// The digest of what follows the headers.
  package let content: String
  package let message: MailMessage
  /// The message id; made from the bytes where it came without one.
  package let messageID: String
  /// The references and handles in its subject and own words.
  let references: MentionedReferences
  /// Its subject, and how it begins.
  let subject: ComparableText
  let opening: ComparableText
  /// Whether its subject or beginning mentions requests for information.
  package let mentionsRequests: Bool
  /// The day it came, or `nil` if no header says so sensibly.
  package let day: CalendarDay?

  /// Reads a message; `delivered` is the day that a mailbox gives for one without a date of its own.
  package init(
    _ bytes: [UInt8], name: String, today: CalendarDay, delivered: CalendarDay? = nil
  ) {
    message = MailMessage(bytes)
    let digest = sha256(bytes)
    original = Original(id: OriginalID(digest), name: name, bytes: bytes)
    content = sha256(Array(bytes[Self.bodyStart(of: bytes)...]))
    messageID = message.messageID ?? "\(digest.prefix(32))@no-message-id.invalid"
    day = Self.day(of: message, today: today) ?? delivered.flatMap { $0 > today ? nil : $0 }
    let begin = String(decoding: message.text.utf8.prefix(4_000), as: UTF8.self)
    references = MentionedReferences(message.subject + "\n" + begin)
    subject = ComparableText(message.subject)
    opening = ComparableText(message.subject + "\n" + begin)
    mentionsRequests = Self.mentionsRequests(opening)
  }

  static func mentionsRequests(_ words: ComparableText) -> Bool {
    topics.contains { words.contains($0) }
  }

  private static let topics = [
    "freedom of information", "information request", "foi", "eir", "foisa", "rfi",
    "environmental information", "request for information", "your request",
    "your requests", "internal review",
  ].map { ComparableText($0) }

  /// Who wrote it, as shown.
  package var sender: String {
    guard let from = message.from else { return "" }
    return from.name.isEmpty ? from.address : "\(from.name) <\(from.address)>"
  }

  /// The text by which a search finds the message: its subject, its words and its attachments' words.
  package func text(_ words: MailWords?) -> String {
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
      let day = CalendarDay(inLondon: date)
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
