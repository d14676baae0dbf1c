import Casebook
import Foundation
import ReplyReader

/// `ReadBenchmark generate FILE MEGABYTES`, `ReadBenchmark read FILE`, `ReadBenchmark hostile`.
@main
enum ReadBenchmark {
  /// What parts one reply from the next in the file.
  private static let separator = UInt8(0x0C)

  static func main() throws {
    let arguments = CommandLine.arguments
    switch arguments.count > 1 ? arguments[1] : "" {
    case "generate" where arguments.count == 4:
      try generate(arguments[2], megabytes: Int(arguments[3]) ?? 200)
    case "read" where arguments.count == 3: try read(arguments[2])
    case "hostile": hostile()
    default: print("usage: ReadBenchmark generate FILE MEGABYTES | read FILE | hostile")
    }
  }

  private static func generate(_ path: String, megabytes: Int) throws {
    var generator = ReplyGenerator(seed: 41)
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    var written = 0
    while written < megabytes * 1_000_000 {
      var chunk = ""
      while chunk.utf8.count < 4_000_000 { chunk += generator.letter() + "\u{0C}\n" }
      try file.write(contentsOf: Data(chunk.utf8))
      written += chunk.utf8.count
    }
  }

  private static func read(_ path: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    let questions = ReplyGenerator.asked.enumerated().map {
      Question(id: QuestionID(labels: [String($0.offset + 1)]), text: $0.element)
    }
    var letters = 0
    var answers = 0
    var claims = 0
    let elapsed = ContinuousClock().measure {
      for letter in bytes.split(separator: separator) {
        let reading = ReplyReader.read(Array(letter), questions: questions)
        letters += reading.answers.isEmpty ? 0 : 1
        answers += reading.answers.count
        claims += reading.answers.reduce(0) { $0 + $1.claims.count }
      }
    }
    report("read \(letters) replies, \(answers) answers, \(claims) claims", bytes.count, elapsed)
  }

  /// Texts that break readers whose work grows faster than the text.
  private static func hostile() {
    let words = "the quick brown council was asked about section 12 and said yes "
    let thousand = (1...1_000).map {
      Question(id: QuestionID(labels: [String($0)]), text: "How many lamps are in ward \($0)?")
    }
    let line = String(repeating: words, count: 10_000_000 / words.utf8.count)
    let numbered = String(repeating: "1.\n", count: 100_000)
    let alternating = String(repeating: "1. Yes\n2. No\n", count: 50_000)
    let texts: [(String, String, [Question])] = [
      ("a line of 10 MB", line, []), ("the same with 1,000 questions", line, thousand),
      ("50 MB in lines", String(repeating: words + "\n", count: 50_000_000 / words.utf8.count), []),
      ("100,000 lines of 1.", numbered, []), ("the same with 1,000 questions", numbered, thousand),
      ("50,000 lists with 1,000 questions", alternating, thousand),
      ("10 MB of tabs", String(repeating: "\t", count: 10_000_000), thousand),
      ("10 MB of dashes", String(repeating: "a-", count: 5_000_000), thousand),
      ("10 MB of <", String(repeating: "<a", count: 5_000_000), thousand),
      ("10 MB of bars", String(repeating: "|a", count: 5_000_000), thousand),
      ("10 MB of How many", String(repeating: "How many ", count: 1_111_111), thousand),
      ("10 MB of capitals", String(repeating: "Council A ", count: 1_000_000), thousand),
      ("10 MB in one word", String(repeating: "a", count: 10_000_000), thousand),
    ]
    for (name, text, questions) in texts {
      let bytes = Array(text.utf8)
      let elapsed = ContinuousClock().measure {
        _ = ReplyReader.read(bytes, questions: questions)
      }
      report(name, bytes.count, elapsed)
    }
  }

  private static func report(_ what: String, _ bytes: Int, _ elapsed: Duration) {
    let seconds =
      Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let rate = Double(bytes) / 1_000_000 / max(seconds, 1e-9)
    print(String(format: "%7.1f MB/s  %6.2f s  ", rate, seconds) + what)
  }
}
