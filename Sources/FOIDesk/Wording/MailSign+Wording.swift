package import Casebook
import FOILaw

extension MailRecord.Suggestion {
  /// What speaks for the case, and what against it, in words.
  package var why: String { signs.map(\.written).joined(separator: ", ") }
}

extension MailSign {
  /// The sign in words.
  fileprivate var written: String {
    let value = value ?? ""
    return switch kind {
    case .thread: "answers a letter of the case"
    case .handle: "names the case"
    case .reference: "has their reference \(value)"
    case .address: "comes from the authority's address"
    case .domain: "comes from \(value)"
    case .recipient: "went to the authority's address"
    case .onlyCase: "the authority's only case"
    case .title: "has the request's title"
    case .questions, .someQuestions:
      "quotes \(value.replacing("/", with: " of ")) questions"
    case .named: "names the authority"
    case .signed: "comes in the authority's name"
    case .subject: "its subject names the authority"
    case .quoted: "quotes your letter to them"
    case .request: "mentions a request"
    case .matter: "is on the same subject"
    case .reads: "reads as an answer to a request"
    case .addressed: "is addressed to you"
    case .day:
      "mentions your letter of \(CalendarDay(iso: value)?.written ?? value)"
    case .otherAuthority, .unknownAuthority: "but names \(value)"
    case .otherSender: "but comes from \(value)"
    case .otherPerson: "but is for \(value)"
    case .otherReference: "but has the reference \(value)"
    case .otherMatter: "but is about something else"
    case .otherRequest: "but is about another request"
    case .otherDay: "but mentions a request of \(value)"
    case .colleague: "but comes from your own domain"
    case .regulator: "but comes from a regulator"
    case .answersNone: "but answers none of the questions"
    case .bulk: "but went to many people"
    case .words: value
    }
  }
}
