/// Finds the name of the authority that writes.
struct AuthorityFinder {
  let script: Script
  /// One past the last word before the answers.
  let head: Int
  /// The first word of the closing.
  let closing: Int

  private static let ends = WordSet(
    [
      "council", "constabulary", "police", "trust", "government", "university", "authority",
      "agency",
      "service", "commission", "college", "school", "academy", "assembly", "parliament",
      "corporation",
      "board", "inspectorate", "comhairle", "office",
    ].map { Words.hash($0) })
  private static let starts = WordSet(
    [
      "department", "ministry", "office", "house", "police", "transport", "university", "bank",
      "borough",
    ].map {
      Words.hash($0)
    })
  /// Words that do not yet say which authority it is.
  private static let common = WordSet(
    ["county", "city", "borough", "district", "town", "parish", "public", "local", "our", "this"]
      .map { Words.hash($0) })
  private static let leads = WordSet(["the", "dear"].map { Words.hash($0) })
  private static let links = WordSet(["of", "for", "and", "the", "on"].map { Words.hash($0) })
  private static let boroughs = WordSet(
    ["london", "royal", "metropolitan"].map { Words.hash($0) })
  private static let strangers = WordSet(
    [
      "commissioner", "commissioners", "tribunal", "minister", "ministers", "act",
      "team", "unit",
    ]
    .map { Words.hash($0) })

  var name: String? {
    var scores: [String: (score: Int, name: String)] = [:]
    for range in names(in: 0..<min(head, script.tokens.count), most: 400) {
      let early = script.tokens[range.lowerBound].fragment < 12
      let alone = isAlone(range)
      add(range, alone ? 4 : early ? 2 : 1, to: &scores)
    }
    // The name may stand just before the closing, under the last answer.
    var tail = min(closing, script.tokens.count)
    while tail > head, tail > 0, closing - tail < 200,
      script.tokens[tail - 1].fragment + 2 > closingFragment
    {
      tail -= 1
    }
    if tail < script.tokens.count {
      for range in names(in: tail..<script.tokens.count, most: 600) {
        add(range, isAlone(range) ? 3 : 1, to: &scores)
      }
    }
    // A form may name the body among the answers only.
    if scores.isEmpty {
      for range in names(in: 0..<script.tokens.count, most: 400) where isAlone(range) {
        add(range, 1, to: &scores)
      }
    }
    return scores.values.max { ($0.score, $1.name.count) < ($1.score, $0.name.count) }?.name
  }

  private var closingFragment: Int {
    closing < script.tokens.count ? script.tokens[closing].fragment : script.fragments.count
  }

  private func add(
    _ range: Range<Int>, _ score: Int, to scores: inout [String: (score: Int, name: String)]
  ) {
    let name = range.map(script.word).joined(separator: " ")
    let spelled = Self.isShouted(name) ? Self.titled(name) : text(of: range)
    scores[name.lowercased(), default: (0, spelled)].score += score
  }

  private func text(of range: Range<Int>) -> String {
    let start = script.tokens[range.lowerBound].start
    let end = script.tokens[range.upperBound - 1].end
    return String(decoding: script.bytes[start..<end], as: UTF8.self)
  }

  /// Capitalised runs that end in a word such as "Council" or begin with "Department for".
  private func names(in words: Range<Int>, most: Int) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var index = words.lowerBound
    while index < min(words.upperBound, words.lowerBound + most) {
      guard isName(index) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < words.upperBound, end < index + 14, !script.opensFragment(end), joins(end - 1),
        isName(end)
          || (Self.links.contains(script.tokens[end].hash) && end + 1 < words.upperBound
            && isName(end + 1) && !script.opensFragment(end + 1))
      {
        end += 1
      }
      if let name = authority(in: index..<end) { names.append(name) }
      index = end
    }
    return names
  }

  private func authority(in run: Range<Int>) -> Range<Int>? {
    if run.contains(where: { Self.strangers.contains(script.tokens[$0].hash) }) { return nil }
    var first = run.lowerBound
    while first < run.upperBound, Self.leads.contains(script.tokens[first].hash) { first += 1 }
    for start in first..<run.upperBound
    where Self.starts.contains(script.tokens[start].hash) && start + 2 < run.upperBound
      && Self.links.contains(script.tokens[start + 1].hash)
    {
      // "London Borough of …", "Royal Borough of …".
      let leads = start > first && Self.boroughs.contains(script.tokens[start - 1].hash)
      return (leads ? start - 1 : start)..<run.upperBound
    }
    guard let last = run.lastIndex(where: { Self.ends.contains(script.tokens[$0].hash) }),
      (first..<last).contains(where: { !Self.common.contains(script.tokens[$0].hash) })
    else { return nil }
    // "Police Service of Northern Ireland" goes on after its noun.
    let goesOn = last + 1 < run.upperBound && script.tokens[last + 1].hash == Words.hash("of")
    return first..<(goesOn ? run.upperBound : last + 1)
  }

  private func isName(_ index: Int) -> Bool {
    let token = script.tokens[index]
    return script.bytes[token.start].isUpper
  }

  /// Whether only a space or an ampersand stands after the word.
  private func joins(_ index: Int) -> Bool {
    script.gap(after: index).allSatisfy { $0 == 0x20 || $0 == 0x26 }
  }

  /// Whether the name has its line to itself or ends it, as in a letterhead or a signature.
  private func isAlone(_ range: Range<Int>) -> Bool {
    script.opensFragment(range.lowerBound)
      && (range.upperBound >= script.tokens.count || script.opensFragment(range.upperBound)
        || script.gap(after: range.upperBound - 1).contains { $0 >= 0x80 })
  }

  private static func isShouted(_ name: String) -> Bool {
    name.allSatisfy { !$0.isLetter || $0.isUppercase }
  }

  private static func titled(_ name: String) -> String {
    let small: Set<String> = ["of", "for", "and", "the", "on"]
    return name.split(separator: " ").map { word in
      let lower = word.lowercased()
      return small.contains(lower) ? lower : lower.prefix(1).uppercased() + lower.dropFirst()
    }.joined(separator: " ")
  }
}
