package import Foundation

/// A file that holds one message, or many.
package struct MailFile: Sendable, Hashable {
  /// How it holds its messages.
  package enum Form: Sendable, Hashable {
    /// It is one message.
    case message
    /// Many, each after a line that begins with `From `.
    case mbox
    /// One, as Apple Mail keeps it: after its length, before notes of the program.
    case appleMail
  }

  /// What shows whether a file has changed.
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
  /// The key it is remembered by: its path, without the flags that a Maildir changes on reading.
  package let key: String
  package let form: Form
  package let stamp: Stamp
  /// Its bytes, if it is an upload and has no file.
  package let contents: [UInt8]?

  /// Whether it was uploaded: then there is no place to remember.
  package var isUpload: Bool { contents != nil }

  init(path: String, key: String? = nil, form: Form, stamp: Stamp) {
    self.path = path
    self.key = key ?? path
    self.form = form
    self.stamp = stamp
    contents = nil
  }

  init(name: String, form: Form, contents: [UInt8]) {
    path = name
    key = name
    self.form = form
    stamp = Stamp(size: contents.count, modified: 0, inode: 0)
    self.contents = contents
  }
}

/// What is at a path that holds mail.
package struct Mailbox: Sendable {
  /// The files with messages, in the order of their names.
  package private(set) var files: [MailFile] = []
  /// Files that hold no mail that is read here.
  package private(set) var others: [String] = []
  /// Outlook's files of whole mailboxes, which `readpst` turns into mboxes.
  package private(set) var outlookStores: [String] = []
  /// Those that could not be opened.
  package private(set) var unreadable: [String] = []

  /// Looks through a file, a folder of messages, an mbox or a Maildir.
  /// - Parameter url: Where it is.
  package init(_ url: URL) {
    let path = url.standardizedFileURL.path(percentEncoded: false)
    let plain = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    look(at: plain, isNamed: true, depth: 0)
  }

  /// Looks through an upload: a message or a mailbox.
  package init(name: String, bytes: [UInt8]) {
    switch Self.form(ofHead: Array(bytes.prefix(64)), ending: Self.ending(of: name)) {
    case .mail(let form): files = [MailFile(name: name, form: form, contents: bytes)]
    case .outlookStore: outlookStores = [name]
    case .other: files = [MailFile(name: name, form: .message, contents: bytes)]
    }
  }

  /// The kind of a file, by its first bytes and its extension.
  private enum Form {
    case mail(MailFile.Form)
    case outlookStore
    case other
  }

  private static func form(ofHead head: [UInt8], ending: String) -> Form {
    if head.starts(with: "From ".utf8) { return .mail(.mbox) }
    if head.starts(with: "!BDN".utf8) { return .outlookStore }
    if ending == "emlx", MailFile.appleMessage(head) != nil { return .mail(.appleMail) }
    let isOutlook = ending == "msg" && head.starts(with: OutlookMessage.mark)
    return ending == "eml" || isOutlook ? .mail(.message) : .other
  }

  private static func ending(of path: String) -> String {
    (path as NSString).pathExtension.lowercased()
  }

  /// The deepest folder of mail.
  private static let maxDepth = 32

  private mutating func look(at path: String, isNamed: Bool, depth: Int) {
    guard let status = FileStatus(path, followsLinks: isNamed) else { return }
    if status.isFolder {
      guard depth < Self.maxDepth else { return }
      return lookThrough(path, depth: depth)
    }
    guard status.isFile else { return }
    guard let head = Self.head(of: path) else {
      unreadable.append(path)
      return
    }
    switch Self.form(ofHead: head, ending: Self.ending(of: path)) {
    case .mail(let form): files.append(MailFile(path: path, form: form, stamp: status.stamp))
    case .outlookStore: outlookStores.append(path)
    case .other where isNamed:
      files.append(MailFile(path: path, form: .message, stamp: status.stamp))
    case .other: others.append(path)
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
      // Reading a message moves it from new to cur and adds flags after a colon.
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
