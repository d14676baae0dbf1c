import Casebook

/// What only a requester says, between or below the questions of a request that a letter repeats without a
/// heading over its response.
///
/// "Any help would be greatly appreciated. And I am seeking …"
struct Requester {
  let script: Script

  private static let saying = Phrases<Bool>([
    true: [
      "any help would", "any help you", "any information would", "thank you for your help",
      "thank you for your time", "thanking you", "thanks in advance", "thank you in advance",
      "many thanks in", "i am seeking", "i am requesting", "i am looking for", "i am trying to",
      "i am basically", "i am interested in", "i am asking", "i presume", "i would be grateful",
      "i would like this", "i would like the", "i would like to know", "i would like all",
      "i d like",
      "if you are to exempt", "if you are going to exempt", "if you decide to exempt",
      "if you cannot answer", "if this request is too", "if my request", "if this is not possible",
      "if any of this", "if you need any clarification", "i look forward", "please do get in touch",
      "please note that each question", "could i have", "can i have", "could you please",
      "please could you", "can you please", "please treat this", "my request",
    ]
  ])
  /// Words before those that show it: "And", "Specifically,".
  private static let mostBefore = 2
  private static let mostSentences = 6

  /// The first word of a passage past sentences of the requester's; its end where it has no others.
  func past(_ content: Range<Int>) -> Int {
    var start = content.lowerBound
    for _ in 0..<Self.mostSentences {
      guard start < content.upperBound, speaks(start, before: content.upperBound) else { break }
      var end = start + 1
      while end < content.upperBound, !script.endsSentence(after: end - 1) { end += 1 }
      start = end
    }
    return start
  }

  private func speaks(_ word: Int, before limit: Int) -> Bool {
    (word...min(word + Self.mostBefore, limit - 1)).contains {
      Self.saying.signal(at: $0, in: script) != nil
    }
  }
}
