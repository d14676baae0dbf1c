import ArgumentParser
import FOIDesk
import FOIFaces
import FOILaw

struct LawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "law",
    abstract: "Look up the law: grounds, regimes, and the sources of each rule.",
    subcommands: [GroundsCommand.self, RegimesCommand.self, SourcesCommand.self])
}

struct GroundsCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "grounds",
    abstract: "List the grounds on which an authority can refuse.",
    discussion: """
      Name a ground to see everything the law requires of it and the arguments against it.

        $ foi law grounds
        $ foi law grounds s43 --regime FOIA
        $ foi law grounds 'reg12(5)(e)' --json
      """)

  @Argument(help: "A ground: s43(2), reg12(5)(e); s43 includes all its parts.") var ground: String?
  @Option(help: "Only this law.") var regime: Choice<Regimes>?
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    let regime = try regime?.regime()
    let regimes = regime.map { [$0] } ?? Regime.allCases
    guard let ground else {
      context.output.print(.grounds(regimes.flatMap(Grounds.of)), format)
      return true
    }
    let provision = try Desk.ground(ground, in: regime)
    let found = regimes.flatMap { Grounds.matching(provision, in: $0) }
    switch format.form {
    case .json: context.output.print(text: JSON.array(found.map(json)).written)
    case .csv: context.output.print(.grounds(found), format)
    case .table:
      for (place, ground) in found.enumerated() {
        if place > 0 { context.output.print() }
        write(ground, to: context.output)
      }
    }
    return true
  }

  private func write(_ ground: Ground, to output: Output) {
    output.print("\(ground.regime.rawValue) \(ground.provision.written): \(ground.title)")
    func line(_ name: String, _ words: String...) {
      let words = words.filter { !$0.isEmpty }
      if !words.isEmpty { output.print("  \(name): \(words.joined(separator: "; "))") }
    }
    line("covers", ground.covers)
    line("kind", ground.kind.rawValue)
    line("strength", ground.strength.rawValue, ground.strengthNote)
    line(
      "public interest", ground.needsPublicInterestTest ? "must be weighed" : "is not weighed",
      ground.publicInterestNote)
    if ground.harm != nil { line("harm", ground.harmWords, ground.harmNote) }
    line("who can use it", ground.whoCanUse)
    if ground.needsQualifiedPerson { line("needs", "the opinion of a qualified person") }
    line("confirm or deny", ground.confirmOrDeny)
    if ground.mustSayWhere { line("must say where it is", "yes", ground.mustSayWhereNote) }
    line("the notice must say", ground.noticeDuties)
    line("lapses", ground.lapsesAfter)
    for argument in ground.arguments { line("against it", argument.text) }
    for decision in ground.authorities where decision.isVerified { line("decided", decision.text) }
    line("guidance", ground.guidance ?? "")
  }

  private func json(_ ground: Ground) -> JSON {
    .object([
      ("regime", .string(ground.regime.rawValue)), ("ground", .text(ground.provision)),
      ("section", .string(ground.section)), ("title", .string(ground.title)),
      ("covers", .string(ground.covers)), ("kind", .string(ground.kind.rawValue)),
      ("strength", .string(ground.strength.rawValue)),
      ("publicInterest", .bool(ground.needsPublicInterestTest)),
      ("prejudice", .bool(ground.harm != nil)),
      ("prejudiceStandard", .string(ground.harmWords)),
      ("whoCanUse", .string(ground.whoCanUse)),
      ("qualifiedPerson", .bool(ground.needsQualifiedPerson)),
      ("confirmOrDeny", .string(ground.confirmOrDeny)),
      ("mustSayWhere", .bool(ground.mustSayWhere)),
      ("noticeDuties", .string(ground.noticeDuties)),
      ("lapsesAfter", .string(ground.lapsesAfter)),
      ("arguments", .array(ground.arguments.map { .string($0.text) })),
      (
        "decisions",
        .array(ground.authorities.filter(\.isVerified).map { .string($0.text) })
      ),
      ("guidance", .text(ground.guidance)),
    ])
  }
}
