/// Sentences that tell what the law says, and not what the authority does: "Section 1 of the Act places two
/// duties on public authorities", "The Commissioner's guidance states that …".
///
/// They stand before a refusal or below it, and are neither.
enum ToldLaw {
  private static let provisions = WordSet(
    ["section", "sections", "regulation", "regulations", "exemption", "exception", "s"].map {
      Words.hash($0)
    })
  private static let acts = WordSet(
    ["act", "foia", "foi", "foisa", "eir", "eirs", "regulations", "information"].map {
      Words.hash($0)
    })
  private static let rules = WordSet(
    """
    places gives provides exempts states allows requires means sets says imposes covers protects
    applies relates enables creates obliges permits lets confers
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })
  private static let openings = Phrases<Bool>([
    true: [
      "a public authority must", "a public authority is", "a public authority may",
      "a public authority can", "a public authority in receipt", "public authorities are",
      "public authorities must",
      "the right of access to information is", "the right of access is", "the act gives",
      "the act creates",
      "the act is designed", "importantly the act", "the freedom of information act 2000 creates",
      "the freedom of information act 2000 gives", "the freedom of information act 2000 places",
      "the freedom of information act 2000 provides", "the freedom of information act 2000 is",
      "the act provides", "the act requires", "the act allows", "the act places",
      "the foia gives", "the foia provides",
      "the freedom of information act gives", "the freedom of information act provides",
      "the purpose of the act", "as you may be aware the purpose",
      "the information commissioner s office guidelines", "information commissioners office",
      "information commissioner s office guidelines", "ico guidelines", "ico guidance states",
      "guidance from the information commissioner",
    ]
  ])
  /// What makes it the authority's own act: "Section 12 allows us to refuse, and this is our notice".
  private static let own = Phrases<Bool>([
    true: [
      "we", "us", "our", "i", "your request", "this information", "this letter", "in this case",
      "therefore", "this request", "your questions", "the information is", "your question",
    ]
  ])
  /// Words at the head that name the provision and its verb.
  private static let mostHead = 24

  /// Whether the first sentence of some words does.
  static func tells(_ words: Range<Int>, in script: Script) -> Bool {
    guard let first = words.first, words.count >= 6 else { return false }
    let isOpening = openings.signal(at: first, in: script) != nil
    guard isOpening || provisions.contains(script.tokens[first].hash) else { return false }
    var end = first + 1
    while end < words.upperBound, !script.endsSentence(after: end - 1) { end += 1 }
    let sentence = first..<end
    guard !own.occur(in: script, sentence) else { return false }
    if isOpening { return true }
    let head = sentence.prefix(mostHead)
    guard head.dropFirst().prefix(2).contains(where: { script.tokens[$0].hasDigit }),
      let act = head.first(where: { acts.contains(script.tokens[$0].hash) })
    else { return false }
    return head.contains { $0 > act && rules.contains(script.tokens[$0].hash) }
  }
}
