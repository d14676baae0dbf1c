import ArgumentParser
import Casebook
import FOIDesk
import FOIFaces
import Foundation

struct CheckCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Verify the casebook.",
    discussion: """
      Checks that everything worked out from the events is up to date, that every document is \
      unchanged, and that the database is sound. --rebuild works everything out again.

        $ foi check
        $ foi check --rebuild
      """)

  @Flag(help: "Work everything out again from the events.") var rebuild = false
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    let desk = try context.desk()
    let entries = Progress("entries of the database", on: context.output)
    let cases = Progress("cases", on: context.output)
    let checkup = try desk.checkup(rebuilding: rebuild) { part, done, total in
      (part == .storage ? entries : cases).show(done, of: total)
    }
    context.output.print(.checkup(checkup), format)
    let left = checkup.staleCount - checkup.stale.count
    if left > 0 { context.output.remark("The same holds of \(counted(left, "more case")).") }
    let open = desk.folder.openToOthers
    if !open.isEmpty {
      context.output.remark(
        "Other users of this computer can read \(open.joined(separator: ", ")). "
          + "To stop that: chmod -R go= \(desk.folder.url.path(percentEncoded: false))")
    }
    let counts = checkup.counts
    context.output.remark(
      "\(counted(counts.cases, "case")), \(counted(counts.requests, "request")), "
        + "\(counted(counts.authorities, "authority", "authorities")), "
        + "\(counted(counts.events, "event")), \(counted(counts.originals, "original")).")
    return checkup.isSound
  }
}
