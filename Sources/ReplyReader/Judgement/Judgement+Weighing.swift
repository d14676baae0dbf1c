import Casebook
import FOILaw

// MARK: - Weighing

/// Weighs what the sentences of a passage say against each other.
extension Judge {
  private static let conclusions = WordSet(
    ["therefore", "accordingly", "consequently", "thus", "follows"].map { Words.hash($0) })

  /// What is given is said first: further on, sentences before a refusal reason for it.
  private static let mostOpening = 2
  /// Words of a sentence that says "Not held." and nothing else.
  private static let mostBareAbsence = 3
  /// A sentence with no figure and no name in it is a bare answer only if it is this short.
  private static let mostBare = 8

  func weigh(
    _ sentences: [Sentence], claims: [Provision], notHeldByLaw: Bool
  ) -> Judgement {
    let refusal = sentences.firstIndex { $0.refuses }
    let absence =
      sentences.firstIndex { $0.signals.contains(.notHeld) }
      ?? (claims.isEmpty ? self.absence(behind: refusal, sentences) : nil)
    let told = sentences.firstIndex { $0.informs && $0.range.count >= 1 }
    if let refusal, !(claims.isEmpty && (absence ?? .max) <= refusal),
      !isUnableFirst(refusal, absence, sentences, claims)
    {
      return weigh(
        refusal: refusal, after: told, sentences, claims: claims, notHeldByLaw: notHeldByLaw)
    }
    if absence == nil, sentences.contains(where: { $0.signals.contains(.inPart) }) {
      return Judgement(
        outcome: .partlyRefused, claims: claims, clarity: 0.8, why: [.inPart])
    }
    if absence == nil, sentences.contains(where: encloses),
      sentences.contains(where: isWithheldFrom)
    {
      return Judgement(outcome: .partlyRefused, claims: claims, clarity: 0.7, why: [.inPart])
    }
    if notHeldByLaw {
      // "The grant was £1,384,500. As to the sum paid out, this is a notice under section 17(1)."
      if let absence,
        tellsFigures(sentences[..<absence]) || givesAmounts(sentences[absence...])
          || sentences[..<absence].contains(where: handsSome)
          || sentences[(absence + 1)...].contains(where: tellsBesideAbsence)
      {
        return Judgement(outcome: .answered, claims: [], clarity: 0.6, why: [.otherFigures])
      }
      return Judgement(outcome: .notHeld, claims: [], clarity: 0.95, why: [.section17])
    }
    if let absence {
      let before = sentences[..<absence]
      if isBesideTold(absence, sentences) {
        return Judgement(
          outcome: .answered, claims: [], clarity: 0.6, why: [.otherFigures])
      }
      let isConclusion = ["therefore", "so", "as"].contains {
        script.tokens[sentences[absence].range.lowerBound].hash == Words.hash($0)
      }
      // An answer that begins with a figure has given it, whatever it concludes of the rest.
      let concludes =
        !givesFigure(sentences[0]) && !before.contains(where: listsFigures)
        && !before.contains(where: encloses) && !isOfOtherMatter(absence, sentences)
        && sentences[absence].range.contains {
          Self.conclusions.contains(script.tokens[$0].hash)
        }
      // Where all that was asked is not held, prose before it only says why.
      let isAll =
        sentences[absence].signals.contains(.nothing)
        || sentences[(absence + 1)...].contains(where: concludesAbsence)
      let isBare =
        sentences[absence].range.count <= Self.mostBareAbsence
        && !before.contains { $0.range.contains { isFigure($0) && !isNumberOfPart($0) } }
      if before.isEmpty || isConclusion || concludes || isBare
        || !substance(of: before, isBeforeRefusal: isAll, namesTell: false)
          && !pointsFirst(before.prefix(1))
      {
        return Judgement(outcome: .notHeld, claims: claims, clarity: 0.9, why: [.holdsNone])
      }
      return Judgement(
        outcome: .answered, claims: [], clarity: 0.65,
        why: [.answersFirst])
    }
    return Judgement(outcome: .answered, claims: [], clarity: 0.95, why: [.information])
  }

  /// What a passage says in which a sentence refuses: nothing held, some given, or none.
  private func weigh(
    refusal: Int, after told: Int?, _ sentences: [Sentence], claims: [Provision],
    notHeldByLaw: Bool
  ) -> Judgement {
    let relied = claims.filter { !meaning(of: $0, in: regime).saysNotHeld }
    if relied.isEmpty, notHeldByLaw || !claims.isEmpty {
      if refusal > 0,
        givesFigure(sentences[0]) || endsInCount(sentences[0])
          || pointsFirst(sentences[..<refusal])
          || sentences[..<refusal].contains(where: isPlaced)
      {
        return Judgement(
          outcome: .partlyRefused, claims: claims, clarity: 0.7, why: [.holdsNoMore]
        )
      }
      return Judgement(
        outcome: .notHeld, claims: claims, clarity: 0.93, why: [.holdsNone])
    }
    // The cost limit and vexatiousness refuse requests, not documents.
    let isLimit = !relied.isEmpty && relied.allSatisfy(\.isLimit)
    let isWhole = isLimit || sentences.contains { $0.signals.contains(.whole) }
    // What is published may be redacted: that it is to be found elsewhere gives nothing of it here.
    let isPublished =
      relied.contains(where: isElsewhere) && !sentences.contains(where: encloses)
    let isPartly =
      !isPublished
      && sentences.contains {
        $0.signals.contains(.partly) && (!isLimit || $0.signals.contains(.given))
          && !isFurtherGround($0, behind: sentences[refusal])
          && Self.supposed.matches(in: script, $0.range).isEmpty
      }
    // Where it is to be found elsewhere or later, the words before only say where.
    let isElsewhere = !relied.isEmpty && relied.allSatisfy(isElsewhere)
    let isRest = isLimit && isOfRest(refusal, sentences)
    let hasTold =
      (told ?? .max) < refusal && (!isElsewhere || tells(sentences[..<refusal], before: relied))
    let toldFirst =
      hasTold
      && (isWhole
        ? givesFigure(sentences[0]) || sentences[..<refusal].contains(where: encloses)
          || isRest || isLimit && tellsRows(sentences[..<refusal])
          || isElsewhere && relied.allSatisfy(isLater) && tellsAmountOrShare(sentences[0])
        : substance(of: sentences[..<min(refusal, Self.mostOpening)], isBeforeRefusal: true))
    let givesAfter =
      isLimit && offers(sentences, besides: refusal)
      || isLimit && sentences[refusal...].contains(where: refusesPart)
        && tellsRows(sentences[(refusal + 1)...])
      || isElsewhere
        && sentences[(refusal + 1)...].contains {
          givesFigure($0) || isAttached($0) || enclosesAsked($0)
        }
      || !isElsewhere && !isLimit
        && sentences[(refusal + 1)...].contains {
          encloses($0) || isPlaced($0) || tellsTotal($0)
            || hasLabel(sentences[refusal]) && labelsOther($0)
        }
    let isSmall =
      !isLimit
      && sentences.prefix(refusal + 2).contains { $0.signals.contains(.small) && !isReason($0) }
    var mixture = mixture(refusal: refusal, sentences, relied: relied)
    mixture.flag(.partly, isPartly)
    mixture.flag(.toldFirst, toldFirst)
    mixture.flag(.givesAfter, givesAfter)
    mixture.flag(.small, isSmall)
    mixture.flag(.limit, isLimit)
    mixture.flag(.whole, isWhole)
    mixture.flag(.elsewhere, isElsewhere)
    mixture.flag(.partlyOfAll, isPartly && isWhole)
    let gives = isPartly || toldFirst || givesAfter || isSmall
    // "The report is attached; names have been redacted" leaves nothing to weigh.
    let handsOverPart =
      givesAfter || isRest || isSmall && tellsRows(sentences[..<refusal])
      || isLimit && leavesRest(refusal, sentences)
      || isPartly && sentences.contains { !$0.signals.isDisjoint(with: [.given, .enclosed]) }
    mixture.rule = gives || handsOverPart ? .partlyRefused : .refused
    mixture.isSure = handsOverPart
    let verdict =
      handsOverPart
      ? (outcome: Outcome.partlyRefused, share: 0.85)
      : mixture.verdict(orElse: mixture.rule)
    let why: ReadingStep.Kind =
      switch verdict.outcome {
      case .partlyRefused: .withholdsSome
      case .answered: .information
      default: relied.isEmpty ? .refusal : .ground
      }
    return Judgement(
      outcome: verdict.outcome, claims: relied, clarity: min(0.95, verdict.share), why: [why],
      mixture: mixture)
  }

  private static let further = WordSet(
    ["also", "addition", "additionally", "further", "furthermore", "moreover"].map {
      Words.hash($0)
    })

  private static let some = Phrases<Bool>([
    true: ["some of the", "some of this", "some of that", "some information", "part of the"]
  ])

  /// "Some of the information is in addition exempt under section 40(2)", of what is all withheld before.
  private func isFurtherGround(_ sentence: Sentence, behind refusal: Sentence) -> Bool {
    let isFirst = sentence.range == refusal.range
    return !sentence.claims.isEmpty && sentence.range.lowerBound >= refusal.range.lowerBound
      && (isFirst || !refusal.signals.contains(.partly)) && has(sentence, Self.further)
      && sentence.signals.contains(.refused) && Self.some.occur(in: script, sentence.range)
      && sentence.signals.isDisjoint(with: [.given, .enclosed])
  }

  /// Whether something is given before a ground that it is to be found elsewhere or later.
  private func tells(_ sentences: ArraySlice<Sentence>, before relied: [Provision]) -> Bool {
    sentences.first.map(givesFigure) ?? false || sentences.contains(where: encloses)
      || relied.allSatisfy(isLater) && sentences.contains(where: tellsAmountOrShare)
  }

  private static let negating = WordSet(["nothing", "none", "no", "not"].map { Words.hash($0) })

  /// "Tables 4 and 5 have been removed", said of what is handed over; and not "nothing has been
  /// removed".
  func isWithheldFrom(_ sentence: Sentence) -> Bool {
    sentence.signals.contains(.partly) && !has(sentence, Self.negating)
  }

  private static let becauses = WordSet(["as", "because", "since"].map { Words.hash($0) })

  /// Whether a sentence refuses first, and says only then that the number is small: "exempt under section
  /// 40(2) as fewer than five are concerned".
  private func isReason(_ sentence: Sentence) -> Bool {
    guard
      let because = sentence.range.first(where: { Self.becauses.contains(script.tokens[$0].hash) }),
      because > sentence.range.lowerBound
    else { return false }
    return judge(sentence.range.lowerBound..<because).outcome == .refused
  }

  /// "Even with names taken out they would be known": nothing is given so.
  private static let supposed = Phrases<Bool>([
    true: [
      "even with", "even if", "even when", "even where", "even were", "even after", "even in",
      "even though redacted", "if redacted", "were it redacted", "were they redacted",
      "publication of a redacted", "redacted version will be",
      "could not be redacted", "cannot be redacted", "redaction would", "redacting would",
      "redaction is not", "redaction was not", "redactions would", "not possible to redact",
      "impossible to redact", "not practicable to redact", "not been possible to redact",
    ]
  ])

  private static let part = Phrases<Bool>([
    true: ["this part of", "that part of", "this element", "that element", "this aspect"]
  ])

  /// Whether only a part is not held, and a figure follows.
  func isOfPart(_ absence: Int, _ sentences: [Sentence]) -> Bool {
    Self.part.occur(in: script, sentences[absence].range)
      && sentences[(absence + 1)...].contains { sentence in
        sentence.informs && !gives(reasons: sentence)
          && sentence.range.contains { isFigure($0) && !isLabel($0) && !isNumberOfPart($0) }
      }
  }

  /// Whether only some years are not held, and a later sentence has a figure.
  ///
  /// "We hold no figures for 2021-22. In 2023-24 there were 188."
  func isOfYears(_ absence: Int, _ sentences: [Sentence]) -> Bool {
    sentences[absence].range.contains(where: script.isYear)
      && sentences[(absence + 1)...].contains { sentence in
        sentence.informs && !gives(reasons: sentence)
          && sentence.range.contains(where: script.isYear)
          && sentence.range.contains { index in
            isFigure(index) && !script.isYear(index)
              && !(index > 0 && script.isYear(index - 1)
                && !script.gap(before: index).contains(0x3A))
              // "Date request received 14 February 2023" counts nothing.
              && !(index + 1 < sentence.range.upperBound
                && script.traits[index + 1].contains(.month))
          }
      }
  }

  /// "Please find these in Annex A", said before what is not held.
  private func pointsFirst(_ sentences: ArraySlice<Sentence>) -> Bool {
    sentences.contains { sentence in
      sentence.informs && !sentence.signals.isDisjoint(with: [.given, .enclosed])
        && sentence.range.count <= 30
    }
  }

  /// Whether a sentence begins with a few words and a colon, "Names: exempt".
  private func hasLabel(_ sentence: Sentence) -> Bool {
    sentence.range.prefix(4).contains { index in
      script.gap(after: index).first == 0x3A && index + 1 < sentence.range.upperBound
    }
  }

  private static let remarks = WordSet(
    """
    note reason reasons exemption exemptions section regulation decision public interest harm test
    review complaint contact advice explanation outcome please see details basis held ref reference
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  /// "Job titles: Manager; Officer", said beside names that are refused under a label of their own.
  private func labelsOther(_ sentence: Sentence) -> Bool {
    sentence.informs && hasLabel(sentence) && !gives(reasons: sentence)
      && !sentence.range.prefix(4).contains { Self.remarks.contains(script.tokens[$0].hash) }
  }

  private static let totals = WordSet(["total", "totals", "overall"].map { Words.hash($0) })

  private static let theNumber = Words.hashes(of: "the number")

  /// "The Trust total is 27", said beside a breakdown that is refused.
  func tellsTotal(_ sentence: Sentence) -> Bool {
    sentence.informs && sentence.range.count <= 12
      && (sentence.range.contains { Self.totals.contains(script.tokens[$0].hash) }
        || sentence.range.prefix(2).map { script.tokens[$0].hash } == Self.theNumber)
      && sentence.range.contains { isFigure($0) && !isNumberOfPart($0) }
  }

  /// Whether an absence is told further down, in a paragraph of its own after one that tells figures.
  private func isOfOtherMatter(_ absence: Int, _ sentences: [Sentence]) -> Bool {
    let words = sentences[absence].range
    guard absence > 1, !script.opensParagraph(words.lowerBound) else { return false }
    guard
      let start = sentences[1..<absence].lastIndex(where: {
        script.opensParagraph($0.range.lowerBound)
      })
    else { return false }
    return substance(of: sentences[..<start], isBeforeRefusal: true, namesTell: false)
  }

  private static let guidance = WordSet(
    ["copyright", "complain", "complaint", "appeal", "rights", "right", "leaflet", "procedure"].map
    {
      Words.hash($0)
    })

  /// Whether a sentence hands something over.
  func encloses(_ sentence: Sentence) -> Bool {
    sentence.informs && sentence.signals.contains(.enclosed)
      && (!gives(reasons: sentence) || handsOver(sentence))
      && !sentence.range.contains {
        Self.supposing.contains(script.tokens[$0].hash)
          || Self.guidance.contains(script.tokens[$0].hash)
      } && script.tokens[sentence.range.lowerBound].hash != Self.were
  }

  /// "Once the information is disclosed …" hands nothing over.
  private static let supposing = WordSet(
    ["once", "if", "when", "disclosure"].map { Words.hash($0) })
  private static let were = Words.hash("were")

  /// Whether the number at the head of a line only numbers it, as before "With respect to …".
  func isLabel(_ index: Int) -> Bool {
    let token = script.tokens[index]
    let after = script.gap(after: index)
    return script.opensFragment(index) && token.end - token.start <= 2 && after.count > 1
      && (after.first == 0x2E || after.first == 0x29)
  }

  /// Whether the ground is that the information is accessible elsewhere.
  private func isElsewhere(_ claim: Provision) -> Bool {
    isLater(claim) || meaning(of: claim, in: regime).isElsewhere
  }

  /// Whether the ground is that the information is to be published.
  private func isLater(_ claim: Provision) -> Bool {
    claim.kind == .section && (claim.number == "22" || claim.number == "27" && regime == .foisa)
  }

  /// Whether the sentences tell more than courtesies: enough words, or a figure.
  private func substance(
    of sentences: ArraySlice<Sentence>, isBeforeRefusal: Bool = false, namesTell: Bool = true
  ) -> Bool {
    sentences.contains { sentence in
      guard sentence.informs, !gives(reasons: sentence), !recites(sentence) else { return false }
      if isBeforeRefusal, leadsOn(sentence, namesTell: namesTell) { return false }
      let hasFigure = sentence.range.contains {
        script.bytes[script.tokens[$0].start].isDigit && !isNumberOfPart($0)
          && (!isLabel($0) || sentence.range.count == 1)
      }
      // "The force cannot say." tells nothing.
      if !hasFigure, sentence.range.count <= Self.mostBare, isUnable(sentence) {
        return false
      }
      return hasFigure || sentence.range.count >= 2
    }
  }

  private static let reciting = Phrases<Bool>([
    true: [
      "right to recorded", "right of access to recorded", "act provides", "act gives",
      "act only applies", "act applies to", "act applies only", "act covers", "act only covers",
      "access to recorded", "only to recorded", "rights of access",
    ]
  ])

  /// "The Act gives a right to recorded information": it tells the law, and nothing that was asked.
  private func recites(_ sentence: Sentence) -> Bool {
    Self.reciting.occur(in: script, sentence.range)
  }

  private static let verbs = WordSet(
    ["is", "are", "was", "were", "has", "have", "had", "be", "been"].map { Words.hash($0) })
  private static let words = WordSet(["yes", "no", "none"].map { Words.hash($0) })

  private static let nouns = WordSet(
    [
      "question", "questions", "part", "parts", "point", "points", "to", "and", "item", "items",
      "request", "requests",
      "section", "sections", "regulation", "regulations",
    ].map { Words.hash($0) })

  /// Whether a figure is the number of a question or a provision: "questions 5 to 8", "section 41".
  func isNumberOfPart(_ index: Int) -> Bool {
    index > 0 && Self.nouns.contains(script.tokens[index - 1].hash)
      && script.tokens[index].end - script.tokens[index].start <= 3
  }

  private static let titles = WordSet(
    """
    the council trust board act leader chief executive officer monitoring members cabinet department
    police constabulary commissioner section regulation minister ministers government head director
    service university force authority i we our committee mayor secretary state general chair
    january february march april may june july august september october november december
    parliament act acts freedom information environmental data regulations
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  /// Where a sentence says that something is to be found, and not only that it is held.
  private static let links = WordSet(["www", "http", "https"].map { Words.hash($0) })
  private static let persons = WordSet(["i", "we"].map { Words.hash($0) })
  private static let doing = WordSet(
    """
    i we they it this that these those which who will would can could may might must should do does
    did had need needs contain contains relate relates consist includes include make makes
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  /// Whether a sentence of plain prose before a refusal only leads to it: no figure, no name.
  private func leadsOn(_ sentence: Sentence, namesTell: Bool) -> Bool {
    let first = sentence.range.lowerBound
    guard sentence.signals.isDisjoint(with: [.given, .enclosed]),
      !Self.words.contains(script.tokens[first].hash), !has(sentence, Self.links)
    else {
      return false
    }
    let tells = sentence.range.contains { index in
      let byte = script.bytes[script.tokens[index].start]
      return byte.isDigit && !isNumberOfPart(index) && !isLabel(index)
        || Self.numerals.contains(script.tokens[index].hash)
          && (index == first || Self.verbs.contains(script.tokens[index - 1].hash))
        || namesTell && byte.isUpper && index > first
          && !Self.titles.contains(script.tokens[index].hash)
    }
    guard !tells else { return false }
    if Self.persons.contains(script.tokens[first].hash)
      || sentence.range.contains(where: { Self.verbs.contains(script.tokens[$0].hash) })
    {
      return true
    }
    // "Licences for the records system, with support." has no verb: it is an answer.
    let isFragment = !sentence.range.contains { Self.doing.contains(script.tokens[$0].hash) }
    return sentence.range.count > Self.mostBare && !isFragment
  }

  private static let reasons = WordSet(
    [
      "would", "estimate", "estimated", "request", "requests", "requested", "question", "questions",
      "ask", "asks", "asked", "consider", "considered", "considering", "argue", "argues",
      "difficulty", "you",
    ].map { Words.hash($0) })

  /// "We can tell you that 17 were flooded": it speaks to the requester, and not of the request.
  private static let telling = WordSet(
    ["tell", "advise", "inform", "send", "give", "assure"].map { Words.hash($0) })

  /// Whether the sentence speaks of the request, or of what would be, rather than of what is.
  func gives(reasons sentence: Sentence) -> Bool {
    sentence.range.contains { index in
      Self.reasons.contains(script.tokens[index].hash) && !namesRequest(index, in: sentence)
        && !(index > sentence.range.lowerBound
          && Self.telling.contains(script.tokens[index - 1].hash))
    }
  }

  /// "On the date of your request", "in respect of request 2": it only says when, or to which
  /// question.
  private func namesRequest(_ index: Int, in sentence: Sentence) -> Bool {
    if index + 1 < sentence.range.upperBound, isNumberOfPart(index + 1) { return true }
    return index >= sentence.range.lowerBound + 3
      && Self.dates.contains(script.tokens[index - 3].hash)
      && script.tokens[index - 2].hash == MarkReader.of
  }

  private static let dates = WordSet(["date", "day", "time"].map { Words.hash($0) })
}
