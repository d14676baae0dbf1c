import Casebook
import FOILaw
import Templating

extension RefusalBuilder {
  /// What the law demands of a claim.
  mutating func tests(of claim: Claim, arguments: [Argument], isFirst: Bool) -> Scope {
    // Where several grounds may be meant, only what is true of all of them is said.
    let harm = claim.harm
    let argumentsWeigh = arguments.contains { $0.text.has("outweigh") }
    let weighs = claim.owesReasons && isFirst && !argumentsWeigh
    let saysBalance = says(.balance, if: weighs)
    return [
      "harm": .text(isFirst ? harm : nil),
      "isQualified": .flag(claim.isQualified),
      "statesBalance": .flag(saysBalance),
      "statesBalanceToo": .flag(weighs && !saysBalance),
    ]
  }
}

extension Claim {
  /// Whether the public interest has to be weighed.
  var isQualified: Bool { always(\.isAlwaysWeighed) }

  /// Whether the reasons of the balance have to be given.
  var owesReasons: Bool { isQualified && always { $0.kind != .ncnd } }
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
      "gave": .text(gave.inWords.prefix(1).uppercased() + gave.inWords.dropFirst()),
      "replied": .text(replied.inWords),
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
    var plain = words.inQuotation
    if plain.last == "." { plain.removeLast() }
    guard plain.width > Self.longest else { return plain }
    let cut = plain.prefix(Self.longest)
    return cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)] + " [...]"
  }

  /// `Hillshire Council (reference 4521, 1 October 2020)`.
  fileprivate var written: String {
    let details = [reference.map { "reference \($0.onOneLine)" }, day.written].compactMap(\.self)
    return "\(authority.onOneLine) (\(details.joined(separator: ", ")))"
  }
}

extension Int {
  private static let words = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]

  /// The number as a sentence has it: small ones as words.
  fileprivate var inWords: String {
    Self.words.indices.contains(self) ? Self.words[self] : "\(self)"
  }
}
