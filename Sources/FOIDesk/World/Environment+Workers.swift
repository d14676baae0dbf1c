import Foundation
import Mailroom

extension Environment {
  /// Has what strangers wrote be read by workers from now on; where these words start one, this process becomes it.
  ///
  /// The program calls it before anything else.
  package static func readInWorkers(startedWith words: [String]) {
    if words.count > 1, words[1] == Sandbox.word { Sandbox.work(words.dropFirst(2)) }
    var limits = Sandbox.Limits()
    #if DEBUG
      // The tests have no time for the real ones.
      let variables = ProcessInfo.processInfo.environment
      if let seconds = variables["FOI_READING_SECONDS"].flatMap({ Int($0) }) {
        (limits.seconds, limits.patience) = (seconds, seconds + 1)
      }
    #endif
    Sandbox.useWorkers(limits: limits)
  }
}
