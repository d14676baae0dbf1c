import Casebook

/// Answers that seem to begin where the letter prints the request, or in a notice of rights whose paragraphs
/// are numbered as questions are.
struct RequestBounds {
  let script: Script
  /// The request, up to the heading over the response.
  let request: Range<Int>?
  private let signature: Int

  init(script: Script, request: Range<Int>?, closings: [Closing.Start]) {
    (self.script, self.request) = (script, request)
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
    guard let request else { return }
    for (question, place) in structure.placed.enumerated() {
      guard let content = place?.content, request.contains(content.lowerBound) else { continue }
      structure.placed[question] = nil
    }
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
