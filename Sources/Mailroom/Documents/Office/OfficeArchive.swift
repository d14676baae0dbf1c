import CArchive

/// An office document as the archive that it is: parts by name, unpacked within limits.
struct OfficeArchive {
  /// The parts that were asked for, by name.
  let parts: [String: [UInt8]]

  // A letter has a dozen parts of some kilobytes; a workbook of a whole year some megabytes.
  private static let mostParts = 10_000
  private static let mostBytes = 128 << 20
  /// Text packs to a tenth; what unpacks to more than this many times its size was made to harm.
  private static let mostRatio = 200
  private static let smallEnough = 8 << 20

  /// Unpacks the parts that are wanted, and no others.
  ///
  /// What a header says of a part's size is not believed: bytes are counted as they come. Archives
  /// inside are ordinary parts, and are never read.
  init(
    _ bytes: [UInt8], format: DocumentFormat, where isWanted: (String) -> Bool
  ) throws(DocumentFault) {
    guard let archive = archive_read_new() else { throw .damaged(format) }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip(archive)
    var parts: [String: [UInt8]] = [:]
    var fault: DocumentFault?
    bytes.withUnsafeBytes { buffer in
      guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
        fault = .damaged(format)
        return
      }
      do throws(DocumentFault) {
        parts = try Self.unpack(archive, packed: bytes.count, format: format, where: isWanted)
      } catch {
        fault = error
      }
    }
    if let fault { throw fault }
    self.parts = parts
  }

  private static func unpack(
    _ archive: OpaquePointer, packed: Int, format: DocumentFormat, where isWanted: (String) -> Bool
  ) throws(DocumentFault) -> [String: [UInt8]] {
    var parts: [String: [UInt8]] = [:]
    var (count, total) = (0, 0)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var entry: OpaquePointer?
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { return parts }
      guard status >= ARCHIVE_WARN, let entry else { throw .damaged(format) }
      count += 1
      guard count <= mostParts else { throw .bomb(format) }
      guard let name = archive_entry_pathname(entry).map({ String(cString: $0) }), isWanted(name)
      else { continue }
      if archive_entry_is_encrypted(entry) != 0 { throw .encrypted }
      var part: [UInt8] = []
      while true {
        let read = archive_read_data(archive, &chunk, chunk.count)
        guard read >= 0 else { throw .damaged(format) }
        if read == 0 { break }
        total += read
        let isSmall = total <= smallEnough
        guard total <= mostBytes, isSmall || total / mostRatio <= packed else {
          throw .bomb(format)
        }
        part += chunk[..<read]
      }
      // A second part of one name would hide the first.
      if parts[name] == nil { parts[name] = part }
    }
  }

  /// The kind of office document that an archive is, by its parts.
  static func format(of bytes: [UInt8]) throws(DocumentFault) -> DocumentFormat {
    var found: DocumentFormat?
    var names: Set<String> = []
    let archive = try OfficeArchive(bytes, format: .docx) { name in
      names.insert(name)
      return name == "mimetype"
    }
    if names.contains(where: WordReader.isBody) { found = .docx }
    if names.contains("xl/workbook.xml") { found = .xlsx }
    if let kind = archive.parts["mimetype"] {
      let kind = String(decoding: kind.prefix(100), as: UTF8.self)
      if kind.hasPrefix("application/vnd.oasis.opendocument.text") { found = .odt }
      if kind.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") { found = .ods }
    }
    guard let found else { throw .archive }
    return found
  }

  /// The names of streams that the container of older office programs can hold.
  ///
  /// They are in UTF-16, each in an entry of 128 bytes on a boundary of its size.
  static func namesOfOlderContainer(_ bytes: [UInt8]) -> Set<String> {
    var names: Set<String> = []
    for known in ["EncryptedPackage", "WordDocument", "Workbook", "Book"] {
      var wide: [UInt8] = []
      for byte in known.utf8 { wide += [byte, 0] }
      wide += [0, 0]
      var entry = 512
      while entry + wide.count <= bytes.count {
        if bytes[entry] == wide[0], bytes[entry..<(entry + wide.count)].elementsEqual(wide) {
          names.insert(known)
          break
        }
        entry += 128
      }
    }
    return names
  }
}
