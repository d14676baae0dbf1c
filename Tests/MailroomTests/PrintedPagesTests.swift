import Foundation
import OfficeFiles
import Testing

@testable import Mailroom

@Suite("Printed pages")
struct PrintedPagesTests {
  @Test("letterhead and foot stand once, page numbers go")
  func runningLines() {
    let pages = (1...3).map { page in
      "Anytown Council\n\nWords of sheet \(page * 10).\n\nTown Hall, Anytown\n   Page \(page) of 3\n"
    }
    #expect(
      Pages(pages).text == """
        Anytown Council

        Words of sheet 10.

        \u{0C}Words of sheet 20.

        \u{0C}Words of sheet 30.

        Town Hall, Anytown

        """)
    #expect(Pages(["Dear Sam\n\n  Page 1 of 1\n"]).text == "Dear Sam\n")
  }

  @Test("what differs from page to page stays, whatever its number")
  func numberedHeads() {
    let pages = ["Question 1\n\n41\n", "Question 2\n\n42\n", "Question 3\n\n43\n"]
    #expect(
      Pages(pages).text
        == "Question 1\n\n41\n\n\u{0C}Question 2\n\n42\n\n\u{0C}Question 3\n\n43\n")
  }

  @Test("a sentence goes on over the page, and a paragraph that ended does not")
  func sentences() {
    let pages = ["We hold the\n\n", "\nrecords.\n", "2. Where?\n"]
    #expect(Pages(pages).text == "We hold the\n\u{0C}records.\n\n\u{0C}2. Where?\n")
  }

  @Test("rows that only space parts become rows with bars, over the end of a page too")
  func table() {
    let pages = [
      """
      No  Question                     Response
      1   How many lamps does          41 lamps, and 3 more
          the council run?             in store.
      2   Where does each of the lamps stand?
      """,
      """
      3. Who mends the lamps and       a) Our own staff
         who pays for them?

         a) by day                     b) Nobody
         b) by night

      4. What colour are they?         Green
         And why?

      Yours sincerely
      """,
    ]
    #expect(
      Pages(pages).text == """
        No  Question                     Response
        1   How many lamps does          41 lamps, and 3 more
            the council run?             in store.
        2   Where does each of the lamps stand?

        \u{0C}| 3. Who mends the lamps and who pays for them? a) by day b) by night \
        | a) Our own staff b) Nobody |
        | 4. What colour are they? And why? | Green |

        Yours sincerely

        """)
  }

  @Test("a gap in one line, or figures in columns, make no table of questions")
  func noTable() {
    let page =
      "1. See below      (page 2)\n\n2014   84   12\n2015   86   13\n9 High Street   Anytown\n"
    #expect(Pages([page]).text == page)
  }

  @Test("a dollar before a section's number was a section sign, and before an amount it is one")
  func sectionSigns() {
    #expect(
      ScanText.tidied("$40(2), $ 43(1) cost $40 (and $1,000(net)")
        == "§40(2), § 43(1) cost $40 (and $1,000(net)")
  }

  private static let printer = Tool("weasyprint", package: "weasyprint")
  private static let canScan =
    printer.isInstalled && DocumentTools().pdfToPicture.isInstalled
    && DocumentTools().recogniser.isInstalled && DocumentTools().pdfToText.isInstalled

  private func printed(_ page: String) throws -> [UInt8] {
    var limits = Tool.Limits()
    limits.memory = nil
    return try Self.printer.run(["-q", "-", "-"], input: Array(page.utf8), limits: limits)
  }

  @Test("pages that are pictures are recognised, beside pages that are not", .enabled(if: canScan))
  func scans() throws {
    let words = "<p>1. How many lamps?</p><p>We run forty-one lamps.</p>"
    let letter = try printed("<body style=\"font: 14pt sans-serif\">" + words)
    let picture = try Scratch.folder { folder in
      try Data(letter).write(to: folder.appending(path: "a.pdf"))
      try DocumentTools().pdfToPicture.run(
        ["-r", "150", "-png", "-singlefile", "a.pdf", "a"], in: folder)
      return try Data(contentsOf: folder.appending(path: "a.png"))
    }
    let scan = try DocumentReader.text(of: [UInt8](picture), name: nil)
    #expect(scan.text.contains("We run forty-one lamps."))
    #expect(scan.conversions == [.recognised(pages: 1)])
    let image =
      "<img style=\"width: 100%\" src=\"data:image/png;base64,\(picture.base64EncodedString())\">"
    let mixed = try printed("<p>Dear Sam</p><div style=\"break-before: page\">\(image)</div>")
    let read = try DocumentReader.text(of: mixed, name: nil)
    let pages = read.text.split(separator: "\u{0C}")
    #expect(pages.count == 2)
    #expect(pages.first?.hasPrefix("Dear Sam") == true)
    #expect(pages.last?.contains("We run forty-one lamps.") == true)
    #expect(read.conversions == [.recognised(pages: 1)])

    // Without the recogniser, the pages with words are still read.
    var tools = DocumentTools()
    tools.recogniser = Tool("foi-no-such-program", package: "some-package")
    let plain = try DocumentReader.text(of: mixed, name: nil, tools: tools)
    #expect(plain.text.hasPrefix("Dear Sam"))
    #expect(plain.conversions == [.unrecognised(pages: 1, tools.recogniser)])
  }

  @Test("a PDF that asks for a password is said to be encrypted")
  func encrypted() throws {
    try Scratch.folder { folder in
      let script = folder.appending(path: "locked")
      let words = "#!/bin/sh\necho 'Command Line Error: Incorrect password' >&2\nexit 1\n"
      try Data(words.utf8).write(to: script)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o700], ofItemAtPath: script.path(percentEncoded: false))
      var tools = DocumentTools()
      let up = String(repeating: "../", count: 12)
      tools.pdfToText = Tool(up + script.path(percentEncoded: false), package: "none")
      var found: DocumentFault?
      do {
        _ = try DocumentReader.text(of: Array("%PDF-1.7\n".utf8), name: nil, tools: tools)
      } catch {
        found = error as? DocumentFault
      }
      #expect(found == .encrypted)
    }
  }
}
