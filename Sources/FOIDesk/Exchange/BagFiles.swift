import Casebook
import Exchange
import Foundation
import Mailroom

/// The files of a bag that a person wrote, put into a casebook's folder; none there is written over.
struct BagFiles {
  let bag: BagFolder
  let folder: CasebookFolder
  let drafts: [String: String]
  private var written: [URL] = []

  init(of bag: BagFolder, into folder: CasebookFolder, drafts: [String: String]) {
    self.bag = bag
    self.folder = folder
    self.drafts = drafts
  }

  /// Adds what is not there; what is there and differs goes beside it under another name.
  ///
  /// Where it is only to be told, nothing is written.
  mutating func take(_ report: inout BagImport, isTold: Bool) throws {
    let prefix = BagLayout.files + "/"
    for path in bag.manifest.digests.keys.sorted() where path.hasPrefix(prefix) {
      let name = String(path.dropFirst(prefix.count))
      let bytes = try bag.bytes(of: path)
      if path == BagLayout.settings {
        try takeSettings(bytes, &report, isTold: isTold)
        continue
      }
      guard let top = name.split(separator: "/").first,
        folder.authoredFolders.contains(where: { $0.lastPathComponent == top }), name.contains("/")
      else { throw BagFault.foreign(path: path) }
      let target = place(of: name)
      guard try !put(bytes, at: target, isTold: isTold, &report) else { continue }
      let digest = sha256(Array(bytes)).prefix(6)
      let other = Self.inserting("-\(digest)", beforeEndingOf: target)
      if try put(bytes, at: other, isTold: isTold, &report) {
        report.conflicts.append(.file(target, as: other))
      }
    }
  }

  /// Takes away what was written, where the rest was not.
  func takeBack() {
    for url in written { try? FileManager.default.removeItem(at: url) }
  }

  /// Writes a file where there is none.
  /// - Returns: Whether the file has those bytes now.
  private mutating func put(
    _ bytes: Data, at path: String, isTold: Bool, _ report: inout BagImport
  ) throws -> Bool {
    let url = folder.url.appending(path: path)
    if CasebookFolder.kind(of: url) != nil {
      return FileManager.default.contents(atPath: url.path(percentEncoded: false)) == bytes
    }
    report.files += 1
    if isTold { return true }
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true,
      attributes: CasebookFolder.ownersFolder)
    try bytes.write(to: url, options: .atomic)
    try CasebookFolder.makePrivate(url)
    written.append(url)
    return true
  }

  /// Settings are a person's own; those of the bag are taken only where nobody has written any.
  private mutating func takeSettings(
    _ bytes: Data, _ report: inout BagImport, isTold: Bool
  ) throws {
    let own = FileManager.default.contents(atPath: folder.settings.path(percentEncoded: false))
    guard own != bytes else { return }
    guard own == nil || own == Data(Settings.template.utf8) else {
      report.hasOtherSettings = true
      return
    }
    report.files += 1
    let name = folder.settings.lastPathComponent
    let settings = try? Settings(parsing: String(decoding: bytes, as: UTF8.self), path: name)
    if let words = settings?.sendmail, !words.isEmpty {
      report.sendmail = words.joined(separator: " ")
    } else if let server = settings?.server {
      report.sendmail = "\(server.host):\(server.port)"
    }
    if isTold { return }
    try bytes.write(to: folder.settings, options: .atomic)
    try CasebookFolder.makePrivate(folder.settings)
  }

  /// The path of a file here: a draft may have got another name.
  private func place(of name: String) -> String {
    for (old, new) in drafts where name.hasPrefix(old + ".") {
      return new + name.dropFirst(old.count)
    }
    return name
  }

  private static func inserting(_ mark: String, beforeEndingOf path: String) -> String {
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    guard let point = path.lastIndex(of: "."), point > slash else { return path + mark }
    return path[..<point] + mark + path[point...]
  }
}
