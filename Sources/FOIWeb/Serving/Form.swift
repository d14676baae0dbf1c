import FOIDesk
import NIOCore

/// What a person filled in: fields and files.
struct Form: Sendable {
  /// How much a form may hold.
  struct Limits: Sendable {
    var bytes = 64 << 20
    var files = 200
    var parts = 2_000
  }

  enum Fault: Error {
    case unknownKind
    case malformed
    case tooManyParts
  }

  let fields: Fields
  let files: [(field: String, upload: Document)]

  static let empty = Form(fields: Fields(), files: [])

  init(fields: Fields, files: [(field: String, upload: Document)]) {
    self.fields = fields
    self.files = files
  }

  subscript(_ name: String) -> String { fields[name] }

  /// The uploads of one field; a field left empty sends a file without name and bytes.
  func uploads(_ field: String) -> [Document] {
    files.filter { $0.field == field && !($0.upload.name.isEmpty && $0.upload.bytes.isEmpty) }
      .map(\.upload)
  }

  /// Reads the body of a posted form.
  init(_ bytes: [UInt8], contentType: String, limits: Limits) throws {
    let kind = contentType.prefix { $0 != ";" }.lowercased().trimmed
    switch kind {
    case "application/x-www-form-urlencoded", "":
      self.init(fields: Fields(encoded: String(decoding: bytes, as: UTF8.self)), files: [])
    case "multipart/form-data":
      guard let boundary = Multipart.parameter("boundary", of: contentType), !boundary.isEmpty,
        boundary.utf8.count <= 70
      else { throw Fault.malformed }
      try self.init(Multipart(boundary: boundary, limits: limits).parts(of: bytes))
    default: throw Fault.unknownKind
    }
  }

  private init(_ parts: [Multipart.Part]) {
    var pairs: [(name: String, value: String)] = []
    var files: [(field: String, upload: Document)] = []
    for part in parts {
      if let name = part.fileName {
        files.append((part.name, Document(name: name, bytes: Array(part.bytes))))
      } else {
        pairs.append((part.name, String(decoding: part.bytes, as: UTF8.self)))
      }
    }
    self.init(fields: Fields(pairs), files: files)
  }
}

/// The parts of a form with files (RFC 7578), within limits.
struct Multipart {
  struct Part {
    let name: String
    let fileName: String?
    let bytes: ArraySlice<UInt8>
  }

  let boundary: String
  let limits: Form.Limits

  func parts(of bytes: [UInt8]) throws -> [Part] {
    let mark = Array("--\(boundary)".utf8)
    var parts: [Part] = []
    guard var place = Self.find(mark, in: bytes[...]) else { throw Form.Fault.malformed }
    while true {
      var start = place + mark.count
      if bytes[start...].starts(with: Array("--".utf8)) { return parts }
      guard bytes[start...].starts(with: Array("\r\n".utf8)) else { throw Form.Fault.malformed }
      start += 2
      guard let next = Self.find(Array("\r\n".utf8) + mark, in: bytes[start...]) else {
        throw Form.Fault.malformed
      }
      parts.append(try part(bytes[start..<next]))
      let files = parts.count { $0.fileName != nil }
      guard parts.count <= limits.parts, files <= limits.files else {
        throw Form.Fault.tooManyParts
      }
      place = next + 2
    }
  }

  private func part(_ bytes: ArraySlice<UInt8>) throws -> Part {
    guard let end = Self.find(Array("\r\n\r\n".utf8), in: bytes), end - bytes.startIndex < 8_192
    else { throw Form.Fault.malformed }
    let head = String(decoding: bytes[..<end], as: UTF8.self)
    let lines = head.split(whereSeparator: \.isNewline)
    guard
      let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
      let name = Self.parameter("name", of: line)
    else { throw Form.Fault.malformed }
    return Part(
      name: name, fileName: Self.parameter("filename", of: line), bytes: bytes[(end + 4)...])
  }

  /// A parameter of a header: `name="value"` or `name=value`.
  static func parameter(_ name: String, of header: some StringProtocol) -> String? {
    var rest = Substring(header)
    while let semicolon = rest.firstIndex(of: ";") {
      rest = rest[rest.index(after: semicolon)...].drop { $0 == " " }
      guard rest.lowercased().hasPrefix(name + "=") else { continue }
      rest = rest.dropFirst(name.count + 1)
      if rest.first == "\"" {
        return String(rest.dropFirst().prefix { $0 != "\"" })
      }
      return String(rest.prefix { $0 != ";" }).trimmed
    }
    return nil
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
