extension StringProtocol {
  /// The words on one line, a blank between them.
  ///
  /// White space of every kind separates words. Control characters are left out, marks of direction and
  /// characters without width among them (``Swift/Unicode/Scalar/isControl``).
  package var onOneLine: String {
    utf8.allSatisfy { $0 < 0x80 }
      ? String(decoding: bytesOnOneLine, as: UTF8.self) : scalarsOnOneLine
  }

  /// Most texts are ASCII, and bytes are many times as fast.
  private var bytesOnOneLine: [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(utf8.count)
    var isBetween = false
    for byte in utf8 {
      switch byte {
      case 0x20, 0x09...0x0D: isBetween = !line.isEmpty
      case 0x00..<0x20, 0x7F: break
      default:
        if isBetween { line.append(0x20) }
        isBetween = false
        line.append(byte)
      }
    }
    return line
  }

  private var scalarsOnOneLine: String {
    var line = String.UnicodeScalarView()
    var isBetween = false
    for scalar in unicodeScalars {
      if scalar.properties.isWhitespace {
        isBetween = !line.isEmpty
      } else if !scalar.isControl {
        if isBetween { line.append(" ") }
        isBetween = false
        line.append(scalar)
      }
    }
    return String(line)
  }
}
