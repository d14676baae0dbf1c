/// What only Outlook writes, made byte by byte.
package enum OutlookFile {
  /// A message as Outlook saves it: a compound file with a stream for each property.
  package static func message(subject: String, headers: String, body: String) -> [UInt8] {
    let properties: [(String, String)] = [
      ("001A", "IPM.Note"), ("0037", subject), ("007D", headers), ("1000", body),
    ]
    var streams = properties.map { id, text in
      CompoundFile.Stream(name: "__substg1.0_\(id)001F", bytes: utf16(text))
    }
    streams.append(
      .init(name: "__properties_version1.0", bytes: [UInt8](repeating: 0, count: 32)))
    return CompoundFile.bytes(of: streams)
  }

  /// Files in Outlook's wrapper, as `winmail.dat` brings them.
  package static func wrapper(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var bytes: [UInt8] = little(0x223E_9F78, 4) + little(1, 2)
    bytes += attribute(level: 1, 0x0008_9006, little(0x0001_0000, 4))
    for file in files {
      // Where an icon of it would stand in the message.
      bytes += attribute(level: 2, 0x0006_9002, [UInt8](repeating: 0, count: 14))
      bytes += attribute(level: 2, 0x0001_8010, Array(file.name.utf8) + [0])
      bytes += attribute(level: 2, 0x0006_800F, file.bytes)
    }
    return bytes
  }

  private static func attribute(level: UInt8, _ id: Int, _ data: [UInt8]) -> [UInt8] {
    let sum = data.reduce(0) { ($0 + Int($1)) & 0xFFFF }
    return [level] + little(id, 4) + little(data.count, 4) + data + little(sum, 2)
  }

  private static func utf16(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  fileprivate static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}

/// A compound file with all its streams in the root, each below 4,096 bytes.
private enum CompoundFile {
  struct Stream {
    let name: String
    let bytes: [UInt8]
  }

  private static let sector = 512
  private static let mini = 64
  private static let end = 0xFFFF_FFFE
  private static let free = 0xFFFF_FFFF

  static func bytes(of streams: [Stream]) -> [UInt8] {
    // Streams below 4,096 bytes lie in the root's own stream, in pieces of 64 bytes.
    var root: [UInt8] = []
    var miniTable: [Int] = []
    var starts: [Int] = []
    for stream in streams {
      let count = (stream.bytes.count + mini - 1) / mini
      starts.append(count == 0 ? end : miniTable.count)
      for piece in 0..<count {
        miniTable.append(piece == count - 1 ? end : miniTable.count + 1)
      }
      root += padded(stream.bytes, to: mini)
    }
    let directory = padded(entries(streams, starts, rootSize: root.count), to: sector)
    let table = padded(miniTable.flatMap { OutlookFile.little($0, 4) }, to: sector, with: 0xFF)
    let parts = [directory, table, padded(root, to: sector)]
    var chain: [Int] = [0xFFFF_FFFD]
    var firsts: [Int] = []
    for part in parts {
      firsts.append(chain.count)
      let count = part.count / sector
      for piece in 0..<count { chain.append(piece == count - 1 ? end : chain.count + 1) }
    }
    let allocation = padded(chain.flatMap { OutlookFile.little($0, 4) }, to: sector, with: 0xFF)
    return header(directory: firsts[0], miniTable: firsts[1], miniSectors: table.count / sector)
      + allocation + placed(parts[0], rootAt: firsts[2]) + parts[1] + parts[2]
  }

  /// The directory with the place of the root's stream, which is known last.
  private static func placed(_ bytes: [UInt8], rootAt first: Int) -> [UInt8] {
    var bytes = bytes
    bytes.replaceSubrange(116..<120, with: OutlookFile.little(first, 4))
    return bytes
  }

  private static func entries(_ streams: [Stream], _ starts: [Int], rootSize: Int) -> [UInt8] {
    var bytes = entry("Root Entry", type: 5, next: free, child: 1, start: 0, size: rootSize)
    // Each entry has the next at its right: a tree that leans, and in order.
    let order = streams.indices.sorted { streams[$0].name < streams[$1].name }
    for (place, index) in order.enumerated() {
      bytes += entry(
        streams[index].name, type: 2, next: place + 1 < order.count ? place + 2 : free,
        child: free, start: starts[index], size: streams[index].bytes.count)
    }
    return bytes
  }

  private static func entry(
    _ name: String, type: UInt8, next: Int, child: Int, start: Int, size: Int
  ) -> [UInt8] {
    let letters: [UInt8] = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + [0, 0]
    var bytes = letters + [UInt8](repeating: 0, count: 64 - letters.count)
    bytes += OutlookFile.little(letters.count, 2) + [type, 1]
    bytes += OutlookFile.little(free, 4) + OutlookFile.little(next, 4)
    bytes += OutlookFile.little(child, 4)
    bytes += [UInt8](repeating: 0, count: 36)
    return bytes + OutlookFile.little(start, 4) + OutlookFile.little(size, 8)
  }

  private static func header(directory: Int, miniTable: Int, miniSectors: Int) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += [UInt8](repeating: 0, count: 16)
    bytes += OutlookFile.little(0x3E, 2) + OutlookFile.little(3, 2) + OutlookFile.little(0xFFFE, 2)
    bytes += OutlookFile.little(9, 2) + OutlookFile.little(6, 2)
    bytes += [UInt8](repeating: 0, count: 10)
    bytes += OutlookFile.little(1, 4) + OutlookFile.little(directory, 4) + OutlookFile.little(0, 4)
    bytes += OutlookFile.little(4_096, 4)
    bytes += OutlookFile.little(miniTable, 4) + OutlookFile.little(miniSectors, 4)
    bytes += OutlookFile.little(end, 4) + OutlookFile.little(0, 4)
    // The first sector is the table of all others.
    bytes += OutlookFile.little(0, 4)
    for _ in 1..<109 { bytes += OutlookFile.little(free, 4) }
    return bytes
  }

  private static func padded(_ bytes: [UInt8], to size: Int, with filler: UInt8 = 0) -> [UInt8] {
    bytes + [UInt8](repeating: filler, count: (size - bytes.count % size) % size)
  }
}
