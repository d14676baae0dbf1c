import Foundation
import Letters

/// `foi.yaml`, as a page shows and saves it.
extension Desk {
  /// What `foi.yaml` says, or what a new one would.
  package func settingsText() throws(DeskError) -> String {
    let path = folder.settings.path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: path) else { return Settings.template }
    return try environment.text(of: path)
  }

  /// Writes `foi.yaml`; what is not valid is refused and changes nothing.
  package func saveSettings(_ text: String) throws(DeskError) {
    let text = text.replacing("\r\n", with: "\n")
    _ = try Settings(parsing: text, path: folder.settings.lastPathComponent)
    try environment.write(Array(text.utf8), to: folder.settings)
  }

  /// How letters are signed, as the settings say.
  package func signature() throws(DeskError) -> (name: String, email: String, isComplete: Bool) {
    let settings = try Settings.read(from: folder.settings)
    return (settings.sender.name, settings.sender.email, settings.isComplete)
  }
}
