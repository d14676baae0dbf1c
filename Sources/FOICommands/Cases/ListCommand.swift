import ArgumentParser
import Casebook
import FOIDesk
import FOILaw

struct ListCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List cases or answers.",
    discussion: """
      Without options, every case. --exempted, --ground, --outcome and --question list answers \
      instead; everything else narrows the list.

        $ foi list --overdue
        $ foi list --exempted --ground s43
        $ foi list --question 5 --request school-mis --csv
        $ foi list --due-by 2026-04-30
        $ foi list --sort sent --reverse --limit 50 --page 2
      """)

  @Flag(help: "Cases in which the authority is late.") var overdue = false
  @Flag(help: "Refused and partly refused answers, with their grounds.") var exempted = false
  @Option(help: "Answers that claim this ground; s43 means s43(2) too.") var ground: String?
  @Option(help: "Answers with this outcome: answered, refused, not-held …") var outcome: String?
  @Option(help: "Answers to this question.") var question: String?
  @Option(help: "Only this request.") var request: String?
  @Option(help: "Only this authority.") var authority: String?
  @Option(help: "Only authorities whose name has this piece of text.") var named: String?
  @Option(
    help: ArgumentHelp(
      "Cases with an answer owed, or a review to ask for, by this day.", valueName: "yyyy-mm-dd"))
  var dueBy: String?
  @Option(help: "Only cases at this stage: awaiting, partial, refused, answered, review …")
  var stage: String?
  @Option(
    help: ArgumentHelp(
      "The order of cases: owed, case, authority, sent, replied, stage, refusals or review-by.",
      valueName: "key"))
  var sort: String?
  @Flag(help: "The other way round.") var reverse = false
  @OptionGroup var page: PageOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    let isAboutAnswers = exempted || ground != nil || outcome != nil || question != nil
    if isAboutAnswers, !overdue, sort != nil || reverse {
      throw ValidationError("--sort and --reverse order cases; answers come by case and question")
    }
  }

  func run(in context: Context) throws -> Bool {
    let desk = try context.desk()
    let query = try query(for: desk, context: context)
    if overdue {
      try printOverdue(try desk.overdue(query), to: context.output)
    } else if query.isAboutAnswers {
      answerListing(try desk.answers(query)).print(format, to: context.output)
    } else {
      caseListing(try desk.cases(query)).print(format, to: context.output)
    }
    return true
  }

  private func query(for desk: Desk, context: Context) throws -> CaseQuery {
    var query = CaseQuery()
    query.request = try request.map { try desk.request($0).id }
    query.authority = try authority.map { try desk.authority($0).id }
    query.authorityPiece = named
    query.stage = try stage.map { try choice($0, "a stage") }
    query.dueBy = try dueBy.map(context.day)
    query.refusedOnly = exempted
    query.outcome = try outcome.map { try choice($0, "an outcome") }
    query.ground = try ground.map { try Desk.ground($0, in: nil) }
    query.question = try question.map { try desk.question($0, of: query.request) }
    if let sort { query.sort = try choice(sort, "an order") }
    query.isReversed = reverse
    query.page = page.shown
    return query
  }

  private func printOverdue(_ items: [Desk.Overdue], to output: Output) throws {
    var listing = Listing(
      [
        .init(key: "case", heading: "Case"), .init(key: "authority", heading: "Authority"),
        .init(key: "request", heading: nil), .init(key: "owed", heading: "Owed"),
        .init(key: "due", heading: "Due"), .init(key: "workingDaysLate", heading: "Late"),
        .init(key: "stage", heading: nil), .init(key: "regime", heading: "Law"),
      ], whenEmpty: "Nothing is overdue.")
    for item in items {
      listing.append([
        .of(item.row.id), .text(item.row.authority), .of(item.row.id.request),
        .text(item.row.owedFor == .answerReview ? "review" : "answer"), .of(item.due),
        .number(item.workingDaysLate), .text(item.row.stage.rawValue),
        .text(item.row.regime.rawValue),
      ])
    }
    listing.print(format, to: output)
  }

  private func answerListing(_ rows: [AnswerRow]) -> Listing {
    var listing = Listing(
      [
        .init(key: "case", heading: "Case"), .init(key: "authority", heading: nil),
        .init(key: "question", heading: "Q"), .init(key: "outcome", heading: "Outcome"),
        .init(key: "exemptions", heading: "Ground"), .init(key: "reviewBy", heading: "Review by"),
        .init(key: "confirmed", heading: "Confirmed"),
        .init(key: "text", heading: exempted ? nil : "First words"),
      ], whenEmpty: exempted ? "Nothing is refused." : "There are no such answers.")
    for row in rows {
      listing.append([
        .of(row.id), .text(row.authority),
        .text(format.json || format.csv ? row.question.compact : row.question.description),
        .text(format.json || format.csv ? row.outcome.rawValue : row.outcome.written),
        .list(row.claims.map(\.description)), .of(row.reviewBy), .flag(row.isConfirmed),
        .text(format.json || format.csv ? row.text : row.text.map { firstWords(of: $0) }),
      ])
    }
    return listing
  }
}

/// Cases as a list.
func caseListing(_ rows: [CaseRow]) -> Listing {
  var listing = Listing(
    [
      .init(key: "case", heading: "Case"), .init(key: "authority", heading: nil),
      .init(key: "request", heading: nil), .init(key: "stage", heading: "Stage"),
      .init(key: "sent", heading: "Sent"), .init(key: "due", heading: "Due"),
      .init(key: "replied", heading: "Replied"), .init(key: "refused", heading: "Refused"),
      .init(key: "unanswered", heading: nil), .init(key: "reviewBy", heading: "Review by"),
      .init(key: "next", heading: nil), .init(key: "regime", heading: nil),
    ], whenEmpty: "There are no such cases.")
  for row in rows {
    listing.append([
      .of(row.id), .text(row.authority), .of(row.id.request), .text(row.stage.rawValue),
      .of(row.sent), .of(row.owed), .of(row.replied), .number(row.refusals),
      .number(row.replied == nil ? nil : row.unanswered), .of(row.reviewBy),
      .text(row.step?.rawValue),
      .text(row.regime.rawValue),
    ])
  }
  return listing
}
