import Casebook
import CasebookStore

/// Who looks after which case.
extension Desk {
  /// Gives a case to somebody to look after, or to nobody.
  ///
  /// Where people have accounts it is one of them; else any name will do.
  /// - Parameters:
  ///   - text: The case.
  ///   - name: Who looks after it from now on.
  /// - Returns: What was recorded.
  /// - Throws: ``DeskError``.
  package func assign(case text: String, to name: String?) throws(DeskError) -> Recorded {
    try change(text) { _, writer in
      newEvent(
        .assigned(try name.map { try Self.assignee($0, in: writer) }), on: environment.today)
    }
  }

  /// The name of a person as cases have it.
  package func assignee(_ name: String) throws(DeskError) -> String {
    try DeskError.wrapping { try store.read { try Self.assignee(name, in: $0) } }
  }

  private static func assignee(_ name: String, in reader: any CasebookReader) throws -> String {
    let people = try reader.people().filter { $0.role > .nobody }
    guard people.isEmpty else { return try person(name, among: people).name.description }
    guard let name = PersonName(name) else { throw DeskError.person(.badName(name)) }
    return name.description
  }

  /// The name of who is at work here, under which "mine" are found.
  package func ownName() throws(DeskError) -> String {
    try DeskError.wrapping { try store.read { try $0.ownName() } ?? environment.actor }
  }
}
