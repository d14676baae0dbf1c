import ArgumentParser
import Casebook
import FOIDesk
import FOIFaces
import FOILaw

struct AuthorityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "authority", abstract: "Manage the authorities you ask.",
    subcommands: [
      Add.self, Import.self, List.self, RegisterCommand.self, Show.self, Terms.self,
    ])

  struct Add: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Add an authority.",
      discussion: """
          $ foi authority add "Example City Council" --email foi@example.gov.uk
          $ foi authority add "Comhairle Example" --nation scotland
        """)

    @Argument(help: "Its full name.") var name: String
    @Option(help: "Its short name; without it, one is made from the full name.") var id: String?
    @Option(help: "Where to send requests.") var email: String?
    @Option(help: "Where to ask for reviews.") var reviewEmail: String?
    @Option(help: "Where it is; this decides which law applies.")
    var nation = Choice<Nations>(.england)
    @Option(help: "What kind of authority it is.") var kind = Choice<AuthorityKinds>(.council)
    @Option(help: "Another name that it uses; can be repeated.") var alias: [String] = []
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let authority = Authority(
        id: id.map { AuthorityID(slugging: $0) }, name: name, aliases: alias,
        nation: try nation.value(), kind: try kind.value(),
        email: email, reviewEmail: reviewEmail)
      try context.desk().add(authority)
      context.output.print("\(authority.id)")
      return true
    }
  }

  struct Import: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Import authorities from a CSV file.",
      discussion: """
        The first line names the columns: name, and any of id, email, review_email, nation, kind, \
        gss, aliases and replaces (the last two separated by semicolons). A column that is absent or empty \
        changes nothing. A successor names the councils that it replaces, which then get its address \
        and name too. WhatDoTheyKnow's all-authorities.csv works as it is. If another nation or \
        kind changes the law of open cases, foi lists them and imports nothing until you add --yes.

          $ foi authority import councils.csv
        """)

    @Argument(help: "The CSV file.", completion: .file()) var file: String
    @Flag(help: "Import the list even if it changes the law of open cases.") var yes = false
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let result = try context.desk().importAuthorities(
        from: context.document(file), accepting: yes)
      let leftOut = [
        result.defunct == 0 ? nil : "\(result.defunct) defunct ones",
        result.notSubject == 0 ? nil : "\(result.notSubject) not bound by the Acts",
      ].compactMap(\.self)
      let defunct = leftOut.isEmpty ? "" : ", \(leftOut.joined(separator: " and ")) left out"
      for remark in result.remarks { context.output.remark(remark.written(in: file)) }
      context.output.remark(
        "Authorities: \(result.added) added, \(result.changed) changed, "
          + "\(result.unchanged) unchanged\(defunct).")
      return true
    }
  }

  struct Terms: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "terms",
      abstract: "Import a school's holidays, which move its deadlines.",
      discussion: """
        The file is a CSV with the columns from and to: a line for each holiday with its first and last \
        day, in-service days included. The law gives a school 20 school days, and at most 60 working days.

          $ foi authority terms hill-school terms.csv
        """)

    @Argument(
      help: "The school: its id, name, alias or a unique piece of them.", completion: .authorities)
    var authority: String
    @Argument(help: "The CSV file.", completion: .file()) var file: String
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let result = try context.desk().importTerms(
        of: authority, from: context.document(file))
      let count = result.authority.terms?.closures.count ?? 0
      context.output.remark("\(result.authority.name): \(counted(count, "holiday")) imported.")
      context.output.print(.moved(result.moved), format)
      return true
    }
  }

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the authorities, or those whose name contains some text.",
      discussion: """
          $ foi authority list
          $ foi authority list council --csv
        """)

    @Argument(help: "A piece of the name.") var piece: String?
    @OptionGroup var page: PageOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let filters = Filters([("named", piece)] + page.pairs)
      context.output.print(try .authorities(filters, in: try context.desk()), format)
      return true
    }
  }

  struct Show: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show one authority and its cases.",
      discussion: """
          $ foi authority show derby
        """)

    @Argument(
      help: "Its id, name, alias or a unique piece of them.", completion: .authorities)
    var authority: String
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let desk = try context.desk()
      let found = try desk.authority(authority)
      var query = CaseQuery()
      query.authority = found.id
      let cases = try desk.cases(query)
      if format.form == .json {
        context.output.print(text: json(of: found, cases: cases).written)
        return true
      }
      if format.form == .table {
        let lines: [(String, String?)] = [
          ("id", found.id.description), ("nation", found.nation.rawValue),
          ("kind", found.kind.rawValue), ("law", found.regime.title), ("GSS code", found.gss),
          ("e-mail", found.email),
          ("reviews", found.reviewEmail),
          ("also", found.aliases.isEmpty ? nil : found.aliases.joined(separator: "; ")),
        ]
        context.output.print(found.name)
        for (name, value) in lines {
          if let value { context.output.print("  \(name): \(value)") }
        }
        context.output.print()
      }
      context.output.print(.cases(cases), format)
      return true
    }

    private func json(of authority: Authority, cases: [CaseRow]) -> JSON {
      .object([
        ("id", .text(authority.id)), ("name", .string(authority.name)),
        ("nation", .string(authority.nation.rawValue)), ("kind", .string(authority.kind.rawValue)),
        ("gss", .text(authority.gss)),
        ("email", .text(authority.email)), ("review_email", .text(authority.reviewEmail)),
        ("aliases", .array(authority.aliases.map { .string($0) })),
        ("cases", .array(cases.map { .text($0.id) })),
      ])
    }
  }
}

extension Desk.AuthorityImport.Remark {
  /// The remark that is shown with the result.
  fileprivate func written(in file: String) -> String {
    switch self {
    case .sameAuthority(let line, let name, let id):
      "\(file):\(line): \(name) was taken for \(id), which has that name"
    case .similar(let line, let name, let ids):
      "\(file):\(line): \(name) was added; it may be one of "
        + ids.map(\.description).joined(separator: ", ")
    case .sharedAddress(let address, let ids):
      "\(address) is the address of \(ids.map(\.description).joined(separator: ", "))"
    case .replaced(let old, let new):
      "\(old) now has the address and name of its successor, \(new)"
    case .ofARequest:
      "\(file): the days sent and the references belong to a request and were not imported; "
        + "log it with: foi log REQUEST --sent DAY --authorities \(file)"
    }
  }
}
