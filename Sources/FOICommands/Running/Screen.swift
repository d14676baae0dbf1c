import Foundation

/// The terminal that results go to: how large it is, whether it shows colours, and the program that turns
/// long results over page by page.
struct Screen {
  let columns: Int
  private let rows: Int
  let hasColours: Bool
  /// The pager and its words; nil where there is none or the person wants none.
  private let pager: [String]?

  /// Nil where results go to a file or another program.
  init?(_ environment: [String: String] = ProcessInfo.processInfo.environment) {
    guard isatty(STDOUT_FILENO) != 0 else { return nil }
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    columns = isKnown ? Int(size.ws_col) : 80
    rows = isKnown ? Int(size.ws_row) : 24
    let isPlain = environment["TERM"] ?? "dumb" == "dumb"
    // https://no-color.org: any value but an empty one turns colours off.
    hasColours = !isPlain && (environment["NO_COLOR"] ?? "").isEmpty
    let named = environment["FOI_PAGER"] ?? environment["PAGER"] ?? "less"
    let words = named.split(separator: " ").map(String.init)
    pager = isPlain || isatty(STDIN_FILENO) == 0 || words.isEmpty || words == ["cat"] ? nil : words
  }

  /// Shows a text in the pager, where it is longer than the screen.
  /// - Returns: Whether it was shown; a pager that is not there shows nothing.
  func show(paging text: String) -> Bool {
    guard let pager, text.utf8.count(where: { $0 == 0x0A }) >= rows else { return false }
    // Colours are kept, and what is on the screen stays there.
    setenv("LESS", "FRX", 0)
    let pipe = Pipe.forChild()
    guard let child = Self.start(pager, reading: pipe.reading) else { return false }
    // Who closes the pager has seen enough, and an interrupt is the pager's to answer.
    let before = (signal(SIGPIPE, SIG_IGN), signal(SIGINT, SIG_IGN))
    defer {
      signal(SIGPIPE, before.0)
      signal(SIGINT, before.1)
    }
    try? pipe.reading.close()
    try? pipe.writing.write(contentsOf: Data(text.utf8))
    try? pipe.writing.close()
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1, errno == EINTR {}
    return true
  }

  /// Starts the pager on what comes through a pipe.
  ///
  /// Foundation's `Process` would put it into a group of its own, which must not read from the terminal.
  private static func start(_ words: [String], reading pipe: FileHandle) -> pid_t? {
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    let own = dup(STDIN_FILENO)
    guard own >= 0, dup2(pipe.fileDescriptor, STDIN_FILENO) >= 0 else { return nil }
    defer {
      dup2(own, STDIN_FILENO)
      close(own)
    }
    var child = pid_t()
    return posix_spawnp(&child, words[0], nil, nil, arguments, environ) == 0 ? child : nil
  }
}

extension Pipe {
  /// A pipe of which a child gets nothing but what is put in the place of its standard input.
  fileprivate static func forChild() -> (reading: FileHandle, writing: FileHandle) {
    let pipe = Pipe()
    for handle in [pipe.fileHandleForReading, pipe.fileHandleForWriting] {
      _ = fcntl(handle.fileDescriptor, F_SETFD, FD_CLOEXEC)
    }
    return (pipe.fileHandleForReading, pipe.fileHandleForWriting)
  }
}
