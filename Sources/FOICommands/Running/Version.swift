import CBuild

/// Which foi this is.
enum Version {
  static let number = "0.2.0"

  /// The number and, where the build was told it, the commit: `0.2.0 (b4c9516a01d3)`.
  static var text: String { text(commit: String(cString: foi_commit())) }

  static func text(commit: String) -> String {
    commit.isEmpty ? number : "\(number) (\(commit))"
  }
}
