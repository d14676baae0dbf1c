import Letters
import Mailroom

/// What a letter says about where it belongs, worked out once for all the cases that it may be of.
struct ToldLetter {
  /// The subject, the letter with what came with it, and the mail that it quotes.
  let wording: Wording
  /// The subject, and how the letter begins.
  let opening: Wording
  let days: SpokenDays
  let matter: Set<String>?
  let recipients: Set<String>
  let speaksOfRequests: Bool
  /// Whom it greets, where that is somebody else.
  let stranger: String?
  /// Whether it comes from a commissioner, who names the authority and its reference as well.
  let isRegulator: Bool
  /// Whether somebody of the requester's own organisation wrote it.
  let isColleague: Bool
  let isBulk: Bool

  init(_ letter: MailLetter, text: String, settings: Settings) {
    let message = letter.message
    wording = Wording(message.subject + "\n" + text + "\n" + message.quotedWords)
    opening = Wording(message.subject + "\n" + text.prefix(400))
    days = SpokenDays(message.subject + "\n" + text)
    matter = SpokenMatter(message.subject + "\n" + text.prefix(1_200)).words
    recipients = Set(message.to.map(\.address))
    speaksOfRequests =
      letter.speaksOfRequests || MailLetter.speaksOfRequests(Wording(text.prefix(1_500)))
    stranger = Salutation(text).stranger(to: settings.sender.name)
    let foot = message.ownWords.split(whereSeparator: \.isNewline).suffix(8)
    isRegulator = (foot.filter { $0.utf8.count < 60 } + [Substring(message.from?.name ?? "")])
      .contains { Self.regulators.contains(Wording($0).text) }
    let own = settings.sender.email.lowercased().split(separator: "@").last.map(String.init) ?? ""
    isColleague = message.from?.domain == own && !MailDomains.isShared(own)
    isBulk = message.nature == .bulk
  }

  private static let regulators = Set(
    [
      "Information Commissioner", "Information Commissioner's Office", "ICO Casework", "ICO",
      "The Information Commissioner's Office", "Scottish Information Commissioner",
      "Office of the Scottish Information Commissioner",
    ].map { Wording($0).text })
}
