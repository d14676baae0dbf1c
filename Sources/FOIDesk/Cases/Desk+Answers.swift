package import Casebook
import CasebookStore
package import FOILaw

extension Desk {
  /// Sets the answer to one question by hand, replacing the one that was read.
  package func setAnswer(
    case text: String, question: String, outcome: Outcome, claims: [String], text words: String?
  ) throws(DeskError) -> Recorded {
    try change(text) { file in
      let id = try Self.question(question, of: file)
      guard outcome != .noReply else {
        throw DeskError.unknownValue(
          outcome.rawValue, what: "something that a reply says",
          allowed: Outcome.replies.map(\.rawValue), nearest: [])
      }
      let claims = try claims.flatMap { try Self.grounds($0, in: file.regime) }
      try Self.refuseGrounds(claims, of: outcome)
      let earlier = file.history.flatMap(\.answers).last { $0.question == id }
      let answer = Answer(
        question: id, outcome: outcome, claims: claims, text: words ?? earlier?.text,
        evidence: words == nil ? earlier?.evidence : nil,
        values: Self.values(of: words, outcome, earlier: earlier))
      return newEvent(.answersSet([answer]), on: environment.today)
    }
  }

  /// Confirms the answers that were read: those of the questions given, or all of them.
  ///
  /// With the last of its answers a letter that was read off a message is confirmed as well.
  package func confirm(case text: String, questions: [String]) throws(DeskError) -> Recorded {
    try change(text) { file, writer in
      let wanted = try questions.map { try Self.question($0, of: file) }
      let proposed = file.history.flatMap { $0.answers.map(\.question) }
      guard !proposed.isEmpty else { throw DeskError.nothingToConfirm(file.id) }
      if let unread = wanted.first(where: { !proposed.contains($0) }) {
        throw DeskError.noAnswerToConfirm(unread, file.id)
      }
      var seen: Set<QuestionID> = []
      let confirmed = wanted.isEmpty ? proposed.filter { seen.insert($0).inserted } : wanted
      let standing = try Standing(of: file, calendars: Self.calendars(from: writer))
      let known = Set(standing.answers.filter(\.isConfirmed).map(\.answer.question))
      let letters = file.proposed.filter { event in
        !event.answers.isEmpty
          && event.answers.allSatisfy { answer in
            confirmed.contains(answer.question) || known.contains(answer.question)
          }
      }
      if !letters.isEmpty {
        let looked = newEvent(.eventsConfirmed(letters.map(\.id)), on: environment.today)
        _ = try append(looked, to: file, with: writer)
      }
      return newEvent(.answersConfirmed(confirmed), on: environment.today)
    }
  }

  /// Refuses grounds for an answer that gives all, or that is none.
  static func refuseGrounds(_ claims: [Provision], of outcome: Outcome) throws(DeskError) {
    guard !claims.isEmpty, [.answered, .blank].contains(outcome) else { return }
    throw .groundWithoutRefusal(outcome, claims)
  }

  static func question(_ text: String, of file: CaseFile) throws -> QuestionID {
    guard let id = QuestionID(text), file.request.question(id) != nil else {
      throw DeskError.unknownQuestion(text, file.id, known: file.request.questions.map(\.id))
    }
    return id
  }

  /// A question that a list is to show: one that some request asks, or the one given.
  package func question(_ text: String, of request: RequestID?) throws(DeskError) -> QuestionID {
    try DeskError.wrapping {
      try store.read { reader in
        // Any request that asks it will do, and most often it is the first.
        let wanted = QuestionID(text)
        var known: [QuestionID]?
        for id in try request.map({ [$0] }) ?? reader.requestIDs() {
          guard let request = try reader.request(id) else { continue }
          if let wanted, request.question(wanted) != nil { return wanted }
          known = known ?? request.questions.map(\.id)
        }
        throw DeskError.questionNeverAsked(text, known: known ?? [])
      }
    }
  }

  /// The grounds of one option: a citation, or a list such as `sections 40(2) and 43(2)`.
  private static func grounds(_ text: String, in regime: Regime) throws -> [Provision] {
    let listed = Provision.citations(in: text)
    guard listed.count > 1 else { return [try claim(text, in: regime)] }
    return try listed.map { try claim($0.description, in: regime) }
  }

  /// What an authority under that regime claims: a ground, or by mistake one of the other law of its country.
  private static func claim(_ text: String, in regime: Regime) throws -> Provision {
    let other = Regime.allCases.first { $0.isScottish == regime.isScottish && $0 != regime }
    if let provision = Provision(parsing: text), let other,
      !Grounds.matching(provision, in: other).isEmpty
    {
      return provision
    }
    return try ground(text, in: regime)
  }

  /// A ground that an authority under that regime can claim.
  package static func ground(_ text: String, in regime: Regime?) throws(DeskError) -> Provision {
    guard let provision = Provision(parsing: text) else {
      throw DeskError.unknownGround(
        text, regime, nearest: Grounds.nearest(to: text, in: regime))
    }
    let regimes = regime.map { [$0] } ?? Regime.allCases
    let isKnown = regimes.contains { !Grounds.matching(provision, in: $0).isEmpty }
    guard isKnown else {
      throw DeskError.unknownGround(
        text, regime, nearest: Grounds.nearest(to: text, in: regime))
    }
    return provision
  }
}
