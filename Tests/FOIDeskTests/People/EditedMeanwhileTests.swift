import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import Foundation
import SampleMeals
import Testing

/// Two people who change one authority, the settings or one draft at the same time.
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
          this page open. Yours is still here and is not saved: "other@brack.example"; save again to put it \
          in place of theirs
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
      #expect(own?.hasPrefix("You yourself (12:26 UTC), on another page, changed the") == true)
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

  @Test(arguments: Scene.Place.allCases)
  func aDraftThatBothChangedIsNotWrittenOver(place: Scene.Place) throws {
    try Self.together(place) { jo, sam in
      try jo.saveSettings("name: Jo Marsh\nemail: jo@marsh.example\n")
      _ = try jo.draft(.chaser, cases: ["brack"], to: .outbox)
      let opened = try jo.editableDraft("L1").words
      let version = Desk.version(of: opened)
      _ = try sam.revise("L1", as: opened + "\nFrom Sam.\n", openedAs: version)
      let words = Self.fault {
        _ = try jo.revise("L1", as: opened + "\nFrom Jo.\n", openedAs: version)
      }
      #expect(words?.hasPrefix("Sam Poe (12:26 UTC) changed this text while you had") == true)
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
}
