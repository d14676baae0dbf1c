package import Casebook
package import Mailroom

/// What to do with a message: record events on cases, or keep it in the inbox with a reason.
package struct MailVerdict {
  /// An event with the case it goes on.
  package struct Recording {
    package let file: CaseFile
    package let event: Event
    package let match: CaseMatch
    /// The note for the event.
    package var remark: MailRemark?
  }

  package internal(set) var recordings: [Recording] = []
  package internal(set) var state: MailRecord.State
  package internal(set) var reason: MailReason?
  /// The parts of the message that could not be read.
  package internal(set) var problems: [MailMessage.Problem] = []
  package internal(set) var suggestions: [MailRecord.Suggestion] = []

  /// Sets a message aside.
  package static func waiting(
    _ reason: MailReason, _ matches: [CaseMatch] = [], problems: [MailMessage.Problem] = []
  ) -> MailVerdict {
    MailVerdict(
      state: .waiting, reason: reason, problems: problems,
      suggestions: matches.filter { $0.score > 0 }.prefix(5).map(\.suggestion))
  }
}
