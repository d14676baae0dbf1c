import FOIDesk
import Hummingbird

/// Who the requester is and how e-mail leaves: as a form, and the file `foi.yaml` itself.
enum SettingsPage {
  static func show(_ visit: Visit) throws -> Response {
    try show(
      visit, form: (try? visit.desk.settingsForm()) ?? SettingsForm(),
      text: try visit.desk.settingsText(), errors: [], status: .ok)
  }

  static func save(_ visit: Visit) throws -> Response {
    let fields = visit.form.fields
    let isFile = fields.pairs.contains { $0.name == "text" }
    let form = SettingsForm(fields)
    do throws(DeskError) {
      if isFile {
        try visit.desk.saveSettings(fields.raw("text"))
      } else {
        try visit.desk.saveSettings(form)
      }
      return .see(.settings, .saved)
    } catch {
      guard error.status == .badRequest else { throw error }
      return try show(
        visit, form: isFile ? (try? visit.desk.settingsForm()) ?? SettingsForm() : form,
        text: isFile ? fields.raw("text") : try visit.desk.settingsText(),
        errors: errors(error, field: isFile ? "text" : Self.field(of: error)),
        status: .badRequest)
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

  private static func show(
    _ visit: Visit, form: SettingsForm, text: String, errors: [Problem],
    status: HTTPResponse.Status
  ) throws -> Response {
    let key = try visit.desk.calendarKey()
    let page = SettingsModel(
      errors: Problems(errors), name: form.name, organisation: form.organisation,
      address: form.address, email: form.email, telephone: form.telephone,
      ways: SettingsForm.Way.allCases.map {
        Choice(value: $0.rawValue, written: $0.written, chosen: $0 == form.way)
      },
      host: form.host, port: form.port, user: form.user, hasPassword: form.hasPassword,
      isIncomplete: form.name.isEmpty || form.email.isEmpty, text: text,
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
  let isIncomplete: Bool
  /// The file as it is.
  let text: String
  /// Whether the file itself was filled in wrongly.
  let isTyped: Bool
  /// The whole address of the calendar, where there is one.
  let calendar: String?
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
  }
}
