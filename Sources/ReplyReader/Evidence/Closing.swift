/// Where the answers end: complaint rights, re-use terms, signature.
enum Closing {
  enum Mark: Hashable, Sendable {
    case closing, signature
  }

  /// A place where a closing may begin.
  struct Start {
    let word: Int
    /// Whether a signature begins it, which ends any letter.
    let isSignature: Bool
  }

  private static let marks = Phrases<Mark>([
    .signature: [
      "yours sincerely", "yours faithfully", "yours truly", "yours ever", "kind regards",
      "best regards", "regards", "with kind regards", "best wishes", "many thanks",
      "kindest regards", "warm regards", "visible links", "hidden links",
      // What mail systems put under a message ends it as well.
      "this email and any", "this e mail and any", "this message and any", "this message is",
    ],
    .closing: [
      "are you unhappy", "are you dissatisfied", "if you are unhappy", "if you are dissatisfied",
      "if you are not satisfied",
      "if you are not happy", "if you are not content", "if you are still", "if you remain",
      "if you re not", "if you re unhappy", "please let us know if you are",
      "please let me know if you are", "please accept this letter", "please accept this email",
      "if you disagree", "if you feel", "if you have any * queries", "if you have any * questions",
      "if you have any * concerns", "if you require", "if you wish to", "if you would like",
      "if you want to", "if you wish us", "if you want us", "if you would like us", "if you think",
      "if you believe", "if you consider", "you may make", "you can make", "you may require",
      "you can require",
      "if dissatisfied", "if unhappy", "if for any reason", "if following",
      "should you be", "should you wish", "should you have", "should you remain",
      "you have the right to", "ask for a review",
      "ask for an internal review", "if you think", "if you do not agree", "if you believe",
      "requests for a review",
      "requests for review", "request for review", "request for a review",
      "request for an internal review", "appeals procedure", "to ask for a review",
      "to request a review",
      "to request an internal review", "you have * working days", "you have * calendar days",
      "you have * days to",
      "you have * months", "you have a right", "you are entitled to", "you may ask for",
      "you can ask us to", "you can ask for", "you may request", "unhappy", "dissatisfied",
      "right of appeal", "right to appeal", "your right to", "your rights", "right of review",
      "rights of appeal", "complaints procedure", "internal review", "review procedure",
      "right to complain", "right to request", "right to review", "appeal rights",
      "review and appeal",

      "the legislation allows you",
      "you may use this", "you may use it", "you may use the information", "you may use any",
      "you can use this", "you can use it", "you can use the information", "you are free to use",
      "you may re use", "you may reuse",
      "most of the information that we provide", "please note that the information",
      "the information supplied", "the information provided", "the information we have provided",
      "this information is supplied", "information supplied", "re use of information", "re use",
      "reuse of", "terms of reuse", "copyright", "the supply of information",
      "please remember to quote",
      "please quote", "this email", "this e mail", "i hope this", "i hope that", "i trust",
      "we hope this",
      "for information we publish", "please note the following", "this concludes",
      "the content on this page", "freedom of information contact", "further information about",
      "for the avoidance of doubt", "any complaint", "complaints", "the information commissioner",
      "you may also", "officers names", "this response", "thank you for your interest",
      "you can complain", "you may complain", "you may ask us to", "you may appeal",
      "information is available in large", "this letter is available in", "large print",
      "this document is available in", "this information is available in large",
      "disclaimer", "notice of refusal", "exemptions explained", "explanation of exemptions",
      "the information commissioner s", "information governance team", "under section 50",
      "the council s complaints", "how to complain", "what to do if", "feedback", "thanks",
      // The foot of a page on which a reply is published.
      "rate this page", "back to foi", "back to freedom of information", "back to top",
      "share this page", "last updated", "was this page", "is this page", "did you find what you",
      "outcome information", "information released yes", "information released no",
      "response documents",
    ],
    .closing: Welsh.closings, .signature: Welsh.signatures,
  ])

  /// Every place where a closing may begin, in order.
  static func starts(in script: Script) -> [Start] {
    let first = max(script.earlier.upperBound, afterRequest(in: script))
    let reply = script.tokens.indices.last { !isQuoted($0, in: script) } ?? 0
    let found = script.tokens.indices.compactMap { (index) -> Start? in
      // The requester's own "Yours faithfully" closes the request, not the reply below it.
      if index < first || index < reply && isQuoted(index, in: script) { return nil }
      guard script.opensFragment(index), isStart(index, in: script),
        let mark = marks.signal(at: index, in: script) ?? numbered(index, in: script),
        !countsComplaints(index, in: script)
      else { return nil }
      return Start(word: index, isSignature: mark == .signature)
    }
    guard !found.contains(where: \.isSignature), let name = bareSignature(in: script),
      name >= first
    else { return found }
    return (found.filter { $0.word < name } + [Start(word: name, isSignature: true)])
  }

  /// Whether a signature begins at a word.
  static func signs(_ word: Int, in script: Script) -> Bool {
    marks.signal(at: word, in: script) == .signature
  }

  private static let rights = Phrases<Mark>([
    .closing: [
      "are you unhappy", "are you dissatisfied", "if you are unhappy", "if you are dissatisfied",
      "if you are not satisfied", "if you are not happy", "if you are not content",
    ]
  ])

  /// What a numbered paragraph of a notice of rights begins with.
  ///
  /// "1. Are you unhappy with how your request was handled?".
  private static func numbered(_ index: Int, in script: Script) -> Mark? {
    let token = script.tokens[index]
    guard token.end - token.start <= 2, script.bytes[token.start].isDigit else { return nil }
    return rights.signal(at: index + 1, in: script)
  }

  /// Lines of a signature that no phrase leads to, and words of one of them.
  private static let (mostLines, mostInLine) = (5, 6)

  /// A name that ends a letter without "Yours": short lines in capitals, alone at its foot.
  ///
  /// Below a sentence, and under a greeting: a name may be an answer too.
  private static func bareSignature(in script: Script) -> Int? {
    guard
      script.tokens.indices.prefix(200).contains(where: {
        script.opensFragment($0) && Body.salutations.contains(script.tokens[$0].hash)
      })
    else { return nil }
    var start = script.tokens.count
    var name: Int?
    for _ in 0..<mostLines {
      var line = start - 1
      while line > 0, !script.opensFragment(line) { line -= 1 }
      guard line > 20, start - line <= mostInLine, isSigned(line..<start, in: script) else { break }
      start = line
      if script.opensParagraph(line) { name = line }
    }
    guard let name, name == start || script.opensParagraph(start),
      script.gap(after: start - 1).contains(0x2E)
    else { return nil }
    return start
  }

  /// Whether a line is a name or an office: words in capitals and no figures.
  private static func isSigned(_ line: Range<Int>, in script: Script) -> Bool {
    let isNamed = line.allSatisfy { index in
      let token = script.tokens[index]
      let first = script.bytes[token.start]
      let isSmall = token.end - token.start <= 3 && first.isLetter && index > line.lowerBound
      return first.isUpper || isSmall
    }
    return isNamed && script.gap(after: line.upperBound - 1).allSatisfy { $0.isSpace || $0 == 0x2C }
  }

  private static func isQuoted(_ index: Int, in script: Script) -> Bool {
    script.fragments[script.tokens[index].fragment].isQuoted
  }

  private static let complaints = Words.hash("complaints")
  private static let advice = WordSet(
    """
    you your we should must may can please write commissioner ico ombudsman procedure review to
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })
  /// Words of a heading, and of a sentence that is looked through.
  private static let (mostHeading, mostAdvice) = (4, 30)

  /// Whether a sentence that begins with "Complaints" is an answer about complaints.
  ///
  /// "Complaints from members are not recorded separately" says nothing of how to make one.
  private static func countsComplaints(_ index: Int, in script: Script) -> Bool {
    guard script.tokens[index].hash == complaints else { return false }
    for next in index..<min(index + mostAdvice, script.tokens.count) {
      if advice.contains(script.tokens[next].hash) { return false }
      if next - index < mostHeading, script.opensFragment(next + 1) { return false }
      if script.endsSentence(after: next) { return true }
    }
    return true
  }

  private static let headings = WordSet(
    ["response", "reply", "answer", "outcome"].map { Words.hash($0) })
  private static let openings = WordSet(["our", "the"].map { Words.hash($0) })

  /// Where the reply begins below a request that is signed itself, under a heading such as "Response".
  private static func afterRequest(in script: Script) -> Int {
    var signed: Int?
    for index in script.tokens.indices where script.opensFragment(index) {
      if marks.signal(at: index, in: script) == .signature {
        if signed == nil { signed = index }
        continue
      }
      guard let from = signed, index - from <= 40 else {
        if signed != nil { return 0 }
        continue
      }
      let head = openings.contains(script.tokens[index].hash) ? index + 1 : index
      if head + 1 < script.tokens.count, headings.contains(script.tokens[head].hash),
        script.opensFragment(head + 1)
      {
        return index
      }
    }
    return 0
  }

  /// A paragraph, or a line after one that has ended.
  private static func isStart(_ index: Int, in script: Script) -> Bool {
    if script.opensParagraph(index) { return true }
    guard index > 0 else { return true }
    return script.endsSentence(after: index - 1)
      || script.fragments[script.tokens[index - 1].fragment].end
        - script.fragments[script.tokens[index - 1].fragment].start < 60
  }
}
