package import Casebook

/// A JSON value that keeps its keys in the order given, so that output is stable and readable.
package enum JSON: Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  /// A decimal number, digit for digit.
  case decimal(Amount)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  /// A string, or null.
  package static func text(_ value: (some CustomStringConvertible)?) -> JSON {
    value.map { .string($0.description) } ?? .null
  }

  package static func int(_ value: Int?) -> JSON {
    value.map { .int($0) } ?? .null
  }

  /// The value as a file holds it, with a line break at the end.
  package var written: String {
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }

  package func write(to text: inout String, indent: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .int(let value): text += String(value)
    case .double(let value): text += value.isFinite ? String(value) : "null"
    case .decimal(let value): text += value.description
    case .string(let value): Self.quote(value, to: &text)
    case .array(let values):
      Self.list(values, between: ("[", "]"), to: &text, indent: indent) { value, text in
        value.write(to: &text, indent: indent + 1)
      }
    case .object(let members):
      Self.list(members, between: ("{", "}"), to: &text, indent: indent) { member, text in
        Self.quote(member.0, to: &text)
        text += ": "
        member.1.write(to: &text, indent: indent + 1)
      }
    }
  }

  private static func list<T>(
    _ items: [T], between marks: (String, String), to text: inout String, indent: Int,
    write: (T, inout String) -> Void
  ) {
    text += marks.0
    for (index, item) in items.enumerated() {
      text += index > 0 ? ",\n" : "\n"
      text += String(repeating: "  ", count: indent + 1)
      write(item, &text)
    }
    if !items.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
    text += marks.1
  }

  /// Whether a byte of a string stands for itself.
  static func isPlain(_ byte: UInt8) -> Bool {
    0x20...0x7E ~= byte && byte != 0x22 && byte != 0x5C
  }

  private static func quote(_ value: String, to text: inout String) {
    text += "\""
    // Nearly every value is plain.
    if value.utf8.allSatisfy(isPlain) {
      text += value
      text += "\""
      return
    }
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.isControl:
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
          let digits = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
