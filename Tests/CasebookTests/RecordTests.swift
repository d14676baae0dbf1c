import Casebook
import FOILaw
import Foundation
import Testing

/// Events as casebooks keep them: what is empty is not written.
@Suite struct EventCodingTests {
  private func json(_ payload: Event.Payload) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(payload), as: UTF8.self)
  }

  @Test func listsAreWrittenUnlessTheyAreEmpty() throws {
    let ground = Provision(.section, "43", ["2"])
    #expect(
      try json(.extended(.init(until: nil, grounds: [ground]))) == #"{"grounds":["s43(2)"]}"#)
    #expect(try json(.extended(.init(until: nil, grounds: []))) == "{}")
    #expect(
      try json(.answersConfirmed([QuestionID(labels: ["2", "b"])])) == #"{"confirmed":["2b"]}"#)
    #expect(try json(.replied(answers: [])) == "{}")
  }
}

/// Answers as casebooks keep them.
@Suite struct AnswerCodingTests {
  private func read(_ json: String) throws -> Answer {
    try JSONDecoder().decode(Answer.self, from: Data(json.utf8))
  }

  @Test func keepsTheStepsAsCodes() throws {
    let answer = Answer(
      question: QuestionID(labels: ["1"]), outcome: .refused,
      steps: [ReadingStep(.number), ReadingStep(.structure, "own")])
    let json = String(decoding: try JSONEncoder().encode(answer), as: UTF8.self)
    #expect(json.contains(#""step":"number""#) && !json.contains("rule"))
    #expect(try read(json) == answer)
  }

  /// As casebooks hold answers that were read before steps had codes.
  @Test func readsTheSentencesOfAnOlderFoiAsWords() throws {
    let old = try read(
      #"{"question":"1","outcome":"refused","claims":[],"confidence":0.5,"rule":"says so; own"}"#)
    #expect(old.steps == [ReadingStep(.words, "says so; own")])
    #expect(old.values.isEmpty)
  }
}

/// What a list says of a case must be true: silence, half an answer, and a clock that runs elsewhere.
@Suite struct SilenceTests {
  private let sent = Event.make(.sent, "2020-09-10")
  private let half: [(String, Outcome, [String])] = [
    ("1", .answered, []), ("2a", .blank, []), ("2b", .answered, []),
  ]

  @Test func aReplyThatNobodyCheckedIsNoSilence() throws {
    let standing = try fold([sent, .reply("2020-10-01", half, confirmed: false)])
    #expect(standing.stage == .unchecked)
    #expect(standing.owed == nil)
    #expect(standing.late == nil)
    #expect(standing.nextStep?.kind == .confirm)
  }

  /// What is read is proposed; a person makes it an answer.
  @Test(arguments: [Outcome.answered, .refused, .notHeld])
  func aFullReplyIsUncheckedUntilAPersonConfirmedAllOfIt(outcome: Outcome) throws {
    let whole = ["1", "2a", "2b"].map { ($0, outcome, [String]()) }
    let reply = Event.reply("2020-10-01", whole, confirmed: false)
    let read = try fold([sent, reply])
    #expect(read.stage == .unchecked)
    #expect(read.owed == nil)
    #expect(read.nextStep?.reason == .unchecked(day("2020-10-01")))
    #expect(read.answers.map(\.answer.outcome) == [outcome, outcome, outcome])
    #expect(read.refusals.count == (outcome == .refused ? 3 : 0))
    func confirming(_ ids: [[String]]) -> Event {
      .make(saying: .answersConfirmed(ids.map { QuestionID(labels: $0) }), "2020-10-02")
    }
    let some = try fold([sent, reply, confirming([["1"], ["2", "a"]])])
    #expect(some.stage == .unchecked)
    let all = try fold([sent, reply, confirming([["1"], ["2", "a"], ["2", "b"]])])
    #expect(all.stage == (outcome == .refused ? .refused : .answered))
  }

  /// A case is called refused where nothing was given, and partly refused where something was.
  @Test(arguments: [
    ([Outcome.refused, .refused, .refused], Standing.Stage.refused),
    ([.refused, .notHeld, .neitherConfirmedNorDenied], .refused),
    ([.answered, .answered, .refused], .partlyRefused),
    ([.refused, .refused, .answered], .partlyRefused),
    ([.partlyRefused, .notHeld, .refused], .partlyRefused),
    ([.answered, .notHeld, .answered], .answered),
  ])
  func onlyACaseInWhichNothingWasGivenIsRefused(outcomes: [Outcome], stage: Standing.Stage) throws {
    let answers = zip(["1", "2a", "2b"], outcomes).map { ($0, $1, [String]()) }
    #expect(try fold([sent, .reply("2020-10-01", answers)]).stage == stage)
  }

  @Test(arguments: [
    ("Brackwater & Tarn Council", "brackwater-and-tarn-council"),
    ("St. Ives' Town", "st-ives-town"),
    ("Cyngor Môn", "cyngor-mon"),
    ("Comhairle nan Eilean Siar – Àird & Ùige", "comhairle-nan-eilean-siar-aird-and-uige"),
    ("O\u{2019}Neill  Trust ", "oneill-trust"), ("--A--", "a"), ("Łódź", "od"), ("", ""),
    ("&", "and"), ("Ŵ&ŷ", "w-and-y"), ("日本", ""),
  ])
  func aNameBecomesASlugByOneRuleWhateverItsLetters(name: String, slug: String) {
    #expect(AuthorityID(slugging: name).description == slug)
  }

  @Test func aLaterReplyHasToBeCheckedAgain() throws {
    let first = Event.reply("2020-10-01", half)
    let second = Event.reply("2020-10-12", [("2a", .refused, ["s43"])], confirmed: false)
    #expect(try fold([sent, first]).stage == .partial)
    #expect(try fold([sent, first, second]).stage == .unchecked)
  }

  @Test func whatACheckedReplyLeavesOpenHasNotToBeConfirmed() throws {
    let standing = try fold([sent, .reply("2020-10-01", [("1", .answered, [])])])
    #expect(standing.stage == .partial)
    #expect(standing.answers.map(\.isConfirmed) == [true, true, true])
    let unread = try fold([sent, .make(saying: .replied(), "2020-10-01")])
    #expect(unread.stage == .unchecked)
    #expect(unread.answers.map(\.isConfirmed) == [false, false, false])
  }

  @Test(
    arguments: [
      // Its own date.
      ("2020-09-29", "2020-09-29"),
      // Read off the quoted request.
      ("2020-09-10", "2020-10-01"),
      // Before the request went.
      ("2020-09-09", "2020-10-01"),
      ("2020-10-02", "2020-10-01"),
    ])
  func aDateThatIsNotTheLettersOwnMovesNoWindow(dated: String, counted: String) throws {
    func standing(dated day: CalendarDay?) throws -> Standing {
      var facts = LetterFacts(kind: .reply)
      facts.date = day
      let refused = Answer(question: QuestionID(labels: ["1"]), outcome: .refused)
      return try fold([
        sent, .make(saying: .replied(answers: [refused], facts: facts), "2020-10-01"),
      ])
    }
    let given = try standing(dated: day(dated))
    #expect(given.reviewBy == (try standing(dated: day(counted)).reviewBy))
    #expect(given.findings.contains { $0.id == "reply.date-impossible" } == (dated != counted))
  }

  @Test func aReplyInPartLeavesTheRestOwedAndNobodyLate() throws {
    let standing = try fold([sent, .reply("2020-10-01", half)])
    #expect(standing.stage == .partial)
    #expect(standing.unanswered.map(\.description) == ["2a"])
    #expect(standing.owed?.lastDay == day("2020-10-08"))
    #expect(standing.late == nil)
  }

  @Test func silenceAndAReplyThatSaysNothingAreTwoOutcomes() throws {
    let before = try fold([sent])
    #expect(before.answers.map(\.answer.outcome) == [.noReply, .noReply, .noReply])
    #expect(before.late?.lastDay == day("2020-10-08"))
    let after = try fold([sent, .reply("2020-10-01", half)])
    #expect(after.answers.map(\.answer.outcome) == [.answered, .blank, .answered])
    // A question that the letter passes over is no silence of the authority's either.
    let short = try fold([sent, .reply("2020-10-01", [("1", .answered, [])])])
    #expect(short.answers.map(\.answer.outcome) == [.answered, .blank, .blank])
  }

  @Test func anAnswerSetByHandEndsTheSilence() throws {
    let told = Event.make(
      saying: .answersSet([Answer(question: QuestionID(labels: ["1"]), outcome: .refused)]),
      "2020-10-20")
    let standing = try fold([sent, told])
    #expect(standing.replied == day("2020-10-20"))
    #expect(standing.late == nil)
  }

  @Test func whatIsSetAfterAReplyByHandIsOfTheReplysDay() throws {
    let reply = Event.make(saying: .replied(), "2020-10-01")
    let refused = Answer(
      question: QuestionID(labels: ["1"]), outcome: .refused, claims: [Provision(.section, "21")])
    let set = Event.make(saying: .answersSet([refused]), "2020-11-20")
    let standing = try fold([sent, reply, set])
    #expect(standing.answers.first?.day == day("2020-10-01"))
    let read = try fold([sent, .reply("2020-10-01", [("1", .refused, ["s21"])])])
    #expect(standing.reviewBy == read.reviewBy)
    #expect(standing.reviewBy != nil)
  }
}

@Suite struct ReviewWindowTests {
  private let sent = Event.make(.sent, "2020-09-10")

  @Test func aLaterLetterDoesNotMoveIt() throws {
    let refusal = Event.reply("2020-10-01", [("2a", .refused, ["s21"])])
    let alone = try fold([sent, refusal]).reviewBy
    let rest = Event.reply("2020-10-30", [("1", .answered, []), ("2b", .answered, [])])
    #expect(try fold([sent, refusal, rest]).reviewBy == alone)
    let corrected = Event.make(
      saying: .answersSet([Answer(question: QuestionID(labels: ["1"]), outcome: .notHeld)]),
      "2020-11-03")
    #expect(try fold([sent, refusal, rest, corrected]).reviewBy == alone)
    // The same refusal told again gives no new window either.
    let again = Event.reply("2020-11-05", [("2a", .refused, ["s21"])])
    #expect(try fold([sent, refusal, again]).reviewBy == alone)
  }

  @Test func twoLettersThatRefuseEachHaveTheirOwnAndTheEarlierCounts() throws {
    let first = Event.reply("2020-10-01", [("2a", .refused, ["s21"])])
    let second = Event.reply("2020-10-30", [("2b", .refused, ["s21"])])
    let both = try fold([sent, first, second])
    #expect(both.reviewBy == (try fold([sent, first]).reviewBy))
    let later = try fold([sent, second]).reviewBy
    #expect(both.deadline(.askForReview)?.alternatives.contains { $0.lastDay == later } == true)
  }

  @Test func aRefusalGivenUpAndMadeAgainCountsAnew() throws {
    let first = Event.reply("2020-10-01", [("2a", .refused, ["s21"])])
    let given = Event.reply("2020-10-20", [("2a", .answered, [])])
    let again = Event.reply("2020-10-30", [("2a", .refused, ["s21"])])
    #expect(
      try fold([sent, first, given, again]).reviewBy == (try fold([sent, again]).reviewBy))
  }
}

@Suite struct OtherClockTests {
  private let sent = Event.make(.sent, "2020-09-10")

  @Test func aTransferredRequestIsOwedByTheOtherAuthorityAlone() throws {
    let other = CaseID(request: RequestID("meals"), authority: AuthorityID("fenwick"))
    let transfer = Event.make(
      saying: .transferred(.init(to: "Fenwick Council", opened: other)), "2020-09-17")
    let old = try fold([sent, transfer])
    #expect(old.stage == .transferred)
    #expect(old.owed == nil)
    #expect(old.open.isEmpty)
    #expect(old.nextStep == nil)
    #expect(old.transferredCase == other)
    let origin = Event.Origin(
      .transfer, of: CaseID(request: RequestID("meals"), authority: AuthorityID("a")))
    let new = try fold([.make(saying: .sent(.init(origin: origin)), "2020-09-17")])
    #expect(new.owed?.lastDay == day("2020-10-15"))
    #expect(new.origin == origin)
    // An answer that comes from the first one after all counts.
    let answered = try fold([sent, transfer, .reply("2020-10-01", [("1", .answered, [])])])
    #expect(answered.stage == .partial)
  }

  @Test func aBounceOfALetterWhoseIDNobodyKnowsIsThatOfTheRequest() throws {
    var back = Event.make(.notDelivered, "2020-09-11")
    back.messageID = "never-recorded@poe.example"
    let standing = try fold([sent, back])
    #expect(standing.isUndelivered)
    #expect(standing.late == nil)
    let again = try fold([sent, back, .make(.wrote, "2020-09-17")])
    #expect(again.owed?.lastDay == day("2020-10-15"))
  }

  @Test func aSchoolOfUnknownTermsIsLateOnlyAfterTheLongestTime() throws {
    let standing = try Standing(of: file([sent], kind: .school), calendars: .shipped)
    let limit = try LawCalendars.shipped[.foia].day(60, workingDaysAfter: day("2020-09-10"))
    #expect(standing.late?.lastDay == limit)
    #expect(standing.owed?.alternatives.contains { $0.lastDay == day("2020-10-08") } == true)
  }

  @Test func aCaseTakenBackOwesNothingAndCanBeSentAfterAll() throws {
    let back = Event.make(saying: .retracted(sent.id), "2020-09-12")
    let gone = try fold([sent, back])
    #expect(gone.stage == .void)
    #expect(gone.owed == nil)
    #expect(gone.nextStep == nil)
    let opened = file([sent, back])
    #expect(
      opened.fault(in: .make(.chased, "2020-10-12"), today: day("2020-12-01"))
        == .needs(.chased, earlier: .sent))
    let again = Event(id: EventID("again"), .sent(), on: day("2020-10-01"))
    #expect(opened.fault(in: again, today: day("2020-12-01")) == nil)
    #expect(try fold([sent, back, again]).stage == .awaiting)
  }

  @Test func aCaseOnWhichMoreHappenedIsNotTakenBack() {
    let opened = file([sent, .make(.chased, "2020-10-12")])
    let back = Event.make(saying: .retracted(sent.id), "2020-10-13")
    #expect(
      opened.fault(in: back, today: day("2020-12-01"))
        == .restsOn(.chased, day("2020-10-12"), earlier: .sent))
  }

  @Test func theDiaryKeepsItsDaysInOrder() throws {
    var late = Event.make(saying: .diary(day("2021-07-01")), "2020-09-12")
    late.note = "publication"
    let soon = Event.make(saying: .diary(day("2020-10-01")), "2020-09-13")
    let standing = try fold([sent, late, soon])
    #expect(standing.diary.map(\.day) == [day("2020-10-01"), day("2021-07-01")])
    #expect(standing.diary.last?.note == "publication")
    let done = Event.make(saying: .retracted(soon.id), "2020-10-01")
    #expect(try fold([sent, late, soon, done]).diary.count == 1)
  }
}

@Suite struct ReviewOutcomeTests {
  private let sent = Event.make(.sent, "2020-09-10")
  private let refusal = Event.reply(
    "2020-10-01",
    [("1", .refused, ["s43(2)"]), ("2a", .refused, ["s40(2)"]), ("2b", .answered, [])])
  private let asked = Event.make(.reviewRequested, "2020-10-12")

  private func outcome(
    _ iso: String, _ answers: [(String, Outcome)], confirmed: Bool = true
  ) -> Event {
    let read = answers.compactMap { number, outcome in
      QuestionID(number).map { Answer(question: $0, outcome: outcome) }
    }
    var event = Event.make(
      saying: .reviewAnswered(
        .init(answers: read, confirmed: confirmed ? read.map(\.question) : [])), iso)
    event.original = OriginalID(String(repeating: "b", count: 64))
    return event
  }

  @Test func itReplacesWhatItChangesAndKeepsTheRest() throws {
    let standing = try fold([sent, refusal, asked, outcome("2020-11-05", [("2a", .answered)])])
    #expect(standing.answers.map(\.answer.outcome) == [.refused, .answered, .answered])
    #expect(standing.nextStep?.kind == .complain)
  }

  @Test func untilSomebodyHasCheckedItItIsNotArguedWith() throws {
    let unread = try fold([sent, refusal, asked, outcome("2020-11-05", [])])
    #expect(unread.nextStep?.kind == .confirm)
    #expect(unread.nextStep?.reason == .outcomeUnchecked(day("2020-11-05")))
    let proposed = try fold([
      sent, refusal, asked, outcome("2020-11-05", [("2a", .answered)], confirmed: false),
    ])
    #expect(proposed.nextStep?.kind == .confirm)
    let set = Event.make(
      saying: .answersSet([Answer(question: QuestionID(labels: ["2", "a"]), outcome: .answered)]),
      "2020-11-06")
    let checked = try fold([sent, refusal, asked, outcome("2020-11-05", []), set])
    #expect(checked.nextStep?.kind == .complain)
  }

  @Test func aSecondReviewRunsAClockOfItsOwn() throws {
    let standing = try fold([
      sent, refusal, asked, outcome("2020-11-05", [("2a", .answered)]),
      .make(.reviewRequested, "2020-11-10"),
    ])
    #expect(standing.stage == .review)
    #expect(
      standing.owed?.lastDay
        == (try fold([sent, refusal, .make(.reviewRequested, "2020-11-10")]).owed?.lastDay))
  }

  @Test func aLateAnswerDuringAReviewReplacesAndLeavesTheReviewOwed() throws {
    let standing = try fold([
      sent, refusal, asked, .reply("2020-10-20", [("1", .answered, [])]),
    ])
    #expect(standing.stage == .review)
    #expect(standing.answers.first?.answer.outcome == .answered)
  }
}
