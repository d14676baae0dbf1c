/// Where a review tells what came before it: the request, the first answer and the complaint.
///
/// What is told there was asked, answered or said by others, and the review decides nothing in it. A part
/// with a heading of its own is told as a whole ("Original response"); elsewhere it is the sentences with
/// which a paragraph begins ("You were told that … I have looked at this again").
struct ReviewBackground {
  let script: Script
  let closings: [Closing.Start]

  private static let mostHeading = 10
  private static let mostWords = 20_000
  /// Words at the head of a sentence that show who did what, and when.
  private static let mostHead = 16

  /// The first word and one past the last of each.
  func ranges() -> [Range<Int>] {
    let signature = closings.first { $0.isSignature }?.word ?? script.tokens.count
    let end = min(signature, script.tokens.count, Self.mostWords)
    var found: [Range<Int>] = []
    func add(_ words: Range<Int>) {
      guard !words.isEmpty else { return }
      if let last = found.last, last.upperBound == words.lowerBound {
        found[found.count - 1] = last.lowerBound..<words.upperBound
      } else {
        found.append(words)
      }
    }
    var isTold = false
    var hasBegun = false
    var start = 0
    for index in 0..<end where index + 1 == end || script.opensParagraph(index + 1) {
      var paragraph = start..<(index + 1)
      start = index + 1
      if let title = title(of: paragraph) {
        // What a letter is about stands above it and heads no part of it.
        isTold = tells(title) && (hasBegun || title.count <= 3)
        // "Outcome of the review" belongs to no answer, as the heading of a subject does.
        let isLed = found.last?.upperBound == title.lowerBound && decides(title)
        if isTold || isLed { add(title) }
        paragraph = title.upperBound..<paragraph.upperBound
      }
      var sentences = sentences(of: paragraph)
      // "The decision. Your request was for …": a few words that head the paragraph.
      if sentences.count > 1, sentences[0].count <= 4, heads(sentences[0]), recalls(sentences[1]) {
        sentences[1] = sentences[0].lowerBound..<sentences[1].upperBound
        sentences.removeFirst()
      }
      if sentences.contains(where: { $0.count > 6 }) { hasBegun = true }
      if isTold, sentences.contains(where: finds) { isTold = false }
      if isTold {
        add(paragraph)
      } else if let past = told(sentences) {
        add(paragraph.lowerBound..<past)
      }
    }
    return found
  }

  // MARK: - Headings

  /// The heading that a paragraph begins with, or is.
  private func title(of paragraph: Range<Int>) -> Range<Int>? {
    guard var first = paragraph.first else { return nil }
    // "2. The first decision": the letter's own number.
    if script.bytes[script.tokens[first].start].isDigit, paragraph.count > 1,
      script.tokens[first].end - script.tokens[first].start <= 2, !script.opensFragment(first + 1)
    {
      first += 1
    }
    guard script.bytes[script.tokens[first].start].isLetter else { return nil }
    let start = paragraph.lowerBound
    var end = first + 1
    while end < paragraph.upperBound, !script.opensFragment(end) { end += 1 }
    let gap = script.gap(after: end - 1)
    guard end - first <= Self.mostHeading, end < script.tokens.count,
      script.bytes[script.tokens[first].start].isUpper, !gap.contains(0x2E), gap.first != 0x2C,
      !(end < paragraph.upperBound && script.isWrapped(at: end))
    else { return nil }
    // "On 8 April you asked for:" leads to the request and heads nothing.
    if gap.first == 0x3A, end - first > 4, recalls(first..<end) { return nil }
    return start..<end
  }

  private func tells(_ title: Range<Int>) -> Bool {
    Self.titles.occur(in: script, title) && !Self.findings.occur(in: script, title)
      && !names(title)
      && (Self.dated.occur(in: script, title)
        || !title.dropFirst().contains { script.bytes[script.tokens[$0].start].isDigit })
  }

  /// Whether a few words head what is told, as "The decision" does.
  private func heads(_ words: Range<Int>) -> Bool {
    tells(words) || words.contains { script.tokens[$0].hash == Self.decision }
  }

  private static let decision = Words.hash("decision")

  private static let parts = WordSet(
    ["question", "questions", "part", "parts", "point", "points", "item", "items"].map {
      Words.hash($0)
    })
  private static let numerals = WordSet(
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"].map {
      Words.hash($0)
    })

  /// "Part two of the request": what stands below is found of that part.
  private func names(_ title: Range<Int>) -> Bool {
    title.dropLast().contains { index in
      let next = script.tokens[index + 1]
      return Self.parts.contains(script.tokens[index].hash)
        && (next.hasDigit || Self.numerals.contains(next.hash))
    }
  }

  private func decides(_ title: Range<Int>) -> Bool {
    title.allSatisfy { Self.deciding.contains(script.tokens[$0].hash) }
  }

  private static let deciding = WordSet(
    """
    outcome finding findings conclusion conclusions result results consideration considerations
    decision decisions of the my our panel's internal review reviewer's assessment analysis response
    panel s reviewer and
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  private static let titles = Phrases<Bool>([
    true: [
      "request", "requested", "you asked", "you complain", "asked for", "asked us",
      "original response", "original decision",
      "original reply", "initial response", "initial decision", "initial reply", "first response",
      "first decision", "first reply", "we said", "were told", "background", "complaint",
      "your complaint", "your challenge", "challenge", "grounds of complaint", "your appeal",
      "representations", "history", "chronology", "your concerns", "your arguments",
      "your submissions", "your case", "your points", "scope of * review", "response provided",
      "reason for * review", "reasons for * review",
    ]
  ])
  private static let dated = Phrases<Bool>([
    true: ["request of", "response of", "reply of", "decision of", "letter of"]
  ])
  private static let findings = Phrases<Bool>([
    true: [
      "outcome", "finding", "findings", "conclusion", "conclusions", "result", "consideration",
      "considerations", "decision on", "review decision", "assessment", "analysis", "response to",
      "next steps", "right", "rights", "further",
    ]
  ])

  // MARK: - Sentences

  /// One past the sentences at the head of a paragraph that tell what came before.
  private func told(_ sentences: [Range<Int>]) -> Int? {
    guard let first = sentences.first, recalls(first), !finds(first) else { return nil }
    var past = first.upperBound
    for sentence in sentences.dropFirst() {
      guard !finds(sentence), recalls(sentence) else { break }
      past = sentence.upperBound
    }
    guard past == sentences.last?.upperBound else { return nil }
    return past
  }

  private func recalls(_ sentence: Range<Int>) -> Bool { Self.recalls(sentence, in: script) }

  /// Whether a sentence says at its head what was asked, answered or complained of.
  static func recalls(_ sentence: Range<Int>, in script: Script) -> Bool {
    let head = sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + mostHead)
    return recalling.occur(in: script, head)
      || ReviewFindings.narrating.occur(in: script, head) || acts(head, in: script)
  }

  private static let bodies = WordSet(
    """
    council trust force authority ministry agency board university office department college service
    commission icb constabulary school clerk response reply decision it
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })
  private static let acted = WordSet(
    """
    refused withheld provided supplied answered replied responded relied gave released disclosed cited
    declined
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  /// "The Trust provided (1) and (2)": what the authority did then.
  static func acts(_ words: Range<Int>, in script: Script) -> Bool {
    words.dropLast().contains {
      bodies.contains(script.tokens[$0].hash)
        && acted.contains(script.tokens[$0 + 1].hash)
    }
  }

  /// Whether a sentence says what the review finds.
  private func finds(_ sentence: Range<Int>) -> Bool {
    Self.present.occur(in: script, sentence)
      || !ReviewFindings.verdicts.matches(in: script, sentence).isEmpty
  }

  private static let recalling = Phrases<Bool>([
    true: [
      "you asked", "you requested", "you submitted", "you wrote", "you said", "you say",
      "you argue", "you argued",
      "you complained", "you complain", "you felt", "you feel", "you believe", "you believed",
      "you consider", "you considered", "you contend", "you contended", "you submit",
      "you submitted", "you state", "you stated", "you point out", "you pointed out", "you dispute",
      "you disputed", "you challenge", "you challenged", "you maintain that", "you suggest",
      "you suggested", "you query", "you queried", "you question", "you questioned", "you think",
      "you thought", "you expressed", "you also asked", "you also said", "you also requested",
      "you had asked", "you had been told", "you were told", "you were given", "you were advised",
      "you were informed", "you were provided", "you were sent", "you wished", "you wanted",
      "you have asked", "you have requested", "you have said", "you have stated", "you have argued",
      "you have complained", "you have suggested", "you have challenged", "you have queried",
      "you have told us", "you have questioned", "you have expressed", "you have explained",
      "you do not accept", "you did not accept", "you are unhappy", "you were unhappy",
      "you are dissatisfied", "you were dissatisfied", "your complaint was", "your complaint is",
      "your request was", "your request for", "your grounds", "your view is", "your view was",
      "your argument", "we replied", "we responded", "we refused", "we told you", "we said",
      "we gave you", "we provided", "we withheld", "we answered", "we cited", "we relied",
      "had refused", "had replied", "had withheld", "had been withheld", "had been refused",
      "replied on", "replied to you on", "responded on", "responded to you on", "in our response",
      "in our reply", "in our letter", "in the response", "in the original", "in your request",
      "in your email", "in your letter", "response gave", "response withheld", "response stated",
      "response said", "reply gave", "it refused", "it withheld", "it provided", "it said",
      "it stated", "it gave", "it replied", "it supplied", "you told us", "you complain that",
      "thank you for your", "thank you for writing", "i am writing", "i write", "we write",
      "carried out the review", "carried out * review", "conducted * review", "completed * review",
      "concluded * review", "had no part", "took no part", "no involvement in", "not involved in",
      "no previous involvement", "no prior involvement", "i refer to", "further to your",
      "these in turn", "each in turn",
      "this is the result of", "this is the outcome of", "with the outcome of", "is the outcome of",
    ]
  ])
  private static let present = Phrases<Bool>([
    true: [
      "i find", "i found", "i have found", "i have decided", "i have concluded", "i conclude",
      "i am satisfied", "i consider", "i agree", "i do not", "i accept", "i have looked",
      "i have read", "i have considered", "i have seen", "i am of the view", "my decision",
      "my view", "my finding", "panel finds", "panel found", "panel has", "panel agreed",
      "panel considered", "panel is", "panel considers", "panel decided", "we have decided",
      "we now", "we agree", "we accept", "we have looked", "we find", "we have found",
      "we do not agree", "is now", "are now", "i now", "you are right", "you are correct",
      "we still",
    ]
  ])

  private func sentences(of words: Range<Int>) -> [Range<Int>] {
    Self.sentences(of: words, in: script)
  }

  /// The sentences of some words; the last may be cut off.
  static func sentences(of words: Range<Int>, in script: Script) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = words.lowerBound
    for index in words where script.endsSentence(after: index) || index + 1 == words.upperBound {
      sentences.append(start..<(index + 1))
      start = index + 1
    }
    return sentences
  }
}
