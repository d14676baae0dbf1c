import Templating

extension Vocabulary {
  /// The names inside `refusals`: a ground, or several argued together, with the questions refused on it.
  static let refusal: [Term] = [
    .text(
      "heading", "the ground and its questions",
      example: "Section 43(2), prejudice to commercial interests: question 3"),
    .text("citation", "the provisions claimed", example: "section 43(2)"),
    .text("named", "the questions", example: "questions 3 and 4"),
    .flag("isSeveral", "whether there are two or more"),
    .flag("isAll", "whether they are all of the request"),
    .flag("precedentsOnSeveral", "whether the table has rows on two or more questions"),
    .text("precedentNamed", "the question of its first row", example: "question 3"),
    .list("passages", "what was asked and what the reply says to it, each once", passage),
    .flag("namesNoGround", "whether the reply claims no provision"),
    .flag("isUnclear", "whether none was read, though the reply may name one"),
    .flag("isUnknown", "whether the law of this request has no such ground"),
    .flag("isOfTheAct", "whether an exemption of an Act is claimed for environmental information"),
    .flag("isCostOfTheAct", "whether that is the Act's limit on cost"),
    .list(
      "points", "what the letter says on the ground, each sentence once in a letter",
      [.text("point", "a sentence or more", example: "Please give the working.")]),
    .list(
      "own", "your own arguments for this ground or these questions",
      [.text("point", "its words", example: "The council's committee published the contract.")]),
    .list("evidence", "published documents that bear on these questions", evidence),
    .flag("hasPrecedents", "whether other authorities gave what this one refuses"),
    .list("precedents", "what they gave, a row each", precedent),
    .text("gave", "how many gave it, where that is most of many", example: "12"),
    .text("decided", "of how many that decided on it", example: "15"),
    .flag("gaveAll", "whether all of those gave it"),
  ]

  /// The names inside `passages`.
  static let passage: [Term] = [
    .text("named", "the questions that the passage answers", example: "question 3"),
    .list(
      "questions", "the questions, parts after the words that lead up to them",
      [
        .text("number", "its number", example: "2b"),
        .text("text", "its words, as sent", example: "When does the contract end?"),
        .flag("isTop", "whether it is no part of another question"),
        .text("heading", "the heading above it, where it has one", example: "Contracts"),
      ]),
    .text(
      "said", "what the reply says, cut at the end of a sentence; empty where nobody kept it",
      example: "The information is exempt under section 43(2). [...]"),
    .flag("isSame", "whether the letter has quoted the same words before"),
    .flag("isBare", "whether the reply only names the ground, as the heading does"),
    .flag("isSeveral", "whether it answers two or more"),
    .flag("isRefused", "whether it refuses them"),
    .flag("isPart", "whether some of the information was given"),
    .flag("isNeither", "whether the reply neither confirms nor denies"),
    .flag("isNotHeld", "whether the reply says that nothing is held"),
  ]

  /// The names of what the grounds have in common.
  static let common: [Term] = [
    .flag("hasCommon", "whether a ground needs harm or has a public-interest test"),
    .text("commonHeading", "what that part is headed", example: "Harm and the public interest"),
    .text(
      "harm", "the harm that has to be shown, for all grounds, and what the reply says of it",
      example: "Section 43(2) applies only so far as disclosure would, or would be likely to, …"),
    .text(
      "balance", "the public-interest test, for all grounds that have it",
      example: "Section 43(2) is subject to the public interest: …"),
    .text(
      "guidance", "the Commissioner's guidance on the grounds, by name or by section",
      example: "guidance \"Commercial interests\" (section 43)"),
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
    .text("number", "the question's number, where the table has several", example: "5"),
    .text("authority", "the authority", example: "Hillshire Council"),
    .text("day", "the day of its reply", example: "1 October 2020"),
    .text("reference", "its reference, if known", example: "4521"),
    .text("gave", "what it gave, in a few words", example: "2018/19: £283,600"),
  ]
}
