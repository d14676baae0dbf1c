import CGMime
import Foundation

/// The library that reads and writes e-mail.
enum GMime {
  /// Readies it, once.
  ///
  /// The library for encrypted mail that it starts makes the process deaf to SIGPIPE, which would turn
  /// `foi … | head` from a quiet end into a crash; so the signal is put back as it was.
  static let start: Void = {
    var before = sigaction()
    sigaction(SIGPIPE, nil, &before)
    g_mime_init()
    sigaction(SIGPIPE, &before, nil)
  }()
}
