import Casebook
import FOILaw
import Testing

@testable import ReplyReader

/// What a passage says, where its place is not in doubt.
@Suite("What a passage says")
struct JudgementTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let outcome: Outcome
    let claims: [String]
    let text: String
    var regime = Regime.foia
    var testDescription: String { "\(outcome.rawValue) \(claims): \(text.prefix(60))" }
  }

  private static func judged(_ item: Case) -> (outcome: Outcome, claims: [String]) {
    let script = Script(Array(item.text.utf8))
    let found = Judge(script: script, regime: item.regime).judge(0..<script.tokens.count)
    return (found.outcome, found.claims.map(\.description).sorted())
  }

  // sizes: table
  static let grounds: [Case] = [
    Case(
      outcome: .refused, claims: ["s36(1)"],
      text: "Section 36(1) – confidentiality of communications – applies.", regime: .foisa),
    Case(
      outcome: .refused, claims: ["s12(1)"],
      text:
        "To answer would exceed the appropriate limit, section 12(1). Sections 31 and 43 may do so "
        + "too, if you come back with a smaller request."),
    Case(
      outcome: .refused, claims: ["s12(1)"],
      text:
        "We are refusing your request under section 12(1). Even if we narrowed it, sections 30 and "
        + "31 might apply."),
    Case(
      outcome: .refused, claims: ["s12(1)"],
      text:
        "Section 12 applies: section 12(1) lets us refuse where the cost is too high. Names of ships "
        + "may well attract exemptions such as sections 31 and 43 should you ask for these again."),
    Case(
      outcome: .refused, claims: ["s40(2)"],
      text: "The numbers are so small that pilots could be recognised, exempt s40(2)\n\nii)"),
    Case(
      outcome: .refused, claims: ["s12(1)"],
      text:
        "We refuse the request under section 12(1), and a new request would be considered afresh."),
    Case(
      outcome: .refused, claims: ["s43(2)"],
      text: "The tender is exempt under section 43(2). In addition, the Harbour Board can neither "
        + "confirm nor deny that it holds any other information you asked for, by virtue of section "
        + "23(5)."),
    Case(
      outcome: .refused, claims: ["s40(2)"],
      text: "The names are exempt under section 40(2) by virtue of section 40(3A)(a) of the Act."),
    Case(
      outcome: .refused, claims: ["s38(1)(b)"],
      text: "The names are exempt under section 38(1)(b), read with section 38(2A)(a).",
      regime: .foisa),
    Case(
      outcome: .answered, claims: [],
      text: "The number is nine. I find that section 12 ought not to have been cited."),
    Case(
      outcome: .refused, claims: ["s31(1)(a)"],
      text: "The guidance is withheld, not under section 43(2) but under section 31(1)(a)."),
    Case(
      outcome: .partlyRefused, claims: ["s31(1)(a)", "s31(1)(b)"],
      text:
        "Please find the policy attached. Sections 4 and 6, on boarding, have been removed under "
        + "section 31(1)(a)(b)."),
    Case(
      outcome: .refused, claims: ["reg12(5)(a)"],
      text: "Not releasing this one. It shows where the gates are weak. 12(5)(a) again.",
      regime: .eir),
    Case(outcome: .refused, claims: ["s43(2)"], text: "Withheld 43(2)"),
  ]

  // sizes: table
  static let uses: [Case] = [
    Case(
      outcome: .refused, claims: ["s36(2)(c)"],
      text:
        "The minutes are exempt under section 36(2)(c). We also considered section 31(1)(a), but have "
        + "not found it necessary to go into that."),
    Case(
      outcome: .refused, claims: ["s31(1)(g)"],
      text:
        "The letters are withheld under section 31(1)(g). The purpose that applies is in section "
        + "31(2)(c), whether regulatory action is justified."),
    Case(
      outcome: .refused, claims: ["s33(1)(b)"],
      text: "Section 33(1)(b) by virtue of section 33(2) applies to the harbour's audit papers."),
    Case(
      outcome: .refused, claims: ["s35(1)(a)"],
      text:
        "The submissions are exempt under section 35(1)(a). Section 35(1)(b) concerns communications "
        + "between ministers."),
    Case(
      outcome: .refused, claims: ["s43(2)"],
      text:
        "Section 43(2) applies to the tariff model, but section 41 is not engaged, since nobody else "
        + "gave it to us."),
    Case(
      outcome: .refused, claims: ["s43(2)"],
      text:
        "I have considered whether section 41 was correctly applied. I do not agree that section 41 was "
        + "engaged. The model is exempt under section 43(2)."),
    Case(
      outcome: .neitherConfirmedNorDenied, claims: ["s42(2)"],
      text:
        "The Board neither confirms nor denies whether it holds advice. Section 42(1) exempts advice, "
        + "and section 42(2) removes the duty to confirm or deny."),
    Case(
      outcome: .neitherConfirmedNorDenied, claims: ["s40(5B)(a)(i)"],
      text:
        "We can neither confirm nor deny whether this is held. The duty in section 1(1)(a) does not "
        + "apply, by virtue of section 40(5B)(a)(i)."),
    Case(
      outcome: .neitherConfirmedNorDenied, claims: ["s18(1)", "s35(1)(a)"],
      text: "We have applied section 18(1) of FOISA, read in conjunction with section 35(1)(a).",
      regime: .foisa),
    Case(
      outcome: .refused, claims: ["reg13(1)"],
      text:
        "The names are withheld under regulation 13(1). For each of the exceptions in regulation 12 we "
        + "considered the public interest.", regime: .eir),
    Case(
      outcome: .notHeld, claims: [],
      text:
        "This is not held by the Board. The Pilots' Guild has the records, and may consider that some "
        + "are exempt under section 40."),
  ]

  @Test(arguments: uses) func `a ground that is only spoken of is not relied on`(item: Case) {
    let found = Self.judged(item)
    #expect(found.outcome == item.outcome)
    #expect(found.claims == item.claims)
  }

  @Test func `prose that leads to what is not held gives nothing`() {
    let found = Self.judged(
      Case(
        outcome: .notHeld, claims: [],
        text:
          "Pilots are employed by Skerry Pilotage Ltd and report to that company. We do not hold "
          + "numbers."))
    #expect(found.outcome == .notHeld)
  }

  @Test func `a count of documents that were asked for gives none of them`() {
    let text = "There were two submissions. Both are withheld under section 35(1)(a)."
    let script = Script(Array(text.utf8))
    let judge = Judge(script: script, regime: .foia)
    let all = 0..<script.tokens.count
    let asked = judge.judge(judge.judge(all), of: all, to: "Copies of submissions about the quay.")
    #expect(asked.outcome == .refused)
    #expect(asked.claims.map(\.description) == ["s35(1)(a)"])
  }

  @Test(arguments: grounds) func `a ground is what is relied on, and nothing else`(item: Case) {
    let found = Self.judged(item)
    #expect(found.outcome == item.outcome)
    #expect(found.claims == item.claims)
  }

  // sizes: table
  static let outcomes: [Case] = [
    Case(
      outcome: .partlyRefused, claims: ["s40(2)"],
      text:
        "The log of 8 February is enclosed, with the names of passengers removed under section 40(2)."
    ),
    Case(
      outcome: .partlyRefused, claims: ["s40(2)"],
      text:
        "In 2024, 149 applications were declined. The names of those declined are withheld under "
        + "section 40(2)."),
    Case(
      outcome: .notHeld, claims: [],
      text:
        "We searched the mailboxes of four officers for the words you gave. No letters were found."),
    Case(
      outcome: .notHeld, claims: [],
      text: "N/A - the ferries are hired, so no information is held."),
    Case(
      outcome: .refused, claims: ["s43(2)"],
      text:
        "Not disclosed. The rate would, if published, prejudice the firm's next tender. The total "
        + "is published, and the public interest favours keeping the rate. Section 43(2)."),
    Case(
      outcome: .refused, claims: ["s35(1)(a)"],
      text: "The Ministry holds nine briefings. All of them are withheld under section 35(1)(a)."),
    Case(
      outcome: .refused, claims: ["s31(1)(g)"],
      text:
        "We're not going to release this one. Section 31(1)(g) applies, because masters who know "
        + "which excuses work could make one up."),
    Case(
      outcome: .partlyRefused, claims: ["s38(1)(b)"],
      text: "Fourteen complaints were made. The outcomes are exempt under section 38(1)(b).",
      regime: .foisa),
    Case(
      outcome: .refused, claims: ["s31(1)(a)"],
      text:
        "3. With respect to questions 1 and 2, we hold a plan and a drawing but are withholding "
        + "both. By section 31(1)(a) they are exempt."),
    Case(outcome: .answered, claims: [], text: "118 were refused. Thirty masters appealed."),
    Case(
      outcome: .partlyRefused, claims: ["s31(1)(a)"],
      text:
        "The policy is attached as a file of 14 pages. From it I have taken out section 6, which "
        + "describes tactics. It is withheld under section 31(1)(a)."),
    Case(
      outcome: .partlyRefused, claims: [],
      text: "Provided in part (attachment 1, 62 pages). For the parts removed see paragraph A3."),
    Case(outcome: .notHeld, claims: [], text: "There isn't one at present."),
    Case(
      outcome: .notHeld, claims: [],
      text: "No recording was made on 19th June. It follows that there isn't one to send you."),
    Case(
      outcome: .notHeld, claims: [],
      text:
        "Any such advice was given at meetings. The Board took no notes and holds no information."),
    Case(
      outcome: .notHeld, claims: [],
      text:
        "Groundings are counted by the coastguard, and we have no information about their number."),
    Case(outcome: .notHeld, claims: [], text: "The pilots met twice in 2024 and kept no minutes."),
    Case(
      outcome: .answered, claims: [],
      text: "We hold no figures for 2021-22. In 2023-24 there were 188 groundings, all minor."),
    Case(
      outcome: .answered, claims: [],
      text:
        "The Board received 934 requests for a berth, of which 641 were agreed to and 268 were refused."
    ),
    Case(
      outcome: .answered, claims: [],
      text:
        "The Board does not record who was told, and therefore this part of it is not held. In all, 3 "
        + "collisions were recorded."),
    Case(
      outcome: .refused, claims: ["s21", "s43(2)"],
      text:
        "The contract is on our website with some redaction, and section 21 is applied to it. The "
        + "redacted passages are withheld under section 43(2)."),
    Case(
      outcome: .partlyRefused, claims: ["s22(1)"],
      text:
        "The reports of 2022 and 2024 are attached. This year's is going to be published in July, so "
        + "section 22(1) applies to it."),
    Case(
      outcome: .partlyRefused, claims: ["s43(2)"],
      text:
        "The rates of each pilot are exempt under section 43(2). We can say that they lie between "
        + "£40 and £55."),
    Case(
      outcome: .partlyRefused, claims: ["s40(2)"],
      text: "We will not give a breakdown, as section 40(2) applies to it. The Board's total is 27."
    ),
    Case(
      outcome: .partlyRefused, claims: [],
      text: "A copy of the agreement is attached. Clauses 14 to 16 have been redacted."),
    Case(
      outcome: .partlyRefused, claims: ["reg10(4)(a)"],
      text:
        "Please find these in Annex A. The cause is not given for the Skerry site. We do not hold it "
        + "and are refusing this element under regulation 10(4)(a).", regime: .eisr),
    Case(
      outcome: .neitherConfirmedNorDenied, claims: ["reg10(5)(b)", "reg10(8)"],
      text:
        "By regulation 10(8) we neither confirm nor deny whether this is held. It would fall under "
        + "regulation 10(5)(b).", regime: .eisr),
    Case(
      outcome: .refused, claims: ["s40(2)", "s40(5B)(a)(i)"],
      text:
        "The Board will not disclose the names of pilots, section 40(2). Whether any was disciplined "
        + "is something that we neither confirm nor deny, by section 40(5B)(a)(i)."),
    Case(
      outcome: .refused, claims: ["s35(1)(a)"],
      text:
        "Both submissions are withheld under section 35(1)(a). We have enclosed an explanation of "
        + "copyright and of your right to complain."),
    Case(
      outcome: .answered, claims: [],
      text:
        "Seven pilots. The Board has, by disclosing some information and withholding the rest, "
        + "complied with its obligations under section 1."),
    Case(
      outcome: .notHeld, claims: [],
      text: "Complaints are recorded by type and not by the gate used. The information is not held."
    ),
    Case(
      outcome: .notHeld, claims: [],
      text:
        "Prosecutions are brought by the county and not by us. We get no return of them and so hold "
        + "nothing. The county will be able to help."),
    Case(
      outcome: .answered, claims: [],
      text: "Six complaints were received in 2024. We do not record how they were closed."),
  ]

  @Test(arguments: outcomes) func `what is given and what is withheld are told apart`(item: Case) {
    let found = Self.judged(item)
    #expect(found.outcome == item.outcome)
    #expect(found.claims == item.claims)
  }

  // sizes: table
  static let asked: [(question: String, text: String, outcome: Outcome)] = [
    (
      "How many assaults on harbour masters were there in 2024?",
      "Masters are employed by Quay Staff Ltd and an assault is reported to that company. We do not "
        + "hold numbers.",
      .notHeld
    ),
    (
      "Please send copies of the letters to the minister about the dock.",
      "There were two letters about the dock. Both relate to policy and are being withheld under "
        + "section 35(1)(a).",
      .refused
    ),
    (
      "How many notices under section 21 did you serve?",
      "45 notices under section 21 were served.", .answered
    ),
    (
      "Please send the contract and say what it is worth.",
      "Annual value £1,846,220. The schedule of rates is exempt under section 43(2).",
      .partlyRefused
    ),
    (
      "Please send the test results.",
      "No testing was done, so there are no findings to send.", .notHeld
    ),
  ]

  @Test(arguments: asked) func `what was asked decides what counts as given`(
    item: (question: String, text: String, outcome: Outcome)
  ) {
    let script = Script(Array(item.text.utf8))
    let judge = Judge(script: script, regime: .foia)
    let all = 0..<script.tokens.count
    let found = judge.judge(judge.judge(all), of: all, to: item.question)
    #expect(found.outcome == item.outcome)
  }

  @Test func `a sentence that cites the ground for not confirming is one that does not confirm`() {
    let text =
      "Sections 24(2) and 31(3) excuse us from the duty to say whether we hold the information. The "
      + "networks are important. To say more would help those who attack them."
    let script = Script(Array(text.utf8))
    let found = Judge(script: script, regime: .foia).judge(0..<script.tokens.count)
    #expect(found.outcome == .neitherConfirmedNorDenied)
    #expect(found.claims.map(\.description) == ["s24(2)", "s31(3)"])
  }
}
