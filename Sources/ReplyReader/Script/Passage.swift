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
    var words = FoldedText()
    var fragment = -1
    // What is taken stretch by stretch: words of one line stand side by side.
    var (from, end) = (0, 0)
    for index in content {
      let token = script.tokens[index]
      if words.taken + (end - from) > Self.most { break }
      if token.fragment != fragment {
        if fragment >= 0 {
          words.take(script.bytes[from..<max(end, script.fragments[fragment].end)])
          words.take(script.opensParagraph(index) ? 0x0A : 0x20)
          if script.opensParagraph(index) { words.take(0x0A) }
        }
        fragment = token.fragment
        from = Self.start(of: index, in: script, isFirst: index == first)
        end = from
      }
      if token.end - end > Self.most {
        words.take(script.bytes[from..<(end + Self.most)])
        from = token.end
      }
      end = token.end
    }
    let isWhole = end == script.tokens[last].end
    words.take(script.bytes[from..<(isWhole ? Self.tail(after: last, script) : end)])
    text = words.text
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

  /// Text with every run of spaces as one.
  private struct FoldedText {
    /// How many bytes were taken, spaces and all.
    private(set) var taken = 0
    private var bytes: [UInt8] = []
    private var isBlank = true

    @inline(__always)
    private mutating func add(_ byte: UInt8) {
      if byte == 0x20 || byte == 0x09 || byte == 0x0D {
        if !isBlank { bytes.append(0x20) }
        isBlank = true
      } else {
        bytes.append(byte)
        isBlank = byte == 0x0A
      }
    }

    mutating func take(_ byte: UInt8) {
      taken += 1
      add(byte)
    }

    mutating func take(_ stretch: Bytes) {
      taken += stretch.count
      if bytes.capacity - bytes.count < stretch.count {
        bytes.reserveCapacity(max(bytes.count * 2, bytes.count + stretch.count))
      }
      for byte in stretch { add(byte) }
    }

    var text: String {
      var end = bytes.count
      while end > 0, bytes[end - 1].isSpace { end -= 1 }
      return String(decoding: bytes[..<end], as: UTF8.self)
    }
  }
}
