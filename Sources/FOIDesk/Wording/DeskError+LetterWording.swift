import Casebook
import FOILaw
import Letters
import Mailroom
import Templating

extension DeskError {
  /// What goes wrong with letters on their way, with evidence, and with templates.
  var aboutLetters: String {
    switch self {
    case .tool(let fault, let format): fault.written(for: format)
    case .editedAway(let id):
      """
      \(id): a letter begins with lines To: and Subject:, then an empty line and its words, and this \
      one no longer does; put them back
      """
    case .editorLeftNoFile(let program):
      "nothing was drafted: the editor left no file (\(program))"
    case .editorFailed(let program, let status, let kept):
      "nothing was drafted: \(program) ended with \(status)"
        + (kept.map { "; your version is kept: \($0)" } ?? "")
    case .editKept(let path, let why): "\(why) (your version is kept: \(path))"
    case .noOwnAddress:
      "e-mail needs your name and your e-mail address; put them into foi.yaml"
    case .badAddress(let text, let id):
      "\(id): \(text.onOneLine) is no e-mail address; mend it with: foi authority import"
    case .noAddress(let letter, let id):
      """
      \(letter): nobody knows where to send it; give \(id.authority) an address with: \
      foi authority import, or write one behind To: in the draft
      """
    case .unknownLetter(let text):
      "\(text): no such letter; foi letter list shows them with their numbers and files"
    case .letterSent(let letter, let id):
      "\(letter): was sent already; foi show \(id) says when"
    case .letterMayHaveGone(let letter):
      """
      \(letter): was being handed over when something stopped foi, so it may have gone; look into the \
      log of your mail program. If it went: foi sent \(letter). If not: foi send \(letter) --again
      """
    case .letterFileGone(let letter, let path):
      "\(path): there is no such file, and it is the draft of \(letter); draft it again"
    case .letterFilesDiffer(let letter, let mail, let text):
      """
      \(letter): \(mail) and \(text) no longer say the same; delete the one that is out of date, \
      or name the one that went with: foi sent FILE
      """
    case .mailUnreadable(let path):
      "\(path): its From: and To: must each hold plain addresses such as foi@anytown.example"
    case .notAccepted(let letter, let fault): "\(letter): was not sent: \(fault.refusal)"
    case .sentButNotRecorded(let letter, let why):
      "\(letter): went, but could not be recorded (\(why)); record it with: foi sent \(letter)"
    case .unknownEvidence(let text):
      "\(text): no such evidence; foi evidence list shows it with its numbers"
    case .evidenceWithdrawn(let id, let day): "\(id): was withdrawn on \(day) already"
    case .evidenceElsewhere(let text):
      "\(text): is neither a case nor a request; foi list shows the cases"
    case .templateExists(let path):
      "\(path): is there already and may hold your changes; nothing was written"
    case .template(let error): error.description
    case .ownArgument(let fault): fault.description
    default: ""
    }
  }
}

extension Tool.Fault {
  /// Why a form of a letter could not be made, and what brings it.
  fileprivate func written(for format: LetterFormat) -> String {
    switch self {
    case .missing(let tool):
      """
      \(tool.program) is not installed, and it makes the \(format.written); install it with: \
      sudo apt-get install \(tool.package). The other forms work without it
      """
    case .tookTooLong, .wroteTooMuch, .failed: "the \(format.written) was not made: \(refusal)"
    }
  }

  /// What the program said, on one line.
  fileprivate var refusal: String {
    switch self {
    case .missing(let tool):
      """
      there is no \(tool.program); install a program that sends mail (for example \(tool.package)), or \
      name one in foi.yaml, as in sendmail: msmtp
      """
    case .tookTooLong(let tool, let seconds): "\(tool.program) took more than \(seconds) seconds"
    case .wroteTooMuch(let tool, let limit): "\(tool.program) wrote more than \(limit >> 20) MB"
    case .failed(let tool, let status, let message):
      "\(tool.program) ended with \(status)" + (message.isEmpty ? "" : ": \(message.onOneLine)")
    }
  }
}

extension LetterFormat {
  /// The form in words.
  fileprivate var written: String {
    switch self {
    case .text: "text"
    case .html: "page"
    case .pdf: "PDF"
    case .docx: "Word document"
    case .eml: "e-mail"
    }
  }
}

extension String {
  /// The words with one blank between them.
  fileprivate var onOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
