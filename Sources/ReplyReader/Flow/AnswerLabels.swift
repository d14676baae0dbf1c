import Casebook

/// Labels that still stand before an answer once it has been found: "Answer 3", "A3 –", "7 - 9:", and a
/// heading that ends in the numbers of its questions.
struct AnswerLabels {
  let script: Script
  private let reader: MarkReader
  private let tails: HeadingTails
  // Ways to read a letter agree on most answers.
  private let marks = Remembered<Mark?>()
  private let lineMarks = Remembered<Mark?>()

  init(script: Script) {
    self.script = script
    reader = MarkReader(script: script)
    tails = HeadingTails(script: script, reader: reader)
  }

  /// Words of a label or heading.
  private static let most = 24

  /// The words of an answer without a label that names its question.
  func past(_ content: Range<Int>, of question: Int, _ list: QuestionList) -> Range<Int> {
    guard let first = content.first, content.count > 1 else { return content }
    let limit = min(content.upperBound, first + Self.most)
    if let end = answerLetterEnd(first, of: question, list), end < content.upperBound {
      return end..<content.upperBound
    }
    if let mark = mark(at: first, limit: limit),
      isLabel(mark) || isOwn(mark, question, list) || isResponse(first),
      mark.end < content.upperBound, names(mark, question, list)
    {
      return mark.end..<content.upperBound
    }
    if script.opensFragment(first), let label = tails.mark(ofLabelIn: first..<limit),
      label.end < content.upperBound, names(label, question, list)
    {
      return label.end..<content.upperBound
    }
    var end = first + 1
    while end < limit, !script.opensFragment(end) { end += 1 }
    guard end < content.upperBound, script.opensFragment(end), script.opensFragment(first),
      let mark = mark(of: first..<end), names(mark, question, list)
    else { return content }
    return end..<content.upperBound
  }

  private func mark(at first: Int, limit: Int) -> Mark? {
    if let known = marks[first..<limit] { return known }
    let mark = reader.mark(at: first, limit: limit)
    marks[first..<limit] = .some(mark)
    return mark
  }

  private func mark(of line: Range<Int>) -> Mark? {
    if let known = lineMarks[line] { return known }
    let mark = tails.mark(of: line)
    lineMarks[line] = .some(mark)
    return mark
  }

  /// Whether a mark can only be a label: a plain number may begin a list inside the answer.
  private func isLabel(_ mark: Mark) -> Bool {
    guard !mark.isSentence, mark.strength >= 0.7 else { return false }
    switch mark.style {
    case .named, .leading: return true
    case .closed, .bracketed, .alone, .spaced, .wide, .inline:
      return mark.paths.count > 1 || mark.isGluedA
    }
  }

  /// One past "1A)" or "1 A)", where the question has no parts and the letter stands for "answer".
  private func answerLetterEnd(_ word: Int, of question: Int, _ list: QuestionList) -> Int? {
    let labels = list.questions[question].id.labels
    guard labels.count == 1, list.parts[question].isEmpty else { return nil }
    var last = word
    var written = Array(script.bytes[script.tokens[word].start..<script.tokens[word].end])
    if written.elementsEqual(labels[0].utf8), word + 1 < script.tokens.count,
      script.gap(after: word).elementsEqual([0x20])
    {
      last = word + 1
      written += script.bytes[script.tokens[last].start..<script.tokens[last].end]
    }
    let after = script.gap(after: last).first
    return written.last == 0x41 && written.dropLast().elementsEqual(labels[0].utf8)
      && (after == 0x29 || after == 0x3A) ? last + 1 : nil
  }

  /// Whether a word is a response's number: "R4" below "Q4".
  private func isResponse(_ word: Int) -> Bool {
    script.opensFragment(word) && script.bytes[script.tokens[word].start].lowercased == 0x72
      && reader.glued(word) != nil
  }

  /// Whether a mark is the question's own number with its part, as "2(b)" is: no list in an answer counts so.
  private func isOwn(_ mark: Mark, _ question: Int, _ list: QuestionList) -> Bool {
    !mark.isSentence && mark.paths.count == 1 && mark.paths[0].count > 1
      && list.place(of: mark.paths[0], by: .own, after: nil) == question
  }

  private func names(_ mark: Mark, _ question: Int, _ list: QuestionList) -> Bool {
    var current: Int?
    for path in mark.paths {
      guard let place = list.place(of: path, by: .own, after: current) else { continue }
      if place == question || list.isInside(question, place) { return true }
      current = place
    }
    return false
  }
}
