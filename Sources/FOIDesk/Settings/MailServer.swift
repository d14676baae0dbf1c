import Foundation
import Mailroom

/// The server of a mail provider that takes our e-mail (SMTP), as `foi.yaml` names it.
///
/// msmtp speaks to it: always encrypted, by STARTTLS, or from the start on port 465.
struct MailServer: Sendable, Hashable {
  let host: String
  let port: Int
  /// Who logs in; nobody where it is empty.
  let user: String
  /// A file with the password, from the casebook's folder; the system's keyring where it is `nil`.
  let passwordFile: String?
  /// A file of certificates to trust, for a server of one's own.
  let certificates: String?

  static let usualPort = 587
  private static let encryptedPort = 465

  /// What `foi.yaml` says under `smtp`.
  struct File: Decodable {
    var host: String?
    var port: Int?
    var user: String?
    var passwordFile: String?
    var certificates: String?

    enum CodingKeys: String, CodingKey, CaseIterable {
      case host, port, user, certificates
      case passwordFile = "password-file"
    }
  }

  init(_ file: File, path: String) throws(DeskError) {
    host = file.host?.trimmingCharacters(in: .whitespaces) ?? ""
    port = file.port ?? Self.usualPort
    user = file.user?.trimmingCharacters(in: .whitespaces) ?? ""
    passwordFile = file.passwordFile
    certificates = file.certificates
    let isName = host.unicodeScalars.allSatisfy {
      $0.isASCII
        && ($0.properties.isAlphabetic || ("0"..."9").contains($0)
          || ".-:".unicodeScalars.contains($0))
    }
    guard isName, !host.isEmpty, !host.hasPrefix("-") else {
      throw .settings(path: path, line: nil, fault: .notAHost(host))
    }
    guard (1...65_535).contains(port) else {
      throw .settings(path: path, line: nil, fault: .notAPort(port))
    }
  }

  /// The program that speaks to the server, with its options.
  /// - Throws: ``DeskError/passwordFileOpen(path:)`` where others can read the password.
  func program(in folder: CasebookFolder) throws(DeskError) -> [String] {
    var words = [
      "msmtp", "--host=\(host)", "--port=\(port)", "--tls=on",
      "--tls-starttls=\(port == Self.encryptedPort ? "off" : "on")",
      "--auth=\(user.isEmpty ? "off" : "on")",
    ]
    if !user.isEmpty { words.append("--user=\(user)") }
    if let certificates { words.append("--tls-trust-file=\(Self.path(certificates, in: folder))") }
    if !user.isEmpty, let passwordFile {
      let path = Self.path(passwordFile, in: folder)
      guard FileManager.default.fileExists(atPath: path) else { throw .fileMissing(path: path) }
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      let mode = attributes?[.posixPermissions] as? Int
      guard let mode, mode & 0o077 == 0 else { throw .passwordFileOpen(path: path) }
      // msmtp hands this line to a shell, so the path is one quoted word in it.
      words.append("--passwordeval=cat -- '\(path.replacing("'", with: #"'\''"#))'")
    }
    return words
  }

  private static func path(_ text: String, in folder: CasebookFolder) -> String {
    let expanded = NSString(string: text).expandingTildeInPath
    return expanded.hasPrefix("/")
      ? expanded : folder.url.appending(path: expanded).path(percentEncoded: false)
  }
}
