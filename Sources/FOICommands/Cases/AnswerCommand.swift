import ArgumentParser
import Casebook
import FOIDesk
import FOILaw

struct AnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Correct or confirm answers.",
    subcommands: [Set.self, Value.self, Confirm.self])

  struct Set: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "set",
      abstract: "Set the answer to one question by hand.",
      discussion: """
          $ foi answer set coventry 5 --outcome refused --claim 's43(2)'
          $ foi answer set derby 7 --outcome answered --text "£30 a pupil"
        """)

    @Argument(help: .case, completion: .cases) var `case`: String
    @Argument(help: "The question's number.") var question: String
    @Option(
      help: ArgumentHelp(
        """
        What the authority did with the question; blank: the reply leaves it out; ncnd: it neither \
        confirms nor denies.
        """))
    var outcome: Choice<ReplyOutcomes>
    @Option(help: "A ground that the authority relies on; can be repeated.")
    var claim: [String] = []
    @Option(help: "The words of the answer; without it the words read from the letter stay.")
    var text: String?
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let desk = try context.desk()
      let wasSilent = try desk.show(`case`).standing.replied == nil
      let recorded = try desk.setAnswer(
        case: `case`, question: question, outcome: try outcome.value(), claims: claim, text: text)
      context.output.say(recorded)
      if wasSilent, let replied = recorded.standing.replied {
        context.output.remark(
          "No reply is on record for it, so \(replied.written) counts as the day of the reply; to record one: "
            + "foi reply \(recorded.id) FILE, or foi event replied \(recorded.id) --on DAY")
      }
      return true
    }
  }

  struct Value: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "value",
      abstract: "Set the figure that an answer comes to, in place of what was read.",
      discussion: """
        It can be an amount, a number, a share, a date, yes or no, or a few words. Its answer counts as \
        checked from then on; foi undo takes it back. Where foi results says to look at a figure, say \
        --right if it is right as it stands.

          $ foi answer value derby 3 £325,100.51 --note "excluding VAT"
          $ foi answer value derby 3 "£1.2m" --year 2024/25
          $ foi answer value derby 4 --right
          $ foi answer value derby 5 --none --note "a target, not a count"
        """)

    @Argument(help: .case, completion: .cases) var `case`: String
    @Argument(help: "The question's number.") var question: String
    @Argument(help: "The figure, as you would write it.") var value: String?
    @Option(help: ArgumentHelp("The year that it is for.", valueName: "year"))
    var year: String?
    @Option(help: "A remark that stands beside it in the results.") var note: String?
    @Flag(help: "The figure that foi results shows is right as it stands.") var right = false
    @Flag(help: "The answer gives no figure.") var none = false
    @OptionGroup var common: CommonOptions

    func validate() throws {
      if [none, right, value != nil].count(where: \.self) != 1 || value?.trimmed.isEmpty == true {
        throw ValidationError(
          "give the figure, --right if the one read is right, or --none where the answer gives none"
        )
      }
    }

    func run(in context: Context) throws -> Bool {
      let recorded = try context.desk().setValue(
        .init(question: question, value: value ?? "", period: year, note: note, isRight: right),
        case: `case`)
      context.output.say(recorded)
      return true
    }
  }

  struct Confirm: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "confirm",
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
