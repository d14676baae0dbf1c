import Casebook
import FOILaw
package import MailSorting
package import Mailroom

extension MailMessage.Problem {
  /// What could not be read, and what to do.
  package var written: String {
    switch self {
    case .winmail(.needs(let tool, _)):
      """
      its attachments are in winmail.dat, Outlook's own format, and \(tool.program), which opens it, \
      is not installed
      """
    case .winmail(.ended(let end)): "its attachments are in winmail.dat, which \(end.written)"
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
    case .ended(let end): "it \(end.written)"
    }
  }
}

extension MailWords.Unread {
  /// What could not be read, and what to do.
  package var written: String {
    switch self {
    case .attachment(let name, let fault): "\(name): \(fault.written)"
    case .message(let problem): problem.written
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
  /// What became of the letter.
  package var written: String {
    let whom = recipients.isEmpty ? "" : " to \(recipients.joined(separator: ", "))"
    let why = reason.map { ": \($0)" } ?? ""
    return switch fate {
    case .failed: "could not be delivered\(whom)\(why)"
    case .delayed: "delivery\(whom) is delayed\(why)"
    case .delivered: "was delivered\(whom)"
    }
  }
}
