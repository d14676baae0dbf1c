package import Foundation

/// An e-mail as read: who wrote it, what it answers, its words and what is attached.
package struct MailMessage: Sendable {
  /// A name and the address after it.
  package struct Address: Sendable, Hashable, Codable {
    /// The name shown; may be empty.
    package let name: String
    /// The address in lower case.
    package let address: String

    package init(name: String = "", address: String) {
      self.name = name
      self.address = address.lowercased()
    }

    /// The part after the last `@`; may be empty.
    package var domain: String {
      address.lastIndex(of: "@").map { String(address[address.index(after: $0)...]) } ?? ""
    }
  }

  /// A document that came with the message.
  package struct Attachment: Sendable, Hashable {
    /// Its name without any folder; unique in its message.
    package let name: String
    /// Its kind in lower case: `application/pdf`.
    package let type: String
    /// Its bytes, decoded.
    package let bytes: [UInt8]
  }

  /// Something that kept a part of the message from being read.
  package enum Problem: Sendable, Hashable, Codable {
    /// Outlook's wrapper `winmail.dat`, with why what is in it cannot be read.
    case winmail(DocumentFault)
    /// A message as Outlook saves it, with why it cannot be read.
    case outlook(DocumentFault)
    /// Only a key opens it.
    case encrypted
    /// It nests deeper than any letter.
    case tooDeep(limit: Int)
    /// It has more parts than any letter.
    case tooManyParts(limit: Int)
    /// A piece of a message that was sent in several.
    case fragment
    /// There is no header that a message has.
    case noHeaders
    /// Its end is missing, or a boundary was never closed, and nothing could be read in it.
    case noText
    /// Reading it was ended from outside.
    case ended(ReadingEnd)
  }

  /// The message id without its brackets, or `nil` if it has none.
  package var messageID: String?
  /// The messages it answers: those of `In-Reply-To`, then of `References`, latest first.
  package var answers: [String] = []
  package var from: Address?
  package var to: [Address] = []
  package var subject = ""
  /// When it says it was written.
  package var date: Date?
  /// When it says servers took it in, latest first.
  package var received: [Date] = []
  /// The words of the message itself.
  package var text = ""
  /// The same as HTML, where there was nothing plainer.
  package var html: [UInt8]?
  package var attachments: [Attachment] = []
  package var problems: [Problem] = []
  /// Whether a machine wrote it.
  package var nature = MailNature.personal
}

/// Whether a person wrote an e-mail, or a machine.
package enum MailNature: Sendable, Hashable, Codable {
  /// A letter.
  case personal
  /// A machine answered on its own: an absence, a receipt.
  case autoReply
  /// A machine wrote it, as casework systems do; it may still be the letter.
  case generated
  /// It went to many: a newsletter, a list.
  case bulk
  /// A mail system reports that a letter could not be delivered, or not yet.
  case bounce(Bounce)
}

/// A mail system's report on one of our letters.
package struct Bounce: Sendable, Hashable, Codable {
  /// What became of the letter.
  package enum Fate: String, Sendable, Hashable, Codable {
    case failed
    case delayed
    case delivered
  }

  package var fate: Fate
  /// The message id of the letter, if the report names it.
  package var letter: String?
  /// The subject of the letter, if it or its headers came back.
  package var subject: String?
  /// Whom it was for.
  package var recipients: [String]
  /// Why, in the words of the mail system.
  package var reason: String?

  package init(
    fate: Fate, letter: String?, subject: String? = nil, recipients: [String], reason: String?
  ) {
    self.fate = fate
    self.letter = letter
    self.subject = subject
    self.recipients = recipients
    self.reason = reason
  }
}
