package import Casebook
package import Mailroom

/// What is to be done with a message: events on cases, or a place in the inbox with a reason.
package struct MailVerdict {
  /// An event with the case it goes on.
  package struct Recording {
    package let file: CaseFile
    package let event: Event
    package let match: CaseMatch
    /// What is to be noted beside the event.
    package var remark: MailRemark?
  }

  package internal(set) var recordings: [Recording] = []
  package internal(set) var state: MailRecord.State
  package internal(set) var reason: MailReason?
  /// What of the message could not be read.
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
