import Casebook
import Exchange
import FOILaw
import FormFields
import Foundation
import Letters
import OfficeFiles
import ReplyReader
import Templating

@testable import Mailroom

/// What is read of a stranger's, each with the reader that the program uses.
enum FuzzTarget: String, CaseIterable {
  case letters, mail, mailboxes, html, word, opendocument, excel, rtf, csv, requests, templates
  case citations, forms, multipart, workers

  func read(_ bytes: [UInt8]) {
    switch self {
    case .letters: letter(bytes)
    case .mail: mail(bytes)
    case .mailboxes: mailbox(bytes)
    case .html: document(bytes, "letter.html")
    case .word: word(bytes)
    case .opendocument: openDocument(bytes)
    case .excel: excel(bytes)
    case .rtf: richText(bytes)
    case .csv: table(bytes)
    case .requests: request(bytes)
    case .templates: template(bytes)
    case .citations: citations(bytes)
    case .forms: _ = Fields(encoded: text(bytes))
    case .multipart: multipart(bytes)
    case .workers: worker(bytes)
    }
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// The two halves of an input, parted by its first NUL.
  private func halves(_ bytes: [UInt8]) -> (String, String) {
    let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    return (
      String(decoding: parts[0], as: UTF8.self),
      parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : ""
    )
  }

  // MARK: - Letters and mail

  private static let questions =
    RequestFile(
      """
      1. How many meals did you serve in 2019?
      2. For each supplier:
         a) what did you pay it in 2019?
         b) when does its contract end?
      3. Please send me the minutes.
      """, id: RequestID("meals")
    ).request?.questions ?? []

  private func letter(_ bytes: [UInt8]) {
    for questions in [[], Self.questions] {
      let reading = ReplyReader.read(bytes, questions: questions)
      for evidence in reading.answers.compactMap(\.evidence) {
        precondition(evidence.start >= 0 && evidence.start <= evidence.end)
        precondition(evidence.end <= bytes.count * 3, "the evidence is outside of the letter")
      }
    }
  }

  private func mail(_ bytes: [UInt8]) {
    let message = MailMessage(here: bytes)
    _ = (message.ownWords, message.quotedWords, message.quotedLetter)
    if let html = message.html { document(html, "message.html") }
    let names = message.attachments.map { $0.name.lowercased() }
    precondition(Set(names).count == names.count, "two attachments have one name")
    precondition(message.attachments.allSatisfy { MailWalk.isPlain($0.name) })
    // What a worker sends is what it read.
    let (result, parts) = message.packed
    let crossed = MailMessage(packed: WorkerPool.Outcome(result: result, bytes: parts))
    precondition(crossed?.text == message.text && crossed?.attachments == message.attachments)
    _ = MailClock.time(inHeaders: bytes[...])
  }

  private func mailbox(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      for message in MboxScan(buffer).messages(from: 0) {
        precondition(message.range.upperBound <= buffer.count)
      }
    }
    for file in Mailbox(name: "box.mbox", bytes: bytes).files {
      for item in file.items() ?? [] { _ = item.bytes() }
    }
  }

  // MARK: - Documents

  private func document(_ bytes: [UInt8], _ name: String) {
    _ = try? DocumentReader.read(bytes, name: name, tools: DocumentTools())
  }

  /// An archive as it came, or the parts of one: it would take long to guess a checksum.
  private func word(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B]) { return document(bytes, "letter.docx") }
    let (body, numbering) = halves(bytes)
    document(OfficeFile.word(body, parts: [("word/numbering.xml", numbering)]), "letter.docx")
  }

  private func openDocument(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B]) { return document(bytes, "letter.odt") }
    let (body, styles) = halves(bytes)
    document(OfficeFile.open(body, styles: styles), "letter.odt")
    let sheet = OfficeFile.open(body, kind: "spreadsheet", styles: styles)
    document(sheet, "table.ods")
    _ = try? Worksheet.sheets(here: sheet, name: "table.ods")
  }

  private func excel(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B]) { return document(bytes, "table.xlsx") }
    let (rows, styles) = halves(bytes)
    let book = OfficeFile.workbook(
      [("One", rows), ("Two", "<row/>")], strings: ["Question", "Answer"],
      styles: styles.isEmpty ? "<styleSheet/>" : styles)
    document(book, "table.xlsx")
    if let sheets = try? Worksheet.sheets(here: book, name: "table.xlsx") {
      _ = try? RoundSheet(sheets)
    }
  }

  /// Our part of reading it: what is put right before the converter sees it, and the page that it makes.
  private func richText(_ bytes: [UInt8]) {
    _ = OlderReader.plainer(bytes)
    _ = try? WebPageReader.read(bytes, as: .rtf)
  }

  private func table(_ bytes: [UInt8]) {
    document(bytes, "table.csv")
    let text = text(bytes)
    _ = CSVRows(text, guessLines: 1)
    _ = try? AuthorityCSV(text)
    if let sheets = try? Worksheet.sheets(here: bytes, name: "table.csv") {
      _ = try? RoundSheet(sheets)
    }
  }

  // MARK: - What people write

  private func request(_ bytes: [UInt8]) {
    let file = RequestFile(text(bytes), id: RequestID("meals"))
    let ids = (file.request?.questions ?? []).map(\.id)
    precondition(Set(ids).count == ids.count, "two questions have one number")
  }

  /// A set that is made anew checks every letter; this one has been checked.
  private static let checkedTemplates = TemplateSet()

  private func template(_ bytes: [UInt8]) {
    let text = text(bytes)
    _ = try? TemplateScanner.nodes(in: text, template: "chaser")
    let head = "---\nname: chaser\nfor: a\napplies: b\nsubject: c\n---\n"
    for words in [text, head + text] {
      for fault in Self.checkedTemplates.faults(inText: words, named: "chaser") {
        precondition(!fault.description.isEmpty)
      }
    }
  }

  private func citations(_ bytes: [UInt8]) {
    for citation in Provision.scan(bytes[...]) {
      precondition(citation.range.lowerBound >= 0 && citation.range.upperBound <= bytes.count)
    }
    for provision in Provision.citations(in: text(bytes)) {
      // What is printed reads back.
      precondition(Provision(parsing: provision.description) != nil, "\(provision)")
    }
  }

  private func multipart(_ bytes: [UInt8]) {
    let (type, body) = halves(bytes)
    for contentType in ["multipart/form-data; boundary=b", type] {
      let form = try? FormData(
        Data(body.utf8), contentType: contentType, mostParts: 50, mostFiles: 20)
      precondition((form?.parts.count ?? 0) <= 50)
    }
  }
}
