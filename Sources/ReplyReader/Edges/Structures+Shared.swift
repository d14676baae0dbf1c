import Casebook

/// Passages that answer several questions and are not to be shared out among them.
extension Structures {
  /// Whether a passage begins with the head of a table, whose rows answer together.
  func beginsTable(_ content: Range<Int>) -> Bool {
    guard let first = content.first else { return false }
    return script.columns(inLineOf: first) >= 3 || opensWithPeriods(first, content)
  }

  /// Whether the cells of a table, one to a line, begin with two periods over its columns.
  private func opensWithPeriods(_ first: Int, _ content: Range<Int>) -> Bool {
    var (start, periods) = (first, 0)
    while periods < 2, start < content.upperBound {
      var end = start + 1
      while end < content.upperBound, end - start < 4, !script.opensFragment(end) { end += 1 }
      guard end < content.upperBound, script.opensFragment(end), script.isPeriod(start..<end) else {
        return false
      }
      (start, periods) = (end, periods + 1)
    }
    return periods == 2
  }

  /// Whether the first sentence of a passage names all of its questions: "For questions 2 to 4, see …".
  ///
  /// Or further on: "What you ask for in questions 1 and 2 can be found at Annex A".
  func names(_ asked: [Int], at content: Range<Int>) -> Bool {
    if let mark = MarkReader(script: script).mark(
      at: content.lowerBound, limit: content.upperBound),
      mark.isSentence, mark.paths.count >= asked.count
    {
      let named = Set(mark.paths.compactMap { list.place(of: $0, by: .own, after: nil) })
      return asked.allSatisfy { named.contains($0) }
    }
    guard let end = content.prefix(Self.mostNaming).first(where: { script.endsSentence(after: $0) })
    else { return false }
    let sentence = content.lowerBound..<(end + 1)
    let finder = StatementFinder(script: script, list: list, judge: judge)
    return Set(finder.questions(named: sentence)).isSuperset(of: asked)
  }

  /// Gives questions without words of their own the passage of another one that names them at its head.
  ///
  /// "We hold information in response to questions 1 to 3, but …", below question 1 and above the others.
  func spread(_ placed: [Placed?], _ list: QuestionList) -> [Placed?] {
    var open = Set(
      list.asking.filter { question in
        placed[question] == nil && list.parents[question].flatMap { placed[$0] } == nil
      })
    guard !open.isEmpty else { return placed }
    var placed = placed
    let finder = StatementFinder(script: script, list: list, judge: judge)
    for question in list.asking {
      guard !open.isEmpty, let place = placed[question], place.content.count >= 8,
        let end = place.content.prefix(Self.mostNaming).first(where: {
          script.endsSentence(after: $0)
        })
      else { continue }
      let named = finder.questions(named: place.content.lowerBound..<(end + 1))
      guard named.contains(question) else { continue }
      for other in named where open.remove(other) != nil {
        placed[other] = Placed(
          content: place.content, how: [.several], certainty: 0.8, evidence: place.evidence)
      }
    }
    return placed
  }

  /// Words of a sentence that names them.
  private static let mostNaming = 60

  /// As many lines below one another as questions, in their order: each has its own.
  ///
  /// "There were 214. / 77 of these. / The longest was 61 weeks."
  func inLines(
    _ content: Range<Int>, _ asked: [Int], _ wording: Wording
  ) -> [Int: Range<Int>]? {
    guard asked.count > 2 else { return nil }
    var starts = [content.lowerBound]
    var end = content.lowerBound + 1
    while end < content.upperBound, !script.opensParagraph(end) {
      if script.opensFragment(end), !script.isWrapped(at: end) {
        guard starts.count < asked.count else { return nil }
        starts.append(end)
      }
      end += 1
    }
    guard starts.count == asked.count,
      starts.allSatisfy({ script.columns(inLineOf: $0) == 1 })
    else { return nil }
    var found: [Int: Range<Int>] = [:]
    var (known, others) = (0, 0)
    for (place, question) in asked.enumerated() {
      let line = starts[place]..<(place + 1 < starts.count ? starts[place + 1] : end)
      found[question] = line
      guard let likest = wording.likest(to: line, in: script, isProse: true).first else { continue }
      if likest.question == question { known += 1 } else { others += 1 }
    }
    return known > others ? found : nil
  }
}
