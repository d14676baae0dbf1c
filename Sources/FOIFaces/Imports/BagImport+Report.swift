import Casebook
import FOIDesk

extension BagImport {
  /// What was new, in counts: `2 cases, 7 events`.
  package var counts: String {
    let parts = [
      (authorities, "authority", "authorities"), (requests, "request", "requests"),
      (cases, "case", "cases"), (events, "event", "events"),
      (originals, "original", "originals"), (letters, "letter", "letters"),
      (evidence, "piece of evidence", "pieces of evidence"), (mail, "message", "messages"),
      (holidays, "bank holiday", "bank holidays"), (files, "file", "files"),
    ].filter { $0.0 > 0 }.map { counted($0.0, $0.1, $0.2) }
    return parts.isEmpty ? "changes to what was there" : parts.joined(separator: ", ")
  }

  /// What came of it, a sentence a line; what the casebooks say differently is apart.
  package var lines: [String] {
    var lines = isEmpty ? ["There is nothing in it that the casebook does not have."] : [counts]
    lines += renumbered.map { "\($0.from) there is \($0.to) here" }
    if !joined.isEmpty {
      let names = joined.prefix(20).map(\.description).joined(separator: ", ")
      lines.append(
        "Both casebooks recorded something on \(counted(joined.count, "case")); look at: \(names)"
          + (joined.count > 20 ? " …" : ""))
    }
    if hasOtherSettings {
      lines.append("The settings were left as they are; the export has others.")
    }
    if let sendmail {
      lines.append("The settings name the program that sends your mail: \(sendmail)")
    }
    return lines
  }
}
