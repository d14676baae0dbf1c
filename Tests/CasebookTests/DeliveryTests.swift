import Casebook
import FOILaw
import Testing

@Suite struct DeliveryTests {
  private func sent(_ iso: String = "2020-03-02") -> Event {
    var event = Event.make(.sent, iso)
    event.messageID = "request@poe.example"
    return event
  }

  private func back(_ iso: String, _ id: String? = "request@poe.example") -> Event {
    var event = Event.make(.notDelivered, iso)
    event.messageID = id
    return event
  }

  @Test func aRequestThatCameBackIsSentAgainAndNobodyIsLate() throws {
    let standing = try fold([sent(), back("2020-03-03")])
    #expect(standing.nextStep?.kind == .resend)
    #expect(standing.nextStep?.from == day("2020-03-03"))
    #expect(standing.isUndelivered)
    #expect(standing.owed == nil)
    #expect(standing.open.isEmpty)
    #expect(standing.findings.map(\.id) == ["delivery.request"])
  }

  @Test func fromTheDayItWentAgainTheTimeRuns() throws {
    let again = Event.make(.wrote, "2020-03-09")
    let standing = try fold([sent(), back("2020-03-03"), again])
    let ordinary = try fold([sent("2020-03-09")])
    #expect(!standing.isUndelivered)
    #expect(standing.nextStep?.kind == .chase)
    #expect(standing.owed?.lastDay == ordinary.owed?.lastDay)
  }

  @Test func theDayItArrivedCountsWhereItIsRecorded() throws {
    let received = Event.make(.received, "2020-03-12")
    let standing = try fold([sent(), back("2020-03-03"), received])
    let ordinary = try fold([sent(), received])
    #expect(standing.owed?.lastDay == ordinary.owed?.lastDay)
  }

  /// The report may be late: the request came back although somebody acknowledged a letter.
  @Test func aRequestThatComesBackWasNotReceivedAfterAll() throws {
    let received = Event.make(.received, "2020-03-03")
    let standing = try fold([sent(), received, back("2020-03-04")])
    #expect(standing.isUndelivered)
    #expect(standing.nextStep?.kind == .resend)
  }

  @Test func aReminderThatComesBackDoesNotUndoThatTheRequestArrived() throws {
    var chased = Event.make(.chased, "2020-04-20")
    chased.messageID = "reminder@poe.example"
    let received = Event.make(.received, "2020-03-12")
    let events = [sent(), back("2020-03-03"), received, chased]
    let after = try fold(events + [back("2020-04-21", "reminder@poe.example")])
    #expect(!after.isUndelivered)
    #expect(after.owed?.lastDay == (try fold(events)).owed?.lastDay)
  }

  @Test func anAuthorityThatAnswersHasTheRequest() throws {
    let ack = Event.make(.acknowledged, "2020-03-04")
    let standing = try fold([sent(), back("2020-03-03"), ack])
    #expect(standing.nextStep?.kind == .chase)
    #expect(standing.owed != nil)
  }

  @Test func aReminderThatCameBackLeavesTheClockAlone() throws {
    var chased = Event.make(.chased, "2020-04-20")
    chased.messageID = "reminder@poe.example"
    let events = [sent(), chased]
    let before = try fold(events)
    let after = try fold(events + [back("2020-04-20", "reminder@poe.example")])
    #expect(after.owed?.lastDay == before.owed?.lastDay)
    #expect(after.nextStep?.kind == .resend)
    #expect(after.findings.contains { $0.id == "delivery.letter" })
  }

  @Test func aLetterThatNobodyKnowsIsNotTheRequest() throws {
    let standing = try fold([sent(), back("2020-03-03", "other@poe.example")])
    #expect(!standing.isUndelivered)
    #expect(standing.findings.map(\.id) == ["delivery.letter"])
  }

  @Test func withoutAnIDTheLastLetterCameBack() throws {
    let standing = try fold([sent(), back("2020-03-03", nil)])
    #expect(standing.isUndelivered)
  }
}

@Suite struct ProposalTests {
  private func proposed(_ id: String, _ kind: Event.Kind, _ iso: String) -> Event {
    var event = Event(id: EventID(id), .bare(kind), on: day(iso))
    event.isProposed = true
    return event
  }

  private func opened(_ events: [Event]) -> CaseFile {
    file([Event.make(.sent, "2020-03-02")] + events)
  }

  @Test func whatIsProposedCountsAndWaitsToBeLookedAt() throws {
    let file = opened([proposed("a", .clarificationAsked, "2020-03-05")])
    #expect(file.proposed.map(\.id) == [EventID("a")])
    #expect(try Standing(of: file, calendars: .shipped).stage == .clarification)
  }

  @Test func confirmedItWaitsNoMoreAndNothingElseChanges() throws {
    let events = [
      proposed("a", .acknowledged, "2020-03-03"), proposed("b", .clarificationAsked, "2020-03-05"),
    ]
    let look = Event.make(saying: .eventsConfirmed([EventID("b")]), "2020-03-06")
    let before = try Standing(of: opened(events), calendars: .shipped)
    #expect(opened(events + [look]).proposed.map(\.id) == [EventID("a")])
    #expect(try Standing(of: opened(events + [look]), calendars: .shipped) == before)
  }

  @Test func takenBackItWaitsNoMore() {
    let back = Event.make(saying: .retracted(EventID("a")), "2020-03-06")
    #expect(opened([proposed("a", .acknowledged, "2020-03-03"), back]).proposed.isEmpty)
  }
}
