import FOILaw

/// What the words of an answer show about a refusal, as far as a few phrases can decide.
struct RefusalWords {
  private let text: String

  init(_ text: String) {
    self.text = text.lowercased()
  }

  /// Whether the public interest is mentioned at all.
  var mentionsPublicInterest: Bool { has("public interest", "public-interest") }

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

  private func has(_ phrases: String...) -> Bool { phrases.contains(where: text.contains) }
}
