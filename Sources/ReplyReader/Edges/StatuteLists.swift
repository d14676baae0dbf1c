/// Lists of the law that a letter quotes, whose letters and numbers mean no question.
///
/// "Section 17(1) requires us to give you a notice which (a) states that fact, (b) specifies the exemption
/// in question …", "(a) the prevention or detection of crime".
struct StatuteLists {
  let script: Script

  /// Words in which the law that is quoted is named before the first item of its list.
  private static let mostLead = 60
  private static let mostItems = 12

  /// How items of such lists begin.
  private static let limbs = Phrases<Bool>([
    true: [
      "states that fact", "state that fact", "states the fact", "specifies the exemption",
      "specifies which exemption", "specify the exemption", "specifies the exception",
      "states why", "states if that", "state why", "states if not otherwise",
      "to be informed in writing", "if that is the case to have", "if so to have that",
      "the prevention or detection of crime", "the apprehension or prosecution",
      "the administration of justice", "the assessment or collection of",
      "the operation of the immigration", "the maintenance of security",
      "the exercise by any public authority",
    ]
  ])
  private static let leads = Phrases<Bool>([
    true: [
      "requires", "provides that", "provides", "states that", "states", "says that", "obliges",
      "a notice which", "exempt if", "would or would be likely to", "imposes", "places", "entitled",
      "is as follows",
    ]
  ])
  private static let laws = WordSet(
    ["section", "sections", "regulation", "act", "s"].map { Words.hash($0) })

  /// The first word of each item, its letter or number.
  func labels() -> Set<Int> {
    let reader = LabelReader(script: script)
    var found: Set<Int> = []
    var index = 0
    while index + 1 < script.tokens.count {
      defer { index += 1 }
      guard isLabel(index, reader) else { continue }
      if Self.limbs.signal(at: index + 1, in: script) != nil {
        found.insert(index)
      } else if isFirst(index), script.opensFragment(index), isLed(index) {
        var item = index
        for _ in 0..<Self.mostItems {
          found.insert(item)
          guard let next = nextItem(after: item, reader) else { break }
          item = next
        }
      }
    }
    return found
  }

  private func isLabel(_ index: Int, _ reader: LabelReader) -> Bool {
    let token = script.tokens[index]
    guard token.end - token.start <= 3 else { return false }
    let after = script.gap(after: index).first
    return (after == 0x29 || after == 0x2E || script.gap(before: index).last == 0x28)
      && reader.labels(of: index) != nil
  }

  private func isFirst(_ index: Int) -> Bool {
    let token = script.tokens[index]
    guard token.end - token.start == 1 else { return false }
    let sign = script.bytes[token.start].lowercased
    return sign == 0x61 || sign == 0x69
  }

  /// Whether a sentence that cites the law leads to a list whose first item begins in small letters.
  private func isLed(_ index: Int) -> Bool {
    guard index > 0, !script.bytes[script.tokens[index + 1].start].isUpper else { return false }
    var start = index
    while start > 0, index - start < Self.mostLead,
      start == index || !script.endsSentence(after: start - 1)
    {
      start -= 1
    }
    let lead = start..<index
    let gap = script.gap(after: index - 1)
    return !gap.contains(0x3F) && gap.first != 0x2E
      && lead.contains { Self.laws.contains(script.tokens[$0].hash) }
      && Self.leads.occur(in: script, lead)
  }

  /// The item after one: the next line that begins with the label after its own.
  private func nextItem(after item: Int, _ reader: LabelReader) -> Int? {
    guard let own = reader.labels(of: item)?.last?.utf8.first else { return nil }
    var next = item + 1
    while next + 1 < script.tokens.count, next - item < Self.mostLead {
      if script.opensFragment(next), isLabel(next, reader),
        let label = reader.labels(of: next)?.last?.utf8
      {
        let goesOn = label.first == own + 1 || own == 0x69 && label.count > 1
        return goesOn ? next : nil
      }
      next += 1
    }
    return nil
  }
}
