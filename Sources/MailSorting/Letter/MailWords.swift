package import Casebook
package import Mailroom
package import ReplyReader

/// The words of a message and of what came with it, read together as one reply.
package struct MailWords: Sendable {
  /// Something that could not be read.
  package enum Unread: Hashable, Sendable, Codable {
    case attachment(name: String, DocumentFault)
    case message(MailMessage.Problem)
  }

  /// The message's own words, without what it quotes.
  let own: String
  /// The message's own words first, then its attachments.
  package let documents: ReplyDocuments
  /// The bytes of each document that came as a file of its own; the message's own words have none.
  package let files: [[UInt8]?]
  /// What could not be read, each with the reason.
  package let unread: [Unread]

  package init(_ message: MailMessage, isForward: Bool) {
    var documents: [(name: String, document: DocumentText)] = []
    var files: [[UInt8]?] = []
    var unread: [Unread] = []
    own = message.ownWords
    let shown = isForward ? message.text : own
    if shown.contains(where: { !$0.isWhitespace }) {
      documents.append(("message", DocumentText(text: shown, format: .plain)))
    } else if let html = message.html,
      let page = try? DocumentReader.text(of: html, name: "message.html")
    {
      var bare = message
      bare.text = page.text
      documents.append(
        ("message", DocumentText(text: isForward ? page.text : bare.ownWords, format: .html)))
    }
    files = documents.map { _ in nil }
    let papers = message.attachments.filter { !$0.type.hasPrefix("image/") }
    // A picture beside words or papers is a crest; alone it is the scan of a letter.
    let isScan = papers.isEmpty && message.text.utf8.count < 1_500
    for attachment in isScan ? message.attachments : papers {
      do {
        documents.append(
          (
            attachment.name,
            try DocumentReader.text(of: attachment.bytes, name: attachment.name)
          ))
        files.append(attachment.bytes)
      } catch {
        unread.append(.attachment(name: attachment.name, error))
      }
    }
    self.documents = ReplyDocuments(documents)
    self.files = files
    self.unread = unread + message.problems.map { .message($0) }
  }
}

extension MailMessage {
  /// Whether it hands on what someone else wrote.
  package var isForward: Bool {
    let subject = subject.lowercased()
    guard ["fw:", "fwd:"].contains(where: { subject.hasPrefix($0) }) else { return false }
    // Our own letter sent back to us with an answer above it hands nothing on.
    return quotedLetter.map { quoted in !to.contains { $0.address == quoted.from } } ?? true
  }
}

extension ReplyDocuments {
  /// What the documents say to the questions, with each answer's place in its own document.
  package func reading(of questions: [Question]) -> Reading {
    var reading = ReplyReader.read(text, questions: questions)
    reading.answers = placed(reading.answers)
    return reading
  }

  /// What the documents say to a request: numbers that were never asked are left out.
  package func reading(of request: Request) -> Reading {
    var reading = reading(of: request.questions)
    reading.answers.removeAll { request.question($0.question) == nil }
    return reading
  }
}
