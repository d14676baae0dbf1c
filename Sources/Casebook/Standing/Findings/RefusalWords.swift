import FOILaw

/// Phrases that findings and letters judge a refusal by; each is looked for in lower case.
package enum RefusalPhrases {
  /// Whether a balance of interests is spoken of, under that name or another.
  package static func speaksOfBalance(_ text: String) -> Bool {
    has(
      text,
      [
        "public interest", "public-interest", "the public", "public benefit", "public good",
        "outweigh",
        "weigh", "on balance", "the balance", "interests of transparency",
      ])
  }

  /// Whether the reasons are said to be in another place.
  package static func pointsElsewhere(_ text: String) -> Bool {
    has(
      text,
      [
        "see note", "(note ", "note 1", "note 2", "note 3", "see annex", "annex ", "appendix",
        "see below", "set out below", "given below", "\u{201D} below", "\" below", "below.",
        "see above", "given above", "as above", "as explained", "explained in", "explained at",
        "reason given", "reasons given", "same reason", "at the end",
      ])
  }

  /// Whether a provision may be named, or is where the text points to: a scan may have spoilt its number.
  package static func mayNameProvision(_ text: String) -> Bool {
    pointsElsewhere(text)
      || has(
        text,
        [
          "section", "\u{A7}", "regulation", "reg.", "reg ", "regs", "exemption", "exception",
          "see ",
        ])
      || text.split(whereSeparator: { $0.isWhitespace || $0 == "(" }).contains { word in
        // "s.2l", as a scan has "s.21", and "s43".
        let rest = word.dropFirst()
        return word.first == "s"
          && (rest.first == "." && rest.count > 1 || rest.first?.isNumber == true)
      }
  }

  private static func has(_ text: String, _ phrases: [String]) -> Bool {
    phrases.contains(where: text.has)
  }
}

/// What the words of an answer show about a refusal, as far as a few phrases can decide.
struct RefusalWords {
  private let text: String

  init(_ text: String) {
    self.text = text.lowercased()
  }

  /// Whether the public interest is mentioned at all.
  var mentionsPublicInterest: Bool { RefusalPhrases.speaksOfBalance(text) }

  /// Whether a provision may be named here or where this points to, in whatever spelling.
  var mayNameProvision: Bool { RefusalPhrases.mayNameProvision(text) }

  /// Whether the work is put in figures other than the limit itself.
  var givesEstimate: Bool {
    if has("minute") { return true }
    let words = text.split { $0 == " " || $0.isNewline }
    for (place, word) in words.enumerated() {
      let digits = word.filter(\.isNumber)
      guard !digits.isEmpty, !Self.limits.contains(String(digits)) else { continue }
      let next = place + 1 < words.count ? words[place + 1] : ""
      if word.hasPrefix("£")
        || ["hour", "record", "file", "day", "e-mail", "email"].contains(
          where: next.hasPrefix)
      {
        return true
      }
    }
    return false
  }

  // £450 and £600, 18, 24 and 40 hours, £25 and £15.
  private static let limits: Set<String> = ["450", "600", "18", "24", "40", "25", "15"]

  /// Whether it says what could be had for less.
  var advises: Bool {
    has(
      "narrow", "refin", "reduce", "advice and assistance", "rephras", "shorter period",
      "limit your")
  }

  /// Whether the words refuse, though the answer was taken for one that gives information.
  var refuses: Bool {
    if has(
      "will not send", "will not release", "will not provide", "will not disclose",
      "not be releas", "not be disclos", "not be provid", "unable to provide", "unable to disclose",
      "unable to release", "cannot provide", "cannot disclose", "cannot release",
      "not able to provide", "not able to disclose", "withheld", "withholding", "decline to",
      "refuse", "exempt from disclosure", "is exempt", "are exempt")
    {
      return true
    }
    return Provision.citations(in: text).contains { cited in
      Regime.allCases.contains { Grounds.isGround(cited, in: $0) }
    }
  }

  private func has(_ phrases: String...) -> Bool { phrases.contains(where: text.has) }
}
