import FOICommands
import Foundation
import Testing

@Suite struct SendTests {
  /// A session that signs and sends through a script.
  private static func withSender(
    _ script: String = "cat >> \"$(dirname \"$0\")/mail\"", _ body: (Session) throws -> Void
  ) throws {
    try Session.withCases { session in
      try writeScript("#!/bin/sh\n\(script)\n", to: session.path("sendmail"))
      try session.file(
        "casebook/foi.yaml",
        "name: Sam Poe\nemail: sam@poe.example\nsendmail: \(session.path("sendmail"))\n")
      try body(session)
    }
  }

  @Test func aLetterIsDraftedSentAndFollowed() throws {
    try Self.withSender { session in
      let draft = session.run("letter", "chaser", "brack", "--format", "text", "--format", "eml")
      #expect(draft.code == 0)
      #expect(
        draft.err == """
          Written to casebook/Outbox/meals-brack-chaser-2020-10-20.txt
          Written to casebook/Outbox/meals-brack-chaser-2020-10-20.eml
          When it is ready: foi send L1, or send it yourself and run foi sent L1

          """)
      let sent = session.run("send", "L1", "--yes", "--json")
      #expect(sent.code == 0)
      #expect(
        sent.err == """
          L1: sent to foi@brack.example.
          meals/brack: reminder sent, 20 October 2020.
          Now: no reply yet; due 2020-10-08; next, by 2020-12-01: complain to the regulator.

          """)
      #expect(sent.rows.first?["letter"] as? String == "L1")
      #expect(sent.rows.first?["event"] as? String != nil)
      let list = session.run("letter", "list", "--json").rows
      #expect(list.first?["status"] as? String == "sent")
      let again = session.run("send", "L1", "--yes")
      #expect(again.code == 2)
      #expect(again.err == "foi: L1: has already been sent; foi show meals/brack says when\n")
      #expect(session.run("letter", "show", "L1").out.hasPrefix("Dear Sir or Madam,"))
      let found = session.run("search", "held it up", "--json").rows
      #expect(found.map { $0["case"] as? String } == ["meals/brack"])
    }
  }

  @Test func withoutATerminalNobodyIsAskedAndNothingGoes() throws {
    try Self.withSender { session in
      _ = session.run("letter", "chaser", "brack")
      let result = session.run("send", "L1")
      #expect(result.code == 2)
      #expect(
        result.err
          == "foi: there is no terminal to ask you on; add --yes to send without being asked\n")
      #expect(!FileManager.default.fileExists(atPath: session.path("mail")))
    }
  }

  @Test(arguments: [("y", true), ("Yes", true), ("n", false), ("", false), (nil, false)])
  func eachLetterIsAskedAbout(answer: String?, goes: Bool) throws {
    try Self.withSender { session in
      _ = session.run("letter", "chaser", "brack", "tarn")
      var questions: [String] = []
      let output = Output(
        write: { _ in }, writeError: { _ in },
        ask: { question in
          questions.append(question)
          return answer
        })
      let code = CommandRunner.run(
        [
          "send", "L1", "L2", "--casebook", session.path("casebook"), "--today", session.today,
        ], output: output)
      #expect(code == (goes ? 0 : 1))
      #expect(questions.count == 2)
      #expect(
        questions.first
          == "L1: Overdue: School meals\n  to foi@brack.example\n  Send it? [y/N] ")
      #expect(FileManager.default.fileExists(atPath: session.path("mail")) == goes)
    }
  }

  @Test func aDryRunChangesNothing() throws {
    try Self.withSender { session in
      _ = session.run("letter", "chaser", "brack")
      let result = session.run("send", "L1", "--dry-run", "--json")
      #expect(result.code == 0)
      #expect(result.err == "Nothing was sent.\n")
      #expect(result.rows.first?["to"] as? [String] == ["foi@brack.example"])
      #expect(result.rows.first?["event"] is NSNull)
      #expect(session.run("letter", "list", "--json").rows.first?["status"] as? String == "drafted")
      #expect(!FileManager.default.fileExists(atPath: session.path("mail")))
    }
  }

  @Test func aDryRunShowsWhatIsReadyAndNamesTheRest() throws {
    try Self.withSender { session in
      _ = session.run("letter", "chaser", "brack", "tarn")
      let path = "casebook/Outbox/meals-tarn-chaser-2020-10-20.txt"
      try FileManager.default.removeItem(atPath: session.path(path))
      let result = session.run("send", "--all", "--dry-run", "--json")
      #expect(result.code == 1)
      #expect(result.rows.map { $0["letter"] as? String } == ["L1"])
      #expect(result.err.contains("it is the draft of L2"))
      #expect(result.err.contains("1 letter not ready"))
    }
  }

  @Test func aLetterIsNotSentBeforeItIsWritten() throws {
    try Self.withSender { session in
      _ = session.run("letter", "chaser", "brack")
      let early = session.run("sent", "L1", "--on", "2020-10-19")
      #expect(early.code == 2)
      #expect(
        early.err
          == "foi: L1: was drafted on 2020-10-20 and cannot have been sent on 2020-10-19; check "
          + "the date\n")
      #expect(session.run("sent", "L1").code == 0)
    }
  }

  @Test func oneThatIsUnknownStopsAllBeforeAnyGoes() throws {
    try Self.withSender { session in
      _ = session.run("letter", "chaser", "brack")
      let result = session.run("send", "L1", "L7", "--yes")
      #expect(result.code == 2)
      #expect(
        result.err
          == "foi: L7: no such letter; foi letter list shows them with their numbers and files\n")
      #expect(!FileManager.default.fileExists(atPath: session.path("mail")))
    }
  }

  @Test func aRefusalOfTheProgramIsTold() throws {
    try Self.withSender("echo no such host >&2; exit 68") { session in
      _ = session.run("letter", "chaser", "brack")
      let result = session.run("send", "L1", "--yes")
      #expect(result.code == 2)
      #expect(result.err == "foi: L1: was not sent: sendmail ended with 68: no such host\n")
      #expect(session.run("letter", "list", "--json").rows.first?["status"] as? String == "drafted")
    }
  }

  @Test func whatWentAnotherWayIsRecorded() throws {
    try Self.withSender { session in
      _ = session.run("letter", "chaser", "brack")
      let result = session.run("sent", "L1", "--on", "2020-10-20", "--csv")
      #expect(result.code == 0)
      #expect(
        result.err.hasPrefix("meals/brack: reminder sent, 20 October 2020.\nNow: no reply yet"))
      #expect(result.out.contains("\nL1,meals/brack,"))
      let early = session.run("sent", "L1")
      #expect(early.err == "foi: L1: has already been sent; foi show meals/brack says when\n")
    }
  }

  @Test func theAuthoritysLettersAreCountedWithoutOurs() throws {
    try Self.withSender { session in
      let reply = try session.file("reply.txt", Session.plainReply)
      _ = session.run("letter", "chaser", "brack")
      #expect(session.run("sent", "L1", "--on", "2020-10-20").code == 0)
      #expect(session.run("reply", "brack", reply, "--received", "2020-10-20").code == 0)
      let result = session.run("original", "brack", "1", "--out", session.path("back.txt"))
      #expect(result.err == "Wrote reply.txt to back.txt.\n")
    }
  }

  @Test func nextSumsUpInOneTable() throws {
    try Self.withSender { session in
      let first = session.run("letter", "next", "--request", "meals")
      #expect(first.code == 0)
      #expect(first.lines.count == 4)
      #expect(first.lines.last?.contains("meals/tarn") == true)
      let second = session.run("letter", "next", "--json").rows
      #expect(
        second.map { $0["status"] as? String }
          == Array(repeating: "waiting since 2020-10-20", count: 2))
      #expect(session.run("sent", "L1", "L2").code == 0)
      #expect(session.run("letter", "next").err == "The agenda calls for no letters.\n")
    }
  }

  @Test func progressIsShownOnlyWhereAPersonWatches() throws {
    try Self.withSender { session in
      var lines: [String] = []
      let output = Output(write: { _ in }, writeError: { _ in }, overwrite: { lines.append($0) })
      let words = ["--casebook", session.path("casebook"), "--today", session.today]
      #expect(CommandRunner.run(["letter", "next"] + words, output: output) == 0)
      #expect(lines == ["[==========          ] 1 of 2 letters", ""])
      #expect(!session.run("letter", "chaser", "brack", "tarn").err.contains("["))
    }
  }

  @Test func evidenceIsAddedListedAndRemoved() throws {
    try Self.withSender { session in
      let file = try session.file("report.txt", "We paid.")
      let added = session.run(
        "evidence", "add", "brack", file, "--question", "2a", "--title", "Report", "--page", "4",
        "--date", "2020-01-14")
      #expect(added.out == "E1\n")
      #expect(added.err == "E1: Report, kept for meals/brack.\n")
      let row = session.run("evidence", "list", "--json").rows.first
      #expect(row?["place"] as? String == "page 4")
      #expect(row?["questions"] as? [String] == ["2a"])
      #expect(
        session.run("evidence", "show", "E1", "--json").object["file"] as? String == "report.txt")
      #expect(
        session.run("evidence", "remove", "E1").err
          == "E1: withdrawn. Letters no longer cite Report.\n")
      #expect(
        session.run("evidence", "list").err
          == "No evidence is kept yet; add some with: foi evidence add\n")
      #expect(session.run("evidence", "list", "--withdrawn", "--json").rows.count == 1)
    }
  }

  @Test func templatesAreListedShownCheckedAndBegun() throws {
    try Self.withSender { session in
      #expect(
        session.run("template", "list", "--json").rows.contains {
          $0["template"] as? String == "chaser"
        })
      #expect(session.run("template", "show", "chaser").out.hasPrefix("---\nname: chaser\n"))
      #expect(session.run("template", "check").err == "No faults.\n")
      let path = session.run("template", "new", "chaser").out.trimmingCharacters(in: .newlines)
      #expect(path == "casebook/Templates/chaser.mustache")
      try session.file(
        path, "---\nname: chaser\nfor: a\napplies: b\nsubject: c\n---\n{{refrence}}\n")
      let check = session.run("template", "check", "chaser")
      #expect(check.code == 1)
      #expect(
        check.out
          == "chaser.mustache:7: there is no name \"refrence\" here; did you mean \"reference\"?\n")
      #expect(session.run("template", "names", "--json").rows.count > 60)
    }
  }

  @Test(
    arguments: [
      (
        "letter chaser brack --format word",
        "word: not a form of letter; allowed: text, html, pdf, docx, eml"
      ),
      (
        "letter list --status gone",
        "gone: not a status of letters; allowed: drafted, sending, sent, not-delivered"
      ),
      ("letter chaser", "name at least one case"),
      (
        "letter chaser brack --words a --words-file b",
        "--words and --words-file cannot be used together"
      ),
      ("letter chaser brack --words-file nowhere.txt", "nowhere.txt: there is no such file"),
    ])
  func whatIsWrongIsNamed(command: String, words: String) throws {
    try Session.withCases { session in
      let result = session.run(command.split(separator: " ").map(String.init))
      #expect(result.code == 2)
      #expect(result.err.contains(words), "\(result.err)")
    }
  }
}

/// Writes a program for a test.
func writeScript(_ text: String, to path: String) throws {
  try Data(text.utf8).write(to: URL(filePath: path))
  try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
}

/// What only the built program can show: that it dies, and that it runs an editor.
@Suite(.enabled(if: Program.path != nil, "build the product foi first: swift build"))
struct SendProgramTests {
  private static func withSender(_ script: String, _ body: (Program) throws -> Void) throws {
    try Program.inCasebook { program in
      let path = program.folder.appending(path: "sendmail").path()
      try writeScript("#!/bin/sh\n\(script)\n", to: path)
      try program.file("foi.yaml", "name: Sam Poe\nemail: sam@poe.example\nsendmail: \(path)\n")
      let code1 = try program.run("letter", "chaser", "brack", "--format", "eml").code
      #expect(code1 == 0)
      try body(program)
    }
  }

  @Test func aLetterWhoseSendingWasInterruptedIsNotSentAgainUnasked() throws {
    try Self.withSender("cat >mail-$PPID; kill -9 $PPID; sleep 0.2") { program in
      let killed = try program.run("send", "L1", "--yes")
      #expect(killed.code == 9)
      let second = try program.run("send", "L1", "--yes")
      #expect(second.code == 2)
      #expect(
        second.err == """
          foi: L1: foi was interrupted while handing it over, so it may have been sent; check the \
          log of your mail program; if it was sent: foi sent L1; if not: foi send L1 --again

          """)
      #expect(try program.run("letter", "list").out.contains("may have gone"))
      let code2 = try program.run("sent", "L1").code
      #expect(code2 == 0)
      #expect(try program.run("show", "brack").out.contains("reminder sent"))
    }
  }

  @Test func afterAnInterruptionItCanBeSentAgain() throws {
    let once =
      "if [ -e \"$0.done\" ]; then cat >/dev/null; else touch \"$0.done\"; kill -9 $PPID; fi"
    try Self.withSender(once) { program in
      let code3 = try program.run("send", "L1", "--yes").code
      #expect(code3 == 9)
      let code4 = try program.run("send", "L1", "--yes", "--again").code
      #expect(code4 == 0)
      let code5 = try program.run("send", "L1", "--yes", "--again").code
      #expect(code5 == 2)
    }
  }

  @Test func twoThatSendOneLetterAtOnceSendItOnce() throws {
    try Self.withSender("echo x >>\"$0.count\"; cat >/dev/null; sleep 0.3") { program in
      let running = try (0..<4).map { _ in try program.start("send", "L1", "--yes") }
      let codes = running.map { $0.finish().code }.sorted()
      #expect(codes == [0, 2, 2, 2])
      let count = program.folder.appending(path: "sendmail.count").path()
      #expect(try String(contentsOfFile: count, encoding: .utf8) == "x\n")
    }
  }

  @Test func theEditorThatTheEnvironmentNamesChangesTheDraft() throws {
    try Program.inCasebook { program in
      let path = program.folder.appending(path: "my editor").path(percentEncoded: false)
      try writeScript("#!/bin/sh\nsed -i \"s/Dear Sir or Madam/Dear $1/\" \"$2\"\n", to: path)
      let result = try program.run(
        ["letter", "chaser", "brack", "--edit"], environment: ["VISUAL": "'\(path)' 'Ms Hill'"])
      #expect(result.code == 0, "\(result.err)")
      #expect(result.out.contains("Dear Ms Hill,"))
      let broken = try program.run(
        ["letter", "chaser", "brack", "--edit"], environment: ["VISUAL": "", "EDITOR": "false"])
      #expect(broken.code == 2)
      #expect(broken.err == "foi: nothing was drafted: false ended with 1\n")
      let removing = try program.run(
        ["letter", "chaser", "brack", "--edit"], environment: ["VISUAL": "", "EDITOR": "rm"])
      #expect(removing.code == 2)
      #expect(removing.err == "foi: nothing was drafted: the editor left no file (rm)\n")
      let listed = try program.run("letter", "list", "--csv").out
      #expect(listed.split(whereSeparator: \.isNewline).count == 2)
      let missing = try program.run(
        ["letter", "chaser", "brack", "--edit"],
        environment: ["VISUAL": "/no/such/editor", "EDITOR": "false"])
      #expect(
        missing.err
          == "foi: nothing was drafted: /no/such/editor could not be started: no such file or directory; set EDITOR to your editor\n"
      )
    }
  }
}
