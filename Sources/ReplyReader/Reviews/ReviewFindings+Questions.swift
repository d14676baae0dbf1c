import Casebook

extension ReviewFindings {
  /// The questions by the numbers of cases that stand before them, where each has one of its own:
  /// "FOI2019/01702 - How many …".
  static func cases(_ echoes: [Echo], in script: Script) -> [UInt64: Int] {
    var found: [UInt64: Int] = [:]
    for echo in echoes {
      let word = echo.range.lowerBound - 1
      guard word >= 0, !script.opensFragment(word + 1), script.tokens[word].hasDigit,
        script.tokens[word].end - script.tokens[word].start >= leastCase,
        (max(0, word - 2)...word).contains(where: script.opensFragment)
      else { continue }
      let number = script.tokens[word].hash
      guard found[number, default: echo.question] == echo.question else { return [:] }
      found[number] = echo.question
    }
    return Set(found.values).count > 1 ? found : [:]
  }

  private static let leastCase = 4

  /// The answers with those that follow the question as it was asked, where several questions are
  /// repeated one by one above what is found: a sentence elsewhere only sums them up.
  func led(_ answers: [Answer], _ findings: Findings) -> [Answer] {
    let paragraphs = findings.paragraphs
    let places = paragraphs.indices.filter { paragraphs[$0].under != nil }
    guard Set(places.compactMap { paragraphs[$0].under }).count > 1 else { return answers }
    var result = answers
    for place in places {
      guard let question = paragraphs[place].under, case let id = questions[question].id else {
        continue
      }
      var end = place + 1
      while end < paragraphs.count, paragraphs[end].follows, paragraphs[end].under == nil {
        end += 1
      }
      let own = result.first { $0.question == id }.flatMap { paragraph(of: $0, paragraphs) }
      if let own, (place..<end).contains(own) { continue }
      result.removeAll { $0.question == id }
      let words = paragraphs[place].words.lowerBound..<paragraphs[end - 1].words.upperBound
      result.append(
        answer(
          at: ReviewPoints.Point(
            question: question, paragraph: place, words: words, strength: 1.5)))
    }
    return result
  }

  /// Words between the number of a question and what is said of it.
  private static let mostBehind = 4
  private static let mostBefore = 20

  /// An answer that begins in the middle of the sentence that names its question, and not right behind
  /// the number, begins with the sentence.
  func fromSentence(_ answer: Answer, _ findings: Findings) -> Answer {
    guard let question = findings.places[answer.question], let evidence = answer.evidence,
      let first = script.firstWord(from: evidence.start), first > 0, !script.opensFragment(first),
      !script.endsSentence(after: first - 1)
    else { return answer }
    var start = first
    while start > 0, !script.opensParagraph(start), !script.endsSentence(after: start - 1),
      first - start <= Self.mostBefore
    {
      start -= 1
    }
    guard first - start <= Self.mostBefore,
      let name = findings.reader.named(start..<first).last, name.question == question,
      first - name.end >= Self.mostBehind
    else { return answer }
    return answer.beginning(at: start, in: script)
  }
}

extension Answer {
  /// The answer with another first word.
  fileprivate func beginning(at start: Int, in script: Script) -> Answer {
    guard let evidence else { return self }
    let end = script.firstWord(from: evidence.end) ?? script.tokens.count
    let passage = Passage(start..<max(start + 1, end), in: script)
    return Answer(
      question: question, outcome: outcome, claims: claims, text: passage.text,
      evidence: passage.evidence, confidence: confidence, steps: steps, values: values)
  }
}
