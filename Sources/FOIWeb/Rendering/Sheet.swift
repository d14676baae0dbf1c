import Exchange
import Hummingbird

/// A list for programs: the same columns and values as the command line's `--csv` and `--json`.
struct Sheet {
  enum Cell {
    case text(String?)
    case number(Int?)
    case flag(Bool)
    case list([String])
    /// Values within values: only JSON has room for them.
    case rows(Sheet)
  }

  let columns: [String]
  private(set) var rows: [[Cell]] = []

  init(_ columns: [String]) {
    self.columns = columns
  }

  mutating func append(_ row: [Cell]) {
    rows.append(row)
  }

  func response(_ format: String, name: String) -> Response {
    format == "csv"
      ? .bytes(Array(csv.utf8), type: "text/csv; charset=utf-8", fileName: "\(name).csv")
      : .bytes(Array(json.utf8), type: "application/json; charset=utf-8")
  }

  var csv: String {
    var text = CSVText(header: columns)
    for row in rows { text.append(row.map(\.plain)) }
    return text.text
  }

  var json: String { array(within: "") + "\n" }

  /// The rows as objects; every line but the first begins with that much space.
  fileprivate func array(within margin: String) -> String {
    let objects = rows.map { row in
      let members = zip(columns, row).map { "\(margin)    \(Self.quoted($0)): \($1.json)" }
      return "\(margin)  {\n" + members.joined(separator: ",\n") + "\n\(margin)  }"
    }
    return objects.isEmpty ? "[]" : "[\n" + objects.joined(separator: ",\n") + "\n\(margin)]"
  }

  fileprivate static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0}"..."\u{1F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension Sheet.Cell {
  static func of(_ value: (some CustomStringConvertible)?) -> Sheet.Cell {
    .text(value?.description)
  }

  var plain: String {
    switch self {
    case .text(let text): text ?? ""
    case .number(let number): number.map(String.init) ?? ""
    case .flag(let flag): flag ? "yes" : "no"
    case .list(let list): list.joined(separator: " ")
    case .rows: ""
    }
  }

  var json: String {
    switch self {
    case .text(let text): text.map(Sheet.quoted) ?? "null"
    case .number(let number): number.map(String.init) ?? "null"
    case .flag(let flag): flag ? "true" : "false"
    case .list(let list):
      list.isEmpty
        ? "[]"
        : "[\n      " + list.map(Sheet.quoted).joined(separator: ",\n      ") + "\n    ]"
    case .rows(let sheet): sheet.array(within: "    ")
    }
  }
}
