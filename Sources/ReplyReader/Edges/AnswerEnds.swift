import Casebook
import FOILaw

/// Where an answer ends once its passage has been found: before the closing of the letter, and before the
/// number of the next question where that stands alone above the question's words.
struct AnswerEnds {
  let script: Script
  let list: QuestionList
  let echoes: Echoes
  let judge: Judge
  private let signatures: [Int]
  private let closings: [Int]
  private let reader: MarkReader

  /// Words between complaint rights and the signature.
  private static let mostClosing = 160

  init(
    script: Script, list: QuestionList, echoes: Echoes, judge: Judge, closings: [Closing.Start]
  ) {
    (self.script, self.list, self.echoes, self.judge) = (script, list, echoes, judge)
    signatures = closings.filter(\.isSignature).map(\.word)
    self.closings = closings.lazy.filter { !$0.isSignature }.map(\.word)
    reader = MarkReader(script: script)
  }

  /// The answers without what stands behind them.
  func end(_ placed: inout [Placed?]) {
    let pointing = pointing(placed)
    // Many questions may share one passage: it is looked through once.
    var cut: [Range<Int>: Int] = [:]
    for (question, place) in placed.enumerated() {
      guard let content = place?.content, content.count > 1 else { continue }
      var end = cut[content] ?? self.end(of: content, pointing)
      cut[content] = end
      if let label = label(at: end, from: content.lowerBound, of: question) { end = label }
      if let lead = lead(at: end, from: content.lowerBound) { end = lead }
      if end < content.upperBound, content.lowerBound < end {
        placed[question]?.content = content.lowerBound..<end
      }
    }
  }

  private func end(of content: Range<Int>, _ pointing: Set<Provision>) -> Int {
    var end = content.upperBound
    if let ground = ground(in: content, of: pointing) { end = ground }
    if let closing = closing(in: content.lowerBound..<end) { end = closing }
    if let reasons = reasons(in: content.lowerBound..<end) { end = reasons }
    if let residue = residue(in: content.lowerBound..<end) { end = residue }
    return end
  }

  /// Where a paragraph neither confirms nor denies that anything else is held, behind an answer that gives
  /// what was asked: that is said of no question.
  private func residue(in content: Range<Int>) -> Int? {
    for start in content.dropFirst()
    where script.opensParagraph(start) && StatementFinder.isResidual(start, in: script) {
      let before = content.lowerBound..<start
      return judge.judge(before).outcome == .answered ? start : nil
    }
    return nil
  }

  /// Where the letter closes inside the passage: nothing behind a signature goes on with what is before it.
  private func closing(in content: Range<Int>) -> Int? {
    let next = signatures.start { $0 > content.lowerBound }
    guard next < signatures.count, case let signature = signatures[next],
      signature < content.upperBound, script.opensParagraph(signature)
    else { return nil }
    let least = max(content.lowerBound, signature - Self.mostClosing)
    let first = closings[closings.start { $0 > least }...].prefix { $0 < signature }.first {
      script.opensParagraph($0)
        && judge.judge($0..<signature).claims.isEmpty
    }
    return first ?? signature
  }

  /// Words of an answer that only names its ground.
  private static let mostNaming = 12

  /// The grounds of answers that only name them, "S43(2) - see below".
  private func pointing(_ placed: [Placed?]) -> Set<Provision> {
    var grounds: Set<Provision> = []
    for content in placed.lazy.compactMap({ $0?.content })
    where content.count <= Self.mostNaming && References.points(in: content, script) {
      grounds.formUnion(judge.judge(content).claims)
    }
    return grounds
  }

  /// Where a paragraph begins with the ground of another answer, behind one that refuses nothing.
  private func ground(in content: Range<Int>, of grounds: Set<Provision>) -> Int? {
    guard !grounds.isEmpty else { return nil }
    for start in content.dropFirst() where script.opensParagraph(start) {
      let line = script.fragments[script.tokens[start].fragment]
      let words = script.bytes[script.tokens[start].start..<line.end]
      guard let first = words.citations.first, first.range.lowerBound == words.startIndex,
        grounds.contains(first.provision),
        !judge.judge(content.lowerBound..<start).outcome.isRefusal
      else { continue }
      return start
    }
    return nil
  }

  private static let reasons = WordSet(
    ["reasons", "exemptions", "explanation", "exceptions"].map { Words.hash($0) })
  private static let places = WordSet(
    ["annex", "appendix", "annexes", "appendices", "schedule", "overleaf"].map { Words.hash($0) })
  /// Words of a paragraph that only says where reasons are.
  private static let mostPointing = 40

  /// Where the last paragraph says of the whole letter that its reasons are in an annex, behind an answer
  /// that refuses nothing.
  private func reasons(in content: Range<Int>) -> Int? {
    guard
      let start = content.suffix(Self.mostPointing).last(where: { script.opensParagraph($0) }),
      start > content.lowerBound, case let last = start..<content.upperBound,
      last.contains(where: { Self.reasons.contains(script.tokens[$0].hash) }),
      last.contains(where: { Self.places.contains(script.tokens[$0].hash) }),
      !judge.judge(content.lowerBound..<start).outcome.isRefusal
    else { return nil }
    return start
  }

  /// Words of a line that leads to what follows.
  private static let mostLeading = 8

  /// Where the last paragraph begins, if it only leads to the answers that follow: "The following are refused:".
  private func lead(at end: Int, from start: Int) -> Int? {
    guard end < script.tokens.count, script.gap(after: end - 1).contains(0x3A) else { return nil }
    var line = end - 1
    while line > start, !script.opensParagraph(line), end - line <= Self.mostLeading { line -= 1 }
    return line > start && script.opensParagraph(line) && end - line <= Self.mostLeading
      && judge.judge(line..<end).outcome.isRefusal ? line : nil
  }

  private static let askings = WordSet(
    ["request", "requested", "question", "query", "your", "you", "asked", "information"].map {
      Words.hash($0)
    })

  /// Where the last line of the passage begins, if it is but the number of the question whose words follow,
  /// or the heading over it: "Request".
  private func label(at end: Int, from start: Int, of question: Int) -> Int? {
    guard let echo = echoes[end], echo.question != question, end - start > 1 else { return nil }
    var line = end - 1
    while line > start, !script.opensFragment(line), end - line < 4 { line -= 1 }
    guard line > start, script.opensFragment(line) else { return nil }
    if (line..<end).allSatisfy({ Self.askings.contains(script.tokens[$0].hash) }) { return line }
    guard
      let mark = reader.mark(at: line, limit: end), mark.end == end, mark.paths.count == 1,
      list.place(of: mark.paths[0], by: .own, after: question) == echo.question
    else { return nil }
    return line
  }
}
