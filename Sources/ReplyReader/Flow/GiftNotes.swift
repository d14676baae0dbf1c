import Casebook

/// What an authority says of a document that it hands over for everything: "Hours are shown in bands of
/// ten", "You will note that the workbook begins in April".
///
/// Such a note takes up the words of one question or another and answers none of them: the document does.
struct GiftNotes {
  let script: Script
  let judge: Judge
  /// The first word of the sentence that hands it over.
  let gift: Int

  /// Where reservations about it begin: "The following caveats apply to the data".
  private let caveats: Int?

  private static let reservations = WordSet(["caveat", "caveats"].map { Words.hash($0) })
  /// Words behind the gift in which they begin.
  private static let mostBefore = 120

  init(_ script: Script, _ judge: Judge, _ gift: Int) {
    (self.script, self.judge, self.gift) = (script, judge, gift)
    let near = gift..<min(gift + Self.mostBefore, script.tokens.count)
    caveats = near.first { Self.reservations.contains(script.tokens[$0].hash) }
  }

  private static let telling = WordSet(
    ["yes", "no", "none", "nil", "zero", "nobody", "never"].map { Words.hash($0) })
  private static let document = Phrases<Bool>([
    true: [
      "spreadsheet", "spread sheet", "workbook", "worksheet", "excel", "attached", "attachment",
      "attachments", "enclosed", "the tab", "tab", "the columns", "the column", "you will note",
      "you will see",
    ]
  ])

  /// Whether words behind the gift only describe it: they decide nothing, and give no figure, and no name or day
  /// where one is asked for.
  func describes(_ words: Range<Int>, asked: AnswerForm) -> Bool {
    guard !words.contains(gift), !words.isEmpty else { return false }
    if let caveats, words.lowerBound > caveats { return judge.judge(words).claims.isEmpty }
    guard judge.judge(words).outcome == .answered,
      !words.contains(where: { Self.telling.contains(script.tokens[$0].hash) })
    else { return false }
    if Self.document.occur(in: script, words) { return true }
    let form = AnswerForm(of: words, in: script)
    return form.isDisjoint(with: asked.intersection([.name, .date]))
      && !words.contains { isFigure($0) }
  }

  /// Whether a word is a figure and no year or day.
  private func isFigure(_ index: Int) -> Bool {
    script.tokens[index].hasDigit
      && !script.forms[index].form.isDisjoint(with: AnswerForm.figures)
  }
}

// MARK: - What a gift points to

extension WholeAnswer {
  /// The first word past a label for a question where it is the only one below a request printed in one piece: logs
  /// call all of it "Question Number 1", and what answers it "Answer to Question 1".
  func pastOnlyLabel(in range: Range<Int>) -> Int {
    let reader = MarkReader(script: script)
    func label(at word: Int) -> Mark? {
      guard script.opensFragment(word),
        let mark = reader.mark(at: word, limit: range.upperBound), !mark.isSentence,
        mark.style == .named || mark.style == .leading
      else { return nil }
      return mark
    }
    guard first > 0, first == range.lowerBound, let mark = label(at: first),
      mark.paths == [["1"]], mark.end < range.upperBound,
      !range.dropFirst().contains(where: { label(at: $0) != nil })
    else { return range.lowerBound }
    return mark.end
  }

  /// Whether a sentence has a figure, beside the number of a question.
  func hasFigure(_ sentence: Range<Int>) -> Bool {
    sentence.contains { index in
      !script.forms[index].form.isDisjoint(with: AnswerForm.figures)
        && !(index > sentence.lowerBound && script.traits[index - 1].contains(.noun))
    }
  }

  private static let responses = WordSet(
    ["response", "reply", "answer", "answers"].map { Words.hash($0) })
  private static let below = WordSet(["below", "follows", "following"].map { Words.hash($0) })

  /// Whether a sentence points to the response that stands below it, whatever that says: "Please see our response
  /// below to your request".
  func pointsBelow(_ sentence: Range<Int>) -> Bool {
    (3...Self.mostGift).contains(sentence.count)
      && sentence.contains { Self.responses.contains(script.tokens[$0].hash) }
      && sentence.contains { Self.below.contains(script.tokens[$0].hash) }
      && !Self.handing.occur(in: script, sentence)
  }

  private static let files = WordSet(
    ["pdf", "xls", "xlsx", "csv", "doc", "docx", "ods", "odt", "zip"].map { Words.hash($0) })
  /// Words of the name of a file.
  private static let mostFile = 12

  /// Whether a gift is a document: what only stands below answers by itself, unless it is the name of a file.
  func handsOver(_ gift: Found) -> Bool {
    guard gift.isGift else { return false }
    let next = gift.sentence.upperBound
    return !pointsBelow(gift.sentence)
      || (next..<min(next + Self.mostFile, script.tokens.count)).contains {
        Self.files.contains(script.tokens[$0].hash)
      }
  }

  private static let handing = Phrases<Bool>([
    true: ["attached", "enclosed", "i attach", "we attach", "i enclose", "we enclose"]
  ])

  /// Whether some words refuse all that was asked on a ground.
  func refuses(after words: Range<Int>) -> Bool {
    StatementFinder(script: script, list: list, judge: judge).statements(in: words).contains {
      $0.scope == .whole && $0.judgement.outcome == .refused && !$0.judgement.claims.isEmpty
    }
  }
}

extension Structures {
  /// A line that points to the response below is no part of a refusal that stands there.
  func dropPointers(_ placed: inout [Placed?]) {
    let whole = WholeAnswer(
      script: script, list: list, closings: closings, judge: judge, wording: wording, echoes: [],
      first: 0, isHeaded: false, isExpress: false, labels: [])
    for (question, place) in placed.enumerated() {
      guard let content = place?.content,
        let end = content.prefix(WholeAnswer.mostGift).first(where: whole.endsLine),
        end + 1 < content.upperBound, whole.pointsBelow(content.lowerBound..<(end + 1)),
        judge.judge(content).outcome == .refused
      else { continue }
      placed[question]?.content = (end + 1)..<content.upperBound
    }
  }
}
