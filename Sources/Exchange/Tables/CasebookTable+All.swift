import Casebook
import FOILaw

extension CasebookTable {
  /// Every table of a casebook, each after those that it refers to.
  package static let all: [CasebookTable] = [
    authorities, requests, questions, cases, answers, values, claims, originals, events, deadlines,
  ]

  /// The tables of a publication: without names and addresses of people, and without what the requester
  /// wrote.
  package static let published: [CasebookTable] = all.filter(\.isPublished).map(\.published)

  static let authorities = CasebookTable(
    name: "authorities", title: "Authorities asked",
    fields: [
      Field("authority", .string, "Short name"),
      Field("name", .string, "Full name"),
      Field("aliases", .string, "Other names, separated by semicolons"),
      Field(
        "nation", .string, "Where it belongs", allowed: Authority.Nation.allCases.map(\.rawValue)),
      Field("kind", .string, "Kind of body", allowed: Authority.Kind.allCases.map(\.rawValue)),
      Field("gss", .string, "A council's code in official statistics"),
      Field("email", .string, "Where requests go"),
      Field("review_email", .string, "Where requests for a review go"),
    ], key: ["authority"], privateFields: ["email", "review_email"])

  static let requests = CasebookTable(
    name: "requests", title: "Requests",
    fields: [
      Field("request", .string, "Short name"),
      Field("title", .string, "Title"),
      Field("regime", .string, "Law that it names", allowed: Regime.allCases.map(\.rawValue)),
      Field("opening", .string, "Words before the questions"),
      Field("closing", .string, "Words after the questions"),
    ], key: ["request"], privateFields: ["opening", "closing"])

  static let questions = CasebookTable(
    name: "questions", title: "Questions of the requests",
    fields: [
      Field("request", .string, "Request"),
      Field("question", .string, "Number, as 2 or 2b"),
      Field("position", .integer, "Place in the request, from 1"),
      Field("asks", .boolean, "Whether it asks something, and does not only introduce parts"),
      Field("heading", .string, "Heading above it"),
      Field("text", .string, "Words"),
    ], key: ["request", "question"],
    others: [ForeignKey("request", of: "requests", "request")])

  static let cases = CasebookTable(
    name: "cases", title: "One request at one authority",
    fields: [
      Field("case", .string, "Handle: request/authority"),
      Field("request", .string, "Request"),
      Field("authority", .string, "Authority"),
      Field("regime", .string, "Law it runs under", allowed: Regime.allCases.map(\.rawValue)),
      Field(
        "stage", .string, "How far it has come",
        allowed: Standing.Stage.allCases.map(\.rawValue)),
      Field("sent", .date, "Day sent"),
      Field("replied", .date, "Day of the first reply"),
      Field("reference", .string, "The authority's reference"),
      Field("link", .string, "Where it is on the web"),
      Field("owed", .date, "Last day of what the authority owes"),
      Field("owed_for", .string, "What it owes"),
      Field("review_by", .date, "Last day to ask for a review"),
      Field("next_step", .string, "What to do next"),
      Field("next_step_from", .date, "From when"),
      Field("next_step_by", .date, "By when"),
      Field("questions", .integer, "How many questions it asks"),
      Field("refused", .integer, "How many are refused, whole or in part"),
      Field("unanswered", .integer, "How many have no answer"),
    ], key: ["case"],
    others: [
      ForeignKey("request", of: "requests", "request"),
      ForeignKey("authority", of: "authorities", "authority"),
    ], privateFields: ["link", "next_step", "next_step_from", "next_step_by"])

  static let answers = CasebookTable(
    name: "answers", title: "The present answer to every question of every case",
    fields: [
      Field("case", .string, "Case"),
      Field("request", .string, "Request"),
      Field("authority", .string, "Authority"),
      Field("question", .string, "Question"),
      Field(
        "outcome", .string, "What the reply says", allowed: Outcome.allCases.map(\.rawValue)),
      Field("confirmed", .boolean, "Whether a person checked it"),
      Field("day", .date, "Day it was given"),
      Field("text", .string, "Words of the answer"),
      Field("claims", .string, "Exemptions claimed, separated by semicolons"),
      Field("values", .integer, "How many figures, dates or yes and no it gives: see values"),
      Field(
        "value_kind", .string, "Kind of its value, where it gives one",
        allowed: AnswerValue.Kind.allCases.map(\.rawValue)),
      Field("number", .number, "The value, where it is an amount, a count or a share"),
      Field("unit", .string, "Currency of an amount, or what is counted"),
      Field("date", .date, "The value, where it is a day"),
      Field("yes", .boolean, "The value, where it is yes or no"),
      Field("choice", .string, "The value, where it is one of a few answers in words"),
      Field(
        "bound", .string, "How the words limit the number, where they do not give it",
        allowed: AnswerValue.Bound.allCases.map(\.rawValue)),
      Field("period", .string, "Year or years it belongs to, as written"),
    ], key: ["case", "question"],
    others: [
      ForeignKey("case", of: "cases", "case"),
      ForeignKey("request", "question", of: "questions", "request", "question"),
      ForeignKey("authority", of: "authorities", "authority"),
    ])

  static let values = CasebookTable(
    name: "values", title: "Every figure, date or yes and no that an answer gives",
    fields: [
      Field("case", .string, "Case"),
      Field("question", .string, "Question"),
      Field("position", .integer, "Place among the values of the answer, from 1"),
      Field("kind", .string, "Kind", allowed: AnswerValue.Kind.allCases.map(\.rawValue)),
      Field("value", .string, "In one plain spelling, exact"),
      Field("number", .number, "The same, where it is an amount, a count or a share"),
      Field("unit", .string, "Currency of an amount"),
      Field("date", .date, "The same, where it is a day"),
      Field("yes", .boolean, "The same, where it is yes or no"),
      Field(
        "bound", .string, "How the words limit the number, where they do not give it",
        allowed: AnswerValue.Bound.allCases.map(\.rawValue)),
      Field("period", .string, "Year or years it belongs to, as written"),
      Field("note", .string, "What the answer adds to it"),
    ], key: ["case", "question", "position"],
    others: [ForeignKey("case", "question", of: "answers", "case", "question")])

  static let claims = CasebookTable(
    name: "claims", title: "Every exemption that an answer relies on",
    fields: [
      Field("case", .string, "Case"),
      Field("question", .string, "Question"),
      Field("position", .integer, "Place among the claims of the answer, from 1"),
      Field("provision", .string, "As s43(2)"),
      Field("regime", .string, "Law", allowed: Regime.allCases.map(\.rawValue)),
      Field("title", .string, "What the law calls it"),
    ], key: ["case", "question", "position"],
    others: [ForeignKey("case", "question", of: "answers", "case", "question")])

  static let originals = CasebookTable(
    name: "originals", title: "Documents, byte for byte",
    fields: [
      Field("original", .string, "SHA-256 of its bytes"),
      Field("name", .string, "Name that it came under"),
      Field("bytes", .integer, "Size"),
      Field("path", .string, "Where it is in this bag"),
    ], key: ["original"], isPublished: false)

  static let events = CasebookTable(
    name: "events", title: "What happened",
    fields: [
      Field("event", .string, "Id"),
      Field("case", .string, "Case"),
      Field("day", .date, "Day"),
      Field("kind", .string, "What happened", allowed: Event.Kind.allCases.map(\.rawValue)),
      Field("counts", .boolean, "Whether it still counts, and was not taken back or replaced"),
      Field("proposed", .boolean, "Whether it was read off a letter and no person has checked it"),
      Field("until", .date, "Day that an extension names"),
      Field("supersedes", .string, "Event that it takes back or replaces"),
      Field("original", .string, "The letter"),
      Field("note", .string, "Remark"),
      Field("actor", .string, "Who recorded it"),
      Field("recorded", .datetime, "When it was recorded"),
    ], key: ["event"],
    others: [
      ForeignKey("case", of: "cases", "case"),
      ForeignKey("original", of: "originals", "original"),
    ], privateFields: ["original", "note", "actor", "recorded"])

  static let deadlines = CasebookTable(
    name: "deadlines", title: "The days that the law sets in each case",
    fields: [
      Field("case", .string, "Case"),
      Field("purpose", .string, "What the day is for"),
      Field("last_day", .date, "Last day in time"),
      Field("open", .boolean, "Whether someone still has to keep it"),
    ], key: ["case", "purpose"], others: [ForeignKey("case", of: "cases", "case")])
}
