/// A table derived from a casebook, with what each of its columns means.
///
/// Source of the names: Frictionless Table Schema.
package struct CasebookTable: Sendable {
  /// The type of a column.
  package enum FieldType: String, Codable, Sendable {
    case string, integer, number, boolean, date, datetime
  }

  /// A column.
  package struct Field: Codable, Sendable {
    package let name: String
    package let type: FieldType
    package let description: String
    var constraints: Constraints?

    init(_ name: String, _ type: FieldType, _ description: String, allowed: [String]? = nil) {
      self.name = name
      self.type = type
      self.description = description
      constraints = allowed.map { Constraints(enumeration: $0) }
    }
  }

  struct Constraints: Codable, Sendable {
    let enumeration: [String]

    private enum CodingKeys: String, CodingKey {
      case enumeration = "enum"
    }
  }

  /// Columns whose values are those of another table.
  struct ForeignKey: Codable, Sendable {
    struct Reference: Codable, Sendable {
      let resource: String
      let fields: [String]
    }

    let fields: [String]
    let reference: Reference

    init(_ fields: String..., of resource: String, _ others: String...) {
      self.fields = fields
      reference = Reference(resource: resource, fields: others)
    }
  }

  package let name: String
  let title: String
  package let fields: [Field]
  let key: [String]
  var others: [ForeignKey] = []
  /// The columns that name people or are written by the requester: no publication has them.
  var privateFields: Set<String> = []
  /// Whether a publication has the table at all.
  var isPublished = true

  /// The table as a publication has it.
  var published: CasebookTable {
    CasebookTable(
      name: name, title: title, fields: fields.filter { !privateFields.contains($0.name) },
      key: key, others: others.filter { privateFields.isDisjoint(with: $0.fields) })
  }
}

/// One cell of a table: text of whoever wrote it, or a value of a column's type.
package enum TableCell: Hashable, Sendable {
  case text(String)
  case value(String)
  case none

  package init(_ text: String?) {
    self = text.map { .text($0) } ?? .none
  }

  package init(of value: (some CustomStringConvertible)?) {
    self = value.map { .value($0.description) } ?? .none
  }
}

/// Writes tables as RFC 4180 has it.
package enum TableText {
  /// A line of a table, with its end.
  package static func line(_ cells: [TableCell]) -> String {
    cells.map(text).joined(separator: ",") + "\r\n"
  }

  private static func text(_ cell: TableCell) -> String {
    switch cell {
    case .none: return ""
    case .value(let value): return quoted(value)
    case .text(let text):
      // A spreadsheet runs a cell that starts like a formula; an apostrophe makes it text.
      let isFormula = text.utf8.first.map { "=+@\t\r".utf8.contains($0) }
      return quoted(isFormula == true ? "'" + text : text)
    }
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { ",\"\n\r".utf8.contains($0) }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
