package import Casebook

/// The words of a request that letters about it repeat.
package struct RequestPhrases: Sendable {
  package let request: Request
  private let title: ComparableText
  private let titleWords: Set<String>
  private let allWords: Set<String>
  private let questions: [ComparableText]

  package init(_ request: Request) {
    self.request = request
    title = ComparableText(request.title)
    titleWords = title.distinctiveWords
    allWords = titleWords.union(
      ComparableText(request.questions.map(\.text).joined(separator: " ")).distinctiveWords)
    // The first words of a question are enough, and survive being cut or broken.
    questions = request.questions.filter { !$0.isStem }.map { question in
      ComparableText(
        question.text.split(whereSeparator: \.isWhitespace).prefix(12).joined(separator: " "))
    }
  }

  /// How many questions ask something.
  package var asking: Int { questions.count }

  /// How many of the questions the words quote.
  package func quoted(in words: ComparableText) -> Int {
    questions.count { $0.text.utf8.count >= 14 && words.contains($0) }
  }

  /// Whether the words have one that says what the request is about.
  func isAbout(_ words: Set<String>) -> Bool { !titleWords.isDisjoint(with: words) }

  /// Whether the title or a question uses one of the words.
  func hasAny(of words: Set<String>) -> Bool { !allWords.isDisjoint(with: words) }

  /// Whether the words have the title, where it is long enough to tell requests apart.
  func isTitle(in words: ComparableText) -> Bool {
    title.text.utf8.count >= 8 && words.contains(title)
  }
}
