package import Casebook

/// What stands beside a number: what is counted, and words that limit it.
extension ValueReader {
  private static let units: WordTable<String> = {
    let names = [
      "days": ["day", "days"], "weeks": ["week", "weeks"], "months": ["month", "months"],
      "years": ["year", "years"], "hours": ["hour", "hours", "hrs"],
      "minutes": ["minute", "minutes", "mins"], "FTE": ["fte", "ftes", "wte"],
      "miles": ["mile", "miles"], "km": ["km", "kilometres"], "tonnes": ["tonne", "tonnes"],
    ]
    var units: [UInt64: String] = [:]
    for (unit, words) in names { for word in words { units[Words.hash(word)] = unit } }
    return WordTable(uniqueKeysWithValues: units.map { ($0.key, $0.value) })
  }()

  /// What is counted, where the word at a place says it: "days", "FTE", "full time equivalents".
  func unit(after index: Int) -> String? {
    guard index < content.upperBound, !script.opensFragment(index) else { return nil }
    if let unit = Self.units[script.tokens[index].hash] { return unit }
    let isFullTime =
      script.tokens[index].hash == Words.code("full") && index + 2 < content.upperBound
      && script.tokens[index + 1].hash == Words.code("time")
    return isFullTime ? "FTE" : nil
  }

  private static let afterYears = WordSet(
    [
      "was", "is", "were", "are", "and", "to", "or", "the", "we", "only", "onwards", "until", "for",
      "in", "when", "as", "has", "had", "saw", "by", "there", "it", "this",
    ].map { Words.hash($0) })

  /// Whether what looks like a year counts something: "2001 days", or an answer that is nothing else.
  func isNumberOfThings(_ index: Int) -> Bool {
    let next = index + 1
    if unit(after: next) != nil, script.gap(before: next).allSatisfy({ $0 == 0x20 }) { return true }
    guard index == content.lowerBound,
      !content.dropFirst().contains(where: { script.bytes[script.tokens[$0].start].isDigit })
    else { return false }
    guard next < content.upperBound else { return true }
    return script.gap(before: next).allSatisfy { $0 == 0x20 } && !script.opensFragment(next)
      && !Self.afterYears.contains(script.tokens[next].hash)
  }

  /// Whether the word at a place names pounds.
  func isPounds(_ index: Int) -> Bool {
    guard index < content.upperBound, !script.opensFragment(index) else { return false }
    let hash = script.tokens[index].hash
    return hash == Words.code("pounds") || hash == Words.code("gbp")
  }

  private static let less = WordSet(["fewer", "less", "lower"].map { Words.hash($0) })
  private static let greater = WordSet(["more", "greater", "higher"].map { Words.hash($0) })
  private static let under = WordSet(["under", "below"].map { Words.hash($0) })
  private static let over = WordSet(["over", "above", "exceeding"].map { Words.hash($0) })
  private static let near = WordSet(
    [
      "approximately", "approx", "about", "around", "circa", "roughly", "nearly", "almost",
      "estimated", "c", "ca",
    ].map { Words.hash($0) })

  /// How the words before a number limit it: "fewer than", "at least", "about", `<`.
  func bound(before index: Int) -> AnswerValue.Bound? {
    if !script.opensFragment(index) || index == content.lowerBound {
      switch script.gap(before: index).reversed().first(where: { ![0x20, 0xA3, 0xC2].contains($0) })
      {
      case 0x3C: return .below
      case 0x3E where index > content.lowerBound: return .above
      case 0x7E: return .about
      default: break
      }
    }
    func hash(_ back: Int) -> UInt64 {
      index - back >= content.lowerBound ? script.tokens[index - back].hash : 0
    }
    guard index > content.lowerBound, !script.opensFragment(index) else { return nil }
    let last = hash(1)
    if last == Words.code("than") {
      let isDenied = hash(3) == Words.code("no") || hash(3) == Words.code("not")
      if Self.less.contains(hash(2)) { return isDenied ? .above : .below }
      if Self.greater.contains(hash(2)) { return isDenied ? .below : .above }
      return nil
    }
    if last == Words.code("to"), hash(2) == Words.code("up") { return .below }
    if hash(2) == Words.code("at") {
      if last == Words.code("most") { return .below }
      if last == Words.code("least") { return .above }
    }
    if Self.under.contains(last) { return .below }
    if Self.over.contains(last) { return .above }
    return Self.near.contains(last) ? .about : nil
  }

  /// How the words after a number limit it: "or fewer", "or more", `+`.
  func bound(after index: Int) -> AnswerValue.Bound? {
    if index > content.lowerBound, script.gap(after: index - 1).first == 0x2B { return .above }
    guard index + 1 < content.upperBound, script.tokens[index].hash == Words.code("or") else {
      return nil
    }
    let word = script.tokens[index + 1].hash
    if Self.less.contains(word) || Self.under.contains(word) { return .below }
    return Self.greater.contains(word) || Self.over.contains(word) ? .above : nil
  }
}

extension ReplyReader {
  /// The figures, dates and yes or no that some words give, as a person types them or a letter has them.
  /// - Parameter text: The words of one answer.
  /// - Returns: The values in their order.
  package static func values(in text: String) -> [AnswerValue] {
    let script = Script(Array(text.utf8))
    return ValueReader.values(in: 0..<script.tokens.count, script)
  }
}
