import Casebook
import FOILaw
import Foundation
import ReplyReader

/// Everything that is read in letters, so that two builds of the reader can be compared: a change
/// that is only to make it faster changes no line.
enum Dump {
  /// Prints each letter of some folders as it is read with its questions, without them, in every way,
  /// and with faults put in.
  static func run(_ folders: [String], faults: Int) throws {
    let letters = try folders.flatMap { try ReadingScore.truths(in: $0) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for letter in letters {
      try write(letter.name, letter.bytes, letter.questions, encoder)
      try write(letter.name + " alone", letter.bytes, [], encoder)
    }
    guard !letters.isEmpty else { return }
    var random = Steps(state: 15)
    for number in 0..<faults {
      let letter = letters[Int(random.next() % UInt64(letters.count))]
      let other = letters[Int(random.next() % UInt64(letters.count))]
      let bytes = faulty(letter.bytes, other.bytes, &random)
      try write("fault \(number) in \(letter.name)", bytes, letter.questions, encoder)
    }
  }

  private static func write(
    _ name: String, _ bytes: [UInt8], _ questions: [Question], _ encoder: JSONEncoder
  ) throws {
    let reading = ReplyReader.read(bytes, questions: questions)
    print(name, try text(reading.facts, encoder))
    for answer in reading.answers { print(name, try text(answer, encoder)) }
    for way in ReplyReader.alternatives(bytes, questions: questions) {
      let numbers = way.features + [way.score] + way.signs.flatMap(\.self)
      let whole =
        try text(way.reading.facts, encoder) + text(way.reading.answers, encoder)
        + numbers.map { String(Int(($0 * 1e9).rounded())) }.joined(separator: " ")
      let sum = whole.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
        ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3
      }
      print(name, way.kind, String(sum, radix: 16))
    }
  }

  private static func text(_ value: some Encodable, _ encoder: JSONEncoder) throws -> String {
    String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// A letter with a few faults: bytes changed, pieces lost, repeated, moved or taken from another.
  private static func faulty(
    _ letter: [UInt8], _ other: [UInt8], _ random: inout Steps
  ) -> [UInt8] {
    var bytes = letter
    for _ in 0..<(1 + random.next() % 6) where bytes.count > 8 {
      let start = Int(random.next() % UInt64(bytes.count - 4))
      let end = start + 1 + Int(random.next() % UInt64(min(200, bytes.count - start)))
      let piece = Array(bytes[start..<min(end, bytes.count)])
      switch random.next() % 7 {
      case 0: bytes[start] = UInt8(truncatingIfNeeded: random.next())
      case 1: bytes.removeSubrange(start..<min(end, bytes.count))
      case 2: bytes.insert(contentsOf: piece, at: start)
      case 3:
        bytes.removeSubrange(start..<min(end, bytes.count))
        bytes.insert(contentsOf: piece, at: Int(random.next() % UInt64(bytes.count + 1)))
      case 4 where !other.isEmpty:
        let from = Int(random.next() % UInt64(other.count))
        bytes.insert(contentsOf: other[from..<min(other.count, from + 300)], at: start)
      case 5:
        for place in start..<min(end, bytes.count) where bytes[place] == 0x0A {
          bytes[place] = 0x20
        }
      default:
        let signs: [UInt8] = [0x0A, 0x09, 0x7C, 0x3E, 0x31, 0x28, 0x2E, 0x3F, 0x0C, 0xC3]
        bytes.insert(signs[Int(random.next() % UInt64(signs.count))], at: start)
      }
    }
    return bytes
  }

  /// The same numbers on every machine (SplitMix64).
  private struct Steps {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
      return mixed ^ (mixed >> 31)
    }
  }
}
