import Casebook
import Foundation

/// What a word is to the search: letters and figures in a row, whatever their case and accents.
///
/// The same words as SQLite's `unicode61 remove_diacritics 2`.
enum WordIndex {
  /// A word and where it stands.
  struct Word {
    let text: String
    let range: Range<String.Index>
  }

  /// How many words a part has; a server keeps up to 256 places of one word.
  private static let size = 240
  /// How many words two parts have in common, and so how long a phrase can be.
  private static let overlap = 60
  /// The characters of a word that count.
  private static let most = 200

  static func words(of text: String) -> [Word] {
    var words: [Word] = []
    let scalars = text.unicodeScalars
    var start: String.Index?
    var index = scalars.startIndex
    func end(_ place: String.Index) {
      guard let first = start else { return }
      let word = folded(text[first..<place])
      if !word.isEmpty { words.append(Word(text: word, range: first..<place)) }
      start = nil
    }
    while index < scalars.endIndex {
      if isPart(scalars[index], ofWord: start != nil) {
        start = start ?? index
      } else {
        end(index)
      }
      index = scalars.index(after: index)
    }
    end(scalars.endIndex)
    return words
  }

  private static func isPart(_ scalar: Unicode.Scalar, ofWord isInWord: Bool) -> Bool {
    if scalar.isASCII {
      return switch scalar.value {
      case 48...57, 65...90, 97...122: true
      default: false
      }
    }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse:
      true
    case .nonspacingMark, .spacingMark: isInWord
    default: false
    }
  }

  /// A word in small letters without accents.
  private static func folded(_ word: Substring) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return String(word.lowercased().prefix(most)) }
    var scalars = String.UnicodeScalarView()
    for scalar in word.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
    where scalar.properties.generalCategory != .nonspacingMark {
      scalars.append(scalar)
    }
    return String(String(scalars).precomposedStringWithCanonicalMapping.prefix(most))
  }

  /// The words of a text as the server reads them, in parts.
  static func parts(of text: String) -> [String] {
    let words = words(of: text).map(\.text)
    var parts: [String] = []
    var start = 0
    while start < words.count {
      let part = words[start..<min(start + size, words.count)]
      parts.append(
        part.enumerated().map { "'\($1)':\($0 + 1)" }.joined(separator: " "))
      if start + size >= words.count { break }
      start += size - overlap
    }
    return parts
  }

  /// What is looked for as the server reads it; empty where it has no word.
  static func query(of term: SearchWords.Term) -> String {
    let words = words(of: term.text).prefix(overlap).map { "'\($0.text)'" }
    guard let last = words.last else { return "" }
    return
      "(\((words.dropLast() + [last + (term.isBeginning ? ":*" : "")]).joined(separator: " <-> ")))"
  }

  // MARK: - What is shown

  /// How many words of a passage are shown.
  private static let shown = 28

  /// The part of a text that has most of the words, with the words marked.
  static func pieces(of text: String, with query: SearchWords) -> [SearchHit.Piece] {
    let words = words(of: text)
    let marks = marks(in: words, of: query)
    guard !words.isEmpty else { return text.isEmpty ? [] : [.init(text, isMatch: false)] }
    let start = start(words: words, marks: marks)
    let end = min(start + shown, words.count)
    var pieces: [SearchHit.Piece] = []
    var place = start == 0 ? text.startIndex : words[start].range.lowerBound
    var plain = start == 0 ? "" : "…"
    var number = start
    while number < end {
      guard let length = marks[number], number + length <= end else {
        number += 1
        continue
      }
      let (first, last) = (words[number].range, words[number + length - 1].range)
      plain += text[place..<first.lowerBound]
      if !plain.isEmpty { pieces.append(.init(plain, isMatch: false)) }
      plain = ""
      pieces.append(.init(String(text[first.lowerBound..<last.upperBound]), isMatch: true))
      place = last.upperBound
      number += length
    }
    let stop = end == words.count ? text.endIndex : words[end - 1].range.upperBound
    if place < stop { plain += text[place..<stop] }
    if end < words.count { plain += "…" }
    if !plain.isEmpty { pieces.append(.init(plain, isMatch: false)) }
    return pieces
  }

  /// Where what is looked for begins, and how many words it has.
  private static func marks(in words: [Word], of query: SearchWords) -> [Int: Int] {
    var marks: [Int: Int] = [:]
    for term in query.terms {
      let wanted = Self.words(of: term.text).map(\.text)
      guard let last = wanted.last, words.count >= wanted.count else { continue }
      for start in 0...(words.count - wanted.count) {
        let end = words[start + wanted.count - 1].text
        guard term.isBeginning ? end.hasPrefix(last) : end == last,
          zip(words[start...], wanted.dropLast()).allSatisfy({ $0.text == $1 })
        else { continue }
        marks[start] = max(marks[start] ?? 0, wanted.count)
      }
    }
    return marks
  }

  /// The first word that is shown: the part from there has most of what is looked for, and if it can be begins
  /// with a sentence.
  private static func start(words: [Word], marks: [Int: Int]) -> Int {
    guard words.count > shown else { return 0 }
    var best = (start: 0, count: 0)
    for first in marks.keys.sorted().prefix(500) {
      let count = marks.keys.reduce(0) { $0 + ((first..<(first + shown)).contains($1) ? 1 : 0) }
      if count > best.count { best = (first, count) }
    }
    return min(max(0, best.start - 4), words.count - shown)
  }
}
