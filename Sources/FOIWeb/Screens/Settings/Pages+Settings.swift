import FOIDesk
import Hummingbird

/// Who the requester is and how e-mail leaves: as a form, and the file `foi.yaml` itself.
enum SettingsPage {
  static func show(_ visit: Visit) throws -> Response {
    let form = (try? visit.desk.settingsForm()) ?? SettingsForm()
    return try show(visit, form: form, openedAs: form.encoded, errors: [], status: .ok)
  }

  static func save(_ visit: Visit) throws -> Response {
    let fields = visit.form.fields
    if fields.pairs.contains(where: { $0.name == "text" }) { return try saveFile(visit) }
    let form = SettingsForm(fields)
    let opened = fields.opened.map(SettingsForm.init)
    do throws(DeskError) {
      let hasTheirs = try visit.desk.saveSettings(form, openedAs: opened)
      return .see(.settings, hasTheirs ? .savedBoth : .saved)
    } catch {
      guard error.status == .badRequest else { throw error }
      let problems = errors(error, field: Self.field(of: error))
      guard case .editedMeanwhile(let edit) = error, case .settings(let now) = edit.now, let opened
      else {
        return try show(
          visit, form: form, openedAs: fields.raw("opened"), errors: problems, status: .badRequest)
      }
      return try show(
        visit, form: form.merged(openedAs: opened, with: now).whole, openedAs: now.encoded,
        errors: problems, status: .badRequest)
    }
  }

  private static func saveFile(_ visit: Visit) throws -> Response {
    let fields = visit.form.fields
    do throws(DeskError) {
      try visit.desk.saveSettings(
        fields.raw("text"), openedAs: fields.has("version") ? fields["version"] : nil)
      return .see(.settings, .saved)
    } catch {
      guard error.status == .badRequest else { throw error }
      let form = (try? visit.desk.settingsForm()) ?? SettingsForm()
      return try show(
        visit, form: form, openedAs: form.encoded, typed: fields,
        theirs: error.theirText, errors: errors(error, field: "text"), status: .badRequest)
    }
  }

  /// Makes the address of the calendar, another one, or takes it away.
  static func calendar(_ visit: Visit) throws -> Response {
    if visit.form["do"] == "remove" {
      try visit.desk.removeCalendarKey()
    } else {
      try visit.desk.renewCalendarKey()
    }
    return .see(Route.settings.path([("done", Done.saved.rawValue)], place: "calendar"))
  }

  /// The field that a fault is about.
  private static func field(of error: DeskError) -> String {
    guard case .settings(_, _, let fault) = error else { return "name" }
    return switch fault {
    case .notAHost, .twoWays: "host"
    case .notAPort: "port"
    default: "email"
    }
  }

  /// The page with the fields as they were when the form was opened, what was sent with the file itself, and the
  /// file as somebody else saved it meanwhile.
  private static func show(
    _ visit: Visit, form: SettingsForm, openedAs opened: String, typed: Fields? = nil,
    theirs: String? = nil, errors: [Problem], status: HTTPResponse.Status
  ) throws -> Response {
    let key = try visit.desk.calendarKey()
    let now = try visit.desk.settingsText()
    // Who was shown theirs may save over that, and over nothing that came after it.
    let version = theirs.map(Desk.version) ?? typed?["version"]
    let page = SettingsModel(
      errors: Problems(errors), name: form.name, organisation: form.organisation,
      address: form.address, email: form.email, telephone: form.telephone,
      ways: SettingsForm.Way.allCases.map {
        Choice(value: $0.rawValue, written: $0.written, chosen: $0 == form.way)
      },
      host: form.host, port: form.port, user: form.user, hasPassword: form.hasPassword,
      opened: opened, isIncomplete: form.name.isEmpty || form.email.isEmpty,
      text: typed?.raw("text") ?? now, version: version ?? Desk.version(of: now), theirs: theirs,
      isTyped: errors.contains { $0.field == "text" },
      calendar: key.map { visit.origin + Route.calendar.path([("key", $0)]) })
    return try visit.page(page, title: "Settings", section: .settings, status: status)
  }
}

/// The settings, as a form and as the file.
struct SettingsModel: PageModel {
  static let template = "settings"

  let errors: Problems?
  let name: String
  let organisation: String
  let address: String
  let email: String
  let telephone: String
  let ways: [Choice]
  let host: String
  let port: String
  let user: String
  let hasPassword: Bool
  /// The fields as they were when the form was opened.
  let opened: String
  let isIncomplete: Bool
  /// The file as it is, or as it was typed.
  let text: String
  /// Which version of the file was opened.
  let version: String
  /// The file as somebody else saved it while this one was typed.
  let theirs: String?
  /// Whether the file itself was filled in wrongly.
  let isTyped: Bool
  /// The whole address of the calendar, where there is one.
  let calendar: String?
}

extension DeskError {
  /// A text as somebody else saved it while it was typed.
  var theirText: String? {
    guard case .editedMeanwhile(let edit) = self else { return nil }
    return edit.details.first?.theirs
  }
}

extension SettingsForm.Way {
  var written: String {
    switch self {
    case .own: "From my own mail program or webmail: foi gives me each letter as an e-mail to send"
    case .program: "Through the mail program of this computer (sendmail)"
    case .server: "Through the server of my mail provider (SMTP)"
    }
  }
}

extension SettingsForm {
  init(_ fields: Fields) {
    self.init()
    name = fields["name"]
    organisation = fields["organisation"]
    address = fields["address"].replacing("\r\n", with: "\n")
    email = fields["email"]
    telephone = fields["telephone"]
    way = Way(rawValue: fields["way"]) ?? .own
    host = fields["host"]
    port = fields["port"]
    user = fields["user"]
    password = fields.raw("password")
    hasPassword = fields.has("has-password")
    passwordWritten = fields["password-written"]
  }

  /// The fields as one text, which a form sends along to say how they were when it was opened.
  var encoded: String {
    Fields.encoded([
      (name: "name", value: name), (name: "organisation", value: organisation),
      (name: "address", value: address), (name: "email", value: email),
      (name: "telephone", value: telephone), (name: "way", value: way.rawValue),
      (name: "host", value: host), (name: "port", value: port), (name: "user", value: user),
      (name: "password-written", value: passwordWritten),
    ])
  }
}
