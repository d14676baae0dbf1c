import Casebook
import FOIDesk
import FOILaw
import Foundation
import Testing

/// Random acts of every kind, among them retractions and undoings, after which the casebook is sound.
///
/// Six hundred acts here; `Benchmarks/random-walk` takes ten thousand of the same.
@Suite struct RandomWalkTests {
  private static let acts = Int(ProcessInfo.processInfo.environment["FOI_WALK"] ?? "") ?? 600

  @Test func aRandomWalkOfActsRetractionsAndUndoingsLeavesTheCasebookSound() throws {
    try Scene.withCases { scene in
      let walk = try Walk(scene, seed: 11)
      try walk.go(Self.acts)
      #expect(walk.done * 3 > Self.acts, "most acts are refused: \(walk.done)")
      #expect(walk.undone * 20 > walk.done)
      #expect(walk.retracted * 40 > walk.done)
      // Worked-out columns, originals and the database's own checks.
      #expect(try scene.desk.checkup(rebuilding: false).isSound)
      // Each case says the same when its events are told in another order of recording.
      for row in try scene.desk.cases(CaseQuery()) {
        let detail = try scene.desk.show(row.id.description)
        #expect(detail.standing.stage == row.stage)
      }
      // Whatever is left is undone, act by act, until nothing is.
      if Self.acts <= 1_000 {
        while try scene.desk.lastAct() != nil { _ = try scene.desk.undo() }
        #expect(try scene.desk.cases(CaseQuery()).isEmpty)
        #expect(try scene.desk.checkup(rebuilding: false).isSound)
      }
    }
  }
}
