import Exchange
package import Foundation
import Mailroom

/// The zip of an export in a place of its own, read block by block; it is gone when nobody reads it any more.
package final class ExportFile: Sendable {
  /// How many bytes there are.
  package let size: Int
  private let handle: FileHandle

  /// Opens a file and takes its name away: it lasts as long as it is open.
  init(opening url: URL) throws {
    handle = try FileHandle(forReadingFrom: url)
    size = Int(try handle.seekToEnd())
    try handle.seek(toOffset: 0)
  }

  deinit { try? handle.close() }

  /// The next bytes, or `nil` after the last.
  package func next() throws -> Data? {
    guard let block = try handle.read(upToCount: 1 << 18), !block.isEmpty else { return nil }
    return block
  }
}

extension Desk {
  /// The casebook as the zip of a bag, to be downloaded.
  package func exportFile(_ order: ExportOrder) throws(DeskError) -> ExportFile {
    try DeskError.wrapping {
      try Scratch.folder { scratch in
        let zip = scratch.appending(path: order.isPublic ? "public.zip" : "casebook.zip")
        try export(to: zip.path(percentEncoded: false), order)
        return try ExportFile(opening: zip)
      }
    }
  }

  /// Takes in a zip of a bag that was uploaded.
  package func importBag(_ upload: Document) throws(DeskError) -> BagImport {
    try DeskError.wrapping {
      try Scratch.folder { scratch in
        let zip = scratch.appending(path: "upload.zip")
        try Data(upload.bytes).write(to: zip)
        do {
          return try importBag(from: zip.path(percentEncoded: false))
        } catch DeskError.bag(_, let fault) {
          throw DeskError.bag(path: upload.fileName, fault: fault)
        }
      }
    }
  }
}
