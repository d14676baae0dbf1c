public import FOILaw

/// The number of a question as people write it: `2`, `2b`, `2b(ii)`.
///
/// It reads `2b`, `2(b)`, `2.b`, `2bii`, `2b(ii)`, `Q2b`; it prints `2b(ii)` for people and `2bii`
/// for machines (``compact``), and both read back to the same value.
public struct QuestionID: Hashable, Sendable {
  /// The labels from the outside in, in lower case: `["2", "b", "ii"]`.
  public let labels: [String]

  /// Makes an id from its labels.
  /// - Parameter labels: From the outside in; at least one.
  public init(labels: [String]) {
    self.labels = labels.map { $0.lowercased() }
  }

  /// Reads an id in any usual spelling, or `nil` if the text is not one.
  /// - Parameter text: For example `2b`, `Q2(b)` or `2.b.ii`.
  public init?(_ text: some StringProtocol) {
    var runs = Self.runs(of: text.lowercased())
    if runs.first == "q" || runs.first == "question", runs.count > 1 { runs.removeFirst() }
    if let first = runs.first, first.first == "q", first.dropFirst().allSatisfy(\.isNumber) {
      runs[0] = String(first.dropFirst())
    }
    var labels: [String] = []
    for run in runs {
      guard let split = Self.split(run) else { return nil }
      labels += split
    }
    guard !labels.isEmpty, labels.count <= 6 else { return nil }
    self.labels = labels
  }

  /// The id without brackets, for machines: `2bii`.
  ///
  /// A point separates labels that would otherwise read as others: `1.1`, `2i.i`, `2bi.a`.
  public var compact: String {
    var text = labels.first ?? ""
    // The labels since the last point or change between digits and letters.
    var run = labels.prefix(1)
    for (before, label) in zip(labels, labels.dropFirst()) {
      if (before.first?.isNumber == true) != (label.first?.isNumber == true) {
        run = []
      } else if Self.split(run.joined() + label) != Array(run) + [label] {
        text += "."
        run = []
      }
      text += label
      run.append(label)
    }
    return text
  }

  /// The id one level up, or `nil` at the top.
  public var parent: QuestionID? {
    labels.count > 1 ? QuestionID(labels: Array(labels.dropLast())) : nil
  }

  /// Whether it is a question of its own: `2`, or `A1` in a request of lettered parts.
  public var isTop: Bool {
    labels.count == 1
      || labels.count == 2 && labels[0].count == 1 && labels[0].first?.isLetter == true
        && labels[1].first?.isNumber == true
  }

  /// Whether the other id is below this one.
  /// - Parameter other: The id that may be a part of this question.
  /// - Returns: False for the id itself.
  public func contains(_ other: QuestionID) -> Bool {
    other.labels.count > labels.count && other.labels.starts(with: labels)
  }

  /// Runs of digits and runs of letters; everything else separates.
  private static func runs(of text: String) -> [String] {
    var runs: [String] = []
    var current = ""
    var wasNumber = false
    for character in text {
      let isNumber = character.isASCII && character.isNumber
      let isLetter = character.isASCII && character.isLetter
      if !isNumber && !isLetter || (!current.isEmpty && isNumber != wasNumber) {
        if !current.isEmpty { runs.append(current) }
        current = ""
      }
      if isNumber || isLetter { current.append(character) }
      wasNumber = isNumber
    }
    if !current.isEmpty { runs.append(current) }
    return runs
  }

  /// Splits a run of letters into labels: `bii` is b, ii; `vi` is one roman numeral.
  private static func split(_ run: String) -> [String]? {
    if run.first?.isNumber == true {
      let trimmed = String(run.drop { $0 == "0" })
      return run.count <= 4 && !trimmed.isEmpty ? [trimmed] : nil
    }
    if run.count == 1 || isRoman(run) { return [run] }
    let rest = String(run.dropFirst())
    return isRoman(rest) ? [String(run.prefix(1)), rest] : nil
  }

  private static func isRoman(_ text: String) -> Bool {
    text.count <= 6 && text.allSatisfy { "ivx".contains($0) }
  }
}

extension QuestionID: WrittenAsText {
  /// The id for people: `2b(ii)`.
  public var description: String {
    guard let first = labels.first else { return "" }
    var text = first
    for (index, label) in labels.enumerated().dropFirst() {
      let previousIsNumber = labels[index - 1].first?.isNumber == true
      // The first question of part A is A1.
      if index == 1, !previousIsNumber, first.count == 1, label.first?.isNumber == true {
        text = first.uppercased() + label
        continue
      }
      if previousIsNumber, label.first?.isNumber == true {
        text += ".\(label)"
      } else {
        text += previousIsNumber && label.count == 1 ? label : "(\(label))"
      }
    }
    return text
  }

  /// Reads any usual spelling.
  public init?(written text: String) {
    self.init(text)
  }
}
