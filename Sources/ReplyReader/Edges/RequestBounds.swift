import Casebook

/// Answers that seem to begin where the letter prints the request, or in a notice of rights whose paragraphs
/// are numbered as questions are.
struct RequestBounds {
  let script: Script
  /// The request, up to the heading over the response.
  let request: Range<Int>?
  /// The request wherever the letter repeats it.
  let repeated: [Range<Int>]
  private let signature: Int

  init(script: Script, evidence: Evidence, closings: [Closing.Start]) {
    (self.script, request, repeated) = (script, evidence.request, evidence.repeated)
    signature = closings.first { $0.isSignature }?.word ?? script.tokens.count
  }

  /// The ways without those answers.
  func keep(_ all: [Structure]) -> [Structure] {
    all.map { structure in
      var structure = structure
      keep(&structure)
      return structure
    }
  }

  private func keep(_ structure: inout Structure) {
    if structure.kind.isNumbered {
      for (question, place) in structure.placed.enumerated() {
        guard let content = place?.content, content.lowerBound > signature, isRights(content) else {
          continue
        }
        structure.placed[question] = nil
      }
    }
    // A table that repeats the questions with their answers beside them has most of them inside.
    let inside = structure.placed.indices.filter { question in
      guard let content = structure.placed[question]?.content else { return false }
      return repeated.contains {
        $0.contains(content.lowerBound) && content.upperBound <= $0.upperBound
      }
    }
    if inside.count * 2 <= structure.placed.count(where: { $0 != nil }) {
      for question in inside where asks(structure.placed[question]?.content) {
        structure.placed[question] = nil
      }
    }
    let requester = Requester(script: script)
    for (question, place) in structure.placed.enumerated() {
      guard let content = place?.content, content.lowerBound < signature else { continue }
      let start = requester.past(content)
      if start >= content.upperBound {
        structure.placed[question] = nil
      } else if start > content.lowerBound {
        structure.placed[question]?.content = start..<content.upperBound
      }
    }
    guard let request else { return }
    for (question, place) in structure.placed.enumerated() {
      guard let content = place?.content, request.contains(content.lowerBound) else { continue }
      structure.placed[question] = nil
    }
  }

  /// Whether words between two questions are the requester's too: they ask something, or tell nothing.
  private func asks(_ content: Range<Int>?) -> Bool {
    guard let content, let last = content.last else { return false }
    return script.asks(after: last)
      || content.count > 3 && !content.contains { script.tokens[$0].hasDigit }
  }

  private static let rights = Phrases<Bool>([
    true: [
      "internal review", "unhappy with", "dissatisfied with", "not satisfied with", "review it",
      "right to complain", "complain to", "appeal to", "your right", "information commissioner",
      "complaint to", "a complaint", "review of",
    ]
  ])
  /// Words of a paragraph of a notice, and those of a heading above it.
  private static let (most, mostAbove) = (50, 24)

  /// Whether words speak of reviews and complaints.
  private func isRights(_ content: Range<Int>) -> Bool {
    let first = max(signature, content.lowerBound - Self.mostAbove)
    let end = min(content.upperBound, content.lowerBound + Self.most)
    return Self.rights.occur(in: script, first..<end)
  }
}
