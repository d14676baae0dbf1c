import ArgumentParser
import Casebook
import FOIDesk
import FOIFaces
import FOILaw

/// A closed set of values that an option or argument can have.
protocol ClosedSet: Sendable {
  associatedtype Value: RawRepresentable & Sendable where Value.RawValue == String
  static var values: [Value] { get }
  /// What a value is, with its article: `a stage`.
  static var what: String { get }
}

/// A value of a closed set, as it was typed: help prints the values and a shell completes them.
///
/// It is looked up when the command runs, so that a misspelt one is answered with the nearest.
struct Choice<Options: ClosedSet>: ExpressibleByArgument, Sendable {
  let text: String

  init(argument: String) {
    text = argument
  }

  init(_ value: Options.Value) {
    text = value.rawValue
  }

  static var allValueStrings: [String] { Options.values.map(\.rawValue) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
  var defaultValueDescription: String { text }

  func value() throws(DeskError) -> Options.Value {
    try choice(text, Options.what, among: Options.values)
  }
}

enum Stages: ClosedSet {
  static let values = Standing.Stage.listed
  static let what = "a stage"
}

enum StoreRoles: ClosedSet {
  static let values = StoreRole.allCases
  static let what = "a role"
}

enum AccountRoles: ClosedSet {
  static let values = StoreRole.allCases.filter { $0 != .nobody }
  static let what = "a role"
}

enum Outcomes: ClosedSet {
  static let values = Outcome.allCases
  static let what = "an outcome"
}

enum ReplyOutcomes: ClosedSet {
  static let values = Outcome.replies
  static let what = "an outcome"
}

enum CaseOrders: ClosedSet {
  static let values = CaseSort.allCases
  static let what = "an order"
}

/// What a list of results is sorted by.
enum ResultOrder: String {
  case authority, value
}

enum ResultOrders: ClosedSet {
  static let values: [ResultOrder] = [.authority, .value]
  static let what = "an order"
}

enum Steps: ClosedSet {
  static let values = NextStep.Kind.allCases
  static let what = "a kind of step"
}

enum RecordableEvents: ClosedSet {
  static let values = Event.Kind.recordable
  static let what = "a kind of event that is recorded here"
}

enum MailableEvents: ClosedSet {
  static let values = Event.Kind.mailable
  static let what = "a kind of event that a message can be"
}

enum LetterKinds: ClosedSet {
  static let values = LetterKind.allCases
  static let what = "a letter"
}

enum LetterFormats: ClosedSet {
  static let values = LetterFormat.allCases
  static let what = "a form of letter"
}

enum LetterStatuses: ClosedSet {
  static let values = LetterRecord.Status.allCases
  static let what = "a status of letters"
}

enum SearchPlaces: ClosedSet {
  static let values = SearchQuery.Place.allCases
  static let what = "a place to look in"
}

enum Nations: ClosedSet {
  static let values = Authority.Nation.allCases
  static let what = "a nation"
}

enum AuthorityKinds: ClosedSet {
  static let values = Authority.Kind.allCases
  static let what = "a kind of authority"
}

enum CouncilKinds: ClosedSet {
  static let values = Desk.councilKinds
  static let what = "a kind of council"
}

enum DayOrders: ClosedSet {
  static let values = RoundImport.dayOrders
  static let what = "an order of days"
}

enum Regimes: ClosedSet {
  static let values = Regime.allCases
  static let what = "a regime"
}

/// The kind of body that answers, if the time for answering depends on it.
enum Body: String, CaseIterable, Sendable {
  case ordinary, school, archive
}

enum Bodies: ClosedSet {
  static let values = Body.allCases
  static let what = "a body with a period of its own"
}

extension Choice where Options == Regimes {
  /// The regime, also by its title or another usual name.
  func regime() throws(DeskError) -> Regime {
    if let regime = Regime(named: text) { return regime }
    return try value()
  }
}

extension Optional {
  /// The value typed, where one was.
  func value<Options: ClosedSet>() throws(DeskError) -> Options.Value?
  where Wrapped == Choice<Options> {
    try self?.value()
  }
}
