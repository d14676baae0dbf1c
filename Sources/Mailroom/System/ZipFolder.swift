import CArchive
package import Foundation

/// A folder as a zip, packed and unpacked block by block, so that neither has to fit into memory.
package enum ZipFolder {
  /// Why a zip could not be packed or unpacked.
  package enum Fault: Error, Hashable, Sendable, Codable {
    /// It is no zip, or a damaged one.
    case damaged
    /// It would unpack to more than an honest one does.
    case tooLarge
    /// A name in it leads out of the folder.
    case leavesFolder(String)
    /// Something in it is neither a file nor a folder.
    case notAFile(String)
    /// The zip or a file could not be written, for the system's reason.
    case cannotWrite(String)
    /// Reading it was ended from outside.
    case ended(ReadingEnd)
  }

  private static let block = 1 << 16
  private static let mostFiles = 2_000_000
  /// Records pack to a twentieth at best; what unpacks to more than this many times its size was made
  /// to harm.
  private static let mostRatio = 200
  private static let smallEnough = 64 << 20

  /// Packs the files of a folder under a name of their own; the same files give the same bytes.
  ///
  /// `progress` hears how many files of how many are packed; an error that it throws ends it.
  package static func pack(
    _ folder: URL, as name: String, to zip: URL,
    progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws {
    try inUTF8 { try pack(folder, as: name, at: zip, progress) }
  }

  /// libarchive takes names from the thread's locale; a service often runs in one without letters.
  private static func inUTF8<T>(_ body: () throws -> T) rethrows -> T {
    let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil) ?? newlocale(LC_CTYPE_MASK, "UTF-8", nil)
    let before = locale.map { uselocale($0) }
    defer {
      if let before { uselocale(before) }
      if let locale { freelocale(locale) }
    }
    return try body()
  }

  private static func pack(
    _ folder: URL, as name: String, at zip: URL, _ progress: (Int, Int) throws -> Void
  ) throws {
    guard let archive = archive_write_new() else { throw Fault.cannotWrite("no memory") }
    defer { archive_write_free(archive) }
    guard archive_write_set_format_zip(archive) == ARCHIVE_OK,
      archive_write_zip_set_compression_deflate(archive) == ARCHIVE_OK,
      archive_write_set_options(archive, "hdrcharset=UTF-8") == ARCHIVE_OK,
      archive_write_open_filename(archive, zip.path(percentEncoded: false)) == ARCHIVE_OK
    else { throw fault(of: archive) }
    let files = try files(of: folder, "")
    for (done, path) in files.enumerated() {
      try progress(done, files.count)
      try add(folder.appending(path: path), as: "\(name)/\(path)", to: archive)
    }
    try progress(files.count, files.count)
    guard archive_write_close(archive) == ARCHIVE_OK else { throw fault(of: archive) }
  }

  private static func fault(of archive: OpaquePointer) -> Fault {
    .cannotWrite(archive_error_string(archive).map { String(cString: $0) } ?? "it failed")
  }

  /// The files below a folder, by path; what is no file is left out.
  private static func files(of folder: URL, _ inner: String) throws -> [String] {
    let url = inner.isEmpty ? folder : folder.appending(path: inner)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: url.path(percentEncoded: false))
    return try names.sorted().flatMap { name -> [String] in
      let path = inner.isEmpty ? name : "\(inner)/\(name)"
      let attributes = try FileManager.default.attributesOfItem(
        atPath: folder.appending(path: path).path(percentEncoded: false))
      switch attributes[.type] as? FileAttributeType {
      case .typeDirectory: return try files(of: folder, path)
      case .typeRegular: return [path]
      default: return []
      }
    }
  }

  private static func add(_ url: URL, as name: String, to archive: OpaquePointer) throws {
    let handle = try FileHandle(forReadingFrom: url)
    defer { try? handle.close() }
    let size = try handle.seekToEnd()
    try handle.seek(toOffset: 0)
    guard let entry = archive_entry_new() else { throw Fault.cannotWrite("no memory") }
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname_utf8(entry, name)
    archive_entry_set_size(entry, la_int64_t(size))
    archive_entry_set_filetype(entry, 0o100000)
    archive_entry_set_perm(entry, 0o600)
    // 1 January 1980, the first day that ZIP knows.
    archive_entry_set_mtime(entry, 315_532_800, 0)
    guard archive_write_header(archive, entry) == ARCHIVE_OK else { throw fault(of: archive) }
    while let data = try handle.read(upToCount: block), !data.isEmpty {
      let written = data.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
      guard written == data.count else { throw fault(of: archive) }
    }
  }

  /// The names of the files in a zip, without unpacking any; none where it is no zip.
  package static func names(in zip: URL, most: Int = 200_000) -> [String] {
    if let workers = Sandbox.workers { return (try? workers.names(in: zip, most: most)) ?? [] }
    return names(in: .path(zip), most: most)
  }

  static func names(in zip: Source, most: Int) -> [String] {
    var names: [String] = []
    try? read(zip) { archive, entry in
      if let name = archive_entry_pathname_utf8(entry) { names.append(String(cString: name)) }
      return names.count < most
    }
    return names
  }

  /// Unpacks a zip into a folder that is there and empty.
  ///
  /// What a header says of a size is not believed: bytes are counted as they come.
  package static func unpack(_ zip: URL, into folder: URL) throws {
    let attributes = try FileManager.default.attributesOfItem(
      atPath: zip.path(percentEncoded: false))
    let packed = (attributes[.size] as? NSNumber)?.intValue ?? 0
    var unpacked = UnpackedFolder(folder)
    defer { unpacked.close() }
    guard let workers = Sandbox.workers else {
      return try unpack(.path(zip), packed: packed) { try unpacked.write($1, to: $0) }
    }
    do {
      try workers.unpack(zip, packed: packed) { try unpacked.write($1, to: $0) }
    } catch let end as ReadingEnd {
      throw Fault.ended(end)
    }
  }

  /// Unpacks a zip; `write` is called with each file's path, first without bytes.
  static func unpack(
    _ zip: Source, packed: Int, write: (String, [UInt8]) throws -> Void
  ) throws {
    var (count, total) = (0, 0)
    try read(zip) { archive, entry in
      guard let text = archive_entry_pathname_utf8(entry) else { throw Fault.damaged }
      let name = String(cString: text)
      count += 1
      guard count <= mostFiles else { throw Fault.tooLarge }
      switch archive_entry_filetype(entry) {
      case 0o040000: return true
      case 0o100000: break
      default: throw Fault.notAFile(name)
      }
      guard UnpackedFolder.staysInside(name) else { throw Fault.leavesFolder(name) }
      if archive_entry_is_encrypted(entry) != 0 { throw Fault.damaged }
      try write(name, [])
      var chunk = [UInt8](repeating: 0, count: block)
      while true {
        let read = archive_read_data(archive, &chunk, chunk.count)
        guard read >= 0 else { throw Fault.damaged }
        if read == 0 { return true }
        total += read
        guard total <= smallEnough || total / mostRatio <= packed else { throw Fault.tooLarge }
        try write(name, Array(chunk[..<read]))
      }
    }
  }

  /// Where a zip is: a path, or an open file.
  enum Source {
    case path(URL)
    case open(Int32)
  }

  /// Whether it has its end: one that is cut short lacks it, and could be read up to there.
  private static func isWhole(_ zip: Source) throws -> Bool {
    switch zip {
    case .path(let url):
      let handle = try FileHandle(forReadingFrom: url)
      defer { try? handle.close() }
      return isWhole(handle.fileDescriptor)
    case .open(let file): return isWhole(file)
    }
  }

  /// The same for an open file, which is read from its beginning afterwards.
  private static func isWhole(_ file: Int32) -> Bool {
    let size = lseek(file, 0, SEEK_END)
    guard size > 0, lseek(file, max(0, size - off_t(PackedFiles.longestEnd)), SEEK_SET) >= 0 else {
      return false
    }
    var last = Data()
    var chunk = [UInt8](repeating: 0, count: block)
    while true {
      let count = Foundation.read(file, &chunk, chunk.count)
      guard count > 0 else { break }
      last += chunk[..<count]
    }
    return lseek(file, 0, SEEK_SET) == 0 && PackedFiles.isWhole(last)
  }

  /// Goes through the entries of a zip until the body has enough.
  private static func read(
    _ zip: Source, _ body: (OpaquePointer, OpaquePointer) throws -> Bool
  ) throws {
    try inUTF8 { try readEntries(of: zip, body) }
  }

  private static func readEntries(
    of zip: Source, _ body: (OpaquePointer, OpaquePointer) throws -> Bool
  ) throws {
    guard try isWhole(zip), let archive = archive_read_new() else { throw Fault.damaged }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip(archive)
    let isOpen =
      switch zip {
      case .path(let url):
        archive_read_open_filename(archive, url.path(percentEncoded: false), block)
      case .open(let file): archive_read_open_fd(archive, file, block)
      }
    guard isOpen == ARCHIVE_OK else { throw Fault.damaged }
    while true {
      var entry: OpaquePointer?
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { return }
      guard status >= ARCHIVE_WARN, let entry else { throw Fault.damaged }
      guard try body(archive, entry) else { return }
    }
  }
}
