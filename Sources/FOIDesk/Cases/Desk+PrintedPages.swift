package import Casebook
import CasebookStore
import FOILaw
package import Mailroom

/// The pages of a letter as they look, beside what was read from them.
extension Desk {
  /// A page of a letter as it looks.
  package struct LetterPage: Sendable {
    /// An answer's words on the page.
    package struct Mark: Sendable {
      package let question: QuestionID
      package let boxes: [PrintedPage.Box]
    }

    package let number: Int
    /// How many pages the document has.
    package let count: Int
    package let width: Double
    package let height: Double
    /// The answers whose words are on this page.
    package let marks: [Mark]
    /// What the document is known by in the address of its picture.
    package let digest: String
  }

  /// A page of a letter's document with the words of its answers; `nil` where it is no PDF, or where pages
  /// cannot be shown here.
  /// - Parameters:
  ///   - number: The page, or `nil` for the one that has the answer in focus.
  ///   - place: Which document of the letter.
  ///   - letter: The letter.
  ///   - focus: The answer in hand.
  /// - Returns: The page.
  package func page(
    _ number: Int?, ofDocument place: Int, in letter: LetterInHand, focus: Answer?
  ) -> LetterPage? {
    guard letter.documents.indices.contains(place), let pdf = letter.documents[place].pdf,
      PrintedPage.isPossible()
    else { return nil }
    let text = Array((letter.documents[place].text ?? "").utf8)
    let pages = text.split(separator: 0x0C, omittingEmptySubsequences: false)
    // Without words the text has no pages either.
    guard let count = text.isEmpty ? try? PrintedPage.count(in: pdf) : pages.count else {
      return nil
    }
    let answers = letter.answers.map(\.answer).filter { letter.document(of: $0) == place }
    func pageNumber(of answer: Answer) -> Int {
      let start = min(max(answer.evidence?.start ?? 0, 0), text.count)
      return text[..<start].count { $0 == 0x0C } + 1
    }
    let focused = answers.first { $0.question == focus?.question }
    let shown = min(max(number ?? focused.map(pageNumber) ?? 1, 1), count)
    let digest = sha256(pdf)
    guard let page = try? PageShelf.shared.page(shown, of: pdf, digest: digest) else { return nil }
    let words = pages.indices.contains(shown - 1) ? pages[shown - 1] : ArraySlice()
    let marks = answers.compactMap { answer -> LetterPage.Mark? in
      guard let evidence = answer.evidence else { return nil }
      let start = max(evidence.start, words.startIndex)
      let end = min(evidence.end, words.endIndex)
      guard start < end else { return nil }
      let boxes = page.boxes(
        of: (start - words.startIndex)..<(end - words.startIndex), in: Array(words))
      return boxes.isEmpty ? nil : LetterPage.Mark(question: answer.question, boxes: boxes)
    }
    return LetterPage(
      number: shown, count: count, width: page.width, height: page.height, marks: marks,
      digest: digest)
  }

  /// The picture of a page of a PDF that came with a letter, by the PDF's digest.
  package func pagePicture(
    _ number: Int, digest: String, ofLetter eventID: String, case text: String
  ) throws(DeskError) -> [UInt8] {
    let pdf: [UInt8] = try DeskError.wrapping {
      try store.read { reader in
        let file = try Self.caseFile(text, in: reader)
        let event = try Self.letterEvent(eventID, of: file)
        for original in try event.originals.compactMap({ try reader.original($0) }) {
          let isMail = event.messageID != nil && original.id == event.original
          let document = Document(name: original.name, bytes: original.bytes)
          let files =
            isMail || document.isMailFile
            ? MailMessage(original.bytes).attachments.map(\.bytes) : [original.bytes]
          if let found = files.first(where: { sha256($0) == digest }) { return found }
        }
        throw DeskError.noSuchEvent(eventID, file.id)
      }
    }
    do {
      return try PageShelf.shared.picture(of: number, in: pdf, digest: digest)
    } catch {
      throw .document(path: "page \(number)", fault: error)
    }
  }
}
