import Foundation
import Testing

@testable import Mailroom

struct OutgoingDocumentTests {
  private static let page = """
    <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Overdue</title></head>
    <body><div data-custom-style="Sender"><p>Jo Bell</p></div><p>Please answer, £5.</p></body></html>
    """
  private static let pdftotext = Tool("pdftotext", package: "poppler-utils")

  @Test(.enabled(if: OutgoingDocument.weasyprint.isInstalled)) func aPDFIsMadeOfThePage() throws {
    let pdf = try OutgoingDocument.pdf(html: Self.page)
    #expect(pdf.starts(with: Array("%PDF-".utf8)))
    guard Self.pdftotext.isInstalled else { return }
    let text = String(decoding: try Self.pdftotext.run(["-", "-"], input: pdf), as: UTF8.self)
    #expect(text.contains("Please answer, £5."))
  }

  @Test(.enabled(if: OutgoingDocument.weasyprint.isInstalled))
  func manyPDFsComeInTheOrderOfTheirPages() throws {
    let pages = (1...5).map { Self.page.replacing("£5", with: "£\($0)00") }
    let pdfs = try OutgoingDocument.pdfs(html: pages)
    #expect(pdfs.count == 5)
    guard Self.pdftotext.isInstalled else { return }
    for (number, pdf) in pdfs.enumerated() {
      let text = String(decoding: try Self.pdftotext.run(["-", "-"], input: pdf), as: UTF8.self)
      #expect(text.contains("£\(number + 1)00"))
    }
  }

  @Test(.enabled(if: OutgoingDocument.weasyprint.isInstalled))
  func aPDFTakesNothingFromTheDisk() throws {
    try Scratch.folder { folder in
      let secret = folder.appending(path: "secret.txt")
      try Data("not yours".utf8).write(to: secret)
      let page = Self.page.replacing(
        "</body>",
        with: "<img src=\"secret.txt\" alt=\"\"><link rel=attachment href=\"secret.txt\"></body>")
      let pdf = try OutgoingDocument.pdf(html: page)
      #expect(!String(decoding: pdf, as: UTF8.self).contains("EmbeddedFile"))
    }
  }

  @Test(.enabled(if: OutgoingDocument.pandoc.isInstalled)) func aWordDocumentIsMadeOfThePage()
    throws
  {
    let word = try OutgoingDocument.word(html: Self.page)
    #expect(word.starts(with: [0x50, 0x4B, 0x03, 0x04]))
    try Scratch.folder { folder in
      let file = folder.appending(path: "letter.docx")
      try Data(word).write(to: file)
      var limits = Tool.Limits()
      limits.memory = nil
      let out = try OutgoingDocument.pandoc.run(
        ["--from=docx", "--to=plain", file.path(percentEncoded: false)], limits: limits)
      let text = String(decoding: out, as: UTF8.self)
      #expect(text == "Jo Bell\n\nPlease answer, £5.\n")
    }
  }

  private static let python = Tool("python3", package: "python3")

  @Test(.enabled(if: OutgoingDocument.pandoc.isInstalled && python.isInstalled))
  func aWordDocumentKeepsTheClosingWithTheNameAndRowsWhole() throws {
    let page = Self.page.replacing(
      "</body>",
      with: "<div data-custom-style=\"Closing\"><p>Yours faithfully,</p></div><table><colgroup>"
        + "<col style=\"width: 20%\"><col style=\"width: 80%\"></colgroup>"
        + "<tr><td>a</td><td>b</td></tr></table></body>")
    let script = """
      import io, re, sys, zipfile
      z = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
      styles = z.read("word/styles.xml").decode()
      body = z.read("word/document.xml").decode()
      closing = re.search(r'<w:style [^>]*w:styleId="Closing".*?</w:style>', styles, re.S).group(0)
      table = re.search(r'<w:style [^>]*w:styleId="Table".*?</w:style>', styles, re.S).group(0)
      compact = re.search(r'<w:style [^>]*w:styleId="Compact".*?</w:style>', styles, re.S).group(0)
      cell = re.search(r'<w:tc>.*?</w:tc>', body, re.S).group(0)
      widths = [int(w) for w in re.findall(r'<w:gridCol w:w="(\\d+)"', body)]
      print("keepNext" in closing, "cantSplit" in table, 'w:val="Closing"' in body,
            '<w:tblStyle w:val="Table"' in body, len(widths) == 2 and widths[1] == 4 * widths[0],
            "keepLines" in compact, 'w:val="Compact"' in cell)
      """
    let out = try Self.python.run(["-c", script], input: OutgoingDocument.word(html: page))
    #expect(String(decoding: out, as: UTF8.self) == "True True True True True True True\n")
  }

  @Test func aToolThatIsMissingIsNamedWithItsPackage() {
    let tool = Tool("weasyprint-that-is-not-there", package: "weasyprint")
    #expect(throws: Tool.Fault.missing(tool)) { try tool.run([]) }
  }
}

struct ZipArchiveTests {
  @Test func theSameFilesGiveTheSameBytes() throws {
    let one = try ZipArchive.of([("a.txt", "one"), ("b/c.xml", "<two/>")])
    let other = try ZipArchive.of([("a.txt", "one"), ("b/c.xml", "<two/>")])
    #expect(one == other)
    #expect(one.starts(with: Array("PK".utf8)))
  }

  private static let unzip = Tool("python3", package: "python3")

  @Test(.enabled(if: unzip.isInstalled)) func anotherProgramReadsTheArchive() throws {
    let bytes = try ZipArchive.of([("a.txt", "one"), ("b/c.xml", "<two/>")])
    let script = """
      import io, sys, zipfile
      z = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
      print(z.testzip(), [(n, z.read(n)) for n in z.namelist()])
      """
    let out = try Self.unzip.run(["-c", script], input: bytes)
    #expect(
      String(decoding: out, as: UTF8.self)
        == "None [('a.txt', b'one'), ('b/c.xml', b'<two/>')]\n")
  }
}
