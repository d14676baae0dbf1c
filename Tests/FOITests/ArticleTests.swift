import Foundation
import Testing

/// The article's code is the code that is compiled and run here, line for line.
struct ArticleTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func lines(_ path: String) throws -> [String] {
    try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func theArticleShowsTheCodeThatRuns() throws {
    var shown: [String] = []
    var isCode = false
    for line in try lines("Sources/FOI/FOI.docc/ReadAReply.md") {
      if line.hasPrefix("```") {
        isCode = line == "```swift"
      } else if isCode {
        shown.append(line)
      }
    }
    let example = try lines("Tests/FOITests/ReadAReplyExample.swift")
    let start = try #require(example.firstIndex { $0.contains("The article begins.") })
    let end = try #require(example.firstIndex { $0.contains("The article ends.") })
    let run = example[(start + 1)..<end].map { $0.hasPrefix("    ") ? String($0.dropFirst(4)) : $0 }
    #expect(shown.filter { !$0.isEmpty && $0 != "import FOI" } == run.filter { !$0.isEmpty })
  }

  @Test func theExamplePrintsWhatTheArticleSays() throws {
    var example = ReadAReplyExample()
    try example.run()
    let said = try lines("Sources/FOI/FOI.docc/ReadAReply.md").filter { $0.hasPrefix("// ") }
      .map { String($0.dropFirst(3)) }
    #expect(said.count >= 3)
    #expect(Array(example.printed.prefix(said.count)) == said)
    let review = try #require(example.printed.first { $0.hasPrefix("Ask for a review by") })
    #expect(review.count > 25)
  }
}
