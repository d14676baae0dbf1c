/// What kind of document some bytes are.
package enum DocumentFormat: String, CaseIterable, Sendable, Codable {
  case plain, pdf, docx, odt, rtf, doc, html, xlsx, ods, xls, csv, image, outlook

  /// The kind in words, for messages.
  package var written: String {
    switch self {
    case .plain: "plain text"
    case .pdf: "a PDF"
    case .docx: "a Word document"
    case .odt: "an OpenDocument text"
    case .rtf: "an RTF document"
    case .doc: "a document of an older Word"
    case .html: "a web page"
    case .xlsx: "an Excel workbook"
    case .ods: "an OpenDocument spreadsheet"
    case .xls: "a workbook of an older Excel"
    case .csv: "a table as CSV"
    case .image: "a picture"
    case .outlook: "an Outlook message"
    }
  }

  /// Whether it holds rows and columns and no letter.
  package var isSheet: Bool {
    switch self {
    case .xlsx, .ods, .xls, .csv: true
    case .plain, .pdf, .docx, .odt, .rtf, .doc, .html, .image, .outlook: false
    }
  }
}

extension DocumentFormat {
  /// Recognises the kind by the bytes or, failing that, by the name.
  ///
  /// ``OfficeArchive`` tells archives apart.
  init(of bytes: [UInt8], name: String?) throws(DocumentFault) {
    // Some programs put a byte-order mark or empty lines before anything else.
    let head = bytes.prefix(1_024)
    if Self.pdfStart(in: head) != nil {
      self = .pdf
    } else if head.starts(with: [0x50, 0x4B, 0x03, 0x04])
      || head.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      self = try OfficeArchive.format(of: bytes)
    } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = try Self.older(bytes)
    } else if head.starts(with: Array(#"{\rtf"#.utf8)) {
      self = .rtf
    } else if Self.isPicture(head) {
      self = .image
    } else if Self.isWebPage(head) {
      self = .html
    } else {
      self =
        switch Self.ending(of: name) {
        case "csv", "tsv": .csv
        case "html", "htm", "xhtml": .html
        // Plain text under the name of a PDF is a note in its place, or a download that failed.
        case "pdf": throw .misnamed(.pdf)
        case "docx": throw .misnamed(.docx)
        case "odt": throw .misnamed(.odt)
        case "xlsx": throw .misnamed(.xlsx)
        case "ods": throw .misnamed(.ods)
        default: .plain
        }
    }
  }

  /// Recognises the kind, in a worker where it takes a parser.
  init(reading bytes: [UInt8], name: String) throws(DocumentFault) {
    if let workers = Sandbox.workers, Self.isContainer(bytes) {
      self = try workers.format(of: bytes, name: name)
    } else {
      self = try Self(of: bytes, name: name)
    }
  }

  /// Whether it takes a parser to say what some bytes are.
  static func isContainer(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  /// The end of a file's name, in lower case.
  static func ending(of name: String?) -> String {
    guard let name, let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// Where a PDF begins: readers of PDF accept some bytes before it, and some senders put them.
  private static func pdfStart(in head: ArraySlice<UInt8>) -> Int? {
    let mark = Array("%PDF-".utf8)
    guard head.count >= mark.count else { return nil }
    if head.starts(with: mark) { return head.startIndex }
    // A letter may mention such a mark; a real one comes almost first.
    return (1...max(1, min(32, head.count - mark.count))).first {
      head.dropFirst($0).starts(with: mark)
        && head.prefix($0).allSatisfy { $0 <= 0x20 || $0 >= 0xBB }
    }
  }

  private static func isPicture(_ head: ArraySlice<UInt8>) -> Bool {
    let marks: [[UInt8]] = [
      [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x49, 0x49, 0x2A, 0x00],
      [0x4D, 0x4D, 0x00, 0x2A],
    ]
    return marks.contains { head.starts(with: $0) }
  }

  private static func isWebPage(_ head: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: head.filter { $0 > 0x20 && $0 < 0x7F }, as: UTF8.self).lowercased()
    return ["<!doctypehtml", "<html", "<?xmlversion=\"1.0\"encoding=\"utf-8\"?><!doctypehtml"]
      .contains { text.hasPrefix($0) }
  }

  /// The older office programs put everything into one kind of container.
  private static func older(_ bytes: [UInt8]) throws(DocumentFault) -> DocumentFormat {
    let directory = OfficeArchive.namesOfOlderContainer(bytes)
    if directory.contains("EncryptedPackage") { throw .encrypted }
    if directory.contains("WordDocument") { return .doc }
    if directory.contains("Workbook") || directory.contains("Book") { return .xls }
    if directory.contains("__properties_version1.0") { return .outlook }
    throw .archive
  }
}
