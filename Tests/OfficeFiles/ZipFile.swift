/// A zip archive put together byte by byte, so that a test decides what its headers claim.
package struct ZipFile {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  package init() {}

  package init(_ parts: [(String, String)]) {
    for (name, text) in parts { add(name, Array(text.utf8)) }
  }

  /// Adds a part as it is.
  /// - Parameters:
  ///   - name: The part's name.
  ///   - bytes: What it holds.
  ///   - claiming: The size that the headers claim, where it is not the true one.
  package mutating func add(_ name: String, _ bytes: [UInt8], claiming: UInt32? = nil) {
    let size = claiming ?? UInt32(bytes.count)
    add(name, packed: bytes, method: 0, sizes: (size, size), check: Self.check(bytes))
  }

  /// Adds a part that unpacks to one byte over and over.
  package mutating func add(_ name: String, repeating byte: UInt8, count: Int) {
    let packed = Self.deflated(repeating: byte, count: count)
    add(
      name, packed: packed, method: 8,
      sizes: (UInt32(packed.count), UInt32(truncatingIfNeeded: count)), check: 0)
  }

  /// The archive.
  package var bytes: [UInt8] {
    var end: [UInt8] = [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0]
    end += Self.two(count) + Self.two(count) + Self.four(UInt32(directory.count))
    return body + directory + end + Self.four(UInt32(body.count)) + [0, 0]
  }

  private mutating func add(
    _ name: String, packed: [UInt8], method: Int, sizes: (UInt32, UInt32), check: UInt32
  ) {
    let name = Array(name.utf8)
    var common = Self.two(20) + Self.two(0x0800) + Self.two(method) + [0, 0, 0x21, 0]
    common += Self.four(check) + Self.four(sizes.0) + Self.four(sizes.1) + Self.two(name.count)
    let place = UInt32(body.count)
    body += [0x50, 0x4B, 0x03, 0x04] + common + Self.two(0) + name + packed
    directory += [0x50, 0x4B, 0x01, 0x02] + Self.two(20) + common
    directory += [UInt8](repeating: 0, count: 12) + Self.four(place) + name
    count += 1
  }

  private static func two(_ number: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
  }

  private static func four(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
  }

  private static func check(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
  }

  /// One literal, then "the byte before, 258 times" in thirteen bits each (RFC 1951, fixed codes).
  private static func deflated(repeating byte: UInt8, count: Int) -> [UInt8] {
    var packed: [UInt8] = []
    var (bits, filled) = (UInt32(0), UInt32(0))
    func put(_ value: UInt32, _ width: UInt32) {
      bits |= value << filled
      filled += width
      while filled >= 8 {
        packed.append(UInt8(truncatingIfNeeded: bits))
        bits >>= 8
        filled -= 8
      }
    }
    func putCode(_ code: UInt32, _ width: UInt32) {
      for place in (0..<width).reversed() { put((code >> place) & 1, 1) }
    }
    put(0b011, 3)
    // The codes of 0 to 143 have eight bits and begin at 48.
    putCode(48 + UInt32(min(byte, 143)), 8)
    // Code 285, "258 bytes", lowest bit first, then five bits for "one byte back".
    for _ in 0..<max(0, (count - 1) / 258) { put(0b1010_0011, 13) }
    putCode(0, 7)
    put(0, 7)
    return packed
  }
}
