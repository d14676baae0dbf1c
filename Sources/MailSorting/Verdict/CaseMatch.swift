package import Casebook

/// A case that a message may belong to, with what speaks for it and what against.
package struct CaseMatch: Sendable {
  package let id: CaseID
  package private(set) var signs: [MailSign] = []

  package init(_ id: CaseID) {
    self.id = id
  }

  package mutating func add(_ kind: MailSign.Kind, _ value: String? = nil) {
    add(MailSign(kind, value))
  }

  mutating func add(_ sign: MailSign) {
    if !signs.contains(sign) { signs.append(sign) }
  }

  /// Whether there is a sign of that kind.
  package func has(_ kind: MailSign.Kind) -> Bool { signs.contains { $0.kind == kind } }

  /// From 0 to 100.
  package var score: Int { max(0, min(100, signs.reduce(0) { $0 + $1.points })) }

  /// Enough to place a letter without asking.
  static let enough = 50
  /// The most that reading a letter against a case can add: that it reads, and that it names the authority.
  static let mostByReading = 15
  /// How much better than the next case one has to be.
  static let margin = 15

  /// Whether it was sent from the authority's address or domain.
  var isSent: Bool { has { $0.contains(.origin) } }

  /// Whether it bears the authority's name as sender, in its signature or in its subject.
  var isNamed: Bool { has(.signed) || has(.subject) }

  /// Whether something in the letter itself points to this case and no other of the authority's.
  var pointsHere: Bool { has { $0.contains(.thisCase) } }

  /// Whether it speaks clearly enough to place a letter without asking.
  var isClear: Bool {
    score >= Self.enough && (has { $0.contains(.authority) } || isFromCaseSystem)
      && has { $0.contains(.matter) }
  }

  /// Whether it has the reference of the case and answers its questions, and nothing speaks against it:
  /// case systems write from addresses that say nothing of the authority.
  private var isFromCaseSystem: Bool {
    has(.reference) && has(.questions) && signs.allSatisfy { $0.points >= 0 }
  }

  private func has(_ meaning: (SignMeaning) -> Bool) -> Bool {
    signs.contains { meaning($0.meaning) }
  }

  package var suggestion: MailRecord.Suggestion {
    MailRecord.Suggestion(id: id, score: score, signs: signs)
  }
}

extension [CaseMatch] {
  /// The cases that a letter goes to without asking: one that stands out, or several that it names one by one.
  var placed: [CaseMatch] {
    let good = filter(\.isClear)
    guard let best = good.first else { return [] }
    let rivals = dropFirst().filter { $0.score > best.score - CaseMatch.margin }
    if rivals.isEmpty { return [best] }
    // One letter may answer several requests to one authority, if it points to each.
    let several = good.filter { $0.pointsHere && $0.id.authority == best.id.authority }
    // One letter may answer one request for several authorities, if its subject names each.
    let bodies = good.filter { $0.has(.subject) }
    if bodies.count > 1, Set(bodies.map(\.id.authority)).count == bodies.count,
      Set(bodies.map(\.id.request)).count == 1,
      rivals.allSatisfy({ rival in bodies.contains { $0.id == rival.id } })
    {
      return bodies
    }
    let isForAll = rivals.allSatisfy { rival in several.contains { $0.id == rival.id } }
    return best.pointsHere && isForAll ? several : []
  }
}
