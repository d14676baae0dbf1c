import ArgumentParser
import Casebook
import FOIDesk
import FOIFaces

struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: "Say who signs in to foi serve, and what they may do.",
    discussion: """
      Without accounts, whoever can reach foi serve is the owner of the casebook. Once somebody has chosen \
      a password, everybody signs in with a name and a password of their own. A reader looks at everything; \
      a recorder does everything but settings and people; an owner does everything.

        $ foi people invite "Jo Marchmont"
        $ foi people invite "Sam Tarn" --role reader
        $ foi people role "Sam Tarn" --as recorder
        $ foi people
      """,
    subcommands: [List.self, Invite.self, Role.self, SignOut.self], defaultSubcommand: List.self)

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the people with their roles.",
      discussion: """
          $ foi people list
          $ foi people list --json
        """)

    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      context.output.print(.people(try context.desk().people()), format)
      return true
    }
  }

  struct Invite: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "invite", abstract: "Make a link with which somebody chooses a password.",
      discussion: """
        Send the link to the person yourself. It works once, for seven days, and foi does not show it again. \
        The first person is an owner, the others are recorders unless you say otherwise. With --again \
        somebody who has an account chooses another password.

          $ foi people invite "Jo Marchmont" --address https://foi.example.org
          $ foi people invite "Jo Marchmont" --again
        """)

    @Argument(help: "The name to sign in with; it appears beside everything the person records.")
    var name: String
    @Option(help: ArgumentHelp("reader, recorder or owner.", valueName: "role"))
    var role: Choice<AccountRoles>?
    @Option(help: "The person's e-mail address, for the agenda.") var email: String?
    @Flag(help: "The person has an account and needs another password.") var again = false
    @Option(help: ArgumentHelp("Where foi serve is reached.", valueName: "address"))
    var address = "http://localhost:8420"
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let invitation = try context.desk().invite(
        name, as: try role.value(), email: email, again: again)
      let base = address.hasSuffix("/") ? String(address.dropLast()) : address
      context.output.print("\(base)\(invitation.path)")
      context.output.remark(
        "\(invitation.person.name) is \(invitation.person.role.withArticle). Send them this link: it "
          + "works once, for \(Desk.daysOfInvitation) days, and is not shown again.")
      return true
    }
  }

  struct Role: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "role", abstract: "Say what somebody may do from now on.",
      discussion: """
        It holds from the next page on. As nobody they have no account any more; their name stays beside \
        what they recorded.

          $ foi people role "Sam Tarn" --as nobody
        """)

    @Argument(help: "The person's name.") var name: String
    @Option(
      name: .customLong("as"),
      help: ArgumentHelp("nobody, reader, recorder or owner.", valueName: "role"))
    var role: Choice<StoreRoles>
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let person = try context.desk().change(name, to: try role.value())
      context.output.remark(
        person.role == .nobody
          ? "\(person.name) has no account any more."
          : "\(person.name) is \(person.role.withArticle).")
      return true
    }
  }

  struct SignOut: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "sign-out", abstract: "End somebody's sessions in every browser.",
      discussion: """
        Their password stays; for another one make a link with: foi people invite NAME --again

          $ foi people sign-out "Sam Tarn"
        """)

    @Argument(help: "The person's name.") var name: String
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let person = try context.desk().signOutEverywhere(name)
      context.output.remark("\(person.name) is signed out in every browser.")
      return true
    }
  }
}

struct AssignCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "Give a case to somebody to look after.",
    discussion: """
      The agenda and the lists then show each person their own: foi agenda --mine. Where people have \
      accounts it is one of them.

        $ foi assign derby "Sam Tarn"
        $ foi assign derby --nobody
      """)

  @Argument(help: .case, completion: .cases) var `case`: String
  @Argument(help: "The person who looks after it from now on.") var name: String?
  @Flag(help: "Nobody looks after it any more.") var nobody = false
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if nobody == (name != nil) { throw ValidationError("give a name, or --nobody") }
  }

  func run(in context: Context) throws -> Bool {
    let recorded = try context.desk().assign(case: `case`, to: name)
    context.output.remark(
      "\(recorded.id): \(recorded.event.assignee.map { "looked after by \($0)" } ?? "looked after by nobody")."
    )
    return true
  }
}

/// Which cases a list shows, by who looks after them.
struct AssigneeOptions: ParsableArguments {
  @Flag(help: "Only the cases that you look after.") var mine = false
  @Option(help: ArgumentHelp("Only cases that this person looks after.", valueName: "name"))
  var assigned: String?

  var pairs: [(name: String, value: String?)] {
    [("mine", mine ? "1" : nil), ("assigned", assigned)]
  }

  func validate() throws {
    if mine, assigned != nil { throw ValidationError("--mine and --assigned exclude each other") }
  }
}
