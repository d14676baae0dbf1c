import ArgumentParser
import Casebook
import FOIDesk
import FOILaw

struct AuthorityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "authority", abstract: "The authorities you ask.",
    subcommands: [Add.self, Import.self, List.self, Show.self, Terms.self])

  struct Add: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add an authority.",
      discussion: """
          $ foi authority add "Example City Council" --email foi@example.gov.uk
          $ foi authority add "Comhairle Example" --nation scotland
        """)

    @Argument(help: "Its full name.") var name: String
    @Option(help: "Its short name; made from the name where none is given.") var id: String?
    @Option(help: "Where to send requests.") var email: String?
    @Option(help: "Where to ask for reviews.") var reviewEmail: String?
    @Option(help: "england, wales, scotland, northern-ireland or uk; it decides the law.")
    var nation = "england"
    @Option(help: "council, department, school, archive, police, health, university or other.")
    var kind = "council"
    @Option(help: "Another name it writes under; may be given again.") var alias: [String] = []
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let authority = Authority(
        id: id.map { AuthorityID(slugging: $0) }, name: name, aliases: alias,
        nation: try choice(nation, "a nation"), kind: try choice(kind, "a kind of authority"),
        email: email, reviewEmail: reviewEmail)
      try context.desk().add(authority)
      context.output.print("\(authority.id)")
      return true
    }
  }

  struct Import: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take in authorities from a CSV file.",
      discussion: """
        The first line names the columns: name, and any of id, email, review_email, nation, kind, \
        aliases (with semicolons between them). WhatDoTheyKnow's all-authorities.csv works too. \
        Known authorities are brought up to date.

          $ foi authority import councils.csv
        """)

    @Argument(help: "The CSV file.") var file: String
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let result = try context.desk().importAuthorities(from: context.document(file))
      let defunct = result.defunct == 0 ? "" : ", \(result.defunct) defunct left out"
      context.output.remark(
        "Authorities: \(result.added) added, \(result.changed) changed, "
          + "\(result.unchanged) unchanged\(defunct).")
      return true
    }
  }

  struct Terms: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take in a school's holidays, which move its deadlines.",
      discussion: """
        The file is a CSV with the columns from and to: a line for each time without school, its \
        first and last day, in-service days too. The Acts give a school 20 school days, and 60 \
        working days at most.

          $ foi authority terms hill-school terms.csv
        """)

    @Argument(help: "The school: its id, name, alias or a unique piece of them.")
    var authority: String
    @Argument(help: "The CSV file.") var file: String
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let result = try context.desk().importTerms(
        of: authority, from: context.document(file))
      let count = result.authority.terms?.closures.count ?? 0
      context.output.remark("\(result.authority.name): \(counted(count, "holiday")) taken in.")
      movedListing(result.moved).print(format, to: context.output)
      return true
    }
  }

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the authorities, or those whose name has a piece of text.")

    @Argument(help: "A piece of the name.") var piece: String?
    @OptionGroup var page: PageOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      var listing = Listing(
        [
          .init(key: "id", heading: "Id"), .init(key: "name", heading: "Name"),
          .init(key: "nation", heading: "Nation"), .init(key: "kind", heading: "Kind"),
          .init(key: "email", heading: "E-mail"), .init(key: "review_email", heading: nil),
          .init(key: "aliases", heading: nil), .init(key: "cases", heading: "Cases"),
          .init(key: "owing", heading: "Owing"), .init(key: "refusing", heading: "Refusing"),
        ], whenEmpty: "There are no such authorities; add some with: foi authority import CSV")
      let rows = try context.desk().authorityRows(matching: piece, page: page.shown)
      for row in rows {
        let authority = row.authority
        listing.append([
          .of(authority.id), .text(authority.name), .text(authority.nation.rawValue),
          .text(authority.kind.rawValue), .text(authority.email), .text(authority.reviewEmail),
          format.json
            ? .list(authority.aliases) : .text(authority.aliases.joined(separator: ";")),
          .number(row.cases), .number(row.owing), .number(row.refusing),
        ])
      }
      listing.print(format, to: context.output)
      return true
    }
  }

  struct Show: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show one authority and its cases.")

    @Argument(help: "Its id, name, alias or a unique piece of them.") var authority: String
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let desk = try context.desk()
      let found = try desk.authority(authority)
      var query = CaseQuery()
      query.authority = found.id
      let cases = try desk.cases(query)
      if format.json {
        context.output.print(json(of: found, cases: cases).written)
        return true
      }
      if !format.csv {
        let lines: [(String, String?)] = [
          ("id", found.id.description), ("nation", found.nation.rawValue),
          ("kind", found.kind.rawValue), ("law", found.regime.title), ("e-mail", found.email),
          ("reviews", found.reviewEmail),
          ("also", found.aliases.isEmpty ? nil : found.aliases.joined(separator: "; ")),
        ]
        context.output.print(found.name)
        for (name, value) in lines {
          if let value { context.output.print("  \(name): \(value)") }
        }
        context.output.print("")
      }
      caseListing(cases).print(format, to: context.output)
      return true
    }

    private func json(of authority: Authority, cases: [CaseRow]) -> JSON {
      .object([
        ("id", .text(authority.id)), ("name", .string(authority.name)),
        ("nation", .string(authority.nation.rawValue)), ("kind", .string(authority.kind.rawValue)),
        ("email", .text(authority.email)), ("review_email", .text(authority.reviewEmail)),
        ("aliases", .array(authority.aliases.map { .string($0) })),
        ("cases", .array(cases.map { .text($0.id) })),
      ])
    }
  }
}

/// A value of a closed set, or the error that lists what is allowed.
func choice<T: RawRepresentable & CaseIterable>(
  _ text: String, _ what: String
) throws -> T where T.RawValue == String {
  let key = text.lowercased().replacing("_", with: "-").replacing(" ", with: "-")
  if let value = T(rawValue: key) { return value }
  let allowed = T.allCases.map(\.rawValue)
  throw DeskError.unknownValue(
    text, what: what, allowed: allowed, nearest: nearest(to: key, among: allowed))
}
