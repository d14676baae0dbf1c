package import Casebook
import FOILaw

/// Results in words, and their values as people read them.
extension QuestionResults {
  /// The places of its columns; nil alone where the answers are words.
  package var columns: [Int?] {
    periods.isEmpty ? [nil] : periods.indices.map { Int?.some($0) }
  }

  /// How many gave that outcome.
  package func count(_ outcome: Outcome) -> Int { outcomes[outcome] ?? 0 }

  /// How many of the answers that were given a person checked.
  package var checkedAnswers: Int {
    rows.count { $0.answer.isConfirmed && [.answered, .partlyRefused].contains($0.answer.outcome) }
  }

  /// How many answers in words count: those that were given, or those of them that a person checked.
  package func answers(checkedOnly: Bool) -> Int { checkedOnly ? checkedAnswers : given }

  /// The rows with the greatest first value first, those without one by name at the end.
  package var rowsByValue: [Row] {
    func amount(_ row: Row) -> Amount? {
      row.values.compactMap(\.self).first { $0.counts }?.amount
    }
    return rows.enumerated().sorted { first, second in
      switch (amount(first.element), amount(second.element)) {
      case (let one?, let other?): (other, first.offset) < (one, second.offset)
      case (nil, nil): first.offset < second.offset
      case (let one, _): one != nil
      }
    }.map(\.element)
  }

  /// An amount of this question's kind as people read it.
  package func written(_ amount: Amount) -> String {
    switch kind {
    case .money:
      let rounded = amount.rounded(to: 2)
      guard rounded < Amount.zero else { return "£" + rounded.written(leastPlaces: 2) }
      let size = Amount.zero - rounded
      return "-£" + size.written(leastPlaces: 2)
    case .percentage: return amount.rounded(to: 2).written() + "%"
    case .date:
      return Int(amount.description.prefix { $0 != "." }).map {
        CalendarDay(number: min(max($0, -700_000), 3_000_000)).written
      } ?? ""
    case .yesNo: return amount == .zero ? "no" : "yes"
    case .count, .choice, nil: return amount.rounded(to: 2).written()
    }
  }

  /// A value as people read it, and as a program does.
  func cell(_ value: ResultValue?) -> Cell {
    guard let value else { return .text(nil) }
    switch value.value.kind {
    case .choice, .yesNo, .date:
      return .shown(written(value), scripts: .text(value.value.value))
    case .money, .count, .percentage:
      guard value.counts, let amount = value.amount else {
        return .shown(written(value), scripts: .text(written(value)))
      }
      return .amount(amount, written(value))
    }
  }

  /// A value as people read it.
  package func written(_ value: ResultValue) -> String {
    guard value.value.kind != .choice else { return value.value.value }
    let number =
      value.amount.map { written($0) }
      ?? [value.value.value, value.value.unit].compactMap(\.self).joined(separator: " ")
    return switch value.value.bound {
    case .below: "under \(number)"
    case .above: "over \(number)"
    case .about: "about \(number)"
    case nil: number
    }
  }

  /// That no answer was checked, and what to do about it.
  package static func nothingChecked(for face: Face?) -> String {
    let remedy =
      switch face {
      case .terminal:
        " Compare the answers with the letters and confirm them with foi answer confirm, or leave out "
          + "--checked to count what was read."
      case .browser:
        " Compare the answers with the letters and confirm them, or count all values."
      case nil: ""
      }
    return "Nothing has been checked yet." + remedy
  }

  private static func settling(for face: Face?) -> String {
    switch face {
    case .terminal:
      ": say that it is right with foi answer value CASE QUESTION --right, or type the right one"
    case .browser: ": choose Correct, and say that it is right or type the right one"
    case nil: ""
    }
  }

  /// The figures of each period.
  private func figureLines(checkedOnly: Bool, join: ResultJoin?) -> [String] {
    var lines: [String] = []
    for (place, period) in periods.enumerated() {
      let figures = figures[place]
      var parts: [String] = []
      if let sum = figures.sum { parts.append("sum \(written(sum))") }
      // Of one value there is no middle and no range.
      if let median = figures.median, figures.count > 1 || figures.sum == nil {
        parts.append("median \(written(median))")
      }
      if let least = figures.least, let most = figures.most, figures.count > 1 {
        parts.append("from \(written(least)) to \(written(most))")
      }
      if let join, let rate = join.rate(of: self, place, checkedOnly: checkedOnly) {
        let overall = written(rate.overall)
        let middle = written(rate.median)
        parts.append(
          "\(overall) \(join.heading) over \(counted(rate.count, "authority", "authorities")), median \(middle)"
        )
      }
      if let unit, unit != "GBP", !parts.isEmpty { parts[0] += " \(unit)" }
      parts.append(Self.count(of: figures, checkedOnly: checkedOnly))
      let line = parts.joined(separator: "; ")
      if let period {
        lines.append("\(period): \(line).")
      } else {
        lines.append("\(line.capitalised).")
      }
    }
    return lines
  }

  /// How many values count, and how many of them were checked.
  private static func count(of figures: Figures, checkedOnly: Bool) -> String {
    guard figures.count > 0 else {
      return checkedOnly && figures.leftOut > 0 ? "no value is checked yet" : "no value"
    }
    let checked = checkedOnly ? "all checked" : "\(figures.checked) of them checked"
    return "\(counted(figures.count, "value")), \(checked)"
  }

  /// What the question comes to, in lines: the figures of each period, then what is missing from them.
  package func summary(
    checkedOnly: Bool, join: ResultJoin? = nil, for face: Face? = nil
  ) -> [String] {
    var lines = checkedOnly && isUnchecked ? [Self.nothingChecked(for: face)] : []
    if lines.isEmpty { lines = figureLines(checkedOnly: checkedOnly, join: join) }
    if tallies.contains(where: { $0.count > 1 }) || kind == .yesNo || kind == .choice,
      !tallies.isEmpty
    {
      var said = tallies.prefix(6).map { "\($0.words): \($0.count)" }
      if tallies.count > 6 { said.append(counted(tallies.count - 6, "other answer")) }
      lines.append(said.joined(separator: "; ") + ".")
    }
    let bounds = figures.reduce(0) { $0 + $1.bounds }
    let leftOut = figures.reduce(0) { $0 + $1.leftOut }
    let missing: [(Int, String)] = [
      (refused, "refused"), (count(.notHeld), "not held"),
      (count(.notApplicable), "not applicable"), (count(.blank), "replied without an answer"),
      (count(.noReply), "not replied yet"), (withoutFigure, "answered without a figure"),
      (bounds, "gave only a limit"), (leftOut, "not checked and left out"),
    ]
    let said = missing.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    if !said.isEmpty { lines.append("Not in the figures: " + said.joined(separator: ", ") + ".") }
    let open = rows.count { $0.answer.isConfirmed && !$0.isChecked }
    if open > 0 {
      lines.append(
        "\(counted(open, "confirmed answer")) \(open == 1 ? "has" : "have") a figure that you still "
          + "have to settle\(Self.settling(for: face)).")
    }
    if toLookAt > 0 {
      let them = toLookAt == 1 ? "it" : "them"
      lines.append("\(counted(toLookAt, "value")) to look at before you print \(them).")
    }
    return lines
  }
}

extension AnswerValue {
  /// The value with its period, as it stands by itself beside the words that it was read from.
  package var written: String {
    let number: String =
      switch kind {
      case .money: "£" + (Amount(value)?.written(leastPlaces: 2) ?? value)
      case .count:
        [Amount(value)?.written() ?? value, unit].compactMap(\.self).joined(separator: " ")
      case .percentage: value + "%"
      case .date: CalendarDay(iso: value)?.written ?? value
      case .yesNo, .choice: value
      }
    let limited =
      switch bound {
      case .below: "under \(number)"
      case .above: "over \(number)"
      case .about: "about \(number)"
      case nil: number
      }
    return period.map { "\(limited) (\($0))" } ?? limited
  }
}
