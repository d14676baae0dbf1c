import Casebook
import Foundation
import Testing

@testable import ReplyReader

@Suite("Hostile text")
struct HostileTextTests {
  /// A thousand by default; FOI_FUZZ=1000000 in a release build for a real hunt.
  private static let inputs =
    ProcessInfo.processInfo.environment["FOI_FUZZ"].flatMap { Int($0) } ?? 2_000

  @Test("whatever comes in, spans stay inside the text and on whole characters")
  func spansAreSound() {
    var mutator = Mutator(seed: 20_261_121)
    var faults: [String] = []
    for number in 0..<Self.inputs where faults.count < 5 {
      let fixture = Fixture.all[number % Fixture.all.count]
      let text = mutator.mutated(fixture.letter)
      let questions = number % 3 == 0 ? [] : fixture.questions
      let reading = ReplyReader.read(text, questions: questions)
      faults += Self.faults(of: reading, in: Array(text.utf8)).map { "\(number): \($0)" }
    }
    #expect(faults == [])
  }

  @Test("bytes that are no UTF-8 are read without harm")
  func brokenBytesAreRead() {
    var mutator = Mutator(seed: 7)
    var faults: [String] = []
    for number in 0..<max(200, Self.inputs / 10) where faults.count < 5 {
      let bytes = mutator.noise(count: number % 400)
      let reading = ReplyReader.read(bytes, questions: Fixture.all[0].questions)
      for evidence in reading.answers.compactMap(\.evidence)
      where evidence.start < 0 || evidence.start > evidence.end || evidence.end > bytes.count {
        faults.append("\(number): \(evidence)")
      }
    }
    #expect(faults == [])
  }

  @Test(
    "texts without structure are read",
    arguments: [
      "", " ", "\n\n\n", "\t", "1.", "1. ", ">", "|", "||||", "<", "<a", "&amp;", "£", "1.\n\n2.\n",
      "Dear", "Yours sincerely", "?", "Q1", "A", "(a)", "section", "s", "\u{0}", "\u{FEFF}",
      "🎟️", "1. 🎟️", "é", "- £ -", "|s[R8Ìq[4-8|l", "|to|A1|", "in R3",
    ])
  func smallTextsAreRead(_ text: String) {
    for questions in [[], Fixture.all[0].questions] {
      let reading = ReplyReader.read(text, questions: questions)
      let faults = Self.faults(of: reading, in: Array(text.utf8))
      #expect(faults == [])
    }
  }

  @Test("texts made of nothing but marks are read")
  func textsOfMarksAreRead() {
    var mutator = Mutator(seed: 16)
    var faults: [String] = []
    for number in 0..<Self.inputs * 2 where faults.count < 5 {
      let text = mutator.marks(count: 2 + number % 40)
      let fixture = Fixture.all[number % Fixture.all.count]
      let reading = ReplyReader.read(text, questions: fixture.questions)
      faults += Self.faults(of: reading, in: Array(text.utf8)).map { "\(text): \($0)" }
    }
    #expect(faults == [])
  }

  @Test("the page of an answer is known where the text has page breaks")
  func pagesAreCounted() {
    let questions = [
      Question(id: QuestionID(labels: ["1"]), text: "How many benches are there?"),
      Question(id: QuestionID(labels: ["2"]), text: "Who mends the benches?"),
    ]
    let text =
      "1. How many benches are there?\n\nNine.\n\u{0C}\n2. Who mends the benches?\n\nWe do.\n"
    let reading = ReplyReader.read(text, questions: questions)
    let pages = reading.answers.map { $0.evidence?.page }
    #expect(pages == [1, 2])
    let plain = ReplyReader.read(text.replacing("\u{0C}", with: ""), questions: questions)
    let none = plain.answers.compactMap { $0.evidence?.page }
    #expect(none.isEmpty)
  }

  @Test("an answer longer than a reading keeps ends within its passage")
  func longAnswersAreCut() {
    let long = String(repeating: "käse and crackers ", count: 4_000)
    let text = "1. How many?\n\n\(long)\n\n2. Why?\n\nBecause.\n"
    let questions = [
      Question(id: QuestionID(labels: ["1"]), text: "How many?"),
      Question(id: QuestionID(labels: ["2"]), text: "Why?"),
    ]
    let reading = ReplyReader.read(text, questions: questions)
    let faults = Self.faults(of: reading, in: Array(text.utf8))
    let length = reading.answers.first?.text?.utf8.count ?? 0
    #expect(faults == [])
    #expect(length < 21_000)
    #expect(length > 19_000)
  }

  private static func faults(of reading: Reading, in bytes: [UInt8]) -> [String] {
    var faults: [String] = []
    func isBoundary(_ index: Int) -> Bool {
      index == bytes.count || bytes[index] & 0xC0 != 0x80
    }
    for answer in reading.answers {
      if !(0...1).contains(answer.confidence) { faults.append("confidence \(answer.confidence)") }
      if let text = answer.text, text.unicodeScalars.contains("\u{FFFD}") {
        faults.append("\(answer.question): a character is cut")
      }
      guard let evidence = answer.evidence else { continue }
      guard evidence.start >= 0, evidence.start <= evidence.end, evidence.end <= bytes.count,
        evidence.line >= 1
      else {
        faults.append("\(answer.question): \(evidence) outside")
        continue
      }
      if !isBoundary(evidence.start) || !isBoundary(evidence.end) {
        faults.append("\(answer.question): \(evidence) inside a character")
      }
    }
    return faults
  }
}

/// Changes letters in ways that scanners, mail programs and spite do; the same for the same seed.
struct Mutator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// SplitMix64.
  private mutating func next(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return limit <= 1 ? 0 : Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }

  private static let pieces = [
    "1.", "2)", "(b)", "Q3", "A4:", "Question 2 and 3", "Questions 1 to 99", "|", "||", "\t\t", ">",
    "<td>", "</tr>", "<", "£", "’", "é", "🎟️", "\u{A0}", "\u{2013}", "\r\n", "\n\n", "   ", "**",
    "section 43(2)", "regulation 12(5)(e)", "s40", "we do not hold", "Response:", "Yours sincerely",
    "40 working days", "31/02/2020", "1 May 2021", "99999999999999999999", "Our ref:", "@", "[",
    "neither confirm nor deny", "first question", "as above", "?", "\u{0}", "\u{FEFF}", "\u{301}",
  ]

  private static let marks = [
    "s", "q", "a", "R8", "A1", "c2b", "4-8", "8", "12", "Ì", "l", "ii", "(", ")", "[", "]", "|",
    ":",
    ".", "-", "/", "&", ",", " ", " ", " ", "\n", "\t", "of ", "to ", "and ", "your request",
    "part ",
    "Question ", "in ", "the first ", "last", "a)", "1.1", "Q", "No.", "response ", "all ",
    "parts ",
  ]

  mutating func marks(count: Int) -> String {
    (0..<count).map { _ in Self.marks[next(below: Self.marks.count)] }.joined()
  }

  mutating func mutated(_ letter: String) -> String {
    var bytes = Array(letter.utf8)
    for _ in 0...next(below: 12) {
      let place = next(below: bytes.count + 1)
      let end = min(bytes.count, place + next(below: 80))
      switch next(below: 6) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(contentsOf: bytes[place..<end], at: next(below: bytes.count + 1))
      case 2 where place < bytes.count: bytes[place] = UInt8(next(below: 256))
      case 3: bytes = Array(bytes[place...] + bytes[..<place])
      case 4: bytes.removeAll { $0 == 0x0A && next(below: 3) == 0 }
      default:
        let piece = Self.pieces[next(below: Self.pieces.count)]
        for _ in 0...next(below: 4) { bytes.insert(contentsOf: Array(piece.utf8), at: place) }
      }
    }
    // Broken characters become the sign for one; what is tested is whether the reader breaks any.
    // By scalars: with a variation selector behind it the sign is another character.
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.map {
      $0 == "\u{FFFD}" ? "¿" : $0
    }
    return String(String.UnicodeScalarView(scalars))
  }

  mutating func noise(count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(next(below: 256)) }
  }
}
