import FOIDesk
import Hummingbird

/// Who the requester is: `foi.yaml`, shown and edited as it is.
enum SettingsPage {
  static func show(_ visit: Visit) throws -> Response {
    show(visit, text: try visit.desk.settingsText(), errors: [], status: .ok)
  }

  static func save(_ visit: Visit) throws -> Response {
    let text = visit.form.fields.pairs.first { $0.name == "text" }?.value ?? ""
    do throws(DeskError) {
      try visit.desk.saveSettings(text)
      return .see("/settings", .saved)
    } catch {
      guard error.status == .badRequest else { throw error }
      return show(visit, text: text, errors: errors(error, field: "text"), status: .badRequest)
    }
  }

  private static func show(
    _ visit: Visit, text: String, errors: [Values], status: HTTPResponse.Status
  ) -> Response {
    var values: Values = ["text": text, "errors": errors]
    if let signature = try? visit.desk.signature() {
      values["signature"] =
        [
          "name": signature.name, "email": signature.email, "isIncomplete": !signature.isComplete,
        ] as Values
    }
    return visit.page("settings", title: "Settings", section: .settings, values, status: status)
  }
}
