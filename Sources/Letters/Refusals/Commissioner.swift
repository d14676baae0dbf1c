import FOILaw

/// Puts an argument to somebody who decides: the table's arguments are addressed to the authority.
enum Commissioner {
  /// The argument as it is put to a Commissioner or the Tribunal; `nil` where nothing of it fits.
  ///
  /// Statements of the law stay as they are. What asks the authority for something becomes what it has to
  /// show, and is used only where nothing else is left.
  static func addressed(_ argument: String, turn: Int = 0) -> String? {
    let sentences = Sentences.of(argument)
    var plain: [String] = []
    var isLed = true
    for sentence in sentences {
      let stated = statement(sentence)
      // "It settles that …" speaks of a sentence that was left out.
      let isOrphan = !isLed && pointing.contains { sentence.hasPrefix($0) }
      if let stated, !isOrphan { plain.append(stated) }
      isLed = stated != nil && !isOrphan
    }
    if !plain.isEmpty { return plain.joined(separator: " ") }
    return sentences.lazy.compactMap { burden($0, turn) }.first
  }

  /// The ways of saying that something is for the authority to show, used in turn.
  static let burdens = [
    "It is for the authority to ", "The authority has to ", "The authority ought to ",
  ]

  private static let pointing = ["It ", "They ", "That ", "This ", "These ", "Those "]
  /// Openings of a clause that states nothing by itself.
  private static let conditions = ["If ", "So far as ", "For ", "Where "]

  /// The part of a sentence that states something.
  private static func statement(_ sentence: String) -> String? {
    guard !sentence.hasPrefix("Please ") else { return nil }
    if let place = sentence.firstRange(of: ": please ") {
      // "The prejudice must be substantial: please describe how …" says little without the rest.
      let asked = sentence[place.upperBound...]
      if !asked.contains("please") {
        return sentence[..<place.lowerBound] + ": it is for the authority to " + asked
      }
    }
    for mark in ["; please ", ": please ", ", please ", "; it should ", " and please "] {
      guard let place = sentence.firstRange(of: mark) else { continue }
      let kept = sentence[..<place.lowerBound]
      // "If section 43(2) is meant, please" leaves nothing behind.
      if conditions.contains(where: { kept.hasPrefix($0) }) { return nil }
      // "…; if there is one, please" leaves what stands before it.
      let end = kept.ranges(of: "; ").last.flatMap { last in
        conditions.contains { kept[last.upperBound...].hasPrefix($0.lowercased()) }
          ? last.lowerBound : nil
      }
      return kept[..<(end ?? kept.endIndex)] + "."
    }
    return sentence.has("please") ? nil : sentence
  }

  /// `Please show that …` as what the authority has to show.
  private static func burden(_ sentence: String, _ turn: Int) -> String? {
    let lead = burdens[turn % burdens.count]
    if sentence.hasPrefix("Please ") {
      let asked = sentence.dropFirst("Please ".count)
      return asked.contains("please") ? nil : lead + asked
    }
    guard let place = sentence.firstRange(of: ", please ") else { return nil }
    let asked = sentence[place.upperBound...]
    return asked.contains("please")
      ? nil : sentence[..<place.lowerBound] + ", it is for the authority to " + asked
  }
}
