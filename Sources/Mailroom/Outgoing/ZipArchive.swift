import CArchive

/// A ZIP archive of a few files, such as a Word document or a workbook is.
package enum ZipArchive {
  /// libarchive could not write it.
  package struct Fault: Error {}

  /// The archive with those files, in their order; the same files give the same bytes.
  static func of(_ files: [(name: String, text: String)]) throws(Fault) -> [UInt8] {
    try of(files.map { (name: $0.name, bytes: Array($0.text.utf8)) })
  }

  /// The archive with those files, in their order; the same files give the same bytes.
  package static func of(_ files: [(name: String, bytes: [UInt8])]) throws(Fault) -> [UInt8] {
    guard let archive = archive_write_new() else { throw Fault() }
    defer { archive_write_free(archive) }
    // What does not pack grows by a few bytes in each sixteen thousand.
    let size = files.reduce(4_096) {
      $0 + $1.bytes.count + $1.bytes.count >> 10 + 4 * $1.name.utf8.count + 512
    }
    let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    defer { memory.deallocate() }
    var used = 0
    guard archive_write_set_format_zip(archive) == ARCHIVE_OK,
      archive_write_zip_set_compression_deflate(archive) == ARCHIVE_OK,
      archive_write_open_memory(archive, memory, size, &used) == ARCHIVE_OK
    else { throw Fault() }
    for file in files { try add(file.bytes, as: file.name, to: archive) }
    guard archive_write_close(archive) == ARCHIVE_OK else { throw Fault() }
    return Array(UnsafeRawBufferPointer(start: memory, count: used))
  }

  private static func add(
    _ bytes: [UInt8], as name: String, to archive: OpaquePointer
  ) throws(Fault) {
    guard let entry = archive_entry_new() else { throw Fault() }
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname(entry, name)
    archive_entry_set_size(entry, la_int64_t(bytes.count))
    archive_entry_set_filetype(entry, 0o100000)
    archive_entry_set_perm(entry, 0o644)
    // 1 January 1980, the first day that ZIP knows.
    archive_entry_set_mtime(entry, 315_532_800, 0)
    guard archive_write_header(archive, entry) == ARCHIVE_OK,
      archive_write_data(archive, bytes, bytes.count) == bytes.count
    else { throw Fault() }
  }
}
