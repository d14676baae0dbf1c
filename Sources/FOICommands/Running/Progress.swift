/// Tells on a terminal how far a long job has come, on one line that is written over.
///
/// Where the remarks go to a file or another program it is silent.
struct Progress {
  private let output: Output
  private let noun: String

  /// Tells of a job.
  /// - Parameters:
  ///   - noun: What is counted, in the plural: `letters`.
  ///   - output: Where to tell it.
  init(_ noun: String, on output: Output) {
    self.noun = noun
    self.output = output
  }

  /// Tells that some of the work is done; the line goes away with the last.
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
