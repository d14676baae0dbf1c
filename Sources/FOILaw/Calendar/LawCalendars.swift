/// The two working-day calendars, and which regime follows which.
public struct LawCalendars: Hashable, Sendable {
  /// FOIA's and the EIR's: bank holidays anywhere in the United Kingdom.
  public let unitedKingdom: WorkingDayCalendar
  /// FOISA's and the Scottish EIRs': Scotland's bank holidays only.
  public let scotland: WorkingDayCalendar

  /// Makes both calendars.
  /// - Parameter holidays: The bank holidays of all three divisions.
  public init(holidays: Holidays) {
    unitedKingdom = WorkingDayCalendar(.unitedKingdom, holidays: holidays)
    scotland = WorkingDayCalendar(.scotland, holidays: holidays)
  }

  /// The calendars made from the bank holidays that come with foi.
  public static let shipped = LawCalendars(holidays: .shipped)

  /// The calendar a regime counts by.
  /// - Parameter regime: The regime.
  public subscript(regime: Regime) -> WorkingDayCalendar {
    regime.isScottish ? scotland : unitedKingdom
  }
}
