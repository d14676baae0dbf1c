package import FOILaw
package import Foundation

extension CalendarDay {
  /// The day of an instant in Europe/London, where the law counts its days; 1 January 1970 for one that no
  /// calendar has.
  package init(inLondon instant: Date) {
    let seconds = instant.timeIntervalSince1970
    // A worker, which may have been taken over, can name any number.
    guard abs(seconds) < 1e12 else {
      self.init(number: 0)
      return
    }
    let clock = seconds + Double(london.secondsFromGMT(for: instant))
    self.init(number: Int((clock / 86_400).rounded(.down)))
  }
}

// The zone alone: to make one of Foundation's calendars takes longer than all else that a short list does with days.
private let london = TimeZone(identifier: "Europe/London") ?? .gmt
