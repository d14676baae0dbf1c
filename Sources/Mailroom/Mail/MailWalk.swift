import CGMime
import Casebook
import FOILaw
import Foundation

/// A walk through the parts of a message, never deeper nor longer than a letter can be.
struct MailWalk {
  private(set) var text = ""
  private(set) var html: [UInt8]?
  private(set) var attachments: [MailMessage.Attachment] = []
  private(set) var problems: [MailMessage.Problem] = []
  /// What a delivery report says, word for word.
  private(set) var deliveryStatus: String?
  /// The message id of the letter that came back, if it or its headers are enclosed.
  private(set) var enclosedID: String?
  /// The subject of that letter.
  private(set) var enclosedSubject: String?
  private let message: UnsafeMutablePointer<GMimeMessage>
  private var parts = 0
  private var names: Set<String> = []

  init(_ message: UnsafeMutablePointer<GMimeMessage>) {
    self.message = message
  }

  mutating func run() {
    guard let root = g_mime_message_get_mime_part(message) else { return }
    visit(root, depth: 0, into: .letter)
  }

  /// Whose words a part holds.
  private enum Place {
    /// The message's own.
    case letter
    /// Those of a message that is enclosed.
    case enclosed(subject: String)
    /// One of several versions of the same words.
    case related
  }

  private mutating func visit(
    _ object: UnsafeMutablePointer<GMimeObject>, depth: Int, into place: Place
  ) {
    parts += 1
    guard depth <= MailMessage.deepest else { return note(.tooDeep(limit: MailMessage.deepest)) }
    guard parts <= MailMessage.mostParts else {
      return note(.tooManyParts(limit: MailMessage.mostParts))
    }
    if let nested = foi_mime_message_part(object) {
      enter(nested, depth: depth)
    } else if foi_mime_message_partial(object) != nil {
      note(.fragment)
    } else if let multipart = foi_mime_multipart(object) {
      visit(multipart, type: Self.type(of: object), depth: depth, into: place)
    } else if let part = foi_mime_part(object) {
      take(part, type: Self.type(of: object), into: place)
    }
  }

  private mutating func visit(
    _ multipart: UnsafeMutablePointer<GMimeMultipart>, type: String, depth: Int, into place: Place
  ) {
    let count = max(0, min(g_mime_multipart_get_count(multipart), 10_000))
    let children = (0..<count).compactMap { g_mime_multipart_get_part(multipart, $0) }
    switch type {
    case "multipart/encrypted": note(.encrypted)
    case "multipart/alternative":
      // Plain words before HTML; a version that holds documents of its own is walked as well.
      let plain = children.filter { Self.type(of: $0) == "text/plain" && !Self.isEmpty($0) }
      let rich = children.filter { Self.type(of: $0) != "text/plain" }
      if let first = plain.first {
        visit(first, depth: depth + 1, into: place)
        for other in rich where Self.type(of: other) != "text/html" {
          visit(other, depth: depth + 1, into: .related)
        }
      } else {
        for other in rich { visit(other, depth: depth + 1, into: place) }
      }
    case "multipart/signed":
      if let first = children.first { visit(first, depth: depth + 1, into: place) }
    default:
      for child in children { visit(child, depth: depth + 1, into: place) }
    }
  }

  /// Reads an enclosed message as a document of its own.
  private mutating func enter(_ part: UnsafeMutablePointer<GMimeMessagePart>, depth: Int) {
    guard let inner = g_mime_message_part_get_message(part) else { return }
    enclosedID = enclosedID ?? MailHeader.id(g_mime_message_get_message_id(inner))
    let subject = MailHeader.text(g_mime_message_get_subject(inner)).onOneLine
    enclosedSubject = enclosedSubject ?? subject
    guard let root = g_mime_message_get_mime_part(inner) else { return }
    visit(root, depth: depth + 1, into: .enclosed(subject: subject))
  }

  private mutating func take(
    _ part: UnsafeMutablePointer<GMimePart>, type: String, into place: Place
  ) {
    let given = MailHeader.text(g_mime_part_get_filename(part))
    let name = Self.cleaned(given)
    let object = foi_mime_object(part)
    let disposition = object.flatMap { g_mime_object_get_disposition($0) }.map(MailHeader.text)
    let isAttached = disposition?.lowercased() == "attachment"
    // An unknown type is plain text if it looks like it.
    let isUnknown = type == "application/octet-stream" && name.isEmpty && !isAttached
    switch isUnknown && Self.isText(part) ? "text/plain" : type {
    case "application/ms-tnef", "application/vnd.ms-tnef": unwrap(Self.bytes(of: part))
    case _ where name.lowercased() == "winmail.dat": unwrap(Self.bytes(of: part))
    case "application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted":
      return note(.encrypted)
    case "message/delivery-status":
      deliveryStatus = decoded(part, type: type)
    case "text/rfc822-headers":
      let headers = decoded(part, type: type)
      enclosedID = enclosedID ?? Self.messageID(inHeaders: headers)
      enclosedSubject = enclosedSubject ?? Self.subject(inHeaders: headers)
    case "text/plain" where !isAttached && name.isEmpty:
      let words = decoded(part, type: type)
      if words.has("-----BEGIN PGP MESSAGE-----") { note(.encrypted) }
      switch place {
      case .letter: text += (text.isEmpty || text.hasSuffix("\n") ? "" : "\n") + words
      case .enclosed(let subject):
        keep(Array(words.utf8), name: Self.cleaned(subject), ending: "txt", type: type)
      case .related: break
      }
    case "text/html" where !isAttached && name.isEmpty:
      let bytes = Array(decoded(part, type: type).utf8)
      switch place {
      case .letter: html = html ?? bytes
      case .enclosed(let subject):
        keep(bytes, name: Self.cleaned(subject), ending: "html", type: type)
      case .related: break
      }
    default: keep(part, type: type, name: name, isInline: disposition?.lowercased() == "inline")
    }
  }

  /// Takes the files out of Outlook's wrapper, and its copy of the letter only if there is no other.
  private mutating func unwrap(_ bytes: [UInt8]) {
    do {
      for file in try OutlookMessage.files(inWrapper: bytes) where !file.bytes.isEmpty {
        let isLetter = file.name.hasPrefix(OutlookMessage.letterName)
        let hasWords = html != nil || text.contains { !$0.isWhitespace }
        if isLetter, hasWords { continue }
        let name =
          isLetter ? "message" + file.name.dropFirst(OutlookMessage.letterName.count) : file.name
        keep(file.bytes, name: Self.cleaned(name), ending: "bin", type: "application/octet-stream")
      }
    } catch {
      note(.winmail(error))
    }
  }

  /// Attachments that say nothing: signatures, cards, logos.
  private static let silent: Set<String> = [
    "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature",
    "text/vcard", "text/x-vcard", "text/calendar", "application/ics",
    "message/disposition-notification", "text/css", "text/x-amp-html",
  ]

  private mutating func keep(
    _ part: UnsafeMutablePointer<GMimePart>, type: String, name: String, isInline: Bool
  ) {
    guard !Self.silent.contains(type) else { return }
    // A picture that the words refer to is a logo; a scan is attached.
    if type.hasPrefix("image/"), isInline || g_mime_part_get_content_id(part) != nil { return }
    let bytes = Self.bytes(of: part)
    guard !bytes.isEmpty else { return }
    let content =
      type.hasPrefix("text/")
      ? Array(MailText.decode(bytes, charset: Self.charset(of: part)).utf8) : bytes
    keep(content, name: name, ending: Self.ending(of: type), type: type)
  }

  private mutating func keep(_ bytes: [UInt8], name: String, ending: String, type: String) {
    let whole = name.isEmpty ? "attachment.\(ending)" : name
    // What is enclosed is named by its subject, which has no ending of a file.
    let hasEnding = whole.lowercased().hasSuffix(".\(ending)") || ending == "bin"
    let isNamed = name.contains(".") && type != "text/plain" && type != "text/html"
    let base = hasEnding || isNamed ? whole : "\(whole).\(ending)"
    var unique = base
    var number = 2
    while !names.insert(unique.lowercased()).inserted {
      let dot = base.lastIndex(of: ".") ?? base.endIndex
      unique = "\(base[..<dot]) (\(number))\(base[dot...])"
      number += 1
    }
    attachments.append(.init(name: unique, type: type, bytes: bytes))
  }

  private mutating func note(_ problem: MailMessage.Problem) {
    if !problems.contains(problem) { problems.append(problem) }
  }

  // MARK: - Parts

  private static func type(of object: UnsafeMutablePointer<GMimeObject>) -> String {
    guard let content = g_mime_object_get_content_type(object),
      let type = g_mime_content_type_get_mime_type(content)
    else { return "text/plain" }
    defer { g_free(type) }
    return String(cString: type).lowercased()
  }

  private static func charset(of part: UnsafeMutablePointer<GMimePart>) -> String? {
    guard let object = foi_mime_object(part),
      let content = g_mime_object_get_content_type(object),
      let charset = g_mime_content_type_get_parameter(content, "charset")
    else { return nil }
    return String(cString: charset)
  }

  private static func bytes(of part: UnsafeMutablePointer<GMimePart>) -> [UInt8] {
    guard let array = foi_mime_decoded(part) else { return [] }
    defer { g_byte_array_unref(array) }
    guard let data = array.pointee.data else { return [] }
    return Array(UnsafeBufferPointer(start: data, count: Int(array.pointee.len)))
  }

  private func decoded(_ part: UnsafeMutablePointer<GMimePart>, type: String) -> String {
    MailText.decode(Self.bytes(of: part), charset: Self.charset(of: part))
  }

  private static func isEmpty(_ object: UnsafeMutablePointer<GMimeObject>) -> Bool {
    guard let part = foi_mime_part(object) else { return false }
    return bytes(of: part).allSatisfy { $0 <= 0x20 }
  }

  private static func isText(_ part: UnsafeMutablePointer<GMimePart>) -> Bool {
    let bytes = bytes(of: part)
    return !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
  }

  private static func ending(of type: String) -> String {
    switch type {
    case "application/pdf": "pdf"
    case "text/plain": "txt"
    case "text/html": "html"
    case "text/csv": "csv"
    case "application/msword": "doc"
    case "application/rtf", "text/rtf": "rtf"
    default: "bin"
    }
  }

  /// The last component of a name, without what no file is called: `../../etc/x` gives `x`.
  static func cleaned(_ name: String) -> String {
    let last = name.split { $0 == "/" || $0 == "\\" || $0 == ":" }.last.map(String.init) ?? ""
    let kept = last.unicodeScalars.filter { scalar in
      scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
        && !scalar.properties.isBidiControl && scalar.value != 0xFFFD
    }
    let plain = String(String.UnicodeScalarView(kept)).trimmingCharacters(in: .whitespaces)
    let shown = plain.drop { $0 == "." }
    // The ending stays where a name is longer than any folder takes.
    return shown.count <= 120 ? String(shown) : "\(shown.prefix(100))\(shown.suffix(20))"
  }

  /// The subject among headers given as text, with its continuation lines.
  static func subject(inHeaders text: String) -> String? {
    var found: String?
    for line in text.split(whereSeparator: \.isNewline).prefix(2_000) {
      if let begun = found {
        guard line.first == " " || line.first == "\t" else { break }
        found = begun + " " + line.trimmingCharacters(in: .whitespaces)
      } else if line.lowercased().hasPrefix("subject:") {
        found = line.dropFirst(8).trimmingCharacters(in: .whitespaces)
      }
    }
    return found
  }

  /// The message id among headers given as text.
  static func messageID(inHeaders text: String) -> String? {
    for line in text.split(whereSeparator: \.isNewline).prefix(2_000) {
      let words = line.drop { $0 == " " || $0 == "\t" || $0 == ">" }
      guard words.lowercased().hasPrefix("message-id:") else { continue }
      if let id = MailHeader.references(String(words)).first { return id }
    }
    return nil
  }
}
