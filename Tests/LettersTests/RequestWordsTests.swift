import FOILaw
import Testing

@testable import Casebook
@testable import Letters

/// What a letter makes of the words around a request's questions, and of the law that it was sent under.
struct RequestWordsTests {
  private func words(_ opening: String, _ closing: String) -> RequestWords {
    RequestWords(
      Request(
        id: RequestID("quays"), title: "Quays", opening: opening,
        questions: [Question(id: Sample.id("1"), text: "What did the quays cost?")],
        closing: closing))
  }

  @Test(
    arguments: [
      ("Dear Sir or Madam,\n\nPlease tell me:", "Dear Sir or Madam,", "Please tell me:"),
      ("Dear FOI team, please tell me:", "Dear FOI team,", "Please tell me:"),
      ("To whom it may concern\nPlease tell me:", "To whom it may concern", "Please tell me:"),
      ("Please tell me:", nil, "Please tell me:"), ("", nil, ""),
    ] as [(String, String?, String)])
  func takesTheGreetingApart(opening: String, greeting: String?, rest: String) {
    let words = words(opening, "")
    #expect(words.greeting == greeting && words.opening == rest)
  }

  @Test(
    arguments: [
      (
        "E-mail will do.\n\nYours faithfully,\nJo Bell\nThe Hill Gazette", "E-mail will do.",
        ["Yours faithfully,", "Jo Bell", "The Hill Gazette"]
      ),
      ("Kind regards, Jo Bell", "", ["Kind regards,", "Jo Bell"]),
      ("E-mail will do. Thank you.", "E-mail will do. Thank you.", []),
      ("E-mail will do.\n\nThank you.", "E-mail will do.\n\nThank you.", []), ("", "", []),
    ] as [(String, String, [String])])
  func takesTheSignatureApart(closing: String, rest: String, signature: [String]) {
    let words = words("", closing)
    #expect(words.closing == rest && words.signature == signature)
  }

  @Test func aLetterGreetsAndSignsOnce() throws {
    var story = Story(regime: .foia)
    story.request = Request(
      id: RequestID("quays"), title: "Quays", opening: "Dear FOI officer,\n\nPlease tell me:",
      questions: [Question(id: Sample.id("1"), text: "What did the quays cost?")],
      closing: "E-mail will do.\n\nYours sincerely,\nJo Bell")
    let first = try Letters.draft(.initialRequest, try story.input()).body
    #expect(first.hasPrefix("Dear FOI officer,\n"))
    #expect(first.ranges(of: "Dear ").count == 1)
    #expect(first.ranges(of: "Yours ").count == 1)
    var later = Story.of(.foia, today: Sample.day(2020, 11, 12), [])
    later.request = story.request
    let again = try Letters.draft(.internalReviewLate, try later.input()).body
    #expect(again.contains("Yours sincerely,\nJo Bell"))
  }

  @Test(arguments: [
    LetterKind.internalReview, .narrowedRequest, .partialReply, .withdrawal, .chaser,
    .secondChaser, .clarificationReply,
  ])
  func noLetterSaysThatARequestWentUnderTheLawThatTheAuthorityChose(kind: LetterKind) throws {
    var answers = [Sample.answer("1", .refused, ["reg12(4)(b)"], "This would take too long.")]
    if kind == .internalReview { answers.append(Sample.answer("2a", .answered, [], "Cranes.")) }
    var reply = Story.reply(2020, 10, 26, answers)
    var facts = LetterFacts(kind: .reply)
    facts.regime = .eir
    reply.payload =
      Event.Payload(
        .replied, facts: facts, answers: answers, confirmed: answers.map(\.question)) ?? .note()
    var events = [reply]
    if kind == .secondChaser { events.append(Story.event(.chased, 2020, 11, 2)) }
    if kind == .clarificationReply {
      events.append(Story.event(.clarificationAsked, 2020, 11, 3))
    }
    var story = Story.of(.foia, today: Sample.day(2020, 11, 12), events)
    story.words = "These are my own words."
    var input = try story.input()
    input.file = CaseFile(
      request: Sample.request, authority: story.authority, events: story.events)
    input.standing = try Standing(of: input.file, calendars: .shipped)
    #expect(input.standing?.regime == .eir)
    let text = try Letters.draft(kind, input).body.onOneLine
    #expect(!text.contains("request under the Environmental"))
    if kind != .partialReply {
      #expect(text.contains("under the Freedom of Information Act 2000"))
    }
    if kind == .internalReview || kind == .chaser {
      #expect(
        text.contains("You dealt with it under the Environmental Information Regulations 2004."))
    }
  }

  @Test func aBodyThatIsNamedNeedsNoNaming() throws {
    func text(_ words: String) throws -> String {
      var sample = Sample()
      sample.answers = [Sample.answer("1", .notHeld, [], words)]
      sample.disputed = [Sample.id("1")]
      return try Letters.draft(.internalReview, sample.input).body.onOneLine
    }
    let call = "call for the applicant to be told which"
    #expect(try text("We do not hold this.").contains(call))
    let named = "We do not hold this; we suggest you redirect your request to Dale Council."
    #expect(try !text(named).contains(call))
  }
}
