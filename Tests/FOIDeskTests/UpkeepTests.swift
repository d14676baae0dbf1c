import Casebook
import FOIDesk
import FOILaw
import Foundation
import Testing

@Suite struct UpkeepTests {
  @Test func aSoundCasebookHasNoFindings() throws {
    try Scene.withCases { scene in
      let checkup = try scene.desk.checkup(rebuilding: false)
      #expect(checkup.isSound)
      #expect(checkup.stale.isEmpty && checkup.damagedOriginals.isEmpty && checkup.faults.isEmpty)
      #expect(
        checkup.counts
          == CasebookCounts(authorities: 3, requests: 1, cases: 3, events: 3, originals: 0))
    }
  }

  @Test func rebuildingChangesNothingInASoundCasebook() throws {
    try Scene.withCases { scene in
      let before = try scene.desk.cases(CaseQuery())
      let checkup = try scene.desk.checkup(rebuilding: true)
      #expect(checkup.isSound && checkup.wasRebuilt && checkup.stale.isEmpty)
      #expect(try scene.desk.cases(CaseQuery()) == before)
    }
  }

  @Test func aDocumentThatIsNotInItsFolderIsAFindingAndTheRestIsLookedAtStill() throws {
    try Scene.inFolder { scene in
      let desk = try Desk.create(
        at: "casebook", originals: "shelf", environment: scene.environment)
      _ = try desk.log(
        scene.file("meals.md", Scene.mealsRequest), sent: day("2020-09-10"), to: [],
        authoritiesFrom: scene.file("councils.csv", Scene.councils))
      _ = try desk.recordLetter(
        scene.file("reply.txt", Scene.plainReply), received: day("2020-10-01"), case: "brack",
        accepting: true)
      let sound = try desk.checkup(rebuilding: false)
      #expect(sound.isSound)
      let shelf = scene.folder.appending(path: "shelf")
      try FileManager.default.removeItem(at: shelf)
      try FileManager.default.createDirectory(at: shelf, withIntermediateDirectories: true)
      let checkup = try desk.checkup(rebuilding: false)
      #expect(!checkup.isSound && checkup.counts.originals == 1)
      #expect(checkup.faults.count == 1)
      #expect(checkup.faults.first?.contains("is not in the folder for documents") == true)
    }
  }

  @Test func anOriginalThatChangedIsFound() throws {
    try Scene.withCases { scene in
      let recorded = try scene.desk.recordLetter(
        scene.file("reply.txt", Scene.plainReply), received: day("2020-10-01"), case: "brack",
        accepting: true)
      let database = scene.folder.appending(path: "casebook/casebook.sqlite")
      for name in ["casebook.sqlite", "casebook.sqlite-wal"] {
        let url = scene.folder.appending(path: "casebook/\(name)")
        guard var bytes = try? Data(contentsOf: url) else { continue }
        // The only place where these words stand twice is the original and its answer.
        while let range = bytes.range(of: Data("Dear Sam Poe".utf8)) {
          bytes.replaceSubrange(range, with: Data("Dear Sam Pod".utf8))
        }
        try bytes.write(to: url)
      }
      #expect(FileManager.default.fileExists(atPath: database.path()))
      let checkup = try scene.desk.checkup(rebuilding: false)
      // A write-ahead log with a changed frame is dropped whole, so the letter may be gone instead.
      let isGone = checkup.counts.originals == 0
      #expect(isGone || checkup.damagedOriginals == [recorded.event.original])
      #expect(isGone || !checkup.isSound)
    }
  }

  @Test func aCasebookThatIsNoneIsNamed() throws {
    try Scene.inFolder { scene in
      try scene.file("casebook/casebook.sqlite", String(repeating: "no database ", count: 90))
      #expect(
        message { _ = try scene.desk }.hasSuffix("cannot be opened: it is not a casebook"))
    }
  }
}

@Suite struct HolidayImportTests {
  /// A file as gov.uk publishes it: the New Year and Christmas of 2020, and one more day.
  private func holidays(year: String = "2020", extra: String) -> String {
    let divisions = ["england-and-wales", "scotland", "northern-ireland"].map { name in
      let days = ["\(year)-01-01", extra, "\(year)-12-25"].map {
        "{\"title\": \"A day off\", \"date\": \"\($0)\", \"notes\": \"\", \"bunting\": false}"
      }
      return
        "\"\(name)\": {\"division\": \"\(name)\", \"events\": [\(days.joined(separator: ","))]}"
    }
    return "{\(divisions.joined(separator: ","))}"
  }

  @Test func aNewHolidayMovesEveryOpenDeadline() throws {
    try Scene.withCases { scene in
      let result = try scene.desk.importHolidays(
        from: scene.file("days.json", holidays(extra: "2020-09-21")))
      #expect(
        (result.events, result.first, result.last) == (9, day("2020-01-01"), day("2020-12-25")))
      let answers = result.moved.filter { $0.purpose == .answer }
      #expect(answers.map(\.id.authority.description) == ["brack", "lowmoor", "tarn"])
      #expect(answers.allSatisfy { $0.from == day("2020-10-08") && $0.to == day("2020-10-09") })
      #expect(try scene.desk.overdue(CaseQuery()).map(\.workingDaysLate) == [7, 7, 7])
      #expect(try scene.desk.checkup(rebuilding: false).isSound)
      let calendars = try Calculator.calendars(
        casebook: "casebook", environment: scene.environment)
      let clock = RequestClock(regime: .foia, received: day("2020-09-10"))
      #expect(try Calculator.answer(clock, calendars: calendars).lastDay == day("2020-10-09"))
    }
  }

  @Test func theSameDayTwiceInADivisionIsTakenOnce() throws {
    try Scene.withCases { scene in
      let path = try scene.file("days.json", holidays(extra: "2020-01-01"))
      let moved = try scene.desk.importHolidays(from: path).moved
      #expect(moved.filter { $0.purpose == .answer }.isEmpty)
    }
  }

  @Test(arguments: [("2035", "2035-05-01"), ("2020", "2020-13-01")])
  func holidaysThatCannotBeUsedAreRefused(year: String, extra: String) throws {
    // Years that leave a gap after the last known one would be kept and never counted.
    try Scene.withCases { scene in
      let path = try scene.file("days.json", holidays(year: year, extra: extra))
      #expect(throws: DeskError.self) { try scene.desk.importHolidays(from: path) }
    }
  }

  @Test(
    arguments: [
      (
        "not JSON",
        "days.json: it is not the JSON that gov.uk publishes; download it again from "
          + "www.gov.uk/bank-holidays.json"
      ),
      (
        "{}",
        "days.json: the holidays of england-and-wales are missing; download it again from "
          + "www.gov.uk/bank-holidays.json"
      ),
    ])
  func aFileThatIsWrongChangesNothing(text: String, expected: String) throws {
    try Scene.withCases { scene in
      let before = try scene.desk.cases(CaseQuery())
      try scene.file("days.json", text)
      #expect(message { _ = try scene.desk.importHolidays(from: "days.json") } == expected)
      #expect(try scene.desk.cases(CaseQuery()) == before)
    }
  }
}

@Suite struct OriginalTests {
  @Test func aLetterIsChosenByItsNumber() throws {
    try Scene.withCases { scene in
      for (number, words) in ["Forty-two.", "Forty-three."].enumerated() {
        let text = Scene.plainReply.replacing("Forty-two.", with: words)
        _ = try scene.desk.recordLetter(
          scene.file("reply\(number).txt", text), received: day("2020-10-01"), case: "brack",
          accepting: true)
      }
      #expect(try scene.desk.saveOriginal(case: "brack", number: 1, to: "one.txt") == "reply0.txt")
      #expect(
        try scene.desk.saveOriginal(case: "brack", number: nil, to: "two.txt") == "reply1.txt")
      #expect(try scene.text(of: "one.txt").contains("Forty-two."))
      #expect(try scene.text(of: "two.txt").contains("Forty-three."))
      for number in [0, 3, -1] {
        #expect(
          message { _ = try scene.desk.saveOriginal(case: "brack", number: number, to: "x.txt") }
            == "meals/brack: no letter \(number); 2 letters received so far")
      }
    }
  }

  @Test(
    arguments: [
      (nil, "meals/tarn: no letter has been received yet"),
      (3, "meals/tarn: no letter has been received yet"),
    ])
  func aLetterThatIsNotThereIsRefused(number: Int?, expected: String) throws {
    try Scene.withCases { scene in
      #expect(
        message { _ = try scene.desk.saveOriginal(case: "tarn", number: number, to: "x.txt") }
          == expected)
    }
  }
}
