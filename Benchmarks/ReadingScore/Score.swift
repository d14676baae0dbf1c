import Casebook
import FOILaw
import Foundation
import ReplyReader

/// Compares readings with truths, as parts wholly right: outcome, grounds and words.
struct Score {
  var letters = 0
  var reported = 0
  var present = 0
  var right = 0
  var outcome = 0
  var grounds = 0
  var words = 0
  var claimsRight = 0
  var claimsReported = 0
  var claimsPresent = 0
  var kinds = 0
  /// Right and all, by tenth of confidence.
  var levels: [Int: (right: Int, all: Int)] = [:]

  var precision: Double { reported > 0 ? Double(right) / Double(reported) : 0 }
  var recall: Double { present > 0 ? Double(right) / Double(present) : 0 }
  var f1: Double {
    precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
  }

  /// What went wrong, for `--show`.
  typealias Miss = String

  /// Takes one reading in; the result says what was wrong in it.
  mutating func add(_ reading: Reading, _ truth: Truth) -> [Miss] {
    var misses: [Miss] = []
    letters += 1
    if truth.kinds.contains(reading.facts.kind.rawValue) {
      kinds += 1
    } else {
      misses.append("kind: \(reading.facts.kind.rawValue), want \(truth.kinds[0])")
    }
    var answers: [String: Answer] = [:]
    for answer in reading.answers { answers[answer.question.compact] = answer }
    let stems = Set(truth.parts.filter(\.isStem).map(\.id))
    let unscored = Set(truth.parts.filter(\.isUnscored).map(\.id))
    let scored = truth.parts.filter { !stems.contains($0.id) && !unscored.contains($0.id) }
    let wanted = Set(scored.map(\.id))
    var extra = answers.filter {
      !wanted.contains($0.key) && !stems.contains($0.key) && !unscored.contains($0.key)
        && $0.value.outcome != .blank
    }
    if scored.count == 1, scored[0].isWhole, answers.count == 1, let only = answers.first {
      answers = [scored[0].id: only.value]
      extra = [:]
    }
    for part in scored {
      present += 1
      claimsPresent += part.grounds[0].count
      let found = answers[part.id]
      if found == nil, part.outcomes[0] != "blank" {
        misses.append("\(part.id): missing (\(part.outcomes[0]))")
        continue
      }
      let miss = compare(found, part)
      reported += 1
      if let miss { misses.append(miss) } else { right += 1 }
      if let found {
        let level = min(9, Int(found.confidence * 10 + 1e-9))
        levels[level, default: (0, 0)].right += miss == nil ? 1 : 0
        levels[level, default: (0, 0)].all += 1
      }
    }
    reported += extra.count
    for answer in extra.values {
      misses.append("\(answer.question.compact): not in the request")
      levels[min(9, Int(answer.confidence * 10 + 1e-9)), default: (0, 0)].all += 1
    }
    return misses
  }

  /// Whether an answer is wholly right, where its text ends as well; nil where the truth is silent.
  static func isRight(_ answer: Answer, _ truth: Truth) -> Bool? {
    guard let part = truth.parts.first(where: { $0.id == answer.question.compact }), !part.isStem,
      !part.isUnscored
    else { return nil }
    var score = Score()
    guard score.compare(answer, part) == nil else { return false }
    guard let end = part.end, let text = answer.text else { return true }
    return plain(text).hasSuffix(String(plain(end).suffix(30)))
  }

  private mutating func compare(_ answer: Answer?, _ part: Truth.Part) -> Miss? {
    let result = answer?.outcome.rawValue ?? "blank"
    let claims = Set(answer?.claims.map(\.description) ?? [])
    let text = Self.plain(answer?.text ?? "")
    let want = part.grounds[0]
    claimsRight += want.intersection(claims).count
    claimsReported += claims.count
    let hasOutcome = part.outcomes.contains(result)
    let hasGrounds = part.grounds.contains(claims)
    var hasWords = part.starts.contains { start in
      guard let start else { return part.starts[0] == nil || text.isEmpty }
      return Self.begins(text, start)
    }
    hasWords =
      hasWords && (text.isEmpty || part.facts.allSatisfy { text.contains(Self.plain($0)) })
    outcome += hasOutcome ? 1 : 0
    grounds += hasGrounds ? 1 : 0
    words += hasWords ? 1 : 0
    if hasOutcome, hasGrounds, hasWords { return nil }
    var miss = "\(part.id):"
    if !hasOutcome { miss += " \(result), want \(part.outcomes[0]);" }
    if !hasGrounds { miss += " claims \(claims.sorted()), want \(want.sorted());" }
    if !hasWords {
      miss += " words “\((answer?.text ?? "").prefix(60))”, want “\(part.starts[0] ?? "none")”;"
    }
    return miss + " \(answer?.confidence ?? 0) \(answer?.steps.map(\.kind.rawValue) ?? [])"
  }

  /// Whether a passage begins with these words.
  static func begins(_ text: String, _ start: String) -> Bool {
    plain(text).hasPrefix(String(plain(start).prefix(40)))
  }

  /// Words in lower case with single spaces, so that layout does not count.
  static func plain(_ text: String) -> String {
    var plain: [UInt8] = []
    var isInTag = false
    var isSpaced = true
    let lower = text.lowercased().replacing("’", with: "'").replacing("‘", with: "'")
    let bytes = Array(lower.utf8)
    for (index, byte) in bytes.enumerated() {
      if byte == 0x3C, bytes[(index + 1)...].prefix(200).contains(0x3E) { isInTag = true }
      if isInTag {
        if byte == 0x3E { isInTag = false }
        if !isSpaced { plain.append(0x20) }
        isSpaced = true
        continue
      }
      let isPound = byte == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA3
      let isKept =
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
        || [0x24, 0x25, 0x26, 0x40, 0x27].contains(byte) || isPound
        || byte == 0xA3 && index > 0 && bytes[index - 1] == 0xC2
      if isKept {
        plain.append(byte)
        isSpaced = false
      } else if !isSpaced {
        plain.append(0x20)
        isSpaced = true
      }
    }
    if plain.last == 0x20 { plain.removeLast() }
    return String(decoding: plain, as: UTF8.self)
  }

  var line: String {
    func share(_ part: Int, _ all: Int) -> String {
      all == 0 ? "  -  " : String(format: "%.3f", Double(part) / Double(all))
    }
    let sure = levels[9] ?? (0, 0)
    return String(format: "F1 %.3f  P %.3f  R %.3f", f1, precision, recall)
      + "  outcome \(share(outcome, present)) grounds \(share(grounds, present)) words \(share(words, present))"
      + "  claims P \(share(claimsRight, claimsReported)) R \(share(claimsRight, claimsPresent))"
      + "  kind \(share(kinds, letters))  sure \(sure.right)/\(sure.all) \(share(sure.right, sure.all))"
      + "  (\(letters) letters, \(present) parts)"
  }
}
