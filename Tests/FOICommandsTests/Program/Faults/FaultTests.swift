import Foundation
import Testing

/// Disks that refuse, clocks that go back, power that is cut: nothing is half-written and nothing goes twice.
@Suite(.enabled(if: FaultShim.isAvailable, "the shim cannot be built here (clang, Linux)"))
struct FaultTests {
  private static let note = ["event", "brack", "note", "--on", "2020-09-11", "--note", "x"]

  private func events(_ program: Program, of name: String = "brack") throws -> [String] {
    let shown = Session.bare([
      "show", name, "--json", "--casebook", program.folder.path(), "--today", "2020-10-20",
    ])
    #expect(shown.code == 0, "\(shown.err)")
    return (shown.object["events"] as? [[String: Any]] ?? []).map { $0["kind"] as? String ?? "?" }
  }

  private func isSound(_ folder: URL) -> Bool {
    Session.bare(["check", "--casebook", folder.path(), "--today", "2020-10-20"]).code == 0
  }

  private static let names = ["casebook.sqlite", "casebook.sqlite-wal", "casebook.sqlite-shm"]

  /// Runs the body, then puts the casebook back as it was.
  private func restoring(_ program: Program, _ body: () throws -> Void) throws {
    let urls = Self.names.map { program.folder.appending(path: $0) }
    let before = urls.map { try? Data(contentsOf: $0) }
    try body()
    for (url, bytes) in zip(urls, before) {
      try? FileManager.default.removeItem(at: url)
      try bytes?.write(to: url)
    }
  }

  @Test(arguments: ["eio", "full", "quota"])
  func anEventIsRecordedWholeOrNotAtAllWhicheverWriteFails(kind: String) throws {
    try Program.inCasebook { program in
      let count = try FaultShim.steps(of: program, Self.note).steps.count
      #expect(count > 4)
      let before = try events(program)
      // The first writes and the last are the ones that differ.
      let places = kind == "eio" ? Array(1...count) : [1, 2, count / 2, count]
      for place in places {
        try restoring(program) {
          let result = try FaultShim.run(
            program, Self.note, ["FAULT_AT": "\(place)", "FAULT_KIND": kind])
          let after = try events(program)
          let isUncertain = result.err.contains("the disk did not confirm what was written")
          let isThere = after == before + ["note"]
          #expect(isThere || after == before, "step \(place)")
          if !isUncertain { #expect(isThere == (result.code == 0), "step \(place)") }
          if result.code != 0 {
            #expect(result.code == 2)
            #expect(result.err.hasPrefix("foi: "), "\(result.err)")
            #expect(result.out.isEmpty)
          }
          #expect(isSound(program.folder), "step \(place)")
        }
      }
    }
  }

  @Test func aDiskThatCannotBeReadIsSaidToBe() throws {
    try Program.inCasebook { program in
      for place in 1...12 {
        let result = try FaultShim.run(program, ["list"], ["FAULT_READ": "\(place)"])
        guard result.code != 0 else { continue }
        #expect(result.code == 2)
        #expect(!result.err.contains("cannot be written"), "\(result.err)")
        #expect(result.err.hasPrefix("foi: "), "\(result.err)")
      }
      #expect(isSound(program.folder))
    }
  }

  @Test func aLimitOnTheSizeOfFilesIsAnErrorAndNoSuddenEnd() throws {
    try Program.inCasebook { program in
      let before = try events(program)
      let result = try program.shell(
        "ulimit -f 8; \"$FOI\" event brack note --on 2020-09-11 --note x")
      #expect(result.code == 2)
      #expect(result.err.hasPrefix("foi: the casebook cannot be written: "), "\(result.err)")
      #expect(try events(program) == before)
    }
  }

  // MARK: - Killed

  private static let mailbox = (0..<3).map { number in
    """
    From x@y Thu Oct  1 1\(number):00:00 2020
    From: foi@\(number == 1 ? "tarn" : "brack").example
    Subject: Re: Freedom of information request: School meals
    Date: Thu, 1 Oct 2020 1\(number):00:00 +0100
    Message-ID: <m\(number)@brack.example>

    \(number == 2 ? "We shall reply soon." : Session.plainReply)


    """
  }.joined()

  @Test(arguments: ["kill", "half"])
  func anImportThatIsKilledAtAnyWriteIsCompletedByTheNext(kind: String) throws {
    try Program.inCasebook { program in
      try program.file("box.mbox", Self.mailbox)
      let words = ["mail", "import", "box.mbox"]
      var whole: [[String]] = []
      var count = 0
      try restoring(program) {
        count = try FaultShim.steps(of: program, words).steps.count
        whole = [try events(program), try events(program, of: "tarn")]
      }
      #expect(count > 10)
      for place in stride(from: 1, through: count, by: max(1, count / 8)) {
        try restoring(program) {
          let faults = ["FAULT_AT": "\(place)", "FAULT_KIND": kind]
          let killed = try FaultShim.run(program, words, faults)
          #expect(killed.code == SIGKILL, "step \(place)")
          #expect(isSound(program.folder), "step \(place)")
          #expect(try program.run("mail", "import", "box.mbox").code == 0)
          #expect(try [events(program), events(program, of: "tarn")] == whole, "step \(place)")
          #expect(isSound(program.folder), "step \(place)")
        }
      }
    }
  }

  // MARK: - Power

  private func files(in folder: URL) throws -> [String: Data] {
    let root = folder.resolvingSymlinksInPath()
    var files: [String: Data] = [:]
    for name in ["casebook.sqlite", "casebook.sqlite-wal"] {
      let url = root.appending(path: name)
      if let bytes = try? Data(contentsOf: url) { files[url.path(percentEncoded: false)] = bytes }
    }
    return files
  }

  /// After a cut between any two steps of a send, the casebook is sound, and a letter that was handed over is
  /// never a mere draft that would be sent again.
  @Test func powerMayBeCutBetweenAnyTwoStepsOfASend() throws {
    try Program.inCasebook { program in
      let sender = program.folder.appending(path: "sendmail").path(percentEncoded: false)
      let handed = program.folder.resolvingSymlinksInPath().appending(path: "handed-over")
        .path(percentEncoded: false)
      try program.file("sendmail", "#!/bin/sh\ncat >'\(handed)'\n")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: sender)
      try program.file("foi.yaml", "name: Sam\nemail: sam@poe.example\nsendmail: \(sender)\n")
      #expect(try program.run("letter", "chaser", "brack").code == 0)
      var disk = Disk(try files(in: program.folder))
      let (result, steps) = try FaultShim.steps(of: program, ["send", "L1", "--yes"])
      #expect(result.code == 0, "\(result.err)")
      #expect(steps.count > 10)
      var seen: Set<[String: Data]> = []
      var statuses: Set<String> = []
      for place in 0...steps.count {
        let next = place < steps.count ? steps[place] : nil
        for state in disk.afterCut(during: next) where seen.insert(state).inserted {
          let status = try status(after: state)
          statuses.insert(status)
          if state[handed] != nil { #expect(status != "drafted", "cut before step \(place)") }
          if next == nil { #expect(status == "sent", "what was said to be sent is") }
        }
        if let next { disk.take(next) }
      }
      #expect(statuses.isSubset(of: ["drafted", "sending", "sent"]) && statuses.count > 1)
      #expect(seen.count > 6)
    }
  }

  /// Starts foi on what a cut has left, and tells what has become of the letter.
  private func status(after state: [String: Data]) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "foi-cut-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, bytes) in state where path.contains("casebook.sqlite") {
      try bytes.write(to: folder.appending(path: URL(filePath: path).lastPathComponent))
    }
    #expect(isSound(folder))
    let list = Session.bare([
      "letter", "list", "--json", "--casebook", folder.path(), "--today", "2020-10-20",
    ])
    return list.rows.first?["status"] as? String ?? "none"
  }

  // MARK: - Sending

  /// What went is never a draft again, and what is said to be sent is.
  @Test(arguments: ["eio", "full"])
  func aDiskThatRefusesDuringASendMakesNoDraftOfWhatWent(kind: String) throws {
    try Program.inCasebook { program in
      // Beside the casebook, where no fault is.
      let handed = FileManager.default.temporaryDirectory
        .appending(path: "foi-handed-\(UInt64.random(in: 0 ... .max))")
      defer { try? FileManager.default.removeItem(at: handed) }
      let sender = program.folder.appending(path: "sendmail").path(percentEncoded: false)
      try program.file(
        "sendmail", "#!/bin/sh\ncat >>'\(handed.path(percentEncoded: false))'\n")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: sender)
      try program.file("foi.yaml", "name: Sam\nemail: sam@poe.example\nsendmail: \(sender)\n")
      #expect(try program.run("letter", "chaser", "brack").code == 0)
      let words = ["send", "L1", "--yes"]
      var count = 0
      try restoring(program) { count = try FaultShim.steps(of: program, words).steps.count }
      #expect(count > 10)
      var ends: Set<String> = []
      for place in stride(from: 1, through: count + 1, by: max(1, count / 12)) {
        try? FileManager.default.removeItem(at: handed)
        try restoring(program) {
          let result = try FaultShim.run(
            program, words, ["FAULT_AT": "\(place)", "FAULT_KIND": kind])
          let list = Session.bare([
            "letter", "list", "--json", "--casebook", program.folder.path(),
            "--today", "2020-10-20",
          ])
          let status = list.rows.first?["status"] as? String ?? "none"
          ends.insert(status)
          if FileManager.default.fileExists(atPath: handed.path(percentEncoded: false)) {
            #expect(status != "drafted", "step \(place)")
          } else {
            #expect(status != "sent", "step \(place)")
          }
          if result.code == 0 { #expect(status == "sent", "step \(place)") }
          #expect(isSound(program.folder), "step \(place)")
        }
      }
      #expect(ends.isSuperset(of: ["drafted", "sent"]), "\(ends)")
    }
  }

  // MARK: - The clock

  @Test func aClockThatIsSetBackKeepsTheOrderOfWhatHappened() throws {
    try Program.inCasebook { program in
      for (words, clock) in [("first", "0"), ("second", "-259200"), ("third", "-3600")] {
        let result = try FaultShim.run(
          program, ["event", "brack", "note", "--on", "2020-09-11", "--note", words],
          ["FAULT_CLOCK": clock])
        #expect(result.code == 0, "\(result.err)")
      }
      #expect(notes(program) == ["first", "second", "third"])
      #expect(isSound(program.folder))
      // What was recorded last is undone, whatever the clock said.
      let undone = try program.run("undo")
      #expect(undone.code == 0, "\(undone.err)")
      #expect(notes(program) == ["first", "second"])
    }
  }

  /// The notes on a case that count, in their order.
  private func notes(_ program: Program) -> [String] {
    let shown = Session.bare([
      "show", "brack", "--json", "--casebook", program.folder.path(), "--today", "2020-10-20",
    ])
    let events = shown.object["events"] as? [[String: Any]] ?? []
    return events.filter { $0["retracted"] as? Bool != true }.compactMap { $0["note"] as? String }
      .filter { !$0.isEmpty }
  }

  // MARK: - Programs

  @Test func aConverterThatIsKilledIsAnErrorAboutTheDocument() throws {
    try Program.inCasebook { program in
      try program.file("pdftotext", "#!/bin/sh\nkill -9 $$\n")
      let path = program.folder.path(percentEncoded: false)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: path + "/pdftotext")
      try program.file("reply.pdf", "%PDF-1.7\n")
      let result = try program.run(
        ["read", "reply.pdf"], environment: ["PATH": "\(path):/usr/bin:/bin"])
      #expect(result.code == 2)
      #expect(
        result.err == """
          foi: reply.pdf: could not be read: the reader broke down over it; \
          save the letter as plain text first

          """)
    }
  }
}
