import FOILaw

/// Values in one piece of memory that its owner frees: reading them counts no references.
///
/// A part of a table is a table with the same places, as a slice of an array is. Every place is
/// checked. Nothing may read a table after its owner is gone; the owner of those of a letter is its
/// `Script`, which a reading holds until it is done.
struct Table<Element: BitwiseCopyable & Sendable>: RandomAccessCollection, Sendable {
  /// Where the value at place 0 is: an address and no pointer, as pointers may not be shared.
  private let address: UInt
  let startIndex: Int
  let endIndex: Int

  /// A table of its own, which `free()` gives back.
  init(_ values: some Collection<Element>) {
    let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: Swift.max(1, values.count))
    _ = memory.initialize(fromContentsOf: values)
    address = UInt(bitPattern: memory.baseAddress)
    startIndex = 0
    endIndex = values.count
  }

  /// A table of its own with the same value everywhere.
  init(repeating value: Element, count: Int) {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: Swift.max(1, count))
    memory.initialize(repeating: value, count: count)
    address = UInt(bitPattern: memory)
    startIndex = 0
    endIndex = count
  }

  private init(_ address: UInt, _ places: Range<Int>) {
    self.address = address
    startIndex = places.lowerBound
    endIndex = places.upperBound
  }

  // There is room for one value at least, so that the address is never nought.
  private var base: UnsafeMutablePointer<Element> {
    @inline(__always) get { UnsafeMutablePointer(bitPattern: address).unsafelyUnwrapped }
  }

  /// Works out every value, before anyone else reads the table.
  func fill(_ value: (Int) -> Element) {
    for place in indices { base[place] = value(place) }
  }

  /// Gives the memory of a whole table back.
  func free() { base.deallocate() }

  var count: Int { endIndex - startIndex }
  var indices: Range<Int> { startIndex..<endIndex }

  @inline(__always)
  subscript(place: Int) -> Element {
    precondition(place >= startIndex && place < endIndex, "no such place in the table")
    return base[place]
  }

  @inline(__always)
  subscript(places: Range<Int>) -> Table {
    precondition(
      places.lowerBound >= startIndex && places.upperBound <= endIndex, "no such part of the table")
    return Table(address, places)
  }

  func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<Element>) throws -> Result
  ) rethrows -> Result? {
    try body(UnsafeBufferPointer(start: base + startIndex, count: endIndex - startIndex))
  }
}

/// Bytes of a letter.
typealias Bytes = Table<UInt8>

extension Bytes {
  /// The provisions that the bytes cite.
  var citations: [Citation] {
    withContiguousStorageIfAvailable { Provision.scan($0, offset: startIndex) } ?? []
  }
}

extension RandomAccessCollection {
  /// The first place from which on a condition holds, in a collection sorted by it.
  func start(where holds: (Element) -> Bool) -> Index {
    var low = startIndex
    var length = count
    while length > 0 {
      let half = length / 2
      let middle = index(low, offsetBy: half)
      if holds(self[middle]) {
        length = half
      } else {
        low = index(after: middle)
        length -= half + 1
      }
    }
    return low
  }
}
