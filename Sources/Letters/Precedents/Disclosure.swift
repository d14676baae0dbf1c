package import Casebook
import FOILaw

/// Decides whether another authority's answer may be cited as a disclosure, by its words.
///
/// A letter that cites a refusal as a disclosure says what is false, so every doubt counts against:
/// an answer is cited only where its words give something of the kind that was asked, and nothing in
/// them refuses, cites a provision or says that there is nothing.
enum Disclosure {
  /// What the answer gave.
  /// - Parameters:
  ///   - answer: What the other authority said.
  ///   - question: What was asked, with the words that lead up to it.
  ///   - protectsNames: Whether personal data is in dispute, so that no name may be passed on.
  /// - Returns: Its words in quotation marks, or a document's name; `nil` where it may not be cited.
  static func given(by answer: OtherAnswer, to question: String, protectsNames: Bool) -> String? {
    guard answer.outcome == .answered, answer.isConfirmed else { return nil }
    let text = answer.text.onOneLine
    let words = Self.words(of: text)
    guard !words.isEmpty, !words.contains(where: marksRefusal) else { return nil }
    let asked = Asked(question)
    switch asked {
    case .person: return nil
    case .document:
      guard let name = documentName(in: text) else { return nil }
      return protectsNames && hasName(name) ? nil : name
    case .figure: guard hasFigure(text, asked: question) else { return nil }
    case .day: guard words.contains(where: isDay) else { return nil }
    case .description:
      guard words.count > 1, !words.contains(where: pointing.contains) else { return nil }
    }
    if protectsNames, hasName(text) { return nil }
    return quoted(text)
  }

  /// What kind of thing a question asks for.
  enum Asked: Hashable {
    case document, figure, day, person, description

    init(_ question: String) {
      let question = question.lowercased()
      func has(_ phrases: [String]) -> Bool { phrases.contains(where: question.has) }
      let words = Disclosure.words(of: question)
      if words.contains("who") || words.contains("whom") || words.contains("names")
        || has(["which officer", "which councillor", "which member", "name of the officer"])
      {
        self = .person
      } else if has(["how many", "how much", "number of", "what sum", "what amount", "total cost"])
        || !Set(words).isDisjoint(with: [
          "cost", "costs", "income", "expenditure", "spend", "price", "pay", "paid",
        ])
          && !Disclosure.asksForDocument(words)
      {
        self = .figure
      } else if Disclosure.asksForDocument(words) {
        self = .document
      } else if has(["which date", "what date", "when ", "which day", "which month"]) {
        self = .day
      } else {
        self = .description
      }
    }
  }

  fileprivate static func asksForDocument(_ words: [String]) -> Bool {
    let asks: Set = ["copy", "copies", "send", "provide", "supply", "publish", "disclose"]
    return words.contains(where: asks.contains) && words.contains(where: documents.contains)
  }

  private static let documents: Set<String> = [
    "advice", "agenda", "agreement", "agreements", "assessment", "assessments", "contract",
    "contracts", "correspondence", "document", "documents", "e-mails", "emails", "email", "e-mail",
    "file", "files", "invoice", "invoices", "letter", "letters", "log", "map", "messages",
    "minutes",
    "model", "notes", "papers", "plan", "plans", "policies", "policy", "procedure", "record",
    "records", "register", "report", "reports", "schedule", "spreadsheet", "statement",
    "statements",
    "strategy", "survey", "table",
  ]

  /// Words that refuse, cite a provision, say that there is nothing, or put off.
  private static func marksRefusal(_ word: String) -> Bool {
    refusing.contains(word) || refusingStems.contains(where: word.hasPrefix)
      || word.hasSuffix("n't") || word.hasSuffix("n\u{2019}t") || citesSection(word)
  }

  /// Whether the words of a whole answer refuse, whatever else they say.
  fileprivate static func refuses(_ text: String) -> Bool {
    words(of: text).contains { word in
      word == "not" || word == "cannot" || word.hasSuffix("n't") || word.hasSuffix("n\u{2019}t")
        || refusingStems.contains(where: word.hasPrefix) || citesSection(word)
    }
  }

  private static let refusing: Set<String> = [
    "act", "apart", "apply", "applies", "cannot", "cant", "eir", "eirs", "except", "foi", "foia",
    "foisa", "later", "n/a", "na", "neither", "never", "nil", "no", "non", "none", "nor", "not",
    "nothing", "only", "part", "pending", "reg", "regs", "shortly", "some", "soon", "tba", "tbc",
    "unclear", "unknown", "without", "will", "shall",
  ]

  private static let refusingStems = [
    "confidential", "declin", "exception", "exclu", "exempt", "redact", "refus", "regulation",
    "section", "sensitiv", "unable", "unavail", "unfortunat", "unwilling", "withh",
  ]

  /// `s43`, `s.12(1)`, `43(2)`: no answer of substance has one.
  private static func citesSection(_ word: String) -> Bool {
    guard let first = word.first, first == "s" || first.isNumber else { return false }
    let rest = first == "s" ? word.dropFirst() : word[...]
    let bare = rest.first == "." ? rest.dropFirst() : rest
    guard bare.first?.isNumber == true else { return false }
    return first == "s" || bare.contains("(") && bare.last == ")"
  }

  /// Words that point elsewhere and are no answer in themselves.
  private static let pointing: Set<String> = [
    "above", "annex", "annexed", "appendix", "attached", "attachment", "attachments", "below",
    "enclosed", "enclosure", "see", "separate", "separately", "spreadsheet", "yes",
  ]

  private static func words(of text: String) -> [String] {
    text.lowercased().split { $0.isWhitespace || ",;:!?\"".contains($0) }
      .map { word in
        var word = word[...]
        while let last = word.last, last == "." || last == "'" { word = word.dropLast() }
        return String(word)
      }.filter { !$0.isEmpty }
  }

  // MARK: - What is given

  /// The address or the file name of a document.
  private static func documentName(in text: String) -> String? {
    let candidates = text.split(whereSeparator: \.isWhitespace).map { word in
      var word = word.drop { "(<[\"'".contains($0) }
      while let last = word.last, ".,;:)>]\"'".contains(last) { word = word.dropLast() }
      return String(word)
    }
    return candidates.first { word in
      let lower = word.lowercased()
      // A front page is no document.
      let isPage = lower.hasPrefix("http") && lower.split(separator: "/").count > 2
      return isPage || endings.contains { lower.hasSuffix($0) && lower.count > $0.count }
    }
  }

  private static let endings = [
    ".csv", ".doc", ".docx", ".eml", ".msg", ".ods", ".odt", ".pdf", ".pptx", ".xls", ".xlsx",
    ".zip",
  ]

  /// Whether there is a figure that is neither a year nor a number that the question itself has.
  private static func hasFigure(_ text: String, asked: String) -> Bool {
    let known = Set(words(of: asked))
    let words = words(of: text)
    if words.contains(where: numberWords.contains) { return true }
    return words.contains { word in
      guard word.contains(where: \.isNumber), !known.contains(word) else { return false }
      if word.hasPrefix("\u{A3}") || word.hasSuffix("%") { return true }
      let digits = word.filter(\.isNumber)
      let isYear = digits.count == 4 && (digits.hasPrefix("19") || digits.hasPrefix("20"))
      let isSpan = word.has("/") || word.has("-")
      return !isYear && !isSpan && word.allSatisfy { $0.isNumber || $0 == "." || $0 == "k" }
    }
  }

  private static let numberWords: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty", "thirty", "forty", "fifty", "hundred", "thousand", "million",
  ]

  private static func isDay(_ word: String) -> Bool {
    let digits = word.filter(\.isNumber)
    return months.contains(word) || digits.count == 4 && digits.hasPrefix("20")
      || word.split(separator: "/").count == 3
  }

  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// Whether words may name a person: a capital inside the sentence, or a title.
  private static func hasName(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.indices.contains { index in
      let word = words[index].drop { !$0.isLetter && !$0.isNumber }
      guard word.first?.isUppercase == true else { return false }
      let isStart = index == 0 || words[index - 1].last.map { ".?!:".contains($0) } ?? false
      return !isStart || ["Mr", "Mrs", "Ms", "Dr", "Cllr"].contains { word.hasPrefix($0) }
        || word.count <= 2 && index + 1 < words.count && words[index + 1].first?.isUppercase == true
    }
  }

  /// The most of another authority's answer that a table shows.
  private static let longest = 220

  /// Whole sentences in quotation marks; where anything is left out, that is said.
  private static func quoted(_ text: String) -> String {
    var plain = text.inQuotation.replacing("|", with: "/").trimmed
    while let last = plain.last, last == "." || last == ";" { plain.removeLast() }
    var words = plain.split(separator: " ")
    // What was read may break off before its sentence ends.
    var isPart = plain.last == "," || words.last.map { leadsOn($0.lowercased()) } ?? false
    while words.count > 1, let last = words.last, leadsOn(last.lowercased()) { words.removeLast() }
    plain = words.joined(separator: " ")
    while plain.last == "," { plain.removeLast() }
    if plain.width > longest {
      isPart = true
      var whole = ""
      for sentence in Sentences.of(plain) {
        let next = whole.isEmpty ? sentence : whole + " " + sentence
        if next.width > longest { break }
        whole = next
      }
      let cut = plain.prefix(longest)
      plain = whole.isEmpty ? String(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)]) : whole
    }
    return isPart ? "in part: \"\(plain) [...]\"" : "\"\(plain)\""
  }

  /// Whether no sentence ends with that word.
  private static func leadsOn(_ word: String) -> Bool {
    [
      "and", "or", "but", "nor", "the", "a", "an", "of", "to", "in", "for", "with", "by", "from",
      "at", "which", "that", "as", "than", "were", "was", "is", "are",
    ].contains(word)
  }
}

extension Letters {
  /// Whether an answer gives what was asked, and nothing in its words refuses: what a letter may count
  /// among the questions that another authority answered.
  package static func isWholeAnswer(_ answer: Answer) -> Bool {
    answer.outcome == .answered && answer.claims.isEmpty
      && !(answer.text.map(Disclosure.refuses) ?? false)
  }
}
