import FOIDesk
import FOILaw
import Foundation

/// What a command works with: the world, and where it prints.
struct Context {
  let environment: Environment
  let casebook: String?
  /// Whether the person said what day it is.
  let isTodayGiven: Bool
  let output: Output

  init(_ common: CommonOptions, output: Output) throws {
    let variables = ProcessInfo.processInfo.environment
    let moment = Date()
    let now = Environment.day(of: moment)
    let given = common.today ?? variables["FOI_TODAY"].flatMap { $0.isEmpty ? nil : $0 }
    let today = try given.map { try parseDay($0, today: now) } ?? now
    environment = Environment(
      today: today, now: today == now ? moment : nil,
      folder: URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory))
    isTodayGiven = given != nil
    casebook = common.casebook
    self.output = output
  }

  func desk() throws -> Desk {
    try Desk.open(at: casebook, environment: environment)
  }

  /// A file that the person names.
  func document(_ path: String) throws -> Document {
    try Document(readingFrom: path, in: environment)
  }

  /// Whether something lies at a path that the person names.
  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: environment.url(path).path(percentEncoded: false))
  }

  func day(_ text: String) throws -> CalendarDay {
    try parseDay(text, today: environment.today)
  }
}

/// Where a command prints: results to one side, remarks to the other.
package final class Output {
  private let write: (String) -> Void
  private let writeError: (String) -> Void
  private var buffer = ""
  /// The width of the terminal, or nil where the result goes to a file or another program.
  let width: Int?
  /// Writes over the line that tells of progress; nil where no person watches.
  let overwrite: ((String) -> Void)?
  /// Asks the person a question and gives the answer; nil where nobody is there to answer.
  let ask: ((String) -> String?)?

  package init(
    width: Int? = nil, write: @escaping (String) -> Void,
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
    let writeError: (String) -> Void = { FileHandle.standardError.write(Data($0.utf8)) }
    return Output(
      width: terminalWidth(),
      write: { text in FileHandle.standardOutput.write(Data(text.utf8)) },
      writeError: writeError,
      // Back to the start of the line, the text, and whatever stood beyond it erased.
      overwrite: isatty(STDERR_FILENO) == 0 ? nil : { writeError("\r\($0)\u{1B}[K") },
      ask: isatty(STDIN_FILENO) == 0
        ? nil
        : { question in
          writeError(question)
          return readLine()
        })
  }

  /// Prints a result.
  func print(_ text: String) {
    buffer += text
    // By bytes: "\r\n" is one character, and no "\n".
    if text.utf8.last != 0x0A { buffer += "\n" }
    if buffer.utf8.count > 1 << 16 { flush() }
  }

  /// Says something beside the result.
  func remark(_ text: String) {
    flush()
    writeError(text + "\n")
  }

  /// Says what went wrong.
  func complain(_ text: String) {
    remark(text)
  }

  package func flush() {
    guard !buffer.isEmpty else { return }
    write(buffer)
    buffer = ""
  }

  private static func terminalWidth() -> Int? {
    guard isatty(STDOUT_FILENO) != 0 else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
