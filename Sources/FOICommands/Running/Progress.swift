/// Shows on a terminal how far a long job has got, on one line that is overwritten.
///
/// It prints nothing if the remarks go to a file or another program.
struct Progress {
  private let output: Output
  private let noun: String

  /// Starts to show a job.
  /// - Parameters:
  ///   - noun: What is counted, in the plural: `letters`.
  ///   - output: Where to show it.
  init(_ noun: String, on output: Output) {
    self.noun = noun
    self.output = output
  }

  /// Shows how much is done; the line is cleared at the end.
  func show(_ done: Int, of total: Int) {
    guard let overwrite = output.overwrite, total > 1 else { return }
    overwrite(done < total ? Self.line(done, of: total, noun) : "")
  }

  /// `[=====               ] 5 of 20 letters`.
  static func line(_ done: Int, of total: Int, _ noun: String) -> String {
    let width = 20
    let filled = total > 0 ? max(0, min(width, Int(Double(done) / Double(total) * 20))) : width
    let bar = String(repeating: "=", count: filled) + String(repeating: " ", count: width - filled)
    return "[\(bar)] \(done) of \(total) \(noun)"
  }
}
