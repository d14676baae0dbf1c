import Casebook
import FOILaw

@testable import ReplyReader

/// A letter in our own words with everything that a reader should find in it.
///
/// Three parts, parted by lines of `===`: the truth, the request (empty where there is none) and
/// the letter. The truth is `name: value` for facts, and for an answer its number, outcome, grounds
/// and, after a bar, its first words.
struct Fixture: CustomStringConvertible {
  struct Part {
    let question: String
    let outcome: Outcome
    let claims: Set<String>
    let start: String
  }

  let name: String
  let facts: [String: String]
  let parts: [Part]
  let questions: [Question]
  let letter: String

  var description: String { name }

  init(_ name: String, _ source: String) {
    self.name = name
    let sections = source.split(separator: "\n===\n", omittingEmptySubsequences: false)
    var facts: [String: String] = [:]
    var parts: [Part] = []
    for line in sections[0].split(separator: "\n") {
      let halves = line.split(separator: ": ", maxSplits: 1)
      if halves.count == 2, !halves[0].contains(" ") {
        facts[String(halves[0])] = String(halves[1])
      } else if let part = Self.part(line) {
        parts.append(part)
      }
    }
    self.facts = facts
    self.parts = parts
    let request = sections.count > 2 ? String(sections[1]) : ""
    questions =
      RequestFile("---\ntitle: Fixture\n---\n\n" + request + "\n", id: RequestID("fixture"))
      .request?.questions ?? []
    letter = String(sections[sections.count - 1])
  }

  private static func part(_ line: Substring) -> Part? {
    let halves = line.split(separator: "|", maxSplits: 1)
    let words = halves[0].split(separator: " ")
    guard words.count >= 2, let outcome = Outcome(rawValue: String(words[1])) else { return nil }
    return Part(
      question: String(words[0]), outcome: outcome,
      claims: Set(words.dropFirst(2).map(String.init)),
      start: halves.count > 1 ? Self.plain(halves[1]) : "")
  }

  /// Letters, digits and the signs that matter, so that line breaks and quotation marks do not.
  static func plain(_ text: some StringProtocol) -> String {
    var words = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber || character == "£" {
        words.append(character)
      } else if words.last != " ", !words.isEmpty {
        words.append(" ")
      }
    }
    return words.last == " " ? String(words.dropLast()) : words
  }
}

extension Fixture {
  /// Every fixture, layout by layout.
  static let all =
    numbered + tables + prose + outcomes + facts + mail + more + later + everyday + last + unseen
    + otherHands + otherHandsToo + figures

  /// What was read otherwise than the truth says; empty where all is right.
  func differences(from reading: Reading) -> [String] {
    var found: [String] = []
    let read: [String: String?] = [
      "kind": reading.facts.kind.rawValue, "authority": reading.facts.authority,
      "reference": reading.facts.reference, "date": reading.facts.date?.description,
      "regime": reading.facts.regime?.rawValue, "regulator": reading.facts.regulator?.rawValue,
      "window": reading.facts.reviewWindow?.description,
      "contact": reading.facts.reviewContact, "until": reading.facts.until?.description,
      "grounds": reading.facts.grounds.isEmpty
        ? nil : reading.facts.grounds.map(\.description).joined(separator: " "),
    ]
    for (key, value) in read.sorted(by: { $0.key < $1.key }) where value != facts[key] {
      found.append("\(key): read \(value ?? "nothing"), not \(facts[key] ?? "nothing")")
    }
    let wanted = Set(parts.map(\.question))
    for answer in reading.answers
    where !wanted.contains(answer.question.compact) && answer.outcome != .blank {
      found.append("\(answer.question): no such answer, read \(answer.outcome)")
    }
    for part in parts { found += differences(of: part, in: reading) }
    return found
  }

  private func differences(of part: Part, in reading: Reading) -> [String] {
    guard let answer = reading.answers.first(where: { $0.question.compact == part.question }) else {
      return part.outcome == .blank ? [] : ["\(part.question): missing"]
    }
    var found: [String] = []
    if answer.outcome != part.outcome {
      let steps = answer.steps.map(\.kind.rawValue)
      found.append("\(part.question): \(answer.outcome), not \(part.outcome) \(steps)")
    }
    let claims = Set(answer.claims.map(\.description))
    if claims != part.claims {
      found.append("\(part.question): claims \(claims.sorted()), not \(part.claims.sorted())")
    }
    let text = Self.plain(answer.text ?? "")
    if !text.hasPrefix(part.start) || part.start.isEmpty && !text.isEmpty && part.outcome == .blank
    {
      found.append("\(part.question): begins “\(text.prefix(60))”, not “\(part.start)”")
    }
    return found
  }
}
