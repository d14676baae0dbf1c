import Templating

extension Vocabulary {
  /// The names inside `refusals`: questions that one passage of the reply refuses alike.
  static let refusal: [Term] = [
    .text("numbers", "the numbers of the questions", example: "5, 6, 7 and 8"),
    .flag("isSeveral", "whether there are two or more"),
    .list(
      "questions", "the questions, after the words that lead up to them",
      [
        .text("number", "its number", example: "2b"),
        .text("text", "its words, as sent", example: "When does the contract end?"),
        .flag("isTop", "whether it is no part of another question"),
      ]),
    .text(
      "excerpt", "what the reply says, cut at the end of a sentence; empty where nobody kept it",
      example: "The information is exempt under section 43(2). [...]"),
    .flag("isPart", "whether some of the information was given"),
    .flag("isNeither", "whether the reply neither confirms nor denies"),
    .flag("isNotHeld", "whether the reply says that nothing is held"),
    .flag("namesNoGround", "whether the reply claims no provision, the first time in the letter"),
    .flag("namesNoGroundToo", "whether it claims none again"),
    .list("grounds", "the grounds that the reply claims", ground),
    .list(
      "points", "your own arguments for these questions, whatever the ground",
      [.text("point", "its words", example: "The council's committee published the contract.")]),
    .list("evidence", "published documents that bear on these questions", evidence),
    .flag("hasPrecedents", "whether other authorities gave the information"),
    .list("precedents", "how others answered, for each question that others gave", precedent),
    .flag(
      "isEvidenceOfHarm",
      "whether the letter should say here, once, what others' disclosures show of the harm"),
  ]

  /// The names inside `grounds`.
  static let ground: [Term] = [
    .text("citation", "the provision claimed", example: "section 43(2)"),
    .text(
      "subject", "what it protects, where a few words say it",
      example: "prejudice to commercial interests"),
    .flag("isFurther", "whether the reply claims another ground in the same passage before it"),
    .flag("isUnknown", "whether the law of this request has no such ground"),
    .flag("isOpen", "whether the provision holds several grounds and the reply does not choose"),
    .text(
      "before", "the questions under which the letter has discussed the same ground already",
      example: "question 2b"),
    .text(
      "harm", "what disclosure must do for the ground to apply, where harm is needed",
      example: "prejudice the interest that it protects"),
    .flag("statesBalance", "whether the letter should set out the public-interest balance here"),
    .flag("statesBalanceToo", "whether the balance applies here too and was set out before"),
    .flag("isQualified", "whether the public interest has to be weighed"),
    .list(
      "remarks", "what the letter says of the reply's own words, after what the law demands",
      [
        .text(
          "remark", "a sentence or two",
          example: "The reply claims no more than that harm is likely.")
      ]),
    .list(
      "arguments", "the arguments that fit and those that you chose, each used once in a letter",
      [
        .text("argument", "a sentence or more", example: "Please give the working."),
        .flag("isOwn", "whether you wrote it"),
      ]),
  ]

  /// The names inside `evidence`.
  static let evidence: [Term] = [
    .text("title", "what it is called", example: "Contracts register"),
    .text("date", "the day it bears, if it bears one", example: "1 October 2020"),
    .text("place", "the page, section or entry that matters", example: "page 4"),
    .text("address", "where it is published", example: "https://www.example.org/register"),
    .text(
      "cited", "title, date and place in one phrase",
      example: "\"Contracts register\" (1 October 2020, page 4)"),
    .text("note", "what it shows, in your words", example: "It lists the contract's price."),
    .text(
      "document", "its number in the schedule, in letters that enclose the documents", example: "7"
    ),
    .flag("isAgain", "whether the letter has cited it before"),
  ]

  /// The names inside `precedents`.
  static let precedent: [Term] = [
    .text("number", "the question's number", example: "5"),
    .text(
      "gave", "how many authorities gave the information, as a sentence begins", example: "Two"),
    .text("replied", "how many have replied to the question", example: "three"),
    .flag("isOne", "whether just one gave it"),
    .flag("isLone", "whether no count can be given, only a name"),
    .text(
      "named", "some that gave it, or all",
      example: "Hillshire Council (reference 4521, 1 October 2020)"),
    .flag("namesAll", "whether all that gave it are named"),
    .text("sayer", "the first authority named", example: "Hillshire Council"),
    .text("said", "what it answered, in its own words", example: "2018/19: £283,600"),
  ]
}
