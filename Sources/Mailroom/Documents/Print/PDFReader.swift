import Foundation

/// Turns a PDF into text, page by page, and recognises the words of pages that are pictures.
struct PDFReader {
  let tools: DocumentTools

  func read(_ bytes: [UInt8]) throws(DocumentFault) -> DocumentText {
    try tools.work(on: bytes, named: "document.pdf", as: .pdf) { folder in
      let output = try tools.pdfToText.run(
        ["-layout", "-enc", "UTF-8", "document.pdf", "-"], in: folder, limits: tools.limits)
      var pages = String(decoding: output, as: UTF8.self)
        .split(separator: "\u{0C}", omittingEmptySubsequences: false).map(String.init)
      // The last page ends with a form feed as well.
      if pages.count > 1, pages.last.map(Self.isBlank) == true { pages.removeLast() }
      markTables(in: &pages, folder)
      let conversions = try recogniseScans(among: &pages, in: folder)
      return DocumentText(text: Pages(pages).text, conversions: conversions, format: .pdf)
    }
  }

  // MARK: - Tables

  /// Writes the tables of questions and answers row by row, as Word and web pages have them.
  ///
  /// The place of the words says which cell they belong to; the text above and below a table is laid
  /// out as before. A program that cannot say where they are leaves the pages as they are.
  private func markTables(in pages: inout [String], _ folder: URL) {
    guard pages.contains(where: Self.hasColumns),
      let output = try? tools.pdfToText.run(
        ["-tsv", "-enc", "UTF-8", "document.pdf", "-"], in: folder, limits: tools.limits)
    else { return }
    let tables = BoxTable.tables(
      inPages: WordBoxes.pages(in: String(decoding: output, as: UTF8.self)))
    for (page, found) in tables.enumerated().prefix(pages.count) where !found.isEmpty {
      if let text = try? text(of: page, with: found, in: folder) { pages[page] = text }
    }
  }

  /// Whether some lines of the page have words on both sides of a gap.
  private static func hasColumns(_ page: String) -> Bool {
    var lines = 0
    for line in page.split(separator: "\n") {
      let bytes = Array(line.utf8)
      var (run, words) = (0, false)
      for byte in bytes {
        if byte == 0x20 {
          run += 1
          continue
        }
        if words, run >= 2 {
          lines += 1
          break
        }
        (run, words) = (0, true)
      }
      if lines >= 4 { return true }
    }
    return false
  }

  private func text(of page: Int, with tables: [BoxTable.Found], in folder: URL) throws -> String {
    var parts: [String] = []
    var top = 0.0
    for table in tables {
      parts.append(try laidOut(page, from: top, to: table.top, in: folder))
      parts.append(
        table.rows.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n"))
      top = table.bottom
    }
    parts.append(try laidOut(page, from: top, to: 20_000, in: folder))
    return parts.filter { !Self.isBlank($0) }.joined(separator: "\n\n")
  }

  /// The text of a strip of a page.
  private func laidOut(_ page: Int, from top: Double, to bottom: Double, in folder: URL) throws
    -> String
  {
    let number = String(page + 1)
    let height = Int(bottom) - Int(top.rounded(.up))
    guard height > 0 else { return "" }
    let output = try tools.pdfToText.run(
      [
        "-layout", "-enc", "UTF-8", "-f", number, "-l", number, "-x", "0", "-y",
        String(Int(top.rounded(.up))), "-W", "20000", "-H", String(height), "document.pdf", "-",
      ], in: folder, limits: tools.limits)
    return String(decoding: output, as: UTF8.self)
      .split(separator: "\u{0C}", omittingEmptySubsequences: false).first.map(String.init) ?? ""
  }

  // MARK: - Scans

  /// Reads the pages that are pictures; a page without words and picture is an empty one.
  private func recogniseScans(
    among pages: inout [String], in folder: URL
  ) throws -> [DocumentText.Conversion] {
    let blank = pages.indices.filter { Self.isBlank(pages[$0]) }
    guard !blank.isEmpty else { return [] }
    let pictured = try pagesWithPictures(in: folder)
    let scans = blank.filter { pictured.contains($0 + 1) }
    guard !scans.isEmpty else { return [] }
    guard tools.recogniser.isInstalled, tools.pdfToPicture.isInstalled else {
      let missing = tools.recogniser.isInstalled ? tools.pdfToPicture : tools.recogniser
      if blank.count == pages.count { throw DocumentFault.needs(missing, .image) }
      return [.unrecognised(pages: scans.count, missing)]
    }
    for page in scans.prefix(tools.mostScans) {
      let number = String(page + 1)
      // Packing a page as PNG takes half as long as recognising its words.
      try tools.pdfToPicture.run(
        [
          "-r", "300", "-gray", "-singlefile", "-f", number, "-l", number, "document.pdf", "page",
        ], in: folder, limits: tools.limits)
      pages[page] = try ScanReader(tools: tools).words(on: "page.pgm", dotsPerInch: 300, in: folder)
    }
    let left = scans.count - tools.mostScans
    return [.recognised(pages: min(scans.count, tools.mostScans))]
      + (left > 0 ? [.cut(pages: left)] : [])
  }

  /// The numbers of the pages that show a picture.
  private func pagesWithPictures(in folder: URL) throws -> Set<Int> {
    let list = try tools.pdfImages.run(
      ["-list", "document.pdf"], in: folder, limits: tools.limits)
    return Set(
      String(decoding: list, as: UTF8.self).split(separator: "\n").dropFirst(2).compactMap {
        $0.split(separator: " ").first.flatMap { Int($0) }
      })
  }

  private static func isBlank(_ page: String) -> Bool {
    !page.unicodeScalars.contains { !$0.properties.isWhitespace }
  }
}

/// Recognises the words on a picture of a letter.
struct ScanReader {
  let tools: DocumentTools

  func read(_ bytes: [UInt8]) throws(DocumentFault) -> DocumentText {
    try tools.work(on: bytes, named: "picture", as: .image) { folder in
      let text = try words(on: "picture", in: folder)
      return DocumentText(text: text, conversions: [.recognised(pages: 1)], format: .image)
    }
  }

  /// The words, read at a given resolution where the picture names none.
  func words(on picture: String, dotsPerInch: Int? = nil, in folder: URL) throws -> String {
    var limits = tools.limits
    // A picture of a million by a million dots fits into a few bytes.
    limits.memory = 3 << 30
    let output = try tools.recogniser.run(
      [picture, "stdout", "-l", "eng", "-c", "preserve_interword_spaces=1"]
        + (dotsPerInch.map { ["--dpi", String($0)] } ?? []), in: folder, limits: limits)
    var text = String(decoding: output, as: UTF8.self)
    while text.unicodeScalars.last.map({ $0 == "\u{0C}" || $0 == "\n" }) == true {
      text.unicodeScalars.removeLast()
    }
    return ScanText.tidied(text)
  }
}

/// What recognition gets wrong in every letter about the law.
enum ScanText {
  /// Reads `$` before the number of a section as `§`: pounds are what letters here count in.
  static func tidied(_ text: String) -> String {
    var tidy = ""
    tidy.reserveCapacity(text.utf8.count)
    var rest = text[...]
    while let sign = rest.firstIndex(of: "$") {
      let after = rest[rest.index(after: sign)...]
      let number = after.drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber }
      let bracket = after[number.endIndex...].first == "("
      tidy += rest[..<sign]
      // "$40(2)" is a section and "$40" may be an amount.
      tidy += bracket && (1...3).contains(number.count) ? "§" : "$"
      rest = after
    }
    return tidy + rest
  }
}

extension DocumentTools {
  /// Puts the document into a folder of its own for a tool to read, and puts faults into our words.
  func work<T>(
    on bytes: [UInt8], named name: String, as format: DocumentFormat,
    _ body: (URL) throws -> T
  ) throws(DocumentFault) -> T {
    do {
      return try Scratch.folder { folder in
        try Data(bytes).write(to: folder.appending(path: name))
        return try body(folder)
      }
    } catch let fault as DocumentFault {
      throw fault
    } catch Tool.Fault.missing(let tool) {
      throw .needs(tool, format)
    } catch Tool.Fault.tookTooLong, Tool.Fault.wroteTooMuch {
      throw .tooHard(format)
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
