import CGMime
import Casebook
import Foundation

/// Headers as GMime gives them, in Swift's own values.
enum MailHeader {
  /// How the parser takes what breaks the rules.
  static var options: UnsafeMutableRawPointer? { Options.shared.pointer }

  static func text(_ value: UnsafePointer<CChar>?) -> String {
    value.map { String(cString: $0) } ?? ""
  }

  /// A message id without brackets and white space, or `nil`.
  static func id(_ value: UnsafePointer<CChar>?) -> String? {
    let id = text(value).trimmingCharacters(in: CharacterSet(charactersIn: " \t\r\n<>"))
    return id.isEmpty || id.utf8.count > 998 ? nil : id
  }

  static func raw(_ name: String, of object: UnsafeMutablePointer<GMimeObject>?) -> String {
    guard let object else { return "" }
    return text(g_mime_object_get_header(object, name))
  }

  /// Every header with that name, in the order of the message.
  static func all(_ name: String, of object: UnsafeMutablePointer<GMimeObject>?) -> [String] {
    guard let list = object.flatMap({ g_mime_object_get_header_list($0) }) else { return [] }
    let count = min(g_mime_header_list_get_count(list), 1_000)
    return (0..<count).compactMap { index in
      guard let header = g_mime_header_list_get_header_at(list, index),
        text(g_mime_header_get_name(header)).caseInsensitiveCompare(name) == .orderedSame
      else { return nil }
      return text(g_mime_header_get_value(header))
    }
  }

  /// Message ids in angle brackets, in their order.
  static func references(_ value: String) -> [String] {
    value.split(separator: "<", omittingEmptySubsequences: false).dropFirst().prefix(200).compactMap
    { piece in
      let id = piece.prefix { $0 != ">" }.filter { !$0.isWhitespace }
      return id.isEmpty || id.utf8.count > 998 ? nil : String(id)
    }
  }

  /// The day and time after the last semicolon of a `Received` header.
  static func receivedDate(_ value: String) -> Date? {
    guard let semicolon = value.lastIndex(of: ";") else { return nil }
    return MailDate.instant(String(value[value.index(after: semicolon)...]))
  }

  /// The people of an address header; those of a group among them.
  static func addresses(
    _ list: UnsafeMutablePointer<InternetAddressList>?
  ) -> [MailMessage.Address] {
    guard let list else { return [] }
    let count = min(internet_address_list_length(list), 1_000)
    return (0..<count).flatMap { index -> [MailMessage.Address] in
      guard let address = internet_address_list_get_address(list, index) else { return [] }
      let name = text(internet_address_get_name(address)).onOneLine
      if let mailbox = foi_mime_mailbox(address) {
        let spec = text(internet_address_mailbox_get_addr(mailbox)).filter { !$0.isWhitespace }
        return spec.isEmpty ? [] : [.init(name: name, address: spec)]
      }
      // No letter has groups within groups.
      guard let group = foi_mime_group(address),
        let members = internet_address_group_get_members(group)
      else { return [] }
      let inner = min(internet_address_list_length(members), 100)
      return (0..<inner).compactMap { place in
        guard let member = internet_address_list_get_address(members, place),
          let mailbox = foi_mime_mailbox(member)
        else { return nil }
        return .init(
          name: text(internet_address_get_name(member)).onOneLine,
          address: text(internet_address_mailbox_get_addr(mailbox)))
      }
    }
  }

  /// GMime's options, made once and only read afterwards.
  private struct Options: Sendable {
    static let shared = Options()
    private let address: UInt

    init() {
      GMime.start
      address = UInt(bitPattern: foi_mime_options())
    }

    var pointer: UnsafeMutableRawPointer? { UnsafeMutableRawPointer(bitPattern: address) }
  }
}
