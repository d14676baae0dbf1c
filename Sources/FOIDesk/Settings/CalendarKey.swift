import Foundation

/// The secret in the address of the calendar: who has the address sees the deadlines and nothing else.
extension Desk {
  /// The secret, or `nil` while there is no address.
  package func calendarKey() throws(DeskError) -> String? {
    let path = folder.calendarKey.path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let text = try environment.text(of: path).trimmingCharacters(in: .whitespacesAndNewlines)
    return text.isEmpty ? nil : text
  }

  /// Makes an address, or another one in its place: the old one no longer opens anything.
  package func renewCalendarKey() throws(DeskError) {
    var generator = SystemRandomNumberGenerator()
    let key = (0..<32).map { _ in String(Int.random(in: 0..<16, using: &generator), radix: 16) }
    try environment.write(Array(key.joined().utf8), to: folder.calendarKey)
  }

  /// Takes the address away.
  package func removeCalendarKey() throws(DeskError) {
    do {
      try FileManager.default.removeItem(at: folder.calendarKey)
    } catch CocoaError.fileNoSuchFile {
      return
    } catch {
      throw .system(SystemFault(error))
    }
  }
}
