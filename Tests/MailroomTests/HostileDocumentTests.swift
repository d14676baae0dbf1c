import Foundation
import OfficeFiles
import Testing

@testable import Mailroom

@Suite("Documents made to harm")
struct HostileDocumentTests {
  private func fault(
    _ bytes: [UInt8], name: String? = nil, tools: DocumentTools = DocumentTools()
  ) -> DocumentFault? {
    do {
      _ = try DocumentReader.text(of: bytes, name: name, tools: tools)
      return nil
    } catch {
      return error
    }
  }

  @Test("a part that unpacks without end is refused")
  func zipBomb() {
    var zip = ZipFile()
    zip.add("word/document.xml", repeating: 0x20, count: 300_000_000)
    #expect(zip.bytes.count < 2_000_000)
    #expect(fault(zip.bytes) == .bomb(.docx))
  }

  @Test("an archive within a document is not opened, and one within an archive is no document")
  func nestedArchives() throws {
    var bomb = ZipFile()
    bomb.add("word/document.xml", repeating: 0x20, count: 200_000_000)
    var zip = ZipFile([
      ("word/document.xml", OfficeFile.wordPart("<w:p><w:r><w:t>Dear Sam</w:t></w:r></w:p>"))
    ])
    zip.add("word/embeddings/inner.zip", bomb.bytes)
    let text = try DocumentReader.text(of: zip.bytes, name: nil)
    #expect(text.text == "Dear Sam\n")
    var outer = ZipFile()
    outer.add("inner.docx", bomb.bytes)
    #expect(fault(outer.bytes) == .archive)
  }

  @Test("an archive of more parts than any document has is refused")
  func manyParts() {
    var zip = ZipFile([("word/document.xml", OfficeFile.wordPart(""))])
    for number in 0..<12_000 { zip.add("word/\(number).xml", []) }
    #expect(fault(zip.bytes) == .bomb(.docx))
  }

  @Test("a million paragraphs are read")
  func manyParagraphs() throws {
    let count = 1_000_000
    let body = String(repeating: "<w:p><w:r><w:t>x</w:t></w:r></w:p>", count: count)
    let document = try DocumentReader.text(of: OfficeFile.word(body), name: nil)
    #expect(document.text.utf8.count { $0 == 0x78 } == count)
  }

  @Test("a header that claims two gigabytes is not believed")
  func falseSize() {
    var zip = ZipFile()
    let part = Array(OfficeFile.wordPart("<w:p/>").utf8)
    zip.add("word/document.xml", part, claiming: 0x7FFF_FFFF)
    #expect([.damaged(.docx), .wordless(.docx)].contains(fault(zip.bytes)))
  }

  @Test(
    "entities are refused, whether they multiply or fetch a file",
    arguments: [
      """
      <!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
      <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">]>
      <w><body><p><t>&f;</t></p></body></w>
      """,
      "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w><p><t>&x;</t></p></w>",
      "<!DOCTYPE w SYSTEM \"http://example.org/w.dtd\"><w><p><t>Dear Sam</t></p></w>",
    ])
  func entities(part: String) {
    #expect(fault(ZipFile([("word/document.xml", part)]).bytes) == .damaged(.docx))
  }

  @Test("elements nested without end are refused")
  func deepXML() {
    let part = String(repeating: "<p>", count: 200_000)
    #expect(fault(ZipFile([("word/document.xml", part)]).bytes) == .damaged(.docx))
  }

  @Test("a web page nested without end gives what stands near its surface")
  func deepPage() throws {
    let page = "<html><p>Dear Sam</p>" + String(repeating: "<div>", count: 100_000) + "x"
    let document = try DocumentReader.text(of: Array(page.utf8), name: nil)
    #expect(document.text.hasPrefix("Dear Sam\n"))
  }

  @Test("an archive that is cut short is refused, wherever it is cut")
  func truncated() {
    let whole = OfficeFile.word("<w:p><w:r><w:t>Dear Sam</w:t></w:r></w:p>")
    #expect(fault(whole) == nil)
    for length in stride(from: 4, to: whole.count - 200, by: 7) {
      let found = fault(Array(whole[..<length]))
      #expect(found == .archive || found == .damaged(.docx), "\(length)")
    }
  }

  @Test("broken documents of every kind are read or refused and never end the program")
  func broken() {
    var random = Dice(seed: 11)
    let whole = [
      OfficeFile.word(
        "<w:p><w:r><w:t>Dear Sam</w:t></w:r></w:p><w:tbl><w:tr><w:tc/></w:tr></w:tbl>"),
      OfficeFile.open("<table:table><table:table-row/></table:table><text:list/>"),
      OfficeFile.workbook([("One", "<row><c r=\"ZZZ9\" s=\"9\"><v>1e308</v></c></row>")]),
      OfficeFile.open(
        "<text:list text:style-name=\"L\"><text:list-item text:start-value=\"\(Int.max)\"/>"
          + "<text:list-item><text:p>x</text:p></text:list-item></text:list>",
        styles:
          "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" "
          + "style:num-format=\"i\" text:start-value=\"\(Int.min)\"/></text:list-style>"),
      OfficeFile.webPage(text: "1. How many?\n\n41"),
      Array("<html><ol start='\(Int.min)'><li value='\(Int.max)'>a<li>b".utf8),
      Array("a,\"b\"\"c\n\",d\r\n;;".utf8),
    ]
    let names = ["a.docx", "a.odt", "a.xlsx", "b.odt", "a.html", "b.html", "a.csv"]
    var refused = 0
    for (bytes, name) in zip(whole, names) {
      _ = fault(bytes, name: name)
      for _ in 0..<400 {
        var bytes = bytes
        for _ in 0..<(1 + random.roll(6)) {
          bytes[random.roll(bytes.count)] = UInt8(random.roll(256))
        }
        if fault(bytes, name: name) != nil { refused += 1 }
      }
    }
    #expect(refused > 0)
  }

  @Test("a reader that hangs is ended, and one that writes without end as well")
  func hangingReader() throws {
    try Scratch.folder { folder in
      let script = folder.appending(path: "hang")
      try Data("#!/bin/sh\nexec sleep 600\n".utf8).write(to: script)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o700], ofItemAtPath: script.path(percentEncoded: false))
      var tools = DocumentTools()
      tools.seconds = 1
      let up = String(repeating: "../", count: 12)
      tools.pdfToText = Tool(up + script.path(percentEncoded: false), package: "none")
      let found = fault(Array("%PDF-1.7\n".utf8), tools: tools)
      #expect(found == .tooHard(.pdf))
    }
  }

  @Test("a program that is missing is named with its package")
  func missingPrograms() {
    let none = Tool("foi-no-such-program", package: "some-package")
    var tools = DocumentTools()
    (tools.pdfToText, tools.converter, tools.olderWord) = (none, none, none)
    tools.recogniser = none
    #expect(fault(Array("%PDF-1.7\n".utf8), tools: tools) == .needs(none, .pdf))
    #expect(fault(Array(#"{\rtf1 Hello}"#.utf8), tools: tools) == .needs(none, .rtf))
    #expect(fault([0x89, 0x50, 0x4E, 0x47, 0x0D], tools: tools) == .needs(none, .image))
    #expect(fault(Array("Dear Sam".utf8), tools: tools) == nil)
  }

  @Test(
    "a PDF that is none is refused",
    .enabled(if: DocumentTools().pdfToText.isInstalled))
  func garbledPDF() {
    var random = Dice(seed: 5)
    let bytes = Array("%PDF-1.7\n".utf8) + (0..<4_000).map { _ in UInt8(random.roll(256)) }
    #expect(fault(bytes) == .damaged(.pdf))
  }

  @Test("a document without a word is said to have none")
  func wordless() {
    let picture = "<w:p><w:r><w:drawing><a/></w:drawing></w:r></w:p>"
    #expect(fault(OfficeFile.word(picture)) == .wordless(.docx))
    #expect(fault(OfficeFile.open("")) == .wordless(.odt))
    #expect(fault(OfficeFile.workbook([("One", "")])) == .wordless(.xlsx))
    #expect(fault(Array("<html><img src='x'></html>".utf8)) == .wordless(.html))
    #expect(fault([]) == .empty)
    #expect(fault(Array(" \n\t".utf8)) == .empty)
  }

  @Test("a document that only its password opens is said to be encrypted")
  func encrypted() {
    var container: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 1_020)
    for byte in "EncryptedPackage".utf8 { container += [byte, 0] }
    container += [UInt8](repeating: 0, count: 96)
    #expect(fault(container) == .encrypted)
    let manifest = "<manifest><encryption-data/></manifest>"
    let text = ZipFile([
      ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "garbage"),
      ("META-INF/manifest.xml", manifest),
    ])
    #expect(fault(text.bytes) == .encrypted)
  }
}

/// The same numbers in every run.
private struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }
}
