import Synchronization

/// The key that opens a server without a password: only who sees the terminal has it.
///
/// Every user of a machine can reach its ports. A key opens one browser; then there is a new one.
final class OneTimeKey: Sendable {
  private let key = Mutex(randomSecret())
  private let renewed: @Sendable (String) -> Void

  /// - Parameter renewed: Gets each new key after the first.
  init(renewed: @escaping @Sendable (String) -> Void = { _ in }) {
    self.renewed = renewed
  }

  var present: String { key.withLock { $0 } }

  /// Whether that is the key; it is used up then.
  func take(_ text: String) -> Bool {
    let next: String? = key.withLock { key in
      guard isSame(text, key) else { return nil }
      key = randomSecret()
      return key
    }
    if let next { renewed(next) }
    return next != nil
  }
}
