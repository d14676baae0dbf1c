import Casebook
import FOILaw

extension Desk.CaseDetail {
  /// The case with findings that the requester has checked, so that letters state them.
  func stating(
    _ ids: [String], asOf today: CalendarDay
  ) throws(DeskError) -> Desk.CaseDetail {
    guard !ids.isEmpty else { return self }
    let names = findings.map(\.id)
    if let unknown = ids.first(where: { !names.contains($0) }) {
      throw .unknownValue(
        unknown, what: "a finding of this case", allowed: names,
        nearest: nearest(to: unknown, among: names))
    }
    return Desk.CaseDetail(
      file: file, standing: standing.stating(Set(ids), asOf: today),
      workingDaysLate: workingDaysLate, findings: findings)
  }
}
