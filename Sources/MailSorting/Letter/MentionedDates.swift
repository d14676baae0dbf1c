import Casebook
import FOILaw

/// The dates in a letter, and which of them it gives as the date of a request: "your request of 5 January".
struct MentionedDates {
  private struct Mention {
    let day: Int?
    let month: Int
    let year: Int?
    let written: String
    /// Whether it is the day of a request, and not of anything else.
    let isOfRequest: Bool
  }

  private var mentions: [Mention] = []

  init(_ text: String) {
    let words = ComparableText(text).words
    for (place, word) in words.enumerated() {
      guard let month = Self.months.firstIndex(of: String(word)) else { continue }
      let day = place > 0 ? Self.day(words[place - 1]) : nil
      let year = place + 1 < words.count ? Int(words[place + 1]).flatMap(Self.year) : nil
      let first = day == nil ? place : place - 1
      let before = words[max(0, first - 6)..<first]
      let leads = before.last.map { Self.leads.contains(String($0)) } == true
      let isOfRequest = leads && before.contains { Self.letters.contains(String($0)) }
      let last = year == nil ? place : place + 1
      mentions.append(
        Mention(
          day: day, month: month + 1, year: year,
          written: words[first...last].map { $0.capitalised }
            .joined(separator: " "), isOfRequest: isOfRequest))
    }
  }

  /// Whether a request is said to be of that day, or to have come on one of the next.
  func isReceived(_ sent: CalendarDay) -> Bool {
    mentions.contains { mention in
      guard mention.isOfRequest, let day = mention.day else { return false }
      return (0...4).contains { later in
        let date = sent.advanced(by: later).components
        return date.day == day && date.month == mention.month
          && (mention.year ?? date.year) == date.year
      }
    }
  }

  /// An earlier day that a request is said to be of, as written.
  func request(before sent: CalendarDay) -> String? {
    guard !isReceived(sent) else { return nil }
    let sent = sent.components
    return mentions.first { mention in
      guard mention.isOfRequest, let year = mention.year else { return false }
      return (year, mention.month, mention.day ?? 31) < (sent.year, sent.month, sent.day)
        // An officer may take the day before for the day of a letter sent in the night.
        && !(year == sent.year && mention.month == sent.month
          && mention.day.map { $0 + 1 == sent.day } ?? true)
    }?.written
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let leads: Set<String> = ["of", "on", "dated", "received", "from", "sent"]
  private static let letters: Set<String> = [
    "request", "email", "mail", "letter", "correspondence", "enquiry", "foi", "message",
  ]

  private static func day(_ word: Substring) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard let day = Int(digits), (1...31).contains(day),
      ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count))
    else { return nil }
    return day
  }

  private static func year(_ number: Int) -> Int? {
    (1990...2100).contains(number) ? number : nil
  }
}
