import Foundation
import Letters

/// `foi.yaml`, as a page shows and saves it.
extension Desk {
  /// The text of `foi.yaml`, or of a new one if there is none.
  package func settingsText() throws(DeskError) -> String {
    let path = folder.settings.path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: path) else { return Settings.template }
    return try environment.text(of: path)
  }

  /// Writes `foi.yaml`; invalid text is refused and nothing changes, and so is one for which another
  /// version was opened than is there now.
  package func saveSettings(_ text: String, openedAs version: String? = nil) throws(DeskError) {
    let text = text.replacing("\r\n", with: "\n")
    _ = try Settings(parsing: text, path: folder.settings.lastPathComponent)
    try saves.alone { () throws(DeskError) in
      try refuseIfEdited(
        text, openedAs: version, now: try settingsText(), at: folder.settings, .settingsFile)
      let before = try? settingsForm()
      try environment.write(Array(text.utf8), to: folder.settings)
      saves.note(text, at: folder.settings, by: recording)
      noteDetails(before: before)
    }
  }

  /// How letters are signed, as the settings say.
  package func signature() throws(DeskError) -> (name: String, email: String, isComplete: Bool) {
    let settings = try Settings.read(from: folder.settings)
    return (settings.sender.name, settings.sender.email, settings.isComplete)
  }
}
