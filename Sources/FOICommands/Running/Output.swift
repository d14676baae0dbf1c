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
  /// Why a list could not be written to the file that was asked for.
  private(set) var unsaved: DeskError?
  /// Writes a file that the person names.
  var save: (([UInt8], String) throws(DeskError) -> Void)?
  /// The width of the terminal, or nil if the result goes to a file or another program.
  let width: Int?
  /// Whether the terminal shows colours and the person has not turned them off.
  private let hasColours: Bool
  /// Replaces the line that shows progress; nil if no person watches.
  let overwrite: ((String) -> Void)?

  package init(
    width: Int? = nil, hasColours: Bool = false, write: @escaping (String) throws -> Void,
    writeError: @escaping (String) -> Void, overwrite: ((String) -> Void)? = nil,
    ask: ((String) -> String?)? = nil
  ) {
    self.width = width
    self.hasColours = hasColours
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
    let screen = Screen()
    return Output(
      width: screen?.columns, hasColours: screen?.hasColours ?? false,
      write: { text in
        if screen?.show(paging: text) == true { return }
        try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
      },
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
    put(folded(line.visibleLine))
  }

  /// Prints a line, some of it in bold where a person reads it on a terminal.
  func print(_ runs: [(text: String, isBold: Bool)]) {
    var pieces = runs.map { (text: $0.text.visibleLine, isBold: $0.isBold) }
    // Where the words are broken into lines is the same with bold and without.
    var breaks = folded(pieces.map(\.text).joined()).split(
      separator: "\n", omittingEmptySubsequences: false)[...]
    guard breaks.count > 1 else { return put(pieces.map(painted).joined()) }
    while let line = breaks.popFirst() {
      var text = ""
      var rest = line.drop { $0 == " " }
      text += String(repeating: " ", count: line.count - rest.count)
      if let first = pieces.first, first.text.allSatisfy({ $0 == " " }) { pieces.removeFirst() }
      while !rest.isEmpty, var piece = pieces.first {
        let taken = piece.text.prefix(rest.count)
        text += painted((String(taken), piece.isBold))
        piece.text.removeFirst(taken.count)
        rest = rest.dropFirst(taken.count)
        if piece.text.isEmpty { pieces.removeFirst() } else { pieces[0] = piece }
      }
      // The blank at which the line was broken.
      if let first = pieces.first, first.text.hasPrefix(" ") { pieces[0].text.removeFirst() }
      put(text)
    }
  }

  private func painted(_ run: (text: String, isBold: Bool)) -> String {
    run.isBold && hasColours ? "\u{1B}[1m\(run.text)\u{1B}[0m" : run.text
  }

  /// A long line broken at its blanks where a terminal is narrower, with what follows indented.
  private func folded(_ line: String) -> String {
    guard let width, width >= 20, line.count > width else { return line }
    let margin = line.prefix { $0 == " " }.count
    let indent = String(repeating: " ", count: margin + 2)
    var lines: [String] = []
    var current = String(repeating: " ", count: margin)
    var isEmpty = true
    for word in line.dropFirst(margin).split(separator: " ", omittingEmptySubsequences: false) {
      if !isEmpty, current.count + 1 + word.count > width {
        lines.append(current)
        current = indent
        isEmpty = true
      }
      current += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return (lines + [current]).joined(separator: "\n")
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
    if let path = format.excel { return save(table, as: path) }
    guard !table.isEmpty || format.form != .table else { return remark(table.whenEmpty) }
    if format.form == .table, hasColours {
      table.writeLines(width: width) { runs in
        put(runs.map { $0.tone.painted($0.text.visibleLine) }.joined())
      }
      return
    }
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

  private func save(_ table: Table, as path: String) {
    do {
      try save?(try table.workbook(for: path), path)
      remark("\(path): \(counted(table.count, "row")) written.")
    } catch {
      unsaved = error
    }
  }

  /// Prints a remark, in one line, on the error side.
  func remark(_ line: String) {
    flush()
    writeError(folded(line.visibleLine) + "\n")
  }

  /// Says what went wrong, in one line or several.
  func complain(_ text: String) {
    flush()
    let lines = text.visibleText.split(separator: "\n", omittingEmptySubsequences: false)
    writeError(lines.map { folded(String($0)) }.joined(separator: "\n") + "\n")
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
    // A person gets a result whole, so that it can be turned over page by page.
    if width == nil, buffer.utf8.count > 1 << 16 { flush() }
  }
}

extension Tone {
  /// The text as a terminal with colours shows it.
  fileprivate func painted(_ text: String) -> String {
    guard let code, !text.isEmpty else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  private var code: String? {
    switch self {
    case .plain: nil
    case .heading: "1"
    case .good: "32"
    case .doubtful: "33"
    case .bad: "31"
    case .quiet: "2"
    }
  }
}
