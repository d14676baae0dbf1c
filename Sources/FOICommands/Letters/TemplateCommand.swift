import ArgumentParser
import FOIDesk

struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Read, check and change the templates of letters.",
    subcommands: [List.self, Show.self, Check.self, New.self, Names.self])

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the templates: those of foi, and the casebook's in their place.",
      discussion: """
          $ foi template list
        """)

    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      var listing = Listing(
        [
          .init(key: "template", heading: "Template"), .init(key: "origin", heading: "From"),
          .init(key: "for", heading: "For"), .init(key: "applies", heading: nil),
        ], whenEmpty: "No templates.")
      for row in try context.desk().templates() {
        listing.append([
          .text(row.name), .text(row.isOwn ? "casebook" : "foi"),
          .text(row.purpose ?? "cannot be read: foi template check \(row.name)"),
          .text(row.applies),
        ])
      }
      listing.print(format, to: context.output)
      return true
    }
  }

  struct Show: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a template.",
      discussion: """
          $ foi template show chaser
        """)

    @Argument(help: "Its name.") var name: String
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      context.output.print(try context.desk().template(name))
      return true
    }
  }

  struct Check: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check a template, a file, or every template; ends with 1 where one has a fault.",
      discussion: """
          $ foi template check
          $ foi template check chaser
          $ foi template check Templates/chaser.mustache
        """)

    @Argument(help: "A template's name or a file; every template where none is given.")
    var template: String?
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let desk = try context.desk()
      let isFile = try template.map { name in
        try context.exists(name) && (name.contains("/") || !desk.hasTemplate(name))
      }
      let faults =
        if let template, isFile == true {
          try desk.templateFaults(in: context.document(template))
        } else {
          try desk.templateFaults(template)
        }
      if format.json || format.csv {
        var listing = Listing(
          [
            .init(key: "template", heading: "Template"), .init(key: "line", heading: "Line"),
            .init(key: "fault", heading: "Fault"),
          ], whenEmpty: "")
        for fault in faults {
          listing.append([.text(fault.template), .number(fault.line), .text(fault.summary)])
        }
        listing.print(format, to: context.output)
      } else {
        for fault in faults { context.output.print("\(fault)") }
        if faults.isEmpty { context.output.remark("No faults.") }
      }
      return faults.isEmpty
    }
  }

  struct New: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Begin a template in the casebook: a copy of foi's to change, or a new part.",
      discussion: """
        A template of the casebook takes the place of foi's of the same name.

          $ foi template new chaser
        """)

    @Argument(help: "Its name.") var name: String
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let path = try context.desk().newTemplate(name)
      context.output.print(path)
      context.output.remark("Change it, then look it over with: foi template check \(name)")
      return true
    }
  }

  struct Names: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "List every name that a template may use, with an example.",
      discussion: """
        {{name}} prints words; {{#name}} … {{/name}} stands only where there are any, once for each \
        thing of a list; {{^name}} … {{/name}} only where there are none.

          $ foi template names
        """)

    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      var listing = Listing(
        [
          .init(key: "name", heading: "Name"), .init(key: "inside", heading: "Inside"),
          .init(key: "kind", heading: "Kind"), .init(key: "meaning", heading: "Meaning"),
          .init(key: "example", heading: "Example"),
        ], whenEmpty: "No names.")
      for name in Desk.templateNames {
        listing.append([
          .text(name.name), .text(name.inside), .text(name.kind), .text(name.meaning),
          .text(name.example),
        ])
      }
      listing.print(format, to: context.output)
      return true
    }
  }
}
