import FOIDesk
import FOIFaces

extension BagImport {
  /// Prints what was new and what differs.
  func tell(from path: String, dryRun: Bool, on output: Output) {
    let parts = [
      (authorities, "authority", "authorities"), (requests, "request", "requests"),
      (cases, "case", "cases"), (events, "event", "events"),
      (originals, "original", "originals"), (letters, "letter", "letters"),
      (evidence, "piece of evidence", "pieces of evidence"),
      (mail, "message", "messages"), (holidays, "bank holiday", "bank holidays"),
      (files, "file", "files"),
    ].filter { $0.0 > 0 }.map { counted($0.0, $0.1, $0.2) }
    if isEmpty {
      output.print("\(path): there is nothing in it that the casebook does not have.")
    } else {
      let what = parts.isEmpty ? "changes to what was there" : parts.joined(separator: ", ")
      output.print("\(path): \(what)\(dryRun ? " would be taken in" : "").")
    }
    for number in renumbered {
      output.print("  \(number.from) there is \(number.to) here")
    }
    if !joined.isEmpty {
      output.print(
        "Both casebooks recorded something on \(counted(joined.count, "case")); look at:")
      for id in joined { output.print("  \(id)") }
    }
    if !conflicts.isEmpty {
      output.print("\(counted(conflicts.count, "difference")); nothing was dropped:")
      for conflict in conflicts { output.print("  \(conflict.written)") }
    }
    if hasOtherSettings {
      output.remark("foi.yaml was left as it is; the export has another.")
    }
    if let program = sendmail {
      output.remark("foi.yaml names the program that sends your mail: \(program)")
    }
    if dryRun { output.remark("Dry run: nothing was changed.") }
  }

  /// The same for scripts.
  func json(dryRun: Bool) -> JSON {
    .object([
      ("authorities", .int(authorities)), ("requests", .int(requests)), ("cases", .int(cases)),
      ("events", .int(events)), ("originals", .int(originals)), ("letters", .int(letters)),
      ("evidence", .int(evidence)), ("mail", .int(mail)), ("holidays", .int(holidays)),
      ("files", .int(files)), ("updates", .int(updates)), ("dryRun", .bool(dryRun)),
      ("joined", .array(joined.map { .text($0) })),
      ("conflicts", .array(conflicts.map { .string($0.written) })),
    ])
  }
}
