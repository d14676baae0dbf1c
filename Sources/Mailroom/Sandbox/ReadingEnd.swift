/// Why reading what a stranger wrote was ended from outside.
package enum ReadingEnd: Error, Hashable, Sendable, Codable {
  /// It took more than that many seconds.
  case tookTooLong(seconds: Int)
  /// It took more memory than that.
  case tookTooMuchMemory(megabytes: Int)
  /// The reader broke down over it.
  case brokeDown
  /// It asked the system for what no reader needs: a file, a program, the network.
  case forbidden
  /// The system let no reader start, for its reason.
  case notStarted(reason: String)
}
