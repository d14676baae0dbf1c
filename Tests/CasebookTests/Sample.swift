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
    make(saying: .bare(kind), iso)
  }

  static func make(saying payload: Payload, _ iso: String) -> Event {
    Event(
      id: EventID("\(payload.kind.rawValue) \(iso)"), payload,
      on: CalendarDay(iso: iso) ?? CalendarDay(number: 0))
  }

  static func reply(
    _ iso: String, _ answers: [(String, Outcome, [String])], window: ReviewWindow? = nil,
    regime: Regime? = nil, confirmed: Bool = true
  ) -> Event {
    var facts = LetterFacts(kind: .reply)
    facts.reviewWindow = window
    facts.regime = regime
    let answers = answers.compactMap { number, outcome, claims in
      QuestionID(number).map {
        Answer(
          question: $0, outcome: outcome, claims: claims.compactMap { Provision(parsing: $0) },
          steps: [ReadingStep(outcome.isRefusal ? .refusal : .information)])
      }
    }
    return make(
      saying: .replied(
        answers: answers, facts: facts, confirmed: confirmed ? answers.map(\.question) : []), iso)
  }
}

extension Event.Payload {
  /// An event of that kind that says nothing more; a retraction takes back nothing that is there.
  static func bare(_ kind: Event.Kind) -> Event.Payload {
    Event.Payload(kind) ?? .retracted(EventID("nothing"))
  }
}
