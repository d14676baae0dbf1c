package import Casebook
import CasebookStore
import FOILaw
import Foundation
import Letters
import Mailroom

/// Letters as a page shows them: before they are drafted, and their files afterwards.
extension Desk {
  /// A letter as it would be drafted now.
  package struct LetterPreview: Sendable {
    package let id: CaseID
    /// The letter of that purpose that fits the case's law and stage.
    package let kind: LetterKind
    package let to: String
    package let subject: String
    /// The letter as a person edits it on a page: its head and its words, without marks.
    package let text: String
    /// The names of the documents that go with it.
    package let enclosures: [String]
    package let isUnsigned: Bool
    /// A message in the inbox that may be the answer which the letter says never came.
    package let waitingMail: OriginalID?
    /// Whether the letter has a place for the requester's own words.
    package let takesWords: Bool
  }

  /// The letter that would be drafted, which writes nothing.
  package func previewLetter(
    _ kind: LetterKind, case text: String, as order: LetterOrder = LetterOrder()
  ) throws(DeskError) -> LetterPreview {
    let desk = try LetterDesk(self, order: order)
    return try DeskError.wrapping {
      try store.main.read { reader in
        let file = try Self.caseFile(text, in: reader)
        let (kind, detail) = try desk.fitting(kind, for: file, in: reader)
        let composed = try desk.compose(kind, detail, in: reader)
        let takesWords = try desk.takesWords(kind, detail, in: reader)
        let waiting = try Self.waitingMail(in: reader)[file.id]?.first
        return LetterPreview(
          id: file.id, kind: composed.letter.kind,
          to: composed.letter.to.email ?? composed.letter.to.name,
          subject: composed.letter.subject,
          text: LetterText(composed.letter.text).map(Self.editable) ?? composed.letter.text,
          enclosures: composed.enclosures.map(\.name), isUnsigned: !desk.settings.isComplete,
          waitingMail: composed.letter.kind.restsOnSilence(in: file) ? waiting?.id : nil,
          takesWords: takesWords)
      }
    }
  }

  /// The letters of one case, in their order.
  package func letters(of id: CaseID) throws(DeskError) -> [LetterRecord] {
    try DeskError.wrapping {
      try store.main.read { reader in
        var query = LetterQuery()
        query.case = id
        return try reader.letters(query)
      }
    }
  }

  /// A page of the letters, the last drafted first, and how many there are on all pages together.
  ///
  /// Unlike ``letters(request:status:)`` it does not look for their files.
  package func letters(
    status: LetterRecord.Status?, page: Page
  ) throws(DeskError) -> (letters: [LetterRecord], count: Int) {
    try exchangeFiles()
    var query = LetterQuery()
    query.status = status
    query.isReversed = true
    query.page = page
    return try DeskError.wrapping {
      try store.main.read { (try $0.letters(query), try $0.countLetters(query)) }
    }
  }

  /// A letter with its text, and the forms of it that are in its folder.
  package func letterInFolder(
    _ name: String
  ) throws(DeskError) -> (letter: LetterRecord, text: String?, endings: [String]) {
    try exchangeFiles()
    let (letter, text) = try showLetter(name)
    // A draft is shown with its head, whichever of its forms has it.
    let draft = letter.status == .drafted ? (try? words(of: letter)) : nil
    let own = draft.map { "To: \($0.to.written)\nSubject: \($0.subject)\n\n\($0.body)" }
    return (letter, own ?? text, files(of: letter).map(\.ending))
  }

  /// One form of a letter, as it is in its folder.
  package func letterFile(_ name: String, ending: String) throws(DeskError) -> Document {
    let letter = try DeskError.wrapping { try store.main.read { try self.letter(name, in: $0).0 } }
    guard let file = files(of: letter).first(where: { $0.ending == ending }) else {
      if ending == "eml", letter.status == .drafted { return try letterAsMail(letter) }
      throw .letterFileGone(letter.id, path: letter.file + "." + ending)
    }
    return Document(
      name: URL(filePath: file.path).lastPathComponent, bytes: try environment.bytes(of: file.path))
  }

  /// A draft as an e-mail that a mail program opens for sending, whatever forms it was drafted in.
  private func letterAsMail(_ letter: LetterRecord) throws(DeskError) -> Document {
    let settings = try Settings.read(from: folder.settings)
    guard settings.isComplete else { throw .noOwnAddress }
    let mail = try DeskError.wrapping {
      try store.main.read { try outgoing(letter, settings, in: $0, program: []) }
    }
    // Outlook shows a message with this line as one that is not sent yet.
    return Document(
      name: "\(letter.fileName).eml", bytes: Array("X-Unsent: 1\n".utf8) + mail.bytes)
  }

  /// The files of several letters as one archive, in which each stands once.
  package func archive(ofLetters names: [String]) throws(DeskError) -> Document {
    var files: [(name: String, bytes: [UInt8])] = []
    for name in names {
      let letter = try DeskError.wrapping {
        try store.main.read { try self.letter(name, in: $0).0 }
      }
      let present = self.files(of: letter)
      guard !present.isEmpty else { throw .letterFileGone(letter.id, path: letter.file) }
      for file in present where !files.contains(where: { $0.name == file.path.lastComponent }) {
        files.append((file.path.lastComponent, try environment.bytes(of: file.path)))
      }
    }
    do {
      return Document(name: "letters.zip", bytes: try ZipArchive.of(files))
    } catch {
      throw .cannotWrite(path: "letters.zip", reason: "the archive could not be made")
    }
  }

  /// Whom the text of a letter is to, where that is an address, what it is headed, and its words.
  package static func head(
    ofText text: String
  ) -> (address: String?, subject: String, words: String)? {
    LetterText(text).map { ($0.to.email, $0.subject, $0.body) }
  }

  /// What a person typed on a page as the source of a letter, with its head as it is.
  package static func source(ofTyped text: String) -> String {
    guard let letter = LetterText(text) else { return text }
    return "To: \(letter.to.written)\nSubject: \(letter.subject)\n\n"
      + PlainLetter.source(ofWords: letter.body)
  }

  /// What a person typed on a page, kept while the letter around it changes.
  package static func merged(typed: String, base: String, letter: String) -> String {
    LetterMerge.merged(typed: typed, base: base, letter: letter)
  }

  /// The forms that letters can be drafted in on this machine.
  package static var availableFormats: [LetterFormat] {
    LetterFormat.allCases.filter { format in
      OutgoingDocument.tools.allSatisfy { $0.0 != format || $0.1.isInstalled }
    }
  }
}

extension String {
  /// What stands after the last slash of a path.
  fileprivate var lastComponent: String { URL(filePath: self).lastPathComponent }
}
