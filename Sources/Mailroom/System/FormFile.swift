package import Foundation

/// A form with files whose body is a file: a part is a place in it, and none has to fit into memory.
package struct FormFile {
  /// One field or file.
  package struct Part: Sendable {
    package let name: String
    /// The file's name, which may be empty; `nil` for a field.
    package let fileName: String?
    fileprivate let place: Range<Int>

    package var count: Int { place.count }
  }

  package let parts: [Part]
  private let body: FileBody

  /// Reads the body of a form from a file.
  /// - Throws: ``FormData/Fault`` where it is not such a form, or has too many parts.
  package init(
    _ handle: FileHandle, contentType: String, mostParts: Int, mostFiles: Int
  ) throws(FormData.Fault) {
    body = FileBody(handle: handle)
    parts = try FormData.places(
      in: body, contentType: contentType, mostParts: mostParts, mostFiles: mostFiles
    ).map { Part(name: $0.name, fileName: $0.fileName, place: $0.place) }
  }

  /// The bytes of a part, block by block.
  package func read(_ part: Part, _ use: (Data) throws -> Void) throws {
    var place = part.place.lowerBound
    while place < part.place.upperBound {
      let block = body.bytes(in: place..<min(place + FileBody.block, part.place.upperBound))
      guard !block.isEmpty else { throw CutShort() }
      try use(block)
      place += block.count
    }
  }

  /// The file ended before the part.
  private struct CutShort: Error {}
}

/// The bytes of a file by their places.
private struct FileBody: FormBody {
  static let block = 1 << 18

  let handle: FileHandle
  var start: Int { 0 }

  func bytes(in range: Range<Int>) -> Data {
    var data = Data(count: range.count)
    let read = data.withUnsafeMutableBytes { bytes in
      pread(handle.fileDescriptor, bytes.baseAddress, bytes.count, off_t(range.lowerBound))
    }
    return data.prefix(max(read, 0))
  }

  func place(of mark: Data, from: Int) -> Int? {
    var place = from
    while true {
      let block = bytes(in: place..<place + Self.block)
      if let found = block.range(of: mark) { return place + found.lowerBound }
      // The mark may begin at the end of one block and end in the next.
      guard block.count >= mark.count, block.count == Self.block else { return nil }
      place += block.count - mark.count + 1
    }
  }
}
