import Foundation

/// Words in the form in which C takes those of a program: pointers, and `nil` after the last.
func withCStrings<T>(
  _ words: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) throws -> T
) rethrows -> T {
  let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: words.count + 1)
  defer { list.deallocate() }
  for (place, word) in words.enumerated() { list[place] = strdup(word) }
  list[words.count] = nil
  defer { for place in words.indices { free(list[place]) } }
  return try body(list)
}
