/// Finds the name of the authority that writes.
///
/// Every run of capitalised words may be a name. Its place, what is said about it and whether
/// the letter's addresses spell it are evidence for or against it; the name with most wins, if it
/// has enough.
struct AuthorityFinder {
  let outline: Outline
  private var script: Script { outline.script }

  /// The evidence for a name.
  private struct Case {
    var spelled: String
    var length: Int
    var score: Double
    var places = 0
    /// Whether it has a line to itself that begins with "The", or without.
    var hasArticle = false
    var isBare = false
    /// Whether a question names it.
    var isAsked = false
    let isTyped: Bool
    let words: [String]
  }

  private static let least = 0.8
  /// Names are looked for in this many words from either end.
  private static let reach = 4_000

  var name: String? {
    var cases: [String: Case] = [:]
    let count = script.tokens.count
    let early = 0..<min(count, Self.reach)
    let late = max(early.upperBound, count - Self.reach)..<count
    for words in [early, late] {
      for run in NameRuns(script: script, words: words) {
        guard let name = PublicBodyName(run, in: script) else { continue }
        add(name, to: &cases)
      }
    }
    if let (name, spelled) = letterhead { add(name, spelled: spelled, to: &cases) }
    absorb(&cases)
    let hosts = hosts()
    var best: (score: Double, length: Int, name: String)?
    for (key, value) in cases {
      var score = value.score
      if hosts.contains(where: { Self.spells($0, value.words) }) { score += 1.5 }
      // Of a name in two languages the English one; of a department and its government the latter.
      if Self.isWelsh(key) { score *= 0.8 }
      if key == "welsh government" || key == "scottish government" { score += 4 }
      guard score >= (value.isTyped ? Self.least : 3) else { continue }
      // Most write "University of …" without the article that its letterhead has.
      let isWithArticle = value.hasArticle && !value.isBare && !key.hasPrefix("university ")
      let found = (score, value.length, (isWithArticle ? "The " : "") + value.spelled)
      if best.map({ (found.0, found.1, key) > ($0.score, $0.length, $0.name.lowercased()) }) ?? true
      {
        best = found
      }
    }
    return best?.name
  }

  /// A name over two lines at the head of the letter: "Lough Arden" above "Borough & District
  /// Council", "Ministry for" above "Uplands & Coast".
  private var letterhead: (name: PublicBodyName, spelled: String)? {
    var index = 0
    while index + 1 < min(script.tokens.count, 40), script.tokens[index].fragment <= 3 {
      let next = index + 1
      defer { index = next }
      guard script.opensFragment(next), !script.opensParagraph(next) else { continue }
      var first = index
      while first > 0, !script.opensFragment(first) { first -= 1 }
      var end = next + 1
      while end < script.tokens.count, !script.opensFragment(end) { end += 1 }
      guard end - first <= 10, isCapitalised(first..<end),
        let name = PublicBodyName(first..<end, in: script), name.isTyped,
        name.range == first..<end
      else { continue }
      let isOpen =
        PublicBodyName.links.contains(script.tokens[index].hash)
        || script.bytes[script.tokens[index].end..<script.tokens[next].start].contains(0x26)
      guard isOpen || goesOn(from: first..<next, to: next..<end) else { continue }
      let lines = [first..<next, next..<end].map { line in
        let text = script.line(line)
        return Self.isShouted(text) ? Self.titled(text) : text
      }
      let hasAmpersand = script.bytes[
        script.tokens[index].end..<script.tokens[next].start
      ].contains(0x26)
      return (name, lines.joined(separator: hasAmpersand ? " & " : " "))
    }
    return nil
  }

  private static let nouns = WordSet(
    """
    council authority trust board police constabulary college school academy university hospital
    hospitals rescue commission agency
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  /// Whether the line below only says what kind of body the line above names.
  private func goesOn(from above: Range<Int>, to below: Range<Int>) -> Bool {
    guard let name = PublicBodyName(above, in: script), name.range == above else { return false }
    // "Northmere Hospitals" above "NHS Foundation Trust".
    if name.isTyped {
      // "Ministry for Skills" above "and Apprenticeships".
      if script.tokens[below.lowerBound].hash == Words.code("and") { return true }
      return Self.forms.matches(in: script, below).contains { $0.range == below }
    }
    return PublicBodyName(below, in: script).map(\.distinctive.isEmpty) ?? true
      && below.contains { Self.nouns.contains(script.tokens[$0].hash) }
  }

  /// Lines that say what form a body has whose name above them already looks whole.
  private static let forms = Phrases<Bool>([
    true: ["nhs foundation trust", "nhs trust", "foundation trust", "integrated care board"]
  ])

  /// Whether a stretch is words with capitals, and small ones between them.
  private func isCapitalised(_ words: Range<Int>) -> Bool {
    words.allSatisfy { word in
      let isLast = word + 1 == words.upperBound
      return
        (script.bytes[script.tokens[word].start].isUpper
        || PublicBodyName.links.contains(script.tokens[word].hash))
        && (isLast
          || script.gap(after: word).allSatisfy {
            $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x26 || $0 == 0x27 || $0 == 0x2D
          })
    }
  }

  /// What is said of a part of a name is said of the whole: "St Oswin's" of "St Oswin's C of E
  /// Academy", "Combined Authority" of "Mercia Vale Combined Authority".
  private func absorb(_ cases: inout [String: Case]) {
    let typed = cases.filter { $0.value.isTyped && $0.value.score > 0 }.keys
    for (key, value) in cases {
      let wholes = typed.filter { whole in
        whole.utf8.count > key.utf8.count
          && (value.isTyped
            ? value.words.isEmpty && whole.hasSuffix(" " + key) : whole.hasPrefix(key))
      }
      guard let whole = wholes.max(by: { ($0.utf8.count, $0) < ($1.utf8.count, $1) }) else {
        continue
      }
      cases[whole]?.score += value.score
      cases[key] = nil
    }
  }

  private func add(
    _ name: PublicBodyName, spelled given: String? = nil, to cases: inout [String: Case]
  ) {
    let isAsked = outline.isQuestion[script.tokens[name.range.lowerBound].fragment]
    let text = given ?? withoutAbbreviation(name.text(in: script))
    let key = text.lowercased()
    let spelled = Self.isShouted(text) ? Self.titled(text) : text
    var found =
      cases[key]
      ?? Case(
        spelled: spelled, length: text.utf8.count, score: 0, isTyped: name.isTyped,
        words: name.distinctive.map { script.word($0).lowercased() })
    if found.spelled != spelled,
      Self.isShouted(found.spelled) || found.spelled == Self.titled(key)
    {
      found.spelled = spelled
    }
    let opens = script.opensFragment(name.range.lowerBound)
    if opens || script.hash(name.range.lowerBound - 1) == Words.code("the"), isAlone(name.range) {
      if opens { found.isBare = true } else { found.hasArticle = true }
    }
    if isAsked {
      // A question may name the authority that is asked, or another: it counts once.
      if !found.isAsked { found.score += isHeld(by: name) ? 1 : -0.7 }
      found.isAsked = true
    } else {
      found.places += 1
      // The third time says little more than the second.
      found.score += weight(of: name) / Double(min(found.places, 4))
    }
    cases[key] = found
  }

  /// A clerk writes for a parish or a town: "Clerk, Nether Wending PC".
  private func withoutAbbreviation(_ name: String) -> String {
    for (short, long) in [(" PC", " Parish Council"), (" TC", " Town Council")]
    where name.hasSuffix(short) && script.tokens.contains(where: { $0.hash == Words.code("clerk") })
    {
      return name.dropLast(short.count) + long
    }
    return name
  }

  private static func isWelsh(_ name: String) -> Bool {
    ["cyngor ", "prifysgol ", "heddlu ", "bwrdd ", "llywodraeth ", "dinas ", "comhairle "].contains(
      where: name.hasPrefix)
  }

  // MARK: - Evidence

  private static let speaking = WordSet(
    [
      "holds", "hold", "does", "has", "have", "can", "will", "is", "considers", "wishes",
      "confirms", "received",
    ]
    .map { Words.hash($0) })
  private static let supposing = WordSet(
    ["would", "may", "might", "should", "could"].map { Words.hash($0) })
  private static let elsewhere = WordSet(
    ["to", "by", "from", "with", "between", "at", "and"].map { Words.hash($0) })
  private static let otherBodies = Phrases<Bool>([
    true: [
      "transferred to", "transferred * to", "passed to", "passed * to", "contact", "apply to",
      "write to",
      "responsibility of", "matter for", "run by", "provided by", "belong to", "redirect * to",
      "supplied by",
    ]
  ])

  private static let addressing = WordSet(["to", "by"].map { Words.hash($0) })
  private static let asked = Phrases<Bool>([
    true: [
      "your request", "your freedom of information request", "your foi request",
      "your information request", "your e mail", "your email", "your letter",
    ]
  ])

  private func weight(of name: PublicBodyName) -> Double {
    let first = name.range.lowerBound
    let fragment = script.tokens[first].fragment
    if outline.isForeign[fragment] {
      // A requester addresses the body that answers.
      return first > 0 && Outline.greetings.contains(script.tokens[first - 1].hash) && name.isTyped
        ? 1.5 : 0.2
    }
    let isAlone = isAlone(name.range) || opensAddress(name.range)
    if outline.isIn(.to, first) { return -2 }
    if outline.isIn(.from, first) { return name.isTyped ? 4 : 1.5 }
    if isLabelled(first) { return 4 }
    if isAlone, first < outline.head {
      // Without a salutation the head is a guess: only the first lines are a letterhead.
      let isFirst = fragment <= 3
      return name.isTyped ? 4 : isFirst ? 2 : 0.7
    }
    if isAlone, first >= outline.signature, fragment < signatureFragment + 14 {
      // The last line of all, below a name and what its bearer does.
      let isLast = name.range.upperBound >= script.tokens.count
      return name.isTyped ? 4 : fragment > signatureFragment + 2 ? isLast ? 3 : 1 : 0.3
    }
    if isPublisher(name.range) { return 4 }
    guard name.isTyped else { return isAlone ? 0.5 : asWriter(name.range) }
    // Where no "Yours sincerely" comes before it, the last lines are the signature.
    if isAlone { return first + 30 > script.tokens.count ? 3 : 1.2 }
    return max(-1.5, 1 + inSentence(name.range))
  }

  private static let publishing = Phrases<Bool>([
    true: ["is committed to publishing", "are committed to publishing"]
  ])
  private static let confirming = Phrases<Bool>([
    true: ["confirm that", "confirms that", "confirm whether"]
  ])
  private static let holding = WordSet(["holds", "hold", "does"].map { Words.hash($0) })

  /// "… is committed to publishing all information released", as pages of disclosure logs end.
  private func isPublisher(_ range: Range<Int>) -> Bool {
    Self.publishing.signal(at: range.upperBound, in: script) != nil
  }

  /// "Data held by Thamesleigh Council", in a question.
  private func isHeld(by name: PublicBodyName) -> Bool {
    let before = max(0, name.range.lowerBound - 3)..<name.range.lowerBound
    return before.contains { script.tokens[$0].hash == Words.code("by") }
      && (before.contains { Self.held.contains(script.tokens[$0].hash) })
  }

  private static let held = WordSet(["held", "received", "kept"].map { Words.hash($0) })

  /// What a sentence says of a name without a noun of its own: that it has a short form, received the
  /// request or holds what was asked for.
  private func asWriter(_ range: Range<Int>) -> Double {
    var score = 0.0
    let before = max(0, range.lowerBound - 12)..<range.lowerBound
    var next = range.upperBound
    if next < script.tokens.count, script.gap(before: next).elementsEqual([0x20, 0x28]),
      script.gap(after: next).first == 0x29, abbreviates(next, range)
    {
      score += 2
      next += 1
    }
    if let last = script.hash(range.lowerBound - 1), Self.addressing.contains(last),
      before.contains(where: { script.tokens[$0].hash == Self.received })
    {
      score += 1.5
    }
    if let word = script.hash(next) {
      if word == Self.received { score += 1.5 }
      if Self.holding.contains(word),
        Self.confirming.matches(in: script, before).contains(where: {
          $0.range.upperBound + 1 >= range.lowerBound
        })
      {
        score += 3
      }
    }
    return score
  }

  private static let received = Words.hash("received")

  /// Whether a word is made of the first letters of a name.
  private func abbreviates(_ word: Int, _ range: Range<Int>) -> Bool {
    let letters = script.bytes[script.tokens[word].start..<script.tokens[word].end]
      .map(\.lowercased)
    let firsts = range.map { script.bytes[script.tokens[$0].start].lowercased }
    return letters.count >= 2 && letters == firsts
  }

  private var signatureFragment: Int {
    outline.signature < script.tokens.count
      ? script.tokens[outline.signature].fragment : script.fragments.count
  }

  /// What the sentence says about the body: that it is the writer, or another body.
  private func inSentence(_ range: Range<Int>) -> Double {
    var score = 0.0
    let before = max(0, range.lowerBound - 5)..<range.lowerBound
    if Self.otherBodies.matches(in: script, before).contains(where: {
      $0.range.upperBound + 2 > range.lowerBound
    }) {
      score -= 2.5
    }
    if range.lowerBound > 1, script.hash(range.lowerBound - 1) == Words.code("of"),
      script.hash(range.lowerBound - 2) == Words.code("behalf")
    {
      score += 2
    }
    // "your request for information to Larch House College", "… received by it".
    if let last = script.hash(range.lowerBound - 1), Self.addressing.contains(last),
      Self.asked.occur(in: script, max(0, range.lowerBound - 12)..<range.lowerBound),
      !Self.otherBodies.occur(in: script, max(0, range.lowerBound - 12)..<range.lowerBound)
    {
      score += 1.3
    }
    if let next = script.hash(range.upperBound) {
      if Self.speaking.contains(next) { score += 0.8 }
      // "Larch House College would hold this" speaks of another body.
      if Self.supposing.contains(next) { score -= 0.8 }
    }
    if range.upperBound < script.tokens.count, script.hash(range.upperBound) == Words.code("s") {
      score += 0.4
    }
    if let last = script.hash(range.lowerBound - 1) {
      if last == Words.code("v") {
        score -= 3
      } else if Self.elsewhere.contains(last) {
        score -= 0.2
      }
    }
    return score
  }

  private static let labels = Phrases<Bool>([
    true: ["public authority", "authority", "organisation", "public body"]
  ])

  /// "Public authority: …".
  private func isLabelled(_ first: Int) -> Bool {
    guard first > 0, script.opensFragment(first) || script.gap(before: first).contains(0x3A) else {
      return false
    }
    let reach = max(0, first - 2)..<first
    return Self.labels.matches(in: script, reach).contains {
      $0.range.upperBound == first && script.opensFragment($0.range.lowerBound)
        && script.gap(after: first - 1).contains(0x3A)
    }
  }

  /// Whether the name has its line to itself, or a part of the line that is set off.
  private func isAlone(_ range: Range<Int>) -> Bool {
    let first = range.lowerBound
    let hasArticle =
      first > 0 && script.hash(first - 1) == Words.code("the") && script.opensFragment(first - 1)
    let opens =
      script.opensFragment(first) || hasArticle || Self.isSetOff(script.gap(before: first))
    let last = range.upperBound - 1
    let closes =
      range.upperBound >= script.tokens.count || script.opensFragment(range.upperBound)
      || Self.isSetOff(script.gap(after: last))
    return opens && closes
  }

  /// "Kelbrook Academy, Mill Lane, Kelbrook", above the letter or below it.
  private func opensAddress(_ range: Range<Int>) -> Bool {
    let first = range.lowerBound
    return script.opensFragment(first) && range.upperBound < script.tokens.count
      && (first < outline.head || first >= outline.signature)
      && script.gap(after: range.upperBound - 1).elementsEqual([0x2C, 0x20])
  }

  /// Two spaces, a dash, a bar or a bracket separate a name from what is beside it.
  private static func isSetOff(_ gap: Bytes) -> Bool {
    gap.count >= 2 && gap.contains { $0 != 0x20 && $0 != 0x2C && $0 != 0x26 && $0 != 0x2E }
      || gap.count >= 3
      || gap.count == 2 && gap.allSatisfy { $0 == 0x20 } || gap.count == 2 && gap.first == 0x2E
  }

  /// The names of the machines in the letter's own addresses, without what all share.
  private func hosts() -> [[UInt8]] {
    var hosts: [[UInt8]] = []
    for address in MailAddresses.all(in: script).prefix(60) {
      let fragment = script.fragment(of: address.lowerBound)
      if let fragment, outline.header[.to] == fragment || outline.isForeign[fragment] { continue }
      guard let at = script.bytes[address].firstIndex(of: 0x40) else { continue }
      hosts.append(script.bytes[(at + 1)..<address.upperBound].map(\.lowercased))
    }
    return hosts
  }

  /// Whether an address spells the name: one of its own words, or the first letters of all.
  private static func spells(_ host: [UInt8], _ words: [String]) -> Bool {
    let labels = host.split { !$0.isLetter }
    return words.contains { word in
      word.utf8.count >= 4
        && labels.contains {
          $0.starts(with: word.utf8) || $0.count > 6 && $0.hasPart(Array(word.utf8))
        }
    }
  }

  static func isShouted(_ name: String) -> Bool {
    if let bytes = plain(name) {
      return bytes.count > 5 && bytes.allSatisfy { !$0.isLetter || $0.isUpper }
    }
    return name.allSatisfy { !$0.isLetter || $0.isUppercase } && name.count > 5
  }

  private static let kept: Set<String> = ["nhs", "hm", "bbc", "dc", "bc", "cc", "uk", "hse", "gp"]

  /// The bytes of a name of ASCII alone, in which every byte is a character.
  private static func plain(_ name: String) -> [UInt8]? {
    let bytes = Array(name.utf8)
    return bytes.allSatisfy { $0 < 0x80 && $0 != 0x0D } ? bytes : nil
  }

  private static let small: Set<String> = [
    "of", "for", "and", "the", "on", "in", "upon", "y", "yr", "a",
  ]

  private static func titled(_ name: String) -> String {
    if let bytes = plain(name) { return titled(bytes) }
    return name.split(separator: " ").enumerated().map { index, word in
      let lower = word.lowercased()
      if kept.contains(lower) { return lower.uppercased() }
      if index > 0, small.contains(lower) { return lower }
      // "O'NEILL-SMITH" keeps its inner capitals apart from its marks.
      var wasLetter = false
      return String(
        lower.map { character in
          defer { wasLetter = character.isLetter || character == "'" || character == "’" }
          return wasLetter ? character : Character(character.uppercased())
        })
    }.joined(separator: " ")
  }
}

extension AuthorityFinder {
  /// The same for a name of ASCII alone.
  private static func titled(_ name: [UInt8]) -> String {
    var titled: [UInt8] = []
    titled.reserveCapacity(name.count)
    for (index, word) in name.split(separator: 0x20).enumerated() {
      if index > 0 { titled.append(0x20) }
      let lower = word.map(\.lowercased)
      // No word that is kept or small has more letters.
      let text = lower.count <= 4 ? String(decoding: lower, as: UTF8.self) : ""
      let isKept = kept.contains(text)
      let isSmall = index > 0 && small.contains(text)
      var wasLetter = false
      for byte in lower {
        let isRaised = byte.isLetter && (isKept || !isSmall && !wasLetter)
        titled.append(isRaised ? byte & 0xDF : byte)
        wasLetter = byte.isLetter || byte == 0x27
      }
    }
    return String(decoding: titled, as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasPart(_ part: [UInt8]) -> Bool {
    guard count >= part.count else { return false }
    return (startIndex...(endIndex - part.count)).contains { self[$0...].starts(with: part) }
  }
}
