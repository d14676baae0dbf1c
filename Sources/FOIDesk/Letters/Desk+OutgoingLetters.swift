import Casebook
import CasebookStore
import Foundation
import Letters
import Mailroom

extension Desk {
  /// The letter that a person means: its number, a file of it, or its case where that has one letter, or one
  /// that has not gone.
  /// - Returns: The letter, and the file where one was named.
  func letter(
    _ text: String, in reader: any CasebookReader
  ) throws -> (LetterRecord, path: String?) {
    let number = text.allSatisfy(\.isNumber) ? "L\(text)" : text.uppercased()
    if let letter = try reader.letter(LetterID(number)) { return (letter, nil) }
    let url = environment.url(text)
    let outbox = folder.outbox.appending(path: text)
    for candidate in [url, outbox] {
      // A date at the end of a name is not a file extension.
      let isFile = LetterFormat.allCases.contains { $0.ending == candidate.pathExtension }
      var query = LetterQuery()
      query.file = stored(isFile ? candidate.deletingPathExtension() : candidate)
      guard let letter = try reader.letters(query).first else { continue }
      guard isFile else { return (letter, nil) }
      let file = candidate.path(percentEncoded: false)
      guard FileManager.default.fileExists(atPath: file) else {
        throw DeskError.letterFileGone(letter.id, path: file)
      }
      return (letter, file)
    }
    return (try Self.letter(ofCase: text, in: reader), nil)
  }

  private static func letter(
    ofCase text: String, in reader: any CasebookReader
  ) throws -> LetterRecord {
    guard !text.trimmed.isEmpty else { throw DeskError.unknownLetter(text) }
    var query = LetterQuery()
    do {
      query.case = try caseID(text, in: reader)
    } catch DeskError.unknownCase {
      throw DeskError.unknownLetter(text)
    }
    let letters = try reader.letters(query).filter { $0.status != .discarded }
    let drafts = letters.filter { $0.status == .drafted }
    for fitting in [drafts, letters] where fitting.count == 1 { return fitting[0] }
    guard !letters.isEmpty else { throw DeskError.unknownLetter(text) }
    throw DeskError.ambiguousLetter(
      text, matches: letters.map { "\($0.id) (\($0.kind.rawValue), \($0.status.written))" })
  }

  /// The letter as mail: its `.eml` file as it is now, or else made from its text file.
  func outgoing(
    _ letter: LetterRecord, _ settings: Settings, in reader: any CasebookReader, program: [String]
  ) throws -> OutgoingLetter {
    let files = files(of: letter)
    try refuseIfTwice(letter)
    try refuseIfFilesDiffer(letter, files)
    if let mail = files.first(where: { $0.ending == "eml" }) {
      return try outgoing(letter, mail: mail.path, program)
    }
    guard let text = files.first(where: { $0.ending == "txt" }) else {
      throw DeskError.letterFileGone(letter.id, path: path(of: letter, "txt"))
    }
    let words = try environment.text(of: text.path)
    if Letter.isUnchecked(words) { throw DeskError.letterUnchecked(letter.id, letter.case) }
    guard let file = try reader.caseFile(letter.case) else {
      throw StoreError.noSuchCase(letter.case)
    }
    guard let draft = LetterText(words) else { throw DeskError.editedAway(letter.case) }
    let enclosures = try letter.enclosures.compactMap { enclosure in
      try reader.original(enclosure.original).map {
        OutgoingMail.Enclosure(name: enclosure.name, bytes: $0.bytes)
      }
    }
    let thread = letter.kind.isToAuthority ? LetterDesk.thread(of: file) : []
    var mail = try LetterDesk(self, order: LetterOrder()).mail(
      subject: draft.subject, to: draft.to, text: draft.body, messageID: letter.messageID,
      thread: thread, case: letter.case)
    mail.enclosures = enclosures
    guard let to = mail.to else { throw DeskError.noAddress(letter.id, letter.case) }
    return OutgoingLetter(
      letter: letter, from: mail.from.address, recipients: [to.address], subject: draft.subject,
      enclosures: enclosures.map(\.name), file: text.path, program: program,
      bytes: mail.bytes, messageID: letter.messageID)
  }

  private func outgoing(
    _ letter: LetterRecord, mail path: String, _ program: [String]
  ) throws -> OutgoingLetter {
    let bytes = try environment.bytes(of: path)
    guard let mail = DraftedMail(bytes), let from = mail.from, mail.unreadable == 0 else {
      throw DeskError.mailUnreadable(path: path)
    }
    if Letter.isUnchecked(mail.text) {
      throw DeskError.letterUnchecked(letter.id, letter.case)
    }
    guard !mail.recipients.isEmpty else { throw DeskError.noAddress(letter.id, letter.case) }
    return OutgoingLetter(
      letter: letter, from: from.address, recipients: mail.recipients.map(\.address),
      subject: mail.subject, enclosures: nil, file: path, program: program,
      bytes: DraftedMail.outgoing(bytes, date: environment.now),
      messageID: mail.messageID ?? letter.messageID)
  }

  /// The program that takes mail, with its options.
  func program(_ settings: Settings) throws(DeskError) -> [String] {
    if let server = settings.server { return try server.program(in: folder) }
    return settings.sendmail.isEmpty ? [Self.usualProgram] : settings.sendmail
  }

  /// The system's program that takes mail.
  static var usualProgram: String {
    let usual = "/usr/sbin/sendmail"
    return FileManager.default.isExecutableFile(atPath: usual) ? usual : "sendmail"
  }

  /// Whether a page can offer to send e-mail: the settings name a server or a program, and it is there.
  package func canSend() throws(DeskError) -> Bool {
    let settings = try Settings.read(from: folder.settings)
    guard settings.isComplete else { return false }
    if settings.server != nil { return Tool("msmtp", package: "msmtp").isInstalled }
    guard let program = settings.sendmail.first else { return false }
    return Tool(program, package: "msmtp-mta").isInstalled
  }

  /// Refuses a letter whose e-mail and text no longer say the same: one of them was changed by hand.
  func refuseIfFilesDiffer(
    _ letter: LetterRecord, _ files: [(ending: String, path: String)]
  ) throws(DeskError) {
    guard let mail = files.first(where: { $0.ending == "eml" }),
      let text = files.first(where: { $0.ending == "txt" })
    else { return }
    let sent = DraftedMail(try environment.bytes(of: mail.path))?.text ?? ""
    let written = LetterText(try environment.text(of: text.path))?.body ?? ""
    func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
    if words(sent) != words(written) { throw .letterFilesDiffer(letter.id, mail.path, text.path) }
  }
}
