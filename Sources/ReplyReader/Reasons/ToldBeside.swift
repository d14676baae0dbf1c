import Casebook
import FOILaw

// MARK: - What is told beside what is refused or not held

extension Judge {
  private static let offers = Phrases<Bool>([
    true: [
      "gesture of good will", "gesture of goodwill", "as a gesture", "outside of the act",
      "outside the act", "can provide the following", "able to provide the following",
      "can however provide", "can still provide", "have supplied", "have however provided",
    ]
  ])
  private static let published = WordSet(
    ["website", "published", "online", "attached"].map { Words.hash($0) })
  private static let ofPeriod = Phrases<Bool>([
    true: [
      "for the period", "for the years", "for the year", "data between", "information between",
      "for the data", "for data", "for earlier years", "for the earlier", "before that", "prior to",
    ]
  ])

  /// Whether something is offered beside a refusal by a limit: "as a gesture of good will we can provide the
  /// following".
  ///
  /// Where the whole request is refused it is not known what of it is offered.
  func offers(_ sentences: [Sentence], besides refusal: Int) -> Bool {
    guard Self.ofPart.occur(in: script, sentences[refusal].range) else { return false }
    return sentences.indices.contains { place in
      let sentence = sentences[place]
      guard place != refusal, sentence.informs, !sentence.signals.contains(.discussed),
        Self.offers.occur(in: script, sentence.range)
      else { return false }
      return sentences[place...].contains { other in
        encloses(other)
          || other.informs
            && other.range.contains { isFigure($0) && !isNumberOfPart($0) && !isLabel($0) }
      }
    }
  }

  /// Whether a limit refuses some years alone, and what is asked is said before to be published or attached.
  func isOfRest(_ refusal: Int, _ sentences: [Sentence]) -> Bool {
    isOfPeriod(sentences[refusal...])
      && sentences[..<refusal].contains { has($0, Self.published) && $0.informs }
  }

  /// Whether amounts are told: "2020/21 not held; 2021/22 £141,093; 2022/23 £139,870".
  func givesAmounts(_ sentences: ArraySlice<Sentence>) -> Bool {
    sentences.reduce(0) { count, sentence in
      count
        + (gives(reasons: sentence)
          ? 0 : sentence.range.count { isFigure($0) && script.gap(before: $0).contains(0xA3) })
    } >= 2
  }

  /// Whether a limit refuses some years alone: "I must refuse your request for the data between 2009/10 and
  /// 2016/17".
  private func isOfPeriod(_ sentences: ArraySlice<Sentence>) -> Bool {
    sentences.contains { sentence in
      (sentence.signals.contains(.refused) || !sentence.claims.isEmpty)
        && Self.ofPeriod.occur(in: script, sentence.range)
    }
  }

  /// Whether something is told behind what is not held.
  ///
  /// "We do not record why. 61 trees were felled", "the figures for our own clinic are in the attached sheet".
  func tellsBesideAbsence(_ sentence: Sentence) -> Bool {
    guard sentence.informs, !gives(reasons: sentence), !has(sentence, Self.arguments) else {
      return false
    }
    let first = sentence.range.lowerBound
    let isCount = isFigure(first) && !isLabel(first) && sentence.range.count >= 3
    return isCount || isPlaced(sentence)
      || has(sentence, Self.figures) && !sentence.signals.isDisjoint(with: [.given, .enclosed])
  }

  private static let figures = WordSet(["figures", "numbers", "totals"].map { Words.hash($0) })

  private static let places = WordSet(
    """
    annex appendix attachment enclosure table column sheet spreadsheet tab
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })
  private static let arguments = WordSet(
    """
    reason reasons exemption exemptions exception exceptions section regulation public interest test
    harm explanation explained factors balance refusal withheld decision rights review complaint
    considerations arguments
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  /// "A list of the bidders is at Annex C": something given, and no argument, has its place.
  func isPlaced(_ sentence: Sentence) -> Bool {
    sentence.informs && !has(sentence, Self.arguments)
      && sentence.range.dropFirst(2).contains { index in
        Self.places.contains(script.tokens[index].hash)
          && (index - 2..<index).contains { Self.ins.contains(script.tokens[$0].hash) }
      }
  }

  private static let ins = WordSet(["in", "at"].map { Words.hash($0) })

  /// Whether the first of the sentences gives a figure, or several are rows that end in one.
  func tellsFigures(_ sentences: ArraySlice<Sentence>) -> Bool {
    guard let first = sentences.first else { return false }
    return givesFigure(first) || sentences.contains(where: listsFigures)
      || sentences.count { $0.informs && endsInFigure($0) } >= 2
  }
}
