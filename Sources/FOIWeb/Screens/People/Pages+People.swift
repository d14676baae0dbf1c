import Casebook
import FOIDesk
import FOIFaces
import Hummingbird

/// The people who have accounts: invited, let in and out by owners.
enum PeoplePage {
  static func show(_ visit: Visit) throws -> Response {
    try show(visit, invitation: nil, errors: [])
  }

  static func change(_ visit: Visit) throws -> Response {
    let form = visit.form
    do throws(DeskError) {
      switch form["do"] {
      case "role":
        try visit.desk.change(
          form["name"], to: try choice(form["role"], "a role"),
          openedAs: StoreRole(rawValue: form["opened"]))
        return .see(.people, .saved)
      case "sign-out":
        try visit.desk.signOutEverywhere(form["name"])
        return .see(.people, .signedOut)
      case "again":
        let invitation = try visit.desk.invite(form["name"], again: true)
        return try shown(visit, invitation)
      default:
        var role: StoreRole?
        if form.fields.has("role") {
          role = try choice(form["role"], "a role", of: StoreRole.self)
        }
        let invitation = try visit.desk.invite(form["name"], as: role, email: form["email"])
        return try shown(visit, invitation)
      }
    } catch {
      guard error.status == .badRequest else { throw error }
      return try show(visit, invitation: nil, errors: errors(error, field: "name"))
    }
  }

  /// The link is in the page and in no address, which browsers keep.
  private static func shown(
    _ visit: Visit, _ invitation: Desk.Invitation
  ) throws(DeskError) -> Response {
    do {
      return try show(visit, invitation: invitation, errors: [])
    } catch let error as DeskError {
      throw error
    } catch {
      throw .system(SystemFault(error))
    }
  }

  private static func show(
    _ visit: Visit, invitation: Desk.Invitation?, errors: [Problem]
  ) throws -> Response {
    let people = try visit.desk.people()
    let isFirst = !people.contains { $0.role > .nobody }
    let typed = visit.form.fields.has("role") ? visit.form["role"] : ""
    let invited = visit.form["do"] == "role" ? "" : typed
    let lines = people.enumerated().map { place, person in
      let isTyped = visit.form["do"] == "role" && visit.form["name"] == person.name.description
      return PeopleModel.Line(
        person, number: place + 1, typed: isTyped ? StoreRole(rawValue: typed) : nil)
    }
    let page = PeopleModel(
      errors: Problems(
        errors.map { problem in
          let line = lines.first { $0.name == visit.form["name"] }
          guard problem.field == "role", let line else { return problem }
          return Problem(field: "role-\(line.number)", text: problem.text)
        }),
      link: invitation.map { visit.origin + Route.join($0.key).path },
      invited: invitation?.person.name.description ?? "",
      until: invitation?.person.invitedUntil.map { Recording(actor: "", second: $0).day } ?? "",
      isFirst: isFirst,
      people: lines,
      newRoles: [StoreRole.reader, .recorder, .owner].filter { !isFirst || $0 == .owner }.map {
        Choice(
          value: $0.rawValue, written: $0.explained,
          chosen: isFirst || $0.rawValue == invited || invited.isEmpty && $0 == .recorder)
      },
      typedName: errors.isEmpty || visit.form["do"] != "invite" ? "" : visit.form["name"],
      typedEmail: errors.isEmpty ? "" : visit.form["email"])
    return try visit.page(
      page, title: "People", section: .settings, status: errors.isEmpty ? .ok : .badRequest)
  }
}

/// The people with accounts, and a form to invite one.
struct PeopleModel: PageModel {
  static let template = "people"

  struct Line: Codable {
    let number: Int
    let name: String
    let email: String?
    let roles: [Choice]
    /// The role that the form shows, before anybody chooses another.
    let role: String
    let account: String
    let hasAccount: Bool

    init(_ person: Person, number: Int, typed: StoreRole?) {
      self.number = number
      name = person.name.description
      email = person.email
      roles = StoreRole.allCases.map {
        Choice(
          value: $0.rawValue, written: $0 == .nobody ? "no account" : $0.rawValue,
          chosen: $0 == typed ?? person.role)
      }
      role = person.role.rawValue
      account = person.account
      hasAccount = person.role > .nobody
    }
  }

  let errors: Problems?
  /// The link of an invitation that was just made, for whom, and how long it can be used.
  let link: String?
  let invited: String
  let until: String
  /// Whether nobody has an account.
  let isFirst: Bool
  let people: [Line]
  let newRoles: [Choice]
  let typedName: String
  let typedEmail: String
}
