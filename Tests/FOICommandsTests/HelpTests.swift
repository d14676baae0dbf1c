import Casebook
import FOICommands
import Testing

@Suite struct HelpTests {
  static let commands = [
    "", "open", "init", "request", "request check", "request list", "authority", "authority add",
    "authority import",
    "authority list", "authority show", "log", "event", "event record", "event confirm", "retract",
    "undo", "remind",
    "mail", "mail import", "inbox", "inbox list", "inbox show", "inbox place", "inbox ignore",
    "reply", "answer",
    "answer set", "answer value", "answer confirm", "results", "list", "show", "agenda", "letter",
    "letter draft", "letter next", "letter arguments", "letter list", "letter show",
    "letter edit", "letter discard", "send", "sent",
    "evidence", "evidence add", "evidence list", "evidence show", "evidence remove", "template",
    "template list", "template show", "template check", "template new", "template names", "compare",
    "deadline",
    "deadline answer", "deadline extension", "deadline extended-answer", "deadline fee",
    "deadline clarify", "deadline review", "deadline review-answer", "deadline complain",
    "deadline appeal", "law", "law grounds", "law regimes", "law sources", "calendar",
    "authority terms", "authority register", "import", "export", "case-file", "read", "original",
    "holidays",
    "holidays import",
    "check", "search", "serve", "stats", "stats times", "stats outcomes", "stats grounds",
    "stats replies", "store", "store copy", "store allow",
    "assign", "people", "people list", "people invite", "people role", "people sign-out",
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
      "stats", "mail", "store",
    ]
    let leftOut = ["event record"]
    for command in Self.commands where !(without + leftOut).contains(command) {
      let help = Session.bare(command.split(separator: " ").map(String.init) + ["--help"])
      #expect(help.out.contains("  $ foi \(command)"), "\(command)")
    }
  }

  @Test func everyKindOfEventAndLetterIsNamedInTheHelp() {
    let events = Session.bare(["event", "--help"]).out
    for kind in [
      "received", "acknowledged", "clarification-asked", "clarification-given", "fees-notice",
      "fee-paid", "extended", "transferred", "chased", "review-requested", "review-answered",
      "complained", "review-refused", "decision-notice", "withdrawn", "law-held", "note",
    ] { #expect(events.contains(kind), "\(kind)") }
    let letters = Session.bare(["letter", "--help"]).out
    for kind in LetterKind.allCases { #expect(letters.contains(kind.rawValue), "\(kind)") }
  }

  /// A build that was told no commit names none.
  @Test func theVersionIsShown() {
    let version = Session.bare(["--version"])
    #expect(version.code == 0)
    #expect(version.out.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+( \([0-9a-z-]+\))?\n/) != nil)
  }

  /// A command alone reads its words first; what is wrong with them is said by the whole tree.
  @Test(arguments: ["list", "answer set", "letter draft", "authority add"])
  func whatIsWrongInALineNamesTheWholeCommand(command: String) {
    let words = command.split(separator: " ").map(String.init)
    let result = Session.bare(words + ["--no-such-option"])
    #expect(result.code == 2)
    #expect(result.err.contains("Usage: foi \(command) "))
    #expect(result.err.contains("See 'foi \(command) --help'"))
    #expect(Session.bare(words + ["--version"]).out == Session.bare(["--version"]).out)
  }

  @Test func withoutACommandTheOverviewIsShown() {
    let result = Session.bare([])
    #expect(result.code == 0)
    for group in [
      "START", "RECORD WHAT HAPPENS", "LOOK", "WRITE LETTERS", "WITHOUT A CASEBOOK", "UPKEEP",
    ] {
      #expect(result.out.contains("\(group) SUBCOMMANDS:"), "\(group)")
    }
  }

  @Test func theVersionIsPrinted() {
    let result = Session.bare(["--version"])
    #expect(result.code == 0)
    #expect(result.out.contains("."))
  }

  @Test(
    arguments: [
      ("list", "answered, partly-refused"), ("list", "review-by"), ("agenda", "review-lateness"),
      ("event record", "clarification-asked"), ("letter draft", "internal-review-late"),
      ("letter draft", "docx"), ("letter list", "not-delivered"), ("search", "originals"),
      ("authority add", "northern-ireland"), ("authority add", "archive"),
      ("deadline answer", "FOISA"), ("deadline answer", "ordinary"), ("inbox place", "replied"),
      ("compare", "awaiting"), ("law grounds", "EISR"),
    ])
  func theValuesOfAClosedSetAreInTheHelp(command: String, value: String) {
    let help = Session.bare(command.split(separator: " ").map(String.init) + ["--help"]).out
    let flat = help.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(flat.contains("values: ") && flat.contains(value), "\(help)")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func aShellCompletesTheValuesAndTheNames(shell: String) {
    let script = Session.bare(["--generate-completion-script", shell]).out
    for value in [
      "internal-review-late", "partly-refused", "review-refusals", "clarification-asked",
    ] {
      #expect(script.contains(value), "\(value)")
    }
    // Names out of the casebook are asked of foi itself.
    #expect(script.contains("---completion"))
  }

  @Test func aShellIsOfferedTheCasesOfTheCasebook() throws {
    try Session.withCases { session in
      let offered = Session.bare([
        "---completion", "show", "--", "positional@0", "2", "0", "--casebook",
        session.path("casebook"), "meals/b",
      ])
      #expect(offered.out.contains("meals/brack"), "\(offered.out) \(offered.err)")
    }
  }
}

@Suite struct MisspeltTests {
  @Test(
    arguments: [
      (
        "lst",
        "lst: no such command (did you mean foi list, foi law, foi log?); foi --help lists them"
      ),
      ("web", "web: no such command (did you mean foi serve?); foi --help lists them"),
      ("frobnicate", "frobnicate: no such command; foi --help lists them"),
      (
        "law groundz",
        "groundz: no such command (did you mean foi law grounds?); foi law --help lists them"
      ),
      (
        "answer sett",
        "sett: no such command (did you mean foi answer set?); foi answer --help lists them"
      ),
    ])
  func anUnknownCommandIsAnsweredWithTheNearest(command: String, message: String) {
    let result = Session.bare(command.split(separator: " ").map(String.init))
    #expect(result.code == 2)
    #expect(result.err == "foi: \(message)\n")
  }

  @Test func kindAndCasesAreUnderstoodInEitherOrder() throws {
    try Session.withCases { session in
      #expect(session.run("event", "acknowledged", "brack", "tarn", "--on", "2020-09-11").code == 0)
      for name in ["brack", "tarn"] {
        #expect(session.run("show", name).out.contains("2020-09-11  acknowledged"))
      }
      #expect(session.run("event", "brack", "note", "--on", "12/9/2020", "--note", "x").code == 0)
      #expect(session.run("show", "brack").out.contains("2020-09-12  note"))
      #expect(session.run("letter", "brack", "chaser", "--out", "-").code == 0)
    }
  }

  @Test func swappedWordsOfSeveralCasesAreExplained() throws {
    try Session.withCases { session in
      let result = session.run("event", "brack", "tarn", "acknowledged", "--on", "2020-09-11")
      #expect(result.code == 2)
      #expect(
        result.err
          == "foi: acknowledged: the kind comes first, then the cases: acknowledged brack tarn\n")
    }
  }

  @Test(
    arguments: [
      "2020-10-02", "2/10/2020", "02/10/2020", "2 October 2020", "2 oct 2020", "2nd October 2020",
      "Friday 2 October 2020",
    ])
  func aDayIsUnderstoodAsPeopleWriteIt(day: String) throws {
    try Session.withCases { session in
      #expect(session.run("event", "acknowledged", "brack", "--on", day).code == 0)
      #expect(session.run("show", "brack").out.contains("2020-10-02  acknowledged"))
    }
  }

  @Test(
    arguments: [
      "31/9/2020", "10/31/2020", "October 2020", "2 Octember 2020", "2020/10/02x",
    ])
  func aDayThatIsNotInTheCalendarIsRefused(day: String) throws {
    try Session.withCases { session in
      let result = session.run("event", "acknowledged", "brack", "--on", day)
      #expect(result.code == 2)
      #expect(result.err.hasPrefix("foi: \(day): not a day"))
    }
  }
}
