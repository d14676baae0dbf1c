import FOILaw

/// Finds how long a letter that asks back waits for the requester before it closes the request.
struct ClosingFinder {
  let outline: Outline
  /// Reads periods and last days as letters write them.
  let times: ReviewFinder
  private var script: Script { outline.script }

  /// What a sentence with the time in it speaks of.
  private enum Sign: Hashable {
    /// That the requester may not answer.
    case silence
    /// That the request is then closed.
    case closing
  }

  private static let signs = Phrases<Sign>([
    .silence: [
      "not hear", "don t hear", "not heard", "haven t heard", "heard nothing", "hear nothing",
      "not receive", "don t receive", "not received", "haven t received", "no response", "no reply",
      "not respond", "don t respond", "not reply", "don t reply", "not replied", "not responded",
      "not provide", "not provided", "not clarify", "not clarified", "not get", "don t get",
      "unless we hear", "unless we receive", "unless you", "without hearing", "without a response",
      "without a reply", "failure to",
    ],
    .closing: [
      "close your", "close the", "close this", "close it", "closing your", "closing the",
      "be closed",
      "as closed", "request closed", "case closed", "closed", "as withdrawn", "be withdrawn",
      "lapse",
      "lapses", "lapsed", "no longer want", "no longer wish", "no longer require", "no longer need",
      "not wish to pursue", "not wish to proceed", "no further action", "not be taken further",
      "not be progressed", "as abandoned", "as invalid",
    ],
  ])
  private static let others = WordSet(
    ["review", "complain", "complaint", "unhappy", "dissatisfied", "commissioner"].map {
      Words.hash($0)
    })
  private static let answering = WordSet(
    [
      "respond", "reply", "clarify", "clarification", "answer", "hear", "contact", "write", "know",
      "provide", "confirm", "response",
    ].map { Words.hash($0) })
  /// How far the sentence that says what follows may be from the time.
  private static let reach = 40

  /// How long it waits, or nil where it does not say.
  var window: ReviewWindow? {
    let signs = Self.signs.matches(in: script, 0..<script.tokens.count)
      .filter { outline.isOwn($0.range.lowerBound) }
    guard signs.contains(where: { $0.signal == .closing }) else { return nil }
    var index = 0
    while index < script.tokens.count {
      guard let (window, end) = times.window(at: index) else {
        index += 1
        continue
      }
      if outline.isOwn(index), closes(index..<end, signs) { return window }
      index = end
    }
    return nil
  }

  private func closes(_ range: Range<Int>, _ signs: [Phrases<Sign>.Match]) -> Bool {
    let sentence = outline.sentence(around: range)
    guard !outline.has(Self.others, in: sentence) else { return false }
    let here = signs.filter { sentence.contains($0.range.lowerBound) }
    // "If we do not hear from you by 14 January, we will close your request."
    if here.contains(where: { $0.signal == .silence && isNear($0.range, range) }) { return true }
    let before = sentence.lowerBound..<range.lowerBound
    let isTheirs = before.contains(where: times.isPromise)
    // "Your request will be closed if you have not replied within 20 working days."
    if here.contains(where: { $0.signal == .closing }) {
      return !isTheirs
        || here.contains { $0.signal == .closing && before.contains($0.range.lowerBound) }
    }
    // "Please reply by 14 January. After that we will close your request."
    return !isTheirs && outline.has(Self.answering, in: before)
      && signs.contains { sign in
        sign.signal == .closing && sign.range.lowerBound >= sentence.upperBound
          && sign.range.lowerBound - sentence.upperBound < Self.reach
      }
  }

  private func isNear(_ sign: Range<Int>, _ time: Range<Int>) -> Bool {
    let gap =
      sign.upperBound <= time.lowerBound
      ? time.lowerBound - sign.upperBound : sign.lowerBound - time.upperBound
    return gap <= 12
  }
}
