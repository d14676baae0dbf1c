import Casebook
import FOILaw
import Foundation
import Letters
import Mailroom
import Yams

/// `foi.yaml`: who the requester is and how letters are signed.
struct Settings: Sendable {
  /// How letters are signed.
  let sender: Sender
  /// The address that e-mail comes from, where it is another than ``sender``'s.
  let from: String
  /// The program that takes e-mail, with its options; the system's `sendmail` where it is empty.
  let sendmail: [String]
  /// The server of a mail provider, where e-mail goes through one.
  let server: MailServer?
  /// Where complaints go, by regulator.
  let regulators: [Regulator: RegulatorOffice]
  /// Whether the file names the requester; without name and address a letter is only a draft.
  var isComplete: Bool { sender.name != Self.placeholder && sender.email != Self.emailPlaceholder }

  static let placeholder = "[your name]"
  static let emailPlaceholder = "[your e-mail address]"

  private struct File: Decodable {
    var name: String?
    var organisation: String?
    var address: [String]?
    var email: String?
    var telephone: String?
    var from: String?
    var sendmail: String?
    var smtp: MailServer.File?
    var regulators: [String: Office]?
  }

  private struct Office: Decodable {
    var name: String?
    var address: [String]?
    var email: String?
    var telephone: String?
    var web: String?
  }

  /// Reads the file of a casebook; a missing file is an empty one.
  static func read(from url: URL) throws(DeskError) -> Settings {
    let path = url.path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: path) else { return try Settings(File(), path) }
    let data: Data
    do {
      data = try Data(contentsOf: url)
    } catch {
      throw .fileUnreadable(path: path, reason: SystemFault(error).reason)
    }
    return try Settings(parsing: String(decoding: data, as: UTF8.self), path: path)
  }

  /// Reads the text of such a file; `path` is what errors call it.
  init(parsing text: String, path: String) throws(DeskError) {
    let file: File
    do {
      file = try YAMLDecoder().decode(File?.self, from: text) ?? File()
      try Self.checkKeys(of: text, path: path)
    } catch let error as DeskError {
      throw error
    } catch let error as YamlError {
      throw .settings(path: path, line: error.line, fault: .notYAML(error.problem))
    } catch DecodingError.dataCorrupted(let context) where context.underlyingError is YamlError {
      let error = context.underlyingError as? YamlError
      throw .settings(path: path, line: error?.line, fault: .notYAML(error?.problem))
    } catch let error as DecodingError {
      throw .settings(path: path, line: nil, fault: Self.fault(error))
    } catch {
      throw .settings(path: path, line: nil, fault: .notYAML(nil))
    }
    try self.init(file, path)
  }

  private init(_ file: File, _ path: String) throws(DeskError) {
    let name = file.name?.trimmingCharacters(in: .whitespaces) ?? ""
    let email = file.email?.trimmingCharacters(in: .whitespaces) ?? ""
    sender = Sender(
      name: name.isEmpty ? Self.placeholder : name, organisation: file.organisation,
      address: file.address ?? [], email: email.isEmpty ? Self.emailPlaceholder : email,
      telephone: file.telephone)
    let from = file.from?.trimmingCharacters(in: .whitespaces) ?? ""
    if !from.isEmpty, MailAddress(address: from) == nil {
      throw .settings(path: path, line: nil, fault: .notAnAddress(from, key: "from"))
    }
    self.from = from.isEmpty ? sender.email : from
    guard let sendmail = CommandWords.of(file.sendmail ?? "") else {
      throw .settings(path: path, line: nil, fault: .unclosedQuote(key: "sendmail"))
    }
    self.sendmail = sendmail
    server = try file.smtp.map { (file) throws(DeskError) in try MailServer(file, path: path) }
    guard sendmail.isEmpty || server == nil else {
      throw .settings(path: path, line: nil, fault: .twoWays)
    }
    var offices = RegulatorOffice.shipped
    for (key, given) in file.regulators ?? [:] {
      guard let regulator = Regulator(rawValue: key.uppercased()) else {
        throw .settings(path: path, line: nil, fault: .unknownRegulator(key))
      }
      guard var office = offices[regulator] else { continue }
      // What the file leaves out stays as shipped.
      office.name = given.name ?? office.name
      office.address = given.address ?? office.address
      office.email = given.email ?? office.email
      office.telephone = given.telephone ?? office.telephone
      office.web = given.web ?? office.web
      offices[regulator] = office
    }
    regulators = offices
  }

  private static func fault(_ error: DecodingError) -> SettingsFault {
    switch error {
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .keyNotFound(_, let context), .dataCorrupted(let context):
      let path = context.codingPath.map(\.stringValue).joined(separator: ".")
      return .wrongKind(key: path.isEmpty ? nil : path)
    @unknown default: return .notYAML(nil)
    }
  }

  /// Refuses a key that nothing reads: a misspelt one would be lost in silence.
  private static func checkKeys(of text: String, path: String) throws(DeskError) {
    guard let node = try? Yams.compose(yaml: text), let settings = node.mapping else { return }
    try check(settings, against: SettingsFault.keys, path: path)
    if let server = settings["smtp"]?.mapping {
      try check(server, against: MailServer.File.CodingKeys.allCases.map(\.rawValue), path: path)
    }
    guard let regulators = settings["regulators"]?.mapping else { return }
    for (_, office) in regulators {
      if let keys = office.mapping {
        try check(keys, against: SettingsFault.officeKeys, path: path)
      }
    }
  }

  private static func check(
    _ mapping: Node.Mapping, against known: [String], path: String
  ) throws(DeskError) {
    for (key, _) in mapping {
      let name = key.string ?? ""
      if known.contains(name) { continue }
      throw .settings(
        path: path, line: key.mark?.line,
        fault: .unknownKey(name, nearest: nearest(to: name, among: known)))
    }
  }

  /// What a new casebook's file says.
  static let template = """
    # Who you are and how you sign. The Acts ask for your real name and an address for
    # correspondence; an e-mail address will do.
    name: ""
    email: ""
    # organisation: Example News
    # address:
    #   - 1 Example Street
    #   - Exampleton EX1 1EX
    # telephone: 020 7946 0000
    #
    # E-mail comes from the address above, or from this one, and goes through the system's sendmail,
    # the program named here, or the server of your mail provider (which needs msmtp).
    # from: foi@example.org
    # sendmail: msmtp --account=foi
    # smtp:
    #   host: smtp.example.org
    #   user: jo@example.org
    #   password-file: smtp-password   # readable by you alone; without it, the system's keyring:
    #   # secret-tool store --label=foi host smtp.example.org service smtp user jo@example.org
    #
    # Where complaints go. foi ships what was known in November 2026; the Information Commissioner
    # was then about to become the Information Commission and to move to Manchester, so look before
    # you print an address. What you leave out stays as shipped (foi law regimes prints it).
    # regulators:
    #   ICO:
    #     name: Information Commissioner
    #     address: [Wycliffe House, Water Lane, Wilmslow SK9 5AF]
    #     email: icocasework@ico.org.uk
    #   SIC:
    #     email: enquiries@foi.scot

    """
}

extension YamlError {
  fileprivate var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    default: nil
    }
  }

  fileprivate var problem: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
      .composer(_, let problem, _, _):
      problem
    case .duplicatedKeysInMapping: "a name is used twice"
    default: "this is not YAML"
    }
  }
}
