/// Labels that ran into the words before them when a page lost its lines, as in "the latest planA1 / It is
/// not held" and "… closed in May.Q2 – 41": a line begins there.
enum GluedLabels {
  /// The fragments with those cut in two that have such a label inside.
  static func cut(_ flow: TableFlow.Flow, in bytes: [UInt8]) -> TableFlow.Flow {
    guard flow.fragments.contains(where: { next(in: $0.start + 1, $0.end, bytes) != nil }) else {
      return flow
    }
    var result = TableFlow.Flow()
    var moved: [Int] = []
    for fragment in flow.fragments {
      moved.append(result.fragments.count)
      var start = fragment.start
      while start < fragment.end {
        let end = next(in: start + 1, fragment.end, bytes) ?? fragment.end
        let isFirst = start == fragment.start
        result.fragments.append(
          Script.Fragment(
            start: start, end: end, line: fragment.line,
            opensParagraph: !isFirst || fragment.opensParagraph, isQuoted: fragment.isQuoted,
            isBullet: isFirst && fragment.isBullet))
        start = end
      }
      if start == fragment.start { result.fragments.append(fragment) }
    }
    for (cell, row) in flow.answerCells { result.answerCells[moved[cell]] = moved[row] }
    return result
  }

  /// Where the next such label begins.
  private static func next(in from: Int, _ end: Int, _ bytes: [UInt8]) -> Int? {
    var place = from
    while place + 3 < end {
      if bytes[place] == 0x41 || bytes[place] == 0x51, bytes[place + 1].isDigit,
        isRunInto(bytes[place - 1]), isClosed(at: place + 2, end, bytes)
      {
        return place
      }
      place += 1
    }
    return nil
  }

  /// Whether a label behind the sign ran into what stands before it: a word, or the end of a sentence.
  private static func isRunInto(_ byte: UInt8) -> Bool {
    byte.isLetter && !byte.isUpper || byte == 0x2E || byte == 0x3F
  }

  /// Whether a dash, a stroke or a colon closes the label, as nothing closes the name of a road or a model.
  private static func isClosed(at place: Int, _ end: Int, _ bytes: [UInt8]) -> Bool {
    var sign = place
    if bytes[sign].isDigit { sign += 1 }
    guard sign + 1 < end else { return false }
    if bytes[sign] == 0x3A { return bytes[sign + 1].isSpace }
    guard bytes[sign] == 0x20, sign + 2 < end else { return false }
    switch bytes[sign + 1] {
    case 0x2D, 0x2F: return bytes[sign + 2] == 0x20
    case 0xE2: return bytes[sign + 2] == 0x80
    default: return false
    }
  }
}
