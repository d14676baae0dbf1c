import FOIDesk
import FOIFaces

extension BagImport {
  /// Prints what was new and what differs.
  func tell(from path: String, dryRun: Bool, on output: Output) {
    if isEmpty {
      output.print("\(path): there is nothing in it that the casebook does not have.")
    } else {
      output.print("\(path): \(counts)\(dryRun ? " would be taken in" : "").")
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
