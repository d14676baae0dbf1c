// MARK: - Where answers begin and end

extension Structures {
  /// An answer begins behind what a review tells of the first decision, and ends before it.
  func leaveOutBackground(_ structure: inout Structure) {
    guard !background.isEmpty else { return }
    for (question, place) in structure.placed.enumerated() {
      guard var content = place?.content else { continue }
      for words in background where words.overlaps(content) {
        content =
          words.contains(content.lowerBound)
          ? min(words.upperBound, content.upperBound)..<content.upperBound
          : content.lowerBound..<words.lowerBound
      }
      if content.isEmpty {
        structure.placed[question] = nil
      } else {
        structure.placed[question]?.content = content
      }
    }
  }

  /// A refusal on a ground ends where a heading begins the public interest, which may be that of others too.
  func leaveOutArguments(_ structure: inout Structure) {
    let most = 2_000
    // Several questions may share one passage.
    var last: (content: Range<Int>, title: Int?)?
    for (question, place) in structure.placed.enumerated() {
      guard let content = place?.content, content.count <= most else { continue }
      if last?.content != content {
        last = (content, content.dropFirst(6).first { Paragraphs.argues($0, in: script) })
      }
      guard let title = last?.title,
        !judge.judge(content.lowerBound..<title).claims.isEmpty
      else { continue }
      structure.placed[question]?.content = content.lowerBound..<title
    }
  }
}
