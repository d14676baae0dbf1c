import CSandbox

/// One end of the channel between the program and a worker, which carries messages of known length.
struct WorkerLink: Sendable {
  let socket: Int32

  /// Why a message did not come or go.
  enum Fault: Error {
    case timeOver
    case gone
  }

  /// What a message is.
  enum Kind: UInt8 {
    /// To the worker: something to read, as JSON, then its bytes. From it: what came of that, as JSON.
    case job = 1
    case result
    /// Bytes that belong to the next job or result.
    case bytes
    /// From the worker: it asks for something, as JSON; and the answer to that.
    case request
    case answer
  }

  /// The most bytes of one message, and of all that belong to one job.
  static let most = 5 << 28

  func send(_ kind: Kind, _ bytes: [UInt8], within seconds: Int = 0) throws(Fault) {
    let count = UInt64(bytes.count)
    var head = [kind.rawValue]
    for byte in 0..<8 { head.append(UInt8(truncatingIfNeeded: count >> (8 * UInt64(byte)))) }
    // Small ones go as one piece.
    if bytes.count < 4_096 {
      try put(head + bytes, within: seconds)
    } else {
      try put(head, within: seconds)
      try put(bytes, within: seconds)
    }
  }

  private func put(_ bytes: [UInt8], within seconds: Int) throws(Fault) {
    var timedOut: Int32 = 0
    let sent = foi_sandbox_send(socket, bytes, bytes.count, Int32(seconds) * 1_000, &timedOut)
    guard sent == 0 else { throw timedOut == 1 ? .timeOver : .gone }
  }

  /// The next message.
  ///
  /// - Parameters:
  ///   - deadline: When to give up, on the clock of ``now``; 0 is never.
  ///   - most: How many bytes it may have.
  /// - Returns: What it is, and its bytes.
  /// - Throws: ``Fault`` where none comes.
  func receive(until deadline: Int64 = 0, most: Int = most) throws(Fault) -> (Kind, [UInt8]) {
    let head = try take(9, until: deadline)
    var count: UInt64 = 0
    for byte in 0..<8 { count |= UInt64(head[byte + 1]) << (8 * UInt64(byte)) }
    // Nothing that a worker says of a length is believed beyond the limit.
    guard let kind = Kind(rawValue: head[0]), count <= UInt64(most) else { throw .gone }
    return (kind, count == 0 ? [] : try take(Int(count), until: deadline))
  }

  private func take(_ count: Int, until deadline: Int64) throws(Fault) -> [UInt8] {
    var timedOut: Int32 = 0
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      isWhole = foi_sandbox_receive(socket, buffer.baseAddress, count, deadline, &timedOut) == 0
      filled = isWhole ? count : 0
    }
    guard isWhole else { throw timedOut == 1 ? .timeOver : .gone }
    return bytes
  }

  /// Milliseconds of a clock that is never set.
  static var now: Int64 { foi_sandbox_now() }
}
