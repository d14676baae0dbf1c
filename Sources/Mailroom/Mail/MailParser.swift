import CGMime
import Casebook
import Foundation

extension MailMessage {
  /// How deep parts may be nested: a forward of a forward of a signed letter needs eight.
  package static let deepest = 24
  /// How many parts are looked at.
  package static let mostParts = 400

  /// Reads a message; any bytes give a result.
  /// - Parameter bytes: The message as it came, without the separator of a mailbox.
  package init(_ bytes: [UInt8]) {
    if let workers = Sandbox.workers {
      self = workers.message(bytes)
    } else {
      self.init(here: bytes)
    }
  }

  /// Reads it in this process.
  init(here bytes: [UInt8]) {
    GMime.start
    self.init()
    if bytes.starts(with: OutlookMessage.mark) {
      do {
        self.init(here: try OutlookMessage.mail(from: bytes))
      } catch {
        problems = [.outlook(error)]
      }
      return
    }
    let source = MailSource(bytes)
    guard source.hasHeaders else {
      problems = [.noHeaders]
      text = MailText.decode(bytes, charset: nil)
      return
    }
    guard !source.nestsTooDeep, let message = source.parsed else {
      // GMime recurses as deep as the message; nesting deeper than any letter is not followed.
      problems = [.tooDeep(limit: Self.deepest)]
      readHeaders(of: MailSource(source.headOnly).parsed)
      return
    }
    defer { foi_mime_unref(message) }
    readHeaders(of: message)
    var walk = MailWalk(message)
    walk.run()
    text = walk.text
    html = walk.html
    attachments = walk.attachments
    problems = walk.problems
    nature = MailNature(message, walk: walk, from: from, subject: subject)
    if text.allSatisfy(\.isWhitespace), html == nil, attachments.isEmpty, problems.isEmpty {
      problems = [.noText]
    }
  }

  private mutating func readHeaders(of message: UnsafeMutablePointer<GMimeMessage>?) {
    guard let message else { return }
    subject = MailHeader.text(g_mime_message_get_subject(message)).onOneLine
    messageID = MailHeader.id(g_mime_message_get_message_id(message))
    from =
      MailHeader.addresses(g_mime_message_get_from(message)).first
      ?? MailHeader.addresses(g_mime_message_get_sender(message)).first
    to =
      MailHeader.addresses(g_mime_message_get_to(message))
      + MailHeader.addresses(g_mime_message_get_cc(message))
    if let date = g_mime_message_get_date(message) {
      self.date = Date(timeIntervalSince1970: Double(g_date_time_to_unix(date)))
    }
    let object = foi_mime_object(message)
    received = MailHeader.all("Received", of: object).compactMap(MailHeader.receivedDate)
    var seen: Set<String> = []
    let earlier =
      MailHeader.references(MailHeader.raw("In-Reply-To", of: object))
      + MailHeader.references(MailHeader.raw("References", of: object)).reversed()
    answers = earlier.filter { seen.insert($0).inserted }
  }
}

/// The bytes of a message before they are read.
private struct MailSource {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var parsed: UnsafeMutablePointer<GMimeMessage>? {
    bytes.withUnsafeBytes { buffer in
      foi_mime_parse(
        buffer.bindMemory(to: CChar.self).baseAddress, buffer.count, MailHeader.options)
    }
  }

  /// Whether it begins as messages do: a name, a colon.
  var hasHeaders: Bool {
    var start = 0
    // Some mailboxes leave their separator in.
    if bytes.starts(with: Array("From ".utf8)) || bytes.starts(with: Array(">From ".utf8)) {
      start = (bytes.firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
    }
    let line = bytes[start...].prefix(1_000).prefix { $0 != 0x0A }
    guard let colon = line.firstIndex(of: 0x3A), colon > start else { return false }
    return line[..<colon].allSatisfy { (0x21...0x7E).contains($0) || $0 == 0x20 }
      && line[..<colon].contains { $0 != 0x20 }
  }

  /// Whether it declares more parts within parts than a letter of the depth we follow can.
  var nestsTooDeep: Bool {
    bytes.withUnsafeBytes { buffer in
      count("boundary=", in: buffer) + count("message/rfc822", in: buffer) > MailMessage.mostParts
    }
  }

  private func count(_ mark: StaticString, in buffer: UnsafeRawBufferPointer) -> Int {
    mark.withUTF8Buffer { mark in
      guard buffer.count >= mark.count else { return 0 }
      var found = 0
      for start in 0...(buffer.count - mark.count) where buffer[start] | 0x20 == mark[0] {
        var length = 1
        while length < mark.count, buffer[start + length] | 0x20 == mark[length] | 0x20 {
          length += 1
        }
        if length == mark.count { found += 1 }
      }
      return found
    }
  }

  /// The headers, and not a byte more.
  var headOnly: [UInt8] {
    var position = 0
    while position + 1 < bytes.count {
      if bytes[position] == 0x0A, bytes[position + 1] == 0x0A { break }
      if bytes[position] == 0x0A, bytes[position + 1] == 0x0D { break }
      position += 1
    }
    // As plain text, or the parser would look for the boundary.
    return Array("MIME-Version: 1.0\r\n".utf8) + bytes[..<min(bytes.count, position + 1)] + [0x0A]
  }
}
