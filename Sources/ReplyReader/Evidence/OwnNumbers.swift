import Casebook

/// The questions that a letter numbers itself, for reading it without the request.
enum OwnNumbers {
  /// The numbers that the letter names with a word or a Q, or else 1, 2, 3 … as far as they occur in
  /// order; none where there are fewer than two.
  static func questions(in script: Script, closings: [Closing.Start]) -> [Question] {
    let end = closings.first { $0.isSignature }?.word ?? script.tokens.count
    let counted = counted(in: script, end: end)
    let named = named(in: script, end: end)
    return named.count > counted.count + 1 ? named : counted
  }

  private static let most = 500

  private static func counted(in script: Script, end: Int) -> [Question] {
    let reader = LabelReader(script: script)
    var found: [Question] = []
    var seen: Set<QuestionID> = []
    var next = 1
    var parent: String?
    for index in 0..<end
    where found.count < most && (script.opensFragment(index) || script.isAnswerCell(index)) {
      guard let label = reader.label(at: index), !label.isSentence else { continue }
      for number in label.numbers {
        let isNext = number.count == 1 && Int(number[0]) == next
        let isPart = parent != nil && number.count == 2 && number[0] == parent
        guard isNext || isPart else { continue }
        let id = QuestionID(labels: number)
        guard seen.insert(id).inserted else { continue }
        found.append(Question(id: id, text: ""))
        if isNext {
          parent = number[0]
          next += 1
        }
      }
    }
    return found.count >= 2 ? found : []
  }

  /// Numbers written `Q4b` or `Question 4(b)`, at the head of a line or in a sentence, in order.
  private static func named(in script: Script, end: Int) -> [Question] {
    let reader = MarkReader(script: script)
    var ids: Set<QuestionID> = []
    var heads = 0
    var index = 0
    while index < end, ids.count < most {
      defer { index += 1 }
      let isHead = script.opensFragment(index)
      let paths: [[String]]
      if script.bytes[script.tokens[index].start].lowercased == 0x71,
        let first = reader.glued(index)
      {
        paths =
          reader.list(from: index, first: first, end: index + 1, limit: end)?.paths ?? [first]
      } else if isHead, let mark = reader.mark(at: index, limit: min(index + 12, end)),
        mark.style == .named, mark.paths[0].count <= 3
      {
        paths = mark.paths
      } else {
        continue
      }
      for path in paths where path[0].utf8.first?.isDigit == true {
        ids.insert(QuestionID(labels: path))
        if isHead { heads += 1 }
      }
    }
    guard ids.count >= 2, heads >= 2 else { return [] }
    return ids.sorted { isBefore($0.labels, $1.labels) }.map { Question(id: $0, text: "") }
  }

  private static func isBefore(_ one: [String], _ other: [String]) -> Bool {
    for (left, right) in zip(one, other) where left != right {
      if let left = Int(left), let right = Int(right) { return left < right }
      return left < right
    }
    return one.count < other.count
  }

  /// What is said after the letter's own question: after a heading such as "Answer:", or after
  /// the sentences that ask.
  static func answer(in content: Range<Int>, _ script: Script) -> Range<Int> {
    for index in content.prefix(200) where script.opensFragment(index) {
      let rest = LeadIn.skip(index..<content.upperBound, in: script)
      if rest.lowerBound > index { return rest }
    }
    var start = content.lowerBound
    for index in content.prefix(120) where script.endsSentence(after: index) {
      guard script.gap(after: index).contains(0x3F) else { break }
      start = index + 1
    }
    return start..<content.upperBound
  }
}
