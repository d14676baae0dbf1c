import Casebook
import CasebookStore
import Exchange
import Foundation
import Mailroom

extension Desk {
  /// Takes a bag into the casebook: what either has, both have afterwards.
  ///
  /// The bag is verified before anything of it is believed. It is taken in whole or not at all; taking it
  /// in again changes nothing.
  /// - Parameters:
  ///   - path: The folder of the bag, or a zip of it.
  ///   - dryRun: Whether to change nothing and only tell.
  ///   - progress: Called with how much of how much is done; an error that it throws ends the import.
  /// - Returns: What was new, and what the two casebooks say differently.
  /// - Throws: ``DeskError``.
  package func importBag(
    from path: String, dryRun: Bool = false,
    progress: @escaping (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws(DeskError) -> BagImport {
    try Self.withBag(at: path, environment: environment, progress: progress) { bag in
      try take(bag, dryRun: dryRun, progress: progress)
    }
  }

  /// Makes a casebook of a bag.
  package static func create(
    at path: String, from bagPath: String, on server: String? = nil, environment: Environment,
    progress: @escaping (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws(DeskError) -> BagImport {
    let target = environment.url(path)
    guard CasebookFolder.kind(of: target) == nil else {
      throw CasebookFolder(target).exists
        ? .casebookExists(path: path) : .exportExists(path: path, holding: nil)
    }
    return try withBag(at: bagPath, environment: environment, progress: progress) { bag in
      // The casebook gets its name when all of the bag is in it.
      try Unfinished.folder(beside: target) { folder in
        let unfinished = folder.appending(path: "casebook")
        let report: BagImport
        do {
          let desk = try create(
            at: unfinished.path(percentEncoded: false), on: server, environment: environment)
          // A casebook on a server may have been there before.
          let counts = try desk.store.read { try $0.counts() }
          guard counts.cases + counts.requests + counts.authorities == 0 else {
            throw DeskError.casebookExists(path: server ?? path)
          }
          report = try desk.take(bag, dryRun: false, progress: progress)
        }
        try FileManager.default.moveItem(at: unfinished, to: target)
        return report
      }
    }
  }

  private func take(
    _ bag: BagFolder, dryRun: Bool,
    progress: @escaping (_ done: Int, _ total: Int) throws -> Void
  ) throws -> BagImport {
    do {
      return try store.write { writer in
        var merge = BagMerge(bag, into: writer, progress: progress)
        try merge.run()
        var report = merge.report
        var files = BagFiles(of: bag, into: folder, drafts: merge.drafts)
        do {
          try files.take(&report, isTold: dryRun)
        } catch {
          files.takeBack()
          throw error
        }
        if dryRun { throw DryRun(report: report) }
        return report
      }
    } catch let dryRun as DryRun {
      return dryRun.report
    }
  }

  /// Ends a dry run, so that nothing is written.
  private struct DryRun: Error {
    let report: BagImport
  }

  private static func withBag<T>(
    at path: String, environment: Environment,
    progress: (_ done: Int, _ total: Int) throws -> Void, _ body: (BagFolder) throws -> T
  ) throws(DeskError) -> T {
    let url = environment.url(path)
    guard let kind = CasebookFolder.kind(of: url.resolvingSymlinksInPath()) else {
      throw .fileMissing(path: path)
    }
    return try DeskError.wrapping {
      do {
        if kind == .typeDirectory {
          return try body(try BagFolder(verifying: url, progress: progress))
        }
        return try Scratch.folder { scratch in
          try unpack(url, into: scratch)
          return try body(
            try BagFolder(verifying: try top(of: scratch), progress: progress))
        }
      } catch let fault as BagFault {
        throw DeskError.bag(path: path, fault: fault)
      }
    }
  }

  private static func unpack(_ zip: URL, into folder: URL) throws {
    do {
      try ZipFolder.unpack(zip.resolvingSymlinksInPath(), into: folder)
    } catch let fault as ZipFolder.Fault {
      switch fault {
      case .damaged: throw BagFault.badArchive
      case .tooLarge: throw BagFault.archiveTooLarge
      case .leavesFolder(let name): throw BagFault.leavesArchive(path: name)
      case .notAFile(let name): throw BagFault.notAFile(path: name)
      case .cannotWrite(let reason): throw SystemFault(reason: reason)
      case .ended(let end): throw BagFault.readingEnded(end)
      }
    }
  }

  /// The bag in an unpacked zip: at its top, or in the one folder there.
  private static func top(of folder: URL) throws -> URL {
    if CasebookFolder.kind(of: folder.appending(path: BagLayout.declaration)) != nil {
      return folder
    }
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    return names.count == 1 ? folder.appending(path: names[0]) : folder
  }

  /// Whether a path that a person names is an export of a casebook, or a zip of one.
  package static func isBag(_ path: String, environment: Environment) -> Bool {
    let url = environment.url(path).resolvingSymlinksInPath()
    switch CasebookFolder.kind(of: url) {
    case .typeDirectory: return true
    case .typeRegular:
      let names = ZipFolder.names(in: url)
      return names.contains {
        $0 == BagLayout.declaration || $0.hasSuffix("/\(BagLayout.declaration)")
      }
    default: return false
    }
  }
}
