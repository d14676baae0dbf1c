package import Templating

/// Every name that a template may use: what is checked, what is filled in, and the reference that
/// `foi template` prints are this one table.
package enum Vocabulary {
  /// The names of a letter.
  package static let letter: [Term] =
    about + clock + flags + course + common + [
      .group(
        "sender", "you, as foi.yaml has it",
        [
          .text("name", "your name", example: "Jo Bell"),
          .text("organisation", "what you write for, if anything", example: "The Hill Gazette"),
          .list(
            "address", "your postal address, line by line; may be empty",
            [.text("line", "one line of it", example: "1 High Street")]),
          .text("email", "where answers go", example: "jo@example.org"),
          .text("telephone", "your telephone number, if you give one", example: "01234 567890"),
        ]),
      .list("questions", "every question of the request, as sent", question),
      .group(
        "unanswered", "the questions that a reply left without an answer, if there are any",
        [
          .text("numbers", "their numbers", example: "4 and 5"),
          .text("named", "the questions in words", example: "questions 4 and 5"),
          .flag("isSeveral", "whether there are two or more"),
          .list("questions", "the questions, after the words that lead up to them", question),
        ]),
      .list("refusals", "what the reply refuses, ground by ground", refusal),
      .list("kept", "the questions that a narrowed request keeps as they are", question),
      .list(
        "findings", "breaches by the events on record, beyond lateness, each as foi show has it",
        [
          .text(
            "text", "what was done, in a sentence",
            example: "The authority took more time on 1 October 2020; the Act has no extension"),
          .text("source", "the provision", example: "FOISA s10(1)"),
        ]),
    ]

  /// The scope in which a part is read on its own: a letter with every list open.
  static let everyScope: [[Term]] = [
    letter, refusal, passage, precedent, evidence, transferTerms, extensionTerms, chronology,
    schedule,
  ]

  private static let about: [Term] = [
    .text("date", "the day of the letter", example: "12 November 2020"),
    .text("law", "the law that governs the request", example: "Freedom of Information Act 2000"),
    .text(
      "sentUnder", "the law that the request was sent under",
      example: "Freedom of Information Act 2000"),
    .text(
      "dealtWithUnder", "the other law under which the authority dealt with it, if it did",
      example: "Environmental Information Regulations 2004"),
    .text(
      "fallsUnder", "the other law that governs, where no letter of the authority names it",
      example: "Environmental Information Regulations 2004"),
    .text("regulator", "who hears complaints", example: "Information Commissioner"),
    .text("authority", "who is written to", example: "Anytown Council"),
    .text("title", "what the request is headed", example: "School software 2020"),
    .text("reference", "the authority's reference, where it gave one", example: "FOI 1234"),
    .text(
      "greeting", "the request's own greeting, if it has one", example: "Dear Sir or Madam,"),
    .text("opening", "the request's words before its questions", example: "Please tell me:"),
    .text("closing", "the request's words after its questions", example: "E-mail is fine."),
    .list(
      "signedAs", "the lines of the request's own signature; may be empty",
      [.text("line", "one line of it", example: "Yours faithfully,")]),
    .text(
      "words", "your own words, where you gave some for this letter",
      example: "I mean the contracts in force on 1 October 2020."),
  ]

  private static let clock: [Term] = [
    .text("sent", "the day the request was sent", example: "Thursday 1 October 2020"),
    .text(
      "received", "the day it was received, where that is another day",
      example: "Friday 2 October 2020"),
    .text(
      "lastDay", "the last day for an answer, with an extension if there is one",
      example: "Thursday 29 October 2020"),
    .text(
      "daysLate", "how late the first reply came or, without one, today is",
      example: "3 working days"),
    .text("repliedOn", "the day the first reply came", example: "9 November 2020"),
    .text("replyDate", "the date of the latest reply", example: "6 November 2020"),
    .text("reviewBy", "the last day to ask for a review by any count", example: "6 January 2021"),
  ]

  private static let flags: [Term] = [
    .flag("isFOIA", "whether the Freedom of Information Act 2000 governs"),
    .flag("isFOISA", "whether the Freedom of Information (Scotland) Act 2002 governs"),
    .flag("isEIR", "whether the Environmental Information Regulations 2004 govern"),
    .flag("isEISR", "whether the Environmental Information (Scotland) Regulations 2004 govern"),
    .flag("isEnvironmental", "whether one of the two sets of Regulations governs"),
    .flag("isExtended", "whether the authority took more time"),
    .flag("isReplyLate", "whether the first reply came after the last day"),
    .flag("isFullyAnswered", "whether a reply leaves no question without an answer"),
    .flag("isAfterReviewBy", "whether the last day to ask for a review has passed"),
    .flag("hasRefusals", "whether anything is refused"),
    .flag("hasFindings", "whether there are breaches beyond lateness"),
  ]

  static let question: [Term] = [
    .text("number", "its number", example: "2b"),
    .text("text", "its words, as sent", example: "When does the contract end?"),
    .flag("isTop", "whether it is no part of another question"),
    .text("heading", "the heading above it, where it has one", example: "Contracts"),
  ]
}
