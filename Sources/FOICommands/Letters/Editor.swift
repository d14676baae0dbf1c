import FOIDesk
import Foundation

/// The person's editor, opened on a text at the terminal that foi runs in.
struct Editor {
  let words: [String]
  /// The casebook's folder of drafts, which holds a letter while it is edited.
  let folder: URL

  /// The editor that `VISUAL` or `EDITOR` names, split into words; no shell ever sees it.
  init(_ variables: [String: String], folder: URL) throws {
    self.folder = folder
    let named = [variables["VISUAL"], variables["EDITOR"]].compactMap(\.self)
    let text = named.first { $0.contains { !$0.isWhitespace } } ?? "nano"
    guard let words = CommandWords.of(text), !words.isEmpty else {
      throw EditorFault.unclosedQuote(text)
    }
    self.words = words
  }

  /// Opens a text in the person's editor and returns their version.
  ///
  /// Meanwhile the text is among the casebook's drafts. If the editor fails, a version that was
  /// changed stays there.
  func edit(_ text: String) throws -> String {
    let file = folder.appending(path: "editing-\(UUID().uuidString.prefix(8).lowercased()).txt")
    let path = file.path(percentEncoded: false)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file, options: .withoutOverwriting)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    } catch {
      try? FileManager.default.removeItem(at: file)
      throw DeskError.cannotWrite(path: path, reason: SystemFault(error).reason)
    }
    let status: Int32
    do {
      status = try run(words + [path])
    } catch {
      try? FileManager.default.removeItem(at: file)
      throw error
    }
    let left = FileManager.default.contents(atPath: path).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard status == 0 else {
      let isChanged = left != nil && left != text
      if !isChanged { try? FileManager.default.removeItem(at: file) }
      throw DeskError.editorFailed(
        program: words[0], status: Int(status), kept: isChanged ? path : nil)
    }
    guard let left else { throw DeskError.editorLeftNoFile(program: words[0]) }
    try? FileManager.default.removeItem(at: file)
    return left
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
      throw EditorFault.cannotStart(
        program: words[0], reason: String(cString: strerror(fault)).lowercased())
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
