package import Casebook
import CasebookStore

/// Who is at the browser; asked where it is recorded, so that someone who was removed stays out.
extension Desk {
  /// What is known of the person who asks for a page.
  package enum Caller: Sendable {
    /// Nobody has an account: whoever may reach the server is its owner.
    case anybody
    /// There are accounts, and this is nobody's session.
    case stranger
    case person(Person)
  }

  /// How long a session lasts, in seconds.
  package static let secondsOfSession = 12 * 3_600
  /// How many characters a password has at least.
  package static let leastOfPassword = 10

  /// Who has that session.
  package func caller(session secret: String?) throws(DeskError) -> Caller {
    try DeskError.wrapping {
      try store.main.read { reader in
        guard try reader.hasAccounts() else { return .anybody }
        let person = try secret.flatMap {
          try reader.person(inSession: Self.digest(of: $0), at: second)
        }
        return person.map(Caller.person) ?? .stranger
      }
    }
  }

  /// Whether people sign in here with a name and a password of their own.
  package func hasAccounts() throws(DeskError) -> Bool {
    try DeskError.wrapping { try store.main.read { try $0.hasAccounts() } }
  }

  /// Begins a session for who knows a person's password.
  ///
  /// A wrong name takes as long as a wrong password, and is told apart from it by nothing.
  /// - Returns: The session's secret, of which only the digest is kept; `nil` where name or password is wrong.
  /// - Throws: ``DeskError``.
  package func signIn(_ name: String, password: String) throws(DeskError) -> String? {
    let (person, hash) = try DeskError.wrapping {
      try store.main.read { reader in
        let person = try? Self.person(name, among: reader.people())
        return (person, try person.flatMap { try reader.password(of: $0.name) })
      }
    }
    guard let kept = hash.flatMap(Password.init(written:)), let person else {
      _ = Password.nobodys?.matches(password)
      return nil
    }
    guard password.utf8.count <= Self.mostOfPassword, kept.matches(password) else { return nil }
    return try DeskError.wrapping {
      try store.write { writer in
        // Another password, or no account any more, while this one was looked at.
        guard try writer.password(of: person.name) == hash else { return nil }
        return try begin(person.name, with: writer)
      }
    }
  }

  package func signOut(session secret: String) throws(DeskError) {
    try DeskError.wrapping { try store.write { try $0.endSession(Self.digest(of: secret)) } }
  }

  /// Whom an invitation is for.
  package func invited(_ key: String) throws(DeskError) -> Person {
    try DeskError.wrapping {
      try store.main.read { try Self.invited(key, at: second, in: $0) }
    }
  }

  /// Chooses a password with an invitation, which is used up, and begins a session.
  /// - Returns: The session's secret.
  /// - Throws: ``DeskError``.
  package func accept(_ key: String, password: String) throws(DeskError) -> String {
    let person = try invited(key)
    let hash = try Self.hash(password, of: person.name)
    return try DeskError.wrapping {
      try store.write { writer in
        let person = try Self.invited(key, at: second, in: writer)
        try writer.set(password: hash, of: person.name, at: second)
        return try begin(person.name, with: writer)
      }
    }
  }

  /// Changes the password of somebody who knows it, which ends all their sessions but the new one.
  /// - Returns: The new session's secret.
  /// - Throws: ``DeskError``.
  package func changePassword(
    of name: PersonName, from old: String, to new: String
  ) throws(DeskError) -> String {
    let kept = try DeskError.wrapping { try store.main.read { try $0.password(of: name) } }
    guard let kept, Password(written: kept)?.matches(old) == true else {
      throw .person(.wrongPassword)
    }
    let hash = try Self.hash(new, of: name)
    return try DeskError.wrapping {
      try store.write { writer in
        guard try writer.password(of: name) == kept else {
          throw DeskError.person(.wrongPassword)
        }
        try writer.set(password: hash, of: name, at: second)
        return try begin(name, with: writer)
      }
    }
  }

  private static let mostOfPassword = 1_000

  private static func invited(
    _ key: String, at second: Int, in reader: any CasebookReader
  ) throws -> Person {
    guard let person = try reader.person(invitedBy: digest(of: key), at: second) else {
      throw DeskError.person(.invitationGone)
    }
    return person
  }

  private static func hash(_ password: String, of name: PersonName) throws(DeskError) -> String {
    guard password.count >= leastOfPassword else {
      throw .person(.passwordTooShort(least: leastOfPassword))
    }
    guard password.utf8.count <= mostOfPassword else { throw .person(.passwordTooLong) }
    guard Set(password.lowercased()).count > 2,
      !password.lowercased().contains(name.description.lowercased()) || name.description.count < 4
    else { throw .person(.passwordIsName) }
    guard let hash = Password(password, .account) else { throw .noPasswordHashing }
    return hash.written
  }

  private func begin(_ name: PersonName, with writer: any CasebookWriter) throws -> String {
    let secret = Self.secret()
    try writer.beginSession(
      Self.digest(of: secret), of: name, at: second, until: second + Self.secondsOfSession)
    return secret
  }
}
