import Casebook

extension MarkReader {
  private static let the = Words.hash("the")

  /// "Your second question", "the first part of your second question", "your last question".
  func ordinal(at index: Int, limit: Int) -> Mark? {
    var pending: [String] = []
    var part: [String] = []
    var next = index
    let end = min(limit, index + 14)
    // Most sentences have no such word, and name nothing by it.
    guard next < end, (next..<end).contains(where: { script.traits[$0].contains(.ordinal) }) else {
      return nil
    }
    while next < end {
      let hash = script.tokens[next].hash
      let traits = script.traits[next]
      if traits.contains(.ordinal), let number = Self.ordinals[hash] {
        pending.append(number)
        // "I come to the fourth.": nothing follows that it could count.
        if next > index, script.endsSentence(after: next), script.tokens[next - 1].hash == Self.the
        {
          return Mark(
            paths: pending.map { [$0] + part }, end: next + 1, style: .leading, strength: 0.8,
            isSentence: true, isPart: false)
        }
      } else if traits.contains(.noun), !pending.isEmpty {
        let isPart = traits.contains(.partNoun)
        let rest = (next + 1)..<min(limit, next + 4)
        guard isPart, part.isEmpty,
          rest.contains(where: { script.traits[$0].contains(.ordinal) })
        else {
          let goesOn = goesOn(after: next + 1, limit)
          return Mark(
            paths: pending.map { [$0] + part }, end: next + 1, style: .leading, strength: 0.9,
            isSentence: goesOn, isPart: false)
        }
        part = pending
        pending = []
      } else if !traits.contains(.lead), !traits.contains(.joint), next > index + 6 {
        return nil
      }
      next += 1
    }
    return nil
  }

  /// The question that a part belongs to, said after it: "part b of your second question".
  func owner(after end: Int, limit: Int) -> (path: [String], end: Int)? {
    guard end < limit, script.tokens[end].hash == Self.of else { return nil }
    var next = end + 1
    while next < limit, next < end + 4 {
      let hash = script.tokens[next].hash
      if let number = Self.ordinals[hash], next + 1 < limit,
        Self.nouns.contains(script.tokens[next + 1].hash)
      {
        return ([number], next + 2)
      }
      if Self.nouns.contains(hash), next + 1 < limit {
        if let labels = element(at: next + 1), labels[0].utf8.first?.isDigit == true {
          return (labels, next + 2)
        }
        if let number = Self.counted[script.tokens[next + 1].hash] { return ([number], next + 2) }
      }
      next += 1
    }
    return nil
  }

  /// Whether a month and a year stand behind a number.
  func isDate(_ month: Int) -> Bool {
    AnswerForm.namesMonth(month..<(month + 1), in: script) && month + 1 < script.tokens.count
      && script.tokens[month + 1].hasDigit
      && script.tokens[month + 1].end - script.tokens[month + 1].start == 4
  }
}

// MARK: - In sentences that decide

extension StatementFinder {
  private static let your = WordSet(["your", "the"].map { Words.hash($0) })

  /// "The information in your third request", "your last question": questions named by their place.
  func ordinals(in sentence: Range<Int>) -> [(questions: [Int], word: Int)] {
    let tops = list.questions.indices.filter { list.parents[$0] == nil }
    var found: [(questions: [Int], word: Int)] = []
    for index in sentence.dropFirst() where Self.your.contains(script.tokens[index - 1].hash) {
      let several = ranks(from: index, sentence).filter { $0 <= tops.count }
      if several.count > 1 {
        found.append((several.map { tops[$0 - 1] }, index))
        continue
      }
      guard index + 1 < sentence.upperBound,
        script.traits[index + 1].contains(.statementNoun)
      else { continue }
      let hash = script.tokens[index].hash
      let rank = MarkReader.ordinals[hash].flatMap { Int($0) }
      if let parts = orphans(of: rank, at: index) {
        found.append((parts, index))
        continue
      }
      let place =
        hash == Self.last ? tops.last : rank.flatMap { $0 <= tops.count ? tops[$0 - 1] : nil }
      if let place { found.append(([place], index)) }
    }
    return found
  }

  /// The numbers that "your first, second and fourth questions" names.
  private func ranks(from word: Int, _ sentence: Range<Int>) -> [Int] {
    var ranks: [Int] = []
    var next = word
    while next + 1 < sentence.upperBound {
      if let rank = MarkReader.ordinals[script.tokens[next].hash].flatMap({ Int($0) }) {
        ranks.append(rank)
      } else if ranks.isEmpty || !MarkReader.and.contains(script.tokens[next].hash) {
        break
      }
      next += 1
    }
    return script.traits[next].contains(.statementNoun) ? ranks : []
  }

  private static let of = Words.hash("of")

  /// The parts of a question that was not asked itself, or the one that "the first part of your second
  /// question" means.
  private func orphans(of rank: Int?, at index: Int) -> [Int]? {
    guard let rank else { return nil }
    let parts = list.questions.indices.filter {
      list.questions[$0].id.labels.first == String(rank)
    }
    guard !parts.isEmpty, parts.allSatisfy({ list.questions[$0].id.labels.count > 1 }) else {
      return nil
    }
    guard index >= 4, script.tokens[index - 2].hash == Self.of,
      let number = MarkReader.ordinals[script.tokens[index - 4].hash].flatMap({ Int($0) })
    else { return parts }
    return (1...parts.count).contains(number) ? [parts[number - 1]] : parts
  }
}
