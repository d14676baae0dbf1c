import Casebook
import FOILaw
import MailSorting
import Mailroom

extension MailMessage.Problem {
  /// What could not be read, and what to do.
  var written: String {
    switch self {
    case .winmail(.needs(let tool, _)):
      """
      its attachments are in winmail.dat, Outlook's own format, and \(tool.program), which opens it, \
      is not installed
      """
    case .winmail:
      """
      its attachments are in winmail.dat, Outlook's own format, which cannot be opened; ask the \
      sender to send them again as ordinary attachments
      """
    case .outlook(let fault): fault.written
    case .encrypted:
      "it is encrypted; decrypt it in your mail program and record what it says by hand"
    case .tooDeep(let limit): "it holds messages in messages more than \(limit) deep"
    case .tooManyParts(let limit): "it has more than \(limit) parts"
    case .fragment: "it is one part of a message that was sent in several"
    case .noHeaders: "it does not start like an e-mail"
    case .noText: "it has no text; it may be incomplete"
    }
  }
}

extension MailWords.Unread {
  /// What could not be read, and what to do.
  var written: String {
    switch self {
    case .attachment(let name, let fault): "\(name): \(fault.written)"
    case .message(let problem): problem.written
    }
  }
}

extension MailVerdict {
  /// Why the message is in the inbox, and which parts could not be read.
  var writtenReason: String? {
    reason.map { ([$0.written] + problems.map(\.written)).joined(separator: "; ") }
  }
}

extension MailReason {
  /// The reason in words.
  var written: String {
    switch self {
    case .noDay: "no header says when it came"
    case .noCase(.autoReply): "an automatic reply; nothing in it points to a case"
    case .noCase(.bulk): "a newsletter or list; nothing in it points to a case"
    case .noCase: "nothing in it points to a case"
    case .severalFit(let count): "\(count) cases fit about as well"
    case .tooLittle: "not enough to tell which case it belongs to"
    case .severalAuthorities(let count):
      "it answers for \(count) authorities that you asked; place it on each case it answers"
    case .regulator(true):
      "a decision notice of the regulator; place it on its case as decision-notice"
    case .regulator(false): "a letter of the regulator on your complaint"
    case .takenBack(let id): "you took it off \(id)"
    case .forwarded:
      "it was forwarded, so the day it came to you may not be the day it was sent"
    case .ownLetter: "your own letter, which is not in the casebook"
    case .automaticStop:
      "automatic message that would stop the clock; check whether a person sent it"
    case .unread(let parts):
      "the answer could not be read: " + parts.map(\.written).joined(separator: "; ")
    case .notALetter: "it does not look like a reply to a request"
    case .answersNothing:
      "it answers none of the questions and does not say what kind of letter it is"
    case .impossible(let fault): fault.written
    case .law(let error): error.written
    case .unknownBounce(let bounce):
      "a report that a letter \(bounce.written); the letter is not in the casebook"
    case .tooLarge(let bytes, let path):
      """
      at \(bytes / 1_048_576) MB it is over the limit; only the beginning is kept, the whole is in \
      \(path)
      """
    }
  }
}

extension MailRemark {
  /// The remark in words, as the event keeps it.
  var written: String {
    switch self {
    case .automatic(let subject): "automatic reply" + (subject.isEmpty ? "" : ": \(subject)")
    case .notRead(let parts): "not read: " + parts.map(\.written).joined(separator: "; ")
    case .bounce(let bounce): bounce.written
    }
  }
}

extension Bounce {
  fileprivate var written: String {
    let whom = recipients.isEmpty ? "" : " to \(recipients.joined(separator: ", "))"
    let why = reason.map { ": \($0)" } ?? ""
    return switch fate {
    case .failed: "could not be delivered\(whom)\(why)"
    case .delayed: "delivery\(whom) is delayed\(why)"
    case .delivered: "was delivered\(whom)"
    }
  }
}
