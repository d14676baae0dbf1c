/// What a person typed into a letter, kept when the letter itself changes.
package enum LetterMerge {
  /// The letter with the changes of both, paragraph by paragraph.
  ///
  /// What the person wrote stays, whatever the letter now says; what either took out is gone.
  /// - Parameters:
  ///   - typed: What the person made of the letter.
  ///   - base: The letter as the person was given it.
  ///   - letter: The letter as it would now be drafted.
  /// - Returns: The letter with both.
  package static func merged(typed: String, base: String, letter: String) -> String {
    let old = paragraphs(of: base)
    let mine = Change(from: old, to: paragraphs(of: typed))
    let new = Change(from: old, to: paragraphs(of: letter))
    if mine.isNothing { return letter }
    var result: [String] = []
    for place in 0...old.count {
      let added = mine.added[place]
      result += added + new.added[place].filter { !added.contains($0) }
      if place < old.count, mine.kept.contains(place), new.kept.contains(place) {
        result.append(old[place])
      }
    }
    return result.joined(separator: "\n\n") + "\n"
  }

  /// Runs of lines that an empty line parts.
  private static func paragraphs(of text: String) -> [String] {
    var paragraphs: [String] = []
    var lines: [Substring] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.allSatisfy(\.isWhitespace) {
        if !lines.isEmpty { paragraphs.append(lines.joined(separator: "\n")) }
        lines = []
      } else {
        lines.append(line)
      }
    }
    return paragraphs + (lines.isEmpty ? [] : [lines.joined(separator: "\n")])
  }

  /// What became of each paragraph of a text, and what was put before it.
  private struct Change {
    /// The places of those that stayed.
    private(set) var kept: Set<Int> = []
    /// What was put before each, and after the last.
    private(set) var added: [[String]]

    init(from old: [String], to new: [String]) {
      added = Array(repeating: [], count: old.count + 1)
      let difference = new.difference(from: old)
      let removed = Set(difference.removals.map(\.offset))
      let inserted = Set(difference.insertions.map(\.offset))
      var stayed = old.indices.filter { !removed.contains($0) }[...]
      var place = 0
      for (index, paragraph) in new.enumerated() {
        if inserted.contains(index) {
          added[place].append(paragraph)
        } else if let next = stayed.popFirst() {
          kept.insert(next)
          place = next + 1
        }
      }
    }

    /// Whether both texts are the same.
    var isNothing: Bool { kept.count == added.count - 1 && added.allSatisfy(\.isEmpty) }
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
