import ArgumentParser
import FOIDesk
import FOIFaces

struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Read, check and change the templates of letters.",
    subcommands: [List.self, Show.self, Check.self, New.self, Names.self])

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the templates: foi's own and those of the casebook.",
      discussion: """
          $ foi template list
        """)

    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      context.output.print(.templates(try context.desk().templates()), format)
      return true
    }
  }

  struct Show: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Print a template.",
      discussion: """
          $ foi template show chaser
        """)

    @Argument(help: "Its name.", completion: .templates) var name: String
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      context.output.print(text: try context.desk().template(name))
      return true
    }
  }

  struct Check: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Check one template, a file, or every template; exits with 1 if one has a fault.",
      discussion: """
          $ foi template check
          $ foi template check chaser
          $ foi template check Templates/chaser.mustache
        """)

    @Argument(
      help: "A template's name or a file; without it, every template.", completion: .templates)
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
      if format.form != .table {
        context.output.print(.templateFaults(faults), format)
      } else {
        for fault in faults { context.output.print(fault.description) }
        if faults.isEmpty { context.output.remark("No faults.") }
      }
      return faults.isEmpty
    }
  }

  struct New: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "new",
      abstract: "Start a template in the casebook: a copy of foi's, or a new part.",
      discussion: """
        A template in the casebook is used in place of foi's own of the same name.

          $ foi template new chaser
        """)

    @Argument(help: "Its name.") var name: String
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let path = try context.desk().newTemplate(name)
      context.output.print(path)
      context.output.remark("Change it, then check it with: foi template check \(name)")
      return true
    }
  }

  struct Names: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "names",
      abstract: "List every name that a template may use, with an example.",
      discussion: """
        {{name}} prints a value; {{#name}} … {{/name}} is kept only if there is one, and repeated for \
        each item of a list; {{^name}} … {{/name}} is kept only if there is none.

          $ foi template names
        """)

    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      context.output.print(.templateNames(Desk.templateNames), format)
      return true
    }
  }
}
