import Casebook
import FOILaw

// MARK: - What is said not to be there

extension Judge {
  /// What is not sorted as it was asked for: "not broken down by age", "does not sort its calls into
  /// these categories".
  private static let unsorted: [String] = {
    let done = [
      "broken down", "itemised", "categorised", "disaggregated", "differentiated", "flagged",
      "split by", "split out", "separately identified", "separately identifiable", "coded",
    ]
    let doing = [
      "sort", "categorise", "differentiate", "distinguish", "disaggregate", "itemise", "flag",
      "work this out", "work it out", "separately identify",
    ]
    let lists = ["list", "register", "record", "database", "log", "central", "separate"]
    var all = done.flatMap { ["not \($0)", "not been \($0)"] }
    for subject in ["do not", "does not", "don t", "doesn t"] {
      all += doing.map { "\(subject) \($0)" } + lists.map { "\(subject) maintain a \($0)" }
    }
    for name in ["single", "specific", "separate", "central", "date", "reason"] {
      all.append("no \(name) * recorded")
    }
    return all + [
      "no field", "have a field", "no separate code", "no specific code", "no code for",
      "cannot be searched by", "not searchable by", "cannot be sorted by", "cannot be filtered",
      "not separately accounted", "not accounted for separately", "not separately costed",
      "are not counted", "is not counted", "were not counted", "was not counted",
      "no means of telling", "no way of telling", "no way to tell", "no way of identifying",
    ]
  }()

  /// What others keep and do not send on, what is gone, and searches that brought nothing.
  private static let elsewhere: [String] = {
    let sent = ["passed", "reported", "notified", "supplied", "provided", "sent"]
    var all = sent.flatMap { ["not \($0) to us", "not been \($0) to us"] }
    for may in ["would", "will", "may", "might"] {
      all.append("\(may) be held by")
    }
    for unable in ["cannot", "unable to", "not able to", "not possible to"] {
      all += ["\(unable) calculate", "\(unable) extract"]
    }
    for verb in ["collected", "recorded", "kept", "surveyed"] {
      all += ["has not \(verb)", "have not \(verb)"]
    }
    return all + [
      "do not have copies", "does not have copies", "do not have a copy", "does not have a copy",
      "don t have copies", "don t have a copy", "not given to us", "not been given to us",
      "cannot be calculated", "cannot be extracted", "not in a reportable", "not reportable",
      "never surveyed", "nothing was returned", "returned nothing",
      "yielded no", "yielded nothing", "no longer exists", "no longer exist", "ceased to exist",
      "been overwritten", "was overwritten", "were overwritten",
      "minutes are not taken", "minutes were not taken", "notes are not taken",
      "notes were not taken", "no notes are taken", "no notes taken", "not something * asks",
      "not something * ask", "nor is there any record", "nor is there a record",
      "held by * and not by", "held by * not by the", "held by * rather than by",
      "held by * rather than the", "held by * and not the",
      "nor do we hold", "nor does * hold", "nor is it * recorded", "nor is this * held",
    ]
  }()

  /// Ways to say that what was asked for is not there, beside those of `phrases`.
  static let moreAbsences = unsorted + elsewhere

  private static let nones = WordSet(["no", "nothing", "none"].map { Words.hash($0) })
  private static let being = WordSet(["was", "were", "is", "are", "been"].map { Words.hash($0) })
  private static let keeping = WordSet(
    """
    found located traced held kept retained commissioned undertaken prepared produced written
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  /// Words that what is not there may be named by.
  private static let mostNamed = 10

  /// "No correspondence of that kind has been found", "but no count was kept": however many words
  /// name what is not there.
  func findsNone(_ sentence: Sentence) -> Bool {
    guard let none = sentence.range.first(where: { Self.nones.contains(script.tokens[$0].hash) })
    else { return false }
    let end = min(sentence.range.upperBound, none + Self.mostNamed)
    for index in none..<end {
      if index > none + 1, Self.keeping.contains(script.tokens[index].hash),
        Self.being.contains(script.tokens[index - 1].hash)
      {
        return true
      }
      if script.gap(after: index).contains(where: { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D }) {
        return false
      }
    }
    return false
  }

  private static let hardly = Phrases<Bool>([
    true: ["easily", "readily"].flatMap { how in
      ["retrievable", "extractable", "searchable", "reportable", "retrieved", "extracted"]
        .flatMap { done in
          ["held", "recorded", "stored", "kept", "available"].flatMap { verb in
            ["not \(verb) in a * \(how) \(done)", "not \(verb) in an \(how) \(done)"]
          }
        }
    }
  ])

  /// "Not recorded in an easily retrievable format": it is held, and hard to get at.
  func isHardToFind(_ sentence: Sentence) -> Bool {
    sentence.signals.contains(.notHeld) && Self.hardly.occur(in: script, sentence.range)
  }

  /// Whether what cannot be given is said next not to be there, and no more is refused.
  ///
  /// "We are unable to provide this. It is not something that is captured on our system."
  func isUnableFirst(
    _ refusal: Int, _ absence: Int?, _ sentences: [Sentence], _ claims: [Provision]
  ) -> Bool {
    guard claims.isEmpty, let absence, absence == refusal + 1, isUnable(sentences[refusal]) else {
      return false
    }
    return sentences.allSatisfy { sentence in
      !sentence.signals.contains(.cost) && !tellsEffort(sentence.range)
        && (!sentence.signals.contains(.refused) || isUnable(sentence))
    }
  }

  private static let unknown = Phrases<Bool>([
    true: ["do", "does", "don t", "doesn t"].flatMap { verb in
      let not = verb.hasSuffix("t") ? verb : "\(verb) not"
      return [
        "\(not) know", "\(not) have access to", "\(not) have sight of", "\(not) have visibility",
        "\(not) receive", "\(not) get told",
      ]
    } + ["is held by the", "are held by the", "have no access to", "has no access to"]
  ])

  /// The sentence behind what cannot be given that says that others know it: "Once the patient has been
  /// handed over we do not know the outcome".
  func absence(behind refusal: Int?, _ sentences: [Sentence]) -> Int? {
    guard let refusal, refusal + 1 < sentences.count, isUnable(sentences[refusal]),
      sentences[refusal + 1].claims.isEmpty,
      Self.unknown.occur(in: script, sentences[refusal + 1].range)
    else { return nil }
    return refusal + 1
  }

  /// Whether something else is told beside what is not held.
  func isBesideTold(_ absence: Int, _ sentences: [Sentence]) -> Bool {
    let after = sentences[(absence + 1)...]
    return givesAmounts(sentences[absence...]) || isOfPart(absence, sentences)
      || isOfYears(absence, sentences) || isBesideFigure(sentences[absence])
      || isOfItem(sentences[absence]) || isBelowFigures(sentences[absence])
      || after.contains { tellsBesideAbsence($0) || listsFigures($0) && !gives(reasons: $0) }
      || after.prefix(while: { script.tokens[$0.range.lowerBound].hash != Self.supposing })
        .reduce(0, { $0 + ($1.informs ? rows(in: $1.range) : 0) }) >= 2
  }

  /// "If you have any queries": no answer goes on there.
  private static let supposing = Words.hash("if")
  private static let furniture = WordSet(
    """
    reference ref date dated tel telephone phone fax page foi published mobile version
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })
  /// Words of a row of figures.
  private static let mostRow = 8

  /// The lines of a sentence that end in a figure, but for dates, references and numbers of
  /// telephones.
  private func rows(in sentence: Range<Int>) -> Int {
    var rows = 0
    var start = sentence.lowerBound
    for index in sentence
    where index + 1 == sentence.upperBound || script.opensFragment(index + 1) {
      let line = start..<(index + 1)
      start = index + 1
      let isRow =
        line.count <= Self.mostRow && script.bytes[script.tokens[index].start].isDigit
        && !Self.furniture.contains(script.tokens[line.lowerBound].hash)
        && !(line.count > 1 && script.traits[index - 1].contains(.month))
        && !line.allSatisfy(script.isYear)
      if isRow { rows += 1 }
    }
    return rows
  }

  /// Whether figures stand on lines of their own above the line that says what is not held: "2014/15
  /// 460 items", and below it "Cost is not recorded".
  private func isBelowFigures(_ sentence: Sentence) -> Bool {
    guard let absence = signs(in: sentence.range).first(where: { $0.signal == .notHeld }) else {
      return false
    }
    var line = absence.range.lowerBound
    while line > sentence.range.lowerBound, !script.opensFragment(line) { line -= 1 }
    return !script.isWrapped(at: line)
      && (sentence.range.lowerBound..<line).contains { index in
        script.tokens[index].hasDigit && isFigure(index) && !isLabel(index)
          && !isNumberOfPart(index) && !script.isYear(index)
          && !script.gap(after: index).contains(0x2F)
          && !script.gap(before: index).contains(0x2F)
      }
  }
}
