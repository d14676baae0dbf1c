import CGMime
import Casebook
package import Foundation

/// A letter as an e-mail, ready to be handed to `sendmail` or opened in a mail program.
package struct OutgoingMail: Hashable, Sendable {
  /// A document that goes with it.
  package struct Enclosure: Hashable, Sendable {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// Who writes.
  package var from: MailAddress
  /// The recipient; `nil` if the address is not known yet.
  package var to: MailAddress?
  package var subject: String
  /// When it is written.
  package var date: Date
  /// Its own id, without brackets.
  package var messageID: String
  /// The id of the message it answers.
  package var inReplyTo: String?
  /// The ids of the messages before it, oldest first.
  package var references: [String]
  /// The words, in lines that a mail can have.
  package var text: String
  package var enclosures: [Enclosure]

  package init(
    from: MailAddress, to: MailAddress?, subject: String, date: Date, messageID: String,
    inReplyTo: String? = nil, references: [String] = [], text: String,
    enclosures: [Enclosure] = []
  ) {
    self.from = from
    self.to = to
    self.subject = subject
    self.date = date
    self.messageID = messageID
    self.inReplyTo = inReplyTo
    self.references = references
    self.text = text
    self.enclosures = enclosures
  }

  /// The message as bytes, with plain line feeds: what `sendmail` and `.eml` files take.
  package var bytes: [UInt8] {
    GMime.start
    guard let message = g_mime_message_new(1) else { return [] }
    defer { g_object_unref(message) }
    setHeaders(of: message)
    let text = textPart()
    guard !enclosures.isEmpty, let mixed = g_mime_multipart_new_with_subtype("mixed") else {
      g_mime_message_set_mime_part(message, foi_mime_object(text))
      g_object_unref(text)
      return Self.written(message)
    }
    g_mime_multipart_add(mixed, foi_mime_object(text))
    g_object_unref(text)
    for enclosure in enclosures {
      let part = enclosure.part()
      g_mime_multipart_add(mixed, foi_mime_object(part))
      g_object_unref(part)
    }
    g_mime_message_set_mime_part(message, foi_mime_object(mixed))
    g_object_unref(mixed)
    return Self.written(message)
  }

  private func setHeaders(of message: UnsafeMutablePointer<GMimeMessage>) {
    g_mime_message_add_mailbox(message, GMIME_ADDRESS_TYPE_FROM, from.name, from.address)
    if let to { g_mime_message_add_mailbox(message, GMIME_ADDRESS_TYPE_TO, to.name, to.address) }
    g_mime_message_set_subject(message, subject.onOneLine, "utf-8")
    g_mime_message_set_message_id(message, Self.id(messageID))
    if let date = g_date_time_new_from_unix_utc(gint64(date.timeIntervalSince1970)) {
      g_mime_message_set_date(message, date)
      g_date_time_unref(date)
    }
    let object = foi_mime_object(message)
    if let inReplyTo {
      g_mime_object_set_header(object, "In-Reply-To", "<\(Self.id(inReplyTo))>", nil)
    }
    if !references.isEmpty {
      let ids = references.map { "<\(Self.id($0))>" }.joined(separator: " ")
      g_mime_object_set_header(object, "References", ids, nil)
    }
  }

  private func textPart() -> UnsafeMutablePointer<GMimePart>? {
    let part = Self.part(("text", "plain"), Array(text.utf8))
    let object = foi_mime_object(part)
    g_mime_object_set_content_type_parameter(object, "charset", "utf-8")
    // The lines are already wrapped and must not be wrapped again.
    g_mime_object_set_content_type_parameter(object, "format", "fixed")
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 } && !text.contains("\nFrom ")
    let isNarrow = text.split(separator: "\n").allSatisfy { $0.utf8.count < 900 }
    g_mime_part_set_content_encoding(
      part,
      isPlain && isNarrow ? GMIME_CONTENT_ENCODING_7BIT : GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE)
    return part
  }

  fileprivate static func part(
    _ type: (String, String), _ bytes: [UInt8]
  ) -> UnsafeMutablePointer<GMimePart>? {
    let part = g_mime_part_new_with_type(type.0, type.1)
    let stream = bytes.withUnsafeBytes { buffer in
      g_mime_stream_mem_new_with_buffer(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    let content = g_mime_data_wrapper_new_with_stream(stream, GMIME_CONTENT_ENCODING_DEFAULT)
    g_mime_part_set_content(part, content)
    g_object_unref(content)
    g_object_unref(stream)
    return part
  }

  private static func written(_ message: UnsafeMutablePointer<GMimeMessage>) -> [UInt8] {
    let options = g_mime_format_options_new()
    defer { g_mime_format_options_free(options) }
    g_mime_format_options_set_newline_format(options, GMIME_NEWLINE_FORMAT_UNIX)
    guard let text = g_mime_object_to_string(foi_mime_object(message), options) else { return [] }
    defer { g_free(text) }
    return [UInt8](Data(bytes: text, count: strlen(text)))
  }

  /// An id with nothing in it that ends it.
  private static func id(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.value > 0x20 && $0.value < 0x7F && $0 != "<" && $0 != ">" })
    )
  }
}

extension OutgoingMail.Enclosure {
  fileprivate func part() -> UnsafeMutablePointer<GMimePart>? {
    let part = OutgoingMail.part(type, bytes)
    g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_BASE64)
    g_mime_object_set_disposition(foi_mime_object(part), "attachment")
    g_mime_part_set_filename(part, plainName)
    return part
  }

  /// The file's name and no more: no folder, nothing that a terminal would obey.
  private var plainName: String {
    let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
    let kept = last.onOneLine
    return kept.isEmpty ? "document" : kept
  }

  /// What the file extension says about the document.
  private var type: (String, String) {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    switch ending {
    case "pdf": return ("application", "pdf")
    case "txt": return ("text", "plain")
    case "html", "htm": return ("text", "html")
    case "csv": return ("text", "csv")
    case "png": return ("image", "png")
    case "jpg", "jpeg": return ("image", "jpeg")
    case "odt": return ("application", "vnd.oasis.opendocument.text")
    case "doc": return ("application", "msword")
    case "docx":
      return ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document")
    case "xlsx": return ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    default: return ("application", "octet-stream")
    }
  }
}
