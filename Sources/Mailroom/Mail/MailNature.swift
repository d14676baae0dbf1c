import CGMime
import Casebook
import FOILaw
import Foundation

extension MailNature {
  /// Distinguishes letters from automatic messages, by their headers and usual words.
  init(
    _ message: UnsafeMutablePointer<GMimeMessage>, walk: MailWalk,
    from: MailMessage.Address?, subject: String
  ) {
    let object = foi_mime_object(message)
    func header(_ name: String) -> String {
      MailHeader.raw(name, of: object).trimmingCharacters(in: .whitespaces).lowercased()
    }
    let subject = subject.lowercased()
    let root = g_mime_message_get_mime_part(message)
    if let bounce = Self.bounce(message, root, walk: walk, from: from, subject: subject) {
      self = .bounce(bounce)
      return
    }
    let submitted = header("Auto-Submitted")
    let precedence = header("Precedence")
    let isReceipt = MailHeader.raw("Content-Type", of: root).lowercased()
      .contains("disposition-notification")
    if submitted.hasPrefix("auto-replied") || precedence == "auto_reply" || isReceipt
      || !header("X-Autoreply").isEmpty || !header("X-Autorespond").isEmpty
      || Self.saysAutomatic(subject: subject, text: walk.text, isBare: walk.attachments.isEmpty)
    {
      self = .autoReply
    } else if !header("List-Id").isEmpty || !header("List-Unsubscribe").isEmpty
      || ["bulk", "list", "junk"].contains(precedence)
    {
      self = .bulk
    } else if submitted.hasPrefix("auto-") {
      self = .generated
    } else {
      self = .personal
    }
  }

  private static let subjects = [
    "automatic reply", "automatic response", "automated reply", "automated response", "auto reply",
    "auto-reply", "autoreply", "auto response", "auto:", "out of office", "out of the office",
    "away from the office",
  ]
  private static let words = [
    "out of the office", "out of office", "on annual leave", "automatic reply", "automated reply",
    "automatic response", "automated response", "auto-reply", "this is an automatic",
    "this is an automated", "away from the office", "away from my desk", "on leave until",
    "this mailbox is not monitored",
  ]

  private static func saysAutomatic(subject: String, text: String, isBare: Bool) -> Bool {
    if subjects.contains(where: subject.hasPrefix) { return true }
    // A long letter may speak of leave; an absence is short and comes alone.
    guard isBare, text.utf8.count < 1_500 else { return false }
    let opening = text.prefix(400).lowercased().onOneLine
    return words.contains(where: opening.has)
  }

  private static let returns = [
    "undeliver", "delivery status", "returned mail", "failure notice", "delivery fail",
    "mail delivery", "delivery has failed", "delayed", "could not be delivered", "not delivered",
  ]

  private static func bounce(
    _ message: UnsafeMutablePointer<GMimeMessage>, _ root: UnsafeMutablePointer<GMimeObject>?,
    walk: MailWalk, from: MailMessage.Address?, subject: String
  ) -> Bounce? {
    let sender = from?.address.prefix { $0 != "@" } ?? ""
    let isSystem = ["mailer-daemon", "postmaster"].contains(sender)
    guard walk.deliveryStatus != nil || isSystem && returns.contains(where: subject.has) else {
      return nil
    }
    let status = walk.deliveryStatus ?? ""
    let fields = status.split(whereSeparator: \.isNewline).compactMap(Self.field)
    func values(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }
    let actions = values("action").map { $0.lowercased() }
    let fate: Bounce.Fate =
      if actions.contains("failed") || actions.isEmpty && !subject.contains("delay") {
        .failed
      } else if actions.contains("delayed") || actions.isEmpty { .delayed } else { .delivered }
    let recipients = (values("final-recipient") + values("original-recipient")).map(Self.address)
      .filter { $0.contains("@") }
    let told = MailHeader.all("X-Failed-Recipients", of: foi_mime_object(message))
      .map { $0.lowercased().trimmingCharacters(in: .whitespaces) }
    let id = walk.enclosedID ?? MailWalk.messageID(inHeaders: walk.text)
    return Bounce(
      fate: fate, letter: id, subject: walk.enclosedSubject,
      recipients: recipients.isEmpty ? told : recipients,
      reason: (values("diagnostic-code") + values("status")).first.map { String($0.prefix(200)) })
  }

  private static func field(_ line: Substring) -> (name: String, value: String)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    return (
      line[..<colon].lowercased().trimmingCharacters(in: .whitespaces),
      line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    )
  }

  /// `rfc822; foi@anytown.example` gives the address.
  private static func address(_ value: String) -> String {
    (value.split(separator: ";").last ?? "").lowercased()
      .trimmingCharacters(in: CharacterSet(charactersIn: " <>"))
  }
}
