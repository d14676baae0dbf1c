import Casebook
import FOIDesk
import FOILaw
import Testing

/// Transfers that are read off letters.
@Suite struct TransferTests {
  private static func letter(to name: String) -> Post {
    Post(
      from: "foi@brack.example", subject: "RE: School meals", at: "2020-09-17 10:00", id: "t1",
      text: """
        Brackwater Council does not hold the information you asked for. School meals are the \
        responsibility of \(name), and we have today transferred your request to them. They will \
        reply to you directly.

        Brackwater Council
        """)
  }

  private static func inScene(
    to name: String, _ body: (Scene) throws -> Void
  ) throws {
    try Scene.withCases { scene in
      let all = Scene.councils + "\nfen,Fenwick County Council,england,foi@fenwick.example,,"
      _ = try scene.desk.importAuthorities(from: scene.file("all.csv", all))
      try scene.mail("transfer.eml", Self.letter(to: name).bytes)
      _ = try scene.desk.importMail(["transfer.eml"])
      try body(scene)
    }
  }

  @Test func aTransferReadFromMailOpensTheCaseAtAnAuthorityThatIsKnown() throws {
    try Self.inScene(to: "Fenwick County Council") { scene in
      let old = try scene.desk.show("brack").standing
      #expect(old.stage == .transferred)
      #expect(old.transferredCase?.description == "meals/fen")
      // It is a reading, which a person is asked to look at.
      #expect(
        old.nextStep?.reason
          == .transferUnchecked(day("2020-09-17"), to: "Fenwick County Council"))
      let sure = try scene.desk.confirmEvents(nil, case: "brack").standing
      #expect(sure.nextStep == nil)
      #expect(sure.transferredCase == old.transferredCase)
      let new = try scene.desk.show("meals/fen").standing
      #expect(new.owed?.lastDay == day("2020-10-15"))
      let said = message { _ = try scene.desk.draft(.chaser, cases: ["brack"], to: .none) }
      #expect(said.contains("another authority has the request now"))
    }
  }

  /// Every letter to the authority that has the request now says how it came there.
  @Test(
    arguments: [
      (LetterKind.chaser, "2020-10-16"), (.internalReviewLate, "2020-10-16"),
      (.confirmReceipt, "2020-09-21"), (.withdrawal, "2020-09-21"), (.complaint, "2020-11-30"),
    ])
  func aLetterAboutATransferredRequestSaysByWhomAndWhen(
    kind: LetterKind, today: String
  ) throws {
    try Self.inScene(to: "Fenwick County Council") { scene in
      let desk = try scene.on(today).desk
      if kind == .complaint {
        _ = try desk.record(.chased, on: day("2020-10-20"), case: "meals/fen")
      }
      let letter = try #require(try desk.draft(kind, cases: ["meals/fen"], to: .none).first)
      let text = letter.text.replacing("\n", with: " ")
      #expect(text.contains("to Brackwater Council on Thursday 10 September 2020"), "\(text)")
      #expect(!text.contains("I sent you"))
      let new = kind == .complaint ? "Fenwick County Council" : "you"
      let passed =
        kind == .withdrawal
        ? "that Brackwater Council transferred to you"
        : "Brackwater Council transferred it to \(new); I was told so on Thursday 17 September"
      #expect(text.contains(passed), "\(text)")
    }
  }

  @Test func aRequestThatWasPassedOnTwiceSaysWhereItBegan() throws {
    try Self.inScene(to: "Fenwick County Council") { scene in
      var details = Desk.EventDetails()
      details.transferredTo = "Low Moor Council"
      let desk = try scene.on("2020-11-02").desk
      _ = try desk.retract("last", note: nil, case: "meals/lowmoor")
      _ = try desk.record(.transferred, on: day("2020-09-24"), details: details, case: "meals/fen")
      let letter = try #require(
        try desk.draft(.chaser, cases: ["meals/lowmoor"], to: .none).first)
      let text = letter.text.replacing("\n", with: " ")
      #expect(text.contains("to Brackwater Council on Thursday 10 September 2020"), "\(text)")
      #expect(text.contains("Fenwick County Council transferred it to you"))
    }
  }

  @Test func theAnswerOfTheOtherAuthorityGoesOnItsCaseInTheSameImport() throws {
    try Self.inScene(to: "Fenwick County Council") { scene in
      let answer = Post(
        from: "foi@fenwick.example", subject: "RE: School meals", at: "2020-10-12 10:00", id: "a1",
        text: """
          Your request about school meals was transferred to us by Brackwater Council.

          1. How many meals did you serve in 2019?
          12,000

          2. For each supplier:
          a) what did you pay it in 2019?
          £30,000
          b) when does its contract end?
          31 March 2023

          Fenwick County Council
          """)
      try scene.mail("answer.eml", answer.bytes)
      _ = try scene.desk.importMail(["answer.eml"])
      #expect(try scene.desk.inbox().isEmpty)
      #expect(try scene.desk.show("meals/fen").standing.replied == day("2020-10-12"))
    }
  }

  @Test func aNameThatNobodyKnowsIsOpenedOnceItIsConfirmed() throws {
    try Self.inScene(to: "Otherton County Council") { scene in
      let read = try scene.desk.show("brack").standing
      #expect(read.stage == .transferred)
      #expect(read.nextStep?.kind == .followTransfer)
      #expect(try scene.desk.cases(CaseQuery()).count == 3)
      let sure = try scene.desk.confirmEvents(nil, case: "brack")
      #expect(sure.standing.transferredCase?.description == "meals/otherton-county-council")
      #expect(sure.standing.nextStep == nil)
      let file = try scene.desk.show("brack").file
      #expect(file.proposed.isEmpty)
      #expect(file.history.contains { $0.kind == .transferred && $0.original != nil })
    }
  }

  @Test func aRequestThatCameBackIsSentAgainAndNotChased() throws {
    try Scene.withCases { scene in
      _ = try scene.desk.record(.notDelivered, on: day("2020-09-11"), case: "brack")
      for kind in [LetterKind.chaser, .internalReviewLate, .complaint] {
        let said = message { _ = try scene.desk.draft(kind, cases: ["brack"], to: .none) }
        #expect(said.contains("the request came back undelivered"), "\(said)")
      }
    }
  }

  @Test func aTransferThatIsTakenBackTakesItsCaseWithIt() throws {
    try Self.inScene(to: "Fenwick County Council") { scene in
      let event = try #require(
        try scene.desk.show("brack").file.history.first { $0.kind == .transferred })
      let now = try scene.desk.retract(event.id.description, note: nil, case: "brack")
      #expect(now.standing.stage == .awaiting)
      #expect(try scene.desk.show("meals/fen").standing.stage == .void)
      #expect(try scene.desk.checkup(rebuilding: false).isSound)
    }
  }
}
