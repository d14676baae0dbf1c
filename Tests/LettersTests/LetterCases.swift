import FOILaw
import Testing

@testable import Casebook
@testable import Letters

/// A letter shown in full: which, and of what case.
struct LetterCase: Sendable, CustomTestStringConvertible {
  let name: String
  let kind: LetterKind
  let input: @Sendable () throws -> LetterInput

  init(_ name: String, _ kind: LetterKind, _ story: Story) {
    self.name = name
    self.kind = kind
    input = { try story.input() }
  }

  init(_ name: String, _ kind: LetterKind, _ sample: Sample) {
    self.name = name
    self.kind = kind
    input = { sample.input }
  }

  var testDescription: String { name }

  static let all = asking + reminding + reviewing + complaining + ending

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
    Sample.day(year, month, day)
  }

  private static func on(
    _ kind: Event.Kind, _ year: Int, _ month: Int, _ day: Int,
    _ change: (inout Event) -> Void = { _ in }
  ) -> Event { Story.event(kind, year, month, day, change) }
}

// MARK: - Asking

extension LetterCase {
  private static var asking: [LetterCase] {
    [
      LetterCase("initial-request", .initialRequest, Story()),
      LetterCase("initial-request-bare", .initialRequest, bareRequest),
      LetterCase(
        "confirm-receipt", .confirmReceipt, Story.of(.foisa, today: day(2020, 10, 9), [])),
      LetterCase("clarification-reply", .clarificationReply, clarified(.foia, day(2020, 10, 12))),
      LetterCase(
        "clarification-reply-too-late", .clarificationReply, clarified(.eir, day(2020, 11, 4))),
      LetterCase("extension-foia", .extensionChallenge, extensionOfAbsolute),
      LetterCase("extension-foia-bare", .extensionChallenge, extended(.foia, day(2020, 10, 28))),
      LetterCase("extension-foisa", .extensionChallenge, extended(.foisa, day(2020, 10, 28))),
      LetterCase(
        "extension-eir-late", .extensionChallenge,
        extended(.eir, day(2020, 11, 3), until: day(2021, 1, 29))),
      LetterCase("extension-eisr", .extensionChallenge, extended(.eisr, day(2020, 10, 28))),
      LetterCase(
        "narrowed-request", .narrowedRequest, tooDear(.foia, ["s12(1)"], keeping: ["3", "4"])),
      LetterCase(
        "narrowed-request-eir", .narrowedRequest, tooDear(.eir, ["reg12(4)(b)"], keeping: [])),
    ]
  }

  private static var bareRequest: Story {
    var story = Story(regime: .eir)
    story.request = Request(
      id: RequestID("trees"), title: "Street trees felled in 2020",
      questions: [Question(id: Sample.id("1"), text: "How many street trees were felled in 2020?")])
    return story
  }

  private static func clarified(_ regime: Regime, _ asked: CalendarDay) -> Story {
    var facts = LetterFacts(kind: .clarification)
    facts.reference = "FOI 0815"
    let question = Event(id: EventID("asked"), .clarificationAsked(facts), on: asked)
    var story = Story.of(regime, today: asked.advanced(by: 2), [question])
    story.words = """
      By "support services" I mean help to schools in using their management information system, \
      by telephone or on site.

      By "income" I mean what schools paid you, before any costs.
      """
    return story
  }

  private static func extended(
    _ regime: Regime, _ told: CalendarDay, until: CalendarDay? = nil, _ grounds: [String] = []
  ) -> Story {
    let event = Event(
      id: EventID("extended"),
      .extended(until: until, grounds: grounds.compactMap { Provision(parsing: $0) }), on: told)
    return Story.of(regime, today: told.advanced(by: 1), [event])
  }

  private static var extensionOfAbsolute: Story {
    extended(.foia, day(2020, 11, 2), until: day(2021, 2, 26), ["s41"])
  }

  private static func tooDear(_ regime: Regime, _ claims: [String], keeping: [String]) -> Story {
    let answers = ["1", "2a", "2b", "3", "4", "5"].map {
      Sample.answer($0, .refused, claims, "To find this would take us too long.")
    }
    var story = Story.of(regime, today: day(2020, 11, 5), [Story.reply(2020, 10, 26, answers)])
    story.words = "Please leave out every supplier to which you paid less than £5,000 in 2019/20."
    story.kept = keeping.map(Sample.id)
    return story
  }
}

// MARK: - Reminding

extension LetterCase {
  private static var reminding: [LetterCase] {
    [
      LetterCase("chaser", .chaser, Sample.waiting),
      LetterCase("chaser-part", .chaser, inPart(.eir, ["4"])),
      LetterCase(
        "second-chaser", .secondChaser,
        Story.of(.foia, today: day(2020, 11, 12), [on(.chased, 2020, 11, 2)])),
      LetterCase("second-chaser-part", .secondChaser, remindedInPart),
      LetterCase("partial-reply", .partialReply, inPart(.foia, ["5"], today: day(2020, 10, 27))),
      LetterCase("partial-reply-foisa", .partialReply, inPart(.foisa, ["4", "5"], refusing: true)),
    ]
  }

  private static func inPart(
    _ regime: Regime, _ blank: [String], refusing: Bool = false,
    today: CalendarDay = Sample.day(2020, 11, 12)
  ) -> Story {
    let answers = ["1", "2a", "2b", "3", "4", "5"].filter { !blank.contains($0) }.map { number in
      number == "3" && refusing
        ? Sample.answer(number, .refused, ["s33(1)(b)"], "This is commercial: section 33(1)(b).")
        : Sample.answer(number, .answered, [], "See the table, row \(number).")
    }
    return Story.of(regime, today: today, [Story.reply(2020, 10, 26, answers)])
  }

  private static var remindedInPart: Story {
    var story = inPart(.eisr, ["4", "5"])
    story.events.append(on(.chased, 2020, 11, 2))
    return story
  }
}

// MARK: - Reviewing

extension LetterCase {
  private static var reviewing: [LetterCase] {
    [
      LetterCase("review-late-eisr", .internalReviewLate, Sample.waitingInScotland),
      LetterCase("review-late-foia", .internalReviewLate, answeredLate),
      LetterCase("review-foia", .internalReview, Sample.reviewed),
      LetterCase("review-foisa", .internalReview, Sample.scottish),
      LetterCase("review-eir", .internalReview, Sample.environmental),
      LetterCase("review-eisr", .internalReview, scottishEnvironment),
      LetterCase("review-grounds-foia", .internalReview, manyGrounds),
      LetterCase("review-own-arguments", .internalReview, withOwnArguments),
    ]
  }

  private static var answeredLate: Story {
    let answers = ["1", "2a", "2b", "3", "4", "5"].map {
      Sample.answer($0, .answered, [], "See the table, row \($0).")
    }
    return Story.of(
      .foia, today: day(2020, 11, 20),
      [on(.chased, 2020, 11, 2), Story.reply(2020, 11, 16, answers)])
  }

  private static var scottishEnvironment: Story {
    let answers = [
      Sample.answer("1", .answered, [], "Yes."),
      Sample.answer(
        "2a", .refused, ["reg10(4)(e)"],
        "These are internal communications, regulation 10(4)(e). The public interest favours a "
          + "private space."),
      Sample.answer(
        "2b", .refused, ["reg10(5)(e)"],
        "Regulation 10(5)(e) applies. We consulted the supplier, which objects."),
      Sample.answer("3", .refused, ["reg10(4)(b)"], "The request is manifestly unreasonable."),
      Sample.answer("4", .refused, ["reg11(2)"], "The figures are personal data."),
      Sample.answer("5", .answered, [], "£400."),
    ]
    var story = Story.of(.eisr, today: day(2020, 11, 5), [Story.reply(2020, 10, 26, answers)])
    story.evidence = [
      Story.document(
        "d1", "Schools committee, agenda and papers", questions: ["2"], place: "page 4",
        note: "The paper names the supplier and gives the price paid."),
      Story.document("d2", "Annual accounts 2019/20", questions: [], place: nil, note: nil),
    ]
    story.precedents = [Sample.id("2b"): Sample.precedents(gave: 4, of: 4)]
    return story
  }

  private static var manyGrounds: Story {
    let answers = [
      Sample.answer("1", .refused, ["s22"], "We intend to publish this, section 22."),
      Sample.answer(
        "2a", .refused, ["s36(2)(c)"],
        "Release would prejudice the conduct of our affairs: "
          + "section 36(2)(c)."),
      Sample.answer("2b", .refused, ["s41"], "The supplier gave this in confidence, section 41."),
      Sample.answer("3", .refused, ["s40(2)"], "The figures are personal data, section 40(2)."),
      Sample.answer("4", .refused, ["s14(1)"], "We regard the request as vexatious."),
      Sample.answer(
        "5", .refused, ["s31(1)(a)"],
        "Section 31(1)(a): release would be likely to prejudice the prevention of crime. The public "
          + "interest in safety is greater."),
    ]
    return Story.of(.foia, today: day(2020, 11, 5), [Story.reply(2020, 10, 26, answers)])
  }

  private static var withOwnArguments: Story {
    let answers =
      [
        Sample.answer(
          "3", .refused, ["s43(2)"], "Section 43(2): release would be likely to prejudice us.")
      ]
      + ["1", "2a", "2b", "4", "5"].map { Sample.answer($0, .answered, [], "See row \($0).") }
    var story = Story.of(.foia, today: day(2020, 11, 5), [Story.reply(2020, 10, 26, answers)])
    story.ownArguments = [
      OwnArgument(
        name: "published", grounds: [Provision(.section, "43", ["2"])],
        text: "The income from schools stands in the council's own budget book for 2018/19."),
      OwnArgument(
        name: "public-money", questions: [Sample.id("3")],
        text: "Schools pay this out of public money, and parents may know what they get for it."),
    ]
    story.choice = ArgumentChoice(
      dropped: ["s43-2.only-likely"],
      order: ["own.published", "s43-2.contract-already-let-finished"])
    return story
  }
}

// MARK: - Complaining

extension LetterCase {
  private static var complaining: [LetterCase] {
    [
      LetterCase(
        "complaint-silence", .complaint,
        Story.of(.foia, today: day(2020, 11, 12), [on(.chased, 2020, 11, 2)])),
      LetterCase("complaint-after-six-weeks", .complaint, complainedLate),
      LetterCase("complaint-refusals", .complaint, reviewed(.foia, ["s43(2)"])),
      LetterCase("complaint-review-late", .complaint, reviewedLate),
      LetterCase("complaint-eir-review-overdue", .complaint, reviewOverdue(.eir)),
      LetterCase("application", .application, reviewed(.foisa, ["s33(1)(b)"])),
      LetterCase("application-eisr-review-overdue", .application, reviewOverdue(.eisr)),
      LetterCase("tribunal-notice", .tribunalNotice, decided(.foia, today: day(2021, 3, 10))),
      LetterCase("tribunal-notice-late", .tribunalNotice, decided(.eir, today: day(2021, 4, 10))),
    ]
  }

  private static func reviewed(_ regime: Regime, _ claims: [String]) -> Story {
    let given = ["1", "2a", "2b"].map { Sample.answer($0, .answered, [], "See row \($0).") }
    let words = "This would be likely to prejudice our supplier."
    let refused = ["3", "4", "5"].map { Sample.answer($0, .refused, claims, words) }
    let request = on(.reviewRequested, 2020, 11, 12) { $0.original = OriginalID("review-request") }
    var story = Story.of(
      regime, today: day(2020, 12, 21),
      [
        on(.acknowledged, 2020, 10, 2), on(.chased, 2020, 11, 2),
        Story.reply(2020, 11, 5, given + refused), request,
        Story.reply(2020, 12, 10, [], as: .reviewAnswered, reference: "IR 44"),
      ])
    story.precedents = [
      Sample.id("3"): Sample.precedents(gave: 1, of: 2),
      Sample.id("4"): Sample.precedents(gave: 2, of: 9),
    ]
    story.evidence = [
      Story.document(
        "d1", "Budget book 2020/21", questions: ["3"], place: "page 31",
        note: "It gives the income from schools for 2018/19.")
    ]
    return story
  }

  private static var complainedLate: Story {
    var story = reviewed(.foia, ["s12(1)"])
    story.today = day(2021, 3, 1)
    return story
  }

  /// Nothing is refused any more, but everything came late.
  private static var reviewedLate: Story {
    let all = ["1", "2a", "2b", "3", "4", "5"].map {
      Sample.answer($0, .answered, [], "See row \($0).")
    }
    return Story.of(
      .foia, today: day(2021, 3, 1),
      [
        Story.reply(2020, 11, 16, Array(all.dropLast())), on(.reviewRequested, 2020, 11, 20),
        Story.reply(2021, 2, 22, all, as: .reviewAnswered),
      ])
  }

  private static func reviewOverdue(_ regime: Regime) -> Story {
    Story.of(
      regime, today: day(2021, 1, 20),
      [on(.chased, 2020, 11, 2), on(.reviewRequested, 2020, 11, 12)])
  }

  private static func decided(_ regime: Regime, today: CalendarDay) -> Story {
    var story = reviewed(regime, regime == .eir ? ["reg12(5)(e)"] : ["s43(2)"])
    story.events += [on(.complained, 2020, 12, 22), on(.decisionNotice, 2021, 3, 1)]
    story.today = today
    return story
  }
}

// MARK: - Ending

extension LetterCase {
  private static var ending: [LetterCase] {
    let all = ["1", "2a", "2b", "3", "4", "5"].map {
      Sample.answer($0, .answered, [], "See row \($0).")
    }
    var withdrawn = Story.of(.eir, today: day(2020, 10, 12), [])
    withdrawn.words = "The information has been published on your web site in the meantime."
    return [
      LetterCase(
        "thanks", .thanks,
        Story.of(.foia, today: day(2020, 10, 28), [Story.reply(2020, 10, 26, all)])),
      LetterCase(
        "thanks-after-review", .thanks,
        Story.of(
          .foisa, today: day(2020, 12, 14),
          [
            on(.reviewRequested, 2020, 11, 12),
            Story.reply(2020, 12, 10, all, as: .reviewAnswered, reference: "IR 44"),
          ])),
      LetterCase("withdrawal", .withdrawal, withdrawn),
      LetterCase(
        "withdrawal-bare", .withdrawal, Story.of(.foia, today: day(2020, 10, 12), [])),
    ]
  }
}
