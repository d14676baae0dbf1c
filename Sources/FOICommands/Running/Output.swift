import Casebook
import FOIDesk
import FOIFaces
import Foundation

/// Where a command prints: results to one side, remarks to the other.
///
/// Everything that is printed goes through here. What strangers wrote may hold characters that move the
/// cursor, hide words or make links: they are shown as signs, on a terminal and in a file alike. CSV
/// alone stays exact, where it does not go to a terminal.
package final class Output {
  private let write: (String) throws -> Void
  private let writeError: (String) -> Void
  private let ask: ((String) -> String?)?
  private var buffer = ""
  /// Why the result could not be printed, where it could not: a full disk, a file that closed.
  private(set) var fault: SystemFault?
  /// The width of the terminal, or nil if the result goes to a file or another program.
  let width: Int?
  /// Replaces the line that shows progress; nil if no person watches.
  let overwrite: ((String) -> Void)?

  package init(
    width: Int? = nil, write: @escaping (String) throws -> Void,
    writeError: @escaping (String) -> Void, overwrite: ((String) -> Void)? = nil,
    ask: ((String) -> String?)? = nil
  ) {
    self.width = width
    self.write = write
    self.writeError = writeError
    self.overwrite = overwrite
    self.ask = ask
  }

  package static var live: Output {
    // FileHandle.write(_:) would trap where there is no room.
    let writeError: (String) -> Void = {
      try? FileHandle.standardError.write(contentsOf: Data($0.utf8))
    }
    return Output(
      width: terminalWidth(),
      write: { try FileHandle.standardOutput.write(contentsOf: Data($0.utf8)) },
      writeError: writeError,
      // Back to the start of the line, the text, then whatever is beyond it is erased.
      overwrite: isatty(STDERR_FILENO) == 0 ? nil : { writeError("\r\($0)\u{1B}[K") },
      ask: isatty(STDIN_FILENO) == 0
        ? nil
        : { question in
          writeError(question)
          return readLine()
        })
  }

  /// Prints one line of a result.
  func print(_ line: String = "") {
    put(line.visibleLine)
  }

  /// Prints a line, some of it in bold where a person reads it on a terminal.
  func print(_ runs: [(text: String, isBold: Bool)]) {
    put(
      runs.map { run in
        let text = run.text.visibleLine
        return run.isBold && width != nil ? "\u{1B}[1m\(text)\u{1B}[0m" : text
      }.joined())
  }

  /// Prints a text of many lines: a letter, a template, help, JSON.
  func print(text: String) {
    put(text.visibleText)
  }

  /// Prints what another program reads: exact in a file, and visible on a terminal.
  func print(file text: String) {
    put(width == nil ? text : text.visibleText)
  }

  /// Prints a list in the form that was asked for.
  func print(_ table: Table, _ format: FormatOptions) {
    guard !table.isEmpty || format.form != .table else { return remark(table.whenEmpty) }
    table.write(as: format.form, width: width) { piece in
      put(format.form == .csv && width == nil ? piece : piece.visibleText)
    }
  }

  /// Prints a list for scripts while it is read.
  func print(_ stream: TableStream, as form: Table.Form) throws(DeskError) {
    try stream.write(as: form) { piece in
      put(form == .csv && width == nil ? piece : piece.visibleText)
    }
  }

  /// Prints a remark, in one line, on the error side.
  func remark(_ line: String) {
    flush()
    writeError(line.visibleLine + "\n")
  }

  /// Says what went wrong, in one line or several.
  func complain(_ text: String) {
    flush()
    writeError(text.visibleText + "\n")
  }

  /// Whether a person is there to be asked.
  var canAsk: Bool { ask != nil }

  /// Asks a person yes or no; only a clear yes is one.
  func asks(_ lines: [String]) -> Bool {
    flush()
    let question = lines.map(\.visibleLine).joined(separator: "\n  ") + " [y/N] "
    let said = ask?(question)?.lowercased().trimmed ?? ""
    return said == "y" || said == "yes"
  }

  package func flush() {
    guard !buffer.isEmpty else { return }
    do {
      if fault == nil { try write(buffer) }
    } catch {
      fault = SystemFault(error)
    }
    buffer = ""
  }

  private func put(_ text: String) {
    buffer += text
    // By bytes: "\r\n" is one character, and no "\n".
    if text.utf8.last != 0x0A { buffer += "\n" }
    if buffer.utf8.count > 1 << 16 { flush() }
  }

  private static func terminalWidth() -> Int? {
    guard isatty(STDOUT_FILENO) != 0 else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
