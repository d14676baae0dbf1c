/// Something that may say which questions follow or came before it: `2. (b)`, `Question Two, Part A`,
/// `Response – 1(a)`, `Questions 4c and 4d`, `As to point 3, …`.
///
/// It is evidence, never a decision: a bare "3" may be a number or an answer.
struct Mark {
  /// How the mark is written; marks written alike count alike in a letter.
  enum Style: Int, CaseIterable {
    case named, leading, closed, bracketed, alone, spaced, wide, inline
  }

  /// The numbers named, each from the outside in, in lower case.
  var paths: [[String]]
  /// One past its last word.
  var end: Int
  let style: Style
  /// How much like a mark it looks, from 0 to 1.
  let strength: Double
  /// Whether the words go on with its sentence, so that it belongs to the answer.
  let isSentence: Bool
  /// Whether a word such as "Part" means a part and not a question.
  let isPart: Bool
  /// Whether it is written like "A1", which may be answer 1 or the first of section A.
  var isGluedA = false
}

/// Reads marks at the head of units.
struct MarkReader {
  let script: Script

  static let nouns = WordSet(
    """
    question questions q qs qu item items part parts point points request requests query queries
    number numbers no element elements ask response reply answer answers ans cwestiwn cwestiynau
    questlon questlons row ref para paragraph
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })
  static let partNouns = WordSet(["part", "parts", "rhan"].map { Words.hash($0) })
  static let leads = WordSet(
    """
    our council trust s the your for in with as to relation reference regard regards regarding
    respect of concerning re on turning relating under reply referring finally and information
    requested answer response ateb re about respects both where first at note notes test public
    interest
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })
  static let counted: WordTable<String> = {
    let cardinals = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
      "twenty",
    ]
    return WordTable(
      uniqueKeysWithValues: cardinals.enumerated().map {
        (Words.hash($0.element), String($0.offset + 1))
      })
  }()
  static let ordinals: WordTable<String> = {
    let words = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    ]
    return WordTable(
      uniqueKeysWithValues: words.enumerated().map {
        (Words.hash($0.element), String($0.offset + 1))
      })
  }()
  static let and = WordSet(["and", "or"].map { Words.hash($0) })
  /// The sets that the words of a letter are looked up in.
  static var traits: [([UInt64], Traits)] {
    [
      (nouns.words, .noun), (partNouns.words, .partNoun), (leads.words, .lead), (and.words, .joint),
      (ordinals.words, .ordinal), (counted.words, .counted),
    ]
  }
  static let ranges = WordSet(["to", "through"].map { Words.hash($0) })
  static let of = Words.hash("of")
  static let a = Words.hash("a")

  // MARK: - One mark

  /// The mark that the words at `index` begin with, none after `limit`.
  func mark(at index: Int, limit: Int) -> Mark? {
    found(at: index, limit: limit).flatMap { mark in
      !mark.isSentence && StatuteText.begins(at: mark.end, in: script) ? nil : mark
    }
  }

  private func found(at index: Int, limit: Int) -> Mark? {
    var next = index
    var noun: Int?
    var isPart = false
    while next < limit, next < index + 9 {
      let traits = script.traits[next]
      if traits.contains(.noun) {
        noun = next
        isPart = traits.contains(.partNoun)
      } else if !traits.contains(.lead) {
        break
      }
      next += 1
    }
    let isTied = next > index && !breaks(index, next)
    if noun != nil, isTied, let found = numbers(at: next, limit: limit, isNamed: true) {
      return named(found, from: index, noun: noun ?? index, isPart: isPart, limit: limit)
    }
    if next > index, next < limit, isTied, noun == nil, let glued = glued(next),
      let found = list(from: next, first: glued, end: next + 1, limit: limit)
    {
      return Mark(
        paths: found.paths, end: found.end, style: .leading, strength: 0.95,
        isSentence: goesOn(after: found.end, limit), isPart: false)
    }
    // "s.43(2)" is a section.
    let isSection = next == index + 1 && script.tokens[index].end - script.tokens[index].start == 1
    if next > index, next <= index + 3, isTied, noun == nil, !isSection,
      let found = numbers(at: next, limit: limit, isNamed: true), closes(after: found.end)
    {
      return Mark(
        paths: found.paths, end: found.end, style: .leading, strength: 0.9,
        isSentence: goesOn(after: found.end, limit), isPart: false)
    }
    if let ordinal = ordinal(at: index, limit: limit) { return ordinal }
    return plain(at: index, limit: limit)
  }

  /// Whether a line or a mark ends the number, so that it is not an amount in a sentence.
  private func closes(after end: Int) -> Bool {
    let after = script.gap(after: end - 1)
    return end >= script.tokens.count || script.opensFragment(end)
      || after.first == 0x3A || after.first == 0x29 || after.first == 0x2E && after.count > 1
  }

  private func named(
    _ found: (paths: [[String]], end: Int, isClosed: Bool), from index: Int, noun: Int,
    isPart: Bool, limit: Int
  ) -> Mark? {
    // "Response: 2,311" and "Answer: 9" give figures, not numbers of questions.
    let gap = script.gap(before: noun + 1)
    let isAnswer = gap.contains(0x3A)
    guard !isAnswer else { return nil }
    var found = found
    found.end = pastRequest(found.end, limit: limit)
    if let owner = owner(after: found.end, limit: limit) {
      found.paths = found.paths.map { owner.path + $0 }
      found.end = owner.end
    }
    // "Q.1 Length of the pier" is a label as "Q1" is.
    let isShort = script.tokens[noun].end - script.tokens[noun].start == 1 && gap.count == 1
    let goesOn = !isShort && goesOn(after: found.end, limit)
    let style: Mark.Style = noun == index ? .named : .leading
    return Mark(
      paths: found.paths, end: found.end, style: style, strength: goesOn ? 0.85 : 1,
      isSentence: goesOn, isPart: isPart)
  }

  private static let requests = WordSet(
    ["request", "letter", "email", "enquiry", "correspondence"].map { Words.hash($0) })
  private static let your = WordSet(["your", "the", "this"].map { Words.hash($0) })

  /// One past "of your request" behind a number, where a colon or dash ends it.
  private func pastRequest(_ end: Int, limit: Int) -> Int {
    guard end + 2 < limit, script.tokens[end].hash == Self.of,
      Self.your.contains(script.tokens[end + 1].hash),
      Self.requests.contains(script.tokens[end + 2].hash)
    else { return end }
    let after = script.gap(after: end + 2)
    return after.contains(0x3A) || dashes(after) || script.opensFragment(end + 3) ? end + 3 : end
  }

  /// Whether a sentence ends between the words.
  private func breaks(_ from: Int, _ to: Int) -> Bool {
    (from..<to).contains {
      let gap = script.gap(after: $0)
      return gap.contains(0x3F)
        || (gap.first == 0x2E && script.tokens[$0].end - script.tokens[$0].start > 3)
        || script.opensFragment($0 + 1)
    }
  }

  private func plain(at index: Int, limit: Int) -> Mark? {
    guard !script.isLinkNumber(index),
      let found = numbers(at: index, limit: limit, isNamed: false)
    else { return nil }
    let path = found.paths[0]
    let before = script.gap(before: index)
    if before.contains(where: { $0 == 0xC2 || $0 == 0x24 }), before.last != 0x28 { return nil }
    // "• 23." counts something, and "Section 43", with "(2)" on the next line, is a section.
    if isBulleted(before) && isAloneWithPoint(index) || isLimbOfSection(index, before) {
      return nil
    }
    // "<5. Where the number is small …" is a figure.
    if before.last == 0x3C { return nil }
    let isLast = found.end >= script.tokens.count || script.opensFragment(found.end)
    var after = script.gap(after: found.end - 1)
    // Scans put blanks before a bracket: "a ) adult wards".
    if after.count > 2, after.first == 0x20, after.dropFirst().first == 0x29 {
      after = after.dropFirst()
    }
    // "12.—(4)" is a regulation with its paragraph.
    if after.first == 0x2E, after.last == 0x28, after.contains(0xE2) || after.contains(0x2D) {
      return nil
    }
    let isGlued = glued(index) != nil
    let isNumber = path[0].utf8.first?.isDigit == true
    let isVowel = path.count == 1 && (path[0] == "a" || path[0] == "i")
    let isBracketed = before.last == 0x28 || before.last == 0x5B
    var strength = 0.0
    var style = Mark.Style.spaced
    if isBracketed, after.first == 0x29 || after.first == 0x5D || found.isClosed {
      (strength, style) = (0.9, .bracketed)
    } else if isLast, after.allSatisfy({ $0.isSpace }) {
      strength = path.count > 1 || isGlued ? 0.9 : isNumber ? 0.45 : 0.25
      style = .alone
    } else if isLast, trailsDash(after) {
      (strength, style) = (isNumber ? 0.85 : 0.7, .closed)
    } else if after.first == 0x29 || after.first == 0x3A || after.first == 0x2E || found.isClosed
      || after.first == 0x5D
    {
      (strength, style) = (0.9, .closed)
    } else if dashes(after) {
      (strength, style) = (isNumber ? 0.7 : 0.5, .closed)
    } else if beforeAmount(after).count >= 3, beforeAmount(after).allSatisfy(\.isSpace) {
      (strength, style) = (0.8, .wide)
    } else if isGlued || path.count > 1 {
      (strength, style) = (isGlued ? 0.9 : 0.75, .spaced)
    } else if after.allSatisfy({ $0.isSpace || $0 == 0xC2 || $0 == 0xA3 }), !isLast {
      // "1 January 2022: 412" is a row.
      if isNumber, isDate(found.end) { return nil }
      let first = script.bytes[script.tokens[found.end].start]
      strength = isNumber ? (first.isUpper ? 0.35 : 0.12) : 0.3
    } else {
      return nil
    }
    if isVowel, style == .spaced || style == .alone { strength *= 0.4 }
    if found.paths.count > 1, style == .spaced { strength = max(strength, 0.5) }
    return Mark(
      paths: found.paths, end: found.end, style: style, strength: strength, isSentence: false,
      isPart: false,
      isGluedA: isGlued && script.bytes[script.tokens[index].start].lowercased == 0x61)
  }

  /// A gap without the pound sign of the amount behind it: "3   £47,500".
  private func beforeAmount(_ gap: Bytes) -> Bytes {
    gap.count > 2 && gap.last == 0xA3 ? gap.dropLast(2) : gap
  }

  /// "1 -" alone on its line.
  private func trailsDash(_ gap: Bytes) -> Bool {
    gap.contains { $0 == 0x2D || $0 == 0xE2 }
      && gap.allSatisfy { $0.isSpace || $0 == 0x2D || $0 >= 0x80 }
  }

  // MARK: - Numbers

  private func numbers(
    at index: Int, limit: Int, isNamed: Bool
  ) -> (paths: [[String]], end: Int, isClosed: Bool)? {
    guard index < limit, let first = path(at: index, limit: limit, isNamed: isNamed) else {
      return nil
    }
    // "Item 01 (1a)": the number in brackets is the question's own.
    if isNamed, first.end < limit, !script.opensFragment(first.end),
      script.gap(before: first.end).last == 0x28,
      let own = path(at: first.end, limit: limit, isNamed: false),
      own.path[0].utf8.first?.isDigit == true,
      script.gap(after: own.end - 1).first == 0x29
        || own.isClosed
    {
      return ([own.path], own.end, true)
    }
    guard let all = list(from: first.end - 1, first: first.path, end: first.end, limit: limit)
    else {
      return nil
    }
    return (all.paths, all.end, first.isClosed && all.paths.count == 1)
  }

  /// Whether a number may begin at a word: most words are too long, and begin with no digit or numeral.
  @inline(__always)
  func mayBegin(at index: Int) -> Bool {
    let token = script.tokens[index]
    let length = token.end - token.start
    if length == 1 || script.traits[index].contains(.counted) { return true }
    guard length <= 6 else { return false }
    let first = script.bytes[token.start].lowercased
    return first.isDigit || Self.isNumeral(first) || script.bytes[token.start + 1].isDigit
  }

  /// One number with the letters of parts after it: `2`, `2b`, `2(b)(ii)`, `2.3`, `One, Part A`.
  func path(
    at index: Int, limit: Int, isNamed: Bool
  ) -> (path: [String], end: Int, isClosed: Bool)? {
    guard index < limit, mayBegin(at: index) else { return nil }
    var path: [String]
    if let labels = element(at: index) {
      path = labels
    } else if script.traits[index].contains(.counted),
      let number = Self.counted[script.tokens[index].hash], isNamed || isColon(after: index)
    {
      path = [number]
    } else if let labels = glued(index) {
      path = labels
    } else if let labels = section(index) {
      return (labels, index + 1, false)
    } else {
      return nil
    }
    if path.count == 1, isFigure(index) {
      guard let decimal = decimal(path, at: index, limit) else { return nil }
      return decimal
    }
    var next = index + 1
    var isClosed = false
    while next < limit, path.count < 4, !script.opensFragment(next) {
      let gap = script.gap(before: next)
      var at = next
      var isPartNamed = false
      if script.traits[next].contains(.partNoun), next + 1 < limit {
        at = next + 1
        isPartNamed = true
      }
      guard let labels = element(at: at), labels.count == 1, let label = labels.first,
        label.utf8.first?.isDigit == false || isPartNamed
      else { break }
      let after = script.gap(after: at)
      let isInBrackets = gap.last == 0x28 && after.first == 0x29
      let closes =
        after.first == 0x29 || after.first == 0x3A || after.first == 0x2E && after.count > 1
      let isTight = gap.allSatisfy {
        $0 == 0x28 || $0 == 0x29 || $0 == 0x2E || $0 == 0x20 || $0 == 0x2C
      }
      guard isTight else { break }
      let ends = at + 1 >= script.tokens.count || script.opensFragment(at + 1)
      let isSpaced = gap.allSatisfy(\.isSpace)
      let isLetterAlone =
        isSpaced && path.count == 1
        && (closes || dashes(after) || ends && label != "a" && label != "i" || ends && isNamed)
      guard
        isInBrackets || isPartNamed
          || gap.allSatisfy({ $0 == 0x2E }) && !gap.isEmpty && closesItem(at)
          || isPointed(at, behind: gap, index)
          || (gap.contains(0x29) || gap.contains(0x2E)) && after.first == 0x29
          || opensFirstPart(at, behind: gap, path)
          || isLetterAlone || isSpaced && path.count == 1 && opensLetterRange(at)
          || isNamed && isSpaced && path.count == 1 && label.count == 1 && closesItem(at)
      else { break }
      path.append(label)
      next = at + 1
      isClosed = after.first == 0x29
    }
    return (path, next, isClosed)
  }

  /// "Two: sixty-one": a number in words with a colon behind it, at the head of a line.
  private func isColon(after index: Int) -> Bool {
    script.opensFragment(index) && script.gap(after: index).first == 0x3A
  }

  /// Whether the first part stands in the line of its question, as "1) i" before a figure.
  private func opensFirstPart(
    _ index: Int, behind gap: Bytes, _ path: [String]
  ) -> Bool {
    let first = script.bytes[script.tokens[index].start]
    let after = script.gap(after: index)
    return path.count == 1 && path[0].utf8.first?.isDigit == true
      && (first == 0x61 || first == 0x69)
      && script.tokens[index].end - script.tokens[index].start == 1
      && (gap.first == 0x29 || gap.first == 0x2E) && Self.parts(gap)
      && after.first == 0x2E && Self.parts(beforeAmount(after))
  }

  /// Whether nothing but blanks follow the sign that a gap begins with.
  private static func parts(_ gap: Bytes) -> Bool {
    gap.count > 1 && gap.dropFirst().allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// "5.a  1,204 inspections": at the head of a line, whatever follows.
  private func isPointed(_ part: Int, behind gap: Bytes, _ number: Int) -> Bool {
    gap.elementsEqual([0x2E]) && part == number + 1 && script.opensFragment(number)
      && script.tokens[number].hasDigit && script.gap(after: part).first?.isSpace == true
      && script.tokens[part].end == script.tokens[part].start + 1
  }

  private func closesItem(_ index: Int) -> Bool {
    let after = script.gap(after: index)
    return index + 1 >= script.tokens.count || script.opensFragment(index + 1)
      || after.first.map { !$0.isWord && $0 != 0x20 } ?? false
      || index + 1 < script.tokens.count && script.bytes[script.tokens[index + 1].start].isUpper
  }

  /// `2.3`, where it is a number and no figure.
  private func decimal(
    _ path: [String], at index: Int, _ limit: Int
  ) -> (path: [String], end: Int, isClosed: Bool)? {
    let next = index + 1
    guard next < limit, !script.opensFragment(next), script.gap(after: index).elementsEqual([0x2E]),
      let part = element(at: next), part.count == 1, part[0].utf8.first?.isDigit == true,
      script.tokens[next].end - script.tokens[next].start <= 2
    else { return nil }
    let after = script.gap(after: next).first ?? 0x20
    guard [0x20, 0x29, 0x3A, 0x09, 0x5D, 0x28].contains(after) || isFigure(next) else { return nil }
    guard isFigure(next) else { return (path + part, next + 1, after == 0x29 || after == 0x3A) }
    guard let more = decimal(path + part, at: next, limit) else { return nil }
    return more
  }

  /// The labels of one sign, by its byte.
  private static let single: [[String]] = (0..<128).map { [String(UnicodeScalar(UInt8($0)))] }
  /// The labels of the numbers up to 99.
  private static let figures: [[String]] = (0..<100).map { [String($0)] }

  private static func isNumeral(_ byte: UInt8) -> Bool {
    byte == 0x69 || byte == 0x76 || byte == 0x78
  }

  /// Digits, a letter or a roman numeral; `2b` gives two.
  func element(at index: Int) -> [String]? {
    let token = script.tokens[index]
    let length = token.end - token.start
    guard length <= 5 else { return nil }
    let first = script.bytes[token.start].lowercased
    if length == 1 { return first == 0x30 ? nil : Self.single[Int(first)] }
    // Most words are not numbers, and are rejected first.
    guard first.isDigit || Self.isNumeral(first) else { return nil }
    let word = script.bytes[token.start..<token.end]
    guard first.isDigit else {
      let isRoman = length <= 4 && word.allSatisfy { Self.isNumeral($0.lowercased) }
      return isRoman ? [lowered(word)] : nil
    }
    return number(word)
  }

  /// A number with the letter of a part and its numeral: `2`, `2b`, `2bii`.
  private func number(_ word: Bytes) -> [String]? {
    var end = word.startIndex
    var (number, digits) = (0, 0)
    while end < word.endIndex, word[end].isDigit {
      if digits > 0 || word[end] != 0x30 { digits += 1 }
      guard digits <= 2 else { return nil }
      number = number * 10 + Int(word[end] - 0x30)
      end += 1
    }
    let rest = word[end...]
    guard number > 0 else { return nil }
    guard let letter = rest.first?.lowercased else { return Self.figures[number] }
    if rest.count == 1 { return [Self.figures[number][0], Self.single[Int(letter)][0]] }
    let isRoman = rest.dropFirst().allSatisfy { Self.isNumeral($0.lowercased) }
    guard isRoman else { return nil }
    // "2ii" is part ii of question 2.
    if Self.isNumeral(letter) { return [Self.figures[number][0], lowered(rest)] }
    return [Self.figures[number][0], Self.single[Int(letter)][0], lowered(rest.dropFirst())]
  }

  private func lowered(_ word: Bytes) -> String {
    String(decoding: word, as: UTF8.self).lowercased()
  }

  /// `Q7`, `A12b`: a letter for question or answer in front of the number.
  func glued(_ index: Int) -> [String]? {
    let token = script.tokens[index]
    let length = token.end - token.start
    guard length >= 2, length <= 6, script.bytes[token.start + 1].isDigit else { return nil }
    let first = script.bytes[token.start].lowercased
    guard first == 0x71 || first == 0x61 || first == 0x72 || first == 0x63 else { return nil }
    let word = String(script.word(index).lowercased().dropFirst())
    let digits = word.prefix { $0.isNumber }
    let rest = word.dropFirst(digits.count)
    guard digits.count <= 2, rest.count <= 4 else { return nil }
    let trimmed = String(digits.drop { $0 == "0" })
    guard !trimmed.isEmpty else { return nil }
    if rest.isEmpty { return [trimmed] }
    if rest.count == 1 { return [trimmed, String(rest)] }
    let roman = String(rest.dropFirst())
    guard roman.allSatisfy({ "ivx".contains($0) }) else { return nil }
    let isWhole = rest.first.map { "ivx".contains($0) } ?? false
    return isWhole ? [trimmed, String(rest)] : [trimmed, String(rest.prefix(1)), roman]
  }

  /// `B2`: a number in a section that has a letter.
  func section(_ index: Int) -> [String]? {
    let token = script.tokens[index]
    guard token.end - token.start <= 3, token.end - token.start >= 2,
      (0x61...0x68).contains(script.bytes[token.start].lowercased),
      script.bytes[(token.start + 1)..<token.end].allSatisfy(\.isDigit)
    else { return nil }
    let word = script.word(index).lowercased()
    return [String(word.prefix(1)), String(word.dropFirst())]
  }

  /// Whether digits follow a point or comma: 1.5, 2,311.
  private func isFigure(_ index: Int) -> Bool {
    let end = script.tokens[index].end
    guard end + 1 < script.bytes.count else { return false }
    return (script.bytes[end] == 0x2E || script.bytes[end] == 0x2C || script.bytes[end] == 0x2F)
      && script.bytes[end + 1].isDigit
      || script.bytes[end] == 0x25
  }
}
