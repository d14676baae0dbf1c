import Foundation

#if canImport(CLibCrypto)
  import CLibCrypto
#endif

/// A password as foi keeps it: not the password itself but its scrypt hash.
package struct Password: Sendable, Hashable {
  /// What a guess costs: 32 MiB of memory, and the processor as often as is said.
  package enum Cost: String, Sendable {
    /// The one password of a server.
    case server = "scrypt-15-8-1"
    /// A person's, as OWASP has it (N = 2^15, r = 8, p = 3).
    case account = "scrypt-15-8-3"

    fileprivate var passes: UInt64 {
      switch self {
      case .server: 1
      case .account: 3
      }
    }
  }

  private let cost: Cost
  private let salt: [UInt8]
  private let key: [UInt8]

  /// Hashes a password with a salt of its own, or nil if the system has no scrypt.
  package init?(_ text: String, _ cost: Cost = .server) {
    var generator = SystemRandomNumberGenerator()
    let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    guard !text.isEmpty, let key = Self.scrypt(text, salt: salt, cost) else {
      return nil
    }
    self.cost = cost
    self.salt = salt
    self.key = key
  }

  /// Reads the text that ``written`` produces.
  package init?(written text: String) {
    let parts = text.trimmingCharacters(in: .whitespacesAndNewlines).split(separator: "$")
    guard parts.count == 3, let cost = Cost(rawValue: String(parts[0])),
      let salt = Data(base64Encoded: String(parts[1])),
      let key = Data(base64Encoded: String(parts[2])), salt.count == 16, key.count == 32
    else { return nil }
    self.cost = cost
    self.salt = [UInt8](salt)
    self.key = [UInt8](key)
  }

  /// One line to keep: the function with its costs, the salt and the key.
  package var written: String {
    "\(cost.rawValue)$\(Data(salt).base64EncodedString())$\(Data(key).base64EncodedString())"
  }

  /// The password of nobody, by which a wrong name takes as long as a wrong password.
  static let nobodys = Password(Desk.secret(), .account)

  /// Whether that is the password; it takes as long whatever is wrong with it.
  package func matches(_ text: String) -> Bool {
    guard let other = Self.scrypt(text, salt: salt, cost) else { return false }
    return zip(key, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0 && other.count == key.count
  }

  private static func scrypt(_ text: String, salt: [UInt8], _ cost: Cost) -> [UInt8]? {
    #if canImport(CLibCrypto)
      var key = [UInt8](repeating: 0, count: 32)
      let words = Array(text.utf8).map { CChar(bitPattern: $0) }
      // 32 MiB and a tenth of a second for every pass of a guess.
      let done = EVP_PBE_scrypt(
        words, words.count, salt, salt.count, 1 << 15, 8, cost.passes, 64 << 20, &key, key.count)
      return done == 1 ? key : nil
    #else
      return nil
    #endif
  }
}

extension Desk {
  /// The password of a server: from a file, else from `FOI_PASSWORD`, else none.
  ///
  /// The first line of the file is the password itself, or the text that ``Password/written`` produces.
  package static func password(
    from file: Document?
  ) throws(DeskError) -> Password? {
    let text: String
    if let file {
      text = try file.text()
    } else if let given = ProcessInfo.processInfo.environment["FOI_PASSWORD"], !given.isEmpty {
      text = given
    } else {
      return nil
    }
    let line = String(text.split(whereSeparator: \.isNewline).first ?? "")
    if let kept = Password(written: line) { return kept }
    guard line.count >= 8 else {
      throw .passwordTooShort(least: 8)
    }
    guard let password = Password(line) else {
      throw .noPasswordHashing
    }
    return password
  }
}
