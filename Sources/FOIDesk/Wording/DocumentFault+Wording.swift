package import Mailroom

extension DocumentFault {
  /// The fault, with a remedy that needs no command.
  package var written: String {
    switch self {
    case .empty: "the file is empty"
    case .pdf: "this is a PDF; save it as plain text first"
    case .archive:
      "this is an archive or a kind of office document that foi does not read; "
        + "save the letter as PDF or plain text first"
    case .encrypted: "this is encrypted; decrypt it and save it without a password first"
    case .misnamed(let format):
      "this is called \(format.written), and it is not one; ask for it again, or rename it if it is text"
    case .noSpreadsheet(.xls):
      "this is \(DocumentFormat.xls.written); open it and save it as .xlsx first"
    case .noSpreadsheet(let format):
      "this is \(format.written), and a spreadsheet is needed: CSV, Excel or OpenDocument"
    case .binary: "this is not text; save the letter as plain text first"
    case .tooLarge(let bytes, let limit):
      "\(bytes / 1_048_576) MB is over the limit of \(limit / 1_048_576) MB"
    case .needs(let tool, .image):
      """
      this is a scan, and \(tool.program), which recognises its words, is not installed
      """
    case .needs(let tool, let format):
      """
      this is \(format.written), and \(tool.program), which reads it, is not installed
      """
    case .tooHard(let format):
      "\(format.written) that could not be read in a minute; save the letter as plain text first"
    case .bomb(let format):
      "\(format.written) that unpacks to more than the limit; save it as plain text first"
    case .damaged(let format):
      "\(format.written) that is cut short or broken; ask for it again or save it as plain text"
    case .wordless(let format):
      "\(format.written) without any words in it; if it contains pictures, print it to PDF and use that"
    case .ended(let end): "\(end.written); save the letter as plain text first"
    }
  }
}

extension ReadingEnd {
  /// Why nothing could be read.
  package var written: String {
    switch self {
    case .tookTooLong(let seconds):
      "could not be read: reading it took longer than \(seconds) seconds"
    case .tookTooMuchMemory(let megabytes):
      "could not be read: reading it took more than \(megabytes) MB of memory"
    case .brokeDown: "could not be read: the reader broke down over it"
    case .forbidden:
      "could not be read: the reader was made to ask for a file, a program or the network, and was stopped"
    case .notStarted(let reason): "could not be read: no reader could be started: \(reason)"
    }
  }
}

extension DocumentText.Conversion {
  /// What was done to the bytes, in words.
  package var written: String {
    switch self {
    case .none: "read as it is"
    case .utf16: "read as UTF-16"
    case .windows1252: "not UTF-8: read as Windows-1252"
    case .droppedNULs: "NUL bytes were left out"
    case .recognised(let pages):
      (pages == 1 ? "one page is a scan: its" : "\(pages) pages are scans: their")
        + " words were recognised and may be wrong"
    case .unrecognised(let pages, let tool):
      (pages == 1 ? "one page is a scan and was" : "\(pages) pages are scans and were")
        + " not read, as \(tool.program), which recognises words, is not installed"
    case .cut(let pages):
      (pages == 1 ? "one more page is a scan and was" : "\(pages) more pages are scans and were")
        + " not read: there were too many"
    }
  }
}
