import FOILaw

/// Works out a million answer deadlines and says how long it took.
///
/// `DeadlineBenchmark inputs` prints the holidays and days that it works on, so that another program can do the same
/// work; `DeadlineBenchmark` prints the nanoseconds per deadline and a checksum of the results; `holidays`
/// prints the shipped bank holidays.
@main
enum DeadlineBenchmark {
  private static let count = 1_000_000
  private static let rounds = 30

  static func main() throws {
    let calendars = LawCalendars.shipped
    let days = receipts()
    if CommandLine.arguments.dropFirst().first == "inputs" {
      let calendar = calendars[.foia]
      let holidays = calendar.holidays(after: calendar.first, through: calendar.last)
      print(holidays.map { "\($0.day.number)" }.joined(separator: " "))
      print(days.map { "\($0.number)" }.joined(separator: " "))
      return
    }
    if CommandLine.arguments.dropFirst().first == "holidays" {
      printHolidays()
      return
    }
    let clock = ContinuousClock()
    var last: [CalendarDay] = []
    var best = Duration.seconds(3_600)
    var bestSingle = Duration.seconds(3_600)
    for _ in 0..<rounds {
      let start = clock.now
      last = try Deadlines.answerLastDays(regime: .foia, received: days, calendars: calendars)
      best = min(best, clock.now - start)
    }
    var sum = 0
    for _ in 0..<rounds {
      sum = 0
      let start = clock.now
      for day in days {
        sum &+= try Deadlines.answerLastDay(regime: .foia, received: day, calendars: calendars)
          .number
      }
      bestSingle = min(bestSingle, clock.now - start)
    }
    let checksum = last.reduce(0) { $0 &+ $1.number }
    guard checksum == sum else { fatalError("the two ways disagree") }
    print(nanoseconds(best), nanoseconds(bestSingle), checksum)
  }

  /// The shipped holidays, a division and a day on each line, Christmas Day among them.
  private static func printHolidays() {
    let names: [(Division, String)] = [
      (.englandAndWales, "ENG"), (.scotland, "SCT"), (.northernIreland, "NIR"),
    ]
    for (division, name) in names {
      for holiday in Holidays.shipped.events(in: division) { print(name, holiday.day) }
      for year in 2000...2028 { print(name, "\(year)-12-25") }
    }
  }

  private static func nanoseconds(_ time: Duration) -> Double {
    let (seconds, attoseconds) = time.components
    return (Double(seconds) * 1e9 + Double(attoseconds) / 1e9) / Double(count)
  }

  /// Days of receipt all over 2000 to 2027, weekends and holidays among them, the same in every run.
  private static func receipts() -> [CalendarDay] {
    var state: UInt64 = 20_200_910
    let first = CalendarDay(year: 2000, month: 1, day: 1) ?? .first
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return first.advanced(by: Int((state >> 33) % 10_200))
    }
  }
}
