import Mailroom

/// What a letter says about its case, worked out once for all the cases it may belong to.
struct LetterContent {
  /// The subject, the letter with its enclosures, and the mail that it quotes.
  let whole: ComparableText
  /// The distinctive words of the subject and of how the letter begins.
  let opening: Set<String>
  let dates: MentionedDates
  /// The words that say what the request was about, or `nil` if it does not say.
  let subject: Set<String>?
  let recipients: Set<String>
  let mentionsRequests: Bool
  /// Who it greets, if that is someone else.
  let stranger: String?
  /// Whether it comes from a commissioner, who names the authority and its reference as well.
  let isRegulator: Bool
  /// Whether someone in the requester's own organisation wrote it.
  let isColleague: Bool
  let isBulk: Bool

  init(_ letter: MailLetter, _ words: MailWords, requester: Requester) {
    let message = letter.message
    let text = words.documents.text
    whole = ComparableText(message.subject + "\n" + text + "\n" + message.quotedWords)
    opening = ComparableText(message.subject + "\n" + text.beginning(400)).distinctiveWords
    dates = MentionedDates(message.subject + "\n" + text.beginning(3_000))
    subject = StatedSubject(message.subject + "\n" + text.beginning(1_200)).words
    recipients = Set(message.to.map(\.address))
    mentionsRequests =
      letter.mentionsRequests || MailLetter.mentionsRequests(ComparableText(text.beginning(1_500)))
    stranger = Salutation(text).stranger(to: requester.name)
    let foot = words.own.lines.suffix(8)
    isRegulator = (foot.filter { $0.utf8.count < 60 } + [Substring(message.from?.name ?? "")])
      .contains { Self.regulators.contains(ComparableText($0).text) }
    let own = requester.address?.split(separator: "@").last.map(String.init) ?? ""
    isColleague = message.from?.domain == own && !MailDomains.isShared(own)
    isBulk = message.nature == .bulk
  }

  private static let regulators = Set(
    [
      "Information Commissioner", "Information Commissioner's Office", "ICO Casework", "ICO",
      "The Information Commissioner's Office", "Scottish Information Commissioner",
      "Office of the Scottish Information Commissioner",
    ].map { ComparableText($0).text })
}
