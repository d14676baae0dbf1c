import Casebook
import CasebookStore
import FOILaw
import Foundation
import Letters
import Mailroom

/// A letter and its enclosures, before it is set in any form.
struct ComposedLetter {
  let letter: Letter
  let enclosures: [Original]
  /// What a person should know before sending it.
  let remarks: [String]
  /// The messages of the case before it, oldest first; none where it begins a thread.
  let thread: [(id: String, isTheirs: Bool)]
}

/// A letter in every form that was asked for, ready to be written.
struct FinishedLetter {
  let letter: Letter
  let messageID: String
  let enclosures: [Original]
  let forms: [(format: LetterFormat, bytes: [UInt8])]
  /// The questions that a narrowed request keeps.
  let kept: [QuestionID]
  /// What a person should know before sending it.
  let remarks: [String]
  /// Where the person's own version is kept until the letter is written.
  let edited: URL?
}

/// Makes letters for one command: settings, templates and precedents are read once.
struct LetterDesk {
  let desk: Desk
  let settings: Settings
  let templates: TemplateSet
  let arguments: [OwnArgument]
  let order: LetterOrder
  /// So many letters are read, set and written together, as each write waits for the disk and each start of
  /// a program for itself; more of them would be lost where someone stops the work.
  static let batch = 400
  let shelf = PrecedentShelf()

  init(_ desk: Desk, order: LetterOrder) throws(DeskError) {
    self.desk = desk
    self.order = order
    settings = try Settings.read(from: desk.folder.settings)
    templates = try desk.templateSet()
    arguments = try desk.ownArguments()
    // A person should hear what is missing before writing a page.
    for (format, tool) in OutgoingDocument.tools where order.formats.contains(format) {
      if !tool.isInstalled { throw .tool(.missing(tool), format) }
    }
    if order.formats.contains(.eml), MailAddress(address: settings.from) == nil {
      throw .noOwnAddress
    }
  }

  /// The letter for a case, with the documents and messages that belong to it.
  func compose(
    _ kind: LetterKind, for file: CaseFile, in reader: any CasebookReader
  ) throws -> ComposedLetter {
    let (kind, detail) = try fitting(kind, for: file, in: reader)
    return try compose(kind, detail, in: reader)
  }

  /// The letter of that purpose that fits the case's law and stage, and the case as it is for that.
  func fitting(
    _ kind: LetterKind, for file: CaseFile, in reader: any CasebookReader
  ) throws -> (LetterKind, Desk.CaseDetail) {
    let detail = try desk.detail(of: file, in: reader)
      .stating(order.findings, asOf: desk.environment.today)
    // "internal-review" means the review that fits: of the refusals, or of the silence.
    let isSilent = detail.standing.replied == nil
    let kind = kind == .internalReview && isSilent ? .internalReviewLate : kind
    return (kind.fitting(detail.standing.regime), detail)
  }

  /// Whether the letter has a place for the requester's own words.
  func takesWords(
    _ kind: LetterKind, _ detail: Desk.CaseDetail, in reader: any CasebookReader
  ) throws -> Bool {
    var input = try input(for: detail, in: reader)
    input.words = input.words ?? "My own words."
    return try Letters.usesWords(kind, input, templates: templates)
  }

  /// The letter for a case that was looked at.
  func compose(
    _ kind: LetterKind, _ detail: Desk.CaseDetail, in reader: any CasebookReader
  ) throws -> ComposedLetter {
    var letter: Letter
    let input = try input(for: detail, in: reader)
    do throws(LetterError) {
      letter = try Letters.draft(kind, input, templates: templates)
      if order.words?.trimmed.isEmpty == false,
        try !Letters.usesWords(kind, input, templates: templates)
      {
        throw LetterError.takesNoWords(kind)
      }
    } catch {
      throw DeskError.letter(error, detail.file.id)
    }
    // An officer files by the reference, whatever a template of the casebook makes of the subject.
    if kind.isToAuthority, let reference = detail.file.reference,
      !letter.subject.contains(reference)
    {
      letter.subject += " (your reference \(reference))"
    }
    return ComposedLetter(
      letter: letter,
      enclosures: try letter.enclosures.compactMap { try reader.original($0) },
      remarks: Letters.remarks(on: letter, input),
      thread: kind.isToAuthority ? Self.thread(of: detail.file) : [])
  }

  /// The messages that the case's events were, by day, each once.
  static func thread(of file: CaseFile) -> [(id: String, isTheirs: Bool)] {
    var seen: Set<String> = []
    return file.history.compactMap { event in
      guard let id = event.messageID, event.kind != .notDelivered, seen.insert(id).inserted
      else { return nil }
      return (id, !event.kind.isRequesters)
    }
  }

  /// The letter as the person leaves it, in every form.
  ///
  /// What a person has written is kept in a file of its own until it is in the letter: no fault in
  /// between may cost them their words.
  func finish(
    _ composed: ComposedLetter, pdf: [UInt8]? = nil
  ) throws(DeskError) -> FinishedLetter {
    guard let edit = order.edit else {
      return try set(composed.letter, composed, edited: nil, pdf: pdf)
    }
    let letter = composed.letter
    let text = try DeskError.wrapping { try edit(letter.editable) }
    let url = desk.unusedFile("\(letter.stem)-edited", "txt")
    try desk.environment.write(Array(text.utf8), to: url)
    do throws(DeskError) {
      guard let own = letter.edited(as: text) else { throw .editedAway(letter.case) }
      return try set(own, composed, edited: url)
    } catch {
      throw .editKept(path: url.path(percentEncoded: false), because: error)
    }
  }

  /// The PDFs of several letters, made together; nil for each where they are not wanted, a person changes
  /// the letters first, or one of them cannot be made: then each is made by itself.
  func pdfs(of composed: [ComposedLetter], progress: (Int) -> Void) -> [[UInt8]?] {
    guard order.formats.contains(.pdf), order.edit == nil,
      let pdfs = try? OutgoingDocument.pdfs(
        html: composed.map(\.letter.html), progress: progress)
    else { return composed.map { _ in nil } }
    return pdfs
  }

  /// Sets a letter in every form that was ordered; `messageID` is that of a letter drafted before.
  func set(
    _ letter: Letter, _ composed: ComposedLetter, edited: URL?, pdf ready: [UInt8]? = nil,
    messageID known: String? = nil
  ) throws(DeskError) -> FinishedLetter {
    let messageID =
      known ?? Self.messageID(of: letter, domain: MailAddress(address: settings.from)?.domain)
    var forms: [(format: LetterFormat, bytes: [UInt8])] = []
    var pdf: [UInt8]?
    let formats = LetterFormat.allCases.filter(order.formats.contains)
    for format in formats {
      let bytes: [UInt8]
      switch format {
      case .text: bytes = Array(letter.text.utf8)
      case .html: bytes = Array(letter.html.utf8)
      case .pdf:
        bytes = try DeskError.setting(format) { () throws(Tool.Fault) in
          if let ready { return ready }
          return try OutgoingDocument.pdf(html: letter.html)
        }
        pdf = bytes
      case .docx:
        bytes = try DeskError.setting(format) { () throws(Tool.Fault) in
          try OutgoingDocument.word(html: letter.html)
        }
      case .eml:
        var mail = try mail(
          subject: letter.subject, to: letter.to, text: letter.body, messageID: messageID,
          thread: composed.thread, case: letter.case)
        if let pdf {
          mail.enclosures.append(
            OutgoingMail.Enclosure(name: "\(letter.stem).pdf", bytes: pdf))
        }
        mail.enclosures += composed.enclosures.map(OutgoingMail.Enclosure.init)
        bytes = mail.bytes
      }
      forms.append((format, bytes))
    }
    return FinishedLetter(
      letter: letter, messageID: messageID, enclosures: composed.enclosures,
      forms: order.formats.compactMap { format in forms.first { $0.format == format } },
      kept: letter.kind == .narrowedRequest ? order.kept.compactMap { QuestionID($0) } : [],
      remarks: composed.remarks, edited: edited)
  }

  /// The letter as an e-mail in the case's thread.
  func mail(
    subject: String, to: Letter.Recipient, text: String, messageID: String,
    thread: [(id: String, isTheirs: Bool)], case id: CaseID
  ) throws(DeskError) -> OutgoingMail {
    guard let from = MailAddress(name: settings.sender.name, address: settings.from) else {
      throw .noOwnAddress
    }
    let recipient = try to.email.map { (address) throws(DeskError) in
      guard let recipient = MailAddress(name: to.name, address: address) else {
        throw .badAddress(address, id)
      }
      return recipient
    }
    // The first and the last of a long exchange say enough.
    let ids = thread.map(\.id)
    let references = ids.count > 20 ? [ids[0]] + ids.suffix(19) : ids
    return OutgoingMail(
      from: from, to: recipient, subject: subject, date: desk.environment.now,
      messageID: messageID, inReplyTo: thread.last(where: \.isTheirs)?.id ?? ids.last,
      references: references, text: text)
  }

  /// An id that is the letter's own: the same draft has the same id, and another letter another.
  private static func messageID(of letter: Letter, domain: String?) -> String {
    let content = [
      letter.case.description, letter.kind.rawValue, letter.date.description, letter.to.written,
      letter.subject, letter.source,
    ].joined(separator: "\u{0}")
    return "foi-\(sha256(Array(content.utf8)).prefix(24))@\(domain ?? "foi.invalid")"
  }
}

extension OutgoingMail.Enclosure {
  init(_ original: Original) {
    self.init(name: original.name, bytes: original.bytes)
  }
}

extension Letter {
  /// The name of its files without an extension.
  var stem: String {
    NSString(string: fileName).deletingPathExtension
  }

}

extension LetterKind {
  /// Whether it goes on in the exchange with the authority, and begins none with those who decide.
  var isToAuthority: Bool { addressee == .authority || addressee == .reviewer }

  /// The event made by sending it.
  ///
  /// A case begins with the sending of its request, so the letter itself moves no clock.
  var payloadWhenSent: Event.Payload {
    event == .sent ? .wrote : Event.Payload(event) ?? .wrote
  }
}

extension OutgoingDocument {
  /// The programs that forms of letters need.
  static let tools: [(LetterFormat, Tool)] = [(.pdf, weasyprint), (.docx, pandoc)]
}
