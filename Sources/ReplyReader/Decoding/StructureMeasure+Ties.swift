import Casebook

extension StructureMeasure {
  /// How the words of the answers speak for or against a way, compared with what other ways find.
  func measureTies(
    _ structure: Structure, _ all: [Structure], _ starts: Starts, _ values: inout [Double]
  ) {
    let place = all.firstIndex { $0.kind == structure.kind }
    var (filled, lost, strong, after, inside, others) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    for question in list.asking {
      let own = structure.placed[question]
      let tie = place.map { starts.ties[$0][question] } ?? 0
      var best = 0.0
      for other in all.indices where all[other].kind != structure.kind {
        best = max(best, starts.ties[other][question])
      }
      lost += max(0, best - tie)
      if best >= 0.5, tie < 0.15 { strong += 1 }
      guard let content = own?.content, let first = content.first else { continue }
      filled += 1
      if first >= setting.closing { after += 1 }
      if isInside(first) { inside += 1 }
      let unit = evidence.units.start { $0.words.lowerBound >= first }
      if unit < evidence.units.count {
        let named = evidence.named(unit, list)
        if !named.isEmpty, !named.contains(question) { others += 1 }
      }
    }
    let count = Double(max(1, list.asking.count))
    values[Feature.tieLost.rawValue] = lost / count
    values[Feature.strongElsewhere.rawValue] = strong / count
    guard filled > 0 else { return }
    values[Feature.afterSignature.rawValue] = after / filled
    values[Feature.insideSentence.rawValue] = inside / filled
    values[Feature.namesOther.rawValue] = others / filled
  }

  /// How much of a question's words the head of an answer takes up; none where it is the request repeated.
  func tie(of question: Int, _ content: Range<Int>) -> Double {
    guard let first = content.first, !evidence.isRepeated(first),
      setting.role(at: first) != .opening
    else { return 0 }
    return wording.takes(up: question, in: content, script)
  }

  /// Whether an answer begins inside a sentence, behind no colon, dash or comma that leads to it.
  private func isInside(_ first: Int) -> Bool {
    guard first > 0, !script.opensFragment(first) || script.isWrapped(at: first) else {
      return false
    }
    let byte = script.bytes[script.tokens[first].start]
    let gap = script.gap(after: first - 1)
    return byte.isLetter && !byte.isUpper && gap.allSatisfy { $0 == 0x20 }
      || script.isWrapped(at: first)
  }
}
