import Foundation
import Testing

@testable import Mailroom

/// A long document that is set in parts.
@Suite(.enabled(if: OutgoingDocument.canJoin)) struct JoinedPDFTests {
  private static let unnumbered = "<style>@page { size: A4 } h1 { break-before: page }</style>"

  private static func parts(_ count: Int) -> DocumentParts {
    let lines = (0..<count).map {
      "<li><a href=\"foi:case\($0)\" data-page=\"case\($0)\">Town \($0)</a></li>"
    }
    let style = "<style>@page { size: A4 } a::after { content: ' on ' attr(data-page) }</style>"
    return DocumentParts(
      front: "<title>Meals</title>\(style)<h1>All of it</h1><ol>\(lines.joined())</ol>",
      parts: (0..<count).map { number in
        "\(unnumbered)<h2 id=\"case\(number)\">Town \(number)</h2><p>Words of town \(number).</p>"
          + "<h3 id=\"paper\(number)\" style=\"break-before: page\">Its paper</h3>"
          + "<a href=\"#case\(number)\">up</a>"
      }, footStyle: "@page { size: A4; margin: 275mm 20mm 0 } p { margin: 0; break-after: page }")
  }

  private static func words(_ file: String, in folder: URL) throws -> [String] {
    let text = try Tool("pdftotext", package: "poppler-utils")
      .run(["-layout", file, "-"], in: folder)
    return String(decoding: text, as: UTF8.self).split(separator: "\u{0C}").map(String.init)
  }

  @Test func theContentsNameThePagesAndEachPageHasItsNumber() throws {
    var heard: [Int] = []
    let papers: [(name: String, bytes: [UInt8])] = [("1 reply.txt", Array("As it came.".utf8))]
    let made = OutgoingDocument.joined(Self.parts(4), attaching: papers) { heard.append($0) }
    let pdf = try #require(made)
    #expect(heard.allSatisfy { $0 <= 4 })
    try Scratch.folder { folder in
      try Data(pdf).write(to: folder.appending(path: "all.pdf"))
      let pages = try Self.words("all.pdf", in: folder)
      #expect(pages.count == 9)
      for (number, page) in pages.enumerated() {
        #expect(page.contains("Page \(number + 1) of 9"))
      }
      for town in 0..<4 {
        #expect(pages[0].contains("Town \(town) on \(2 + 2 * town)"))
        #expect(pages[1 + 2 * town].contains("Words of town \(town)."))
      }
      let places = try Tool("pdfinfo", package: "poppler-utils")
        .run(["-dests", "all.pdf"], in: folder)
      let named = String(decoding: places, as: UTF8.self)
      for town in 0..<4 {
        #expect(named.contains("\"case\(town)\"") && named.contains("\"paper\(town)\""))
      }
      _ = try Tool("pdfdetach", package: "poppler-utils").run(["-saveall", "all.pdf"], in: folder)
      let came = try Data(contentsOf: folder.appending(path: "1 reply.txt"))
      #expect([UInt8](came) == papers[0].bytes)
    }
  }

  @Test func aNameThatNoPartHasIsLeftAsItIs() {
    let stray = DocumentParts(
      front: "<a href=\"foi:nowhere1\" data-page=\"nowhere1\">x</a>", parts: ["<p>One."],
      footStyle: "")
    let made = OutgoingDocument.joined(stray, attaching: []) { _ in }
    #expect(made?.starts(with: "%PDF-".utf8) == true)
  }
}
