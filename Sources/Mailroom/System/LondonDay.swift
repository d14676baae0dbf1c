package import FOILaw
package import Foundation

extension CalendarDay {
  /// The day of an instant in Europe/London, where the law counts its days.
  package init(inLondon instant: Date) {
    let parts = london.dateComponents([.year, .month, .day], from: instant)
    self =
      CalendarDay(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
      ?? CalendarDay(number: 0)
  }
}

private let london: Calendar = {
  var calendar = Calendar(identifier: .gregorian)
  calendar.timeZone = TimeZone(identifier: "Europe/London") ?? .gmt
  return calendar
}()
