package import Foundation

/// `datapackage.json`: what the tables are, as Frictionless describes them.
package struct DataPackage: Encodable, Sendable {
  private struct Resource: Encodable {
    struct Schema: Encodable {
      let fields: [CasebookTable.Field]
      let primaryKey: [String]
      let foreignKeys: [CasebookTable.ForeignKey]?
      let missingValues = [""]
    }

    let name: String
    let type = "table"
    let title: String
    let path: String
    let scheme = "file"
    let format = "csv"
    let mediatype = "text/csv"
    let encoding = "utf-8"
    let schema: Schema
  }

  private enum Key: String, CodingKey {
    case name, title, description, resources
  }

  private let name: String
  private let title: String
  private let description: String
  private let tables: [CasebookTable]

  /// Describes the tables of a bag.
  package init(of kind: BagHead.Kind, _ tables: [CasebookTable]) {
    self.tables = tables
    switch kind {
    case .casebook:
      name = "foi-casebook"
      title = "Freedom of Information requests: a casebook"
      description =
        "Derived from the records in truth/, which alone are exact: text that starts like a formula "
        + "has an apostrophe before it here."
    case .publication:
      name = "foi-publication"
      title = "Freedom of Information requests and their answers"
      description =
        "Only answers that a person checked. The requester, notes, and the names and addresses of "
        + "officers are left out as far as foi knows them. Text that starts like a formula has an "
        + "apostrophe before it."
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var names = encoder.container(keyedBy: Key.self)
    try names.encode(name, forKey: .name)
    try names.encode(title, forKey: .title)
    try names.encode(description, forKey: .description)
    try names.encode(
      tables.map { table in
        Resource(
          name: table.name, title: table.title, path: BagLayout.table(table.name),
          schema: .init(
            fields: table.fields, primaryKey: table.key,
            foreignKeys: table.others.isEmpty ? nil : table.others))
      }, forKey: .resources)
  }

  /// The file, in lines that a person can read and a difference shows.
  package var text: Data {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
      return try encoder.encode(self) + [0x0A]
    }
  }
}
