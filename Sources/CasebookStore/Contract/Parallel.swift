import Dispatch
import Synchronization

/// Work on many things at once, as many as there are processors.
package enum Parallel {
  /// The results in the order of the things.
  package static func map<T: Sendable, R: Sendable>(
    _ things: [T], _ body: @Sendable (T) -> R
  ) -> [R] {
    guard things.count > 1 else { return things.map(body) }
    let results = Mutex([R?](repeating: nil, count: things.count))
    DispatchQueue.concurrentPerform(iterations: things.count) { index in
      let result = body(things[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }

  /// The same for many small things, of which each processor takes some at a time.
  static func mapSmall<T: Sendable, R: Sendable>(
    _ things: [T], inBlocksOf size: Int, _ body: @escaping @Sendable (T) throws -> R
  ) throws -> [R] {
    let blocks = stride(from: 0, to: things.count, by: size).map {
      Array(things[$0..<min($0 + size, things.count)])
    }
    return try map(blocks) { block in Result { try block.map(body) } }.flatMap { try $0.get() }
  }
}
