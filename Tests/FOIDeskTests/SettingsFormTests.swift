import Casebook
import FOIDesk
import Foundation
import Testing

/// The settings as a person fills them in, and the server that takes their mail.
@Suite struct SettingsFormTests {
  @Test func aFormIsWrittenAndReadBack() throws {
    try Scene.withCases { scene in
      let desk = try scene.desk
      var form = try desk.settingsForm()
      form.name = "Jo \"Joe\" O'Hara: reporter"
      form.email = "jo@news.example"
      form.address = "1 Mill Lane\r\n\r\n Exampleton # north\n"
      form.telephone = "020 7946 0000"
      try desk.saveSettings(form)
      let read = try desk.settingsForm()
      #expect(read.name == form.name && read.email == form.email)
      #expect(read.address == "1 Mill Lane\nExampleton # north")
      #expect(read.telephone == "020 7946 0000")
      try desk.saveSettings(read)
      #expect(try desk.settingsForm() == read)
    }
  }

  @Test func whatTheFormDoesNotShowStays() throws {
    try Scene.withCases { scene in
      let text = """
        # mine
        name: Sam
        address:
          - 1 Old Road
          - Oldton
        email: sam@poe.example
        regulators:
          ICO:
            email: new@ico.example

        """
      try scene.file("casebook/foi.yaml", text)
      var form = try scene.desk.settingsForm()
      form.address = ""
      form.name = "Sam Poe"
      try scene.desk.saveSettings(form)
      #expect(
        try scene.desk.settingsText() == """
          # mine
          name: Sam Poe
          email: sam@poe.example
          regulators:
            ICO:
              email: new@ico.example

          """)
    }
  }

  @Test func aPasswordIsWrittenForItsOwnerAloneAndNotIntoTheSettings() throws {
    try Scene.withCases { scene in
      let desk = try scene.desk
      var form = SettingsForm()
      form.name = "Sam Poe"
      form.email = "sam@poe.example"
      form.way = .server
      form.host = "smtp.poe.example"
      form.port = ""
      form.user = "sam"
      form.password = "it's a secret"
      try desk.saveSettings(form)
      let path = scene.folder.appending(path: "casebook/smtp-password").path()
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      #expect(try !desk.settingsText().contains("secret"))
      #expect(try desk.settingsForm().hasPassword)
      _ = try desk.draft(.chaser, cases: ["brack"], to: .outbox)
      let program = try #require(try desk.outgoingLetters(["L1"], again: false).first?.program)
      #expect(program.prefix(3) == ["msmtp", "--host=smtp.poe.example", "--port=587"])
      #expect(program.contains("--tls=on") && program.contains("--tls-starttls=on"))
      #expect(program.last?.hasPrefix("--passwordeval=cat -- '/") == true)
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
      #expect(
        message { _ = try desk.outgoingLetters(["L1"], again: false) }
          .hasSuffix(
            "/smtp-password: others can read this password; close it with: chmod 600 \(path)"))
    }
  }

  @Test(arguments: [
    ("smtp:\n  host: -oProxy\n", "host"), ("smtp:\n  host: a b\n", "host"), ("smtp: {}\n", "host"),
    ("smtp:\n  host: a.example\n  port: 0\n", "port"),
    ("sendmail: msmtp\nsmtp:\n  host: a.example\n", "keep one"),
    ("smtp:\n  hots: a.example\n", "hots"),
  ])
  func aServerThatCannotBeIsRefused(text: String, word: String) throws {
    try Scene.withCases { scene in
      #expect(message { try scene.desk.saveSettings(text) }.contains(word))
    }
  }

  @Test func aCalendarAddressIsASecretThatCanBeChanged() throws {
    try Scene.withCases { scene in
      let desk = try scene.desk
      #expect(try desk.calendarKey() == nil)
      try desk.renewCalendarKey()
      let first = try #require(try desk.calendarKey())
      #expect(first.count == 32)
      try desk.renewCalendarKey()
      #expect(try desk.calendarKey() != first)
      try desk.removeCalendarKey()
      #expect(try desk.calendarKey() == nil)
      #expect(try desk.calendarFeed().hasPrefix("BEGIN:VCALENDAR"))
    }
  }

  @Test func theUsualPlaceIsTheCasebookHereElseOneInTheHomeFolder() throws {
    try Scene.withCases { scene in
      let desk = try scene.desk
      let away = Environment(
        today: desk.environment.today, folder: scene.folder.appending(path: "elsewhere"))
      var there = desk.environment
      there.folder = desk.folder.requests
      #expect(
        Desk.usualPlace([:], there).url.lastPathComponent == "casebook")
      #expect(Desk.usualPlace([:], away).url.path().hasSuffix("/foi"))
      #expect(Desk.usualPlace(["HOME": "/home/jo"], away).url.path() == "/home/jo/foi")
      #expect(Desk.usualPlace(["FOI_CASEBOOK": "book"], away).url.lastPathComponent == "book")
      #expect(Desk.usualPlace(given: "own", [:], away).url.lastPathComponent == "own")
    }
  }
}
