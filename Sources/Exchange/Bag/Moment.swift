import FOILaw

/// A moment as records have it: `2026-11-29T14:11:00Z`.
package struct Moment: WrittenAsText, Hashable, Sendable {
  /// Seconds since the beginning of 1970 in UTC.
  package let second: Int

  private static let secondsOfDay = 86_400

  /// A moment outside the years that the calendar writes becomes the nearest inside.
  package init(_ second: Int) {
    let first = CalendarDay.first.number * Self.secondsOfDay
    let last = (CalendarDay.last.number + 1) * Self.secondsOfDay - 1
    self.second = min(max(second, first), last)
  }

  package init?(written text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == 0x54, bytes[13] == 0x3A, bytes[16] == 0x3A,
      bytes[19] == 0x5A, let day = CalendarDay(iso: text.prefix(10))
    else { return nil }
    let parts = [11, 14, 17].map { Int(String(decoding: bytes[$0..<$0 + 2], as: UTF8.self)) }
    guard let hour = parts[0], let minute = parts[1], let second = parts[2],
      (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second)
    else { return nil }
    self.second = day.number * Self.secondsOfDay + hour * 3_600 + minute * 60 + second
  }

  package var description: String {
    let rest = second % Self.secondsOfDay
    let ofDay = rest < 0 ? rest + Self.secondsOfDay : rest
    let day = CalendarDay(number: (second - ofDay) / Self.secondsOfDay)
    let time = [ofDay / 3_600, ofDay / 60 % 60, ofDay % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    return "\(day)T\(time)Z"
  }
}
