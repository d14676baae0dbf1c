import Casebook

/// The parts of a letter: its head, its body, its signature, and what was written by
/// someone else.
///
/// It is worked out from the text alone, before anything is decided about the answers, so that the
/// facts of a letter do not depend on how its questions were found.
struct Outline {
  let script: Script
  /// For each fragment, whether it repeats someone else's message: quoted, or below its header.
  let isForeign: [Bool]
  /// For each fragment, whether it repeats a question of the request.
  let isQuestion: [Bool]
  /// The fragments of a mail header at the top of the letter, by field.
  let header: [Field: Int]
  /// The first word of the salutation, if there is one.
  let salutation: Int?
  /// The first word of the signature ("Yours sincerely"), or the number of words.
  let signature: Int
  /// One past the last word before the letter proper: letterhead, reference, date, subject.
  let head: Int

  /// A field of a mail header.
  enum Field: Hashable, Sendable {
    case from, to, sent, subject
  }

  private static let fields: WordTable<Field> = {
    let names: [(String, Field)] = [
      ("from", .from), ("oddi", .from), ("to", .to), ("cc", .to), ("date", .sent), ("sent", .sent),
      ("anfonwyd", .sent), ("subject", .subject), ("pwnc", .subject), ("re", .subject),
    ]
    return WordTable(names.map { (Words.hash($0.0), $0.1) })
  }()
  private static let originals = Phrases<Bool>([
    true: ["original message", "forwarded message", "neges wreiddiol", "begin forwarded message"]
  ])
  static let greetings = WordSet(["dear", "annwyl", "hi", "hello"].map { Words.hash($0) })
  private static let signatures = Phrases<Bool>([
    true: [
      "yours sincerely", "yours faithfully", "yours truly", "yours ever", "kind regards",
      "best regards",
      "regards", "with kind regards", "best wishes", "kindest regards", "warm regards", "yn gywir",
      "yr eiddoch yn gywir", "cofion gorau", "cofion", "cheers", "many thanks",
    ]
  ])

  /// Takes a letter's outline; `request` is where it prints the request above its response.
  init(script: Script, asked: [[UInt64]], request: Range<Int>? = nil) {
    self.script = script
    let first = Self.firstWords(of: script)
    header = Self.header(in: script, first)
    var isForeign = Self.foreign(in: script, first, after: header.values.max() ?? -1)
    for word in script.earlier { isForeign[script.tokens[word].fragment] = true }
    self.isForeign = isForeign
    var isQuestion = Self.questions(in: script, first, asked)
    for word in request ?? 0..<0 { isQuestion[script.tokens[word].fragment] = true }
    self.isQuestion = isQuestion
    var salutation: Int?
    for (fragment, word) in first.prefix(160).enumerated() {
      guard let word, Self.greetings.contains(script.tokens[word].hash), !isForeign[fragment] else {
        continue
      }
      salutation = word
      break
    }
    self.salutation = salutation
    var signature = script.tokens.count
    for (fragment, word) in first.enumerated() {
      guard let word, word > salutation ?? 0, !isForeign[fragment],
        Self.signatures.signal(at: word, in: script) != nil,
        script.fragments[fragment].end - script.fragments[fragment].start < 60
      else { continue }
      signature = word
      break
    }
    self.signature = signature
    head = salutation ?? Self.headEnd(in: script, first)
  }

  /// Without a salutation the head ends where the first long line begins.
  private static func headEnd(in script: Script, _ first: [Int?]) -> Int {
    for (fragment, word) in first.prefix(24).enumerated() {
      guard let word else { continue }
      let piece = script.fragments[fragment]
      if piece.end - piece.start > 110 || fragment >= 14 { return word }
    }
    return min(script.tokens.count, 80)
  }

  /// The first word of each fragment.
  private static func firstWords(of script: Script) -> [Int?] {
    var first = [Int?](repeating: nil, count: script.fragments.count)
    for index in script.tokens.indices where script.opensFragment(index) {
      first[script.tokens[index].fragment] = index
    }
    return first
  }

  private static func field(at word: Int, in script: Script) -> Field? {
    guard let field = fields[script.tokens[word].hash], script.gap(after: word).first == 0x3A else {
      return nil
    }
    return field
  }

  /// The header of the message itself: a From or Sent among the first lines.
  private static func header(in script: Script, _ first: [Int?]) -> [Field: Int] {
    var found: [Field: Int] = [:]
    for (fragment, word) in first.prefix(12).enumerated() {
      guard let word, let field = field(at: word, in: script), found[field] == nil else { continue }
      found[field] = fragment
    }
    // "Date: 3 May" alone is a letterhead's.
    return found[.from] != nil || found[.sent] != nil && found[.subject] != nil ? found : [:]
  }

  /// Quoted lines, and what follows the header of an earlier message.
  private static func foreign(in script: Script, _ first: [Int?], after header: Int) -> [Bool] {
    var foreign = script.fragments.map(\.isQuoted)
    var isBelow = false
    for (fragment, word) in first.enumerated() {
      guard let word else {
        foreign[fragment] = foreign[fragment] || isBelow
        continue
      }
      // An earlier message whose lines are marked ends where the marks do.
      if !isBelow, fragment > header + 1, !script.fragments[fragment].isQuoted {
        isBelow =
          originals.signal(at: word, in: script) != nil
          || opensEarlierMessage(fragment, word, in: script, first)
          || endsInWrote(fragment, in: script)
      }
      foreign[fragment] = foreign[fragment] || isBelow
    }
    return foreign
  }

  /// `From:` with `Sent:` or `To:` on one of the next lines.
  private static func opensEarlierMessage(
    _ fragment: Int, _ word: Int, in script: Script, _ first: [Int?]
  ) -> Bool {
    guard field(at: word, in: script) == .from else { return false }
    return first[(fragment + 1)..<min(first.count, fragment + 4)].contains { next in
      guard let next, let field = field(at: next, in: script) else { return false }
      return field == .sent || field == .to
    }
  }

  /// "On 3 May 2026, Sam wrote:", as against "You wrote:" above what the letter answers.
  private static func endsInWrote(_ fragment: Int, in script: Script) -> Bool {
    let piece = script.fragments[fragment]
    let line = script.bytes[piece.start..<piece.end]
    return line.hasSuffix("wrote:")
      && (line.contains(0x40) || line.starts(with: [0x4F, 0x6E, 0x20]))
  }

  /// Lines of which most words are those of one question in its order: the request, repeated.
  private static func questions(in script: Script, _ first: [Int?], _ asked: [[UInt64]]) -> [Bool] {
    var isQuestion = [Bool](repeating: false, count: script.fragments.count)
    guard !asked.isEmpty else { return isQuestion }
    // A pair of neighbouring words is rare enough to tell a question from an answer.
    var pairs = NumberSet(room: asked.reduce(0) { $0 + $1.count })
    for words in asked {
      for (one, other) in zip(words, words.dropFirst()) { pairs.insert(one &* 31 &+ other) }
    }
    var index = 0
    while index < script.tokens.count {
      let fragment = script.tokens[index].fragment
      var (same, all, end) = (0, 0, index)
      while end < script.tokens.count, script.tokens[end].fragment == fragment {
        if end > index {
          all += 1
          let pair = script.tokens[end - 1].hash &* 31 &+ script.tokens[end].hash
          if pairs.contains(pair) { same += 1 }
        }
        end += 1
      }
      isQuestion[fragment] = all >= 2 && same * 3 >= all * 2
      index = end
    }
    return isQuestion
  }

  // MARK: - Places

  /// Whether the word was written by the sender of the letter, and is not the request repeated.
  func isOwn(_ index: Int) -> Bool {
    let fragment = script.tokens[index].fragment
    return !isForeign[fragment] && !isQuestion[fragment]
  }

  /// Whether a field of the letter's own header holds the word.
  func isIn(_ field: Field, _ index: Int) -> Bool {
    header[field] == script.tokens[index].fragment
  }

  /// The words of the sentence around the range, at most 120 each way.
  func sentence(around range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < 120, !endsSentence(after: start - 1) { start -= 1 }
    var end = range.upperBound
    while end < script.tokens.count, end - range.upperBound < 120, !endsSentence(after: end - 1) {
      end += 1
    }
    return start..<end
  }

  /// As the script's, but a point inside an address ends nothing.
  private func endsSentence(after index: Int) -> Bool {
    guard script.endsSentence(after: index) else { return false }
    let next = index + 1
    guard next < script.tokens.count, !script.opensFragment(next) else { return true }
    return
      !(script.gap(after: index).elementsEqual([0x2E])
      && !script.bytes[script.tokens[next].start].isUpper)
  }

  /// Whether one of the words is in the range.
  func has(_ words: WordSet, in range: Range<Int>) -> Bool {
    range.clamped(to: 0..<script.tokens.count).contains { words.contains(script.tokens[$0].hash) }
  }
}

/// A set of numbers that are well mixed already: open addressing.
private struct NumberSet {
  /// The numbers, 0 where there is none; 0 itself is in no set.
  private var keys: [UInt64]

  init(room: Int) {
    var size = 64
    while size < room * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
  }

  private func slot(of number: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: number ^ (number >> 32)) & mask
    while keys[slot] != 0, keys[slot] != number { slot = (slot + 1) & mask }
    return slot
  }

  mutating func insert(_ number: UInt64) { keys[slot(of: number)] = number }
  func contains(_ number: UInt64) -> Bool { number != 0 && keys[slot(of: number)] == number }
}

extension Bytes {
  fileprivate func hasSuffix(_ text: StaticString) -> Bool {
    count >= text.utf8CodeUnitCount && text.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
  }
}
