import Casebook
import FOILaw

/// What a letter says once for any answer that it fits: that small numbers are hidden, and why, and that
/// what would take too long is refused.
///
/// "* Numbers below five are withheld under section 40(2)" is of each table with an asterisk in it, and
/// "section 12 applies" of each answer that says what would have to be searched.
final class LetterNotes {
  private let script: Script
  private let judge: Judge
  private lazy var hiding = hidingNote()
  private lazy var limit = limitNote()
  private lazy var redaction = redactionNote()

  init(script: Script, judge: Judge) {
    self.script = script
    self.judge = judge
  }

  /// Whether such a note decides a passage that refuses nothing by itself.
  func apply(to content: Range<Int>) -> Bool { !reasons(for: content).isEmpty }

  /// The notes that a passage which refuses nothing by itself falls under.
  func reasons(for content: Range<Int>) -> [Range<Int>] {
    let own = judge.judge(content).outcome
    guard own == .answered || own == .notHeld else { return [] }
    var found: [Range<Int>] = []
    if own == .answered, judge.hidesFigures(content), let hiding, !hiding.overlaps(content) {
      found.append(hiding)
    }
    if judge.tellsEffort(content), let limit, !limit.overlaps(content) { found.append(limit) }
    if own == .answered, judge.handsOver(content), let redaction, !redaction.overlaps(content) {
      found.append(redaction)
    }
    return found
  }

  /// An answer ends where a note begins that is of other answers: it has no hidden figure, or hands
  /// nothing over, as they do.
  func leaveOut(of placed: inout [Placed?]) {
    let contents = placed.compactMap { $0?.content }
    if contents.contains(where: judge.hidesFigures), let hiding {
      leaveOut(hiding, of: &placed, judge.hidesFigures)
    }
    if contents.count > 1, contents.contains(where: judge.handsOver), let redaction {
      leaveOut(redaction, of: &placed, judge.handsOver)
    }
  }

  private func leaveOut(
    _ note: Range<Int>, of placed: inout [Placed?], _ falls: (Range<Int>) -> Bool
  ) {
    let contents = placed.compactMap { $0?.content }
    for index in placed.indices {
      guard let content = placed[index]?.content, content.lowerBound < note.lowerBound,
        note.upperBound <= content.upperBound
      else { continue }
      let own = content.lowerBound..<note.lowerBound
      let isOfOthers = contents.contains { !$0.overlaps(note) && falls($0) }
      if isOfOthers, !falls(own) { placed[index]?.content = own }
    }
  }

  /// What letters say of numbers too small to be told.
  static let small = Phrases<Bool>([
    true: [
      "small numbers", "small number", "small figures", "low numbers", "low figures", "asterisk",
      "an asterisk", "numbers under", "numbers below", "figures under", "figures below",
      "numbers less than", "figures less than", "figures of less than", "figures of fewer than",
      "numbers of less than", "numbers of fewer than", "numbers are less than",
      "numbers are fewer than", "figures are less than", "figure is less than", "values below",
      "values under", "values less than", "numbers fewer than", "figures fewer than",
      "less than five", "less than 5", "fewer than five", "fewer than 5", "five or fewer",
      "5 or fewer", "less than 10", "fewer than 10", "less than ten", "fewer than ten",
      "numbers are below", "figures are below", "numbers are under", "figures are under",
      "numbers are between", "figures are between", "numbers between", "figures between",
    ]
  ])

  /// The first paragraph that hides small numbers on a ground.
  private func hidingNote() -> Range<Int>? {
    for star in script.footnotes {
      guard let word = script.firstWord(from: star), opensFootnote(word) else { continue }
      let note = paragraph(around: word)
      let found = judge.judge(note)
      if found.outcome == .refused || found.outcome == .partlyRefused, !found.claims.isEmpty,
        !found.claims.contains(where: \.isLimit)
      {
        return note
      }
    }
    for match in Self.small.matches(in: script, 0..<script.tokens.count) {
      let paragraph = paragraph(around: match.range.lowerBound)
      let found = judge.judge(paragraph)
      let isRefusal = found.outcome == .refused || found.outcome == .partlyRefused
      if isRefusal, !found.claims.isEmpty, !found.claims.contains(where: \.isLimit) {
        return paragraph
      }
    }
    return nil
  }

  private static let handed = Phrases<Bool>([
    true: [
      "attached documents", "enclosed documents", "documents attached", "documents enclosed",
      "attached information", "enclosed information", "information attached",
      "information enclosed", "attached papers", "enclosed papers", "attached emails",
      "attached e mails", "attached correspondence", "enclosed correspondence",
      "enclosed copies", "attached copies", "the attachments", "the enclosures",
      "documents disclosed", "documents released", "documents provided", "documents supplied",
      "information disclosed", "information released", "information provided to you",
      "disclosed documents", "disclosed information", "released documents", "documents sent",
      "these documents", "the documents",
    ]
  ])

  /// The paragraph that says for all documents handed over what was taken out of them, and why.
  private func redactionNote() -> Range<Int>? {
    for sign in judge.signs(in: 0..<script.tokens.count) where sign.signal == .partly {
      let note = paragraph(around: sign.range.lowerBound)
      guard note.count < Self.mostNote, Self.handed.occur(in: script, note),
        // Further on in a paragraph it is of what stands before it.
        !(note.lowerBound..<sign.range.lowerBound).contains(where: script.endsSentence)
      else { continue }
      let found = judge.judge(note)
      let isRefusal = found.outcome == .refused || found.outcome == .partlyRefused
      if isRefusal, !found.claims.isEmpty, !found.claims.contains(where: \.isLimit) { return note }
    }
    return nil
  }

  /// More words than this are no note.
  private static let mostNote = 120

  /// Whether a line begins at the word with an asterisk before it.
  private func opensFootnote(_ word: Int) -> Bool {
    guard !script.footnotes.isEmpty, script.opensFragment(word), word > 0 else { return false }
    let place = script.footnotes.start { $0 >= script.tokens[word - 1].end }
    return place < script.footnotes.count && script.footnotes[place] < script.tokens[word].start
  }

  private func paragraph(around word: Int) -> Range<Int> {
    var (start, end) = (word, word + 1)
    while start > 0, word - start < Self.mostNote, !opens(start), !opensFootnote(start) {
      start -= 1
    }
    while end < script.tokens.count, end - word < Self.mostNote, !opens(end) { end += 1 }
    return start..<end
  }

  /// Whether a paragraph begins with a word, or a line that is one.
  private func opens(_ word: Int) -> Bool {
    script.opensParagraph(word) || script.opensSentenceLine(word)
  }

  /// The first sentence that refuses by the cost limit.
  private func limitNote() -> Range<Int>? {
    guard !script.tokens.isEmpty else { return nil }
    let cited = judge.citations(in: 0..<script.tokens.count).citations
    for ground in cited where ground.use.isClaim && ground.provision.number == "12" {
      guard ground.provision.isLimit else { continue }
      var (start, end) = (ground.word, ground.words.upperBound)
      while start > 0, !script.endsSentence(after: start - 1) { start -= 1 }
      while end < script.tokens.count, !script.endsSentence(after: end - 1) { end += 1 }
      let found = judge.judge(start..<end)
      if found.outcome == .refused, found.claims.contains(where: \.isLimit) { return start..<end }
    }
    return nil
  }
}

extension Judge {
  private static let efforts = Phrases<Bool>([
    true: [
      "opened", "read", "checked", "examined", "searched", "reviewed", "gone through", "looked at",
    ]
    .flatMap { ["would have to be \($0)", "would need to be \($0)", "would * have to be \($0)"] }
      + ["go through", "look at", "open", "read", "review", "check", "examine", "search"].flatMap {
        ["would have to \($0)", "would need to \($0)", "would involve \($0)ing"]
      } + [
        "manual search", "search manually", "searched manually", "manual review", "one by one",
        "more than the 18 hours", "more than the 24 hours", "open each", "read each",
        "go through each",
      ]
  ])

  /// Whether a passage tells what would have to be searched.
  func tellsEffort(_ content: Range<Int>) -> Bool { Self.efforts.occur(in: script, content) }

  /// Whether a passage has figures that are hidden: a cell with nothing but asterisks, "<5", "fewer than
  /// five".
  func hidesFigures(_ content: Range<Int>) -> Bool {
    guard let first = content.first, let last = content.last else { return false }
    // A sign may stand right before the first figure.
    let start = max(script.gap(before: first).startIndex, script.tokens[first].start - 3)
    let isLast = last + 1 == script.tokens.count
    let end = isLast ? script.bytes.count : max(start, script.tokens[last + 1].start)
    guard start < end else { return false }
    if script.stars.contains(where: { start <= $0 && $0 < end }) { return true }
    let hasLess = (start..<max(start, end - 1)).contains {
      script.bytes[$0] == 0x3C && script.bytes[$0 + 1].isDigit
    }
    if hasLess { return true }
    // "≤5".
    let hasAtMost = (start..<max(start, end - 3)).contains {
      script.bytes[$0] == 0xE2 && script.bytes[$0 + 1] == 0x89 && script.bytes[$0 + 2] == 0xA4
        && script.bytes[$0 + 3].isDigit
    }
    if hasAtMost { return true }
    return content.count <= Self.mostHidden
      && signs(in: content).contains { $0.signal == .small && $0.range.lowerBound <= first + 1 }
  }

  /// Words of an answer that hands something over and does little else.
  private static let mostHanding = 40

  /// Whether a passage hands something over: "this is attached".
  func handsOver(_ content: Range<Int>) -> Bool {
    content.count <= Self.mostHanding && signs(in: content).contains { $0.signal == .enclosed }
  }

  /// Words of an answer that only says that a number is small.
  private static let mostHidden = 12
}
