import Casebook

/// The questions that a letter numbers itself, for reading it without the request.
enum OwnNumbers {
  /// The numbers 1, 2, 3 … as far as they stand in order, if there are two or more.
  static func questions(in script: Script, closings: [Closing.Start]) -> [Question] {
    let reader = LabelReader(script: script)
    var found: [Question] = []
    var seen: Set<QuestionID> = []
    var next = 1
    var parent: String?
    let end = closings.first { $0.isSignature }?.word ?? script.tokens.count
    for index in 0..<end
    where found.count < 500 && (script.opensFragment(index) || script.answerCells[index] != nil) {
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

  /// What is said after the letter's own question: behind a heading such as "Answer:", or behind
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
