import Casebook
import FOILaw
import MailSorting
import Mailroom

extension DeskError {
  /// What is wrong with a message or with what was proposed from it.
  var aboutMail: String {
    func short(_ id: OriginalID) -> String { String(id.description.prefix(8)) }
    return switch self {
    case .noSuchMail(let text): "\(text): no such message; list them with: foi inbox"
    case .ambiguousMail(let text, let matches):
      "\(text): more than one message begins so: \(matches.joined(separator: ", "))"
    case .mailWithoutDay(let id):
      "\(short(id)): the message does not say when it came; give the day with --on"
    case .mailIsNoLetter(let id, let handle):
      """
      \(short(id)): this reads as no letter in answer to a request; say what it is, for example: \
      foi inbox place \(short(id)) \(handle) --as note
      """
    case .mailIsPlaced(let id):
      "\(short(id)): the message is on a case; take it back there with: foi retract CASE EVENT"
    case .nothingProposed(let id): "\(id): nothing on it waits to be checked"
    case .noProposedEvent(let text, let id):
      "\(text): \(id) has no such event that waits to be checked; foi show \(id) lists them"
    default: ""
    }
  }
}

extension MailMessage.Problem {
  /// What could not be read, and what to do.
  var written: String {
    switch self {
    case .winmail(.needs(let tool, _)):
      """
      its attachments are in winmail.dat, Outlook's own wrapper, and \(tool.program), which opens \
      it, is not installed; install it with: sudo apt install \(tool.package)
      """
    case .winmail:
      """
      its attachments are in winmail.dat, Outlook's own wrapper, which cannot be opened; \
      ask the sender to send them again as ordinary attachments
      """
    case .outlook(let fault): fault.written
    case .encrypted: "it is encrypted; decrypt it in your mail program and record what it says"
    case .tooDeep(let limit): "it holds messages in messages more than \(limit) deep"
    case .tooManyParts(let limit): "it has more than \(limit) parts"
    case .fragment: "it is one piece of a message that was sent in several"
    case .noHeaders: "it does not begin as an e-mail does"
    case .noText: "there are no words in it; it may be cut short"
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
  /// Why the message waits, and what of it could not be read.
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
    case .tooLittle: "too little points to one case"
    case .forwarded:
      "it was handed on: the day it came to you may not be the day it was sent"
    case .ownLetter: "your own letter, which the casebook does not know"
    case .automaticStop:
      "a machine wrote it and it would stop the clock; look whether a person asks"
    case .unread(let parts):
      "the answer could not be read: " + parts.map(\.written).joined(separator: "; ")
    case .notALetter: "it reads as no letter in answer to a request"
    case .answersNothing: "it answers none of the questions and does not say what it is"
    case .impossible(let fault): fault.written
    case .law(let error): error.written
    case .unknownBounce(let bounce):
      "a report that a letter \(bounce.written); it names no letter of the casebook"
    case .tooLarge(let bytes, let path):
      """
      \(bytes / 1_048_576) MB is more than a letter can have; only its beginning is kept here, \
      the whole is in \(path)
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
