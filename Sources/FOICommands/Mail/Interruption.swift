import FOIFaces
import Foundation
import Synchronization

/// Says at Ctrl-C what of a long job is kept and how it goes on, and ends the program.
///
/// It is for jobs that keep each piece whole: what was being done at that moment leaves no trace.
package final class Interruption: Sendable {
  private static let isAsked = Atomic(false)
  private let reached = Mutex((done: 0, total: 0))
  private let isOver = Atomic(false)

  /// Starts to listen for Ctrl-C.
  init(on output: Output) {
    Self.isAsked.store(false, ordering: .relaxed)
    // A handler, as programs that are started inherit what is ignored; it can do no more than this.
    signal(SIGINT) { _ in Interruption.isAsked.store(true, ordering: .relaxed) }
    let clearing = output.overwrite == nil ? "" : "\r\u{1B}[K"
    Thread.detachNewThread { [self] in
      while !isOver.load(ordering: .relaxed) {
        if Self.isAsked.load(ordering: .relaxed) {
          let (done, total) = reached.withLock { $0 }
          let words = clearing + Self.words(done, of: total) + "\n"
          try? FileHandle.standardError.write(contentsOf: Data(words.utf8))
          _exit(130)
        }
        usleep(50_000)
      }
    }
  }

  /// Takes down how much is done and kept.
  func reach(_ done: Int, of total: Int) {
    reached.withLock { $0 = (done, total) }
  }

  /// Ctrl-C ends the program again as ever.
  func end() {
    isOver.store(true, ordering: .relaxed)
    signal(SIGINT, SIG_DFL)
  }

  /// What a person is told.
  package static func words(_ done: Int, of total: Int) -> String {
    let kept =
      done == 0
      ? "nothing has been recorded yet"
      : "\(counted(done, "message")) of \(total) \(done == 1 ? "is" : "are") recorded and kept"
    return "Stopped: \(kept). Run the same import again to go on; it reads only what is left."
  }
}
