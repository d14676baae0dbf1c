package import Casebook

/// Who records in a casebook, and the clock that says when.
package struct Recorder: Sendable {
  package var actor: String
  /// Whether somebody else is named than the one whose program this is.
  package var isOnBehalf = false
  /// The present moment, in seconds since the beginning of 1970 in UTC.
  package let now: @Sendable () -> Int

  package init(actor: String, now: @escaping @Sendable () -> Int) {
    self.actor = actor
    self.now = now
  }
}

/// A case after something was recorded on it.
package struct CaseNow: Sendable {
  package let file: CaseFile
  package let standing: Standing
}
