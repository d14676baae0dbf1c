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
    guard let data = FileManager.default.contents(atPath: path) else {
      return try Settings(File(), path)
    }
    return try Settings(parsing: String(decoding: data, as: UTF8.self), path: path)
  }

  /// Reads the text of such a file; `path` is what errors call it.
  init(parsing text: String, path: String) throws(DeskError) {
    let file: File
    do {
      file = try YAMLDecoder().decode(File?.self, from: text) ?? File()
    } catch let error as YamlError {
      throw .settings(path: path, line: error.line, reason: error.problem)
    } catch DecodingError.dataCorrupted(let context) where context.underlyingError is YamlError {
      let error = context.underlyingError as? YamlError
      throw .settings(path: path, line: error?.line, reason: error?.problem ?? "it is not YAML")
    } catch let error as DecodingError {
      throw .settings(path: path, line: nil, reason: Self.reason(error))
    } catch {
      throw .settings(path: path, line: nil, reason: error.localizedDescription)
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
      throw .settings(path: path, line: nil, reason: "\(from) (from) is no e-mail address")
    }
    self.from = from.isEmpty ? sender.email : from
    guard let sendmail = CommandWords.of(file.sendmail ?? "") else {
      throw .settings(path: path, line: nil, reason: "sendmail has a quotation mark too few")
    }
    self.sendmail = sendmail
    var offices = RegulatorOffice.shipped
    for (key, given) in file.regulators ?? [:] {
      guard let regulator = Regulator(rawValue: key.uppercased()) else {
        throw .settings(
          path: path, line: nil, reason: "\(key) is no regulator; the regulators are ICO and SIC")
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

  private static func reason(_ error: DecodingError) -> String {
    switch error {
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .keyNotFound(_, let context), .dataCorrupted(let context):
      let path = context.codingPath.map(\.stringValue).joined(separator: ".")
      return path.isEmpty
        ? "it is not a list of names and values" : "\(path) holds the wrong kind of value"
    @unknown default: return "it cannot be read"
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
    # E-mail comes from the address above, or from this one, and goes through the system's sendmail
    # or the program named here.
    # from: foi@example.org
    # sendmail: msmtp --account=foi
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
    default: "it is not YAML"
    }
  }
}
