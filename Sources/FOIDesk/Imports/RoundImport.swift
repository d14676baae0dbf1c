package import Casebook
package import Exchange
package import FOILaw

/// Which number comes first in a day.
package typealias DayOrder = SheetDates.Order

/// What the import of a past round comes to, or would.
package struct RoundImport: Sendable {
  /// What the person says of a sheet.
  package struct Options: Sendable {
    /// Which column holds what, with its title or letter.
    package var map: [(name: String, column: String)] = []
    /// The sheet of a workbook that is meant.
    package var sheet: String?
    /// Which number comes first in days, where nothing in the sheet tells.
    package var order: DayOrder?
    /// The title of the round, or a request that is in the casebook; without it the file's name.
    package var request: String?
    /// The day on which requests were sent whose row has none.
    package var sent: CalendarDay?
    /// Whether authorities that nobody knows are added.
    package var addsAuthorities = false
    /// Whether rows that cannot be taken in are left out, and the others are taken in.
    package var leavesOut = false

    package init() {}

    /// The order by its name, `dmy` or `mdy`; any other name is none.
    package var orderName: String? {
      get { order?.rawValue }
      set { order = newValue.flatMap { DayOrder(rawValue: $0) } }
    }

    var reading: RoundSheet.Options {
      var options = RoundSheet.Options()
      (options.map, options.sheet, options.order) = (map, sheet, order)
      return options
    }
  }

  /// The orders of a day's numbers.
  package static let dayOrders = DayOrder.allCases

  /// Something about a row that a person should look at.
  package struct Remark: Sendable, Hashable {
    package let place: RoundSheet.Place
    package let what: What

    /// Whether the row cannot become a case.
    package var stops: Bool {
      switch what {
      case .unknownAuthority, .ambiguousAuthority, .noSendingDay, .sentInTheFuture, .sameAsRow,
        .noRequestName:
        true
      case .odd(let oddity): oddity == .noAuthority
      case .takenFor, .newAuthority, .sentOnAnotherDay, .differs, .replyBeforeSending, .noReplyDay,
        .unreadGrounds, .noSuchQuestion, .impossible:
        false
      }
    }

    package enum What: Sendable, Hashable {
      case odd(RoundSheet.Oddity)
      case unknownAuthority(String, nearest: [String])
      case ambiguousAuthority(String, [String])
      /// A name was taken for that of a council or authority that is written otherwise.
      case takenFor(String, String)
      case newAuthority(String)
      case noSendingDay
      case sentInTheFuture(CalendarDay)
      case sameAsRow(Int)
      case noRequestName(String)
      /// The casebook has another day of sending, which stays.
      case sentOnAnotherDay(recorded: CalendarDay, sheet: CalendarDay)
      /// It was imported before, and the sheet now says something else; what is recorded stays.
      case differs(Event.Kind, CalendarDay)
      case replyBeforeSending(CalendarDay, sent: CalendarDay)
      /// The sheet says what came and not when.
      case noReplyDay(String)
      case unreadGrounds(String)
      case noSuchQuestion(QuestionID, RequestID)
      case impossible(CaseFault)
    }
  }

  /// The sheet as it was read.
  package let sheet: RoundSheet
  package internal(set) var requests: [(request: Request, isNew: Bool)] = []
  /// The cases that are new, in the order of the rows.
  package internal(set) var opened: [CaseID] = []
  /// Those that were there before.
  package internal(set) var known: [CaseID] = []
  /// The authorities that are new to the casebook; those of the register have a GSS code.
  package internal(set) var newAuthorities: [Authority] = []
  /// How many events of each kind are new.
  package internal(set) var events: [Event.Kind: Int] = [:]
  /// How many new answers have each outcome.
  package internal(set) var answers: [Outcome: Int] = [:]
  /// How many of the new answers wait to be checked.
  package internal(set) var unchecked = 0
  package internal(set) var remarks: [Remark] = []
  /// Whether it was recorded.
  package internal(set) var isDone = false

  init(sheet: RoundSheet) {
    self.sheet = sheet
    remarks = sheet.oddities.map { Remark(place: $0.place, what: .odd($0.what)) }
  }

  /// The columns that have a title, and what each holds.
  package var columns: [Desk.SheetColumn] {
    sheet.columns.filter { !$0.title.isEmpty }.map { column in
      let use: String? =
        switch column.use {
        case .field(let field): field.rawValue
        case .question(let id, _, _): id.compact
        case .unused: nil
        }
      return Desk.SheetColumn(letter: column.letter, title: column.title, use: use)
    }
  }

  /// The remarks on rows that cannot become cases.
  package var stops: [Remark] { remarks.filter(\.stops) }
}
