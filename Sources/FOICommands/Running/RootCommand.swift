import ArgumentParser

/// The command `foi`.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "foi",
    abstract: "Keep track of Freedom of Information requests, question by question.",
    discussion: """
      foi alone opens your casebook in a browser. A casebook is a folder that holds your requests, the \
      authorities you asked, every reply, and what is due when. Or work here: make one, log a request, \
      record the replies, and ask what to do next:

        $ foi init mycase && cd mycase
        $ foi log school-meals.md --sent 2026-03-02 --authorities councils.csv
        $ foi reply derby letter.txt --received 2026-03-30
        $ foi list --overdue
        $ foi agenda
        $ foi letter internal-review coventry

      A case is one request at one authority. Its handle reads request/authority; any unique piece of it \
      names it, and so does the authority's name. A ground is an exemption: the provision of the law that an authority refuses under.

      Write a day as 2026-03-02, 2/3/2026, 2 March 2026, today or yesterday: the day before the month.
      """,
    version: Version.text,
    groupedSubcommands: [
      CommandGroup(
        name: "Start",
        subcommands: [
          OpenCommand.self, InitCommand.self, RequestCommand.self, AuthorityCommand.self,
          LogCommand.self,
        ]),
      CommandGroup(
        name: "Record what happens",
        subcommands: [
          ReplyCommand.self, AnswerCommand.self, EventCommand.self, RetractCommand.self,
          UndoCommand.self, RemindCommand.self, AssignCommand.self,
          MailCommand.self, InboxCommand.self,
        ]),
      CommandGroup(
        name: "Look",
        subcommands: [
          AgendaCommand.self, ListCommand.self, ShowCommand.self, SearchCommand.self,
          CompareCommand.self, ResultsCommand.self, StatsCommand.self, CalendarCommand.self,
          OriginalCommand.self,
        ]),
      CommandGroup(
        name: "Write letters",
        subcommands: [
          LetterCommand.self, SendCommand.self, SentCommand.self, EvidenceCommand.self,
          TemplateCommand.self,
        ]),
      CommandGroup(
        name: "Take in and hand on",
        subcommands: [ImportCommand.self, ExportCommand.self, CaseFileCommand.self]),
      CommandGroup(
        name: "Without a casebook",
        subcommands: [ReadCommand.self, DeadlineCommand.self, LawCommand.self]),
      CommandGroup(
        name: "Upkeep",
        subcommands: [
          ServeCommand.self, CheckCommand.self, HolidaysCommand.self, StoreCommand.self,
          PeopleCommand.self,
        ]),
    ])
}

extension ArgumentHelp {
  /// How a case is named, the same for every command.
  static let `case`: ArgumentHelp =
    "The case: its handle, its authority, or a unique piece of them."
  static let cases: ArgumentHelp =
    "The cases: their handles, their authorities, or unique pieces of them."
  static let named: ArgumentHelp = "Only authorities whose name contains this text."
}
