import ArgumentParser
import FOIDesk

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

    @Argument(help: .case, completion: .cases) var `case`: String
    @Argument(help: "The question's number.") var question: String
    @Option(help: "What the authority did with the question.") var outcome: Choice<Outcomes>
    @Option(help: "A ground that the authority relies on; can be repeated.")
    var claim: [String] = []
    @Option(help: "The words of the answer; without it the words read from the letter stay.")
    var text: String?
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let recorded = try context.desk().setAnswer(
        case: `case`, question: question, outcome: try outcome.value(), claims: claim, text: text)
      context.output.say(recorded)
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

    @Argument(help: .case, completion: .cases) var `case`: String
    @Argument(help: "The questions; without any, all of them.") var questions: [String] = []
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let recorded = try context.desk().confirm(case: `case`, questions: questions)
      context.output.say(recorded)
      return true
    }
  }
}
