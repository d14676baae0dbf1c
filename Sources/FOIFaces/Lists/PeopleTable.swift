package import Casebook
import FOIDesk

extension Table {
  /// The people who have or had an account.
  package static func people(_ people: [Person]) -> Table {
    Table(
      "people", of: people,
      whenEmpty:
        "Nobody has an account; invite yourself first with: foi people invite \"YOUR NAME\"",
      columns: [
        Column("name", "Name") { .text($0.name.description) },
        Column("role", "Role") { .text($0.role.rawValue) },
        Column("email", "E-mail", rank: 1) { .text($0.email) },
        Column("account", "Account") { .text($0.account) },
      ])
  }
}
