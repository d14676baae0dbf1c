extension String {
  /// Whether the text contains the phrase, byte for byte.
  ///
  /// Findings and letters ask this some hundred times of the same words; comparing characters takes
  /// twenty times as long.
  package func has(_ phrase: String) -> Bool {
    utf8.withContiguousStorageIfAvailable { text in
      phrase.utf8.withContiguousStorageIfAvailable { text.contains($0) }
    }.flatMap(\.self) ?? contains(phrase)
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func contains(_ phrase: Self) -> Bool {
    guard let first = phrase.first else { return true }
    guard phrase.count <= count else { return false }
    for start in 0...(count - phrase.count) where self[start] == first {
      var length = 1
      while length < phrase.count, self[start + length] == phrase[length] { length += 1 }
      if length == phrase.count { return true }
    }
    return false
  }
}
