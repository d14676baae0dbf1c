import Casebook
import FOILaw
import Testing

@testable import ReplyReader

@Suite("What a letter does")
struct KindTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let kind: LetterFacts.Kind
    let text: String
    var testDescription: String { "\(kind): \(text.prefix(50))" }
  }

  private static let questions = [
    Question(id: QuestionID(labels: ["1"]), text: "How many ferries does the harbour run?"),
    Question(id: QuestionID(labels: ["2"]), text: "Please send the tender for the new ferry."),
    Question(id: QuestionID(labels: ["3"]), text: "Who signed the contract for the ferry?"),
  ]

  static let letters: [Case] = [
    Case(
      kind: .acknowledgement,
      text:
        "Thank you for asking us to review our answer. A senior officer will look at it and write "
        + "to you by 4 June with the outcome of the internal review."),
    Case(
      kind: .acknowledgement,
      text: "Your request for an internal review has been received and is logged under R-17."),
    Case(
      kind: .acknowledgement,
      text:
        "We acknowledge your requirement for review. You should receive a reply within 20 working days."
    ),
    Case(
      kind: .reviewOutcome,
      text:
        "Internal review\n\nYou asked us to look again at our answer. I have now reviewed it. I uphold "
        + "the use of section 43(2) for question 2."),
    Case(
      kind: .reviewOutcome,
      text:
        "Outcome of your internal review\n\nQuestion 2\nThe tender remains withheld under section 43(2)."
    ),
    Case(
      kind: .reply,
      text:
        "Having reviewed your request for information we can confirm that the information is held. "
        + "It is exempt under section 43(2)."),
    Case(
      kind: .reply,
      text:
        "Information Governance Team\nHarbour House\n\nDear Ms Lund\n\nThank you for your request. "
        + "We refuse it under section 12 of the Freedom of Information Act 2000, since the work would "
        + "take 40 hours. If you are unhappy you may ask for an internal review."),
    Case(
      kind: .decisionNotice,
      text: "Freedom of Information Act 2000 (Section 50)\n\nDecision notice\n\nDate: 4 May 2026\n"
        + "Public authority: Ferrymouth Harbour Board\n\n1. The complainant asked for a tender.\n"
        + "2. The Commissioner's decision is that it was withheld rightly.\n\nReference: IC-204488-Q7T1"
    ),
    Case(
      kind: .transfer,
      text:
        "The ferries are run by Saltholm County Council. We have today transferred your request to "
        + "Saltholm County Council, which will answer you itself."),
    Case(
      kind: .fees,
      text:
        "Notice of charge\n\nPlease pay £40 for copies within three months. The fee for the work is "
        + "set out in our schedule of charges."),
    Case(
      kind: .notFOI,
      text:
        "Ferrymouth Harbour Board has sent you a secure message. Click the link to read it. The link "
        + "expires in 14 days."),
    Case(
      kind: .notFOI,
      text: "Automatic reply: I am away until Monday and have limited access to email."),
    Case(
      kind: .reply,
      text:
        "Dear Ms Lund\n\nYour letter of 3 May has been passed to me, and I thank you for it.\n\n"
        + "The harbour runs three ferries.\n\nAs to the tender, I regret that I cannot provide it. It "
        + "is a communication within the meaning of regulation 12(4)(e)."),
    Case(
      kind: .extension_,
      text:
        "Dear Ms Lund\n\nDelay to your request about ferries\n\nI had hoped to let you have a full "
        + "answer by the end of today. We think that section 43(2) may be engaged, and section 10(3) "
        + "gives us such longer time as is reasonable. You can expect our decision on or before 2 June "
        + "2026."),
    Case(
      kind: .reviewRefusal,
      text:
        "Ferrymouth Harbour Board\n\nDear Ms Lund\n\nYour request for an internal review came more than "
        + "forty working days after our reply. We will not be carrying out a review."),
    Case(
      kind: .reviewRefusal,
      text:
        "Dear Ms Lund\n\nOn 4 May you asked us to review our answer. As that was out of time we are unable "
        + "to carry out an internal review."),
    Case(
      kind: .reviewRefusal,
      text:
        "Dear Ms Lund\n\nYour requirement for review is dated 9 June. No internal review will be carried "
        + "out, since we consider it vexatious."),
    Case(
      kind: .reply,
      text:
        "Dear Ms Lund\n\nThank you for your request. We refuse it under section 12 of the Freedom of "
        + "Information Act 2000, since the work would take 40 hours. You may ask for an internal review. "
        + "If your request for a review comes after 40 working days we will not carry out a review."
    ),
    Case(
      kind: .decisionNotice,
      text:
        "Freedom of Information Act 2000\nDecision notice\n\nPublic Authority: Ferrymouth Harbour Board\n\n"
        + "1. The complainant has requested information about ferries. The Commissioner's decision is "
        + "that the Board was entitled to rely on section 43(2). The Commissioner does not require "
        + "further steps.\n\n2. The complainant asked:\n\n“1. How many ferries does the harbour run?\n"
        + "2. Please send the tender for the new pier.”\n\n3. The Board gave the number of ferries and "
        + "refused the tender. The Commissioner considers that this was right.\n\nRight of appeal\n\n"
        + "4. Either party may appeal to the First-tier Tribunal."),
    Case(
      kind: .extension_,
      text:
        "Dear Ms Lund\n\nI am writing further to your request, in which you asked for:\n\n"
        + "1. How many ferries does the harbour run?\n2. Please send the tender for the new pier.\n\n"
        + "The Board holds this. It considers that section 43(2) applies to some of it. It has not yet "
        + "reached a decision on where the balance lies and estimates that it will need a further 20 "
        + "working days. It plans to reply by 16 April 2026. If you are unhappy about this extension of "
        + "time you may ask for an internal review within 40 working days."),
  ]

  @Test("the kind follows from what the sentences do", arguments: letters)
  func kind(_ letter: Case) {
    #expect(ReplyReader.read(letter.text, questions: Self.questions).facts.kind == letter.kind)
  }

  @Test("a decision notice says its number, its day, the authority and what is ordered")
  func decisionNotice() {
    let text = """
      Freedom of Information Act 2000 (Section 50)
      Decision notice

      Date: 4 May 2026
      Public Authority: Ferrymouth Harbour Board
      Reference: IC-204488-Q7T1

      The Commissioner's decision is that section 43(2) was applied wrongly. The Commissioner requires
      the public authority to disclose the tender within 30 calendar days.

      Either party may appeal to the First-tier Tribunal.
      """
    let facts = ReplyReader.read(text, questions: Self.questions).facts
    #expect(facts.kind == .decisionNotice)
    #expect(facts.reference == "IC-204488-Q7T1")
    #expect(facts.date == CalendarDay(year: 2026, month: 5, day: 4))
    #expect(facts.authority == "Ferrymouth Harbour Board")
    #expect(facts.regulator == .ico)
    #expect(facts.orders?.contains("disclose the tender within 30 calendar days") == true)
  }

  @Test("a Scottish decision has a number of its own form")
  func scottishDecision() {
    let text = """
      Scottish Information Commissioner
      Decision Notice
      Decision 061/2026
      Authority: Kilferry Council
      Decision date: 4 May 2026

      The Applicant asked the Authority for a tender. The Commissioner found that it was withheld
      wrongly and requires the Authority to give it by 18 June 2026.
      Either party may appeal on a point of law to the Court of Session.
      """
    let facts = ReplyReader.read(text, questions: Self.questions).facts
    #expect(facts.kind == .decisionNotice)
    #expect(facts.reference == "061/2026")
    #expect(facts.authority == "Kilferry Council")
    #expect(facts.regulator == .sic)
  }

  @Test("a transfer names the body that has the request now")
  func transferee() {
    let text = """
      Dear Ms Lund

      Ferrymouth Harbour Board does not run the ferries. That is the responsibility of Saltholm County
      Council, and we have transferred your request to them.

      Ferrymouth Harbour Board
      """
    let facts = ReplyReader.read(text, questions: Self.questions).facts
    #expect(facts.kind == .transfer)
    #expect(facts.transferredTo == "Saltholm County Council")
    #expect(facts.authority == "Ferrymouth Harbour Board")
  }

  @Test("a message that is not the letter says where the letter is")
  func pointers() {
    func pointer(_ text: String) -> LetterFacts.Pointer? {
      ReplyReader.read(text, questions: Self.questions).facts.pointer
    }
    #expect(pointer(Self.letters[10].text) == .secureMail)
    #expect(pointer(Self.letters[11].text) == .automaticReply)
    #expect(
      pointer("Dear Ms Lund\n\nPlease find attached our response to your request.") == .attachment)
    #expect(
      pointer("Dear Ms Lund\n\nWe do not accept requests by e-mail. Please use our online form.")
        == .webForm)
  }

  @Test("a review is read question by question, and says nothing to the others")
  func reviewOutcome() {
    let text = """
      Internal review of our answer

      Thank you for your request for an internal review.

      Question 2
      I uphold the decision to withhold the prices under section 43(2). The rest of the tender is attached.

      Question 3
      I do not uphold the use of section 40(2). It was signed by the harbour master.

      If you remain dissatisfied you may complain to the Information Commissioner.
      """
    let reading = ReplyReader.read(text, questions: Self.questions)
    #expect(reading.facts.kind == .reviewOutcome)
    #expect(reading.answers.map(\.question.compact) == ["2", "3"])
    #expect(reading.answers.map(\.outcome) == [.partlyRefused, .answered])
    #expect(reading.answers.map { $0.claims.map(\.description) } == [["s43(2)"], []])
  }

  @Test("a review that decides in prose is read by the questions it names")
  func reviewInProse() {
    let text = """
      Internal review of our answer

      Thank you for your request for an internal review.

      Section 40(2) was applied in error to question 3. I uphold section 43(2) for question 2.

      If you remain dissatisfied you may complain to the Information Commissioner.
      """
    let answers = ReplyReader.read(text, questions: Self.questions).answers
    #expect(answers.map(\.question.compact) == ["2", "3"])
    #expect(answers.map(\.outcome) == [.refused, .answered])
  }

  @Test("answers that are in sheets of a workbook point to them by name")
  func sheets() {
    let text = """
      Dear Ms Lund

      Our answers to your request are as follows.

      1. Please see the tab called “Boats” in the attached workbook.
      2. Attached.
      3. See sheet "Signatures" there, and the tab called “Boats”.
      """
    #expect(
      ReplyReader.read(text, questions: Self.questions).facts.sheets == ["Boats", "Signatures"])
  }

  @Test("A promise to look at complaints makes no acknowledgement of a page of answers")
  func promiseAtFoot() {
    let reading = ReplyReader.read(
      """
      Request:

      I would like the full plan for the pier, with its annexes.

      I would also like a table of what was paid for it.

      Response:

      Please see appendix A and appendix B attached

      If you are dissatisfied with our handling of your request you can ask for an internal review. Your request \
      will be considered by a senior member of the team who will update you with the outcome.
      """,
      questions: [
        HarbourLetter.ask("1", "I would like the full plan for the pier, with its annexes."),
        HarbourLetter.ask("2", "I would also like a table of what was paid for it."),
      ])
    #expect(reading.facts.kind == .reply)
  }
}
