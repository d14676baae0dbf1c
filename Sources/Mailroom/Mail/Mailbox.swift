package import Foundation

/// A file that holds one message, or many.
package struct MailFile: Sendable, Hashable {
  /// How its messages lie in it.
  package enum Form: Sendable, Hashable {
    /// It is one message.
    case message
    /// Many, each after a line that begins with `From `.
    case mbox
  }

  /// What tells a file that has changed from one that has not.
  package struct Stamp: Sendable, Hashable {
    package let size: Int
    /// When it was last changed, in nanoseconds since 1970.
    package let modified: Int
    package let inode: Int

    package init(size: Int, modified: Int, inode: Int) {
      self.size = size
      self.modified = modified
      self.inode = inode
    }
  }

  package let path: String
  /// What it is remembered by: its path; in a Maildir without what changes when it is read.
  package let key: String
  package let form: Form
  package let stamp: Stamp
}

/// What lies at a path that holds mail.
package struct Mailbox: Sendable {
  /// The files with messages, in the order of their names.
  package private(set) var files: [MailFile] = []
  /// How many files there are that hold no mail.
  package private(set) var others = 0
  /// Those that could not be opened.
  package private(set) var unreadable: [String] = []

  /// Looks through a file, a folder of messages, an mbox or a Maildir.
  /// - Parameter url: Where it is.
  package init(_ url: URL) {
    let path = url.standardizedFileURL.path(percentEncoded: false)
    let plain = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    look(at: plain, isNamed: true, depth: 0)
  }

  /// Deeper than any folder of mail.
  private static let deepest = 32

  private mutating func look(at path: String, isNamed: Bool, depth: Int) {
    guard let status = FileStatus(path, followsLinks: isNamed) else { return }
    if status.isFolder {
      guard depth < Self.deepest else { return }
      return lookThrough(path, depth: depth)
    }
    guard status.isFile else { return }
    guard let head = Self.head(of: path) else {
      unreadable.append(path)
      return
    }
    let isMbox = head.starts(with: Array("From ".utf8))
    let ending = (path as NSString).pathExtension.lowercased()
    if isMbox {
      files.append(MailFile(path: path, key: path, form: .mbox, stamp: status.stamp))
    } else if isNamed || ending == "eml" {
      files.append(MailFile(path: path, key: path, form: .message, stamp: status.stamp))
    } else {
      others += 1
    }
  }

  private mutating func lookThrough(_ path: String, depth: Int) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      unreadable.append(path)
      return
    }
    let isMaildir = names.contains("cur") && names.contains("new")
    for name in names.sorted() {
      switch name {
      case "cur" where isMaildir, "new" where isMaildir: take(maildir: path, folder: name)
      // What is in "tmp" has not arrived yet.
      case "tmp" where isMaildir: continue
      // A Maildir's own folders begin with a dot; elsewhere such files belong to programs.
      case _ where name.hasPrefix(".") && !isMaildir: continue
      case _ where isMaildir && !name.hasPrefix("."):
        if FileStatus("\(path)/\(name)", followsLinks: false)?.isFolder == true {
          look(at: "\(path)/\(name)", isNamed: false, depth: depth + 1)
        }
      default: look(at: "\(path)/\(name)", isNamed: false, depth: depth + 1)
      }
    }
  }

  private mutating func take(maildir: String, folder: String) {
    let path = "\(maildir)/\(folder)"
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      unreadable.append(path)
      return
    }
    for name in names.sorted() where !name.hasPrefix(".") {
      guard let status = FileStatus("\(path)/\(name)", followsLinks: true), status.isFile else {
        continue
      }
      // Reading a message moves it from new to cur and adds flags behind a colon.
      let base = name.split(separator: ":", maxSplits: 1).first.map(String.init) ?? name
      files.append(
        MailFile(
          path: "\(path)/\(name)", key: "\(maildir)/\(base)", form: .message, stamp: status.stamp))
    }
  }

  private static func head(of path: String) -> [UInt8]? {
    guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? handle.close() }
    do {
      return [UInt8](try handle.read(upToCount: 64) ?? Data())
    } catch {
      return nil
    }
  }
}

/// What the file system says of a path.
private struct FileStatus {
  let isFolder: Bool
  let isFile: Bool
  let stamp: MailFile.Stamp

  init?(_ path: String, followsLinks: Bool) {
    var status = stat()
    guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    isFile = status.st_mode & S_IFMT == S_IFREG
    #if os(Linux)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    stamp = MailFile.Stamp(
      size: Int(status.st_size),
      modified: Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec),
      inode: Int(truncatingIfNeeded: status.st_ino))
  }
}
