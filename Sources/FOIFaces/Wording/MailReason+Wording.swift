package import Casebook
import FOIDesk
import FOILaw
import MailSorting
import Mailroom

extension MailRecord {
  /// Why the message is not on a case, in words.
  package var writtenReason: String? {
    switch reason {
    case nil: nil
    case .words(let words): words
    case .code:
      if let kept = reason?.kept {
        ([kept.reason.written] + kept.problems.map(\.written)).joined(separator: "; ")
      } else {
        "a reason that this version of foi does not know"
      }
    }
  }
}

extension MailReason {
  fileprivate var written: String {
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
      at \(bytes / 1_048_576) MB it is over the limit; only the beginning is kept, and the whole is in \
      \(path)
      """
    }
  }
}
