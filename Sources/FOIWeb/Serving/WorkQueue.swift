import Synchronization

/// How many pages may be at work or wait for a thread; one more is sent away.
final class WorkQueue: Sendable {
  private let most: Int
  private let count = Mutex(0)

  init(most: Int) {
    self.most = most
  }

  func enter() -> Bool {
    count.withLock { count in
      guard count < most else { return false }
      count += 1
      return true
    }
  }

  func leave() {
    count.withLock { $0 -= 1 }
  }
}
