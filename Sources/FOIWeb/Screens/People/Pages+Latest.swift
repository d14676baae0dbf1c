import Casebook
import FOIDesk
import FOIFaces
import Foundation
import HTTPTypes
import Hummingbird

/// How far a case or the casebook has come: what a page that is open asks again and again.
enum LatestPage {
  private struct Latest: Encodable {
    let number: Int
    /// Who recorded last, where that was somebody else.
    let by: String?
    let at: String?
  }

  static func casebook(_ visit: Visit) throws -> Response { try latest(of: nil, visit) }

  static func ofCase(_ visit: Visit) throws -> Response { try latest(of: visit.caseID, visit) }

  private static func latest(of id: CaseID?, _ visit: Visit) throws -> Response {
    let (moment, isOthers) = try visit.desk.latest(of: id)
    let recording = isOthers ? moment.recording : nil
    let latest = Latest(
      number: moment.number, by: recording?.actor.visibleLine, at: recording?.time)
    return .bytes(Array(try JSONEncoder().encode(latest)), type: "application/json")
  }
}
