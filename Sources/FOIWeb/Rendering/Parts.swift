import FOIDesk
import FOILaw

/// A day that was filled in: as a date field gives it, or as people write it.
func day(_ text: String, _ visit: Visit) throws(DeskError) -> CalendarDay {
  try parseDay(text, today: visit.desk.environment.today)
}
