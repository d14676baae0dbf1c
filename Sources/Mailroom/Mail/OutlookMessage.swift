import Foundation

/// What only Outlook writes: messages saved as `.msg`, and attachments wrapped in `winmail.dat`.
enum OutlookMessage {
  /// How a `.msg` begins, as every compound file does.
  static let mark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// Whether the header that every compound file begins with is there, with its order of bytes at byte 28.
  static func hasHeader(_ bytes: [UInt8]) -> Bool {
    bytes.count > 512 && bytes.starts(with: mark) && bytes[28...29].elementsEqual([0xFE, 0xFF])
  }

  /// The name of the letter itself among the files of a `winmail.dat`.
  static let letterName = "foi-letter"

  /// The message in a `.msg` as an e-mail.
  static func mail(
    from bytes: [UInt8], tools: DocumentTools = DocumentTools()
  ) throws(DocumentFault) -> [UInt8] {
    guard hasHeader(bytes) else { throw .damaged(.outlook) }
    let mail = try tools.work(on: bytes, named: "message.msg", as: .outlook) { folder in
      try tools.outlookMessage.run(
        ["--outfile", "-", "message.msg"], in: folder, limits: tools.limits)
    }
    // A compound file without a message in it gives nothing, or headers that are all empty.
    guard !mail.isEmpty, !mail.starts(with: mark) else { throw .damaged(.outlook) }
    let message = MailMessage(mail)
    let saysNothing =
      message.from == nil && message.to.isEmpty && message.subject.isEmpty
      && message.problems == [.noText]
    guard !saysNothing else { throw .damaged(.outlook) }
    return mail
  }

  /// The words of a `.msg` that is itself a document: its subject, its letter and what came with it.
  static func text(of bytes: [UInt8], tools: DocumentTools) throws(DocumentFault) -> DocumentText {
    let message = MailMessage(try mail(from: bytes, tools: tools))
    var words = message.text
    if words.allSatisfy(\.isWhitespace), let html = message.html {
      words = try DocumentReader.text(of: html, name: "message.html", tools: tools).text
    }
    let papers = message.attachments.compactMap { attachment in
      try? DocumentReader.text(of: attachment.bytes, name: attachment.name, tools: tools).text
    }
    return DocumentText(
      text: ([message.subject + "\n\n" + words] + papers).joined(separator: "\n\n\u{0C}\n"),
      format: .outlook)
  }

  /// The files in a `winmail.dat`, each with its name.
  static func files(
    inWrapper bytes: [UInt8], tools: DocumentTools = DocumentTools()
  ) throws(DocumentFault) -> [(name: String, bytes: [UInt8])] {
    let limit = tools.limits.output
    return try tools.work(on: bytes, named: "winmail.dat", as: .outlook) { folder in
      let found = folder.appending(path: "found")
      try FileManager.default.createDirectory(at: found, withIntermediateDirectories: true)
      // The words of the letter come with its files, as text, web page or rich text.
      try tools.outlookWrapper.run(
        [
          "--directory=found", "--number-backups", "--unix-paths", "--save-body=\(letterName)",
          "--body-pref=thr", "--maxsize=\(limit)", "winmail.dat",
        ], in: folder, limits: tools.limits)
      let path = found.path(percentEncoded: false)
      return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        .prefix(MailMessage.mostParts).map { name in
          (name, [UInt8](try Data(contentsOf: found.appending(path: name))))
        }
    }
  }
}
