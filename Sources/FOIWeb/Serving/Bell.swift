import FOIDesk
import Synchronization

/// Wakes pages that wait for something to be recorded.
final class Bell: Sendable {
  private struct State {
    var rings = 0
    var next = 0
    var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    var isHearing: @Sendable () -> Bool = { false }
  }

  private let state = Mutex(State())

  /// How often it has rung.
  var rings: Int { state.withLock(\.rings) }

  /// How many wait for it.
  var waiters: Int { state.withLock(\.waiting.count) }

  /// Whether it rings when somebody records; if not, waiting for it is no use.
  var isHearing: Bool { state.withLock(\.isHearing)() }

  /// Says how to find out whether it rings.
  func hears(_ isHearing: @escaping @Sendable () -> Bool) {
    state.withLock { $0.isHearing = isHearing }
  }

  func ring() {
    let waiting = state.withLock { state in
      state.rings += 1
      defer { state.waiting = [:] }
      return Array(state.waiting.values)
    }
    for each in waiting { each.resume() }
  }

  /// Waits until it has rung more often than that, but no longer than so long.
  func wait(after rings: Int, atMost patience: Duration) async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await self.wait(after: rings) }
      group.addTask { try? await Task.sleep(for: patience) }
      await group.next()
      group.cancelAll()
    }
  }

  private func wait(after rings: Int) async {
    let number = state.withLock { state in
      state.next += 1
      return state.next
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isOver = state.withLock { state in
          guard state.rings == rings, !Task.isCancelled else { return true }
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
