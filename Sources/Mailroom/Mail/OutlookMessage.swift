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
    let mail = try tools.work(on: bytes, named: .outlookMessage, as: .outlook) { bench in
      try bench.run(.outlookMail)
    }
    // A compound file without a message in it gives nothing, or headers that are all empty.
    guard !mail.isEmpty, !mail.starts(with: mark) else { throw .damaged(.outlook) }
    let message = MailMessage(here: mail)
    let saysNothing =
      message.from == nil && message.to.isEmpty && message.subject.isEmpty
      && message.problems == [.noText]
    guard !saysNothing else { throw .damaged(.outlook) }
    return mail
  }

  /// The words of a `.msg` that is itself a document: its subject, its letter and what came with it.
  static func text(of bytes: [UInt8], tools: DocumentTools) throws(DocumentFault) -> DocumentText {
    let message = MailMessage(here: try mail(from: bytes, tools: tools))
    var words = message.text
    if words.allSatisfy(\.isWhitespace), let html = message.html {
      words = try DocumentReader.read(html, name: "message.html", tools: tools).text
    }
    let papers = message.attachments.compactMap { attachment in
      try? DocumentReader.read(attachment.bytes, name: attachment.name, tools: tools).text
    }
    return DocumentText(
      text: ([message.subject + "\n\n" + words] + papers).joined(separator: "\n\n\u{0C}\n"),
      format: .outlook)
  }

  /// The files in a `winmail.dat`, each with its name.
  static func files(
    inWrapper bytes: [UInt8], tools: DocumentTools = DocumentTools()
  ) throws(DocumentFault) -> [(name: String, bytes: [UInt8])] {
    try tools.work(on: bytes, named: .outlookWrapper, as: .outlook) { bench in
      _ = try bench.run(.outlookFiles)
      return try bench.found()
    }
  }
}
