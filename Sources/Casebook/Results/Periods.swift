/// The years that a question asks for, each in the spelling of ``AnswerValue/period``.
package enum Periods {
  /// The periods that a question names, in its order: "in 2022/23 and 2023/24", "for 2019 to 2021".
  ///
  /// A day is no period, nor is the year that something began: "since 2020", "on 31 March 2025".
  static func named(in text: String) -> [String] {
    let words = text.split { $0.isWhitespace || ",;:()?".contains($0) }.map { $0.lowercased() }
    var found: [String] = []
    for (index, word) in words.enumerated() {
      guard let period = period(word) else { continue }
      let before = index > 0 ? words[index - 1] : ""
      let isSpan = period.contains("/")
      guard isSpan || leads.contains(before) || isYear(before) else { continue }
      if joins.contains(before), index > 1, let first = Self.period(words[index - 2]),
        found.last == first
      {
        found += between(first, and: period)
      }
      if !found.contains(period) { found.append(period) }
    }
    return found
  }

  private static let leads: Set<String> = [
    "in", "for", "during", "year", "years", "calendar", "and", "to", "or", "–", "-", "of",
  ]
  private static let joins: Set<String> = ["to", "–", "-", "until", "through"]

  private static func isYear(_ word: String) -> Bool { period(word) != nil }

  /// `2018/19`, `2018-2019`, `2018`, in one spelling.
  package static func period(_ word: String) -> String? {
    let trimmed = word.drop { $0 == "." }.prefix { $0 != "." }
    let parts = trimmed.split(maxSplits: 1, omittingEmptySubsequences: false) { "/-–".contains($0) }
    guard let first = parts.first, first.utf8.count == 4, let year = Int(first),
      1_990...2_099 ~= year
    else { return nil }
    guard parts.count == 2 else { return String(year) }
    guard parts[1].utf8.count == 2 || parts[1].utf8.count == 4, let second = Int(parts[1]),
      second % 100 == (year + 1) % 100
    else { return nil }
    return span(from: year)
  }

  private static func span(from year: Int) -> String {
    let second = (year + 1) % 100
    return "\(year)/" + (second < 10 ? "0" : "") + "\(second)"
  }

  /// The years between two of a kind.
  private static func between(_ first: String, and last: String) -> [String] {
    guard first.contains("/") == last.contains("/"), let from = Int(first.prefix(4)),
      let to = Int(last.prefix(4)), from < to, to - from <= 30
    else { return [] }
    return (from + 1..<to).map { first.contains("/") ? span(from: $0) : String($0) }
  }
}
