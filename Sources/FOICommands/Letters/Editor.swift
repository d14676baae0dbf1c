import FOIDesk
import Foundation

/// The person's editor, opened on a text at the terminal that foi runs in.
struct Editor {
  let words: [String]

  /// The editor that `VISUAL` or `EDITOR` names, parted into words; no shell ever sees it.
  init(_ variables: [String: String]) throws {
    let named = [variables["VISUAL"], variables["EDITOR"]].compactMap(\.self)
    let text = named.first { $0.contains { !$0.isWhitespace } } ?? "nano"
    guard let words = CommandWords.of(text), !words.isEmpty else {
      throw DeskError.missingOption("--edit", why: "EDITOR has a quotation mark too few: \(text)")
    }
    self.words = words
  }

  /// Lets the person change a text and gives what they left.
  func edit(_ text: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "foi-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "letter.txt")
    try Data(text.utf8).write(to: file)
    let status = try run(words + [file.path(percentEncoded: false)])
    guard status == 0 else {
      throw DeskError.missingOption(
        "--edit", why: "\(words[0]) ended with \(status); nothing was drafted")
    }
    return String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }

  /// Runs the editor and waits.
  ///
  /// Foundation's `Process` would put it into a group of its own, which must not read from the terminal.
  private func run(_ words: [String]) throws -> Int32 {
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    var child = pid_t()
    let fault = posix_spawnp(&child, words[0], nil, nil, arguments, environ)
    guard fault == 0 else {
      throw DeskError.missingOption(
        "--edit",
        why: "\(words[0]): \(String(cString: strerror(fault)).lowercased()); set EDITOR to yours")
    }
    // An interrupt at the terminal is the editor's to answer.
    let before = (signal(SIGINT, SIG_IGN), signal(SIGQUIT, SIG_IGN))
    defer {
      signal(SIGINT, before.0)
      signal(SIGQUIT, before.1)
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1, errno == EINTR {}
    // The upper byte is what the program said, the lower the signal that ended it.
    return status & 0x7F == 0 ? status >> 8 & 0xFF : -1
  }
}
