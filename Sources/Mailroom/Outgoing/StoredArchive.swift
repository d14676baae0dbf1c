/// A ZIP archive whose files are stored as they are: enough for a Word document of a few kilobytes.
struct StoredArchive {
  private var files: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// The archive with those files, in their order.
  static func of(_ files: [(name: String, text: String)]) -> [UInt8] {
    var archive = StoredArchive()
    for file in files { archive.append(Array(file.text.utf8), as: Array(file.name.utf8)) }
    return archive.bytes
  }

  private mutating func append(_ bytes: [UInt8], as name: [UInt8]) {
    let place = UInt32(truncatingIfNeeded: files.count)
    // Version 2.0, no flags, stored, and 1 January 1980 as the time, the first that ZIP knows.
    let common =
      Self.two(20) + Self.two(0) + Self.two(0) + Self.two(0) + Self.two(0x21)
      + Self.four(Self.checksum(bytes)) + Self.four(bytes.count) + Self.four(bytes.count)
      + Self.two(name.count) + Self.two(0)
    files += Self.four(0x0403_4B50) + common + name + bytes
    directory += Self.four(0x0201_4B50) + Self.two(20) + common
    directory += [UInt8](repeating: 0, count: 10) + Self.four(place) + name
    count += 1
  }

  private var bytes: [UInt8] {
    let count = Self.two(Int(self.count))
    return files + directory + Self.four(0x0605_4B50) + Self.four(0) + count + count
      + Self.four(directory.count) + Self.four(files.count) + Self.two(0)
  }

  private static func two(_ value: Int) -> [UInt8] {
    (0..<2).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private static func four(_ value: some BinaryInteger) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// The CRC-32 that ZIP asks for.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
