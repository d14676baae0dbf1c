import ArgumentParser
import Casebook
import FOIDesk
import FOILaw

struct AnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Correct or confirm answers.",
    subcommands: [Set.self, Confirm.self])

  struct Set: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Set the answer to one question by hand.",
      discussion: """
          $ foi answer set coventry 5 --outcome refused --claim 's43(2)'
          $ foi answer set derby 7 --outcome answered --text "£30 a pupil"
        """)

    @Argument(help: "The case: its handle or a unique piece of it.") var `case`: String
    @Argument(help: "The question's number.") var question: String
    @Option(
      help: """
        answered, partly-refused, refused, not-held, not-applicable, ncnd or blank.
        """)
    var outcome: String
    @Option(help: "A ground it claims; may be given again.") var claim: [String] = []
    @Option(help: "The words of the answer; those read stay where none are given.")
    var text: String?
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let recorded = try context.desk().setAnswer(
        case: `case`, question: question, outcome: try choice(outcome, "an outcome"),
        claims: claim, text: text)
      say(recorded, on: context.output)
      return true
    }
  }

  struct Confirm: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Confirm answers as they were read.",
      discussion: """
          $ foi answer confirm coventry
          $ foi answer confirm coventry 1 2a 2c
        """)

    @Argument(help: "The case: its handle or a unique piece of it.") var `case`: String
    @Argument(help: "The questions; all where none is given.") var questions: [String] = []
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let recorded = try context.desk().confirm(case: `case`, questions: questions)
      say(recorded, on: context.output)
      return true
    }
  }
}
