package import Casebook
import CasebookStore
import Exchange
import Foundation
import Mailroom

extension Desk {
  /// What an export is to hold.
  package struct ExportOrder: Sendable, Hashable {
    /// Whether it is for publication, without the requester and officers.
    package var isPublic = false
    /// Whether a publication has the documents too, just as they came.
    package var withOriginals = false

    package init(isPublic: Bool = false, withOriginals: Bool = false) {
      self.isPublic = isPublic
      self.withOriginals = withOriginals
    }
  }

  /// Writes the casebook as a BagIt bag: records, documents, files, and tables derived from them.
  ///
  /// The same casebook gives the same bytes. The folder is there whole or not at all; one that is there
  /// already is replaced only if it is such a bag.
  /// - Parameters:
  ///   - path: The folder, or a zip of it where the name ends so.
  ///   - order: What it is to hold.
  ///   - progress: Called with the number of cases and documents done and the total, and for a zip then with
  ///     the number of files packed and theirs; an error that it throws ends the export.
  /// - Returns: How much the casebook holds.
  /// - Throws: ``DeskError``.
  @discardableResult
  package func export(
    to path: String, _ order: ExportOrder = ExportOrder(),
    progress: @escaping (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws(DeskError) -> CasebookCounts {
    let target = environment.url(path)
    let isThere = try Self.mayReplace(target, path: path)
    return try DeskError.wrapping {
      try Unfinished.folder(beside: target) { folder in
        let bag = folder.appending(path: "bag")
        let counts = try write(bagIn: bag, order, progress: progress)
        guard Self.isZip(target) else {
          try Self.move(bag, to: target, replacing: isThere)
          return counts
        }
        let packed = folder.appending(path: "packed")
        do {
          try ZipFolder.pack(
            bag, as: target.deletingPathExtension().lastPathComponent, to: packed,
            progress: progress)
        } catch ZipFolder.Fault.cannotWrite(let reason) {
          throw DeskError.cannotWrite(path: path, reason: reason)
        }
        if !order.isPublic { try CasebookFolder.makePrivate(packed) }
        try Self.move(packed, to: target, replacing: isThere)
        return counts
      }
    }
  }

  private static func isZip(_ url: URL) -> Bool { url.pathExtension.lowercased() == "zip" }

  /// Gives something finished its name; what had it stays until then.
  private static func move(_ finished: URL, to target: URL, replacing isThere: Bool) throws {
    guard isThere else { return try FileManager.default.moveItem(at: finished, to: target) }
    let old = target.deletingLastPathComponent()
      .appending(path: ".\(target.lastPathComponent).\(Environment.randomID()).old")
    try FileManager.default.moveItem(at: target, to: old)
    do {
      try FileManager.default.moveItem(at: finished, to: target)
    } catch {
      try? FileManager.default.moveItem(at: old, to: target)
      throw error
    }
    try? FileManager.default.removeItem(at: old)
  }

  private func write(
    bagIn folder: URL, _ order: ExportOrder,
    progress: @escaping (_ done: Int, _ total: Int) throws -> Void
  ) throws -> CasebookCounts {
    let bag = try BagWriter(in: folder, isPrivate: !order.isPublic)
    let settings = try Settings.read(from: self.folder.settings)
    let counts = try store.read { reader in
      let redaction = order.isPublic ? try redaction(settings, in: reader) : nil
      var export = try CasebookExport(
        bag, of: reader, redaction: redaction,
        withOriginals: !order.isPublic || order.withOriginals, progress: progress)
      try export.run()
      return try reader.counts()
    }
    if !order.isPublic {
      for file in self.folder.authored {
        try bag.copy(
          self.folder.url.appending(path: file), to: "\(BagLayout.files)/\(file)")
      }
    }
    try bag.finish(
      describing: order.isPublic
        ? "Freedom of Information requests and their answers, for publication"
        : "A casebook of Freedom of Information requests (foi export)")
    return counts
  }

  /// Whether a bag of ours is there, which an export replaces; anything else that is there is refused.
  private static func mayReplace(_ target: URL, path: String) throws(DeskError) -> Bool {
    let name = target.path(percentEncoded: false)
    let manager = FileManager.default
    guard (try? manager.attributesOfItem(atPath: name)) != nil else { return false }
    if isZip(target) {
      let names = ZipFolder.names(in: target)
      guard names.contains(where: { $0.hasSuffix("/\(BagLayout.head)") }) else {
        throw .exportExists(path: path, holding: nil)
      }
      return true
    }
    guard let entries = try? manager.contentsOfDirectory(atPath: name) else {
      throw .exportExists(path: path, holding: nil)
    }
    if let other = entries.sorted().first(where: { !BagLayout.top.contains($0) }) {
      throw .exportExists(path: path, holding: other)
    }
    let head = target.appending(path: BagLayout.head)
    guard let data = try? Data(contentsOf: head),
      (try? JSONLine.value(BagHead.self, data)) != nil
    else { throw .exportExists(path: path, holding: nil) }
    return true
  }
}

extension CasebookFolder {
  /// The files that a person wrote, by their paths in the folder: settings, requests, templates, drafts, filters.
  var authored: [String] {
    var files: [String] = []
    func look(into folder: String) {
      let path = url.appending(path: folder).path(percentEncoded: false)
      for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      where !name.hasPrefix(".") {
        let inner = "\(folder)/\(name)"
        switch Self.kind(of: url.appending(path: inner)) {
        case .typeRegular: files.append(inner)
        case .typeDirectory: look(into: inner)
        default: break
        }
      }
    }
    if Self.kind(of: settings) == .typeRegular { files.append(settings.lastPathComponent) }
    for folder in authoredFolders { look(into: folder.lastPathComponent) }
    return files.sorted()
  }

  /// What is there, a link being a link.
  static func kind(of url: URL) -> FileAttributeType? {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: url.path(percentEncoded: false))
    return attributes?[.type] as? FileAttributeType
  }
}
