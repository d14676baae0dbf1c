import Exchange
package import Foundation
import Mailroom

/// A file to download in a place of its own, read block by block; it is gone when nobody reads it any more.
package final class ExportFile: Sendable {
  /// How many bytes there are.
  package let size: Int
  private let handle: FileHandle

  /// Opens a file and takes its name away: it lasts as long as it is open.
  init(opening url: URL) throws {
    handle = try FileHandle(forReadingFrom: url)
    size = Int(try handle.seekToEnd())
  }

  deinit { try? handle.close() }

  /// The bytes from a place on, or `nil` at the end; several can read at once.
  package func bytes(from place: Int) throws -> Data? {
    var block = Data(count: min(1 << 18, max(size - place, 0)))
    let read = block.withUnsafeMutableBytes { bytes in
      pread(handle.fileDescriptor, bytes.baseAddress, bytes.count, off_t(place))
    }
    guard read >= 0 else { throw SystemFault(number: errno) }
    return read == 0 ? nil : block.prefix(read)
  }
}

extension Desk {
  /// The casebook as the zip of a bag, to be downloaded.
  /// - Parameters:
  ///   - order: What it is to hold.
  ///   - progress: Called with the number of cases and documents done and the total.
  /// - Returns: The zip.
  /// - Throws: ``DeskError``.
  package func exportFile(
    _ order: ExportOrder, progress: @escaping (_ done: Int, _ total: Int) throws -> Void
  ) throws(DeskError) -> ExportFile {
    try DeskError.wrapping {
      try Scratch.folder { scratch in
        let zip = scratch.appending(path: order.isPublic ? "public.zip" : "casebook.zip")
        try export(to: zip.path(percentEncoded: false), order, progress: progress)
        return try ExportFile(opening: zip)
      }
    }
  }

  /// The case file of a request as a PDF to be downloaded.
  /// - Parameters:
  ///   - text: The request or the case.
  ///   - progress: Called with the number of cases done and the total.
  /// - Returns: The PDF.
  /// - Throws: ``DeskError``.
  package func caseFileToDownload(
    of text: String, progress: (_ done: Int, _ total: Int) -> Void
  ) throws(DeskError) -> ExportFile {
    let document = try caseFile(of: text, as: .pdf, progress: progress)
    return try DeskError.wrapping {
      try Scratch.folder { scratch in
        let file = scratch.appending(path: document.name)
        try Data(document.bytes).write(to: file)
        return try ExportFile(opening: file)
      }
    }
  }
}
