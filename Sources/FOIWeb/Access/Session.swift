import Casebook
import Synchronization

/// A browser that may use the desk; every form it is given holds its token.
struct Session: Sendable {
  let id: String
  let token: String
  /// Who signed in; nobody where there are no accounts.
  var person: Person?

  /// What may be done in it: without accounts, whoever reaches the server is its owner.
  var role: StoreRole { person?.role ?? .owner }
}

/// Who is logged in, and who tried too often.
final class Sessions: Sendable {
  private struct State {
    var sessions: [String: (session: Session, ends: ContinuousClock.Instant)] = [:]
    var failures: [String: [ContinuousClock.Instant]] = [:]
  }

  /// The one session of a server without a password: whoever reaches it is its owner.
  let own = Session(id: randomSecret(), token: randomSecret())
  private let state = Mutex(State())
  private let now: @Sendable () -> ContinuousClock.Instant

  /// Makes the record of a server that starts.
  /// - Parameter now: The present moment; a test gives its own.
  init(now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
    self.now = now
  }

  static let lifetime = Duration.seconds(12 * 3_600)
  static let failuresAllowed = 5
  static let failureWindow = Duration.seconds(60)
  /// How often somebody may be wrong about one name, from whatever addresses.
  static let failuresOfName = 20
  static let windowOfName = Duration.seconds(600)
  private static let most = 1_000

  /// Opens a session.
  func begin() -> Session {
    let session = Session(id: randomSecret(), token: randomSecret())
    let now = self.now()
    state.withLock { state in
      state.sessions = state.sessions.filter { $0.value.ends > now }
      if state.sessions.count >= Self.most { state.sessions.removeAll() }
      state.sessions[session.id] = (session, now + Self.lifetime)
    }
    return session
  }

  func session(_ id: String) -> Session? {
    state.withLock { state in
      guard let known = state.sessions[id], known.ends > now() else { return nil }
      return known.session
    }
  }

  func end(_ id: String) {
    state.withLock { _ = $0.sessions.removeValue(forKey: id) }
  }

  /// Whether that address may try a password now; each try counts until one was right.
  func mayTry(_ address: String) -> Bool {
    mayTry(address, most: Self.failuresAllowed, within: Self.failureWindow)
  }

  /// Whether somebody may try a password for that name now, from wherever.
  func mayTry(name: String) -> Bool {
    mayTry(Self.key(name), most: Self.failuresOfName, within: Self.windowOfName)
  }

  private func mayTry(_ key: String, most: Int, within window: Duration) -> Bool {
    let now = self.now()
    return state.withLock { state in
      if state.failures.count > Self.most { state.failures.removeAll() }
      let recent = (state.failures[key] ?? []).filter { $0 > now - window }
      guard recent.count < most else { return false }
      state.failures[key] = recent + [now]
      return true
    }
  }

  func forgive(_ address: String) {
    state.withLock { _ = $0.failures.removeValue(forKey: address) }
  }

  func forgive(name: String) { forgive(Self.key(name)) }

  /// No address has a blank in it.
  private static func key(_ name: String) -> String { "name \(name.lowercased().prefix(100))" }
}

/// Thirty-two random bytes from the system, in hexadecimal.
func randomSecret() -> String {
  var generator = SystemRandomNumberGenerator()
  return (0..<4).map { _ in
    let digits = String(generator.next(), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }.joined()
}

/// Whether two texts are the same, in a time that does not tell how much of them is.
func isSame(_ one: String, _ other: String) -> Bool {
  one.utf8.count == other.utf8.count
    && zip(one.utf8, other.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
}
