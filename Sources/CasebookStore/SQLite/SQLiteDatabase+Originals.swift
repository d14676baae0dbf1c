import Casebook
import Foundation
import GRDB
import GRDBSQLite

/// Originals block by block, by SQLite's own reading and writing of a value in pieces: one of any size takes
/// the memory of a block.
extension SQLiteDatabase {
  func original(
    _ id: OriginalID, _ body: (Data) throws -> Void
  ) throws -> (name: String, bytes: Int)? {
    let found = try row(
      "SELECT rowid, name FROM original WHERE digest = ?", [id.description])
    guard let found else { return nil }
    let value = try open(found[0], forWriting: false)
    defer { sqlite3_blob_close(value) }
    let size = Int(sqlite3_blob_bytes(value))
    for place in stride(from: 0, to: size, by: Self.block) {
      var bytes = Data(count: min(Self.block, size - place))
      let code = bytes.withUnsafeMutableBytes {
        sqlite3_blob_read(value, $0.baseAddress, Int32($0.count), Int32(place))
      }
      guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
      try body(bytes)
    }
    return (found[1], size)
  }

  func keep(
    _ id: OriginalID, named name: String, bytes size: Int, from next: () throws -> Data?
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO original (digest, name, bytes) VALUES (?, ?, zeroblob(?)) ON CONFLICT DO NOTHING
        """, arguments: [id.description, name, size])
    guard db.changesCount == 1 else { return }
    let value = try open(db.lastInsertedRowID, forWriting: true)
    defer { sqlite3_blob_close(value) }
    var place = 0
    while let block = try next() {
      guard place + block.count <= size else { throw Self.changed }
      let code = block.withUnsafeBytes {
        sqlite3_blob_write(value, $0.baseAddress, Int32($0.count), Int32(place))
      }
      guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
      place += block.count
    }
    guard place == size else { throw Self.changed }
  }

  private func open(_ place: Int64, forWriting: Bool) throws -> OpaquePointer? {
    var value: OpaquePointer?
    let code = sqlite3_blob_open(
      db.sqliteConnection, "main", "original", "bytes", place, forWriting ? 1 : 0, &value)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    return value
  }
}
