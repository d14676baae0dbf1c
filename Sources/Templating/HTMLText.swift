/// A text as it may be put anywhere in HTML, also in quoted attributes.
///
/// It goes by bytes, as UTF-8 has the five signs nowhere else: a quotation mark followed by a
/// combining accent is one character to Swift and still ends an attribute.
package func escapedForHTML(_ text: String) -> String {
  guard text.utf8.contains(where: isSpecial) else { return text }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count + 32)
  appendEscaped(text, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

func appendEscaped(_ text: String, to output: inout [UInt8]) {
  guard text.utf8.contains(where: isSpecial) else {
    output += text.utf8
    return
  }
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "<"): output += "&lt;".utf8
    case UInt8(ascii: ">"): output += "&gt;".utf8
    case UInt8(ascii: "&"): output += "&amp;".utf8
    case UInt8(ascii: "\""): output += "&quot;".utf8
    case UInt8(ascii: "'"): output += "&#39;".utf8
    default: output.append(byte)
    }
  }
}

private func isSpecial(_ byte: UInt8) -> Bool {
  byte == 0x22 || byte == 0x26 || byte == 0x27 || byte == 0x3C || byte == 0x3E
}
