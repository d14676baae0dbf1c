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

/// Numbers that count the paragraphs of the letter itself, from its first to its notice of rights.
///
/// They mean no question: "1. The Service covers … 8. If you are dissatisfied, you may seek a review".
struct OwnParagraphs {
  let script: Script
  /// How many numbers a list of answers may have.
  let questions: Int

  /// Numbers beyond the questions that such a letter has: a notice of rights may go on with two from a
  /// list of answers.
  private static let leastBeyond = 3
  /// Words of a paragraph in which it speaks of rights.
  private static let mostWords = 30

  /// The unit with the first number, where the letter counts so.
  func first(_ units: [Unit], _ marks: [Mark?], _ echoes: [Echo?]) -> Int? {
    guard let first = marks.firstIndex(where: { isFirst($0) }), let style = marks[first]?.style,
      // Headings such as "Request 1" say themselves what is answered.
      marks.count(where: isHeading) * 2 < questions
    else { return nil }
    var next = 1
    var echoed = 0
    var isToRights = false
    for index in first..<marks.count {
      guard let mark = marks[index], mark.style == style, !mark.isSentence, units[index].opensLine
      else { continue }
      // A count that begins again is a list of questions, and one of answers.
      if next > 1, mark.paths == [["1"]] { return nil }
      guard let number = Self.number(of: mark, after: next) else { continue }
      next = number + 1
      if echoes[index] != nil { echoed += 1 }
      let end = min(mark.end + Self.mostWords, script.tokens.count)
      isToRights = RequestBounds.rights.occur(in: script, mark.end..<max(mark.end, end))
    }
    return next - 1 >= questions + Self.leastBeyond && isToRights && echoed < 2 ? first : nil
  }

  /// The number of a paragraph that goes on with the count; one between may name a question and so have its
  /// mark.
  static func number(of mark: Mark, after next: Int) -> Int? {
    guard mark.paths.count == 1, mark.paths[0].count == 1, let number = Int(mark.paths[0][0])
    else { return nil }
    return (next...next + 1).contains(number) ? number : nil
  }

  private func isHeading(_ mark: Mark?) -> Bool {
    guard let mark, mark.style == .named, !mark.isSentence else { return false }
    return mark.paths[0][0].utf8.first?.isDigit == true
  }

  private func isFirst(_ mark: Mark?) -> Bool {
    guard let mark, !mark.isSentence, mark.style != .named else { return false }
    return mark.paths == [["1"]]
  }
}

/// Headings of the letter's own sections, which it may number as the request numbers its questions.
struct OwnHeadings {
  let script: Script

  /// A single one may be a question's title.
  static let least = 2
  private static let mostWords = 6
  private static let titles = Phrases<Bool>([
    true: [
      "request", "the request", "your request", "information requested", "introduction",
      "background", "summary", "our response", "the response", "response to your request",
      "decision", "our decision", "the decision", "reasons", "reasons for", "reason for",
      "exemption", "exemptions", "the exemption", "application of", "public interest",
      "the public interest",
      "legal basis", "advice and assistance", "right of appeal", "rights of appeal", "appeals",
      "your right", "your rights", "right of review", "internal review", "review procedure",
      "how to complain", "complaints", "conclusion", "conclusions", "next steps", "contact",
      "further information", "contact details", "copyright",
    ]
  ])

  /// The units with a number and such a heading alone on the line.
  func units(_ units: [Unit], _ marks: [Mark?], _ echoes: [Echo?]) -> [Int] {
    marks.indices.filter { index in
      guard let mark = marks[index], mark.style != .named, !mark.isSentence, echoes[index] == nil,
        units[index].opensLine, mark.end < script.tokens.count, mark.paths.count == 1,
        mark.paths[0].count == 1, mark.paths[0][0].utf8.first?.isDigit == true
      else { return false }
      var end = mark.end + 1
      while end < script.tokens.count, !script.opensFragment(end),
        end - mark.end <= Self.mostWords
      { end += 1 }
      return end - mark.end <= Self.mostWords
        && Self.titles.signal(at: mark.end, in: script) != nil
        && !script.gap(after: end - 1).contains { $0 == 0x3F || $0 == 0x2E }
    }
  }
}
