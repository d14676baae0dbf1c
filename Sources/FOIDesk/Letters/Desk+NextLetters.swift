package import Casebook
import CasebookStore
import Letters

extension Desk {
  /// The result for one case of drafting every letter that is due.
  package struct NextLetter: Sendable {
    /// The result.
    package enum Result: Sendable {
      case drafted(Draft)
      /// A draft of the same letter is waiting to be sent.
      case waiting(LetterRecord)
      /// Mail waits in the inbox that may be the answer.
      case heldBack([OriginalID])
      /// The reading of the reply has to be checked first, so nothing was drafted.
      case unchecked
      /// It could not be drafted, for this reason.
      case refused(DeskError)
    }

    package let id: CaseID
    /// Which letter; `nil` if that is not known before the reply is checked.
    package let kind: LetterKind?
    package let result: Result
  }

  /// Drafts every letter that the agenda calls for today, in its order.
  ///
  /// A case whose letter has been drafted but not sent is left alone, and so is one whose reply nobody has
  /// checked. One letter that cannot be drafted stops no other.
  package func draftNext(
    request text: String?, to outlet: Outlet, as order: LetterOrder = LetterOrder()
  ) throws(DeskError) -> [NextLetter] {
    let desk = try LetterDesk(self, order: order)
    let (all, waiting) = try DeskError.wrapping {
      try store.main.read { reader in
        let request = try text.map { try Self.request($0, in: reader).id }
        var query = LetterQuery()
        query.request = request
        query.status = .drafted
        let drafts = try reader.letters(query).filter { !files(of: $0).isEmpty }
        // What may have gone is not drafted again before a person has said whether it went.
        query.status = .sending
        let onTheirWay = try reader.letters(query)
        var due = AgendaQuery(through: environment.today)
        due.request = request
        return (
          Self.holdingBack(
            try reader.agenda(due).filter { $0.letter != nil || $0.step.kind == .confirm },
            by: try Self.waitingMail(in: reader)),
          Dictionary(grouping: drafts + onTheirWay, by: \.case)
        )
      }
    }
    let rows = all.filter(\.waitingMail.isEmpty)
    var letters = all.compactMap { row -> NextLetter? in
      guard !row.waitingMail.isEmpty, let kind = row.step.letter(under: row.regime) else {
        return nil
      }
      return NextLetter(id: row.id, kind: kind, result: .heldBack(row.waitingMail))
    }
    for start in stride(from: 0, to: rows.count, by: LetterDesk.batch) {
      let ids = rows[start...].prefix(LetterDesk.batch).map(\.id)
      var due = try compose(ids, waiting: waiting, with: desk)
      var pdfs = desk.pdfs(of: due.compactMap(\.composed)) {
        order.progress(start + $0, rows.count)
      }[...]
      for index in due.indices {
        let pdf = due[index].composed == nil ? nil : pdfs.popFirst() ?? nil
        due[index].finish(with: desk, pdf: pdf)
        order.progress(start + index + 1, rows.count)
      }
      letters += write(due, to: outlet, isUnsigned: !desk.settings.isComplete)
    }
    return letters
  }

  /// A letter on its way through a batch.
  private struct Due {
    enum Stage {
      case composed(ComposedLetter)
      case finished(FinishedLetter)
      case settled(NextLetter.Result)
    }

    let id: CaseID
    let kind: LetterKind?
    var stage: Stage

    mutating func finish(with desk: LetterDesk, pdf: [UInt8]?) {
      guard case .composed(let letter) = stage else { return }
      do throws(DeskError) {
        stage = .finished(try desk.finish(letter, pdf: pdf))
      } catch {
        stage = .settled(.refused(error))
      }
    }

    var composed: ComposedLetter? {
      if case .composed(let letter) = stage { letter } else { nil }
    }

    var finished: FinishedLetter? {
      if case .finished(let letter) = stage { letter } else { nil }
    }
  }

  /// The letters of some cases, without those that no longer call for one.
  private func compose(
    _ ids: [CaseID], waiting: [CaseID: [LetterRecord]], with desk: LetterDesk
  ) throws(DeskError) -> [Due] {
    try DeskError.wrapping {
      try store.main.read { reader in
        let calendars = try Self.calendars(from: reader)
        return try ids.compactMap { id in
          guard let file = try reader.caseFile(id) else { return nil }
          let detail = try detail(of: file, calendars: calendars)
          if detail.standing.nextStep?.kind == .confirm {
            return Due(id: id, kind: nil, stage: .settled(.unchecked))
          }
          guard let kind = detail.standing.nextLetter else { return nil }
          if let draft = waiting[id]?.last(where: { $0.kind == kind }) {
            let result: NextLetter.Result =
              draft.status == .sending ? .refused(.letterMayHaveGone(draft.id)) : .waiting(draft)
            return Due(id: id, kind: kind, stage: .settled(result))
          }
          do throws(DeskError) {
            let letter = try DeskError.wrapping { try desk.compose(kind, detail, in: reader) }
            return Due(id: id, kind: kind, stage: .composed(letter))
          } catch {
            return Due(id: id, kind: kind, stage: .settled(.refused(error)))
          }
        }
      }
    }
  }

  /// Writes the letters that are finished: together, or each alone where that fails, so that only
  /// the one at fault is left out.
  private func write(_ due: [Due], to outlet: Outlet, isUnsigned: Bool) -> [NextLetter] {
    let finished = due.compactMap(\.finished)
    let together = try? write(finished, to: outlet, isUnsigned: isUnsigned)
    var results =
      together.map { $0.map(NextLetter.Result.drafted) }
      ?? finished.map { letter in
        do throws(DeskError) {
          let drafts = try write([letter], to: outlet, isUnsigned: isUnsigned)
          return .drafted(drafts[0])
        } catch {
          return .refused(error)
        }
      }
    results.reverse()
    return due.compactMap { letter in
      let result: NextLetter.Result? =
        if case .settled(let result) = letter.stage { result } else { results.popLast() }
      return result.map { NextLetter(id: letter.id, kind: letter.kind, result: $0) }
    }
  }
}
