import Casebook
import FOILaw

/// What a reply says outside the answers about the grounds it claims: reasons in an annex, or shared
/// by several questions.
///
/// A letter must not complain that a reply lacks what it says in another place, so the evidence that a
/// remark rests on is the whole reply so far as it speaks of the same section.
struct SharedReasons {
  private struct Passage {
    let text: String
    /// The sections that it speaks of, its own or those of the heading before it.
    let numbers: Set<String>
  }

  private let passages: [Passage]

  /// Splits a reply into passages.
  /// - Parameters:
  ///   - reply: The words of the whole reply; `nil` where nobody kept them.
  ///   - answers: The answers read from it, whose words stand by themselves.
  init(_ reply: String?, besides answers: [Answer]) {
    guard let reply else {
      passages = []
      return
    }
    let known = answers.compactMap { $0.text.map { Annex.removed(from: $0).onOneLine } }
      .filter { !$0.isEmpty }
    var passages: [Passage] = []
    var numbers: Set<String> = []
    for paragraph in Self.paragraphs(of: reply) {
      let line = paragraph.onOneLine
      if known.contains(where: { $0.has(line) || line.has($0) }) { continue }
      if Boilerplate.isReviewSentence(line.lowercased()) { continue }
      let own = Self.sections(in: line)
      if !own.isEmpty { numbers = own }
      passages.append(Passage(text: paragraph, numbers: numbers))
    }
    self.passages = passages
  }

  /// What the reply says about the provision's section; empty if nothing.
  func text(on provision: Provision) -> String {
    passages.filter { passage in
      passage.numbers.contains(provision.number)
        // What names no section speaks of all of them.
        || passage.numbers.isEmpty && passage.text.lowercased().onOneLine.has("public interest")
    }.map(\.text)
      .joined(separator: "\n\n")
  }

  private static func paragraphs(of text: String) -> [String] {
    var paragraphs: [String] = []
    var current: [Substring] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.allSatisfy(\.isWhitespace) {
        if !current.isEmpty { paragraphs.append(current.joined(separator: "\n")) }
        current = []
      } else {
        current.append(line)
      }
    }
    if !current.isEmpty { paragraphs.append(current.joined(separator: "\n")) }
    return paragraphs
  }

  /// The numbers behind `section`, `s` or `regulation`.
  private static func sections(in line: String) -> Set<String> {
    let words = line.lowercased().words
    var numbers: Set<String> = []
    for (index, word) in words.enumerated() {
      let bare = word.drop { !$0.isLetter && !$0.isNumber }
      let isNamed =
        index > 0
        && ["section", "sections", "regulation", "regulations", "s", "s.", "reg", "reg."]
          .contains { words[index - 1].drop { $0 == "(" } == $0[...] }
      let isShort = bare.first == "s" && bare.dropFirst().drop { $0 == "." }.first?.isNumber == true
      guard isNamed || isShort else { continue }
      let digits = bare.drop { !$0.isNumber }.prefix { $0.isNumber }
      let letter = bare.drop { !$0.isNumber }.dropFirst(digits.count).prefix { $0.isLetter }
      if !digits.isEmpty { numbers.insert(String(digits) + letter.uppercased()) }
    }
    return numbers
  }
}

/// Reasons that a reply gives apart from its answers.
enum Annex {
  /// Where the heading of an annex begins; `nil` where there is none.
  static func place(in text: String) -> String.Index? {
    var start = text.startIndex
    while start < text.endIndex {
      let end = text[start...].firstIndex(where: \.isNewline) ?? text.endIndex
      let line = text[start..<end].onOneLine.lowercased()
      let isHeading =
        ["annex", "appendix", "reasons for refusal", "reasons for our decision"]
        .contains(where: line.hasPrefix)
      if isHeading, line.words.count <= 8, line.last != "." { return start }
      start = end == text.endIndex ? end : text.index(after: end)
    }
    return nil
  }

  /// The text before the annex; all of it where nothing stands before.
  static func removed(from text: String) -> String {
    guard let place = place(in: text) else { return text }
    let own = text[..<place]
    return own.allSatisfy(\.isWhitespace) ? text : String(own)
  }
}

/// The words of a letter that belong to no answer: its head, its headings, and what it says about
/// complaints.
enum Boilerplate {
  /// Whether a sentence in lower case tells how to complain, and refuses nothing.
  static func isReviewSentence(_ sentence: String) -> Bool {
    complaining.contains(where: sentence.has)
      && !["exempt", "withh", "refus"].contains(where: sentence.has)
  }

  private static let complaining = [
    "internal review", "ask for a review", "request a review", "review of our decision",
    "review our decision", "require us to review", "review this decision", "review within",
    "information commissioner", "dissatisfied", "unhappy with", "not satisfied",
    "make representations", "right of appeal", "right to appeal", "complain to", "complaint to",
    "foi.scot", "ico.org.uk",
  ]

  /// A text without the lines that are no sentence of the answer.
  /// - Parameters:
  ///   - text: What was read as the answer.
  ///   - authority: The authority's names, in lower case.
  ///   - questions: The questions' own words, in lower case on one line.
  /// - Returns: The text, with an empty line for each that was left out.
  static func removed(from text: String, authority: [String], questions: [String]) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var kept: [Substring] = []
    for line in lines {
      let bare = line.onOneLine.lowercased()
      if isHead(bare, authority, line.onOneLine) || isEcho(bare, questions) {
        // What stood apart stays apart.
        kept.append("")
      } else {
        kept.append(line)
      }
    }
    return kept.joined(separator: "\n")
  }

  private static func isEcho(_ line: String, _ questions: [String]) -> Bool {
    line.utf8.count > 15
      && questions.contains { $0.has(line) || line.has($0) && line.width < $0.width + 8 }
  }

  private static func isHead(
    _ line: String, _ authority: [String], _ original: String
  ) -> Bool {
    guard !line.isEmpty else { return false }
    if authority.contains(line) { return true }
    if starts.contains(where: line.hasPrefix) && line.width < 90 { return true }
    if titles.contains(where: { line == $0 || line == $0 + "." }) { return true }
    // "25 September 2026" alone on its line.
    let words = line.words
    if words.count <= 4,
      words.contains(where: { CalendarDay.monthNames.map { $0.lowercased() }.contains($0) }),
      words.contains(where: { $0.first?.isNumber == true })
    {
      return true
    }
    // "CLIMATE TEAM" under the words of an answer is somebody's heading.
    if original == original.uppercased(), original != original.lowercased(), words.count <= 6,
      original.last?.isLetter == true
    {
      return true
    }
    // A heading ends without a mark and has few words; "Annex A: reasons".
    let ends = line.last.map { ".?!:;,\"')".contains($0) } ?? false
    return !ends && headings.contains(where: line.hasPrefix) && words.count <= 6
  }

  private static let starts = [
    "our ref", "your ref", "ref:", "ref ", "reference", "dear ", "yours ", "date:", "subject:",
    "re:", "to:", "from:", "tel:", "telephone", "e-mail:", "email:",
  ]

  private static let titles = [
    "freedom of information act 2000", "freedom of information (scotland) act 2002",
    "environmental information regulations 2004",
    "environmental information (scotland) regulations 2004", "freedom of information",
    "information governance", "foi unit",
  ]

  private static let headings = ["annex", "appendix", "schedule", "reasons", "part ", "section "]
}
