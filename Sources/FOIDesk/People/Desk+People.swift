package import Casebook
import CasebookStore
import Foundation
import Mailroom

/// The people who use a casebook together in `foi serve`: who they are and what they may do.
extension Desk {
  /// An open invitation: only who has its key can choose the person's password.
  package struct Invitation: Sendable {
    package let person: Person
    /// What is kept of it is its digest; nobody can read it again.
    package let key: String

    /// Where the key is used, after the address of the server.
    package var path: String { "/join/\(key)" }
  }

  /// How long an invitation can be used, in days.
  package static let daysOfInvitation = 7

  /// All who have or had an account, by name.
  package func people() throws(DeskError) -> [Person] {
    try DeskError.wrapping { try store.read { try $0.people() } }
  }

  /// Invites somebody new, or somebody who is known already to choose another password.
  /// - Parameters:
  ///   - name: Who it is.
  ///   - role: What the person may do; the first is an owner, others are recorders unless it says otherwise.
  ///   - email: Where the person gets what foi sends.
  ///   - again: Whether the person is known already; role and address stay where none is given.
  /// - Returns: The invitation.
  /// - Throws: ``DeskError``.
  package func invite(
    _ name: String, as role: StoreRole? = nil, email: String? = nil, again: Bool = false
  ) throws(DeskError) -> Invitation {
    let email = try Self.address(email)
    let key = Self.secret()
    let now = second
    return try DeskError.wrapping {
      try store.write { writer in
        let people = try writer.people()
        var person: Person
        if let known = Self.known(name, among: people), again || known.role == .nobody {
          person = known
          person.role = role ?? (known.role == .nobody ? .recorder : known.role)
          person.email = email ?? known.email
        } else {
          if again { _ = try Self.person(name, among: people) }
          person = try Self.new(name, role, among: people)
          person.email = email
        }
        try Self.checkOwners(person, among: people)
        try writer.save(person)
        person.invitedUntil = now + Self.daysOfInvitation * 86_400
        try writer.invite(
          person.name, digest: Self.digest(of: key), until: person.invitedUntil ?? now)
        return Invitation(person: person, key: key)
      }
    }
  }

  /// Changes what a person may do; as nobody they have no account any more, and their name stays.
  ///
  /// Where somebody else has given them another role than `opened`, the role that a form showed, it is refused.
  @discardableResult
  package func change(
    _ name: String, to role: StoreRole, openedAs opened: StoreRole? = nil
  ) throws(DeskError) -> Person {
    try DeskError.wrapping {
      try store.write { writer in
        let people = try writer.people()
        var person = try Self.person(name, among: people)
        if let opened, opened != person.role, role != person.role {
          throw try Self.editedMeanwhile(person, as: role, in: writer)
        }
        person.role = role
        try Self.checkOwners(person, among: people)
        try writer.save(person)
        return person
      }
    }
  }

  /// Ends all sessions of a person, in every browser.
  @discardableResult
  package func signOutEverywhere(_ name: String) throws(DeskError) -> Person {
    try DeskError.wrapping {
      try store.write { writer in
        let person = try Self.person(name, among: writer.people())
        try writer.endSessions(of: person.name)
        return person
      }
    }
  }

  private static func editedMeanwhile(
    _ person: Person, as role: StoreRole, in reader: any CasebookReader
  ) throws -> DeskError {
    var detail = EditedMeanwhile.Detail(
      field: "role", label: "role of \(person.name)", theirs: person.role.rawValue,
      mine: role.rawValue)
    detail.recording = try reader.lastChange(of: person.name)
    detail.isOwn = try detail.recording != nil && detail.recording?.actor == reader.ownName()
    return .editedMeanwhile(EditedMeanwhile(thing: .role(person.name), details: [detail]))
  }

  private static func new(
    _ name: String, _ role: StoreRole?, among people: [Person]
  ) throws -> Person {
    guard let new = PersonName(name) else { throw DeskError.person(.badName(name)) }
    if let known = people.first(where: { $0.name.isSame(as: new) }) {
      throw DeskError.person(.exists(known.name))
    }
    let isFirst = !people.contains { $0.role == .owner }
    return Person(new, role: role ?? (isFirst ? .owner : .recorder))
  }

  /// Somebody always remains who can let others in.
  private static func checkOwners(_ person: Person, among people: [Person]) throws {
    guard person.role != .owner else { return }
    let owners = people.filter { $0.role == .owner }
    guard !owners.isEmpty else { throw DeskError.person(.ownerFirst) }
    if owners.map(\.name) == [person.name] { throw DeskError.person(.lastOwner(person.name)) }
  }

  private static func known(_ name: String, among people: [Person]) -> Person? {
    PersonName(name).flatMap { name in people.first { $0.name.isSame(as: name) } }
  }

  static func person(_ name: String, among people: [Person]) throws -> Person {
    guard let person = known(name, among: people) else {
      throw DeskError.person(
        .unknown(name, nearest: nearest(to: name, among: people.map(\.name.description))))
    }
    return person
  }

  private static func address(_ text: String?) throws(DeskError) -> String? {
    guard let text = text?.trimmed, !text.isEmpty else { return nil }
    guard EmailAddress.isValid(text) else { throw .person(.badAddress(text)) }
    return text
  }

  /// The present moment, in seconds since 1970.
  var second: Int { Int(environment.clock().timeIntervalSince1970) }

  /// Thirty-two random bytes from the system, in hexadecimal.
  static func secret() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<4).map { _ in
      let digits = String(generator.next(), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// What is kept of a secret: it is random and long, so a plain digest cannot be turned back.
  static func digest(of secret: String) -> String { sha256(Array(secret.utf8)) }
}
