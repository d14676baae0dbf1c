import Casebook

/// Answers that seem to begin where the letter prints the request, or in a notice of rights whose paragraphs
/// are numbered as questions are.
struct RequestBounds {
  let script: Script
  let list: QuestionList
  let echoes: Echoes
  /// The request, up to the heading over the response.
  let request: Range<Int>?
  /// The request wherever the letter repeats it.
  let repeated: [Range<Int>]
  /// What the requester says beside the questions.
  let remarks: [Range<Int>]
  private let signature: Int

  init(
    script: Script, list: QuestionList, echoes: Echoes, evidence: Evidence,
    closings: [Closing.Start]
  ) {
    (self.list, self.echoes) = (list, echoes)
    let asking = evidence.asking
    (self.script, request, repeated) = (script, asking.printed, asking.repeated)
    remarks = asking.remarks
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
    for question in structure.placed.indices {
      leaveOutRemarks(&structure.placed[question])
      if isNextNumber(structure.placed[question]?.content) { structure.placed[question] = nil }
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
    for (question, place) in structure.placed.enumerated() {
      guard let content = place?.content, content.lowerBound < signature else { continue }
      let start = RequesterWords.past(content, in: script)
      if start >= content.upperBound {
        structure.placed[question] = nil
      } else if start > content.lowerBound {
        structure.placed[question]?.content = start..<content.upperBound
      }
    }
    guard let request else { return }
    for (question, place) in structure.placed.enumerated() {
      guard let content = place?.content, request.contains(content.lowerBound) else { continue }
      // One answer to everything goes on below the heading.
      if structure.kind == .whole, request.upperBound < content.upperBound {
        structure.placed[question]?.content = request.upperBound..<content.upperBound
      } else {
        structure.placed[question] = nil
      }
    }
  }

  /// Whether all that stands behind a question is the number of the one below it.
  private func isNextNumber(_ content: Range<Int>?) -> Bool {
    guard let content, content.count == 1, let next = echoes[content.upperBound] else {
      return false
    }
    let label = list.questions[next.question].id.labels.last.map { Words.hash($0) }
    return script.tokens[content.lowerBound].hash == label
  }

  /// An answer begins past what the requester says below the question.
  private func leaveOutRemarks(_ place: inout Placed?) {
    guard let content = place?.content, let first = content.first,
      case let next = remarks.start(where: { $0.upperBound > first }), next < remarks.count,
      remarks[next].lowerBound <= first
    else { return }
    let start = remarks[next].upperBound
    if start < content.upperBound {
      place?.content = start..<content.upperBound
    } else {
      place = nil
    }
  }

  /// Whether words between two questions are the requester's too: they ask something, or tell nothing.
  private func asks(_ content: Range<Int>?) -> Bool {
    guard let content, let last = content.last else { return false }
    return script.asks(after: last)
      || content.count > 3 && !content.contains { script.tokens[$0].hasDigit }
  }

  static let rights = Phrases<Bool>([
    true: [
      "internal review", "unhappy with", "dissatisfied with", "not satisfied with", "review it",
      "right to complain", "complain to", "appeal to", "your right", "information commissioner",
      "complaint to", "a complaint", "review of", "visible links", "hidden links",
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
