import Templating

extension Vocabulary {
  /// The names about the course of a case beyond the request itself, and what is enclosed.
  static let course: [Term] = [
    .text("answeredNumbers", "the questions that have an answer", example: "1, 2a and 3"),
    .text(
      "clarificationAskedOn", "the day the authority asked a question", example: "8 October 2020"),
    .text("chasedOn", "the day of the last reminder", example: "2 November 2020"),
    .flag(
      "chasedBeforeReply", "whether that reminder came before the first reply, or brought none"),
    .text("reviewRequestedOn", "the day a review was asked for", example: "12 November 2020"),
    .text("reviewAnsweredOn", "the day the review was answered", example: "10 December 2020"),
    .text("reviewLastDay", "the last day for the review", example: "Thursday 10 December 2020"),
    .text("decidedOn", "the date of the regulator's decision notice", example: "1 March 2021"),
    .text("complainBy", "the last day to complain to the regulator", example: "10 June 2021"),
    .text("appealBy", "the last day to appeal", example: "29 March 2021"),
    .flag("isReviewOverdue", "whether the review was not answered, and its last day has passed"),
    .flag(
      "isReviewLateByLaw", "whether the review was answered after the last day that the law sets"),
    .flag(
      "isReviewVeryLate",
      "under the Act of 2000, whether the review took more than 40 working days"),
    .text(
      "reviewSaid", "what the outcome of the review says of its decision, in its own words",
      example: "I uphold the original decision."),
    .text(
      "raised", "what the request for a review was about", example: "the refusal of question 3"),
    .text(
      "dissatisfaction", "what is complained of now",
      example: "that the review did not put right the refusal of question 3"),
    .text("disputed", "the questions whose refusal is disputed", example: "questions 3 and 4"),
    .text(
      "withheld", "those of them that the authority refuses whole", example: "question 3"),
    .text(
      "partlyWithheld", "those of them of which it gives part", example: "question 2b"),
    .text(
      "neither", "those of them to which it neither confirms nor denies", example: "question 4"),
    .flag(
      "quotesQuestions", "whether a letter to a Commissioner quotes questions that are in dispute"),
    .flag("isAnsweredAsOne", "whether one reply answers all questions, which are then not quoted"),
    .text(
      "reviewRefusal", "that the authority refused to carry out the review, without a full stop",
      example: "The authority refused on 3 May 2021 the review asked for on 20 April 2021"),
    .flag(
      "isReviewRefusedInTime", "whether it refused one that was asked for in time, by what is known"
    ),
    .flag(
      "offersNoReview",
      "whether the authority says that it has no internal review, and none was asked for"),
    .text(
      "doubted", "the questions answered \"not held\" where that is disputed", example: "question 5"
    ),
    .text(
      "undisputed", "the questions that are answered and not in dispute", example: "question 1"),
    .text("questionCount", "how many questions the request has", example: "7"),
    .flag("isSeveralQuestions", "whether it has two or more"),
    .flag("isToRegulator", "whether the letter goes to a Commissioner or the Tribunal"),
    .text(
      "clarificationAskedLate",
      "on which working day the authority asked, from the fifteenth on", example: "19"),
    .flag(
      "isClarificationAskedTooLate", "whether it asked after the last day for an answer"),
    .text(
      "askedAfter", "the last day for an answer, where it asked only after it",
      example: "Thursday 29 October 2020"),
    .text("ranFrom", "the day from which the time for an answer runs", example: "1 October 2020"),
    .text(
      "purpose", "why the information matters, in your words",
      example: "Parents cannot compare what schools pay."),
    .text(
      "accepts", "what would be enough, in your words", example: "A total for each year would do."),
    .flag("isAfterComplainBy", "whether the last day to complain has passed"),
    .flag("isAfterAppealBy", "whether the last day to appeal has passed"),
    .flag("isOverdue", "whether the last day for an answer has passed"),
    .flag("isIncomplete", "whether no reply came, or a question has no answer"),
    .flag("hasBreaches", "whether there are breaches, lateness among them"),
    .flag("hasFurtherBreaches", "whether there are breaches other than a late first reply"),
    .list(
      "furtherBreaches", "those breaches, each as foi show has it",
      [
        .text("text", "what was done, in a sentence", example: "The refusal came on 3 May 2021"),
        .text("source", "the provision", example: "FOIA s17(1)"),
      ]),
    .flag("keptIsSeveral", "whether it keeps two or more"),
    .flag("hasKept", "whether a narrowed request keeps some questions as they are"),
    .group("transfer", "how another authority passed the request on, if one did", transferTerms),
    .group("extension", "the authority's extension, if it took one", extensionTerms),
    .list("evidence", "published documents that bear on the request as a whole", evidence),
    .flag("hasEvidence", "whether there are such documents"),
    .list("chronology", "what happened, in the order of days", chronology),
    .list("schedule", "the documents to enclose, numbered", schedule),
    .flag("hasSchedule", "whether there are documents to enclose"),
  ]

  /// The names inside `extension`.
  static let extensionTerms: [Term] = [
    .text("toldOn", "the day the authority said so", example: "28 October 2020"),
    .text("until", "the day it named, if it named one", example: "26 November 2020"),
    .text("ordinaryLastDay", "the last day without it", example: "Thursday 29 October 2020"),
    .text(
      "absolute", "exemptions it names that have no public interest to weigh",
      example: "section 21"),
    .flag("namesConfidence", "whether it names section 41, which is absolute"),
    .text(
      "mostlyAbsolute", "exemptions it names that hardly ever have a public interest to weigh",
      example: "section 40(2)"),
    .text("grounds", "the exemptions it names", example: "section 43(2)"),
    .flag("isAfterOrdinaryLastDay", "whether that day has passed"),
    .flag("isLate", "whether it was claimed after the ordinary last day"),
    .flag("namesNoGround", "whether it names no exemption, by what is on record"),
    .flag("givesNoEstimate", "whether it names no day, by what is on record"),
    .flag("isBeyondGuidance", "whether it is longer than guidance allows"),
    .flag("isBeyondLimit", "whether it is longer than the law allows"),
  ]

  /// The names inside `transfer`.
  static let transferTerms: [Term] = [
    .text("sentTo", "the authority that you sent the request to", example: "Otherton Council"),
    .text("sentOn", "the day you sent it there", example: "Thursday 1 October 2020"),
    .text(
      "by", "the authority that passed it on, most often the same", example: "Otherton Council"),
  ]

  /// The names inside `chronology`.
  static let chronology: [Term] = [
    .text("number", "its number", example: "1"),
    .text("day", "the day", example: "1 October 2020"),
    .text("event", "what happened", example: "Request sent"),
    .text("document", "the number of the document that shows it, if there is one", example: "1"),
  ]

  /// The names inside `schedule`.
  static let schedule: [Term] = [
    .text("number", "its number", example: "1"),
    .text("name", "what it is called", example: "Reply of 26 October 2020 (reply.pdf)"),
    .text("date", "the day it bears, if known", example: "26 October 2020"),
  ]
}
