import Foundation
import Testing

@testable import Mailroom

/// Forms with files, as browsers send them and as they should not.
struct FormDataTests {
  private func parts(
    _ body: String, type: String = "multipart/form-data; boundary=edge", most: Int = 10
  ) throws(FormData.Fault) -> [FormData.Part] {
    let body = body.replacing("\n", with: "\r\n")
    return try FormData(Data(body.utf8), contentType: type, mostParts: most, mostFiles: 5).parts
  }

  @Test func fieldsAndFilesAreRead() throws {
    let parts = try parts(
      """
      --edge
      Content-Disposition: form-data; name="title"

      Meals
      --edge
      content-disposition: form-data; name="file"; filename="a b.txt"
      Content-Type: message/rfc822

      From: a

      two
      lines

      --edge--

      """)
    #expect(parts.map(\.name) == ["title", "file"])
    #expect(parts.map(\.fileName) == [nil, "a b.txt"])
    #expect(
      parts.map { String(decoding: $0.bytes, as: UTF8.self) } == [
        "Meals", "From: a\r\n\r\ntwo\r\nlines\r\n",
      ])
  }

  @Test(arguments: [
    ("name=\"f\"; filename=\"Réponse (2).txt\"", "Réponse (2).txt"),
    ("name=\"f\"; filename=\"a%22b%0D%0A.txt\"", "a\"b\r\n.txt"),
    ("name=\"f\"; filename*=UTF-8''R%C3%A9ponse.txt", "Réponse.txt"),
    ("name=f; filename=plain.txt", "plain.txt"), ("name=\"f\"; filename=\"\"", ""),
    ("filename=\"x; name=y\"; name=\"f\"", "x; name=y"),
    ("NAME=\"f\"; FileName=\"x\"", "x"), ("name = f;filename= x ;", "x"),
    ("name=\"f\"; filename=\"a\\\"b\\\\c\\d.txt\"", "a\"b\\c\\d.txt"),
    ("name=\"f\"; filename=\"open", "open"), ("name=f; filename=x; filename=y", "x"),
    ("name=f; filename=x; filename*=latin'x", "x"), ("name=f; filename*=x; filename=y", "y"),
  ])
  func namesAreReadInEverySpelling(head: String, name: String) throws {
    let parts = try parts(
      "--edge\nContent-Disposition: form-data; \(head)\n\nx\n--edge--\n")
    #expect(parts.map(\.name) == ["f"])
    #expect(parts.map(\.fileName) == [name])
  }

  @Test(
    arguments: [
      [], [0], [0x0D], [0x0A], [0x0D, 0x0A], Array("x--edge".utf8), Array("\r\n--edg".utf8),
      Array("\n--edge\n".utf8), [0xFF, 0xFE, 0x00], Array(repeating: 0x2D, count: 70_000),
    ] as [[UInt8]])
  func aFileIsKeptByteForByte(bytes: [UInt8]) throws {
    let head = "--edge\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\n"
    let body = Array(head.utf8) + bytes + Array("\r\n--edge--\r\n".utf8)
    let read = try FormData(
      Data(body), contentType: "multipart/form-data; boundary=\"edge\"", mostParts: 1, mostFiles: 1)
    #expect(read.parts.map { Array($0.bytes) } == [bytes])
  }

  @Test(arguments: [
    "", "--edge", "--edge\n", "--edge\n\n",
    "--edge\nContent-Disposition: form-data; name=\"a\"\n\nx",
    "--edge\nContent-Type: text/plain\n\nx\n--edge--",
    "--edge\nContent-Disposition: form-data\n\nx\n--edge--",
    "--other\n\nx\n--other--",
  ])
  func whatIsNotAFormIsRefused(body: String) {
    #expect(throws: FormData.Fault.malformed) { try parts(body) }
  }

  @Test(arguments: ["", "multipart/form-data", "multipart/form-data; boundary=", "x"])
  func aFormWithoutABoundaryIsRefused(type: String) {
    #expect(throws: FormData.Fault.malformed) { try parts("--\n\n\n----", type: type) }
  }

  @Test func moreThanTheLimitIsRefusedBeforeItIsRead() {
    let part = "--edge\nContent-Disposition: form-data; name=\"a\"\n\n\n"
    #expect(throws: FormData.Fault.tooManyParts) {
      try parts(String(repeating: part, count: 11) + "--edge--")
    }
    let file = "--edge\nContent-Disposition: form-data; name=\"a\"; filename=\"b\"\n\n\n"
    #expect(throws: FormData.Fault.tooManyParts) {
      try parts(String(repeating: file, count: 6) + "--edge--")
    }
  }
}
