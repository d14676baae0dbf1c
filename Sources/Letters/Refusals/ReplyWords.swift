import Casebook
import FOILaw

/// What the words of a refusal show about themselves.
///
/// A letter may say of a reply only what stands in it, and must not complain of what it does
/// contain. So each fact is one that these words decide; where they do not, it is false.
struct ReplyWords: Hashable, Sendable {
  /// How likely the reply says that harm is.
  enum Likelihood: Hashable, Sendable {
    /// "Would", which is more likely than not.
    case would
    /// "Would be likely to", which is less.
    case likely
    /// Both, or one "or" the other, without a choice.
    case undecided
    /// Harm is not spoken of, or no words are known.
    case unstated
  }

  /// Where the reply says that the information can be found.
  enum Place: Hashable, Sendable {
    /// Nowhere: no words about a place.
    case none
    /// A web site without its address.
    case website
    /// A document or a part of one, in words.
    case described
    /// A web site's front page.
    case homePage(String)
    /// A register, with or without the reference of an entry.
    case register(String?, namesEntry: Bool)
    /// A page or document.
    case page(String)
  }

  /// Whether there are words to judge by: English phrases decide, and nothing is said of Welsh.
  let isKnown: Bool
  /// How likely the reply says that harm is.
  let likelihood: Likelihood
  /// Its sentences, each on one line.
  let sentences: [String]

  private let text: String
  private let plain: String

  /// Whether they are Welsh.
  let isWelsh: Bool

  /// Reads the words of an answer.
  /// - Parameters:
  ///   - text: What the reply says to the question; `nil` where nobody kept it.
  ///   - isWhole: Whether the reasons that they point to are among them.
  init(_ text: String?, isWhole: Bool = true) {
    self.text = text ?? ""
    plain = self.text.lowercased().onOneLine
    sentences = Sentences.of(self.text)
    isWelsh = Welsh.isWritten(in: plain)
    isKnown = !plain.isEmpty && !isWelsh && isWhole
    likelihood =
      Self.harms.contains(where: plain.has) ? Self.likelihood(in: sentences) : .unstated
  }

  /// Whether the public interest is spoken of, in these or in other words.
  var mentionsPublicInterest: Bool { RefusalPhrases.speaksOfBalance(plain) }
  /// Whether it points to reasons in another place of the reply.
  var pointsElsewhere: Bool { RefusalPhrases.pointsElsewhere(plain) }
  /// Whether it may name a provision, in whatever spelling.
  var mayNameProvision: Bool { RefusalPhrases.mayNameProvision(plain) || isWelsh }
  /// Whether it says how the request could be narrowed.
  var advises: Bool {
    says("narrow", "refin", "reduce the scope", "advice and assistance", "rephras")
  }
  /// Whether requests were added together.
  var addsRequestsTogether: Bool {
    says("aggregat", "combin", "taken together", "previous request")
  }
  /// Whether requests besides this one are spoken of.
  var speaksOfOtherRequests: Bool {
    says("previous request", "earlier request", "other request", "your requests of")
  }
  /// Whether the place that is named has to be visited, or what is there to be paid for.
  var asksForVisitOrPayment: Bool {
    says(
      "visit", "library", "libraries", "in person", "our offices", "for sale", "purchase", "to buy")
  }
  /// Whether evidence, or a third party's own word, is spoken of.
  var givesEvidence: Bool {
    says(
      "evidence", "consulted", "representations", "has told us", "have told us", "have shown",
      "because it would", "as it would give", "would give its", "would give their")
  }
  /// Whether the harm is said to fall on somebody else than the authority.
  var speaksOfOthers: Bool { Self.others.contains(where: plain.has) }
  /// Whether it says who else may hold the information, or where to ask instead.
  var namesOtherBody: Bool {
    says(
      "redirect", "re-direct", "transfer", "forwarded", "passed your request", "passed on",
      "held by", "may hold", "is responsible for", "are responsible for", "responsibility of",
      "direct your request", "direct your enquiry", "send your request", "submit your request",
      "make your request to", "contact the")
  }
  /// Whether a year or a month is named.
  var givesDate: Bool { Self.givesDate(plain) }
  /// Whether the cost is estimated with figures other than the limit itself.
  var givesEstimate: Bool { Self.givesEstimate(plain) }
  /// Whether the limit on cost is stated in figures.
  var statesLimit: Bool {
    says(
      "\u{A3}450", "\u{A3}600", "18 hours", "18 working hours", "24 hours", "24 working hours",
      "40 hours", "eighteen hours", "twenty-four hours")
  }
  /// Whether it is said which of the purposes in section 31(2) would be prejudiced.
  var namesPurpose: Bool {
    says(
      "31(2)", "failed to comply with the law", "improper", "regulatory action", "fitness",
      "competence", "cause of an accident", "charit", "health, safety and welfare",
      "health and safety")
  }
  /// Where the reply says that the information can be found.
  var place: Place { Self.place(in: text) }

  private static let others = [
    "third part", "third-part", "supplier", "provider", "contractor", "company", "companies",
    "bidder", "tenderer", "operator", "caterer", "developer", "partner", "any person", "other part",
  ]

  private func says(_ phrases: String...) -> Bool { phrases.contains(where: plain.has) }

  /// Whether the words contain a phrase, in lower case.
  func say(_ phrase: String) -> Bool { plain.has(phrase) }

  private static func givesDate(_ text: String) -> Bool {
    let months = CalendarDay.monthNames.map { $0.lowercased() }
    return text.split { !$0.isLetter && !$0.isNumber }.contains { word in
      word.count == 4 && word.allSatisfy(\.isNumber) && word.hasPrefix("20")
        || months.contains { $0 == word }
    }
  }

  // MARK: - Likelihood

  private static let harms = ["prejudic", "harm", "adverse", "detriment", "inhibit", "endanger"]

  /// Phrases that claim harm outright.
  private static let firm =
    [
      "prejudice", "be prejudiced", "substantially prejudice", "cause prejudice", "harm",
      "be harmed", "cause harm", "adversely", "have an adverse", "have a detrimental",
      "be detrimental", "inhibit", "endanger", "damage", "result in prejudice", "result in harm",
    ].map { "would " + $0 }
    + ["prejudice", "harm", "detriment"].flatMap { harm in
      ["occur", "result", "follow", "arise", "be caused", "ensue"].map { "\(harm) would \($0)" }
    }

  private static func likelihood(in sentences: [String]) -> Likelihood {
    let found = Set(sentences.compactMap { likelihood(ofSentence: $0.lowercased()) })
    // A sentence that tells the law has both; one that tells the case decides between them.
    let decided = found.subtracting([.undecided])
    if decided.count == 1, let only = decided.first { return only }
    return found.isEmpty ? .unstated : .undecided
  }

  /// Whether a sentence claims harm in this case, and does not just tell the law.
  static func claimsHarm(inSentence sentence: String) -> Bool {
    let sentence = sentence.lowercased()
    let tellsLaw = ["section ", "regulation ", "this exemption ", "the exemption "].contains {
      sentence.hasPrefix($0)
    }
    return !tellsLaw && likelihood(ofSentence: sentence) != nil
  }

  private static func likelihood(ofSentence sentence: String) -> Likelihood? {
    guard harms.contains(where: sentence.has) else { return nil }
    let isUnlikely = sentence.has("unlikely")
    let isLikely = (isUnlikely ? sentence.replacing("unlikely", with: "") : sentence)
      .has("likely to")
    let isFirm = firm.contains(where: sentence.has)
    let isEither = ["would, or", "would or would", "would (or"].contains(where: sentence.has)
    switch (isFirm || isEither, isLikely) {
    case (true, true): return .undecided
    case (true, false): return isFirm ? .would : nil
    case (false, true): return .likely
    case (false, false): return nil
    }
  }

  // MARK: - Whose interests

  /// Whether it is said whose interests would be harmed, in more than the Act's words on "any person".
  var namesHolder: Bool { sentences.contains { Self.namesHolder(inSentence: $0.lowercased()) } }

  private static func namesHolder(inSentence sentence: String) -> Bool {
    guard sentence.has("interests") || harms.contains(where: sentence.has) else { return false }
    var plain = sentence
    for formula in ["any person", "the public authority", "public interest", "third party data"] {
      plain = plain.replacing(formula, with: "")
    }
    if others.contains(where: plain.has) { return true }
    let words = plain.split { !$0.isLetter && $0 != "'" && $0 != "\u{2019}" }.map(String.init)
    return words.indices.contains { index in
      let next = words[(index + 1)...].prefix(3)
      switch words[index] {
      // "Our own commercial interests", and not "our view".
      case "our", "its", "their", "his", "her": return next.contains(where: held.contains)
      // "Would prejudice us".
      case "us": return true
      case let word
      where ["'s", "\u{2019}s", "s'", "s\u{2019}"].contains(where: word.hasSuffix):
        return next.contains(where: held.contains)
      // "The commercial interests of the trust".
      case "interests": return next.first == "of" && next.count > 1
      default: return false
      }
    }
  }

  private static let held: Set<String> = [
    "own", "commercial", "interest", "interests", "position", "ability", "business", "trade",
    "finances", "competitiveness",
  ]

  // MARK: - Place

  private static func place(in text: String) -> Place {
    let plain = text.lowercased()
    let words = plain.words
    // "contracts register", and the address that ends in "/contractsregister".
    let isRegister = words.contains { word in
      word.has("register")
        && word.split { !$0.isLetter }.contains {
          $0.hasSuffix("register") || $0.hasSuffix("registers")
        }
    }
    let namesEntry =
      isRegister
      && (["reference", " ref ", "ref:"].contains(where: plain.has)
        || words.contains(where: isCode))
    guard let address = addresses(in: text).first else {
      if isRegister { return .register(nil, namesEntry: namesEntry) }
      if documents.contains(where: plain.has) { return .described }
      return ["website", "web site", "web page", "webpage", "online"].contains(where: plain.has)
        ? .website : .none
    }
    if isRegister { return .register(address, namesEntry: namesEntry) }
    // The scheme, where there is one, and the host are the first pieces between slashes.
    let pieces = address.split(separator: "/").count - (address.contains("://") ? 1 : 0)
    return pieces > 1 ? .page(address) : .homePage(address)
  }

  /// Words that name a document, or a part of one.
  private static let documents = [
    "account", "agenda", "annual", "annex", "bulletin", "budget", "dataset", "data set",
    "disclosure log",
    "document", "gazette", "heading", "item", "leaflet", "library", "minutes", "page ", "pages",
    "papers", "plan", "policy", "press release", "publication", "report", "scheme", "statement",
    "strategy", "titled",
  ]

  /// The code of an entry, such as `MD-133-2018`: capital letters and figures in one word.
  private static func isCode(_ word: String) -> Bool {
    let digits = word.utf8.count(where: \.isDigit)
    guard digits >= 2, !word.has("/"), word.first?.isLetter == true else { return false }
    return digits >= 4 || word.has("-")
  }

  private static let brackets: Set<Character> = ["<", ">", "(", ")", "[", "]", "\""]

  private static func addresses(in text: String) -> [String] {
    guard text.has("http") || text.has("www.") else { return [] }
    return text.words.filter { $0.has("http") || $0.has("www.") }
      .flatMap { $0.split(whereSeparator: brackets.contains) }
      .filter { $0.hasPrefix("http://") || $0.hasPrefix("https://") || $0.hasPrefix("www.") }
      .map { word in
        var address = word
        while let last = address.last, ".,;:'".contains(last) { address.removeLast() }
        return String(address)
      }
  }

  // MARK: - Estimate

  // The limits of the fees regulations themselves: £450 and £600, 18, 24 and 40 hours, £25 and £15.
  private static let limits: Set<String> = ["450", "600", "18", "24", "40", "25", "15"]

  private static func givesEstimate(_ text: String) -> Bool {
    if text.has("minute") { return true }
    let words = text.words
    return words.indices.contains { index in
      let number = words[index].utf8.filter(\.isDigit)
      guard !number.isEmpty, !limits.contains(String(decoding: number, as: UTF8.self)) else {
        return false
      }
      let next = index + 1 < words.count ? words[index + 1] : ""
      return words[index].hasPrefix("\u{A3}") || next.hasPrefix("hour") || next.hasPrefix("record")
        || next.hasPrefix("file")
    }
  }
}
