import Casebook
import Mailroom
import ReplyReader

/// A letter as it stands by itself: its words, and what they say to the requests on record.
///
/// None of it is looked up in the casebook, so many letters are read at once, on all processors.
package struct ReadLetter: Sendable {
  let words: MailWords
  let content: LetterContent
  /// The requests that it has the title or questions of.
  let likely: [RequestPhrases]
  /// Whom it answers for, with a part for each.
  let shared: SharedLetter
  private var readings: [RequestID: Reading] = [:]

  package init(
    _ letter: MailLetter, _ words: MailWords, requests: [RequestPhrases], requester: Requester,
    names: AuthorityNames
  ) {
    self.words = words
    let text = words.documents.text
    content = LetterContent(letter, words, requester: requester)
    let whole = ComparableText(letter.message.subject + "\n" + text)
    likely = requests.filter { request in
      request.isTitle(in: whole) || request.quoted(in: whole) * 2 >= request.asking
    }
    shared = SharedLetter(words.documents, names: names, request: likely.first?.request)
    if let first = likely.first { _ = reading(of: first.request) }
  }

  /// The letter as read against a request, which is the same at every authority.
  mutating func reading(of request: Request) -> Reading {
    if let known = readings[request.id] { return known }
    let reading = words.documents.reading(of: request)
    readings[request.id] = reading
    return reading
  }
}
