/// Marks that tell an empty line of a letter from a line whose tags came to nothing.
///
/// An empty line ends a paragraph. So every line with anything on it is marked before a template is
/// filled in, and one that has only marks afterwards is dropped.
enum LineMarks {
  private static let mark: UInt8 = 0x1F
  private static let lineBreak = UInt8(ascii: "\n")

  static func added(to text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { $0.allSatisfy(\.isWhitespace) ? "" : $0 + "\u{1F}" }
      .joined(separator: "\n")
  }

  /// The text without marks and without the lines that have nothing else.
  static func removed(from text: [UInt8]) -> String {
    var kept: [UInt8] = []
    kept.reserveCapacity(text.count)
    var start = 0
    var isMarked = false
    var isEmpty = true
    for byte in text {
      switch byte {
      case mark:
        isMarked = true
        continue
      case lineBreak:
        if isMarked, isEmpty {
          kept.removeLast(kept.count - start)
        } else {
          kept.append(byte)
        }
        start = kept.count
        isMarked = false
        isEmpty = true
        continue
      case UInt8(ascii: " "), 0x09, 0x0D: break
      default: isEmpty = false
      }
      kept.append(byte)
    }
    if isMarked, isEmpty { kept.removeLast(kept.count - start) }
    return String(decoding: kept, as: UTF8.self)
  }
}
