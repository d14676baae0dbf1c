package import Foundation

/// Values as lines of JSON: names in order, so that equal values are equal lines.
package enum JSONLine {
  /// The line of a value, with its end.
  package static func of(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value) + [0x0A]
  }

  /// The value of a line.
  package static func value<T: Decodable>(_ type: T.Type, _ line: Data) throws(LineFault) -> T {
    do {
      return try JSONDecoder().decode(type, from: line)
    } catch let error as DecodingError {
      throw fault(error)
    } catch {
      throw .notJSON
    }
  }

  private static func fault(_ error: DecodingError) -> LineFault {
    func name(_ path: [any CodingKey], _ last: String? = nil) -> String {
      (path.map { key in key.intValue.map { String($0 + 1) } ?? key.stringValue }
        + (last.map { [$0] } ?? [])).joined(separator: ".")
    }
    switch error {
    case .keyNotFound(let key, let context):
      return .missing(name(context.codingPath, key.stringValue))
    case .valueNotFound(_, let context):
      let path = name(context.codingPath)
      return path.isEmpty ? .notJSON : .missing(path)
    case .typeMismatch(_, let context), .dataCorrupted(let context):
      let path = name(context.codingPath)
      return path.isEmpty ? .notJSON : .unreadable(path)
    @unknown default: return .notJSON
    }
  }
}
