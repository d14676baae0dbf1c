import CGMime
import Foundation

/// Words out of bytes, whatever code they claim to be in.
enum MailText {
  /// Decodes a text part by the code it declares, or by what its bytes look like.
  static func decode(_ bytes: [UInt8], charset: String?) -> String {
    let kept = bytes.contains(0) && !isWide(charset) ? bytes.filter { $0 != 0 } : bytes
    let name = charset?.trimmingCharacters(in: .whitespaces).lowercased() ?? ""
    // Many declare Latin-1 or ASCII and send UTF-8; nothing else looks like UTF-8 by chance.
    if !isWide(charset), !stateful.contains(name),
      let text = String(validating: kept, as: UTF8.self)
    {
      return normal(text)
    }
    switch name {
    case "", "utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "latin1", "latin-1",
      "windows-1252", "cp1252", "x-unknown", "unknown-8bit", "8bit":
      return normal(windows1252(kept))
    default: return normal(converted(kept, from: name) ?? windows1252(kept))
    }
  }

  /// Codes in which every byte is ASCII and the words are not.
  private static let stateful: Set<String> = ["utf-7", "hz-gb-2312", "iso-2022-jp", "iso-2022-kr"]

  private static func isWide(_ charset: String?) -> Bool {
    guard let name = charset?.lowercased() else { return false }
    return name.hasPrefix("utf-16") || name.hasPrefix("utf-32") || name.hasPrefix("ucs-")
  }

  private static func windows1252(_ bytes: [UInt8]) -> String {
    String(data: Data(bytes), encoding: .windowsCP1252) ?? String(decoding: bytes, as: UTF8.self)
  }

  private static func converted(_ bytes: [UInt8], from charset: String) -> String? {
    bytes.withUnsafeBytes { buffer in
      var written: gsize = 0
      guard
        let result = g_convert_with_fallback(
          buffer.bindMemory(to: CChar.self).baseAddress, gssize(buffer.count), "UTF-8", charset,
          "?",
          nil, &written, nil)
      else { return nil }
      defer { g_free(result) }
      return String(
        decoding: UnsafeRawBufferPointer(start: result, count: Int(written)), as: UTF8.self)
    }
  }

  /// One kind of line break, so that evidence counts lines as people do.
  private static func normal(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == 0x0A, previous == 0x0D {
        previous = byte
        continue
      }
      bytes.append(byte == 0x0D ? 0x0A : byte)
      previous = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
