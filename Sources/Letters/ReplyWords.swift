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
    /// A web site's front page.
    case homePage(String)
    /// A register, with or without the reference of an entry.
    case register(String?, namesEntry: Bool)
    /// A page or document.
    case page(String)
  }

  /// Whether there are words to judge by.
  let isKnown: Bool
  let likelihood: Likelihood
  /// Whether the public interest is mentioned at all.
  let mentionsPublicInterest: Bool
  let place: Place
  /// Whether the cost is estimated with figures other than the limit itself.
  let givesEstimate: Bool
  /// Whether it says how the request could be narrowed.
  let advises: Bool
  /// Whether the harm is said to fall on somebody else than the authority.
  let speaksOfOthers: Bool
  /// Whether requests were added together.
  let addsRequestsTogether: Bool
  /// Whether evidence, or a third party's own word, is spoken of.
  let givesEvidence: Bool
  /// Whether a year or a month is named.
  var givesDate: Bool { Self.givesDate(plain) }

  private let plain: String

  private static let others = [
    "third part", "third-part", "supplier", "provider", "contractor", "company", "companies",
    "bidder", "tenderer", "partner", "any person", "other part",
  ]

  /// Reads the words of an answer.
  /// - Parameter text: What the reply says to the question; `nil` where nobody kept it.
  init(_ text: String?) {
    let text = text ?? ""
    let plain = text.lowercased().onOneLine
    self.plain = plain
    func says(_ phrases: String...) -> Bool { phrases.contains(where: plain.has) }
    isKnown = !plain.isEmpty
    likelihood = Self.likelihood(in: text)
    mentionsPublicInterest = says("public interest", "public-interest")
    place = Self.place(in: text)
    givesEstimate = Self.givesEstimate(plain)
    advises = says("narrow", "refin", "reduce the scope", "advice and assistance", "rephras")
    speaksOfOthers = Self.others.contains(where: plain.has)
    addsRequestsTogether = says("aggregat", "combin", "taken together", "previous request")
    givesEvidence = says("evidence", "consulted", "representations", "has told us", "have told us")
  }

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

  /// What follows "would" where it claims harm outright.
  private static let firm = [
    " prejudice", " be prejudiced", " substantially prejudice", " cause prejudice", " harm",
    " be harmed", " cause harm", " adversely", " have an adverse", " have a detrimental",
    " be detrimental", " inhibit", " endanger", " damage",
  ]

  private static func likelihood(in text: String) -> Likelihood {
    let plain = text.lowercased()
    guard harms.contains(where: plain.has) else { return .unstated }
    let found = Set(Sentences.of(text).compactMap { likelihood(ofSentence: $0.lowercased()) })
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
    let isLikely = sentence.replacing("unlikely", with: "").has("likely to")
    let isFirm = sentence.ranges(of: "would").contains { range in
      firm.contains { sentence[range.upperBound...].hasPrefix($0) }
    }
    let isEither = ["would, or", "would or would", "would (or"].contains(where: sentence.has)
    switch (isFirm || isEither, isLikely) {
    case (true, true): return .undecided
    case (true, false): return isFirm ? .would : nil
    case (false, true): return .likely
    case (false, false): return nil
    }
  }

  // MARK: - Place

  private static func place(in text: String) -> Place {
    let plain = text.lowercased()
    // "contracts register", and the address that ends in "/contractsregister".
    let isRegister =
      plain.has("register")
      && plain.split { !$0.isLetter }.contains {
        $0.hasSuffix("register") || $0.hasSuffix("registers")
      }
    let namesEntry =
      isRegister
      && (plain.contains("reference") || plain.contains(" ref ") || plain.contains("ref:")
        || plain.split(whereSeparator: \.isWhitespace).contains(where: isCode))
    guard let address = addresses(in: text).first else {
      return isRegister ? .register(nil, namesEntry: namesEntry) : .none
    }
    if isRegister { return .register(address, namesEntry: namesEntry) }
    // The scheme, where there is one, and the host are the first pieces between slashes.
    let pieces = address.split(separator: "/").count - (address.contains("://") ? 1 : 0)
    return pieces > 1 ? .page(address) : .homePage(address)
  }

  /// The code of an entry, such as `MD-133-2018`: capital letters and figures in one word.
  private static func isCode(_ word: Substring) -> Bool {
    guard !word.contains("/"), word.first?.isLetter == true else { return false }
    return word.count(where: \.isNumber) >= 2 && word.contains("-")
      || word.count(where: \.isNumber) >= 4
  }

  private static func addresses(in text: String) -> [String] {
    guard text.has("http") || text.has("www.") else { return [] }
    return text.split { $0.isWhitespace || "<>()[]\"".contains($0) }
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
    if text.contains("minute") { return true }
    let words = text.split(separator: " ")
    return words.indices.contains { index in
      let number = words[index].filter(\.isNumber)
      guard !number.isEmpty, !limits.contains(number) else { return false }
      let next = index + 1 < words.count ? words[index + 1] : ""
      return words[index].hasPrefix("\u{A3}") || next.hasPrefix("hour") || next.hasPrefix("record")
        || next.hasPrefix("file")
    }
  }
}
