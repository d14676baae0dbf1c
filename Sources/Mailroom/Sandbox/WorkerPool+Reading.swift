import Foundation

/// What the readers hand over to workers, and what they make of the outcome.
extension WorkerPool {
  /// The text of a document.
  package func text(
    of bytes: [UInt8], name: String?, tools: DocumentTools = DocumentTools()
  ) throws(DocumentFault) -> DocumentText {
    let (head, parts) = try value(
      WorkerDuty.DocumentHead.self, of: .document(name: name, tools: tools), bytes, tools)
    guard let text = parts.first, parts.count == 1 else { throw .ended(.brokeDown) }
    return DocumentText(
      text: String(decoding: text, as: UTF8.self), conversions: head.conversions,
      format: head.format)
  }

  func sheets(of bytes: [UInt8], name: String) throws(DocumentFault) -> [Worksheet] {
    try value([Worksheet].self, of: .sheets(name: name), bytes).0
  }

  func format(of bytes: [UInt8], name: String) throws(DocumentFault) -> DocumentFormat {
    try value(DocumentFormat.self, of: .format(name: name), bytes).0
  }

  private func value<Value: Codable & Sendable>(
    _ type: Value.Type, of job: WorkerJob, _ bytes: [UInt8],
    _ tools: DocumentTools = DocumentTools()
  ) throws(DocumentFault) -> (Value, [[UInt8]]) {
    let bench = WorkerBench(tools: tools, job: bytes)
    defer { bench.clear() }
    do {
      let outcome = try perform(job, on: bytes) { try bench.answer($0, $1) }
      switch WorkerCoding.decode(WorkerResult<Value, DocumentFault>.self, outcome.result) {
      case .value(let value): return (value, outcome.bytes)
      case .fault(let fault): throw fault
      case nil: throw ReadingEnd.brokeDown
      }
    } catch let fault as DocumentFault {
      throw fault
    } catch {
      throw .ended(error as? ReadingEnd ?? .brokeDown)
    }
  }

  /// A message; one that ends its reader is a message with that problem.
  package func message(_ bytes: [UInt8]) -> MailMessage {
    let bench = WorkerBench(tools: DocumentTools(), job: bytes)
    defer { bench.clear() }
    var end = ReadingEnd.brokeDown
    do {
      let outcome = try perform(.mail, on: bytes) { try bench.answer($0, $1) }
      if let message = MailMessage(packed: outcome) { return message }
    } catch {
      end = error as? ReadingEnd ?? .brokeDown
    }
    var message = MailMessage()
    message.problems = [.ended(end)]
    return message
  }

  /// The requester's own e-mail, or `nil` where it cannot be read.
  package func draft(_ bytes: [UInt8]) -> DraftedMail? {
    let outcome = try? perform(.draft, on: bytes) { _, _ in throw ReadingEnd.forbidden }
    return outcome.flatMap { WorkerCoding.decode(DraftedMail?.self, $0.result) } ?? nil
  }

  func files(
    of bytes: [UInt8], _ limits: PackedFiles.Limits, where isWanted: (String) -> Bool
  ) throws(PackedFiles.Fault) -> [PackedFiles.File] {
    do {
      let outcome = try perform(.archive(limits), on: bytes) { request, _ in
        guard case .wants(let path) = request else { throw ReadingEnd.forbidden }
        return Worker.Reply(answer: isWanted(path) ? .yes : .no)
      }
      switch WorkerCoding.decode(WorkerResult<[String], PackedFiles.Fault>.self, outcome.result) {
      case .value(let paths) where paths.count == outcome.bytes.count:
        return try zip(paths, outcome.bytes).map { path, bytes in
          guard PackedFiles.path(path) == path else { throw ReadingEnd.forbidden }
          return PackedFiles.File(path: path, bytes: bytes)
        }
      case .fault(let fault): throw fault
      case .value, nil: throw ReadingEnd.brokeDown
      }
    } catch let fault as PackedFiles.Fault {
      throw fault
    } catch {
      throw .ended(error as? ReadingEnd ?? .brokeDown)
    }
  }

  /// Has a worker unpack a zip; `write` is called with each file's path, first without bytes.
  func unpack(_ zip: URL, packed: Int, write: (String, [UInt8]) throws -> Void) throws {
    let handle = try FileHandle(forReadingFrom: zip)
    defer { try? handle.close() }
    let job = WorkerJob.unpack(packed: packed)
    let outcome = try perform(job, on: [], file: handle.fileDescriptor) { request, parts in
      guard case .file(let path) = request else { throw ReadingEnd.forbidden }
      for part in parts { try write(path, part) }
      return Worker.Reply(answer: .yes)
    }
    _ = try Self.unpacked(Bool.self, outcome)
  }

  func names(in zip: URL, most: Int) throws -> [String] {
    let handle = try FileHandle(forReadingFrom: zip)
    defer { try? handle.close() }
    let outcome = try perform(.names(most: most), on: [], file: handle.fileDescriptor) { _, _ in
      throw ReadingEnd.forbidden
    }
    return try Self.unpacked([String].self, outcome)
  }

  private static func unpacked<Value: Codable & Sendable>(
    _ type: Value.Type, _ outcome: Outcome
  ) throws -> Value {
    switch WorkerCoding.decode(WorkerResult<Value, ZipFolder.Fault>.self, outcome.result) {
    case .value(let value): return value
    case .fault(let fault): throw fault
    case nil: throw ReadingEnd.brokeDown
    }
  }

  /// What holds in its workers.
  package func protections() throws -> Protections {
    let outcome = try perform(.protections, on: []) { _, _ in throw ReadingEnd.forbidden }
    return WorkerCoding.decode(Protections.self, outcome.result) ?? []
  }

  /// What the system keeps a worker from.
  package struct Protections: OptionSet, Codable, Sendable {
    package let rawValue: Int32

    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Too much memory, and files of any size.
    package static let limits = Protections(rawValue: 1)
    /// Files but the system's own, by Landlock.
    package static let files = Protections(rawValue: 2)
    /// Programs, the network and writing, by seccomp.
    package static let calls = Protections(rawValue: 4)
  }
}

/// The scratch folder in which programs work on the document of a worker.
final class WorkerBench {
  private let tools: DocumentTools
  private let job: [UInt8]
  private var folder: URL?
  private var left = 20_000

  init(tools: DocumentTools, job: [UInt8]) {
    self.tools = tools
    self.job = job
  }

  func clear() {
    if let folder { try? FileManager.default.removeItem(at: folder) }
    folder = nil
  }

  func answer(_ request: WorkerRequest, _ bytes: [[UInt8]]) throws -> Worker.Reply {
    left -= 1
    guard left > 0 else { throw ReadingEnd.forbidden }
    switch request {
    case .open(let name, let isJob):
      clear()
      let folder = try Scratch.newFolder()
      self.folder = folder
      let content = isJob ? job : bytes.first ?? []
      try Data(content).write(to: folder.appending(path: name.rawValue))
      return Worker.Reply(answer: .yes)
    case .run(let conversion):
      do {
        return Worker.Reply(answer: .bytes(names: []), bytes: [try bench().run(conversion)])
      } catch let fault as Tool.Fault {
        return Worker.Reply(answer: .tool(fault))
      }
    case .found:
      let found = try bench().found()
      return Worker.Reply(answer: .bytes(names: found.map(\.name)), bytes: found.map(\.bytes))
    case .isInstalled(let conversion):
      return Worker.Reply(answer: conversion.tool(of: tools).isInstalled ? .yes : .no)
    case .close:
      clear()
      return Worker.Reply(answer: .yes)
    case .wants, .file: throw ReadingEnd.forbidden
    }
  }

  private func bench() throws -> Workbench {
    guard let folder else { throw ReadingEnd.forbidden }
    return Workbench(tools: tools, folder: folder)
  }
}
