import FOIDesk
import Mailroom
import Testing

@Suite struct DocumentWordingTests {
  private static let tools = DocumentTools()

  private static let wordings: [(DocumentFault, String)] = [
    (DocumentFault.empty, "the file is empty"),
    (
      .archive,
      "this is an archive or an office document of a kind that is not read here; save the letter as PDF or plain text first"
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
      "a Word document that unpacks to more than a letter can have; save it as plain text first"
    ),
    (
      .wordless(.odt),
      "an OpenDocument text without a word in it; if it shows pictures, print it to PDF and read that"
    ),
    (
      .tooLarge(bytes: 300 << 20, limit: 256 << 20),
      "300 MB is more than a letter can have (256 MB)"
    ),
  ]

  @Test(arguments: wordings)
  func aDocumentThatCannotBeReadSaysWhyAndWhatToDo(fault: DocumentFault, words: String) {
    #expect("\(DeskError.document(path: "letter", fault: fault))" == "letter: " + words)
  }
}
