// MARK: - What reviews say

extension ReviewFindings {
  /// What a review finds of the first decision.
  enum Verdict: Hashable, Sendable {
    case upheld, overturned
  }

  static let verdicts = Phrases<Verdict>([
    .upheld: [
      "uphold", "upheld", "upholds", "remains withheld", "remain withheld", "remains exempt",
      "remain exempt", "rightly applied", "correctly applied", "rightly withheld",
      "correctly withheld", "decision stands", "response stands", "confirms that",
      "confirms reliance",
      "confirm that section", "maintain", "maintains", "still exempt", "continue to withhold",
      "continue to be withheld", "continues to be withheld", "continue to be exempt",
      "continues to be exempt", "remain to be withheld",
      "continues to withhold", "was right to", "properly applied", "rightly refused",
      "right to refuse", "right to withhold", "refusal stands", "stand by", "stands by",
      "should be withheld", "should remain withheld", "confirm the refusal", "confirm the decision",
      "confirms the decision", "agree with the decision", "agree with the reasons",
      "do still rely", "still rely on", "is made out", "properly relied", "rightly relied",
      "correctly relied", "was applicable",
      "correctly engaged", "properly engaged", "rightly engaged", "was right", "were right",
      "is maintained", "is confirmed", "are confirmed", "correctly refused", "properly refused",
      "properly withheld", "should stand", "continues to apply", "continue to apply",
      "still applies", "still apply", "was correct", "were correct", "correct to apply",
      "correct to refuse", "correct to withhold", "correct to rely", "correct to say",
      "remains engaged", "remain engaged", "agree with the original", "agree with the first",
      "agree with the initial", "agree with the outcome", "agree with the refusal",
      "remains accurate",
      "remain accurate", "was accurate", "were accurate", "entitled to refuse",
      "entitled to withhold", "was justified", "confirm the original", "confirms the original",
      "confirmed the original", "confirm our original", "confirm the initial", "confirm the first",
      "confirm our decision",
    ],
    .overturned: [
      "not uphold", "not upheld", "overturn", "overturned", "overturns", "applied in error",
      "in error", "wrongly applied", "incorrectly applied", "wrongly withheld",
      "incorrectly withheld",
      "not engaged", "no longer relied", "no longer rely", "no longer relies", "set aside",
      "should not have been", "should have been disclosed", "should have been released",
      "was wrong to",
      "does not apply", "do not apply", "decided to release", "decided to disclose", "given up",
      "decided to let you have",
      "decided to provide", "decided to supply", "decided to answer", "decided to give you",
      "substitutes a different", "substituted a different", "substitute a different",
      "substituting a different", "substituted a new", "substitute a new", "ought not to have been",
      "on your side", "was simply wrong",
      "not agree with the first", "not agree with the original", "not agree with the decision",
      "not agree that section", "not agree that regulation", "wrongly cited", "not maintained",
      "wrong to refuse", "wrong to withhold", "wrong to say", "wrong in saying",
      "wrongly refused", "incorrectly refused", "partly overturned", "you are right",
      "you are correct", "you were right", "isn t upheld", "wasn t upheld", "aren t upheld",
      "can t uphold", "cannot uphold", "don t uphold", "withdraw reliance", "is withdrawn",
      "wasn t available", "was not available", "wasn t appropriate", "was not appropriate",
      "overturning our", "wrong to rely", "withdraw the exemption", "withdraw the exception",
      "withdraw it", "withdraw section", "withdraw regulation", "withdraws its reliance",
      "withdraws reliance", "withdraws section", "withdraws the exemption", "withdraw that",
      "do not maintain", "not maintain section", "cannot be used", "can t be used",
      "no other exemption", "an error", "modify that decision", "modify the decision",
      "should have been given", "should have been named", "should have been provided",
      "should have been answered", "should have been supplied", "should have been sent",
      "should answer", "too broadly drawn", "too broadly applied", "too widely applied",
      "be overturned", "was not correct", "were not correct", "was incorrect", "were incorrect",
      "not correctly", "not properly applied", "not properly engaged", "not properly refused",
      "was not right", "not persuaded that prejudice", "not persuaded that * prejudice",
    ],
  ])

  /// Doubt that a ground holds, where one is named: "I do not consider that section 43(2) is engaged".
  static let doubts = Phrases<Bool>([
    true: [
      "not consider that", "not think that", "not believe that", "not persuaded that",
      "not satisfied that", "not convinced that", "not find that", "not accept that",
      "no longer consider that", "don t think", "don t consider", "don t believe", "don t accept",
    ]
  ])
  /// What a doubt is then about that speaks for withholding.
  static let disclosing = WordSet(
    ["disclosure", "disclosed", "disclosing", "release", "released", "interest", "complaint"]
      .map { Words.hash($0) })

  static let content = Phrases<Bool>([
    true: [
      "do not dispute", "not complained of", "content with", "no complaint about", "not challenged",
      "not considered them", "did not look at", "not reconsidered", "do not challenge",
      "are satisfied with", "not asked * to review", "are not in dispute", "did not complain",
      "not disputed", "not in dispute", "not in issue", "are happy with",
      "was content with", "is content with", "accept the answers", "not looked again at",
      "not looked at", "raised no complaint", "made no complaint",
    ]
  ])

  /// Words behind which the ground stands that another one replaces.
  static let replacing = Phrases<Bool>([
    true: ["in place of", "in the place of", "instead of", "rather than under", "replaces"]
  ])
  /// Words with which what was withheld is given up, though they speak of withholding.
  static let ending = Phrases<Bool>([
    true: [
      "wrongly withheld", "incorrectly withheld", "not have been withheld", "not have withheld",
      "wrong to withhold", "not be withheld", "no longer withheld", "withheld in error",
    ]
  ])

  static let withholding = Phrases<Bool>([
    true: [
      "redacted", "removed", "withheld under", "taken out", "left out", "deleted", "except",
      "blacked out", "obscured", "omitted", "is omitted", "are omitted", "save for", "apart from",
    ]
  ])

  /// What the first decision did, as a review tells it.
  static let narrating = Phrases<Bool>([
    true: [
      "was refused", "were refused", "was withheld", "were withheld", "was applied", "were applied",
      "relied on", "relied upon", "was cited", "were cited", "cited section", "you were told",
      "originally", "original response", "original reply", "original decision", "first response",
      "first reply", "council withheld", "trust withheld", "authority withheld", "response said",
      "reply said", "response withheld", "reply withheld", "response refused", "reply refused",
      "we withheld", "we refused", "we said", "withheld the", "withheld this", "refused the",
      "answer said",
    ]
  ])

  static let giving = Phrases<Bool>([
    true: [
      "rest is attached", "rest of the * is attached", "is attached", "are attached", "is enclosed",
      "are enclosed", "is now enclosed", "now released", "released with", "copy is enclosed",
      "should be disclosed", "is to be disclosed", "are to be disclosed", "is to be released",
      "are to be released",
      "i disclose", "we disclose", "can now be released", "is now provided", "are now provided",
      "now disclose",
      "attached with", "decided to release", "i enclose", "we enclose", "i attach the",
      "we attach the", "i attach a", "we attach a", "i attach it", "i attach them",
      "is provided", "are provided", "are now enclosed", "can be given", "could be given",
      "could be released", "can be released", "should have been released", "should be released",
      "should have been disclosed", "should have been named", "should have been given",
      "should have been provided", "are now released", "is now released", "able to release",
      "will find them", "will find it", "at annex", "at appendix", "at enclosure", "in annex",
      "in appendix", "in enclosure", "decided to disclose", "i can confirm that",
      "we can confirm that", "sent with this", "are answered in", "i can tell you",
      "we can tell you", "am releasing", "am therefore releasing", "are releasing",
      "are therefore releasing", "am providing", "are providing", "able to provide",
      "am disclosing", "are disclosing", "be released to you", "be disclosed to you",
      "now be released", "now be disclosed", "can be disclosed", "could be disclosed",
      "disclosed with this", "released with this", "is disclosed with", "is released with",
      "content to release", "content to disclose", "in the schedule",
    ]
  ])

  static let partly = Phrases<Bool>([
    true: ["in part", "partly upheld", "partially upheld", "partly", "partially"]
  ])

  static let rest = Phrases<Bool>([
    true: [
      "all other respects", "other respects", "all the other", "in other respects", "the remainder",
      "the rest of", "everything else", "otherwise",
    ]
  ])
}
