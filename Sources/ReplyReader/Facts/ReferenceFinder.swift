/// Finds the authority's reference.
struct ReferenceFinder {
  let script: Script
  /// One past the last word before the answers.
  let head: Int

  private static let labels = Phrases<Int>([
    3: [
      "our ref", "our reference", "foi ref", "foi reference", "foi request reference",
      "request reference no", "case reference", "case ref",
      "request id", "request ref", "reference number", "reference no", "information request id",
      "request number", "request no", "foi case", "in respect of atisn", "foi request reference",
      "reference",
    ],
    2: ["ref", "number", "atisn", "request", "foi request", "case"],
  ])
  private static let fillers = WordSet(
    ["number", "no", "id", "ref", "reference", "is", "foi", "request", "case", "our"].map {
      Words.hash($0)
    })

  var reference: String? {
    var best: (score: Int, text: String)?
    let end = min(max(head, 60), script.tokens.count, 600)
    for index in 0..<end {
      if let score = Self.labels.signal(at: index, in: script), !isYours(index),
        let text = value(after: index), score > best?.score ?? 0
      {
        best = (score, text)
      } else if best == nil, script.fragments[script.tokens[index].fragment].line < 40,
        let text = bracketed(at: index) ?? alone(at: index) ?? code(at: index)
      {
        best = (1, text)
      }
    }
    return best?.text
  }

  private func isYours(_ index: Int) -> Bool {
    index > 0 && script.tokens[index - 1].hash == Words.hash("your")
      && script.tokens[index].hash != Words.hash("request")
  }

  /// The first chunk with a digit after the label, on its line or on the next.
  private func value(after label: Int) -> String? {
    var index = label
    let fragment = script.tokens[label].fragment
    while index < script.tokens.count, index <= label + 4 {
      let token = script.tokens[index]
      guard token.fragment <= fragment + 1 else { return nil }
      if hasDigit(chunk(at: index)) {
        let text = extended(index, after: label)
        return isReference(text, strong: true) ? text : nil
      }
      let isFiller =
        Self.fillers.contains(token.hash) || token.end - token.start <= 6 && isCapital(index)
        || index == label
      guard isFiller else { return nil }
      index += 1
    }
    return nil
  }

  /// The chunk with a short word in capitals before it: `FOI 4530`, `ATISN 16332`.
  private func extended(_ index: Int, after label: Int) -> String {
    let own = string(chunk(at: index))
    guard index > 0, index - 1 >= label, isCapital(index - 1),
      script.gap(after: index - 1).allSatisfy({ $0 == 0x20 }),
      script.gap(after: index - 1).count == 1,
      script.tokens[index - 1].fragment == script.tokens[index].fragment,
      !own.contains(script.word(index - 1)),
      script.tokens[index - 1].end - script.tokens[index - 1].start >= 2,
      Words.hash(script.word(index - 1)) != Words.hash("ID"),
      Words.hash(script.word(index - 1)) != Words.hash("REF"),
      Words.hash(script.word(index - 1)) != Words.hash("NO"),
      Words.hash(script.word(index - 1)) != Words.hash("NUMBER")
    else { return own }
    return script.word(index - 1) + " " + own
  }

  private func isCapital(_ index: Int) -> Bool {
    let token = script.tokens[index]
    return token.end - token.start <= 6
      && script.bytes[token.start..<token.end].allSatisfy { $0.isUpper }
  }

  /// A reference in square brackets, as subjects of e-mail carry it: `[CDC 2024-019]`.
  private func bracketed(at index: Int) -> String? {
    guard script.gap(before: index).last == 0x5B else { return nil }
    let start = script.tokens[index].start
    let end = script.fragments[script.tokens[index].fragment].end
    guard let close = script.bytes[start..<min(end, start + 40)].firstIndex(of: 0x5D) else {
      return nil
    }
    let text = string(script.bytes[start..<close])
    return text.count(where: \.isNumber) >= 3 ? text : nil
  }

  /// A reference that has its line to itself: `FOI 2023/0456`.
  private func alone(at index: Int) -> String? {
    guard Self.prefixes.contains(script.tokens[index].hash),
      index + 1 < script.tokens.count, !script.opensFragment(index + 1)
    else { return nil }
    let fragment = script.fragments[script.tokens[index].fragment]
    let own = chunk(at: index + 1)
    let hasLine = script.opensFragment(index) && own.endIndex >= fragment.end - 1
    let isSubject = index > 0 && Self.subjects.contains(script.tokens[index - 1].hash)
    guard hasLine && fragment.end - fragment.start <= 30 || isSubject, hasDigit(own),
      isReference(string(own), strong: true)
    else { return nil }
    let word = script.word(index)
    return string(own).hasPrefix(word) ? string(own) : word + " " + string(own)
  }

  private static let subjects = WordSet(["re", "subject"].map { Words.hash($0) })
  private static let prefixes = Set(
    ["foi", "eir", "rfi", "fio", "foisa", "ir", "icr"].map { Words.hash($0) })

  /// A code that needs no label: `REQ07510`, `FOIR-152471013`, `IR-20931`.
  private func code(at index: Int) -> String? {
    let chunk = chunk(at: index)
    guard chunk.startIndex == script.tokens[index].start, chunk.first?.isUpper == true else {
      return nil
    }
    let text = string(chunk)
    let letters = text.prefix { $0.isLetter && $0.isUppercase }
    let digits = text.count(where: \.isNumber)
    guard letters.count >= 2, digits >= 4, digits * 2 >= text.count - letters.count,
      text.allSatisfy({ $0.isLetter || $0.isNumber || "-_/".contains($0) })
    else { return nil }
    return text
  }

  private func isReference(_ text: String, strong: Bool) -> Bool {
    let digits = text.utf8.count(where: \.isDigit)
    // After "Our ref" letters with a figure suffice; a year or a date is no reference.
    let isCode =
      strong && digits >= 1 && text.count >= 4
      && text.utf8.count(where: \.isUpper) >= 2
      && !text.utf8.contains { $0.isLetter && !$0.isUpper }
    guard digits >= 3 || isCode, text.count <= 40, DateLike.isNone(text) else { return false }
    return !(text.count == 4 && (text.hasPrefix("19") || text.hasPrefix("20")))
  }

  private func hasDigit(_ chunk: ArraySlice<UInt8>) -> Bool {
    chunk.contains(where: \.isDigit)
  }

  /// The run of signs without a space that the word stands in, without marks at its ends.
  private func chunk(at index: Int) -> ArraySlice<UInt8> {
    let token = script.tokens[index]
    let fragment = script.fragments[token.fragment]
    var start = token.start
    var end = token.end
    // Longer than any reference, so that a line without spaces costs nothing.
    let least = max(fragment.start, token.start - 48)
    let most = min(fragment.end, min(token.end, token.start + 48) + 48)
    end = min(end, most)
    while start > least, isPart(script.bytes[start - 1]) { start -= 1 }
    while end < most, isPart(script.bytes[end]) { end += 1 }
    while end > start, !script.bytes[end - 1].isWord { end -= 1 }
    while start < end, !script.bytes[start].isWord { start += 1 }
    return script.bytes[start..<end]
  }

  private func isPart(_ byte: UInt8) -> Bool {
    byte.isWord || byte == 0x2D || byte == 0x2F || byte == 0x5F || byte == 0x2E
  }

  private func string(_ chunk: ArraySlice<UInt8>) -> String {
    String(decoding: chunk, as: UTF8.self)
  }
}

/// Tells dates from references.
enum DateLike {
  static func isNone(_ text: String) -> Bool {
    let parts = text.split { $0 == "/" || $0 == "-" || $0 == "." }
    guard parts.count == 3, let last = parts.last else { return true }
    return
      !(parts[0].count <= 2 && parts[1].count <= 2 && (last.count == 4 || last.count == 2)
      && parts.allSatisfy { $0.allSatisfy(\.isNumber) })
  }
}
