package import Casebook
package import FOILaw
import Foundation
package import Mailroom

/// Why a message is in the inbox and on no case.
///
/// Casebooks keep the names of its cases: another name needs a migration.
package enum MailReason: Hashable, Sendable, Codable {
  /// No header says when it came.
  case noDay
  /// Nothing in a message of that nature points to a case.
  case noCase(MailNature)
  /// That many cases fit about as well.
  case severalFit(Int)
  /// Something points to cases, and not enough to any.
  case tooLittle
  /// It answers for that many authorities that were asked; a person says for which.
  case severalAuthorities(Int)
  /// A regulator wrote it; whether it is a decision notice.
  case regulator(isDecision: Bool)
  /// A person took it off that case.
  case takenBack(CaseID)
  /// It was forwarded: the day it came to the requester may not be the day it was sent.
  case forwarded
  /// The requester's own letter, which the casebook does not know.
  case ownLetter
  /// An automatic message that would stop the clock.
  case automaticStop
  /// The answer is in what could not be read.
  case unread([MailWords.Unread])
  /// It does not read as a letter in answer to a request.
  case notALetter
  /// It answers none of the questions and does not say what it is.
  case answersNothing
  /// The event that it reads as cannot have happened on the case.
  case impossible(CaseFault)
  /// The law knows no day for what it reads as.
  case law(LawError)
  /// A report on a letter that the casebook does not know.
  case unknownBounce(Bounce)
  /// It has that many bytes; only its beginning is kept, the whole is at the path.
  case tooLarge(Int, path: String)
}

/// A note added to the event that a message became.
package enum MailRemark: Hashable, Sendable {
  /// An automatic reply, with its subject.
  case automatic(subject: String)
  /// The parts of the message that could not be read.
  case notRead([MailWords.Unread])
  /// What became of a letter from the requester.
  case bounce(Bounce)
}

/// A reason as a casebook keeps it, with what of the message could not be read.
package struct KeptReason: Hashable, Sendable, Codable {
  package let reason: MailReason
  package let problems: [MailMessage.Problem]
}

extension MailRecord.Reason {
  package init(_ reason: MailReason, problems: [MailMessage.Problem] = []) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let kept = KeptReason(reason: reason, problems: problems)
    self = .code(String(decoding: try encoder.encode(kept), as: UTF8.self))
  }

  /// The code with its values; `nil` for words, and for a code that this foi does not know.
  package var kept: KeptReason? {
    guard case .code(let json) = self else { return nil }
    return try? JSONDecoder().decode(KeptReason.self, from: Data(json.utf8))
  }
}
