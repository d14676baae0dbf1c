import Casebook
import FOICommands
import Testing

@Suite struct HelpTests {
  static let commands = [
    "", "init", "request", "request check", "authority", "authority add", "authority import",
    "authority list", "authority show", "log", "event", "event record", "event confirm", "retract", "undo", "remind",
    "mail", "mail import", "inbox", "inbox list", "inbox show", "inbox place", "inbox ignore",
    "reply", "answer",
    "answer set", "answer confirm", "list", "show", "agenda", "letter",
    "letter draft", "letter next", "letter arguments", "letter list", "letter show", "send", "sent",
    "evidence", "evidence add", "evidence list", "evidence show", "evidence remove", "template",
    "template list", "template show", "template check", "template new", "template names", "compare",
    "deadline",
    "deadline answer", "deadline extension", "deadline extended-answer", "deadline fee",
    "deadline clarify", "deadline review", "deadline review-answer", "deadline complain",
    "deadline appeal", "law", "law grounds", "law regimes", "law sources", "calendar",
    "authority terms", "read", "original", "holidays", "holidays import",
    "check", "search", "serve", "stats", "stats times", "stats outcomes", "stats grounds",
    "stats replies",
  ]

  @Test(arguments: commands)
  func everyCommandExplainsItself(command: String) {
    let help = Session.bare(command.split(separator: " ").map(String.init) + ["--help"])
    #expect(help.code == 0)
    #expect(help.err.isEmpty)
    #expect(help.out.hasPrefix("OVERVIEW: "))
    #expect(help.out.contains("USAGE: foi"))
  }

  @Test(arguments: commands.filter { !$0.isEmpty })
  func everyOptionIsExplained(command: String) {
    let help = Session.bare(command.split(separator: " ").map(String.init) + ["--help"])
    let lines = help.out.split(separator: "\n", omittingEmptySubsequences: false)
    let options = lines.indices.filter { lines[$0].hasPrefix("  --") }
    #expect(!options.isEmpty)
    for index in options {
      // The words stand from column 26 on, or on the next line where the option is long.
      let words =
        lines[index].dropFirst(26).first?.isLetter == true ? lines[index] : lines[index + 1]
      let before = words.prefix(26)
      #expect(before.hasPrefix("  --") || before.allSatisfy { $0 == " " }, "\(lines[index])")
      #expect(words.count > 26, "\(lines[index])")
    }
  }

  @Test func theWorkingCommandsShowAnExample() {
    let without = [
      "", "request", "authority", "answer", "deadline", "holidays", "law", "evidence", "template",
      "stats", "mail",
    ]
    let leftOut = ["event record"]
    let plain = ["authority list", "authority show"]
    for command in Self.commands where !(without + leftOut + plain).contains(command) {
      let help = Session.bare(command.split(separator: " ").map(String.init) + ["--help"])
      #expect(help.out.contains("  $ foi \(command)"), "\(command)")
    }
  }

  @Test func everyKindOfEventAndLetterIsNamedInTheHelp() {
    let events = Session.bare(["event", "--help"]).out
    for kind in [
      "received", "acknowledged", "clarification-asked", "clarification-given", "fees-notice",
      "fee-paid", "extended", "transferred", "chased", "review-requested", "review-answered",
      "complained", "decision-notice", "withdrawn", "note",
    ] { #expect(events.contains(kind), "\(kind)") }
    let letters = Session.bare(["letter", "--help"]).out
    for kind in LetterKind.allCases { #expect(letters.contains(kind.rawValue), "\(kind)") }
  }

  @Test func withoutACommandTheOverviewIsShown() {
    let result = Session.bare([])
    #expect(result.code == 0)
    #expect(result.out.contains("SUBCOMMANDS:"))
  }

  @Test func theVersionIsPrinted() {
    let result = Session.bare(["--version"])
    #expect(result.code == 0)
    #expect(result.out.contains("."))
  }
}
