import Foundation

/// Where a casebook on a server is: the words that PostgreSQL's own programs take, and the schema that it
/// has to itself.
///
/// All that is not `schema=` is handed to the library unchanged, so that `PGHOST`, `~/.pgpass`, services and
/// certificates work as they do everywhere.
package struct PostgreSQLPlace: Sendable, Hashable {
  /// What is wrong with such words.
  package enum Fault: Error, Hashable, Sendable {
    /// They begin with neither `postgres://` nor `postgresql://`.
    case notAnAddress
    /// PostgreSQL's library refuses them, for its own reason.
    case refused(reason: String)
    /// The name of the schema is none.
    case notASchema(String)
    /// There is a password in them, which foi does not keep.
    case password
    /// The server's name in a service is known only when it is connected to, and that is not verified.
    case unverified(host: String)
    /// The system has no library of PostgreSQL.
    case noLibrary
  }

  /// The words as they are kept and shown: never with a password.
  package let words: String
  package let schema: String
  /// What the library gets.
  let connection: String
  private let options: [String: String]

  /// The schema where none is named.
  private static var usualSchema: String { "foi" }

  package static func isPlace(_ text: String) -> Bool {
    text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
  }

  /// Reads the words.
  /// - Throws: ``Fault``.
  package init(_ words: String) throws(Fault) {
    guard Self.isPlace(words) else { throw .notAnAddress }
    guard !words.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { throw .refused(reason: "a character in it cannot be typed") }
    var schema = Self.usualSchema
    var connection = words
    if let mark = words.firstIndex(of: "?") {
      var kept: [Substring] = []
      for part in words[words.index(after: mark)...].split(separator: "&") {
        if part.hasPrefix("schema=") {
          schema = String(part.dropFirst("schema=".count))
        } else {
          kept.append(part)
        }
      }
      connection = String(words[..<mark]) + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
    }
    // Plain letters, so that nobody has to quote it in a program of their own.
    guard let first = schema.utf8.first, schema.utf8.count <= 63, !schema.hasPrefix("pg_"),
      (97...122).contains(first) || first == UInt8(ascii: "_"),
      schema.utf8.allSatisfy({
        (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "_")
      })
    else { throw .notASchema(schema) }
    if Self.seemsToHavePassword(words) { throw .password }
    guard let library = LibPQ.shared else { throw .noLibrary }
    var problem: UnsafeMutablePointer<CChar>?
    guard let parsed = library.parse(connection, &problem) else {
      let reason = problem.map { String(cString: $0).trimmingCharacters(in: .newlines) } ?? ""
      if let problem { library.free(problem) }
      // The library repeats what it cannot read, which may be part of a password.
      let isRepeated = reason.contains("@") || reason.contains("percent-encoded")
      throw .refused(reason: isRepeated ? "it is not such an address" : reason)
    }
    defer { library.freeOptions(parsed) }
    options = LibPQ.each(parsed)
    for name in ["password", "sslpassword"] where options[name]?.isEmpty == false {
      throw .password
    }
    guard options["port"]?.utf8.allSatisfy({ (48...57).contains($0) || $0 == 44 }) ?? true
    else { throw .refused(reason: "its port is not a number") }
    self.words = words
    self.schema = schema
    self.connection = connection
  }

  /// What each transaction begins with: a program in between may have given its connection to others meanwhile.
  var ownTables: PostgreSQLConnection.Command {
    .init(text: "SET LOCAL search_path TO \(schema), pg_temp")
  }

  /// Whether there seems to be a password, even where the library would read it as something else.
  private static func seemsToHavePassword(_ words: String) -> Bool {
    let sides = words.split(separator: "?", maxSplits: 1)
    let isNamed = sides.dropFirst().joined().split(separator: "&").contains {
      $0.hasPrefix("password=") || $0.hasPrefix("sslpassword=")
    }
    let place = sides.first?.drop { $0 != ":" }.dropFirst(3) ?? ""
    guard let end = place.lastIndex(of: "@") else { return isNamed }
    return isNamed || place[..<end].contains(":")
  }

  /// The words for the library, in its own order: what comes first gives way to what the person wrote.
  ///
  /// A server elsewhere has to show who it is, unless the person says otherwise (`sslmode=`).
  func arguments(_ variables: [String: String]) -> [(key: String, value: String)] {
    var arguments = [("fallback_application_name", "foi")]
    let isSaid = options["sslmode"] != nil || variables["PGSSLMODE"] != nil || isService(variables)
    let hosts = [
      options["host"], options["hostaddr"], variables["PGHOST"], variables["PGHOSTADDR"],
    ]
    if !isSaid, !hosts.compactMap(\.self).allSatisfy(Self.isHere) {
      arguments.append(("sslmode", "verify-full"))
    }
    arguments.append(("connect_timeout", "10"))
    // A server that went away without a word is noticed before a person gives up.
    arguments += [("keepalives_idle", "30"), ("tcp_user_timeout", "60000")]
    return arguments + [("dbname", connection)]
  }

  /// Whether a service says where the server is.
  func isService(_ variables: [String: String]) -> Bool {
    options["service"] != nil || variables["PGSERVICE"] != nil
  }

  /// Refuses a service's server that is elsewhere and need not show who it is.
  /// - Parameter options: What the library makes of the service, before anything is said to its server.
  /// - Throws: ``Fault``.
  static func check(_ options: [String: String]) throws(Fault) {
    let hosts = [options["host"], options["hostaddr"]].compactMap(\.self).filter { !$0.isEmpty }
    guard let host = hosts.first, !hosts.allSatisfy(isHere) else { return }
    let mode = options["sslmode"]
    if mode == nil || mode == "prefer" { throw .unverified(host: host) }
  }

  /// Whether all of those servers are on this machine.
  private static func isHere(_ hosts: String) -> Bool {
    hosts.split(separator: ",").allSatisfy { host in
      host.hasPrefix("/") || host.hasPrefix("@") || host == "localhost" || host == "::1"
        || isLoopback(host)
    }
  }

  /// Whether it is one of this machine's own numbers, and not a name that begins like one.
  private static func isLoopback(_ host: Substring) -> Bool {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127"
      && parts.allSatisfy { part in
        part.utf8.allSatisfy { (48...57).contains($0) } && UInt8(part) != nil
      }
  }
}
