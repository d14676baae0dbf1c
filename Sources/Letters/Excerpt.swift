/// The few sentences of a reply that a letter quotes.
struct Excerpt {
  /// About six lines of a letter.
  private static let length = 420
  /// A longer first sentence is still quoted whole up to this.
  private static let greatestLength = 620

  /// The words that refuse, cut at the end of a sentence, or `nil` where there are none.
  ///
  /// What is left out is shown as `[...]`: a quotation must not pretend to be whole.
  /// - Parameters:
  ///   - text: What the reply says to the question.
  ///   - marks: What the excerpt should show if the text has it: the number of the ground.
  /// - Returns: The excerpt on one line.
  static func text(of text: String, showing marks: [String]) -> String? {
    let sentences = Sentences.of(text)
    guard !sentences.isEmpty else { return nil }
    let wanted = sentences.firstIndex { sentence in
      marks.contains { !$0.isEmpty && sentence.contains($0) }
    }
    // Where the ground is named far down, the quotation begins there.
    let isNear = sentences[...(wanted ?? 0)].reduce(0) { $0 + $1.count + 1 } <= length
    let start = isNear ? 0 : wanted ?? 0
    var quoted = ""
    var end = start
    while end < sentences.count {
      let next = quoted.isEmpty ? sentences[end] : quoted + " " + sentences[end]
      // An address on its own line belongs to the sentence that leads up to it.
      let leadsUp = quoted.last == ":" && sentences[end].count <= length / 2
      if !quoted.isEmpty, next.count > length, !leadsUp { break }
      quoted = next
      end += 1
    }
    if quoted.count > greatestLength { return shortened(quoted, isFromStart: start == 0) }
    var excerpt = (start > 0 ? "[...] " : "") + quoted
    // The harm that is claimed belongs in the quotation, as the letter goes on to speak of it.
    let claim = sentences[end...].firstIndex { ReplyWords.claimsHarm(inSentence: $0) }
    if let claim, sentences[claim].count <= length {
      excerpt += (claim > end ? " [...] " : " ") + sentences[claim]
      end = claim + 1
    }
    return excerpt + (end < sentences.count ? " [...]" : "")
  }

  /// A sentence too long to quote, cut between words.
  private static func shortened(_ sentence: String, isFromStart: Bool) -> String {
    var words: [Substring] = []
    var length = 0
    for word in sentence.split(separator: " ") {
      length += word.count + 1
      if length > greatestLength { break }
      words.append(word)
    }
    return (isFromStart ? "" : "[...] ") + words.joined(separator: " ") + " [...]"
  }
}

/// Parts a text into sentences.
enum Sentences {
  /// The sentences in order, each on one line; a paragraph's end ends a sentence too.
  static func of(_ text: String) -> [String] {
    var sentences: [String] = []
    for paragraph in paragraphs(of: text) {
      var sentence: [Substring] = []
      let words = paragraph.split(whereSeparator: \.isWhitespace)
      for (index, word) in words.enumerated() {
        sentence.append(word)
        let next = index + 1 < words.count ? words[index + 1] : nil
        if endsSentence(word, before: next) {
          sentences.append(sentence.joined(separator: " "))
          sentence = []
        }
      }
      if !sentence.isEmpty { sentences.append(sentence.joined(separator: " ")) }
    }
    return sentences
  }

  private static func paragraphs(of text: String) -> [String] {
    var paragraphs: [String] = [""]
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let isItem = line.drop(while: \.isWhitespace).first.map { "-*\u{2022}".contains($0) } ?? true
      if isItem { paragraphs.append("") }
      paragraphs[paragraphs.count - 1] += " " + line
    }
    return paragraphs.filter { $0.contains { !$0.isWhitespace } }
  }

  private static func endsSentence(_ word: Substring, before next: Substring?) -> Bool {
    let bare = word.reversed().drop { "\"')\u{2019}\u{201D}]".contains($0) }
    guard let mark = bare.first, ".?!".contains(mark) else { return false }
    guard let next else { return true }
    let opens = next.first { !"\"'(\u{2018}\u{201C}[".contains($0) }
    guard let opens, opens.isUppercase || opens.isNumber else { return false }
    // "s. 43", "No. 5", "e.g. The": the full stop belongs to the word.
    let stem = String(bare.dropFirst().reversed()).lowercased()
    return
      !(mark == "."
      && (abbreviations.contains(stem)
        || stem.count == 1 && stem != "i" && stem.allSatisfy(\.isLetter)))
  }

  private static let abbreviations: Set<String> = [
    "art", "dr", "e.g", "eg", "etc", "i.e", "ie", "ltd", "mr", "mrs", "ms", "no", "nos", "para",
    "paras", "ref", "reg", "regs", "sec", "ss", "st", "v", "vs",
  ]
}
