import ArgumentParser
import Casebook
import FOIDesk
import FOIFaces

struct RegisterCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "register", abstract: "List the councils of the United Kingdom, or add them.",
    discussion: """
      foi comes with 470 councils, 397 of them present ones, with their GSS codes, kinds, nations and \
      successors. They are from mySociety's register of UK local authorities (July 2025, CC BY 4.0). It has \
      no e-mail addresses: bring those with foi authority import. --from reads a newer copy of its file \
      uk_local_authorities_future.csv.

        $ foi authority register --nation scotland
        $ foi authority register --kind county --add
        $ foi authority register --codes
      """)

  @Argument(help: "A piece of the name, or a GSS code.") var piece: String?
  @Option(help: "Only councils there.") var nation: Choice<Nations>?
  @Option(help: "Only councils of that kind.") var kind: Choice<CouncilKinds>?
  @Flag(help: "Show councils that have ended, too.") var past = false
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
  }

  func run(in context: Context) throws -> Bool {
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
    let change = try context.desk().add(councils)
    context.output.remark(
      "Authorities: \(change.added.count) added, \(change.coded.count) given their GSS code, "
        + "\(change.unchanged) unchanged.")
    return true
  }
}
