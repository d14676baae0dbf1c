import Casebook
import Exchange
import FOIDesk
import FOIFaces
import FOILaw
import Foundation
import Testing

/// Past rounds from spreadsheets.
///
/// The councils of the register are real; what is said of them here is invented.
@Suite struct RoundImportTests {
  private static func document(_ csv: String, _ name: String = "meals-2019.csv") -> Document {
    Document(name: name, bytes: Array(csv.utf8))
  }

  private static func imported(
    _ csv: String, in scene: Scene, dryRun: Bool = false,
    _ change: (inout RoundImport.Options) -> Void = { _ in }
  ) throws -> RoundImport {
    var options = RoundImport.Options()
    change(&options)
    return try scene.desk.importRound(document(csv), options: options, dryRun: dryRun)
  }

  private static let round = """
    Council,Date Sent,Reply date,Their ref,Status,Exemption,Notes,1 How many meals?,2 What did they cost?
    Brackwater Council,4/3/2019,29/3/2019,FOI-7,Partially successful,,polite,"1,204",s43(2)
    Low Moor,4/3/2019,,,Awaiting response,,,,
    Glen Tarn Council,4/3/2019,2/4/2019,,Not held,,,,
    """

  private static func withAuthorities(_ body: (Scene) throws -> Void) throws {
    try Scene.withCasebook(today: "2020-10-20") { scene in
      _ = try scene.desk.importAuthorities(
        from: Document(name: "councils.csv", bytes: Array(Scene.councils.utf8)))
      try body(scene)
    }
  }

  @Test func aRowBecomesACaseWithItsDaysAndOutcomes() throws {
    try Self.withAuthorities { scene in
      let result = try Self.imported(Self.round, in: scene)
      #expect(
        result.opened.map(\.description) == [
          "meals-2019/brack", "meals-2019/lowmoor", "meals-2019/tarn",
        ])
      let file = try scene.desk.show("meals-2019/brack")
      #expect(file.standing.sent == day("2019-03-04"))
      #expect(file.standing.replied == day("2019-03-29"))
      let answers = file.standing.answers.map(\.answer)
      #expect(answers.map(\.outcome) == [.answered, .refused])
      #expect(answers[0].values.map(\.value) == ["1204"])
      #expect(answers[1].claims == [Provision(parsing: "s43(2)")])
      #expect(file.standing.answers.allSatisfy { $0.isConfirmed })
      #expect(file.standing.facts?.reference == "FOI-7")
      #expect(file.file.events.last?.note == "polite (meals-2019.csv, row 2)")
      let silent = try scene.desk.show("meals-2019/lowmoor").standing
      #expect(silent.replied == nil)
      // The law follows from where the council is.
      let scottish = try scene.desk.show("meals-2019/tarn").standing
      #expect(scottish.regime == .foisa)
      #expect(scottish.answers.map(\.answer.outcome) == [.notHeld, .notHeld])
    }
  }

  @Test func aDryRunChangesNothing() throws {
    try Self.withAuthorities { scene in
      let result = try Self.imported(Self.round, in: scene, dryRun: true)
      #expect(!result.isDone)
      #expect(result.opened.count == 3)
      let list1 = try scene.desk.requests()
      #expect(list1.isEmpty)
      #expect(
        result.report(of: "meals-2019.csv") == [
          "meals-2019.csv: 3 requests in the rows.", "", "Columns:",
          "  A  Council                authority",
          "  B  Date Sent              sent, day before month",
          "  C  Reply date             received, day before month",
          "  D  Their ref              reference", "  E  Status                 outcome",
          "  F  Exemption              exemptions", "  G  Notes                  notes",
          "  H  1 How many meals?      question 1", "  I  2 What did they cost?  question 2", "",
          "This would be imported:", "  request meals-2019, new, with 2 questions", "  3 new cases",
          "  request sent: 3", "  reply received: 2", "  note: 1",
          "  4 answers: 1 answered, 1 refused, 2 not held", "", "To look at:",
          "  row 3, Council: \"Low Moor\" was taken for Low Moor Council",
        ])
    }
  }

  @Test func importingAgainAddsNothing() throws {
    try Self.withAuthorities { scene in
      _ = try Self.imported(Self.round, in: scene)
      let again = try Self.imported(Self.round, in: scene)
      #expect(again.events.isEmpty)
      #expect(again.opened.isEmpty)
      #expect(again.known.count == 3)
      // A reply that has come in the meantime is all that is new.
      let later = Self.round.replacing(
        "Low Moor,4/3/2019,,,Awaiting response", with: "Low Moor,4/3/2019,1/5/2019,,Refused")
      let more = try Self.imported(later, in: scene)
      #expect(more.events == [.replied: 1])
    }
  }

  @Test func whatIsRecordedStaysWhereTheSheetChanges() throws {
    try Self.withAuthorities { scene in
      _ = try Self.imported(Self.round, in: scene)
      let changed = Self.round.replacing("29/3/2019", with: "30/3/2019")
      let again = try Self.imported(changed, in: scene)
      #expect(again.events.isEmpty)
      #expect(
        again.remarks.map(\.written).contains {
          $0.hasPrefix("row 2: imported before (reply received, 29 March 2019)")
        })
    }
  }

  @Test func rowsThatCannotBecomeCasesStopTheImport() throws {
    try Self.withAuthorities { scene in
      let csv = """
        Council,Sent
        Brackwater Council,4/3/2019
        Nowhere Parish Council,4/3/2019
        Low Moor Council,
        Brackwater Council,5/3/2019
        Glen Tarn Council,4/3/2021
        """
      let told = message { _ = try Self.imported(csv, in: scene) }
      #expect(
        told == """
          meals-2019.csv: 4 rows cannot become cases, so nothing was imported; correct them, add unknown \
          authorities with --add-authorities, or leave these rows out with --leave-out
            row 3, Council: "Nowhere Parish Council" is not an authority that foi knows
            row 4, Sent: there is no day of sending; fill it in, or give one for all with --sent
            row 5, Council: the same authority as in row 2, for the same request
            row 6, Sent: 4 March 2021 is in the future
          """)
      let list2 = try scene.desk.requests()
      #expect(list2.isEmpty)
      let result = try Self.imported(csv, in: scene) { options in
        options.leavesOut = true
        options.addsAuthorities = true
        options.sent = day("2019-03-01")
      }
      #expect(
        result.opened.map(\.authority.description) == [
          "brack", "nowhere-parish-council", "lowmoor",
        ])
    }
  }

  @Test func anImplausibleOrderIsAFindingAndNoFault() throws {
    try Self.withAuthorities { scene in
      let csv = "Council,Sent,Replied,Status\nBrackwater Council,9/9/2018,31/08/2017,Refused\n"
      let result = try Self.imported(csv, in: scene)
      #expect(result.events == [.sent: 1, .note: 1])
      #expect(
        result.remarks.map(\.written) == [
          "row 2: the reply of 31 August 2017 comes before the sending on 9 September 2018, so it is left out"
        ])
    }
  }

  @Test func aWordThatSaysNothingIsKeptAsANote() throws {
    try Self.withAuthorities { scene in
      let csv = "Council,Sent,Replied,Status\nBrackwater Council,4/3/2019,29/3/2019,Obstructive\n"
      let result = try Self.imported(csv, in: scene)
      #expect(result.events == [.sent: 1, .replied: 1])
      #expect(result.answers.isEmpty)
      let reply = try scene.desk.show("meals-2019/brack").file.events.last
      #expect(reply?.note == "the sheet says: Obstructive (meals-2019.csv, row 2)")
    }
  }

  @Test func aReadingOfASentenceWaitsToBeChecked() throws {
    try Self.withAuthorities { scene in
      let csv = """
        Council,Sent,Replied,Q1,Q2
        Brackwater Council,4/3/2019,29/3/2019,"They refused to give it under section 43(2) of the Act.",41
        """
      let result = try Self.imported(csv, in: scene)
      #expect(result.unchecked == 1)
      let answers = try scene.desk.show("meals-2019/brack").standing.answers
      #expect(answers.map(\.isConfirmed) == [false, true])
      #expect(answers.first?.answer.outcome == .refused)
    }
  }

  @Test func aRequestOfTheCasebookKeepsItsQuestions() throws {
    try Scene.withCases { scene in
      let csv =
        "Council,Received,Q1,Q2a,Q9,When does it end?\nBrackwater Council,30/9/2020,41,£12,x,2024\n"
      let result = try Self.imported(csv, in: scene) { $0.request = "meals" }
      #expect(result.opened.isEmpty)
      #expect(result.events == [.replied: 1])
      #expect(result.answers == [.answered: 2])
      #expect(
        result.remarks.map(\.written) == [
          "row 2: meals has no question 9, so its cell is left out",
          "row 2: meals has no question 10, so its cell is left out",
        ])
    }
  }

  @Test func reviewsAndWithdrawalsHaveTheirDays() throws {
    try Self.withAuthorities { scene in
      let csv = """
        Council,Sent,Replied,Status,Review requested,Review reply
        Brackwater Council,4/3/2019,29/3/2019,Refused,10/4/2019,9/5/2019
        Low Moor Council,4/3/2019,8/3/2019,Withdrawn,,
        """
      let result = try Self.imported(csv, in: scene)
      #expect(
        result.events == [
          .sent: 2, .replied: 1, .reviewRequested: 1, .reviewAnswered: 1, .withdrawn: 1,
        ])
      #expect(try scene.desk.show("meals-2019/lowmoor").standing.stage == .withdrawn)
    }
  }

  /// A sheet such as people keep: 150 councils under the names that lists give them, a question in each column.
  private static func largeRound() throws -> (csv: String, councils: [CouncilRegister.Council]) {
    let sent = day("2019-05-01")
    let register = try Desk.register()
    let councils = register.councils(on: sent).filter {
      $0.kind != .combined && $0.kind != .strategic
    }
    let chosen = stride(from: 0, to: councils.count, by: 2).prefix(150).map { councils[$0] }
    var rows = [
      "Authority,Date Sent,Date of response,FOI ref,Outcome,Exemptions,Notes,"
        + "1 How many meals did you serve?,\"2 What did you pay, in pounds?\""
    ]
    for (number, council) in chosen.enumerated() {
      let name = number % 3 == 0 ? council.shortName : council.name
      let start = "\"\(name)\",1/5/2019,"
      let rest =
        switch number % 5 {
        case 0: "28/5/2019,REF-\(number),Successful,,,\"\(number),000\",£12.50"
        case 1: "29/5/2019,,Partially successful,,late,\(number),s43(2)"
        case 2: "30/5/2019,,Refused,\"s12, s40(2)\",,,"
        case 3: "31/5/2019,,Information not held,,,,"
        default: ",,Awaiting response,,chased twice,,"
        }
      rows.append(start + rest)
    }
    return (rows.joined(separator: "\r\n"), chosen)
  }

  @Test func aHundredAndFiftyPastRequestsAreOneImport() throws {
    let (csv, councils) = try Self.largeRound()
    try Scene.withCasebook(today: "2019-07-01") { scene in
      let result = try Self.imported(csv, in: scene)
      #expect(result.opened.count == 150)
      #expect(result.stops.isEmpty)
      #expect(result.events[.sent] == 150)
      #expect(result.events[.replied] == 120)
      #expect(result.answers == [.answered: 90, .refused: 90, .notHeld: 60])
      #expect(result.newAuthorities.allSatisfy { $0.gss != nil })
      var query = CaseQuery()
      query.request = RequestID("meals-2019")
      let rows = try scene.desk.cases(query)
      #expect(rows.count == 150)
      for (number, council) in councils.enumerated() {
        let row = try #require(rows.first { $0.id.authority == council.authority.id })
        let replied = number % 5 == 4 ? nil : day("2019-05-\(28 + number % 5)")
        #expect(row.sent == day("2019-05-01"))
        #expect(row.replied == replied)
        #expect(row.regime == (council.nation == .scotland ? .foisa : .foia))
        #expect(try scene.desk.authority(council.authority.id.description).gss == council.gss)
        // A refusal can be put under review: 40 working days in Scotland, two months elsewhere.
        if number % 5 == 2 {
          #expect(row.reviewBy != nil)
          #expect(row.refusals == 2)
        }
      }
      let again = try Self.imported(csv, in: scene)
      #expect(again.events.isEmpty)
    }
  }

  @Test func theAuthoritysSuccessorIsFoundByTheDay() throws {
    try Scene.withCasebook(today: "2025-07-01") { scene in
      let csv = "Council,Sent\nSomerset,1/5/2019\nMendip,1/5/2024\n"
      let result = try Self.imported(csv, in: scene)
      #expect(
        result.opened.map(\.authority.description) == [
          "somerset-county-council", "somerset-council",
        ])
    }
  }

  @Test func anythingThatIsNoSheetIsAFault() throws {
    try Scene.withCasebook { scene in
      let told = message {
        _ = try scene.desk.importRound(
          Document(name: "letter.csv", bytes: Array("Dear Council,\nplease".utf8)))
      }
      #expect(told.hasPrefix("letter.csv:1: no column is known to hold the authority"))
      let quotes = message {
        _ = try scene.desk.importRound(
          Document(name: "r.csv", bytes: Array("Authority,Sent\n\"A Council,4/3/2019\n".utf8)))
      }
      #expect(quotes == "r.csv:2: the quotation marks do not match; close the quoted cell")
    }
  }
}
