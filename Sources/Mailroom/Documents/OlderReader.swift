/// Reads the formats of older office programs, each by a program that knows it.
struct OlderReader {
  let tools: DocumentTools

  /// Rich text becomes a web page first, with its lists and tables.
  func richText(_ bytes: [UInt8]) throws(DocumentFault) -> DocumentText {
    let page = try run(.richText, on: Self.plainer(bytes), as: .rtf)
    return try WebPageReader.read(page, as: .rtf)
  }

  /// Stands for the end of a page on its way through the converter, which knows no pages.
  static let pageEnd: Character = "\u{E00C}"

  /// Rich text, rewritten where the converter would misread it.
  ///
  /// After a character written as a number comes a plain one for older readers, `\u163?`; the converter passes
  /// over one character too many, and £12 becomes £2. Written as `\'3f` it is passed over alone.
  private static func plainer(_ bytes: [UInt8]) -> [UInt8] {
    var plainer: [UInt8] = []
    plainer.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let slash = rest.firstIndex(of: 0x5C) {
      plainer += rest[..<slash]
      let word = rest[slash...].dropFirst().prefix { (0x61...0x7A).contains($0) }
      var end = word.endIndex
      if word.elementsEqual("u".utf8) {
        if end < rest.endIndex, rest[end] == 0x2D { end += 1 }
        while end < rest.endIndex, (0x30...0x39).contains(rest[end]) { end += 1 }
        plainer += rest[slash..<end]
        if end < rest.endIndex, rest[end] == 0x20 { end += 1 }
        if end < rest.endIndex, rest[end] == 0x3F {
          plainer += Array(#"\'3f"#.utf8)
          end += 1
        } else if end > word.endIndex, rest[end - 1] == 0x20 {
          plainer.append(0x20)
        }
      } else if word.elementsEqual("page".utf8) {
        plainer += Array(#"\par\u-8180\'3f\par"#.utf8)
      } else {
        // A slash before a slash is one that is meant.
        if word.isEmpty, end < rest.endIndex { end += 1 }
        plainer += rest[slash..<end]
      }
      rest = rest[end...]
    }
    return plainer + rest
  }

  func word(_ bytes: [UInt8]) throws(DocumentFault) -> DocumentText {
    let text = try run(.olderWord, on: bytes, as: .doc)
    return DocumentText(text: String(decoding: text, as: UTF8.self), format: .doc)
  }

  func workbook(_ bytes: [UInt8]) throws(DocumentFault) -> DocumentText {
    let rows = try run(.olderWorkbook, on: bytes, as: .xls)
    return try SheetText.csv(rows, as: .xls)
  }

  private func run(
    _ conversion: ConversionTool, on bytes: [UInt8], as format: DocumentFormat
  ) throws(DocumentFault) -> [UInt8] {
    try tools.work(on: bytes, named: .document, as: format) { try $0.run(conversion) }
  }
}
