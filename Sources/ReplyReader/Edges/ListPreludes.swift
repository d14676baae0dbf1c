/// What stands between the questions as the letter lists them and its first answer: it follows the last
/// question, and answers none.
struct ListPreludes {
  let script: Script

  /// Takes it from the last question of a list whose others are answered further on.
  func drop(_ structure: inout Structure) {
    let blocks = structure.blocks
    var run: [Int] = []
    for block in blocks {
      guard block.isEchoed, block.questions.count == 1, let question = block.questions.first else {
        run = []
        continue
      }
      if !block.saysSomething(in: script) {
        run.append(question)
        continue
      }
      if !run.isEmpty, let content = structure.placed[question]?.content,
        block.content.contains(content.lowerBound), opensParagraph(content),
        run.allSatisfy({ isAnswered($0, after: block.content.upperBound, in: structure) })
      {
        structure.placed[question] = nil
      }
      run = []
    }
  }

  private func opensParagraph(_ content: Range<Int>) -> Bool {
    content.first.map { script.opensParagraph($0) } ?? false
  }

  private func isAnswered(_ question: Int, after word: Int, in structure: Structure) -> Bool {
    structure.placed[question].map { $0.content.lowerBound >= word } ?? false
  }
}
