import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import Foundation
import SampleMeals
import Testing

/// Two people who change one authority, role, filter or draft, or the settings, at the same time.
@Suite struct EditedMeanwhileTests {
  /// Runs a test with two people on one casebook.
  private static func together(
    _ place: Scene.Place, _ body: (_ jo: Desk, _ sam: Desk) throws -> Void
  ) throws {
    try Scene.withCases(on: place) { scene in
      let desk = try scene.desk
      let (jo, sam) = try (#require(PersonName("Jo Marsh")), #require(PersonName("Sam Poe")))
      try body(desk.acting(as: jo), desk.acting(as: sam))
    }
  }

  private static func fault(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return (error as? DeskError)?.worded(for: .browser)
    }
  }

  @Test(arguments: Scene.Place.allCases)
  func differentDetailsOfAnAuthorityGoTogether(place: Scene.Place) throws {
    try Self.together(place) { jo, sam in
      let opened = try jo.authority("brack")
      var (hers, his) = (opened, opened)
      his.email = "new@brack.example"
      hers.aliases = ["Brack Town"]
      hers.nation = .wales
      let first = try sam.change(his, openedAs: opened)
      let second = try jo.change(hers, openedAs: opened)
      #expect(!first && second)
      let now = try jo.authority("brack")
      #expect(now.email == "new@brack.example")
      #expect(now.aliases == ["Brack Town"] && now.nation == .wales)
    }
  }

  @Test(arguments: Scene.Place.allCases)
  func aDetailOfAnAuthorityThatBothChangedIsRefusedByNameAndNothingIsLost(
    place: Scene.Place
  ) throws {
    try Self.together(place) { jo, sam in
      let opened = try jo.authority("brack")
      var (hers, his) = (opened, opened)
      his.email = "new@brack.example"
      his.reviewEmail = "reviews@brack.example"
      try sam.change(his, openedAs: opened)
      // A later change to something else is not what is named.
      var later = try jo.authority("brack")
      later.aliases = ["Brack Town"]
      try jo.change(later)
      hers.email = "other@brack.example"
      hers.kind = .school
      let words = Self.fault { try jo.change(hers, openedAs: opened) }
      #expect(
        words == """
          Sam Poe (12:26 UTC) changed the e-mail address for requests to "new@brack.example" while you had \
          this page open. Yours is still here and is not saved: "other@brack.example"; save again to \
          replace theirs
          """)
      let kept = try jo.authority("brack")
      #expect(kept.email == "new@brack.example" && kept.kind == .council)
      // What her form shows then: hers where both changed something, else what was changed last.
      let merged = hers.merged(openedAs: opened, with: kept).whole
      #expect(merged.email == "other@brack.example" && merged.kind == .school)
      #expect(merged.reviewEmail == "reviews@brack.example" && merged.aliases == ["Brack Town"])
      try jo.change(merged, openedAs: kept)
      let now = try jo.authority("brack")
      #expect(now.email == "other@brack.example" && now.reviewEmail == "reviews@brack.example")
    }
  }

  @Test func theSameChangeByBothIsNoConflictAndOnesOwnOtherPageIsNamed() throws {
    try Self.together(.folder) { jo, sam in
      let opened = try jo.authority("brack")
      var changed = opened
      changed.email = "new@brack.example"
      try sam.change(changed, openedAs: opened)
      try jo.change(changed, openedAs: opened)
      changed.email = nil
      let own = Self.fault { try sam.change(changed, openedAs: opened) }
      #expect(own?.hasPrefix("You (12:26 UTC, on another page) changed the") == true)
      #expect(own?.contains("not saved: you removed it; save again") == true)
    }
  }

  @Test func settingsThatTwoOwnersChangeGoTogetherOrAreRefused() throws {
    try Self.together(.folder) { jo, sam in
      try jo.saveSettings("name: Jo Marsh\nemail: jo@marsh.example\n# regulators\n")
      let opened = try jo.settingsForm()
      var (hers, his) = (opened, opened)
      his.address = "1 Mill Lane\nExampleton"
      hers.telephone = "020 7946 0000"
      let first = try sam.saveSettings(his, openedAs: opened)
      let second = try jo.saveSettings(hers, openedAs: opened)
      #expect(!first && second)
      let now = try jo.settingsForm()
      #expect(now.address == "1 Mill Lane\nExampleton" && now.telephone == "020 7946 0000")
      hers.address = "2 New Road"
      let refused = Self.fault { try jo.saveSettings(hers, openedAs: opened) }
      let lines = refused?.split(separator: "\n")
      #expect(lines?.count == 1)
      #expect(
        refused?.contains("changed the postal address to \"1 Mill Lane, Exampleton\"") == true)
      #expect(refused?.contains("\"2 New Road\"") == true)
      #expect(try jo.settingsForm() == now)
    }
  }

  @Test func aMailPasswordIsNotWrittenOverOneThatSomebodyElseHasJustSet() throws {
    try Self.together(.folder) { jo, sam in
      var opened = try jo.settingsForm()
      opened.way = .server
      opened.host = "smtp.news.example"
      try jo.saveSettings(opened)
      opened = try jo.settingsForm()
      var (hers, his) = (opened, opened)
      his.password = "one"
      hers.password = "two"
      try sam.saveSettings(his, openedAs: opened)
      let words = Self.fault { try jo.saveSettings(hers, openedAs: opened) }
      #expect(words?.contains("changed the password while you had") == true)
      #expect(words?.contains("\"") == false)
      hers.passwordWritten = try jo.settingsForm().passwordWritten
      try jo.saveSettings(hers, openedAs: hers)
    }
  }

  @Test func aPasswordAndTheServerThatItIsForAreOneThing() throws {
    try Self.together(.folder) { jo, sam in
      var first = try jo.settingsForm()
      (first.name, first.email) = ("Jo", "jo@marsh.example")
      (first.way, first.host, first.user) = (.server, "smtp.one.example", "jo")
      try jo.saveSettings(first)
      // Sam has letters leave in another way while Jo types a password.
      var opened = try jo.settingsForm()
      var (his, hers) = (opened, opened)
      his.way = .own
      hers.password = "for one"
      try sam.saveSettings(his, openedAs: opened)
      let words = Self.fault { try jo.saveSettings(hers, openedAs: opened) }
      #expect(words?.contains("way in which letters leave to \"own mail program\"") == true)
      #expect(words?.contains("for one") == false)
      // The same with another server, which would get the old one's password.
      try jo.saveSettings(first)
      opened = try jo.settingsForm()
      (his, hers) = (opened, opened)
      his.host = "smtp.two.example"
      hers.password = "for one"
      try sam.saveSettings(his, openedAs: opened)
      let again = Self.fault { try jo.saveSettings(hers, openedAs: opened) }
      #expect(again?.contains("smtp.two.example") == true && again?.contains("for one") == false)
      #expect(try !jo.settingsForm().hasPassword)
      // And a server changed while another sets the password of the old one.
      opened = try jo.settingsForm()
      (his, hers) = (opened, opened)
      his.password = "for two"
      hers.host = "smtp.three.example"
      try sam.saveSettings(his, openedAs: opened)
      let third = Self.fault { try jo.saveSettings(hers, openedAs: opened) }
      #expect(third?.contains("changed the password while you had this page open") == true)
      #expect(try jo.settingsForm().host == "smtp.two.example")
    }
  }

  @Test func ofManySettingsWhoChangedThatOneIsNamed() throws {
    try Self.together(.folder) { jo, sam in
      let ann = jo.acting(as: try #require(PersonName("Ann Dale")))
      try jo.saveSettings("name: Jo Marsh\nemail: jo@marsh.example\n")
      let opened = try jo.settingsForm()
      var (first, second, mine) = (opened, opened, opened)
      first.address = "1 Mill Lane"
      second.telephone = "020 7946 0000"
      mine.address = "2 New Road"
      try sam.saveSettings(first, openedAs: opened)
      try ann.saveSettings(second, openedAs: opened)
      let words = Self.fault { try jo.saveSettings(mine, openedAs: opened) }
      #expect(words?.hasPrefix("Sam Poe (12:26 UTC) changed the postal address") == true)
    }
  }

  @Test func theSettingsFileIsNotWrittenOver() throws {
    try Self.together(.folder) { jo, sam in
      let version = Desk.version(of: try jo.settingsText())
      try sam.saveSettings("name: Sam Poe\n", openedAs: version)
      let words = Self.fault { try jo.saveSettings("name: Jo Marsh\n", openedAs: version) }
      #expect(words?.hasPrefix("Sam Poe (12:26 UTC) changed this text while you had") == true)
      #expect(try jo.settingsText() == "name: Sam Poe\n")
      // Line ends as browsers send them are no change.
      try jo.saveSettings("name: Jo\r\n", openedAs: Desk.version(of: "name: Sam Poe\r\n"))
      #expect(try jo.settingsText() == "name: Jo\n")
    }
  }

  /// Sam changes the draft that both have open; what Jo makes of it is refused.
  private static func expectThatSamsDraftStays(_ jo: Desk, _ sam: Desk) throws {
    let opened = try jo.editableDraft("L1").words
    let version = Desk.version(of: opened)
    _ = try sam.revise("L1", as: opened + "\nFrom Sam.\n", openedAs: version)
    let words = fault {
      _ = try jo.revise("L1", as: opened + "\nFrom Jo.\n", openedAs: version)
    }
    #expect(words?.hasPrefix("Sam Poe (12:26 UTC) changed this text while you had") == true)
  }

  @Test(arguments: Scene.Place.allCases)
  func aDraftThatBothChangedIsNotWrittenOver(place: Scene.Place) throws {
    try Self.together(place) { jo, sam in
      try jo.saveSettings("name: Jo Marsh\nemail: jo@marsh.example\n")
      _ = try jo.draft(.chaser, cases: ["brack"], to: .outbox)
      try Self.expectThatSamsDraftStays(jo, sam)
      let now = try jo.editableDraft("L1").words
      #expect(now.contains("From Sam.") && !now.contains("From Jo."))
      _ = try jo.revise("L1", as: now + "\nFrom Jo.\n", openedAs: Desk.version(of: now))
      let both = try jo.editableDraft("L1").words
      #expect(both.contains("From Sam.") && both.contains("From Jo."))
    }
  }

  @Test(arguments: Scene.Place.allCases)
  func aFigureThatBothSetIsAskedAbout(place: Scene.Place) throws {
    try Self.together(place) { jo, sam in
      _ = try jo.setAnswer(
        case: "brack", question: "1", outcome: .answered, claims: [], text: "Forty.")
      let file = try jo.show("brack").file
      let seen = file.events.count
      _ = try sam.having(seen: seen, of: file.id).setValue(
        .init(question: "1", value: "41"), case: "brack")
      let words = Self.fault {
        _ = try jo.having(seen: seen, of: file.id).setValue(
          .init(question: "1", value: "42"), case: "brack")
      }
      #expect(words?.contains("changed the answer to question 1 to \"answered: 41\"") == true)
      #expect(words?.contains("You chose \"answered: 42\"") == true)
    }
  }

  @Test(arguments: Scene.Place.allCases)
  func aRoleThatAnotherOwnerHasChangedIsNotWrittenOver(place: Scene.Place) throws {
    try Self.together(place) { jo, sam in
      for name in ["Jo Marsh", "Sam Poe"] { _ = try jo.invite(name, as: .owner) }
      _ = try jo.invite("Pat Reading")
      try sam.change("Pat Reading", to: .reader, openedAs: .recorder)
      let words = Self.fault { try jo.change("Pat Reading", to: .owner, openedAs: .recorder) }
      #expect(
        words == """
          Sam Poe (12:26 UTC) gave Pat Reading the role "reader" while you had this page open. Your choice \
          is still here and is not saved: "owner"; change it again to replace theirs
          """)
      func role() throws -> StoreRole? {
        try jo.people().first { $0.name.description == "Pat Reading" }?.role
      }
      let kept = try role()
      #expect(kept == .reader)
      // Whoever has seen it decides; the same choice by both is none too many.
      try jo.change("Pat Reading", to: .owner, openedAs: .reader)
      try sam.change("Pat Reading", to: .owner, openedAs: .reader)
      let own = Self.fault { try jo.change("Pat Reading", to: .nobody, openedAs: .reader) }
      #expect(own?.hasPrefix("You (12:26 UTC, on another page) gave Pat") == true)
      #expect(own?.contains("not saved: \"no account\"") == true)
      // A new link, or another address, is no change of role.
      _ = try sam.invite("Pat Reading", email: "pat@reading.example", again: true)
      let still = Self.fault { try jo.change("Pat Reading", to: .reader, openedAs: .recorder) }
      #expect(still?.hasPrefix("You (") == true)
    }
  }

  @Test func aFilterOfANameThatAnotherHasIsAskedAbout() throws {
    try Self.together(.folder) { jo, sam in
      func filter(_ name: String, _ value: String) -> Desk.SavedFilter {
        .init(
          name: name, list: .cases,
          pairs: [.init(name: "overdue", value: "1"), .init(name: "request", value: value)])
      }
      try sam.save(filter("Late ones", "meals"), knowing: "")
      let words = Self.fault { try jo.save(filter("late ones", "buses"), knowing: "") }
      #expect(
        words == """
          Sam Poe (12:26 UTC) saved another filter as "Late ones" (cases: overdue, request meals). Yours is \
          not saved: save it again to replace the other, or give it another name
          """)
      #expect(jo.savedFilters().map(\.name) == ["Late ones"])
      // The same under the same name is no other.
      try jo.save(filter("Late ones", "meals"), knowing: "")
      let seen = try #require(jo.savedFilters().first).version
      try sam.save(filter("Late ones", "parks"), knowing: seen)
      #expect(Self.fault { try jo.save(filter("Late ones", "buses"), knowing: seen) } != nil)
      // A command puts one in the place of another, as its help says.
      try jo.save(filter("Late ones", "buses"))
      #expect(jo.savedFilters().first?.pairs.last?.value == "buses")
    }
  }

  @Test func aDraftThatAColleagueChangedInAFolderOfTheirOwnIsNamedAsTheirs() throws {
    guard Scene.Place.allCases.contains(.server) else { return }
    try Scene.withCases(on: .server) { scene in
      let (joName, samName) = try (
        #require(PersonName("Jo Marsh")), #require(PersonName("Sam Poe"))
      )
      let jo = try scene.desk.acting(as: joName)
      let place = try scene.text(of: "casebook/casebook.postgresql").trimmingCharacters(
        in: .newlines)
      let sam = try Desk.create(at: "sam", on: place, environment: scene.environment)
        .acting(as: samName)
      for desk in [jo, sam] { try desk.saveSettings("name: Jo Marsh\nemail: jo@marsh.example\n") }
      _ = try jo.draft(.chaser, cases: ["brack"], to: .outbox)
      try Self.expectThatSamsDraftStays(jo, sam)
      // What both change in files is kept twice, with who it was.
      let (hers, his) = ("casebook/Requests/next.md", "sam/Requests/next.md")
      try scene.file(hers, "one\n")
      _ = try jo.exchangeFiles()
      _ = try sam.exchangeFiles()
      try scene.file(hers, "from Jo\n")
      try scene.file(his, "from Sam\n")
      _ = try sam.exchangeFiles()
      let twice = try jo.exchangeFiles()
      #expect(twice.map(\.path) == ["Requests/next.md"])
      #expect(twice.first?.recording?.actor == "Sam Poe")
    }
  }
}
