import Foundation

/// The text of a document, and how it was come by.
package struct DocumentText: Sendable, Hashable {
  /// What had to be done to read the bytes.
  package enum Conversion: Sendable, Hashable, Codable {
    /// They were UTF-8.
    case none
    /// They were UTF-16 with a byte-order mark.
    case utf16
    /// They were Windows-1252, the usual code of older office software.
    case windows1252
    /// NUL bytes were dropped.
    case droppedNULs
    /// The number of scanned pages whose words were recognised.
    case recognised(pages: Int)
    /// The number of scanned pages whose words could not be recognised here.
    case unrecognised(pages: Int, Tool)
    /// The text was cut at a limit of megabytes, pages or rows.
    case cut(pages: Int)
  }

  /// UTF-8, whatever the document was; a form feed ends each page but the last.
  package let text: String
  /// What had to be done, in words for the person; empty if nothing was.
  package let conversions: [Conversion]
  /// What the document was.
  package let format: DocumentFormat

  package init(text: String, conversions: [Conversion] = [], format: DocumentFormat) {
    self.text = text
    self.conversions = conversions
    self.format = format
  }
}

extension DocumentText {
  /// The most bytes that a document may have: a letter is a few kilobytes, a long annex a few
  /// megabytes.
  package static let limit = 256 * 1024 * 1024

  /// Reads plain text in whatever code it is written.
  /// - Parameter bytes: The document as it came.
  /// - Throws: ``DocumentFault`` where there is no text to read.
  package init(plain bytes: [UInt8]) throws(DocumentFault) {
    guard bytes.count <= Self.limit else {
      throw .tooLarge(bytes: bytes.count, limit: Self.limit)
    }
    if bytes.starts(with: Array("%PDF-".utf8)) { throw .pdf }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    {
      throw .archive
    }
    if Self.isEncrypted(bytes) { throw .encrypted }
    let (text, conversions) = try Self.decode(bytes)
    guard text.contains(where: { !$0.isWhitespace }) else { throw .empty }
    self.init(text: text, conversions: conversions, format: .plain)
  }

  /// PGP and S/MIME say at their head what they are.
  private static func isEncrypted(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(4_096), as: UTF8.self).lowercased()
    return head.contains("-----begin pgp message-----") || head.contains("-----begin pkcs7-----")
      || head.contains("smime-type=enveloped-data") || head.contains("multipart/encrypted")
  }

  static func decode(_ bytes: [UInt8]) throws(DocumentFault) -> (String, [Conversion]) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      guard let text = String(data: Data(bytes), encoding: .utf16) else { throw .binary }
      return (text, [.utf16])
    }
    let controls = bytes.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }
    // A stray NUL or two is a bad export; one byte in ten means it is not text.
    guard controls * 10 <= bytes.count else { throw .binary }
    var conversions: [Conversion] = []
    var kept = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { kept.removeFirst(3) }
    if kept.contains(0) {
      kept.removeAll { $0 == 0 }
      conversions.append(.droppedNULs)
    }
    if let text = String(validating: kept, as: UTF8.self) { return (text, conversions) }
    guard let text = String(data: Data(kept), encoding: .windowsCP1252) else {
      // A few bytes are unassigned in Windows-1252; they become replacement characters.
      return (String(decoding: kept, as: UTF8.self), conversions + [.windows1252])
    }
    return (text, conversions + [.windows1252])
  }
}
