import ArgumentParser
import Casebook
import FOIDesk
import FOIFaces

struct RegisterCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "register", abstract: "List the councils of the United Kingdom, or add them.",
    discussion: """
      foi comes with 470 councils, 397 of them present ones, with their GSS codes (those of official \
      statistics), kinds, nations and successors. They are from mySociety's register of UK local \
      authorities (July 2025, CC BY 4.0). It has no e-mail addresses: bring those with foi authority \
      import. --from reads a newer copy of its file uk_local_authorities_future.csv.

        $ foi authority register --nation scotland
        $ foi authority register --kind county --add
        $ foi authority register --codes

      --names reads a list of your own, one name a line, with an e-mail address or without, and shows what \
      each line means. With --add the councils that are meant for sure are added, with their addresses.

        $ foi authority register --names councils.txt
        $ foi authority register --names councils.txt --add
      """)

  @Argument(help: "A piece of the name, or a GSS code.") var piece: String?
  @Option(help: "Only councils there.") var nation: Choice<Nations>?
  @Option(help: "Only councils of that kind.") var kind: Choice<CouncilKinds>?
  @Flag(help: "Show councils that have ended, too.") var past = false
  @Option(
    help: ArgumentHelp("A list of names, one a line.", valueName: "file"), completion: .file())
  var names: String?
  @Flag(help: "Add these councils to the casebook.") var add = false
  @Flag(help: "Give the councils that are in the casebook their GSS codes.") var codes = false
  @Option(
    help: ArgumentHelp("A newer copy of the register.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var from: String?
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if add && codes { throw ValidationError("--add and --codes cannot be used together") }
    let narrowing = piece != nil || nation != nil || kind != nil || past || codes || from != nil
    if names != nil, narrowing { throw ValidationError("--names takes only --add beside it") }
  }

  func run(in context: Context) throws -> Bool {
    if let names { return try run(names, in: context) }
    let copy = try from.map(context.document)
    if codes {
      let change = try context.desk().addCodes(from: copy)
      context.output.remark(
        "Codes: \(change.coded.count) added; \(change.unchanged) councils left as they are.")
      return true
    }
    let councils = try Desk.councils(
      matching: piece, nation: nation.value(), kind: kind.value(),
      on: past ? nil : context.environment.today, from: copy)
    guard add else {
      context.output.print(.councils(councils), format)
      return true
    }
    say(try context.desk().add(councils), in: context)
    return true
  }

  /// Shows what the lines of a list mean, and adds those that mean one council.
  private func run(_ file: String, in context: Context) throws -> Bool {
    let desk = try context.desk()
    let lines = try desk.councils(listed: try context.document(file).text())
    let sure = lines.filter(\.isSure)
    if !add || format.form != .table || sure.count < lines.count {
      context.output.print(.listedCouncils(add ? lines.filter { !$0.isSure } : lines), format)
    }
    if add {
      say(
        try desk.add(
          sure.map { .init(code: $0.councils.first?.code, name: $0.name, email: $0.email) }),
        in: context)
    }
    return sure.count == lines.count
  }

  private func say(_ change: Desk.RegisterChange, in context: Context) {
    context.output.remark(
      "Authorities: \(change.added.count) added, \(change.coded.count) given a GSS code or an address, "
        + "\(change.unchanged) unchanged.")
  }
}
