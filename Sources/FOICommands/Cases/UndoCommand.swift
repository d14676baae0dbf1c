import ArgumentParser
import Casebook
import FOIDesk
import FOILaw

struct UndoCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Undo the last thing that was recorded.",
    discussion: """
      Says what it undoes, and does it. Nothing is deleted: what is undone stays in the casebook and \
      no longer counts. Undoing again goes one step further back.

        $ foi undo --show
        $ foi undo
      """)

  @Flag(help: "Only say what would be undone.") var show = false
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    let desk = try context.desk()
    if show {
      guard let act = try desk.lastAct() else { throw DeskError.nothingToUndo }
      context.output.print("Would undo: \(act.written).")
      context.output.print("Then: \(act.writtenUndone).")
      return true
    }
    let act = try desk.undo()
    context.output.print("Undone: \(act.written).")
    context.output.print("Now: \(act.writtenUndone).")
    return true
  }
}

struct RemindCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind", abstract: "Enter a day in a case's diary.",
    discussion: """
      foi agenda lists it from that day on, until you say that it is done.

        $ foi remind derby 2026-07-01 "They promised to publish the report in June"
        $ foi remind derby --done
      """)

  @Argument(help: .case, completion: .cases) var `case`: String
  @Argument(help: ArgumentHelp("The day.", valueName: "day")) var day: String?
  @Argument(help: "What to be reminded of.") var note: String?
  @Flag(help: "What was due is done.") var done = false
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if done, day != nil { throw ValidationError("--done takes no day") }
    if !done, day == nil || note == nil {
      throw ValidationError("give a day and a reminder")
    }
  }

  func run(in context: Context) throws -> Bool {
    let desk = try context.desk()
    if done {
      for entry in try desk.dischargeReminders(case: `case`) {
        context.output.remark("Done: \(entry.day.written)\(entry.note.map { ": \($0)" } ?? "").")
      }
      return true
    }
    let day = try context.day(day ?? "")
    let recorded = try desk.remind(on: day, of: note ?? "", case: `case`)
    context.output.remark("\(recorded.id): in the diary for \(day.written).")
    if day < context.environment.today {
      context.output.remark("That day is past, so foi agenda lists it from now on.")
    }
    return true
  }
}
