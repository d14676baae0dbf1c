import Casebook
import Foundation
import Testing

@testable import Letters

/// Whole letters, so that a change of wording shows as a reader sees it.
///
/// Each stands in `Letters/` as it would go out. To take a change of wording over, run the tests with
/// `FOI_RECORD_LETTERS=1` in the environment and read the difference.
struct WholeLetterTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Letters")

  @Test(arguments: LetterCase.all)
  func readsLikeThis(letterCase: LetterCase) throws {
    let letter = try Letters.draft(letterCase.kind, try letterCase.input())
    let text = "To: \(letter.to.name)\nSubject: \(letter.subject)\n\n\(letter.body)"
    let file = Self.folder.appending(path: "\(letterCase.name).txt")
    if ProcessInfo.processInfo.environment["FOI_RECORD_LETTERS"] != nil {
      try Data(text.utf8).write(to: file)
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(firstDifference(text, expected) == nil)
  }

  @Test func everyKindHasAWholeLetter() {
    let shown = Set(LetterCase.all.map(\.kind))
    #expect(LetterKind.allCases.filter { !shown.contains($0) } == [])
  }

  @Test func noFileIsLeftOver() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path())
    let names = Set(LetterCase.all.map { "\($0.name).txt" })
    #expect(files.filter { !names.contains($0) } == [])
  }

  /// What a careful reader would mark in any of them.
  @Test(arguments: LetterCase.all)
  func isCleanlySet(letterCase: LetterCase) throws {
    let letter = try Letters.draft(letterCase.kind, try letterCase.input())
    let text = letter.body.replacing("[...]", with: "")
    for wrong in ["{{", "}}", "nil", "Optional", " ,", " .", "..", ",.", "()", " ;", "\u{1F}"] {
      #expect(!text.contains(wrong), "\(wrong)")
    }
    let lines = text.split(separator: "\n")
    // Two blanks stand only where numbers line up.
    let isDoubled = lines.contains { line in
      let words = line.drop { $0 == " " }
      return words.dropFirst(5).contains("  ")
    }
    #expect(!isDoubled)
    #expect(lines.allSatisfy { $0.count <= Layout.width })
    let sentences = letter.blocks.filter { $0.kind == .paragraph }
      .flatMap { Sentences.of($0.entries[0].text) }.filter { $0.count > 40 && !$0.hasPrefix("On ") }
    let repeated = Dictionary(grouping: sentences, by: \.self).filter { $0.value.count > 1 }.keys
    #expect(repeated.sorted() == [])
  }
}

/// The first line that differs, with both versions, or `nil`.
func firstDifference(_ text: String, _ expected: String) -> String? {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let others = expected.split(separator: "\n", omittingEmptySubsequences: false)
  for index in 0..<max(lines.count, others.count) {
    let line = index < lines.count ? String(lines[index]) : "(the letter ends)"
    let other = index < others.count ? String(others[index]) : "(the file ends)"
    if line != other { return "line \(index + 1): letter \"\(line)\", file \"\(other)\"" }
  }
  return nil
}
