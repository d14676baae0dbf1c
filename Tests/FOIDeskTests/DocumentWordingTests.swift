import FOIDesk
import Mailroom
import Testing

@Suite struct DocumentWordingTests {
  private static let tools = DocumentTools()

  private static let wordings: [(DocumentFault, String)] = [
    (DocumentFault.empty, "the file is empty"),
    (
      .archive,
      "this is an archive or a kind of office document that foi does not read; save the letter as PDF or plain text first"
    ),
    (
      .encrypted,
      "this is encrypted; decrypt it and save it without a password first"
    ),
    (
      .needs(tools.pdfToText, .pdf),
      "this is a PDF, and pdftotext, which reads it, is not installed; install it with: sudo apt install poppler-utils"
    ),
    (
      .needs(tools.recogniser, .image),
      "this is a scan, and tesseract, which recognises its words, is not installed; install it with: sudo apt install tesseract-ocr"
    ),
    (
      .tooHard(.pdf),
      "a PDF that could not be read in a minute; save the letter as plain text first"
    ),
    (
      .bomb(.docx),
      "a Word document that unpacks to more than the limit; save it as plain text first"
    ),
    (
      .wordless(.odt),
      "an OpenDocument text without any words in it; if it contains pictures, print it to PDF and use that"
    ),
    (
      .tooLarge(bytes: 300 << 20, limit: 256 << 20),
      "300 MB is over the limit of 256 MB"
    ),
  ]

  @Test(arguments: wordings)
  func aDocumentThatCannotBeReadSaysWhyAndWhatToDo(fault: DocumentFault, words: String) {
    #expect(
      message { throw DeskError.document(path: "letter", fault: fault) } == "letter: " + words)
  }
}
