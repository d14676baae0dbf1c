/// What a program of the system is asked to do with a document, in full.
///
/// Whoever reads a document names one of these and never a program or its words: in a worker that was taken over,
/// that is all its parent can be asked for.
enum ConversionTool: Codable, Sendable, Hashable {
  /// The text of a PDF as it is laid out.
  case pages
  /// Its words with their places.
  case wordBoxes
  /// The text of a strip of one page.
  case strip(page: Int, top: Int, height: Int)
  /// A list of the pictures in it.
  case pictures
  /// A page of it as a picture.
  case picture(page: Int)
  /// The words of one page with their places.
  case wordBoxesOfPage(Int)
  /// A page as somebody looks at it, its longer side 1,400 dots.
  case shownPage(Int)
  /// What the PDF says of itself, such as how many pages it has.
  case particulars
  /// The words on that picture, or on the document if it is one.
  case words(isPage: Bool)
  /// Rich text as a web page.
  case richText
  case olderWord
  case olderWorkbook
  /// An Outlook message as e-mail.
  case outlookMail
  /// The files in Outlook's wrapper.
  case outlookFiles

  /// The names under which a document lies in the folder where the program runs.
  enum File: String, Codable, Sendable {
    case pdf = "document.pdf"
    case picture
    case document
    case outlookMessage = "message.msg"
    case outlookWrapper = "winmail.dat"
  }

  /// The program.
  func tool(of tools: DocumentTools) -> Tool {
    switch self {
    case .pages, .wordBoxes, .wordBoxesOfPage, .strip: tools.pdfToText
    case .pictures: tools.pdfImages
    case .picture, .shownPage: tools.pdfToPicture
    case .particulars: tools.pdfInfo
    case .words: tools.recogniser
    case .richText: tools.converter
    case .olderWord: tools.olderWord
    case .olderWorkbook: tools.olderWorkbook
    case .outlookMail: tools.outlookMessage
    case .outlookFiles: tools.outlookWrapper
    }
  }

  /// What it may use.
  func limits(of tools: DocumentTools) -> Tool.Limits {
    var limits = tools.limits
    limits.isConfined = true
    switch self {
    // A picture of a million by a million dots fits into a few bytes.
    case .words: limits.memory = 3 << 30
    // Somebody waits for them.
    case .wordBoxesOfPage, .shownPage, .particulars:
      limits.seconds = min(tools.seconds, 15)
      limits.memory = 1 << 30
      limits.output = 32 << 20
    // It reserves a terabyte of addresses at its start; its own option bounds what it uses.
    case .richText: limits.memory = nil
    case .pages, .wordBoxes, .strip, .pictures, .picture, .olderWord, .olderWorkbook, .outlookMail,
      .outlookFiles:
      break
    }
    return limits
  }

  /// The words that it is started with.
  func arguments(limits: Tool.Limits) -> [String] {
    let pdf = File.pdf.rawValue
    let document = File.document.rawValue
    switch self {
    case .pages: return ["-layout", "-enc", "UTF-8", pdf, "-"]
    case .wordBoxes: return ["-tsv", "-enc", "UTF-8", pdf, "-"]
    case .strip(let page, let top, let height):
      return [
        "-layout", "-enc", "UTF-8", "-f", String(page), "-l", String(page), "-x", "0", "-y",
        String(top), "-W", "20000", "-H", String(height), pdf, "-",
      ]
    case .pictures: return ["-list", pdf]
    case .picture(let page):
      // Packing a page as PNG takes half as long as recognising its words.
      return [
        "-r", "300", "-gray", "-singlefile", "-f", String(page), "-l", String(page), pdf, "page",
      ]
    case .wordBoxesOfPage(let page):
      return ["-tsv", "-enc", "UTF-8", "-f", String(page), "-l", String(page), pdf, "-"]
    case .shownPage(let page):
      // Without a name for its files it writes to standard output.
      return [
        "-png", "-scale-to", "1400", "-singlefile", "-f", String(page), "-l", String(page), pdf,
      ]
    case .particulars: return [pdf]
    case .words(let isPage):
      return [
        isPage ? "page.pgm" : File.picture.rawValue, "stdout", "-l", "eng", "-c",
        "preserve_interword_spaces=1",
      ] + (isPage ? ["--dpi", "300"] : [])
    case .richText: return ["-f", "rtf", "-t", "html", "+RTS", "-M512M", "-RTS", document]
    case .olderWord: return ["-d", "utf-8", "-w", document]
    case .olderWorkbook: return ["-d", "utf-8", document]
    case .outlookMail: return ["--outfile", "-", File.outlookMessage.rawValue]
    case .outlookFiles:
      // The words of the letter come with its files, as text, web page or rich text.
      return [
        "--directory=\(Workbench.foundFolder)", "--number-backups", "--unix-paths",
        "--save-body=\(OutlookMessage.letterName)", "--body-pref=thr",
        "--maxsize=\(limits.output)", File.outlookWrapper.rawValue,
      ]
    }
  }
}
