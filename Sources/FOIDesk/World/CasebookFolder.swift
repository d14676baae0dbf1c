package import Foundation

/// The folder that is a casebook: the database, and the files a person writes.
package struct CasebookFolder: Sendable, Hashable {
  package let url: URL

  package init(_ url: URL) {
    self.url = url
  }

  package var database: URL { url.appending(path: "casebook.sqlite") }
  /// Where the casebook is if it is on a server and not in this folder: one line.
  package var address: URL { url.appending(path: "casebook.postgresql") }
  /// Where original documents are kept if not in the database: one line.
  var originals: URL { url.appending(path: "casebook.originals") }
  package var settings: URL { url.appending(path: "foi.yaml") }
  package var requests: URL { url.appending(path: "Requests") }
  package var templates: URL { url.appending(path: "Templates") }
  package var outbox: URL { url.appending(path: "Outbox") }
  /// Which column of a spreadsheet holds what, as it was said for one and kept for the next.
  package var maps: URL { url.appending(path: "Maps") }
  package var filters: URL { url.appending(path: "Filters") }
  /// What was last the same here and on the server, of the files that all have.
  var seen: URL { url.appending(path: ".shared-files.json") }
  /// The folders of what a person writes.
  var authoredFolders: [URL] { [requests, templates, outbox, filters, maps] }

  /// The password of the mail server, where it was filled in on a page.
  package var mailPassword: URL { url.appending(path: "smtp-password") }
  /// The secret in the address of the calendar.
  package var calendarKey: URL { url.appending(path: "calendar-key") }

  package var exists: Bool {
    [database, address].contains {
      FileManager.default.fileExists(atPath: $0.path(percentEncoded: false))
    }
  }

  /// The nearest casebook in that folder or above it.
  package static func nearest(to start: URL) -> CasebookFolder? {
    var folder = start.standardizedFileURL
    while true {
      let candidate = CasebookFolder(folder)
      if candidate.exists { return candidate }
      let above = folder.deletingLastPathComponent().standardizedFileURL
      if above.path() == folder.path() || folder.path() == "/" { return nil }
      folder = above
    }
  }
}
