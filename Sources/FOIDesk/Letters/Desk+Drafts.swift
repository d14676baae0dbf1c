package import Casebook
import CasebookStore
import Foundation
import Letters
import Mailroom

/// Drafts that are opened again: changed, thrown away, named in numbers.
extension Desk {
  /// The words of a draft as a person edits them on a page: its head, an empty line, and the words.
  package func editableDraft(
    _ name: String
  ) throws(DeskError) -> (letter: LetterRecord, words: String) {
    try exchangeFiles()
    let letter = try DeskError.wrapping { try store.main.read { try self.letter(name, in: $0).0 } }
    guard letter.status == .drafted else { throw Self.gone(letter) }
    try refuseIfTwice(letter)
    let text = try words(of: letter)
    return (letter, Self.editable(text))
  }

  /// A letter's head and words without the marks of its parts.
  static func editable(_ text: LetterText) -> String {
    "To: \(text.to.written)\nSubject: \(text.subject)\n\n"
      + PlainLetter.words(ofSource: PlainLetter.source(ofWords: text.body))
  }

  /// Writes a draft anew, in every form that it has, from what a person made of its words.
  ///
  /// It stays the same letter: its number, its day and the id of its e-mail are as they were. It is refused
  /// if the draft has changed since it was opened.
  package func revise(
    _ name: String, as typed: String, openedAs version: String? = nil
  ) throws(DeskError) -> LetterRecord {
    try saves.alone { () throws(DeskError) in
      try rewrite(name, as: typed, openedAs: version)
    }
  }

  private func rewrite(
    _ name: String, as typed: String, openedAs version: String?
  ) throws(DeskError) -> LetterRecord {
    var order = LetterOrder()
    try exchangeFiles()
    let letter = try DeskError.wrapping { try store.main.read { try self.letter(name, in: $0).0 } }
    guard letter.status == .drafted else { throw Self.gone(letter) }
    try refuseIfTwice(letter)
    let present = Self.editable(try words(of: letter))
    let ending = letter.formats.first ?? "txt"
    let file = environment.url(path(of: letter, ending))
    try refuseIfEdited(
      typed, openedAs: version, now: present, at: file, sharedAs: "\(letter.file).\(ending)",
      .draft(letter.id))
    order.formats = LetterFormat.allCases.filter { letter.formats.contains($0.ending) }
    let desk = try LetterDesk(self, order: order)
    guard let text = LetterText(typed) else { throw .editedAway(letter.case) }
    let finished = try DeskError.wrapping {
      try store.main.read { reader in
        guard let file = try reader.caseFile(letter.case) else {
          throw StoreError.noSuchCase(letter.case)
        }
        let enclosures = try letter.enclosures.compactMap { try reader.original($0.original) }
        let own = Letter(
          text, letter.kind, of: letter.case, from: desk.settings.sender, on: letter.day,
          fileName: "\(letter.fileName).txt", enclosures: enclosures.map(\.id))
        let composed = ComposedLetter(
          letter: own, enclosures: enclosures, remarks: [],
          thread: letter.kind.isToAuthority ? LetterDesk.thread(of: file) : [])
        return try desk.set(own, composed, edited: nil, messageID: letter.messageID)
      }
    }
    for form in finished.forms {
      try environment.write(
        form.bytes, to: environment.url(path(of: letter, form.format.ending)))
    }
    saves.note(Self.editable(try words(of: letter)), at: file, by: recording)
    try exchangeFiles()
    return letter
  }

  /// Throws drafts away.
  ///
  /// They will not go, and the lists no longer show them. Their files stay.
  package func discard(_ names: [String]) throws(DeskError) -> [LetterRecord] {
    try DeskError.wrapping {
      try store.write { writer in
        try names.map { name in
          var (letter, _) = try self.letter(name, in: writer)
          guard letter.status == .drafted else { throw Self.gone(letter) }
          letter.status = .discarded
          try writer.update(letter)
          return letter
        }
      }
    }
  }

  /// The drafts that a person named: numbers, files, and ranges of numbers (`L3-L40`), which take the drafts
  /// that wait among them.
  package func draftNames(_ texts: [String], all: Bool = false) throws(DeskError) -> [String] {
    guard all || texts.contains(where: { Self.range($0) != nil }) else { return texts }
    let waiting = try letters(status: .drafted, page: .all).letters.reversed()
    if all { return waiting.map(\.id.description) }
    var names: [String] = []
    for text in texts {
      guard let range = Self.range(text) else {
        names.append(text)
        continue
      }
      let inRange = waiting.filter { Self.number($0.id.description).map(range.contains) == true }
      guard !inRange.isEmpty else { throw .noDrafts(text) }
      names += inRange.map(\.id.description)
    }
    return names
  }

  private static func range(_ text: String) -> ClosedRange<Int>? {
    let sides = text.split(separator: "-", omittingEmptySubsequences: false)
    guard sides.count == 2, sides[0].uppercased().hasPrefix("L"),
      let first = number(String(sides[0])), let last = number(String(sides[1])), first <= last
    else { return nil }
    return first...last
  }

  private static func number(_ text: String) -> Int? {
    Int(text.uppercased().hasPrefix("L") ? String(text.dropFirst()) : text)
  }

  private static func gone(_ letter: LetterRecord) -> DeskError {
    switch letter.status {
    case .drafted, .sending: .letterMayHaveGone(letter.id)
    case .discarded: .letterDiscarded(letter.id)
    case .sent, .notDelivered: .letterSent(letter.id, letter.case)
    }
  }

  /// The text of a draft: that of its text file, or of its e-mail where it has no other.
  func words(of letter: LetterRecord) throws(DeskError) -> LetterText {
    let files = files(of: letter)
    if let text = files.first(where: { $0.ending == "txt" }) {
      guard let words = LetterText(try environment.text(of: text.path)) else {
        throw .editedAway(letter.case)
      }
      return words
    }
    guard let mail = files.first(where: { $0.ending == "eml" }),
      let drafted = DraftedMail(try environment.bytes(of: mail.path))
    else { throw .letterFileGone(letter.id, path: path(of: letter, "txt")) }
    let to = drafted.recipients.first?.address ?? letter.name
    guard let words = LetterText("To: \(to)\nSubject: \(drafted.subject)\n\n\(drafted.text)") else {
      throw .editedAway(letter.case)
    }
    return words
  }
}
