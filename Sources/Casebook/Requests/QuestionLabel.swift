/// The number at the start of a line of a request: `1.`, `(a)`, `Q2.`, `2b)`, `**3.**`.
struct QuestionLabel {
  /// The labels it gives: one for `1.` or `a)`, two for `2b)` or `2ii)`, three for `2bii)`.
  let labels: [String]
  /// The words after it.
  let rest: Substring

  /// Reads the label, or `nil` if the line starts with none.
  init?(_ line: String) {
    var text = Substring(line)
    // Markdown's list marks and emphasis may come before the number.
    while let first = text.first, "*_#>".contains(first) || first == " " { text = text.dropFirst() }
    let isParenthesised = text.first == "("
    if isParenthesised { text = text.dropFirst() }
    let hasWord = Self.dropWord("question", &text) || Self.dropWord("q", &text)
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    text = text.dropFirst(digits.count)
    var letters = text.prefix { $0.isASCII && $0.isLetter }
    guard digits.count <= 3, letters.count <= 5 else { return nil }
    if digits.isEmpty, letters.count > 1, !letters.lowercased().allSatisfy({ "ivx".contains($0) }) {
      return nil
    }
    var parts = [letters.lowercased()]
    if !digits.isEmpty, letters.count > 1 {
      // "2ii)" and "2bii)" are parts; "3rd" is no label.
      parts = Self.parts(in: parts[0])
      if parts.isEmpty { letters = letters.prefix(0) }
    }
    text = text.dropFirst(letters.count)
    // "A1." is the first question of part A.
    var inner = Substring()
    if digits.isEmpty, letters.count == 1 {
      inner = text.prefix { $0.isASCII && $0.isNumber }
      guard inner.count <= 3 else { return nil }
      text = text.dropFirst(inner.count)
    }
    guard !(digits.isEmpty && letters.isEmpty) else { return nil }
    let mayTouch = digits.isEmpty ? !inner.isEmpty : letters.isEmpty
    guard
      let rest = Self.dropEnd(
        of: text, isParenthesised: isParenthesised, hasWord: hasWord, mayTouch: mayTouch)
    else { return nil }
    // "I. " may begin a sentence, and so may "a. "; a question's letter is followed by words.
    labels = ([String(digits)] + parts + [String(inner)]).filter { !$0.isEmpty }
      .map { $0.first == "0" ? String($0.drop { $0 == "0" }) : $0 }.filter { !$0.isEmpty }
    self.rest = rest
    guard !labels.isEmpty else { return nil }
  }

  /// The parts that letters behind a number name: `ii` is one, `bii` is b, ii; none otherwise.
  private static func parts(in letters: String) -> [String] {
    let isRoman = { (text: Substring) in text.allSatisfy { "ivx".contains($0) } }
    if isRoman(letters[...]) { return [letters] }
    let rest = letters.dropFirst()
    return isRoman(rest) ? [String(letters.prefix(1)), String(rest)] : []
  }

  /// Drops `Q` or `Question` where a number follows.
  private static func dropWord(_ word: String, _ text: inout Substring) -> Bool {
    guard text.lowercased().hasPrefix(word) else { return false }
    let rest = text.dropFirst(word.count).drop { $0 == " " }
    guard rest.first?.isNumber == true else { return false }
    text = rest
    return true
  }

  /// What follows the label's closing mark, or `nil` if it is not closed like a label.
  private static func dropEnd(
    of text: Substring, isParenthesised: Bool, hasWord: Bool, mayTouch: Bool
  ) -> Substring? {
    var text = text
    guard let mark = text.first else { return hasWord ? text : nil }
    if isParenthesised {
      guard mark == ")" else { return nil }
      text = text.dropFirst()
      if text.first == "." { text = text.dropFirst() }
    } else if mark == "." || mark == ")" || mark == ":" {
      text = text.dropFirst()
      if text.first == ")" { text = text.dropFirst() }
    } else if !(hasWord && mark == " ") {
      return nil
    }
    while let first = text.first, "*_".contains(first) { text = text.dropFirst() }
    // "Question 4 - why" has its mark after the blank.
    if hasWord, text.first == " " {
      let words = text.drop { $0 == " " }
      if let dash = words.first, "-–—".contains(dash), words.dropFirst().first == " " {
        text = words.dropFirst()
      }
    }
    if text.isEmpty || text.first?.isWhitespace == true || isParenthesised { return text }
    // "2.How" lacks a blank; "2.b" is a part and "2.5" a figure.
    guard mayTouch, text.prefix(2).count == 2, text.prefix(2).allSatisfy(\.isLetter) else {
      return nil
    }
    return text
  }
}

extension QuestionID {
  /// Whether the innermost label is a letter or a roman numeral.
  var isLettered: Bool { labels.last?.first?.isLetter == true }
}
