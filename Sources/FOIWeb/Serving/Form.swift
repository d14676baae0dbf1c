import FOIDesk
import Foundation
import Mailroom

/// What a person filled in: fields and files.
struct Form: Sendable {
  /// How much a form may hold.
  struct Limits: Sendable {
    var bytes = 64 << 20
    /// How much an import may be, which is written to a file as it comes.
    var upload = 8 << 30
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
  init(_ bytes: Data, contentType: String, limits: Limits) throws {
    let kind = contentType.prefix { $0 != ";" }.lowercased().trimmed
    switch kind {
    case "application/x-www-form-urlencoded", "":
      self.init(fields: Fields(encoded: String(decoding: bytes, as: UTF8.self)), files: [])
    case "multipart/form-data":
      do throws(FormData.Fault) {
        self.init(
          try FormData(
            bytes, contentType: contentType, mostParts: limits.parts, mostFiles: limits.files
          ).parts)
      } catch {
        throw error == .tooManyParts ? Fault.tooManyParts : Fault.malformed
      }
    default: throw Fault.unknownKind
    }
  }

  private init(_ parts: [FormData.Part]) {
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
