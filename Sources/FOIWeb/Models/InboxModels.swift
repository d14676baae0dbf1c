import Casebook
import FOIDesk
import FOIFaces
import FOILaw

/// Mail that waits.
struct InboxModel: PageModel {
  static let template = "inbox"

  let errors: Problems?
  let count: Int?
  let rows: [MailLine]
  let isEmpty: Bool
  let paging: Paging
  let sheets: SheetLinks
}

/// A message as a line of a list.
struct MailLine: Codable {
  let id: String
  let href: String
  let sender: String
  let subject: String
  let reason: String?
  let day: DayText?
  let likely: String?

  init(_ record: MailRecord) {
    id = record.id.description
    href = Route.mail(record.id.description).path
    sender = record.sender
    subject = record.subject
    reason = record.writtenReason
    day = record.day.map(DayText.init)
    likely = record.likely
  }
}

/// One message, and where it may belong.
struct MailModel: PageModel {
  static let template = "mail"

  struct Suggestion: Codable {
    let `case`: String
    let caseHref: String
    let place: Int
    let score: Int
    let why: String
    let chosen: Bool
  }

  let errors: Problems?
  let line: MailLine
  let recipients: String
  let words: String
  let attachments: [String]
  let hasAttachments: Bool
  let isWaiting: Bool
  let suggestions: [Suggestion]
  let hasSuggestions: Bool
  let other: String
  let kinds: [Choice]
  let on: String

  init(_ letter: Desk.InboxLetter, _ visit: Visit, errors: Problems?) {
    let record = letter.record
    let chosen = Set(visit.form.fields.all("case"))
    self.errors = errors
    line = MailLine(record)
    recipients = letter.to.joined(separator: ", ")
    words = letter.words
    attachments = letter.attachments
    hasAttachments = !letter.attachments.isEmpty
    isWaiting = record.state == .waiting
    suggestions = record.suggestions.enumerated().map { place, suggestion in
      let id = suggestion.id.description
      return Suggestion(
        case: id, caseHref: suggestion.id.href, place: place, score: suggestion.score,
        why: suggestion.why,
        chosen: chosen.isEmpty
          ? place == 0 || suggestion.signs.contains { $0.kind == .answersFor }
          : chosen.contains(id))
    }
    hasSuggestions = !record.suggestions.isEmpty
    other = visit.form["other"]
    kinds = InboxPages.placeable.map { kind in
      Choice(
        value: kind.rawValue, written: kind.written, chosen: kind.rawValue == visit.form["kind"])
    }
    on = visit.form.fields.has("on") ? visit.form["on"] : record.day?.written ?? ""
  }
}
