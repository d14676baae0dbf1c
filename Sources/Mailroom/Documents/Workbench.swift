import Foundation

/// A document in a scratch folder, where programs of the system read it.
struct Workbench {
  let tools: DocumentTools
  private let place: Place

  /// Where the folder is: a worker can make none, so its parent has it.
  private enum Place {
    case folder(URL)
    case parent(WorkerDuty)
  }

  /// Where a program leaves the files that it takes out of another.
  static let foundFolder = "found"

  init(tools: DocumentTools, folder: URL) {
    self.tools = tools
    place = .folder(folder)
  }

  init(tools: DocumentTools, parent: WorkerDuty) {
    self.tools = tools
    place = .parent(parent)
  }

  /// What a program writes to its standard output.
  /// - Throws: ``Tool/Fault``.
  func run(_ conversion: ConversionTool) throws -> [UInt8] {
    switch place {
    case .folder(let folder):
      let limits = conversion.limits(of: tools)
      if conversion == .outlookFiles {
        try FileManager.default.createDirectory(
          at: folder.appending(path: Self.foundFolder), withIntermediateDirectories: true)
      }
      return try conversion.tool(of: tools).run(
        conversion.arguments(limits: limits), in: folder, limits: limits)
    case .parent(let duty):
      let (answer, bytes) = duty.ask(.run(conversion))
      switch answer {
      case .bytes: return bytes.first ?? []
      case .tool(let fault): throw fault
      case .yes, .no: throw DocumentFault.damaged(.plain)
      }
    }
  }

  /// Whether the program for it is there.
  func isInstalled(_ conversion: ConversionTool) -> Bool {
    switch place {
    case .folder: conversion.tool(of: tools).isInstalled
    case .parent(let duty): duty.ask(.isInstalled(conversion)).0 == .yes
    }
  }

  /// The files that a program took out of another, each with its name.
  func found() throws -> [(name: String, bytes: [UInt8])] {
    switch place {
    case .folder(let folder):
      let found = folder.appending(path: Self.foundFolder)
      let path = found.path(percentEncoded: false)
      return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        .prefix(MailMessage.mostParts).map { name in
          (name, [UInt8](try Data(contentsOf: found.appending(path: name))))
        }
    case .parent(let duty):
      guard case (.bytes(let names), let bytes) = duty.ask(.found) else { return [] }
      return zip(names, bytes).map { ($0, $1) }
    }
  }
}

extension DocumentTools {
  /// Puts the document into a folder of its own for programs to read, and puts faults into our words.
  func work<T>(
    on bytes: [UInt8], named name: ConversionTool.File, as format: DocumentFormat,
    _ body: (Workbench) throws -> T
  ) throws(DocumentFault) -> T {
    do {
      if case .worker(let duty) = Sandbox.place {
        duty.open(bytes, as: name)
        defer { _ = duty.ask(.close) }
        return try body(Workbench(tools: self, parent: duty))
      }
      return try Scratch.folder { folder in
        try Data(bytes).write(to: folder.appending(path: name.rawValue))
        return try body(Workbench(tools: self, folder: folder))
      }
    } catch let fault as DocumentFault {
      throw fault
    } catch Tool.Fault.missing(let tool) {
      throw .needs(tool, format)
    } catch Tool.Fault.tookTooLong, Tool.Fault.wroteTooMuch {
      throw .tooHard(format)
    } catch Tool.Fault.killed {
      throw .ended(.brokeDown)
    } catch Tool.Fault.failed(let tool, _, let message) where message.contains("Can't locate ") {
      // Perl lacks a module that the program's package only recommends.
      throw .needs(tool, format)
    } catch Tool.Fault.failed(_, _, let message) {
      throw message.contains("Incorrect password") ? .encrypted : .damaged(format)
    } catch {
      throw .damaged(format)
    }
  }
}
