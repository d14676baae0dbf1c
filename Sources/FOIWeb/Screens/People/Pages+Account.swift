import Casebook
import FOIDesk
import FOIFaces
import HTTPTypes
import Hummingbird

/// What is everybody's own: the password, and the sessions.
enum AccountPage {
  static func show(_ visit: Visit) throws -> Response { try show(visit, errors: []) }

  private static func show(_ visit: Visit, errors: [Problem]) throws -> Response {
    guard let person = visit.session.person else { throw NothingThere() }
    let page = AccountModel(
      errors: Problems(errors), name: person.name.description, role: person.role.withArticle,
      least: Desk.leastOfPassword, hours: Desk.secondsOfSession / 3_600)
    return try visit.page(
      page, title: "Your account", status: errors.isEmpty ? .ok : .badRequest)
  }

  /// Ends the sessions, or changes the password; who changes it gets a new session in this browser.
  static func change(_ visit: Visit, entering: (String) -> Response) throws -> Response {
    guard let person = visit.session.person else { throw NothingThere() }
    do throws(DeskError) {
      if visit.form["do"] == "sign-out" {
        try visit.desk.signOutEverywhere(person.name.description)
        return .see(.logIn)
      }
      let fields = visit.form.fields
      guard fields.raw("password") == fields.raw("repeated") else {
        return try visit.again(errors: [Problem.notRepeated]) { try show($0, errors: $1) }
      }
      return entering(
        try visit.desk.changePassword(
          of: person.name, from: fields.raw("old"), to: fields.raw("password")))
    } catch {
      guard error.status == .badRequest else { throw error }
      let isOld = if case .person(.wrongPassword) = error { true } else { false }
      return try show(visit, errors: errors(error, field: isOld ? "old" : "password"))
    }
  }
}

/// Where somebody who was invited chooses a password.
enum JoinPage {
  static func show(_ visit: Visit, errors: [Problem] = []) throws -> Response {
    let person = try visit.desk.invited(visit["key"])
    let page = JoinModel(
      errors: Problems(errors), href: Route.join(visit["key"]).path,
      name: person.name.description, role: person.role.withArticle, least: Desk.leastOfPassword)
    return try visit.page(page, title: "Welcome", status: errors.isEmpty ? .ok : .badRequest)
  }

  static func join(_ visit: Visit, entering: (String) -> Response) throws -> Response {
    let fields = visit.form.fields
    guard fields.raw("password") == fields.raw("repeated") else {
      return try show(visit, errors: [Problem.notRepeated])
    }
    do throws(DeskError) {
      return entering(try visit.desk.accept(visit["key"], password: fields.raw("password")))
    } catch {
      if case .person(.invitationGone) = error { throw error }
      guard error.status == .badRequest else { throw error }
      return try show(visit, errors: errors(error, field: "password"))
    }
  }
}

extension Problem {
  fileprivate static let notRepeated = Problem(
    field: "repeated", text: "The two passwords are not the same.")
}

extension Visit {
  /// A page again with what is wrong, where only a desk's fault may be thrown.
  fileprivate func again(
    errors: [Problem], _ page: (Visit, [Problem]) throws -> Response
  ) throws(DeskError) -> Response {
    do {
      return try page(self, errors)
    } catch let error as DeskError {
      throw error
    } catch {
      throw .system(SystemFault(error))
    }
  }
}

struct AccountModel: PageModel {
  static let template = "account"

  let errors: Problems?
  let name: String
  let role: String
  let least: Int
  let hours: Int
}

struct JoinModel: StrangersPage {
  static let template = "join"

  let errors: Problems?
  let href: String
  let name: String
  let role: String
  let least: Int
}
