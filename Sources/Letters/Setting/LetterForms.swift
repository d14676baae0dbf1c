package import Casebook
package import FOILaw

extension Letter {
  /// The parts of the letter.
  package var blocks: [LetterBlock] { LetterBlock.blocks(of: source) }

  /// The letter as a page of HTML that needs nothing else.
  package var html: String { LetterHTML(letter: self).page }

  /// The letter as a text file: whom it goes to, its subject, and its words.
  package var text: String { "\(head)\n\(body)" }

  /// The letter as a person edits it: the same, with the marks of its parts.
  package var editable: String { "\(head)\n\(source.trimmed)\n" }

  private var head: String {
    "To: \(to.written)\nSubject: \(subject)\n"
  }

  /// The letter with what a person made of ``editable``.
  /// - Parameter text: Lines `To:` and `Subject:`, an empty line, and the words.
  /// - Returns: The letter, or `nil` where the text has no such head or no words.
  package func edited(as text: String) -> Letter? {
    guard let edited = LetterText(text) else { return nil }
    return Letter(
      kind: kind, case: self.case, to: edited.to, subject: edited.subject,
      source: edited.body, sender: sender, date: date, fileName: fileName,
      enclosures: enclosures)
  }
}

extension Letter {
  /// A letter that was drafted before, as its head and words are now: typed by a person, or as they were set.
  package init(
    _ text: LetterText, _ kind: LetterKind, of case: CaseID, from sender: Sender,
    on date: CalendarDay, fileName: String, enclosures: [OriginalID]
  ) {
    self.init(
      kind: kind, case: `case`, to: text.to, subject: text.subject,
      source: PlainLetter.source(ofWords: text.body), sender: sender, date: date,
      fileName: fileName, enclosures: enclosures)
  }
}

extension Letter.Recipient {
  /// `Name <address>`, or the name alone; always one line.
  package var written: String {
    email.map { "\(name.onOneLine) <\($0.onOneLine)>" } ?? name.onOneLine
  }

  /// Reads `Name <address>`, or a name alone.
  init(written text: String) {
    guard text.last == ">", let open = text.lastIndex(of: "<") else {
      let isAddress = text.contains("@") && !text.contains(" ")
      self.init(name: text, email: isAddress ? text : nil)
      return
    }
    let address = text[text.index(after: open)...].dropLast().trimmed
    self.init(name: text[..<open].trimmed, email: address.isEmpty ? nil : address)
  }
}
