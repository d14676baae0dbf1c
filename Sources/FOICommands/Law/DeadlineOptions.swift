import ArgumentParser
import Casebook
import FOIDesk
import FOILaw

/// The options that move the time for answering, the same for every purpose that counts from it.
struct ClockOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The day the authority received the request.", valueName: "day"))
  var received: String?
  @Option(
    help: ArgumentHelp("The day it was posted, for FOISA.", valueName: "day"))
  var posted: String?
  @OptionGroup var events: ClockEvents

  func clock(_ regime: Regime, in context: Context) throws -> RequestClock {
    guard let first = try (received ?? posted).map(context.day) else {
      throw CommandFault.receiptMissing
    }
    guard posted == nil || received != nil || regime == .foisa else {
      throw CommandFault.postedOutsideFOISA
    }
    var clock =
      received == nil
      ? RequestClock(foisaRequestPosted: first) : RequestClock(regime: regime, received: first)
    try events.fill(&clock, in: context)
    return clock
  }
}

/// The events after receipt.
struct ClockEvents: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day clarification was asked for; can be repeated.", valueName: "day"))
  var clarificationAsked: [String] = []
  @Option(
    help: ArgumentHelp(
      "The day the authority received the clarification; can be repeated.", valueName: "day"))
  var clarificationGiven: [String] = []
  @Option(
    help: ArgumentHelp("The day of a fees notice; can be repeated.", valueName: "day"))
  var feesNotice: [String] = []
  @Option(
    help: ArgumentHelp("The day the fee was received; can be repeated.", valueName: "day")
  )
  var feePaid: [String] = []
  @Option(
    help: ArgumentHelp(
      "The day another authority received it by transfer.", valueName: "day"))
  var transferred: String?
  @Option(
    help: ArgumentHelp("The day it answered, for Scottish requests in 2020.", valueName: "day"))
  var answered: String?
  @Option(help: "What kind of body answers.") var body = Choice<Bodies>(.ordinary)
  @Option(
    help: ArgumentHelp(
      "A school holiday, first and last day; can be repeated.",
      valueName: "day..day"))
  var closed: [String] = []
  @Option(
    help: ArgumentHelp("The day that the Commissioner approved.", valueName: "day"))
  var fixedUntil: String?

  var isEmpty: Bool {
    clarificationAsked.isEmpty && clarificationGiven.isEmpty && feesNotice.isEmpty
      && feePaid.isEmpty && transferred == nil && answered == nil && closed.isEmpty
      && fixedUntil == nil && body.text.lowercased() == "ordinary"
  }

  func fill(_ clock: inout RequestClock, in context: Context) throws {
    let asked = try clarificationAsked.map(context.day).sorted()
    let given = try clarificationGiven.map(context.day).sorted()
    guard given.count <= asked.count else {
      throw CommandFault.clarificationNotAsked
    }
    clock.clarifications = asked.enumerated().map {
      Clarification(asked: $0.element, given: $0.offset < given.count ? given[$0.offset] : nil)
    }
    let notices = try feesNotice.map(context.day).sorted()
    let payments = try feePaid.map(context.day).sorted()
    guard payments.count <= notices.count else {
      throw CommandFault.feeNotAsked
    }
    clock.fees = notices.enumerated().map {
      FeesNotice(
        notified: $0.element, paid: $0.offset < payments.count ? payments[$0.offset] : nil)
    }
    clock.transferReceived = try transferred.map(context.day)
    clock.answered = try answered.map(context.day)
    clock.body = try answeringBody(in: context)
  }

  private func answeringBody(in context: Context) throws -> AnsweringBody {
    if let fixedUntil { return .commissionerApproved(until: try context.day(fixedUntil)) }
    let closures = try closed.map { text in
      let ends = text.split(separator: ".", omittingEmptySubsequences: true).map(String.init)
      guard ends.count == 2 else {
        throw CommandFault.holidayUnreadable(text)
      }
      return SchoolTerms.Closure(first: try context.day(ends[0]), last: try context.day(ends[1]))
    }
    switch try body.value() {
    case .archive: return .archive
    case .school:
      guard !closures.isEmpty else {
        throw CommandFault.schoolHolidaysMissing
      }
      return .school(SchoolTerms(closures: closures))
    case .ordinary:
      return closures.isEmpty ? .ordinary : .school(SchoolTerms(closures: closures))
    }
  }
}

/// The options for an extension that the authority claims.
struct ExtensionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The day you were told of the extension.", valueName: "day"))
  var extended: String?
  @Option(help: ArgumentHelp("The day until which it runs.", valueName: "day"))
  var until: String?
  @Option(help: "A ground it gave for the extension; can be repeated.")
  var ground: [String] = []

  func claim(_ regime: Regime, in context: Context) throws -> ClaimedExtension? {
    guard let notified = try extended.map(context.day) else {
      guard until == nil, ground.isEmpty else {
        throw CommandFault.extensionDayMissing
      }
      return nil
    }
    return ClaimedExtension(
      notified: notified, until: try until.map(context.day),
      grounds: try ground.map { try Desk.ground($0, in: regime) })
  }
}

/// How a deadline is printed.
struct DeadlineFormat: ParsableArguments {
  @Flag(help: "Show how the day was counted.") var explain = false
  @OptionGroup var format: FormatOptions
}

/// A command that works out one deadline.
protocol DeadlineWork: DeskCommand {
  var regime: Choice<Regimes> { get }
  var form: DeadlineFormat { get }
  func deadline(
    _ regime: Regime, calendars: LawCalendars, in context: Context
  ) throws -> Deadline
}

extension DeadlineWork {
  func run(in context: Context) throws -> Bool {
    let regime = try regime.regime()
    let calendars = try Calculator.calendars(
      casebook: context.casebook, environment: context.environment)
    let last: Deadline
    do {
      last = try deadline(regime, calendars: calendars, in: context)
    } catch let error as LawError {
      throw DeskError.law(error)
    }
    DeadlineView(deadline: last)
      .print(form.format, explaining: form.explain, to: context.output)
    return true
  }
}
