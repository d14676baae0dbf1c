import Foundation

/// A fault of the system: of the disk, of permissions, of the network.
package struct SystemFault: Error, Hashable, Sendable {
  /// The path or address it is about, if the system gives one.
  package let subject: String?
  /// The system's own words, without a full stop.
  package let reason: String

  package init(subject: String? = nil, reason: String) {
    self.subject = subject
    self.reason = reason
  }

  /// The fault with that number of the system (`errno`).
  package init(number: Int32) {
    self.init(reason: String(cString: strerror(number)).lowercased())
  }

  /// The fault that an error of Foundation or of the system is.
  package init(_ error: any Error) {
    if let fault = error as? SystemFault {
      self = fault
      return
    }
    let outer = error as NSError
    subject =
      outer.userInfo[NSFilePathErrorKey] as? String
      ?? (outer.userInfo[NSURLErrorKey] as? URL)?.path(percentEncoded: false)
    reason = Self.reason(outer)
  }

  /// The reason, after the path or address.
  package var written: String { (subject.map { "\($0): " } ?? "") + reason }

  /// The words of the innermost error that has a number of the system; else the outer one's own.
  private static func reason(_ error: NSError) -> String {
    var inner: NSError? = error
    for _ in 0..<8 {
      guard let each = inner else { break }
      if each.domain == NSPOSIXErrorDomain {
        return String(cString: strerror(Int32(each.code))).lowercased()
      }
      inner = each.userInfo[NSUnderlyingErrorKey] as? NSError
    }
    if error.domain == NSCocoaErrorDomain {
      switch error.code {
      case NSFileNoSuchFileError, NSFileReadNoSuchFileError: return "there is no such file"
      case NSFileReadNoPermissionError, NSFileWriteNoPermissionError: return "permission denied"
      case NSFileWriteOutOfSpaceError: return "no space left on device"
      case NSFileWriteVolumeReadOnlyError: return "read-only file system"
      default: break
      }
    }
    let words = error.localizedDescription
    return words.hasSuffix(".") ? String(words.dropLast()) : words
  }
}

/// Why the editor could not be opened on a draft; nothing was drafted.
package enum EditorFault: Error, Hashable, Sendable {
  /// A quotation mark of `EDITOR` opens and never closes.
  case unclosedQuote(String)
  /// The program could not be started, for the system's reason.
  case cannotStart(program: String, reason: String)
}

/// What is missing from a form.
package enum MissingPart: Hashable, Sendable {
  case authorities, `case`, lines, document, answer, note
}

/// What is wrong with `foi.yaml`.
package enum SettingsFault: Hashable, Sendable {
  /// The file is not YAML; the parser's message.
  case notYAML(String?)
  /// A key has the wrong kind of value; no key means the file as a whole.
  case wrongKind(key: String?)
  /// The key is not one that foi knows.
  case unknownKey(String, nearest: [String])
  /// A value should be an e-mail address.
  case notAnAddress(String, key: String)
  /// A quotation mark opens and never closes.
  case unclosedQuote(key: String)
  /// The name of a mail server.
  case notAHost(String)
  /// The port of a mail server; `nil` where it is no number.
  case notAPort(Int?)
  /// Mail goes through a program or a server, not through both.
  case twoWays
  /// The regulators are two.
  case unknownRegulator(String)

  /// Every key that the file can have.
  package static let keys = [
    "name", "organisation", "address", "email", "telephone", "from", "sendmail", "smtp",
    "regulators",
  ]
  /// Every key that a regulator can have.
  static let officeKeys = ["name", "address", "email", "telephone", "web"]
}
