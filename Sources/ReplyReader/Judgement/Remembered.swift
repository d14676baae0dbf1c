/// What was worked out for stretches of a letter, so that it is worked out once.
final class Remembered<Value> {
  // Open addressing on first and last word: most of what is asked for is there. Many remember nothing, and take no
  // room before they do.
  @exclusivity(unchecked) private var keys: [UInt64] = []
  @exclusivity(unchecked) private var values: [Value?] = []
  @exclusivity(unchecked) private var count = 0

  private static func key(_ words: Range<Int>) -> UInt64 {
    UInt64(truncatingIfNeeded: words.lowerBound) << 32
      | UInt64(UInt32(truncatingIfNeeded: words.upperBound))
  }

  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32) & mask
    while keys[slot] != key, keys[slot] != .max { slot = (slot + 1) & mask }
    return slot
  }

  subscript(words: Range<Int>) -> Value? {
    get {
      guard count > 0 else { return nil }
      let key = Self.key(words)
      let slot = slot(of: key)
      return keys[slot] == key ? values[slot] : nil
    }
    set {
      let key = Self.key(words)
      if (count + 1) * 2 > keys.count { grow() }
      let slot = slot(of: key)
      if keys[slot] != key {
        keys[slot] = key
        count += 1
      }
      values[slot] = newValue
    }
  }

  private static var least: Int { 32 }

  private func grow() {
    let (old, kept) = (keys, values)
    keys = [UInt64](repeating: .max, count: max(Self.least, old.count * 2))
    values = [Value?](repeating: nil, count: keys.count)
    for (place, key) in old.enumerated() where key != .max {
      let slot = slot(of: key)
      keys[slot] = key
      values[slot] = kept[place]
    }
  }
}
