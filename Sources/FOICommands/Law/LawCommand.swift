import ArgumentParser
import FOIDesk
import FOILaw

struct LawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "law", abstract: "Look the law up: grounds, regimes, and what each rule rests on.",
    subcommands: [GroundsCommand.self, RegimesCommand.self, SourcesCommand.self])
}

struct GroundsCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "grounds",
    abstract: "The grounds an authority can answer with instead of the information.",
    discussion: """
      Without a ground, all of them; with one, all that the law demands of it and what can be said \
      against it.

        $ foi law grounds
        $ foi law grounds s43 --regime FOIA
        $ foi law grounds 'reg12(5)(e)' --json
      """)

  @Argument(help: "A ground: s43(2), reg12(5)(e); s43 means all of its parts.") var ground: String?
  @Option(help: "Only this law: FOIA, FOISA, EIR or EISR.") var regime: String?
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    let regime = try regime.map(parseRegime)
    let regimes = regime.map { [$0] } ?? Regime.allCases
    guard let ground else {
      listing(regimes.flatMap(Grounds.of)).print(format, to: context.output)
      return true
    }
    let provision = try Desk.ground(ground, in: regime)
    let found = regimes.flatMap { Grounds.matching(provision, in: $0) }
    if format.json {
      context.output.print(JSON.array(found.map(json)).written)
    } else if format.csv {
      listing(found).print(format, to: context.output)
    } else {
      for (place, ground) in found.enumerated() {
        if place > 0 { context.output.print("") }
        write(ground, to: context.output)
      }
    }
    return true
  }

  private func listing(_ grounds: [Ground]) -> Listing {
    var listing = Listing(
      [
        .init(key: "regime", heading: "Law"), .init(key: "ground", heading: "Ground"),
        .init(key: "title", heading: "What it is"), .init(key: "kind", heading: "Kind"),
        .init(key: "strength", heading: "Strength"),
        .init(key: "publicInterest", heading: "Public interest"),
        .init(key: "prejudice", heading: nil), .init(key: "covers", heading: nil),
      ], whenEmpty: "There are no such grounds.")
    for ground in grounds {
      listing.append([
        .text(ground.regime.rawValue), .of(ground.provision), .text(ground.title),
        .text(ground.kind.rawValue), .text(ground.strength.rawValue),
        .flag(ground.needsPublicInterestTest), .flag(ground.harm != nil),
        .text(ground.covers),
      ])
    }
    return listing
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
      "public interest", ground.needsPublicInterestTest ? "has to be weighed" : "is not weighed",
      ground.publicInterestNote)
    if ground.harm != nil { line("harm", ground.harmWords, ground.harmNote) }
    line("who can use it", ground.whoCanUse)
    if ground.needsQualifiedPerson { line("needs", "the opinion of a qualified person") }
    line("confirm or deny", ground.confirmOrDeny)
    if ground.mustSayWhere { line("must say where it is", "yes", ground.mustSayWhereNote) }
    line("the notice must say", ground.noticeDuties)
    line("falls away", ground.lapsesAfter)
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
