import FOILaw

/// The few sentences of a reply that a letter quotes.
struct Excerpt {
  /// The words that refuse, cut at the end of a sentence, or `nil` where there are none.
  ///
  /// What is left out is shown as `[...]`: a quotation must not pretend to be whole. What a reply says
  /// about complaints is never part of it; a letter about a review is about nothing else.
  /// - Parameters:
  ///   - sentences: What the reply says to the question, parted into sentences.
  ///   - marks: What the excerpt should show if the text has it: the number of the ground.
  ///   - length: The most characters, but for a first sentence that is a little longer.
  ///   - isOfReview: Whether it is a letter about a review.
  /// - Returns: The excerpt on one line.
  static func text(
    of sentences: [String], showing marks: [String], length: Int, isOfReview: Bool = false
  ) -> String? {
    let sentences = sentences.filter {
      isOfReview || !Boilerplate.isReviewSentence($0.lowercased())
    }
    guard !sentences.isEmpty else { return nil }
    let greatestLength = length * 3 / 2
    let wanted = sentences.firstIndex { sentence in
      marks.contains { !$0.isEmpty && sentence.has($0) }
    }
    // Where the ground is named far down, the quotation begins there.
    let isNear = sentences[...(wanted ?? 0)].reduce(0) { $0 + $1.width + 1 } <= length
    let start = isNear ? 0 : wanted ?? 0
    var quoted = ""
    var end = start
    while end < sentences.count {
      let next = quoted.isEmpty ? sentences[end] : quoted + " " + sentences[end]
      // An address on its own line belongs to the sentence that leads up to it.
      let leadsUp = quoted.last == ":" && sentences[end].width <= length / 2
      if !quoted.isEmpty, next.width > length, !leadsUp { break }
      quoted = next
      end += 1
    }
    if quoted.width > greatestLength {
      return shortened(quoted, to: greatestLength, isFromStart: start == 0)
    }
    while let last = quoted.last, let opening = ["]": "[", ")": "("][last],
      !quoted.contains(opening)
    {
      // A bracket that was opened before the answer.
      quoted.removeLast()
    }
    var excerpt = (start > 0 ? "[...] " : "") + quoted
    // The harm that is claimed belongs in the quotation, as the letter goes on to speak of it.
    let claim = sentences[end...].firstIndex { ReplyWords.claimsHarm(inSentence: $0) }
    if let claim, sentences[claim].width + excerpt.width <= greatestLength {
      excerpt += (claim > end ? " [...] " : " ") + sentences[claim]
      end = claim + 1
    }
    return excerpt + (end < sentences.count ? " [...]" : "")
  }

  /// Whether a sentence says no more than that a provision applies.
  /// - Parameters:
  ///   - sentence: The sentence.
  ///   - names: What the provisions are about, which a heading says already.
  /// - Returns: Whether nothing else is in it.
  static func isBare(_ sentence: String, besides names: String) -> Bool {
    let known = Set(letters(of: names))
    return letters(of: sentence).allSatisfy {
      $0.count < 3 || small.contains($0) || known.contains($0)
    }
  }

  private static func letters(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init)
  }

  private static let small: Set<String> = [
    "act", "and", "any", "applies", "apply", "are", "because", "been", "consider", "does",
    "eir", "eirs", "eisr", "except", "excepted", "exception", "exempt", "exempted", "exemption",
    "foia", "foisa", "from", "has", "held", "hold", "iii", "information", "its", "none", "not",
    "our", "part", "refuse", "regulation", "regulations", "request", "section", "sections",
    "subject", "that", "the", "these", "this", "under", "was", "were", "which", "withheld",
    "withhold", "your",
  ]

  /// A sentence too long to quote, cut between words.
  private static func shortened(
    _ sentence: String, to greatestLength: Int, isFromStart: Bool
  ) -> String {
    var words: [Substring] = []
    var length = 0
    for word in sentence.split(separator: " ") {
      length += word.width + 1
      if length > greatestLength { break }
      words.append(word)
    }
    return (isFromStart ? "" : "[...] ") + words.joined(separator: " ") + " [...]"
  }
}

/// Splits a text into sentences.
enum Sentences {
  /// The sentences in order, each on one line; a paragraph's end ends a sentence too.
  static func of(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var sentences: [String] = []
    var paragraph: [Range<Int>] = []
    for line in bytes.lines {
      let words = bytes.words(in: line)
      if words.first.map({ isItem(bytes[$0]) }) ?? true {
        sentences += Self.sentences(of: paragraph, in: bytes)
        paragraph = []
      }
      paragraph += words
    }
    return sentences + Self.sentences(of: paragraph, in: bytes)
  }

  private static func isItem(_ word: ArraySlice<UInt8>) -> Bool {
    ["-", "*", "\u{2022}"].contains { word.starts(with: $0.utf8) }
  }

  private static func sentences(of words: [Range<Int>], in bytes: [UInt8]) -> [String] {
    var sentences: [String] = []
    var sentence: [UInt8] = []
    for (index, word) in words.enumerated() {
      if !sentence.isEmpty { sentence.append(UInt8(ascii: " ")) }
      sentence += bytes[word]
      let isLast = index + 1 == words.count
      if isLast || endsSentence(bytes, word, before: words[index + 1]) {
        sentences.append(String(decoding: sentence, as: UTF8.self))
        sentence.removeAll(keepingCapacity: true)
      }
    }
    return sentences
  }

  private static func endsSentence(
    _ bytes: [UInt8], _ word: Range<Int>, before next: Range<Int>
  ) -> Bool {
    // Most words end in a letter.
    guard !bytes[word.upperBound - 1].isSmallLetter else { return false }
    return endsSentence(bytes.string(word), before: bytes.string(next))
  }

  private static func endsSentence(_ word: String, before next: String) -> Bool {
    let bare = word.reversed().drop { "\"')\u{2019}\u{201D}]".contains($0) }
    guard let mark = bare.first, ".?!".contains(mark) else { return false }
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
