import Casebook
import FOILaw

// MARK: - A case to fold

func day(_ iso: String) -> CalendarDay {
  CalendarDay(iso: iso) ?? CalendarDay(number: 0)
}

func file(
  _ events: [Event], nation: Authority.Nation = .england, regime: Regime? = nil,
  kind: Authority.Kind = .council, terms: SchoolTerms? = nil
) -> CaseFile {
  let questions = ["1", "2", "2a", "2b"].compactMap { QuestionID($0) }.map {
    Question(id: $0, text: "What of \($0)?", isStem: $0.description == "2")
  }
  return CaseFile(
    request: Request(id: RequestID("meals"), title: "Meals", questions: questions, regime: regime),
    authority: Authority(name: "Anytown Council", nation: nation, kind: kind, terms: terms),
    events: events)
}

func fold(
  _ events: [Event], nation: Authority.Nation = .england, regime: Regime? = nil
) throws -> Standing {
  try Standing(of: file(events, nation: nation, regime: regime), calendars: .shipped)
}

extension Event {
  static func make(_ kind: Kind, _ iso: String) -> Event {
    Event(
      id: EventID("\(kind.rawValue) \(iso)"), kind: kind,
      day: CalendarDay(iso: iso) ?? CalendarDay(number: 0))
  }

  static func reply(
    _ iso: String, _ answers: [(String, Outcome, [String])], window: ReviewWindow? = nil,
    regime: Regime? = nil, confirmed: Bool = true
  ) -> Event {
    var event = make(.replied, iso)
    var facts = LetterFacts(kind: .reply)
    facts.reviewWindow = window
    facts.regime = regime
    event.facts = facts
    event.answers = answers.compactMap { number, outcome, claims in
      QuestionID(number).map {
        Answer(
          question: $0, outcome: outcome, claims: claims.compactMap { Provision(parsing: $0) })
      }
    }
    if confirmed { event.confirmed = event.answers.map(\.question) }
    return event
  }
}
