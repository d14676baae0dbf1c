import CGMime

/// The parts of a form with files (RFC 7578), within limits.
///
/// The parts are parted here, byte for byte: GMime would read a message that was uploaded as a part of the
/// form and not as a file. What a part's head says is read by GMime.
package struct FormData: Sendable {
  /// One field or file.
  package struct Part: Sendable {
    package let name: String
    /// The file's name, which may be empty; `nil` for a field.
    package let fileName: String?
    package let bytes: ArraySlice<UInt8>
  }

  package enum Fault: Error {
    case malformed
    case tooManyParts
  }

  package let parts: [Part]

  private static let longestHead = 8_192

  /// Reads a form's body.
  /// - Parameters:
  ///   - bytes: The body.
  ///   - contentType: The header that names the boundary.
  ///   - mostParts: How many parts it may have.
  ///   - mostFiles: How many of them may be files.
  /// - Throws: ``Fault`` where it is not such a form, or has too many parts.
  package init(
    _ bytes: [UInt8], contentType: String, mostParts: Int, mostFiles: Int
  ) throws(Fault) {
    guard let boundary = Self.parameter("boundary", ofType: contentType), !boundary.isEmpty,
      boundary.utf8.count <= 70
    else { throw .malformed }
    let mark = Array("--\(boundary)".utf8)
    let line = Array("\r\n".utf8) + mark
    guard var place = Self.find(mark, in: bytes[...]) else { throw .malformed }
    var parts: [Part] = []
    var files = 0
    while true {
      var start = place + mark.count
      if bytes[start...].starts(with: Array("--".utf8)) { break }
      // Between the boundary and the end of its line there may be blanks.
      while start < bytes.count, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
      guard bytes[start...].starts(with: Array("\r\n".utf8)) else { throw .malformed }
      guard let next = Self.find(line, in: bytes[(start + 2)...]) else { throw .malformed }
      let part = try Self.part(bytes[(start + 2)..<next])
      parts.append(part)
      files += part.fileName == nil ? 0 : 1
      guard parts.count <= mostParts, files <= mostFiles else { throw .tooManyParts }
      place = next + 2
    }
    self.parts = parts
  }

  private static func part(_ bytes: ArraySlice<UInt8>) throws(Fault) -> Part {
    guard let end = find(Array("\r\n\r\n".utf8), in: bytes.prefix(longestHead)) else {
      throw .malformed
    }
    let lines = bytes[..<end].split(separator: UInt8(ascii: "\n"))
    let head = "content-disposition:"
    let line = lines.lazy.map { String(decoding: $0, as: UTF8.self) }
      .first { $0.lowercased().hasPrefix(head) }
    guard let value = line?.dropFirst(head.count), let names = names(inDisposition: String(value))
    else { throw .malformed }
    return Part(name: names.field, fileName: names.file, bytes: bytes[(end + 4)...])
  }

  // MARK: - Heads, by GMime

  private static func names(inDisposition value: String) -> (field: String, file: String?)? {
    _ = GMime.start
    let options = foi_mime_options().map(OpaquePointer.init)
    defer { g_mime_parser_options_free(options) }
    guard let disposition = g_mime_content_disposition_parse(options, value) else { return nil }
    defer { foi_mime_unref(disposition) }
    func parameter(_ name: String) -> String? {
      g_mime_content_disposition_get_parameter(disposition, name).map { text in
        // Browsers write these three signs as numbers (WHATWG, multipart/form-data).
        String(cString: text).replacing("%22", with: "\"").replacing("%0D", with: "\r")
          .replacing("%0A", with: "\n")
      }
    }
    return parameter("name").map { ($0, parameter("filename")) }
  }

  private static func parameter(_ name: String, ofType header: String) -> String? {
    _ = GMime.start
    guard let type = g_mime_content_type_parse(nil, header) else { return nil }
    defer { foi_mime_unref(type) }
    return g_mime_content_type_get_parameter(type, name).map { String(cString: $0) }
  }

  private static func find(_ needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = needle.first else { return nil }
    var from = bytes.startIndex
    while let place = bytes[from...].firstIndex(of: first) {
      if bytes[place...].starts(with: needle) { return place }
      from = place + 1
    }
    return nil
  }
}
