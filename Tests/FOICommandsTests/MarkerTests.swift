import Casebook
import FOICommands
import Foundation
import Testing

/// Nothing that a stranger or a file writes commands the terminal, whichever command prints it.
@Suite struct MarkerTests {
  /// Every control character, mark of direction and zero-width character that text can hold; no line ends.
  static let marker: String = {
    var text = "M"
    for value in UInt32(1)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), scalar.isControl, scalar != "\n", scalar != "\r",
        scalar != "\t", value < 0x3000
      else { continue }
      text.unicodeScalars.append(scalar)
    }
    return text + "\u{FEFF}\u{E0041}"
  }()

  /// The marker without what ends a line, for files that are read line by line.
  private static let lineMarker = marker.filter { !$0.isNewline }

  /// The name in the reply's letterhead: without it the reply would be another authority's.
  private static let own = "Brackwater Council"

  /// Plain words enough that a file of markers is still text: one control in ten bytes is none.
  private static let plainWords = String(
    repeating: "Please send the answers by e-mail, as text that can be searched.\n", count: 8)

  private static let short = "\u{1B}[31mred\u{9B}2J\u{202E}\u{200B}\u{7F}"

  /// A casebook with the marker in every field that somebody else can fill.
  private func planted(_ body: (Session) throws -> Void) throws {
    try Session.inFolder { session in
      let marker = Self.marker
      #expect(session.run("init").code == 0)
      let councils = try session.file(
        "councils.csv",
        """
        id,name,nation,email,aliases
        mere,"Mere\(Self.short) Council",england,foi@mere.example,
        brack,"Brackwater\(marker) Council",england,foi@brack.example,"Alias\(marker);\(Self.own)"
        tarn,"Glen Tarn\nfoi: all is paid",scotland,foi@tarn.example,

        """)
      let request = try session.file(
        "meals.md",
        """
        ---
        title: School \(Self.lineMarker) meals
        ---
        Dear \(Self.lineMarker),

        1. How many \(Self.lineMarker) meals?
        2. For each supplier:
           a) what did you \(Self.lineMarker) pay?

        \(Self.plainWords)
        """)
      let logged = session.run("log", request, "--sent", "2020-09-10", "--authorities", councils)
      #expect(logged.code == 0, "\(logged.err)")
      let reply = try session.file(
        "reply\(Self.short).txt",
        Session.plainReply.replacing("Forty-two.", with: "Refused \(marker) under section 43(2).")
          .replacing("BW-0815", with: "BW-0815\(Self.short)")
          .replacing("Plum Kitchens", with: "Plum \(marker) Kitchens"))
      // So many marks would pass for noise.
      let recorded = session.run("reply", "brack", reply, "--received", "2020-10-01", "--anyway")
      #expect(recorded.code == 0, "\(recorded.err)")
      _ = session.run("event", "note", "brack", "--on", "2020-10-02", "--note", "Rang \(marker)\nX")
      _ = session.run(
        "event", "transferred", "tarn", "--on", "2020-09-20", "--to", "Other \(marker)")
      _ = session.run(
        "evidence", "add", "brack", reply, "--question", "1", "--title", "Report \(marker)",
        "--place", "p \(marker)", "--note", "It \(marker)", "--url", "http://\(marker)")
      let mail = try session.file(
        "letter.eml",
        """
        From: "Someone \(Self.short)" <a@elsewhere.example>
        To: me@home.example
        Date: Thu, 01 Oct 2020 09:00:00 +0100
        Message-ID: <1@elsewhere.example>
        Subject: About \(Self.short)
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        We write \(Self.short) about something.
        """.replacing("\n", with: "\r\n"))
      _ = session.run("mail", "import", mail)
      try body(session)
    }
  }

  private static let commands = [
    "list", "list --question 1", "list --exempted", "list --overdue", "agenda", "agenda --days 400",
    "agenda --counts", "show brack", "show tarn", "compare meals", "search meals", "search refused",
    "search report", "request list", "authority list", "authority show brack",
    "authority show tarn",
    "letter chaser mere --out -", "letter internal-review brack --out -", "letter next --out -",
    "letter arguments internal-review brack", "letter list", "inbox", "original brack",
    "evidence list", "evidence show E1", "stats times", "stats outcomes --request meals",
    "stats grounds", "stats replies", "template list", "check", "law regimes", "results meals",
    "results meals 1", "undo --show", "authority register Derby",
    "template show chaser", "template names", "template check", "law grounds s43", "law sources",
    "inbox list",
  ]

  /// Commands that change something or read a file, in the order in which they make sense; a path is in braces.
  private static let acts = [
    ["request", "check", "{meals.md}"], ["authority", "add", "Marl\(short) Council"],
    ["authority", "import", "{councils.csv}"], ["authority", "terms", "mere", "{terms.csv}"],
    ["log", "{meals.md}", "--sent", "2020-09-11", "--authorities", "{councils.csv}"],
    ["read", "{reply\(short).txt}", "--request", "{meals.md}", "--explain"],
    ["event", "acknowledged", "mere", "--on", "2020-09-14", "--note", "N \(short)"],
    ["event", "record", "note", "mere", "--on", "2020-09-15", "--note", "N \(short)"],
    ["remind", "mere", "2020-12-01", "Ask \(short)"], ["agenda", "--days", "400"],
    ["remind", "mere", "--done"], ["assign", "mere", "Pat \(short)"],
    ["assign", "mere", "Pat Reed"], ["list", "--assigned", "Pat \(short)"],
    ["answer", "set", "brack", "1", "--outcome", "answered", "--text", "Forty \(short)"],
    ["answer", "value", "brack", "1", "42", "--note", "N \(short)"],
    ["answer", "confirm", "brack"], ["results", "meals", "1", "--out", "{r\(short).csv}"],
    ["reply", "brack", "{reply\(short).txt}", "--received", "2020-10-05", "--again\(short)"],
    ["retract", "brack", "last", "--note", "Wrong \(short)"], ["undo"],
    ["letter", "draft", "chaser", "mere"], ["letter", "list"], ["letter", "show", "L1"],
    ["letter", "edit", "L\(short)"], ["letter", "discard", "L\(short)"],
    ["send", "L1", "--dry-run"], ["sent", "L1"], ["letter", "show", "L\(short)"],
    ["evidence", "add", "mere", "{reply\(short).txt}", "--title", "R \(short)"],
    ["evidence", "remove", "E1"], ["template", "new", "chaser"], ["event", "confirm", "brack"],
    ["inbox", "show", "{message}"], ["inbox", "place", "{message}", "mere", "--as", "note"],
    ["inbox", "ignore", "{message}", "--why", "W \(short)"],
    ["mail", "import", "{letter.eml}"], ["holidays", "import", "{days.json}"],
    ["export", "{bag\(short)}"], ["export", "{public\(short)}", "--public"],
    ["import", "{bag\(short)}"], ["store", "copy", "{copy\(short)}"],
    ["store", "allow", "R \(short)", "--as", "reader"],
    ["people", "invite", "P \(short)"], ["people", "invite", "Pat", "--email", "p\(short)"],
    ["people", "invite", "Pat Reed"], ["people", "list"],
    ["people", "role", "Pat \(short)", "--as", "reader"], ["people", "sign-out", "Pat \(short)"],
    ["case-file", "brack", "--out", "{file\(short).html}"],
    ["case-file", "brack", "--out", "{file.\(short)}"],
    ["list", "--named", short, "--save", "N \(short)"], ["list", "--saved", "N \(short)"],
    ["import", "{round.csv}", "--request", "Round \(short)", "--dry-run"],
    ["deadline", "answer", "--regime", "FOIA", "--received", "2020-09-10", "--explain"],
  ]

  /// What prints nothing that a stranger or a file wrote, or has tests of its own: pages, the calendar's lines.
  private static let others = ["init", "open", "serve", "calendar"]

  @Test func everyCommandMeetsTheMarker() {
    let seen = Self.commands + Self.acts.map { $0.joined(separator: " ") } + Self.others
    let leaves = HelpTests.commands.filter { one in
      !one.isEmpty && !one.hasPrefix("deadline")
        && !HelpTests.commands.contains { $0.hasPrefix(one + " ") }
    }
    // "letter draft" may be written without "draft".
    let missing = leaves.filter { leaf in !seen.contains { ($0 + " ").hasPrefix(leaf + " ") } }
    #expect(missing.isEmpty, "\(missing)")
  }

  @Test func noActPrintsAControlCharacter() throws {
    try planted { session in
      try session.file("terms.csv", "from,to\n2020-12-19\(Self.short),2021-01-04\n")
      try session.file("days.json", "{\"england\(Self.short)\": 1}")
      try session.file(
        "round.csv", "Authority,Sent,Q1 \(Self.short)\nMere\(Self.short) Council,2020-09-10,Six\n")
      for words in Self.acts {
        let message = session.run("inbox", "--json").rows.first?["message"] as? String ?? "none"
        let words = words.map { word in
          word == "{message}"
            ? message
            : word.hasPrefix("{") ? session.path(String(word.dropFirst().dropLast())) : word
        }
        for width in [nil, 80] {
          let result = session.run(words, width: width)
          let said = words.joined(separator: " ").visibleLine
          let out = result.out.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: "")
          #expect(controls(in: out).isEmpty, "\(said): \(controls(in: out).prefix(5))")
          #expect(controls(in: result.err).isEmpty, "\(said): \(result.err.visibleText)")
        }
      }
    }
  }

  /// A subject or a name with a line of its own would be a header of its own; and a reader shows what a header
  /// says after it is decoded.
  @Test func aLetterSentByMailForgesNoHeaderAndHidesNothing() throws {
    try planted { session in
      try session.file("casebook/foi.yaml", "name: Sam Poe\nemail: sam@poe.example\n")
      let draft = session.run("letter", "draft", "chaser", "mere", "--format", "eml", "--out", "-")
      #expect(draft.code == 0, "\(draft.err)")
      let head = draft.out.replacing("\r\n", with: "\n").split(separator: "\n\n").first ?? ""
      #expect(!head.split(separator: "\n").contains { $0.hasPrefix("foi: all is paid") })
      #expect(controls(in: String(head)).isEmpty, "\(String(head).visibleText)")
      let path = try session.file("draft.eml", draft.out)
      let read = session.run("read", path, "--json")
      #expect(read.code == 0 && controls(in: read.out).isEmpty, "\(read.err)")
    }
  }

  private func controls(in text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0.isControl && $0 != "\n" && $0 != "\t" }
  }

  @Test func noCommandPrintsAControlCharacter() throws {
    try planted { session in
      for command in Self.commands {
        for width in [nil, 80] {
          let result = session.run(command.split(separator: " ").map(String.init), width: width)
          // Whether a letter makes sense now is not the point here.
          if !command.hasPrefix("letter") {
            #expect(result.code < 2, "\(command): \(result.err.visibleText)")
          }
          // A match of a search is bold on a terminal: that code is foi's own.
          let out = result.out.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: "")
          #expect(controls(in: out).isEmpty, "\(command): \(controls(in: out).prefix(5))")
          #expect(controls(in: result.err).isEmpty, "\(command)")
        }
        let words = command.split(separator: " ").map(String.init)
        let json = session.run(words + ["--json"])
        if json.code < 2 { #expect(controls(in: json.out).isEmpty, "\(command) --json") }
      }
    }
  }

  @Test func whatIsHiddenBecomesVisibleAndNoLineIsForged() throws {
    try planted { session in
      let show = session.run("show", "brack")
      #expect(
        show.out.contains("␛") && show.out.contains("<U+202E>") && show.out.contains("<U+200B>"))
      for command in ["show tarn", "authority show tarn", "list", "agenda"] {
        let result = session.run(command.split(separator: " ").map(String.init))
        #expect(!result.out.split(separator: "\n").contains { $0.hasPrefix("foi: all is paid") })
      }
      let id = session.run("inbox", "--json").rows.first?["message"] as? String ?? "none"
      let message = session.run("inbox", "show", id)
      #expect(message.code == 0 && controls(in: message.out).isEmpty, "\(message.err)")
    }
  }

  @Test func scriptsGetTheDataExact() throws {
    try planted { session in
      let name = "Brackwater\(Self.marker) Council"
      let rows = session.run("authority", "list", "--json").rows
      #expect(rows.contains { $0["name"] as? String == name })
      #expect(session.run("authority", "list", "--csv").out.contains(name))
      // On a terminal even CSV is only looked at.
      #expect(controls(in: session.run(["authority", "list", "--csv"], width: 80).out).isEmpty)
    }
  }

  @Test(
    arguments: [
      ["show", short + "nobody"], ["list", "--stage", short], ["compare", short], [short],
      ["law", short],
      ["list", "--question", short], ["search", short + "x", "--request", short],
      ["read", "/no/" + short], ["deadline", "answer", "--regime", short, "--received", "today"],
      ["list", "--" + short], ["event", "note", "brack", "--on", short],
    ])
  func noErrorPrintsAControlCharacter(words: [String]) throws {
    try planted { session in
      let result = session.run(words)
      #expect(result.code == 2)
      #expect(controls(in: result.err).isEmpty, "\(result.err.visibleText)")
    }
  }

  @Test func aLetterAsReadPrintsNone() throws {
    try Session.inFolder { session in
      let path = try session.file(
        "reply.txt", Session.plainReply.replacing("Forty-two.", with: "4\(Self.marker)2"))
      for words in [["read", path], ["read", path, "--explain"], ["read", path, "--json"]] {
        let result = Session.bare(words)
        #expect(result.code == 0, "\(result.err)")
        #expect(controls(in: result.out).isEmpty && controls(in: result.err).isEmpty)
      }
    }
  }

  @Test func aCalendarHasNoneAndNoLineOfAStrangers() throws {
    try planted { session in
      #expect(session.run("remind", "mere", "2020-12-01", "Ask \(Self.marker)\nBEGIN:X").code == 0)
      #expect(session.run("calendar", "--out", session.path("d.ics")).code == 0)
      let text = try String(contentsOfFile: session.path("d.ics"), encoding: .utf8)
      let left = text.unicodeScalars.filter { $0.isControl && $0 != "\n" && $0 != "\r" }
      #expect(left.isEmpty, "\(left.prefix(5))")
      let names = Set(
        text.replacing("\r\n ", with: "").split(separator: "\r\n").map {
          String($0.prefix { $0 != ":" && $0 != ";" })
        })
      #expect(
        names.isSubset(of: [
          "BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "X-WR-CALNAME", "UID",
          "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "TRANSP", "ACTION", "TRIGGER",
        ]), "\(names)")
      #expect(text.contains("Ask M"))
      let lines = text.replacing("\r\n ", with: "").split(separator: "\r\n")
      #expect(!lines.contains { $0.hasPrefix("BEGIN:X") })
    }
  }

  /// Letters, exports and case files are named by what people wrote; their names are plain, and so are the
  /// titles in them.
  @Test func noFileThatIsMadeHasOneInItsName() throws {
    try planted { session in
      try session.file("casebook/foi.yaml", "name: Sam Poe\nemail: sam@poe.example\n")
      #expect(session.run("letter", "draft", "chaser", "mere", "--format", "html").code == 0)
      #expect(session.run("letter", "next", "--format", "eml").code < 2)
      #expect(session.run("export", session.path("bag")).code == 0)
      #expect(session.run("export", session.path("public"), "--public").code == 0)
      #expect(session.run("case-file", "brack", "--out", session.path("file.html")).code == 0)
      for folder in ["bag", "public", "casebook"] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: session.path(folder))
        #expect(!names.isEmpty)
        for name in names { #expect(controls(in: name).isEmpty, "\(name.visibleLine)") }
        // What came from outside is kept byte for byte.
        for name in names where name.hasPrefix("Outbox/") && name.contains(".") {
          let path = "\(session.path(folder))/\(name)"
          let text = try String(contentsOfFile: path, encoding: .utf8)
          #expect(commands(in: text).isEmpty, "\(name): \(commands(in: text).prefix(5))")
        }
      }
      let page = try String(contentsOfFile: session.path("file.html"), encoding: .utf8)
      #expect(commands(in: page).isEmpty, "\(commands(in: page).prefix(5))")
    }
  }

  /// What commands a terminal or turns a line round; a soft hyphen or a joiner does no harm in a page.
  private func commands(in text: String) -> [Unicode.Scalar] {
    controls(in: text).filter { $0.properties.generalCategory == .control || $0.turnsDirection }
  }
}
