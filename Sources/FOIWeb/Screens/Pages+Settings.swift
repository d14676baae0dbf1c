import FOIDesk
import Hummingbird

/// Who the requester is: `foi.yaml`, shown and edited as it is.
enum SettingsPage {
  static func show(_ visit: Visit) throws -> Response {
    try show(visit, text: try visit.desk.settingsText(), errors: [], status: .ok)
  }

  static func save(_ visit: Visit) throws -> Response {
    let text = visit.form.fields.pairs.first { $0.name == "text" }?.value ?? ""
    do throws(DeskError) {
      try visit.desk.saveSettings(text)
      return .see(.settings, .saved)
    } catch {
      guard error.status == .badRequest else { throw error }
      return try show(visit, text: text, errors: errors(error, field: "text"), status: .badRequest)
    }
  }

  private static func show(
    _ visit: Visit, text: String, errors: [Problem], status: HTTPResponse.Status
  ) throws -> Response {
    let signature = try? visit.desk.signature()
    let page = SettingsModel(
      text: text, errors: Problems(errors),
      signature: signature.map {
        SettingsModel.Signature(name: $0.name, email: $0.email, isIncomplete: !$0.isComplete)
      })
    return try visit.page(page, title: "Settings", section: .settings, status: status)
  }
}
