import Foundation

/// Small documents of the kinds that authorities attach, made byte by byte.
enum Papers {
  /// A PDF of one page of plain lines.
  static func pdf(_ text: String) -> [UInt8] {
    var content = "BT /F1 11 Tf 14 TL 60 800 Td\n"
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let escaped = line.replacing("\\", with: "\\\\").replacing("(", with: "\\(")
        .replacing(")", with: "\\)").replacing("£", with: "\\243")
      content += "(\(escaped)) Tj T*\n"
    }
    content += "ET"
    return pdf(
      objects: [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << "
          + "/F1 5 0 R >> >> >>",
        "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
      ].map { Array($0.utf8) })
  }

  /// A PDF whose one page is a picture, as a scanner makes it.
  static func scan(jpeg: [UInt8], width: Int, height: Int) -> [UInt8] {
    let content = "q 595 0 0 842 0 0 cm /I1 Do Q"
    return pdf(objects: [
      Array("<< /Type /Catalog /Pages 2 0 R >>".utf8),
      Array("<< /Type /Pages /Kids [3 0 R] /Count 1 >>".utf8),
      Array(
        ("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << "
          + "/XObject << /I1 5 0 R >> >> >>").utf8),
      Array("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream".utf8),
      Array(
        ("<< /Type /XObject /Subtype /Image /Width \(width) /Height \(height) /ColorSpace "
          + "/DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length \(jpeg.count) >>\nstream\n")
          .utf8) + jpeg + Array("\nendstream".utf8),
    ])
  }

  private static func pdf(objects: [[UInt8]]) -> [UInt8] {
    var bytes = Array("%PDF-1.4\n".utf8)
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(bytes.count)
      bytes += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
    }
    let start = bytes.count
    bytes += Array("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8)
    for place in places {
      let digits = String(place)
      bytes += Array(
        (String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n").utf8)
    }
    bytes += Array(
      "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n".utf8)
    return bytes
  }

  /// A Word document with one paragraph a line.
  static func word(_ text: String) -> [UInt8] {
    let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let escaped = line.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      return "<w:p><w:r><w:t xml:space=\"preserve\">\(escaped)</w:t></w:r></w:p>"
    }.joined()
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
    let types = "application/vnd.openxmlformats-"
    return archive([
      (
        "[Content_Types].xml",
        head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          + "<Default Extension=\"rels\" ContentType=\"\(types)package.relationships+xml\"/>"
          + "<Override PartName=\"/word/document.xml\" ContentType=\"\(types)officedocument"
          + ".wordprocessingml.document.main+xml\"/></Types>"
      ),
      (
        "_rels/.rels",
        head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
          + "relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/"
          + "officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
          + "</Relationships>"
      ),
      (
        "word/document.xml",
        head + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
          + "\"><w:body>\(paragraphs)</w:body></w:document>"
      ),
    ])
  }

  /// A zip archive that compresses nothing.
  private static func archive(_ files: [(name: String, text: String)]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, text) in files {
      let content = Array(text.utf8)
      let fields =
        little(20, 2) + little(0, 8) + little(Int(crc32(content)), 4) + little(content.count, 4)
        + little(content.count, 4) + little(name.utf8.count, 2) + little(0, 2)
      directory +=
        Array("PK\u{1}\u{2}".utf8) + little(20, 2) + fields + little(0, 10) + little(bytes.count, 4)
        + Array(name.utf8)
      bytes += Array("PK\u{3}\u{4}".utf8) + fields + Array(name.utf8) + content
    }
    let start = bytes.count
    return bytes + directory + Array("PK\u{5}\u{6}".utf8) + little(0, 4) + little(files.count, 2)
      + little(files.count, 2) + little(directory.count, 4) + little(start, 4) + little(0, 2)
  }

  private static func little(_ value: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: $0 < 8 ? value >> (8 * $0) : 0) }
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? (crc >> 1) ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
