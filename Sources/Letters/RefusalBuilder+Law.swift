import Casebook
import FOILaw

extension RefusalBuilder {
  /// What the law demands of a claim, and how far the reply's own words meet it.
  mutating func tests(
    of claim: Claim, words: ReplyWords, arguments: [String], isFirst: Bool
  ) -> Scope {
    // Where several grounds may be meant, only what is true of all of them is said.
    let harm = claim.grounds.first?.harm
    let isHarmful = harm != nil && claim.always { $0.harm == harm }
    let isQualified = claim.always(\.hasPublicInterestTest)
    let argumentsWeigh = arguments.contains { $0.contains("outweigh") }
    let owesReasons = isQualified && claim.always { $0.kind != .ncnd }
    let weighs = owesReasons && isFirst && !argumentsWeigh
    let saysBalance = says(.balance, if: weighs)
    let isOnlyLikely = isHarmful && words.likelihood == .likely
    let omits = owesReasons && words.isKnown && !weighed.contains(claim.provision)
    return [
      "harm": .text(isHarmful && isFirst ? harm : nil),
      "isQualified": .flag(isQualified),
      "statesBalance": .flag(saysBalance),
      "statesBalanceToo": .flag(weighs && !saysBalance),
      "isLikelihoodUndecided": .flag(
        says(.undecided, if: isHarmful && words.likelihood == .undecided)),
      "isOnlyLikely": .flag(says(.onlyLikely, if: isOnlyLikely)),
      "isOnlyLikelyToo": .flag(repeats(.onlyLikely, if: isOnlyLikely)),
      "mentionsPublicInterest": .flag(
        says(.weighAfresh, if: owesReasons && words.mentionsPublicInterest)),
      "omitsPublicInterest": .flag(says(.noPublicInterest, if: omits)),
      "omitsPublicInterestToo": .flag(repeats(.noPublicInterest, if: omits)),
    ]
  }

  /// Where the reply says the information is, and what it says of the work.
  mutating func place(of claim: Claim, words: ReplyWords) -> Scope {
    let isAccessible = claim.always(\.isAccessible) && words.isKnown
    let isCost = claim.always { $0.group == "cost limit" } && words.isKnown
    var scope: Scope = [
      "pointsNowhere": .flag(isAccessible && words.place == .none),
      "pointsToHomePage": .flag(false),
      "pointsToRegister": .flag(false),
      "pointsToEntry": .flag(false),
      "place": .text(""),
      "givesNoEstimate": .flag(says(.noEstimate, if: isCost && !words.givesEstimate)),
    ]
    guard isAccessible else { return scope }
    switch words.place {
    case .none, .page: break
    case .homePage(let address):
      scope.merge(["pointsToHomePage": .flag(true), "place": .text(address)])
    case .register(let address, let namesEntry):
      scope.merge([
        "pointsToRegister": .flag(!namesEntry), "pointsToEntry": .flag(namesEntry),
        "place": .text(address),
      ])
    }
    return scope
  }
}

extension Ground {
  /// Whether the public interest is truly weighed: a test in form only is none to argue from.
  fileprivate var hasPublicInterestTest: Bool {
    strength == .qualified && publicInterest.isNeeded && !publicInterest.note.contains("formal")
  }
}

extension Precedents {
  /// The most authorities that a letter names for one question.
  private static let named = 3

  /// The names of the sentence on one question, or `nil` where nobody gave the information.
  func scope(for id: QuestionID) -> Scope? {
    guard gave > 0 else { return nil }
    let shown = examples.prefix(min(Self.named, gave))
    // Too few replies to count among: then a name says all.
    let isLone = replied <= gave
    if isLone, shown.isEmpty { return nil }
    return [
      "number": .text(id.description),
      "gave": .text("\(gave)"),
      "replied": .text("\(replied)"),
      "isOne": .flag(gave == 1),
      "isLone": .flag(isLone),
      "named": .text(shown.map(\.written).joinedInWords),
      "namesAll": .flag(shown.count == gave),
      "sayer": .text(shown.first?.authority.onOneLine),
      "said": .text(shown.first?.quotation),
    ]
  }
}

extension Precedent {
  /// The most of another authority's answer that a letter quotes: two lines.
  private static let longest = 150

  /// What the authority answered, on one line; cut between words, or `nil` where it is nothing.
  fileprivate var quotation: String? {
    let words = text.onOneLine
    guard !words.isEmpty else { return nil }
    // Marks inside the quotation would end it too early.
    var plain = words.replacing("\"", with: "'")
    if plain.last == "." { plain.removeLast() }
    guard plain.count > Self.longest else { return plain }
    let cut = plain.prefix(Self.longest)
    return cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)] + " [...]"
  }

  /// `Hillshire Council (reference 4521, 1 October 2020)`.
  fileprivate var written: String {
    let details = [reference.map { "reference \($0.onOneLine)" }, day.written].compactMap(\.self)
    return "\(authority.onOneLine) (\(details.joined(separator: ", ")))"
  }
}
