package import Casebook
package import FOILaw

/// `1 case`, `2 cases`, `3 authorities`.
/// - Parameters:
///   - count: How many.
///   - noun: What is counted, in the singular.
///   - plural: Several of them, where that is not the noun and an s.
/// - Returns: The count with its noun.
package func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}

/// That some answers are as they were read: `3 answers are as read and not checked`.
package func uncheckedAnswers(_ count: Int) -> String {
  "\(counted(count, "answer")) \(count == 1 ? "is" : "are") as read and not checked"
}

/// What waits in the inbox, in words; nil for nothing.
package func waitingMail(_ count: Int, forCases mine: Int) -> String? {
  if count == 0 { return nil }
  let messages = "\(counted(count, "message")) in the inbox"
  switch mine {
  case 0: return "\(messages) \(count == 1 ? "belongs" : "belong") to no case that foi can tell"
  case count: return "\(messages) may belong to a case"
  default: return "\(messages), of which \(mine) may belong to a case"
  }
}

/// When a day is, as people say it: `today`, `in 3 days`, `2 days ago`.
package func relative(_ day: CalendarDay, to today: CalendarDay) -> String {
  let days = day.number - today.number
  return switch days {
  case 0: "today"
  case 1: "tomorrow"
  case -1: "yesterday"
  case ..<0: "\(-days) days ago"
  default: "in \(days) days"
  }
}

extension Standing.Stage {
  /// The stage in words, with how much a reply leaves open.
  /// - Parameter unanswered: How many questions have no answer.
  /// - Returns: The words.
  package func written(open unanswered: Int) -> String {
    self == .partial ? "\(written), \(unanswered) open" : written
  }
}

extension Standing {
  /// How far the case has come, in words.
  package var stageInWords: String { stage.written(open: unanswered.count) }
}

extension CaseRow {
  /// How far the case has come, in words.
  package var stageInWords: String { stage.written(open: unanswered) }
}

extension String {
  /// The beginning on one line, with a mark where more follows.
  package func firstWords(_ most: Int = 60) -> String {
    // Four characters of text give at least one of words: no long letter is read to its end.
    let start = utf8.prefix(most * 4)
    // Most answers are ASCII, where a byte is a character; a list may have a million of them.
    let words =
      start.allSatisfy { $0 < 0x80 }
      ? start.split { $0 == 0x20 || 0x09...0x0D ~= $0 }.map { Substring($0) }.joined(separator: " ")
      : prefix(most * 4).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > most || prefix(most * 4).endIndex < endIndex
      ? words.prefix(most - 1) + "…" : words
  }
}

extension String {
  /// The text cut to a width, with a mark where something is missing.
  package func firstCharacters(_ most: Int) -> String { cut(.end, to: most) }
}

extension Deadline {
  /// Who sets the day, where it is not the law.
  package var basisInWords: String? {
    switch basis {
    case .law: nil
    case .guidance: "guidance, not law"
    case .authority: "the authority's own day, not the law's"
    }
  }
}
