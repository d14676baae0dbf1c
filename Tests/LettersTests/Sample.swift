import FOILaw

@testable import Casebook
@testable import Letters

/// An invented request at an invented authority, and what its letters are made of.
struct Sample {
  var regime = Regime.foia
  var stage = Standing.Stage.refused
  var answers: [Answer] = Sample.refusals
  var replied: CalendarDay? = day(2020, 10, 26)
  var lastDay: CalendarDay? = day(2020, 10, 29)
  var extendedTo: CalendarDay?
  var reviewBy: CalendarDay? = day(2020, 12, 21)
  var today = day(2020, 11, 12)
  var reference: String? = "FOI 0815"
  var reviewContact: String?
  var precedents: [QuestionID: [OtherAnswer]] = [:]
  var workingDaysLate: Int?
  var disputed: Set<QuestionID> = []
  var sender = Sender(
    name: "Jo Bell", organisation: "The Hill Gazette",
    address: ["1 High Street", "Hillford HX1 1AA"], email: "jo@example.org")
  var extra: [Event] = []

  static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
    CalendarDay(year: year, month: month, day: day) ?? CalendarDay(number: 0)
  }

  static func id(_ text: String) -> QuestionID {
    QuestionID(labels: QuestionID(text)?.labels ?? [])
  }

  static let request = Request(
    id: RequestID("school-software-2020"), title: "Software for schools, 2020",
    opening: "Please answer the following questions about the software that you run for schools.",
    questions: [
      Question(id: id("1"), text: "Do you run support services for schools?"),
      Question(
        id: id("2"), text: "For each supplier with which you hold a support contract:", isStem: true
      ),
      Question(id: id("2a"), text: "What does the contract cover?"),
      Question(
        id: id("2b"), text: "When did the contract begin, and when does it end, with extensions?"),
      Question(id: id("3"), text: "What was your income from schools in 2018/19 and in 2019/20?"),
      Question(
        id: id("4"),
        text: "How much of that income came from support for management information systems?"),
      Question(id: id("5"), text: "What do you charge a school of 400 pupils for that support?"),
    ],
    closing: "An answer by e-mail will do. Thank you.")

  static let accessible = """
    After careful thought we find that the dates are exempt under section 21 of the Act, as they \
    are reasonably accessible to you by other means. They are published on our website; please \
    see https://www.anytown.example/contracts-register for details. The reference for the \
    contract is AC-204.
    """

  static let commercial = """
    For questions 3 to 5 we confirm that we hold the information. In our view it is exempt from \
    disclosure under section 43(2), commercial interests. Section 43(2) exempts information if \
    disclosure would, or would be likely to, prejudice the commercial interests of any person. \
    The interests of our providers and our own would be prejudiced or would be likely to be \
    prejudiced by disclosure.

    In favour of disclosure: openness in the spending of public money.

    Against disclosure: providers compete in this market, and the prices paid would be known to \
    their rivals. On balance the public interest is best served by withholding the information.
    """

  static let refusals: [Answer] =
    [
      Answer(question: id("1"), outcome: .answered, text: "Yes."),
      Answer(question: id("2a"), outcome: .answered, text: "Second line support."),
      Answer(
        question: id("2b"), outcome: .refused, claims: [Provision(.section, "21")], text: accessible
      ),
    ]
    + ["3", "4", "5"].map { number in
      Answer(
        question: id(number), outcome: .refused, claims: [Provision(.section, "43", ["2"])],
        text: commercial)
    }

  /// So many other authorities that gave a sum, of so many that decided on the question.
  static func precedents(gave: Int, of replied: Int) -> [OtherAnswer] {
    let names = ["Hillshire Council", "Dale Council", "Fen Council", "Moor Council"]
    let references = ["4521", nil, "F/7", "M-8"]
    return (0..<replied).map { place in
      let isNamed = names.indices.contains(place)
      return OtherAnswer(
        authority: isNamed ? names[place] : "Council \(place + 1)",
        reference: isNamed ? references[place] : nil, day: day(2020, 10, 1).advanced(by: place),
        outcome: place < gave ? .answered : .refused,
        text: place < gave ? "£\(place + 1),200, until 31 March 2021" : "This is exempt.")
    }
  }

  var authority: Authority {
    Authority(
      name: "Anytown Council", nation: regime.isScottish ? .scotland : .england,
      email: "foi@anytown.example", reviewEmail: "reviews@anytown.example")
  }

  var input: LetterInput {
    var facts = LetterFacts(kind: .reply)
    facts.reference = reference
    facts.reviewContact = reviewContact
    facts.regime = regime
    var deadlines: [Deadline] = []
    if let lastDay { deadlines.append(Deadline(purpose: .answer, lastDay: lastDay, steps: [])) }
    if let extendedTo {
      deadlines.append(Deadline(purpose: .extendedAnswer, lastDay: extendedTo, steps: []))
    }
    if let reviewBy {
      deadlines.append(Deadline(purpose: .askForReview, lastDay: reviewBy, steps: []))
    }
    let sent = Sample.day(2020, 10, 1)
    let standing = Standing(
      stage: stage, answers: answers.map { .init(answer: $0, isConfirmed: true, day: replied) },
      deadlines: deadlines, nextStep: nil, facts: facts, regime: regime, sent: sent,
      replied: replied)
    return LetterInput(
      file: CaseFile(
        request: Sample.request, authority: authority,
        events: [Event(id: EventID("1"), .sent(), on: sent)] + extra),
      standing: standing, today: today, sender: sender, precedents: precedents,
      workingDaysLate: workingDaysLate, disputed: disputed)
  }
}

extension Sample {
  /// A case in which no answer came in time.
  static var waiting: Sample {
    var sample = Sample()
    sample.stage = .awaiting
    sample.answers = []
    sample.replied = nil
    sample.reviewBy = nil
    sample.workingDaysLate = 10
    return sample
  }

  /// The same in Scotland, about the environment.
  static var waitingInScotland: Sample {
    var sample = waiting
    sample.regime = .eisr
    return sample
  }

  /// One answer by hand.
  static func answer(
    _ question: String, _ outcome: Outcome, _ claims: [String] = [], _ text: String? = nil
  ) -> Answer {
    Answer(
      question: id(question), outcome: outcome,
      claims: claims.compactMap { Provision(parsing: $0) }, text: text,
      steps: [ReadingStep(outcome.isRefusal ? .refusal : .information)])
  }
}

extension Sample {
  /// Refusals that other authorities did not make.
  static var reviewed: Sample {
    var sample = Sample()
    sample.precedents = [
      id("2b"): precedents(gave: 1, of: 3), id("3"): precedents(gave: 2, of: 3),
      id("4"): precedents(gave: 48, of: 50),
    ]
    return sample
  }

  /// A late Scottish reply that refuses on several grounds and leaves a question out.
  static var scottish: Sample {
    var sample = reviewed
    sample.regime = .foisa
    sample.stage = .partial
    sample.replied = day(2020, 11, 3)
    sample.workingDaysLate = 3
    sample.answers = [
      answer(
        "1", .refused, ["s25(1)"],
        "This is on our website, www.anytown.example. Section 25 applies."),
      answer(
        "2a", .refused, ["s33(1)(b)"],
        "We withhold the contract under section 33(1)(b). Its release would be likely to "
          + "prejudice substantially our commercial interests."),
      answer(
        "2b", .refused, ["s33(1)(b)"],
        "Section 33(1)(b) applies here too: our supplier's rivals would profit."),
      answer(
        "3", .partlyRefused, ["s38(1)(b)"],
        "We give totals of ten or more. Smaller figures are personal data, section 38(1)(b)."),
      answer("4", .refused, ["s12(1)"], "To find this would cost more than £600."),
      answer("5", .blank),
    ]
    return sample
  }

  /// A reply under the Environmental Information Regulations.
  static var environmental: Sample {
    var sample = reviewed
    sample.regime = .eir
    sample.answers = [
      answer("1", .refused, ["reg6(1)(b)"], "See our website."),
      answer(
        "2a", .refused, ["reg12(5)(e)", "reg12(5)(f)"],
        "Regulation 12(5)(e) and (f) apply; release is likely to harm our supplier."),
      answer("2b", .refused, ["reg12(4)(b)"]),
      answer("3", .refused, [], "We cannot give this."),
      answer("4", .refused, ["s43(2)"], "Commercially sensitive, section 43(2)."),
    ]
    return sample
  }
}
