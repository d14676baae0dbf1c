import Casebook
import FOILaw

extension ReviewFindings {
  /// What the words of a passage have decided so far.
  private struct Tally {
    /// What is relied on now, what the first decision is said to have relied on, and what is only named.
    var kept: [Provision] = []
    var told: [Provision] = []
    var open: [Provision] = []
    var isUpheld = false
    var isOverturned = false
    /// Whether something is given that was withheld, or withheld in what is given.
    var isCut = false
    /// Whether only the rest is upheld.
    var isRest = false
    /// Whether the first decision is upheld in part, or modified.
    var isPart = false
    /// What the words before decided.
    var last: Verdict?

    /// Takes what is overturned out: the grounds that are named, or all where none is.
    mutating func drop(_ cited: [Provision]) {
      isOverturned = true
      guard !cited.isEmpty else {
        (told, open) = ([], [])
        return
      }
      func rests(_ provision: Provision) -> Bool {
        !cited.contains { $0 == provision || $0.covers(provision) }
      }
      (open, kept) = (open.filter(rests), kept.filter(rests))
      // "The reply relied on section 43 … Section 43(2) is not engaged."
      told = told.filter { provision in
        rests(provision) && !cited.contains { provision.covers($0) }
      }
    }
  }

  /// The outcome and the claims that are kept, or nil if the words decide nothing about a refusal.
  func decision(in words: Range<Int>) -> (Outcome, [Provision])? {
    var tally = Tally()
    for clause in sentences(of: words).flatMap(contrasted) { take(clause, into: &tally) }
    var kept = tally.kept + tally.open
    // "The response relied on section 12 … The names are withheld under section 40(2)."
    if !tally.isUpheld, !tally.isOverturned {
      tally.isOverturned = !tally.told.isEmpty && !kept.isEmpty
    }
    guard tally.isUpheld || tally.isOverturned else { return nil }
    if tally.isUpheld { kept += tally.told }
    kept = kept.exact
    if tally.isOverturned, kept.isEmpty {
      return tally.isUpheld ? nil : (outcome(after: words), [])
    }
    guard !kept.isEmpty else { return nil }
    let gives = gives(in: words)
    if kept.allSatisfy({ GroundMeaning.of($0, in: regime).saysNotHeld }) {
      return (tally.isOverturned && gives ? .partlyRefused : .notHeld, kept)
    }
    // Another ground may take the place of the first.
    let isPart = gives || tally.isCut || Self.withholding.occur(in: script, words)
    let isSplit = tally.isOverturned && (tally.isUpheld ? tally.isRest : isPart)
    return (isSplit || gives || tally.isPart ? .partlyRefused : .refused, kept)
  }

  /// Whether words say that something is given, and do not only ask whether it can be.
  private func gives(in words: Range<Int>) -> Bool {
    Self.giving.matches(in: script, words).contains { match in
      !(words.lowerBound..<match.range.lowerBound).suffix(8).contains {
        script.tokens[$0].hash == Self.whether
      }
    }
  }

  private func take(_ clause: Range<Int>, into tally: inout Tally) {
    let cited = claims(in: clause)
    if let place = Self.replacing.matches(in: script, clause).first?.range {
      // "Section 31 takes the place of section 41": the ground behind the words is given up.
      let gone = claims(in: place.upperBound..<nextSubject(after: place.upperBound, in: clause))
      tally.drop(gone.isEmpty ? [] : gone)
      tally.kept += cited.filter { !gone.contains($0) }
      return
    }
    // "Likewise section 29."
    let isAlike = clause.first.map { Self.alike.contains(script.tokens[$0].hash) } ?? false
    switch verdict(of: clause) ?? (isAlike ? tally.last : nil) {
    case .overturned:
      tally.last = .overturned
      // "Released, with names redacted under section 40(2)."
      if Self.withholding.occur(in: script, clause), !Self.ending.occur(in: script, clause) {
        tally.drop([])
        tally.kept += cited
        tally.isCut = true
      } else {
        // "I do not maintain section 43(3)" gives up that one, and none of the others.
        tally.drop(cited.isEmpty ? named(in: clause) : cited)
      }
    case .upheld:
      tally.isUpheld = true
      tally.last = .upheld
      if Self.remaining.occur(in: script, clause) { tally.isRest = true }
      if Self.partly.occur(in: script, clause) { tally.isPart = true }
      tally.kept += tally.told + tally.open + cited
      (tally.told, tally.open) = ([], [])
    case nil:
      // "This complaint is upheld in part" may be about another question.
      if clause.count <= Self.mostBare, Self.modifying.occur(in: script, clause),
        !clause.contains(where: { Self.complaints.contains(script.tokens[$0].hash) })
      {
        tally.isPart = true
      }
      if !Self.narrating.occur(in: script, clause) {
        tally.open += cited
      } else {
        tally.told += cited
      }
    }
  }

  /// A sentence in clauses, where one half upholds and the other overturns: "I uphold the refusal of the
  /// names, but the dates should have been released".
  private func contrasted(_ sentence: Range<Int>) -> [Range<Int>] {
    // "While I do not consider that section 43(2) was right, I find that they are personal data."
    if let first = sentence.first, Self.concessions.contains(script.tokens[first].hash),
      let comma = sentence.dropFirst(3).first(where: { script.gap(after: $0).contains(0x2C) }),
      comma + 3 < sentence.upperBound, verdict(of: first..<(comma + 1)) != nil
    {
      return [first..<(comma + 1), (comma + 1)..<sentence.upperBound]
    }
    for index in sentence.dropFirst()
    where Self.contrasts.contains(script.tokens[index].hash)
      || script.gap(after: index - 1).contains(0x3B)
    {
      let (one, other) = (sentence.lowerBound..<index, index..<sentence.upperBound)
      if let first = verdict(of: one), let second = verdict(of: other), first != second {
        return [one, other]
      }
    }
    return [sentence]
  }

  /// The provisions that words cite, whatever they say of them.
  private func named(in words: Range<Int>) -> [Provision] {
    judge.citations(in: words).citations.map(\.provision)
  }

  /// Words of a sentence that says "Modified." or "This decision is varied." and nothing else.
  private static let mostBare = 6
  private static let modifying = Phrases<Bool>([true: ["modified", "varied", "in part", "partly"]])

  private static let alike = WordSet(["likewise", "similarly"].map { Words.hash($0) })

  private static let remaining = Phrases<Bool>([
    true: ["remaining", "the remainder", "the rest", "the others", "the other"]
  ])
  private static let concessions = WordSet(
    ["while", "whilst", "although", "though"].map { Words.hash($0) })
  private static let contrasts = WordSet(
    ["but", "although", "though", "whereas", "while", "however", "yet"].map { Words.hash($0) })

  /// Where the words end that name what is replaced.
  private func nextSubject(after word: Int, in clause: Range<Int>) -> Int {
    for index in word..<max(word, clause.upperBound)
    where script.gap(after: index).contains(0x2C) && index > word {
      return index + 1
    }
    return clause.upperBound
  }

  /// What is said once the first decision has been overturned.
  private func outcome(after words: Range<Int>) -> Outcome {
    guard let last = sentences(of: words).last(where: { verdict(of: $0) == .overturned }) else {
      return .answered
    }
    let rest = judge.judge(last.upperBound..<words.upperBound)
    return rest.outcome == .notHeld ? .notHeld : .answered
  }
}
