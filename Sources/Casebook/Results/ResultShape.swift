import FOILaw

/// What the answers to one question have in common: what kind of value they give, in which unit, for
/// which periods.
struct ResultShape {
  /// Nil where the answers are words.
  let kind: AnswerValue.Kind?
  let unit: String?
  /// The periods that the question asks for.
  private let asked: [String]
  /// Whether most answers name no period, so that one that does stands with them.
  private let ignoresPeriods: Bool

  init(_ question: Question, _ answers: [ResultAnswer]) {
    let given = answers.filter { [.answered, .partlyRefused].contains($0.outcome) }
    kind = Self.kind(of: question.text, given)
    asked = Periods.named(in: question.text)
    guard let kind else {
      (unit, ignoresPeriods) = (nil, true)
      return
    }
    unit = Self.unit(of: kind, question.text, given)
    let valued = given.filter { answer in answer.values.contains { $0.kind == kind } }
    let dated = valued.count { answer in
      answer.values.contains { $0.kind == kind && $0.period != nil }
    }
    ignoresPeriods = asked.isEmpty && dated * 2 < valued.count
  }

  // MARK: - The kind

  /// Kinds in the order in which they are preferred where as many answers have one as another.
  private static let preferred: [AnswerValue.Kind] = [
    .money, .percentage, .count, .date, .yesNo, .choice,
  ]

  private static func kind(of question: String, _ given: [ResultAnswer]) -> AnswerValue.Kind? {
    var having: [AnswerValue.Kind: Int] = [:]
    var valued = 0
    for answer in given where !answer.values.isEmpty {
      valued += 1
      for kind in Set(answer.values.map(\.kind)) { having[kind, default: 0] += 1 }
    }
    guard valued > 0 else { return nil }
    let asked = askedKind(question)
    if let asked, having[asked, default: 0] * 3 >= valued { return asked }
    let most = preferred.enumerated().max {
      (having[$0.element, default: 0], -$0.offset) < (having[$1.element, default: 0], -$1.offset)
    }
    guard let kind = most?.element, let count = having[kind], count > 0 else { return nil }
    // A number here and there in sentences is no figure that was asked for.
    return asked == kind || count * 5 >= given.count ? kind : nil
  }

  /// The kind of value that a question asks for by its words, where they say so.
  private static func askedKind(_ question: String) -> AnswerValue.Kind? {
    let text =
      " "
      + question.lowercased().split { !$0.isLetter && $0 != "%" && $0 != "£" }
      .joined(separator: " ") + " "
    let signs: [(String, AnswerValue.Kind)] = [
      (" how many ", .count), (" number of ", .count), (" percentage ", .percentage),
      (" per cent ", .percentage), (" proportion ", .percentage), ("%", .percentage),
      (" how much ", .money), (" spend ", .money), (" spent ", .money), (" cost ", .money),
      (" paid ", .money), (" pay ", .money), (" budget ", .money), ("£", .money),
      (" when ", .date), (" what date ", .date), (" which date ", .date),
    ]
    let found = signs.compactMap { sign, kind in
      text.firstRange(of: sign).map { (place: $0.lowerBound, kind: kind) }
    }.min { $0.place < $1.place }
    if let found { return found.kind }
    let first = text.split(separator: " ").first.map(String.init) ?? ""
    return openers.contains(first) ? .yesNo : nil
  }

  private static let openers: Set<String> = [
    "do", "does", "did", "is", "are", "was", "were", "has", "have", "had", "will", "would", "can",
    "could",
  ]

  // MARK: - The unit

  private static func unit(
    of kind: AnswerValue.Kind, _ question: String, _ given: [ResultAnswer]
  ) -> String? {
    if kind == .money { return "GBP" }
    guard kind == .count else { return nil }
    let words = question.lowercased().split { !$0.isLetter }
    for (index, word) in words.enumerated().dropFirst() where words[index - 1] == "in" {
      if let unit = durations.first(where: { $0.name == word })?.name { return unit }
    }
    var units: [String: Int] = [:]
    for answer in given {
      if let unit = answer.values.first(where: { $0.kind == kind })?.unit {
        units[unit, default: 0] += 1
      }
    }
    let most = units.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return most.flatMap { $0.value * 5 >= given.count ? $0.key : nil }
  }

  /// Spans of time, and how many of the smallest one makes each; months and years have no fixed length.
  private static let durations: [(name: String, minutes: Int?, months: Int?)] = [
    ("minutes", 1, nil), ("hours", 60, nil), ("days", 1_440, nil), ("weeks", 10_080, nil),
    ("months", nil, 1), ("years", nil, 12),
  ]

  /// The amount in the unit of the others, where it can be said in it.
  private func converted(_ amount: Amount, from given: String) -> Amount? {
    guard let from = Self.durations.first(where: { $0.name == given }),
      let to = Self.durations.first(where: { $0.name == unit })
    else { return nil }
    if let one = from.minutes, let other = to.minutes {
      return amount.times(one)?.divided(by: Amount(other))
    }
    if let one = from.months, let other = to.months {
      return amount.times(one)?.divided(by: Amount(other))
    }
    return nil
  }

  // MARK: - Values

  /// The values of an answer by period, and why somebody should look at them.
  func values(
    of answer: ResultAnswer
  ) -> (values: [String?: ResultValue], doubts: [ResultDoubt]) {
    guard let kind else { return ([:], []) }
    var doubts: [ResultDoubt] = []
    var found = answer.values.filter { $0.kind == kind }
    if found.isEmpty, kind == .money {
      found = answer.values.filter { $0.kind == .count }
      if found.contains(where: { !$0.isSettled }) { doubts.append(.withoutSign) }
    }
    guard !found.isEmpty else { return ([:], []) }
    var byPeriod: [String?: [AnswerValue]] = [:]
    let undated = found.filter { $0.period == nil }
    if ignoresPeriods {
      byPeriod[nil] = found
    } else if asked.count > 1, undated.count == asked.count, undated.count == found.count {
      for (period, value) in zip(asked, found) { byPeriod[period] = [value] }
      doubts.append(.yearsByOrder)
    } else {
      for value in found {
        let period = value.period ?? (asked.count == 1 ? asked[0] : nil)
        byPeriod[period, default: []].append(value)
      }
    }
    var values: [String?: ResultValue] = [:]
    for (period, all) in byPeriod {
      guard let value = all.first(where: \.isSettled) ?? all.first else { continue }
      var one = read(value, &doubts)
      guard !value.isSettled else {
        values[period] = one
        continue
      }
      let different = Set(all.map(\.value)).count
      one.isGuess =
        one.isGuess || different > 1 || doubts.contains(.yearsByOrder)
        || doubts.contains(.withoutSign)
      values[period] = one
      if different > 1 { doubts.append(.several(different)) }
      if value.bound != nil { doubts.append(.notExact) }
    }
    return (values, doubts)
  }

  private func read(_ value: AnswerValue, _ doubts: inout [ResultDoubt]) -> ResultValue {
    switch value.kind {
    case .money, .count, .percentage:
      var amount = Amount(value.value)
      var isConverted = false
      if value.kind == .count, let given = value.unit, let unit, given != unit {
        amount = amount.flatMap { converted($0, from: given) }
        isConverted = amount != nil
        if amount == nil { doubts.append(.otherUnit(given)) }
      }
      var one = ResultValue(amount: amount, value: value, isConverted: isConverted)
      if value.kind == .percentage, !value.isSettled, let amount, amount > Amount(100) {
        doubts.append(.aboveHundred)
        one.isGuess = true
      }
      return one
    case .date:
      return ResultValue(
        amount: CalendarDay(iso: value.value).map { Amount($0.number) }, value: value,
        isConverted: false)
    case .yesNo:
      return ResultValue(
        amount: Amount(value.value == "yes" ? 1 : 0), value: value, isConverted: false)
    case .choice: return ResultValue(amount: .zero, value: value, isConverted: false)
    }
  }

  /// The periods that make columns: those asked for, and those that several authorities gave.
  func columns(_ read: [[String?: ResultValue]]) -> [String?] {
    var counts: [String?: Int] = [:]
    for values in read { for period in values.keys { counts[period, default: 0] += 1 } }
    guard !counts.isEmpty else { return [] }
    let valued = read.count { !$0.isEmpty }
    let least = max(1, valued / 10)
    let given = counts.filter { $0.value >= least || $0.key == nil }.keys
    let others = given.compactMap(\.self).filter { !asked.contains($0) }.sorted()
    let named = (asked + others).filter { counts[$0] != nil }.map { String?.some($0) }
    return counts[nil] == nil ? named : named + [nil]
  }
}
