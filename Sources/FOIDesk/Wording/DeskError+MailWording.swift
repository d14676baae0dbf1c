import Casebook
import FOILaw
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
    case .winmail:
      """
      its attachments are in winmail.dat, Outlook's own wrapper, which is not read here; \
      ask the sender to send them again as ordinary attachments
      """
    case .encrypted: "it is encrypted; decrypt it in your mail program and record what it says"
    case .tooDeep(let limit): "it holds messages in messages more than \(limit) deep"
    case .tooManyParts(let limit): "it has more than \(limit) parts"
    case .fragment: "it is one piece of a message that was sent in several"
    case .noHeaders: "it does not begin as an e-mail does"
    case .noText: "there are no words in it; it may be cut short"
    }
  }
}

/// Why a message is in the inbox and on no case, or what is noted beside it, in words.
enum MailReason {
  static let noDay = "no header says when it came"
  static let forwarded = "it was handed on: the day it came to you may not be the day it was sent"
  static let own = "your own letter, which the casebook does not know"
  static let automaticStop =
    "a machine wrote it and it would stop the clock; look whether a person asks"

  static func nobody(_ message: MailMessage) -> String {
    let what =
      switch message.nature {
      case .autoReply: "an automatic reply; "
      case .bulk: "a newsletter or list; "
      case .personal, .generated, .bounce: ""
      }
    return what + "nothing in it points to a case"
  }

  /// The reason, and what of the message could not be read.
  static func and(_ problems: [MailMessage.Problem], _ reason: String) -> String {
    ([reason] + problems.map(\.written)).joined(separator: "; ")
  }

  static func unclear(_ matches: [MailMatch]) -> String {
    let best = matches.first?.score ?? 0
    let rivals = matches.filter { $0.score > best - MailMatch.margin }.count
    return rivals > 1 && best >= MailMatch.enough
      ? "\(rivals) cases fit about as well" : "too little points to one case"
  }

  static func automatic(_ subject: String) -> String {
    "automatic reply" + (subject.isEmpty ? "" : ": \(subject)")
  }

  static func unread(_ problems: [String]) -> String {
    "the answer could not be read: " + problems.joined(separator: "; ")
  }

  static func notRead(_ problems: [String]) -> String {
    "not read: " + problems.joined(separator: "; ")
  }

  static func noLetter(_ kind: LetterFacts.Kind) -> String {
    kind == .notFOI
      ? "it reads as no letter in answer to a request"
      : "it answers none of the questions and does not say what it is"
  }

  static func bounced(_ bounce: Bounce) -> String {
    let whom = bounce.recipients.isEmpty ? "" : " to \(bounce.recipients.joined(separator: ", "))"
    let why = bounce.reason.map { ": \($0)" } ?? ""
    return switch bounce.fate {
    case .failed: "could not be delivered\(whom)\(why)"
    case .delayed: "delivery\(whom) is delayed\(why)"
    case .delivered: "was delivered\(whom)"
    }
  }

  static func unknownBounce(_ bounce: Bounce) -> String {
    "a report that a letter \(bounced(bounce)); it names no letter of the casebook"
  }

  static func tooLarge(_ bytes: Int, path: String) -> String {
    """
    \(bytes / 1_048_576) MB is more than a letter can have; only its beginning is kept here, \
    the whole is in \(path)
    """
  }
}
