import FOIDesk
import Synchronization

/// Wakes the pages that wait for a change of the casebook.
final class ChangeSignal: Sendable {
  private struct State {
    var count = 0
    var next = 0
    var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    var isConnected: @Sendable () -> Bool = { false }
  }

  private let state = Mutex(State())

  /// How many changes were signalled.
  var count: Int { state.withLock(\.count) }

  /// How many wait for it.
  var waiters: Int { state.withLock(\.waiting.count) }

  /// Whether changes are signalled at present; if not, waiting for one is no use.
  var isConnected: Bool { state.withLock(\.isConnected)() }

  /// Says how to find out whether changes are signalled.
  func follow(_ isConnected: @escaping @Sendable () -> Bool) {
    state.withLock { $0.isConnected = isConnected }
  }

  /// Signals a change.
  func send() {
    let waiting = state.withLock { state in
      state.count += 1
      defer { state.waiting = [:] }
      return Array(state.waiting.values)
    }
    for each in waiting { each.resume() }
  }

  /// Waits until more changes were signalled than that, but no longer than so long.
  func wait(after count: Int, atMost patience: Duration) async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await self.wait(after: count) }
      group.addTask { try? await Task.sleep(for: patience) }
      await group.next()
      group.cancelAll()
    }
  }

  private func wait(after count: Int) async {
    let number = state.withLock { state in
      state.next += 1
      return state.next
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isOver = state.withLock { state in
          guard state.count == count, !Task.isCancelled else { return true }
          state.waiting[number] = continuation
          return false
        }
        if isOver { continuation.resume() }
      }
    } onCancel: {
      state.withLock { $0.waiting.removeValue(forKey: number) }?.resume()
    }
  }
}
