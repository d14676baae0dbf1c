package import Foundation

/// The parts of a form with files (RFC 7578), within limits.
///
/// The parts are parted here, byte for byte: a reader of mail would take a message that was uploaded for a part of
/// the form and not for a file, and it would meet a stranger's bytes where the casebook is open.
package struct FormData: Sendable {
  /// One field or file.
  package struct Part: Sendable {
    package let name: String
    /// The file's name, which may be empty; `nil` for a field.
    package let fileName: String?
    package let bytes: Data
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
    _ bytes: Data, contentType: String, mostParts: Int, mostFiles: Int
  ) throws(Fault) {
    parts = try Self.places(
      in: bytes, contentType: contentType, mostParts: mostParts, mostFiles: mostFiles
    ).map { Part(name: $0.name, fileName: $0.fileName, bytes: bytes.bytes(in: $0.place)) }
  }

  /// Where in a body its parts are.
  static func places(
    in body: some FormBody, contentType: String, mostParts: Int, mostFiles: Int
  ) throws(Fault) -> [(name: String, fileName: String?, place: Range<Int>)] {
    guard let boundary = HeaderParameters(contentType)["boundary"], !boundary.isEmpty,
      boundary.utf8.count <= 70
    else { throw .malformed }
    let mark = Data("--\(boundary)".utf8)
    let line = Data("\r\n".utf8) + mark
    guard var place = body.place(of: mark, from: body.start) else { throw .malformed }
    var parts: [(name: String, fileName: String?, place: Range<Int>)] = []
    var files = 0
    while true {
      var start = place + mark.count
      if body.bytes(in: start..<start + 2) == Data("--".utf8) { break }
      // Between the boundary and the end of its line there may be blanks.
      while let byte = body.bytes(in: start..<start + 1).first, byte == 0x20 || byte == 0x09 {
        start += 1
      }
      guard body.bytes(in: start..<start + 2) == Data("\r\n".utf8),
        let next = body.place(of: line, from: start + 2)
      else { throw .malformed }
      start += 2
      let head = Data(body.bytes(in: start..<min(start + longestHead, next)))
      let (names, length) = try part(head)
      parts.append((names.field, names.file, start + length..<next))
      files += names.file == nil ? 0 : 1
      guard parts.count <= mostParts, files <= mostFiles else { throw .tooManyParts }
      place = next + 2
    }
    return parts
  }

  /// What the head of a part says, and where its bytes begin.
  private static func part(
    _ bytes: Data
  ) throws(Fault) -> (names: (field: String, file: String?), length: Int) {
    guard let end = bytes.range(of: Data("\r\n\r\n".utf8))?.lowerBound else { throw .malformed }
    let lines = bytes[..<end].split(separator: UInt8(ascii: "\n"))
    let head = "content-disposition:"
    let line = lines.lazy.map { String(decoding: $0, as: UTF8.self) }
      .first { $0.lowercased().hasPrefix(head) }
    guard let value = line?.dropFirst(head.count), let names = names(inDisposition: String(value))
    else { throw .malformed }
    return (names, end + 4)
  }

  private static func names(inDisposition value: String) -> (field: String, file: String?)? {
    let parameters = HeaderParameters(value)
    func parameter(_ name: String) -> String? {
      // Browsers write these three signs as numbers (WHATWG, multipart/form-data).
      parameters[name]?.replacing("%22", with: "\"").replacing("%0D", with: "\r")
        .replacing("%0A", with: "\n")
    }
    return parameter("name").map { ($0, parameter("filename")) }
  }
}

/// The body of a form, in memory or in a file.
protocol FormBody {
  var start: Int { get }
  /// The bytes of a range, as far as there are any.
  func bytes(in range: Range<Int>) -> Data
  /// Where the mark is next.
  func place(of mark: Data, from: Int) -> Int?
}

extension Data: FormBody {
  var start: Int { startIndex }

  func bytes(in range: Range<Int>) -> Data { self[range.clamped(to: startIndex..<endIndex)] }

  func place(of mark: Data, from: Int) -> Int? {
    from > endIndex ? nil : range(of: mark, in: from..<endIndex)?.lowerBound
  }
}
