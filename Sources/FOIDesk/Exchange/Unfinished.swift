import Foundation

/// Folders beside what is to be made, in which it is made: nothing has its name before it is whole.
///
/// Each is locked while it is in use. What a program that was killed left behind, the next one removes.
enum Unfinished {
  /// Makes such a folder, into which only its owner can look, and removes it afterwards.
  static func folder<T>(beside target: URL, _ body: (URL) throws -> T) throws -> T {
    let parent = target.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    let start = ".\(target.lastPathComponent)."
    removeWhatIsLeft(in: parent, start)
    let (folder, lock) = try make(in: parent, start)
    defer {
      try? FileManager.default.removeItem(at: folder)
      if let lock { close(lock) }
    }
    return try body(folder)
  }

  private static func make(in parent: URL, _ start: String) throws -> (URL, lock: CInt?) {
    while true {
      let folder = parent.appending(path: start + Environment.randomID())
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false,
        attributes: CasebookFolder.ownersFolder)
      let lock = locked(folder)
      // Another program may have taken it for left behind, before it was locked.
      if CasebookFolder.kind(of: folder) != nil { return (folder, lock) }
      if let lock { close(lock) }
    }
  }

  private static func removeWhatIsLeft(in parent: URL, _ start: String) {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: parent.path(percentEncoded: false))
    for name in names ?? [] where name.hasPrefix(start) {
      let id = name.dropFirst(start.count)
      guard id.utf8.count == 16, id.allSatisfy(\.isHexDigit) else { continue }
      let folder = parent.appending(path: name)
      guard let lock = locked(folder) else { continue }
      try? FileManager.default.removeItem(at: folder)
      close(lock)
    }
  }

  /// Locks a folder, unless a program that still runs has it or the file system knows no locks.
  private static func locked(_ folder: URL) -> CInt? {
    let file = open(
      folder.path(percentEncoded: false), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return nil }
    if flock(file, LOCK_EX | LOCK_NB) == 0 { return file }
    close(file)
    return nil
  }
}
