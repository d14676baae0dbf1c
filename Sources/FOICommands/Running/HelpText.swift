/// The help and the faults of a command line as they are printed: no line of usage wider than a terminal.
struct HelpText {
  let text: String
  private static let width = 80

  init(_ message: String) {
    text = message.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap(Self.wrapped).joined(separator: "\n")
  }

  /// A line of usage broken before its options; every other line as it is.
  private static func wrapped(_ line: Substring) -> [String] {
    let heads = ["USAGE: ", "Usage: "]
    guard line.count > width, let head = heads.first(where: line.hasPrefix) else {
      return [String(line)]
    }
    let indent = String(repeating: " ", count: head.count + 2)
    var lines = [""]
    for part in parts(of: line) {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = part
      } else if last.count + 1 + part.count <= width {
        lines[lines.count - 1] += " " + part
      } else {
        lines.append(indent + part)
      }
    }
    return lines
  }

  /// The words, with what belongs together in one: `[--to <id> ...]`, `--sent <day>`.
  private static func parts(of line: Substring) -> [String] {
    var parts: [String] = []
    var depth = 0
    for word in line.split(separator: " ") {
      let isValue =
        word.hasPrefix("<") && parts.last?.split(separator: " ").last?.hasPrefix("--") == true
      if depth > 0 || isValue || word == "..." {
        parts[parts.count - 1] += " " + word
      } else {
        parts.append(String(word))
      }
      depth += word.count { $0 == "[" || $0 == "<" } - word.count { $0 == "]" || $0 == ">" }
    }
    return parts
  }
}
