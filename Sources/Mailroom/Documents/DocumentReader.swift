/// Reads documents of every kind that authorities send.
package enum DocumentReader {
  /// Reads a document.
  /// - Parameters:
  ///   - bytes: The document as it came.
  ///   - name: The name it came under, which helps where the bytes do not say what they are.
  ///   - tools: The programs that read what this one cannot.
  /// - Returns: Its text, in reading order, with a form feed after each page but the last.
  /// - Throws: ``DocumentFault`` where there is no text to read.
  package static func text(
    of bytes: [UInt8], name: String?, tools: DocumentTools = DocumentTools()
  ) throws(DocumentFault) -> DocumentText {
    guard bytes.count <= DocumentText.limit else {
      throw .tooLarge(bytes: bytes.count, limit: DocumentText.limit)
    }
    guard !bytes.isEmpty else { throw .empty }
    if let workers = Sandbox.workers, !isPlain(bytes, name) {
      return try workers.text(of: bytes, name: name, tools: tools)
    }
    return try read(bytes, name: name, tools: tools)
  }

  /// Plain text has no parser that could be misled.
  private static func isPlain(_ bytes: [UInt8], _ name: String?) -> Bool {
    !DocumentFormat.isContainer(bytes) && (try? DocumentFormat(of: bytes, name: name)) == .plain
  }

  /// Reads it in this process.
  static func read(
    _ bytes: [UInt8], name: String?, tools: DocumentTools
  ) throws(DocumentFault) -> DocumentText {
    let document = try read(bytes, as: DocumentFormat(of: bytes, name: name), tools)
    guard document.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw document.format == .plain ? .empty : .wordless(document.format)
    }
    return document
  }

  private static func read(
    _ bytes: [UInt8], as format: DocumentFormat, _ tools: DocumentTools
  ) throws(DocumentFault) -> DocumentText {
    switch format {
    case .plain: try DocumentText(plain: bytes)
    case .pdf: try PDFReader(tools: tools).read(bytes)
    case .image: try ScanReader(tools: tools).read(bytes)
    case .docx: try WordReader.read(bytes)
    case .odt, .ods: try OpenDocumentReader.read(bytes, as: format)
    case .xlsx: try WorkbookReader.read(bytes)
    case .html: try WebPageReader.read(bytes)
    case .rtf: try OlderReader(tools: tools).richText(bytes)
    case .doc: try OlderReader(tools: tools).word(bytes)
    case .xls: try OlderReader(tools: tools).workbook(bytes)
    case .csv: try SheetText.csv(bytes)
    case .outlook: try OutlookMessage.text(of: bytes, tools: tools)
    }
  }
}

/// The programs that read documents, each with the Debian package that brings it.
package struct DocumentTools: Sendable, Codable {
  package var pdfToText = Tool("pdftotext", package: "poppler-utils")
  package var pdfImages = Tool("pdfimages", package: "poppler-utils")
  package var pdfToPicture = Tool("pdftoppm", package: "poppler-utils")
  package var pdfInfo = Tool("pdfinfo", package: "poppler-utils")
  package var recogniser = Tool("tesseract", package: "tesseract-ocr")
  package var converter = Tool("pandoc", package: "pandoc")
  package var olderWord = Tool("catdoc", package: "catdoc")
  package var olderWorkbook = Tool("xls2csv", package: "catdoc")
  /// The first package only recommends the second.
  package var outlookMessage = Tool(
    "msgconvert", package: "libemail-outlook-message-perl libemail-address-perl")
  package var outlookWrapper = Tool("tnef", package: "tnef")
  /// Seconds that a program may take for one document, or for one page that it recognises.
  package var seconds = 60
  /// The most pages of one document whose words are recognised, a few seconds each.
  package var mostScans = 40

  package init() {}

  var limits: Tool.Limits {
    var limits = Tool.Limits()
    limits.seconds = seconds
    return limits
  }
}
