import Casebook

/// The words of a passage and where they are.
struct Passage {
  let text: String
  let evidence: Answer.Evidence?

  /// The most words of one answer that a reading holds; the rest are in the original.
  private static let most = 20_000

  init(_ content: Range<Int>, in script: Script) {
    guard let first = content.first, let last = content.last else {
      text = ""
      evidence = nil
      return
    }
    var words: [UInt8] = []
    var fragment = -1
    var end = 0
    for index in content {
      let token = script.tokens[index]
      if words.count > Self.most { break }
      if token.fragment != fragment {
        if fragment >= 0 {
          words += script.bytes[end..<max(end, script.fragments[fragment].end)]
          words.append(script.opensParagraph(index) ? 0x0A : 0x20)
          if script.opensParagraph(index) { words.append(0x0A) }
        }
        fragment = token.fragment
        end = Self.start(of: index, in: script, isFirst: index == first)
      }
      words += script.bytes[end..<min(token.end, end + Self.most)]
      end = token.end
    }
    if end == script.tokens[last].end {
      words += script.bytes[end..<Self.tail(after: last, script)]
    }
    text = Self.folded(words)
    let start = Self.start(of: first, in: script, isFirst: true)
    evidence = Answer.Evidence(
      start: min(start, script.tokens[last].end), end: max(end, script.tokens[last].end),
      line: script.fragments[script.tokens[first].fragment].line, page: script.page(of: start))
  }

  /// The first byte of a word with the signs before it: £, a bracket, a quotation mark.
  private static func start(of index: Int, in script: Script, isFirst: Bool) -> Int {
    var start = script.tokens[index].start
    let floor = script.gap(before: index).startIndex
    while start > floor, !script.bytes[start - 1].isSpace,
      ![0x29, 0x3A, 0x2E, 0x3F].contains(script.bytes[start - 1])
    {
      start -= 1
    }
    return start
  }

  /// One past the signs right after a word: a full stop, a bracket, a percent sign.
  private static func tail(after last: Int, _ script: Script) -> Int {
    let gap = script.gap(after: last)
    return gap.firstIndex { $0.isSpace } ?? gap.endIndex
  }

  /// The text with every run of spaces as one.
  private static func folded(_ bytes: [UInt8]) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    for byte in bytes {
      let isBlank = byte == 0x20 || byte == 0x09 || byte == 0x0D
      if isBlank, folded.last.map({ $0 == 0x20 || $0 == 0x0A }) ?? true { continue }
      folded.append(isBlank ? 0x20 : byte)
    }
    while let last = folded.last, last.isSpace { folded.removeLast() }
    return String(decoding: folded, as: UTF8.self)
  }
}
