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
    if sentences.indices.dropFirst(refusal + 1).contains(where: { listsOffer($0, sentences) }) {
      return true
    }
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

  private static let giving = Phrases<Bool>([
    true: ["can", "able to"].flatMap { may in
      ["provide", "give", "supply", "confirm", "tell", "offer", "disclose"].flatMap { verb in
        ["\(may) \(verb)", "\(may) however \(verb)", "\(may) still \(verb)"]
      }
    }
  ])

  private static let kindnesses = Phrases<Bool>([
    true: ["goodwill", "good will", "as a gesture", "outside of the act", "outside the act"]
  ])

  /// Whether figures follow a colon behind an offer: "we can give the number for one ward: 61 beds".
  private func listsOffer(_ place: Int, _ sentences: [Sentence]) -> Bool {
    let offer = sentences[place]
    guard offer.informs, offer.signals.isDisjoint(with: [.discussed, .conditional]),
      Self.giving.occur(in: script, offer.range),
      // Given out of kindness beside a refusal of everything, it is told of one question of many.
      !Self.kindnesses.occur(in: script, offer.range)
    else { return false }
    if Self.saying.occur(in: script, offer.range), tellsBehindVerb(offer) { return true }
    guard
      let colon = offer.range.last(where: { script.gap(after: $0).first == 0x3A })
    else { return false }
    let end = min(colon + 1 + Self.mostOffered, script.tokens.count)
    let last = place + 1 < sentences.count ? sentences[place + 1].range.upperBound : end
    return (colon + 1..<max(colon + 1, min(end, max(offer.range.upperBound, last)))).contains {
      isFigure($0) && !script.isYear($0) && !isNumberOfPart($0) && !isLabel($0)
    }
  }

  private static let saying = Phrases<Bool>([
    true: ["can", "able to"].flatMap { may in
      ["tell you that", "confirm that", "say that", "advise that", "advise you that"].flatMap {
        ["\(may) \($0)", "\(may) however \($0)"]
      }
    }
  ])
  private static let reckoning = WordSet(
    """
    hours minutes hour minute records files emails searches cases estimate estimated limit
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  /// "We can tell you that the budget was £96,000": a figure behind a verb, and nothing reckoned.
  private func tellsBehindVerb(_ sentence: Sentence) -> Bool {
    !has(sentence, Self.arguing) && !has(sentence, Self.reckoning)
      && sentence.range.dropFirst().contains { index in
        isFigure(index) && Self.being.contains(script.tokens[index - 1].hash)
          && !script.isYear(index)
      }
  }

  /// Words behind the colon of an offer in which its first figure stands.
  private static let mostOffered = 8

  /// Whether a limit refuses some years alone, and what is asked is said before to be published or attached.
  func isOfRest(_ refusal: Int, _ sentences: [Sentence]) -> Bool {
    isOfPeriod(sentences[refusal...])
      && sentences[..<refusal].contains { has($0, Self.published) && $0.informs }
  }

  private static let rest = Phrases<Bool>([
    true: ["the rest is", "the rest are", "the remainder is", "the remainder are"]
  ])

  /// Whether a limit refuses only what is left of what was counted before.
  ///
  /// "39 were agreed. The rest is refused."
  func leavesRest(_ refusal: Int, _ sentences: [Sentence]) -> Bool {
    Self.rest.occur(in: script, sentences[refusal].range)
      && sentences[..<refusal].contains { sentence in
        sentence.informs && !gives(reasons: sentence)
          && sentence.range.contains { isFigure($0) && !isNumberOfPart($0) && !isLabel($0) }
      }
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
    let isCount =
      isFigure(first) && !isLabel(first) && sentence.range.count >= 3
      // "2021 – 2022: as above".
      && (!script.isYear(first)
        || sentence.range.contains { isFigure($0) && !script.isYear($0) })
    return isCount || isPlaced(sentence) || tellsHowever(sentence)
      || has(sentence, Self.figures) && !sentence.signals.isDisjoint(with: [.given, .enclosed])
  }

  private static let turning = WordSet(
    ["however", "nevertheless", "nonetheless"].map { Words.hash($0) })
  private static let others = WordSet(
    ["contact", "telephone", "hours", "minutes", "may", "might"].map { Words.hash($0) })
  /// Words in which a sentence turns to what is told all the same.
  private static let mostTurning = 4

  /// "This is not recorded. We have, however, searched the narrative, which produced 64 incidents."
  private func tellsHowever(_ sentence: Sentence) -> Bool {
    sentence.range.prefix(Self.mostTurning).contains {
      Self.turning.contains(script.tokens[$0].hash)
    } && !has(sentence, Self.others)
      && sentence.range.dropFirst().contains {
        isFigure($0) && !script.isYear($0) && !isNumberOfPart($0)
          && !script.gap(before: $0).contains(0x2F)
      }
  }

  private static let figures = WordSet(["figures", "numbers", "totals"].map { Words.hash($0) })

  private static let places = WordSet(
    """
    annex appendix attachment enclosure table column sheet spreadsheet tab columns
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

  private static let handing = Phrases<Bool>([
    true: [
      "i enclose", "we enclose", "i attach", "we attach", "i have attached", "we have attached",
      "i have enclosed", "we have enclosed", "please find attached", "please find enclosed",
      "attached is", "enclosed is", "attached are", "enclosed are",
    ]
  ])

  /// "I enclose most of the information that you requested": its first words hand something over,
  /// though it speaks of the request.
  func handsOver(_ sentence: Sentence) -> Bool {
    Self.handing.signal(at: sentence.range.lowerBound, in: script) != nil
      && has(sentence, Self.asked)
  }

  private static let asked = WordSet(
    ["information", "requested", "asked", "documents"].map { Words.hash($0) })
  private static let attachments = WordSet(
    ["attachment", "enclosure", "attached", "enclosed"].map { Words.hash($0) })

  /// "The names of the companies are in Attachment A": it comes with the letter.
  func isAttached(_ sentence: Sentence) -> Bool {
    isPlaced(sentence) && has(sentence, Self.attachments)
  }

  /// "A copy is enclosed", and not "our leaflet is enclosed, which may be of interest".
  func enclosesAsked(_ sentence: Sentence) -> Bool {
    encloses(sentence) && !has(sentence, Self.arguments)
  }

  private static let arguing = WordSet(
    """
    would could may might should likely prejudice disclosure data protection act exempt therefore
    because since fair unfair applies
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })
  private static let there = Words.hash("there")
  private static let being = WordSet(["is", "are", "was", "were"].map { Words.hash($0) })
  private static let none = WordSet(["no", "none", "nil"].map { Words.hash($0) })
  /// Words of a sentence that tells something plain.
  private static let mostPlain = 18

  /// "The contract ends on 31 March", "there was no cost": a sentence tells a figure, a name or that there
  /// is none, and argues nothing.
  func tellsPlainly(_ sentence: Sentence) -> Bool {
    guard sentence.informs, sentence.range.count <= Self.mostPlain, !gives(reasons: sentence),
      !has(sentence, Self.arguments), !has(sentence, Self.arguing),
      sentence.signals.isDisjoint(with: [.denied, .discussed, .stock, .conditional]),
      // "There are fourteen boxes of paper" tells how much there would be to read.
      script.tokens[sentence.range.lowerBound].hash != Self.there
    else { return false }
    return sentence.range.dropFirst().contains { index in
      let isBehindVerb = Self.being.contains(script.tokens[index - 1].hash)
      return isFigure(index) && !isNumberOfPart(index) && !isLabel(index)
        || isBehindVerb && script.bytes[script.tokens[index].start].isUpper
        || isBehindVerb && Self.none.contains(script.tokens[index].hash)
    }
  }

  private static let ins = WordSet(["in", "at"].map { Words.hash($0) })

  /// Whether the first of the sentences gives a figure, or several are rows that end in one.
  func tellsFigures(_ sentences: ArraySlice<Sentence>) -> Bool {
    guard let first = sentences.first else { return false }
    return givesFigure(first) || sentences.contains(where: listsFigures)
      || sentences.count { $0.informs && endsInFigure($0) } >= 2
  }

  /// Whether a sentence refuses a part in so many words.
  func refusesPart(_ sentence: Sentence) -> Bool {
    sentence.refuses && Self.ofPart.occur(in: script, sentence.range)
  }

  /// Whether several sentences are rows that end in a figure.
  func tellsRows(_ sentences: ArraySlice<Sentence>) -> Bool {
    sentences.count { $0.informs && endsInFigure($0) } >= 2
  }

  /// "The kitchen was refurbished for £41,350": an amount, told and not reckoned with.
  func tellsAmount(_ sentence: Sentence) -> Bool {
    sentence.informs && !gives(reasons: sentence) && !has(sentence, Self.arguments)
      && sentence.range.contains { isFigure($0) && script.gap(before: $0).contains(0xA3) }
  }

  /// Whether a sentence before what is not held tells an amount or a total, or hands something over.
  func handsSome(_ sentence: Sentence) -> Bool {
    tellsAmount(sentence) || tellsTotal(sentence) || encloses(sentence)
      || sentence.informs && has(sentence, Self.sheets) && sentence.signals.contains(.given)
  }

  private static let sheets = WordSet(
    ["attached", "sheet", "spreadsheet", "tab", "enclosed"].map { Words.hash($0) })

  /// "In 2019, 1.1% married", "spent to 30 September: £14.7m": an amount or a share, told and not
  /// reckoned with.
  func tellsAmountOrShare(_ sentence: Sentence) -> Bool {
    sentence.informs && !gives(reasons: sentence) && !has(sentence, Self.arguments)
      && sentence.range.contains {
        isFigure($0)
          && (script.gap(before: $0).contains(0xA3) || script.gap(after: $0).contains(0x25))
      }
  }

  /// "We gave out 2,350.": a few words that end in a figure, and not in a year.
  func endsInCount(_ sentence: Sentence) -> Bool {
    guard endsInFigure(sentence), sentence.informs, !gives(reasons: sentence),
      let last = sentence.range.last, !isNumberOfPart(last), !isLabel(last)
    else { return false }
    return !script.isYear(last)
  }

  private func firstAbsence(in sentence: Sentence) -> Int? {
    signs(in: sentence.range).first { $0.signal == .notHeld }?.range.lowerBound
  }

  private static let mostLabel = 4

  /// "£214,600 – we do not hold 2011/12", "16 boats were lost; oars are not counted": a sentence tells
  /// an amount, or a count and a semicolon, before what is not held.
  func isBesideFigure(_ sentence: Sentence) -> Bool {
    let first = sentence.range.lowerBound
    guard isFigure(first), !isLabel(first), !script.isYear(first),
      let absence = firstAbsence(in: sentence), absence > first + 1
    else { return false }
    return script.gap(before: first).contains(0xA3)
      || (first..<absence).contains { script.gap(after: $0).first == 0x3B }
  }

  /// "Allotments - Information not held", as one item below others: the rest of the list is told.
  func isOfItem(_ sentence: Sentence) -> Bool {
    guard let absence = firstAbsence(in: sentence) else { return false }
    var line = absence
    while line > sentence.range.lowerBound, !script.opensFragment(line) { line -= 1 }
    guard line > sentence.range.lowerBound, script.opensFragment(line), absence > line,
      absence - line <= Self.mostLabel, script.bytes[script.tokens[line].start].isUpper
    else { return false }
    return (line..<absence).contains { index in
      let gap = script.gap(after: index)
      return gap.first == 0x3A || gap.count >= 3 && gap.contains { $0 == 0x2D || $0 == 0xE2 }
    }
  }

  /// Words of a sentence that only concludes.
  private static let mostConcluding = 5

  /// "So it isn't held.", "Information not held.", after prose that says why.
  func concludesAbsence(_ sentence: Sentence) -> Bool {
    sentence.signals.contains(.notHeld) && sentence.range.count <= Self.mostConcluding
      && !sentence.range.contains { script.bytes[script.tokens[$0].start].isDigit }
  }

  private static let inability = Phrases<Bool>([
    true: ["cannot", "unable", "not able to", "can t", "not possible to"]
  ])

  /// Whether a sentence says that something cannot be done, as "We are not able to say" does.
  func isUnable(_ sentence: Sentence) -> Bool {
    Self.inability.occur(in: script, sentence.range)
  }
}
