import Foundation
import Testing

@testable import Mailroom

/// A form whose body is a file is parted as one in memory is.
struct FormFileTests {
  private func parts(of body: Data) throws -> [(String, String?, Data)] {
    try Scratch.folder { folder in
      let file = folder.appending(path: "body")
      try body.write(to: file)
      let form = try FormFile(
        try FileHandle(forReadingFrom: file), contentType: "multipart/form-data; boundary=edge",
        mostParts: 5, mostFiles: 2)
      return try form.parts.map { part in
        var bytes = Data()
        try form.read(part) { bytes += $0 }
        return (part.name, part.fileName, bytes)
      }
    }
  }

  private func body(_ file: Data) -> Data {
    Data("--edge\r\nContent-Disposition: form-data; name=\"t\"\r\n\r\nab\r\n".utf8)
      + Data(
        "--edge\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x.zip\"\r\n\r\n".utf8)
      + file + Data("\r\n--edge--\r\n".utf8)
  }

  /// The mark that ends the file begins in one block and ends in the next, at every place.
  @Test func aFileOfAnySizeIsReadWhereverABlockEnds() throws {
    for size in [0, 1, 1_000] + (0..<12).map({ (1 << 18) - 120 + $0 }) + [600_000] {
      let file = Data((0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7) })
      let read = try parts(of: body(file))
      #expect(read.map(\.0) == ["t", "f"])
      #expect(read.map(\.1) == [nil, "x.zip"])
      #expect(read.first?.2 == Data("ab".utf8))
      #expect(read.last?.2 == file, "\(size)")
    }
  }

  @Test func itIsReadAsInMemoryOrRefusedAsThere() throws {
    let whole = body(Data("--edg\r\n--edgy".utf8))
    for length in 0...whole.count {
      let cut = Data(whole.prefix(length))
      let inMemory = try? FormData(
        cut, contentType: "multipart/form-data; boundary=edge", mostParts: 5, mostFiles: 2)
      let inFile = try? parts(of: cut)
      #expect(inMemory?.parts.map(\.name) == inFile?.map(\.0), "\(length)")
      #expect(inMemory?.parts.map { Data($0.bytes) } == inFile?.map(\.2), "\(length)")
    }
  }
}
