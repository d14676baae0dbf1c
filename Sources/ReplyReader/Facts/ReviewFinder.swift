import FOILaw

/// Finds how to ask for a review, and by when.
///
/// Every period and every address is a candidate; what its sentence and the ones before it speak of
/// is evidence for or against its being the one for a review by the authority.
struct ReviewFinder {
  let outline: Outline
  /// The letter's own date, if it has one.
  let letterDay: CalendarDay?
  var script: Script { outline.script }
  /// Words about asking the authority itself to look again, with their strength.
  private let cues: [Phrases<Double>.Match]

  init(outline: Outline, letterDay: CalendarDay? = nil) {
    self.outline = outline
    self.letterDay = letterDay
    cues = Self.asking.matches(in: outline.script, 0..<outline.script.tokens.count)
  }

  private static let asking = Phrases<Double>([
    3: [
      "internal review", "lnternal review", "ask for a review", "request a review",
      "requests for review",
      "request for review", "requests for a review", "require * to review",
      "requirement for review", "review it",
      "review our", "review how", "to review", "review this", "review the", "review of",
      "review your", "be reviewed",
      "reviewed", "reviews",
      "reviewing", "adolygiad mewnol", "adolygiad", "looked at again", "look at it again",
      "look at this again",
      "look again", "reconsider", "representations", "review your decision", "a review",
      "review procedure", "re examination", "reexamination", "look at again",
      "review within", "review request", "requests to review",
      "right of review", "reconsideration", "fresh look", "second look", "reconsidered",
    ],
    2.5: [
      "complain", "complaint", "complaints", "cornplain", "dissatisfied", "anfodlon", "unhappy",
      "not satisfied",
      "aren t happy", "aren t satisfied", "aren t content",
      "not satisfy", "not satisified", "not content", "not happy", "appeal", "appeals",
      "challenge this", "disagree",
      "cwyn", "cwyno", "not like this", "not answer your request", "not accept",
      "see it differently", "apelio", "contest this", "contest the", "contest our", "look into it",
      "take it further", "take this further", "take the matter further", "take matters further",
      "got * wrong", "got any of this wrong", "missed something", "missed anything",
    ],
  ])
  private static let numbers: WordTable<Int> = {
    let names: [(String, Int)] = [
      ("a", 1), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6),
      ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10), ("twelve", 12), ("fourteen", 14),
      ("fifteen", 15), ("twenty", 20), ("thirty", 30), ("forty", 40), ("fourty", 40), ("fifty", 50),
      ("sixty", 60), ("ninety", 90), ("deugain", 40), ("dau", 2), ("tri", 3),
      // As scanners read figures.
      ("4o", 40), ("2o", 20), ("6o", 60),
    ]
    return WordTable(names.map { (Words.hash($0.0), $0.1) })
  }()
  private static let promises = WordSet(
    [
      "will", "aim", "aims", "shall", "respond", "endeavour", "completed", "complete", "conducted",
      "normally", "dealt",
      "usually", "concluded", "ymateb", "byddwn",
    ].map { Words.hash($0) })
  /// Of these, the ones that promise only in the passive: "have dealt with" promises nothing.
  private static let passive = WordSet(
    ["dealt", "completed", "conducted", "concluded"].map { Words.hash($0) })
  private static let being = WordSet(["be", "is", "are"].map { Words.hash($0) })
  private static let you = WordSet(["you", "your", "gallwch", "ydych"].map { Words.hash($0) })
  private static let otherMatters = WordSet(
    [
      "extension", "extend", "extended", "tribunal", "fee", "pay", "payment", "clarification",
      "clarify", "lapse",
      "session", "contract", "repaired", "narrow", "appropriate",
    ].map { Words.hash($0) })
  /// Of these, those that are never about a review by the authority.
  private static let furtherMatters = WordSet(
    ["tribunal", "fee", "pay", "payment", "session", "lapse"].map { Words.hash($0) })
  private static let commissioner = WordSet(
    [
      "commissioner", "commissioners", "ico", "commisioner", "commissoner", "cornmissioner",
      "cornrnissioner",
      "comisiynydd",
    ].map { Words.hash($0) })

  // MARK: - How long

  /// How long the letter gives to ask for a review.
  var window: ReviewWindow? {
    var best: (score: Double, window: ReviewWindow)?
    var cue = 0
    var index = 0
    while index < script.tokens.count {
      while cue < cues.count, cues[cue].range.upperBound + 250 < index { cue += 1 }
      guard let (window, end) = window(at: index) else {
        index += 1
        continue
      }
      let score = score(of: index..<end, window, from: cue)
      if score >= 2.5, score > best?.score ?? 0 { best = (score, window) }
      index = end
    }
    return best?.window ?? (isNotOffered ? .notOffered : nil)
  }

  private func score(of range: Range<Int>, _ window: ReviewWindow, from cue: Int) -> Double {
    guard outline.isOwn(range.lowerBound) else { return -5 }
    let sentence = outline.sentence(around: range)
    var score = strength(in: sentence, from: cue)
    if score == 0 {
      score = strength(in: max(0, sentence.lowerBound - 45)..<sentence.lowerBound, from: cue) * 0.8
    }
    // A heading says what the paragraph is about.
    if score == 0 {
      score = strength(in: max(0, sentence.lowerBound - 65)..<sentence.lowerBound, from: cue) * 0.7
    }
    guard score > 0 else { return 0 }
    let before = sentence.lowerBound..<range.lowerBound
    if outline.has(Self.commissioner, in: before) { score -= 4 }
    // A month is the Commissioner's kind of period: "apply, within six months, to the
    // Commissioner".
    if window == .period(6, .months), outline.has(Self.commissioner, in: sentence) {
      score -= 4
    }
    // What they promise to do in some days is not what the requester has.
    if let promise = before.last(where: isPromise),
      !(promise..<range.lowerBound).contains(where: isSubject)
    {
      score -= 4
    }
    if outline.has(Self.otherMatters, in: sentence) {
      // "If you are unhappy about this extension you may ask for a review within 40 days."
      let asks = strength(in: before, from: cue) == 3 && before.contains(where: isSubject)
      score -= asks && !outline.has(Self.furtherMatters, in: sentence) ? 0.4 : 3
    }
    let near = max(0, range.lowerBound - 3)..<range.lowerBound
    if outline.has(Self.limits, in: near) { score += 1 }
    if outline.salutation != nil, range.lowerBound < outline.head { score -= 2 }
    if range.lowerBound * 2 > script.tokens.count { score += 0.3 }
    return score
  }

  func isPromise(_ word: Int) -> Bool {
    let hash = script.tokens[word].hash
    guard Self.promises.contains(hash) else { return false }
    guard Self.passive.contains(hash) else { return true }
    return (max(0, word - 2)..<word).contains { Self.being.contains(script.tokens[$0].hash) }
  }

  private static let limits = WordSet(
    ["within", "inside", "have", "than", "fewn", "cyn"].map { Words.hash($0) })

  /// The strongest cue in the words.
  private func strength(in words: Range<Int>, from cue: Int) -> Double {
    var strength = 0.0
    for match in cues[cue...] {
      guard match.range.lowerBound < words.upperBound else { break }
      if words.contains(match.range.lowerBound) { strength = max(strength, match.signal) }
    }
    return strength
  }

  func window(at index: Int) -> (ReviewWindow, Int)? {
    if let (day, next) = lastDay(at: index) { return (.until(day), next) }
    guard let amount = amount(index) else { return nil }
    var next = index + 1
    // "40 (forty) working days" says its number twice.
    if let again = script.hash(next), let number = Self.numbers[again] ?? figure(next),
      number == amount
    {
      next += 1
    }
    guard let hash = script.hash(next) else { return nil }
    switch hash {
    case Words.code("working"), Words.code("business"):
      return isDays(next + 1) ? (ReviewWindow(amount: amount, unit: .workingDays), next + 2) : nil
    case Words.code("calendar"):
      if isDays(next + 1) { return (ReviewWindow(amount: amount, unit: .calendarDays), next + 2) }
      return isMonths(next + 1) ? (ReviewWindow(amount: amount, unit: .months), next + 2) : nil
    case Words.code("diwrnod"), Words.code("niwrnod"):
      let isWorking = script.hash(next + 1) == Words.code("gwaith")
      return (
        ReviewWindow(amount: amount, unit: isWorking ? .workingDays : .calendarDays),
        next + (isWorking ? 2 : 1)
      )
    case Words.code("weeks"), Words.code("week"), Words.code("wythnos"):
      return (ReviewWindow(amount: amount, unit: .weeks), next + 1)
    case Words.code("mis"), Words.code("fis"):
      return (ReviewWindow(amount: amount, unit: .months), next + 1)
    default: break
    }
    if isDays(next) { return (ReviewWindow(amount: amount, unit: .calendarDays), next + 1) }
    return isMonths(next) ? (ReviewWindow(amount: amount, unit: .months), next + 1) : nil
  }

  private static let untils = WordSet(
    ["by", "until", "before", "than", "erbyn"].map { Words.hash($0) })

  /// "by 24 November 2026", "no later than 24 November": without a year the next such day after the
  /// letter's own date.
  private func lastDay(at index: Int) -> (CalendarDay, Int)? {
    guard index > 0, Self.untils.contains(script.tokens[index - 1].hash) else { return nil }
    let dates = Dates(script: script)
    if let found = dates.day(at: index) {
      // A day before the letter is none that it gives.
      return letterDay.map { $0 < found.0 } ?? true ? found : nil
    }
    guard let letterDay, let (month, day, next) = dates.dayOfYear(at: index) else { return nil }
    let first = letterDay.components.year
    for year in first...(first + 1) {
      if let found = CalendarDay(year: year, month: month, day: day), found > letterDay {
        return (found, next)
      }
    }
    return nil
  }

  private func amount(_ index: Int) -> Int? {
    Self.numbers[script.tokens[index].hash] ?? figure(index)
  }

  private func figure(_ index: Int) -> Int? {
    let token = script.tokens[index]
    guard token.end - token.start <= 3, script.bytes[token.start].isDigit,
      let number = Int(script.word(index)), (1...366).contains(number)
    else { return nil }
    return number
  }

  private func isDays(_ index: Int) -> Bool {
    script.hash(index) == Words.code("days") || script.hash(index) == Words.code("day")
  }

  private func isMonths(_ index: Int) -> Bool {
    script.hash(index) == Words.code("months") || script.hash(index) == Words.code("month")
  }

  private static let objects = WordSet(
    ["let", "to", "send", "give", "tell", "notify", "inform", "write"].map {
      Words.hash($0)
    })

  /// "You may write", as against "let you have".
  private func isSubject(_ index: Int) -> Bool {
    guard Self.you.contains(script.tokens[index].hash) else { return false }
    return index == 0 || !Self.objects.contains(script.tokens[index - 1].hash)
  }

  // MARK: - To whom

  /// The address, or else the person or team, that a request for review goes to.
  var contact: String? {
    guard !cues.isEmpty else { return nil }
    var best: (score: Double, text: String)?
    for address in MailAddresses.all(in: script).prefix(400) {
      guard let word = script.firstWord(from: address.lowerBound), outline.isOwn(word),
        !isMasked(address)
      else { continue }
      let text = String(decoding: script.bytes[address], as: UTF8.self)
      let score = score(ofAddress: text.lowercased(), at: word)
      if score >= 2, score > best?.score ?? 0 { best = (score, text) }
    }
    return best?.text ?? ownAddress ?? addressAbove ?? person
  }

  private static let replying = Phrases<Bool>([
    true: [
      "replying to this email", "replying to this e mail", "reply to this email",
      "reply to this e mail",
      "answering this email", "answering this e mail", "replying to this message",
      "ateb yr e bost hwn",
    ]
  ])

  /// The address the letter came from, where a review is asked for by answering it.
  private var ownAddress: String? {
    guard let from = outline.header[.from],
      Self.replying.matches(in: script, 0..<script.tokens.count).contains(where: { match in
        let sentence = outline.sentence(around: match.range)
        let near = max(0, sentence.lowerBound - 30)..<sentence.upperBound
        return strength(in: near, from: cues.firstPast(max(0, near.lowerBound - 10))) > 0
      })
    else { return nil }
    let line = script.fragments[from]
    return MailAddresses.all(in: script).first {
      $0.lowerBound >= line.start && $0.upperBound <= line.end
    }
    .map { String(decoding: script.bytes[$0], as: UTF8.self) }
  }

  private static let aboveWords = Phrases<Bool>([
    true: [
      "above e mail", "above email", "above * e mail", "above * * e mail", "above * email",
      "email above", "e mail above", "email address above", "e mail address above",
      "e mail address at the head", "email address at the head", "e mail address at the top",
      "email address at the top", "write to me",
    ]
  ])

  /// The one address of the letterhead, where a review is asked for there: "at the above e-mail address".
  private var addressAbove: String? {
    guard
      let asking = Self.aboveWords.matches(in: script, 0..<script.tokens.count).first(where: {
        match in
        guard outline.isOwn(match.range.lowerBound), match.range.lowerBound > outline.head else {
          return false
        }
        let sentence = outline.sentence(around: match.range)
        let near =
          max(
            0, sentence.lowerBound - 20)..<min(
            script.tokens.count, sentence.upperBound + 12)
        return strength(in: near, from: cues.firstPast(max(0, near.lowerBound - 10))) > 0
          && !outline.has(Self.commissioner, in: sentence.lowerBound..<match.range.lowerBound)
      })
    else { return nil }
    var found: [String] = []
    let start = asking.range.lowerBound
    var all: [(bytes: Range<Int>, word: Int)] = []
    for address in MailAddresses.all(in: script).prefix(20) {
      guard let word = script.firstWord(from: address.lowerBound) else { continue }
      all.append((address, word))
    }
    // The body may tell the address a little above: "e-mail … if you wish to re-use the information".
    let near = all.last { $0.word < start && start - $0.word < Self.mostAbove }
    if let near, near.word >= outline.head { all = [near] }
    for (address, word) in all {
      guard word < outline.head || word == near?.word, !isMasked(address), !outline.isIn(.to, word),
        outline.isOwn(word)
      else { continue }
      let text = String(decoding: script.bytes[address], as: UTF8.self)
      if !found.contains(text), !Self.regulators.contains(where: Array(text.utf8).holds) {
        found.append(text)
      }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Words between an address and the sentence that points back to it.
  private static let mostAbove = 120
  private static let above = WordSet(["above"].map { Words.hash($0) })
  private static let regulators = [
    "ico.org", "ico.gov", "itspublicknowledge", "foi.scot", "ico.example",
  ].map { Array($0.utf8) }
  private static let reviewing = ["review", "appeal", "complain"].map { Array($0.utf8) }
  private static let queries = WordSet(
    ["queries", "query", "questions", "enquiries", "else", "further", "more"].map {
      Words.hash($0)
    })

  private func score(ofAddress text: String, at word: Int) -> Double {
    let letters = Array(text.utf8)
    if Self.regulators.contains(where: letters.holds) { return -10 }
    if outline.isIn(.to, word) || outline.isIn(.from, word) { return -10 }
    let sentence = outline.sentence(around: word..<min(word + 3, script.tokens.count))
    let cue = cues.firstPast(max(0, sentence.lowerBound - 70))
    let own = strength(in: sentence, from: cue)
    let before = strength(in: max(0, sentence.lowerBound - 40)..<sentence.lowerBound, from: cue)
    // "…submitted to the above address" comes after it.
    let after = sentence.upperBound..<min(script.tokens.count, sentence.upperBound + 14)
    let isAbove = outline.has(Self.above, in: after)
    var score = max(own, before * 0.85, isAbove ? strength(in: after, from: cue) * 0.8 : 0)
    guard score > 0 else { return 0 }
    if outline.has(Self.commissioner, in: sentence.lowerBound..<word) { score -= 3 }
    // The sentence before may already speak of the Commissioner.
    if own == 0,
      outline.has(Self.commissioner, in: max(0, sentence.lowerBound - 12)..<sentence.lowerBound)
    {
      score -= 1
    }
    // "enquiries@…" is an address, whatever it is for.
    let length = text.utf8.reduce(1) { $1.isWord ? $0 : $0 + 1 }
    let behind = min(sentence.upperBound, max(word + length, sentence.lowerBound))
    if own == 0,
      outline.has(Self.queries, in: sentence.lowerBound..<max(sentence.lowerBound, word))
        || outline.has(Self.queries, in: behind..<sentence.upperBound)
    {
      score -= 1.5
    }
    if Self.reviewing.contains(where: letters.holds) { score += 1 }
    if outline.has(Self.limits, in: sentence) { score += 0.2 }
    if outline.salutation != nil, word < outline.head { score -= 2 }
    return score
  }

  private static let toWhom = Phrases<Bool>([
    true: [
      "contacting", "write to", "writing to", "writing * to", "sent to", "send * to",
      "addressed to", "apply to", "contact",
      "made to", "in writing to", "go to", "goes to", "reviews to", "complaints to",
    ]
  ])
  private static let teams = WordSet(
    [
      "team", "unit", "officer", "manager", "office", "appeals", "services", "governance",
      "secretary", "lead", "clerk",
      "director", "executive", "solicitor",
    ].map { Words.hash($0) })
  private static let titles = WordSet(
    ["mr", "mrs", "ms", "miss", "dr", "mx", "professor"].map { Words.hash($0) })

  /// "by contacting the Information Rights Compliance team", "please write to Mr B Quinn, the
  /// Trust's FOI lead".
  private var person: String? {
    for cue in cues.prefix(200) {
      guard outline.isOwn(cue.range.lowerBound),
        cue.range.lowerBound >= outline.head || outline.salutation == nil
      else { continue }
      let sentence = outline.sentence(around: cue.range)
      let words = sentence.lowerBound..<min(script.tokens.count, sentence.upperBound + 30)
      for match in Self.toWhom.matches(in: script, words)
      where !outline.has(Self.commissioner, in: words.lowerBound..<match.range.upperBound) {
        if let text = name(from: match.range.upperBound, in: words) { return text }
      }
    }
    return nil
  }

  private func name(from word: Int, in words: Range<Int>) -> String? {
    var start = word
    if script.hash(start) == Words.code("the") || script.hash(start) == Words.code("our") {
      start += 1
    }
    guard start < words.upperBound else { return nil }
    if Self.titles.contains(script.tokens[start].hash) { return titled(from: start, in: words) }
    var end = start
    while end < words.upperBound, end - start < 8,
      script.bytes[script.tokens[end].start].isUpper || Self.teams.contains(script.tokens[end].hash)
        || script.hash(end) == Words.code("of")
    {
      end += 1
      if Self.teams.contains(script.tokens[end - 1].hash), end - start >= 2, !goesOn(end, in: words)
      {
        return script.line(start..<end)
      }
    }
    return nil
  }

  private func goesOn(_ end: Int, in words: Range<Int>) -> Bool {
    guard end < words.upperBound, !script.opensFragment(end),
      script.gap(after: end - 1).allSatisfy({ $0 == 0x20 })
    else {
      return false
    }
    return Self.teams.contains(script.tokens[end].hash)
  }

  /// A person with what follows up to the end of the clause.
  private func titled(from start: Int, in words: Range<Int>) -> String? {
    var end = start + 1
    while end < words.upperBound, end - start < 4, script.bytes[script.tokens[end].start].isUpper {
      end += 1
    }
    guard end > start + 1 else { return nil }
    if end < words.upperBound, script.hash(end) == Words.code("the"),
      script.gap(after: end - 1).contains(0x2C)
    {
      var last = end
      while last < words.upperBound, last - end < 10, !script.endsSentence(after: last) {
        last += 1
        if Self.teams.contains(script.tokens[last].hash) { return script.line(start..<(last + 1)) }
      }
    }
    return script.line(start..<end)
  }
}

extension [Phrases<Double>.Match] {
  /// The first match that begins at the word or after it.
  fileprivate func firstPast(_ word: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.lowerBound < word { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension [UInt8] {
  /// Whether other bytes are among these, one after the other.
  fileprivate func holds(_ part: [UInt8]) -> Bool {
    guard let first = part.first, count >= part.count else { return part.isEmpty }
    return (0...(count - part.count)).contains { place in
      self[place] == first && self[place..<(place + part.count)].elementsEqual(part)
    }
  }
}
