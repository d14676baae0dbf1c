import ArgumentParser
import Casebook
import FOIDesk
import FOIFaces

struct StoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store", abstract: "Copy a casebook to a server or back, and say who may use it.",
    subcommands: [Copy.self, Allow.self])

  struct Copy: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "copy",
      abstract: "Make a casebook of this one, in a file or on a server.",
      discussion: """
        Everything goes along: events with who recorded them, documents, letters and your files. The two \
        are then compared, case by case and in all figures; this casebook stays as it is. An address of \
        PostgreSQL is written as for foi init.

          $ foi store copy ../ours --store postgres://db.example.org/campaign
          $ foi store copy ../as-a-file
        """)

    @Argument(help: "The folder of the new casebook.", completion: .directory) var folder: String
    @Option(help: ArgumentHelp("The server to keep it on.", valueName: "address"))
    var store: String?
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let progress = Progress("records", on: context.output)
      let copy = try context.desk().copyStore(to: folder, on: store) { done, total in
        if done % 20 == 0 || done == total { progress.show(done, of: total) }
      }
      let counts = copy.counts
      context.output.remark(
        "Copied \(counted(counts.cases, "case")), \(counted(counts.events, "event")) and "
          + "\(counted(counts.originals, "original")).")
      guard !copy.isSame else { return true }
      let names = copy.differences.prefix(5).map(\.description).joined(separator: ", ")
      context.output.remark(
        "The copy differs from this casebook\(names.isEmpty ? " in its figures" : ": \(names)"); "
          + "keep this one, and check it with: foi check")
      return false
    }
  }

  struct Allow: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "allow",
      abstract: "Say what a person may do in a casebook on a server.",
      discussion: """
        The person, or the group of people, is one whom the server's administrator has made (createuser). \
        A reader looks at everything; a recorder also records, and every event says who recorded it, as the \
        server knows them; an owner may do everything. Only an owner can import another casebook, as its \
        events keep the names of who recorded them. The server itself refuses the rest, whatever program \
        somebody uses. As nobody they may do nothing any more.

          $ foi store allow sam --as recorder
        """)

    @Argument(help: "The name of the person on the server.") var person: String
    @Option(
      name: .customLong("as"),
      help: ArgumentHelp("What they may do.", valueName: "role"))
    var role: Choice<StoreRoles>
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      try context.desk().allow(person, as: role.value())
      return true
    }
  }
}
