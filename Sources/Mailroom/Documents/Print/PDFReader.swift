/// Turns a PDF into text, page by page, and recognises the words of pages that are pictures.
struct PDFReader {
  let tools: DocumentTools

  func read(_ bytes: [UInt8]) throws(DocumentFault) -> DocumentText {
    try tools.work(on: bytes, named: .pdf, as: .pdf) { bench in
      let output = try bench.run(.pages)
      var pages = String(decoding: output, as: UTF8.self)
        .split(separator: "\u{0C}", omittingEmptySubsequences: false).map(String.init)
      // The last page ends with a form feed as well.
      if pages.count > 1, pages.last.map(Self.isBlank) == true { pages.removeLast() }
      markTables(in: &pages, bench)
      let conversions = try recogniseScans(among: &pages, on: bench)
      return DocumentText(text: Pages(pages).text, conversions: conversions, format: .pdf)
    }
  }

  // MARK: - Tables

  /// Writes the tables of questions and answers row by row, as Word and web pages have them.
  ///
  /// The place of the words says which cell they belong to; the text above and below a table is laid
  /// out as before. A program that cannot say where they are leaves the pages as they are.
  private func markTables(in pages: inout [String], _ bench: Workbench) {
    guard pages.contains(where: Self.hasColumns),
      let output = try? bench.run(.wordBoxes)
    else { return }
    let tables = BoxTable.tables(
      inPages: WordBoxes.pages(in: String(decoding: output, as: UTF8.self)))
    for (page, found) in tables.enumerated().prefix(pages.count) where !found.isEmpty {
      if let text = try? text(of: page, with: found, on: bench) { pages[page] = text }
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

  private func text(
    of page: Int, with tables: [BoxTable.Found], on bench: Workbench
  ) throws -> String {
    var parts: [String] = []
    var top = 0.0
    for table in tables {
      parts.append(try laidOut(page, from: top, to: table.top, on: bench))
      parts.append(
        table.rows.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n"))
      top = table.bottom
    }
    parts.append(try laidOut(page, from: top, to: 20_000, on: bench))
    return parts.filter { !Self.isBlank($0) }.joined(separator: "\n\n")
  }

  /// The text of a strip of a page.
  private func laidOut(
    _ page: Int, from top: Double, to bottom: Double, on bench: Workbench
  ) throws -> String {
    let height = Int(bottom) - Int(top.rounded(.up))
    guard height > 0 else { return "" }
    let output = try bench.run(
      .strip(page: page + 1, top: Int(top.rounded(.up)), height: height))
    return String(decoding: output, as: UTF8.self)
      .split(separator: "\u{0C}", omittingEmptySubsequences: false).first.map(String.init) ?? ""
  }

  // MARK: - Scans

  /// Reads the pages that are pictures; a page without words and picture is an empty one.
  private func recogniseScans(
    among pages: inout [String], on bench: Workbench
  ) throws -> [DocumentText.Conversion] {
    let blank = pages.indices.filter { Self.isBlank(pages[$0]) }
    guard !blank.isEmpty else { return [] }
    let pictured = try pagesWithPictures(on: bench)
    let scans = blank.filter { pictured.contains($0 + 1) }
    guard !scans.isEmpty else { return [] }
    let recognises = bench.isInstalled(.words(isPage: true))
    guard recognises, bench.isInstalled(.picture(page: 1)) else {
      let missing = recognises ? tools.pdfToPicture : tools.recogniser
      if blank.count == pages.count { throw DocumentFault.needs(missing, .image) }
      return [.unrecognised(pages: scans.count, missing)]
    }
    for page in scans.prefix(tools.mostScans) {
      _ = try bench.run(.picture(page: page + 1))
      pages[page] = try ScanReader.words(on: bench, isPage: true)
    }
    let left = scans.count - tools.mostScans
    return [.recognised(pages: min(scans.count, tools.mostScans))]
      + (left > 0 ? [.cut(pages: left)] : [])
  }

  /// The numbers of the pages that show a picture.
  private func pagesWithPictures(on bench: Workbench) throws -> Set<Int> {
    let list = try bench.run(.pictures)
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
    try tools.work(on: bytes, named: .picture, as: .image) { bench in
      let text = try Self.words(on: bench, isPage: false)
      return DocumentText(text: text, conversions: [.recognised(pages: 1)], format: .image)
    }
  }

  /// The words, on the picture of a page or on the document itself.
  static func words(on bench: Workbench, isPage: Bool) throws -> String {
    let output = try bench.run(.words(isPage: isPage))
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
