import CGMime
package import Foundation

/// The requester's own e-mail as saved in a file, perhaps changed by hand.
package struct DraftedMail: Hashable, Sendable, Codable {
  /// Who sends it.
  package let from: MailAddress?
  /// Everybody it is addressed to, openly or not.
  package let recipients: [MailAddress]
  package let subject: String
  /// Without brackets.
  package let messageID: String?
  /// The words.
  package let text: String
  /// How many addresses could not be read.
  package let unreadable: Int

  /// Reads a message; by a worker where there are workers.
  package init?(_ bytes: [UInt8]) {
    guard let workers = Sandbox.workers else {
      self.init(here: bytes)
      return
    }
    guard let draft = workers.draft(bytes) else { return nil }
    self = draft
  }

  init?(here bytes: [UInt8]) {
    GMime.start
    let stream = bytes.withUnsafeBytes { buffer in
      g_mime_stream_mem_new_with_buffer(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    defer { g_object_unref(stream) }
    let parser = g_mime_parser_new_with_stream(stream)
    defer { g_object_unref(parser) }
    guard let message = g_mime_parser_construct_message(parser, nil) else { return nil }
    defer { g_object_unref(message) }
    from = Self.mailboxes(g_mime_message_get_from(message)).compactMap(\.self).first
    let all = g_mime_message_get_all_recipients(message)
    let read = Self.mailboxes(all)
    if let all { g_object_unref(all) }
    recipients = read.compactMap(\.self)
    unreadable = read.count - recipients.count
    subject = g_mime_message_get_subject(message).map { String(cString: $0) } ?? ""
    messageID = g_mime_message_get_message_id(message).map { String(cString: $0) }
    text = Self.text(of: g_mime_message_get_mime_part(message))
  }

  private static func mailboxes(
    _ list: UnsafeMutablePointer<InternetAddressList>?
  ) -> [MailAddress?] {
    guard let list else { return [] }
    return (0..<internet_address_list_length(list)).map { index in
      guard let address = internet_address_list_get_address(list, index),
        let mailbox = foi_mime_mailbox(address),
        let text = internet_address_mailbox_get_addr(mailbox)
      else { return nil }
      let name = internet_address_get_name(address).map { String(cString: $0) } ?? ""
      return MailAddress(name: name, address: String(cString: text))
    }
  }

  /// The first plain text, which is the letter.
  private static func text(of part: UnsafeMutablePointer<GMimeObject>?) -> String {
    if let text = foi_mime_text_part(part) {
      guard let words = g_mime_text_part_get_text(text) else { return "" }
      defer { g_free(words) }
      return String(cString: words)
    }
    guard let multipart = foi_mime_multipart(part) else { return "" }
    for index in 0..<max(0, g_mime_multipart_get_count(multipart)) {
      let found = text(of: g_mime_multipart_get_part(multipart, index))
      if !found.isEmpty { return found }
    }
    return ""
  }

  /// The message as it goes out: dated on the day it goes, without the list of hidden recipients and
  /// without the mark of a message that is not sent yet.
  package static func outgoing(_ bytes: [UInt8], date: Date) -> [UInt8] {
    // By bytes, as the words may be in any code; what sends mail wants plain line feeds.
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { $0.last == 0x0D ? $0.dropLast() : $0 }
    var kept: [ArraySlice<UInt8>] = [Array("Date: \(written(date))".utf8)[...]]
    var isDropping = false
    var rest = lines[...]
    while let line = rest.first, !line.isEmpty {
      if line.first != 0x20, line.first != 0x09 {
        let name = String(decoding: line.prefix { $0 != 0x3A }, as: UTF8.self).lowercased()
        isDropping = ["bcc", "date", "x-unsent"].contains(name)
      }
      if !isDropping { kept.append(line) }
      rest = rest.dropFirst()
    }
    return Array((kept + rest).joined(separator: [0x0A]))
  }

  private static func written(_ date: Date) -> String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = .gmt
    formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss '+0000'"
    return formatter.string(from: date)
  }
}
