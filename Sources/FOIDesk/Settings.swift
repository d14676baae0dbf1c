import Foundation
import Letters
import Yams

/// `foi.yaml`: who the requester is and how letters are signed.
struct Settings: Sendable {
  /// How letters are signed.
  let sender: Sender
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
  }

  /// Reads the file of a casebook; a missing file is an empty one.
  static func read(from url: URL) throws(DeskError) -> Settings {
    let path = url.path(percentEncoded: false)
    guard let data = FileManager.default.contents(atPath: path) else { return Settings(File()) }
    do {
      let text = String(decoding: data, as: UTF8.self)
      return Settings(try YAMLDecoder().decode(File?.self, from: text) ?? File())
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
  }

  private init(_ file: File) {
    let name = file.name?.trimmingCharacters(in: .whitespaces) ?? ""
    let email = file.email?.trimmingCharacters(in: .whitespaces) ?? ""
    sender = Sender(
      name: name.isEmpty ? Self.placeholder : name, organisation: file.organisation,
      address: file.address ?? [], email: email.isEmpty ? Self.emailPlaceholder : email,
      telephone: file.telephone)
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
