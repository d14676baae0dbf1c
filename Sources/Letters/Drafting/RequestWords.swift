import Casebook
import FOILaw

/// The words around a request's questions, with the greeting and the signature that a person wrote apart.
///
/// A letter has a greeting and a signature of its own, and must not greet or sign twice.
struct RequestWords: Hashable, Sendable {
  /// How the request greets, if it does: `Dear Sir or Madam,`.
  private(set) var greeting: String?
  /// What comes before the questions, without the greeting.
  private(set) var opening: String
  /// What comes after the questions, without the signature.
  private(set) var closing: String
  /// The lines of the signature; none where the request has none.
  private(set) var signature: [String] = []

  init(_ request: Request) {
    opening = request.opening.trimmed
    closing = request.closing.trimmed
    takeGreeting()
    takeSignature()
  }

  private mutating func takeGreeting() {
    let lines = opening.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let first = lines.first?.trimmed, Self.greets(first) else { return }
    // Words that go on behind the greeting's comma belong to the request.
    let comma = first.firstIndex(of: ",")
    let rest = comma.map { first[first.index(after: $0)...].trimmed } ?? ""
    let name = comma.map { String(first[...$0]) } ?? first
    guard name.width <= Self.longest else { return }
    greeting = name
    let others = lines.dropFirst().joined(separator: "\n")
    opening = (rest.isEmpty ? others : rest.capitalised + "\n" + others).trimmed
  }

  private static func greets(_ line: String) -> Bool {
    let line = line.lowercased()
    return [
      "dear ", "to whom it may concern", "hello", "good morning", "good afternoon", "annwyl ",
    ]
    .contains(where: line.hasPrefix)
  }

  private mutating func takeSignature() {
    let lines = closing.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(\.trimmed)
    guard let start = lines.lastIndex(where: { Self.signsOff($0) != nil }),
      let (words, name) = Self.signsOff(lines[start])
    else { return }
    let after = [name].compactMap(\.self) + lines[(start + 1)...].filter { !$0.isEmpty }
    guard after.count <= Self.mostLines, after.allSatisfy({ $0.width <= Self.longest }),
      !after.isEmpty || !Self.mayBeWords(words)
    else { return }
    signature = [words] + after
    closing = lines[..<start].joined(separator: "\n").trimmed
  }

  /// How a line signs off and, where it stands on the same line, who signs.
  private static func signsOff(_ line: String) -> (words: String, name: String?)? {
    let lower = line.lowercased()
    for words in endings where lower.hasPrefix(words) {
      let rest = line.dropFirst(words.count)
      let name = rest.drop { ",. !".contains($0) }.trimmed
      guard name.isEmpty || rest.first == "," else { continue }
      return (String(line.prefix(words.count)) + ",", name.isEmpty ? nil : name)
    }
    return nil
  }

  /// Thanks without a name below them are words like others.
  private static func mayBeWords(_ words: String) -> Bool { words.lowercased().has("thank") }

  private static let endings = [
    "yours faithfully", "yours sincerely", "yours truly", "yours", "with kind regards",
    "kind regards", "best regards", "warm regards", "regards", "with best wishes", "best wishes",
    "many thanks", "thank you", "thanks",
  ]
  private static let longest = 60
  private static let mostLines = 8
}
