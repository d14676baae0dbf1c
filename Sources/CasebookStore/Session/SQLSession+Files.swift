import Casebook
import Foundation

/// The files that all who work on a casebook have: every version of them, in the order in which they were put there.
extension SQLSession {
  private static var columns: String { "f.name, f.version, f.digest, f.letter, f.actor, f.second" }

  func sharedFiles() throws -> [SharedFile] {
    try db.rows(
      once: """
        SELECT \(Self.columns) FROM shared_file f LEFT JOIN letter l ON l.id = f.letter
        WHERE f.version = (SELECT max(version) FROM shared_file g WHERE g.name = f.name)
          AND (f.letter IS NULL OR l.status IN ('drafted', 'sending'))
        ORDER BY f.name
        """
    ).map(sharedFile)
  }

  func sharedFile(_ name: String) throws -> SharedFile? {
    try db.row(
      "SELECT \(Self.columns) FROM shared_file f WHERE name = ? ORDER BY version DESC LIMIT 1",
      [name]
    ).map(sharedFile)
  }

  func bytes(of file: SharedFile) throws -> [UInt8]? {
    try db.value(
      Data.self, "SELECT bytes FROM shared_file WHERE name = ? AND version = ?",
      [file.name, file.version]
    ).map { [UInt8]($0) }
  }

  @discardableResult
  func share(
    _ content: (bytes: [UInt8], digest: OriginalID)?, as name: String, of letter: LetterID?
  ) throws -> SharedFile {
    let present = try sharedFile(name)
    if let present, present.digest == content?.digest { return present }
    let letter = letter ?? present?.letter
    let own: SQLValues = [
      name, (present?.version ?? 0) + 1, content?.digest.description,
      content.map { Data($0.bytes) },
      letter.flatMap { Self.number(in: $0.description, after: "L") },
      moment?.second,
    ]
    // A server says itself who it is that writes there.
    let (column, actor): (String, SQLValues) =
      dialect == .sqlite || recorder?.isOnBehalf == true ? (", actor", [moment?.actor]) : ("", [])
    let marks = Array(repeating: "?", count: own.list.count + actor.list.count)
    try db.run(
      """
      INSERT INTO shared_file (name, version, digest, bytes, letter, second\(column))
      VALUES (\(marks.joined(separator: ", ")))
      """, own + actor)
    guard let file = try sharedFile(name) else {
      throw StoreError.failed(reason: "\(name) was not kept")
    }
    return file
  }

  private func sharedFile(_ row: Database.Row) throws -> SharedFile {
    let (actor, second): (String?, Int?) = (row[4], row[5])
    return SharedFile(
      name: row[0], version: row[1], digest: (row[2] as String?).map { OriginalID($0) },
      letter: (row[3] as Int?).map { LetterID(number: $0) },
      recording: actor.flatMap { name in second.map { Recording(actor: name, second: $0) } })
  }
}
